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


def tell_bad(bad: Sequence[tuple[object, PeacewatchError]], done: int, kept: int = 0) -> None:
    """Say on standard error how many items of a batch were read or stood from before, and which could not be read and why."""
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    errors = Console(stderr=True)
    before = f", {kept} kept from before" if kept else ""
    errors.print(Text(f"peacewatch: {done} read{before}, {len(bad)} could not be read"))
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

    write_whole(path, page(record))


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` in UTF-8, folders made where they are missing; an interruption leaves what stood there.

    Raises:
        PeacewatchError: where it cannot be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
        part.replace(path)
    except OSError as error:
        raise PeacewatchError(f"{path}: cannot be written: {error.strerror or error}") from error
    finally:
        if part.is_file():
            part.unlink()
