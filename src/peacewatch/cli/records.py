"""The commands that take a saved record and need no language model: `why` and `verify`; and its `schema`."""

import json
from pathlib import Path
from typing import Annotated

import typer

from peacewatch.cli.app import RecordFile, app
from peacewatch.cli.inputs import bytes_of
from peacewatch.cli.output import out


@app.command()
def why(
    record: RecordFile,
    item: Annotated[str, typer.Argument(metavar="ITEM", help="An item's id, such as s3, e1 or x2.")],
) -> None:
    """Tell which rules made an item of a record, on which words, and how it stands to others."""
    from peacewatch.show.explain import why as explain  # noqa: PLC0415
    from peacewatch.verify.record import check_file  # noqa: PLC0415

    out(explain(check_file(record), item).rstrip("\n"))


@app.command()
def verify(
    record: RecordFile,
    original: Annotated[
        Path | None, typer.Option("--original", metavar="FILE", help="The report's bytes, as they were read.")
    ] = None,
) -> None:
    """Check that a record holds: its form, digests, spans and references."""
    from peacewatch.verify.record import CHECKS, check_file  # noqa: PLC0415

    found = check_file(record, original=bytes_of(original) if original else None)
    against = "" if original else " (report.id not checked against the original; give --original)"
    out(
        f"{record}: holds: {len(CHECKS)} checks, {len(found.statements)} statements, {len(found.events)} events{against}"
    )


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from peacewatch.model.record import Record  # noqa: PLC0415

    made = Record.model_json_schema(by_alias=True, mode="serialization")
    out(json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **made}, indent=2, ensure_ascii=False))
