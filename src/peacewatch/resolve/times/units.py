"""Weeks, months, quarters and years that count from publication or from a time told before."""

from datetime import date, timedelta

from peacewatch.resolve.times.calendar import add_months, season_bounds, unit_bounds, unit_value, week_value
from peacewatch.resolve.times.dates import DAY, GRAINS, Context, Parts, Value, edge_of, on_day, part_of

_BACK = frozenset({"last", "the previous", "this past", "the past", "the last", "past", "the preceding", "the prior"})
_AHEAD = frozenset({"next", "the coming", "this coming", "the next", "coming", "the following"})


def step_of(rel: str) -> int:
    """-1 for "last" and its like, 1 for "next", 0 for "this"."""
    return -1 if rel in _BACK else 1 if rel in _AHEAD else 0


def unit(parts: Parts, context: Context) -> Value:
    """The words "last week", "this month", "earlier this year": calendar units; "this" is cut at publication by the tense."""
    today, rel, name = context.published, parts["rel"], parts["unit"]
    grain = GRAINS[name]
    if today is None or "quoted" in parts:
        return Value(grain=grain)
    step = step_of(rel)
    start, end = unit_bounds(today, name, step)
    value, edge, mod = unit_value(start, name), parts.get("edge"), edge_of(parts)
    if step == 0 and edge in {"earlier", "early"}:
        return Value(value, start, max(start, today - DAY), grain, None if name == "week" else mod, "published")
    if step == 0 and edge == "later":
        return Value(value, min(end, today), end, grain, mod, "published")
    if step == 0 and edge is None:
        if context.tense == "past":
            end = min(end, max(start, today))  # a weekend of this week may still be ahead
        elif context.tense == "future":
            start = max(start, today)
    elif mod is not None:
        start, end = part_of(start, end, mod)
    return Value(value, start, end, grain, mod, "published")


def unit_edge(parts: Parts, context: Context) -> Value:
    """The words "the end of the month": its last third; "the end of that year" of the last time that was told."""
    today, name = context.published, parts["unit"]
    grain, mod, anchor = GRAINS[name], edge_of(parts), "published"
    if parts["rel"] == "that":
        today = context.told.start if context.told else None
        anchor = context.told_id or "none"
    if today is None or ("quoted" in parts and anchor == "published"):
        return Value(grain=grain, mod=mod)
    start, end = unit_bounds(today, name, step_of(parts["rel"]))
    low, high = part_of(start, end, mod)
    return Value(unit_value(start, name), low, high, grain, mod, anchor)


def year_end(parts: Parts, context: Context) -> Value:
    """The words "by year's end", "at year-end 2029"."""
    if "year" in parts:
        start, end = unit_bounds(date(int(parts["year"]), 1, 1), "year", 0)
        return Value(parts["year"], *part_of(start, end, "END"), "year", "END", "absolute")
    return unit_edge({**parts, "rel": "this", "edge": "end"}, context)


def weekend(parts: Parts, context: Context) -> Value:
    """The words "the weekend": the last that began before publication, the next for the future."""
    today = context.published
    if today is None or "quoted" in parts:
        return Value(grain="week")
    start, end = unit_bounds(today, "weekend", 0)
    if start > today and context.tense != "future":
        start, end = start - timedelta(weeks=1), end - timedelta(weeks=1)
    return Value(unit_value(start, "weekend"), start, end, "week", None, "published")


def moved(day: date, parts: Parts, sign: int, anchor: str) -> Value:
    """A day moved by a number of units; "three years ago" is known to the year only."""
    name, grain = parts["unit"], GRAINS[parts["unit"]]
    mod = "APPROX" if "approx" in parts else None
    if parts["num"] == "X" or "." in parts["num"] or name in {"minute", "hour", "second", "century", "night"}:
        return Value("PAST_REF" if sign < 0 else "FUTURE_REF", grain=grain, mod=mod, anchor=anchor)
    count = int(parts["num"]) * sign
    if name == "day":
        return on_day(day + timedelta(days=count), anchor, mod)
    if name in {"week", "fortnight", "weekend"}:
        start, _ = unit_bounds(day, "week", count * (2 if name == "fortnight" else 1))
        return Value(week_value(start), start, start + timedelta(days=6), "week", mod, anchor)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[name]
    whole = "year" if name == "decade" else name
    start, end = unit_bounds(add_months(day, months * count), whole, 0)
    return Value(unit_value(start, whole), start, end, GRAINS[whole], mod, anchor)


def ago(parts: Parts, context: Context) -> Value:
    """The words "two years ago"; inside a quotation they count from a day that is not known."""
    if context.published is None or "quoted" in parts:
        return Value("PAST_REF" if parts["num"] == "X" else None, grain=GRAINS[parts["unit"]])
    return moved(context.published, parts, -1, "published")


def from_now(parts: Parts, context: Context) -> Value:
    """The words "two weeks from now"."""
    if context.published is None or "quoted" in parts:
        return Value(grain=GRAINS[parts["unit"]])
    return moved(context.published, parts, 1, "published")


def offset(parts: Parts, context: Context) -> Value:
    """The words "two days later": from the last day that the text named, years also from the last quarter or year."""
    sign = 1 if parts["rel"] in {"later", "after", "afterwards", "afterward"} else -1
    return counted(parts, context, sign)


def counted(parts: Parts, context: Context, sign: int) -> Value:
    """``num`` units after (``sign`` 1) or before (-1) the time told last; a quarter or a year keeps its grain."""
    period = context.period
    if parts["unit"] == "year" and period and period.start and period.value and parts["num"].isdigit():
        start = add_months(period.start, 12 * sign * int(parts["num"]))
        anchor = context.period_id or "none"
        if period.grain in {"quarter", "month", "year"}:
            low, high = unit_bounds(start, period.grain, 0)
            return Value(unit_value(low, period.grain), low, high, period.grain, None, anchor)
    if context.last is not None and context.last.start is not None:
        return moved(context.last.start, parts, sign, context.last_id or "none")
    return Value(grain=GRAINS[parts["unit"]])


def same(parts: Parts, context: Context) -> Value:
    """The words "the following day", "that year": from the last day, or for months and years the last time, that the text named."""
    name, rel = parts["unit"], parts["rel"]
    grain, mod = GRAINS[name], edge_of(parts)
    told, anchor = context.last, context.last_id
    if name in {"month", "year", "quarter"}:
        told, anchor = context.told, context.told_id  # "that year" may point at a month's or a day's year
    if told is None or told.start is None:
        return Value(grain=grain)
    step = step_of(rel)
    if name == "day":
        return on_day(told.start + timedelta(days=step), anchor or "none", mod)
    start, end = unit_bounds(told.start, name, step)
    low, high = part_of(start, end, mod)
    return Value(unit_value(start, name), low, high, grain, mod, anchor or "none")


def quarter(parts: Parts, context: Context) -> Value:
    """A quarter, with its year, by a year beside it ("next year's first quarter"), or by publication and the tense."""
    number, today = int(parts["quarter"]), context.published
    year, anchor = parts.get("year") or parts.get("year2"), "absolute"
    if year is None:
        if today is None:
            return Value(f"XXXX-Q{number}", grain="quarter")
        anchor = "published"
        rel = parts.get("rel")
        if rel in {"this", "last", "next"}:
            year = str(today.year + step_of(rel))
        else:
            starts = [date(y, number * 3 - 2, 1) for y in (today.year - 1, today.year, today.year + 1)]
            if context.tense == "future":
                # A report expected for a quarter comes after it: the nearest one, not the next.
                first = min(starts, key=lambda s: _distance(s, unit_bounds(s, "quarter", 0)[1], today))
            else:
                first = [s for s in starts if s <= today][-1]
            year = str(first.year - (rel is not None))
    first = date(int(year), number * 3 - 2, 1)
    start, end = unit_bounds(first, "quarter", 0)
    return Value(unit_value(start, "quarter"), start, end, "quarter", None, anchor)


def _distance(start: date, end: date, day: date) -> int:
    return max((start - day).days, (day - end).days, 0)


def quarter_ended(parts: Parts, context: Context) -> Value:
    """The words "the quarter ended Sept. 30", "the year ended June 30": the one in which that month lies."""
    today, month = context.published, int(parts["month"])
    name = "year" if parts["unit"] == "year" else "quarter"
    if today is None:
        return Value(grain="quarter" if name == "quarter" else "year")
    months = [date(y, month, 1) for y in (today.year - 1, today.year, today.year + 1)]
    day = min((m for m in months if m <= today or context.tense == "future"), key=lambda m: abs((m - today).days))
    start, end = unit_bounds(day, name, 0)
    return Value(unit_value(start, name), start, end, GRAINS[name], None, "published")


def latest_quarter(parts: Parts, context: Context) -> Value:
    """The words "the latest quarter", "the year-ago period": the quarter told last, else the last one that ended."""
    rel, period, today = parts["rel"], context.period, context.published
    back = 1 if "year-" in rel else 0
    if rel == "the current" and today is not None:
        start, end = unit_bounds(today, "quarter", 0)
        return Value(unit_value(start, "quarter"), start, end, "quarter", None, "published")
    if today is not None and rel in {"the latest", "the most recent"}:
        first, anchor = unit_bounds(today, "quarter", -1)[0], "published"
    elif period is not None and period.grain == "quarter" and period.start is not None:
        first, anchor = period.start, context.period_id or "none"
    elif today is not None:
        first, anchor = unit_bounds(today, "quarter", -1)[0], "published"
    else:
        return Value(grain="quarter")
    start, end = unit_bounds(add_months(first, -12 * back), "quarter", 0)
    return Value(unit_value(start, "quarter"), start, end, "quarter", None, anchor)


def quarter_of_year(parts: Parts, context: Context) -> Value:
    """The words "the 1988 period": the quarter told last, of that year; without one the year."""
    year, period = int(parts["year"]), context.period
    if period is None or period.grain != "quarter" or period.start is None:
        return Value(str(year), date(year, 1, 1), date(year, 12, 31), "year", None, "absolute")
    start, end = unit_bounds(period.start.replace(year=year), "quarter", 0)
    return Value(unit_value(start, "quarter"), start, end, "quarter", None, context.period_id or "none")


def year_ago(parts: Parts, context: Context) -> Value:
    """The words "year-earlier", "year-ago" before a noun: a year before the quarter or year told last, else before publication."""
    plain: Parts = {**parts, "unit": "year", "num": "1"}
    if context.period is not None:
        return counted(plain, context, -1)
    return ago(plain, context)


def season(parts: Parts, context: Context) -> Value:
    """A season, with its year or by publication and the tense; a winter belongs to the year that it begins in."""
    name = "autumn" if parts["season"] == "fall" else parts["season"]
    mod = edge_of(parts)
    if "year" in parts:
        value, start, end = season_bounds(int(parts["year"]), name)
        low, high = part_of(start, end, mod)
        return Value(value, low, high, "season", mod, "absolute")
    today, rel = context.published, parts.get("rel")
    if today is None or rel == "that":
        return Value(grain="season")
    options = [season_bounds(y, name) for y in range(today.year - 2, today.year + 3)]
    if rel in {"last", "this past"}:
        fitting = [o for o in options if o[2] < today][-1:]
    elif rel in {"next", "the coming"}:
        fitting = [o for o in options if o[1] > today][:1]
    elif rel == "this":
        fitting = [o for o in options if o[1].year == today.year]
    elif context.tense == "future":
        fitting = [o for o in options if o[2] >= today][:1]
    else:
        fitting = [o for o in options if o[1] <= today][-1:]
    value, start, end = fitting[0]
    low, high = part_of(start, end, mod)
    return Value(value, low, high, "season", mod, "published")
