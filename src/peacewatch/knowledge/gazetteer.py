"""Where places lie: the places of GeoNames in a read-only SQLite file, and a supplement of what it lacks.

The file ``data/gazetteer.bin`` is a SQLite database that ``tools/build_gazetteer.py`` writes from open data: towns,
first- and second-order divisions, the states and counties of the USA, countries with their neighbours, continents.
``data/places.tsv`` adds crossings, straits, border lines, camps, battlefields and other names of provinces, each with
its source. Looking a name up needs no more memory than a page of the file; nothing is loaded but the supplement.
"""

import sqlite3
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from peacewatch.errors import KnowledgeError
from peacewatch.knowledge.place_entry import PRECISION_OF_KIND, Entry, PlaceKind, fold
from peacewatch.knowledge.place_supplement import read_supplement

DATA = Path(__file__).parent / "data"
KINDS: tuple[PlaceKind, ...] = ("country", "region", "province", "district", "town")
"""The kinds of the database, by the number that stands for them there."""
_MOST_KEPT = 50_000


class Gazetteer:
    """Looks names up; see :func:`load_gazetteer`."""

    def __init__(self, database: Path, supplement: Path) -> None:
        """Opens the database read-only and reads the supplement.

        Raises:
            KnowledgeError: where either is missing or not in its form.
        """
        self.supplement = read_supplement(supplement)
        if not database.is_file():
            raise KnowledgeError(f"{database.name}: missing; run tools/build_gazetteer.py")
        self._connection = sqlite3.connect(
            f"{database.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._found: dict[str, tuple[Entry, ...]] = {}
        self._neighbours: dict[str, frozenset[str]] = {}

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """All places of a name: the supplement's first, then countries, divisions, and towns by size."""
        key = fold(name)
        found = self._found.get(key)
        if found is None:
            found = self._look(key)
            if len(self._found) > _MOST_KEPT:  # a long run over many reports must not grow without end
                self._found.clear()
            self._found[key] = found
        return found

    def neighbours(self, country: str) -> frozenset[str]:
        """The countries that share a border with one (ISO 3166 alpha-3)."""
        found = self._neighbours.get(country)
        if found is None:
            rows = self._select("SELECT other FROM neighbour WHERE country = ?", country)
            found = self._neighbours[country] = frozenset(row[0] for row in rows)
        return found

    def _state(self, country: str) -> int | None:
        """GeoNames' id of a country."""
        rows = self._select("SELECT id FROM place WHERE country = ? AND kind = 0", country)
        return rows[0][0] if rows else None

    def _select(self, query: str, value: str) -> list[Any]:
        try:
            return self._connection.execute(query, (value,)).fetchall()
        except sqlite3.DatabaseError as error:
            raise KnowledgeError(f"gazetteer.bin: {error}; run tools/build_gazetteer.py") from error

    def _look(self, key: str) -> tuple[Entry, ...]:
        if not key:
            return ()
        own = self.supplement.get(key, ())
        rows = self._select(
            "SELECT p.id, p.name, p.lat, p.lon, p.country, p.kind, p.population, p.admin1, p.capital"
            " FROM name n JOIN place p ON p.id = n.place WHERE n.key = ?"
            " ORDER BY p.kind, p.population DESC, abs(p.id)",
            key,
        )
        stored = [_stored(row) for row in rows]
        # The supplement's point of a country replaces the one computed from its towns; the id is kept.
        listed = tuple(replace(e, geonames=self._state(e.country or "")) if e.kind == "country" else e for e in own)
        return listed + tuple(e for e in stored if not any(_same(e, o) for o in own))


def _stored(row: tuple[Any, ...]) -> Entry:
    kind = KINDS[row[5]]
    return Entry(
        name=row[1],
        lat=row[2] / 10_000,
        lon=row[3] / 10_000,
        country=row[4] or None,
        kind=kind,
        precision=PRECISION_OF_KIND[kind],
        population=row[6],
        geonames=row[0] if row[0] > 0 else None,  # what has no id of GeoNames' is numbered downwards from -1
        admin1=row[7],
        capital=bool(row[8]),
    )


def _same(stored: Entry, listed: Entry) -> bool:
    """Whether the supplement has the stored place itself: the country, the region, the division, the numbered town."""
    if stored.geonames is not None and stored.geonames == listed.geonames:
        return True
    if stored.kind in {"town", "district"} or stored.country != listed.country:
        return stored.kind == "region" and listed.kind == "region"
    if stored.kind == "country":
        return listed.kind == "country"
    return stored.kind == "province" and listed.kind == "province" and stored.admin1 == listed.admin1


@lru_cache(maxsize=2)
def load_gazetteer(overlay: Path | None = None) -> Gazetteer:
    """The gazetteer that comes with the package; ``overlay`` is another supplement to use in place of ours.

    Raises:
        KnowledgeError: where a file is missing or not in its form.
    """
    return Gazetteer(DATA / "gazetteer.bin", overlay or DATA / "places.tsv")
