"""Names of one report speak for one another."""

import pytest

from peacewatch.extract.places.mentions import place_words
from peacewatch.knowledge.gazetteer import load_gazetteer
from peacewatch.model.report import Report
from peacewatch.parse import parse
from peacewatch.resolve.places.identify import geoparse
from peacewatch.resolve.places.votes import votes


def spots(text: str) -> list[tuple[str, float | None]]:
    """Each name with its longitude, rounded to ten degrees."""
    parsed, gazetteer = parse(Report(text=text, sha256="0" * 64)), load_gazetteer()
    found = geoparse(parsed, place_words(parsed, gazetteer), gazetteer)
    return [(span.exact, None if entry is None else round(entry.lon, -1)) for span, entry in found]


def test_a_name_gains_from_its_neighbour() -> None:
    """Of the towns named Paris the one beside another town of Texas has votes, the French one has none."""
    gazetteer = load_gazetteer()
    readings = {name: gazetteer.lookup(name) for name in ("Paris", "Bonham")}
    given = votes(readings)
    texan = next(e for e in readings["Paris"] if e.admin1 == "TX")
    french = next(e for e in readings["Paris"] if e.country == "FRA")
    assert given.get(texan, 0) > given.get(french, 0)


@pytest.mark.parametrize(
    ("text", "name", "longitude"),
    [
        ("He moved to Athens, Texas, in May. A fire broke out in Athens.", "Athens", -100),
        ("A fire broke out in Athens on Friday.", "Athens", 20),
        ("Police in Wichita, Kan., closed a road.", "Kan.", -100),
    ],
)
def test_the_report_tells_which_place_it_means(text: str, name: str, longitude: float) -> None:
    """A name once placed by its state keeps that place; alone it is the largest; a short form is the state."""
    assert {lon for found, lon in spots(text) if found == name} <= {longitude}
