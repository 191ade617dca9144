"""Whose cue it is: the subject of a verb, where the parse has one and where it must be sought."""

from peacewatch.model.parsed import Parsed, Token

RELATIVE = frozenset({"who", "which", "that", "whom"})


def subject_of(parsed: Parsed, verb: Token) -> Token | None:
    """The subject, shared over coordination and participles; the antecedent where it is a relative pronoun."""
    at: Token = verb
    for _ in range(6):
        subject = parsed.child(at.i, "nsubj", "nsubjpass")
        if subject is not None:
            if subject.lower in RELATIVE and at.dep == "relcl":
                return parsed.tokens[at.head]
            return subject
        if at.dep == "acl" and at.tag in {"VBG", "VBN", "VBD"} and parsed.tokens[at.head].pos in {"NOUN", "PROPN"}:
            return parsed.tokens[at.head]
        if at.head == at.i or at.dep not in {"conj", "advcl", "xcomp", "dep", "ccomp", "pcomp"}:
            return None
        at = parsed.tokens[at.head]
        if at.pos not in {"VERB", "AUX"}:
            return None
    return None
