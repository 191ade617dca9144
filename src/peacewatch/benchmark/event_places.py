"""The set ``event_location``: which place the sentence gives to its marked verb."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson

from peacewatch import pipeline
from peacewatch.benchmark.counts import Counts
from peacewatch.benchmark.data import read_text, spread
from peacewatch.benchmark.spans import overlap
from peacewatch.errors import PeacewatchError
from peacewatch.extract.places.mentions import place_words
from peacewatch.knowledge.gazetteer import load_gazetteer
from peacewatch.model.report import Report
from peacewatch.parse import parse
from peacewatch.relate.events.place import place_at
from peacewatch.resolve.places.identify import resolve_places

Piece = tuple[int, int]


def pieces_of(item: dict[str, Any], label: str) -> list[Piece]:
    """The spans of one label, in code points.

    In about a tenth of the set the offsets of the places are numbers of tokens: their words tell.
    """
    found = []
    for span in item["spans"]:
        if span["label"] != label:
            continue
        start, end = span["start"], span["end"]
        if "token_start" in span and span.get("text", item["text"][start:end]) != item["text"][start:end]:
            start, end = item["tokens"][span["token_start"]][0], item["tokens"][span["token_end"]][1]
        if start < end:
            found.append((start, end))
    return found


def any_predicate(text: str, verbs: list[Piece]) -> list[Piece]:
    """Where the place is named that our attachment gives to the verbs, whatever they say; empty where it gives none."""
    parsed, gazetteer = parse(Report(text=text, sha256="0" * 64)), load_gazetteer()
    places = resolve_places(parsed, place_words(parsed, gazetteer), gazetteer)
    heads = [token.i for token in parsed.tokens if overlap([(token.start, token.end)], verbs)]
    ids = {given.place.place for head in heads if (given := place_at(parsed, places, head)) is not None}
    return [(m.start, m.end) for p in places.places if p.id in ids for m in p.mentions]


def of_record(text: str, verbs: list[Piece]) -> list[Piece] | None:
    """Where the place of our record's event at the verbs is named; ``None`` where we have no event there."""
    try:
        record = pipeline.read(text.encode("utf-8"))
    except (PeacewatchError, ValueError):
        return None
    at_verb = [e for e in record.events if overlap([(e.anchor.start, e.anchor.end)], verbs)]
    ids = {e.place.place for e in at_verb if e.place}
    return [(m.start, m.end) for p in record.places if p.id in ids for m in p.mentions] if at_verb else None


def score_event_places(path: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """Given: verbs with a place of ours; gold: verbs with a marked place; right: ours is named there.

    ``place`` asks about every marked verb, whether it is an event of ours or not; ``place of our events`` only about
    the verbs at which our record has an event, and takes that event's place.
    """
    lines = read_text(path).splitlines()
    numbers = spread(len(lines), limit)
    every, ours = Counts(), Counts()
    for done, i in enumerate(numbers):
        step(done, len(numbers))
        item = orjson.loads(lines[i])
        verbs, gold = pieces_of(item, "VERB"), pieces_of(item, "LOCATION")
        every += _one(any_predicate(item["text"], verbs), gold)
        recorded = of_record(item["text"], verbs)
        if recorded is not None:
            ours += _one(recorded, gold)
    return {
        "sentences": len(numbers),
        "of": len(lines),
        "place": every.figures(),
        "place of our events": ours.figures(),
    }


def _one(given: list[Piece], gold: list[Piece]) -> Counts:
    return Counts(int(overlap(given, gold)), int(bool(given)), int(bool(gold)))
