"""Mends what the parser makes of "The African Union mission called on both sides …": a noun with no verb over it.

A past tense cannot describe the noun before it; where a whole sentence has no verb but such a one, it is the sentence's
verb and the noun its subject.
"""

from dataclasses import replace

from peacewatch.model.parsed import Token

_NOUNS = frozenset(("NOUN", "PROPN"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_STAYS = frozenset(("det", "compound", "amod", "nmod", "poss", "nummod", "case", "quantmod", "predet"))


def headed(words: list[Token]) -> list[Token]:
    """The words of one sentence, its verb made its root where the parser hung it below its subject; else as they are."""
    root = next((w for w in words if w.head == w.i), None)
    if root is None or root.pos not in _NOUNS or words[-1].text not in (".", "”", '"', "’"):
        return words
    below = [w for w in words if w.head == root.i and w.dep == "acl" and w.i > root.i and _active(words, w)]
    if len(below) != 1 or _other_verb(words, root, below[0]):
        return words
    verb = below[0]
    made = list(words)
    for n, word in enumerate(words):
        if word.i == verb.i:
            made[n] = replace(word, dep="ROOT", head=verb.i, tag="VBD")
        elif word.i == root.i:
            made[n] = replace(word, dep="nsubj", head=verb.i)
        elif word.head == root.i and (word.i > verb.i or word.dep not in _STAYS) and not root.i < word.i < verb.i:
            made[n] = replace(word, head=verb.i)
    return made


def _active(words: list[Token], verb: Token) -> bool:
    """A past tense, or a participle that asks somebody something: "called on both sides to", which no passive has."""
    if any(w.head == verb.i and (w.dep.startswith("nsubj") or w.dep == "mark") for w in words):
        return False
    if verb.tag != "VBN":
        return verb.tag == "VBD"
    asked = next((w for w in words if w.head == verb.i and w.dep == "xcomp" and _is_to(words, w)), None)
    return asked is not None and any(
        w.head == verb.i and verb.i < w.i < asked.i and (w.dep == "dobj" or w.lower == "on") for w in words
    )


def _is_to(words: list[Token], verb: Token) -> bool:
    return any(w.head == verb.i and w.tag == "TO" for w in words)


def _other_verb(words: list[Token], root: Token, verb: Token) -> bool:
    """Whether the sentence has another finite verb that may be its own: beside the noun, or beside that verb."""
    return any(
        w.tag in _FINITE and w.i != verb.i and w.pos in ("VERB", "AUX") and w.head in (root.i, verb.i)
        and w.dep not in ("relcl", "ccomp", "advcl")
        for w in words
    )  # fmt: skip
