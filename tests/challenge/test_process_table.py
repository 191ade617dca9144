"""Every row of the table of process items and numbers, read the whole way: exactly these items, in these words."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

import peacewatch
from peacewatch.model.record import Ceasefire, Commitment, Demand, Event, Record, Talks, Threat

PUBLISHED = "2031-05-14"
TABLE = Path(__file__).with_name("process.md")
NOTHING = "–"


def _rows() -> list[tuple[str, str, str]]:
    """Chapter, text and items of each row."""
    found, chapter = [], ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            chapter = line[3:]
        elif line.startswith("| ") and not line.startswith("| text |"):
            text, items = line.strip("| ").split(" | ")
            found.append((chapter, text, items))
    return found


ROWS = _rows()


@pytest.mark.parametrize(("chapter", "text", "items"), ROWS, ids=[f"{c}: {t[:70]}" for c, t, _ in ROWS])
def test_the_record_holds_these_items_and_no_others(chapter: str, text: str, items: str) -> None:
    record = peacewatch.read(text.encode(), published=PUBLISHED)
    told = [WORDED[chapter](record, item) for item in getattr(record, chapter, record.events)]
    assert " / ".join(t for t in told if t) == items.replace(NOTHING, "", items == NOTHING)


def test_the_table_is_large_and_has_counterexamples() -> None:
    assert len(ROWS) >= 80
    assert sum(items == NOTHING for _, _, items in ROWS) >= 20
    assert {chapter for chapter, _, _ in ROWS} == set(WORDED)


def _who(record: Record, actors: Iterable[str]) -> str:
    """Actors by their known id, those of the report alone by their first words."""
    first = {a.id: a.mentions[0].exact for a in record.actors if a.mentions}
    return " + ".join(first.get(a, a) if re.match("a:(?:new|anon)", a) else a for a in actors) or "nobody"


def _line(*parts: str | None) -> str:
    return "; ".join(p for p in parts if p)


def _talks(record: Record, talks: Talks) -> str:
    return _line(
        talks.state,
        f"round {talks.round}" if talks.round else None,
        _who(record, talks.parties) if talks.parties else None,
        f"hosts {_who(record, talks.hosts)}" if talks.hosts else None,
        f"mediators {_who(record, talks.mediators)}" if talks.mediators else None,
        next((f"in {p.name}" for p in record.places if p.id == talks.place), None),
        f"from {talks.start}" if talks.start else None,
        f"to {talks.end}" if talks.end else None,
        talks.format,
    )


def _ceasefire(record: Record, truce: Ceasefire) -> str:
    speakers = {s.id: s.speakers for s in record.statements}
    breaches = {
        f"breach alleged by {_who(record, speakers[s])} against {_who(record, [v.against] if v.against else [])}": None
        for v in truce.violations
        for s in v.alleged_by
    }
    return _line(
        truce.state,
        _who(record, truce.parties) if truce.parties else None,
        f"brokers {_who(record, truce.brokers)}" if truce.brokers else None,
        next((f"in {p.name}" for p in record.places if p.id == truce.place), None),
        f"agreed {truce.agreed}" if truce.agreed else None,
        f"in effect {truce.in_effect}" if truce.in_effect else None,
        f"ends {truce.ends}" if truce.ends else None,
        *breaches,
    )


def _demand(record: Record, demand: Demand) -> str:
    return _line(
        f"{_who(record, [demand.by] if demand.by else [])} of {_who(record, demand.to)}",
        " … ".join(c.exact for c in demand.content),
        demand.response.state if demand.response.state != "none" else None,
    )


def _commitment(record: Record, made: Commitment) -> str:
    return _line(
        _who(record, made.by),
        made.kind,
        " … ".join(c.exact for c in made.content),
        f"condition {made.condition.content[0].exact}" if made.condition else None,
        _term(record, made.deadline),
    )


def _threat(record: Record, threat: Threat) -> str:
    condition = threat.condition
    return _line(
        f"{_who(record, [threat.by] if threat.by else [])} against {_who(record, threat.against)}",
        threat.kind,
        " … ".join(c.exact for c in threat.consequence),
        f"condition ({condition.words_of}) {' … '.join(c.exact for c in condition.content)}" if condition else None,
        _term(record, threat.deadline),
    )


def _term(record: Record, time: str | None) -> str | None:
    return next((f"by {t.evidence[0].exact}" for t in record.times if t.id == time), None)


def _numbers(record: Record, event: Event) -> str:
    speakers = {s.id: s.speakers for s in record.statements}
    return " / ".join(
        _line(
            q.kind,
            f"{NOTHING if q.low is None else q.low} to {NOTHING if q.high is None else q.high}",
            q.exact,
            f"by {q.by if q.by == 'reporter' else _who(record, speakers[q.by])}",
            f"of {q.subset_of.exact}" if q.subset_of else None,
        )
        for q in event.quantities
    )


WORDED: dict[str, Callable[[Record, Any], str]] = {
    "talks": _talks,
    "ceasefires": _ceasefire,
    "demands": _demand,
    "commitments": _commitment,
    "threats": _threat,
    "numbers": _numbers,
}
