"""Which denials reach a mention of an event beside those in whose words it stands."""

import re
from dataclasses import replace

from peacewatch.model.identified import Identified
from peacewatch.model.record import Statement
from peacewatch.model.worded import EventMention
from peacewatch.relate.answers.charges import FIGURE_ONLY, VAGUE
from peacewatch.relate.events.stance import Voice

_REPORTER = "reporter"
_OPEN_END = re.compile(r"\b(?:in|for|to|with|of|behind)$", re.IGNORECASE)
"""A content that lacks the noun that it speaks of: "had no part in"."""


def answering(
    identified: Identified,
    mention: EventMention,
    denied_in: dict[str, tuple[str, ...]],
    led: frozenset[int],
    told_in: str,
) -> tuple[str, ...]:
    """The statements that deny the one that tells the mention: "A accused B of shelling …  B denied the accusation".

    Only for the deed that the charge is about; what a charge merely names beside it is not denied with it.
    ``led`` are the heads of the mentions that have a doer.
    """
    if told_in == _REPORTER or any(w.rule == "event.noun" for w in mention.why):
        return ()
    above = list(identified.parsed.ancestors(mention.head))
    if any(t.i in led for t in above) or any(t.lemma == "order" and t.tag == "VBG" for t in above):
        return ()  # who denies an order does not deny what was ordered
    return denied_in.get(told_in, ())


def taken_back(statements: tuple[Statement, ...]) -> frozenset[str]:
    """The denials that those who made them have withdrawn."""
    denials = {s.id: s for s in statements if s.act == "deny"}
    return frozenset(
        a.statement for s in denials.values() for a in s.answers
        if a.relation == "denies" and a.statement in denials and set(s.speakers) & set(denials[a.statement].speakers)
    )  # fmt: skip


def without(voice: Voice, taken_back: frozenset[str]) -> Voice:
    """A voice without the denials that were taken back."""
    if taken_back.isdisjoint(voice.denied_by):
        return voice
    left = tuple(by for by in voice.denied_by if by not in taken_back)
    return replace(
        voice, denied_by=left, disowned=voice.disowned and bool(left), uncommitted=voice.uncommitted or not left
    )


def denied_beside(
    identified: Identified, statements: tuple[Statement, ...], cue_heads: dict[str, int]
) -> dict[int, tuple[str, ...]]:
    """For each noun, the statements that deny in its relative clause what it names: "the strike, which the army denies"."""
    found: dict[int, tuple[str, ...]] = {}
    for statement in statements:
        if statement.act != "deny" or statement.id not in cue_heads or not statement.content:
            continue
        cue = identified.parsed.tokens[cue_heads[statement.id]]
        text = statement.content[0].exact
        if cue.dep == "relcl" and (
            text.lower() in ("which", "that") or (VAGUE.search(text) and _OPEN_END.search(text))
        ):
            found[cue.head] = (*found.get(cue.head, ()), statement.id)
    return found


def denied_in(statements: tuple[Statement, ...], taken_back: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """For each statement that is denied beyond doubt, the denials; who denies a number does not deny the deed."""
    found: dict[str, dict[str, None]] = {}
    for statement in statements:
        figure = any(w.rule == FIGURE_ONLY for w in statement.why)
        if statement.act != "deny" or figure or statement.id in taken_back:
            continue
        for answer in statement.answers:
            if answer.relation == "denies" and answer.scope == "certain":
                found.setdefault(answer.statement, {})[statement.id] = None
    return {told: tuple(by) for told, by in found.items()}
