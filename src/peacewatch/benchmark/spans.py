"""How spans are compared and items paired. Every scorer uses these; no other matching rule exists here.

A *piece* is ``(start, end)`` in code points, end exclusive; an item's extent is a tuple of pieces.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

Piece = tuple[int, int]
CONTENT_F1 = 0.5
"""How much of the words two contents must share to be the same content."""
A = TypeVar("A")
B = TypeVar("B")
_WORD = re.compile(r"\w+")


def pieces(spans: Iterable[Mapping[str, Any] | None]) -> tuple[Piece, ...]:
    """The offsets of spans in the record's JSON form; ``None`` entries are passed over."""
    return tuple((int(s["start"]), int(s["end"])) for s in spans if s)


def overlap(first: Iterable[Piece], second: Iterable[Piece]) -> bool:
    """Whether any piece of the one shares a character with any piece of the other."""
    others = tuple(second)
    return any(a < d and c < b for a, b in first for c, d in others)


def words_in(text: str, where: Iterable[Piece]) -> frozenset[int]:
    """The offsets at which words (runs of letters and digits) start inside the pieces.

    Marks and white space weigh nothing, so that a comma or a quotation mark more or less changes no score.
    """
    return frozenset(m.start() for start, end in where for m in _WORD.finditer(text, start, end))


def word_f1(text: str, given: Iterable[Piece], gold: Iterable[Piece]) -> float:
    """F1 of the words that two extents of one text share, by position; 0 where either has none."""
    ours, theirs = words_in(text, given), words_in(text, gold)
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def pair_up(given: Sequence[A], gold: Sequence[B], score: Callable[[A, B], float]) -> list[tuple[int, int]]:
    """One-to-one pairs ``(given, gold)`` by number, best score first; a score of 0 never pairs.

    Greedy: ties go to the earlier gold item, then to the earlier given one, so that the result is the same
    each time.
    """
    found = [(-score(g, h), j, i) for i, g in enumerate(given) for j, h in enumerate(gold)]
    pairs: list[tuple[int, int]] = []
    used_given: set[int] = set()
    used_gold: set[int] = set()
    for negative, j, i in sorted(found):
        if negative < 0 and i not in used_given and j not in used_gold:
            used_given.add(i)
            used_gold.add(j)
            pairs.append((i, j))
    return sorted(pairs, key=lambda pair: pair[1])
