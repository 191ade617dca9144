"""Values and intervals for time expressions: weekdays, "last week" and dates without a year by the publication date.

Without a publication date whatever depends on it stays unresolved: the expression is kept, its value is ``None``.
Intervals are inclusive calendar days. An expression inside a quotation such as "tomorrow" counts from when it was
said, which is not known, and stays unresolved too.
"""

from datetime import date

from peacewatch.model.identified import ResolvedTimes
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Time
from peacewatch.model.worded import TimeWords
from peacewatch.resolve.time_dates import DAY, Context, Parts, Value
from peacewatch.resolve.time_rules import RESOLVERS


def resolve_times(parsed: Parsed, words: tuple[TimeWords, ...], published: str | None) -> ResolvedTimes:
    """The times of a report, one entry an expression, and for each token of an expression the entry's id.

    ``published`` is an ISO 8601 date, or date and time, or ``None``.
    """
    day = date.fromisoformat(published[:10]) if published and len(published) >= 10 else None
    times: list[Time] = []
    of_token: dict[int, str] = {}
    last: Value | None = None
    last_id: str | None = None
    paragraph = -1
    for number, word in enumerate(words, 1):
        name = f"t{number}"
        parts = dict(word.parts)
        here = parsed.sentence_of(word.head).paragraph if word.head >= 0 else -1
        if here != paragraph:
            # "the following day" counts from a day of its own paragraph; from further back it would be a guess.
            last, last_id, paragraph = None, None, here
        found = _value(word.rule, parts, Context(day, last, last_id, word.tense))
        if found.grain == "day" and found.start is not None and found.start == found.end and found.anchor != last_id:
            last, last_id = found, name
        bounded = _bounded(found, parts.get("prep"), day)
        times.append(
            Time(
                id=name,
                evidence=(word.span,),
                type=word.type,
                value=bounded.value,
                start=_iso(bounded.start),
                end=_iso(bounded.end),
                grain=bounded.grain,
                mod=bounded.mod,
                anchor=bounded.anchor,
            )
        )
        if word.head >= 0:
            sentence = parsed.sentence_of(word.head)
            for i in range(sentence.first, sentence.last + 1):
                if parsed.tokens[i].start < word.span.end and word.span.start < parsed.tokens[i].end:
                    of_token[i] = name
    return ResolvedTimes(tuple(times), of_token)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _value(rule: str, parts: Parts, context: Context) -> Value:
    """The meaning of one expression; an impossible date ("31 June") or one out of the calendar has none."""
    try:
        return RESOLVERS[rule](parts, context)
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
    elif prep == "after":
        start, end, mod = end + DAY, None, "AFTER"
    elif prep == "on or about":
        mod = "APPROX"
    return Value(found.value, start, end, found.grain, mod, found.anchor)
