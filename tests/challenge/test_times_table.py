"""The table of times (``times.md``): each sentence holds the expression in brackets, with that value and those days."""

import re
from pathlib import Path

import pytest

from peacewatch.extract.times.mentions import time_words
from peacewatch.model.report import Report
from peacewatch.parse import parse
from peacewatch.resolve.times.identify import resolve_times

TABLE = Path(__file__).with_name("times.md")
NONE = "–"
Row = tuple[str, str | None, tuple[str, str, str, str]]


def rows() -> list[Row]:
    """Sentence with brackets, day of publication, and value, start, end and grain as printed."""
    found: list[Row] = []
    published: str | None = None
    for line in TABLE.read_text(encoding="utf-8").split("\n"):
        if line.startswith("Published: "):
            told = line.removeprefix("Published: ")
            published = None if told == NONE else told
        if line.startswith("| ") and not line.startswith("| sentence"):
            sentence, value, start, end, grain = (cell.strip() for cell in line.strip("|").split("|"))
            found.append((sentence, published, (value, start, end, grain)))
    return found


ROWS = rows()


@pytest.mark.parametrize(("sentence", "published", "wanted"), ROWS, ids=[f"{r[0]} ({r[1]})" for r in ROWS])
def test_row(sentence: str, published: str | None, wanted: tuple[str, str, str, str]) -> None:
    text = sentence.replace("[", "").replace("]", "")
    parsed = parse(Report(text=text, sha256="0" * 64, published=published))
    times = resolve_times(parsed, time_words(parsed), published).times
    told = {
        t.evidence[0].exact: tuple(NONE if v is None else v for v in (t.value, t.start, t.end, t.grain)) for t in times
    }
    marked = re.search(r"\[(.+?)\]", sentence)
    if marked is None:
        assert told == {}
    else:
        assert marked[1] in told, told
        assert told[marked[1]] == wanted


def test_the_table_is_large() -> None:
    assert len(ROWS) >= 200
    assert sum("[" not in sentence for sentence, _, _ in ROWS) >= 20
