"""Several nations before one noun are one actor each."""

import pytest

from peacewatch import pipeline


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Kenyan and Ugandan officials met in Nairobi on Monday.", {"KEN", "UGA"}),
        ("The Kenyan, Ugandan and Rwandan presidents met in Nairobi.", {"KEN", "UGA", "RWA"}),
        ("US and British activists protested in Oslo.", {"USA", "GBR"}),
        ("U.S. and British forces bombed a depot near Sanaa.", {"USA", "GBR"}),
        ("Kenya's and Uganda's foreign ministers met in Oslo.", {"KEN", "UGA"}),
        # a noun between them, and a single person
        ("Kenyan police and Ugandan soldiers clashed at Busia.", {"KEN", "UGA"}),
        ("The Ugandan minister met lawmakers in Kampala.", {"UGA"}),
    ],
)
def test_nations(text: str, countries: set[str]) -> None:
    record = pipeline.read(text.encode())
    acting = {a for e in record.events for a in (*e.actors, *e.recipients)}
    assert {a.country for a in record.actors if a.id in acting and a.country} == countries


def test_each_has_a_name_of_its_own() -> None:
    record = pipeline.read(b"Kenyan and Ugandan delegations met in Nairobi on Monday.")
    assert {"Kenyan delegations", "Ugandan delegations"} <= {a.name for a in record.actors}
