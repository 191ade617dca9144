"""The abbreviations that a report gives itself: "the Northern Resistance Council (NRC)", whatever a dictionary makes of NRC."""

from __future__ import annotations

import re

_SMALL = "of|for|the|and|de|du|des|del|la|le|les|pour|et|y|da|do|dos|al|in|on|to"
_GIVEN = re.compile(
    rf"(?P<name>[A-Z][\w’'-]*(?:[ -](?:(?:{_SMALL})[ -])*[A-Z][\w’'-]*)+) \((?:the )?(?P<short>[A-Z][A-Za-z]*[A-Z][A-Za-z]*)\)"
)


def own_abbreviations(text: str) -> dict[str, str]:
    """Each abbreviation in brackets right after a name with these initials, with that name.

    >>> own_abbreviations("the Northern Resistance Council (NRC) and the Front for Peace in Vela (FPV)")
    {'NRC': 'Northern Resistance Council', 'FPV': 'Front for Peace in Vela'}
    """
    found: dict[str, str] = {}
    for match in _GIVEN.finditer(text):
        name = _with_these_initials(match["name"], match["short"])
        if name is not None:
            found.setdefault(match["short"], name)
    return found


def _with_these_initials(name: str, short: str) -> str | None:
    """The end of a run of capitalised words whose initials the abbreviation gives; ``None`` where there is none."""
    words = name.split(" ")
    for start in range(len(words)):
        tail = words[start:]
        capitals = "".join(w[0] for w in tail if w[:1].isupper())
        every = "".join(w[0] for w in tail).upper()
        if tail[0][:1].isupper() and len(tail) > 1 and short.upper() in (capitals.upper(), every):
            return " ".join(tail)
    return None
