"""Whether an attribution is told as made, told as not made, or neither, from the words around its cue."""

from peacewatch.knowledge.attribution_words import word_list
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.worded import Standing

MODALS = frozenset(
    ["will", "would", "may", "might", "could", "should", "can", "must", "shall", "'ll", "'d", "ca", "wo"]
)
_MINDS = frozenset("know believe think suspect assume expect conclude learn determine establish".split())
_ASKING = frozenset({"how", "why", "whether", "if"})
SELF = frozenset({"i", "we", "you"})


def negated(parsed: Parsed, verb: Token, subject: Token | None = None) -> bool:
    """Whether the verb itself is negated ("did not say", "has never claimed", "neither … nor"), or its ``subject`` is nobody.

    The parse's subject is taken where none is given.
    """
    if any(k.dep == "neg" or k.lower in {"never", "neither", "nor", "hardly"} for k in parsed.children(verb.i)):
        return True
    if verb.dep == "conj" and any(k.lower == "nor" and k.i < verb.i for k in parsed.children(verb.head, "cc")):
        return True  # "has neither confirmed nor denied"
    subject = subject or parsed.child(verb.i, "nsubj", "nsubjpass")
    return subject is not None and (subject.lower in {"nobody", "none", "neither", "nothing"} or any(
        k.lower in {"no", "neither"} for k in parsed.children(subject.i)))  # fmt: skip


def no_such_thing(parsed: Parsed, noun: Token) -> bool:
    """Whether there is none of what a noun names: "had no plan to", "gave no assurance that", "made neither claim"."""
    return any(k.lower in {"no", "neither"} for k in parsed.children(noun.i, "det", "neg", "preconj", "advmod"))


def realised(parsed: Parsed, verb: Token) -> bool:
    """Whether the cue is told as having happened: finite, or a participle that goes with a finite verb."""
    aux = [k.lower for k in parsed.children(verb.i, "aux", "auxpass")]
    if aux == ["would"] and "only" in {parsed.tokens[verb.i - 1].lower, parsed.tokens[verb.i + 1].lower}:
        return True  # "he would only say that …"
    if (
        aux == ["to"]
        and verb.dep in {"xcomp", "advcl"}
        and (above := parsed.tokens[verb.head]).lemma in word_list("did_so")
    ):
        copula = parsed.tokens[above.head] if above.pos == "ADJ" else above
        return above.i < verb.i and realised(parsed, copula) and not negated(parsed, copula)
    if any(a in MODALS or a == "to" for a in aux):
        return False
    if "having" in aux and verb.dep in {"xcomp", "pcomp"}:
        return False  # "denied having offered": the offer is what is denied
    if verb.tag == "VB":
        bare = verb.dep == "ROOT" and not aux and parsed.child(verb.i, "nsubj") is not None  # "Our colleagues tell us"
        return bare or bool({"did", "does", "do"} & set(aux))
    if verb.tag == "VBN" and verb.dep in {"acl", "amod"}:
        # the small model takes "The envoy called on …" for a noun with a participle: a sentence needs a verb
        return (
            verb.dep == "acl"
            and parsed.sentence_of(verb.i).root == verb.head
            and (verb.i == verb.head + 1 or main_verb(parsed, verb))
        )
    if verb.tag == "VBG":
        return verb.dep in {"advcl", "conj", "acl", "xcomp", "dep", "ROOT", "pcomp"} or bool(aux)
    mark = parsed.child(verb.i, "mark")
    return not (mark is not None and mark.lower in {"if", "unless", "whether"} and verb.dep == "advcl")


def _gerund(parsed: Parsed, verb: Token) -> bool:
    return verb.tag == "VBG" or any(k.tag == "VBG" for k in parsed.children(verb.i, "aux"))


def main_verb(parsed: Parsed, verb: Token) -> bool:
    """Whether a past form that the parser hung on a noun is its sentence's verb: "Oman, which borders both, called …".

    The noun is the sentence's root, a relative clause or an apposition stands between two commas, and no "by" follows.
    """
    noun = parsed.tokens[verb.head]
    between = [t.text for t in parsed.tokens[noun.i : verb.i]]
    closed = between[-1:] == [","] and between.count(",") == 2
    follows = parsed.tokens[verb.i + 1].lower
    return closed and parsed.sentence_of(verb.i).root == noun.i and noun.pos in {"NOUN", "PROPN"} and (
        verb.dep == "acl" and follows not in {"by", "of", "as", ","})  # fmt: skip


def standing_of(parsed: Parsed, verb: Token, subject: Token | None) -> Standing:
    """The standing of an attribution whose cue is ``verb``; one that nobody is told to make is ``unreal``."""
    if negated(parsed, verb, subject if subject is not None and subject.i != verb.i else None):
        return "negated"
    if verb.dep in {"xcomp", "pcomp", "ccomp"} and parsed.tokens[verb.head].lemma == "deny" and _gerund(parsed, verb):
        return "unreal"  # "denied having offered"
    if subject is None or subject.lower in SELF or not realised(parsed, verb) or _left_unsaid(parsed, verb):
        return "unreal"
    return "told"


def _left_unsaid(parsed: Parsed, verb: Token) -> bool:
    """Whether a state of mind stands under what nobody told: "did not say how it knew that", "did not say whether it believed"."""
    above = parsed.tokens[verb.head]
    asks = any(k.lower in _ASKING for k in parsed.children(verb.i, "advmod", "mark"))
    return verb.dep == "ccomp" and verb.lemma in _MINDS and asks and negated(parsed, above)
