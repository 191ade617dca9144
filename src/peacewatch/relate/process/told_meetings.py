"""All that tells of talks: the nouns for them, each with the consultations that it names, and verbs ("the two sides met")."""

import re

from peacewatch.model.parsed import Sentence
from peacewatch.model.record import Event, TalksState
from peacewatch.model.span import Span
from peacewatch.relate.board import Board
from peacewatch.relate.process.meetings import CLAUSE, CUT, Meeting, named_meetings

_MEET = frozenset({"meet", "negotiate", "talk", "confer", "sit"})
_TEAMS = re.compile(
    r"\b(?:negotiators|delegat(?:es|ions)|envoys|teams|sides|parties|officials|ministers|leaders|representatives|presidents|commanders)\b",
    re.IGNORECASE,
)
_TWO = re.compile(
    r"\b(?:two|both|the) (?:[\w’'-]+ ){0,2}(?:sides|parties|delegations|leaders|governments|teams|countries|armies|presidents)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?<!be )(?<!been )(?<!being )(?<!was )(?<!is )(?<!were )\b(?:meet|met)\b"
    r"(?=\s+(?:again|next|later|here|there|face|today|tomorrow|yesterday|behind|for|in|on|at|this|last|briefly|secretly|directly|separately)\b|[.;])",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:due|set|scheduled|slated|expected|prepar\w+|agreed|is|are|was|were) to$|\b(?:will|would)$", re.IGNORECASE
)


def meetings(board: Board, events: tuple[Event, ...]) -> list[Meeting]:
    """The mentions of talks, in text order, with the events that tell of them."""
    found = named_meetings(board)
    for event in events:
        if event.type != "CONSULT" or event.mode == "phone" or event.speech:
            continue
        home = next((m for m in found if _overlap(event.anchor, m.name)), None) or next(
            (m for m in found if m.low <= event.anchor.start < m.high and _leads_to(event, m)), None
        )
        if home is not None:
            home.events.append(event)
        elif (made := _told_by_verb(board, event)) is not None:
            found.append(made)
    for sentence in board.body():
        found.extend(m for m in _unheard(board, sentence) if not any(_near(m, f) for f in found))
    for meeting in found:
        taking_part = board.parties(a for e in meeting.events for a in (*e.actors, *e.recipients))
        meeting.parties = frozenset(a for a in taking_part if board.may_fight(a))
    return sorted(found, key=lambda m: m.name.start)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _leads_to(event: Event, meeting: Meeting) -> bool:
    """A consultation's verb beside the noun of its talks: "will meet for a third round"."""
    return event.anchor.end <= meeting.name.start <= event.anchor.end + 60


def _near(one: Meeting, other: Meeting) -> bool:
    """Whether a verb tells of the talks that the next words name."""
    return one.sentence.i == other.sentence.i and (
        _overlap(one.name, other.name) or 0 <= other.name.start - one.name.end <= 60
    )


def _clause(board: Board, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The bounds of the clause around a verb, in code points."""
    text = board.sentence_text(sentence)
    low = max([m.end() for m in CLAUSE.finditer(text, 0, start - sentence.start)], default=0)
    cut = CUT.search(text, end - sentence.start)
    return sentence.start + low, sentence.start + (cut.start() if cut else len(text))


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
    low, high = _clause(board, sentence, event.anchor.start, event.anchor.end)
    two = len(board.parties((*event.actors, *event.recipients))) > 1
    if not two and not _TEAMS.search(board.parsed.text[low : event.anchor.start]):
        return None
    state: TalksState = "agreed" if event.status == "planned" else "unknown"
    held = event.status != "planned"
    return Meeting(event.anchor, sentence, low, high, state=state, held=held, events=[event])


def _unheard(board: Board, sentence: Sentence) -> list[Meeting]:
    """Meetings of two sides that no event tells: "the two sides are due to meet again in June"."""
    text, found = board.sentence_text(sentence), []
    for match in _VERB.finditer(text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        low, high = _clause(board, sentence, start, end)
        before = board.parsed.text[low:start].rstrip()
        ahead = _AHEAD.search(before) is not None
        if match.group().lower() == "meet" and not ahead:
            continue
        sides = [a for a in board.parties(board.around(low, start)) if board.may_fight(a)]
        if not _TWO.search(before) and len(sides) != 2:
            continue
        name = board.parsed.piece(start, end)
        again = "next" if ahead and re.match(r"\s+again\b", text[match.end() :]) else None
        state: TalksState = "agreed" if ahead else "unknown"
        found.append(Meeting(name, sentence, low, high, relative=again, state=state, held=not ahead))
    return found
