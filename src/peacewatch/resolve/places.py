"""Which place each name means: by the place that it lies in, the countries of the report, and its size.

Nothing is made up: a name that no entry fits has no coordinates. A dateline's place is looked up as well.
"""

import math
import re
from dataclasses import dataclass, field

from peacewatch.knowledge.gazetteer import Gazetteer
from peacewatch.knowledge.place_entry import Entry, fold
from peacewatch.model.identified import ResolvedPlaces
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Place, Precision
from peacewatch.model.span import Span
from peacewatch.model.worded import PlaceWords
from peacewatch.resolve.place_votes import distance, votes
from peacewatch.resolve.us_states import in_full, letters_of

GENERIC: dict[str, Precision] = {
    "camp": "near", "crossing": "near", "valley": "region", "region": "region", "district": "district",
    "county": "district", "parish": "district", "province": "province", "governorate": "province",
    "oblast": "province",
    "village": "exact", "town": "exact", "city": "exact",
}  # fmt: skip
"""The noun that closes a name ("the Bilo camp") and what precision it leaves."""
DATELINE = re.compile(r"^\W*([A-Z][^,(\n–—]*?)(?:,\s*([A-Z][^,(\n–—]*?))?\s*(?=,|\(|–|—|--|\s-\s|$)")
MONTHS = re.compile(r"^(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
NEAR_KM = 400.0
SUPPLEMENT_SCORE = 7.0
VOTE_SCORE = 3.0
VOTED = 0.5
"""Votes that make a small town believable in a country that the report never names."""
SMALL_TOWN = 50_000
"""People; a smaller town is believed only in a country that the report names."""


@dataclass(slots=True)
class _Context:
    """What a report says of where it plays: how often each country is named, and places that are certain."""

    countries: dict[str, float] = field(default_factory=dict)
    anchors: list[Entry] = field(default_factory=list)
    states: frozenset[str] = frozenset()
    votes: dict[Entry, float] = field(default_factory=dict)
    told: dict[str, Entry] = field(default_factory=dict)
    """By folded name, the place that the report itself tells by saying where it lies ("Salem, Ore.")."""


def resolve_places(parsed: Parsed, words: tuple[PlaceWords, ...], gazetteer: Gazetteer) -> ResolvedPlaces:
    """The places of a report. ``actor_like`` names give context only, they are not in ``of_head``."""
    dateline = _dateline_names(parsed)
    context = _context(words, dateline, gazetteer)
    rows: dict[tuple[object, ...], tuple[str, Entry | None, Precision, list[Span]]] = {}
    of_key: dict[int, tuple[object, ...]] = {}
    for word in (w for w in words if not w.actor_like):
        entry = _choose(word.span.exact, word.inside, context, gazetteer)
        key = _add(rows, word.span, entry, _precision(word, entry))
        of_key[word.head] = key
    dateline_key = None
    if dateline:
        span, container = dateline[0], (dateline[1] if len(dateline) > 1 else None)
        entry = _choose(span.exact, container, context, gazetteer)
        if entry is not None:
            dateline_key = _add(rows, span, entry, entry.precision)
    ordered = sorted(rows.items(), key=lambda row: min(row[1][3]).start)
    ids = {key: f"p{n}" for n, (key, _) in enumerate(ordered, start=1)}
    places = tuple(_place(ids[key], *row) for key, row in ordered)
    of_head = {head: ids[key] for head, key in sorted(of_key.items())}
    return ResolvedPlaces(places, of_head, None if dateline_key is None else ids[dateline_key])


def geoparse(
    parsed: Parsed, words: tuple[PlaceWords, ...], gazetteer: Gazetteer
) -> list[tuple[Span, float | None, float | None]]:
    """Every place name with its coordinates, ``actor_like`` ones among them, for geoparsing benchmarks."""
    dateline = _dateline_names(parsed)
    context = _context(words, dateline, gazetteer)
    found: list[tuple[Span, float | None, float | None]] = []
    for n, span in enumerate(dateline):
        entry = _choose(span.exact, dateline[1] if n == 0 and len(dateline) > 1 else None, context, gazetteer)
        if entry is not None:
            found.append((span, entry.lat, entry.lon))
    for word in words:
        entry = _choose(word.span.exact, word.inside, context, gazetteer)
        found.append((word.span, entry.lat if entry else None, entry.lon if entry else None))
    return sorted(found, key=lambda row: row[0])


def _add(
    rows: dict[tuple[object, ...], tuple[str, Entry | None, Precision, list[Span]]],
    span: Span, entry: Entry | None, precision: Precision,
) -> tuple[object, ...]:  # fmt: skip
    """Joins a mention to the row of the same place and precision; returns the row's key."""
    key: tuple[object, ...] = (fold(span.exact),)
    if entry is not None:
        key = (entry.name, entry.lat, entry.lon, precision)
    name = span.exact if entry is None or fold(entry.name) != fold(span.exact) else _plain(span.exact, entry)
    if entry is not None and fold(entry.name) != fold(span.exact):
        name = entry.name
    row = rows.setdefault(key, (name, entry, precision, []))
    row[3].append(span)
    return key


def _plain(worded: str, entry: Entry) -> str:
    """The report's spelling of a name, but the gazetteer's where the report writes it all in capitals."""
    return entry.name if worded.isupper() else worded


def _place(number: str, name: str, entry: Entry | None, precision: Precision, spans: list[Span]) -> Place:
    mentions = tuple(sorted(set(spans)))
    if entry is None:
        return Place(id=number, name=name, precision="unknown", mentions=mentions)
    return Place(
        id=number, name=name, geonames=entry.geonames, country=entry.country, lat=entry.lat, lon=entry.lon,
        precision=precision, mentions=mentions,
    )  # fmt: skip


def _precision(word: PlaceWords, entry: Entry | None) -> Precision:
    if entry is None:
        return "unknown"
    last = word.span.exact.split()[-1].lower()
    if entry.precision == "exact" and " " in word.span.exact and GENERIC.get(last, "exact") != "exact":
        return GENERIC[last]
    if entry.precision == "exact" and word.frame in {"near", "distance"}:
        return "near"
    return entry.precision


def _candidates(name: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    found = gazetteer.lookup(in_full(name))
    words = name.split()
    if not found and len(words) > 1 and words[-1].lower() in GENERIC:
        found = gazetteer.lookup(" ".join(words[:-1]))
    return found


def _context(words: tuple[PlaceWords, ...], dateline: list[Span], gazetteer: Gazetteer) -> _Context:
    context = _Context()
    states: set[str] = set()
    names = [(s.exact, 2.0) for s in dateline] + [(w.span.exact, 1.0) for w in words]
    for name, weight in names:
        found = _candidates(name, gazetteer)
        if not found:
            continue
        if found[0].kind == "province" and found[0].admin1:
            states.add(found[0].admin1)
        lands = {e.country for e in found}
        if found[0].kind == "town" and not found[0].listed and found[0].population < SMALL_TOWN:
            continue  # a small town cannot vouch for its own country
        # A name that fits one country only tells of that country; a large town tells a little.
        if found[0].kind == "country" or len(lands) == 1 or (found[0].kind != "town" and found[0].country):
            _count(context, found[0], weight)
            if found[0].kind != "country" and found[0].country:
                context.anchors.append(found[0])
        elif found[0].population >= 500_000 and found[0].population > 10 * found[1].population:
            _count(context, found[0], weight / 2)
    for word in words:
        if word.inside is not None and (letters := letters_of(word.inside.exact)) and letters not in states:
            states.add(letters)
            context.countries["USA"] = context.countries.get("USA", 0.0) + 1.0
    context.states = frozenset(states)
    _let_vote(context, words, dateline, gazetteer)
    return context


def _let_vote(context: _Context, words: tuple[PlaceWords, ...], dateline: list[Span], gazetteer: Gazetteer) -> None:
    """Settles the names that the report itself places, then lets all names vote for one another's readings."""
    pairs = [(w.span.exact, w.inside) for w in words]
    pairs += [(dateline[0].exact, dateline[1])] if len(dateline) > 1 else [(s.exact, None) for s in dateline]
    for name, inside in pairs:
        if inside is not None and (entry := _choose(name, inside, context, gazetteer)) is not None:
            context.told.setdefault(fold(name), entry)
    readings: dict[str, tuple[Entry, ...]] = {}
    for name, _ in pairs:
        told = context.told.get(fold(name))
        readings.setdefault(fold(name), (told,) if told is not None else _candidates(name, gazetteer))
    context.votes = votes(readings)


def _count(context: _Context, entry: Entry, weight: float) -> None:
    if entry.country:
        context.countries[entry.country] = context.countries.get(entry.country, 0.0) + weight


def _choose(name: str, inside: Span | None, context: _Context, gazetteer: Gazetteer) -> Entry | None:
    """The candidate that fits best; ties go to the gazetteer's order."""
    found = _candidates(name, gazetteer)
    if not found:
        return None
    if inside is None and fold(name) in context.told:
        return context.told[fold(name)]
    outer: tuple[Entry, ...] = ()
    state = ""
    if inside is not None:
        state = letters_of(inside.exact)
        outer = _candidates(inside.exact, gazetteer)[:4]
    found = _believable(name, found, inside, context)
    if not found:
        return None
    scored = [(_score(name, entry, outer, state, context), -n, entry) for n, entry in enumerate(found)]
    best = max(scored, key=lambda row: (row[0], row[1]))[2]
    named = [e for e in outer if e.kind in {"country", "province"} and e.country]
    if named and best.kind == "town" and not state and not any(_lies_in(best, e) for e in named):
        return None  # said to lie where no place of this name is known
    return best


def _believable(name: str, found: tuple[Entry, ...], inside: Span | None, context: _Context) -> tuple[Entry, ...]:
    """The candidates without those that would be a guess.

    A small town in a country that the report never names is one; so is a town for a county, or for a camp or
    district that only bears its name, unless the report names the country.
    """
    last = name.rsplit(maxsplit=1)[-1].lower() if " " in name else ""
    if last in {"county", "parish"}:
        found = tuple(e for e in found if e.kind != "town")
    described = GENERIC.get(last, "exact") != "exact"
    if inside is not None and not described:
        return found
    least = SMALL_TOWN if sum(context.countries.values()) >= 2 else 0
    return tuple(
        e
        for e in found
        if e.kind != "town"
        or e.listed
        or e.country in context.countries
        or (not described and context.votes.get(e, 0.0) >= VOTED)
        or (not described and e.population >= least)
    )


def _score(name: str, entry: Entry, outer: tuple[Entry, ...], state: str, context: _Context) -> float:
    score = math.log10(entry.population + 1)
    if entry.kind == "country" or entry.listed:
        # What was set down by hand comes before towns of the same name, but a town needs the report's context.
        score = SUPPLEMENT_SCORE - (2.0 if entry.kind == "town" else 0.0)
    elif entry.kind == "province":
        score = 6.5 if not entry.listed else 5.0
    score += 1.0 if entry.listed or fold(entry.name) == fold(name) else 0.0
    score += 1.5 if entry.capital else 0.0
    score += 1.5 if entry.kind == "country" else 0.0
    if state and entry.admin1 == state and entry.kind == "town":
        score += 8
    elif outer and entry not in outer:
        score += max(_lies_in(entry, place) for place in outer)
    total = sum(context.countries.values())
    share = context.countries.get(entry.country or "", 0.0) / total if total else 0.0
    score += 3.0 * min(1.0, 2 * share)
    if entry.admin1 and entry.admin1 in context.states and entry.kind == "town":
        score += 1
    if entry.kind == "town" and any(a != entry and distance(entry, a) < NEAR_KM for a in context.anchors):
        score += 1
    voted = context.votes.get(entry, 0.0) if entry.kind in {"town", "district"} else 0.0
    return score + VOTE_SCORE * min(1.5, voted)


def _lies_in(entry: Entry, place: Entry) -> float:
    if place.kind == "country":
        return 8.0 if entry.country == place.country and entry.kind != "country" else 0.0
    if place.admin1 and place.kind == "province":
        return 8.0 if entry.admin1 == place.admin1 and entry.country == place.country else 0.0
    if place.country is not None and place.country != entry.country:
        return 0.0
    return 6.0 if distance(entry, place) < NEAR_KM else 0.0


def _dateline_names(parsed: Parsed) -> list[Span]:
    """The place of the first dateline and, where one is named, the land that it lies in."""
    for zone in parsed.zones:
        if zone.kind != "dateline":
            continue
        found = DATELINE.match(parsed.text[zone.start : zone.end])
        if found is None:
            return []
        spans = [parsed.piece(zone.start + found.start(1), zone.start + found.end(1))]
        second = found.group(2)
        if second and not MONTHS.match(second) and not second[0].isdigit():
            spans.append(parsed.piece(zone.start + found.start(2), zone.start + found.end(2)))
        return spans
    return []
