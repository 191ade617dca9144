"""The files of known actors, and how they load."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from peacewatch.errors import KnowledgeError
from peacewatch.knowledge.actor_entries import OWNERSHIPS
from peacewatch.knowledge.actors import ActorBook, alias_key, load_actors

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def book() -> ActorBook:
    return load_actors()


def overlay(tmp_path: Path, text: str) -> ActorBook:
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return load_actors(path)


@pytest.mark.parametrize(
    ("kinds", "least"),
    [
        (("state",), 198),
        (("armed_group",), 250),
        (("igo", "ngo"), 60),
        (("media",), 120),
        (("person",), 80),
    ],
)
def test_there_are_enough_of_each_kind(book: ActorBook, kinds: tuple[str, ...], least: int) -> None:
    assert sum(actor.kind in kinds for actor in book.by_id.values()) >= least


def test_every_outlet_has_an_ownership(book: ActorBook) -> None:
    for actor in book.by_id.values():
        assert (actor.ownership in OWNERSHIPS) == (actor.kind == "media"), actor.id


def test_no_alias_is_shorter_than_two_characters(book: ActorBook) -> None:
    assert min(map(len, book.by_alias)) >= 2
    assert book.longest_alias == max(len(key.split()) for key in book.by_alias)


@pytest.mark.parametrize(
    ("text", "ident"),
    [
        ("Pakistan’s foreign ministry", "a:PAK-MFA"),
        ("Pakistani Foreign Office", "a:PAK-MFA"),
        ("the Pakistani army", "a:PAK-MIL"),
        ("the United States' military", "a:USA-MIL"),
        ("FARDC", "a:COD-MIL"),
        ("DR  Congo", "a:COD"),
        ("The State Department", "a:USA-MFA"),
        ("Myanmar's junta", "a:MMR-SAC"),
        ("the Palestinian Authority", "a:PSE-PA"),
        ("British government", "a:GBR"),
        ("Agence France-Presse", "a:M-AFP"),
        ("UN Security Council", "a:UNSC"),
        ("Türkiye's defence ministry", "a:TUR-MOD"),
        ("Nigerien army", "a:NER-MIL"),
        ("Nigerian army", "a:NGA-MIL"),
    ],
)
def test_a_name_is_found(book: ActorBook, text: str, ident: str) -> None:
    assert book.find(text)[0] == ident


@pytest.mark.parametrize(
    "text", ["us", "is", "car", "turkey", "Us", "Let", "Foreign Office", "Foreign Ministry", "Times", "Reporter"]
)
def test_common_words_are_no_names(book: ActorBook, text: str) -> None:
    assert book.find(text) == ()


def test_the_three_talibans_are_three(book: ActorBook) -> None:
    assert book.find("Taliban") == ("a:AFG-TALIBAN", "a:AFG-IEA")
    assert book.find("Taliban government") == ("a:AFG-IEA",)
    assert book.find("Pakistani Taliban") == book.find("Tehreek-e-Taliban Pakistan") == ("a:TTP",)
    emirate = book.by_id["a:AFG-IEA"]
    assert (emirate.kind, emirate.part_of) == ("government", "a:AFG")
    assert not emirate.in_office("2001-11-05")
    assert emirate.in_office("2021-08-15")


def test_ambiguous_aliases_are_resolved(book: ActorBook) -> None:
    assert book.by_alias["congo"] == ("a:COD", "a:COG")
    assert "congo" not in book.undecided
    assert book.by_alias["rsf"][0] == "a:RSF"
    assert {"korea", "slm"} <= book.undecided


def test_seats_and_peoples(book: ActorBook) -> None:
    seats = {
        "islamabad": "a:PAK",
        "kremlin": "a:RUS",
        "white house": "a:USA",
        "kyiv": "a:UKR",
        "downing street": "a:GBR",
    }
    assert {seat: book.metonyms.get(seat) for seat in seats} == seats
    peoples = {"afghans": "AFG", "congolese": "COD", "nigerien": "NER", "emirati": "ARE"}
    assert {word: book.demonyms.get(word) for word in peoples} == peoples
    # Sanaa is not in the hands of Yemen's government, Victoria is many places.
    assert not {"sanaa", "victoria", "san jose"} & set(book.metonyms)


def test_dates_of_office(book: ActorBook) -> None:
    (ident,) = book.find("Joe Biden")
    biden = book.by_id[ident]
    assert biden.in_office("2024-06-01")
    assert not biden.in_office("2025-06-01")
    assert biden.part_of == "a:USA"


def test_an_overlay_adds_and_replaces(tmp_path: Path) -> None:
    mine = overlay(
        tmp_path,
        "- {id: a:X-NEW, name: Brigade of the Ford, kind: armed_group, country: SDN, aliases: [RSF]}\n"
        "- {id: a:M23, name: The M23, kind: armed_group, since: 2012}\n",
    )
    assert mine.find("Brigade of the Ford") == ("a:X-NEW",)
    assert mine.find("RSF")[0] == "a:X-NEW"
    assert mine.find("March 23 Movement") == ()
    assert mine.by_id["a:M23"].since == "2012"
    assert load_actors().find("March 23 Movement") == ("a:M23",)


def test_an_overlaid_office_has_only_its_own_names(tmp_path: Path) -> None:
    mine = overlay(tmp_path, "- {id: a:PAK-MFA, name: Ministry in Islamabad, kind: ministry}")
    assert mine.find("Pakistan's foreign ministry") == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- {id: 'X', name: N, kind: state}", "id must be"),
        ("- {id: a:X, name: Nn, kind: tribe}", "kind is 'tribe'"),
        ("- {id: a:X, kind: ngo}", "a:X has no name"),
        ("- {id: a:X, name: Nn, kind: ngo, alias: [b]}", "no field 'alias'"),
        ("- {id: a:X, name: Nn, kind: ngo, aliases: [b]}", "at least two characters"),
        ("- {id: a:X, name: Nn, kind: ngo, aliases: two}", "must be a list"),
        ("- {id: a:X, name: Nn, kind: ngo, country: Mali}", "alpha-3"),
        ("- {id: a:X, name: Nn, kind: ngo, since: March}", "ISO date"),
        ("- {id: a:X, name: Nn, kind: ngo, part_of: a:NOBODY}", "part_of a:NOBODY"),
        ("- {id: a:X, name: Nn, kind: ngo}\n- {id: a:X, name: Mm, kind: ngo}", "twice"),
        ("- {id: a:X, name: Nnn, kind: ngo}\n- {id: a:Y, name: Nnn, kind: ngo}", "put it under 'shared'"),
        ("- text", "entry 1 is not a mapping"),
        ("id: a:X", "holds no list"),
        ("- {id: a:X", "is not YAML"),
    ],
)
def test_a_wrong_overlay_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(KnowledgeError) as error:
        overlay(tmp_path, text)
    assert said in str(error.value)
    assert "mine.yaml" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_overlay_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="cannot be read"):
        load_actors(tmp_path / "none.yaml")


def test_keys() -> None:
    assert alias_key("The  Séléka’s") == "séléka's"


def test_a_report_of_another_day_takes_no_bare_surname_for_who_held_office_then(book: ActorBook) -> None:
    assert book.find("Milosevic") == book.find("Slobodan Milosevic") != ()
    assert book.on("2026-01-01").find("Milosevic") == ()
    assert book.on("2026-01-01").find("Slobodan Milosevic") != ()
    assert book.on("1995-07-01").find("Milosevic") != ()


def test_who_led_a_movement_is_not_part_of_the_state(book: ActorBook) -> None:
    led = {"Jonas Savimbi": "a:UNITA", "Joseph Kony": "a:LRA", "Radovan Karadzic": None}
    assert {name: book.by_id[book.find(name)[0]].part_of for name in led} == led
