"""Noun phrases and clauses as stretches of tokens, trimmed the way the record wants them."""

from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.span import Span
from peacewatch.model.worded import Source

OPENING, CLOSING = frozenset('“"‘«('), frozenset('”"’»)')
TRIM = frozenset({",", ";", ":", "-", "–", "—", "--", ".", "and", "but"})
LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "punct", "cc", "conj", "ccomp", "preconj"})


def trimmed(parsed: Parsed, first: int, last: int, *, marks: bool = False) -> Span | None:
    """Tokens ``first`` to ``last`` without the commas, dashes and full stops (and quotation marks) at their edges."""
    edge = TRIM | (OPENING | CLOSING if marks else frozenset())
    while first <= last and (parsed.tokens[first].text in edge or parsed.tokens[first].lower in edge):
        first += 1
    while last >= first and (parsed.tokens[last].text in edge or parsed.tokens[last].lower in edge):
        last -= 1
    return parsed.span(first, last) if first <= last else None


def noun_phrase(parsed: Parsed, head: int) -> Span:
    """The phrase of one conjunct: its head with what restricts it, without relative clauses and appositions."""
    first = last = head
    todo = [head]
    while todo:
        at = todo.pop()
        for kid in parsed.children(at):
            if kid.dep in LOOSE and not _names(parsed, at, kid) and not _restricts(parsed, at, kid):
                continue
            first, last = min(first, kid.i), max(last, kid.i)
            todo.append(kid.i)
    return parsed.span(first, last)


def _names(parsed: Parsed, at: int, kid: Token) -> bool:
    """A title before its name ("army spokesman Colonel X") parsed as an apposition with no comma between."""
    between = parsed.tokens[min(at, kid.i) + 1 : max(at, kid.i)]
    if kid.dep == "appos":
        return kid.pos == "PROPN" and not any(t.text in ",—–-(" for t in between)
    return kid.dep == "punct" and kid.text in "-’'" and kid.i > parsed.edges(at)[0] and kid.i < at


def _restricts(parsed: Parsed, at: int, kid: Token) -> bool:
    """A short participle right after its noun ("an official briefed on the talks") is part of who it is."""
    first, last = parsed.edges(kid.i)
    return kid.dep == "acl" and kid.tag in {"VBN", "VBG"} and kid.i == first == at + 1 and last - first <= 6 and not any(
        t.text in {",", "—", "–", "("} for t in parsed.tokens[first : last + 1])  # fmt: skip


def conjuncts(parsed: Parsed, head: int) -> list[int]:
    """The heads of a coordination, the first one first."""
    heads, at = [head], head
    while (following := parsed.child(at, "conj")) is not None and following.pos in {
        "NOUN",
        "PROPN",
        "PRON",
        "NUM",
    }:
        heads.append(following.i)
        at = following.i
    return heads


def sources_of(parsed: Parsed, head: int) -> tuple[Source, ...]:
    """One source for each conjunct of a noun phrase."""
    return tuple(Source(h, noun_phrase(parsed, h)) for h in conjuncts(parsed, head))


def is_date(token: Token) -> bool:
    """Whether a noun phrase's head stands in a date or time."""
    return token.ent in {"DATE", "TIME"} or token.lower in {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "tomorrow",
    }  # fmt: skip
