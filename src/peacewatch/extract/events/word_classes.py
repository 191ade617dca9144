"""Whether a noun belongs to a set of words or a class: what the conditions on event words ask of it."""

from peacewatch.extract.events.parties import coordinated
from peacewatch.extract.events.party_nouns import may_be_party
from peacewatch.knowledge.actor_nouns import AGENT_ENDINGS, kind_of
from peacewatch.knowledge.actors import load_actors
from peacewatch.knowledge.event_words import load_event_sets
from peacewatch.knowledge.gazetteer import load_gazetteer
from peacewatch.knowledge.given_names import load_given_names
from peacewatch.knowledge.things import load_things
from peacewatch.model.parsed import Parsed, Token

_PERSONAL = frozenset(
    ("everyone", "everybody", "all", "he", "him", "she", "her", "them", "they", "us", "we", "me", "i")
)
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_TOWN = 20_000
"""How many people live at least in a town whose name is taken for one wherever it stands."""
_BODIES = frozenset(("armed_group", "armed_forces", "party", "igo", "ngo"))
_OF_PEOPLE = (*AGENT_ENDINGS, "ee")
_OF_THINGS = ("no people", "place", "weaponry", "property", "transit")
_SHORTEST = 5
_COUNTED = frozenset(("CARDINAL", "QUANTITY", "MONEY"))


def is_in(parsed: Parsed, k: int, words: frozenset[str]) -> bool:
    """Whether a noun's lemma, alone or with the word before it, or its class is among ``words``."""
    token = parsed.tokens[k]
    lemma = token.lemma.lower()
    if lemma in words or token.lower in words or (token.tag == "NNPS" and token.lower.removesuffix("s") in words):
        return True
    if token.lower == "it" and "crossing" in words:
        known = _told_of(parsed, token)
        return known is not None and is_in(parsed, known.i, words)
    if k and f"{parsed.tokens[k - 1].lower} {lemma}" in words:
        return True
    if k > 1 and parsed.tokens[k - 1].text == "-" and f"{parsed.tokens[k - 2].lower}-{lemma}" in words:
        return True
    return any(w in words for w in _classes(parsed, token))


def _told_of(parsed: Parsed, pronoun: Token) -> Token | None:
    """The thing that "it" as a subject takes up: what the sentence before, of the same paragraph, or the clause before is about."""
    here = parsed.sentence_of(pronoun.i)
    if pronoun.dep not in ("nsubj", "nsubjpass"):
        return None
    spots = list(parsed.tokens[here.first : pronoun.i])
    if here.i and parsed.sentences[here.i - 1].paragraph == here.paragraph:
        before = parsed.sentences[here.i - 1]
        spots = [*parsed.tokens[before.first : before.last + 1], *spots]
    things = [
        t for t in spots
        if (t.dep in ("nsubj", "nsubjpass", "dobj") and t.pos in ("NOUN", "PROPN") and t.tag != "NNS" and not may_be_party(t))
    ]  # fmt: skip
    return things[-1] if things else None


def _classes(parsed: Parsed, token: Token) -> list[str]:
    """The classes that a word belongs to, as the conditions write them."""
    found: list[str] = []
    if token.ent == "PERSON" or (token.pos == "PRON" and token.lower in _PERSONAL):
        found.append("%person")
    if token.ent == "NORP":
        found.append("%norp")
    if token.pos == "NOUN" and _human(token):
        found.append("%human")
    if _group(token):
        return ["%name", "%group"]
    if _town(parsed, token):
        return ["%name", "%place"]
    if token.pos == "PROPN" and token.ent not in ("PERSON", "DATE", "TIME", "MONEY", "PERCENT"):
        found.append("%name")
        found.append("%place" if token.ent in _PLACES else "%group")
    elif token.ent == "NORP":
        found.extend(("%name", "%group"))
    elif token.ent in _PLACES and token.text[:1].isupper():
        found.extend(("%name", "%place"))
    if token.pos == "NUM" and not parsed.children(token.i, "dobj") and token.ent in ("", *_COUNTED):
        found.append("%number")
    return found


def _group(token: Token) -> bool:
    """Whether a single name is one by which the dictionary knows a group or a body, whatever the model takes it for."""
    if not token.text[:1].isupper() or token.pos not in ("PROPN", "NOUN", "NUM", "ADJ"):
        return False
    return any(load_actors().by_id[i].kind in _BODIES for i in load_actors().find(token.text))


def _human(token: Token) -> bool:
    """Whether a noun is for people: one of those that we know, or one that ends as theirs do and is no thing."""
    noun = token.lemma.lower()
    if kind_of(noun) != "body" and may_be_party(token):
        return True
    if not noun.endswith(_OF_PEOPLE) or len(noun) < _SHORTEST or kind_of(noun):
        return False
    sets = load_event_sets()
    return noun not in load_things() and not any(noun in sets[name] for name in _OF_THINGS)


def _town(parsed: Parsed, token: Token) -> bool:
    """Whether a single name that the model takes for a person or a body is a town that the gazetteer knows."""
    if token.pos != "PROPN" or token.ent not in ("PERSON", "ORG", "") or token.dep == "compound":
        return False
    if parsed.children(token.i, "compound", "nmod") or token.lower in load_given_names():
        return False
    return any(e.population >= _TOWN for e in load_gazetteer().lookup(token.text))


def contents(parsed: Parsed, head: int, depth: int = 0) -> list[int]:
    """The noun itself and, where it only measures ("tons of", "a number of"), what it measures."""
    found = [head]
    token = parsed.tokens[head]
    measures = token.lemma.lower() in load_event_sets()["measure"] or token.pos == "NUM" or token.ent == "MONEY"
    if measures and depth < 3:
        for prep in parsed.children(head, "prep"):
            if prep.lower in ("of", "in"):
                for kid in parsed.children(prep.i, "pobj"):
                    for one in coordinated(parsed, kid.i):
                        found.extend(contents(parsed, one, depth + 1))
    return found


def any_in(parsed: Parsed, heads: list[int], words: frozenset[str]) -> list[int]:
    """Those of ``heads`` that are among ``words``, or measure something that is."""
    return [k for k in heads if any(is_in(parsed, c, words) for c in contents(parsed, k))]


def before(parsed: Parsed, noun: int) -> set[str]:
    """The lower-case words and lemmas that stand before a noun as its modifiers."""
    kids = [t for t in parsed.children(noun) if t.i < noun and t.dep not in ("det", "punct", "prep")]
    return {w for t in kids for w in (t.lower, t.lemma.lower())}
