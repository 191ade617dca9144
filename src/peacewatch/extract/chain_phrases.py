"""The phrases that name a link of a chain, and what is said after one."""

from peacewatch.extract.phrases import conjuncts, noun_phrase, trimmed
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.span import Span
from peacewatch.model.worded import Source

STOPS = frozenset(
    [",", ";", ":", ".", "—", "–", "(", ")", "“", "”", '"', "«", "»", "that", "as", "saying", "said", "who", "which"]
)

MARKS = frozenset('“”"')

BE = frozenset(["be", "was", "were", "is", "are", "been", "being"])


def phrase_sources(parsed: Parsed, first: int, last: int) -> tuple[Source, ...]:
    """The sources that a stretch of tokens names: its highest noun and what is coordinated with it."""
    inside = range(first, last + 1)
    top = next(
        (t for t in parsed.tokens[first : last + 1] if t.head not in inside and t.pos in {"NOUN", "PROPN", "PRON"}),
        None,
    )
    if top is None:
        top = next((t for t in parsed.tokens[first : last + 1] if t.pos in {"NOUN", "PROPN"}), None)
    if top is None:
        return ()
    heads = [h for h in conjuncts(parsed, top.i) if h in inside]
    if len(heads) == 1:
        return (Source(heads[0], parsed.span(first, last)),)
    return tuple(Source(h, noun_phrase(parsed, h)) for h in heads)


def said_after(parsed: Parsed, sentence: Sentence, saying: Token) -> list[Span]:
    """What follows *saying* to the end of the sentence, without "that" and without who carried it."""
    first = saying.i + 1
    while first <= sentence.last and parsed.tokens[first].lower in {"that", ":", ","}:
        first += 1
    if (
        first <= sentence.last
        and parsed.tokens[first].lower in {"by", "on", "in"}
        and parsed.tokens[first].dep == "prep"
    ):
        that = next((t.i for t in parsed.tokens[first : sentence.last] if t.lower in {"that", ":"}), None)
        if that is None:
            return []
        first = that + 1
    last = sentence.last
    whole = trimmed(parsed, first, last) if first <= last else None
    return [whole] if whole is not None and len(whole.exact) > 3 else []
