"""`peacewatch export`: records as rows for the field's own tools."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from peacewatch.cli.app import MAX_BYTES, Actors, MaxBytes, Model, Published, app
from peacewatch.cli.inputs import Reading, given
from peacewatch.cli.output import quiet_stdout, tell, tell_bad
from peacewatch.errors import PeacewatchError
from peacewatch.model.values import Status

if TYPE_CHECKING:
    from peacewatch.model.record import Record

EXPORT_EPILOG = (
    "Exit codes: 0 done, also where there is no such row; 1 a saved record does not hold; 2 a report cannot be read (of "
    "several: any of them; the rows of the others are written), a file cannot be written, or the command line is wrong; "
    "3 no language model; 130 interrupted, and nothing that stood at OUT is changed."
)


Target = tuple[Path | None, list[str], Callable[["Record"], Iterator[list[str]]]]
"""A file (``None``: standard output), the names of its columns, and what gives the rows of a record."""


class Format(StrEnum):
    """What is written."""

    plover = "plover"
    csv = "csv"


@app.command(epilog=EXPORT_EPILOG)
def export(
    report: Annotated[
        str, typer.Argument(metavar="REPORT", help="A report, a saved record, a folder of these, or - for stdin.")
    ],
    format_: Annotated[
        Format, typer.Option("--format", help="plover: a row an event, POLECAT's columns, tab-separated. csv: tables.")
    ],
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="OUT", help="File (all tables of csv: folder) to write; else stdout."),
    ] = None,
    table: Annotated[str | None, typer.Option("--table", metavar="NAME", help="csv: only this table.")] = None,
    status: Annotated[
        str | None, typer.Option("--status", metavar="A,B", help="plover: only events of these statuses.")
    ] = None,
    no_speech: Annotated[
        bool, typer.Option("--no-speech", help="plover: leave out events that are speech acts; deeds alone.")
    ] = False,
    published: Published = None,
    max_bytes: MaxBytes = MAX_BYTES,
    model: Model = None,
    actors: Actors = None,
) -> None:
    """Write records as rows: PLOVER events in the columns of POLECAT, or plain CSV tables."""
    targets = _csv(table, out) if format_ is Format.csv else _plover(_statuses(status), out, deeds=no_speech)
    _refuse(format_, table, status, no_speech=no_speech)
    reading = Reading(published, model, max_bytes, actors)
    bad: list[tuple[str, PeacewatchError]] = []
    done = 0
    with ExitStack() as stack:
        writers = [(stack.enter_context(_opened(path, "tsv" if format_ is Format.plover else "csv")), head, rows)
                   for path, head, rows in targets]  # fmt: skip
        unheaded = [(write, head) for write, head, _ in writers]
        for name, got in given(report, reading):
            if isinstance(got, PeacewatchError):
                if name == report:
                    raise got
                bad.append((name, got))
                continue
            done += 1
            if name != report:
                tell(name)
            _write_heads(unheaded)
            for write, _, rows in writers:
                write(rows(got))
        _write_heads(unheaded)
    if bad:
        tell_bad(bad, done)
        raise typer.Exit(2)


def _write_heads(
    unheaded: list[tuple[Callable[[Iterator[list[str]] | list[list[str]]], object], list[str]]],
) -> None:
    """The names of the columns, once, and not before something could be read: an error leaves no empty table."""
    for write, head in unheaded:
        write([head])
    unheaded.clear()


def _plover(statuses: Sequence[Status], out: Path | None, *, deeds: bool) -> list[Target]:
    from peacewatch.export.columns import head  # noqa: PLC0415
    from peacewatch.export.plover import COLUMNS, rows  # noqa: PLC0415

    return [(out, head(COLUMNS), lambda record: rows(record, statuses, deeds=deeds))]


def _csv(table: str | None, out: Path | None) -> list[Target]:
    from peacewatch.export.tables import TABLES  # noqa: PLC0415

    if table is not None:
        if table not in TABLES:
            raise PeacewatchError(f"no table {table!r}; the tables are: {', '.join(TABLES)}")
        return [(out, TABLES[table].head(), TABLES[table].rows)]
    if out is None:
        raise PeacewatchError("--format csv writes a file for each table: give --out FOLDER, or one --table NAME")
    return [(out / f"{name}.csv", one.head(), one.rows) for name, one in TABLES.items()]


def _statuses(given_: str | None) -> tuple[Status, ...]:
    if given_ is None:
        return ()
    wanted = [one.strip() for one in given_.split(",") if one.strip()]
    known: tuple[Status, ...] = get_args(Status)
    wrong = [one for one in wanted if one not in known]
    if wrong or not wanted:
        raise PeacewatchError(f"no status {', '.join(wrong) or repr(given_)}; the statuses are: {', '.join(known)}")
    return tuple(one for one in known if one in wanted)


def _refuse(format_: Format, table: str | None, status: str | None, *, no_speech: bool) -> None:
    if format_ is Format.plover and table is not None:
        raise PeacewatchError("--table goes with --format csv; --format plover has one table")
    if format_ is Format.csv and status is not None:
        raise PeacewatchError("--status goes with --format plover; in csv, filter by the column `status`")
    if format_ is Format.csv and no_speech:
        raise PeacewatchError("--no-speech goes with --format plover; in csv, filter by the column `speech`")


@contextmanager
def _opened(path: Path | None, dialect: str) -> "Iterator[Callable[[Iterator[list[str]] | list[list[str]]], object]]":
    """What writes rows to ``path``, which is replaced when all is written, or to standard output.

    Raises:
        PeacewatchError: where it cannot be written.
    """
    from peacewatch.export.columns import Writer  # noqa: PLC0415

    if path is None:
        try:
            yield Writer(sys.stdout, dialect).write
            sys.stdout.flush()
        except BrokenPipeError:
            quiet_stdout()
            raise SystemExit(0) from None
        return
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("w", encoding="utf-8", newline="") as sink:
            yield Writer(sink, dialect).write
        part.replace(path)
    except OSError as error:
        raise PeacewatchError(f"{path}: cannot be written: {error.strerror or error}") from error
    finally:
        if part.is_file():
            part.unlink()
