"""A record by hand, of an invented report, with everything that the surfaces show."""

import hashlib
from typing import Any

from peacewatch.model.record import Record

TEXT = (
    "Talks on the [b]border[/b] to resume\n\nNORDHAVN, May 3 (Example Wire) - Southland said on Sunday that “Northland "
    "shelled our town, <i>citing</i> nobody”. Northland denied it. Radio One, quoting an official who was not allowed to speak, said the talks "
    "would resume in Nordhavn. If the raids go on, Southland will strike, its minister warned.\n"
)


def span(words: str, nth: int = 0) -> dict[str, Any]:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return {"start": at, "end": at + len(words), "exact": words}


def fired(rule: str, *words: str) -> list[dict[str, Any]]:
    return [{"rule": rule, "on": [span(w) for w in words]}]


def actor(ident: str, name: str, words: str, kind: str = "state", **more: object) -> dict[str, Any]:
    return {"id": ident, "name": name, "kind": kind, "mentions": [{**span(words), "via": "name"}], **more}


def data() -> dict[str, Any]:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    claim = "Northland shelled our town, <i>citing</i> nobody"
    return {
        "schema": "peacewatch/1",
        "coder": {"version": "0", "model": "hand", "codebook": "plover", "covers": []},
        "report": {
            "id": f"sha256:{digest}", "text": TEXT, "text_sha256": digest, "media_type": "text/plain",
            "encoding": "utf-8", "title": {"value": "Talks on the [b]border[/b] to resume"},
            "agency": {"value": "Example Wire", "evidence": [span("Example Wire")]},
            "dateline": {"evidence": [span("NORDHAVN")], "place": "p1"},
            "published": {"value": "2026-05-03", "basis": "given"},
        },
        "actors": [
            actor("a:SOU", "Southland", "Southland"), actor("a:NOR", "Northland", "Northland"),
            actor("a:new-1", "Radio One", "Radio One", "media"), actor("a:anon-1", "an official", "an official", "person", anonymous=True, unnamed={
                "branch": "government", "count": 1, "reason": span("not allowed to speak"),
                "evidence": [span("an official")]}),
        ],
        "places": [{"id": "p1", "name": "Nordhavn", "mentions": [span("Nordhavn")]}],
        "times": [{"id": "t1", "evidence": [span("on Sunday")], "type": "date", "start": "2026-05-03", "end": "2026-05-03",
                   "grain": "day", "anchor": "published"}],
        "statements": [
            {"id": "s1", "speakers": ["a:SOU"], "speaker_evidence": [span("Southland")], "chain": ["a:SOU"],
             "cue": span("said"), "act": "accuse", "content": [span(claim)], "form": "direct", "time": "t1",
             "about": ["e1"], "evidence": [span("Southland said")], "why": fired("statement.subject-of-cue", "said")},
            {"id": "s2", "speakers": ["a:NOR"], "cue": span("denied"), "act": "deny", "form": "indirect",
             "answers": [{"statement": "s1", "relation": "denies", "scope": "certain"}],
             "evidence": [span("Northland denied it")], "why": fired("statement.subject-of-cue", "denied")},
            {"id": "s3", "speakers": ["a:new-1"], "chain": ["a:new-1", "a:anon-1"], "cue": span("said", 1),
             "act": "say", "content": [span("the talks would resume in Nordhavn")], "form": "indirect",
             "origin": {"actor": "a:anon-1", "named": False, "outlet": "a:new-1", "outlet_of": "a:SOU",
                        "evidence": [span("an official")]},
             "about": ["e2"], "evidence": [span("Radio One")], "why": fired("statement.citing", "quoting")},
            {"id": "s4", "speakers": ["a:anon-1"], "act": "say", "form": "indirect", "nested_in": "s3",
             "cue": span("quoting"), "evidence": [span("an official")], "why": fired("statement.citing", "quoting")},
            {"id": "s5", "speakers": ["a:SOU"], "act": "decline_comment", "form": "indirect",
             "evidence": [span("its minister")], "why": fired("statement.no-comment")},
        ],
        "events": [
            {"id": "e1", "type": "ASSAULT", "mode": "heavy-weapons", "actors": ["a:NOR"], "recipients": ["a:SOU"],
             "status": "disputed", "stances": [{"by": "s1", "polarity": "+", "certainty": "certain"},
                                               {"by": "s2", "polarity": "-", "certainty": "certain"}],
             "quantities": [{"kind": "killed", "low": 2, "high": 2, "exact": "town", "by": "s1", "evidence": [span("town")]}],
             "anchor": span("shelled"), "evidence": [span("shelled our town")], "why": fired("event.verb", "shelled")},
            {"id": "e2", "type": "CONSULT", "status": "planned", "place": {"place": "p1", "basis": "stated"},
             "time": {"start": "2026-05-03", "end": None, "grain": "day", "basis": "inferred", "expression": "t1"},
             "stances": [{"by": "reporter", "polarity": "?", "certainty": "unknown"}], "anchor": span("talks"),
             "evidence": [span("talks")], "why": fired("event.noun", "talks")},
            {"id": "e3", "type": "MOBILIZE", "actors": ["a:SOU"], "status": "asserted", "anchor": span("raids"),
             "stances": [{"by": "reporter", "polarity": "+", "certainty": "certain"}], "stated_unknown": ["place"],
             "evidence": [span("raids")], "why": fired("event.noun", "raids"), "confidence": 0.5},
        ],
        "talks": [{"id": "k1", "parties": ["a:SOU", "a:NOR"], "place": "p1", "state": "agreed", "silent": ["a:NOR"],
                   "announced_by": ["s3"], "events": ["e2"], "evidence": [span("the talks would resume")],
                   "why": fired("talks.noun", "talks")}],
        "ceasefires": [{"id": "c1", "parties": ["a:SOU"], "state": "ended", "evidence": [span("shelled")],
                        "violations": [{"event": "e1", "alleged_by": ["s1"], "against": "a:NOR"}],
                        "why": fired("ceasefire.violation", "shelled")}],
        "demands": [{"id": "d1", "by": "a:SOU", "to": ["a:NOR"], "voiced_by": ["s1"], "content": [span("raids")],
                     "evidence": [span("raids")], "why": fired("demand.verb")}],
        "commitments": [{"id": "m1", "by": ["a:SOU"], "content": [span("will strike")], "kind": "declaratory",
                         "statement": "s1", "evidence": [span("will strike")], "why": fired("commitment.will", "will")}],
        "threats": [{"id": "h1", "by": "a:SOU", "against": ["a:NOR"], "consequence": [span("Southland will strike")],
                     "condition": {"content": [span("If the raids go on")], "words_of": "speaker"},
                     "kind": "deterrent", "evidence": [span("Southland will strike")],
                     "why": fired("threat.conditional", "If")}],
        "denials": [{"id": "n1", "denial": "s2", "of": ["s1"], "evidence": [span("denied")],
                     "why": fired("denial.answer", "denied")}],
        "silences": [{"id": "x1", "actor": "a:NOR", "kind": "not_heard", "on": ["k1"],
                      "evidence": [span("Northland")], "why": fired("silence.not-heard", "Northland")},
                     {"id": "x2", "actor": "a:SOU", "kind": "declined", "on": ["s2"], "statement": "s5",
                      "evidence": [span("its minister")], "why": fired("silence.declined")}],
        "diagnostics": [{"level": "warning", "code": "read.example", "message": "an example of a note"}],
    }  # fmt: skip


def record() -> Record:
    return Record.model_validate(data())
