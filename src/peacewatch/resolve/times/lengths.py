"""Lengths of time, what comes again, and the stretch before or after publication that a length names."""

from datetime import timedelta

from peacewatch.resolve.times.calendar import add_months
from peacewatch.resolve.times.dates import APPROX, GRAINS, ISO_UNITS, PODS, Context, Parts, Value

_SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


def duration(parts: Parts, _: Context) -> Value:
    """A length; of "two to three weeks" the first number, with the mod that says that it may be more."""
    unit, number = parts["unit"], parts.get("num", "X")
    number = str(int(number) * 2) if unit == "fortnight" and number.isdigit() else number
    mod = APPROX.get(parts["approx"], "APPROX") if "approx" in parts else None
    if "num2" in parts or "num3" in parts:
        mod = mod or "APPROX"
    return Value(ISO_UNITS[unit].format(number), grain=GRAINS[unit], mod=mod)


def one_unit(parts: Parts, context: Context) -> Value:
    """One unit: "a week-long truce", "in the year ended June 30"."""
    return duration({"num": "1", "unit": parts["unit"]}, context)


def some_time(_parts: Parts, _: Context) -> Value:
    """A length that the words leave open altogether."""
    return Value("PXX", grain="none")


def recent_units(parts: Parts, _: Context) -> Value:
    """The words "in recent weeks": a length of unknown number that ends (or begins) at publication."""
    return Value(ISO_UNITS[parts["unit"]].format("X"), grain=GRAINS[parts["unit"]], anchor="published")


def past_units(parts: Parts, context: Context) -> Value:
    """The words "the past three days": the interval that ends (or begins) at publication; its value is the length."""
    plain = duration(parts, context)
    today, ahead = context.published, parts["rel"] in {"next", "coming"}
    known = parts["num"].isdigit() and parts["unit"] in {"day", "week", "month", "year", "decade"}
    if today is None or "quoted" in parts or not known:
        return plain
    count = int(parts["num"]) * (1 if ahead else -1)
    if parts["unit"] in {"day", "week"}:
        other = today + timedelta(days=count * (7 if parts["unit"] == "week" else 1))
    else:
        other = add_months(today, count * {"month": 1, "year": 12, "decade": 120}[parts["unit"]])
    return Value(plain.value, min(today, other), max(today, other), plain.grain, plain.mod, "published")


def past_seasons(parts: Parts, _: Context) -> Value:
    """The words "the past three summers"."""
    return Value(
        f"P{parts['num']}{_SEASON_CODES[parts['season'].removesuffix('s')]}", grain="season", anchor="published"
    )


def every(parts: Parts, context: Context) -> Value:
    """What comes on each such day, month, season or unit."""
    if "weekday" in parts:
        pod = PODS[parts["pod"]] if "pod" in parts else ""
        return Value(f"XXXX-WXX-{int(parts['weekday']) + 1}{pod}", grain="part_of_day" if pod else "day")
    if "month" in parts:
        return Value(f"XXXX-{int(parts['month']):02d}", grain="month")
    if "season" in parts:
        return Value(f"XXXX-{_SEASON_CODES[parts['season']]}", grain="season")
    if "podonly" in parts:
        return Value(f"XXXX-XX-XX{PODS[parts['podonly']]}", grain="part_of_day")
    return duration({"num": parts.get("num", "1"), "unit": parts["unit"]}, context)


def often(parts: Parts, context: Context) -> Value:
    """The words "daily", "weekly"."""
    unit = {"daily": "day", "weekly": "week", "monthly": "month", "hourly": "hour", "nightly": "night"}
    return duration({"num": "1", "unit": unit.get(parts["word"], "year")}, context)
