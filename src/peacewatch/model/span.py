"""Spans: the pieces of a report's text that prove an entry."""

from dataclasses import dataclass


@dataclass(slots=True, frozen=True, order=True)
class Span:
    """A piece of ``report.text``.

    Offsets count Unicode code points, ``end`` is exclusive, and ``text[start:end] == exact`` always.

    >>> Span.of("Kabul denied it.", 0, 5)
    Span(start=0, end=5, exact='Kabul')
    """

    start: int
    end: int
    exact: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """The span of ``text`` from ``start`` to ``end``.

        Raises:
            ValueError: where the piece is empty or lies outside the text.
        """
        if not 0 <= start < end <= len(text):
            message = f"no span {start}..{end} in a text of {len(text)} characters"
            raise ValueError(message)
        return cls(start, end, text[start:end])

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(slots=True, frozen=True)
class Why:
    """One rule that made an item, and the words on which it fired. ``rule`` is a dotted name in lower case."""

    rule: str
    on: tuple[Span, ...] = ()
