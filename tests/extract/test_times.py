"""What is tagged as a time, where it begins and ends, and what only looks like one."""

from itertools import pairwise

import pytest

from peacewatch.extract.times.mentions import time_words
from peacewatch.model.report import Report
from peacewatch.parse import parse


def tagged(text: str) -> list[str]:
    return [w.span.exact for w in time_words(parse(Report(text=text, sha256="0" * 64)))]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The envoys met on Thursday in Geneva.", ["Thursday"]),
        ("The convoy was hit late on Tuesday near the bridge.", ["late on Tuesday"]),
        ("Delegates talked from May 3 to May 9 in Oslo.", ["May 3 to May 9"]),
        ("Clashes went on for 36 hours before the army withdrew.", ["36 hours"]),
        ("The truce was signed in November 2019 and broken two years later.", ["November 2019", "two years later"]),
        ("The guns fell silent at 6 p.m. local time on Friday.", ["6 p.m. local time on Friday"]),
        ("Residents gather every Sunday at the crossing.", ["every Sunday"]),
        ("The six-month mission ended in 2014.", ["six-month", "2014"]),
        ("Fighting in recent weeks displaced thousands.", ["recent weeks"]),
        ("Three soldiers died overnight, the governor said.", ["overnight"]),
        ("They rejected Monday's offer.", ["Monday's"]),
    ],
)
def test_extent(sentence: str, wanted: list[str]) -> None:
    assert [w.removesuffix("'s") for w in tagged(sentence)] == [w.removesuffix("'s") for w in wanted]


@pytest.mark.parametrize(
    "sentence",
    [
        "May said that the army had withdrawn.",
        "The March family fled the village.",
        "A second convoy was turned back.",
        "The 35-year-old driver was arrested.",
        "Some 2000 soldiers crossed the river.",
        "The Good Friday Agreement was praised.",
        "Police counted 1990 people at the gate.",
    ],
)
def test_not_a_time(sentence: str) -> None:
    assert tagged(sentence) == []


def test_tense_comes_from_the_governing_verb() -> None:
    parsed = parse(Report(text="The army shelled the town on Monday. Talks will resume on Monday.", sha256="0" * 64))
    assert [w.tense for w in time_words(parsed)] == ["past", "future"]


def test_expressions_do_not_overlap_and_match_the_text() -> None:
    text = "On Friday at noon, two days after the 7 May 2024 raid, talks in late June were called off until next week."
    words = time_words(parse(Report(text=text, sha256="0" * 64)))
    assert all(a.span.end <= b.span.start for a, b in pairwise(words))
    assert all(text[w.span.start : w.span.end] == w.span.exact for w in words)
