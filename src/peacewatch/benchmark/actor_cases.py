"""The ``actors`` set: single phrases, and the country that another coder's tests expect of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson

from peacewatch import pipeline
from peacewatch.benchmark.counts import Counts, Share
from peacewatch.benchmark.data import need, read_text, spread
from peacewatch.errors import PeacewatchError
from peacewatch.knowledge.actors import load_actors
from peacewatch.model.record import Record

FRAME = "{} said that the road was open."
"""The phrase is read as somebody who speaks: alone it would be no sentence."""
SECTORS = {
    "MIL": frozenset({"armed_forces"}), "GOV": frozenset({"state", "government", "ministry"}),
    "REB": frozenset({"armed_group"}), "PTY": frozenset({"party"}), "MED": frozenset({"media"}),
    "IGO": frozenset({"igo"}), "NGO": frozenset({"ngo"}),
}  # fmt: skip
"""Sectors that our kinds of actor can tell; an actor's own kind counts, or that of the whole that it is part of."""


def score(data: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """Countries found of those expected, and of the sectors that our kinds can tell how many are right.

    Raises:
        BenchmarkError: where the set is missing.
    """
    lines = read_text(need(data, "actors", "actor_resolution_cases.jsonl")).splitlines()
    cases = [case for case in map(orjson.loads, lines) if case["call"] != "query_wiki"]
    country, sector = Counts(), Share()
    numbers = spread(len(cases), limit)
    for done, i in enumerate(numbers):
        step(done, len(numbers))
        told, wanted = _speaker(cases[i]["text"]), cases[i]["expect"]
        want = wanted.get("country", wanted.get("cc"))
        if want is not None:
            given = told[0] if told else None
            country += Counts(int(bool(want) and given == want), int(given is not None), int(bool(want)))
        if wanted.get("code_1") in SECTORS:
            sector = sector.also(bool(told and told[1] & SECTORS[wanted["code_1"]]))
    return {"cases": len(numbers), "country": country.figures(), "sector": sector.figures()}


def _speaker(phrase: str) -> tuple[str | None, frozenset[str]] | None:
    """The country and the kinds of whoever the phrase is; ``None`` where it is nobody."""
    text = FRAME.format(phrase[:1].upper() + phrase[1:])
    try:
        record = pipeline.read(text.encode())
    except (PeacewatchError, ValueError):
        return None
    statement = next((s for s in record.statements if s.speakers), None)
    return _of(record, statement.speakers[0]) if statement is not None else None


def _of(record: Record, ident: str) -> tuple[str | None, frozenset[str]]:
    actor = next(a for a in record.actors if a.id == ident)
    book = load_actors().by_id
    known = book.get(ident)
    # A record names no whole that its report does not; the book knows whose minister it is.
    whole = book.get(actor.part_of or (known.part_of if known else None) or "")
    kinds = {actor.kind, *([whole.kind] if whole else [])}
    return actor.country or (whole.country if whole else None), frozenset(kinds)
