"""Where an event took place, as syntax gives the place to its word; never the place of the document.

In this order: a local phrase of the event's own clause, also inside its objects ("an attack in Salem"); what was
taken or hit, if that is a place; the name before an event's noun ("the Salem bombing"); a local phrase of the
subject ("gunmen in Salem shot"); the clause of the same moment ("killed when a mine exploded near Salem").
"""

from peacewatch.model.identified import Identified
from peacewatch.model.record import EventPlace
from peacewatch.model.worded import EventMention
from peacewatch.relate.event_setting import event_words, own_tokens, same_moment

_PLACE_PREPS = frozenset("in at near inside outside around across throughout within off".split())
_TAKEN = frozenset(
    "capture seize take retake recapture storm attack bomb shell bombard raid besiege occupy overrun enter invade".split()
)
"""Verbs whose object, where it is a place, is the place of the deed."""
_AREAS = frozenset("city town village capital state province district region area street camp port suburb".split())
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "agent", "poss"))


def place_of(identified: Identified, mention: EventMention) -> EventPlace | None:
    """The event's place with its basis; ``None`` where its clause states none."""
    found = None
    for top in event_words(identified, mention):
        found = found or _nearest(identified, top, subjects=top != mention.head)
    if found is not None:
        return EventPlace(place=found, basis="stated")
    for other in same_moment(identified, mention.head):
        found = found or _nearest(identified, other, subjects=False)
    return None if found is None else EventPlace(place=found, basis="inherited")


def _nearest(identified: Identified, top: int, *, subjects: bool) -> str | None:
    """The place nearest to ``top`` by the tree; those inside its subject last, unless ``subjects`` makes them equal."""
    found: list[tuple[bool, bool, int, int, str]] = []
    for token, depth in own_tokens(identified, top).items():
        place = identified.places.of_head.get(token)
        if place is None or token == top:  # a word taken for the place and for the event at once
            continue
        path = _path(identified, token, top)
        if _local(identified, path, top):
            subject = any(identified.parsed.tokens[i].dep in _SUBJECTS for i in path) and not subjects
            if not (subject and _speaks(identified, top)):
                # "in the Bihar town of Salem": the wider place before the noun gives way to the named one.
                wider = len(path) > 1 and identified.parsed.tokens[token].dep in ("compound", "nmod", "poss")
                found.append((subject, wider, depth, token, place))
    return min(found)[4] if found else None


def _path(identified: Identified, token: int, top: int) -> list[int]:
    """The tokens from the place's up to ``top``, which is left out."""
    path = []
    while token != top:
        path.append(token)
        token = identified.parsed.tokens[token].head
    return path


def _local(identified: Identified, path: list[int], top: int) -> bool:
    """Whether the tokens between the place and the event say that it happened there."""
    tokens = identified.parsed.tokens
    first, rest = tokens[path[0]], path[1:]
    if not rest:
        verb = tokens[top]
        taken = verb.pos == "VERB" and verb.lemma.lower() in _TAKEN and first.dep in ("dobj", "nsubjpass")
        return taken or (verb.pos == "NOUN" and first.dep in ("compound", "nmod"))
    if first.dep == "pobj" and tokens[rest[0]].lower in _PLACE_PREPS:
        return True
    # "in the city of Salem", "in Salem's streets", "in a Salem street", "in the capital, Salem": by way of an area.
    area = next((i for i in rest if tokens[i].pos in ("NOUN", "PROPN")), None)
    if area is None or tokens[area].lemma.lower() not in _AREAS:
        return False
    via = tokens[tokens[area].head]
    return tokens[area].dep == "pobj" and via.lower in _PLACE_PREPS and via.i in rest


def _speaks(identified: Identified, top: int) -> bool:
    """Whether the event's verb takes a clause: then where its subject is says nothing of where it happened."""
    return bool(identified.parsed.children(top, "ccomp"))
