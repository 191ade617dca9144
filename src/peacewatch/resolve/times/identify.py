"""Values and intervals for time expressions: weekdays, "last week" and dates without a year by the publication date.

Without a publication date whatever depends on it stays unresolved: the expression is kept, its value is ``None``.
Intervals are inclusive calendar days. An expression inside a quotation such as "tomorrow" counts from when it was
said, which is not known, and stays unresolved too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from peacewatch.knowledge.time_rules import load_time_rules
from peacewatch.model.identified import ResolvedTimes
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Time
from peacewatch.model.worded import TimeWords
from peacewatch.resolve.times.clock import share_the_day
from peacewatch.resolve.times.dates import DAY, Context, Parts, Value
from peacewatch.resolve.times.events import dated_events, from_event
from peacewatch.resolve.times.meanings import MEANINGS

_OF_EVENTS = frozenset({"offset-event", "eve"})
_PERIODS = frozenset({"quarter", "year", "unit"})


def resolve_times(parsed: Parsed, words: tuple[TimeWords, ...], published: str | None) -> ResolvedTimes:
    """The times of a report, one entry an expression, and for each token of an expression the entry's id.

    ``published`` is an ISO 8601 date, or date and time, or ``None``.
    """
    day = date.fromisoformat(published[:10]) if published and len(published) >= 10 else None
    told = _values(parsed, words, day)
    rules = load_time_rules().by_name
    told = share_the_day(parsed.text, told, frozenset(word for word in words if rules[word.rule].means == "clock"))
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
    rules, walk = load_time_rules().by_name, _Walk(day, _day_first(words))
    told: list[tuple[TimeWords, str, Value]] = []
    for number, word in enumerate(words, 1):
        parts, means = dict(word.parts), rules[word.rule].means
        walk.enter(parsed.sentence_of(word.head).paragraph if word.head >= 0 else -1)
        value = _value(means, parts, walk.context(word.tense))
        walk.tell(f"t{number}", word, means, value)
        told.append((word, f"t{number}", value))
    return told


@dataclass(slots=True)
class _Walk:
    """What the text has told so far and later expressions may count from; see :class:`Context`."""

    published: date | None
    day_first: bool | None
    paragraph: int = -1
    last: tuple[Value | None, str | None] = (None, None)
    period: tuple[Value | None, str | None] = (None, None)
    told: tuple[Value | None, str | None] = (None, None)
    told_in: int = -1

    def enter(self, paragraph: int) -> None:
        """Days are counted from within a paragraph only, other times also from the one before: further back is a guess."""
        if paragraph != self.paragraph:
            self.last, self.paragraph = (None, None), paragraph
        if paragraph > self.told_in + 1:
            self.told = (None, None)

    def context(self, tense: str) -> Context:
        """What an expression here may count from."""
        return Context(self.published, *self.last, tense, *self.period, self.day_first, *self.told)

    def tell(self, name: str, word: TimeWords, means: str, value: Value) -> None:
        """Takes in the next expression."""
        if value.start is None:
            return
        if value.grain == "day" and value.start == value.end and value.anchor != self.last[1]:
            self.last = (value, name)
        if word.type in {"date", "time"} and means != "same":
            self.told, self.told_in = (value, name), self.paragraph
        parts = dict(word.parts)
        if means in _PERIODS and value.grain in {"quarter", "year"} and "edge" not in parts:
            # Quarters are what a report compares; a year beside them is no new point to count from.
            before = self.period[0]
            if (
                before is None
                or before.grain != "quarter"
                or (value.grain == "quarter" and "year-" not in parts.get("rel", ""))
            ):
                self.period = (value, name)


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
