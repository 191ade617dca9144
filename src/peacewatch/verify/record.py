"""Whether a record holds: its form, its text's digest, its spans and its references.

The checks, in the order in which they are made; the first that fails is told, with the number here.

1. schema: the form of ``peacewatch/1`` (pydantic, where the record is loaded)
2. text: ``report.text_sha256`` is the SHA-256 of ``report.text`` in UTF-8
3. report: ``report.id`` has the form ``sha256:…`` and, where the original bytes are given, is their digest
4. spans: every span lies in the text and ``text[start:end] == exact``
5. ids: no id stands twice
6. references: every id that is named exists, no item refers to itself, and no chain of items goes in a circle
7. evidence: every item, actor, place and time has at least one span
8. times: no interval ends before it starts
9. status: no event's status contradicts its own stances
"""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from peacewatch.errors import ReadError, RecordInvalid
from peacewatch.model.record import (
    Actor,
    ActorMention,
    Answer,
    Ceasefire,
    Commitment,
    Dateline,
    Demand,
    Denial,
    Event,
    EventPlace,
    EventTime,
    Origin,
    Place,
    Quantity,
    Record,
    Response,
    Silence,
    Stance,
    Statement,
    Talks,
    Threat,
    Time,
    Violation,
)  # fmt: skip
from peacewatch.model.span import Span
from peacewatch.verify.status import contradiction
from peacewatch.verify.walk import walk

CHECKS = ("schema", "text", "report", "spans", "ids", "references", "evidence", "times", "status")

# Which fields name which kind of entry. `Actor.part_of` and `Origin.outlet_of` are left out on purpose: they may name
# an actor of the dictionary that this report does not mention.
REFERENCES: dict[type[BaseModel], dict[str, str | tuple[str, ...]]] = {
    Dateline: {"place": "places"},
    Time: {"anchor": "times"},
    Answer: {"statement": "statements"},
    Statement: {
        "speakers": "actors", "chain": "actors", "spokesperson": "actors", "continues": "statements",
        "nested_in": "statements", "addressees": "actors", "time": "times", "about": "events",
    },
    Origin: {"actor": "actors", "outlet": "actors"},
    Stance: {"by": "statements"},
    EventTime: {"expression": "times"},
    EventPlace: {"place": "places"},
    Quantity: {"of": "actors", "by": "statements"},
    Event: {"speech": "statements", "actors": "actors", "recipients": "actors", "third_parties": "actors"},
    Talks: {
        "parties": "actors", "hosts": "actors", "mediators": "actors", "place": "places", "silent": "actors",
        "announced_by": "statements", "confirmed_by": "statements", "events": "events",
    },
    Violation: {"event": "events", "alleged_by": "statements", "against": "actors"},
    Ceasefire: {"parties": "actors", "brokers": "actors", "place": "places", "events": "events"},
    Response: {"statement": "statements"},
    Demand: {"by": "actors", "to": "actors", "voiced_by": "statements"},
    Commitment: {"by": "actors", "to": "actors", "statement": "statements"},
    Threat: {"by": "actors", "voiced_by": "statements", "against": "actors", "event": "events"},
    Denial: {"denial": "statements", "of": "statements", "of_event": "events"},
    Silence: {"actor": "actors", "on": ("statements", "talks", "ceasefires"), "statement": "statements"},
}  # fmt: skip
# Values that stand in a reference field without naming an entry.
NOT_IDS: dict[tuple[type[BaseModel], str], frozenset[str]] = {
    (Time, "anchor"): frozenset({"published", "absolute", "external", "none"}),
    (Stance, "by"): frozenset({"reporter"}),
    (Quantity, "by"): frozenset({"reporter"}),
}
# Fields that lead from an entry to another of its table, and on from there.
CHAINS = (("statements", "nested_in"), ("statements", "continues"), ("actors", "part_of"), ("times", "anchor"))
TABLES = (
    "actors", "places", "times", "statements", "events", "talks", "ceasefires", "demands", "commitments", "threats",
    "denials", "silences",
)  # fmt: skip


def check(record: Record, *, original: bytes | None = None) -> None:
    """Go through checks 2 to 9; check 1 was made when the record was loaded.

    Args:
        record: the record to check.
        original: the bytes of the report, to check ``report.id`` against.

    Raises:
        RecordInvalid: at the first thing that does not hold; says the check, the path, what was expected and got.
    """
    parts = list(walk(record))
    _text(record)
    _report(record, original)
    _spans(record, parts)
    _ids(record)
    _references(record, parts)
    _evidence(parts)
    _times(parts)
    _status(record)


def check_file(path: Path, *, original: bytes | None = None) -> Record:
    """Load the record in ``path`` (JSON in UTF-8), check it, and give it back.

    Raises:
        ReadError: where the file cannot be read.
        RecordInvalid: where it is not a record of ``peacewatch/1``, or does not hold.
    """
    record = load_record(path)
    check(record, original=original)
    return record


def load_record(path: Path) -> Record:
    """The record in ``path``, its form checked but nothing else.

    Raises:
        ReadError: where the file cannot be read.
        RecordInvalid: where it does not have the form of ``peacewatch/1``.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror or error}") from error
    return record_from(data, str(path))


def record_from(data: bytes, name: str) -> Record:
    """The record that ``data``, JSON in UTF-8, holds, its form checked but nothing else; ``name`` tells it in messages.

    Raises:
        RecordInvalid: where it does not have the form of ``peacewatch/1``.
    """
    try:
        return Record.from_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=True)[0]
        if not first["loc"]:
            start = data[:40].decode("utf-8", "replace").strip()
            raise RecordInvalid(
                f"{name}: check 1 (schema): (the whole file): expected: one record as JSON, an object as `read --json` "
                f"prints it; got {start!r}{' …' if len(data) > 40 else ''}"
            ) from error
        where = _path(first["loc"])
        got = repr(first.get("input"))
        got = got if len(got) <= 60 else got[:57] + "..."
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        message = " ".join(str(first["msg"]).split())
        raise RecordInvalid(f"{name}: check 1 (schema): {where}: expected: {message}; got {got}{more}") from error


def _path(loc: tuple[int | str, ...]) -> str:
    text = ""
    for part in loc:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def _fail(number: int, path: str, expected: str, got: str) -> RecordInvalid:
    return RecordInvalid(f"check {number} ({CHECKS[number - 1]}): {path}: expected {expected}, got {got}")


def _text(record: Record) -> None:
    digest = hashlib.sha256(record.report.text.encode("utf-8", "surrogatepass")).hexdigest()
    if record.report.text_sha256 != digest:
        raise _fail(2, "report.text_sha256", digest, record.report.text_sha256)


def _report(record: Record, original: bytes | None) -> None:
    prefix, _, digits = record.report.id.partition(":")
    if prefix != "sha256" or len(digits) != 64 or set(digits) - set("0123456789abcdef"):
        raise _fail(3, "report.id", "sha256: and 64 hexadecimal digits", repr(record.report.id))
    if original is not None and digits != (digest := hashlib.sha256(original).hexdigest()):
        raise _fail(3, "report.id", f"sha256:{digest} (of the original)", record.report.id)


def _spans(record: Record, parts: list[tuple[str, object]]) -> None:
    text = record.report.text
    for path, part in parts:
        if not isinstance(part, (Span, ActorMention)):
            continue
        if not 0 <= part.start < part.end <= len(text):
            raise _fail(4, path, f"0 <= start < end <= {len(text)}", f"{part.start}..{part.end}")
        if (words := text[part.start : part.end]) != part.exact:
            raise _fail(4, path, f"{words!r} (the text at {part.start}..{part.end})", repr(part.exact))


def _ids(record: Record) -> None:
    first_at: dict[str, str] = {}
    for table in TABLES:
        for number, one in enumerate(getattr(record, table)):
            path = f"{table}[{number}].id"
            if one.id in first_at:
                raise _fail(5, path, f"an id not used before (see {first_at[one.id]})", repr(one.id))
            first_at[one.id] = path


def _references(record: Record, parts: list[tuple[str, object]]) -> None:
    known = {table: {one.id for one in getattr(record, table)} for table in TABLES}
    for path, part in parts:
        if not isinstance(part, BaseModel):
            continue
        own = getattr(part, "id", None)
        for field, named in REFERENCES.get(type(part), {}).items():
            tables = (named,) if isinstance(named, str) else named
            for where, wanted in _named(part, field, path):
                if wanted in NOT_IDS.get((type(part), field), ()):
                    continue
                if not any(wanted in known[table] for table in tables):
                    raise _fail(6, where, f"the id of one of {', '.join(tables)}", repr(wanted))
                if wanted == own:
                    raise _fail(6, where, "another entry's id", f"its own, {wanted!r}")
        if isinstance(part, Actor) and part.part_of == part.id:
            raise _fail(6, f"{path}.part_of", "another actor's id", f"its own, {part.id!r}")
    for table, field in CHAINS:
        _no_circle(table, field, getattr(record, table))


def _no_circle(table: str, field: str, entries: Sequence[Any]) -> None:
    """Whoever follows ``field`` from entry to entry comes to an end."""
    outer = {one.id: getattr(one, field) for one in entries}
    ended: set[str] = set()
    for number, one in enumerate(entries):
        way: dict[str, None] = {}
        at = one.id
        while at in outer and at not in ended:
            if at in way:
                circle = " → ".join([*list(way)[list(way).index(at) :], at])
                raise _fail(6, f"{table}[{number}].{field}", "a chain that ends", f"a circle, {circle}")
            way[at] = None
            at = outer[at]
        ended.update(way)


def _named(part: BaseModel, field: str, path: str) -> Iterator[tuple[str, str]]:
    value = getattr(part, field)
    if isinstance(value, str):
        yield f"{path}.{field}", value
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield f"{path}.{field}[{number}]", one


def _evidence(parts: list[tuple[str, object]]) -> None:
    # pydantic refuses these on loading; a record that was built with model_construct can still lack them.
    for path, part in parts:
        field = "mentions" if isinstance(part, (Actor, Place)) else "evidence"
        told_by_metadata = type(part).__name__ == "Told"
        if isinstance(part, BaseModel) and hasattr(part, field) and not getattr(part, field) and not told_by_metadata:
            raise _fail(7, f"{path}.{field}", "at least one span", "none")


def _times(parts: list[tuple[str, object]]) -> None:
    for path, part in parts:
        if isinstance(part, (Time, EventTime, Talks)) and part.start and part.end:
            start, end = part.start.partition("/")[0], part.end.rpartition("/")[2]
            shared = min(len(start), len(end), 10)  # dates of unlike grain are compared as far as both go
            if start[:shared] > end[:shared]:
                raise _fail(8, path, "a start not after the end", f"{part.start} to {part.end}")


def _status(record: Record) -> None:
    for number, event in enumerate(record.events):
        wanted = contradiction(event)
        if wanted is not None:
            told = ", ".join(f"{s.by}:{s.polarity}:{s.certainty}" for s in event.stances) or "none"
            raise _fail(9, f"events[{number}].stances", f"{wanted} (the status is {event.status})", told)
