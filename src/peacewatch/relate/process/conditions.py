"""A statement's content cut in two: what will be done, and on which condition; shared by threats, demands, commitments."""

import re
from typing import Literal

from peacewatch.model.record import Statement, ThreatKind
from peacewatch.model.span import Span
from peacewatch.relate.board import Board, unique_spans

_OPENER = re.compile(
    r"\b(only (?:if|after|when|once)|not until|unless|(?:as|so) long as|if|until|failing (?=an?\b|that\b|which\b|such\b)|otherwise|should(?=\s+(?:the|they|it|he|she|we|any|[A-Z])))\b",
    re.IGNORECASE,
)
_FAILS = re.compile(
    r"\b(?:not|fail(?:s|ed)?|refus(?:es?|ed)|unless|until|only|otherwise|long as)\b|n['’]t\b", re.IGNORECASE
)
_NOMINAL = re.compile(
    r"[\s“\"‘']*((?:any|further|another|every|new|renewed|fresh|continued|more|a single|a repetition|a repeat)\b[^,.;]{3,80}?)\s*(?:(?=\b(?:will|would|shall)\b)|$)",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"[\s“\"‘']*((?:not until|only (?:if|when|after|once))\b[^.;]{3,100}?)\s+((?:will|would|shall|can)\s+(?:we|I|it|they|the|a|an|any|our|its|their|[A-Z])\b)",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"(?:(?<=respond)|(?<=answer)|(?<=retaliate))\s+(?:(?:to|for|against)\s+)?((?:any|every|further|another|new|all)\b[^,.;”]{3,80})",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(r",?\s((?:if|unless|should|until)\s[^,;.“”]{3,150})", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;.!?”\"]\s|[,;.!?”\"]$|\s[–—]\s")
_OWN_DEED = re.compile(
    r"\b(?:attend|join|take part|participate|talk|negotiate|meet|sit down|return to|come back to|sign|resume (?:talks|negotiations|dialogue|payments|work|aid|"
    r"deliver\w+)|disarm|lay down|demobili[sz]e|release|free|be (?:freed|released|handed)|hand over|withdraw|pull (?:back|out)|reopen|lift|open|stop|halt|"
    r"cease|hold (?:its|their|our|his) fire|extend|renew|agree|accept|consider|do so|recogni[sz]e|vote|support|allow|let)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\bonly\s+(?:if|after|when|once)\b|\bprovided(?: that)?\b|\bon (?:the )?condition that\b|\b(?:as|so) long as\b|\bif\b|\bonce\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no|nothing|nobody)\b|n['’]t\b|\bcannot\b", re.IGNORECASE)


def split(board: Board, statement: Statement) -> tuple[tuple[Span, ...], Span | None]:
    """The content without its conditional clause, and that clause; all of it and ``None`` where there is none."""
    if (fronted := _fronted(board, statement)) is not None:
        return fronted
    for number, piece in enumerate(statement.content):
        match = _OPENER.search(piece.exact)
        if match is None or re.search(
            r"\b(as|even|ask\w*|know\w*|whether|wonder\w*)\s+$", piece.exact[: match.start()], re.IGNORECASE
        ):
            continue
        start = match.start()
        ending = _CLAUSE_END.search(piece.exact, match.end()) if not piece.exact[:start].strip(" “\"‘'") else None
        end = ending.start() if ending else len(piece.exact.rstrip(" .,;"))
        condition = board.parsed.piece(piece.start + start, piece.start + max(end, match.end()))
        if match.group(1).lower() == "until" and not has_verb(board, condition):
            continue  # "until the rains" is a time, no condition
        rest: list[Span] = [s for n, s in enumerate(statement.content) if n != number]
        for low, high in ((piece.start, condition.start), (condition.end, piece.end)):
            kept = trimmed(board, low, high)
            if kept is not None:
                rest.append(kept)
        return (unique_spans(rest), condition) if rest else (statement.content, condition)
    return _after(board, statement) or _nominal(board, statement)


def _after(board: Board, statement: Statement) -> tuple[tuple[Span, ...], Span] | None:
    """The clause that follows a content and that the cue's own did not take: "threatened retaliation if …"."""
    end = statement.content[-1].end
    sentence = board.sentence_at(end - 1)
    if sentence is None or statement.form == "direct":
        return None
    match = _FOLLOWS.match(board.parsed.text, end, sentence.end)
    if match is None:
        return None
    condition = board.parsed.piece(match.start(1), match.start(1) + len(match.group(1).rstrip(" .,;")))
    return (statement.content, condition) if has_verb(board, condition) else None


def has_verb(board: Board, span: Span) -> bool:
    """Whether a verb stands in a stretch."""
    return any(t.pos in {"VERB", "AUX"} for t in board.parsed.tokens_in(span.start, span.end))


def _fronted(board: Board, statement: Statement) -> tuple[tuple[Span, ...], Span] | None:
    """As in "not until the last prisoner is home will a truck pass": the condition before, the verb turned round."""
    first = statement.content[0]
    match = _FRONT.match(first.exact)
    if match is None:
        return None
    condition = board.parsed.piece(first.start + match.start(1), first.start + match.end(1))
    rest = trimmed(board, first.start + match.start(2), first.end)
    return ((rest, *statement.content[1:]), condition) if rest is not None else None


def _nominal(board: Board, statement: Statement) -> tuple[tuple[Span, ...], Span | None]:
    """As in "any further raid will be met with force": the deed that the consequence follows stands as its subject."""
    first = statement.content[0]
    match = _NOMINAL.match(first.exact)
    if match is None:
        return _answered(board, statement)
    condition = board.parsed.piece(first.start + match.start(1), first.start + match.end(1))
    rest = trimmed(board, condition.end, first.end)
    return tuple(s for s in (rest, *statement.content[1:]) if s is not None) or statement.content, condition


def _answered(board: Board, statement: Statement) -> tuple[tuple[Span, ...], Span | None]:
    """As in "we will respond to any further attack": the deed that is answered stands as its object."""
    first = statement.content[0]
    match = _ANSWERED.search(first.exact)
    if match is None:
        return statement.content, None
    condition = board.parsed.piece(
        first.start + match.start(1), first.start + len(first.exact[: match.end(1)].rstrip(" ,."))
    )
    rest = trimmed(board, first.start, first.start + match.start())
    return (
        (tuple(s for s in (rest, *statement.content[1:]) if s is not None), condition)
        if rest
        else (statement.content, None)
    )


def trimmed(board: Board, low: int, high: int) -> Span | None:
    """A stretch without the marks and spaces at its edges; ``None`` where no word is left."""
    text = board.parsed.text
    while low < high and not text[low].isalnum():
        low += 1
    while low < high and not text[high - 1].isalnum():
        high -= 1
    return board.parsed.piece(low, high) if low < high else None


def words_of(board: Board, statement: Statement, condition: Span) -> Literal["speaker", "reporter"]:
    """Whose words a condition is in: the speaker's where it is quoted, else the reporter's."""
    quoted = board.parsed.quotation_at(condition.start) is not None or statement.form == "direct"
    return "speaker" if quoted else "reporter"


def kind_of(condition: Span | None) -> ThreatKind:
    """A condition that asks for a deed compels; one that names a deed of the other side deters."""
    if condition is None:
        return "unconditional"
    if _FAILS.search(condition.exact):
        return "compellent"
    return "deterrent"


def asked(board: Board, condition: Span) -> Span | None:
    """The deed that a condition asks of the other side, without its "unless" or "only if"; ``None`` where it only deters."""
    if kind_of(condition) != "compellent" or not has_verb(board, condition):
        return None
    opener = _OPENER.match(condition.exact)
    return trimmed(board, condition.start + (opener.end() if opener else 0), condition.end)


def own_deed(consequence: tuple[Span, ...], condition: Span) -> bool:
    """Whether what is put under a condition is a deed of one's own that the other side wants: "would attend only if".

    That binds the speaker and asks something; it threatens nobody. "Would not attend unless" withholds, and threatens.
    """
    words = " ".join(s.exact for s in consequence)
    return bool(_ONLY.match(condition.exact) and _OWN_DEED.search(words)) and _NOT.search(words) is None
