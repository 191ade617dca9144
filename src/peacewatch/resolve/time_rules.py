"""Times that count from another: from publication, from a day told before; clocks, lengths, sets; and the table of all rules."""

from collections.abc import Callable
from datetime import date, timedelta

from peacewatch.model.record import Grain
from peacewatch.resolve.calendar import add_months, named_day, season_bounds, unit_bounds, unit_value, week_value
from peacewatch.resolve.time_dates import (
    APPROX,
    DAY,
    GRAINS,
    ISO_UNITS,
    PODS,
    Context,
    Parts,
    Value,
    calendar_day,
    day_of,
    day_range,
    decade_named,
    edge_of,
    month_named,
    on_day,
    part_of,
    weekday_day,
    weekday_named,
    year_named,
)


def _deictic_day(parts: Parts, context: Context) -> date | None:
    if context.published is None or "quoted" in parts:
        return None
    offset = {"today": 0, "yesterday": -1, "tomorrow": 1, "before yesterday": -2, "after tomorrow": 2}[parts["word"]]
    return context.published + timedelta(days=offset)


def _clock(parts: Parts, context: Context) -> Value:
    """A clock time, with the day that stands beside it; alone it has no day."""
    text, grain = _clock_text(parts)
    anchor, day = "published", None
    if "weekday" in parts:
        day = weekday_day(parts, context)
    elif "word" in parts:
        day = _deictic_day(parts, context)
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
    hour = int(parts["hour"])
    half = parts.get("ap", "")[:1]
    if half and not 1 <= hour <= 12:
        raise ValueError(hour)
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    zone = "Z" if parts.get("zone") in {"gmt", "utc"} else ""
    return f"T{hour:02d}:{int(parts.get('minute', 0)):02d}{zone}", "minute" if int(parts.get("minute", 0)) else "hour"


def _deictic(parts: Parts, context: Context) -> Value:
    day = _deictic_day(parts, context)
    return Value(grain="day") if day is None else on_day(day, "published", edge_of(parts), parts.get("pod"))


def _night(parts: Parts, context: Context) -> Value:
    today, word = context.published, parts["word"]
    if today is None or ("quoted" in parts and word != "overnight"):
        return Value(grain="part_of_day")
    if word == "overnight":
        day = today if context.tense == "future" else today - DAY
        return Value(f"{day}TNI", day, day + DAY, "part_of_day", None, "published")
    if word == "last night":
        return Value(f"{today - DAY}TNI", today - DAY, today, "part_of_day", None, "published")
    return on_day(today, "published", None, "night" if word == "tonight" else word.removeprefix("this "))


def _part_of_day(parts: Parts, _: Context) -> Value:
    return Value(PODS[parts["word"]], grain="part_of_day")


def _unit(parts: Parts, context: Context) -> Value:
    """The words "last week", "this month", "earlier this year": calendar units; "this" is cut at publication by the tense."""
    today, rel, unit = context.published, parts["rel"], parts["unit"]
    grain = GRAINS[unit]
    if today is None or "quoted" in parts or unit == "century":
        return Value(grain=grain)
    step = {"last": -1, "the previous": -1, "next": 1, "the coming": 1}.get(rel, 0)
    start, end = unit_bounds(today, unit, step)
    value, edge = unit_value(start, unit), parts.get("edge")
    mod = edge_of(parts)
    if step == 0 and edge in {"earlier", "early"}:
        return Value(value, start, max(start, today - DAY), grain, None if unit == "week" else mod, "published")
    if step == 0 and edge in {"later"}:
        return Value(value, min(end, today), end, grain, mod, "published")
    if step == 0 and edge is None:
        if context.tense == "past":
            end = min(end, max(start, today))  # a weekend of this week may still be ahead
        elif context.tense == "future":
            start = max(start, today)
    elif edge is not None:
        start, end = part_of(start, end, mod)
    return Value(value, start, end, grain, mod, "published")


def _unit_edge(parts: Parts, context: Context) -> Value:
    """The words "the end of the month": its last third."""
    today, unit = context.published, parts["unit"]
    if today is None or "quoted" in parts:
        return Value(grain=GRAINS[unit], mod=edge_of(parts))
    start, end = unit_bounds(today, unit, {"last": -1, "next": 1}.get(parts["rel"], 0))
    low, high = part_of(start, end, edge_of(parts))
    return Value(unit_value(start, unit), low, high, GRAINS[unit], edge_of(parts), "published")


def _in_the_day(parts: Parts, context: Context) -> Value:
    if context.last is None or context.last.start is None:
        return Value(grain="day", mod=edge_of(parts))
    return on_day(context.last.start, context.last_id or "none", edge_of(parts))


def _moved(day: date, parts: Parts, sign: int, anchor: str) -> Value:
    """A day moved by a number of units; "three years ago" is known to the year only."""
    unit, grain = parts["unit"], GRAINS[parts["unit"]]
    mod = "APPROX" if "approx" in parts else None
    if parts["num"] == "X" or "." in parts["num"] or unit in {"minute", "hour", "second", "century", "night"}:
        return Value("PAST_REF" if sign < 0 else "FUTURE_REF", grain=grain, mod=mod, anchor=anchor)
    count = int(parts["num"]) * sign
    if unit == "day":
        return on_day(day + timedelta(days=count), anchor, mod)
    if unit in {"week", "fortnight", "weekend"}:
        count *= 2 if unit == "fortnight" else 1
        start, end = unit_bounds(day, "week", count)
        return Value(week_value(start), start, end, "week", mod, anchor)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    whole = "year" if unit == "decade" else unit
    start, end = unit_bounds(add_months(day, months * count), whole, 0)
    return Value(unit_value(start, whole), start, end, GRAINS[whole], mod, anchor)


def _ago(parts: Parts, context: Context) -> Value:
    if context.published is None or "quoted" in parts:
        return Value(grain=GRAINS[parts["unit"]])
    return _moved(context.published, parts, -1, "published")


def _offset(parts: Parts, context: Context) -> Value:
    """The words "two days later": from the last day that the text named; without one it is not known."""
    if context.last is None or context.last.start is None:
        return Value(grain=GRAINS[parts["unit"]])
    sign = 1 if parts["rel"] in {"later", "after", "afterwards"} else -1
    return _moved(context.last.start, parts, sign, context.last_id or "none")


def _same(parts: Parts, context: Context) -> Value:
    """The words "the following day", "that night": from the last day that the text named."""
    unit, rel = parts["unit"], parts["rel"]
    pod = unit if unit in PODS else None
    grain: Grain = "part_of_day" if pod else GRAINS[unit]
    if unit == "year":
        return Value(grain=grain)  # "that year" mostly points at a year, of which no day was told
    if context.last is None or context.last.start is None:
        return Value(grain=grain)
    step = {"the following": 1, "the next": 1, "the previous": -1}.get(rel, 0)
    anchor = context.last_id or "none"
    if pod or unit == "day":
        return on_day(context.last.start + timedelta(days=step), anchor, None, pod)
    start, end = unit_bounds(context.last.start, unit, step)
    return Value(unit_value(start, unit), start, end, grain, None, anchor)


def _recent_units(parts: Parts, _: Context) -> Value:
    return Value(ISO_UNITS[parts["unit"]].format("X"), grain=GRAINS[parts["unit"]], anchor="published")


def _past_units(parts: Parts, context: Context) -> Value:
    """The words "the past three days": the interval that ends (or begins) at publication; its value is the length."""
    plain = _duration(parts, context)
    today, ahead = context.published, parts["rel"] in {"next", "coming"}
    if (
        today is None
        or "quoted" in parts
        or not parts["num"].isdigit()
        or parts["unit"] not in {"day", "week", "month", "year", "decade"}
    ):
        return plain
    count = int(parts["num"]) * (1 if ahead else -1)
    if parts["unit"] in {"day", "week"}:
        other = today + timedelta(days=count * (7 if parts["unit"] == "week" else 1))
    else:
        other = add_months(today, count * {"month": 1, "year": 12, "decade": 120}[parts["unit"]])
    return Value(plain.value, min(today, other), max(today, other), plain.grain, plain.mod, "published")


def _duration(parts: Parts, _: Context) -> Value:
    unit, number = parts["unit"], parts.get("num", "X")
    number = str(int(number) * 2) if unit == "fortnight" and number.isdigit() else number
    mod = APPROX.get(parts["approx"], "APPROX") if "approx" in parts else None
    return Value(ISO_UNITS[unit].format(number), grain=GRAINS[unit], mod=mod)


def _every(parts: Parts, context: Context) -> Value:
    if "weekday" in parts:
        pod = PODS[parts["pod"]] if "pod" in parts else ""
        return Value(f"XXXX-WXX-{int(parts['weekday']) + 1}{pod}", grain="part_of_day" if pod else "day")
    return _duration({"num": parts.get("num", "1"), "unit": parts["unit"]}, context)


def _often(parts: Parts, context: Context) -> Value:
    unit = {"daily": "day", "weekly": "week", "monthly": "month", "hourly": "hour"}.get(parts["word"], "year")
    return _duration({"num": "1", "unit": unit}, context)


def _quarter(parts: Parts, context: Context) -> Value:
    if "year" not in parts:
        return Value(f"XXXX-Q{parts['quarter']}", grain="quarter")
    first = date(int(parts["year"]), int(parts["quarter"]) * 3 - 2, 1)
    start, end = unit_bounds(first, "quarter", 0)
    del context
    return Value(unit_value(start, "quarter"), start, end, "quarter", None, "absolute")


def _season(parts: Parts, context: Context) -> Value:
    name = "autumn" if parts["season"] == "fall" else parts["season"]
    if "year" in parts:
        value, start, end = season_bounds(int(parts["year"]), name)
        return Value(value, start, end, "season", None, "absolute")
    today, rel = context.published, parts.get("rel")
    if today is None or rel == "that":
        return Value(grain="season")
    options = [season_bounds(y, name) for y in range(today.year - 2, today.year + 3)]
    if rel == "last":
        fitting = [o for o in options if o[2] < today][-1:]
    elif rel == "next":
        fitting = [o for o in options if o[1] > today][:1]
    else:
        fitting = [o for o in options if o[1].year == today.year]
    value, start, end = fitting[0]
    return Value(value, start, end, "season", None, "published")


def _named(parts: Parts, _: Context) -> Value:
    return on_day(named_day(parts["named"]), "external")


def _reference(value: str) -> Callable[[Parts, Context], Value]:
    """A resolver for the words that TIMEX3 gives a reference and no date."""
    return lambda _parts, _context: Value(value, anchor="published")


RESOLVERS: dict[str, Callable[[Parts, Context], Value]] = {
    "time.named-day": _named, "time.range-month-day": day_range, "time.range-day-month": day_range,
    "time.month-day": calendar_day, "time.day-month": calendar_day, "time.iso": calendar_day,
    "time.month-year": month_named, "time.month": month_named, "time.year": year_named, "time.decade": decade_named,
    "time.weekday": weekday_named, "time.weekday-clock": _clock, "time.clock-weekday": _clock,
    "time.clock-date": _clock, "time.date-clock": _clock, "time.clock": _clock, "time.deictic-clock": _clock,
    "time.part-of-day": _part_of_day, "time.deictic": _deictic, "time.before-yesterday": _deictic,
    "time.night": _night, "time.unit": _unit, "time.unit-edge": _unit_edge, "time.in-the-day": _in_the_day,
    "time.ago": _ago, "time.offset": _offset, "time.same": _same, "time.recent-units": _recent_units,
    "time.past-units": _past_units, "time.now": _reference("PRESENT_REF"),
    "time.recently": _reference("PAST_REF"), "time.soon": _reference("FUTURE_REF"),
    "time.duration": _duration, "time.duration-a": _duration, "time.duration-half": _duration,
    "time.duration-many": _duration, "time.every": _every, "time.often": _often, "time.quarter": _quarter,
    "time.quarter-short": _quarter, "time.season": _season,
}  # fmt: skip
