"""`peacewatch export`, as a person calls it; on saved records, so that nothing is read."""

import csv
import runpy
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from peacewatch import cli
from peacewatch.export.tables import TABLES
from peacewatch.model.record import Record

RECORD: Record = runpy.run_path(str(Path(__file__).parent / "show" / "make_record.py"))["record"]()
Call = Callable[..., int]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch) -> Call:
    def run(*words: str) -> int:
        monkeypatch.setattr(sys, "argv", ["peacewatch", "export", *words])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return int(ended.value.code or 0)

    return run


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "record.json"
    path.write_text(RECORD.to_json(), encoding="utf-8")
    return path


def test_plover_rows_go_to_standard_output(call: Call, saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(str(saved), "--format", "plover") == 0
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines(), delimiter="\t"))
    assert [row["Status"] for row in rows] == [event.status for event in RECORD.events]


def test_statuses_choose_events(call: Call, saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(str(saved), "--format", "plover", "--status", "asserted") == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_csv_writes_a_file_a_table(call: Call, saved: Path, tmp_path: Path) -> None:
    assert call(str(saved), "--format", "csv", "--out", str(tmp_path / "new" / "tables")) == 0
    written = sorted((tmp_path / "new" / "tables").iterdir())
    assert [path.name for path in written] == sorted(f"{name}.csv" for name in TABLES)
    assert len((tmp_path / "new" / "tables" / "events.csv").read_text(encoding="utf-8").splitlines()) == 4


def test_a_folder_is_exported_past_a_bad_record(
    call: Call, saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.json").write_text('{"schema": "peacewatch/1"}', encoding="utf-8")
    out = tmp_path.parent / f"{tmp_path.name}.tsv"
    assert call(str(tmp_path), "--format", "plover", "--out", str(out)) == 2
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1 + len(RECORD.events)
    assert "1 could not be read" in " ".join(capsys.readouterr().err.split())


def test_what_stood_there_stays_where_the_export_fails(call: Call, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text('{"schema": "peacewatch/1"}', encoding="utf-8")
    out = tmp_path / "old.tsv"
    out.write_text("of last week\n", encoding="utf-8")
    assert call(str(tmp_path / "broken.json"), "--format", "plover", "--out", str(out)) == 1
    assert out.read_text(encoding="utf-8") == "of last week\n"
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--format", "csv"), "give --out FOLDER, or one --table NAME"),
        (("--format", "csv", "--table", "wars"), "no table 'wars'; the tables are: reports, statements"),
        (("--format", "plover", "--table", "events"), "--table goes with --format csv"),
        (("--format", "plover", "--status", "true"), "no status true; the statuses are: asserted"),
        (("--format", "csv", "--table", "events", "--status", "asserted"), "--status goes with --format plover"),
    ],
)
def test_a_wrong_wish_is_told(
    call: Call, saved: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    assert call(str(saved), *words) == 2
    assert told in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_told(
    call: Call, saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert call(str(saved), "--format", "plover", "--out", str(tmp_path / "file" / "x.tsv")) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_nothing_is_written_before_an_error(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "broken.json").write_text('{"schema": "peacewatch/1"}', encoding="utf-8")
    for words in (("--format", "plover"), ("--format", "csv", "--table", "events")):
        assert call(str(tmp_path / "broken.json"), *words) == 1
        assert capsys.readouterr().out == ""


def test_deeds_alone(call: Call, saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(str(saved), "--format", "plover", "--no-speech") == 0
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines(), delimiter="\t"))
    assert len(rows) == sum(event.speech is None for event in RECORD.events)
    assert not any(row["Speech Statement"] for row in rows)
    assert call(str(saved), "--format", "csv", "--table", "events", "--no-speech") == 2
