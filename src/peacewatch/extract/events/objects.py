"""What a verb is done to: objects, also where the parse hangs them elsewhere."""

from peacewatch.extract.events import parties as who
from peacewatch.knowledge.event_words import load_event_sets
from peacewatch.model.parsed import Parsed, Token

_ORDERING = frozenset(("order", "tell", "ask", "instruct"))
_FINITE = frozenset(("VB", "VBD", "VBP", "VBZ"))


def objects_of(parsed: Parsed, token: Token, rest: list[int]) -> list[int]:
    """The objects: direct ones, those after the entry's own prepositions, or those that a joined verb shares."""
    found = [k for k in who.objects(parsed, token) if k not in rest]
    if not found:
        # "took 14 policemen prisoner": the parser makes one noun of the two.
        found = [k.i for spot in rest for k in parsed.children(spot, "compound") if parsed.tokens[spot].dep == "dobj"]
    if who.is_passive(parsed, token):
        # "was denied access": what a passive of two objects keeps.
        found.extend(k.i for k in parsed.children(token.i, "dobj", "oprd") if k.i not in (*rest, *found))
    if not found and token.tag in _FINITE:
        # The parser often takes a name right after a verb for an adverbial: "did not shell Aleppo".
        nearby = parsed.children(token.i, "npadvmod")
        found = [k.i for k in nearby if k.i == token.i + 1 and k.ent in ("GPE", "ORG", "LOC")]
    if not found and (token.lemma in load_event_sets()["letting"] or (rest and token.lemma in _ORDERING)):
        # "allowed trucks to cross": who is let do something.
        clauses = [k for k in parsed.children(token.i, "ccomp", "xcomp") if k.tag in ("VB", "VBP")]
        found = [k.i for c in clauses for k in parsed.children(c.i, "nsubj") if k.i > token.i]
    if found or not (rest or parsed.child(token.i, "conj")):
        return found
    for spot in rest:
        for kid in parsed.children(spot, "pobj"):
            found.extend(who.coordinated(parsed, kid.i))
    if rest:
        preps = tuple(parsed.tokens[k].lower for k in rest)
        return found or who.under_prep(parsed, token.i, preps)
    return _shared(parsed, token)


def _shared(parsed: Parsed, token: Token) -> list[int]:
    """The object of the verb that follows with *and*: "shelled and burned villages"."""
    if who.is_passive(parsed, token) or parsed.children(token.i, "prep", "prt", "xcomp", "ccomp", "advmod"):
        return []
    for kid in parsed.children(token.i, "conj"):
        near = kid.i - token.i <= 4
        if near and kid.pos == "VERB" and parsed.child(kid.i, "nsubj", "nsubjpass") is None:
            return [k for k in who.objects(parsed, kid) if k > kid.i]
    return []
