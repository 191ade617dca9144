"""Compares every line of src/peacewatch/knowledge/data/places.tsv with GeoNames and reports what lies far off.

Run from the repository root: python tools/check_places.py
Reported are: a place more than 50 km (a division or region: 150 km) from the nearest stored place of its name in its
country, and a place more than 200 km from every town of its country, which is most likely a slip of the pen.
A report is a reason to look, not an error: a division's middle is not the middle of its towns.
"""

import math
import sqlite3

from peacewatch.knowledge.gazetteer import DATA, load_gazetteer
from peacewatch.knowledge.place_entry import Entry

AREAS = frozenset(("province", "region", "water", "line", "country"))
FAR_KM, FAR_AREA_KM, ALONE_KM = 50, 150, 200


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres on a sphere."""
    one, two = math.radians(lat), math.radians(other_lat)
    x = math.sin((two - one) / 2) ** 2
    x += math.cos(one) * math.cos(two) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 12_742 * math.asin(min(1.0, math.sqrt(x)))


def doubts(entry: Entry, names: list[str], towns: list[tuple[float, float]]) -> list[str]:
    """What is doubtful about one entry, in words."""
    found = []
    gazetteer = load_gazetteer()
    same = [e for n in names for e in gazetteer.lookup(n) if not e.listed and e.country == entry.country]
    if same and entry.kind != "country":
        km = min(distance(entry.lat, entry.lon, e.lat, e.lon) for e in same)
        if km > (FAR_AREA_KM if entry.kind in AREAS else FAR_KM):
            found.append(f"{km:.0f} km from GeoNames' {same[0].name}")
    if towns and entry.kind not in {"country", "water", "line"}:
        km = min(distance(entry.lat, entry.lon, *t) for t in towns)
        if km > ALONE_KM:
            found.append(f"{km:.0f} km from every town of {entry.country}")
    return found


def main() -> None:
    """Prints the doubtful lines."""
    database = sqlite3.connect(DATA / "gazetteer.bin")
    names: dict[Entry, list[str]] = {}
    for key, entries in load_gazetteer().supplement.items():
        for entry in entries:
            names.setdefault(entry, []).append(key)
    towns: dict[str, list[tuple[float, float]]] = {}
    for country, lat, lon in database.execute("SELECT country, lat, lon FROM place WHERE kind = 4"):
        towns.setdefault(country, []).append((lat / 10_000, lon / 10_000))
    for entry, known in names.items():
        for doubt in doubts(entry, known, towns.get(entry.country or "", [])):
            print(f"{entry.kind}\t{entry.country}\t{entry.name}\t{entry.lat}, {entry.lon}\t{entry.source}\t{doubt}")


if __name__ == "__main__":
    main()
