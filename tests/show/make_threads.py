"""A record by hand, of an invented report, with every kind of chain, answer, continuation, unnamed source and silence."""

import hashlib
from typing import Any

from peacewatch.model.record import Record

TEXT = """Northland blames Southland for blast at river station

VALMERE, May 3 (Example Wire) - Northland accused Southland on Sunday of shelling a water station on the Aule river.

“They fired twelve rounds,” defence minister Oren Halvard said in a televised address.

“Nobody in Valmere will forget this.”

Southland’s foreign ministry denied the charge and called it “an invention”.

Radio Southland, citing two senior security officials who spoke on condition of anonymity because the inquiry was not finished, said the station had been hit by Northland’s own guns.

The Aule Dispatch quoted a militia commander, Idris Venn, as saying his men had seen no guns there.

The river commission confirmed that twelve rounds had landed.

Northland offered to halt fire for three days. Southland rejected the offer. “This is false,” its envoy said later.

Eastmark, which hosts the talks, did not respond to a request for comment. Talks on the river open on Tuesday.
"""


def span(words: str, nth: int = 0) -> dict[str, Any]:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return {"start": at, "end": at + len(words), "exact": words}


def actor(ident: str, name: str, words: str, kind: str = "state", **more: object) -> dict[str, Any]:
    return {"id": ident, "name": name, "kind": kind, "mentions": [{**span(words), "via": "name"}], **more}


def said(number: int, speaker: str, words: str, act: str, content: list[str], **more: Any) -> dict[str, Any]:  # noqa: ANN401
    spans = [span(one) for one in content]
    return {
        "id": f"s{number}", "speakers": [speaker], "speaker_evidence": [span(words)] if words else [], "act": act,
        "content": spans, "form": "indirect", "evidence": [*([span(words)] if words else []), *spans] or [span("talks")],
        "why": [{"rule": "statement.by-hand"}], **more,
    }  # fmt: skip


def answer(statement: str, relation: str, scope: str = "certain") -> dict[str, str]:
    return {"statement": statement, "relation": relation, "scope": scope}


def data() -> dict[str, Any]:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    guns = "the station had been hit by Northland’s own guns"
    return {
        "schema": "peacewatch/1",
        "coder": {"version": "0", "model": "hand", "codebook": "plover", "covers": ["silences"]},
        "report": {
            "id": f"sha256:{digest}", "text": TEXT, "text_sha256": digest, "media_type": "text/plain",
            "encoding": "utf-8", "title": {"value": "Northland blames Southland for blast at river station"},
            "published": {"value": "2026-05-03", "basis": "given"},
        },
        "actors": [
            actor("a:NOR", "Northland", "Northland"), actor("a:SOU", "Southland", "Southland"),
            actor("a:new-1", "Oren Halvard", "Oren Halvard", "person", part_of="a:NOR", role="defence minister"),
            actor("a:SOU-MFA", "Southland foreign ministry", "Southland’s foreign ministry", "ministry"),
            actor("a:new-2", "Radio Southland", "Radio Southland", "media"),
            actor("a:anon-1", "two senior security officials", "two senior security officials", "person", anonymous=True,
                  unnamed={"nationality": "PAK", "branch": "security", "rank": "senior", "count": 2,
                           "condition": span("on condition of anonymity"),
                           "reason": span("because the inquiry was not finished"),
                           "evidence": [span("two senior security officials")]}),
            actor("a:new-3", "The Aule Dispatch", "The Aule Dispatch", "media"),
            actor("a:new-4", "Idris Venn", "Idris Venn", "person"),
            actor("a:new-5", "The river commission", "The river commission", "igo"),
            actor("a:anon-2", "its envoy", "its envoy", "person", anonymous=True),
            actor("a:EAS", "Eastmark", "Eastmark"),
        ],
        "times": [{"id": "t1", "evidence": [span("on Sunday")], "type": "date", "start": "2026-05-03", "end": "2026-05-03",
                   "grain": "day", "anchor": "published"}],
        "statements": [
            said(1, "a:NOR", "Northland", "accuse", ["of shelling a water station on the Aule river"],
                 cue=span("accused"), time="t1", confidence=0.95),
            said(2, "a:new-1", "Oren Halvard", "say", ["They fired twelve rounds"], form="direct", cue=span("said"),
                 venue={"name": "televised address", "kind": "broadcast", "evidence": [span("televised address")]},
                 answers=[answer("s1", "repeats")]),
            said(3, "a:new-1", "", "say", ["Nobody in Valmere will forget this."], form="direct", continues="s2"),
            said(4, "a:SOU-MFA", "Southland’s foreign ministry", "deny", ["the charge", "called it “an invention”"],
                 form="mixed", cue=span("denied"), answers=[answer("s1", "denies"), answer("s2", "denies")]),
            said(5, "a:new-2", "Radio Southland", "say", [guns], cue=span("said", 1), chain=["a:new-2", "a:anon-1"],
                 origin={"actor": "a:anon-1", "named": False, "outlet": "a:new-2", "outlet_of": "a:SOU",
                         "evidence": [span("two senior security officials")]}, confidence=0.6),
            said(6, "a:new-3", "The Aule Dispatch", "report", ["his men had seen no guns there"], cue=span("quoted")),
            said(7, "a:new-4", "a militia commander, Idris Venn", "say", ["his men had seen no guns there"],
                 cue=span("as saying"), nested_in="s6", chain=["a:new-3", "a:new-4"],
                 answers=[answer("s5", "contradicts")]),
            said(8, "a:new-5", "The river commission", "confirm", ["twelve rounds had landed"], cue=span("confirmed"),
                 answers=[answer("s2", "confirms")]),
            said(9, "a:NOR", "Northland", "offer", ["to halt fire for three days"], cue=span("offered")),
            said(10, "a:SOU", "Southland", "refuse", ["the offer"], cue=span("rejected"),
                 answers=[answer("s9", "rejects")]),
            said(11, "a:anon-2", "its envoy", "deny", ["This is false"], form="direct", cue=span("said", 2),
                 answers=[answer("s1", "denies", "ambiguous"), answer("s8", "denies", "ambiguous")]),
            said(12, "a:EAS", "Eastmark", "decline_comment", [], cue=span("did not respond")),
        ],
        "talks": [{"id": "k1", "parties": ["a:NOR", "a:SOU"], "hosts": ["a:EAS"], "state": "agreed", "silent": ["a:SOU"],
                   "evidence": [span("Talks on the river open on Tuesday")], "why": [{"rule": "talks.by-hand"}]}],
        "silences": [
            {"id": "x1", "actor": "a:SOU", "kind": "not_heard", "on": ["k1"], "evidence": [span("Talks on the river")],
             "why": [{"rule": "silence.party"}]},
            {"id": "x2", "actor": "a:EAS", "kind": "no_response", "on": ["s1"], "statement": "s12",
             "evidence": [span("did not respond to a request for comment")], "why": [{"rule": "silence.told"}]},
        ],
    }  # fmt: skip


def record() -> Record:
    return Record.model_validate(data())
