"""The scorer of whole records, on a made-up report of three sentences."""

import copy
from typing import Any

import pytest

from peacewatch.benchmark.forbidden import committed
from peacewatch.benchmark.tally import times_meet
from peacewatch.benchmark.wire_match import score_report

TEXT = (
    "Northland said the southern army shelled a bridge on Monday. "
    "Southland denied the accusation. The two sides will meet in Port Vale next week."
)


def span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"exact": words, "start": start, "end": start + len(words)}


def actor(name: str) -> dict[str, Any]:
    return {"id": f"a:{name}", "name": name, "mentions": [span(name) | {"via": "name"}]}


def statement(number: str, who: str, cue: str, content: str, act: str) -> dict[str, Any]:
    return {
        "id": number, "speakers": [f"a:{who}"], "speaker_evidence": [span(who)], "chain": [], "cue": span(cue),
        "act": act, "content": [span(content)], "form": "indirect", "time": None, "answers": [],
    }  # fmt: skip


@pytest.fixture
def gold() -> dict[str, Any]:
    shelled = {
        "id": "e1", "type": "ASSAULT", "mode": None, "speech": None, "actors": ["a:Southland"], "recipients": [],
        "status": "disputed", "time": {"start": "2026-02-02", "end": "2026-02-02"}, "place": None, "quantities": [],
        "anchor": span("shelled"), "evidence": [span("shelled a bridge")],
    }  # fmt: skip
    talks = {
        "id": "k1", "round": None, "parties": ["a:Northland", "a:Southland"], "mediators": [], "place": "p1",
        "state": "agreed", "evidence": [span("will meet in Port Vale")],
    }  # fmt: skip
    return {
        "report": {"text": TEXT, "dateline": None},
        "actors": [actor("Northland"), actor("Southland")],
        "places": [{"id": "p1", "mentions": [span("Port Vale")]}],
        "times": [{"id": "t1", "evidence": [span("on Monday")], "value": "2026-02-02", "start": None, "end": None}],
        "statements": [
            statement("s1", "Northland", "said", "the southern army shelled a bridge on Monday", "accuse"),
            statement("s2", "Southland", "denied", "the accusation", "deny"),
        ],
        "events": [shelled],
        "talks": [talks],
        "ceasefires": [], "demands": [], "threats": [],
        "denials": [{"id": "n1", "denial": "s2", "of": ["s1"], "scope": "certain"}],
        "forbidden": [
            {"id": "x1", "kind": "event", "where": {"type": "ASSAULT", "status": ["asserted"]}},
            {"id": "x2", "kind": "merge", "where": {"mention": span("Northland"), "other_mention": span("Southland")}},
            {"id": "x3", "kind": "time_value", "where": {"span": span("next week"), "value": "*"}},
        ],
    }  # fmt: skip


@pytest.fixture
def record(gold: dict[str, Any]) -> dict[str, Any]:
    return copy.deepcopy(gold)


def test_the_gold_itself_is_perfect_and_commits_nothing(gold: dict[str, Any], record: dict[str, Any]) -> None:
    told = score_report(gold, record)
    for kind in ("statements", "denial links", "events", "talks"):
        assert told[kind].found.f1 == 1.0, kind
    assert told["statements"].shares["act"].value == 1.0
    assert told["events"].counts["time"].f1 == 1.0
    assert committed(gold, record) == []


def test_an_empty_record_scores_nothing(gold: dict[str, Any]) -> None:
    empty = {k: [] for k in gold} | {"report": gold["report"]}
    told = score_report(gold, empty)
    assert [told[k].found.right for k in told] == [0] * len(told)
    assert told["statements"].found.gold == 2
    assert committed(gold, empty) == []


def test_a_wrong_speaker_is_no_statement_found(gold: dict[str, Any], record: dict[str, Any]) -> None:
    record["statements"][0] |= {"speakers": ["a:Southland"], "speaker_evidence": [span("Southland")]}
    found = score_report(gold, record)["statements"].found
    assert (found.right, found.given, found.gold) == (1, 2, 2)


def test_half_the_content_is_enough_and_less_is_not(gold: dict[str, Any], record: dict[str, Any]) -> None:
    record["statements"][0]["content"] = [span("the southern army shelled")]  # 4 of 8 words: F1 2/3
    assert score_report(gold, record)["statements"].found.right == 2
    record["statements"][0]["content"] = [span("the southern")]  # 2 of 8: F1 0.4
    assert score_report(gold, record)["statements"].found.right == 1


def test_an_optional_statement_counts_neither_way(gold: dict[str, Any], record: dict[str, Any]) -> None:
    gold["statements"][1]["optional"] = True
    found = score_report(gold, record)["statements"].found
    assert (found.right, found.given, found.gold) == (1, 1, 1)


def test_another_right_act_is_right(gold: dict[str, Any], record: dict[str, Any]) -> None:
    gold["statements"][0]["also"] = ["say"]
    record["statements"][0]["act"] = "say"
    record["statements"][1]["act"] = "say"
    assert score_report(gold, record)["statements"].shares["act"].figures() == {
        "right": 1,
        "of": 2,
        "share": 0.5,
    }


def test_a_link_that_runs_the_wrong_way_is_wrong(gold: dict[str, Any], record: dict[str, Any]) -> None:
    record["denials"][0] |= {"denial": "s1", "of": ["s2"]}
    found = score_report(gold, record)["denial links"].found
    assert (found.right, found.given, found.gold) == (0, 1, 1)


def test_links_on_ambiguous_items_count_neither_way(gold: dict[str, Any], record: dict[str, Any]) -> None:
    gold["denials"][0]["scope"] = "ambiguous"
    found = score_report(gold, record)["denial links"].found
    assert (found.right, found.given, found.gold) == (0, 0, 0)


def test_a_speech_event_too_many_is_no_error_but_another_is(gold: dict[str, Any], record: dict[str, Any]) -> None:
    extra = record["events"][0] | {"id": "e2", "type": "ACCUSE", "speech": "s1"}
    record["events"].append(extra)
    assert score_report(gold, record)["events"].found.precision == 1.0
    extra["speech"] = None
    assert score_report(gold, record)["events"].found.precision == 0.5


def test_status_and_the_forbidden_claim_of_fact(gold: dict[str, Any], record: dict[str, Any]) -> None:
    record["events"][0]["status"] = "asserted"
    shares = score_report(gold, record)["events"].shares
    assert (shares["status"].value, shares["parties"].value, shares["status and parties"].value) == (0.0, 1.0, 0.0)
    assert [f["id"] for f in committed(gold, record)] == ["x1"]


def test_a_merged_actor_is_committed(gold: dict[str, Any], record: dict[str, Any]) -> None:
    record["actors"][0]["mentions"] += record["actors"][1]["mentions"]
    assert "x2" in [f["id"] for f in committed(gold, record)]


def test_a_value_where_none_may_be(gold: dict[str, Any], record: dict[str, Any]) -> None:
    record["times"][0]["evidence"] = [span("next week")]
    assert [f["id"] for f in committed(gold, record)] == ["x3"]


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (("2026-02", "2026-02"), ("2026-02-10", "2026-02-10"), True),
        (("2026-02-01", "2026-02-03"), ("2026-02-04", "2026-02-05"), False),
        (("2026-02-01", None), ("2027-01-01", "2027-01-01"), True),
        ((None, None), ("2027-01-01", "2027-01-01"), False),
        (("2026-02-02T10:00", "2026-02-02T11:00"), ("2026-02-02", "2026-02-02"), True),
    ],
)
def test_times_meet_by_day(one: tuple[str | None, ...], other: tuple[str | None, ...], meet: bool) -> None:
    assert times_meet({"start": one[0], "end": one[1]}, {"start": other[0], "end": other[1]}) is meet
