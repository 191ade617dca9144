"""Who did what a noun of force names, where another phrase than its own tells: who claims it, whose the shots are."""

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.belonging import owners_of
from peacewatch.knowledge.event_words import load_event_sets
from peacewatch.model.parsed import Parsed, Token

_TAKING = frozenset(("claim", "accept", "take", "assume", "acknowledge", "admit"))
_ATTRIBUTING = frozenset(("attribute", "ascribe", "impute"))
_LEADING = frozenset(("for", "behind"))
_ANSWERABLE = frozenset(("responsible", "accountable", "liable", "culpable", "answerable"))
_CELLS = frozenset(("prison", "jail", "custody", "detention", "captivity", "cell", "dungeon", "camp", "facility"))
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


def laid_to(parsed: Parsed, noun: Token) -> list[int]:
    """With whom a charge lays the deed: "blamed X for the raid", "held X responsible for the raid", "X was behind the raid"."""
    governor = parsed.tokens[noun.head]
    if noun.dep in ("dobj", "nsubjpass") and governor.lemma in _ATTRIBUTING and governor.pos == "VERB":
        return [
            k
            for k in who.under_prep(parsed, governor.i, ("to",)) or who.under_prep(parsed, noun.i, ("to",))
            if k > noun.i
        ]
    if noun.dep != "pobj" or governor.lower not in _LEADING:
        return []
    over = parsed.tokens[governor.head]
    above = parsed.tokens[over.head]
    verbs = (over,) if over.pos == "VERB" else (over, above)
    if any(k.dep == "neg" for v in verbs for k in parsed.children(v.i)):
        return []
    if over.lemma.lower() in _ANSWERABLE and governor.lower == "for":
        return _answerable(parsed, over)
    if over.lemma == "blame" and over.pos == "VERB" and governor.lower == "for":
        return _charged(parsed, over)
    if over.dep in ("dobj", "nsubjpass") and above.lemma == "blame" and governor.lower == "for":
        return who.coordinated(parsed, over.i)
    if over.lower == "behind" or (over.lemma == "be" and governor.lower == "behind"):
        verb = over if over.lemma == "be" else parsed.tokens[over.head]
        return who.logical_subject(parsed, verb) if verb.lemma == "be" else []
    return []


def _answerable(parsed: Parsed, word: Token) -> list[int]:
    """Who is held, or said to be, responsible."""
    subject = parsed.child(word.i, "nsubj")
    if subject is not None:
        return who.coordinated(parsed, subject.i)
    above = parsed.tokens[word.head]
    if word.dep == "amod" and word.i > above.i:
        return who.coordinated(parsed, above.i) if above.dep == "dobj" else []
    if above.lemma == "hold":
        return _charged(parsed, above)
    return who.logical_subject(parsed, above) if above.lemma == "be" else []


def _charged(parsed: Parsed, verb: Token) -> list[int]:
    """The object of a charge, or its subject in the passive ("was blamed for", "was held responsible for")."""
    whom = parsed.child(verb.i, "nsubjpass") if who.is_passive(parsed, verb) else parsed.child(verb.i, "dobj")
    return who.coordinated(parsed, whom.i) if whom is not None else []


def owner_of_shots(parsed: Parsed, noun: Token) -> list[int]:
    """Whose the missiles are of a barrage that an "of" names: "a volley of Arvian rockets"."""
    shots = load_event_sets()["projectile"] | load_event_sets()["weaponry"]
    of = [k for k in who.under_prep(parsed, noun.i, ("of",)) if parsed.tokens[k].lemma.lower() in shots]
    return [o for k in of for o in owners_of(parsed, k)]


def whose_prison(parsed: Parsed, verb: Token) -> list[int]:
    """Who holds those that are held in a place that the words say is his: "in rebel custody", "in Arvian-run prisons"."""
    cells = [k for k in who.under_prep(parsed, verb.i, ("in", "at")) if parsed.tokens[k].lemma.lower() in _CELLS]
    return [k for cell in cells for k in (*owners_of(parsed, cell), *_runs(parsed, cell))]


def _runs(parsed: Parsed, cell: int) -> list[int]:
    """The first word of "Arvian-run", "rebel-held" before a noun."""
    return [
        k.i - 2 for k in parsed.children(cell, "amod", "compound")
        if k.lower in ("run", "held", "controlled") and parsed.tokens[k.i - 1].text in ("-", "–")
    ]  # fmt: skip
