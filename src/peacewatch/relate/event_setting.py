"""When and where an event took place, as far as its own clause states it."""

from peacewatch.model.identified import Identified
from peacewatch.model.record import EventTime
from peacewatch.model.worded import EventMention

_CLAUSES = frozenset(("relcl", "ccomp", "advcl", "acl", "csubj", "pcomp", "conj", "appos", "parataxis"))
_PLACE_PREPS = frozenset(["in", "at", "near", "inside", "outside", "around", "across"])
_HAPPEN = frozenset(
    [
        "carry",
        "conduct",
        "launch",
        "hold",
        "stage",
        "mount",
        "make",
        "reach",
        "sign",
        "strike",
        "conclude",
        "take",
        "happen",
        "occur",
        "erupt",
        "begin",
        "start",
        "resume",
        "open",
        "end",
        "last",
        "break",
        "be",
        "kill",
        "agree",
        "kick",
        "continue",
        "wound",
        "injure",
    ]
)


def _own_tokens(identified: Identified, top: int) -> dict[int, int]:
    """The tokens of the event's clause below ``top``, other clauses left out, each with its depth."""
    parsed = identified.parsed
    found, todo = {top: 0}, [top]
    while todo:
        at = todo.pop(0)
        for kid in parsed.children(at):
            if kid.dep not in _CLAUSES:
                found[kid.i] = found[at] + 1
                todo.append(kid.i)
    return found


def _tops(identified: Identified, mention: EventMention) -> list[int]:
    """The event's word and, for a noun, the verb that says that it happened."""
    parsed, head = identified.parsed, mention.head
    token = parsed.tokens[head]
    tops = [head]
    governor = parsed.tokens[token.head]
    if token.pos != "VERB" and token.dep in ("dobj", "nsubj", "nsubjpass", "attr") and governor.lemma in _HAPPEN:
        tops.append(governor.i)
    return tops


def time_of(identified: Identified, mention: EventMention) -> EventTime | None:
    """The time that the event's clause states; ``None`` where it states none or two as near as each other."""
    by_id = {t.id: t for t in identified.times.times}
    for top in _tops(identified, mention):
        near: dict[str, int] = {}
        for token, depth in sorted(_own_tokens(identified, top).items()):
            name = identified.times.of_token.get(token)
            if name is not None and by_id[name].type in ("date", "time"):
                near[name] = min(depth, near.get(name, depth))
        if not near:
            continue
        least = min(near.values())
        nearest = [name for name, depth in near.items() if depth == least]
        if len(nearest) > 1:
            return None
        time = by_id[nearest[0]]
        return EventTime(start=time.start, end=time.end, grain=time.grain, basis="stated", expression=time.id)
    return None


def place_of(identified: Identified, mention: EventMention) -> str | None:
    """The place that the event's clause states after *in*, *at*, *near*; the nearest, or ``None``."""
    parsed = identified.parsed
    for top in _tops(identified, mention):
        own = _own_tokens(identified, top)
        found: list[tuple[int, int, str]] = []
        for token, depth in own.items():
            place = identified.places.of_head.get(token)
            governor = parsed.tokens[parsed.tokens[token].head]
            if place is not None and parsed.tokens[token].dep == "pobj" and governor.lower in _PLACE_PREPS:
                subject_side = any(
                    a.dep in ("nsubj", "nsubjpass", "agent", "poss") and a.i != top and a.i in own
                    for a in parsed.ancestors(token)
                )
                if not (subject_side and top == mention.head and parsed.tokens[top].pos == "VERB"):
                    found.append((depth, token, place))
        if found:
            return min(found)[2]
    return None
