"""The tables: every list of the record is one, and the report's own words come back from them unchanged."""

import csv
import io
import runpy
from pathlib import Path

from peacewatch.export.columns import Writer
from peacewatch.export.tables import TABLES
from peacewatch.model.record import Record

ROOT = Path(__file__).parents[2]
RECORD: Record = runpy.run_path(str(ROOT / "tests" / "show" / "make_record.py"))["record"]()


def read_back(name: str, record: Record = RECORD) -> list[dict[str, str]]:
    sink = io.StringIO(newline="")
    writer = Writer(sink, "csv")
    writer.write([TABLES[name].head()])
    writer.write(TABLES[name].rows(record))
    sink.seek(0)
    return list(csv.DictReader(sink))


def test_every_list_of_the_record_has_a_table_with_a_row_for_each_entry() -> None:
    lists = [name for name in Record.model_fields if isinstance(getattr(RECORD, name), tuple) and name != "diagnostics"]
    for name in lists:
        assert len(read_back(name)) == len(getattr(RECORD, name)), name
    assert set(TABLES) == {*lists, "reports", "quantities"}


def test_every_row_of_every_table_names_its_report() -> None:
    for name in TABLES:
        rows = read_back(name)
        assert rows, name
        assert {row["report"] for row in rows} == {RECORD.report.id}


def test_a_statement_keeps_its_origin_and_its_answers() -> None:
    first, denial, told = read_back("statements")[:3]
    assert (first["speakers_names"], first["act"], first["content"]) == (
        "Southland", "accuse", "Northland shelled our town, <i>citing</i> nobody",
    )  # fmt: skip
    assert (denial["denies"], denial["confirms"]) == ("s1", "")
    assert (told["chain_names"], told["origin"], told["origin_named"], told["outlet_of"]) == (
        "Radio One;an official", "a:anon-1", "false", "a:SOU",
    )  # fmt: skip


def test_an_answer_that_may_go_elsewhere_is_marked() -> None:
    data = RECORD.model_dump(mode="json", by_alias=True)
    data["statements"][1]["answers"][0]["scope"] = "ambiguous"
    assert read_back("statements", Record.model_validate(data))[1]["denies"] == "s1?"


def test_process_entries() -> None:
    (talks,), (threat,), (ceasefire,) = read_back("talks"), read_back("threats"), read_back("ceasefires")
    assert (talks["parties_names"], talks["state"], talks["silent_names"]) == (
        "Southland;Northland",
        "agreed",
        "Northland",
    )
    assert (threat["by"], threat["condition"], threat["condition_words_of"]) == (
        "a:SOU",
        "If the raids go on",
        "speaker",
    )
    assert ceasefire["violations"] == "e1<s1"
    assert read_back("quantities")[0] | {"report": ""} == {
        "report": "", "event": "e1", "kind": "killed", "of": "", "low": "2", "high": "2", "exact": "town", "part_of": "", "by": "s1",
    }  # fmt: skip


def test_line_breaks_and_quotation_marks_come_back_as_they_were() -> None:
    data = RECORD.model_dump(mode="json", by_alias=True)
    words = 'one "two",\nthree\tfour'
    data["report"]["title"] = {"value": words, "evidence": []}
    assert read_back("reports", Record.model_validate(data))[0]["title"] == words
