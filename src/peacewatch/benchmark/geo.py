"""The ``geo`` sets: place names and where they are; for the places of events see ``event_places``."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from peacewatch.benchmark.counts import Counts, Share
from peacewatch.benchmark.data import need, spread
from peacewatch.benchmark.event_places import score_event_places
from peacewatch.benchmark.spans import pair_up
from peacewatch.extract.places.lines import LINE
from peacewatch.extract.places.mentions import NAME_PART, place_words
from peacewatch.knowledge.actors import load_actors
from peacewatch.knowledge.gazetteer import load_gazetteer
from peacewatch.model.parsed import Parsed
from peacewatch.model.report import Report
from peacewatch.parse import parse
from peacewatch.resolve.places.identify import geoparse

NEAR_KM = 161.0
EARTH_KM = 6371.0
DEFAULT = {"lgl": 150, "geovirus": None, "event_location": 300}


@dataclass(slots=True, frozen=True)
class Toponym:
    """A place name in a text; ``lat``/``lon`` are ``None`` where unknown; ``wide`` is set where it may be a country's."""

    start: int
    end: int
    lat: float | None
    lon: float | None
    wide: bool = False


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance (haversine) on a sphere.

    >>> round(distance_km(0, 0, 0, 90))
    10008
    """
    a, b = math.radians(lat), math.radians(other_lat)
    turn = math.radians(other_lon - lon)
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


@dataclass(slots=True, frozen=True)
class GeoScore:
    """Names found, exactly and by overlap, and the shares of them within 161 km."""

    exact: Counts = field(default_factory=Counts)
    overlap: Counts = field(default_factory=Counts)
    near_found: Share = field(default_factory=Share)
    near_resolved: Share = field(default_factory=Share)
    near_narrow: Share = field(default_factory=Share)
    near_all: Share = field(default_factory=Share)

    def __add__(self, other: "GeoScore") -> "GeoScore":
        """Two documents' scores pooled."""
        return GeoScore(
            self.exact + other.exact, self.overlap + other.overlap, self.near_found + other.near_found,
            self.near_resolved + other.near_resolved, self.near_narrow + other.near_narrow, self.near_all + other.near_all,
        )  # fmt: skip

    def figures(self) -> dict[str, Any]:
        """All of it for the result file."""
        return {
            "names exact": self.exact.figures(), "names overlap": self.overlap.figures(),
            "within 161 km of found": self.near_found.figures(),
            "within 161 km of resolved": self.near_resolved.figures(),
            "within 161 km of found, countries and regions aside": self.near_narrow.figures(),
            "within 161 km of all gold": self.near_all.figures(),
        }  # fmt: skip


def count(given: Sequence[Toponym], gold: Sequence[Toponym]) -> GeoScore:
    """One document. Distances are judged over names found by overlap that have coordinates in the gold.

    A name that we found and left without coordinates is wrong among the found. Which point stands for a country or a
    continent is a convention, and theirs are often more than 161 km from ours: the figure without them is given too.
    """

    def same(a: Toponym, b: Toponym) -> float:
        shared = min(a.end, b.end) - max(a.start, b.start)
        return shared / max(a.end - a.start, b.end - b.start) if shared > 0 else 0.0

    pairs = [(given[i], gold[j]) for i, j in pair_up(given, gold, same)]
    exact = sum((a.start, a.end) == (b.start, b.end) for a, b in pairs)
    found, resolved, narrow = Share(), Share(), Share()
    for a, b in pairs:
        if b.lat is None or b.lon is None:
            continue
        placed = a.lat is not None and a.lon is not None
        near = placed and distance_km(a.lat or 0.0, a.lon or 0.0, b.lat, b.lon) <= NEAR_KM
        found = found.also(near)
        if not a.wide:
            narrow = narrow.also(near)
        if placed:
            resolved = resolved.also(near)
    everywhere = Share(found.right, sum(g.lat is not None for g in gold))
    return GeoScore(
        Counts(exact, len(given), len(gold)),
        Counts(len(pairs), len(given), len(gold)),
        found,
        resolved,
        narrow,
        everywhere,
    )


def read_articles(source: bytes) -> list[tuple[str, list[Toponym]]]:
    """Articles of LGL's or GeoVirus's XML. Offsets that count from 1 (GeoVirus) are made to count from 0."""
    found = []
    for article in ET.fromstring(source).iter("article"):  # noqa: S314  (a set that the user names)
        text = article.findtext("text") or ""
        names = []
        for node in [*article.iter("toponym"), *article.iter("location")]:
            start, end = int(node.findtext("start") or 0), int(node.findtext("end") or 0)
            worded = node.findtext("phrase") or node.findtext("name") or ""
            if text[start:end] != worded and start and text[start - 1 : end - 1] == worded:
                start, end = start - 1, end - 1
            lat, lon = (node.findtext(f".//{axis}") for axis in ("lat", "lon"))
            names.append(Toponym(start, end, float(lat) if lat else None, float(lon) if lon else None))
        found.append((text, names))
    return found


def find(text: str, *, adjectives: bool = False) -> list[Toponym]:
    """Our place names of a text, metonyms included, as these sets want them; for the rest see :func:`find_in`."""
    return find_in(parse(Report(text=text, sha256="0" * 64)), adjectives=adjectives)


def find_in(parsed: Parsed, *, adjectives: bool = False) -> list[Toponym]:
    """The same of a parsed text.

    LGL marks adjectives of countries, and places in the names of bodies ("Salem Police Department"); GeoVirus marks
    neither. ``adjectives`` has both.
    """
    gazetteer = load_gazetteer()
    words = place_words(parsed, gazetteer)
    words = tuple(word for word in words if all(why.rule != LINE for why in word.why))
    parts = {word.span for word in words if any(why.rule == NAME_PART for why in word.why)}
    rows = geoparse(parsed, words, gazetteer)
    found = [
        Toponym(
            span.start, span.end, entry.lat if entry else None, entry.lon if entry else None, _may_be_wide(span.exact)
        )
        for span, entry in rows
        if adjectives or span not in parts
    ]
    return [*found, *_adjectives(parsed, found)] if adjectives else found


def _may_be_wide(name: str) -> bool:
    """Whether a name can mean a country, a continent or another large region."""
    return any(entry.kind in {"country", "region"} for entry in load_gazetteer().lookup(name))


def _adjectives(parsed: Parsed, found: Sequence[Toponym]) -> list[Toponym]:
    """The adjectives and peoples of countries ("Kenyan"), which LGL marks with the country's coordinates."""
    book, gazetteer = load_actors(), load_gazetteer()
    taken = {i for name in found for i in range(name.start, name.end)}
    words = []
    for token in parsed.tokens:
        country = book.demonyms.get(token.lower)
        if country is None or not token.text[0].isupper() or token.start in taken or f"a:{country}" not in book.by_id:
            continue
        entries = gazetteer.lookup(book.by_id[f"a:{country}"].name)
        spot = (entries[0].lat, entries[0].lon) if entries else (None, None)
        words.append(Toponym(token.start, token.end, spot[0], spot[1], wide=True))
    return words


def score_names(
    path: Path, limit: int | None, step: Callable[[int, int], None], *, adjectives: bool = False
) -> dict[str, Any]:
    """One set of articles."""
    articles = read_articles(path.read_bytes())
    numbers = spread(len(articles), limit)
    total = GeoScore()
    for done, i in enumerate(numbers):
        step(done, len(numbers))
        text, gold = articles[i]
        total += count(find(text, adjectives=adjectives), gold)
    return {"articles": len(numbers), "of": len(articles)} | total.figures()


def score(data: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """LGL, GeoVirus, event_location.

    Raises:
        BenchmarkError: where a set is missing.
    """
    return {
        "lgl": score_names(need(data, "geo", "lgl", "lgl.xml"), limit or DEFAULT["lgl"], step, adjectives=True),
        "geovirus": score_names(need(data, "geo", "geovirus", "GeoVirus.xml"), limit or DEFAULT["geovirus"], step),
        "event_location": score_event_places(
            need(data, "geo", "event_location", "train.jsonl"), limit or DEFAULT["event_location"], step
        ),
    }
