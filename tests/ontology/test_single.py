"""What coders without statuses would code of a record."""

import pytest

import peacewatch
from peacewatch.ontology.single import single_types


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya sent food to Sudan.", ["AID"]),
        ("Kenya will send food to Sudan.", ["AGREE"]),
        ("Kenya promised to send food to Sudan.", ["AGREE"]),
        ("Kenya may send food to Sudan.", []),
        ("Chad did not attack the base.", []),
        ("Chad threatened to bomb the camp.", ["THREATEN"]),
        ("Chad accused Libya of shelling a village.", ["ACCUSE"]),
        ("Kenya urged the rebels to release the hostages.", ["REQUEST"]),
        ("A resident said that rebels shelled the market.", ["ASSAULT"]),
    ],
)
def test_a_deed_that_is_only_planned_asked_or_charged_has_one_type(text: str, expected: list[str]) -> None:
    assert sorted(type_ for type_, _ in single_types(peacewatch.read(text.encode()))) == sorted(expected)
