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
        ("The rebels stormed out of the talks.", ["SANCTION"]),
        ("Chad and Libya are seeking to deepen cooperation with Sudan.", ["AGREE"]),
        ("Officials in Chad said they agree with the senator that roads are bad.", []),
        ("Chad agreed with Libya to reopen the road.", ["AGREE"]),
        ("Chad denied charges by Libya that it tortured a priest.", []),
        ("Chad rejected a proposal by Libya to reopen the road.", ["REJECT"]),
        ("Chad condemned a threat by Libya to close the road.", ["ACCUSE"]),
        ("Kenya will not attend the talks in Doha.", ["REJECT"]),
    ],
)
def test_a_deed_that_is_only_planned_asked_or_charged_has_one_type(text: str, expected: list[str]) -> None:
    assert sorted(type_ for type_, _ in single_types(peacewatch.read(text.encode()))) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya sent food to Sudan after days of fighting.", ["AID"]),
        ("Chad expelled two diplomats, a monitor said, a week after rebels shelled the port.", ["SANCTION"]),
        ("Chad praised the release of five miners.", ["SUPPORT"]),
        ("Niger released the hostages who were abducted in the capital.", ["RETREAT"]),
        ("Rebels shelled the port and police arrested two traders.", ["ASSAULT", "COERCE"]),
        ("Fighting broke out in the capital of Chad.", ["ASSAULT"]),
        ("The army had shelled the camp. Kenya sent food to Sudan.", ["AID"]),
        ("The army had shelled the camp.", ["ASSAULT"]),
    ],
)
def test_what_is_told_beneath_another_deed_or_as_its_history_is_not_coded_beside_it(
    text: str, expected: list[str]
) -> None:
    assert sorted(type_ for type_, _ in single_types(peacewatch.read(text.encode()))) == sorted(expected)


def test_the_deeds_beneath_stay_in_the_record() -> None:
    record = peacewatch.read(b"Kenya sent food to Sudan after days of fighting between rebels and the army.")
    assert {e.type for e in record.events} == {"AID", "ASSAULT"}
    assert [e.type for e in record.events if any(w.rule == "event.beneath" for w in e.why)] == ["ASSAULT"]
