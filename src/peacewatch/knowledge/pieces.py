"""Patterns in data files that are put together from named pieces: ``{NAME}`` stands for the piece of that name."""

import re
from collections.abc import Mapping

_PIECE = re.compile(r"\{([A-Z]+)\}")


def pieces(named: Mapping[str, str]) -> dict[str, str]:
    """The pieces of a file, each filled from those before it.

    Raises:
        KeyError: where a piece names one that does not stand before it.
    """
    found: dict[str, str] = {}
    for name, piece in named.items():
        found[name] = filled(piece, found)
    return found


def filled(pattern: str, named: Mapping[str, str]) -> str:
    """A pattern with its pieces put in.

    >>> filled("a {KIND} truce", {"KIND": "(?:local|brief)"})
    'a (?:local|brief) truce'
    """
    return _PIECE.sub(lambda m: named[m.group(1)], pattern)
