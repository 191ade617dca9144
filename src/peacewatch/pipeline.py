"""The straight line from bytes to record: read this file to know the order of the stages."""

import hashlib
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from peacewatch.errors import ReadError
from peacewatch.extract.actors.mentions import actor_words
from peacewatch.extract.attribution import attributions
from peacewatch.extract.events.mentions import DONE_BY_WORDS, events
from peacewatch.extract.events.speech_targets import speech_targets
from peacewatch.extract.places.mentions import place_words
from peacewatch.extract.times.mentions import time_words
from peacewatch.knowledge.actors import load_actors, using_actors
from peacewatch.knowledge.gazetteer import load_gazetteer
from peacewatch.model.identified import Identified
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Coder, Dateline, DiagnosticEntry, Published, Record, ReportInfo, Told
from peacewatch.model.report import Diagnostic, Report
from peacewatch.model.span import Span
from peacewatch.model.worded import Attribution, EventMention, PlaceWords
from peacewatch.ontology import CODEBOOK
from peacewatch.parse import parse
from peacewatch.parse.zones import dateline_parts
from peacewatch.reading import read_bytes, read_path
from peacewatch.reading import read_folder as read_reports
from peacewatch.relate.answers.denials import denials
from peacewatch.relate.answers.silences import silences
from peacewatch.relate.board import Board
from peacewatch.relate.coverage import uncovered
from peacewatch.relate.events.assembly import relate_events
from peacewatch.relate.events.speech import about, speech_events
from peacewatch.relate.parties.scene import Beside
from peacewatch.relate.parties.told_elsewhere import with_parties
from peacewatch.relate.process.ceasefires import ceasefires
from peacewatch.relate.process.commitments import commitments
from peacewatch.relate.process.demands import demands, with_whom
from peacewatch.relate.process.reading import Reading
from peacewatch.relate.process.talks import talks
from peacewatch.relate.process.threatened_deeds import with_their_deeds
from peacewatch.relate.process.threats import threats
from peacewatch.relate.process.tolls import with_tolls
from peacewatch.relate.statements import is_statement, relate_statements
from peacewatch.resolve.actors.identify import resolve_actors
from peacewatch.resolve.places.identify import resolve_places
from peacewatch.resolve.times.identify import resolve_times

MAX_BYTES = 5_000_000
_CLOSES_A_NAME = frozenset(
    ("state", "province", "region", "district", "county", "city", "town", "village", "governorate")
)
COVERS = (
    "report.dateline", "actors", "actors.unnamed", "places", "times", "statements.speakers", "statements.chain",
    "statements.origin", "statements.act",
    "statements.content", "statements.form", "statements.continues", "statements.nested_in",
    "statements.addressees", "statements.venue", "statements.time", "statements.about", "statements.answers",
    "events.type", "events.mode", "events.contexts", "events.speech", "events.actors", "events.recipients",
    "events.third_parties", "events.status", "events.stances", "events.time", "events.place", "events.quantities",
    "talks", "ceasefires", "demands", "commitments", "threats", "denials", "silences",
)  # fmt: skip


def read(
    source: str | Path | bytes,
    *,
    published: str | None = None,
    model: str | None = None,
    max_bytes: int = MAX_BYTES,
    actors: Path | None = None,
) -> Record:
    """Read one report, the whole way.

    Args:
        source: a file's path, a report's bytes, or its text (a string that names no file).
        published: ISO 8601 date of publication, where the report's carrier does not say it.
        model: the spaCy pipeline's name; the first installed one where ``None``.
        max_bytes: the largest report that is read.
        actors: a YAML file of actors to lay over ours.

    Raises:
        ReadError: where the report cannot be read; the message says why and what to do.
        KnowledgeError: where ``actors`` is wrong.
        ModelMissing: where no language model is installed.
    """
    if isinstance(source, bytes):
        report = read_bytes(source, published=published, max_bytes=max_bytes)
    elif isinstance(source, Path) or _names_a_file(source):
        report = read_path(Path(source), published=published, max_bytes=max_bytes)
    else:
        report = read_bytes(source.encode(), published=published, max_bytes=max_bytes)
    with using_actors(actors):
        return code(report, model=model)


def read_folder(
    folder: Path,
    *,
    published: str | None = None,
    model: str | None = None,
    max_bytes: int = MAX_BYTES,
    actors: Path | None = None,
) -> Iterator[tuple[Path, Record | ReadError]]:
    """Read every report of a folder, in the order of their names; a bad one comes back as its error."""
    for path, report in read_reports(folder, published=published, max_bytes=max_bytes):
        with using_actors(actors):
            done = report if isinstance(report, ReadError) else code(report, model=model)
        yield path, done


def code(report: Report, *, model: str | None = None) -> Record:
    """The record of a report that was read. A withheld or cancelled report is never coded: its record is empty."""
    if report.usage != "usable":
        note = Diagnostic("warning", "read.not-usable", f"the report is marked {report.usage}; nothing was coded")
        return Record(
            coder=_coder(model or ""),
            report=_info(report, None, None, None),
            diagnostics=_entries((*report.diagnostics, note)),
        )
    parsed = parse(report, model)
    report = parsed.report
    book, gazetteer = load_actors().on(report.published or None), load_gazetteer()
    place, _, agency = _dateline(parsed)
    said = attributions(parsed)
    stated = tuple(one for one in said if is_statement(one))
    cues = {one.cue_head for one in stated}
    # A cue is a statement, not a deed, but where words are the deed ("declared a truce").
    happened = tuple(event for event in events(parsed) if event.head not in cues or event.type in DONE_BY_WORDS)
    known_agency = report.agency or (agency.exact if agency else None)
    time_items = time_words(parsed)
    published = report.published or None
    times = resolve_times(parsed, time_items, published)
    where = place_words(parsed, gazetteer)
    named_places = heads_of_places(parsed, where)
    targets = speech_targets(parsed, stated)
    heard = speaking(stated) | {
        h for heads in targets.values() for h in heads if parsed.tokens[h].lower in book.metonyms
    }
    places = resolve_places(parsed, where, gazetteer)
    who = actor_words(parsed, wanted(stated, happened, targets), book, heard, named_places)
    identified = Identified(
        parsed=parsed, published=published, attributions=said, events=happened,
        actors=resolve_actors(parsed, who, book, known_agency, places), times=times,
        places=places, targets=targets,
    )  # fmt: skip
    statements, statement_of = relate_statements(identified)
    told = relate_events(identified, statements, statement_of)
    board = Board(identified)
    told = with_tolls(board, statements, told)
    statements = about(statements, told)
    told = (*told, *speech_events(statements, told, identified))
    reading = Reading(identified, statements, told, board)
    rounds, truces, wanted_of = talks(reading), ceasefires(reading), demands(reading)
    threatened, told = with_their_deeds(board, threats(reading), told)
    found = with_parties(reading.with_events(told), Beside(statements, rounds, truces, wanted_of, threatened))
    wanted_of = with_whom(wanted_of, found)
    return Record(
        coder=_coder(parsed.model), report=_info(report, parsed, place, identified),
        actors=identified.actors.actors, places=identified.places.places, times=times.times,
        statements=statements, events=found, talks=rounds,
        ceasefires=truces, demands=wanted_of,
        commitments=commitments(reading), threats=threatened,
        denials=denials(statements), silences=silences(identified, statements, rounds, truces, told),
        diagnostics=_entries((*report.diagnostics, *parsed.diagnostics, *_undated(report), *uncovered(parsed, statements))),
    )  # fmt: skip


def heads_of_places(parsed: Parsed, where: tuple[PlaceWords, ...]) -> frozenset[int]:
    """The heads of names that are places where they stand, and of the "state" or "district" that closes such a name."""
    heads = {p.head for p in where if not p.actor_like}
    above = (
        parsed.tokens[parsed.tokens[h].head] for h in sorted(heads) if parsed.tokens[h].dep in {"compound", "nmod"}
    )
    return frozenset(heads | {t.i for t in above if t.lower in _CLOSES_A_NAME})


def speaking(said: tuple[Attribution, ...]) -> frozenset[int]:
    """The heads of those who speak or are quoted, whatever their verb."""
    return frozenset(s.head for one in said for s in (*one.outlets, *one.sources, *one.via))


def wanted(
    said: tuple[Attribution, ...], happened: tuple[EventMention, ...], targets: Mapping[int, tuple[int, ...]]
) -> frozenset[int]:
    """The heads that ``resolve`` is asked about: sources, addressees, those aimed at, and the parties to events."""
    heads: set[int] = set(speaking(said)).union(*targets.values())
    for one in said:
        heads.update(one.addressees)
    for event in happened:
        heads.update((*event.agents, *event.recipients, *event.third_parties, *event.charged))
        heads.update(number.of for number in event.quantities if number.of is not None)
    return frozenset(heads)


def _names_a_file(source: str) -> bool:
    if "\n" in source or len(source) > 1000 or "\0" in source:
        return False
    try:
        found = Path(source).exists()
    except OSError:  # a text of one long line is too long for a name
        return False
    return found or (" " not in source and Path(source).suffix != "")


def _dateline(parsed: Parsed) -> tuple[Span | None, Span | None, Span | None]:
    for zone in parsed.zones:
        if zone.kind == "dateline":
            return dateline_parts(parsed.report, zone)
    return None, None, None


def _undated(report: Report) -> tuple[Diagnostic, ...]:
    if report.published:
        return ()
    message = (
        "the date of publication is not known: weekdays and dates without a year stay unresolved; give --published"
    )
    return (Diagnostic("warning", "read.no-date", message),)


def _coder(model: str) -> Coder:
    return Coder(version=version("peacewatch"), model=model, codebook=CODEBOOK, covers=COVERS)


def _info(report: Report, parsed: Parsed | None, place: Span | None, identified: Identified | None) -> ReportInfo:
    zones = parsed.zones if parsed else ()
    dateline = None
    if place is not None and identified is not None:
        dateline = Dateline(evidence=(place,), place=identified.places.dateline)
    agency = _dateline(parsed)[2] if parsed else None
    return ReportInfo(
        id=f"sha256:{report.sha256}", text=report.text, text_sha256=hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest(),
        media_type=report.media_type, encoding=report.encoding, extractor=report.extractor,
        title=_told(report, report.title, next((z for z in zones if z.kind == "headline"), None)),
        byline=_told(report, report.byline, next((z for z in zones if z.kind == "byline"), None)),
        agency=Told(value=agency.exact, evidence=(agency,)) if agency else (Told(value=report.agency) if report.agency else None),
        publisher=Told(value=report.publisher) if report.publisher else None,
        url=report.url, language=report.language, dateline=dateline,
        published=Published(value=report.published, basis=report.published_basis if report.published else "unknown"),
        retrieved=report.retrieved, usage=report.usage,
    )  # fmt: skip


def _told(report: Report, value: str | None, zone: object) -> Told | None:
    start, end = getattr(zone, "start", None), getattr(zone, "end", None)
    if start is not None and end is not None and report.text[start:end].strip():
        span = Span.of(report.text, start, end)
        return Told(value=value or span.exact, evidence=(span,))
    return Told(value=value) if value else None


def _entries(found: tuple[Diagnostic, ...]) -> tuple[DiagnosticEntry, ...]:
    return tuple(DiagnosticEntry(level=d.level, code=d.code, message=d.message) for d in found)
