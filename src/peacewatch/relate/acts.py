"""What a plain *said* does, from what is said: a charge, a report of harm, a denial, a refusal, a threat."""

import re

from peacewatch.model.identified import Identified
from peacewatch.model.record import Act, Fired
from peacewatch.model.span import Span
from peacewatch.model.worded import Attribution, EventMention

PLAIN: frozenset[Act] = frozenset({"say", "warn", "report"})
HOSTILE = frozenset({"ASSAULT", "COERCE"})
NOTHING_THERE = re.compile(r"\b(?:There (?:is|was|were|has been|have been|are) (?:no|none|not|never)|Not a single)\b")
WE_WILL_NOT = re.compile(r"\b[Ww]e (?:will|shall|would|do|can)(?: not|n[’']t| never)\b")
ANSWER_IN_KIND = re.compile(r"\b(?:response|respond|retaliat\w+|consequences|heavy price|crush\w*)\b", re.IGNORECASE)


def refine(
    identified: Identified, attribution: Attribution, speakers: tuple[str, ...], act: Act
) -> tuple[Act, Fired | None]:
    """The act, and the rule that changed it where one did.

    Looks at the content's own words and at the events told in it with nothing over them (no *if*, *may*, *not*).
    """
    words = " ".join(span.exact for span in attribution.content)
    if act == "warn":
        match = ANSWER_IN_KIND.search(words)
        return (
            ("threaten", Fired(rule="act.warning-of-an-answer", on=attribution.content[:1])) if match else (act, None)
        )
    if act == "report":
        return act, None
    for pattern, meant, rule in (
        (NOTHING_THERE, "deny", "act.nothing-there"),
        (WE_WILL_NOT, "refuse", "act.we-will-not"),
    ):
        if attribution.form == "direct" and pattern.search(words):
            return ("deny" if meant == "deny" else "refuse"), Fired(rule=rule, on=attribution.content[:1])
    own = _side(identified, speakers)
    for event in identified.events:
        if event.type not in HOSTILE or event.operators or not any(c.covers(event.anchor) for c in attribution.content):
            continue
        agents = {actor for head in event.agents for actor in identified.actors.of_head.get(head, ())}
        if agents and own and not agents & own and _a_party(identified, agents):
            return "accuse", Fired(rule="act.names-the-doer", on=(event.anchor,))
        if not agents and event.type == "ASSAULT":
            return "report", Fired(rule="act.tells-of-harm", on=_words(event))
    return act, None


def _words(event: EventMention) -> tuple[Span, ...]:
    return (event.anchor,)


def _side(identified: Identified, speakers: tuple[str, ...]) -> set[str]:
    """The speakers, whom they are part of, and everyone of that same whole."""
    parts = {a.id: a.part_of for a in identified.actors.actors}
    tops = {*speakers, *(p for s in speakers if (p := parts.get(s)))}
    return tops | {a.id for a in identified.actors.actors if a.part_of in tops}


def _a_party(identified: Identified, actors: set[str]) -> bool:
    kinds = {a.id: a.kind for a in identified.actors.actors}
    return any(kinds.get(a) in {"state", "government", "armed_forces", "armed_group", "ministry"} for a in actors)
