"""Statements as threads: what carries on, what stands inside and what answers hangs under what it belongs to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from peacewatch.model.record import Answer, Record, Relation, Statement

Link = Literal["continues", "inside"] | Relation
"""How a statement hangs under another: its quotation goes on, it stands inside its content, or it answers it."""


@dataclass(slots=True, frozen=True)
class Thread:
    """A statement and what hangs under it, in the order of the text; ``link`` is ``None`` for a thread's first.

    ``loose`` are its answers to statements under which it does not stand, ``heard_back`` the answers to it that do not
    stand under it, each with the answering statement: together with the tree they are all the answers there are.
    """

    statement: Statement
    link: Link | None
    replies: tuple["Thread", ...]
    loose: tuple[Answer, ...]
    heard_back: tuple[tuple[Statement, Answer], ...]


def threads(record: Record, wanted: Iterable[Statement] | None = None) -> tuple[Thread, ...]:
    """The statements ``wanted`` of ``record`` (``None``: all) as threads, each statement exactly once.

    A statement stands under the first of these that is wanted too: the first quotation that it carries on, the
    statement that it stands inside, the statement that it answers for certain. An answer of which it is ambiguous
    what it answers stands under none; nor does anything stand under what already stands under it (a charge that is
    told only inside its own denial).
    """
    kept = record.statements if wanted is None else tuple(wanted)
    by_id = {one.id: one for one in kept}
    above: dict[str, tuple[str, Link]] = {}
    for links in (_structure, _answers):
        for one in kept:
            if one.id in above:
                continue
            for parent, link in links(one, by_id):
                if one.id not in _line(parent, above):
                    above[one.id] = (parent, link)
                    break
    under: dict[str, list[Statement]] = {}
    for one in kept:
        if one.id in above:
            under.setdefault(above[one.id][0], []).append(one)
    backs = answered_by(record)
    return tuple(_thread(one, above, under, backs) for one in kept if one.id not in above)


def answered_by(record: Record) -> dict[str, tuple[tuple[Statement, Answer], ...]]:
    """For each statement's id, the answers to it: who answers and how, in the order of the text."""
    found: dict[str, list[tuple[Statement, Answer]]] = {}
    for one in record.statements:
        for answer in one.answers:
            found.setdefault(answer.statement, []).append((one, answer))
    return {answered: tuple(answers) for answered, answers in found.items()}


def _structure(one: Statement, by_id: dict[str, Statement]) -> list[tuple[str, Link]]:
    found: list[tuple[str, Link]] = []
    first, seen = one, {one.id}
    while first.continues in by_id and first.continues not in seen:
        first = by_id[first.continues]
        seen.add(first.id)
    if first is not one:
        found.append((first.id, "continues"))
    if one.nested_in in by_id:
        found.append((one.nested_in, "inside"))
    return found


def _answers(one: Statement, by_id: dict[str, Statement]) -> list[tuple[str, Link]]:
    return [(a.statement, a.relation) for a in one.answers if a.scope == "certain" and a.statement in by_id]


def _line(at: str, above: dict[str, tuple[str, Link]]) -> list[str]:
    """``at`` and all that it stands under."""
    line = [at]
    while line[-1] in above:
        line.append(above[line[-1]][0])
    return line


def _thread(
    one: Statement,
    above: dict[str, tuple[str, Link]],
    under: dict[str, list[Statement]],
    backs: dict[str, tuple[tuple[Statement, Answer], ...]],
) -> Thread:
    parent, link = above.get(one.id, (None, None))
    below = {reply.id for reply in under.get(one.id, ())}
    return Thread(
        statement=one,
        link=link,
        replies=tuple(_thread(reply, above, under, backs) for reply in under.get(one.id, ())),
        loose=tuple(a for a in one.answers if a.statement != parent or a.relation != link),
        heard_back=tuple((s, a) for s, a in backs.get(one.id, ()) if s.id not in below or above[s.id][1] != a.relation),
    )
