"""Clock times, parts of a day, and the days that are named from today."""

import re
from datetime import date, timedelta

from peacewatch.model.record import Grain
from peacewatch.model.worded import TimeWords
from peacewatch.resolve.times.dates import (
    DAY,
    PODS,
    Context,
    Parts,
    Value,
    day_of,
    edge_of,
    on_day,
    weekday_day,
)

_TOGETHER = re.compile(r"\s*(?:and|to|until|till|or|-|–|\()\s*")
_OFFSETS = {"today": 0, "yesterday": -1, "tomorrow": 1, "before yesterday": -2, "after tomorrow": 2}


def deictic_day(parts: Parts, context: Context) -> date | None:
    """The day of "today" and its like. Inside a quotation it counts from a day that is not known."""
    if context.published is None or "quoted" in parts:
        return None
    return context.published + timedelta(days=_OFFSETS[parts["word"]])


def deictic(parts: Parts, context: Context) -> Value:
    """The words "today", "yesterday evening", "the day before yesterday"."""
    day = deictic_day(parts, context)
    return Value(grain="day") if day is None else on_day(day, "published", edge_of(parts), parts.get("pod"))


def clock(parts: Parts, context: Context) -> Value:
    """A clock time, with the day that stands beside it; alone it has no day."""
    text, grain = _clock_text(parts)
    anchor, day = "published", None
    if "weekday" in parts:
        day = weekday_day(parts, context)
    elif "word" in parts:
        day = deictic_day(parts, context)
    elif "month" in parts or "month2" in parts:
        day, anchor = day_of(parts, context, *(("month", "day") if "month" in parts else ("month2", "day2")))
    if day is None:
        return Value(text, grain=grain)
    end = day + DAY if parts.get("named") == "midnight" else day
    return Value(day.isoformat() + text, day, end, grain, edge_of(parts), anchor)


def _clock_text(parts: Parts) -> tuple[str, Grain]:
    """The clock's part of a TIMEX3 value and its grain."""
    if "named" in parts:
        return ("T24:00" if parts["named"] == "midnight" else "T12:00"), "hour"
    hour, minute = int(parts["hour"]), int(parts.get("minute", 0))
    half = parts.get("ap", "")[:1] or {"afternoon": "p", "evening": "p", "morning": "a"}.get(parts.get("pod", ""), "")
    if hour > 24 or (half and not 1 <= hour <= 12):
        raise ValueError(hour)
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    zone = "Z" if parts.get("zone", "").strip(" ()") in {"gmt", "utc"} else ""
    return f"T{hour:02d}:{minute:02d}{zone}", "minute" if minute else "hour"


def share_the_day(
    text: str, told: list[tuple[TimeWords, str, Value]], clocks: frozenset[TimeWords]
) -> list[tuple[TimeWords, str, Value]]:
    """Clock times that stand together have one day: "between 2 and 4 a.m. on Monday", "3:40 am (0040 GMT) on Monday"."""
    found = list(told)
    for i in range(len(found) - 2, -1, -1):
        (word, name, value), (other, _, dated) = found[i], found[i + 1]
        if (
            word in clocks
            and other in clocks
            and value.start is None
            and value.value is not None
            and dated.start is not None
            and _TOGETHER.fullmatch(text, word.span.end, other.span.start)
        ):
            day = dated.start
            shared = Value(day.isoformat() + value.value, day, day, value.grain, value.mod, dated.anchor)
            found[i] = (word, name, shared)
    return found


def night(parts: Parts, context: Context) -> Value:
    """The words "overnight", "tonight", "last night", "this morning"."""
    today, word = context.published, parts["word"]
    if today is None or ("quoted" in parts and word != "overnight"):
        return Value(grain="part_of_day")
    if word == "overnight":
        day = today if context.tense == "future" else today - DAY
        return Value(f"{day}TNI", day, day + DAY, "part_of_day", None, "published")
    if word in {"last night", "last evening"}:
        code, end = ("TNI", today) if word == "last night" else ("TEV", today - DAY)
        return Value(f"{today - DAY}{code}", today - DAY, end, "part_of_day", None, "published")
    return on_day(today, "published", None, "night" if word == "tonight" else word.removeprefix("this "))


def small_hours(parts: Parts, context: Context) -> Value:
    """The words "the early hours of Thursday": the morning of that day, before it is light."""
    day = weekday_day(parts, context) if "weekday" in parts else None
    if "word" in parts:
        day = deictic_day(parts, context)
    if day is None:
        return Value("TMO", grain="part_of_day")
    return Value(f"{day}TMO", day, day, "part_of_day", "START", "published")


def part_of_day_named(parts: Parts, context: Context) -> Value:
    """The words "at dawn" without a day: of the day that the paragraph named last, else, told as past, of publication's."""
    if "quoted" in parts or context.tense == "future":
        return Value(PODS[parts["word"]], grain="part_of_day")
    if context.last is not None and context.last.start is not None:
        return on_day(context.last.start, context.last_id or "none", None, parts["word"])
    if context.published is not None and context.tense == "past":
        return on_day(context.published, "published", None, parts["word"])
    return Value(PODS[parts["word"]], grain="part_of_day")


def same_part(parts: Parts, context: Context) -> Value:
    """The words "that evening", "in the morning": of the last day that the text named."""
    pod, rel = parts["word"], parts.get("rel", "")
    if context.last is None or context.last.start is None:
        return Value(PODS[pod] if not rel else None, grain="part_of_day")
    step = {"the following": 1, "the next": 1, "the previous": -1}.get(rel, 0)
    return on_day(context.last.start + timedelta(days=step), context.last_id or "none", None, pod)


def in_the_day(parts: Parts, context: Context) -> Value:
    """The words "later in the day": of the last day that the text named."""
    if context.last is None or context.last.start is None:
        return Value(grain="day", mod=edge_of(parts))
    return on_day(context.last.start, context.last_id or "none", edge_of(parts))
