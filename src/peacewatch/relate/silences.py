"""Who is not heard, and on what: refusals to comment that are told, and parties of whom the report has no word.

A told silence stands with its statement (``declined``, ``unreached``, ``no_response``). A party that is charged, or that
takes part in talks or a ceasefire, and none of whose side speaks on it, is ``not_heard``: that says what the report
holds, not what the party did.
"""

import re

from peacewatch.model.identified import Identified
from peacewatch.model.record import Actor, ActorMention, Ceasefire, Silence, SilenceKind, Statement, Talks
from peacewatch.model.span import Span
from peacewatch.relate.process import fired
from peacewatch.relate.sides import Sides

UNREACHED = re.compile(r"\breach", re.IGNORECASE)
NO_ANSWER = re.compile(
    r"\b(?:respond|repl|answer|return|acknowledge|word|reaction|response|comment(?:ed)? (?:yet|so far))", re.IGNORECASE
)
NOT_COMMENTED = re.compile(r"\b(?:not|n[’']t|yet to|no) (?:\w+ )?comment", re.IGNORECASE)

ASKED = re.compile(
    r"\b(?:accusation|allegation|charge|claim|report|comment|matter|incident|attack|strike|raid|shelling|killing|question)",
    re.IGNORECASE,
)


def silences(
    identified: Identified,
    statements: tuple[Statement, ...],
    talks: tuple[Talks, ...],
    ceasefires: tuple[Ceasefire, ...],
) -> tuple[Silence, ...]:
    """The silences of a report: those that are told in text order, then those that only show."""
    sides = Sides(identified)
    found = _told(sides, statements)
    told = {(s.actor, on) for s in found for on in s.on}
    heard = sides.of(a for s in statements if s.act != "decline_comment" for a in (*s.speakers, *s.chain))
    for charge in statements:
        if charge.act == "accuse":
            found += _not_heard(sides, charge, heard, told, len(found))
    meetings: tuple[Talks | Ceasefire, ...] = (*talks, *ceasefires)
    for item in meetings:
        for party in item.parties:
            spoken = not heard.isdisjoint(sides.of((party,)))
            if not spoken and (party, item.id) not in told:
                found.append(
                    _entry(len(found), party, "not_heard", (item.id,), None, item.evidence, "silence.not-heard")
                )
    return tuple(found)


def _entry(
    number: int, actor: str, kind: SilenceKind, on: tuple[str, ...], statement: str | None, evidence: tuple[Span, ...], rule: str
) -> Silence:  # fmt: skip
    return Silence(
        id=f"x{number + 1}",
        actor=actor,
        kind=kind,
        on=on,
        statement=statement,
        evidence=evidence,
        why=fired(rule, *evidence[:1]),
    )


def _told(sides: Sides, statements: tuple[Statement, ...]) -> list[Silence]:
    """One entry a speaker of a refusal to comment; on the nearest charge before it that names his side."""
    found: list[Silence] = []
    charges: list[tuple[Statement, frozenset[str], frozenset[str]]] = []
    for statement in statements:
        if statement.act == "accuse":
            charges.append((statement, sides.named(statement.content), sides.of(statement.speakers)))
        if statement.act != "decline_comment":
            continue
        words = statement.cue.exact if statement.cue is not None else ""
        kind: SilenceKind = "declined"
        if UNREACHED.search(words):
            kind = "unreached"
        elif NO_ANSWER.search(words) or NOT_COMMENTED.search(words):
            kind = "no_response"
        for actor in statement.speakers:
            side = sides.of((actor,))
            charge = next(
                (s for s, named, by in reversed(charges) if not named.isdisjoint(side) and by.isdisjoint(side)), None
            )
            asked = not statement.content or any(ASKED.search(c.exact) for c in statement.content)
            on = (charge.id,) if charge is not None and asked else ()
            found.append(
                _entry(
                    len(found), actor, kind, on, statement.id, statement.evidence, f"silence.{kind.replace('_', '-')}"
                )
            )
    return found


def _not_heard(
    sides: Sides, charge: Statement, heard: frozenset[str],
    told: set[tuple[str, str]], number: int,
) -> list[Silence]:  # fmt: skip
    """The accused of a charge of whose side nobody speaks in the report."""
    found: list[Silence] = []
    accuser = sides.of(charge.speakers)
    first: dict[str, tuple[Actor, ActorMention]] = {}
    for actor, mention in sides.identified.mentions_in(charge.content):
        first.setdefault(actor.id, (actor, mention))
    for actor, mention in first.values():
        side = sides.of((actor.id,))
        if not sides.is_party((actor.id,)) or side & accuser or actor.kind == "person":
            continue
        if not heard.isdisjoint(side) or any((a, charge.id) in told for a in side):
            continue
        if any(side & sides.of((s.actor,)) for s in found):
            continue
        span = sides.identified.parsed.piece(mention.start, mention.end)
        found.append(
            _entry(number + len(found), actor.id, "not_heard", (charge.id,), None, (span,), "silence.not-heard")
        )
    return found
