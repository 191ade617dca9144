"""Calendar sums: the bounds and TIMEX3 values of weeks, months, quarters, seasons and years."""

from datetime import date, timedelta

_SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "winter": ("WI", 12)}


def add_months(day: date, months: int) -> date:
    """The same day of the month, ``months`` later, or the month's last day where it is shorter.

    Raises:
        ValueError: outside of the years 1 to 9999.
    """
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = date(years, month + 1, 1)
    return min(date(years, month + 1, 1) + timedelta(days=day.day - 1), month_bounds(first)[1])


def month_bounds(day: date) -> tuple[date, date]:
    """The first and last day of the month of ``day``."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def unit_bounds(day: date, unit: str, step: int) -> tuple[date, date]:
    """The first and last day of the calendar unit of ``day``, moved by ``step`` units. Weeks run Monday to Sunday.

    Raises:
        ValueError: for a unit without a calendar.
    """
    if unit in {"week", "fortnight", "weekend"}:
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
        return (monday + timedelta(days=5 if unit == "weekend" else 0)), monday + timedelta(days=6)
    if unit == "day":
        return day + timedelta(days=step), day + timedelta(days=step)
    if unit == "month":
        return month_bounds(add_months(day.replace(day=1), step))
    if unit == "quarter":
        first = add_months(day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1), 3 * step)
        return first, month_bounds(add_months(first, 2))[1]
    if unit == "year":
        return date(day.year + step, 1, 1), date(day.year + step, 12, 31)
    if unit == "decade":
        first_year = day.year // 10 * 10 + 10 * step
        return date(first_year, 1, 1), date(first_year + 9, 12, 31)
    if unit == "century":
        first_year = day.year // 100 * 100 + 100 * step
        return date(first_year, 1, 1), date(first_year + 99, 12, 31)
    raise ValueError(unit)


def week_value(day: date) -> str:
    """The ISO week of ``day``, as ``2026-W23``."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def unit_value(start: date, unit: str) -> str:
    """The TIMEX3 value of the unit that starts at ``start``."""
    if unit == "weekend":
        return f"{week_value(start)}-WE"
    if unit in {"week", "fortnight"}:
        return week_value(start)
    if unit == "quarter":
        return f"{start.year}-Q{(start.month + 2) // 3}"
    if unit == "decade":
        return str(start.year)[:3]
    if unit == "century":
        return str(start.year)[:2]
    return {"month": f"{start:%Y-%m}", "year": str(start.year)}.get(unit, start.isoformat())


def season_bounds(year: int, name: str) -> tuple[str, date, date]:
    """The value and the days of a northern meteorological season; a winter belongs to the year that it begins in."""
    code, month = _SEASONS[name]
    first = date(year, month, 1)
    return f"{year}-{code}", first, month_bounds(add_months(first, 2))[1]
