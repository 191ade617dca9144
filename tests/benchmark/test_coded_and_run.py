"""Counting of coded events, and the run as a whole."""

from pathlib import Path

import pytest

import peacewatch
from peacewatch.benchmark import run as runner
from peacewatch.benchmark.coded import (
    Coded,
    any_hit,
    at_root,
    cameo_types,
    countries_of,
    multiset,
    once,
    with_countries,
)
from peacewatch.benchmark.counts import Counts
from peacewatch.benchmark.quad_classes import quad_classes
from peacewatch.errors import BenchmarkError

A, B = frozenset({"AAA"}), frozenset({"BBB"})


def test_types_count_as_often_as_they_stand() -> None:
    assert multiset(["ASSAULT", "ASSAULT", "AID"], ["ASSAULT", "CONSULT"]) == Counts(1, 3, 2)


def test_countries_must_stand_on_their_side() -> None:
    gold = [Coded("ASSAULT", A, B)]
    assert with_countries([Coded("ASSAULT", A, B)], gold) == Counts(1, 1, 1)
    assert with_countries([Coded("ASSAULT", B, A)], gold) == Counts(0, 1, 1)
    assert with_countries([Coded("AID", A, B)], gold) == Counts(0, 1, 1)


def test_a_gold_without_targets_has_both_parties_on_either_side() -> None:
    gold = [Coded("CONSULT", A | B, frozenset())]
    assert with_countries([Coded("CONSULT", A, B)], gold).right == 1
    assert with_countries([Coded("CONSULT", A, frozenset())], gold).right == 0


def test_any_hit() -> None:
    assert any_hit({1, 4}, 4) == Counts(1, 1, 1)
    assert any_hit({4}, 0) == Counts(0, 1, 0)
    assert any_hit(set(), 0) == Counts(0, 0, 0)
    assert any_hit(set(), 3) == Counts(0, 0, 1)


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Chad urged Libya to reopen the border.", set()),
        ("Chad demanded that Libya reopen the border.", {3}),
        ("The government gave in to the miners.", {2}),
        ("Chad expelled two Libyan diplomats.", {3}),
        ("Chad imposed an embargo on Libya.", {3}),
        ("Police arrested two traders.", {4}),
    ],
)
def test_classes_of_the_first_table(text: str, classes: set[int]) -> None:
    assert quad_classes(peacewatch.read(text.encode())) == classes


def test_the_conversion_table() -> None:
    assert cameo_types("# x\n04: CONSULT\n042: CONSULT, visit,\n\n") == {"04": "CONSULT", "042": "CONSULT"}


def test_an_unknown_task_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BenchmarkError, match="choose among"):
        runner.run(tmp_path, ["speed"], tmp_path)


def test_no_set_at_all_is_an_error_that_says_what_to_give(tmp_path: Path) -> None:
    with pytest.raises(BenchmarkError, match="--data"):
        runner.run(tmp_path, ["wire"], tmp_path / "out")


def test_one_set_missing_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "TASKS", {**runner.TASKS, "time": lambda *_: {"timebank": {"strict": {"f1": 0.5}}}})
    told = runner.run(tmp_path, ["geo", "time"], tmp_path / "out", today="2026-02-03")
    assert list(told["missing"]) == ["geo"]  # type: ignore[call-overload]
    assert (tmp_path / "out" / "2026-02-03-time.json").exists()


def test_sides_without_a_country_are_not_asked_for() -> None:
    assert countries_of(["AAAMIL", "IGO", "JAP", ""]) == frozenset({"AAA", "JPN"})


def test_a_mutual_event_counts_once_and_two_one_sided_ones_twice() -> None:
    assert once([Coded("CONSULT", A, B), Coded("CONSULT", B, A)]) == [Coded("CONSULT", A, B)]
    assert len(once([Coded("ASSAULT", A, B), Coded("AID", B, A)])) == 2


def test_pairs_of_actors_of_one_deed_count_once() -> None:
    c = frozenset({"CCC"})
    assert once([Coded("PROTEST", A, c), Coded("PROTEST", B, c)]) == [Coded("PROTEST", A | B, c)]
    assert len(once([Coded("PROTEST", A, c), Coded("PROTEST", c, B)])) == 2


@pytest.mark.parametrize(("ours", "gold"), [("RETREAT", "CONCEDE"), ("CONCEDE", "RETREAT"), ("ASSAULT", "ASSAULT")])
def test_types_of_one_root_are_one(ours: str, gold: str) -> None:
    assert at_root(ours) == at_root(gold)
    assert at_root(ours) != at_root("AID")


def test_an_event_of_ours_without_recipients_has_its_actors_on_both_sides() -> None:
    assert with_countries([Coded("CONSULT", A | B, frozenset())], [Coded("CONSULT", A, B)]).right == 1
