"""`peacewatch read`: from a report to its record."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from peacewatch.cli.app import EPILOG, MAX_BYTES, Actors, MaxBytes, Model, Published, app
from peacewatch.cli.inputs import Reading, files_in, is_folder, nothing_in, report, reports
from peacewatch.cli.kept_records import KeptRecords, digest_of, how
from peacewatch.cli.output import console, out, tell, tell_bad, write_page, write_whole
from peacewatch.errors import PeacewatchError, ReadError

if TYPE_CHECKING:
    from peacewatch.model.record import Record


@app.command(epilog=EPILOG)
def read(
    source: Annotated[str, typer.Argument(metavar="FILE|DIR|-", help="A report, a folder of reports, or - for stdin.")],
    published: Published = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the record as JSON; JSON lines for a folder.")] = False,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="OUT", help="Write a page (for a folder: pages into OUT)."),
    ] = None,
    kept: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="OUT",
            help="Write the record as JSON to OUT (for a folder: a record for each report into OUT; "
            "the same command goes on where an earlier one was interrupted).",
        ),
    ] = None,
    max_bytes: MaxBytes = MAX_BYTES,
    model: Model = None,
    actors: Actors = None,
) -> None:
    """Read a report and show its record."""
    if kept and as_json:
        raise PeacewatchError("--out writes the records and --json prints them; give one of the two")
    reading = Reading(published, model, max_bytes, actors)
    if is_folder(source):
        if kept:
            _kept(Path(source), reading, kept, html)
        else:
            _folder(Path(source), reading, as_json, html)
        return
    record = report(source, reading)
    if html:
        write_page(record, html)
    if as_json:
        out(record.to_json(indent=2))
    elif kept:
        write_whole(kept, record.to_json(indent=2) + "\n")
    else:
        from peacewatch.show.terminal import show  # noqa: PLC0415

        show(record, console())


def _folder(folder: Path, reading: Reading, as_json: bool, html: Path | None) -> None:
    from peacewatch.show.terminal import show  # noqa: PLC0415

    bad: list[tuple[Path, ReadError]] = []
    done = 0
    shown = console()
    for path, got in reports(folder, reading):
        tell(str(path))
        if isinstance(got, ReadError):
            bad.append((path, got))
            continue
        done += 1
        if html:
            write_page(got, _page(html, path, folder))
        if as_json:
            out(got.to_json())
        else:
            if done > 1:
                shown.print()
            shown.rule(str(path).replace("[", r"\["), align="left")
            show(got, shown)
    if not done and not bad:
        raise ReadError(nothing_in(folder))
    tell_bad(bad, done)
    if bad:
        raise typer.Exit(2)


def _kept(folder: Path, reading: Reading, where: Path, html: Path | None) -> None:
    """Read what is not read yet, a record at a time, so that nothing is lost when it is interrupted."""
    if where.resolve().is_relative_to(folder.resolve()):
        raise PeacewatchError(f"--out {where} lies in {folder}, where its records would be taken for reports")
    files = files_in(folder)
    names = [path.relative_to(folder).as_posix() for path in files]
    records = KeptRecords(where, how(reading))
    bad: list[tuple[Path, ReadError]] = []
    done = stood = 0
    try:
        for number, (path, name) in enumerate(zip(files, names, strict=True), 1):
            page = _page(html, path, folder) if html else None
            try:
                if records.holds(name, digest_of(path)) and (page is None or page.is_file()):
                    stood += 1
                    continue
                tell(f"{number} of {len(files)}: {path}")
                record = report(str(path), reading)
            except ReadError as error:
                bad.append((path, error))
                records.drop(name)
                continue
            _write(records, name, record, page)
            done += 1
    except KeyboardInterrupt:
        tell(f"{done + stood} of {len(files)} are done and stand in {where}; the same command goes on from there")
        raise
    for path in records.left_over(names):
        tell(f"{path}: is of a report that is no longer in {folder}")
    tell_bad(bad, done, stood)
    if bad:
        raise typer.Exit(2)


def _write(records: KeptRecords, name: str, record: "Record", page: Path | None) -> None:
    """The page before the record: what is noted as done is done."""
    if page is not None:
        write_page(record, page)
    records.put(name, record)


def _page(html: Path, path: Path, folder: Path) -> Path:
    return html / f"{path.relative_to(folder).as_posix().replace('/', '--')}.html"
