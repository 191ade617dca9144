"""Whom "the army", "the junta", "the government" take up, and which names are no person's: whole reports, speakers by name."""

import pytest

from peacewatch.model.record import Record
from peacewatch.pipeline import read


def speakers(text: str) -> list[str]:
    """The speakers of each statement, in the order of the record."""
    record = read(text.encode(), published="2026-05-14")
    return [" + ".join(_name(record, a) for a in s.speakers) for s in record.statements]


def _name(record: Record, actor: str) -> str:
    return next(a.name for a in record.actors if a.id == actor)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A name of which no kind is known is no organ of a state.
        ("Tabital Pulaaku said soldiers had killed herders. The army denied the charge.", ["Tabital Pulaaku", "army"]),
        ("Pulaaku Watch said police had beaten herders. The police denied the charge.", ["Pulaaku Watch", "police"]),
        ("Pulaaku Watch said guards had beaten men. The ministry declined to comment.", ["Pulaaku Watch", "ministry"]),
        ("Karuna Watch said three men were shot. The group said it had witnesses.", ["Karuna Watch", "Karuna Watch"]),
        ("Niger's army denied the raid. The military said it had hit a camp.", ["Niger armed forces", "Niger armed forces"]),
        # The junta is not its spokesman, nor the army a chief of it.
        ("Junta spokesman Min Zaw said the road was open. The junta did not comment on a raid.", ["Min Zaw", "junta"]),
        ("Army chief Idris Saleh visited the camp. The army said it had lost no men.", ["army"]),
        # A force of one kind is not the army.
        ("The air force said its jets had flown. The army said nobody had died.", ["air force", "army"]),
        # The observatory has no surname; the envoy has.
        ("The Sahel Observatory said drones hit a market. The observatory said 12 died.", ["Sahel Observatory", "Sahel Observatory"]),
        ("Talks broke down on Monday. The envoy Karim Vashti denied it.", ["Karim Vashti"]),
    ],
)  # fmt: skip
def test_a_noun_takes_up_only_an_actor_whose_kind_fits(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What will be done is the word of who will do it …
        ("Ankara welcomed the deal. The SDF would hand over the dam if the siege ended, it said.", "Syrian Democratic Forces"),
        ("Bamako freed ten men. JNIM would close the road unless forty more were freed, it warned.", "Jama'at Nusrat al-Islam wal-Muslimin"),
        # … what will befall somebody is another's.
        ("Tehran condemned the strike. Israel would regret the raid, it warned.", "Iran"),
        ("Tehran condemned the strike. Israel would be hit again, it warned.", "Iran"),
    ],
)  # fmt: skip
def test_who_it_is_in_an_aside(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected
