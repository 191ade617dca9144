"""Values and intervals for time expressions: weekdays, "last week" and dates without a year by the publication date.

Without a publication date whatever depends on it stays unresolved: the expression is kept, its value is ``None``.
Intervals are inclusive calendar days. An expression inside a quotation such as "tomorrow" counts from when it was
said, which is not known, and stays unresolved too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from peacewatch.model.identified import ResolvedTimes
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Grain, Time
from peacewatch.model.worded import TimeWords
from peacewatch.resolve.calendar import (
    add_months,
    month_bounds,
    named_day,
    season_bounds,
    unit_bounds,
    unit_value,
    week_value,
)

_DAY = timedelta(days=1)
_EDGES = {"early": "START", "late": "END", "mid": "MID", "earlier": "START", "later": "END"}
_APPROX = {
    "at least": "EQUAL_OR_MORE", "more than": "MORE_THAN", "over": "MORE_THAN", "less than": "LESS_THAN",
    "up to": "EQUAL_OR_LESS", "nearly": "LESS_THAN", "almost": "LESS_THAN",
}  # fmt: skip
_PODS = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "dawn": "TDW", "noon": "T12:00",
    "midnight": "T24:00", "dusk": "TEV", "daybreak": "TDW", "sunrise": "TDW", "sunset": "TEV", "nightfall": "TNI",
}  # fmt: skip
_GRAINS: dict[str, Grain] = {
    "minute": "minute", "second": "minute", "hour": "hour", "day": "day", "night": "part_of_day", "week": "week",
    "weekend": "week", "fortnight": "week", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "decade",
}  # fmt: skip
_ISO_UNITS = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D", "week": "P{}W",
    "weekend": "P{}WE", "fortnight": "P{}W", "month": "P{}M", "quarter": "P{}Q", "year": "P{}Y", "decade": "P{}DE",
    "century": "P{}CE",
}  # fmt: skip


@dataclass(slots=True, frozen=True)
class _Value:
    """What an expression means, before the preposition in front of it is taken into account."""

    value: str | None = None
    start: date | None = None
    end: date | None = None
    grain: Grain = "none"
    mod: str | None = None
    anchor: str = "none"


@dataclass(slots=True, frozen=True)
class _Context:
    """What an expression may count from: the publication date, and the last day that the text named (with its id)."""

    published: date | None
    last: _Value | None = None
    last_id: str | None = None
    tense: str = "none"


_Parts = dict[str, str]


def resolve_times(parsed: Parsed, words: tuple[TimeWords, ...], published: str | None) -> ResolvedTimes:
    """The times of a report, one entry an expression, and for each token of an expression the entry's id.

    ``published`` is an ISO 8601 date, or date and time, or ``None``.
    """
    day = date.fromisoformat(published[:10]) if published and len(published) >= 10 else None
    times: list[Time] = []
    of_token: dict[int, str] = {}
    last: _Value | None = None
    last_id: str | None = None
    paragraph = -1
    for number, word in enumerate(words, 1):
        name = f"t{number}"
        parts = dict(word.parts)
        here = parsed.sentence_of(word.head).paragraph if word.head >= 0 else -1
        if here != paragraph:
            # "the following day" counts from a day of its own paragraph; from further back it would be a guess.
            last, last_id, paragraph = None, None, here
        found = _value(word.rule, parts, _Context(day, last, last_id, word.tense))
        if (
            found.grain == "day"
            and found.start is not None
            and found.start == found.end
            and found.anchor != last_id
        ):
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


def _value(rule: str, parts: _Parts, context: _Context) -> _Value:
    """The meaning of one expression; an impossible date ("31 June") or one out of the calendar has none."""
    try:
        return _RESOLVERS[rule](parts, context)
    except (ValueError, OverflowError):
        return _Value()


def _bounded(found: _Value, prep: str | None, published: date | None) -> _Value:
    """The interval with "since", "before" or "after" in front of the expression."""
    start, end, mod = found.start, found.end, found.mod
    if start is None or end is None or prep is None:
        return found
    if prep == "since":
        end = max(published, end) if published and published >= start else None
    elif prep in {"before", "ahead of", "prior to"}:
        return _Value(found.value, None, start - _DAY, found.grain, "BEFORE", found.anchor)
    elif prep == "after":
        start, end, mod = end + _DAY, None, "AFTER"
    elif prep == "on or about":
        mod = "APPROX"
    return _Value(found.value, start, end, found.grain, mod, found.anchor)


def _on(day: date, anchor: str, mod: str | None = None, pod: str | None = None) -> _Value:
    """One day, or a part of it; "midnight" keeps both days, as nobody can tell which is meant."""
    if pod is None:
        return _Value(day.isoformat(), day, day, "day", mod, anchor)
    code = _PODS[pod]
    grain: Grain = "hour" if code[1].isdigit() else "part_of_day"
    return _Value(day.isoformat() + code, day, day + _DAY if pod == "midnight" else day, grain, mod, anchor)


def _nearest_year(make: Callable[[int], date], context: _Context) -> date | None:
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


def _day_of(parts: _Parts, context: _Context, month: str, day: str) -> tuple[date | None, str]:
    """A month and a day with the expression's year, or by the publication date; and the anchor."""
    number, in_month = int(parts[month]), int(parts[day])
    if "year" in parts:
        return date(int(parts["year"]), number, in_month), "absolute"
    if (number, in_month) == (2, 29):
        found = _nearest_year(lambda y: date(y, 2, 29 if y % 4 == 0 else 28), context)
        return (found if found and found.day == 29 else None), "published"
    return _nearest_year(lambda y: date(y, number, in_month), context), "published"


def _calendar_day(parts: _Parts, context: _Context) -> _Value:
    month, day = ("month", "day") if "month" in parts else ("month2", "day2")
    found, anchor = _day_of(parts, context, month, day)
    if found is None:
        return _Value(f"XXXX-{int(parts[month]):02d}-{int(parts[day]):02d}", grain="day")
    return _on(found, anchor)


def _range(parts: _Parts, context: _Context) -> _Value:
    month2 = parts.get("month2") or parts["month"]
    both = {**parts, "month": parts.get("month") or month2, "month2": month2}
    end, anchor = _day_of(both, context, "month2", "day2")
    if end is None:
        return _Value(grain="day")
    start = date(end.year, int(both["month"]), int(both["day"]))
    if start > end:
        start = date(end.year - 1, start.month, start.day)
    return _Value(f"{start}/{end}", start, end, "day", None, anchor)


def _edge(parts: _Parts) -> str | None:
    edge = parts.get("edge")
    if edge is None:
        return None
    if edge in _EDGES:
        return _EDGES[edge]
    return "END" if "end" in edge else "MID" if "middle" in edge else "START"


def _third(start: date, end: date, mod: str | None) -> tuple[date, date]:
    """The part of an interval that "early", "mid" and "late" leave: a third of it."""
    length = (end - start).days + 1
    if mod == "START":
        return start, start + timedelta(days=max(length // 3, 1) - 1)
    if mod == "END":
        return end - timedelta(days=max(length // 3, 1) - 1), end
    if mod == "MID":
        return start + timedelta(days=length // 3), end - timedelta(days=length // 3)
    return start, end


def _month(parts: _Parts, context: _Context) -> _Value:
    number, mod, rel = int(parts["month"]), _edge(parts), parts.get("rel")
    anchor = "absolute" if "year" in parts else "published"
    first: date | None
    if "year" in parts:
        first = date(int(parts["year"]), number, 1)
    elif rel in {"that", "the following"}:
        return _Value(f"XXXX-{number:02d}", grain="month", mod=mod)
    elif rel == "this":
        first = context.published.replace(month=number, day=1) if context.published else None
    else:
        tense = {"last": "past", "next": "future", "earlier this": "past"}.get(rel or "", context.tense)
        first = _nearest_year(lambda y: date(y, number, 1), _Context(context.published, tense=tense))
    if first is None:
        return _Value(f"XXXX-{number:02d}", grain="month", mod=mod)
    if (
        rel == "next"
        and context.published
        and (first.year, first.month) == (context.published.year, context.published.month)
    ):
        first = date(first.year + 1, number, 1)
    start, end = _third(*month_bounds(first), mod)
    return _Value(f"{first:%Y-%m}", start, end, "month", mod, anchor)


def _year(parts: _Parts, _: _Context) -> _Value:
    year, mod = int(parts["year"]), _edge(parts)
    start, end = _third(date(year, 1, 1), date(year, 12, 31), mod)
    return _Value(str(year), start, end, "year", mod, "absolute")


def _decade(parts: _Parts, _: _Context) -> _Value:
    text, mod = parts["decade"], _edge(parts)
    first = int(text) if len(text) == 4 else 1900 + int(text)
    start, end = _third(date(first, 1, 1), date(first + 9, 12, 31), mod)
    return _Value(str(first)[:3], start, end, "decade", mod, "absolute")


def _weekday_day(parts: _Parts, context: _Context) -> date | None:
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


def _weekday(parts: _Parts, context: _Context) -> _Value:
    day = _weekday_day(parts, context)
    if day is None:
        return (
            _Value(f"XXXX-WXX-{int(parts['weekday']) + 1}", grain="day")
            if context.published is None
            else _Value(grain="day")
        )
    return _on(day, "published", _edge(parts), parts.get("pod"))


def _clock_text(parts: _Parts) -> tuple[str, Grain]:
    """The clock's part of a TIMEX3 value and its grain."""
    if "named" in parts:
        return ("T24:00" if parts["named"] == "midnight" else "T12:00"), "hour"
    hour = int(parts["hour"])
    half = parts.get("ap", "")[:1]
    if half and not 1 <= hour <= 12:
        raise ValueError(hour)
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    zone = "Z" if parts.get("zone") in {"gmt", "utc"} else ""
    return f"T{hour:02d}:{int(parts.get('minute', 0)):02d}{zone}", "minute" if int(
        parts.get("minute", 0)
    ) else "hour"


def _clock(parts: _Parts, context: _Context) -> _Value:
    """A clock time, with the day that stands beside it; alone it has no day."""
    text, grain = _clock_text(parts)
    anchor, day = "published", None
    if "weekday" in parts:
        day = _weekday_day(parts, context)
    elif "word" in parts:
        day = _deictic_day(parts, context)
    elif "month" in parts or "month2" in parts:
        day, anchor = _day_of(parts, context, *(("month", "day") if "month" in parts else ("month2", "day2")))
    if day is None:
        return _Value(text, grain=grain)
    end = day + _DAY if parts.get("named") == "midnight" else day
    return _Value(day.isoformat() + text, day, end, grain, _edge(parts), anchor)


def _deictic_day(parts: _Parts, context: _Context) -> date | None:
    if context.published is None or "quoted" in parts:
        return None
    offset = {"today": 0, "yesterday": -1, "tomorrow": 1, "before yesterday": -2, "after tomorrow": 2}[
        parts["word"]
    ]
    return context.published + timedelta(days=offset)


def _deictic(parts: _Parts, context: _Context) -> _Value:
    day = _deictic_day(parts, context)
    return _Value(grain="day") if day is None else _on(day, "published", _edge(parts), parts.get("pod"))


def _night(parts: _Parts, context: _Context) -> _Value:
    today, word = context.published, parts["word"]
    if today is None or ("quoted" in parts and word != "overnight"):
        return _Value(grain="part_of_day")
    if word == "overnight":
        day = today if context.tense == "future" else today - _DAY
        return _Value(f"{day}TNI", day, day + _DAY, "part_of_day", None, "published")
    if word == "last night":
        return _Value(f"{today - _DAY}TNI", today - _DAY, today, "part_of_day", None, "published")
    return _on(today, "published", None, "night" if word == "tonight" else word.removeprefix("this "))


def _part_of_day(parts: _Parts, _: _Context) -> _Value:
    return _Value(_PODS[parts["word"]], grain="part_of_day")


def _unit(parts: _Parts, context: _Context) -> _Value:
    """The words "last week", "this month", "earlier this year": calendar units; "this" is cut at publication by the tense."""
    today, rel, unit = context.published, parts["rel"], parts["unit"]
    grain = _GRAINS[unit]
    if today is None or "quoted" in parts or unit == "century":
        return _Value(grain=grain)
    step = {"last": -1, "the previous": -1, "next": 1, "the coming": 1}.get(rel, 0)
    start, end = unit_bounds(today, unit, step)
    value, edge = unit_value(start, unit), parts.get("edge")
    mod = _edge(parts)
    if step == 0 and edge in {"earlier", "early"}:
        return _Value(
            value, start, max(start, today - _DAY), grain, None if unit == "week" else mod, "published"
        )
    if step == 0 and edge in {"later"}:
        return _Value(value, min(end, today), end, grain, mod, "published")
    if step == 0 and edge is None:
        if context.tense == "past":
            end = min(end, today)
        elif context.tense == "future":
            start = max(start, today)
    elif edge is not None:
        start, end = _third(start, end, mod)
    return _Value(value, start, end, grain, mod, "published")


def _unit_edge(parts: _Parts, context: _Context) -> _Value:
    """The words "the end of the month": its last third."""
    today, unit = context.published, parts["unit"]
    if today is None or "quoted" in parts:
        return _Value(grain=_GRAINS[unit], mod=_edge(parts))
    start, end = unit_bounds(today, unit, {"last": -1, "next": 1}.get(parts["rel"], 0))
    low, high = _third(start, end, _edge(parts))
    return _Value(unit_value(start, unit), low, high, _GRAINS[unit], _edge(parts), "published")


def _in_the_day(parts: _Parts, context: _Context) -> _Value:
    if context.last is None or context.last.start is None:
        return _Value(grain="day", mod=_edge(parts))
    return _on(context.last.start, context.last_id or "none", _edge(parts))


def _moved(day: date, parts: _Parts, sign: int, anchor: str) -> _Value:
    """A day moved by a number of units; "three years ago" is known to the year only."""
    unit, grain = parts["unit"], _GRAINS[parts["unit"]]
    mod = "APPROX" if "approx" in parts else None
    if parts["num"] == "X" or "." in parts["num"] or unit in {"minute", "hour", "second", "century", "night"}:
        return _Value("PAST_REF" if sign < 0 else "FUTURE_REF", grain=grain, mod=mod, anchor=anchor)
    count = int(parts["num"]) * sign
    if unit == "day":
        return _on(day + timedelta(days=count), anchor, mod)
    if unit in {"week", "fortnight", "weekend"}:
        count *= 2 if unit == "fortnight" else 1
        start, end = unit_bounds(day, "week", count)
        return _Value(week_value(start), start, end, "week", mod, anchor)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    whole = "year" if unit == "decade" else unit
    start, end = unit_bounds(add_months(day, months * count), whole, 0)
    return _Value(unit_value(start, whole), start, end, _GRAINS[whole], mod, anchor)


def _ago(parts: _Parts, context: _Context) -> _Value:
    if context.published is None or "quoted" in parts:
        return _Value(grain=_GRAINS[parts["unit"]])
    return _moved(context.published, parts, -1, "published")


def _offset(parts: _Parts, context: _Context) -> _Value:
    """The words "two days later": from the last day that the text named; without one it is not known."""
    if context.last is None or context.last.start is None:
        return _Value(grain=_GRAINS[parts["unit"]])
    sign = 1 if parts["rel"] in {"later", "after", "afterwards"} else -1
    return _moved(context.last.start, parts, sign, context.last_id or "none")


def _same(parts: _Parts, context: _Context) -> _Value:
    """The words "the following day", "that night": from the last day that the text named."""
    unit, rel = parts["unit"], parts["rel"]
    pod = unit if unit in _PODS else None
    grain: Grain = "part_of_day" if pod else _GRAINS[unit]
    if unit == "year":
        return _Value(grain=grain)  # "that year" mostly points at a year, of which no day was told
    if context.last is None or context.last.start is None:
        return _Value(grain=grain)
    step = {"the following": 1, "the next": 1, "the previous": -1}.get(rel, 0)
    anchor = context.last_id or "none"
    if pod or unit == "day":
        return _on(context.last.start + timedelta(days=step), anchor, None, pod)
    start, end = unit_bounds(context.last.start, unit, step)
    return _Value(unit_value(start, unit), start, end, grain, None, anchor)


def _recent_units(parts: _Parts, _: _Context) -> _Value:
    return _Value(_ISO_UNITS[parts["unit"]].format("X"), grain=_GRAINS[parts["unit"]], anchor="published")


def _past_units(parts: _Parts, context: _Context) -> _Value:
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
    return _Value(plain.value, min(today, other), max(today, other), plain.grain, plain.mod, "published")


def _duration(parts: _Parts, _: _Context) -> _Value:
    unit, number = parts["unit"], parts.get("num", "X")
    number = str(int(number) * 2) if unit == "fortnight" and number.isdigit() else number
    mod = _APPROX.get(parts["approx"], "APPROX") if "approx" in parts else None
    return _Value(_ISO_UNITS[unit].format(number), grain=_GRAINS[unit], mod=mod)


def _every(parts: _Parts, context: _Context) -> _Value:
    if "weekday" in parts:
        pod = _PODS[parts["pod"]] if "pod" in parts else ""
        return _Value(f"XXXX-WXX-{int(parts['weekday']) + 1}{pod}", grain="part_of_day" if pod else "day")
    return _duration({"num": parts.get("num", "1"), "unit": parts["unit"]}, context)


def _often(parts: _Parts, context: _Context) -> _Value:
    unit = {"daily": "day", "weekly": "week", "monthly": "month", "hourly": "hour"}.get(parts["word"], "year")
    return _duration({"num": "1", "unit": unit}, context)


def _quarter(parts: _Parts, context: _Context) -> _Value:
    if "year" not in parts:
        return _Value(f"XXXX-Q{parts['quarter']}", grain="quarter")
    first = date(int(parts["year"]), int(parts["quarter"]) * 3 - 2, 1)
    start, end = unit_bounds(first, "quarter", 0)
    del context
    return _Value(unit_value(start, "quarter"), start, end, "quarter", None, "absolute")


def _season(parts: _Parts, context: _Context) -> _Value:
    name = "autumn" if parts["season"] == "fall" else parts["season"]
    if "year" in parts:
        value, start, end = season_bounds(int(parts["year"]), name)
        return _Value(value, start, end, "season", None, "absolute")
    today, rel = context.published, parts.get("rel")
    if today is None or rel == "that":
        return _Value(grain="season")
    options = [season_bounds(y, name) for y in range(today.year - 2, today.year + 3)]
    if rel == "last":
        fitting = [o for o in options if o[2] < today][-1:]
    elif rel == "next":
        fitting = [o for o in options if o[1] > today][:1]
    else:
        fitting = [o for o in options if o[1].year == today.year]
    value, start, end = fitting[0]
    return _Value(value, start, end, "season", None, "published")


def _named(parts: _Parts, _: _Context) -> _Value:
    return _on(named_day(parts["named"]), "external")


def _reference(value: str) -> Callable[[_Parts, _Context], _Value]:
    """A resolver for the words that TIMEX3 gives a reference and no date."""
    return lambda _parts, _context: _Value(value, anchor="published")


_RESOLVERS: dict[str, Callable[[_Parts, _Context], _Value]] = {
    "time.named-day": _named, "time.range-month-day": _range, "time.range-day-month": _range,
    "time.month-day": _calendar_day, "time.day-month": _calendar_day, "time.iso": _calendar_day,
    "time.month-year": _month, "time.month": _month, "time.year": _year, "time.decade": _decade,
    "time.weekday": _weekday, "time.weekday-clock": _clock, "time.clock-weekday": _clock,
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
