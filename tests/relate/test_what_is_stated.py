"""Each row reads: an attribution's class and standing, and whether it is a statement of the record."""

import pytest

import peacewatch
from peacewatch.model.worded import Attribution, CueClass, Standing
from peacewatch.relate.statements import is_statement
from peacewatch.verify.record import check

ROWS: list[tuple[CueClass, Standing, bool]] = [
    ("speech", "told", True),
    ("speech", "negated", False),
    ("speech", "unreal", False),
    ("according", "told", True),
    ("silence", "told", True),
    ("perception", "told", False),
    ("other", "told", False),
]


@pytest.mark.parametrize(("cue_class", "standing", "expected"), ROWS)
def test_only_what_is_told_as_said_is_a_statement(cue_class: CueClass, standing: Standing, *, expected: bool) -> None:
    one = Attribution(0, (), None, None, "say", (), "indirect", (), cue_class=cue_class, standing=standing)
    assert is_statement(one) is expected


@pytest.mark.parametrize(
    "text",
    [
        "The suspected attack on the convoy killed nine people.",
        "The monitors looked into an alleged attack by Kenya on Chad.",
        "A rumoured raid by Kenya on Chad worried traders.",
        "The alleged attack of 28 March by Kenya is not verified.",
    ],
)
def test_what_is_only_alleged_by_nobody_is_hypothetical(text: str) -> None:
    record = peacewatch.read(text.encode(), published="2026-05-14")
    check(record)
    assert {e.status for e in record.events if not e.speech} == {"hypothetical"}
