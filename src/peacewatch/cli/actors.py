"""`peacewatch actors`: a user's own actors."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from peacewatch.cli.app import app
from peacewatch.cli.output import out

ACTORS_EPILOG = (
    "Exit codes: 0 the file can be used, also where it replaces or takes over something of ours; 1 the file has errors; "
    "2 it cannot be read, or the command line is wrong; 130 interrupted."
)
group = typer.Typer(no_args_is_help=True, help="Your own actors: check a file of them.", epilog=ACTORS_EPILOG)
app.add_typer(group, name="actors")


@group.callback()
def _all() -> None:
    pass


@group.command(epilog=ACTORS_EPILOG)
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A YAML file of actors, as `read --actors` takes it.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Check a file of actors: errors with their lines, and what of ours it replaces or takes over."""
    from peacewatch.knowledge.actor_check import check_actors  # noqa: PLC0415

    findings = check_actors(file)
    errors = sum(one.level == "error" for one in findings)
    if as_json:
        told = {"file": str(file), "errors": errors, "findings": [asdict(one) for one in findings]}
        out(json.dumps(told, indent=2, ensure_ascii=False))
    else:
        for one in findings:
            out(f"{file}:{one.line}: {one.level}: {one.actor + ' ' if one.actor else ''}{one.message}")
        out(f"{file}: {errors} errors, {len(findings) - errors} conflicts with our own actors")
    if errors:
        raise typer.Exit(1)
