"""What all makers of process items read: the report's board, its statements and events, and its two adversaries."""

from dataclasses import dataclass
from functools import cached_property

from peacewatch.model.identified import Identified
from peacewatch.model.record import Event, Statement
from peacewatch.relate.board import Board
from peacewatch.relate.process.dyads import report_pair


@dataclass
class Reading:
    """One report as far as it is told; nothing in it changes."""

    identified: Identified
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]

    shared: Board | None = None
    """The report's lookups, where another has built them."""

    @cached_property
    def board(self) -> Board:
        """The report's lookups."""
        return self.shared or Board(self.identified)

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """The two parties of the report's conflict, empty where it leaves a doubt."""
        return report_pair(self.board, self.statements, self.events)

    def with_events(self, events: tuple[Event, ...]) -> "Reading":
        """The same report with its events told more fully; the lookups are shared, the two parties found anew."""
        if events == self.events:
            return self
        return Reading(self.identified, self.statements, events, self.board)
