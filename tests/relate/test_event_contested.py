"""Deeds whose author is contested: disputed, and done by nobody that the text is sure of."""

import pytest

import peacewatch
from peacewatch.model.record import Event
from peacewatch.relate.events.contested import RULE


def _first(text: str) -> Event:
    record = peacewatch.read(text.encode(), published="2026-05-14")
    return next(e for e in record.events if e.speech is None)


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on the hospital in Wau on Tuesday, each side blaming the other.",
        "Two bombs exploded in Cotabato on Sunday. Each side accused the other of planting them.",
        "A skirmish at the Badme crossing, blamed by each side on the other, left two dead.",
        "A blast tore through a mosque in Peshawar on Friday. Afghanistan and Pakistan traded blame for it.",
        "An explosion damaged a dam near Kherson on Tuesday. Kyiv and Moscow accused each other of blowing it up.",
        "A police patrol came under fire near Zvecan, Serbia and Kosovo each insisting that the other had started it.",
        "A rocket landed on a school in Taiz on Monday. Aden put the blame on the Houthis; the group said it had fired "
        "nothing that day.",
        "Mortar rounds fell on the market of El Fasher on Sunday. The army laid the attack at the door of the RSF. The RSF "
        "rejected the accusation.",
        "A pipeline was blown up in Arauca on Thursday night. The army says the ELN did it; the guerrillas say it was the "
        "dissidents.",
        "A mine killed two farmers near Agdam on Monday. Baku said Armenian saboteurs had planted it. Yerevan called the "
        "claim absurd.",
        "Rockets hit a checkpoint near Kobani on Sunday. The SDF put the blame on factions backed by Turkey; Damascus said "
        "the rockets had been fired by SDF men.",
    ],
)
def test_contested(text: str) -> None:
    event = _first(text)
    assert event.status == "disputed"
    assert event.actors == ()
    assert RULE in [w.rule for w in event.why]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a police post near Jos overnight. The governor blamed bandits.",
        "A car bomb exploded in Mogadishu on Sunday. Al-Shabaab claimed responsibility.",
        "The army shelled Kalma camp on Monday. The army blamed the rebels for hiding among civilians.",
        "Rebels killed a colonel near Beni on Friday. The government blamed Rwanda for the rebellion. Rwanda denied it.",
        "Gunmen stormed the prison in Niamey on Sunday. Niger accused Benin of sheltering the attackers, a charge that "
        "Cotonou rejected.",
        "Israeli jets bombed Tyre on Monday. Hezbollah accused Israel of breaking the truce. Israel denied it.",
    ],
)
def test_not_contested(text: str) -> None:
    event = _first(text)
    assert event.status == "asserted"
    assert RULE not in [w.rule for w in event.why]


def test_whom_the_reporter_names_stays() -> None:
    event = _first("Russian missiles hit Odesa on Monday. Kyiv blamed Russia. Moscow denied the accusation.")
    assert (event.status, event.actors) == ("disputed", ("a:RUS",))


def test_a_denial_in_a_relative_clause_is_of_the_deed() -> None:
    event = _first("The airstrike, which the junta denies, killed 17 people.")
    assert event.status == "disputed"
    assert _first("The airstrike, which the junta ordered, killed 17 people.").status == "asserted"


def test_a_denial_that_was_taken_back_denies_nothing() -> None:
    told = "The union said Pakistan had bombed a village. Pakistan denied the bombing."
    assert _first(told).status == "disputed"
    assert _first(f"{told} On Saturday Pakistan withdrew the denial.").status == "attributed"


def test_what_is_offered_is_not_yet_agreed() -> None:
    record = peacewatch.read(
        b"Moscow has offered to prolong the truce. Kyiv agreed to prolong it.", published="2026-05-14"
    )
    speech = [(e.type, e.status) for e in record.events if e.speech]
    assert speech == [("AGREE", "planned"), ("AGREE", "asserted")]
