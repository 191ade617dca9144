"""The application that the commands hang themselves on, and the options that they share."""

from pathlib import Path
from typing import Annotated

import typer

EPILOG = (
    "Exit codes: 0 done; 1 a record does not hold or doctor found something missing; "
    "2 a report, folder, item or data set cannot be used, or the command line is wrong; "
    "3 no language model; 130 interrupted."
)
MAX_BYTES = 5_000_000
app = typer.Typer(
    name="peacewatch", no_args_is_help=True, add_completion=False, epilog=EPILOG, pretty_exceptions_enable=False,
    rich_markup_mode=None,  # errors as lines that can be searched and copied, not in boxes
    help="Reads reports of a conflict and of the talks to end it, and keeps who said what, through whom, who denies "
    "it, and which words prove it.",
)  # fmt: skip

Published = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="Date of publication, ISO 8601, where it is not told."),
]
Model = Annotated[str | None, typer.Option("--model", metavar="NAME", help="The spaCy pipeline to use.")]
Actors = Annotated[
    Path | None, typer.Option("--actors", metavar="YAML", help="Your own actors, laid over ours; see `actors check`.")
]
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
