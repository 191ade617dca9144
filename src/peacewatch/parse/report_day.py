"""The day that a report itself gives as its own: in its dateline, on a line of its head, or after "Published" in head or foot.

Never a date of running text: a line counts where nothing but the date, its clock, a label, an author or a place stands on it
or between two of its strokes ("Digest | 16 May 2026").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from peacewatch.model.parsed import Zone
from peacewatch.model.report import Diagnostic, Report
from peacewatch.parse.zones import dateline_parts

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\.?,?\s)"
_FORMS = (
    re.compile(rf"(?P<month>{_MONTH})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}})$", re.IGNORECASE),
    re.compile(
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH})\.?,?\s(?P<year>\d{{4}})$", re.IGNORECASE
    ),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})$"),
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?i:{_WEEKDAY}?(?:{_MONTH}\.?\s{_DAY},?\s\d{{4}}|{_DAY}\s(?:of\s)?{_MONTH}\.?,?\s\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}))"
_CLOCK = (
    r"(?:\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?(?i:[ap]\.?m\b\.?))?|\d{1,2}\s?(?i:[ap]\.?m\b\.?))(?:\s?hrs)?"
    r"(?:\s?\(?(?:[A-Z]{1,5}|local time)(?:[+-]\d{1,2}(?::?\d{2})?)?\)?)?"
)
_UPDATED = r"(?P<updated>(?:last\s)?(?:updated|modified|revised|edited))"
_ISSUED = (
    r"(?:(?:first|originally)\s)?(?:published|posted|issued|released)(?:\sby\s[^\d|]{2,50}?)?"
    r"|(?:date of (?:publication|issue|release)|(?:publication|release|issue) date)"
)
_LABEL = rf"(?i:(?:{_UPDATED}|(?P<issued>{_ISSUED})|(?P<date_of>dated?))(?:\son|\sat)?\s?:?\s)"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĆČŁŚŠŞȘŻŽ][\w.'’\-]*"
_PLACE = rf"(?P<place>{_CAPITAL}(?:[\s/]{_CAPITAL}|\s(?:of|the|de|del|al|el)|,\s{_CAPITAL}){{0,7}}(?:,|\s[–—-])\s)"
_AUTHOR = r"(?:(?i:by)\s[^\d|]{2,80}?(?:,|\s[–—-])?\s)"
_LINE = re.compile(
    rf"\(?(?:{_LABEL}|{_AUTHOR}|{_PLACE})?(?:{_CLOCK},?\s(?:on\s)?)?(?P<day>{_DATE})"
    rf"(?:,?\s(?:at\s|[–—-]\s)?{_CLOCK}|T\d{{2}}:\d{{2}}[\d:.Z+-]{{0,14}})?\.?\)?$"
)
_STROKES = re.compile(r"\s*[|•·\n]\s*|;\s|\s/\s|(?:,|\s[–—-])?\s(?=\(?(?:last\s)?updated\b)(?<!last\s)", re.IGNORECASE)
_LONGEST = 240  # characters of a line that is looked at
_FULL = re.compile(rf"{_DATE}$")


@dataclass(slots=True, frozen=True)
class _Day:
    """An ISO 8601 day; ``labelled`` where a word says whose day it is, ``updated`` where it is that of a later version."""

    day: str
    labelled: bool
    updated: bool


def dated(report: Report, zones: Sequence[Zone]) -> Report:
    """``report`` with the day that its dateline, head or foot gives as ``published``, where it has none.

    The day of publication goes before that of an update. Where two days are left, there is none, and a diagnostic.
    """
    if report.published:
        return report
    told = _days(report, zones)
    for updated in (False, True):
        days = sorted({one.day for one in told if one.updated is updated})
        if len(days) == 1:
            return replace(report, published=days[0], published_basis="text")
        if days:
            message = f"the report gives several days as its own ({', '.join(days)}); none was taken"
            note = Diagnostic("warning", "read.dates-differ", message)
            return replace(report, diagnostics=(*report.diagnostics, note))
    return report


def _days(report: Report, zones: Sequence[Zone]) -> list[_Day]:
    """What the first dateline, the lines of the head and the labelled ones of the foot give."""
    bodies = [n for n, zone in enumerate(zones) if zone.kind == "body"]
    first, last = (bodies[0], bodies[-1]) if bodies else (len(zones), len(zones))
    dateline = next((zone for zone in zones if zone.kind == "dateline"), None)
    words = dateline_parts(report, dateline)[1] if dateline is not None else None
    day = full_day(words.exact) if words is not None else None
    found = [_Day(day, labelled=False, updated=False)] if day is not None else []
    head = [one for zone in zones[:first] if zone.kind != "dateline" for one in _of_zone(report, zone)]
    foot = [one for zone in zones[last + 1 :] for one in _of_zone(report, zone) if one.labelled]
    if any(_FULL.match(report.text[z.start : min(z.end, z.start + _LONGEST)]) for z in zones[first:last]):
        head = [one for one in head if one.labelled]  # a chronology: its dates are those of what it tells
    return [*found, *head, *foot]


def _of_zone(report: Report, zone: Zone) -> list[_Day]:
    """The days of a line that is no news, each between two strokes."""
    if zone.kind not in {"headline", "heading", "byline", "note"} or zone.end - zone.start > _LONGEST:
        return []
    found = list[_Day]()
    for piece in _STROKES.split(report.text[zone.start : zone.end]):
        match = _LINE.match(piece.strip())
        if match is None or (zone.kind == "headline" and match["place"]):
            continue
        day = full_day(match["day"])
        if day is not None:
            found.append(_Day(day, bool(match["issued"] or match["updated"]), bool(match["updated"])))
    return found


def full_day(words: str) -> str | None:
    """The ISO 8601 day of a date with its year; ``None`` where it has none, or another weekday than that day had.

    >>> full_day("Nov. 20, 2025"), full_day("Thursday 20th November 2025"), full_day("20 November")
    ('2025-11-20', '2025-11-20', None)
    >>> full_day("Monday, Nov. 20, 2025")
    """
    weekday = re.match(_WEEKDAY, words, re.IGNORECASE)
    rest = words[weekday.end() :] if weekday is not None else words
    found = next((m for form in _FORMS if (m := form.match(rest))), None)
    if found is None:
        return None
    month = found["month"].lower()
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
    try:
        day = date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None
    if weekday is not None and _WEEKDAYS[day.weekday()] != weekday[0][:3].lower():
        return None
    return day.isoformat()
