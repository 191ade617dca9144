"""The two parties of the report's conflict, where the report leaves no doubt who they are.

"Both sides", "the third round", "the truce" name no party; where all that a report tells is between the same two, they are
these two. Told pairs ("between X and Y", "X and Y held talks") weigh more than a charge or an attack, and these more than
that a sentence names just these two.
"""

import re
from collections import Counter
from collections.abc import Iterable

from peacewatch.model.record import Event, Statement
from peacewatch.relate.board import Board
from peacewatch.relate.process.third_parties import between

_BETWEEN = re.compile(r"\bbetween\b", re.IGNORECASE)
_REACH = 100
_JOINED = re.compile(r"(?:,? and (?:the )?|, )(?:[a-z]+ ){0,2}", re.IGNORECASE)
_TOLD, _COUPLED, _HINTED, _BOTH_NAMED = 6, 4, 2, 1
_LEAST = 3
_BESIDE = 40
_AT_WAR = frozenset({"state", "armed_group", "armed_forces"})
_GUARANTORS = re.compile(r",\s(?:the |both |as |all |a )*(?:guarantors?|facilitators?|observers?)\b", re.IGNORECASE)


def dyad(
    board: Board, statements: tuple[Statement, ...], events: tuple[Event, ...], go_between: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The two parties, in the order of their first mention; empty where no pair stands out.

    ``go_between`` are those who mediate or host: they are of no pair.
    """
    ranked = _ranked(board, statements, events, go_between, together=_named_together(board, go_between))
    if not ranked or ranked[0][1] < _LEAST:
        return ()
    rivals = [w for pair, w in ranked[1:] if not board.same_pair(pair, ranked[0][0])]
    if rivals and 2 * ranked[0][1] < 3 * rivals[0]:
        return ()
    return tuple(sorted(ranked[0][0], key=board.first_mention))


def _ranked(
    board: Board,
    statements: tuple[Statement, ...],
    events: tuple[Event, ...],
    go_between: tuple[str, ...],
    *,
    together: Iterable[frozenset[str]] = (),
) -> list[tuple[frozenset[str], int]]:
    """The pairs that the report tells of, each with its weight, the heaviest first; ``together``: only named together."""
    weights: Counter[frozenset[str]] = Counter()
    for weight, pairs in (
        (_TOLD, _told(board, events)),
        (_COUPLED, _coupled(board)),
        (_HINTED, _opposed(board, statements, events)),
        (_BOTH_NAMED, together),
    ):
        weights.update({pair: weight * n for pair, n in Counter(p for p in pairs if not p & set(go_between)).items()})
    return sorted(weights.items(), key=lambda item: (-item[1], sorted(item[0])))


def report_pair(board: Board, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[str, ...]:
    """:func:`dyad` without those who mediate or host."""
    return dyad(board, statements, events, (*between(board), *_guarantors(board)))


def adversaries(board: Board, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[str, ...]:
    """:func:`report_pair`, or the only pair of which the report tells at all, if but once."""
    found = report_pair(board, statements, events)
    if found:
        return found
    ranked = _ranked(board, statements, events, (*between(board), *_guarantors(board)))
    if not ranked or not all(board.same_pair(pair, ranked[0][0]) for pair, _ in ranked):
        return ()
    if not all((known := board.actors.get(a)) is not None and known.kind in _AT_WAR for a in ranked[0][0]):
        return ()
    return tuple(sorted(ranked[0][0], key=board.first_mention))


def _guarantors(board: Board) -> tuple[str, ...]:
    """Who is called a guarantor or an observer beside its name ("Arvia and Borland, the guarantors,")."""
    found: list[str] = []
    for sentence in board.body():
        for match in _GUARANTORS.finditer(board.sentence_text(sentence)):
            at = sentence.start + match.start()
            found.extend(board.around(max(sentence.start, at - _BESIDE), at))
    return tuple(dict.fromkeys(board.parties(found)))


def _pair(board: Board, actors: tuple[str, ...]) -> frozenset[str] | None:
    parties = [a for a in dict.fromkeys(board.parties(actors)) if board.may_fight(a)]
    return frozenset(parties) if len(parties) == 2 else None


def _told(board: Board, events: tuple[Event, ...]) -> list[frozenset[str]]:
    """Pairs that are said to talk, to agree or to fight with each other."""
    found: list[frozenset[str] | None] = []
    for sentence in board.body():
        text = board.sentence_text(sentence)
        for match in _BETWEEN.finditer(text):
            start = sentence.start + match.end()
            found.append(_pair(board, board.around(start, min(start + _REACH, sentence.end))[:2]))
    for event in events:
        mutual = event.type in {"CONSULT", "AGREE"} or "ceasefire" in (event.mode or "")
        if mutual and not event.speech and len(event.actors) == 2:
            found.append(_pair(board, event.actors))
    return [pair for pair in found if pair is not None]


def _coupled(board: Board) -> list[frozenset[str]]:
    """Pairs of which a sentence tells one thing: "Arvia and Borland exchanged prisoners", "Arvia, Borland trade blame"."""
    found: list[frozenset[str] | None] = []
    for sentence in board.body():
        named = board.mentions_in(sentence.start, sentence.end)
        if len(named) < 2 or named[0][0] > sentence.start + 6:
            continue
        (_, end, one), (start, stop, two) = named[:2]
        if end <= start and _JOINED.fullmatch(board.parsed.text[end:start]) and board.verb_follows(stop, sentence.end):
            found.append(_pair(board, (one, two)))
    return [pair for pair in found if pair is not None]


def _named_together(board: Board, go_between: tuple[str, ...]) -> list[frozenset[str]]:
    """Pairs of which a sentence names both and no third side, but for those who mediate or host."""
    found = (
        _pair(board, tuple(a for a in board.parties(board.around(s.start, s.end)) if a not in go_between))
        for s in board.body()
    )
    return [pair for pair in found if pair is not None]


def _opposed(board: Board, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> list[frozenset[str]]:
    """Pairs of which one attacks, blames or threatens the other."""
    by_id = {e.id: e for e in events}
    deeds = (e for e in events if e.type in {"ASSAULT", "COERCE"} and e.actors and e.recipients)
    found = [_pair(board, (e.actors[0], e.recipients[0])) for e in deeds]
    for statement in statements:
        if statement.act not in {"accuse", "deny", "threaten", "demand"} or not statement.speakers:
            continue
        named = [*statement.addressees, *(a for e in statement.about if e in by_id for a in by_id[e].actors)]
        own = board.parties(statement.speakers)
        others = [a for a in board.others(named, own) if board.may_fight(a)]
        if others:
            found.append(_pair(board, (own[0], others[0])))
    return [pair for pair in found if pair is not None]
