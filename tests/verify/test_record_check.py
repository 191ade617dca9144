import copy
import json
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from peacewatch.errors import ReadError, RecordInvalid
from peacewatch.model.record import Event, Record
from peacewatch.verify.record import check, check_file

MADE = runpy.run_path(str(Path(__file__).parents[1] / "show" / "make_record.py"))
DATA: dict[str, Any] = MADE["data"]()


def changed(path: list[str | int], value: object) -> Record:
    data = copy.deepcopy(DATA)
    at: Any = data
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return Record.model_validate(data)


@pytest.mark.parametrize("field", ["nested_in", "continues"])
def test_statements_that_stand_in_a_circle_do_not_hold(field: str) -> None:
    data = copy.deepcopy(DATA)
    first, second = data["statements"][0], data["statements"][1]
    first[field], second[field] = second["id"], first["id"]
    with pytest.raises(
        RecordInvalid, match=rf"check 6 \(references\): statements\[0\].{field}: .* a circle, s1 → s2 → s1"
    ):
        check(Record.model_validate(data))


def test_a_good_record_holds() -> None:
    check(Record.model_validate(DATA))
    check(Record.model_validate(DATA), original=DATA["report"]["text"].encode())


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (["report", "text_sha256"], "0" * 64, "check 2 (text): report.text_sha256"),
        (["statements", 0, "cue", "exact"], "says", "check 4 (spans): statements[0].cue: expected 'said'"),
        (["statements", 0, "content", 0, "end"], 99_999, "check 4 (spans): statements[0].content[0]"),
        (["actors", 1, "mentions", 0, "start"], 3, "check 4 (spans): actors[1].mentions[0]"),
        (["events", 0, "why", 0, "on", 0, "exact"], "x", "events[0].why[0].on[0]"),
        (["report", "agency", "evidence", 0, "exact"], "x", "report.agency.evidence[0]"),
        (["events", 1, "id"], "e1", "check 5 (ids): events[1].id"),
        (["statements", 0, "speakers"], ["a:XXX"], "check 6 (references): statements[0].speakers[0]"),
        (["statements", 2, "chain"], ["a:new-1", "a:XXX"], "statements[2].chain[1]"),
        (["statements", 3, "nested_in"], "s9", "statements[3].nested_in"),
        (["statements", 3, "nested_in"], "s4", "its own"),
        (["statements", 0, "time"], "t9", "statements[0].time"),
        (["statements", 0, "about"], ["e9"], "statements[0].about[0]"),
        (["statements", 1, "answers", 0, "statement"], "s9", "statements[1].answers[0].statement"),
        (["events", 0, "stances", 0, "by"], "s9", "events[0].stances[0].by"),
        (["events", 0, "stances", 0, "by"], "a:SOU", "events[0].stances[0].by"),
        (["events", 0, "quantities", 0, "by"], "s9", "events[0].quantities[0].by"),
        (["events", 1, "place", "place"], "p9", "events[1].place.place"),
        (["events", 1, "time", "expression"], "t9", "events[1].time.expression"),
        (["report", "dateline", "place"], "p9", "report.dateline.place"),
        (["times", 0, "anchor"], "t9", "times[0].anchor"),
        (["talks", 0, "silent"], ["a:XXX"], "talks[0].silent[0]"),
        (["ceasefires", 0, "violations", 0, "event"], "e9", "ceasefires[0].violations[0].event"),
        (["threats", 0, "against"], ["a:XXX"], "threats[0].against[0]"),
        (["denials", 0, "of"], ["s9"], "denials[0].of[0]"),
        (["statements", 2, "origin", "actor"], "a:XXX", "statements[2].origin.actor"),
        (["statements", 2, "origin", "outlet"], "a:XXX", "statements[2].origin.outlet"),
        (["actors", 3, "unnamed", "reason", "exact"], "x", "actors[3].unnamed.reason"),
        (["silences", 0, "actor"], "a:XXX", "silences[0].actor"),
        (["silences", 0, "on"], ["e1"], "silences[0].on[0]: expected the id of one of statements, talks, ceasefires"),
        (["silences", 1, "statement"], "s9", "silences[1].statement"),
        (["times", 0, "end"], "2026-05-01", "check 8 (times): times[0]"),
    ],
)
def test_what_does_not_hold_is_told_with_its_path(path: list[str | int], value: object, told: str) -> None:
    with pytest.raises(RecordInvalid) as caught:
        check(changed(path, value))
    assert told in str(caught.value)
    assert ", got " in str(caught.value)


def test_an_item_without_evidence() -> None:
    record = Record.model_validate(DATA)
    event = Event.model_construct(**{**dict(record.events[2]), "evidence": ()})
    with pytest.raises(RecordInvalid, match=r"check 7 \(evidence\): events\[2\]\.evidence"):
        check(record.model_copy(update={"events": (*record.events[:2], event)}))


def test_another_original() -> None:
    with pytest.raises(RecordInvalid, match=r"check 3 \(report\)"):
        check(Record.model_validate(DATA), original=b"another report")


def test_an_outlet_may_belong_to_a_party_that_the_report_does_not_mention() -> None:
    check(changed(["statements", 2, "origin", "outlet_of"], "a:ELSEWHERE"))


def test_part_of_may_be_an_actor_of_the_dictionary_but_not_the_actor_itself() -> None:
    check(changed(["actors", 0, "part_of"], "a:ELSEWHERE"))
    with pytest.raises(RecordInvalid, match="its own"):
        check(changed(["actors", 0, "part_of"], "a:SOU"))


@pytest.mark.parametrize("content", ["", "{", "[]", '{"schema": "other/9"}', "\xff"])
def test_a_file_that_is_no_record_gives_one_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "r.json"
    path.write_bytes(content.encode("latin-1"))
    with pytest.raises(RecordInvalid, match=r"check 1 \(schema\)") as caught:
        check_file(path)
    assert "\n" not in str(caught.value)


def test_a_field_that_the_schema_does_not_know(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    data = copy.deepcopy(DATA)
    data["statements"][0]["mood"] = "bad"
    path.write_text(json.dumps(data))
    with pytest.raises(RecordInvalid, match=r"statements\[0\]\.mood"):
        check_file(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        check_file(tmp_path / "none.json")


def test_verification_loads_no_spacy(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text(Record.model_validate(DATA).to_json())
    program = (
        "import sys, pathlib; from peacewatch.verify.record import check_file; "
        "check_file(pathlib.Path(sys.argv[1])); assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=True)
