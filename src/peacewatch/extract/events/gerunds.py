"""Nouns in *-ing* that the tagger takes for verbs: "fighting between A and B", "killed in Arvian tank shelling"."""

from peacewatch.knowledge.event_words import load_event_sets
from peacewatch.model.parsed import Parsed, Token

_NOMINAL = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "csubj"))
_IN = frozenset(("in", "during", "after", "by", "from", "under", "amid", "following"))


def is_gerund(parsed: Parsed, token: Token) -> bool:
    """Whether an *-ing* tagged as a verb is a noun: what it is between or of, or the weapon before it, tells."""
    if token.tag != "VBG" or token.pos != "VERB":
        return False
    if parsed.child(token.i, "dobj") is not None:
        return False
    if token.dep in _NOMINAL and any(k.lower in ("between", "of") for k in parsed.children(token.i, "prep")):
        return True
    return weapon_before(parsed, token.i) is not None


def weapon_before(parsed: Parsed, noun: int) -> Token | None:
    """The weapon right before a noun that the parser made a phrase of its own after *in*: the tank of "in tank shelling"."""
    if noun == 0:
        return None
    first = parsed.tokens[noun - 1]
    arms = load_event_sets()
    if first.pos != "NOUN" or first.dep != "pobj" or parsed.tokens[first.head].lower not in _IN:
        return None
    return first if first.lemma.lower() in arms["weaponry"] | arms["projectile"] | arms["arms"] else None
