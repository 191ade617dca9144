"""The commands that look at peacewatch itself: `doctor` and `benchmark`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from peacewatch.cli.app import app
from peacewatch.cli.output import out


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Check that everything needed is installed, and that the language model is the one that was tested."""
    from peacewatch import doctor as checks  # noqa: PLC0415

    findings = checks.check_up()
    if as_json:
        out(checks.as_json(findings))
    else:
        for finding in findings:
            advice = f"; {finding.advice}" if finding.advice else ""
            out(f"{finding.state:<8}{finding.name}: {finding.detail}{advice}")
    if not checks.healthy(findings):
        raise typer.Exit(1)


@app.command()
def benchmark(
    data: Annotated[Path, typer.Option("--data", metavar="DIR", help="The folder of development sets.")],
    only: Annotated[str | None, typer.Option("--only", metavar="A,B", help="Only these sets.")] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, metavar="N", help="At most N items of each set.")
    ] = None,
    out_dir: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the results go.")] = Path("benchmarks"),
) -> None:
    """Score the coder on development sets."""
    from peacewatch.benchmark.run import run  # noqa: PLC0415

    chosen = [name.strip() for name in only.split(",") if name.strip()] if only else None
    # the only clock that is read: a result file is named by its day
    run(data, chosen, out_dir, limit, today=datetime.now(tz=UTC).date().isoformat())
