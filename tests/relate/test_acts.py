"""What a plain *said* does, by what is said. Each row: a sentence, the act of its first statement."""

import pytest

import peacewatch

LEAD = "Envoys gathered in the lakeside town for a second day on Tuesday.\n\n"
ACTS = [
    ("Chad said Sudanese jets had bombed a clinic.", "accuse"),
    ("Chad said it was Sudanese troops who fired first.", "accuse"),
    ("Two nurses said a clinic had been bombed.", "report"),
    ("Chad said four of its soldiers had been killed.", "report"),
    ("Chad said the talks were going well.", "say"),
    ("Chad said it would return to the talks only after Sudan withdrew its troops.", "demand"),
    ("Chad said it would reopen the bridge only if Sudan returned its pilots.", "threaten"),
    ("Chad said it would not discuss a truce until Sudan withdrew.", "refuse"),
    ("Chad said Sudan must withdraw its troops.", "demand"),
    ("Chad said its troops would hold their fire.", "promise"),
    ("Chad said it had nothing to do with the raid.", "deny"),
    ("Chad said both sides had agreed to a truce.", "announce"),
    ("“There were none,” the minister said.", "deny"),
    ("Chad called the offer “a farce”.", "condemn"),
    ("Chad called the accusation “grotesque”.", "deny"),
    ("Chad repeated its demand that Sudan withdraw.", "demand"),
    ("Chad said it was ready to resume the talks.", "offer"),
]


@pytest.mark.parametrize(("sentence", "act"), ACTS)
def test_the_act_of_a_plain_said(sentence: str, act: str) -> None:
    record = peacewatch.read((LEAD + sentence).encode(), published="2026-05-14")
    assert record.statements[0].act == act, [w.rule for w in record.statements[0].why]


@pytest.mark.parametrize(
    "sentence", ["A doctor, who asked that his name be withheld, left.", "An official who asked not to be named left."]
)
def test_to_ask_not_to_be_named_is_no_statement(sentence: str) -> None:
    assert peacewatch.read((LEAD + sentence).encode(), published="2026-05-14").statements == ()
