"""All that tells of talks: the nouns for them, each with the consultations that it names, and verbs ("the two sides met")."""

import re

from peacewatch.model.record import Event, TalksState
from peacewatch.model.span import Span
from peacewatch.relate.board import Board
from peacewatch.relate.process.meeting_outcomes import carry_outcomes
from peacewatch.relate.process.meeting_verbs import TEAMS, brought_together, clause, meetings_by_verb, teams_sent
from peacewatch.relate.process.meetings import Meeting, named_meetings

_MEET = frozenset({"meet", "negotiate", "talk", "confer", "sit"})
_TEAMS = re.compile(TEAMS, re.IGNORECASE)


def meetings(board: Board, events: tuple[Event, ...]) -> list[Meeting]:
    """The mentions of talks, in text order, with the events that tell of them."""
    found = named_meetings(board)
    for event in events:
        if event.type != "CONSULT" or event.mode in {"phone", "visit"} or event.speech or event.status in _UNREAL:
            continue
        home = next((m for m in found if _overlap(event.anchor, m.name)), None) or next(
            (m for m in found if m.low <= event.anchor.start < m.high and _leads_to(event, m)), None
        )
        if home is not None:
            home.events.append(event)
        elif event.mode != "visit" and (made := _told_by_verb(board, event)) is not None:
            found.append(made)
    of_sentence: dict[int, list[Meeting]] = {}
    for meeting in found:
        of_sentence.setdefault(meeting.sentence.i, []).append(meeting)
    before = -9
    for sentence in board.body():
        here = of_sentence.get(sentence.i, [])
        told = 0 < sentence.i - before <= _BACK or bool(here)
        for made in (
            *meetings_by_verb(board, sentence, told=told),
            *brought_together(board, sentence),
            *teams_sent(board, sentence),
        ):
            if (same := next((h for h in here if _near(made, h)), None)) is None:
                here = [*here, made]
                found.append(made)
            elif same.state == "unknown" and not same.negated:
                same.state, same.held = made.state, made.held
                same.relative = same.relative or made.relative
        if here:
            before = sentence.i
    opening = [s.i for s in board.body() if s.zone != "headline"][:_LEAD]
    for meeting in found:
        meeting.lead = meeting.sentence.i in opening
        taking_part = board.parties(a for e in meeting.events for a in (*e.actors, *e.recipients))
        meeting.parties = frozenset(a for a in taking_part if board.may_fight(a))
    _without_single_sessions(found)
    return carry_outcomes(board, sorted(found, key=lambda m: m.name.start))


_LEAVES = re.compile(r"(?:walk|pull|storm|quit|with(?:draw|drew))", re.IGNORECASE)
_SINGLE = re.compile(r"\b(?:session|sitting|meeting)$", re.IGNORECASE)
_GOES_ON = frozenset({"extended", "underway"})


def _without_single_sessions(found: list[Meeting]) -> None:
    """Who walks out of one session of talks that go on does not suspend them: the session is no entry."""
    for meeting in found:
        left = meeting.state == "suspended" and meeting.cue is not None and _LEAVES.match(meeting.cue.exact)
        if left and _SINGLE.search(meeting.name.exact):
            others = [m for m in found if m is not meeting and not m.negated]
            if any(m.state in _GOES_ON or m.sentence.i == meeting.sentence.i for m in others):
                meeting.negated = True


_UNREAL = frozenset({"denied", "negated"})
_LEAD = 2
_BACK = 3
"""How many sentences after talks "they" may be those who talked."""


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _leads_to(event: Event, meeting: Meeting) -> bool:
    """A consultation's verb beside the noun of its talks: "will meet for a third round"."""
    return event.anchor.end <= meeting.name.start <= event.anchor.end + 60


def _near(one: Meeting, other: Meeting) -> bool:
    """Whether a verb tells of the talks that the next words name."""
    gap = other.name.start - one.name.end
    return one.sentence.i == other.sentence.i and (
        _overlap(one.name, other.name) or (0 <= gap <= 60 and not (one.held and other.relative == "next"))
    )


def _told_by_verb(board: Board, event: Event) -> Meeting | None:
    """A meeting told by its verb: "delegates of the two sides met in Geneva on Monday"."""
    sentence = board.sentence_at(event.anchor.start)
    if sentence is None or event.status in {"demanded", "denied", "negated", "hypothetical"}:
        return None
    tokens = board.parsed.tokens_in(event.anchor.start, event.anchor.end)
    if not any(t.lemma.lower() in _MEET and t.pos == "VERB" for t in tokens) or re.search(
        r"\bmet with a\b", board.sentence_text(sentence)
    ):
        return None
    low, high = clause(board, sentence, event.anchor.start, event.anchor.end)
    two = len(board.parties((*event.actors, *event.recipients))) > 1
    if not two and not _TEAMS.search(board.parsed.text[low : event.anchor.start]):
        return None
    planned = event.status == "planned"
    state: TalksState = "agreed" if planned else "unknown"
    again = "next" if planned and re.match(r"\s+again\b", board.parsed.text[event.anchor.end : high]) else None
    return Meeting(event.anchor, sentence, low, high, relative=again, state=state, held=not planned, events=[event])
