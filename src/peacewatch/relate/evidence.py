"""The words and reasons of process items: spans of statements, rules that fired, contents that say the same."""

import re
from collections.abc import Iterable
from functools import lru_cache

from peacewatch.model.record import Fired, Statement
from peacewatch.model.span import Span


def evidence_of(statement: Statement) -> tuple[Span, ...]:
    """The content of a statement, or all its evidence where it has none."""
    return statement.content or statement.evidence


def fired(rule: str, *spans: Span) -> tuple[Fired, ...]:
    """The reason for an item: one rule and the words on which it fired."""
    return (Fired(rule=rule, on=spans),)


def unique_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Each span once, in text order."""
    return tuple(sorted(set(spans)))


@lru_cache(maxsize=4096)
def _longer_words(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{4,}", " ".join(texts).lower()))


def same_words(one: Iterable[Span], two: Iterable[Span]) -> bool:
    """Whether two contents share at least half of their longer words."""
    a, b = _longer_words(tuple(s.exact for s in one)), _longer_words(tuple(s.exact for s in two))
    return bool(a and b) and 2 * len(a & b) >= len(a | b)


def negated_before(text: str, offset: int) -> bool:
    """Whether a negation stands in the four words before ``offset`` of ``text``."""
    return bool(
        re.search(
            r"(?:\b(?:not|never|no|without|denied|denies)\b|n['’]t)(?:\s+\S+){0,3}\s*$",
            text[:offset],
            re.IGNORECASE,
        )
    )
