"""Noun phrases and clauses as stretches of tokens, trimmed the way the record wants them."""

from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.span import Span
from peacewatch.model.worded import Source

OPENING, CLOSING = frozenset('“"‘«('), frozenset('”"’»)')
TRIM = frozenset({",", ";", ":", "-", "–", "—", "--", ".", "and", "but"})
WEEKDAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "tomorrow"]
)
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
    """The phrase of one conjunct: its head with what restricts it, without relative clauses and appositions.

    Neither dates, places after a person's name, nor a leading "even" say who it is.
    """
    first = last = head
    todo = [head]
    while todo:
        at = todo.pop()
        for kid in parsed.children(at):
            coordinated = kid.dep in {"conj", "cc"} and at != head and kid.i > at
            named = _names(parsed, at, kid) or (at == head and _named_after(parsed, at, kid))
            loose = kid.dep in LOOSE and not named and not _restricts(parsed, at, kid)
            if (loose and not coordinated) or (at == head and _beside(parsed, head, kid)):
                continue
            first, last = min(first, kid.i), max(last, kid.i)
            todo.append(kid.i)
    return parsed.span(_misread_modifier(parsed, head, first), last)


def _misread_modifier(parsed: Parsed, head: int, first: int) -> int:
    """ "Aid workers fear …": a bare noun at the sentence's start that the parser takes for a verb with its object."""
    noun = parsed.tokens[head]
    before = parsed.tokens[first - 1] if first else noun
    misread = before.tag == "VB" and before.dep == "csubj" and noun.dep == "dobj" and noun.head == before.i
    return before.i if misread and before.i == parsed.sentence_of(head).first else first


def _beside(parsed: Parsed, head: int, kid: Token) -> bool:
    """What hangs on the head and is no part of who it is: a date, a place, a focusing adverb, a phrase after a comma."""
    first, last = parsed.edges(kid.i)
    if kid.dep == "advmod" and kid.i < head:
        return kid.lower in {"even", "also", "only", "meanwhile", "so", "still", "just"}
    if kid.i < head:
        return False
    if kid.dep == "npadvmod" or (kid.dep == "prep" and parsed.tokens[first - 1].text == ","):
        return True
    if kid.dep != "prep":
        return False
    if last - first <= 3 and any(is_date(t) for t in parsed.tokens[first : last + 1]):
        return True
    return parsed.tokens[head].pos == "PROPN" and kid.lower not in {"of", "de", "for"}


def _names(parsed: Parsed, at: int, kid: Token) -> bool:
    """A title before its name ("army spokesman Colonel X") parsed as an apposition with no comma between."""
    between = parsed.tokens[min(at, kid.i) + 1 : max(at, kid.i)]
    if kid.dep == "appos":
        return kid.pos == "PROPN" and not any(t.text in ",—–-(" for t in between)
    return kid.dep == "punct" and kid.text in "-’'" and kid.i > parsed.edges(at)[0] and kid.i < at


def _named_after(parsed: Parsed, at: int, kid: Token) -> bool:
    """An office or a body that its name follows after a comma: "the governor, Idris Saleh" (not "Idris Saleh, the governor")."""
    first, last = parsed.edges(kid.i)
    if (
        kid.dep != "appos"
        or kid.pos != "PROPN"
        or parsed.tokens[at].pos != "NOUN"
        or parsed.tokens[first - 1].text != ","
    ):
        return False
    return last - first <= 5 and all(t.pos == "PROPN" or t.text in "-." for t in parsed.tokens[first : last + 1])


def _restricts(parsed: Parsed, at: int, kid: Token) -> bool:
    """A short participle right after its noun ("an official briefed on the talks") is part of who it is."""
    first, last = parsed.edges(kid.i)
    if kid.tag == "VBG" and load_cues().says(kid.lemma):
        return False  # what it says is no part of who it is
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
    return heads if len(heads) > 1 else [head, *_listed(parsed, head)]


def _listed(parsed: Parsed, head: int) -> list[int]:
    """ "The mayor, the bishop and the union": a list that the parser takes for an apposition, which a comma would close."""
    second = parsed.child(head, "appos")
    third = parsed.child(second.i, "conj") if second is not None and parsed.child(second.i, "cc") is not None else None
    if second is None or third is None or third.pos not in {"NOUN", "PROPN"} or third.i < second.i:
        return []
    first, last = parsed.edges(second.i)[0], parsed.edges(third.i)[1]
    persons = second.ent == "PERSON" and parsed.tokens[head].ent == "PERSON" and parsed.tokens[head].pos == "PROPN"
    determined = parsed.tokens[first].pos in {"DET", "NUM"} or second.tag == "NNS" or persons
    closed = last + 1 >= len(parsed.tokens) or parsed.tokens[last + 1].text in {",", ")", "—", "–"}
    return [] if closed or not determined or parsed.tokens[first - 1].text != "," else [second.i, third.i]


def sources_of(parsed: Parsed, head: int) -> tuple[Source, ...]:
    """One source for each conjunct of a noun phrase."""
    return tuple(Source(h, noun_phrase(parsed, h)) for h in conjuncts(parsed, head))


def is_date(token: Token) -> bool:
    """Whether a noun phrase's head stands in a date or time."""
    return token.ent in {"DATE", "TIME"} or token.lower in WEEKDAYS


def whole_phrase(parsed: Parsed, head: int, verb: int) -> Span | None:
    """A noun phrase with all that hangs on it, but without the clause that a verb stands in which it is the subject of."""
    first, last = parsed.edges(head)
    return noun_phrase(parsed, head) if first <= verb <= last else trimmed(parsed, first, last)
