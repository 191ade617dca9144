"""Values and intervals for time expressions: weekdays, "last week" and dates without a year by the publication date.

Without a publication date whatever depends on it stays unresolved: the expression is kept, its value is ``None``.
Intervals are inclusive calendar days. An expression inside a quotation such as "tomorrow" counts from when it was
said, which is not known, and stays unresolved too.
"""

from collections.abc import Sequence
from datetime import date

from peacewatch.knowledge.time_rules import load_time_rules
from peacewatch.model.identified import ResolvedTimes
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Time
from peacewatch.model.worded import TimeWords
from peacewatch.resolve.time_dates import DAY, Context, Parts, Value
from peacewatch.resolve.time_events import dated_events, from_event
from peacewatch.resolve.time_meanings import MEANINGS

_OF_EVENTS = frozenset({"offset-event", "eve"})
_PERIODS = frozenset({"quarter", "year", "unit"})


def resolve_times(parsed: Parsed, words: tuple[TimeWords, ...], published: str | None) -> ResolvedTimes:
    """The times of a report, one entry an expression, and for each token of an expression the entry's id.

    ``published`` is an ISO 8601 date, or date and time, or ``None``.
    """
    day = date.fromisoformat(published[:10]) if published and len(published) >= 10 else None
    told = _values(parsed, words, day)
    rules = load_time_rules().by_name
    if any(rules[word.rule].means in _OF_EVENTS for word in words):
        events = dated_events(parsed, told)
        told = [
            (word, name, from_event(dict(word.parts), events) if rules[word.rule].means in _OF_EVENTS else value)
            for word, name, value in told
        ]
    times: list[Time] = []
    of_token: dict[int, str] = {}
    for word, name, value in told:
        times.append(_time(word, name, _bounded(value, dict(word.parts).get("prep"), day)))
        if word.head >= 0:
            sentence = parsed.sentence_of(word.head)
            for i in range(sentence.first, sentence.last + 1):
                if parsed.tokens[i].start < word.span.end and word.span.start < parsed.tokens[i].end:
                    of_token[i] = name
    return ResolvedTimes(tuple(times), of_token)


def _values(parsed: Parsed, words: tuple[TimeWords, ...], day: date | None) -> list[tuple[TimeWords, str, Value]]:
    """Each expression with its id and value, in text order, each counting from those before it."""
    rules, order = load_time_rules().by_name, _day_first(words)
    told: list[tuple[TimeWords, str, Value]] = []
    last, last_id, period, period_id = None, None, None, None
    near, near_id, near_paragraph = None, None, -1
    paragraph = -1
    for number, word in enumerate(words, 1):
        name, parts = f"t{number}", dict(word.parts)
        here = parsed.sentence_of(word.head).paragraph if word.head >= 0 else -1
        if here != paragraph:
            # "the following day" counts from a day of its own paragraph; from further back it would be a guess.
            last, last_id, paragraph = None, None, here
        means = rules[word.rule].means
        if here > near_paragraph + 1:
            near, near_id = None, None
        context = Context(day, last, last_id, word.tense, period, period_id, order, near, near_id)
        value = _value(means, parts, context)
        if value.grain == "day" and value.start is not None and value.start == value.end and value.anchor != last_id:
            last, last_id = value, name
        if value.start is not None and word.type in {"date", "time"} and means != "same":
            near, near_id, near_paragraph = value, name, here
        if means in _PERIODS and value.start is not None and value.grain in {"quarter", "year"} and "edge" not in parts:
            # Quarters are what a report compares; a year beside them is no new point to count from.
            if value.grain == "quarter" and "year-" not in parts.get("rel", ""):
                period, period_id = value, name
            elif period is None or period.grain != "quarter":
                period, period_id = value, name
        told.append((word, name, value))
    return told


def _day_first(words: Sequence[TimeWords]) -> bool | None:
    """Whether the report writes "3 May" rather than "May 3"; ``None`` where it writes both or neither."""
    day_first = sum(w.rule in {"time.day-month", "time.range-day-month", "time.dotted"} for w in words)
    month_first = sum(w.rule in {"time.month-day", "time.range-month-day"} for w in words)
    digits = [dict(w.parts) for w in words if w.rule == "time.slashed"]
    day_first += sum(int(p["first"]) > 12 for p in digits)
    month_first += sum(int(p["second"]) > 12 for p in digits)
    return None if bool(day_first) == bool(month_first) else day_first > 0


def _time(word: TimeWords, name: str, value: Value) -> Time:
    return Time(
        id=name,
        evidence=(word.span,),
        type=word.type,
        value=value.value,
        start=value.start.isoformat() if value.start else None,
        end=value.end.isoformat() if value.end else None,
        grain=value.grain,
        mod=value.mod,
        anchor=value.anchor,
    )


def _value(means: str, parts: Parts, context: Context) -> Value:
    """The meaning of one expression; an impossible date ("31 June") or one out of the calendar has none."""
    try:
        return MEANINGS[means](parts, context)
    except (ValueError, OverflowError):
        return Value()


def _bounded(found: Value, prep: str | None, published: date | None) -> Value:
    """The interval with "since", "before" or "after" in front of the expression."""
    start, end, mod = found.start, found.end, found.mod
    if start is None or end is None or prep is None:
        return found
    if prep == "since":
        end = max(published, end) if published and published >= start else None
    elif prep in {"before", "ahead of", "prior to"}:
        return Value(found.value, None, start - DAY, found.grain, "BEFORE", found.anchor)
    elif prep in {"after", "following"}:
        start, end, mod = end + DAY, None, "AFTER"
    elif prep == "on or about":
        mod = "APPROX"
    return Value(found.value, start, end, found.grain, mod, found.anchor)
