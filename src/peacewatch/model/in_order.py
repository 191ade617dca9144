"""Things that stand somewhere in a text, found by where they begin without a look at all the others."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, TypeVar

from peacewatch.model.span import Span

T = TypeVar("T")


class InOrder(Generic[T]):
    """Things by the offset at which each begins.

    >>> InOrder([(7, "truce"), (0, "Kabul")]).between(0, 7)
    ['Kabul']
    """

    def __init__(self, things: Iterable[tuple[int, T]]) -> None:
        """Index ``things``, each with its offset in code points."""
        self._things: list[T] = []
        at: list[tuple[int, int]] = []
        for number, (start, thing) in enumerate(things):
            self._things.append(thing)
            at.append((start, number))
        self._at = sorted(at)

    def between(self, start: int, end: int) -> list[T]:
        """Those that begin at or after ``start`` and before ``end``, in the order in which they were given."""
        return [self._things[number] for number in sorted(self._numbers(start, end))]

    def within(self, spans: Iterable[Span]) -> list[T]:
        """Those that begin inside one of some spans, each once, in the order in which they were given."""
        return [self._things[number] for number in sorted({n for s in spans for n in self._numbers(s.start, s.end)})]

    def _numbers(self, start: int, end: int) -> list[int]:
        low, high = bisect_left(self._at, (start, -1)), bisect_left(self._at, (end, -1))
        return [number for _, number in self._at[low:high]]
