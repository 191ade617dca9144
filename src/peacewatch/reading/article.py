"""What an extractor gives: one article, and the dates and names of its metadata in order."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from peacewatch.model.report import Diagnostic, Usage

DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?(Z|[+-]\d{2}:?\d{2})?$")


@dataclass(slots=True, frozen=True)
class Article:
    """An article as its carrier tells it. ``published`` is ISO 8601 or ``None``."""

    text: str
    media_type: str
    extractor: str | None = None
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    usage: Usage = "usable"
    diagnostics: tuple[Diagnostic, ...] = ()


def iso_date(words: str) -> str | None:
    """``words`` as an ISO 8601 date or date and time, without fractions of a second, else ``None``.

    >>> iso_date("2026-05-03T10:00:00.000+0200")
    '2026-05-03T10:00:00+02:00'
    >>> iso_date("3rd of May")
    """
    words = words.strip()
    try:
        if DAY.match(words):
            return date.fromisoformat(words).isoformat()
        if match := MOMENT.match(words):
            day, clock, zone = match.groups()
            if zone and zone != "Z" and ":" not in zone:
                zone = f"{zone[:3]}:{zone[3:]}"
            moment = f"{day}T{clock}{zone or ''}"
            datetime.fromisoformat(moment)
            return moment
        if "," in words and len(words) < 60:
            return parsedate_to_datetime(words).isoformat(timespec="seconds")
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return None


def line(value: object) -> str | None:
    """A string of metadata on one line, ``None`` where it is no string or says nothing."""
    if not isinstance(value, str):
        return None
    return " ".join(value.split()) or None
