"""What somebody vowed, refused or offered to do, where a day stands between the verb and the infinitive."""

import pytest

from peacewatch.pipeline import read


@pytest.mark.parametrize("verb", ["agreed", "refused", "vowed", "promised", "offered", "threatened", "pledged"])
@pytest.mark.parametrize(
    "between", ["on Thursday", "late on Thursday", "in a statement on Thursday", "on Thursday in Doha"]
)
def test_what_is_said_stands_behind_the_day(verb: str, between: str) -> None:
    record = read(f"The junta {verb} {between} to free five men.".encode(), published="2026-05-14")
    assert [[c.exact for c in s.content] for s in record.statements] == [["to free five men"]]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy flew on Thursday to meet the rebels.",  # a purpose
        "The junta, offered a truce on Thursday, met to weigh it.",
        "The general resigned on Thursday to spend time at home.",
    ],
)
def test_a_purpose_is_no_statement(text: str) -> None:
    record = read(text.encode(), published="2026-05-14")
    assert not [s for s in record.statements if any(c.exact.startswith("to ") for c in s.content)]
