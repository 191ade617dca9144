"""Statements as threads: what hangs under what, and that no answer is lost."""

import copy
from typing import Any

import pytest

from peacewatch.model.record import Record
from peacewatch.show.threads import Thread, threads


def outline(found: tuple[Thread, ...]) -> list[Any]:
    """A thread as ``(id, link, [replies])``."""
    return [(one.statement.id, one.link, outline(one.replies)) for one in found]


def every(found: tuple[Thread, ...]) -> list[Thread]:
    return [thread for one in found for thread in (one, *every(one.replies))]


def test_what_hangs_under_what(told: Record) -> None:
    assert outline(threads(told)) == [
        ("s1", None, [
            ("s2", "repeats", [("s3", "continues", []), ("s8", "confirms", [])]),
            ("s4", "denies", []),
        ]),
        ("s5", None, []),
        ("s6", None, [("s7", "inside", [])]),
        ("s9", None, [("s10", "rejects", [])]),
        ("s11", None, []),
        ("s12", None, []),
    ]  # fmt: skip


@pytest.mark.parametrize("wanted", [None, ("s1", "s3"), ("s2", "s4", "s7", "s8"), ("s5",), ()])
def test_each_statement_stands_once_and_no_answer_is_lost(told: Record, wanted: tuple[str, ...] | None) -> None:
    kept = [one for one in told.statements if wanted is None or one.id in wanted]
    found = every(threads(told, kept))
    assert sorted(one.statement.id for one in found) == sorted(one.id for one in kept)
    above = {reply.statement.id: (one.statement.id, reply.link) for one in found for reply in one.replies}
    for one in found:
        shown = {(a.statement, a.relation) for a in one.loose} | {above.get(one.statement.id, ("", None))}
        assert {(a.statement, a.relation) for a in one.statement.answers} <= shown
        below = {(r.statement.id, r.link) for r in one.replies}
        heard = below | {(by.id, answer.relation) for by, answer in one.heard_back}
        asked = {(s.id, a.relation) for s in told.statements for a in s.answers if a.statement == one.statement.id}
        assert asked <= heard


def test_a_continuation_joins_the_first_of_its_quotation_and_not_the_one_before(told_data: dict[str, Any]) -> None:
    told_data["statements"][8]["continues"] = "s3"
    found = {one.statement.id: one for one in every(threads(Record.model_validate(told_data)))}
    assert [reply.statement.id for reply in found["s2"].replies] == ["s3", "s8", "s9"]


def test_an_ambiguous_answer_stands_under_none_of_its_candidates(told: Record) -> None:
    found = {one.statement.id: one for one in every(threads(told))}
    assert {a.statement for a in found["s11"].loose} == {"s1", "s8"}
    assert [by.id for by, _ in found["s1"].heard_back] == ["s11"]


def test_circles_end(told_data: dict[str, Any]) -> None:
    """A charge that is told only inside its own denial: each belongs to the other."""
    statements = told_data["statements"]
    statements[0] |= {"nested_in": "s4", "answers": []}
    made = Record.model_validate(told_data)
    found = {one.statement.id: one for one in every(threads(made))}
    assert len(found) == len(made.statements)
    assert [reply.statement.id for reply in found["s4"].replies] == ["s1"]
    assert ("s1", "denies") in {(a.statement, a.relation) for a in found["s4"].loose}
    broken = copy.deepcopy(told_data)
    broken["statements"][3]["nested_in"] = "s1"
    assert len(every(threads(Record.model_validate(broken)))) == len(made.statements)
