"""Every passage of the table of denials (``denials.md``): which statement each denial answers, and nothing else."""

import re
from pathlib import Path

import pytest

import peacewatch
from peacewatch.model.record import Statement

LEAD = "Envoys gathered in the lakeside town for a second day on Tuesday.\n\n"
BLOCKS = re.split(r"\n\s*\n", Path(__file__).with_name("denials.md").read_text(encoding="utf-8").strip())
ROWS = [
    ("\n\n".join(line[2:] for line in block.split("\n") if line.startswith("> ")),
     [line[2:] for line in block.split("\n") if line.startswith("- ")])
    for block in BLOCKS if block.startswith("> ")
]  # fmt: skip


def _fits(statement: Statement, key: str) -> bool:
    words = [s.exact for s in statement.speaker_evidence] + ([statement.cue.exact] if statement.cue else [])
    return all(word.lower() in " ".join(words).lower() for word in key.split())


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=t[:70]) for t, e in ROWS])
def test_a_denial_answers_its_charge(text: str, expected: list[str]) -> None:
    record = peacewatch.read((LEAD + text).encode(), published="2026-05-14")
    by_id = {s.id: s for s in record.statements}
    for row in expected:
        who, _, charge = row.partition(" => ")
        charge, _, part = charge.partition(", in ")
        links = [d for d in record.denials if _fits(by_id[d.denial], who)]
        if charge == "no denial":
            assert not links
        elif charge == "nothing":
            assert [d.of for d in links] == [()]
        elif " or " in charge:
            keys = charge.split(" or ")
            assert [(len(d.of), d.scope) for d in links] == [(len(keys), "ambiguous")]
            assert all(_fits(by_id[of], key) for of, key in zip(links[0].of, keys, strict=True))
        else:
            assert [(len(d.of), d.scope) for d in links] == [(1, "certain")]
            assert _fits(by_id[links[0].of[0]], charge)
            assert links[0].partial == bool(part)


def test_the_table_is_large() -> None:
    assert len(ROWS) >= 80
