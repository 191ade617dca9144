"""Who is not heard, and on what."""

import pytest

import peacewatch

LEAD = "Envoys gathered in the lakeside town for a second day on Tuesday.\n\n"


def silent(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    record = peacewatch.read((LEAD + text).encode(), published="2026-05-14")
    names = {a.id: a.name for a in record.actors}
    return [(names[s.actor], s.kind, s.on) for s in record.silences]


CHARGE = "Chad accused Sudan of bombing a clinic."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CHARGE, [("Sudan", "not_heard", ("s1",))]),
        (CHARGE + " Sudan denied the accusation.", []),
        (CHARGE + " Sudan did not respond to a request for comment.", [("Sudan", "no_response", ("s1",))]),
        (CHARGE + " Sudan declined to comment.", [("Sudan", "declined", ("s1",))]),
        (CHARGE + " Sudan declined to comment on the price of wheat.", [("Sudan", "declined", ())]),
    ],
)
def test_a_charged_party_that_is_not_heard(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    found = [entry for entry in silent(text) if entry[1] != "not_heard" or text == CHARGE]
    assert found == expected
