"""Runs the scorers over the sets in a folder, prints ours beside the others', and writes the result file."""

import platform
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from peacewatch.benchmark import actor_cases, coded, factuality, geo, gum, polnear, timex, wire
from peacewatch.benchmark.figures import FIGURES
from peacewatch.errors import BenchmarkError

Scorer = Callable[[Path, int | None, Callable[[int, int], None]], dict[str, Any]]
TASKS: Mapping[str, Scorer] = {
    "wire": wire.score, "attribution": polnear.score, "gum": gum.score, "time": timex.score, "geo": geo.score, "events": coded.score,
    "factuality": factuality.score, "actors": actor_cases.score,
}  # fmt: skip


def run(
    data: Path,
    only: Sequence[str] | None,
    out: Path,
    limit: int | None = None,
    *,
    today: str = "undated",
    console: Console | None = None,
) -> dict[str, object]:
    """Scores the tasks in ``only`` (``None``: all) on the sets in ``data``; writes ``out/TODAY-TASKS.json``.

    ``limit`` is the greatest number of documents or sentences of each set; without it large sets are
    sampled as docs/benchmark.md says. ``today`` is an ISO 8601 date for the file's name: no clock is read
    for it.

    A missing set stops its task alone; it is named in the result under ``missing`` and printed at the end.

    Raises:
        BenchmarkError: for an unknown task, or where no set at all could be scored.
    """
    console = console or Console()
    wanted = list(only or TASKS)
    unknown = [name for name in wanted if name not in TASKS]
    if unknown:
        message = f"unknown benchmark {', '.join(unknown)}: choose among {', '.join(TASKS)}"
        raise BenchmarkError(message)
    results: dict[str, Any] = {}
    missing: dict[str, str] = {}
    seconds: dict[str, float] = {}
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        for name in wanted:
            bar = progress.add_task(name, total=None)
            started = time.perf_counter()
            try:
                results[name] = TASKS[name](data, limit, partial(_step, progress, bar))
            except BenchmarkError as error:
                missing[name] = str(error)
            seconds[name] = round(time.perf_counter() - started, 1)
            progress.remove_task(bar)
    if not results:
        raise BenchmarkError("; ".join(missing.values()))
    told: dict[str, object] = {
        "date": today, "version": version("peacewatch"), "commit": commit(), "machine": machine(), "limit": limit,
        "seconds": seconds, "results": results, "missing": missing,
    }  # fmt: skip
    for table in tables(results):
        console.print(table)
    for name, why in missing.items():
        console.print(f"[yellow]not scored: {name}:[/yellow] {why}", highlight=False)
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{today}-{'-'.join(results)}.json"
    path.write_bytes(orjson.dumps(told, option=orjson.OPT_INDENT_2) + b"\n")
    console.print(f"written: {path}", highlight=False)
    return told


def _step(progress: Progress, bar: TaskID, done: int, total: int) -> None:
    progress.update(bar, completed=done, total=total)


def commit() -> str | None:
    """The commit that this software lies at, where it lies in a git checkout and git is there."""
    git = shutil.which("git")
    if not git:
        return None
    here = Path(__file__).resolve().parent
    done = subprocess.run(  # noqa: S603  (a fixed command)
        [git, "-C", str(here), "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or None


def machine() -> dict[str, str]:
    """What the figures were obtained on, without its name."""
    return {"system": platform.system(), "processor": platform.machine(), "python": platform.python_version()}


def at(results: Mapping[str, Any], path: Sequence[str]) -> float | None:
    """The number at a path of keys, or ``None``."""
    value: Any = results
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value if isinstance(value, int | float) else None


def tables(results: Mapping[str, Any]) -> list[Table]:
    """Ours beside the others', and the wire set's figures by half."""
    made = []
    if "wire" in results:
        made.append(_wire_table(results["wire"]))
    if "gum" in results:
        made.append(_gum_table(results["gum"]))
    if "factuality" in results:
        made.append(_factuality_table(results["factuality"]))
    rows = [(f, at(results, (f.task, *f.ours))) for f in FIGURES]
    if any(value is not None for _, value in rows):
        table = Table("figure", "ours", "other", "who", "on", title="Ours beside the others'")
        for figure, value in rows:
            if value is not None:
                better = "green" if (value < figure.value if figure.less else value > figure.value) else "red"
                on = figure.on if figure.same else f"{figure.on} (another set)"
                table.add_row(figure.name, f"[{better}]{value:.3f}[/]", f"{figure.value:.3f}", figure.other, on)
        made.append(table)
    return made


def _wire_table(result: Mapping[str, Any]) -> Table:
    scores = result["scores"]
    groups = [g for g in ("all", "01-05", "06-08") if g in scores]
    table = Table("item", *groups, title=f"wire: {result['reports']} reports")
    for kind, figures in scores["all"].items():
        if kind == "forbidden":
            continue
        for name in figures:
            label = f"{kind}: {name}"
            table.add_row(label, *(_cell(scores[g][kind].get(name)) for g in groups))
    bad = [scores[g]["forbidden"] for g in groups]
    table.add_row("forbidden committed", *(f"{b['committed']} of {b['of']}" for b in bad))
    for kind in bad[0]["kinds"]:
        entries = [b["kinds"].get(kind, {"committed": 0, "of": 0}) for b in bad]
        table.add_row(f"  {kind}", *(f"{e['committed']} of {e['of']}" for e in entries))
    for name, why in result["failed"].items():
        table.add_row(f"[red]failed: {name}[/]", why)
    return table


def _gum_table(result: Mapping[str, Any]) -> Table:
    table = Table("relations", *result, title="gum: attribution relations")
    for name in next(iter(result.values())):
        if name != "documents":
            table.add_row(name, *(_cell(part[name]) for part in result.values()))
    return table


def _factuality_table(result: Mapping[str, Any]) -> Table:
    parts = [(name, part) for name, kinds in result.items() for part in kinds]
    table = Table("factuality", *(f"{name} {part}" for name, part in parts), title="factuality: stances, from -3 to 3")
    for field in result[parts[0][0]][parts[0][1]]:
        table.add_row(field, *(f"{result[name][part].get(field, 0):g}" for name, part in parts))
    return table


def _cell(figures: Mapping[str, float] | None) -> str:
    if not figures:
        return ""
    if "share" in figures:
        return f"{figures['share']:.2f} ({figures['right']:g}/{figures['of']:g})"
    return (
        f"P {figures['precision']:.2f} R {figures['recall']:.2f} F {figures['f1']:.2f}"
        f" ({figures['right']:g}/{figures['given']:g}/{figures['gold']:g})"
    )
