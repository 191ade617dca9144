"""Who is to do what an infinitive says: the object of the verb over it, or that verb's own subject."""

from peacewatch.extract.events.party_nouns import are_led, may_be_party
from peacewatch.knowledge.event_words import load_event_sets
from peacewatch.model.parsed import Parsed, Token


def controls(parsed: Parsed, governor: Token, noun: Token, verb: Token) -> bool:
    """Whether the object of a verb is who does the infinitive ``verb`` after it: "asked the army to leave".

    Not what somebody does it with ("used jets to bomb", "sent troops to seize"), unless those are told to be another's; nor
    a thing, where the verb moves nobody to anything ("took steps to end").
    """
    sets = load_event_sets()
    sent = governor.lemma in sets["sending"] and are_led(noun)
    if noun.pos not in ("PROPN", "PRON", "NOUN") or (verb.dep == "advcl" and not (sent and verb.tag == "VB")):
        return False
    if governor.lemma in sets["urging"]:
        return True
    if not may_be_party(noun):
        return False
    return not sent or any(
        k.i < noun.i and k.text[:1].isupper() and k.i > parsed.sentence_of(noun.i).first
        for k in parsed.children(noun.i, "amod", "compound", "nmod", "poss")
    )
