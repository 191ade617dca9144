"""Reads the supplement of places, ``data/places.tsv``: its first lines say what its columns are."""

import re
from pathlib import Path
from typing import cast, get_args

from peacewatch.errors import KnowledgeError
from peacewatch.knowledge.place_entry import PRECISION_OF_KIND, Entry, PlaceKind, fold

SOURCE = re.compile(r"(geonames|near|hand):(\d+)|geonames-towns|factbook|own")
SHARED = "INT"
"""Stands for a country where a place lies in none or in several."""


def read_supplement(path: Path) -> dict[str, tuple[Entry, ...]]:
    """The entries of the file by folded name.

    Raises:
        KnowledgeError: where the file is missing or a line not in its form; the message names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error
    found: dict[str, list[Entry]] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        entry, also = _entry(f"{path.name}, line {number}", line)
        for alias in (entry.name, *also):
            known = found.setdefault(fold(alias), [])
            if entry not in known:
                known.append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def _entry(where: str, line: str) -> tuple[Entry, list[str]]:
    """A line's entry and its other names."""
    cells = line.split("\t")
    if len(cells) != 8:
        raise KnowledgeError(f"{where}: expected 8 columns separated by tabs, found {len(cells)}")
    kind, country, name, lat, lon, admin1, source, also = cells
    if kind not in get_args(PlaceKind):
        raise KnowledgeError(f"{where}: {kind!r} is no kind of place")
    if not re.fullmatch("[A-Z]{3}", country):
        raise KnowledgeError(f"{where}: expected a country's three letters, found {country!r}")
    named = SOURCE.fullmatch(source)
    if not named:
        raise KnowledgeError(f"{where}: {source!r} is no source; the head of our own file lists them")
    try:
        spot = (float(lat), float(lon))
    except ValueError as error:
        raise KnowledgeError(f"{where}: {error}") from error
    if not (name and abs(spot[0]) <= 90 and abs(spot[1]) <= 180):
        raise KnowledgeError(f"{where}: expected a name, a latitude and a longitude in degrees")
    known = cast("PlaceKind", kind)
    entry = Entry(
        name, *spot, None if country == SHARED else country, known, PRECISION_OF_KIND[known],
        geonames=int(named[2]) if named[1] == "geonames" else None, admin1=admin1, listed=True, source=source,
    )  # fmt: skip
    return entry, [a for a in also.split("|") if a]
