"""Turns a short gold, written by hand, into the full gold of a report (form ``peacewatch-wire-gold/1``).

    python tools/build_gold.py benchmarks/practice/source/50-name.yaml benchmarks/practice/wire

Beside ``50-name.yaml`` lies the report, ``50-name.txt``. In the short gold a span is its words, ``"the group"``, or
``"the group#2"`` for their second occurrence; ids are the keys. Both files are written into the folder given, with the
offsets filled in. Words that do not stand in the report, or stand there more than once without ``#n``, are errors.
"""

import hashlib
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import yaml

Short = dict[str, Any]
STATEMENT: Short = {"speakers": [], "speaker_evidence": [], "chain": [], "cue": None, "act": "say", "content": [],
                    "form": "indirect", "continues": None, "nested_in": None, "time": None, "answers": []}  # fmt: skip
EVENT: Short = {"mode": None, "contexts": [], "speech": None, "actors": [], "recipients": [], "third_parties": [],
                "stances": [], "background": False, "time": None, "place": None, "quantities": []}  # fmt: skip
TALKS: Short = {"round": None, "round_basis": "unknown", "parties": [], "hosts": [], "mediators": [], "place": None,
                "start": None, "end": None, "announced_by": [], "confirmed_by": [], "silent": [], "events": []}  # fmt: skip
CEASEFIRE: Short = {"parties": [], "brokers": [], "place": None, "agreed": None, "in_effect": None, "ends": None,
                    "terms": [], "violations": [], "events": []}  # fmt: skip
DEMAND: Short = {"by": None, "to": [], "voiced_by": [], "response": {"state": "none", "statement": None}}
THREAT: Short = {"by": None, "voiced_by": [], "against": [], "condition": None, "deadline": None, "event": None}


class Report:
    """One report's text, in which words are looked up."""

    def __init__(self, text: str) -> None:
        self.text = text

    def span(self, words: str) -> Short:
        """The span of ``words`` or ``words#n``.

        Raises:
            SystemExit: where the words are not found, or more than once and no number is given.
        """
        exact, _, number = words.rpartition("#") if re.search(r"#\d+$", words) else (words, "", "")
        starts = [m.start() for m in re.finditer(re.escape(exact), self.text)]
        if not starts or (number and int(number) > len(starts)):
            sys.exit(f"not in the report: {words!r}")
        if len(starts) > 1 and not number:
            sys.exit(f"{len(starts)} times in the report, say which with #n: {words!r}")
        start = starts[int(number or 1) - 1]
        span: Short = {"exact": exact, "start": start, "end": start + len(exact)}
        return span | ({"n": int(number)} if len(starts) > 1 else {})

    def spans(self, words: str | list[str] | None) -> list[Short]:
        """The spans of one or several pieces."""
        return [self.span(w) for w in ([words] if isinstance(words, str) else words or [])]


def _section(short: Short, name: str) -> list[tuple[str, Short]]:
    return list((short.get(name) or {}).items())


def _statement(report: Report, key: str, item: Short) -> Short:
    made = STATEMENT | item | {"id": key}
    made["speaker_evidence"] = report.spans(item.get("speaker_evidence"))
    made["cue"] = report.span(item["cue"]) if item.get("cue") else None
    made["content"] = report.spans(item.get("content"))
    answered = {"denies": "denies", "rejects": "rejects", "confirms": "confirms", "accepts": "accepts"}
    made["answers"] = [
        {"statement": of, "relation": relation, "scope": "ambiguous" if item.get("ambiguous") else "certain"}
        for name, relation in answered.items() for of in made.pop(name, None) or []
    ]  # fmt: skip
    made.pop("denies_nobody", None)
    made.pop("ambiguous", None)
    return made


def _denials(short: Short, report: Report) -> list[Short]:
    told = []
    for key, item in _section(short, "statements"):
        of = item.get("denies") or []
        if of or item.get("denies_nobody"):
            told.append({
                "id": f"n{len(told) + 1}", "denial": key, "of": of, "of_event": None, "partial": False,
                "scope": "ambiguous" if item.get("ambiguous") else "certain",
                "evidence": report.spans(item.get("content")) or report.spans(item.get("cue")),
            })  # fmt: skip
    return told


def _event(report: Report, key: str, item: Short) -> Short:
    made = EVENT | item | {"id": key, "anchor": report.span(item["anchor"])}
    made["evidence"] = report.spans(item.get("evidence") or item["anchor"])
    if item.get("place"):
        made["place"] = {"place": item["place"], "basis": "stated"}
    if item.get("time"):
        days = str(item["time"]).split("/")
        made["time"] = {"start": days[0], "end": days[-1], "grain": "day", "basis": "stated", "expression": None}
    return made


def _process(report: Report, key: str, item: Short, plain: Short, spans: tuple[str, ...]) -> Short:
    made = plain | item | {"id": key}
    for name in spans:
        made[name] = report.spans(item.get(name))
    if not made["evidence"]:
        made["evidence"] = made[spans[0]]
    return made


def _threat(report: Report, key: str, item: Short) -> Short:
    made = _process(report, key, item, THREAT, ("consequence", "evidence"))
    if item.get("condition"):
        made["condition"] = {"content": report.spans(item["condition"]), "words_of": "speaker"}
    return made


def _check(gold: Short) -> None:
    actors, places = ({x["id"] for x in gold[name]} for name in ("actors", "places"))
    statements, events = ({x["id"] for x in gold[name]} for name in ("statements", "events"))
    for section, fields in {
        "statements": ("speakers", "chain"), "events": ("actors", "recipients", "third_parties"),
        "talks": ("parties", "hosts", "mediators", "silent"), "ceasefires": ("parties", "brokers"),
        "demands": ("by", "to"), "threats": ("by", "against"),
    }.items():  # fmt: skip
        for item in gold[section]:
            for name in fields:
                for one in [item[name]] if isinstance(item[name], str) else item[name] or []:
                    if one not in actors:
                        sys.exit(f"{section} {item['id']}: no actor {one!r}")
    for section in ("talks", "ceasefires", "events"):
        for item in gold[section]:
            place = item["place"]["place"] if isinstance(item["place"], dict) else item["place"]
            if place and place not in places:
                sys.exit(f"{section} {item['id']}: no place {place!r}")
    for item in gold["statements"]:
        for answer in item["answers"]:
            if answer["statement"] not in statements:
                sys.exit(f"{item['id']}: no statement {answer['statement']!r}")
    for item in gold["ceasefires"]:
        for violation in item["violations"]:
            if violation["event"] not in events:
                sys.exit(f"{item['id']}: no event {violation['event']!r}")


def build(source: Path, folder: Path) -> None:
    """Writes the report and its full gold into ``folder``."""
    short = yaml.safe_load(source.read_text(encoding="utf-8"))
    path = source.with_suffix(".txt")
    report = Report(path.read_text(encoding="utf-8"))
    gold: Short = {
        "gold": "peacewatch-wire-gold/1",
        "note": "invented for practice; not news",
        "report": {
            "file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "published": {"value": str(short["published"]), "basis": "given"},
        },
        "actors": [
            {"country": None, "part_of": None, "role": None, "anonymous": False}
            | item | {"id": key, "mentions": report.spans(item["mentions"])}
            for key, item in _section(short, "actors")
        ],
        "places": [
            {"id": key, "name": key, "mentions": report.spans(words)} for key, words in _section(short, "places")
        ],
        "times": [],
        "statements": [_statement(report, k, i) for k, i in _section(short, "statements")],
        "events": [_event(report, k, i) for k, i in _section(short, "events")],
        "talks": [_process(report, k, i, TALKS, ("evidence",)) for k, i in _section(short, "talks")],
        "ceasefires": [_process(report, k, i, CEASEFIRE, ("evidence", "terms")) for k, i in _section(short, "ceasefires")],
        "demands": [_process(report, k, i, DEMAND, ("content", "evidence")) for k, i in _section(short, "demands")],
        "commitments": [],
        "threats": [_threat(report, k, i) for k, i in _section(short, "threats")],
        "denials": _denials(short, report),
        "forbidden": [],
    }  # fmt: skip
    _check(gold)
    folder.mkdir(parents=True, exist_ok=True)
    written = folder / f"{source.stem}.gold.yaml"
    written.write_text(yaml.safe_dump(gold, sort_keys=False, allow_unicode=True, width=120), encoding="utf-8")
    if path.resolve().parent != folder.resolve():
        shutil.copyfile(path, folder / path.name)


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
