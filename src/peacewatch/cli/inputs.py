"""What the commands are given: a report, a saved record, standard input, or a folder of these."""

import json
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from peacewatch.errors import PeacewatchError, ReadError, RecordInvalid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from peacewatch.model.record import Record

_SCHEMA = "peacewatch/1"


@dataclass(slots=True, frozen=True)
class Reading:
    """How reports are read; saved records are taken as they are."""

    published: str | None
    model: str | None
    max_bytes: int
    actors: Path | None = None

    def __post_init__(self) -> None:
        """Refuse a date that is none before anything heavy is loaded."""
        if self.published is None:
            return
        try:
            datetime.fromisoformat(self.published)
        except ValueError:
            raise ReadError(f"--published {self.published!r} is not a date; write it as 2026-05-14") from None


def is_folder(source: str) -> bool:
    """Whether ``source`` is a folder and not standard input."""
    return source != "-" and Path(source).is_dir()


def nothing_in(folder: str | Path) -> str:
    """What to say of a folder without a file to read."""
    return f"{folder}: no file to read in this folder (hidden ones are left out); give one with reports in it"


def report(source: str, reading: Reading) -> "Record":
    """The record of the report in the file ``source``, or on standard input for "-".

    Raises:
        ReadError: where there is no such file, or it cannot be read.
    """
    # The file is looked for before the pipeline is imported, so that a typing error is told at once.
    data = sys.stdin.buffer.read(reading.max_bytes + 1) if source == "-" else _existing(source)
    return _read(data, reading)


def reports(folder: Path, reading: Reading) -> "Iterator[tuple[Path, Record | ReadError]]":
    """The record of every report in ``folder``, or the error that it gave, in the order of their names."""
    from peacewatch.pipeline import read_folder  # noqa: PLC0415

    yield from read_folder(
        folder, published=reading.published, model=reading.model, max_bytes=reading.max_bytes, actors=reading.actors
    )  # fmt: skip


def given(source: str, reading: Reading) -> "Iterator[tuple[str, Record | PeacewatchError]]":
    """Every record that ``source`` gives, with a name for it: saved records as they are, reports read.

    ``source`` is a report, a record, JSON lines of records, "-" for any of these on standard input, or a folder of
    them; hidden files of a folder are left out. What cannot be used comes back as its error.

    Raises:
        ModelMissing: where a report is to be read without a language model.
        ReadError: where there is no such file.
    """
    if source == "-":
        yield from _records_of("-", sys.stdin.buffer.read(), reading)
    elif is_folder(source):
        for path in files_in(Path(source)):
            yield from _of_file(path, reading)
    else:
        yield from _of_file(_existing(source), reading)


def files_in(folder: Path) -> list[Path]:
    """The files below ``folder``, in the order of their names; hidden ones are left out.

    Raises:
        ReadError: where there is none.
    """
    found = [f for f in folder.rglob("*") if f.is_file() and not _hidden(f.relative_to(folder))]
    if not found:
        raise ReadError(nothing_in(folder))
    return sorted(found, key=lambda one: one.relative_to(folder).as_posix())


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _existing(source: str) -> Path:
    path = Path(source)
    if path.is_dir():
        raise ReadError(f"{source}: is a folder; give a file or - for stdin")
    if not path.exists():
        raise ReadError(f"{source}: no such file; give a file, a folder or - for stdin")
    return path


def bytes_of(path: Path) -> bytes:
    """The bytes of ``path``.

    Raises:
        ReadError: where it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror or error}") from error


def _of_file(path: Path, reading: Reading) -> "Iterator[tuple[str, Record | PeacewatchError]]":
    try:
        data = bytes_of(path)
    except ReadError as error:
        yield str(path), error
        return
    yield from _records_of(str(path), data, reading, path)


def _records_of(
    name: str, data: bytes, reading: Reading, path: Path | None = None
) -> "Iterator[tuple[str, Record | PeacewatchError]]":
    saved = _saved(data)
    if saved is None:
        try:
            yield name, _read(path or data, reading)
        except ReadError as error:
            yield name, error
        return
    for number, one in enumerate(saved, 1):
        called = name if len(saved) == 1 else f"{name}:{number}"
        try:
            yield called, _checked(one, called)
        except RecordInvalid as error:
            yield called, error


def _saved(data: bytes) -> list[bytes] | None:
    """The records in ``data``, each as JSON; ``None`` where it is no record and so is to be read as a report."""
    if not data.lstrip().startswith(b"{") or _SCHEMA.encode() not in data:
        return None
    for pieces in ([data], [line for line in data.splitlines() if line.strip()]):
        try:
            first = json.loads(pieces[0])
        except (ValueError, RecursionError):  # too deep to be a record: `read` says what is wrong with it
            continue
        return pieces if isinstance(first, dict) and first.get("schema") == _SCHEMA else None
    return None


def _checked(data: bytes, name: str) -> "Record":
    from peacewatch.verify.record import check, record_from  # noqa: PLC0415

    record = record_from(data, name)
    check(record)
    return record


def _read(data: Path | bytes, reading: Reading) -> "Record":
    from peacewatch.pipeline import read as read_report  # noqa: PLC0415

    return read_report(
        data, published=reading.published, model=reading.model, max_bytes=reading.max_bytes, actors=reading.actors
    )  # fmt: skip
