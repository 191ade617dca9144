"""PLOVER rows: one an event, and none of them says more than its record."""

import runpy
from pathlib import Path

from peacewatch.export.columns import head
from peacewatch.export.plover import COLUMNS, POLECAT_COLUMNS, rows
from peacewatch.model.record import Record

ROOT = Path(__file__).parents[2]
RECORD: Record = runpy.run_path(str(ROOT / "tests" / "show" / "make_record.py"))["record"]()
# The header of a POLECAT release, less what this coder has nothing for (Correlates of War codes, Wikipedia ids …).
POLECAT = """Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\t\
Primary Actor Sector\tActor Title\tActor Name Raw\tRecipient Name\tRecipient Country\tPrimary Recipient Sector\t\
Recipient Title\tRecipient Name Raw\tPlacename\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tSource\t\
Publication Date\tStory People\tStory Organizations\tStory Locations\tLanguage\tVersion"""


def table(record: Record = RECORD) -> list[dict[str, str]]:
    return [dict(zip(head(COLUMNS), row, strict=True)) for row in rows(record)]


def test_the_columns_of_polecat_keep_their_names_and_order() -> None:
    assert [name for name in head(POLECAT_COLUMNS) if not name.endswith(" Id")] == POLECAT.split("\t")


def test_a_disputed_event_shows_who_says_so_and_who_denies_it() -> None:
    row = table()[0]
    assert (row["Event Type"], row["Event Mode"], row["Intensity"]) == ("ASSAULT", "heavy-weapons", "-9.5")
    assert (row["Actor Name"], row["Recipient Name"], row["Actor Name Raw"]) == ("Northland", "Southland", "Northland")
    assert (row["Primary Actor Sector"], row["Primary Recipient Sector"]) == ("GOV", "GOV")
    assert (row["Status"], row["Asserted By"], row["Denied By"]) == ("disputed", "Southland", "Northland")
    assert row["Stances"] == "s1:+:certain;s2:-:certain"
    assert (row["Quantities"], row["CAMEO Roots"]) == ("killed=2 (s1)", "19")
    assert row["Evidence"] == "shelled our town"


def test_an_open_interval_is_no_day() -> None:
    planned = table()[1]
    assert (planned["Event Date"], planned["Event Start"], planned["Event End"]) == ("", "2026-05-03", "")
    assert (planned["Placename"], planned["Place Basis"]) == ("Nordhavn", "stated")
    assert (planned["Status"], planned["Auxiliary Modes"], planned["Left Open By"]) == ("planned", "future", "reporter")


def test_an_event_of_one_day_has_that_date() -> None:
    data = RECORD.model_dump(mode="json", by_alias=True)
    data["events"][2]["time"] = {"start": "2026-05-02", "end": "2026-05-02", "grain": "day", "basis": "stated"}
    assert table(Record.model_validate(data))[2]["Event Date"] == "2026-05-02"


def test_a_history_is_marked_as_plover_s_manual_has_it() -> None:
    data = RECORD.model_dump(mode="json", by_alias=True)
    data["events"][0] |= {"background": True, "status": "negated"}
    assert table(Record.model_validate(data))[0]["Auxiliary Modes"] == "historical;negation"


def test_several_actors_stay_aligned_with_their_countries() -> None:
    data = RECORD.model_dump(mode="json", by_alias=True)
    data["actors"][1]["country"] = "NLD"
    data["events"][0]["actors"] = ["a:SOU", "a:NOR"]
    row = table(Record.model_validate(data))[0]
    assert (row["Actor Name"], row["Actor Country"]) == ("Southland;Northland", ";NLD")


def test_only_the_statuses_that_are_asked_for() -> None:
    kept = [row[head(COLUMNS).index("Status")] for row in rows(RECORD, ("asserted", "planned"))]
    assert kept == ["planned", "asserted"]


def test_a_person_has_the_sector_of_whom_it_belongs_to() -> None:
    data = RECORD.model_dump(mode="json", by_alias=True)
    data["actors"][2] |= {"kind": "armed_group"}
    data["actors"][3] |= {"part_of": "a:new-1"}
    data["events"][0] |= {"actors": ["a:anon-1"], "recipients": []}
    row = table(Record.model_validate(data))[0]
    assert (row["Actor Name"], row["Primary Actor Sector"], row["Recipient Name"]) == ("an official", "REB", "")
