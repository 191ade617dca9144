"""When an event took place, as far as its own clause states it."""

from typing import Literal

from peacewatch.model.identified import Identified
from peacewatch.model.record import EventTime
from peacewatch.model.worded import EventMention

_CLAUSES = frozenset(("relcl", "ccomp", "advcl", "acl", "csubj", "pcomp", "conj", "appos", "parataxis"))
_AT_THE_MOMENT = frozenset(("when", "as", "while"))
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
        "collapse",
        "fail",
        "stall",
        "falter",
        "follow",
        "expire",
        "lapse",
        "conclude",
        "wrap",
        "come",
        "adjourn",
        "suspend",
        "cancel",
        "postpone",
    ]
)


def own_tokens(identified: Identified, top: int) -> dict[int, int]:
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


def event_words(identified: Identified, mention: EventMention) -> list[int]:
    """The event's word and, for a noun, the verb that says that it happened."""
    parsed, head = identified.parsed, mention.head
    token = parsed.tokens[head]
    tops = [head]
    governor = parsed.tokens[token.head]
    if token.pos != "VERB" and token.dep in ("dobj", "nsubj", "nsubjpass", "attr") and governor.lemma in _HAPPEN:
        tops.append(governor.i)
    return tops


def time_of(identified: Identified, mention: EventMention) -> EventTime | None:
    """The time that the event's clause states, or that of the clause that it happens in ("killed when shells struck").

    ``None`` where there is none, or two as near as each other.
    """
    for top in event_words(identified, mention):
        near = _times_below(identified, top)
        if near:
            return _as_event_time(identified, near[0], "stated") if len(near) == 1 else None
    for other in same_moment(identified, mention.head):
        near = _times_below(identified, other)
        if len(near) == 1:
            return _as_event_time(identified, near[0], "inherited")
    return None


def _times_below(identified: Identified, top: int) -> list[str]:
    """The dates and clock times nearest to ``top`` in its own clause; several where they are as near as each other."""
    by_id = identified.times.by_id
    near: dict[str, int] = {}
    for token, depth in sorted((own_tokens(identified, top) | _set_off(identified, top)).items()):
        name = identified.times.of_token.get(token)
        if name is not None and by_id[name].type in ("date", "time"):
            near[name] = min(depth, near.get(name, depth))
    least = min(near.values(), default=0)
    return [name for name, depth in near.items() if depth == least]


def _set_off(identified: Identified, top: int) -> dict[int, int]:
    """Times that a comma sets off ("struck the camp, 12 km from Sake, late on Monday") although the parse hangs them

    below an apposition: nothing but appositions lies between them and the verb. They count as far away.
    """
    parsed = identified.parsed
    found: dict[int, int] = {}
    if parsed.tokens[top].pos != "VERB":
        return found
    todo = [k.i for k in parsed.children(top, "dobj", "pobj", "prep", "npadvmod")]
    while todo:
        at = todo.pop(0)
        for kid in parsed.children(at):
            first, last = parsed.edges(kid.i)
            if kid.dep == "appos":
                todo.append(kid.i)
            elif (
                kid.dep == "prep"
                and parsed.tokens[at].dep == "appos"
                and first > top
                and parsed.tokens[first - 1].text == ","
            ):
                found |= dict.fromkeys((i for i in range(first, last + 1) if i in identified.times.of_token), 9)
    return found


def same_moment(identified: Identified, head: int) -> list[int]:
    """The verb whose clause happens at the same moment: over or under a clause with "when", "as" or "while"."""
    parsed = identified.parsed

    def joined(clause: int) -> bool:
        return any(k.lower in _AT_THE_MOMENT for k in parsed.children(clause, "mark", "advmod"))

    token = parsed.tokens[head]
    found = [token.head] if token.dep == "advcl" and joined(head) else []
    return [*found, *(k.i for k in parsed.children(head, "advcl") if joined(k.i))]


def _as_event_time(identified: Identified, name: str, basis: Literal["stated", "inherited"]) -> EventTime:
    time = identified.times.by_id[name]
    return EventTime(start=time.start, end=time.end, grain=time.grain, basis=basis, expression=name)
