"""`read DIR --out OUT`: a record for each report, and an interrupted reading that goes on."""

import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from peacewatch import cli
from peacewatch.cli.kept_records import JOURNAL, digest_of
from peacewatch.errors import EmptyReport
from peacewatch.model.record import Record

RECORD: Record = runpy.run_path(str(Path(__file__).parent / "show" / "make_record.py"))["record"]()
Call = Callable[..., int]
LINES = {"a.txt": "one", "b/c.txt": "two", "d.txt": "three"}


@pytest.fixture
def read_now(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A pipeline that gives the record made by hand for any text, and tells what it was asked to read."""
    asked: list[str] = []

    def read(source: Path, **_: Any) -> Record:  # noqa: ANN401
        text = source.read_text()
        if text == "stop":
            raise KeyboardInterrupt
        if not text:
            raise EmptyReport(f"{source}: nothing but white space")
        asked.append(source.name)
        report = RECORD.report.model_copy(update={"id": digest_of(source)})
        return RECORD.model_copy(update={"report": report})

    stand_in = ModuleType("peacewatch.pipeline")
    stand_in.read = read  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "peacewatch.pipeline", stand_in)
    return asked


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch) -> Call:
    def run(*words: str) -> int:
        monkeypatch.setattr(sys, "argv", ["peacewatch", *words])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return int(ended.value.code or 0)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in LINES.items():
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(text)
    return tmp_path / "in"


def test_each_report_has_its_record_and_none_is_read_twice(
    call: Call, folder: Path, tmp_path: Path, read_now: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert call("read", str(folder), "--out", str(out)) == 0
    assert read_now == ["a.txt", "c.txt", "d.txt"]
    written = sorted(p.relative_to(out).as_posix() for p in out.rglob("*.json"))
    assert written == ["a.txt.json", "b/c.txt.json", "d.txt.json"]
    assert Record.from_json((out / "b" / "c.txt.json").read_bytes()).statements
    assert capsys.readouterr().out == ""
    before = {p: p.read_bytes() for p in out.rglob("*") if p.is_file()}
    assert call("read", str(folder), "--out", str(out)) == 0
    assert len(read_now) == 3
    assert "0 read, 3 kept from before, 0 could not be read" in capsys.readouterr().err
    assert {p: p.read_bytes() for p in out.rglob("*") if p.is_file()} == before


def test_an_interrupted_reading_goes_on(
    call: Call, folder: Path, tmp_path: Path, read_now: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    (folder / "b" / "c.txt").write_text("stop")
    assert call("read", str(folder), "--out", str(out)) == 130
    assert "1 of 3 are done" in capsys.readouterr().err
    assert not list(out.rglob("*.part"))
    with (out / JOURNAL).open("a") as sink:
        sink.write('{"report": "d.txt", "id": "sha')  # a note that was not finished
    (folder / "b" / "c.txt").write_text("two")
    assert call("read", str(folder), "--out", str(out)) == 0
    assert read_now == ["a.txt", "c.txt", "d.txt"]


@pytest.mark.parametrize(
    ("change", "again"),
    [
        (lambda d, _: (d / "a.txt").write_text("other words"), ["a.txt"]),
        (lambda _, o: (o / "d.txt.json").write_text("{"), ["d.txt"]),
        (lambda _, o: (o / "d.txt.json").unlink(), ["d.txt"]),
        (lambda _, o: (o / JOURNAL).unlink(), ["a.txt", "c.txt", "d.txt"]),
        (lambda d, _: (d / "a.txt").touch(), []),
    ],
)
def test_what_has_changed_is_read_again(
    call: Call,
    folder: Path,
    tmp_path: Path,
    read_now: list[str],
    change: Callable[[Path, Path], object],
    again: list[str],
) -> None:
    out = tmp_path / "out"
    call("read", str(folder), "--out", str(out))
    read_now.clear()
    change(folder, out)
    assert call("read", str(folder), "--out", str(out)) == 0
    assert read_now == again


def test_another_way_of_reading_reads_all_again(call: Call, folder: Path, tmp_path: Path, read_now: list[str]) -> None:
    out = tmp_path / "out"
    call("read", str(folder), "--out", str(out))
    assert call("read", str(folder), "--out", str(out), "--published", "2026-05-14") == 0
    assert len(read_now) == 6
    own = tmp_path / "own.yaml"
    own.write_text("[]\n")
    assert call("read", str(folder), "--out", str(out), "--published", "2026-05-14", "--actors", str(own)) == 0
    assert len(read_now) == 9


def test_bad_reports_are_listed_and_leave_no_record(
    call: Call, folder: Path, tmp_path: Path, read_now: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    call("read", str(folder), "--out", str(out))
    (folder / "a.txt").write_text("")
    assert call("read", str(folder), "--out", str(out)) == 2
    told = capsys.readouterr().err
    assert "0 read, 2 kept from before, 1 could not be read" in told
    assert "nothing but white space" in told
    assert not (out / "a.txt.json").exists()
    assert read_now == ["a.txt", "c.txt", "d.txt"]


def test_a_record_without_a_report_is_told_and_left(
    call: Call, folder: Path, tmp_path: Path, read_now: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    call("read", str(folder), "--out", str(out))
    (folder / "d.txt").unlink()
    assert call("read", str(folder), "--out", str(out)) == 0
    assert "no longer in" in capsys.readouterr().err
    assert (out / "d.txt.json").exists()
    assert len(read_now) == 3


def test_pages_stand_beside_kept_records(call: Call, folder: Path, tmp_path: Path, read_now: list[str]) -> None:
    out, pages = tmp_path / "out", tmp_path / "pages"
    call("read", str(folder), "--out", str(out))
    assert call("read", str(folder), "--out", str(out), "--html", str(pages)) == 0
    assert sorted(p.name for p in pages.iterdir()) == ["a.txt.html", "b--c.txt.html", "d.txt.html"]
    assert len(read_now) == 6
    assert call("read", str(folder), "--out", str(out), "--html", str(pages)) == 0
    assert len(read_now) == 6


@pytest.mark.usefixtures("read_now")
def test_what_cannot_be_is_refused(
    call: Call, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x")
    for words, told in (
        (("--out", str(folder / "records")), "taken for reports"),
        (("--out", str(tmp_path / "out"), "--json"), "one of the two"),
        (("--out", str(tmp_path / "file")), "cannot be used"),
    ):
        assert call("read", str(folder), *words) == 2
        assert told in capsys.readouterr().err
    assert call("read", str(folder / "a.txt"), "--out", str(tmp_path / "a.json")) == 0
    assert Record.from_json((tmp_path / "a.json").read_bytes())
