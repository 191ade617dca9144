"""The command line. Heavy imports stay inside the commands, so that ``--help`` and ``verify`` start at once."""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from peacewatch.errors import PeacewatchError, ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from peacewatch.model.record import Record

EPILOG = (
    "Exit codes: 0 done; 1 a record does not hold or doctor found something missing; "
    "2 a report, folder, item or data set cannot be used, or the command line is wrong; "
    "3 no language model; 130 interrupted."
)
MAX_BYTES = 5_000_000
app = typer.Typer(
    name="peacewatch", no_args_is_help=True, add_completion=False, epilog=EPILOG, pretty_exceptions_enable=False,
    help="Reads reports of a conflict and of the talks to end it, and keeps who said what, through whom, who denies "
    "it, and which words prove it.",
)  # fmt: skip

Published = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="Date of publication, ISO 8601, where it is not told."),
]
Model = Annotated[str | None, typer.Option("--model", metavar="NAME", help="The spaCy pipeline to use.")]
MaxBytes = Annotated[int, typer.Option("--max-bytes", min=1, metavar="N", help="The largest report that is read.")]
RecordFile = Annotated[Path, typer.Argument(metavar="RECORD.json", help="A record, as `read --json` prints it.")]


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415

        typer.echo(f"peacewatch {version('peacewatch')}")
        raise typer.Exit


@app.callback()
def _all(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


@app.command(epilog=EPILOG)
def read(
    source: Annotated[str, typer.Argument(metavar="FILE|DIR|-", help="A report, a folder of reports, or - for stdin.")],
    published: Published = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the record as JSON; JSON lines for a folder.")] = False,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="OUT", help="Write a page (for a folder: pages into OUT)."),
    ] = None,
    max_bytes: MaxBytes = MAX_BYTES,
    model: Model = None,
) -> None:
    """Read a report and show its record."""
    _check_date(published)
    if source != "-" and Path(source).is_dir():
        _read_folder(Path(source), published, as_json, html, max_bytes, model)
        return
    record = _record_of(source, published, model, max_bytes)
    if html:
        _write_page(record, html)
    if as_json:
        _out(record.to_json(indent=2))
    else:
        from peacewatch.show.terminal import show  # noqa: PLC0415

        show(record, _console())


@app.command()
def why(
    record: RecordFile,
    item: Annotated[str, typer.Argument(metavar="ITEM", help="An item's id, such as s3 or e1.")],
) -> None:
    """Tell which rules made an item of a record, and on which words."""
    from peacewatch.show.explain import why as explain  # noqa: PLC0415
    from peacewatch.verify.record import check_file  # noqa: PLC0415

    _out(explain(check_file(record), item).rstrip("\n"))


@app.command()
def verify(
    record: RecordFile,
    original: Annotated[
        Path | None, typer.Option("--original", metavar="FILE", help="The report's bytes, as they were read.")
    ] = None,
) -> None:
    """Check that a record holds: its form, digests, spans and references."""
    from peacewatch.verify.record import CHECKS, check_file  # noqa: PLC0415

    found = check_file(record, original=_bytes(original) if original else None)
    against = "" if original else " (report.id not checked against the original; give --original)"
    _out(
        f"{record}: holds: {len(CHECKS)} checks, {len(found.statements)} statements, {len(found.events)} events{against}"
    )


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from peacewatch.model.record import Record  # noqa: PLC0415

    made = Record.model_json_schema(by_alias=True, mode="serialization")
    _out(json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **made}, indent=2, ensure_ascii=False))


@app.command()
def statements(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="A report, or - for stdin.")],
    by: Annotated[str | None, typer.Option("--by", metavar="ACTOR", help="Only this speaker: id or name.")] = None,
    act: Annotated[str | None, typer.Option("--act", metavar="ACT", help="Only this act: say, deny, accuse …")] = None,
    published: Published = None,
    max_bytes: MaxBytes = MAX_BYTES,
    model: Model = None,
) -> None:
    """Show who says what in a report."""
    from typing import get_args  # noqa: PLC0415

    from peacewatch.model.record import Act  # noqa: PLC0415
    from peacewatch.show.terminal import statements as show_statements  # noqa: PLC0415

    _check_date(published)
    if act is not None and act not in get_args(Act):
        raise PeacewatchError(f"no act {act!r}; the acts are: {', '.join(get_args(Act))}")
    record = _record_of(report, published, model, max_bytes)
    names = {one.id: one.name for one in record.actors}
    wanted = tuple(
        one
        for one in record.statements
        if (act is None or one.act == act)
        and (
            by is None
            or any(by.lower() in (s.lower(), s.lower().removeprefix("a:"), names[s].lower()) for s in one.speakers)
        )
    )
    if wanted:
        show_statements(record, wanted, _console())
    else:
        typer.echo("peacewatch: no such statement in this report", err=True)


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Check that everything needed is installed, and that the language model is the one that was tested."""
    from peacewatch import doctor as checks  # noqa: PLC0415

    findings = checks.check_up()
    if as_json:
        _out(checks.as_json(findings))
    else:
        for finding in findings:
            advice = f"; {finding.advice}" if finding.advice else ""
            _out(f"{finding.state:<8}{finding.name}: {finding.detail}{advice}")
    if not checks.healthy(findings):
        raise typer.Exit(1)


@app.command()
def benchmark(
    data: Annotated[Path, typer.Option("--data", metavar="DIR", help="The folder of development sets.")],
    only: Annotated[str | None, typer.Option("--only", metavar="A,B", help="Only these sets.")] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, metavar="N", help="At most N items of each set.")
    ] = None,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the results go.")] = Path("benchmarks"),
) -> None:
    """Score the coder on development sets."""
    from peacewatch.benchmark.run import run  # noqa: PLC0415

    chosen = [name.strip() for name in only.split(",") if name.strip()] if only else None
    # the only clock that is read: a result file is named by its day
    run(data, chosen, out, limit, today=datetime.now(tz=UTC).date().isoformat())


def main() -> None:
    """Run the command line; every deliberate error is one line on stderr and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # the record's text is Unicode, whatever the locale of the terminal
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app(standalone_mode=True)
    except PeacewatchError as error:
        typer.echo(f"peacewatch: {' '.join(str(error).split())}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        _quiet_stdout()
        sys.exit(0)
    except KeyboardInterrupt:
        typer.echo("peacewatch: interrupted", err=True)
        sys.exit(130)


def _read_folder(
    folder: Path, published: str | None, as_json: bool, html: Path | None, max_bytes: int, model: str | None
) -> None:
    from peacewatch.show.terminal import show  # noqa: PLC0415

    bad: list[tuple[Path, ReadError]] = []
    done = 0
    console = _console()
    for path, got in _records(folder, published, max_bytes, model):
        typer.echo(f"peacewatch: {path}", err=True)
        if isinstance(got, ReadError):
            bad.append((path, got))
            continue
        done += 1
        if html:
            _write_page(got, html / f"{path.relative_to(folder).as_posix().replace('/', '--')}.html")
        if as_json:
            _out(got.to_json())
        else:
            if done > 1:
                console.print()
            console.rule(str(path).replace("[", r"\["), align="left")
            show(got, console)
    _tell_bad(bad, done)
    if bad:
        raise typer.Exit(2)


def _records(
    folder: Path, published: str | None, max_bytes: int, model: str | None
) -> "Iterator[tuple[Path, Record | ReadError]]":
    from peacewatch.pipeline import read_folder  # noqa: PLC0415

    yield from read_folder(folder, published=published, model=model, max_bytes=max_bytes)


def _tell_bad(bad: list[tuple[Path, ReadError]], done: int) -> None:
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(stderr=True)
    console.print(Text(f"peacewatch: {done} read, {len(bad)} could not be read"))
    if bad:
        table = Table("file", "why", box=None, pad_edge=False)
        for path, error in bad:
            table.add_row(Text(str(path)), Text(str(error)))
        console.print(table)


def _record_of(source: str, published: str | None, model: str | None, max_bytes: int) -> "Record":
    # The file is looked for before the pipeline is imported, so that a typing error is told at once.
    data: Path | bytes
    if source == "-":
        data = sys.stdin.buffer.read(max_bytes + 1)
    else:
        data = Path(source)
        if data.is_dir():
            raise ReadError(f"{source}: is a folder; use `peacewatch read {source}`")
        if not data.exists():
            raise ReadError(f"{source}: no such file; give a file, a folder or - for stdin")
    from peacewatch.pipeline import read as read_report  # noqa: PLC0415

    return read_report(data, published=published, model=model, max_bytes=max_bytes)


def _check_date(published: str | None) -> None:
    if published is None:
        return

    try:
        datetime.fromisoformat(published)
    except ValueError:
        raise ReadError(f"--published {published!r} is not a date; write it as 2026-05-14") from None


def _write_page(record: "Record", out: Path) -> None:
    from peacewatch.show.page import page  # noqa: PLC0415

    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(page(record), encoding="utf-8")
    except OSError as error:
        raise PeacewatchError(f"{out}: cannot be written: {error.strerror or error}") from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror or error}") from error


def _console() -> "Console":
    from rich.console import Console  # noqa: PLC0415

    class Quiet(Console):
        def on_broken_pipe(
            self,
        ) -> None:  # Rich itself would end with 1, which here means a record that does not hold
            _quiet_stdout()
            raise SystemExit(0)

    return Quiet(highlight=False)


def _out(text: str) -> None:
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _quiet_stdout()
        raise SystemExit(0) from None


def _quiet_stdout() -> None:
    """Point stdout at nothing, so that Python's own flush at exit does not complain of the closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
