"""Meetings that only verbs tell of: "the two teams haggled for nine hours", "the delegations are due back on Friday"."""

import re
from collections.abc import Iterable

from peacewatch.knowledge.process_words import load_talks_words
from peacewatch.model.parsed import Sentence
from peacewatch.model.record import TalksState
from peacewatch.relate.board import Board
from peacewatch.relate.evidence import negated_before
from peacewatch.relate.process.meetings import CLAUSE, CUT, Meeting, outcome
from peacewatch.relate.process.told_sides import pair

TEAMS = (
    r"\b(?:negotiators|delegat(?:es|ions)|envoys|emissaries|(?:negotiating )?teams|sides|parties|rivals|adversaries|foes|neighbou?rs|camps|"
    r"(?:foreign |defen[cs]e |prime )?ministers|leaders|representatives|presidents|premiers|commanders|generals|governments|armies|diplomats|joint (?:\w+ ){0,2}(?:committee|commission|body)|contact group)\b"
)
_TEAMS = re.compile(TEAMS, re.IGNORECASE)
_TWO = re.compile(
    r"\b(?:two|both|the|their) (?:[\w’'-]+ ){0,3}(?:sides|parties|delegations|delegates|leaders|governments|teams|countries|nations|armies|factions|presidents|negotiators|envoys|"
    r"rivals|neighbou?rs|adversaries|foes|capitals|camps)\b|\bdelegations\b|\bnegotiators (?:for|from)\b|\bneither (?:side|delegation)\b|\bjoint (?:\w+ ){0,2}(?:committee|commission)\b|\bcontact group\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:they|the two)\s+(?:[\w’]+\s+){0,4}$", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:be|been|being|was|is|were)\s+$", re.IGNORECASE)
_NOT_SIDES = re.compile(
    r"\s+(?:with\s+)?(?:the |a |an |his |her |their |all |any |this |that |some |no |strong |stiff )*(?:demands?|deadlines?|conditions?|targets?|goals?|needs?|criteria|resistance|press|reporters|journalists|"
    r"expectations?|costs?|death|fate|victims|families|residents|crowds?|voters|supporters|students|workers)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:due|set|scheduled|slated|expected|prepar\w+|agree[ds]?|plan(?:s|ned)?|promised|vowed|is|are|was|were|ready|hope[ds]?|want(?:s|ed)?|date)"
    r"(?: [\w’]+)? to(?: \w+ly)?\s+$|\b(?:will|would|shall|they[’']ll)(?: (?:now|then|also|next|again|soon))?\s+$|^[^.;]{0,80}\bto\s+$",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:could|may|might|should|must|refus\w+|declin\w+|fail\w*|if|unless|whether|not|never|no plans?)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_AFTER_ALL = re.compile(r"\b(?:after all|as (?:planned|scheduled|agreed|arranged|announced))\b", re.IGNORECASE)
_WITH_NO = re.compile(
    r"\b(?:without|with (?:no|nothing|little)|empty-handed|(?:in|amid) (?:deadlock|acrimony|anger)|nothing)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\b(?:in|at|on|from|next|this|last|later|for|again|today|tomorrow|yesterday)\b|[.,;]?\s*$", re.IGNORECASE
)


def meetings_by_verb(board: Board, sentence: Sentence, *, told: bool) -> list[Meeting]:
    """The meetings of two sides that a sentence's verbs tell of; ``told``: the sentence before told of talks."""
    text = board.sentence_text(sentence)
    found: list[Meeting] = []
    for start, end, state, held in _verbs(text):
        if any(m.name.end > sentence.start + start - 60 for m in found):
            continue
        low, high = clause(board, sentence, sentence.start + start, sentence.start + end)
        before = board.parsed.text[low : sentence.start + start]
        if not _of_sides(board, before, low, sentence.start + start, told=told):
            continue
        made = Meeting(board.parsed.piece(sentence.start + start, sentence.start + end), sentence, low, high)
        made.state, made.held = state, held
        if held:
            made.state = outcome(text[end:])
            if state == "ended_without_agreement" and _WITH_NO.search(text[end:]):
                made.state = state
            elif made.state == "unknown" and re.match(r"return|reconvene", text[start:end], re.IGNORECASE):
                made.state, made.held = "underway", False
        elif re.match(r"\s+again\b", text[end:]) or re.search(
            r"\b(?:back|return|re\w+|again)\b", text[start:end], re.IGNORECASE
        ):
            made.relative = "next"
        found.append(made)
    return found


def _verbs(text: str) -> Iterable[tuple[int, int, TalksState, bool]]:
    """Start, end, state of the verbs of meeting in a sentence, and whether they tell of a meeting that was."""
    words = load_talks_words()
    for match in words.met.finditer(text):
        before = text[: match.start()]
        if _PASSIVE.search(before) or negated_before(text, match.start()) or _NOT_SIDES.match(text, match.end()):
            continue
        if _PLACED.match(text[match.end() :].lstrip()[:12]) or len(match.group()) > len("met"):
            yield match.start(), match.end(), "unknown", True
    for match in words.ahead_of.finditer(text):
        before = text[: match.start()]
        if _AHEAD.search(before) and not _DOUBT.search(before) and not _NOT_SIDES.match(text, match.end()):
            yield match.start(), match.end(), "agreed", False
        elif re.search(r"\b(?:will|would|is|are) not(?: now)?\s+$|\bno longer\s+$", before) and _AFTER_ALL.search(
            text[match.end() :]
        ):
            yield match.start(), match.end(), "cancelled", False
    for match in words.due.finditer(text):
        if not negated_before(text, match.start()):
            yield match.start(), match.end(), "agreed", False
    for match in words.parted.finditer(text):
        if _WITH_NO.match(text[match.end() :].lstrip()[:40]) or _WITH_NO.search(text[match.end() : match.end() + 50]):
            yield match.start(), match.end(), "ended_without_agreement", True


def _of_sides(board: Board, before: str, low: int, at: int, *, told: bool) -> bool:
    """Whether two sides, or the delegations of a negotiation, are the subject right before a verb."""
    if told and _PRONOUN.search(before):
        return True
    near = before[-110:]
    if pair(board, max(low, at - 110), at):
        return True
    teams = list(_TEAMS.finditer(near))
    if not teams or not (_TWO.search(near) or told):
        sides = [a for a in board.parties(board.around(low, at)) if board.may_fight(a)]
        return len(sides) == 2 and bool(teams)
    return True


def clause(board: Board, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The bounds of the clause around a verb, in code points."""
    text = board.sentence_text(sentence)
    low = max([m.end() for m in CLAUSE.finditer(text, 0, start - sentence.start)], default=0)
    cut = CUT.search(text, end - sentence.start)
    return sentence.start + low, sentence.start + (cut.start() if cut else len(text))


def brought_together(board: Board, sentence: Sentence) -> list[Meeting]:
    """Meetings to which somebody brought two sides: "Kenya brought the ministers of A and B together in Nairobi"."""
    text, found = board.sentence_text(sentence), []
    for match in load_talks_words().gathered.finditer(text):
        if negated_before(text, match.start()) or _DOUBT.search(text[: match.start()]):
            continue
        start = sentence.start + match.start()
        low, high = clause(board, sentence, start, sentence.start + match.end())
        stretch = board.parsed.text[sentence.start + match.end() : high]
        if not (_TWO.search(stretch) or _TEAMS.search(stretch) or pair(board, sentence.start + match.end(), high)):
            continue
        planned = re.search(r"\b(?:to|will|would|hopes? to|wants? to)\s+$", text[: match.start()]) is not None
        meeting = Meeting(board.parsed.piece(start, sentence.start + match.end()), sentence, low, high)
        settled = re.search(r"\b(?:will|is to|are to|is due to)\s+$", text[: match.start()]) is not None
        meeting.state, meeting.held = (
            ("agreed" if settled else "proposed", False) if planned or settled else (outcome(text[match.end() :]), True)
        )
        found.append(meeting)
    return found


_ASKED = re.compile(r"\b(?:invit|ask|offer|propos|suggest|urg|want|call)\w*\b[^;.]*$", re.IGNORECASE)
_PROMISED = re.compile(
    r"\b(?:agree[ds]?|will|would|accept(?:ed|s)?|consent(?:ed|s)?|promised|pledged|are|were|due|set|decided|plan(?:ned)?)\b[^;.]*$",
    re.IGNORECASE,
)
_UNSENT = re.compile(
    r"\b(?:not|never|nor|neither|refus\w+|declin\w+|fail\w*|if|unless|whether|could|may|might|den\w+)\b[^;]{0,60}$",
    re.IGNORECASE,
)


_ON_ERRAND = re.compile(
    r" to [A-Z][\w’-]+(?: [A-Z][\w’-]+)* (?:for|to \w+)\b(?![^.;]{0,60}\b(?:talks|negotiat\w+|meetings?|rounds?|dialogue|discuss\w*|consult\w+|summit|session)\b)"
)


def teams_sent(board: Board, sentence: Sentence) -> list[Meeting]:
    """Meetings to whose place two sides are asked, or have agreed, to send their teams: "invited both to send envoys to Doha"."""
    text, found = board.sentence_text(sentence), []
    for match in load_talks_words().sent.finditer(text):
        before = text[: match.start()]
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if (
            _ON_ERRAND.match(text, match.end())
            or _UNSENT.search(before)
            or not (_TWO.search(before) or pair(board, sentence.start, start))
        ):
            continue
        asked, promised = _ASKED.search(before), _PROMISED.search(before)
        if asked is None and promised is None:
            continue
        low, high = clause(board, sentence, start, end)
        meeting = Meeting(board.parsed.piece(start, end), sentence, low, high)
        meeting.state = "proposed" if promised is None or (asked and asked.start() > promised.start()) else "agreed"
        found.append(meeting)
    return found
