"""Who threatens and who is threatened: told by the words where they tell, by the report's two sides where they do not."""

import re
from collections.abc import Iterator

from peacewatch.model.record import Event, Statement, Threat
from peacewatch.model.span import Span
from peacewatch.relate.board import Board
from peacewatch.relate.process.conditions import kind_of, split

FIGHTS = re.compile(
    r"\b(?:will|would|shall|could|might|may|[’']ll)\s+(?:\w+ly )?(?:use force|open fire|(?:resume|launch|renew|step up|restart|begin|intensify) (?:[\w’-]+ ){0,3}(?:attacks?|strikes?|operations?|"
    r"offensives?|fighting|hostilities|shelling|raids?|war|siege|blockade)|respond|retaliate|hit back|strike back|avenge|attack|bomb|shell|strike|storm|"
    r"burn|destroy|shoot down|sink|kill|execute|leave the (?:table|talks)|walk (?:out|away)|go after|hunt down|quit the|break off|withdraw from the (?:talks|truce|ceasefire|process)|"
    r"be heard in|open the gates|cut off|shut down)\b",
    re.IGNORECASE,
)
_WILL = re.compile(r"\b(?:will|would|shall)\b", re.IGNORECASE)
_ELSEWHERE = frozenset({"ngo", "igo", "media", "company"})


def threatener(board: Board, statement: Statement) -> str | None:
    """Whose threat it is: the speaker's party, or the side that will act where nobody knows whose "a commander" is."""
    voice = board.voice(statement)
    if voice is not None and (board.may_fight(voice) or board.is_body(voice)):
        return voice
    consequence, _ = split(board, statement)
    known = board.actors.get(voice) if voice is not None else None
    elsewhere = known is not None and known.kind in _ELSEWHERE
    own = voice is not None and not elsewhere and (statement.act == "threaten" or FIGHTS.search(consequence[0].exact))
    doers = board.parties(_doers(board, consequence[0])) if own else ()
    return doers[0] if doers and (board.may_fight(doers[0]) or board.is_body(doers[0])) else voice


def _doers(board: Board, consequence: Span) -> tuple[str, ...]:
    """Who will act: the subject, or the side that opens the words ("Arvia will …", "the European Union will …")."""
    if subject := board.subject_of(consequence):
        return subject
    will = _WILL.search(consequence.exact)
    return board.around(consequence.start, consequence.start + will.start())[-1:] if will is not None else ()


def other_of(board: Board, by: str | None, two: tuple[str, ...]) -> tuple[str, ...]:
    """The other of the report's two parties, where ``by`` is one of them."""
    if by is None or not any(board.same_pair((by,), (t,)) for t in two):
        return ()
    return tuple(t for t in two if not board.same_pair((by,), (t,)))


def threatened(board: Board, statement: Statement, event: Event | None, condition: Span | None) -> tuple[str, ...]:
    """Whom a threat is against; empty where it does not tell.

    Who is to suffer its deed, else of whom its condition asks, else those spoken to, else the one other party that
    its words name.
    """
    own = board.parties(statement.speakers)
    own = (*own, by) if (by := threatener(board, statement)) is not None else own
    for candidates in _candidates(board, statement, event, condition):
        others = tuple(a for a in _not_own(board, candidates, own) if board.may_be_threatened(a))
        if others:
            return others
    spans = (*statement.content, *((condition,) if condition is not None else ()))
    named = (a for s in spans for a in board.named_in(s.start, s.end))
    others = tuple(a for a in board.others(named, own) if board.may_be_threatened(a))
    return others if len(others) == 1 else ()


def named_before(board: Board, threat: Threat) -> tuple[str, ...]:
    """The one other side that the sentence before a conditional threat names, or the rest of its own sentence."""
    start = threat.evidence[0].start
    if threat.condition is None or (sentence := board.sentence_at(start)) is None:
        return ()
    earlier = [s for s in board.body() if s.end <= sentence.start and s.zone != "headline"][-1:]
    for low, high in ((sentence.start, sentence.end), *((s.start, s.end) for s in earlier)):
        named = board.parties(board.around(low, high))
        others = tuple(
            a
            for a in named
            if board.may_fight(a)
            and not board.only_listens(a, told=True)
            and threat.by is not None
            and not board.same_pair((a,), (threat.by,))
        )
        if others:
            return others if len(others) == 1 else ()
    return ()


def _not_own(board: Board, candidates: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    """Some actors without the threatening side, its state and whoever belongs to it."""
    return tuple(a for a in board.others(candidates, own) if not any(board.same_pair((a,), (o,)) for o in own))


def _candidates(
    board: Board, statement: Statement, event: Event | None, condition: Span | None
) -> Iterator[tuple[str, ...]]:
    compels = condition is not None and kind_of(condition) == "compellent"
    yield board.subject_of(condition) if condition and compels else ()
    yield event.recipients if event else ()
    yield board.subject_of(condition) if condition else ()
    yield board.around(condition.start, condition.end)[:1] if condition else ()
    yield tuple(a for a in board.parties(board.subject_of(statement.content[0])) if board.may_fight(a))
    yield board.hearers(statement)


def condition_of(board: Board, statement: Statement) -> Span | None:
    """The condition under which a threat is made, ``None`` where it has none."""
    return split(board, statement)[1]
