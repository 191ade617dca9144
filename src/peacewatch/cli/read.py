"""`peacewatch read`: from a report to its record."""

from pathlib import Path
from typing import Annotated

import typer

from peacewatch.cli.app import EPILOG, MAX_BYTES, Actors, MaxBytes, Model, Published, app
from peacewatch.cli.inputs import Reading, is_folder, nothing_in, report, reports
from peacewatch.cli.output import console, out, tell, tell_bad, write_page
from peacewatch.errors import ReadError


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
    actors: Actors = None,
) -> None:
    """Read a report and show its record."""
    reading = Reading(published, model, max_bytes, actors)
    if is_folder(source):
        _folder(Path(source), reading, as_json, html)
        return
    record = report(source, reading)
    if html:
        write_page(record, html)
    if as_json:
        out(record.to_json(indent=2))
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
            write_page(got, html / f"{path.relative_to(folder).as_posix().replace('/', '--')}.html")
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
