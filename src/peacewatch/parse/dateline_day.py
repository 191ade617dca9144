"""The day that a report's dateline gives, where it gives it in full: its date of publication, if nothing else tells it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from peacewatch.model.parsed import Zone
from peacewatch.model.report import Report
from peacewatch.parse.zones import dateline_parts

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FORMS = (
    re.compile(r"(?P<month>[A-Za-z]{3})[a-z]*\.?\s(?P<day>\d{1,2}),?\s(?P<year>\d{4})$"),
    re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?P<month>[A-Za-z]{3})[a-z]*\.?,?\s(?P<year>\d{4})$"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})$"),
)


def dated(report: Report, zones: Iterable[Zone]) -> Report:
    """``report`` with the day of its first dateline as ``published``, where it has none and the dateline has a year."""
    if report.published:
        return report
    first = next((zone for zone in zones if zone.kind == "dateline"), None)
    words = dateline_parts(report, first)[1] if first is not None else None
    day = full_day(words.exact) if words is not None else None
    return replace(report, published=day, published_basis="text") if day is not None else report


def full_day(words: str) -> str | None:
    """The ISO 8601 day of a date with its year; ``None`` where it has none, or another weekday than that day had.

    >>> full_day("Nov. 20, 2025"), full_day("Thursday 20th November 2025"), full_day("20 November")
    ('2025-11-20', '2025-11-20', None)
    >>> full_day("Monday, Nov. 20, 2025")
    """
    weekday = re.match(r"(mon|tues|wednes|thurs|fri|satur|sun)day,?\s", words, re.IGNORECASE)
    rest = words[weekday.end() :] if weekday is not None else words
    found = next((m for form in _FORMS if (m := form.match(rest))), None)
    if found is None:
        return None
    month = found["month"].lower()
    if not month.isdigit() and month not in _MONTHS:
        return None
    try:
        day = date(
            int(found["year"]), int(month) if month.isdigit() else _MONTHS.index(month) + 1, int(found["day"])
        )  # fmt: skip
    except ValueError:
        return None
    if weekday is not None and _WEEKDAYS[day.weekday()] != weekday[1][:3].lower():
        return None
    return day.isoformat()
