"""Whether a noun can stand for somebody who acts or speaks, in the place where it stands."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from peacewatch.knowledge.actor_nouns import (
    ACTORS,
    AGENT_ENDINGS,
    COUNTED,
    DOCUMENT,
    DYING,
    FORCES,
    NOT_AGENTS,
    ONLY_SPEAKING,
    SPEECH,
    TITLES,
    kind_of,
)
from peacewatch.knowledge.party_words import load_party_words
from peacewatch.knowledge.things import is_thing

if TYPE_CHECKING:
    from peacewatch.knowledge.actors import ActorBook
    from peacewatch.model.parsed import Parsed, Token


LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "from",
        "to",
        "into",
        "inside",
        "outside",
        "around",
        "across",
        "through",
        "of",
        "on",
        "toward",
        "towards",
        "over",
        "via",
        "within",
        "off",
    ]
)

NOT_NAMES = frozenset(
    ["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LAW", "LANGUAGE", "WORK_OF_ART", "EVENT"]
)


def first_conjunct(parsed: Parsed, head: int) -> int:
    """The first of the nouns that ``head`` is coordinated with, or ``head``."""
    for _ in range(10):
        token = parsed.tokens[head]
        if token.dep != "conj" or token.head == head:
            break
        head = token.head
    return head


def in_locative(parsed: Parsed, head: int) -> bool:
    """Whether the phrase of ``head`` stands after a preposition of place."""
    token = parsed.tokens[first_conjunct(parsed, head)]
    return token.dep == "pobj" and parsed.tokens[token.head].lower in LOCATIVE


def speaks(parsed: Parsed, head: int) -> bool:
    """Whether ``head`` is the subject of a verb of speech, or whom "according to" names."""
    token = parsed.tokens[first_conjunct(parsed, head)]
    governor = parsed.tokens[token.head]
    if token.dep in {"nsubj", "agent"} and governor.lemma.lower() in SPEECH:
        return True
    if token.dep != "pobj":
        return False
    return governor.lower == "to" and governor.i > 0 and parsed.tokens[governor.i - 1].lower == "according"


def indefinite_party(parsed: Parsed, token: Token) -> bool:
    """ "A neighbour", "our soldiers", "its own forces": no one that could be told, unless they speak."""
    noun = token.lemma.lower()
    if speaks(parsed, token.i):
        return False
    before = [c for c in parsed.children(token.i) if c.i < token.i]
    if noun in {"neighbour", "neighbor", "side", "party", "country", "state", "nation"}:
        return any(c.lower in {"a", "an"} for c in before)
    return noun in FORCES | {"fighter", "troop", "people"} and any(c.tag == "PRP$" for c in before)


def only_counted(parsed: Parsed, token: Token) -> bool:
    """A number of people, or people without any article, who do not speak: victims, not a party."""
    noun = token.lemma.lower()
    governor = parsed.tokens[token.head].lemma.lower()
    acts = token.dep == "nsubj" and governor not in DYING
    if noun not in COUNTED or acts or speaks(parsed, token.i):
        return False
    numbered = parsed.child(token.i, "nummod") is not None
    many = any(c.lower in {"many", "several", "dozens", "hundreds", "some", "more"} for c in parsed.children(token.i))
    bare = not any(c.i < token.i for c in parsed.children(token.i))
    return numbered or many or bare


def proper(parsed: Parsed, token: Token) -> bool:
    """A proper noun, or a capitalised word that is one elsewhere in the report (taggers slip on rare names)."""
    if token.pos == "PROPN":
        return True
    return token.text[:1].isupper() and token.text in _proper_nouns(parsed)


@lru_cache(maxsize=1)
def _proper_nouns(parsed: Parsed) -> frozenset[str]:
    return frozenset(t.text for t in parsed.tokens if t.pos == "PROPN")


@lru_cache(maxsize=1)
def _place_words(parsed: Parsed) -> frozenset[str]:
    """The words that stand after a preposition of place somewhere in the report."""
    return frozenset(t.text for t in parsed.tokens if in_locative(parsed, t.i))


def may_act(parsed: Parsed, token: Token, book: ActorBook, heard: bool = False) -> bool:
    """Whether a noun that no dictionary names may be an actor; ``heard`` where it is known to speak."""
    if token.lower in book.metonyms:
        return heard or not in_locative(parsed, token.i)
    if token.lower in book.demonyms and token.tag in {"NNPS", "NNS"}:
        return True
    noun = token.lemma.lower()
    if token.lower == "force" and not any(c.i < token.i for c in parsed.children(token.i)):
        return False  # "agreed not to use force"
    if token.lower == "fronts" and token.dep == "pobj" and parsed.tokens[token.head].lower == "on":
        return False  # "held their fire on all fronts"
    sentence = parsed.sentence_of(token.i)
    if sentence.zone == "headline" and token.i == sentence.first and noun.rstrip("s") in load_party_words().weapons:
        return False  # "Drone hits base": a capital is no name there
    told, heard = heard, heard or speaks(parsed, token.i)
    if noun in ONLY_SPEAKING and not proper(parsed, token) and not heard:
        return _owned(parsed, token)
    if noun in ACTORS or noun in DOCUMENT or kind_of(noun):
        return True
    agent = noun.endswith(AGENT_ENDINGS) and token.pos == "NOUN"
    if (
        (told or (heard and agent))
        and noun not in NOT_AGENTS
        and not is_thing(noun, parsed.tokens[token.i - 1].lower)
        and token.text[:1].isalpha()
    ):
        return token.ent not in NOT_NAMES
    if not proper(parsed, token) or token.ent in NOT_NAMES:
        return False
    if token.dep in {"compound", "amod"}:
        return False  # A piece of a longer name, which the tagger broke.
    if token.ent in {"GPE", "LOC", "FAC"}:
        return False
    if in_locative(parsed, token.i) and not _titled(parsed, token):
        return False
    # A word that is a place elsewhere in the report is one here.
    return token.text not in _place_words(parsed)


def _titled(parsed: Parsed, token: Token) -> bool:
    """ "Offered troops to President Elias Hadad": a title before a name, so that it is a person and no place."""
    before = [c.lower for c in parsed.children(token.i, "compound", "amod", "nmod") if c.i < token.i]
    return token.ent == "PERSON" and any(word in TITLES or kind_of(word) == "person" for word in before)


def _owned(parsed: Parsed, token: Token) -> bool:
    """ "The governor's office": somebody's, so that it is an office and not a building's name."""
    return parsed.child(token.i, "poss") is not None
