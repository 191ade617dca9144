"""Place words: which names are places, which of them act, and what their prepositions say."""

import pytest

from peacewatch.extract.places.mentions import place_words
from peacewatch.knowledge.gazetteer import load_gazetteer
from peacewatch.model.report import Report
from peacewatch.model.worded import PlaceWords
from peacewatch.parse import parse


def words(text: str) -> dict[str, PlaceWords]:
    parsed = parse(Report(text=text, sha256="0" * 64))
    found = place_words(parsed, load_gazetteer())
    assert all(parsed.text[w.span.start : w.span.end] == w.span.exact for w in found)
    assert list(found) == sorted(found, key=lambda w: w.span)
    return {w.span.exact: w for w in found}


@pytest.mark.parametrize(
    ("text", "name", "frame"),
    [
        ("Two guards died in an ambush in Bukavu on Monday.", "Bukavu", "in"),
        ("A drone fell near Kramatorsk overnight.", "Kramatorsk", "near"),
        ("The column halted 12 km north of Malakal, scouts said.", "Malakal", "distance"),
        ("Gunners traded fire along the Durand Line on Friday.", "Durand Line", "line"),
        ("Envoys will meet in Doha, Qatar, next week.", "Doha", "in"),
    ],
)
def test_frames(text: str, name: str, frame: str) -> None:
    found = words(text)
    assert found[name].frame == frame
    assert not found[name].actor_like


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Islamabad accused its neighbour of bad faith.", "Islamabad"),
        ("Rwanda's foreign ministry denied the report.", "Rwanda"),
        ("Uganda said on Sunday that it would send troops.", "Uganda"),
    ],
)
def test_capitals_and_states_that_act(text: str, name: str) -> None:
    assert words(text)[name].actor_like


def test_a_country_with_a_local_preposition_is_a_place() -> None:
    assert not words("Fighters hid in Uganda for a year.")["Uganda"].actor_like


def test_containing_place() -> None:
    found = words("A convoy was hit in Goma, North Kivu, at dawn.")
    inside = found["Goma"].inside
    assert inside is not None
    assert inside.exact == "North Kivu"


def test_description_of_an_unknown_place() -> None:
    found = words("Families fled the Zorvello camp after dark.")
    assert "Zorvello camp" in found


@pytest.mark.parametrize(
    "text",
    [
        "Mr London declined to comment.",
        "They met in March.",
        "The talks failed, Major Paris said.",
        "He told us no.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert words(text) == {}


def test_a_place_that_begins_the_name_of_a_body_stands_for_it() -> None:
    """A name that is a place elsewhere in the report is kept apart where it begins a body's name."""
    text = "He lives in Kampala. The Kampala Choir sang."
    parsed = parse(Report(text=text, sha256="0" * 64))
    found = [(w.span.start, w.actor_like) for w in place_words(parsed, load_gazetteer())]
    assert (text.index("Kampala Choir"), True) in found
    text = "He lives in Kampala. Mrs Anna Kampala sang."
    parsed = parse(Report(text=text, sha256="0" * 64))
    assert [w.span.start for w in place_words(parsed, load_gazetteer())] == [text.index("Kampala.")]


def test_a_town_that_demands_stands_for_those_who_rule_there() -> None:
    """Also a town that is no capital."""
    text = "The council sits in Benghazi. Benghazi repeated its demand on Friday."
    parsed = parse(Report(text=text, sha256="0" * 64))
    assert [w.actor_like for w in place_words(parsed, load_gazetteer())] == [False, True]


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ("Villagers from the hamlet of Zorvello fled.", "Zorvello", "place.told-kind"),
        ("Soldiers were posted inside the Zorvello District.", "Zorvello District", "place.model-label"),
        ("Ali Noor, 32, of Zamora, was among the dead.", "Zamora", "place.home"),
        ("A judge sits in Salem, Ore., on Mondays.", "Ore.", "place.state-short"),
        ("The Cook County Sheriff's Office closed a road.", "Cook County", "place.name-part"),
        ("Bukavu residents fled on Monday.", "Bukavu", "place.its-people"),
        ("Guards fired on the outskirts of Cairo.", "Cairo", "place.local-preposition"),
    ],
)
def test_rules(text: str, name: str, rule: str) -> None:
    found = words(text)
    assert rule in {why.rule for why in found[name].why} or found[name].why[0].rule == "place.model-label"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Marburg virus killed nine people.", "Marburg"),
        ("Exports were worth US$3 million.", "US"),
        ("She told the Rada that it was over.", "Rada"),
        ("Thai forces crossed the river.", "Thai"),
        ("Loop 12 was closed by the Church.", "Church"),
        ("The University of the Arts was shut.", "University"),
    ],
)
def test_what_is_named_like_a_place(text: str, name: str) -> None:
    assert name not in words(text)


def test_a_region_does_not_take_in_the_noun_of_the_town_after_it() -> None:
    assert set(words("Shots were fired in the West Bank town of Ramallah.")) == {"West Bank", "Ramallah"}


def test_a_list_is_no_containing_place() -> None:
    assert words("Shells fell in Kharkiv, Sumy, and Poltava.")["Kharkiv"].inside is None
    inside = words("Shells fell in Uvira, South Kivu, at dawn.")["Uvira"].inside
    assert inside is not None
    assert inside.exact == "South Kivu"


def test_a_capital_before_a_building_is_where_it_stands() -> None:
    assert not words("A bomb went off near a Kyiv courthouse.")["Kyiv"].actor_like
    assert words("Moscow's government denied it.")["Moscow"].actor_like


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Troops entered Nangarhar and Kunar provinces.", "Nangarhar", "province"),
        ("Floods hit Clay, Grant and Wilkin counties.", "Wilkin", "county"),
        ("A cow fell ill in the state of Washington.", "Washington", "state"),
        ("Votes were counted in the provinces of Anhui and Hunan.", "Hunan", "province"),
        ("Troops entered Kunduz, Herat and Kabul.", "Herat", ""),
        ("Shells fell in Kharkiv, Sumy and Poltava.", "Sumy", ""),
        ("Cases rose in Texas, Utah, Washington and Wyoming.", "Washington", "province"),
        ("Fighting went on in Helmand, Kandahar and Zabul.", "Kandahar", "province"),
    ],
)
def test_the_noun_that_says_what_division_it_is(text: str, name: str, kind: str) -> None:
    assert words(text)[name].kind == kind


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Gunmen killed six herders on the Chad-Sudan border.", "Chad-Sudan border"),
        ("Troops clashed near the Thai-Cambodian border.", "Thai-Cambodian border"),
        ("Shells fell along the border between Thailand and Cambodia.", "border between Thailand and Cambodia"),
        ("A convoy was ambushed on the Malakal–Nasir road.", "Malakal–Nasir road"),
        ("They drove the road from Goma to Sake.", "road from Goma to Sake"),
    ],
)
def test_borders_and_roads_are_lines(text: str, line: str) -> None:
    """The names of their ends only give context."""
    found = words(text)
    assert (found[line].frame, found[line].why[0].rule, found[line].actor_like) == ("line", "place.line", False)
    assert all(w.actor_like for name, w in found.items() if name != line)


@pytest.mark.parametrize(
    "text",
    [
        "A Chad-based group took the road.",
        "The border was closed.",
        "Talks between Chad and Sudan stalled at the border.",
    ],
)
def test_no_line(text: str) -> None:
    assert all(w.why[0].rule != "place.line" for w in words(text).values())
