"""A statement's content cut in two: what will be done, and on which condition; shared by threats, demands, commitments."""

import re
from typing import Literal

from peacewatch.model.record import Statement, ThreatKind
from peacewatch.model.span import Span
from peacewatch.relate.board import Board
from peacewatch.relate.conditionals import OPENER, Conditional, conditional, has_verb, trimmed

_FAILS = re.compile(
    r"\b(?:not|fail(?:s|ed)? to|refus(?:es?|ed)|unless|until|only|otherwise|long as|still|remains?|remained)\b|n['’]t\b|^(?:while|before)\b",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(
    r"\b(?:attend|join|take part|participate|talk|negotiate|meet|sit down|(?:return|come back) to (?:the |direct |peace )*(?:talks|table|negotiat\w+|dialogue|fold|process|barracks)|sign|resume (?:talks|negotiations|dialogue|payments|work|aid|"
    r"deliver\w+)|disarm|lay down|demobili[sz]e|release|free|be (?:freed|released|handed)|hand over|withdraw|pull (?:back|out)|reopen|lift|open|stop|halt|"
    r"cease|hold (?:its|their|our|his) fire|extend|renew|agree|accept|consider|do so|recogni[sz]e|vote|support|allow|let)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\bonly\s+(?:if|after|when|once)\b|\bprovided(?: that)?\b|\bon (?:the )?condition that\b|\b(?:as|so) long as\b|\bif\b|\bonce\b",
    re.IGNORECASE,
)
_PROVIDED = re.compile(r"(?:provided(?: that)?|on (?:the )?condition that)\b", re.IGNORECASE)
TERM_TO = re.compile(
    r"(?:until|till) (?:the end of )?(?:noon|midnight|dawn|dusk|(?:next |the )?\w+day|\d{1,2} \w+|\w+ \d{1,2}|the \w+)(?: \w+)? to (?=\w)",
    re.IGNORECASE,
)
"""A day that opens what looks like a condition: "has until 30 June to free the hostages"."""
_NOT = re.compile(r"\b(?:not|never|no|nothing|nobody)\b|n['’]t\b|\bcannot\b", re.IGNORECASE)


def split(board: Board, statement: Statement) -> tuple[tuple[Span, ...], Span | None]:
    """The content without its conditional clause, and that clause; all of it and ``None`` where there is none."""
    made = put_under(board, statement)
    return (made.consequence, made.condition) if made is not None else (statement.content, None)


def put_under(board: Board, statement: Statement) -> Conditional | None:
    """What a statement puts under a condition; ``None`` where it has none."""
    return conditional(board.parsed, statement.content, direct=statement.form == "direct")


def words_of(board: Board, statement: Statement, condition: Span) -> Literal["speaker", "reporter"]:
    """Whose words a condition is in: the speaker's where it is quoted, else the reporter's."""
    marked = any(board.parsed.quotation_at(c.start) is not None for c in statement.content)
    quoted = board.parsed.quotation_at(condition.start) is not None or (statement.form == "direct" and not marked)
    return "speaker" if quoted else "reporter"


def kind_of(condition: Span | None, mark: str = "") -> ThreatKind:
    """A condition that asks for a deed compels; one that names a deed of the other side deters. ``mark`` opens it."""
    if condition is None:
        return "unconditional"
    if mark == "subject":
        return "deterrent"
    if mark == "or" or _FAILS.search(condition.exact):
        return "compellent"
    return "deterrent"


def asked(board: Board, condition: Span) -> Span | None:
    """The deed that a condition asks of the other side, without its "unless" or "only if"; ``None`` where it only deters."""
    term = _PROVIDED.match(condition.exact) is not None
    if (kind_of(condition) != "compellent" and not term) or not has_verb(board.parsed, condition):
        return None
    if (due := TERM_TO.match(condition.exact)) is not None:
        return trimmed(board.parsed, condition.start + due.end(), condition.end)
    opener = OPENER.match(condition.exact)
    return trimmed(board.parsed, condition.start + (opener.end() if opener else 0), condition.end)


def own_deed(consequence: tuple[Span, ...], condition: Span) -> bool:
    """Whether what is put under a condition is a deed of one's own that the other side wants: "would attend only if".

    That binds the speaker and asks something; it threatens nobody. "Would not attend unless" withholds, and threatens.
    """
    words = " ".join(s.exact for s in consequence)
    return bool(_ONLY.match(condition.exact) and _OWN_DEED.search(words)) and _NOT.search(words) is None
