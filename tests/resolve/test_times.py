"""Values and intervals, and that both move with the date of publication."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peacewatch.extract.times import time_words
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Time
from peacewatch.model.report import Report
from peacewatch.model.span import Span
from peacewatch.model.worded import TimeWords
from peacewatch.parse import parse
from peacewatch.resolve.times import resolve_times

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


days = st.dates(date(1950, 1, 1), date(2090, 12, 31))
expressions = st.one_of(
    st.builds(lambda w, t: words("time.weekday", t, weekday=str(w)), st.integers(0, 6), st.sampled_from(("past", "future"))),
    st.builds(lambda u, r, t: words("time.unit", t, unit=u, rel=r), st.sampled_from(("week", "month", "year", "quarter", "weekend", "decade")), st.sampled_from(("last", "this", "next")), st.sampled_from(("past", "future", "none"))),
    st.builds(lambda m, d, t: words("time.month-day", t, month=str(m), day=str(d)), st.integers(1, 12), st.integers(1, 31), st.sampled_from(("past", "future", "none"))),
    st.builds(lambda m, t: words("time.month", t, month=str(m)), st.integers(1, 12), st.sampled_from(("past", "future", "none"))),
    st.builds(lambda n, u: words("time.ago", num=str(n), unit=u), st.integers(1, 99), st.sampled_from(("day", "week", "month", "year"))),
)  # fmt: skip


@given(expressions, days)
@settings(max_examples=200)
def test_intervals_are_ordered(expression: TimeWords, published: date) -> None:
    (time,) = resolve_times(EMPTY, (expression,), published.isoformat()).times
    assert time.start is None or time.end is None or time.start <= time.end


@given(st.integers(0, 6), st.sampled_from(("past", "future")), days, st.integers(1, 60))
@settings(max_examples=100)
def test_whole_weeks_shift_weekdays_equally(weekday: int, tense: str, published: date, weeks: int) -> None:
    expression = words("time.weekday", tense, weekday=str(weekday))
    moved = published + timedelta(weeks=weeks)
    (one,) = resolve_times(EMPTY, (expression,), published.isoformat()).times
    (two,) = resolve_times(EMPTY, (expression,), moved.isoformat()).times
    assert one.start is not None
    assert two.start is not None
    first, second = date.fromisoformat(one.start), date.fromisoformat(two.start)
    assert second - first == timedelta(weeks=weeks)
    assert first.weekday() == weekday
    assert first <= published if tense == "past" else first >= published
