"""Who is not heard, and on what: refusals to comment that are told, and parties of whom the report has no word.

A told silence stands with its statement (``declined``, ``unreached``, ``no_response``). A party that is charged, or that
takes part in talks or a ceasefire, and none of whose side speaks on it, is ``not_heard``: that says what the report
holds, not what the party did.
"""

import re

from peacewatch.model.identified import Identified
from peacewatch.model.record import Actor, ActorMention, Ceasefire, Event, Silence, SilenceKind, Statement, Talks
from peacewatch.model.span import Span
from peacewatch.relate.answers.accused import accused, is_mutual, laid_to
from peacewatch.relate.evidence import fired
from peacewatch.relate.sides import Sides

UNREACHED = re.compile(r"\b(?:reach|contact|locat|(?:un)?availab)", re.IGNORECASE)
DECLINED = re.compile(
    r"\b(?:declin|refus|rebuff|would|wo\b|ignor|turn|(?:had|has|have|offer\w+|gave) no\b)", re.IGNORECASE
)
NO_ANSWER = re.compile(
    r"\b(?:respond|repl|answer|pick|unanswer|return|unreturn|acknowledge|word|reaction|response|comment(?:ed)? (?:yet|so far))",
    re.IGNORECASE,
)
NOT_COMMENTED = re.compile(r"\b(?:not|n[’']t|yet to|no) (?:\w+ )?comment", re.IGNORECASE)
WITHOUT = re.compile(r"\bwithout\b", re.IGNORECASE)

ASKED = re.compile(
    r"\b(?:accusation|allegation|charge|claim|report|comment|matter|incident|attack|strike|raid|shelling|killing|question|"
    r"e-?mail|call|message|letter|request|inquir|enquir|interview|whether|responsib|involve|role|phone)", re.IGNORECASE,
)  # fmt: skip
NEITHER = re.compile(
    r"\bneither (?:side|arm(?:y|ies)|force|part(?:y|ies)|government|countr|capital|ministr|military|state|group|camp)",
    re.IGNORECASE,
)
Charge = tuple[Statement, frozenset[str], frozenset[str]]
"""A charge, the sides to which it is laid, the sides that lay it."""
HARM = frozenset({"ASSAULT", "COERCE"})


def silences(
    identified: Identified,
    statements: tuple[Statement, ...],
    talks: tuple[Talks, ...],
    ceasefires: tuple[Ceasefire, ...],
    events: tuple[Event, ...] = (),
) -> tuple[Silence, ...]:
    """The silences of a report: those that are told in text order, then those that only show."""
    sides = Sides(identified)
    found = _told(sides, statements, _blamed(sides, events))
    told = {(side, on) for s in found for on in s.on for side in sides.of((s.actor,))}
    heard = sides.of(a for s in statements if s.act != "decline_comment" for a in (*s.speakers, *s.chain))
    for charge in statements:
        if charge.act == "accuse":
            found += _not_heard(sides, charge, heard, told, len(found))
    meetings: tuple[Talks | Ceasefire, ...] = (*talks, *ceasefires)
    asked = frozenset(side for side, _ in told)
    for item in meetings:
        for party in item.parties:
            side = sides.of((party,))
            if heard.isdisjoint(side) and asked.isdisjoint(side):
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


def _blamed(sides: Sides, events: tuple[Event, ...]) -> dict[str, frozenset[str]]:
    """Whose side did harm by the word of each statement: the monitors' report that troops shot somebody is a charge too."""
    found: dict[str, frozenset[str]] = {}
    for event in events:
        if event.type in HARM and event.speech is None:
            for stance in event.stances:
                if stance.polarity == "+":
                    found[stance.by] = found.get(stance.by, frozenset()) | sides.of(event.actors)
    return found


def _kind(words: str) -> SilenceKind:
    """What became of the request, by the words that tell it."""
    if UNREACHED.search(words):
        return "unreached"
    if WITHOUT.search(words) or DECLINED.search(words):
        return "declined"
    return "no_response" if NO_ANSWER.search(words) or NOT_COMMENTED.search(words) else "declined"


def _told(sides: Sides, statements: tuple[Statement, ...], blamed: dict[str, frozenset[str]]) -> list[Silence]:
    """One entry a speaker of a refusal to comment; on the nearest charge before it that is laid to his side."""
    found: list[Silence] = []
    charges: list[Charge] = []
    for statement in statements:
        if statement.act == "accuse" or statement.id in blamed:
            whom = laid_to(sides, statement) | blamed.get(statement.id, frozenset())
            by = frozenset() if is_mutual(statement) else sides.of(statement.speakers)
            charges.append((statement, whom, by))
        if statement.act != "decline_comment":
            continue
        kind = _kind(statement.cue.exact if statement.cue is not None else "")
        asked = not statement.content or any(ASKED.search(c.exact) for c in statement.content)
        for actor in statement.speakers or _neither(sides, statement, charges):
            side = sides.of((actor,))
            charge = next(
                (s for s, named, by in reversed(charges) if not named.isdisjoint(side) and by.isdisjoint(side)), None
            )
            on = (charge.id,) if charge is not None and asked else ()
            rule = f"silence.{kind.replace('_', '-')}"
            found.append(_entry(len(found), actor, kind, on, statement.id, statement.evidence, rule))
    return found


def _neither(sides: Sides, statement: Statement, charges: list[Charge]) -> tuple[str, ...]:
    """ "Neither army responded": the two to whom the last charge is laid, or who lay it to each other."""
    parsed = sides.identified.parsed
    sentence = parsed.sentence_at(statement.evidence[0].start)
    if (
        sentence is None
        or not charges
        or NEITHER.search(parsed.text[sentence.start : statement.evidence[0].end]) is None
    ):
        return ()
    last = charges[-1][0]
    two = last.speakers if is_mutual(last) else tuple(dict.fromkeys(a.id for a, _ in accused(sides.identified, last)))
    return two if len(two) == 2 else ()


def _not_heard(
    sides: Sides, charge: Statement, heard: frozenset[str],
    told: set[tuple[str, str]], number: int,
) -> list[Silence]:  # fmt: skip
    """The accused of a charge of whose side nobody speaks in the report."""
    found: list[Silence] = []
    accuser = sides.of(charge.speakers)
    first: dict[str, tuple[Actor, ActorMention]] = {}
    for actor, mention in accused(sides.identified, charge):
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
