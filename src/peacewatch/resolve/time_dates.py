"""Absolute dates, weekdays and the pieces that every value of a time is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from peacewatch.model.record import Grain
from peacewatch.resolve.calendar import month_bounds

DAY = timedelta(days=1)
EDGES = {"early": "START", "late": "END", "mid": "MID", "earlier": "START", "later": "END"}
APPROX = {
    "at least": "EQUAL_OR_MORE", "more than": "MORE_THAN", "over": "MORE_THAN", "less than": "LESS_THAN",
    "up to": "EQUAL_OR_LESS", "nearly": "LESS_THAN", "almost": "LESS_THAN",
}  # fmt: skip
PODS = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "dawn": "TDW", "noon": "T12:00",
    "midnight": "T24:00", "dusk": "TEV", "daybreak": "TDW", "sunrise": "TDW", "sunset": "TEV", "nightfall": "TNI",
}  # fmt: skip
GRAINS: dict[str, Grain] = {
    "minute": "minute", "second": "minute", "hour": "hour", "day": "day", "night": "part_of_day", "week": "week",
    "weekend": "week", "fortnight": "week", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "decade",
}  # fmt: skip
ISO_UNITS = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D", "week": "P{}W",
    "weekend": "P{}WE", "fortnight": "P{}W", "month": "P{}M", "quarter": "P{}Q", "year": "P{}Y", "decade": "P{}DE",
    "century": "P{}CE",
}  # fmt: skip


@dataclass(slots=True, frozen=True)
class Value:
    """What an expression means, before the preposition in front of it is taken into account."""

    value: str | None = None
    start: date | None = None
    end: date | None = None
    grain: Grain = "none"
    mod: str | None = None
    anchor: str = "none"


@dataclass(slots=True, frozen=True)
class Context:
    """What an expression may count from: the publication date, and the last day that the text named (with its id)."""

    published: date | None
    last: Value | None = None
    last_id: str | None = None
    tense: str = "none"


Parts = dict[str, str]


def on_day(day: date, anchor: str, mod: str | None = None, pod: str | None = None) -> Value:
    """One day, or a part of it; "midnight" keeps both days, as nobody can tell which is meant."""
    if pod is None:
        return Value(day.isoformat(), day, day, "day", mod, anchor)
    code = PODS[pod]
    grain: Grain = "hour" if code[1].isdigit() else "part_of_day"
    return Value(day.isoformat() + code, day, day + DAY if pod == "midnight" else day, grain, mod, anchor)


def nearest_year(make: Callable[[int], date], context: Context) -> date | None:
    """A date without a year: the last such before publication, or the next one for a clause about the future.

    Without a tense, whichever is nearer.
    """
    today = context.published
    if today is None:
        return None
    options = [make(y) for y in (today.year - 1, today.year, today.year + 1)]
    behind, ahead = [d for d in options if d <= today], [d for d in options if d >= today]
    if context.tense == "future" and ahead and (ahead[0] - today).days < 200:
        return ahead[0]
    if context.tense in {"past", "present"} and behind:
        # A slip of the tense must not throw a date of next week back a year.
        return behind[-1] if (today - behind[-1]).days < 330 or not ahead else ahead[0]
    return min(options, key=lambda d: abs((d - today).days))


def edge_of(parts: Parts) -> str | None:
    """TIMEX3's START, MID or END for "early", "the middle of", "late" and their like."""
    edge = parts.get("edge")
    if edge is None:
        return None
    if edge in EDGES:
        return EDGES[edge]
    return "END" if "end" in edge else "MID" if "middle" in edge else "START"


def part_of(start: date, end: date, mod: str | None) -> tuple[date, date]:
    """The part of an interval that "early", "mid" and "late" leave: a third of it."""
    length = (end - start).days + 1
    if mod == "START":
        return start, start + timedelta(days=max(length // 3, 1) - 1)
    if mod == "END":
        return end - timedelta(days=max(length // 3, 1) - 1), end
    if mod == "MID":
        return start + timedelta(days=length // 3), end - timedelta(days=length // 3)
    return start, end


def day_of(parts: Parts, context: Context, month: str, day: str) -> tuple[date | None, str]:
    """A month and a day with the expression's year, or by the publication date; and the anchor."""
    number, in_month = int(parts[month]), int(parts[day])
    if "year" in parts:
        return date(int(parts["year"]), number, in_month), "absolute"
    if (number, in_month) == (2, 29):
        found = nearest_year(lambda y: date(y, 2, 29 if y % 4 == 0 else 28), context)
        return (found if found and found.day == 29 else None), "published"
    return nearest_year(lambda y: date(y, number, in_month), context), "published"


def calendar_day(parts: Parts, context: Context) -> Value:
    """A day of a month, with its year or by the publication date; ``XXXX-`` where neither tells."""
    month, day = ("month", "day") if "month" in parts else ("month2", "day2")
    found, anchor = day_of(parts, context, month, day)
    if found is None:
        return Value(f"XXXX-{int(parts[month]):02d}-{int(parts[day]):02d}", grain="day")
    return on_day(found, anchor)


def day_range(parts: Parts, context: Context) -> Value:
    """Two days of one or two months, both included; a range over New Year begins in the year before."""
    month2 = parts.get("month2") or parts["month"]
    both = {**parts, "month": parts.get("month") or month2, "month2": month2}
    end, anchor = day_of(both, context, "month2", "day2")
    if end is None:
        return Value(grain="day")
    start = date(end.year, int(both["month"]), int(both["day"]))
    if start > end:
        start = date(end.year - 1, start.month, start.day)
    return Value(f"{start}/{end}", start, end, "day", None, anchor)


def month_named(parts: Parts, context: Context) -> Value:
    """A month, with its year or by the publication date and the tense."""
    number, mod, rel = int(parts["month"]), edge_of(parts), parts.get("rel")
    anchor = "absolute" if "year" in parts else "published"
    first: date | None
    if "year" in parts:
        first = date(int(parts["year"]), number, 1)
    elif rel in {"that", "the following"}:
        return Value(f"XXXX-{number:02d}", grain="month", mod=mod)
    elif rel == "this":
        first = context.published.replace(month=number, day=1) if context.published else None
    else:
        tense = {"last": "past", "next": "future", "earlier this": "past"}.get(rel or "", context.tense)
        first = nearest_year(lambda y: date(y, number, 1), Context(context.published, tense=tense))
    if first is None:
        return Value(f"XXXX-{number:02d}", grain="month", mod=mod)
    if (
        rel == "next"
        and context.published
        and (first.year, first.month) == (context.published.year, context.published.month)
    ):
        first = date(first.year + 1, number, 1)
    start, end = part_of(*month_bounds(first), mod)
    return Value(f"{first:%Y-%m}", start, end, "month", mod, anchor)


def year_named(parts: Parts, _: Context) -> Value:
    """A year, or its early or late part."""
    year, mod = int(parts["year"]), edge_of(parts)
    start, end = part_of(date(year, 1, 1), date(year, 12, 31), mod)
    return Value(str(year), start, end, "year", mod, "absolute")


def decade_named(parts: Parts, _: Context) -> Value:
    """A decade, or its early or late part."""
    text, mod = parts["decade"], edge_of(parts)
    first = int(text) if len(text) == 4 else 1900 + int(text)
    start, end = part_of(date(first, 1, 1), date(first + 9, 12, 31), mod)
    return Value(str(first)[:3], start, end, "decade", mod, "absolute")


def weekday_day(parts: Parts, context: Context) -> date | None:
    """The day that a weekday names: the last one up to publication, the next one from it on for the future."""
    today, rel = context.published, parts.get("rel")
    if today is None or rel in {"that", "the previous", "the following"}:
        return None
    wanted = int(parts["weekday"])
    back, ahead = (today.weekday() - wanted) % 7, (wanted - today.weekday()) % 7
    if rel in {"next", "this coming"}:
        return today + timedelta(days=ahead or 7)
    if rel in {"last", "on last", "this past"}:
        return today - timedelta(days=back or 7)
    if context.tense == "future":
        return today + timedelta(days=ahead)
    return today - timedelta(days=back)


def weekday_named(parts: Parts, context: Context) -> Value:
    """A weekday by the publication date; without one only which weekday it is."""
    day = weekday_day(parts, context)
    if day is None:
        return (
            Value(f"XXXX-WXX-{int(parts['weekday']) + 1}", grain="day")
            if context.published is None
            else Value(grain="day")
        )
    return on_day(day, "published", edge_of(parts), parts.get("pod"))
