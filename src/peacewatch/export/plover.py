"""PLOVER event rows: one row an event, in the columns of the POLECAT releases, with what peacewatch adds beside them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from peacewatch.export.cameo import roots
from peacewatch.export.columns import Column, Source, body
from peacewatch.model.record import Event, Place, Quantity, Record, Statement, Status
from peacewatch.ontology.plover import Ontology, load_ontology

AUXILIARY: dict[Status, str] = {
    "planned": "future", "threatened": "future", "demanded": "future", "hypothetical": "hypothetical",
    "denied": "negation", "negated": "negation",
}  # fmt: skip
"""The auxiliary mode of PLOVER's manual that a status comes down to; ``historical`` comes from ``background``."""

_PEOPLE = frozenset({"person"})
_BODIES = frozenset(
    {"government", "ministry", "armed_forces", "armed_group", "party", "igo", "ngo", "media", "company"}
)


@lru_cache(maxsize=1)
def _ontology() -> Ontology:
    return load_ontology()


def rows(record: Record, statuses: Sequence[Status] = (), *, deeds: bool = False) -> Iterator[list[str]]:
    """The cells of each event of ``record``, in the order of ``COLUMNS``; of these statuses only, where any is given.

    With ``deeds`` without the events that are speech acts.
    """
    wanted = (
        event for event in record.events
        if (not statuses or event.status in statuses) and not (deeds and event.speech is not None)
    )  # fmt: skip
    yield from body(Source.of(record), COLUMNS, wanted)


def _day(_: Source, event: Event) -> str | None:
    time = event.time
    return time.start[:10] if time and time.start and time.end and time.start[:10] == time.end[:10] else None


def _place(source: Source, event: Event) -> Place | None:
    wanted = event.place.place if event.place else None
    return next((place for place in source.record.places if place.id == wanted), None)


def _raw_place(source: Source, event: Event) -> str | None:
    place = _place(source, event)
    if place is None:
        return None
    near = (m for m in place.mentions if any(span.covers(m) for span in event.evidence))
    return next(near, place.mentions[0]).exact


def _telling(source: Source, event: Event, polarity: str | None = None) -> tuple[Statement, ...]:
    """The statements that take a stance on the event, of this polarity where one is given."""
    wanted = [s.by for s in event.stances if s.by != "reporter" and polarity in (None, s.polarity)]
    by_id = {statement.id: statement for statement in source.record.statements}
    return tuple(by_id[one] for one in wanted if one in by_id)


def _sources(source: Source, event: Event, polarity: str) -> tuple[str, ...]:
    told = (" + ".join(source.cast.names(s.speakers)) or "(not told)" for s in _telling(source, event, polarity))
    reporter = any(s.by == "reporter" and s.polarity == polarity for s in event.stances)
    return tuple(dict.fromkeys((*(("reporter",) if reporter else ()), *told)))


def _chains(source: Source, event: Event) -> tuple[str, ...]:
    told = (s.chain for s in _telling(source, event))
    return tuple(dict.fromkeys(" < ".join(source.cast.names(chain)) for chain in told if chain))


def _auxiliary(_: Source, event: Event) -> tuple[str, ...]:
    found = AUXILIARY.get(event.status)
    return (*(("historical",) if event.background else ()), *((found,) if found else ()))


def _number(source: Source, one: Quantity) -> str:
    high = "" if one.high is None else str(one.high)
    numbers = str(one.low) if one.low == one.high else f"{'' if one.low is None else one.low}..{high}"
    of = f" of {source.cast.names((one.of,))[0]}" if one.of else ""
    return f"{one.kind}{of}={numbers} ({one.by})"


def _story(source: Source, kinds: frozenset[str]) -> tuple[str, ...]:
    return tuple(actor.name for actor in source.record.actors if actor.kind in kinds and not actor.anonymous)


def _party_columns(who: str) -> tuple[Column[Event], ...]:
    """The columns for one side of an event; ``who`` is "Actor" or "Recipient"."""

    def ids(event: Event) -> tuple[str, ...]:
        return event.actors if who == "Actor" else event.recipients

    side = who.lower()
    return (
        Column(f"{who} Name", f"name of each {side}", lambda s, e: s.cast.names(ids(e))),
        Column(
            f"{who} Country", "ISO 3166 alpha-3 of each, aligned with the names", lambda s, e: s.cast.countries(ids(e))
        ),
        Column(
            f"Primary {who} Sector",
            "PLOVER sector of each, aligned with the names",
            lambda s, e: s.cast.sectors(ids(e)),
        ),
        Column(f"{who} Title", "office of each, aligned with the names", lambda s, e: s.cast.roles(ids(e))),
        Column(f"{who} Name Raw", "the report's own words for each", lambda s, e: s.cast.raw(ids(e), e.evidence)),
        Column(f"{who} Id", "key of each in peacewatch's dictionary, aligned with the names", lambda _, e: ids(e)),
    )


POLECAT_COLUMNS: tuple[Column[Event], ...] = (
    Column("Event ID", "the report's SHA-256 and the event's id in its record", lambda s, e: f"{s.record.report.id}#{e.id}"),
    Column("Event Date", "the day, ISO 8601; empty where the text gives no single day (see Event Start)", _day),
    Column("Event Type", "PLOVER type", lambda _, e: e.type),
    Column("Event Mode", "PLOVER mode; empty where the type has none or the text tells none", lambda _, e: e.mode),
    Column("Intensity", "PLOVER's conflict-cooperation score of type and mode", lambda _, e: _ontology().score(e.type, e.mode)),
    Column("Quad Code", "verbal or material, cooperation or conflict", lambda _, e: _ontology().types[e.type].quad),
    Column("Contexts", "PLOVER contexts of the event itself, not of the document", lambda _, e: e.contexts),
    *_party_columns("Actor"),
    *_party_columns("Recipient"),
    Column("Placename", "where it happened", lambda s, e: p.name if (p := _place(s, e)) else None),
    Column("Country", "ISO 3166 alpha-3 of the place", lambda s, e: p.country if (p := _place(s, e)) else None),
    Column("Latitude", "degrees, WGS 84", lambda s, e: p.lat if (p := _place(s, e)) else None),
    Column("Longitude", "degrees, WGS 84", lambda s, e: p.lon if (p := _place(s, e)) else None),
    Column("GeoNames ID", "of the place", lambda s, e: p.geonames if (p := _place(s, e)) else None),
    Column("Raw Placename", "the report's own words for the place", _raw_place),
    Column("Source", "publisher, else agency, where the report tells it",
           lambda s, _: told.value if (told := s.record.report.publisher or s.record.report.agency) else None),
    Column("Publication Date", "of the report", lambda s, _: s.record.report.published.value),
    Column("Story People", "persons that the report names", lambda s, _: _story(s, _PEOPLE)),
    Column("Story Organizations", "organisations that the report names", lambda s, _: _story(s, _BODIES)),
    Column("Story Locations", "places that the report names", lambda s, _: tuple(p.name for p in s.record.places)),
    Column("Language", "of the report", lambda s, _: s.record.report.language),
    Column("Version", "of peacewatch and its codebook", lambda s, _: f"{s.record.coder.version} {s.record.coder.codebook}"),
)  # fmt: skip
OWN_COLUMNS: tuple[Column[Event], ...] = (
    Column("Status", "what the report makes of it; `asserted` alone is told as fact by the reporter", lambda _, e: e.status),
    Column("Background", "told as history, not as this report's news", lambda _, e: e.background),
    Column("Auxiliary Modes", "PLOVER's auxiliary modes: `historical`, `future`, `hypothetical`, `negation`", _auxiliary),
    Column("Asserted By", "who says that it happened: `reporter`, or the speakers of statements", lambda s, e: _sources(s, e, "+")),
    Column("Denied By", "who says that it did not happen", lambda s, e: _sources(s, e, "-")),
    Column("Left Open By", "who speaks of it without saying whether it happened", lambda s, e: _sources(s, e, "?")),
    Column("Chains", "chains of sources of these statements, outlet first, `<` between links", _chains),
    Column("Stances", "`by:polarity:certainty` of each source", lambda _, e: tuple(f"{t.by}:{t.polarity}:{t.certainty}" for t in e.stances)),
    Column("Speech Statement", "the statement that is this event, where it is a speech act", lambda _, e: e.speech),
    Column("Third Parties", "mediators, hosts and guarantors", lambda s, e: s.cast.names(e.third_parties)),
    Column("Event Start", "first moment of the honest interval, ISO 8601", lambda _, e: e.time.start if e.time else None),
    Column("Event End", "last moment of it, inclusive", lambda _, e: e.time.end if e.time else None),
    Column("Time Basis", "`stated`, `inherited`, `inferred`", lambda _, e: e.time.basis if e.time else None),
    Column("Place Basis", "`stated`, `inherited`, `inferred`", lambda _, e: e.place.basis if e.place else None),
    Column("Place Precision", "how exact the coordinates are", lambda s, e: p.precision if (p := _place(s, e)) else None),
    Column("Quantities", "`kind of whom=low..high (who gives the number)`; open ends are empty",
           lambda s, e: tuple(_number(s, one) for one in e.quantities)),
    Column("CAMEO Roots", "the CAMEO roots to which type and mode go back", lambda _, e: roots(e.type, e.mode)),
    Column("Confidence", "0 to 1, doubt in the reading; empty where not estimated", lambda _, e: e.confidence),
    Column("Anchor", "the words that name the event", lambda _, e: e.anchor.exact),
    Column("Evidence", "the words that prove it", lambda _, e: " [...] ".join(span.exact for span in e.evidence)),
    Column("Evidence Offsets", "`start-end` of each piece, code points of the report's text",
           lambda _, e: tuple(f"{span.start}-{span.end}" for span in e.evidence)),
    Column("Rules", "the rules that made it", lambda _, e: tuple(dict.fromkeys(fired.rule for fired in e.why))),
    Column("Headline", "of the report", lambda s, _: s.record.report.title.value if s.record.report.title else None),
    Column("URL", "of the report", lambda s, _: s.record.report.url),
)  # fmt: skip
COLUMNS = POLECAT_COLUMNS + OWN_COLUMNS
