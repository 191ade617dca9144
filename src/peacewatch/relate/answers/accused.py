"""To whom a charge is laid, of all whom its words name: not to the victim, nor to those who only stand beside the deed."""

import re

from peacewatch.model.identified import Identified
from peacewatch.model.parsed import Token
from peacewatch.model.record import Actor, ActorMention, Statement
from peacewatch.relate.sides import Sides

_MUTUAL = re.compile(r"^(?:each|one an) ?other\b", re.IGNORECASE)
BESIDE = frozenset(
    {"on", "against", "in", "at", "near", "with", "from", "to", "between", "into", "over", "for", "of", "among", "than"}
)


def accused(identified: Identified, charge: Statement) -> list[tuple[Actor, ActorMention]]:
    """The mentions of those charged: before *of* in "accused A of", the doer in "said that A bombed B", "was bombed by A".

    Empty where the words do not show who is charged.
    """
    cue = charge.cue.exact.lower() if charge.cue is not None else ""
    found: list[tuple[Actor, ActorMention]] = []
    for span in charge.content[:1]:
        tokens = identified.parsed.tokens_in(span.start, span.end)
        first, end = _bounds(tokens, cue)
        prepositions = {t.end for t in tokens if t.lower in BESIDE}
        text = identified.parsed.text
        for actor, mention in identified.mentions_in((span,)):
            before = text[span.start : mention.start].removesuffix("the ").rstrip()
            if first <= mention.start < end and span.start + len(before) not in prepositions:
                found.append((actor, mention))
    return found


def laid_to(sides: Sides, charge: Statement) -> frozenset[str]:
    """The sides to which a charge is laid: those named as its doers, or else all that it names; in a mutual one its speakers."""
    if is_mutual(charge):
        return sides.of(charge.speakers)
    parsed = sides.identified.parsed
    for span in charge.content[:1]:
        cue = charge.cue.exact.lower() if charge.cue is not None else ""
        first, end = _bounds(parsed.tokens_in(span.start, span.end), cue)
        if end > first and (named := sides.named((parsed.piece(first, end),))):
            return named
    return sides.named(charge.content)


def is_mutual(charge: Statement) -> bool:
    """Whether those who make a charge lay it to each other."""
    return any(_MUTUAL.search(c.exact) for c in charge.content)


def _bounds(tokens: list[Token], cue: str) -> tuple[int, int]:
    """The offsets between which the charged are named; the same offset twice where the words do not show it."""
    if not tokens:
        return 0, 0
    start, end = tokens[0].start, tokens[-1].end
    if "accus" in cue or "charg" in cue:
        of = [t for t in tokens if t.lower in {"of", "with"}]
        deed = next((t for t in of if tokens[min(t.i - tokens[0].i + 1, len(tokens) - 1)].tag == "VBG"), None)
        at = deed or (of[0] if of else None)
        return start, at.start if at is not None else end
    if "blam" in cue:
        on = next((t for t in tokens if t.lower in {"on", "for"}), None)
        if on is None:
            return start, end
        return (on.end, end) if on.lower == "on" else (start, on.start)
    verb = next((t for t in tokens if t.tag in {"VBD", "VBP", "VBZ", "MD"}), None)
    if verb is None:
        return start, start
    after = [t for t in tokens if t.i > verb.i]
    passive = any(t.dep == "auxpass" or t.lower == "been" for t in (verb, *after[:3]))
    if passive:
        by = next((t for t in after if t.lower == "by"), None)
        return (by.end, end) if by is not None else (start, start)
    return start, verb.start
