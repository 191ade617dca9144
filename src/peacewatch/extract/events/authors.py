"""Who did what a noun of force names, where another phrase than its own tells: who claims it, whose the shots are."""

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.belonging import owners_of
from peacewatch.knowledge.event_words import load_event_sets
from peacewatch.model.parsed import Parsed, Token

_TAKING = frozenset(("claim", "accept", "take", "assume", "acknowledge", "admit"))
_ANSWERED_FOR = frozenset(("responsibility", "credit"))


def claimed_by(parsed: Parsed, noun: Token) -> list[int]:
    """Who claims an attack, or claims responsibility for it."""
    governor = parsed.tokens[noun.head]
    if noun.dep == "pobj" and governor.lower == "for":
        over = parsed.tokens[governor.head]
        verb = parsed.tokens[over.head] if over.lemma in _ANSWERED_FOR and over.dep == "dobj" else over
        taken = verb.lemma in _TAKING and (over.lemma in _ANSWERED_FOR or _takes_it(parsed, verb))
    else:
        verb, taken = governor, noun.dep == "dobj" and governor.lemma == "claim"
    if not taken or verb.pos != "VERB" or who.is_passive(parsed, verb):
        return []
    return who.logical_subject(parsed, verb)


def _takes_it(parsed: Parsed, verb: Token) -> bool:
    return any(k.lemma in _ANSWERED_FOR for k in parsed.children(verb.i, "dobj"))


def owner_of_shots(parsed: Parsed, noun: Token) -> list[int]:
    """Whose the missiles are of a barrage that an "of" names: "a volley of Arvian rockets"."""
    shots = load_event_sets()["projectile"] | load_event_sets()["weaponry"]
    of = [k for k in who.under_prep(parsed, noun.i, ("of",)) if parsed.tokens[k].lemma.lower() in shots]
    return [o for k in of for o in owners_of(parsed, k)]
