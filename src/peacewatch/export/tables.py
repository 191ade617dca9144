"""A record as plain tables, one for each kind of entry: what spreadsheets, R and pandas read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from peacewatch.export.columns import Column, Source, body, head
from peacewatch.model.item import Item
from peacewatch.model.record import Record
from peacewatch.model.span import Span


@dataclass(slots=True, frozen=True)
class Table:
    """A table: which entries of a record are its rows, and their columns."""

    name: str
    meaning: str
    entries: Callable[[Record], Iterable[Any]]
    columns: tuple[Column[Any], ...]

    def head(self) -> list[str]:
        """The names of the columns."""
        return head(self.columns)

    def rows(self, record: Record) -> Iterator[list[str]]:
        """The cells of each entry of ``record``."""
        yield from body(Source.of(record), self.columns, self.entries(record))


def _words(spans: Iterable[Span]) -> str | None:
    return " [...] ".join(span.exact for span in spans) or None


def _field(name: str, meaning: str) -> Column[Any]:
    """A field of the record as it stands, under its own name."""
    return Column(name, meaning, lambda _, one: getattr(one, name))


def _ids(name: str, meaning: str) -> tuple[Column[Any], Column[Any]]:
    """A field that holds actors, as ids and as names."""

    def ids(one: Any) -> tuple[str, ...]:  # noqa: ANN401  a row of any table
        held = getattr(one, name)
        return held if isinstance(held, tuple) else () if held is None else (held,)

    return (
        Column(name, f"{meaning}: ids", lambda _, one: ids(one)),
        Column(f"{name}_names", f"{meaning}: names", lambda source, one: source.cast.names(ids(one))),
    )


def _of_quantity(name: str, meaning: str) -> Column[Any]:
    """A field of the quantity in a row of an event and one of its quantities."""
    return Column(name, meaning, lambda _, row: getattr(row[1], name))


_REPORT: Column[Any] = Column("report", "the report's SHA-256", lambda source, _: source.record.report.id)
_ID = _field("id", "the entry's id in its record")


def _item(*columns: "Column[Any] | tuple[Column[Any], ...]") -> tuple[Column[Any], ...]:
    """The columns of an item: report and id first, what every item carries last."""
    own = tuple(one for given in columns for one in (given if isinstance(given, tuple) else (given,)))

    def rules(_: Source, one: Item) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fired.rule for fired in one.why))

    return (
        _REPORT, _ID, *own,
        _field("confidence", "0 to 1, doubt in the reading; empty where not estimated"),
        _field("stated_unknown", "fields of which the text says that they are not known"),
        Column("rules", "the rules that made it", rules),
        Column("evidence", "the words that prove it", lambda _, one: _words(one.evidence)),
        Column("offsets", "`start-end` of each piece of evidence, code points of the text",
               lambda _, one: tuple(f"{span.start}-{span.end}" for span in one.evidence)),
    )  # fmt: skip


def _answer(relation: str) -> Column[Any]:
    return Column(
        relation, f"the statements that it {relation}; `?` after one that is only a candidate",
        lambda _, one: tuple(
            a.statement + ("" if a.scope == "certain" else "?") for a in one.answers if a.relation == relation
        ),
    )  # fmt: skip


_STATEMENTS = _item(
    _ids("speakers", "who is the subject of the cue"),
    Column("speaker_words", "the report's words for them", lambda _, one: _words(one.speaker_evidence)),
    _ids("chain", "from whom the reporter has it to whom that one has it"),
    Column("origin", "the last known origin", lambda _, one: one.origin.actor if one.origin else None),
    Column("origin_named", "whether that origin is named", lambda _, one: one.origin.named if one.origin else None),
    Column("outlet", "the medium between", lambda _, one: one.origin.outlet if one.origin else None),
    Column("outlet_of", "the party that the medium belongs to", lambda _, one: one.origin.outlet_of if one.origin else None),
    Column("cue", "the word that attributes", lambda _, one: one.cue.exact if one.cue else None),
    _field("act", "what the speaker does in saying it"),
    _field("form", "`direct`, `indirect` or `mixed`"),
    Column("content", "the words said", lambda _, one: _words(one.content)),
    _field("continues", "the statement that this one carries on"),
    _field("nested_in", "the statement inside which it stands"),
    _ids("addressees", "to whom"),
    Column("venue", "where or through what", lambda _, one: one.venue.name if one.venue else None),
    _field("time", "id of the time at which it was said"),
    _field("background", "told as history"),
    _field("about", "the events that it tells of"),
    *(_answer(one) for one in ("denies", "confirms", "repeats", "contradicts", "accepts", "rejects")),
)  # fmt: skip
_EVENTS = _item(
    _field("type", "PLOVER type"), _field("mode", "PLOVER mode"), _field("contexts", "PLOVER contexts"),
    _field("speech", "the statement that is this event"),
    _ids("actors", "who did it"), _ids("recipients", "to or with whom"), _ids("third_parties", "who stood between"),
    _field("status", "what the report makes of it"), _field("background", "told as history"),
    Column("stances", "`by:polarity:certainty` of each source",
           lambda _, one: tuple(f"{s.by}:{s.polarity}:{s.certainty}" for s in one.stances)),
    Column("start", "first moment, ISO 8601", lambda _, one: one.time.start if one.time else None),
    Column("end", "last moment, inclusive", lambda _, one: one.time.end if one.time else None),
    Column("time_basis", "`stated`, `inherited`, `inferred`", lambda _, one: one.time.basis if one.time else None),
    Column("place", "id of the place", lambda _, one: one.place.place if one.place else None),
    Column("place_basis", "`stated`, `inherited`, `inferred`", lambda _, one: one.place.basis if one.place else None),
    Column("anchor", "the words that name it", lambda _, one: one.anchor.exact),
)  # fmt: skip
_TALKS = _item(
    _field("round", "number of the round"), _field("round_basis", "`stated`, `implied` or `unknown`"),
    _field("format", "`direct`, `indirect` or `proximity`"),
    _field("state", "where they stand"), _ids("parties", "who talks"), _ids("hosts", "who hosts"),
    _ids("mediators", "who mediates"), _field("place", "id of the place"), _field("start", "from"), _field("end", "to"),
    _field("announced_by", "statements that announce them"), _field("confirmed_by", "statements that confirm them"),
    _ids("silent", "parties that the report does not hear on them"), _field("events", "their events"),
)  # fmt: skip
_CEASEFIRES = _item(
    _field("state", "where it stands"), _ids("parties", "between whom"), _ids("brokers", "who brought it about"),
    _field("place", "id of the place where it was agreed"), _field("agreed", "when"), _field("in_effect", "since or from when"),
    _field("ends", "when it ends"), Column("terms", "its terms", lambda _, one: _words(one.terms)),
    Column("violations", "`event<statements` of each alleged breach",
           lambda _, one: tuple(f"{v.event}<{'+'.join(v.alleged_by)}" for v in one.violations)),
    _field("events", "its events"),
)  # fmt: skip
_DEMANDS = _item(
    _ids("by", "who wants it"), _ids("to", "of whom"), _field("voiced_by", "statements that voice it"),
    Column("content", "what is wanted", lambda _, one: _words(one.content)),
    Column("response", "how it was answered", lambda _, one: one.response.state),
    Column("response_statement", "by which statement", lambda _, one: one.response.statement),
)  # fmt: skip
_COMMITMENTS = _item(
    _ids("by", "who binds itself"), _ids("to", "to whom"), Column("content", "to what", lambda _, one: _words(one.content)),
    Column("condition", "on which condition; empty: none", lambda _, one: _words(one.condition.content) if one.condition else None),
    _field("statement", "the statement that makes it"), _field("kind", "`undertaking`, `declaratory` or `mutual`"),
    _field("deadline", "until when"),
)  # fmt: skip
_THREATS = _item(
    _ids("by", "who threatens"), _field("voiced_by", "statements that voice it"), _ids("against", "whom"),
    Column("consequence", "what is threatened", lambda _, one: _words(one.consequence)),
    Column("condition", "on which condition; empty: none", lambda _, one: _words(one.condition.content) if one.condition else None),
    Column("condition_words_of", "whose words the condition is in", lambda _, one: one.condition.words_of if one.condition else None),
    _field("deadline", "until when"), _field("kind", "what kind of threat"), _field("event", "the event threatened"),
)  # fmt: skip
_DENIALS = _item(
    _field("denial", "the denying statement"), _field("of", "the statements denied"), _field("of_event", "the event denied"),
    _field("partial", "only a part is denied"), _field("scope", "`certain` or `ambiguous`"),
)  # fmt: skip
_SILENCES = _item(
    _ids("actor", "who is silent"), _field("kind", "how"), _field("on", "about what"),
    _field("statement", "the statement that tells it"),
)  # fmt: skip
_QUANTITIES: tuple[Column[Any], ...] = (
    _REPORT, Column("event", "the event's id", lambda _, row: row[0].id),
    _of_quantity("kind", "`killed`, `wounded` …"), _of_quantity("of", "of whom: id"), _of_quantity("low", "at least"),
    _of_quantity("high", "at most; empty where open"), _of_quantity("exact", "the report's words"),
    Column("part_of", "the words of the larger number that it is a part of", lambda _, row: row[1].subset_of.exact if row[1].subset_of else None),
    _of_quantity("by", "who gives the number: `reporter` or a statement"),
)  # fmt: skip
_ACTORS: tuple[Column[Any], ...] = (
    _REPORT, _ID, _field("name", "its name"), _field("kind", "what it is"), _field("country", "ISO 3166 alpha-3"),
    Column("sector", "PLOVER sector", lambda source, one: source.cast.sectors((one.id,))),
    _field("part_of", "whom it belongs to"), _field("role", "its office"),
    _field("anonymous", "a source that the text does not name"),
    Column("mentions", "the report's words for it", lambda _, one: tuple(dict.fromkeys(m.exact for m in one.mentions))),
)  # fmt: skip
_PLACES: tuple[Column[Any], ...] = (
    _REPORT, _ID, _field("name", "its name"), _field("geonames", "GeoNames id"), _field("country", "ISO 3166 alpha-3"),
    _field("lat", "degrees, WGS 84"), _field("lon", "degrees, WGS 84"), _field("precision", "how exact the coordinates are"),
    Column("mentions", "the report's words for it", lambda _, one: tuple(dict.fromkeys(m.exact for m in one.mentions))),
)  # fmt: skip
_TIMES: tuple[Column[Any], ...] = (
    _REPORT, _ID, _field("type", "TIMEX3 type"), _field("value", "TIMEX3 value"), _field("mod", "TIMEX3 mod"),
    _field("start", "first moment"), _field("end", "last moment, inclusive"), _field("grain", "how exact"),
    _field("anchor", "from what it was reckoned"), Column("words", "the report's words", lambda _, one: _words(one.evidence)),
)  # fmt: skip
_REPORTS: tuple[Column[Any], ...] = (
    _REPORT, Column("title", "headline", lambda _, one: one.title.value if one.title else None),
    Column("publisher", "publisher", lambda _, one: one.publisher.value if one.publisher else None),
    Column("agency", "agency", lambda _, one: one.agency.value if one.agency else None),
    Column("byline", "author", lambda _, one: one.byline.value if one.byline else None),
    Column("published", "date of publication", lambda _, one: one.published.value),
    Column("published_basis", "where that date comes from", lambda _, one: one.published.basis),
    _field("url", "address"), _field("language", "language"), _field("usage", "`usable`, `withheld` or `canceled`"),
    Column("coder", "version and codebook", lambda source, _: f"{source.record.coder.version} {source.record.coder.codebook}"),
)  # fmt: skip
TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table("reports", "one row a report", lambda record: (record.report,), _REPORTS),
        Table("statements", "who said what, through whom", lambda record: record.statements, _STATEMENTS),
        Table("denials", "which statement denies which", lambda record: record.denials, _DENIALS),
        Table("silences", "who is not heard", lambda record: record.silences, _SILENCES),
        Table("events", "what happened, or is said to have", lambda record: record.events, _EVENTS),
        Table("quantities", "numbers, and who gives them",
              lambda record: ((event, one) for event in record.events for one in event.quantities), _QUANTITIES),
        Table("talks", "rounds and meetings", lambda record: record.talks, _TALKS),
        Table("ceasefires", "ceasefires and truces", lambda record: record.ceasefires, _CEASEFIRES),
        Table("demands", "what is demanded of whom", lambda record: record.demands, _DEMANDS),
        Table("commitments", "what parties bind themselves to", lambda record: record.commitments, _COMMITMENTS),
        Table("threats", "what is threatened", lambda record: record.threats, _THREATS),
        Table("actors", "who speaks or acts", lambda record: record.actors, _ACTORS),
        Table("places", "places that are named", lambda record: record.places, _PLACES),
        Table("times", "time expressions", lambda record: record.times, _TIMES),
    )
}  # fmt: skip
