"""What a plain *said* does, by what is said. Each row: a sentence, the act of its first statement."""

import pytest

import peacewatch

LEAD = "Envoys gathered in the lakeside town for a second day on Tuesday.\n\n"
ACTS = [
    ("“We ask for an independent inquiry,” the governor said.", "request"),
    ("Troops would stay unless the militia left, the minister said.", "threaten"),
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
    ("The rebels said government drones had struck a school.", "accuse"),
    ("The army said rebel gunners had fired on a ferry.", "accuse"),
    ("The army said its soldiers had fired on a ferry.", "say"),
    ("The rebels said no government drones had struck the school.", "say"),
    ("The army said a ferry had carried rebels.", "say"),
    ("“They fired first,” the Chadian army said.", "accuse"),
    ("“They arrived first,” the Chadian army said.", "say"),
    ("“No soldier of ours fired on anybody,” the army spokesman said.", "deny"),
    ("“No soldier of ours will fire,” the army spokesman said.", "say"),
    ("Chad said none of its aircraft flew that night.", "deny"),
    ("Chad said none of the aircraft flew that night.", "say"),
    ("The army said the statement does not correspond to reality.", "deny"),
    ("The minister said the story was made up.", "deny"),
    ("The minister said the delegation was made up of lawyers.", "say"),
    ("The mayor said windows were broken in forty houses.", "report"),
    ("A doctor said no one had been hurt.", "say"),
    ("An analyst said thousands could be displaced.", "say"),
    ("The United Nations estimates that 4,000 people have fled the town.", "report"),
    ("Chad warned that it would shut the border.", "threaten"),
    ("Chad warned that famine could spread.", "warn"),
    ("“The road will be shut and there will be no second notice,” the rebel commander said.", "threaten"),
    ("“The road will be shut,” the farmer said.", "say"),
    ("Chad said it would bomb any vessel that came near.", "threaten"),
    ("“We shall be there,” the envoy of Chad said.", "promise"),
    ("Chad said it will send a delegation to Geneva.", "announce"),
    ("The rebels said they had freed nine prisoners.", "announce"),
    ("Chad said talks cannot begin until Sudan withdraws.", "demand"),
    ("“Let the convoys through,” the aid group said.", "request"),
    ("“Let me be clear,” the aid group said.", "say"),
    ("“Let them come,” the farmer said.", "say"),
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


def test_an_adverb_before_a_not_ends() -> None:
    """Both words before the verb are taken off, whichever of them denies."""
    text = "The nurse said that villagers feared the road, thus not having enough water, and thus never having left."
    record = peacewatch.read(text.encode(), published="2026-05-14")
    assert [s.act for s in record.statements] == ["say"]
