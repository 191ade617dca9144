"""Words that are a cue in one company and a deed in another: "dismissed the claims", but "dismissed the minister"."""

from peacewatch.extract.complements import points
from peacewatch.knowledge.actor_nouns import kind_of
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.model.parsed import Parsed, Token

NAMING = frozenset({"name", "identify", "quote", "give", "disclose"})
DONE_TO_PERSONS = frozenset({"dismiss", "recall", "reject", "welcome", "greet"})  # sent away, or met


def is_cue_here(parsed: Parsed, verb: Token, lemma: str) -> bool:
    """Whether the word is a cue in this company: "declined to be named", "denied access", "called on the king" are none."""
    if lemma in {"decline", "refuse", "ask"}:
        return not _keeps_his_name(parsed, verb)
    if lemma == "deny":
        return all(k.lemma not in word_list("withheld") for k in parsed.children(verb.i, "dobj", "dative"))
    if lemma == "call on":
        return any(t.tag == "TO" for t in parsed.tokens[verb.i + 2 : parsed.sentence_of(verb.i).last])
    thing = parsed.child(verb.i, "dobj")
    if thing is None:
        return True
    if lemma in {"call", "style", "dub", "name"} and thing.lower in {"itself", "himself", "herself", "themselves"}:
        return False  # "a group calling itself the Northern Brigade"
    if lemma == "claim":
        return thing.lemma.lower() in word_list("claimed")
    if lemma == "count":
        return parsed.child(thing.i, "nummod") is not None
    if lemma == "seek":
        return thing.lemma.lower() not in word_list("sought")
    if lemma == "threaten":
        return thing.lemma.lower() not in word_list("endangered") or parsed.quotation_at(thing.start) is not None
    if lemma in DONE_TO_PERSONS:
        return not _is_person(thing)
    return True


def _keeps_his_name(parsed: Parsed, verb: Token) -> bool:
    """ "declined to be named", "refused to give his name"."""
    clause = parsed.child(verb.i, "xcomp")
    if clause is None or clause.lemma not in NAMING:
        return False
    return parsed.child(clause.i, "auxpass") is not None or any(
        k.lemma in {"name", "identity"} for k in parsed.children(clause.i, "dobj")
    )


def _is_person(thing: Token) -> bool:
    """Whether the object is somebody who can be sent away or met at the gate."""
    noun = thing.lemma.lower()
    person = kind_of(noun) == "person" or noun in word_list("occupations") | word_list("met")
    return not points(thing) and (thing.ent == "PERSON" or (thing.pos == "NOUN" and person))
