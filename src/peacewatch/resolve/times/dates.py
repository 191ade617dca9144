"""Absolute dates, weekdays and the pieces that every value of a time is made of."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from peacewatch.model.record import Grain
from peacewatch.resolve.times.calendar import month_bounds

DAY = timedelta(days=1)
APPROX = {
    "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE", "more than": "MORE_THAN", "over": "MORE_THAN",
    "well over": "MORE_THAN", "just over": "MORE_THAN", "less than": "LESS_THAN", "fewer than": "LESS_THAN",
    "under": "LESS_THAN", "just under": "LESS_THAN", "up to": "EQUAL_OR_LESS", "at most": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS", "not more than": "EQUAL_OR_LESS", "as many as": "EQUAL_OR_LESS",
    "as long as": "EQUAL_OR_LESS", "nearly": "LESS_THAN", "almost": "LESS_THAN",
}  # fmt: skip
PODS = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "dawn": "TDW", "noon": "T12:00",
    "midnight": "T24:00", "dusk": "TEV", "daybreak": "TDW", "sunrise": "TDW", "sunset": "TEV", "nightfall": "TNI",
    "midday": "T12:00", "lunchtime": "TMI", "sundown": "TEV",
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
    """What an expression may count from.

    ``last`` is the last day that the paragraph named (with its id), ``period`` the last quarter, month or year.
    ``told`` is the last time of any grain of this paragraph or the one before; ``day_first`` says how the report orders
    day and month in words, ``None`` where it does not show.
    """

    published: date | None
    last: Value | None = None
    last_id: str | None = None
    tense: str = "none"
    period: Value | None = None
    period_id: str | None = None
    day_first: bool | None = None
    told: Value | None = None
    told_id: str | None = None


Parts = dict[str, str]


def on_day(day: date, anchor: str, mod: str | None = None, pod: str | None = None) -> Value:
    """One day, or a part of it; "midnight" keeps both days, as nobody can tell which is meant."""
    if pod is None:
        return Value(day.isoformat(), day, day, "day", mod, anchor)
    code = PODS[pod]
    grain: Grain = "hour" if code[1].isdigit() else "part_of_day"
    return Value(day.isoformat() + code, day, day + DAY if pod == "midnight" else day, grain, mod, anchor)


def nearest_year(make: Callable[[int], date], context: Context, *, told: bool = False) -> date | None:
    """A date without a year: the last such before publication, or the next one for a clause about the future.

    Without a tense, whichever is nearer. ``told`` says that the words themselves look back or ahead ("last May").
    """
    today = context.published
    if today is None:
        return None
    options = [make(y) for y in (today.year - 1, today.year, today.year + 1)]
    behind, ahead = [d for d in options if d <= today], [d for d in options if d >= today]
    if told:
        return behind[-1] if context.tense == "past" else ahead[0]
    if context.tense == "future" and ahead and (ahead[0] - today).days < 300:
        return ahead[0]
    if context.tense in {"past", "present"} and behind:
        # A slip of the tense must not throw a date of next week back a year.
        return (
            behind[-1]
            if (today - behind[-1]).days < (300 if context.tense == "past" else 240) or not ahead
            else ahead[0]
        )
    return min(options, key=lambda d: abs((d - today).days))


def edge_of(parts: Parts) -> str | None:
    """TIMEX3's START, MID or END for "early", "the middle of", "late" and their like."""
    words = parts.get("edge", "").split()
    for word, mod in (
        ("early", "START"), ("earlier", "START"), ("beginning", "START"), ("start", "START"),
        ("late", "END"), ("later", "END"), ("end", "END"), ("close", "END"), ("mid", "MID"), ("middle", "MID"),
    ):  # fmt: skip
        if word in words:
            return mod
    return None


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
        looks = {
            "last": "past",
            "this past": "past",
            "next": "future",
            "this coming": "future",
            "earlier this": "past",
        }.get(rel or "")
        there = Context(context.published, tense=looks or context.tense)
        first = nearest_year(lambda y: date(y, number, 1), there, told=looks is not None)
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
    wanted = int(parts["weekday"])
    if rel in {"that", "that same", "the same", "the previous", "the following", "the next"}:
        return _weekday_from(context.last.start if context.last else None, wanted, rel)
    if today is None:
        return None
    back, ahead = (today.weekday() - wanted) % 7, (wanted - today.weekday()) % 7
    if rel in {"next", "this coming", "coming", "the coming"}:
        return today + timedelta(days=ahead or 7)
    if rel in {"last", "this past", "the past"}:
        return today - timedelta(days=back or 7)
    if context.tense in {"future", "either"}:
        return today + timedelta(days=ahead)
    return today - timedelta(days=back)


def _weekday_from(told: date | None, wanted: int, rel: str) -> date | None:
    """The weekday after, before or nearest to a day that the text told."""
    if told is None:
        return None
    ahead, back = (wanted - told.weekday()) % 7, (told.weekday() - wanted) % 7
    if rel in {"the following", "the next"}:
        return told + timedelta(days=ahead or 7)
    if rel == "the previous":
        return told - timedelta(days=back or 7)
    return told + timedelta(days=ahead) if ahead <= back else told - timedelta(days=back)


def weekday_named(parts: Parts, context: Context) -> Value:
    """A weekday by the publication date; without one only which weekday it is."""
    day = weekday_day(parts, context)
    pod = parts.get("pod", "").removeprefix("the ") or None
    if day is None:
        named = context.published is None or "rel" in parts
        return Value(f"XXXX-WXX-{int(parts['weekday']) + 1}", grain="day") if named else Value(grain="day")
    counted = parts.get("rel", "") in {"that", "that same", "the same", "the previous", "the following", "the next"}
    return on_day(day, (context.last_id or "none") if counted else "published", edge_of(parts), pod)


def weekday_in_week(parts: Parts, context: Context) -> Value:
    """A weekday of last, this or next week ("Tuesday of last week", "a week ago Friday")."""
    today = context.published
    if today is None:
        return Value(f"XXXX-WXX-{int(parts['weekday']) + 1}", grain="day")
    step = {"last": -1, "ago": -1, "next": 1, "from": 1}.get(parts["rel"], 0)
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
    return on_day(monday + timedelta(days=int(parts["weekday"])), "published")


def weekday_range(parts: Parts, context: Context) -> Value:
    """Two weekdays, both included; the second follows the first."""
    start = weekday_day(parts, context)
    if start is None:
        return Value(grain="day")
    end = start + timedelta(days=(int(parts["weekday2"]) - int(parts["weekday"])) % 7)
    if context.tense in {"past", "present"} and context.published and end > context.published:
        start, end = start - timedelta(weeks=1), end - timedelta(weeks=1)
    return Value(f"{start}/{end}", start, end, "day", None, "published")


def month_range(parts: Parts, context: Context) -> Value:
    """Two months, both included; a range over New Year begins in the year before."""
    tense = "past" if context.tense == "none" else context.tense
    end = month_named(
        {"month": parts["month2"]} | {k: v for k, v in parts.items() if k == "year"}, replace(context, tense=tense)
    )
    if end.end is None:
        return Value(grain="month")
    year = end.end.year - (int(parts["month"]) > int(parts["month2"]))
    start = date(year, int(parts["month"]), 1)
    return Value(f"{start:%Y-%m}/{end.end:%Y-%m}", start, end.end, "month", None, end.anchor)


def year_range(parts: Parts, _: Context) -> Value:
    """Two years, both included; the second may be short ("2014-16")."""
    first, text = int(parts["year"]), parts["year2"]
    last = int(text) if len(text) == 4 else first // 100 * 100 + int(text)
    if last < first or (len(text) == 2 and last - first > 40):
        raise ValueError(text)
    return Value(f"{first}/{last}", date(first, 1, 1), date(last, 12, 31), "year", None, "absolute")


def century_named(parts: Parts, _: Context) -> Value:
    """A century; the record's coarsest grain is the decade, so it says ``none``. TIMEX3 writes its first two digits."""
    number, mod = int(parts["century"]), edge_of(parts)
    start, end = part_of(date(100 * (number - 1), 1, 1), date(100 * number - 1, 12, 31), mod)
    return Value(f"{number - 1:02d}", start, end, "none", mod, "absolute")


def half_year(parts: Parts, context: Context) -> Value:
    """The first or second half of a year."""
    year = int(parts["year"]) if "year" in parts else None
    if year is None and context.published:
        year = context.published.year + {"last": -1, "next": 1}.get(parts.get("rel", ""), 0)
    if year is None:
        return Value(f"XXXX-H{parts['half']}")
    first = parts["half"] == "1"
    start, end = (date(year, 1, 1), date(year, 6, 30)) if first else (date(year, 7, 1), date(year, 12, 31))
    return Value(f"{year}-H{parts['half']}", start, end, "none", None, "absolute" if "year" in parts else "published")


def slashed_day(parts: Parts, context: Context) -> Value:
    """A date in digits, "13/5/2024": by a number over 12, else by how the report orders day and month in words.

    Where neither tells, both readings stand as the interval's ends and there is no value.
    """
    one, two, year = int(parts["first"]), int(parts["second"]), int(parts["year"])
    day_first = context.day_first
    if one > 12 or two > 12 or one == two:
        day_first = one > 12 or one == two
    if day_first is not None:
        day, month = (one, two) if day_first else (two, one)
        return on_day(date(year, month, day), "absolute")
    low, high = sorted((date(year, one, two), date(year, two, one)))
    return Value(None, low, high, "none", None, "absolute")
