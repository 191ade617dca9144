"""Words that are a cue in one company and a deed in another: "dismissed the claims", but "dismissed the minister"."""

from peacewatch.extract.complements import points
from peacewatch.knowledge.actor_nouns import kind_of
from peacewatch.model.parsed import Parsed, Token

NAMING = frozenset({"name", "identify", "quote", "give", "disclose"})
# What one denies to somebody, and of which one says nothing.
WITHHELD = frozenset(
    {
        "access", "entry", "permission", "visa", "water", "food", "aid", "treatment", "bail", "right", "chance", "approval",
        "clearance", "passage", "asylum", "leave", "parole",
    }
)  # fmt: skip
# What those in need are looking for, wherever they go for it.
SOUGHT = frozenset(
    {
        "aid", "assistance", "food", "water", "shelter", "refuge", "asylum", "haven", "safety", "protection", "treatment",
        "care", "help", "relief", "medicine", "fuel", "work", "cover", "way", "survivor", "revenge",
    }
)  # fmt: skip
# What is put at risk by what happens, and not by words.
ENDANGERED = frozenset(
    {
        "ceasefire", "cease-fire", "truce", "armistice", "peace", "stability", "security", "life", "livelihood", "existence",
        "survival", "supply", "process", "balance", "economy", "harvest", "unity", "future",
    }
)  # fmt: skip
SENT_AWAY = frozenset({"dismiss", "recall", "reject"})


def is_cue_here(parsed: Parsed, verb: Token, lemma: str) -> bool:
    """Whether the word is a cue in this company: "declined to be named", "denied access", "called on the king" are none."""
    if lemma in {"decline", "refuse", "ask"}:
        return not _keeps_his_name(parsed, verb)
    if lemma == "deny":
        return all(k.lemma not in WITHHELD for k in parsed.children(verb.i, "dobj", "dative"))
    if lemma == "call on":
        return any(t.tag == "TO" for t in parsed.tokens[verb.i + 2 : parsed.sentence_of(verb.i).last])
    thing = parsed.child(verb.i, "dobj")
    if thing is None:
        return True
    if lemma == "count":
        return parsed.child(thing.i, "nummod") is not None
    if lemma == "seek":
        return thing.lemma.lower() not in SOUGHT
    if lemma == "threaten":
        return thing.lemma.lower() not in ENDANGERED or parsed.quotation_at(thing.start) is not None
    if lemma in SENT_AWAY:
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
    """Whether the object is somebody in an office, who can be sent away."""
    return not points(thing) and thing.pos == "NOUN" and kind_of(thing.lemma.lower()) == "person"
