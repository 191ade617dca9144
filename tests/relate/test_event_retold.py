"""Mentions in different words that tell one deed, and such that do not; and what is history."""

import pytest

import peacewatch
from peacewatch.model.record import Event


def _events(text: str) -> list[Event]:
    record = peacewatch.read(text.encode(), published="2026-05-05")
    return [e for e in record.events if e.speech is None]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Gunmen ambushed a convoy near Gao. The attack killed four soldiers.", "event.points-back"),
        ("Shells struck a clinic in Tabit. The clinic was shelled at dawn.", "event.same-target"),
        ("Rebels bombed a bridge in Homs. The army denied that a bridge was hit.", "event.same-target"),
        ("A drone struck a depot in Nyala. The governor did not say who had launched the drone.", "event.whose-deed"),
        ("A bomb exploded at a stop in Quetta on Sunday. No group claimed the blast.", "event.points-back"),
        ("Armed men killed six farmers in Plateau. Police said the killings were revenge.", "event.points-back"),
        ("Russia launched 40 drones at Odesa overnight. The drones damaged a terminal.", "event.same-arms"),
        ("Rebels fired on a bus near Bamenda. “They shot at women,” a survivor said.", "event.told-by-witness"),
        (
            "Kyiv accused Moscow of breaching the truce. Officials said Russia had violated it near Sumy.",
            "event.same-breach",
        ),
    ],
)
def test_one_deed(text: str, rule: str) -> None:
    (event,) = _events(text)
    assert rule in [w.rule for w in event.why]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen ambushed a convoy near Gao. An attack killed four soldiers.",
        "Rebels shelled a clinic in Tabit. Jets bombed a clinic in Nyala.",
        "Rebels shelled the clinic on Monday. On Friday rebels struck the clinic.",
        "Rebels attacked the port. The army may storm the port.",
        "Russia launched 40 drones at Odesa overnight. Drones damaged a terminal in Sumy.",
        "Rebels fired on a bus near Bamenda. “They shot at women near Buea on Monday,” a survivor said.",
        "Armed men killed six farmers in Plateau. Police said the arrests were made in Jos.",
    ],
)
def test_two_deeds(text: str) -> None:
    assert len(_events(text)) == 2


def test_who_denies_a_part_in_what_is_laid_at_his_door_is_heard() -> None:
    (event,) = _events("Chad said rebels bombed a market in Abeche. The rebels denied any role in the bombing.")
    assert event.status == "disputed"
    (event,) = _events("A bomb hit a market in Abeche. The rebels denied any role in the bombing.")
    assert event.status == "asserted"
    assert event.actors == ()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Rebels attacked the port in 2019.", "event.long-ago"),
        ("Rebels had attacked the port.", "event.earlier-past"),
        ("Prices have risen since rebels attacked the port.", "event.since"),
        ("Rebels attacked the port on Monday.", None),
        ("The army said rebels had attacked the port on Monday.", None),
    ],
)
def test_history(text: str, rule: str | None) -> None:
    (event,) = _events(text)
    assert event.background == (rule is not None)
    assert rule is None or rule in [w.rule for w in event.why]
