"""How talks ended, where a later sentence tells it: "They met in Oslo. The session broke up with nothing signed."."""

import re

from peacewatch.knowledge.process_words import load_talks_words
from peacewatch.model.parsed import Sentence
from peacewatch.model.record import TalksState
from peacewatch.relate.board import Board
from peacewatch.relate.process.meetings import Meeting, outcome

_OPEN = frozenset({"unknown", "underway"})
_CALLED_OFF = re.compile(
    r"\b(?:call(?:ed)?|put|br[eo]ke(?:n)?) (?:it|them) off\b|\b(?:it|they) (?:was|were|has been|have been|had been) (?:called off|cancell?ed|scrapped)\b|"
    r"\b(?:cancell?ed|scrapped) (?:it|them)\b",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"\b(?:broke up|ended|collapsed|broke down|left|parted|came away|went home|fell apart|yielded|produced|brought|got|went|rose|adjourned|emerged)\b[^;.]{0,70}?"
    r"\b(?:nothing|nowhere|no further|empty-handed|without|with no\b(?! (?:new )?date)|no (?:agreement|deal|accord|breakthrough|result|progress)|little (?:but|else|more))|"
    r"\b(?:collapsed|broke down|fell apart|walked out)\b|\b(?:could|did|failed to|were unable to|unable to) (?:not )?(?:agree|bridge|settle|narrow|sign|reach)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:came out|emerged|left|ended|came away|parted|agreed|signed|initialled|settled|sealed|produced|yielded|concluded|nailed down)\b",
    re.IGNORECASE,
)


def carry_outcomes(board: Board, told: list[Meeting]) -> list[Meeting]:
    """The mentions, each whose own clause tells no end with the end that the next sentence, or what follows in its own, tells."""
    by_sentence = {s.i: s for s in board.body()}
    for n, meeting in enumerate(told):
        following = told[n + 1] if n + 1 < len(told) else None
        if meeting.negated or meeting.sentence.zone == "headline":
            continue
        if meeting.state in _OPEN and (meeting.held or meeting.state == "underway" or meeting.round is not None):
            state = _rest(board, meeting, following) or _next(board, meeting, by_sentence, following)
            if state is not None:
                meeting.state, meeting.held = state, state != "cancelled"
        elif meeting.state in {"agreed", "proposed"}:
            after = by_sentence.get(meeting.sentence.i + 1)
            if after is not None and _CALLED_OFF.search(board.sentence_text(after)):
                meeting.state = "cancelled"
    return told


def _rest(board: Board, meeting: Meeting, following: Meeting | None) -> TalksState | None:
    """What the sentence goes on to tell of the talks after a semicolon or a pronoun."""
    end = meeting.sentence.end
    if following is not None and following.sentence.i == meeting.sentence.i:
        end = min(end, following.low)
    rest = board.parsed.text[meeting.name.end : end]
    match = re.search(
        r"(?:;|, (?:and|but)) (?=it\b|they\b|the (?:talks|meeting|two|sides|delegations)\b)", rest, re.IGNORECASE
    )
    return _end(rest[match.end() :]) if match else None


def _next(
    board: Board, meeting: Meeting, by_sentence: dict[int, Sentence], following: Meeting | None
) -> TalksState | None:
    """What the next sentence says of them, where it goes on about them and tells of no other talks."""
    after = by_sentence.get(meeting.sentence.i + 1)
    if after is None or after.zone == "headline":
        return None
    text = board.sentence_text(after)
    if load_talks_words().follow.match(text) is None:
        return None
    if following is not None and following.sentence.i == after.i and (following.relative == "next" or following.round):
        text = text[: max(0, following.low - after.start)]
    return _end(text)


_MORE_DAYS = re.compile(
    r"\b(?:came out|emerged|left|ended|parted) with (?:\w+ ){0,2}(?:more (?:days|weeks|months)|extension)\b",
    re.IGNORECASE,
)


def _end(text: str) -> TalksState | None:
    if _MORE_DAYS.search(text):
        return "ended_with_agreement"
    if _CALLED_OFF.search(text):
        return "cancelled"
    if _FAILED.search(text):
        return "ended_without_agreement"
    if (done := _DONE.search(text)) is not None:
        state = outcome(text[done.start() :])
        return None if state == "unknown" else state
    return None
