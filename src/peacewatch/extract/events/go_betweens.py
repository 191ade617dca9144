"""Who is at a meeting without being a party to it: "with Norway and Mexico as guarantors", "with Qatar mediating"."""

from peacewatch.model.parsed import Parsed, Token

_STANDS_AS = frozenset(
    "guarantor facilitator mediator observer host sponsor witness intermediary go-between broker chair".split()
)
_DOES = frozenset(
    "mediating facilitating brokering chairing hosting observing moderating shuttling presiding overseeing acting serving".split()
)
_REACH = 5  # words after "as" in which the part is named


def go_betweens(parsed: Parsed, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Those of ``heads`` (token numbers) that a phrase with "with" makes go-betweens, in order."""
    return tuple(k for k in heads if _stands_between(parsed, k))


def _stands_between(parsed: Parsed, head: int) -> bool:
    sentence = parsed.sentence_of(head)
    before = head - 1
    while before > sentence.first and _in_a_list(parsed.tokens[before]):
        before -= 1
    if before < sentence.first or parsed.tokens[before].lower != "with":
        return False
    after = head + 1
    while after < sentence.last and _in_a_list(parsed.tokens[after]):
        after += 1
    rest = parsed.tokens[after : min(sentence.last, after + _REACH) + 1]
    if rest and rest[0].lower == "as":
        return any(t.lemma.lower() in _STANDS_AS for t in rest)
    return bool(rest) and rest[0].lower in _DOES


def _in_a_list(token: Token) -> bool:
    return token.pos in {"PROPN", "DET"} or token.text in {",", "and"}
