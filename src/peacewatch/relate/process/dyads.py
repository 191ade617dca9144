"""The two parties of the report's conflict, where the report leaves no doubt who they are.

"Both sides", "the third round", "the truce" name no party; where all that a report tells is between the same two, they are
these two. Told pairs ("between X and Y", "X and Y held talks") weigh more than a charge or an attack, and these more than
that a sentence names just these two. Two who are only named
side by side ("Arvia and Borland voiced concern") are a pair where both are in the conflict.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from peacewatch.model.record import Event, Statement
from peacewatch.relate.answers.accused import is_mutual, laid_to
from peacewatch.relate.board import Board
from peacewatch.relate.process.third_parties import between, guarantors

_BETWEEN = re.compile(r"\bbetween\b", re.IGNORECASE)
_GROUND = re.compile(
    r"\b(?:border(?:land)?s?|frontiers?|boundar(?:y|ies)|roads?|highways?|railways?|lines?|bridges?|crossings?|straits?|zones?|corridors?|waters?|"
    r"area|strip|river|valley|land|territory|hills|routes?|ferr(?:y|ies)|flights?|trade|pipelines?)(?: \w+){0,3} $",
    re.IGNORECASE,
)
_REACH = 100
_JOINED = re.compile(r"(?:,? and (?:the )?|, )(?:[a-z]+ ){0,2}", re.IGNORECASE)
_TOLD, _COUPLED, _HINTED, _BOTH_NAMED = 6, 4, 2, 1
_LEAST = 3
_TWICE, _OFTEN = 2, 3
_AT_WAR = frozenset({"state", "armed_group", "armed_forces", "government"})
_AGAINST = frozenset({"accuse", "deny", "threaten", "demand", "refuse"})
_HOSTILE = frozenset({"ASSAULT", "COERCE"})
_UNFRIENDLY = frozenset({*_HOSTILE, "SANCTION"})
_MUTUAL = frozenset({"CONSULT", "AGREE", "ASSAULT"})
_CONTRARY = frozenset({"denies", "rejects", "contradicts"})
_SPOKEN_AGAINST = frozenset({"ACCUSE", "THREATEN"})

_DEALING = re.compile(
    r"\b(?:talks|negotiat\w+|delegations?|envoys?|truce|cease-?fire|accord|agreement|deal|pact|mediat\w+|round|session|dialogue|sides|accus\w+|met|"
    r"meets?|sat down|haggl\w+|neighbou?rs|rivals|adversaries|foes|feud|stand-?off|dispute|row)\b",
    re.IGNORECASE,
)

Pair = frozenset[str]


def dyad(
    board: Board, statements: tuple[Statement, ...], events: tuple[Event, ...], go_between: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The two parties, in the order of their first mention; empty where no pair stands out.

    ``go_between`` are those who mediate or host: they are of no pair.
    """
    ranked = _ranked(board, statements, events, go_between, together=_named_together(board, go_between))
    if not ranked or ranked[0][1] < _LEAST:
        return ()
    if len(ranked) > 1 and 2 * ranked[0][1] < 3 * ranked[1][1]:
        return ()
    heard = heard_in(board, statements)
    if any(_stands_out(board, pair, ranked[0][0], heard) for pair, _ in ranked[1:]):
        return ()
    named = sorted(board.named_how_often[board.side_key(a)] for a in ranked[0][0])
    aside = named[0] < _TWICE and named[-1] >= _OFTEN  # who is named once in a long report is not what it is about
    if ranked[0][1] < _TOLD and (aside or beside_a_third(board, ranked[0][0], heard, go_between)):
        return ()
    return _in_order(board, ranked[0][0])


def _stands_out(board: Board, pair: Pair, rival: Pair, heard: set[str]) -> bool:
    """Whether a pair is told of far more than its rival: of two with a side in common the other is named twice as much, or is the one that speaks."""
    one, two = ({board.side_key(a) for a in p} for p in (pair, rival))
    named = board.named_how_often
    own, theirs = (sum(named[k] for k in keys) for keys in (one - two, two - one))
    speaks = one - two <= heard and not (two - one) & heard and own >= theirs
    return bool(one & two) and own >= _OFTEN and (speaks or own >= 2 * theirs)


def heard_in(board: Board, statements: tuple[Statement, ...]) -> set[str]:
    """The keys of the sides that the report hears."""
    return {board.side_key(v) for v in map(board.voice, statements) if v is not None}


def report_pair(board: Board, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[str, ...]:
    """:func:`dyad` without those who mediate or host; else the pair that stands out though but one word tells of it, or the only two who attack."""
    go_between = (*between(board), *guarantors(board))
    found = dyad(board, statements, events, go_between)
    if found:
        return found
    ranked = _ranked(board, statements, events, go_between)
    if not ranked:
        return (
            _only_two(board, statements, events, go_between)
            or _only_two_heard(board, statements, go_between)
            or _state_and_its_group(board, go_between)
        )
    heard = heard_in(board, statements)
    alone = all(ranked[0][1] >= weight and _stands_out(board, ranked[0][0], pair, heard) for pair, weight in ranked[1:])
    alone = alone and not beside_a_third(board, ranked[0][0], heard, go_between)
    at_war = _at_war(board, ranked[0][0]) and _named_again(board, ranked[0][0])
    return _in_order(board, ranked[0][0]) if alone and at_war else ()


def beside_a_third(board: Board, pair: Iterable[str], heard: set[str], go_between: tuple[str, ...]) -> bool:
    """Whether a third side that is heard too is named more than half as often as the less named of two."""
    named, own = board.named_how_often, {board.side_key(a) for a in pair}
    others = heard - own - {board.side_key(a) for a in go_between}
    third = max((named[side] for side in others), default=0)
    return third > 1 and 2 * third > min((named[side] for side in own), default=0)


def _named_again(board: Board, pair: Iterable[str]) -> bool:
    """Whether each of two is named more than once."""
    return all(board.named_how_often[board.side_key(a)] >= _TWICE for a in pair)


def _in_order(board: Board, pair: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted((board.face(a) for a in pair), key=board.first_mention))


def _at_war(board: Board, actors: Iterable[str]) -> bool:
    return all((known := board.actors.get(a)) is not None and known.kind in _AT_WAR for a in actors)


def _only_two(
    board: Board, statements: tuple[Statement, ...], events: tuple[Event, ...], go_between: tuple[str, ...]
) -> tuple[str, ...]:
    """The only two who are told to attack anybody."""
    doers: dict[str, str] = {}
    for event in events:
        if event.type in _HOSTILE and event.status in {"asserted", "attributed", "disputed"} and not event.speech:
            for actor in (a for a in map(board.stands_for, event.actors) if a is not None and a not in go_between):
                doers.setdefault(board.side_key(actor), actor)
    heard = heard_in(board, statements)
    two = (
        len(doers) == 2
        and _at_war(board, doers.values())
        and not beside_a_third(board, doers.values(), heard, go_between)
    )
    return _in_order(board, doers.values()) if two else ()


def _only_two_heard(board: Board, statements: tuple[Statement, ...], go_between: tuple[str, ...]) -> tuple[str, ...]:
    """The only two sides that charge, deny or refuse anything."""
    heard: dict[str, str] = {}
    for statement in statements:
        voice = board.voice(statement)
        side = board.stands_for(voice) if voice is not None else None
        if side is not None and side not in go_between and statement.act in _AGAINST:
            heard.setdefault(board.side_key(side), side)
    two = len(heard) == 2 and _at_war(board, heard.values())
    others = heard_in(board, statements) - set(heard) - {board.side_key(a) for a in go_between}
    return _in_order(board, heard.values()) if two and not others else ()


def _state_and_its_group(board: Board, go_between: tuple[str, ...]) -> tuple[str, ...]:
    """A state and the one armed group of its country, where no other side is named: "the army" and "the rebels"."""
    sides: dict[str, str] = {}
    for actor in board.actors:
        party = board.stands_for(actor)
        if party is not None and party not in go_between and _at_war(board, (party,)):
            sides.setdefault(board.side_key(party), party)
    groups = [a for a in sides.values() if board.actors[a].kind == "armed_group"]
    own = len(sides) == 2 and len(groups) == 1 and f"a:{board.actors[groups[0]].country}" in sides
    return _in_order(board, sides.values()) if own else ()


def _ranked(
    board: Board,
    statements: tuple[Statement, ...],
    events: tuple[Event, ...],
    go_between: tuple[str, ...],
    *,
    together: Iterable[Pair] = (),
) -> list[tuple[Pair, int]]:
    """The pairs that the report tells of, each with its weight, the heaviest first; ``together``: only named together.

    A state and its army are one side: of the wordings of one pair the heaviest stands for all.
    """
    opposed = list(_opposed(board, statements, events))
    weighed = [(pair, _TOLD) for pair in _told(board, events)] + [(pair, _HINTED) for pair in opposed]
    involved = {board.side_key(a) for pair, _ in weighed for a in pair}
    weighed += [(p, _COUPLED) for p in _coupled(board) if not involved or all(board.side_key(a) in involved for a in p)]
    weighed += [(pair, _BOTH_NAMED) for pair in together]
    weights: Counter[Pair] = Counter()
    sides: dict[Pair, Counter[Pair]] = {}
    for pair, weight in weighed:
        key = frozenset(board.side_key(a) for a in pair)
        if len(key) == 2 and not pair & set(go_between):
            weights[key] += weight
            sides.setdefault(key, Counter())[pair] += weight
    return [
        (min(sides[key].items(), key=lambda item: (-item[1], sorted(item[0])))[0], weight)
        for key, weight in sorted(weights.items(), key=lambda item: (-item[1], sorted(item[0])))
    ]


def _pair(board: Board, actors: Iterable[str]) -> Pair | None:
    parties = dict.fromkeys(a for a in (board.stands_for(x) for x in actors) if a is not None)
    return frozenset(parties) if len(parties) == 2 else None


def _told(board: Board, events: tuple[Event, ...]) -> list[Pair]:
    """Pairs that are said to talk, to agree or to fight with each other."""
    found: list[Pair | None] = []
    for sentence in board.body():
        text = board.sentence_text(sentence)
        for match in _BETWEEN.finditer(text):
            if _GROUND.search(text[: match.start()]):
                continue
            start = sentence.start + match.end()
            found.append(_pair(board, board.around(start, min(start + _REACH, sentence.end))[:2]))
    for event in events:
        mutual = event.type in _MUTUAL or "ceasefire" in (event.mode or "")
        if mutual and not event.speech and len(event.actors) == 2 and not event.recipients:
            found.append(_pair(board, event.actors))
    return [pair for pair in found if pair is not None]


def _coupled(board: Board) -> list[Pair]:
    """Pairs of which a sentence tells one thing: "Arvia and Borland exchanged prisoners", "Arvia, Borland trade blame"."""
    found: list[Pair | None] = []
    for sentence in board.body():
        named = board.mentions_in(sentence.start, sentence.end)
        if len(named) < 2 or named[0][0] > sentence.start + 6:
            continue
        (_, end, one), (start, stop, two) = named[:2]
        if end <= start and _JOINED.fullmatch(board.parsed.text[end:start]) and board.verb_follows(stop, sentence.end):
            found.append(_pair(board, (one, two)))
    return [pair for pair in found if pair is not None]


def _named_together(board: Board, go_between: tuple[str, ...]) -> list[Pair]:
    """Pairs of which sentences, one of them on talks or a quarrel, name both and no third side but those who mediate or host."""
    found: list[Pair] = []
    dealing: set[Pair] = set()
    for sentence in board.body():
        named = board.parties(board.around(sentence.start, sentence.end))
        pair = _pair(board, tuple(a for a in named if a not in go_between))
        if pair is not None:
            found.append(pair)
            if _DEALING.search(board.sentence_text(sentence)):
                dealing.add(pair)
    return [pair for pair in found if pair in dealing]


def _opposed(board: Board, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> Iterator[Pair]:
    """Pairs of which one attacks, blames, threatens, refuses or contradicts the other."""
    by_id = {e.id: e for e in events}
    heard: set[str] = set()
    for event in events:
        if event.type in _UNFRIENDLY and event.actors and event.recipients and not event.speech:
            pair = _pair(board, (event.actors[0], event.recipients[0]))
            if pair is not None:
                yield pair
    for statement in statements:
        if statement.act not in _AGAINST or not statement.speakers:
            continue
        pair = _against(board, statement, by_id)
        if pair is not None:
            heard.add(statement.id)
            yield pair
    told = {s.id: s for s in statements}
    for statement in statements:
        for answer in statement.answers:
            if answer.relation in _CONTRARY and answer.statement in told:
                voices = (board.voice(statement), board.voice(told[answer.statement]))
                pair = _pair(board, tuple(v for v in voices if v is not None))
                if pair is not None:
                    yield pair
    for event in events:
        if event.type in _SPOKEN_AGAINST and event.speech not in heard and event.actors and event.recipients:
            pair = _pair(board, (event.actors[0], event.recipients[0]))
            if pair is not None:
                yield pair


def _against(board: Board, statement: Statement, by_id: dict[str, Event]) -> Pair | None:
    """Who speaks, and against whom: who is spoken to, who does what is told, or who is charged with it."""
    voice = board.voice(statement)
    own = (voice,) if voice is not None and board.may_fight(voice) else board.parties(statement.speakers)
    named = [*statement.addressees, *(a for e in statement.about if e in by_id for a in by_id[e].actors)]
    others = [a for a in board.others(named, own) if board.may_fight(a)]
    if not others and statement.act == "accuse" and not is_mutual(statement):
        blamed = laid_to(board.sides, statement)
        others = [a for a in board.others(sorted(blamed), own) if a in board.actors and board.may_fight(a)]
        others = others if len({board.side_key(a) for a in others}) == 1 else []
    return _pair(board, (own[0], others[0])) if others else None
