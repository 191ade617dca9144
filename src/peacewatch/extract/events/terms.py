"""A term set for a deed: "gave the rebels until Friday to leave", "gave Kosovo 24 hours to free the men"."""

from dataclasses import dataclass

from peacewatch.model.parsed import Parsed, Token

_SETTING = frozenset(("give", "grant"))
_SPANS = frozenset(("hour", "day", "week", "month", "minute", "deadline", "ultimatum"))
_UNTIL = frozenset(("until", "till"))


@dataclass(slots=True, frozen=True)
class Term:
    """The verb that sets a term, and the head of those who are to do it; by token number."""

    verb: int
    to: int


def term_for(parsed: Parsed, deed: Token) -> Term | None:
    """The term that is set for an infinitive; ``None`` where it has none, or nobody is told who is to do it."""
    if deed.tag != "VB" or not any(k.lower == "to" for k in parsed.children(deed.i, "aux")):
        return None
    over = parsed.tokens[deed.head]
    verb = parsed.tokens[over.head] if over.lemma.lower() in _SPANS else over
    if verb.lemma == "have" and verb.i < deed.i and parsed.child(verb.i, "dobj") is None:
        until = [k for k in parsed.children(verb.i, "prep") if k.lower in _UNTIL and k.i < deed.i]
        subject = parsed.child(verb.i, "nsubj") if until else None
        return Term(verb.i, subject.i) if subject is not None else None  # "the rebels have until Friday to leave"
    wished = any(k.lower == "to" for k in parsed.children(verb.i, "aux"))  # "asked to give it a week to consult"
    if verb.lemma not in _SETTING or verb.i > deed.i or wished:
        return None
    between = parsed.tokens[verb.i + 1 : deed.i]
    if not any(t.lemma.lower() in _SPANS or t.lower in _UNTIL for t in between):
        return None
    whom = [
        k for k in parsed.children(verb.i, "dative", "dobj", "iobj")
        if k.i < deed.i and k.lemma.lower() not in _SPANS and k.ent not in ("DATE", "TIME")
    ]  # fmt: skip
    return Term(verb.i, whom[0].i) if whom else None
