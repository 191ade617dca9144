"""How the places of a report speak for one another: a reading of a name gains from what lies near it.

Every other name votes once, with the reading that counts most: one that is near, and likely among the readings of its
name by its size. Countries do not vote: they are weighed by name (see :mod:`peacewatch.resolve.places.context`).
"""

import math
from collections.abc import Mapping

from peacewatch.knowledge.place_entry import Entry

REACH_KM = 200.0
"""Kilometres over which a vote falls to nothing."""
ALIKE = 0.3
"""The vote of one division for another of the same country: reports list states and provinces together."""
LEAST_PEOPLE, AREA_PEOPLE = 1_000, 100_000
"""For how many people a place counts of which their number is not known, or is none."""
MOST_NAMES = 60
MOST_READINGS = 30


def distance(a: Entry, b: Entry) -> float:
    """The great-circle distance of two places in kilometres."""
    one, two = math.radians(a.lat), math.radians(b.lat)
    x = math.sin((two - one) / 2) ** 2
    x += math.cos(one) * math.cos(two) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 12_742 * math.asin(min(1.0, math.sqrt(x)))


def votes(readings: Mapping[str, tuple[Entry, ...]]) -> dict[Entry, float]:
    """For each reading of a name, the sum of the other names' votes; readings without a vote are left out.

    ``readings`` has each name's candidates; where the report itself says which is meant, that one alone.
    """
    names = [
        (name, [e for e in found if e.kind != "country"][:MOST_READINGS])
        for name, found in list(readings.items())[:MOST_NAMES]
    ]
    likely = {name: _likely(found) for name, found in names}
    sums: dict[Entry, float] = {}
    for name, own in names:
        for entry in own:
            total = sum(
                max(_closeness(entry, e) * weight for e, weight in zip(others, likely[other], strict=True))
                for other, others in names
                if other != name and others and entry not in others
            )
            if total:
                sums[entry] = max(total, sums.get(entry, 0.0))
    return sums


def _likely(readings: list[Entry]) -> list[float]:
    """For each reading the root of its part of the people of all: 1 for a single one, small for one of many alike."""
    people = [max(e.population, LEAST_PEOPLE if e.kind == "town" else AREA_PEOPLE) for e in readings]
    return [math.sqrt(p / sum(people)) for p in people]


def _closeness(a: Entry, b: Entry) -> float:
    """From 1 (at the same spot, or a town in the division) to 0."""
    if "province" in (a.kind, b.kind) and a.admin1 and b.admin1 and a.country == b.country:
        return 1.0 if a.admin1 == b.admin1 else ALIKE if a.kind == b.kind else 0.0
    if abs(a.lat - b.lat) > REACH_KM / 111:
        return 0.0
    return max(0.0, 1 - distance(a, b) / REACH_KM)
