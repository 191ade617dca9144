"""Feasts and other dated occasions, and the months of the Hijri and Jalali calendars."""

import re
from datetime import date, timedelta

from hijridate import Gregorian, Hijri
from persiantools.jdatetime import JalaliDate

from peacewatch.knowledge.occasions import Occasion, folded, load_occasions
from peacewatch.resolve.times.dates import DAY, Context, Parts, Value, on_day

_JALALI = (
    "farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban", "azar", "dey", "bahman", "esfand",
)  # fmt: skip
_HIJRI = (
    r"muharram", r"safar", r"rabi.*awwal", r"rabi.*thani", r"jumada.*(?:awwal|ula)", r"jumada.*(?:thani|akhira)",
    r"rajab", r"sha.?ban", r"rama[dz]an", r"shawwal", r"(?:dhu|zul).*q.*", r"(?:dhu|zul).*hijj.*",
)  # fmt: skip


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    month, day = divmod(h + m - 7 * ((a + 11 * h + 22 * m) // 451) + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian date, from 1900 to 2099 (Meeus, Astronomical Algorithms)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def occasion_days(occasion: Occasion, year: int) -> tuple[date, date] | None:
    """The first and last day of an occasion that begins in the Gregorian ``year``; ``None`` where it does not."""
    start = _start(occasion, year)
    if start is None:
        return None
    if occasion.calendar == "hijri" and occasion.day is None:
        hijri = Hijri(*_hijri_of(start)[:2], 1)
        return start, start + timedelta(days=hijri.month_length() - 1)
    return start, start + timedelta(days=occasion.days - 1)


def _start(occasion: Occasion, year: int) -> date | None:
    month, day = occasion.month or 1, occasion.day or 0
    if occasion.calendar == "easter":
        return easter(year) + timedelta(days=day)
    if occasion.calendar == "orthodox":
        return orthodox_easter(year) + timedelta(days=day)
    if occasion.calendar == "nth":
        return _nth(year, month, occasion.weekday or 0, occasion.n or 1)
    if occasion.calendar == "hijri":
        return next((d for d in hijri_days(month, day or 1, range(year - 583, year - 575)) if d.year == year), None)
    if occasion.calendar == "jalali":
        return date_of_jalali(year - 621, month, day or 1)
    return date(year, month, day)


def _nth(year: int, month: int, weekday: int, n: int) -> date:
    first = date(year, month, 1)
    if n > 0:
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    last = (first + timedelta(days=32)).replace(day=1) - DAY
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def _hijri_of(day: date) -> tuple[int, int, int]:
    hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    return hijri.year, hijri.month, hijri.day


def hijri_days(month: int, day: int, years: range) -> list[date]:
    """A day of the Hijri calendar in several years, as Gregorian dates; the library knows 1343 to 1500 AH."""
    return [date(*Hijri(y, month, day).to_gregorian().datetuple()) for y in years if 1343 <= y <= 1500]


def date_of_jalali(year: int, month: int, day: int) -> date:
    """A day of the Solar Hijri calendar, as a Gregorian date."""
    found: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    return found


def _jalali_year(day: date) -> int:
    year: int = JalaliDate.to_jalali(day.year, day.month, day.day).year  # type: ignore[no-untyped-call]
    return year


def occasion(parts: Parts, context: Context) -> Value:
    """An occasion with its year, or the one nearest to publication by the tense."""
    found = load_occasions().by_name[folded(parts["occasion"])]
    mod = "APPROX" if found.calendar == "hijri" else None
    if "year" in parts:
        days, anchor = occasion_days(found, int(parts["year"])), "absolute"
    else:
        days, anchor = _nearest(found, context, parts.get("rel")), "published"
    if days is None:
        return Value()
    start, end = days
    if start == end:
        return on_day(start, anchor, mod)
    month = found.calendar == "hijri" and found.day is None
    return Value(f"{start}/{end}", start, end, "month" if month else "day", mod, anchor)


def _nearest(found: Occasion, context: Context, rel: str | None) -> tuple[date, date] | None:
    today = context.published
    if today is None:
        return None
    every = [d for y in range(today.year - 2, today.year + 3) if (d := occasion_days(found, y))]
    behind, ahead = [d for d in every if d[0] <= today], [d for d in every if d[1] >= today]
    if rel == "last":
        behind = [d for d in every if d[1] < today]
    if rel == "next":
        ahead = [d for d in every if d[0] > today]
    if rel == "this":
        return next((d for d in every if d[0].year == today.year), None)
    if context.tense == "future" or rel == "next":
        return ahead[0] if ahead else None
    if context.tense in {"past", "present"} or rel == "last":
        return behind[-1] if behind else None
    both = [*behind[-1:], *ahead[:1]]
    return min(both, key=lambda d: abs((d[0] - today).days)) if both else None


def foreign(parts: Parts, context: Context) -> Value:
    """A day or month of the Jalali or Hijri calendar, printed by its own name, with its year or by publication."""
    name, day = parts["foreign"], int(parts["day"]) if "day" in parts else None
    jalali = name in _JALALI
    month = (_JALALI.index(name) if jalali else next(i for i, p in enumerate(_HIJRI) if re.fullmatch(p, name))) + 1
    mod, today = (None if jalali else "APPROX"), context.published
    if "year" in parts:
        year, anchor = int(parts["year"]), "absolute"
    elif today is not None:
        now = _jalali_year(today) if jalali else _hijri_of(today)[0]
        options = [(_first(y, month, day or 1, jalali=jalali), y) for y in (now - 1, now, now + 1)]
        fitting = (
            [o for o in options if o[0] <= today]
            if context.tense != "future"
            else [o for o in options if o[0] >= today]
        )
        year, anchor = (fitting[-1] if context.tense != "future" else fitting[0])[1], "published"
    else:
        return Value(grain="day" if day else "month")
    start = _first(year, month, day or 1, jalali=jalali)
    if day is not None:
        return on_day(start, anchor, mod)
    following = _first(year + month // 12, month % 12 + 1, 1, jalali=jalali)
    return Value(f"{start}/{following - DAY}", start, following - DAY, "month", mod, anchor)


def _first(year: int, month: int, day: int, *, jalali: bool) -> date:
    if jalali:
        return date_of_jalali(year, month, day)
    if not 1343 <= year <= 1500:
        raise ValueError(year)
    return date(*Hijri(year, month, day).to_gregorian().datetuple())


def named_day(parts: Parts, _: Context) -> Value:
    """The day of an attack that is called by its date ("9/11", "October 7")."""
    return on_day(load_occasions().named_days[folded(parts["named"])], "external")
