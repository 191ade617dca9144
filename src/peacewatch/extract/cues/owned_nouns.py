""" "The sultan's promise to protect the pilgrims", "the demand of the union for back pay": nouns whose owner speaks."""

from peacewatch.extract.complements import cover
from peacewatch.extract.cues.nominal import without_possessive
from peacewatch.extract.cues.standing import no_such_thing
from peacewatch.extract.drafts import Draft
from peacewatch.knowledge.actor_nouns import kind_of
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.cues import Cue, load_cues, sense
from peacewatch.model.parsed import Parsed, Sentence, Token

REACH = 9  # words from the noun to what it asks, promises, threatens
WHAT = frozenset({"for", "against"})


def owned(parsed: Parsed, noun: Token, sentence: Sentence) -> list[Draft]:
    """The statement that a noun of speech names, where the text tells whose it is and what it asks, promises or threatens."""
    owner = _owner(parsed, noun)
    if owner is None or owner.pos == "PRON":
        return []
    found = _complement(parsed, noun, owner)
    if found is None or found[0].cue_class != "speech":
        return []
    one, what = found
    content = list(cover(parsed, [what]))
    if not content:
        return []
    return [Draft(without_possessive(parsed, owner), parsed.span(noun.i, noun.i), noun.i, one.act, content, "indirect",
                  "statement.owned-noun", sentence.paragraph, cue_class=one.cue_class,
                  standing="negated" if no_such_thing(parsed, noun) else "told")]  # fmt: skip


def _owner(parsed: Parsed, noun: Token) -> Token | None:
    """Its possessor; who stands after *by* or *from*; after *of* only who can speak."""
    owner = parsed.child(noun.i, "poss")
    if owner is not None:
        return owner
    for kid in parsed.children(noun.i, "prep", "agent"):
        inner = parsed.child(kid.i, "pobj")
        if inner is None or kid.i != noun.i + 1:
            continue
        lemma = inner.lemma.lower()
        speaks = inner.pos == "PROPN" or kind_of(lemma) in {"person", "body"} or lemma in word_list("occupations")
        if kid.lower in {"by", "from", "of"} and speaks:
            return inner
    return None


def _complement(parsed: Parsed, noun: Token, owner: Token) -> tuple[Cue, Token] | None:
    """The infinitive or the phrase with *for* or *against* that says what is asked, promised or threatened."""
    senses = load_cues().nouns.get(noun.lemma, ())
    for i in dict.fromkeys((noun.i, owner.i)):
        for kid in parsed.children(i):
            if not max(noun.i, owner.i if owner.i > noun.i else 0) < kid.i <= noun.i + REACH:
                continue
            opens = parsed.tokens[parsed.edges(kid.i)[0]]
            if kid.tag == "VB" and kid.dep in {"acl", "relcl"} and opens.lower == "to" and (one := sense(senses, "to")):
                return one, kid
            if kid.dep == "prep" and kid.lower in WHAT and (one := sense(senses, kid.lower)) is not None:
                return one, kid
    return None
