"""The place of an event is the one that syntax gives to its word."""

import pytest

from peacewatch import pipeline
from peacewatch.model.record import Record


def places_of(record: Record, word: str) -> list[tuple[str, str]]:
    """Name and basis of the place of each event at a word."""
    names = {p.id: p.name for p in record.places}
    return [
        (names[e.place.place], e.place.basis) for e in record.events if e.place is not None and e.anchor.exact == word
    ]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rebels captured Kharkiv on Monday.", "captured", [("Kharkiv", "stated")]),
        ("Six people were killed in an attack in Mosul on Friday.", "attack", [("Mosul", "stated")]),
        ("Two farmers were killed in the city of Aleppo on Friday.", "killed", [("Aleppo", "stated")]),
        ("A mob in Kampala killed a trader on Friday.", "killed", [("Kampala", "stated")]),
        ("Two soldiers were killed when a mine exploded near Mosul.", "exploded", [("Mosul", "stated")]),
        ("Two soldiers were killed as their lorry passed near Mosul.", "killed", [("Mosul", "inherited")]),
        ("Two farmers were killed in the Assam city of Guwahati on Friday.", "killed", [("Guwahati", "stated")]),
        ("A spokesman in Nairobi said that rebels killed two farmers.", "killed", []),
        ("Troops from Kharkiv killed two farmers.", "killed", []),
    ],
)
def test_an_event_has_the_place_that_its_clause_gives_it(text: str, word: str, expected: list[tuple[str, str]]) -> None:
    """Phrases of its own and its objects, what was taken, the subject's, the same moment; no speaker's place."""
    assert places_of(pipeline.read(text.encode()), word) == expected
