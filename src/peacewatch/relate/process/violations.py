"""Alleged breaches of a ceasefire, with who alleges them and against whom."""

import re

from peacewatch.model.record import Ceasefire, Event, Statement, Violation
from peacewatch.relate.board import Board

_CHARGE = re.compile(r"\b(?:violat\w+|breach\w*|br(?:oke|eak\w*|oken)|cease-?fire|truce)\b", re.IGNORECASE)
_BROKEN = re.compile(
    r"\b(?:violat(?:ed|ing|ions?)|breach(?:ed|ing|es)?|br(?:oke|oken|eaking))\b.{0,40}\b(?:cease-?fire|truce|armistice)\b",
    re.IGNORECASE,
)
_BREACHES = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})


def violations(
    board: Board, truce: Ceasefire, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> tuple[Violation, ...]:
    """Breaches as somebody alleges them; an attack that nobody calls a breach is none.

    Where the truce of two stands, an attack after its beginning that one charges the other with is such an allegation.
    """
    deeds = {e.id: e for e in events if e.type in _BREACHES and e.status in {"asserted", "attributed", "disputed"}}
    alleged: dict[tuple[str, str | None], list[str]] = {}
    for statement in statements:
        own = board.parties(statement.speakers)
        charge = _charges(statement)
        if not charge and not (statement.act == "accuse" and _of_parties(board, truce, own)):
            continue
        named = (a for s in statement.content for a in board.named_in(s.start, s.end))
        blamed = board.others((*statement.addressees, *named), own)[:1] if statement.act == "accuse" else ()
        for event in (deeds[e] for e in statement.about if e in deeds):
            accused = board.others(event.actors, own) or blamed
            if not charge and not (_during(truce, event) and _of_parties(board, truce, accused[:1])):
                continue
            alleged.setdefault((event.id, accused[0] if accused else None), []).append(statement.id)
    return tuple(Violation(event=e, alleged_by=tuple(dict.fromkeys(by)), against=a) for (e, a), by in alleged.items())


def _charges(statement: Statement) -> bool:
    """Whether a statement charges somebody with breaking a truce: names it in a charge, or says that it was broken."""
    if not statement.content or statement.background:
        return False
    if statement.act == "accuse" and any(_CHARGE.search(s.exact) for s in statement.content):
        return True
    return any(_BROKEN.search(s.exact) for s in statement.content)


def _of_parties(board: Board, truce: Ceasefire, actors: tuple[str, ...]) -> bool:
    """Whether somebody is one of the two parties of a truce that stands."""
    stands = truce.state in {"in_effect", "extended"} and len(truce.parties) > 1 and truce.in_effect is not None
    return stands and any(board.same_pair((a,), (p,)) for a in actors for p in truce.parties)


def _during(truce: Ceasefire, event: Event) -> bool:
    """Whether a deed is told to be of a day on which the truce stood."""
    if event.time is None or event.time.start is None or truce.in_effect is None:
        return False
    return event.time.start[:10] >= truce.in_effect[:10] and (
        truce.ends is None or event.time.start[:10] <= truce.ends[-10:]
    )
