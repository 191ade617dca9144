"""Values and intervals, and that both move with the date of publication."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peacewatch.extract.times.mentions import time_words
from peacewatch.knowledge.time_rules import load_time_rules
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Time
from peacewatch.model.report import Report
from peacewatch.model.span import Span
from peacewatch.model.worded import TimeWords
from peacewatch.parse import parse
from peacewatch.resolve.times.identify import resolve_times

EMPTY = Parsed(Report(text="x", sha256="0" * 64), (), (), (), (), ())
SPAN = Span(0, 1, "x")


def read(sentence: str, published: str | None) -> list[Time]:
    parsed = parse(Report(text=sentence, sha256="0" * 64))
    return list(resolve_times(parsed, time_words(parsed), published).times)


# 2031-05-14 is a Wednesday.
@pytest.mark.parametrize(
    ("sentence", "value", "start", "end"),
    [
        ("The army shelled the town on Monday.", "2031-05-12", "2031-05-12", "2031-05-12"),
        ("The army shelled the town on Wednesday.", "2031-05-14", "2031-05-14", "2031-05-14"),
        ("The talks will resume on Monday.", "2031-05-19", "2031-05-19", "2031-05-19"),
        ("They met last Wednesday.", "2031-05-07", "2031-05-07", "2031-05-07"),
        ("The convoy was hit earlier this week.", "2031-W20", "2031-05-12", "2031-05-13"),
        ("The bridge fell last week.", "2031-W19", "2031-05-05", "2031-05-11"),
        ("The port was bombed overnight.", "2031-05-13TNI", "2031-05-13", "2031-05-14"),
        ("They signed the accord in November.", "2030-11", "2030-11-01", "2030-11-30"),
        ("The parties will meet in June.", "2031-06", "2031-06-01", "2031-06-30"),
        ("The army took the town on 3 April 2029.", "2029-04-03", "2029-04-03", "2029-04-03"),
        ("The army took the town on April 3.", "2031-04-03", "2031-04-03", "2031-04-03"),
        ("Delegates met from May 3 to May 9.", "2031-05-03/2031-05-09", "2031-05-03", "2031-05-09"),
        ("The envoy left two days ago.", "2031-05-12", "2031-05-12", "2031-05-12"),
        ("The siege lasted for 48 hours.", "PT48H", None, None),
        ("The truce began at midnight on Tuesday.", "2031-05-13T24:00", "2031-05-13", "2031-05-14"),
        ("Shelling has gone on since Sunday.", "2031-05-11", "2031-05-11", "2031-05-14"),
    ],
)
def test_value(sentence: str, value: str, start: str | None, end: str | None) -> None:
    (time,) = read(sentence, "2031-05-14")
    assert (time.value, time.start, time.end) == (value, start, end)


def test_an_anaphor_counts_from_the_day_before_it() -> None:
    first, second = read("The army took the town on 3 April 2029. It left two days later.", "2031-05-14")
    assert (second.value, second.anchor) == ("2029-04-05", first.id)


def test_without_publication_only_absolute_dates_have_days() -> None:
    times = read("They met on Monday, last week and yesterday, and before that on 3 April 2029.", None)
    assert [t.start for t in times] == [None, None, None, "2029-04-03"]


def test_an_impossible_date_has_no_value() -> None:
    (time,) = resolve_times(EMPTY, (words("time.day-month", day="31", month="6", year="2029"),), "2031-05-14").times
    assert (time.value, time.start) == (None, None)


def words(rule: str, tense: str = "past", **parts: str) -> TimeWords:
    return TimeWords(SPAN, "date", rule, tuple(parts.items()), -1, tense)  # type: ignore[arg-type]


days = st.dates(date(1950, 1, 1), date(2070, 12, 31))
SENTENCES = tuple(re.sub(r"[\[\]]", "", rule.takes) for rule in load_time_rules().rules)
PARSED = tuple(parse(Report(text=sentence, sha256="0" * 64)) for sentence in SENTENCES)
EXPRESSIONS = tuple((parsed, found) for parsed in PARSED if (found := time_words(parsed)))
TENSES = st.sampled_from(("past", "present", "future", "none"))


def times_of(parsed: Parsed, found: tuple[TimeWords, ...], tense: str, published: date | None) -> list[Time]:
    told = tuple(replace(w, tense=tense) for w in found)  # type: ignore[arg-type]
    return list(resolve_times(parsed, told, published.isoformat() if published else None).times)


@given(st.sampled_from(EXPRESSIONS), TENSES, days)
@settings(max_examples=600, deadline=None)
def test_intervals_are_ordered_and_agree_with_the_value(
    one: tuple[Parsed, tuple[TimeWords, ...]], tense: str, published: date
) -> None:
    """Over the examples of all rules: start before end; a value that names days names days of the interval."""
    for time in times_of(*one, tense, published):
        assert time.start is None or time.end is None or time.start <= time.end
        if time.value is None or time.start is None or time.end is None or time.mod in {"AFTER", "BEFORE"}:
            continue
        first, _, last = time.value.partition("/")
        if re.match(r"\d{4}(-\d\d){0,2}($|T)", first):
            shown = first.partition("T")[0]
            assert time.start.startswith(shown) or shown in {time.start[: len(shown)], time.end[: len(shown)]}
        if re.match(r"\d{4}-W\d\d$", first):
            week = date.fromisocalendar(int(first[:4]), int(first[6:]), 1)
            assert week.isoformat() <= time.end
            assert time.start <= (week + timedelta(days=6)).isoformat() or time.end >= time.start
        if last:
            assert time.end.startswith(last)


@given(st.sampled_from(EXPRESSIONS), TENSES)
@settings(max_examples=150, deadline=None)
def test_without_publication_nothing_is_dated_from_it(one: tuple[Parsed, tuple[TimeWords, ...]], tense: str) -> None:
    for time in times_of(*one, tense, None):
        assert time.anchor != "published" or time.start is None


@given(
    st.integers(0, 6), st.sampled_from(("", "last", "next", "this")), st.sampled_from(("", "morning", "night")),
    TENSES, days, st.integers(1, 60),
)  # fmt: skip
@settings(max_examples=300, deadline=None)
def test_whole_weeks_shift_weekdays_equally(
    weekday: int, rel: str, pod: str, tense: str, published: date, weeks: int
) -> None:
    parts = {"weekday": str(weekday)} | ({"rel": rel} if rel else {}) | ({"pod": pod} if pod else {})
    expression = words("time.weekday", tense, **parts)
    (one,) = resolve_times(EMPTY, (expression,), published.isoformat()).times
    (two,) = resolve_times(EMPTY, (expression,), (published + timedelta(weeks=weeks)).isoformat()).times
    assert one.start is not None
    assert two.start is not None
    first, second = date.fromisoformat(one.start), date.fromisoformat(two.start)
    assert second - first == timedelta(weeks=weeks)
    assert first.weekday() == weekday
    if not rel and tense == "past":
        assert published - timedelta(days=7) < first <= published
    if not rel and tense == "future":
        assert published <= first < published + timedelta(days=7)
    assert (first < published) if rel == "last" else True
    assert (first > published) if rel == "next" else True
