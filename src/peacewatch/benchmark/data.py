"""Finding the development sets in a folder that is given; none of their text is part of this software."""

from collections.abc import Sequence
from pathlib import Path

from peacewatch.errors import BenchmarkError


def need(folder: Path, *inside: str) -> Path:
    """The path ``folder/inside…`` where it exists.

    Raises:
        BenchmarkError: where it does not; the message says what to give.
    """
    path = folder.joinpath(*inside)
    if not path.exists():
        message = f"no development set at {path}: give the folder that holds {'/'.join(inside)} with --data"
        raise BenchmarkError(message)
    return path


def read_text(path: Path) -> str:
    """The text of a file, byte for byte (line ends as they are, so that offsets hold).

    Raises:
        BenchmarkError: where it is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"{path} is not UTF-8: {error.reason} at byte {error.start}"
        raise BenchmarkError(message) from error


def sample(items: Sequence[Path], limit: int | None) -> list[Path]:
    """``limit`` items spread evenly over all, in their order; all without a limit."""
    return [items[i] for i in spread(len(items), limit)]


def spread(total: int, limit: int | None) -> list[int]:
    """``limit`` numbers below ``total``, evenly apart, from 0.

    >>> spread(10, 3)
    [0, 3, 6]
    """
    if limit is None or limit >= total:
        return list(range(total))
    return [i * total // limit for i in range(max(0, limit))]
