"""The PLOVER mode of what is asked for or refused."""

import pytest

import peacewatch

LEAD = "Envoys gathered in the lakeside town for a second day on Tuesday.\n\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chad demanded that Sudan withdraw its troops.", ("REQUEST", "yield")),
        ("Chad urged Sudan to return to talks.", ("REQUEST", "meet")),
        ("Chad called for a meeting of the two presidents.", ("REQUEST", "meet")),
        ("Chad appealed for help.", ("REQUEST", "assist")),
        ("Chad ruled out a ceasefire.", ("REJECT", "yield")),
        ("Chad ruled out a meeting.", ("REJECT", "meet")),
    ],
)
def test_the_mode_of_what_is_wanted(sentence: str, expected: tuple[str, str]) -> None:
    record = peacewatch.read((LEAD + sentence).encode(), published="2026-05-14")
    assert [(e.type, e.mode) for e in record.events if e.speech] == [expected]
