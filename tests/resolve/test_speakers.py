"""Who speaks, over sentences and paragraphs: the mini reports of speakers.md."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from peacewatch.model.record import Record
from peacewatch.pipeline import read

TABLE = Path(__file__).parent / "speakers.md"


@dataclass(frozen=True)
class Case:
    """Words of a statement's content in a report, and the names of who says it."""

    title: str
    text: str
    words: str
    speakers: tuple[str, ...]


def _cases() -> list[Case]:
    cases = []
    for section in re.split(r"^## ", TABLE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, rest = section.partition("\n")
        text: list[str] = []
        rows: list[str] = []
        for line in rest.splitlines():
            (rows if line.startswith("- ") and "|" in line else text).append(line)
        for row in rows:
            words, _, names = row[2:].partition("|")
            speakers = tuple(n.strip() for n in names.split(";") if n.strip())
            cases.append(Case(title, "\n".join(text).strip(), words.strip(), speakers))
    return cases


@cache
def _record(text: str) -> Record:
    return read(text.encode(), published="2026-03-10")


@pytest.mark.parametrize("case", _cases(), ids=lambda c: f"{c.title}: {c.words}")
def test_speaker(case: Case) -> None:
    record = _record(case.text)
    names = {a.id: a.name for a in record.actors}
    found = [s for s in record.statements if any(case.words in c.exact for c in s.content)]
    assert found, "no statement holds these words"
    told = min(found, key=lambda s: (s.nested_in is not None, sum(len(c.exact) for c in s.content)))
    assert tuple(sorted(names[a] for a in told.speakers)) == tuple(sorted(case.speakers))


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(_cases()) > 120
