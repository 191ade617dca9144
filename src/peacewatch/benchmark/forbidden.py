"""Which forbidden items of a wire report a record commits.

A forbidden item names a kind and conditions (``where``); the record commits it when one entry meets them all.
Record and gold come in their JSON form. Gold names actors and statements by ids of its own; they are looked
up in the record by overlap of mentions, and of cue and content.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from peacewatch.benchmark.spans import overlap, pieces

Json = Mapping[str, Any]


@dataclass(slots=True, frozen=True)
class Lookup:
    """For each id of the gold, the record's ids that stand for it."""

    actors: dict[str, frozenset[str]]
    statements: dict[str, frozenset[str]]

    def of_actors(self, ids: list[str]) -> frozenset[str]:
        """The record's ids for several gold actors together."""
        return frozenset(x for i in ids for x in self.actors.get(i, ()))


def look_up(gold: Json, record: Json) -> Lookup:
    """Pairs gold and record by overlap: actors by mentions, statements by cue and content."""
    actors = {
        g["id"]: frozenset(r["id"] for r in record["actors"] if overlap(pieces(r["mentions"]), pieces(g["mentions"])))
        for g in gold["actors"]
    }
    statements = {
        g["id"]: frozenset(r["id"] for r in record["statements"] if same_statement(g, r)) for g in gold["statements"]
    }
    return Lookup(actors, statements)


def same_statement(gold: Json, given: Json) -> bool:
    """Cue and content overlap; content alone where neither has a cue; the cue alone where gold has no content."""
    content = overlap(pieces(gold["content"]), pieces(given["content"]))
    if gold["cue"] and given.get("cue"):
        return overlap(pieces([gold["cue"]]), pieces([given["cue"]])) and (not gold["content"] or content)
    return not gold["cue"] and not given.get("cue") and content


def committed(gold: Json, record: Json) -> list[Json]:
    """The forbidden items of ``gold`` that ``record`` commits, in the gold's order."""
    lookup = look_up(gold, record)
    return [f for f in gold["forbidden"] if CHECKS[f["kind"]](f["where"], gold, record, lookup)]


def _hits(spans: Iterable[Json], one: Json) -> bool:
    return overlap(pieces(spans), pieces([one]))


def _event(w: Json, _gold: Json, record: Json, lookup: Lookup) -> bool:
    def meets(e: Json) -> bool:
        time = e.get("time") or {}
        return all(
            (
                "type" not in w or e["type"] == w["type"],
                "mode" not in w or e.get("mode") == w["mode"],
                "actors" not in w or bool(lookup.of_actors(w["actors"]) & set(e["actors"])),
                "recipients" not in w or bool(lookup.of_actors(w["recipients"]) & set(e["recipients"])),
                "status" not in w or e["status"] in w["status"],
                "overlaps" not in w or _hits([e["anchor"]], w["overlaps"]),
                "time" not in w or (time.get("start") == w["time"] and time.get("end") == w["time"]),
            )
        )

    return any(meets(e) for e in record["events"])


def _statement(w: Json, _gold: Json, record: Json, lookup: Lookup) -> bool:
    return any(
        _hits(s["content"], w["content_overlaps"])
        and ("speaker" not in w or bool(lookup.of_actors([w["speaker"]]) & set(s["speakers"])))
        and ("act" not in w or s["act"] in w["act"])
        for s in record["statements"]
    )


def _answers(record: Json, ours: frozenset[str], others: frozenset[str], relation: str) -> bool:
    return any(
        s["id"] in ours and any(a["statement"] in others and a["relation"] == relation for a in s["answers"])
        for s in record["statements"]
    )


def _denial_link(w: Json, _gold: Json, record: Json, lookup: Lookup) -> bool:
    ours, others = (
        lookup.statements.get(w["denial"], frozenset()),
        lookup.statements.get(w["of"], frozenset()),
    )
    listed = any(n["denial"] in ours and others & set(n["of"]) for n in record["denials"])
    return listed or _answers(record, ours, others, "denies")


def _corroboration(w: Json, _gold: Json, record: Json, lookup: Lookup) -> bool:
    ours, others = (
        lookup.statements.get(w["statement"], frozenset()),
        lookup.statements.get(w["of"], frozenset()),
    )
    return _answers(record, ours, others, "confirms")


def _place_mention(w: Json, _gold: Json, record: Json, _lookup: Lookup) -> bool:
    return any(_hits(p["mentions"], w["mention"]) for p in record["places"])


def _actor_mention(w: Json, _gold: Json, record: Json, lookup: Lookup) -> bool:
    ids = lookup.actors.get(w["actor"], frozenset({w["actor"]}))
    return any(a["id"] in ids and _hits(a["mentions"], w["mention"]) for a in record["actors"])


def _merge(w: Json, _gold: Json, record: Json, _lookup: Lookup) -> bool:
    return any(
        _hits(a["mentions"], w["mention"]) and _hits(a["mentions"], w["other_mention"]) for a in record["actors"]
    )


def _time_value(w: Json, _gold: Json, record: Json, _lookup: Lookup) -> bool:
    return any(
        _hits(t["evidence"], w["span"]) and (w["value"] == "*" or t["value"] == w["value"]) for t in record["times"]
    )


def _speech_time(w: Json, gold: Json, record: Json, lookup: Lookup) -> bool:
    wrong = next(t for t in gold["times"] if t["id"] == w["time"])
    ids = lookup.statements.get(w["statement"], frozenset())
    times = {t["id"]: t for t in record["times"] if (t["start"], t["end"]) == (wrong["start"], wrong["end"])}
    return any(s["id"] in ids and s.get("time") in times for s in record["statements"])


def _quantity(w: Json, _gold: Json, record: Json, _lookup: Lookup) -> bool:
    return any(
        _hits(q["evidence"], w["span"])
        and q["kind"] in w["kinds"]
        and ("status" not in w or (e["status"] in w["status"] and q.get("by") in {None, "reporter"}))
        for e in record["events"]
        for q in e["quantities"]
    )


def _talks(w: Json, gold: Json, record: Json, _lookup: Lookup) -> bool:
    places = {p["id"]: p["mentions"] for p in record["places"]}
    wrong: list[Json] = next((p["mentions"] for p in gold["places"] if p["id"] == w.get("place")), [])
    return any(
        ("round" not in w or t["round"] == w["round"])
        and ("state" not in w or t["state"] in w["state"])
        and ("place" not in w or overlap(pieces(places.get(t["place"], [])), pieces(wrong)))
        for t in record["talks"]
    )


def _ceasefire(w: Json, _gold: Json, record: Json, lookup: Lookup) -> bool:
    return any(
        ("overlaps" not in w or _hits(c["evidence"], w["overlaps"]))
        and ("state" not in w or c["state"] in w["state"])
        and ("parties" not in w or bool(lookup.of_actors(w["parties"]) & set(c["parties"])))
        and ("brokers" not in w or bool(lookup.of_actors(w["brokers"]) & set(c["brokers"])))
        for c in record["ceasefires"]
    )


def _ceasefire_violation(w: Json, _gold: Json, record: Json, _lookup: Lookup) -> bool:
    anchors = {e["id"]: e["anchor"] for e in record["events"]}
    return any(
        v["event"] in anchors and _hits([anchors[v["event"]]], w["event_overlaps"])
        for c in record["ceasefires"]
        for v in c["violations"]
    )


def _dateline(_w: Json, _gold: Json, record: Json, _lookup: Lookup) -> bool:
    return record["report"]["dateline"] is not None


CHECKS: dict[str, Callable[[Json, Json, Json, Lookup], bool]] = {
    "event": _event, "statement": _statement, "denial_link": _denial_link, "corroboration": _corroboration,
    "place_mention": _place_mention, "actor_mention": _actor_mention, "merge": _merge, "time_value": _time_value,
    "speech_time": _speech_time, "quantity": _quantity, "talks": _talks, "ceasefire": _ceasefire,
    "ceasefire_violation": _ceasefire_violation, "dateline": _dateline,
}  # fmt: skip
