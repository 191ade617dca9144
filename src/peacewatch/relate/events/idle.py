"""Mentions that tell no event of their own: a kind of deed, a habit, a deed of words that nobody is told to do, what is forsworn."""

from peacewatch.knowledge.light_verbs import load_light_verbs
from peacewatch.model.identified import Identified
from peacewatch.model.worded import EventMention
from peacewatch.relate.events.mentions import One

_REPORTER = "reporter"
_AFTER = frozenset(("after", "before", "during", "following", "since", "at", "in"))
_OF_WORDS = frozenset(("REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN"))
_DONE = frozenset(("event.verb-not-accepted", "event.verb-leaving"))
_SETTLING = frozenset(("negation", "denial", "demand", "refusal", "failure"))


def _only_spoken_of(identified: Identified, mention: EventMention) -> bool:
    """Whether talks of nobody in particular are an object ("ready for talks in Doha"), not what something came after."""
    token = identified.parsed.tokens[mention.head]
    if any(w.rule != "event.noun" for w in mention.why) or token.dep not in ("dobj", "pobj", "conj", "appos"):
        return False
    return token.dep != "pobj" or identified.parsed.tokens[token.head].lower not in _AFTER


def only_words(group: list[One]) -> bool:
    """Whether a deed of words is not told to be done, or by nobody: "could reject the offer", "seeking aid"."""
    first = group[0].mention
    if first.type not in _OF_WORDS or first.reciprocal or first.mode == "investigate" or first.why[0].rule in _DONE:
        return False
    if first.type == "REJECT" and not any(o.reading.polarity == "+" or o.reading.frame == "demanded" for o in group):
        return True  # "has not ruled out a truce", "did not close the door to talks"
    return not any(o.actors and (o.reading.polarity != "?" or o.denied_by) for o in group)


def forsworn(one: One) -> bool:
    """Whether a deed is only told to be promised not to be done ("undertook not to shell the town"): that denies nothing."""
    kinds = {o.kind for o in one.mention.operators}
    return (
        "agreement" in kinds
        and one.reading.polarity == "-"
        and one.reading.certainty == "probable"
        and not one.denied_by
    )


def idle(identified: Identified, one: One) -> bool:
    """Whether a noun only names a kind of deed: no party, place, time or number, and no word that it took place.

    Such a noun ("talks", "the attacks") tells no event of its own; it may still join one that is told.
    """
    mention, parsed = one.mention, identified.parsed
    if _habit(identified, one):
        return True
    named: tuple[object, ...] = (*one.actors, *one.recipients, *one.third)
    if not mention.reciprocal:
        named = (
            *named,
            *mention.agents,
            *mention.recipients,
            *mention.third_parties,
            *mention.things,
            *mention.charged,
        )
    placed = one.place is not None and one.place.basis == "stated"
    told = named or mention.quantities or one.time or placed
    if (
        mention.mode == "firearms"
        and one.by != _REPORTER
        and not named
        and any(o.kind == "negation" for o in mention.operators)
    ):
        return True  # somebody's word that no shot was fired denies what another told
    if mention.type == "CONSULT" and not named and not one.denied_by and _only_spoken_of(identified, mention):
        return True
    if told or one.denied_by or any(w.rule != "event.noun" for w in mention.why):
        return False
    kinds = {o.kind for o in mention.operators}
    if {"denial", "negation"} <= kinds:
        return True  # "neither confirmed nor denied the strikes"
    if kinds & _SETTLING:
        return False
    token = parsed.tokens[mention.head]
    governor = parsed.tokens[token.head]
    if governor.lemma == "be" or governor.lemma in load_light_verbs().subjects:
        return token.dep not in ("attr", "nsubj", "nsubjpass")
    dated = [parsed.tokens[k] for p in parsed.children(token.i, "prep") for k in (c.i for c in parsed.children(p.i))]
    return not any(k.ent in ("DATE", "GPE") for k in dated)


def _habit(identified: Identified, one: One) -> bool:
    """Whether somebody only says what his side does, and no deed: "We strike terrorists, never weddings"."""
    parsed = identified.parsed
    verb = parsed.tokens[one.mention.head]
    subject, thing = parsed.child(verb.i, "nsubj"), parsed.child(verb.i, "dobj")
    if one.mention.type != "ASSAULT" or verb.tag != "VBP" or subject is None or subject.lower not in ("we", "i"):
        return False
    bare = thing is not None and thing.tag == "NNS" and not parsed.children(thing.i, "det", "nummod", "poss")
    return bare and one.time is None and not one.mention.quantities and not parsed.children(verb.i, "aux")
