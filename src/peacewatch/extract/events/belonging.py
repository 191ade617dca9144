"""To whom belongs what is hit, held, moved or fought with: "an army convoy" is the army's, "Russian drones" Russia's.

A thing is no party. Where its words tell whose it is, they are the party; where they do not, there is none.
"""

from peacewatch.extract.events.parties import by_agent, named_modifiers, under_prep
from peacewatch.extract.events.party_nouns import may_be_party
from peacewatch.knowledge.actor_nouns import MEMBERS, OWNERS, PARTS, UTTERED
from peacewatch.model.parsed import Parsed, Token

_DEEP = 4
_SENDING = frozenset(("fire", "launch", "drop", "send", "fly", "operate", "use", "plant", "lay", "pilot"))


def sides(parsed: Parsed, heads: list[int]) -> list[int]:
    """Each head that may itself be a party, and in place of each thing the heads of those whose it is; each once."""
    return list(dict.fromkeys(s for head in heads for s in _side(parsed, head, 0)))


def _side(parsed: Parsed, head: int, depth: int) -> list[int]:
    token = parsed.tokens[head]
    counted = _counted(parsed, token)
    if counted and depth < _DEEP:
        return [s for k in counted for s in _side(parsed, k, depth + 1)]
    group = _group_of(parsed, token)
    if group:
        return group
    if may_be_party(token):
        return [head]
    owners = owners_of(parsed, head)
    return [s for k in owners for s in _side(parsed, k, depth + 1)] if depth < _DEEP else []


def _counted(parsed: Parsed, token: Token) -> list[int]:
    """What a word of number counts by "of"; none where the word stands for itself ("the group")."""
    if token.pos != "NUM" and token.lemma.lower() not in PARTS:
        return []
    return under_prep(parsed, token.i, ("of",))


def _group_of(parsed: Parsed, token: Token) -> list[int]:
    """The named group whose members a plural is."""
    if token.lemma.lower() not in MEMBERS or token.tag != "NNS":
        return []
    named = [k for k in under_prep(parsed, token.i, ("of", "from")) if parsed.tokens[k].pos == "PROPN"]
    for kid in parsed.children(token.i, "amod", "acl", "relcl"):
        if kid.lower in ("loyal", "allied", "belonging"):
            named.extend(k for k in under_prep(parsed, kid.i, ("to", "with")) if parsed.tokens[k].pos == "PROPN")
    return [k for k in named if parsed.tokens[k].ent not in ("GPE", "LOC", "FAC", "DATE")]


def owners_of(parsed: Parsed, thing: int) -> list[int]:
    """The heads of those whose a thing is, as its possessive, the words before it or an "of" tell.

    A force that the words name is told rather than its nation: "a Congolese army convoy" is the army's.
    """
    bodies = [
        k.i for k in parsed.children(thing, "compound", "amod", "nmod")
        if k.i < thing and k.lemma.lower() in OWNERS and parsed.tokens[k.i + 1].text not in ("-", "–")
    ]  # fmt: skip
    if bodies:
        return bodies[-1:]
    named = [k for k in named_modifiers(parsed, thing, frozenset()) if parsed.tokens[k].tag != "PRP$"]
    if named:
        return named
    sent = [a for k in parsed.children(thing, "acl") if k.lemma in _SENDING for a in by_agent(parsed, k.i)]
    if sent:
        return sent
    serving = [k for k in parsed.children(thing, "relcl", "acl") if k.lemma in ("work", "serve")]
    if employers := [
        o for k in serving for o in under_prep(parsed, k.i, ("for", "with")) if may_be_party(parsed.tokens[o])
    ]:
        return employers  # "people who work for the United Nations"
    uttered = parsed.tokens[thing].lemma.lower() in UTTERED
    told = under_prep(parsed, thing, ("from", "of")) + by_agent(parsed, thing) if uttered else []
    return [k for k in told or under_prep(parsed, thing, ("of",)) if may_be_party(parsed.tokens[k])]


def whose(parsed: Parsed, person: int) -> list[int]:
    """The heads of those to whom the people of a phrase belong: the nation of "18 Cambodian soldiers"."""
    counted = _counted(parsed, parsed.tokens[person])
    return owners_of(parsed, counted[0]) if counted else owners_of(parsed, person)
