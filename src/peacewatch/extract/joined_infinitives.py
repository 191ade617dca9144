"""Infinitives that are joined by *and* and each have a doer: "obliges the rebels to withdraw and the army to stop shelling"."""

from dataclasses import dataclass

from peacewatch.knowledge.actor_nouns import OWNERS, kind_of
from peacewatch.model.parsed import Parsed, Token

_AND = frozenset(("and", "or", "but"))
_DOERS = frozenset(("PROPN", "NOUN"))
_CONTROLLED = frozenset(("xcomp", "ccomp"))


@dataclass(frozen=True, slots=True)
class Joined:
    """The noun before the second infinitive, whether it is surely its doer, and the first infinitive.

    A bare plural need not be: in "to free soldiers and hostages to end the war" nobody new ends it.
    """

    doer: Token
    sure: bool
    twin: Token


def joined_infinitive(parsed: Parsed, verb: Token) -> Joined | None:
    """What stands before an infinitive that is joined to another whose doer is told; ``None`` where it is none such."""
    to = next((k for k in parsed.children(verb.i, "aux") if k.lower == "to"), None)
    if verb.dep not in ("advcl", "conj", "xcomp", "acl", "ccomp", "relcl") or to is None or to.i == 0:
        return None
    doer = parsed.tokens[to.i - 1]
    if doer.pos not in _DOERS or doer.dep not in ("conj", "nsubj", "dobj"):
        return None
    first = _first_of_phrase(parsed, doer)
    if first == 0 or parsed.tokens[first - 1].lower not in _AND or parsed.sentence_of(verb.i).first >= first - 1:
        return None
    twin = _twin(parsed, first - 1)
    if twin is None or not _may_do(doer):
        return None
    definite = any(k.lower in ("the", "both") or k.dep == "poss" for k in parsed.children(doer.i))
    return Joined(doer, doer.pos == "PROPN" or (definite and doer.tag == "NN"), twin)


def _first_of_phrase(parsed: Parsed, noun: Token) -> int:
    first = noun.i
    while first > 0 and parsed.tokens[first - 1].head == noun.i and parsed.tokens[first - 1].lower not in _AND:
        first -= 1
    return first


def _twin(parsed: Parsed, before: int) -> Token | None:
    """The infinitive before the *and* whose governor has told who is to do it: an object before its *to*."""
    for k in range(before - 1, parsed.sentence_of(before).first, -1):
        token = parsed.tokens[k]
        to = next((c for c in parsed.children(k, "aux") if c.lower == "to"), None)
        if to is None or token.dep not in _CONTROLLED:
            continue
        told = [*parsed.children(token.head, "dobj"), *parsed.children(k, "nsubj")]
        if any(token.head < t.i < to.i for t in told):
            return token
    return None


def _may_do(noun: Token) -> bool:
    lemma = noun.lemma.lower()
    return noun.pos == "PROPN" or lemma in OWNERS or kind_of(lemma) in ("person", "body")
