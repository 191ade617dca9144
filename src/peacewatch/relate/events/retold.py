"""Whether a mention tells in another word an event that is told already: "shelled the camp … the attack".

It must tell it alike, contradict it in nothing, and point to it: with *the*, by what is hit, or by the place. What is told
as one more ("another", "again", "a second") is one more.
"""

from peacewatch.knowledge.event_words import load_event_sets
from peacewatch.model.identified import Identified
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.record import EventTime, EventType
from peacewatch.model.worded import EventMention
from peacewatch.relate.events.mentions import Families, One
from peacewatch.relate.events.pointing import (
    asks_author,
    by_witness,
    denies_any,
    is_breach,
    plural_deed,
    pointing_rule,
    presupposes,
    same_arms,
)

_TYPES: frozenset[EventType] = frozenset(("ASSAULT", "RETREAT", "CONSULT", "AGREE", "COERCE", "CONCEDE", "SANCTION"))
_ARMS = frozenset(("firearms", "explosives", "aerial", "drone", "heavy-weapons", "suicide-attack"))
_POINTING = frozenset(("the", "that", "this", "those", "these", "such"))
_WIDE = frozenset(
    ("people", "person", "area", "place", "part", "position", "civilian", "villager", "resident", "soldier", "man", "woman",
     "child", "force", "troop", "target", "side", "country", "state", "region", "province", "town", "city", "village",
     "territory", "fighter", "member", "one", "number", "dozen", "hundred", "shell", "rocket", "round", "missile", "drone")
)  # fmt: skip
"""Nouns by which no deed is known again: they fit too many."""
_TARGETS = frozenset(("on", "at", "against", "of"))
_ONE_MORE = frozenset(
    ("another", "second", "third", "fourth", "fifth", "sixth", "other", "new", "further", "previous", "earlier", "next",
     "separate", "fresh", "similar", "again", "also", "later", "then", "subsequent", "more", "additional", "latest",
     "last", "past", "recent", "first", "any", "no", "all", "every", "each", "repeated", "several", "many")
)  # fmt: skip
_LONG = frozenset(("war", "conflict", "fighting", "violence", "hostility", "combat", "warfare", "unrest", "dialogue"))
"""Nouns for what goes on, not for one deed."""
_NEAR = 3
"""How many paragraphs back *the attack* reaches."""


def retold(identified: Identified, families: Families, group: list[One], one: One) -> str | None:
    """The rule by which ``one`` tells the event of ``group``, whose mentions are in another word or have no party in common.

    ``None`` where it tells another. A denial may name the deed anew ("denied that any market was hit").
    """
    mention, parsed = one.mention, identified.parsed
    if mention.type not in _TYPES or (
        _one_more(identified, one) and not (one.denied_by or denies_any(parsed, mention))
    ):
        return None
    if _denied_again(identified, families, group, one):
        return "event.denied-again"
    if _still_shut(identified, group, one):
        return "event.still-shut"
    by_arms = [o for o in group if same_arms(parsed, o.mention, mention)]
    witnessed = [o for o in group if by_witness(parsed, o.mention, mention)] if one.reading.frame is None else []
    framed = one.reading.frame in (None, "attributed") or not _taken_for_told(parsed, mention)
    unlike = [o for o in group if o not in by_arms]
    if any(_contradicts(families, o, one, framed=framed, things=o not in witnessed) for o in unlike):
        return None
    here = parsed.sentence_of(mention.head)
    told = [parsed.sentence_of(o.mention.head) for o in group]
    near = any(0 <= here.paragraph - s.paragraph < _NEAR for s in told)
    if any(here.i == s.i for s in told):
        return None
    if any(_counted(parsed, o.mention) for o in group):
        return None  # "the session" is the one that the report is about, not "a second" of four
    if near and by_arms:
        return "event.same-arms"
    if witnessed and one.by != group[-1].by:
        return "event.told-by-witness"
    rule = pointing_rule(identified, group, one) if near else None
    if rule is not None:
        return rule
    several = any(plural_deed(parsed, o.mention, mention) for o in group)
    if mention.charged and all(is_breach(o.mention) for o in group):
        return None  # who is blamed for a killing did it, whoever is said to have broken the truce
    if _points(identified, one, several=several):
        return "event.points-back" if near else None
    if mention.type not in ("ASSAULT", "COERCE"):
        return None
    known = {name for name, definite in one.hit if definite or one.denied_by}
    if any(name in known for o in group for name, _ in o.hit):
        return "event.same-target"
    same_place = any(o.place and one.place and o.place.place == one.place.place for o in group)
    same_time = any(o.time and one.time and o.time.start == one.time.start for o in group)
    same_target = any(set(o.recipients) & set(one.recipients) and o.things & one.things for o in group)
    return "event.same-place" if (same_place or same_target) and (near or same_time) else None


def _denied_again(identified: Identified, families: Families, group: list[One], one: One) -> bool:
    """Whether a side denies in other words what the report has just told of it: "withdrew. … The army denied it had pulled out"."""
    mention, parsed = one.mention, identified.parsed
    if not one.denied_by or not one.actors or parsed.tokens[mention.head].pos != "VERB":
        return False
    here = parsed.sentence_of(mention.head)
    own = families.of(one.actors)
    return all(
        o.mention.mode == mention.mode
        and mention.mode is not None
        and o.actors and bool(own & families.of(o.actors))
        and o.reading.happened
        and families.compatible(o.recipients, one.recipients)
        and _meet(o.time, one.time)
        and not (o.place and one.place and o.place.place != one.place.place)
        and 0 < here.i - parsed.sentence_of(o.mention.head).i <= 2
        for o in group
    )  # fmt: skip


def _still_shut(identified: Identified, group: list[One], one: One) -> bool:
    """Whether a crossing is told to be closed that was shut before, and not opened since: "has been closed since then"."""
    mention, parsed = one.mention, identified.parsed
    if (mention.type, mention.mode) != ("COERCE", "restrict") or mention.agents or not one.reading.happened:
        return False
    last = group[-1].mention
    opened = any(
        m.type == "RETREAT" and m.mode == "access" and not m.operators
        for m in identified.events_between(last.anchor.end, mention.anchor.start)
    )
    crossings = load_event_sets()["gate"]
    told = {parsed.tokens[k].lemma.lower() for o in group for k in _shut(parsed, o.mention)}
    named = {parsed.tokens[k].lemma.lower() for k in _shut(parsed, mention)}
    known = bool(told & crossings) and bool(named & (crossings | {"it"}))
    places = group[-1].place and one.place and group[-1].place.place != one.place.place
    return (
        known and not opened and not places and all(o.mention.mode == "restrict" and o.reading.happened for o in group)
    )


def _shut(parsed: Parsed, mention: EventMention) -> list[int]:
    """The heads of what is shut."""
    kids = [k.i for k in parsed.children(mention.head, "dobj", "nsubjpass", "nsubj")]
    of = [k.i for p in parsed.children(mention.head, "prep") if p.lower == "of" for k in parsed.children(p.i, "pobj")]
    return [k for k in (*kids, *of, *mention.things) if k not in mention.agents]


def _counted(parsed: Parsed, mention: EventMention) -> bool:
    """Whether a mention is a round told by its number alone: "a second, planned for May"."""
    return mention.type == "CONSULT" and parsed.tokens[mention.head].lower in load_event_sets()["ordinal"]


def _taken_for_told(parsed: Parsed, mention: EventMention) -> bool:
    """Whether the frame over a mention is about who did it or whether it was done, not about another deed."""
    return asks_author(parsed, mention) or presupposes(parsed, mention) or denies_any(parsed, mention)


def _contradicts(families: Families, told: One, one: One, *, framed: bool, things: bool) -> bool:
    a, b = told.mention.mode, one.mention.mode
    modes = a != b and not (a in {None, *_ARMS} and b in {None, *_ARMS} and None in (a, b))
    frames = {told.reading.frame, one.reading.frame}
    readings = framed and len(frames) > 1 and frames != {None, "attributed"}
    sides = families.compatible(told.actors, one.actors) and families.compatible(told.recipients, one.recipients)
    times = not _meet(told.time, one.time)
    places = told.place and one.place and told.place.place != one.place.place
    targets = things and told.things and one.things and told.things.isdisjoint(one.things)
    return bool(
        modes
        or readings
        or not sides
        or times
        or places
        or targets
        or (told.by == one.by and told.mention.background != one.mention.background)
    )


def _meet(a: EventTime | None, b: EventTime | None) -> bool:
    """Whether two times may be one; where one is not told, they may."""
    if a is None or b is None or a.start is None or b.start is None:
        return True
    return a.start <= (b.end or b.start) and b.start <= (a.end or a.start)


def targets(parsed: Parsed, mention: EventMention) -> tuple[tuple[str, bool], ...]:
    """The nouns for what was hit, by lemma, and whether each is definite; words that fit any deed left out."""
    head = parsed.tokens[mention.head]
    found = [k.i for k in parsed.children(head.i, "dobj", "nsubjpass")] if head.pos in ("VERB", "AUX") else []
    spots = [head.i] if head.pos == "VERB" or head.dep not in ("dobj", "nsubjpass") else [head.i, head.head]
    for prep in (k for spot in spots for k in parsed.children(spot, "prep")):
        if prep.lower in _TARGETS:
            found += [k.i for k in parsed.children(prep.i, "pobj")]
    told: dict[str, bool] = {}
    for k in found:
        token = parsed.tokens[k]
        name = token.lemma.lower()
        if token.pos not in ("NOUN", "PROPN") or name in _WIDE:
            continue
        definite = token.pos == "PROPN" or any(
            d.lower in _POINTING or d.dep == "poss" for d in parsed.children(k, "det", "poss")
        )
        told[name] = definite or any(c.pos == "PROPN" for c in parsed.children(k, "compound"))
    return tuple(sorted(told.items()))


def _one_more(identified: Identified, one: One) -> bool:
    kids = identified.parsed.children(one.mention.head, "amod", "det", "advmod", "nummod", "predet")
    return any(k.lower in _ONE_MORE or k.dep == "nummod" or k.ent in ("ORDINAL", "CARDINAL") for k in kids)


def _points(identified: Identified, one: One, *, several: bool) -> bool:
    """Whether a noun has *the* or *that*, or a day that owns it ("Monday's attack"), and is the singular deed."""
    parsed = identified.parsed
    token = parsed.tokens[one.mention.head]
    if (token.tag != "NN" and not several) or token.lemma in _LONG:
        return False
    return any(_pointer(k) for k in parsed.children(token.i, "det", "poss"))


def _pointer(word: Token) -> bool:
    return word.lower in _POINTING or word.ent in ("DATE", "TIME")
