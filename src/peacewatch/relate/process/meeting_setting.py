"""When and where talks are told to be: dates and places of their own clause, never those of who tells of them."""

import re
from dataclasses import dataclass
from itertools import pairwise

from peacewatch.knowledge.actors import load_actors
from peacewatch.model.record import Statement, Time
from peacewatch.relate.board import Board
from peacewatch.relate.process.days import day_to_come
from peacewatch.relate.process.meetings import Meeting

_ENDS = re.compile(
    r"\b(?:end|clos|conclud|collaps|broke|adjourn|wrapp|finish|fell|fail|unravel|ran aground)\w*", re.IGNORECASE
)
_BEFORE_PLACE = re.compile(r"^,?[^;,]{0,60}?\b(?:in|at)\s+(?:the (?:[\w’'-]+\s+){1,4}of )?$", re.IGNORECASE)
_ASIDE = re.compile(r",[^,;]{2,80},")
_HELD = re.compile(
    r"^[^;]{0,80}?, (?:which (?:was|were) )?(?:last )?(?=(?:held|hosted|in|due|set|scheduled|slated|planned|expected|fixed)\b)",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"[^;.]*,? (?:which (?:was|were|is|are|had been|has been) )?(?P<had>had been )?(?:due|set|scheduled|slated|planned|expected|fixed|to (?:open|begin|start|be held))\b[^;,.]*$",
    re.IGNORECASE,
)
_SENT_TO = re.compile(r"\s+to (?:the )?$")
_MOVED = re.compile(r"\b(?:moved|relocated|transferred|shifted|switched)\b[^;.]{0,40}?\bto\s+(?:the )?$", re.IGNORECASE)
_TO_CAPITAL = re.compile(
    r"\b(?:moved|relocated|transferred|shifted|switched)\b[^;.]{0,40}?\bto the ([A-Z]\w+) capital\b"
)
_SPOKEN = re.compile(r"\b(?:said|says|told|announced|wrote)\b", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:to|until|till|through|and|–|-)\s*")
_RANGE_OPENS = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
_AFTER_EVENT = re.compile(r"\b(?:since|after|before|ahead of|by)\s+(?:the\s+)?$", re.IGNORECASE)
_BESIDE = re.compile(r",?\s*(?:held )?(?:in [A-Z][\w’' -]+?,? )?(?:on|in|from|early|late)?\s*", re.IGNORECASE)
_PUT_OFF = re.compile(r"\b(?:adjourn|suspend|postpon|put off|delay|halt|paus|interrupt|broke)", re.IGNORECASE)
_NEW_DAY = re.compile(r"\b(?:until|till|to)\s+(?:the\s+)?$", re.IGNORECASE)
_CALLED_OFF = frozenset({"suspended", "cancelled"})


@dataclass(slots=True, frozen=True)
class Setting:
    """Place id, first and last day (ISO 8601); ``None`` where the clause does not tell."""

    place: str | None
    start: str | None
    end: str | None

    @property
    def day(self) -> str | None:
        """The day by which two tellings are compared."""
        return self.start or self.end


def setting(board: Board, meeting: Meeting, statements: tuple[Statement, ...]) -> Setting:
    """Where and when one mention's clause puts the talks."""
    start, end = _days(board, meeting, statements)
    return Setting(_place(board, meeting), start, end)


def _days(board: Board, meeting: Meeting, statements: tuple[Statement, ...]) -> tuple[str | None, str | None]:
    """First and last day: of the words after the verb that gives the state, else of those right after the talks."""
    mine = [t for t in board.times_between(meeting.name.end, meeting.high) if not _of_saying(t, statements)]
    mine = [t for t in mine if not re.match(r"[’']s?\b", board.parsed.text[t.evidence[0].end : t.evidence[0].end + 2])]
    mine = [
        t
        for t in mine
        if not _AFTER_EVENT.search(board.parsed.text[max(0, t.evidence[0].start - 20) : t.evidence[0].start])
    ]
    if meeting.state == "agreed" and (put_off := _put_off_to(board, meeting, mine)) is not None:
        return day_to_come(board, put_off), None
    cue_at = meeting.cue.start if meeting.cue is not None else meeting.name.start
    after = [t for t in mine if t.evidence[0].start > cue_at]
    if meeting.state == "extended":
        return None, None  # the day of prolonging, or the new end: neither is when they began
    if meeting.state in _CALLED_OFF and cue_at >= meeting.name.end:
        after, mine = [], [t for t in mine if t.evidence[0].start < cue_at]  # the day of calling off is not theirs
    elif meeting.state in _CALLED_OFF:
        due = next((t for t in mine if _DUE.fullmatch(board.parsed.text[meeting.name.end : t.evidence[0].start])), None)
        return (None if due is None else _of_month(due) or day_to_come(board, due)), None
    for first, second in pairwise(mine):
        between = board.parsed.text[first.evidence[0].end : second.evidence[0].start]
        opened = board.parsed.text[max(0, first.evidence[0].start - 10) : first.evidence[0].start]
        if _RANGE.fullmatch(between) and _RANGE_OPENS.search(opened):
            return first.start, second.end
    beside = [t for t in mine if _BESIDE.fullmatch(board.parsed.text[meeting.name.end : t.evidence[0].start])]
    time = next(iter(beside or after or mine), None)
    if time is None:
        return None, None
    if month := _of_month(time):
        ended = (
            meeting.cue is not None and _ENDS.search(meeting.cue.exact) and time.evidence[0].start > meeting.cue.start
        )
        return None if ended else month, month if meeting.held else None
    if meeting.held:
        if meeting.cue is not None and _ENDS.search(meeting.cue.exact) and time.evidence[0].start > meeting.cue.start:
            return None, time.end
        return time.start, time.end
    return day_to_come(board, time) if meeting.state == "agreed" else time.start, None


def _of_month(time: Time) -> str | None:
    """A month or year, where no more of the day is told: it opened on some day of it."""
    return time.value if time.value is not None and re.fullmatch(r"\d{4}(?:-\d{2})?", time.value) else None


def _put_off_to(board: Board, meeting: Meeting, times: list[Time]) -> Time | None:
    """The new day of talks that were put off: "adjourned on Tuesday until June 9"."""
    if meeting.cue is None or _PUT_OFF.search(meeting.cue.exact) is None:
        return None
    text = board.parsed.text
    return next((t for t in times if _NEW_DAY.search(text[meeting.cue.end : t.evidence[0].start])), None)


def _of_saying(time: Time, statements: tuple[Statement, ...]) -> bool:
    """Whether a time tells when somebody spoke of the talks, and not when they are."""
    at = time.evidence[0].start
    for statement in statements:
        if any(c.start <= at < c.end for c in statement.content):
            continue
        if statement.time == time.id or (statement.cue is not None and 0 <= at - statement.cue.end <= 15):
            return True
    return False


def _capital(board: Board, adjective: str) -> str | None:
    """The place of this report that "the Omani capital" is; ``None`` where it names it nowhere."""
    state = load_actors().by_id.get(f"a:{load_actors().demonyms.get(adjective.lower())}")
    names = state.capitals if state is not None else ()
    return next((p.id for p in board.identified.places.places if p.name in names), None)


def _place(board: Board, meeting: Meeting) -> str | None:
    """The place inside the talks' own words ("Doha talks"), after them, or between their verb and them."""
    text, name = board.parsed.text, meeting.name
    inside = [p for m, p in board.places_between(name.start, name.end) if m.end <= name.end]
    inside = inside or [p.id for p in board.identified.places.places if name.exact.split()[-2:-1] == [p.name]]
    if inside:
        return inside[0]
    if (moved := _TO_CAPITAL.search(text[name.end : meeting.high])) is not None:
        return _capital(board, moved.group(1))
    after = [(text[name.end : m.start], p) for m, p in board.places_between(name.end, meeting.high)]
    if name.exact.lower().startswith("send"):
        return next((place for between, place in after if _SENT_TO.fullmatch(between)), None)
    for between, place in after:  # "moved from A to B": B
        if _MOVED.search(between):
            return place
    for between, place in after:
        if any(
            _BEFORE_PLACE.search(b) for b in (between, _ASIDE.sub("", between), _HELD.sub("", between))
        ) and not _SPOKEN.search(between):
            return place
    if meeting.cue is not None and meeting.cue.start < name.start:
        for mention, place in board.places_between(meeting.cue.start, name.start):
            invited = meeting.cue.exact.lower().startswith("invit") and text[: mention.start].endswith(" to ")
            if invited or _BEFORE_PLACE.search(text[meeting.cue.start : mention.start]):
                return place
    return None
