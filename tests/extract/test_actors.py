"""Phrases that may stand for actors."""

import pytest

from peacewatch.extract.actors.mentions import actor_words
from peacewatch.knowledge.actors import ActorBook, KnownActor
from peacewatch.model.parsed import Parsed
from peacewatch.model.report import Report
from peacewatch.model.worded import ActorWords
from peacewatch.parse import parse

BOOK = ActorBook(
    by_id={
        "a:USA": KnownActor("a:USA", "United States", "state", "USA"),
        "a:PAK": KnownActor("a:PAK", "Pakistan", "state", "PAK"),
        "a:NLF": KnownActor("a:NLF", "NLF", "armed_group", "PAK"),
    },
    by_alias={"us": ("a:USA",), "united states": ("a:USA",), "pakistan": ("a:PAK",), "nlf": ("a:NLF",)},
    metonyms={"islamabad": "a:PAK"},
    demonyms={"pakistani": "PAK"},
    longest_alias=2,
    cased=frozenset({"us", "nlf"}),
)


def read(text: str) -> Parsed:
    return parse(Report(text=text, sha256="0" * 64))


def at(text: str, *heads: str) -> dict[str, ActorWords]:
    parsed = read(text)
    wanted = frozenset(t.i for t in parsed.tokens if t.text in heads)
    return {w.span.exact: w for w in actor_words(parsed, wanted, BOOK)}


def test_abbreviation_is_case_sensitive() -> None:
    assert not at("They told us about the plan.")
    assert at("The US rejected the plan.", "US").keys() >= {"US"} or at("The US rejected the plan.")["US"]


def test_relative_clause_is_left_out() -> None:
    assert "The officials" in at("The officials who met on Monday said little.", "officials")


def test_title_and_name_are_one_phrase() -> None:
    found = at("NLF spokesman Karim Vashti said the talks failed.", "Vashti")
    assert found["NLF spokesman Karim Vashti"].form == "name"
    assert found["NLF"].key == "a:NLF"


@pytest.mark.parametrize("noun", ["attack", "talks"])
def test_things_are_no_actors(noun: str) -> None:
    assert not at(f"The {noun} ended the calm.", noun)


def test_capital_is_an_actor_only_where_it_acts() -> None:
    assert at("Islamabad rejected the plan.", "Islamabad")
    assert not at("They met in Islamabad.", "Islamabad")


def test_forms() -> None:
    found = at("A resident fled. The group denied it.", "resident", "group")
    assert {k: w.form for k, w in found.items()} == {"A resident": "description", "The group": "nominal"}


def test_state_that_says_where_is_no_actor() -> None:
    assert not at("Two shops burned in Pakistan.")


def test_counted_victims_are_no_party() -> None:
    assert not at("At least nine people were killed by shells.", "people")
    assert at("Nine people said that shells fell.", "people")


def test_things_with_an_office_noun_are_no_party() -> None:
    assert not at("Drones hit two stations.", "stations")
    assert at("The station said that the bridge was shut.", "station")


def test_things_that_are_said_of_are_no_speakers() -> None:
    assert not at("Tallies said otherwise.", "Tallies")
    # but "the" may take up somebody so described: it counts only then
    assert at("The tallies said otherwise.", "tallies")["The tallies"].optional
    assert at("Beekeepers said that the road was shut.", "Beekeepers")


@pytest.mark.parametrize(
    ("text", "head", "exact"),
    [
        ("18:20 GMT Villagers burned two trucks near Mopti.", "Villagers", "Villagers"),
        ("07:45 Pakistani troops shelled the ridge.", "troops", "Pakistani troops"),
        ("Nine villagers burned two trucks near Mopti.", "villagers", "Nine villagers"),
    ],
)
def test_the_clock_of_an_entry_is_no_part_of_a_party(text: str, head: str, exact: str) -> None:
    assert exact in at(text, head)
