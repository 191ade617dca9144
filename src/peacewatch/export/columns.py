"""What a column of an export is: its name, what it holds, and how its value is had from an item of a record."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from peacewatch.export.actors import Cast
from peacewatch.model.record import Record

Row = TypeVar("Row")
LIST_SEPARATOR = ";"
"""Stands between the values of one cell. Aligned cells of one row (names, countries, sectors) keep empty places."""


@dataclass(slots=True, frozen=True)
class Source:
    """A record, with what many cells ask of it at hand."""

    record: Record
    cast: Cast

    @classmethod
    def of(cls, record: Record) -> "Source":
        """``record`` made ready for export."""
        return cls(record, Cast.of(record))


@dataclass(slots=True, frozen=True)
class Column(Generic[Row]):
    """One column. ``value`` gives the cell of a row; ``None`` is an empty cell: the text does not say."""

    name: str
    meaning: str
    value: Callable[[Source, Row], object]


class Sink(Protocol):
    """What rows are written to: an open text file, opened with ``newline=""``."""

    def write(self, text: str, /) -> object:
        """Write ``text``."""


def cell(value: object) -> str:
    """A value as the text of its cell.

    >>> cell(None), cell(True), cell(("a:PAK", None, "a:AFG")), cell(2.50)
    ('', 'true', 'a:PAK;;a:AFG', '2.5')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        # a list whose every place is empty says nothing
        return LIST_SEPARATOR.join(cell(one) for one in value) if any(one is not None for one in value) else ""
    return str(value)


def head(columns: Sequence[Column[Row]]) -> list[str]:
    """The names of the columns, in their order."""
    return [column.name for column in columns]


def body(source: Source, columns: Sequence[Column[Row]], rows: Iterable[Row]) -> Iterator[list[str]]:
    """The cells of each row."""
    for row in rows:
        yield [cell(column.value(source, row)) for column in columns]


class Writer:
    """Writes rows to an open file, ``dialect`` being "tsv" or "csv" (RFC 4180; both quote what needs it, lines end in LF).

    A cell that holds a line break, the delimiter or a quotation mark stands in quotation marks, so that a report's own
    words are never altered.
    """

    def __init__(self, sink: Sink, dialect: str) -> None:
        self._writer = csv.writer(sink, delimiter="\t" if dialect == "tsv" else ",", lineterminator="\n")

    def write(self, rows: Iterable[Sequence[str]]) -> int:
        """Write ``rows`` and tell how many they were."""
        count = 0
        for row in rows:
            self._writer.writerow(row)
            count += 1
        return count
