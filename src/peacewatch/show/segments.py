"""Overlapping spans, split into segments that do not overlap, so that HTML can show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(slots=True, frozen=True, order=True)
class Mark:
    """A stretch of the text, half-open in code points, that belongs to the item ``item`` in the role ``role``."""

    start: int
    end: int
    item: str
    role: str


@dataclass(slots=True, frozen=True)
class Segment:
    """A stretch under which the same marks lie, the shortest mark last (it is the one to link to)."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def segments(length: int, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """The text from 0 to ``length`` in segments, without gaps, split wherever a mark starts or ends.

    >>> [(s.start, s.end, len(s.marks)) for s in segments(9, [Mark(1, 5, "s1", "a"), Mark(3, 8, "s2", "a")])]
    [(0, 1, 0), (1, 3, 1), (3, 5, 2), (5, 8, 1), (8, 9, 0)]
    """
    kept = sorted(mark for mark in set(marks) if 0 <= mark.start < mark.end <= length)
    edges = sorted({0, length, *(m.start for m in kept), *(m.end for m in kept)})
    found: list[Segment] = []
    active: list[Mark] = []
    at = 0
    for start, end in pairwise(edges):
        active = [mark for mark in active if mark.end > start]
        while at < len(kept) and kept[at].start == start:
            active.append(kept[at])
            at += 1
        # The longest first, so that the innermost mark is last; ties by their own order, to be the same each time.
        found.append(Segment(start, end, tuple(sorted(active, key=lambda m: (m.start - m.end, m)))))
    return tuple(found)
