"""Whether a mention tells history, not this report's news: an earlier past, a time long gone, what has been *since* it."""

from datetime import date, timedelta

from peacewatch.model.identified import Identified
from peacewatch.model.record import EventTime
from peacewatch.model.worded import EventMention

LONG_AGO = timedelta(days=14)
"""A deed that ended longer before the publication than this is history."""


def history_rule(
    identified: Identified, mention: EventMention, time: EventTime | None, *, reported: bool
) -> str | None:
    """The rule by which the mention is told as history; ``None`` where it is news.

    By its tense (``mention.background``; what a source says, ``reported``, is in that tense anyway), by a time that ended
    more than ``LONG_AGO`` before the day of publication, or because it only bounds a time for something else ("the worst
    attack since rebels took the town").
    """
    if mention.background and not reported:
        return "event.earlier-past"
    if _long_ago(identified, time):
        return "event.long-ago"
    return "event.since" if _bounds(identified, mention) else None


def _long_ago(identified: Identified, time: EventTime | None) -> bool:
    return time is not None and _ended(identified, time.end)


def _ended(identified: Identified, end: str | None) -> bool:
    if end is None or identified.published is None:
        return False
    try:
        return date.fromisoformat(end[:10]) < date.fromisoformat(identified.published[:10]) - LONG_AGO
    except ValueError:
        return False


def _bounds(identified: Identified, mention: EventMention) -> bool:
    """Whether the deed stands in a *since* clause, or after *since* as a noun, or tells which past day is meant."""
    parsed = identified.parsed
    token = parsed.tokens[mention.head]
    day = identified.times.of_token.get(token.head) if token.dep == "relcl" else None
    if day is not None:
        named = next(t for t in identified.times.times if t.id == day)
        return _ended(identified, named.end)
    if token.dep == "pobj":
        return parsed.tokens[token.head].lower == "since"
    return token.dep in ("advcl", "pcomp") and (
        any(k.lower == "since" for k in parsed.children(token.i, "mark", "advmod"))
        or (token.dep == "pcomp" and parsed.tokens[token.head].lower == "since")
    )
