"""Resolved places: context decides, precision is honest, nothing is made up."""

import pytest

from peacewatch.extract.places.mentions import place_words
from peacewatch.knowledge.gazetteer import load_gazetteer
from peacewatch.model.identified import ResolvedPlaces
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Place
from peacewatch.model.report import Report
from peacewatch.model.worded import PlaceWords
from peacewatch.parse import parse
from peacewatch.resolve.places.identify import geoparse, resolve_places


def resolved(text: str) -> tuple[Parsed, tuple[PlaceWords, ...], ResolvedPlaces]:
    parsed = parse(Report(text=text, sha256="0" * 64))
    found = place_words(parsed, load_gazetteer())
    return parsed, found, resolve_places(parsed, found, load_gazetteer())


def by_words(text: str) -> dict[str, Place]:
    _, _, places = resolved(text)
    return {m.exact: p for p in places.places for m in p.mentions}


def test_containing_place_decides() -> None:
    there = by_words("A bridge closed in Alexandria, Virginia, on Monday.")["Alexandria"]
    assert there.country == "USA"
    assert there.lat is not None
    assert abs(there.lat - 38.8) < 0.2
    assert by_words("A bridge closed in Alexandria, Egypt, on Monday.")["Alexandria"].country == "EGY"


def test_countries_of_the_report_decide() -> None:
    text = "Troops of South Sudan returned to their base. Shells fell in Bor on Sunday, South Sudan's army said."
    assert by_words(text)["Bor"].country == "SSD"


def test_precision_is_honest() -> None:
    text = "Shells fell 20 km west of Goma. Others fell in Bukavu, in South Kivu, and near the Red Sea."
    found = by_words(text)
    assert found["Goma"].precision == "near"
    assert found["Bukavu"].precision == "exact"
    assert found["South Kivu"].precision == "province"
    assert found["Red Sea"].precision == "region"


def test_unknown_place_has_no_coordinates() -> None:
    place = by_words("Families fled the Zorvello camp in North Kivu after dark.")["Zorvello camp"]
    assert (place.lat, place.lon, place.country, place.precision) == (None, None, None, "unknown")


def test_actor_like_names_are_scored_but_not_kept() -> None:
    parsed, found, places = resolved("Islamabad said guards were killed in Peshawar.")
    assert [p.name for p in places.places] == ["Peshawar"]
    assert {w.head for w in found if not w.actor_like} == set(places.of_head)
    assert [row[0].exact for row in geoparse(parsed, found, load_gazetteer())] == ["Islamabad", "Peshawar"]


def test_dateline_place() -> None:
    text = "Ceasefire holds\n\nGOMA, Democratic Republic of Congo, March 11 (Agency) - Guns were silent in Bukavu.\n"
    parsed, _, places = resolved(text)
    assert any(z.kind == "dateline" for z in parsed.zones)
    (place,) = [p for p in places.places if p.id == places.dateline]
    assert (place.name, place.country, place.mentions[0].exact) == ("Goma", "COD", "GOMA")


def test_same_report_same_places() -> None:
    text = "Shells fell in Goma, Bukavu and Uvira on Monday."
    assert resolved(text)[2] == resolved(text)[2]


def test_gaza_alone_is_the_strip() -> None:
    assert by_words("Aid reached families in Gaza on Monday.")["Gaza"].precision == "region"


def test_a_country_before_its_capitals_other_name() -> None:
    found = by_words("Clinics in Mexico were full. Doctors in Guadalajara, Mexico, asked for help.")
    assert found["Mexico"].precision == "country"


@pytest.mark.parametrize("name", ["Georgia", "California", "Washington"])
def test_states_of_a_list_are_states(name: str) -> None:
    text = "Cases were found in Oregon, Oklahoma, Pennsylvania, Georgia, Virginia, California, and Washington state."
    assert by_words(text)[next(n for n in by_words(text) if n.startswith(name))].precision == "province"


def test_a_county_is_a_district_and_speaks_for_its_state() -> None:
    found = by_words("A barn burned in Kanawha County. Crews came from Charleston and Belle.")
    assert found["Kanawha County"].precision == "district"
    assert abs((found["Charleston"].lat or 0) - 38.35) < 0.3


def test_a_division_is_told_from_the_town_of_its_name() -> None:
    found = by_words("Shells fell in Kharkiv and elsewhere in the Kharkiv region.")
    assert (found["Kharkiv"].precision, found["Kharkiv region"].precision) == ("exact", "province")


def test_the_other_candidates_are_kept_best_first() -> None:
    place = by_words("A bridge closed in Alexandria, Egypt, on Monday.")["Alexandria"]
    scores = [c.score for c in place.candidates]
    assert scores == sorted(scores, reverse=True)
    assert (place.candidates[0].country, place.candidates[0].geonames) == ("EGY", place.geonames)
    assert {c.country for c in place.candidates} != {"EGY"}
    assert by_words("A mine exploded in Kramatorsk.")["Kramatorsk"].candidates == ()


def test_a_name_keeps_the_reports_spelling() -> None:
    assert by_words("A truck was hit near Bara, in Sudan's North Kordofan.")["Bara"].name == "Bara"


def test_a_name_does_not_vouch_for_itself() -> None:
    """Nothing but its own size speaks for the Egyptian town; a county of the USA speaks for the one there."""
    text = "A barn burned in Rapides Parish. Police in Alexandria are looking for a man."
    assert by_words(text)["Alexandria"].country == "USA"


def test_counties_of_a_list() -> None:
    found = by_words("Floods hit Clay, Grant and Wilkin counties in Minnesota.")
    assert [found[n].precision for n in ("Clay", "Grant", "Wilkin")] == ["district"] * 3
    assert {round(found[n].lat or 0) for n in ("Clay", "Grant", "Wilkin")} == {46, 47}


def test_a_border_is_a_line_without_a_point() -> None:
    (place,) = resolved("Gunmen killed six herders on the Chad-Sudan border.")[2].places
    assert (place.name, place.precision, place.lat, place.country) == ("Chad-Sudan border", "line", None, None)


def test_a_bare_noun_takes_up_the_place_that_it_closes() -> None:
    text = "Shells struck the Zorvello camp. Families fled the camp. Another camp was spared. The road was cut."
    parsed, _, places = resolved(text)
    assert [parsed.tokens[i].text for i in places.of_head if parsed.tokens[i].lower == "camp"] == ["camp", "camp"]
    assert [m.exact for m in places.places[0].mentions] == ["Zorvello camp"]


def test_a_village_does_not_stand_before_the_state_of_its_name() -> None:
    assert by_words("Bees died in Pennsylvania and Oklahoma.")["Oklahoma"].precision == "province"
    assert by_words("A barn burned in Oklahoma, Pennsylvania.")["Oklahoma"].precision == "exact"


def test_washington_is_the_capital_unless_more_is_said() -> None:
    text = "A meteor was seen over Virginia. Experts at an observatory in Washington saw it from Richmond, Virginia."
    assert round(by_words(text)["Washington"].lon or 0) == -77
    assert round(by_words(text)["Washington"].lat or 0) == 39
