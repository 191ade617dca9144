"""Every line of the table of acts (``acts.md``), read the whole way: the act of the sentence's first statement."""

import re
from pathlib import Path

import pytest

import peacewatch

LEAD = "Envoys gathered in the lakeside town for a second day on Tuesday.\n\n"
TABLE = Path(__file__).with_name("acts.md").read_text(encoding="utf-8")
ROWS = [(m[1], m[2], bool(m[3])) for m in re.finditer(r"^- (\w+) \| (.*?)( \| not yet)?$", TABLE, re.MULTILINE)]


def _row(act: str, sentence: str, *, known: bool) -> object:
    marks = [pytest.mark.xfail(reason="not yet", strict=True)] if known else []
    return pytest.param(act, sentence, id=f"{act}: {sentence[:60]}", marks=marks)


@pytest.mark.parametrize(("act", "sentence"), [_row(a, s, known=k) for a, s, k in ROWS])
def test_the_act_of_what_is_said(act: str, sentence: str) -> None:
    record = peacewatch.read((LEAD + sentence).encode(), published="2026-05-14")
    first = record.statements[0] if record.statements else None
    assert first is not None
    assert first.act == act, [w.rule for w in first.why]


def test_the_table_is_large_and_has_every_act() -> None:
    assert len(ROWS) >= 250
    assert len({act for act, _, _ in ROWS}) >= 17
