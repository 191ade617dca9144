"""The day of what is still to come: a weekday or date that was read as the last one is the next one."""

import re
from datetime import date, timedelta

from peacewatch.model.record import Time
from peacewatch.relate.board import Board

_WEEKDAY = re.compile(
    r"(?:(?:midnight|noon|dawn|dusk|midday|sunrise|sunset|early|late|the end of)(?: on)? )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:night|morning|evening|at .*))?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    r"(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{1,2})?", re.IGNORECASE
)
_YEAR_AGO = 150
"""From how many days back on a month and day without a year is the next year's."""


def day_to_come(board: Board, time: Time) -> str | None:
    """The first day (ISO 8601) of a time of something that is still to come, on or after the report's own day where it can be."""
    published = board.identified.published
    if time.start is None or published is None or not time.start[:10] < published[:10]:
        return time.start
    words, first = time.evidence[0].exact.strip(), date.fromisoformat(time.start[:10])
    back = (date.fromisoformat(published[:10]) - first).days
    if _WEEKDAY.fullmatch(words) and back <= 7:
        return (first + timedelta(days=7)).isoformat()
    if _MONTH_DAY.fullmatch(words) and back >= _YEAR_AGO and not (first.month == 2 and first.day == 29):
        return first.replace(year=first.year + 1).isoformat()
    return time.start
