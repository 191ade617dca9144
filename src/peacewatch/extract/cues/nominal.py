""" "The army's claim that …", "accusations by Baku that …", "reports that …": nouns that are cues."""

import re

from peacewatch.extract.cues.standing import no_such_thing
from peacewatch.extract.drafts import Draft
from peacewatch.extract.outlets import is_outlet
from peacewatch.extract.phrases import sources_of, trimmed
from peacewatch.extract.subjects import subject_of
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.cues import load_cues, sense
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.span import Span
from peacewatch.model.worded import Source

# Nouns that attribute their clause to somebody even where the text does not say to whom.
TOLD_BY_NOBODY = frozenset({"claim", "report", "rumour", "rumor", "allegation", "accusation", "charge", "suggestion"})
# What one does with a noun when one says it oneself ("issued a warning that").
VOICING = frozenset(
    "make issue give voice express repeat raise deliver send level sound reiterate lodge file submit".split()
)
# After "that", these take the noun itself as their object: a relative clause, not what is said ("the claim that he made").
OF_THE_NOUN = VOICING | frozenset(
    "deny reject dismiss publish write hear receive bring file drop withdraw have".split()
)
MADE = frozenset(
    {"made", "published", "carried", "aired", "broadcast", "put", "raised", "printed", "posted", "levelled", "leveled"}
)
PUBLISHED = frozenset({"report", "claim", "allegation", "accusation", "rumour", "rumor", "suggestion"})
POSSESSIVE = re.compile(r"[’']s?$")
STARTS_A_CLAUSE = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADV", "SCONJ", "ADP"})


def nominal(parsed: Parsed, noun: Token, sentence: Sentence) -> list[Draft]:
    """The statement whose cue is ``noun``: one that a *that*-clause follows, after its owner where that comes between."""
    that = _that(parsed, noun, sentence)
    if that is None:
        return []
    owner = _owner(parsed, noun, that)
    possessor = parsed.child(noun.i, "poss")
    if possessor is not None and possessor.pos == "PRON":
        return []  # "withdrew its claim that …": whose it is stands before, and what it says is not said here
    if owner is None and noun.lemma not in TOLD_BY_NOBODY:
        return []
    span = _clause(parsed, noun, that, sentence)
    if span is None:
        return []
    sources = without_possessive(parsed, owner) if owner is not None else ()
    one = sense(load_cues().nouns[noun.lemma], "that")
    if one is None:
        return []
    return [Draft(sources, parsed.span(noun.i, noun.i), noun.i, one.act, [span], "indirect", "statement.noun", sentence.paragraph,
                   cue_class=one.cue_class, standing="negated" if no_such_thing(parsed, noun) else "told")]  # fmt: skip


def _that(parsed: Parsed, noun: Token, sentence: Sentence) -> int | None:
    """The *that* that opens what is said: right after the noun, or after who says it."""
    at = noun.i + 1
    if [t.lower for t in parsed.tokens[at : at + 3]] == [",", "namely", "that"]:
        at += 2
    if at < sentence.last and parsed.tokens[at].lower in MADE and parsed.tokens[at + 1].lower in {"by", "in", "from"}:
        at += 1
    if at < sentence.last and (parsed.tokens[at].lower in {"by", "from", "of"} or _published(parsed, noun, at)):
        while at < min(sentence.last, noun.i + 10) and parsed.tokens[at].lower != "that":
            if parsed.tokens[at].text in {",", ";", "."} or parsed.tokens[at].tag in {"VBD", "VBZ", "VBP", "MD"}:
                return None
            at += 1
    if at >= sentence.last - 1 or parsed.tokens[at].lower != "that" or parsed.tokens[at + 1].pos not in STARTS_A_CLAUSE:
        return None
    verb = parsed.tokens[parsed.tokens[at].head]
    passive = parsed.child(verb.i, "nsubjpass") is not None and verb.lemma not in VOICING
    relative = (parsed.tokens[at].tag == "WDT" and not passive) or parsed.tokens[at].dep == "dobj"
    if relative and (verb.lemma in OF_THE_NOUN or parsed.tokens[at].dep == "nsubj"):
        return None
    takes = {take for one in load_cues().verbs.get(verb.lemma, ()) for take in one.takes}
    of_the_noun = verb.lemma in OF_THE_NOUN or bool(takes & {"np", "said"})  # "that X condemned"
    if of_the_noun and not parsed.children(verb.i, "dobj", "ccomp", "nsubjpass", "attr"):
        return None  # "a charge that Oran rejected as groundless": what it rejects is the charge
    if verb.lemma in word_list("labelling") and _labels_the_noun(parsed, verb):
        return None  # "a charge that Oran called baseless": what it calls so is the charge
    return at


def _published(parsed: Parsed, noun: Token, at: int) -> bool:
    """ "A report in the Nile Herald that …", "reports on state radio that …": where the noun was made known."""
    return noun.lemma in PUBLISHED and parsed.tokens[at].lower in {"in", "on"}


def _labels_the_noun(parsed: Parsed, verb: Token) -> bool:
    """Whether nothing but a label follows a labelling verb: "called baseless", "described as absurd"."""
    after = [k for k in parsed.children(verb.i) if k.i > verb.i and k.pos != "PUNCT"]
    following = parsed.tokens[verb.i + 1]
    return following.lower == "as" or following.text in {"“", '"', "‘"} or (
        bool(after) and after[0].i == verb.i + 1 and after[0].pos == "ADJ")  # fmt: skip


def _owner(parsed: Parsed, noun: Token, that: int) -> Token | None:
    """Whose noun it is: its possessor, who stands after *by* or *from*, or the subject of the verb that voices it."""
    owner = parsed.child(noun.i, "poss")
    if owner is not None:
        return owner
    for kid in parsed.children(noun.i, "prep", "agent"):
        if kid.lower in {"by", "from"} and kid.i < that:
            return parsed.child(kid.i, "pobj")
    following = parsed.tokens[noun.i + 1]
    if following.lower in MADE:
        following = parsed.tokens[following.i + 1]
    if _published(parsed, noun, following.i) and following.i < that:
        outlet = _noun_after(parsed, following.i + 1, that)
        return outlet if outlet is not None and is_outlet(parsed, following.i + 1, outlet) else None
    if following.lower in {"by", "from"} and following.i < that and following.i > noun.i + 1:
        return _noun_after(parsed, following.i + 1, that)
    if following.lower in {"by", "from"} and following.i < that:  # the small model hangs it on the verb before
        return parsed.child(following.i, "pobj")
    verb = parsed.tokens[noun.head]
    if noun.dep == "dobj" and verb.lemma in VOICING and verb.tag in {"VBD", "VBZ", "VBP", "VBN"}:
        return subject_of(parsed, verb)
    return None


def _noun_after(parsed: Parsed, first: int, that: int) -> Token | None:
    """The head of the noun phrase that stands at ``first``, before the *that*."""
    end = first
    while end < that and parsed.tokens[end].pos in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"}:
        end += 1
    head = parsed.tokens[end - 1]
    return head if end > first and head.pos in {"NOUN", "PROPN"} else None


def _clause(parsed: Parsed, noun: Token, that: int, sentence: Sentence) -> Span | None:
    """From the word after *that* to where its clause ends; the sentence's own verb after it stays outside."""
    verb = parsed.tokens[parsed.tokens[that].head]
    while verb.pos not in {"VERB", "AUX"} and verb.dep in {"nsubj", "nsubjpass"} and verb.head > verb.i:
        verb = parsed.tokens[verb.head]  # the small model may hang "that" on the subject
    last = parsed.edges(verb.i)[1] if verb.i > that else sentence.last
    if parsed.tokens[sentence.root].pos not in {"VERB", "AUX"}:
        # The small model may take "Accusations that X hid weapons angered Y" for one phrase: a sentence needs a verb.
        finite = [t.i for t in parsed.tokens[that + 1 : last + 1] if t.tag in {"VBD", "VBZ", "VBP"}]
        if noun.i == sentence.root and len(finite) > 1 and parsed.tokens[finite[-1] - 1].pos in {"NOUN", "PROPN"}:
            last = finite[-1] - 1
    for token in parsed.tokens[that + 2 : last + 1]:  # ", describing them as unfounded": what the reporter adds
        if token.tag == "VBG" and parsed.tokens[token.i - 1].text == "," and load_cues().says(token.lemma):
            last = token.i - 2
            break
    return trimmed(parsed, that + 1, last)


def without_possessive(parsed: Parsed, owner: Token) -> tuple[Source, ...]:
    """The owner's noun phrase, without its 's."""
    return tuple(
        Source(source.head, parsed.piece(source.span.start, source.span.start + len(bare)))
        for source in sources_of(parsed, owner.i)
        if (bare := POSSESSIVE.sub("", source.span.exact))
    )
