"""Ultimatums told in a sentence: "gave them until Friday to leave or face an offensive", "should they fail to, …"."""

import re
from dataclasses import dataclass, replace

from peacewatch.model.parsed import Sentence
from peacewatch.model.record import Statement
from peacewatch.model.span import Span
from peacewatch.relate.board import Board

_GAVE = re.compile(
    r"\b(?:gave|has given|had given|have given|gives|giving|handed|set)\b(?P<whom>[^,;.]{2,60}?)\b(?:until|till|(?:\w+ ){0,2}(?:hours|days|weeks?|a week|a day))\b"
    r"[^,;.]{0,40}?\bto (?P<deed>[^;.]{3,120}?)(?:,? (?:(?:or|otherwise) (?=(?:it|they|he|we|else|be|face|risk|suffer|see)\b)|(?:after|failing) which )(?P<or>[^;.]{2,100}))?(?=[;.]|$|, (?:a|the|an|\w+ing) )",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"\b(?:has|had|have) (?:until|till|only|(?:\w+ ){0,2}(?:hours|days|weeks?))\b[^,;.]{0,40}?\bto (?P<deed>[^;.]{3,100}?),? or (?P<or>(?:else\b|face|be|risk|suffer|[^,;.]{2,40}?\b(?:will|would|shall)\b)[^;.”]{2,80})",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\b(?:has|have|had) (?:until|till) [^,;.]{2,30}? to (?P<deed>[^,;.“”]{3,100})(?:, [^,;.“”]{2,50} (?:said|says|added|warned))?[;,] (?:otherwise|if not|failing (?:that|which)|after (?:that|which)|or else),? (?P<or>[^;.”]{3,120})",
    re.IGNORECASE,
)
_WITHHELD = re.compile(
    r"^(?P<then>[^;:.“”\"]{3,90}?\b(?:will|would) (?:not|keep|never|no longer)\b[^;:.“”\"]{3,90}?),? (?:until|unless|as long as|so long as) (?P<deed>[^;:.“”\"]{3,120}?)[.]?$"
)
"""What a side will not do until it has what it wants, in the reporter's words."""
_MUST_OR = re.compile(
    r"\b(?:must|(?:has|have|had) to|should) (?P<deed>[^;.:“”]{3,100}?),? or (?P<or>(?:else )?(?:we|it|they|he|I|the \w+|[A-Z]\w+|its \w+|our \w+)(?: \w+)? (?:will|would|shall)\b[^;.”]{3,80})"
)
_FAILING = re.compile(
    r"(?P<if>\b(?:should (?:it|they|he|she|[\w ]{2,30}?) (?:fail|refuse|decline)(?: to (?:do so|comply|obey|leave|withdraw|[\w ]{2,40}?))?|if (?:it|they|he|she) (?:do|does|did|fail|refuse)s?(?: not|n[’']t)?"
    r"(?: to)?(?: do so| comply| obey)?|failing (?:that|which))(?: within [^,;.]{2,40}| by [^,;.]{2,30})?),? (?P<then>[^;.]{2,30}?\b(?:will|would|shall)\b[^;.“”]{3,120})",
    re.IGNORECASE,
)
_OR_ELSE = re.compile(
    r"\b(?P<deed>(?:surrender|leave|withdraw|disarm|free|release|return|quit|open|pull|lay|hand|accept|stop|halt|lift|pay|obey|comply|come|vacate|evacuate|give)\b"
    r"[^;.:]{0,80}?),? or (?P<or>(?:else\b|be (?:\w+ly )?(?:\w+ed|driven|shot|hit|cut|shut|thrown|wiped|struck|burnt|sunk|met|taken)\b|face|risk|suffer|die)\b[^;.”]{0,80})",
    re.IGNORECASE,
)
_EITHER = re.compile(
    r"\b[Ee]ither (?P<deed>(?:they|you|he|she|it|[A-Z]\w+|the \w+)\b[^,;.]{3,80}?),? or (?P<or>(?:else )?(?:we|it|they|he|I|the \w+|[A-Z]\w+|its \w+|our \w+)\b[^;.,”]{3,80})"
)
_OTHERWISE = re.compile(
    r"^[“\"\s]*(?:Otherwise|If not|Or else|Failing (?:that|which|this)|If (?:they|it|he|she) (?:do|does|did) not(?: comply| do so| obey)?)\b,?"
    r"(?:[^,;.“”]{2,50},)?\s*[“\"]?(?P<then>(?:it|they|he|she|we|its \w+|the \w+|[A-Z]\w+)\b[^;.“”]{0,40}?\b(?:will|would|shall)\b[^;.“”]{3,120})"
)
"""What a sentence after an ultimatum says will follow."""
_NOTHING_THEN = re.compile(
    r"^[“\"\s]*(?:Otherwise|If not|Or else),?\s*(?P<then>there (?:is|will be|would be) (?:nothing|no|never)\b[^;.“”]{3,100}?)(?=[,.”\"]|$)"
)
_HAS_UNTIL = re.compile(
    r"(?P<whom>[^,;.“”]{2,60}?) (?:has|have|had) (?:until|till) [^,;.]{2,30}? to (?P<deed>[^,;.“”]{3,100})(?P<or>(?!))?",
    re.IGNORECASE,
)
_DEMANDS = frozenset({"demand", "request"})


@dataclass(slots=True, frozen=True)
class Ultimatum:
    """Who sets it (``None``: nobody known), to whom, what is asked, what follows, and by when (a time's id)."""

    by: str | None
    to: tuple[str, ...]
    condition: Span
    consequence: Span | None
    deadline: str | None
    voiced_by: tuple[str, ...]
    rule: str


def ultimatums(board: Board, statements: tuple[Statement, ...]) -> list[Ultimatum]:
    """The ultimatums that sentences tell, in text order."""
    found: list[Ultimatum] = []
    body = list(board.body())
    for number, sentence in enumerate(body):
        following = body[number + 1] if number + 1 < len(body) else None
        text = board.sentence_text(sentence)
        given = [_given(board, sentence, m) for m in _GAVE.finditer(text) if _ultimatum(m)]
        if given and given[-1].consequence is None and following is not None:
            given[-1] = _otherwise(board, following, given[-1])
        found.extend(given)
        until = _HAS_UNTIL.search(text) if not given and following is not None and _TERM.search(text) is None else None
        if until is not None and following is not None:
            made = _otherwise(board, following, _of_the_term(board, sentence, until, statements))
            found.extend([made] if made.consequence is not None and made.by is not None else [])
        if not given:
            pattern = next((p for p in (_TERM, _EITHER, _HAD, _MUST_OR, _OR_ELSE) if p.search(text)), _OR_ELSE)
            found.extend(_or_else(board, sentence, m, statements) for m in pattern.finditer(text))
        if (held := _WITHHELD.match(text.strip())) is not None and (
            kept := _withheld(board, sentence, held, statements)
        ):
            found.append(kept)
        found.extend(u for m in _FAILING.finditer(text) if (u := _failing(board, sentence, m, statements)) is not None)
    return found


def _otherwise(board: Board, following: Sentence, given: Ultimatum) -> Ultimatum:
    """The ultimatum with what the next sentence says will follow: "Otherwise, it said, it would end the truce."."""
    match = _OTHERWISE.match(board.sentence_text(following)) or _NOTHING_THEN.match(board.sentence_text(following))
    if match is None:
        return given
    start = following.start
    return replace(given, consequence=board.parsed.piece(start + match.start("then"), start + match.end("then")))


def _ultimatum(match: re.Match[str]) -> bool:
    return (
        re.search(r"\b(?:chance|opportunity|right|permission|mandate|thanks)\b", match.group("whom"), re.IGNORECASE)
        is None
    )


def _given(board: Board, sentence: Sentence, match: re.Match[str]) -> Ultimatum:
    """Who gave whom a term; the giver is the last side named before the verb."""
    start = sentence.start
    sides = [a for a in board.parties(board.around(start, start + match.start())) if board.is_party(a)]
    to = board.parties(board.around(start + match.start("whom"), start + match.start("deed")))
    time = board.times_between(start + match.start("whom"), start + match.start("deed"))
    spoken = match.group("or")
    return Ultimatum(
        by=next((a for a in reversed(sides) if a not in to), None),
        to=to,
        condition=board.parsed.piece(start + match.start("deed"), start + match.end("deed")),
        consequence=board.parsed.piece(start + match.start("or"), start + match.end("or")) if spoken else None,
        deadline=time[0].id if time else None,
        voiced_by=(),
        rule="ultimatum",
    )


def _of_the_term(
    board: Board, sentence: Sentence, match: re.Match[str], statements: tuple[Statement, ...]
) -> Ultimatum:
    """A term in somebody's words: "the minister said the rebels had until Friday to free them"."""
    start = sentence.start
    at = start + match.start("deed")
    told = [s for s in statements if any(c.start <= at < c.end for c in s.content)]
    low = max((c.start for s in told for c in s.content if c.start <= at), default=start + match.start("whom"))
    to = tuple(a for a in board.parties(board.around(low, at)) if board.may_be_threatened(a))
    time = board.times_between(start + match.start(), at)
    return Ultimatum(
        by=board.voice(told[-1]) if told else None, to=to[:1],
        condition=board.parsed.piece(at, start + match.end("deed")), consequence=None,
        deadline=time[0].id if time else None, voiced_by=(told[-1].id,) if told else (), rule="or-else",
    )  # fmt: skip


def _or_else(board: Board, sentence: Sentence, match: re.Match[str], statements: tuple[Statement, ...]) -> Ultimatum:
    """ "Leave by noon or be bombed": whose words they are in, else of the first side that the sentence names."""
    start, at = sentence.start, sentence.start + match.start("deed")
    told = [s for s in statements if any(c.start <= at < c.end for c in s.content)]
    sides = [a for a in board.parties(board.around(start, at)) if board.may_be_threatened(a)]
    text = board.parsed.text
    set_to = {
        a
        for low, _, a in board.mentions_in(start, at)
        if re.search(r"\b(?:to|told|warned|gave|ordered)\s+(?:the )?$", text[max(start, low - 12) : low])
    }
    sides.sort(key=lambda a: a in set_to)
    by = board.voice(told[-1]) if told else next((a for a in sides if a not in set_to), None)
    to = [a for a in (*(board.hearers(told[-1]) if told else ()), *sides) if a != by]
    time = board.times_between(start + match.start(), start + match.end("deed"))
    end = start + match.end("or")
    if told and start + match.start("or") < told[-1].content[-1].end < end:
        end = told[-1].content[-1].end
    return Ultimatum(
        by=by,
        to=tuple(dict.fromkeys(board.parties(to)))[:1],
        condition=board.parsed.piece(at, start + match.end("deed")),
        consequence=board.parsed.piece(start + match.start("or"), end),
        deadline=time[0].id if time else None,
        voiced_by=(told[-1].id,) if told else (),
        rule="or-else",
    )


def _withheld(
    board: Board, sentence: Sentence, match: re.Match[str], statements: tuple[Statement, ...]
) -> Ultimatum | None:
    """What a side is told by the reporter not to do until another has done its part: "Arvia will not attend until …"."""
    text = board.sentence_text(sentence)
    start = sentence.start + len(text) - len(text.lstrip())
    low, high = start + match.start("then"), start + match.end("then")
    if sentence.zone == "headline" or any(c.start < high and low < c.end for s in statements for c in s.content):
        return None
    will = re.search(r"\b(?:will|would)\b", match.group("then"))
    named = board.parties(board.around(low, low + (will.start() if will else 0)))
    by = named[0] if len(named) == 1 and board.may_fight(named[0]) else None
    condition = board.parsed.piece(start + match.start("deed"), start + match.end("deed"))
    to = tuple(a for a in board.parties(board.subject_of(condition)) if board.may_fight(a) and a != by)
    if by is None or not to:
        return None
    return Ultimatum(
        by=by, to=to, condition=condition, consequence=board.parsed.piece(low, high), deadline=None, voiced_by=(), rule="withheld"
    )  # fmt: skip


def _failing(
    board: Board, sentence: Sentence, match: re.Match[str], statements: tuple[Statement, ...]
) -> Ultimatum | None:
    """What follows if a demand of the same sentence is not met, outside that demand's own words."""
    start = sentence.start
    at = start + match.start()
    near = [
        s
        for s in statements
        if s.act in _DEMANDS and s.content and sentence.start <= s.content[0].start < at and s.content[-1].end <= at
    ]
    if not near:
        return None
    time = board.times_between(at, start + match.end("if"))
    return Ultimatum(
        by=board.voice(near[-1]),
        to=(),
        condition=board.parsed.piece(at, start + match.end("if")),
        consequence=board.parsed.piece(start + match.start("then"), start + match.end("then")),
        deadline=time[0].id if time else None,
        voiced_by=(near[-1].id,),
        rule="failing-that",
    )
