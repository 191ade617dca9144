"""The record's times in the conventions of TimeBank, where the two differ. The record itself is never changed for it.

What differs, one function each:

- *quoted*: the record leaves "tomorrow" inside a quotation unresolved, as the day on which it was said is not known;
  TimeBank counts it from the document's date.
- *range*: the record has one time for "May 3 to May 9"; TimeBank has one for each end.
- *event*: the record reads "two days after the vote" as a day; TimeBank marks "two days" as a duration.
- *about*: the record's extent takes in "about" and "around"; TimeBank's mostly does not.
- *compared*: where a report compares quarters, TimeBank dates "a year ago" to the quarter a year before.
- *edge*: "late" and "earlier" before a weekday are inside the record's extent and outside TimeBank's.
- *part of a day*: "Friday night" is a time in the record and a date in TimeBank.
- *left out*: "the eve" of an event.
- *clock*: a clock time alone keeps no day in the record; TimeBank gives it the day told last, else the document's.
- *unresolved*: of "two days later" without a day to count from, TimeBank keeps the length.
- *lengths*: TimeBank writes no interval as a value: a month or season is its name, a feast of several days its first day.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from peacewatch.benchmark.spans import Piece
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Time
from peacewatch.model.worded import TimeWords
from peacewatch.resolve.times.identify import resolve_times

_BETWEEN = re.compile(r"\s*[-–—]\s*|\s+(?:to|through|until|till|and|or)\s+")
_ABOUT = re.compile(r"(?:about|around|roughly|approximately|some|over|as many as|as long as)\s+", re.IGNORECASE)
_EDGE = re.compile(r"(?:early|late|earlier|later)\s+(?:on\s+)?", re.IGNORECASE)
_EVENT = re.compile(r"\s+(?:after|before|following|prior to)$", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_QUARTER = re.compile(r"(\d{4})-(Q\d)")

Annotation = tuple[Piece, str, str | None]
"""Extent, type, value."""


def timeml_times(parsed: Parsed, words: tuple[TimeWords, ...], published: str | None) -> Iterator[Annotation]:
    """Extent, type and value of each expression as TimeBank would write them, in text order."""
    told = resolve_times(parsed, tuple(_unquoted(w) for w in words), published)
    quarter: re.Match[str] | None = None
    day = (published or "")[:10]
    for word, time in zip(words, told.times, strict=True):
        value = time.value
        if word.rule in {"time.ago", "time.year-ago", "time.offset"} and quarter and _one_year(word):
            value = f"{_year_before(quarter, published, word)}-{quarter[2]}"
        elif value and (found := _QUARTER.fullmatch(value)):
            quarter = found
        elif value and value.startswith("T") and word.rule in {"time.clock", "time.part-of-day"} and day:
            value = day + value
        elif value is None and word.rule.startswith("time.offset"):
            value = _length(word)
        if value and _DAY.match(value):
            day = value[:10]
        yield from _annotations(parsed.text, word, time, value)


def _unquoted(word: TimeWords) -> TimeWords:
    """*quoted*."""
    return replace(word, parts=tuple(part for part in word.parts if part[0] != "quoted"))


def _one_year(word: TimeWords) -> bool:
    parts = dict(word.parts)
    return word.rule == "time.year-ago" or (
        parts.get("unit") == "year" and parts.get("num") == "1" and parts.get("rel") in {None, "earlier"}
    )


def _year_before(quarter: re.Match[str], published: str | None, word: TimeWords) -> int:
    """*compared*: the year before the quarter's; "a year ago" never further back than the year before publication."""
    year = int(quarter[1]) - 1
    return max(year, int(published[:4]) - 1) if published and word.rule != "time.offset" else year


def _annotations(text: str, word: TimeWords, time: Time, value: str | None) -> Iterator[Annotation]:
    """One or, for a range, two annotations."""
    start, end = word.span.start, word.span.end
    kind = str(time.type)
    if kind == "time" and word.rule in {"time.weekday", "time.deictic", "time.pod-weekday", "time.pod-deictic"}:
        kind = "date"
    if word.rule == "time.eve":
        return
    if word.rule == "time.offset-event":
        end -= len(found.group()) if (found := _EVENT.search(word.span.exact)) else 0
        yield (start, end), "duration", _length(word)
        return
    if word.rule in {
        "time.range-month-day",
        "time.range-day-month",
        "time.range-months",
        "time.range-weekdays",
        "time.year-range",
    }:
        first, _, last = (value or "/").partition("/")
        if (cut := _BETWEEN.search(text, start, end)) is not None:
            yield (start, cut.start()), kind, first or None
            yield (cut.end(), end), kind, last or None
            return
    if found := (_EDGE if word.rule == "time.weekday" else _ABOUT).match(word.span.exact):
        start += found.end()
    if value and "/" in value:
        value = value.partition("/")[0]
    yield (start, end), kind, value


def _length(word: TimeWords) -> str:
    """*event*: the length that stands before "after" or "before"."""
    parts = dict(word.parts)
    unit = {"day": "D", "week": "W", "month": "M", "year": "Y", "hour": "H", "minute": "M", "decade": "DE"}
    code = unit.get(parts["unit"], "D")
    clock = "T" if parts["unit"] in {"hour", "minute"} else ""
    return f"P{clock}{parts.get('num', 'X')}{code}"
