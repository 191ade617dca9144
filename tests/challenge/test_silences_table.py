"""Every passage of the table of silences (``silences.md``): who is silent, in which way and on what, and nobody else."""

import re
from pathlib import Path

import pytest

import peacewatch
from peacewatch.model.record import Record, Silence

LEAD = "Envoys gathered in the lakeside town for a second day on Tuesday.\n\n"
BLOCKS = re.split(r"\n\s*\n", Path(__file__).with_name("silences.md").read_text(encoding="utf-8").strip())
ROWS = [
    ("\n\n".join(line[2:] for line in block.split("\n") if line.startswith("> ")),
     [line[2:] for line in block.split("\n") if line.startswith("- ")])
    for block in BLOCKS if block.startswith("> ")
]  # fmt: skip


def _on(record: Record, silence: Silence) -> str:
    """The words of the charge, or what else a silence is on."""
    if not silence.on:
        return "nothing"
    if silence.on[0] in {t.id for t in record.talks}:
        return "talks"
    if silence.on[0] in {c.id for c in record.ceasefires}:
        return "ceasefire"
    charge = next(s for s in record.statements if s.id == silence.on[0])
    return " ".join([s.exact for s in charge.speaker_evidence] + ([charge.cue.exact] if charge.cue else []))


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=t[:70]) for t, e in ROWS])
def test_who_is_silent(text: str, expected: list[str]) -> None:
    record = peacewatch.read((LEAD + text).encode(), published="2026-05-14")
    names = {a.id: " ".join([a.name, *(m.exact for m in a.mentions)]) for a in record.actors}
    found = [(names[x.actor], x.kind, _on(record, x)) for x in record.silences]
    assert len(found) == len(expected), found
    for row, (name, kind, on) in zip(expected, found, strict=True):
        who, _, what = row.partition(" => ")
        party, _, told = who.rpartition(" ")
        assert party.lower() in name.lower()
        assert kind == told
        assert all(word.lower() in on.lower() for word in what.split())


def test_the_table_is_large() -> None:
    assert len(ROWS) >= 30
