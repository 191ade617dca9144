"""Which statement answers which. Each row: a text, and the links (number, relation, numbers, scope) that its words prove."""

import pytest

import peacewatch
from peacewatch.model.record import Record

LEAD = "Envoys gathered in the lakeside town for a second day on Tuesday.\n\n"


def read(text: str) -> Record:
    return peacewatch.read((LEAD + text).encode(), published="2026-05-14")


def links(text: str) -> list[tuple[str, str, str]]:
    record = read(text)
    words = {s.id: " ".join(c.exact for c in s.content).rstrip(",.") for s in record.statements}
    return [
        (words[s.id], a.relation, words[a.statement])
        for s in record.statements
        for a in s.answers
        if a.scope == "certain"
    ]


CERTAIN = [
    ("Chad accused Sudan of bombing a clinic. Sudan denied bombing the clinic.",
     ("bombing the clinic", "denies", "Sudan of bombing a clinic")),
    ("Chad accused Sudan of bombing a clinic. Laos accused Vietnam of diverting a river. Sudan denied the accusation.",
     ("the accusation", "denies", "Sudan of bombing a clinic")),
    ("The ministry denied a report by the daily Tarikh that conscripts had starved.",
     ("a report by the daily Tarikh that conscripts had starved", "denies", "conscripts had starved")),
    ("Ghana condemned the raid. Niger denied a report on social media that its drones had taken part in a raid.",
     ("a report on social media that its drones had taken part in a raid", "denies", "its drones had taken part in a raid")),
    ("Chad says Libya armed the rebels, a charge Tripoli rejects.", ("a charge", "denies", "Libya armed the rebels")),
    ("Chad said Libyan troops had crossed the line. Libya said the report was wrong.",
     ("the report was wrong", "denies", "Libyan troops had crossed the line")),
    ("Chad said barges with soldiers had come up the river. Sudan sent envoys. The envoys left. Sudan said no barges had moved.",
     ("no barges had moved", "denies", "barges with soldiers had come up the river")),
    # Nairobi is where the delegates sit, not whose report it is
    ("The rebels said army shells had hit a school. The Somali army dismissed the report as “a tale for the delegates in Nairobi”.",
     ("the report as “a tale for the delegates in Nairobi”", "denies", "army shells had hit a school")),
    ("The rebels said government drones had struck a school. The government denied the allegation.",
     ("the allegation", "denies", "government drones had struck a school")),
    ("Armenia said Azerbaijani troops had opened fire on a post. Baku called it a lie.",
     ("it a lie", "denies", "Azerbaijani troops had opened fire on a post")),
    ("Angola proposed a truce of 30 days. Rwanda rejected the proposal.", ("the proposal", "rejects", "a truce of 30 days")),
    ("Norway offered to host the talks. Rwanda accepted the offer.", ("the offer", "accepts", "to host the talks")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CERTAIN)
def test_an_answer_is_linked_to_what_its_words_name(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in links(text)


NOT_LINKED = [
    "Chad accused Sudan of bombing a clinic. Sudan said that whether or not its jets had flown, the talks would go on.",
    "Laos accused Vietnam of diverting the river. Cambodia denied laying mines.",
    "The airline flew on Sunday. Chad denied that it had closed its embassy in Beirut.",
    "The army said the bridge was down. Reuters, citing the army, also confirmed that the bridge was down.",
    "Chad accused Sudan of bombing a clinic. Sudan has neither confirmed nor denied it.",
]


@pytest.mark.parametrize("text", NOT_LINKED)
def test_nothing_is_answered_without_evidence(text: str) -> None:
    assert links(text) == []


def test_a_denial_of_what_nobody_said_is_kept_without_a_charge() -> None:
    (denial,) = read("Iran denied having offered to mediate.").denials
    assert (denial.of, denial.scope) == ((), "certain")


def test_a_denial_of_a_charge_that_is_not_found_is_ambiguous() -> None:
    (denial,) = read("Iran rejected the accusation.").denials
    assert (denial.of, denial.scope) == ((), "ambiguous")


def test_a_denial_said_again_has_no_entry_of_its_own() -> None:
    record = read("Iran denied that it had closed the strait. “That is not true,” its foreign minister said.")
    assert [d.denial for d in record.denials] == ["s1"]
    assert [a.relation for a in record.statements[1].answers] == ["repeats"]


def test_several_charges_that_fit_alike_are_all_kept_as_ambiguous() -> None:
    record = read(
        "Chad accused Sudan of burning two farms. It also accused Sudan of stealing cattle. Sudan denied the charges."
    )
    (denial,) = record.denials
    assert (denial.of, denial.scope) == (("s1", "s2"), "ambiguous")
