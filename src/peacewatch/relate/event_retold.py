"""Whether a mention tells in another word an event that is told already: "shelled the camp … the attack".

It must tell it alike, contradict it in nothing, and point to it: with *the*, by what is hit, or by the place. What is told
as one more ("another", "again", "a second") is one more.
"""

from peacewatch.model.identified import Identified
from peacewatch.model.parsed import Token
from peacewatch.model.record import EventType
from peacewatch.relate.event_mentions import Families, One

_TYPES: frozenset[EventType] = frozenset(("ASSAULT", "RETREAT", "CONSULT", "AGREE", "COERCE", "CONCEDE"))
_ARMS = frozenset(("firearms", "explosives", "aerial", "drone", "heavy-weapons", "suicide-attack"))
_POINTING = frozenset(("the", "that", "this", "those", "these", "such"))
_ONE_MORE = frozenset(
    ("another", "second", "third", "fourth", "fifth", "sixth", "other", "new", "further", "previous", "earlier", "next",
     "separate", "fresh", "similar", "again", "also", "later", "then", "subsequent", "more", "additional", "latest",
     "last", "past", "recent", "first", "any", "no", "all", "every", "each", "repeated", "several", "many")
)  # fmt: skip
_NEAR = 3
"""How many paragraphs back *the attack* reaches."""


def retold(identified: Identified, families: Families, group: list[One], one: One) -> bool:
    """Whether ``one`` tells the event of ``group``, whose mentions are in another word or have no party in common."""
    mention, parsed = one.mention, identified.parsed
    if mention.type not in _TYPES or _one_more(identified, one):
        return False
    if any(_contradicts(families, other, one) for other in group):
        return False
    here = parsed.sentence_of(mention.head)
    told = [parsed.sentence_of(o.mention.head) for o in group]
    near = any(0 <= here.paragraph - s.paragraph < _NEAR for s in told)
    if any(here.i == s.i for s in told):
        return False
    if _points(identified, one):
        return near
    if mention.type not in ("ASSAULT", "COERCE"):
        return False
    same_place = any(o.place and one.place and o.place.place == one.place.place for o in group)
    same_time = any(o.time and one.time and o.time.start == one.time.start for o in group)
    same_target = any(set(o.recipients) & set(one.recipients) and o.things & one.things for o in group)
    return (same_place or same_target) and (near or same_time)


def _contradicts(families: Families, told: One, one: One) -> bool:
    a, b = told.mention.mode, one.mention.mode
    modes = a != b and not (a in {None, *_ARMS} and b in {None, *_ARMS} and None in (a, b))
    readings = told.reading.real != one.reading.real or (
        not one.reading.real and told.reading.frame != one.reading.frame
    )
    sides = families.compatible(told.actors, one.actors) and families.compatible(told.recipients, one.recipients)
    times = told.time and one.time and told.time.start != one.time.start
    places = told.place and one.place and told.place.place != one.place.place
    targets = told.things and one.things and told.things.isdisjoint(one.things)
    return bool(
        modes
        or readings
        or not sides
        or times
        or places
        or targets
        or told.mention.background != one.mention.background
    )


def _one_more(identified: Identified, one: One) -> bool:
    kids = identified.parsed.children(one.mention.head, "amod", "det", "advmod", "nummod", "predet")
    return any(k.lower in _ONE_MORE or k.dep == "nummod" or k.ent in ("ORDINAL", "CARDINAL") for k in kids)


def _points(identified: Identified, one: One) -> bool:
    """Whether a noun has *the* or *that*, or a day that owns it ("Monday's attack"), and is the singular deed."""
    parsed = identified.parsed
    token = parsed.tokens[one.mention.head]
    if token.pos == "VERB":
        return False
    return any(_pointer(k) for k in parsed.children(token.i, "det", "poss"))


def _pointer(word: Token) -> bool:
    return word.lower in _POINTING or word.ent in ("DATE", "TIME")
