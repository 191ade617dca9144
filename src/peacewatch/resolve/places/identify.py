"""The places of a report: each name with the place that it means, its precision, and the others that it may mean.

Nothing is made up: a name that no entry fits has no coordinates. A dateline's place is looked up as well.
"""

import re
from bisect import bisect_left

from peacewatch.knowledge.gazetteer import Gazetteer
from peacewatch.knowledge.place_entry import Entry, fold
from peacewatch.model.identified import ResolvedPlaces
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Place, PlaceCandidate, Precision
from peacewatch.model.span import Span
from peacewatch.model.worded import PlaceWords
from peacewatch.resolve.places.candidates import GENERIC, candidates
from peacewatch.resolve.places.choice import Scored, choose
from peacewatch.resolve.places.context import Context, context_of, let_vote

DATELINE = re.compile(r"^\W*([A-Z][^,(\n–—]*?)(?:,\s*([A-Z][^,(\n–—]*?))?\s*(?=,|\(|–|—|--|\s-\s|$)")
MONTHS = re.compile(r"^(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
MOST_CANDIDATES = 4
DATELINE_WEIGHT = 2.0
Row = tuple[str, tuple[Scored, ...], Precision, list[Span]]
Key = tuple[object, ...]


def resolve_places(parsed: Parsed, words: tuple[PlaceWords, ...], gazetteer: Gazetteer) -> ResolvedPlaces:
    """The places of a report. ``actor_like`` names give context only, they are not in ``of_head``."""
    dateline = _dateline_names(parsed)
    context = _context(words, dateline, gazetteer)
    rows: dict[Key, Row] = {}
    of_key: dict[int, Key] = {}
    known: dict[tuple[str, str], tuple[Scored, ...]] = {}
    for word in (w for w in words if not w.actor_like):
        asked = (word.full_name(), word.inside.exact if word.inside else "")
        chosen = known.get(asked)
        if chosen is None:
            chosen = known[asked] = choose(word.full_name(), word.inside, context, gazetteer)
        of_key[word.head] = _add(rows, word.span, chosen, _precision(word, chosen))
    dateline_key = None
    if dateline:
        chosen = choose(dateline[0].exact, dateline[1] if len(dateline) > 1 else None, context, gazetteer)
        if chosen:
            dateline_key = _add(rows, dateline[0], chosen, chosen[0][1].precision)
    ordered = sorted(rows.items(), key=lambda row: min(row[1][3]).start)
    ids = {key: f"p{n}" for n, (key, _) in enumerate(ordered, start=1)}
    places = tuple(_place(ids[key], *row) for key, row in ordered)
    of_head = {head: ids[key] for head, key in sorted(of_key.items())}
    of_head |= taken_up(parsed, places, of_head)
    precision = {place.id: place.precision for place in places}
    return ResolvedPlaces(places, of_head, None if dateline_key is None else ids[dateline_key], precision)


def taken_up(parsed: Parsed, places: tuple[Place, ...], of_head: dict[int, str]) -> dict[int, str]:
    """Nouns that take a place up by the noun that closes its name ("the camp" for "the Bilo camp"): token to id.

    Only a bare noun after "the", "that" or "this", and the last place so named before it. They are no mentions.
    """
    named: dict[str, list[tuple[int, str]]] = {}
    for place in places:
        for mention in place.mentions:
            if " " in mention.exact:
                named.setdefault(mention.exact.split()[-1].lower(), []).append((mention.start, place.id))
    for row in named.values():
        row.sort()
    found: dict[int, str] = {}
    for token in parsed.tokens[1:]:
        if token.lower not in named or token.i in of_head or token.pos != "NOUN":
            continue
        if parsed.tokens[token.i - 1].lower in {"the", "that", "this"}:
            before = bisect_left(named[token.lower], (token.start, ""))
            if before:
                found[token.i] = named[token.lower][before - 1][1]
    return found


def geoparse(parsed: Parsed, words: tuple[PlaceWords, ...], gazetteer: Gazetteer) -> list[tuple[Span, Entry | None]]:
    """Every place name with the place that it means, ``actor_like`` ones among them, for geoparsing benchmarks."""
    dateline = _dateline_names(parsed)
    context = _context(words, dateline, gazetteer)
    found: list[tuple[Span, Entry | None]] = []
    for n, span in enumerate(dateline):
        chosen = choose(span.exact, dateline[1] if n == 0 and len(dateline) > 1 else None, context, gazetteer)
        if chosen:
            found.append((span, chosen[0][1]))
    for word in words:
        chosen = choose(word.full_name(), word.inside, context, gazetteer)
        found.append((word.span, chosen[0][1] if chosen else None))
    return sorted(found, key=lambda row: row[0])


def _context(words: tuple[PlaceWords, ...], dateline: list[Span], gazetteer: Gazetteer) -> Context:
    """Weighs the names, settles those that the report itself places, then lets all vote for one another's readings."""
    pairs = [(w.full_name(), w.inside) for w in words]
    pairs += [(dateline[0].exact, dateline[1])] if len(dateline) > 1 else [(s.exact, None) for s in dateline]
    named = [(span.exact, None, DATELINE_WEIGHT) for span in dateline]
    context = context_of([*named, *((w.full_name(), w.inside, 1.0) for w in words)], gazetteer)
    for name, inside in pairs:
        if inside is not None and (chosen := choose(name, inside, context, gazetteer)):
            context.told.setdefault(fold(name), chosen[0][1])
    let_vote(context, {fold(name): candidates(name, gazetteer) for name, _ in pairs})
    return context


def _add(rows: dict[Key, Row], span: Span, chosen: tuple[Scored, ...], precision: Precision) -> Key:
    """Joins a mention to the row of the same place and precision; returns the row's key."""
    key: Key = (fold(span.exact),)
    name = span.exact
    if chosen:
        entry = chosen[0][1]
        key = (entry.name, entry.lat, entry.lon, precision)
        # The report's spelling, but the gazetteer's name for what we list and where the report writes all in capitals.
        if name.isupper() or (entry.listed and fold(entry.name) != fold(name)):
            name = entry.name
    rows.setdefault(key, (name, chosen, precision, []))[3].append(span)
    return key


def _place(number: str, name: str, chosen: tuple[Scored, ...], precision: Precision, spans: list[Span]) -> Place:
    mentions = tuple(sorted(set(spans)))
    if not chosen:
        return Place(id=number, name=name, precision=precision, mentions=mentions)
    entry = chosen[0][1]
    listed = tuple(_candidate(*one) for one in chosen[:MOST_CANDIDATES]) if len(chosen) > 1 else ()
    return Place(
        id=number, name=name, geonames=entry.geonames, country=entry.country, lat=entry.lat, lon=entry.lon,
        precision=precision, mentions=mentions, candidates=listed,
    )  # fmt: skip


def _candidate(score: float, entry: Entry) -> PlaceCandidate:
    return PlaceCandidate(
        name=entry.name, geonames=entry.geonames, country=entry.country, lat=entry.lat, lon=entry.lon,
        precision=entry.precision, score=round(score, 2),
    )  # fmt: skip


def _precision(word: PlaceWords, chosen: tuple[Scored, ...]) -> Precision:
    if not chosen:
        return "line" if word.frame == "line" and word.kind else "unknown"
    entry = chosen[0][1]
    last = word.full_name().split()[-1].lower()
    if entry.precision == "exact" and " " in word.full_name() and GENERIC.get(last, "exact") != "exact":
        return GENERIC[last]
    if entry.precision == "exact" and word.frame in {"near", "distance"}:
        return "near"
    return entry.precision


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
