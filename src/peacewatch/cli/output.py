"""Where the commands write: standard output, pages, and what could not be read."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from peacewatch.errors import PeacewatchError

if TYPE_CHECKING:
    from rich.console import Console

    from peacewatch.model.record import Record


def console() -> "Console":
    """A console that ends quietly where its reader has gone."""
    from rich.console import Console  # noqa: PLC0415

    class Quiet(Console):
        def on_broken_pipe(
            self,
        ) -> None:  # Rich itself would end with 1, which here means a record that does not hold
            quiet_stdout()
            raise SystemExit(0)

    return Quiet(highlight=False)


def out(text: str) -> None:
    """Write ``text`` and a line end to standard output; ends quietly where its reader has gone."""
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        quiet_stdout()
        raise SystemExit(0) from None


def quiet_stdout() -> None:
    """Point stdout at nothing, so that Python's own flush at exit does not complain of the closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(message: str) -> None:
    """Say ``message`` to the person, on standard error."""
    typer.echo(f"peacewatch: {message}", err=True)


def tell_bad(bad: Sequence[tuple[object, PeacewatchError]], done: int) -> None:
    """Say on standard error how many items of a batch were read, and which could not be and why."""
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    errors = Console(stderr=True)
    errors.print(Text(f"peacewatch: {done} read, {len(bad)} could not be read"))
    if bad:
        table = Table(box=None, pad_edge=False)
        table.add_column("file", overflow="fold")  # the whole path: the reason no longer tells it
        table.add_column("why")
        for path, error in bad:
            table.add_row(Text(str(path)), Text(str(error).removeprefix(f"{path}: ")))
        errors.print(table)


def write_page(record: "Record", path: Path) -> None:
    """Write ``record`` as a page to ``path``, folders made where they are missing.

    Raises:
        PeacewatchError: where it cannot be written.
    """
    from peacewatch.show.page import page  # noqa: PLC0415

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(record), encoding="utf-8")
    except OSError as error:
        raise PeacewatchError(f"{path}: cannot be written: {error.strerror or error}") from error
