"""Whose truce one is, by the words of the sentence that tells of it."""

import re

from peacewatch.model.parsed import Sentence
from peacewatch.model.span import Span
from peacewatch.relate.board import Board
from peacewatch.relate.process.third_parties import mediators
from peacewatch.relate.process.told_sides import pair, sides_told

_BY = re.compile(
    r"\b(?:agreed|signed|reached|accepted|struck|concluded|observed|declared|announced|kept|proclaimed|sealed|negotiated|proposed|offered)"
    r"(?: [\w ]{1,25}?)? (?:unilaterally )?(?:between|by)\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"(?:\s+(?:agreed|signed|reached|concluded|struck|made|it (?:agreed|signed|reached|made|had)))?(?:\s+(?:for|of|in|at|on) [^,;.]{2,25})?\s+with\b",
    re.IGNORECASE,
)
_OFFERS = re.compile(r"\b(?:offer|propos|present|hand|grant|suggest)\w*\b", re.IGNORECASE)
_CHARGES = re.compile(r"\b(?:accus|blam|charg)\w*\b", re.IGNORECASE)
_GO_BETWEEN = re.compile(
    r"\s*(?:has |have |had |also |said it )*(?:broker|mediat|propos(?:e|ed|es) (?:a|the) [^.;]*\bbetween|host|facilitat|calls? (?:for|on)|called (?:for|on)|urg|demand)",
    re.IGNORECASE,
)
_REACH = 100


_TABLED = re.compile(
    r"[^,;.]{0,20}?\b(?:proposed|floated|drafted|tabled|suggested|put forward|presented|mooted) by\b",
    re.IGNORECASE,
)
_PLAN = re.compile(r"[ -](?:proposals?|plans?|offers?|drafts?|initiative|blueprint|papers?)\b", re.IGNORECASE)
_MADE_BY = re.compile(r"(?:[’']s?)?(?: |-(?:proposed|drafted|backed|tabled|led) )(?:[\w-]+ ){0,2}")


def proposers(board: Board, sentence: Sentence, name: Span) -> tuple[str, ...]:
    """Who is told to have drawn up a truce, not to be bound by it: "a truce proposed by Arvia", "accepted Arvian truce plan"."""
    text = board.parsed.text
    if (by := _TABLED.match(text[name.end : sentence.end])) is not None:
        start = name.end + by.end()
        end = _verb_after(board, start, min(start + _REACH, sentence.end))
        return pair(board, start, end, opening=True) or _fighters(board, start, end)[:1]
    before = board.mentions_in(sentence.start, name.start)
    beside = _MADE_BY.fullmatch(text[before[-1][1] : name.start]) if before else None
    plan = beside is not None and (_PLAN.match(text[name.end :]) or beside.group().startswith("-"))
    return (board.party(before[-1][2]),) if plan else ()


def own_parties(board: Board, sentence: Sentence, name: Span) -> tuple[str, ...]:
    """The parties that a truce's sentence gives it, in text order: two, one, or none where it tells none.

    Those who brokered it are none of them.
    """
    found = _own(board, sentence, name)
    brokers = mediators(board, sentence.start, sentence.end)
    return tuple(a for a in found if a not in brokers)


def _own(board: Board, sentence: Sentence, name: Span) -> tuple[str, ...]:
    text = board.parsed.text
    if (between := re.search(r"\bbetween\b", text[name.end : name.end + _REACH])) is not None:
        start = name.end + between.end()
        if start < sentence.end and (found := pair(board, start, min(start + _REACH, sentence.end), opening=True)):
            return found
    drafted = proposers(board, sentence, name)
    bound = tuple(a for a in _fighters(board, sentence.start, name.start) if a not in drafted)
    if drafted and bound:
        return _charged(board, sentence) or pair(board, sentence.start, name.start) or bound[-1:]
    if (by := _BY.search(text[name.end : min(name.end + _REACH, sentence.end)])) is not None:
        start = name.end + by.end()
        named = _fighters(board, start, _verb_after(board, start, min(start + _REACH, sentence.end)))
        if named and bound and "offered" in by.group().lower():
            return (*bound[-1:], *named[-1:])  # who offers a truce to another is bound by it too
        if named:
            return pair(board, start, min(start + _REACH, sentence.end), opening=True) or named[-1:]
    if found := _compound(board, name) or _charged(board, sentence):
        return found
    if _WITH.match(text[name.end : sentence.end]):
        others = _fighters(board, name.end, min(name.end + _REACH, sentence.end))[:1]
        subject = tuple(a for a in _fighters(board, sentence.start, name.start)[-1:] if a not in others)
        return (*subject, *others)
    if found := pair(board, sentence.start, name.start) or pair(
        board, name.end, min(name.end + _REACH, sentence.end), opening=True
    ):
        return found
    before = _fighters(board, sentence.start, name.start)
    if len(before) > 1 and _OFFERS.search(text[sentence.start : name.start]):
        return before[-2:]
    if before:
        return before[-1:]
    return ()


def single_side(board: Board, sentence: Sentence, at: int) -> str | None:
    """The one side that a sentence names before an offset within it; ``None`` where it names none or two together."""
    if pair(board, sentence.start, sentence.start + at):
        return None
    named = _fighters(board, sentence.start, sentence.start + at)
    return named[-1] if named else None


def _fighters(board: Board, start: int, end: int) -> tuple[str, ...]:
    """The sides named between two offsets, without those that only broker or call for something."""
    kept = [a for _, e, a in sides_told(board, start, end) if not _GO_BETWEEN.match(board.parsed.text[e : e + 80])]
    return tuple(dict.fromkeys(kept))


def _verb_after(board: Board, start: int, end: int) -> int:
    """Where the next verb begins: in "by Borland's paramilitary Tern Brigades took effect" the last name before it counts."""
    return next((t.start for t in board.parsed.tokens_in(start, end) if t.pos in {"VERB", "AUX"}), end)


def _compound(board: Board, name: Span) -> tuple[str, ...]:
    """The two of "the Arvian-Borlandish truce"."""
    words = re.search(
        r"\b[A-Z][\w’]+[-–][A-Z]\w+ (?:[a-z-]+ ){0,2}$", board.parsed.text[max(0, name.start - 60) : name.start]
    )
    if words is None:
        return ()
    start = max(0, name.start - 60) + words.start()
    found = _fighters(board, start, name.start)
    return found if len(found) == 2 else ()


def _charged(board: Board, sentence: Sentence) -> tuple[str, ...]:
    """Who charges whom with a breach: "A accused B of violating the truce"; "A and B accused each other"."""
    cue = _CHARGES.search(board.sentence_text(sentence))
    if cue is None:
        return ()
    at = sentence.start + cue.start()
    if two := pair(board, sentence.start, at):
        return two
    one = _fighters(board, sentence.start, at)[-1:]
    other = [a for a in _fighters(board, at, min(at + _REACH, sentence.end)) if a not in one]
    return (*one, *other[:1]) if one and other else ()
