"""Which nouns may stand for a party: those for people and bodies of people, not those for things."""

from peacewatch.knowledge.actor_nouns import FORCES, GROUP, MEMBERS, ONLY_SPEAKING, OWNERS, PEOPLE_ENDINGS, kind_of
from peacewatch.knowledge.things import load_things
from peacewatch.model.parsed import Token


def may_be_party(token: Token) -> bool:
    """Whether a word names people or a body of people, not a thing: a name, a pronoun, a noun for those who act."""
    if token.pos in ("PROPN", "PRON") or token.tag == "NNPS":
        return True
    if token.pos == "NOUN" and token.ent in ("ORG", "NORP", "GPE") and len(token.text) > 2 and token.text.isupper():
        return True  # "the FARC", which the tagger takes for a noun
    noun = token.lemma.lower()
    if token.pos == "ADJ":
        return token.text[:1].isupper() or noun in OWNERS
    if noun in OWNERS or (noun not in ONLY_SPEAKING and kind_of(noun) in ("person", "body")):
        return True
    return noun.endswith(PEOPLE_ENDINGS) and noun not in load_things() and token.pos == "NOUN"


def are_led(token: Token) -> bool:
    """Whether a common noun names those who act for somebody: troops, fighters, a patrol; not a minister."""
    noun = token.lemma.lower()
    return token.pos == "NOUN" and (noun in FORCES | GROUP | MEMBERS or not may_be_party(token))
