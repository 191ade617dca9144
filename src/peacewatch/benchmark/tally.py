"""What one kind of item scored: how many were found, and of those how often each field was right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from peacewatch.benchmark.counts import Counts, Share
from peacewatch.benchmark.forbidden import Lookup
from peacewatch.benchmark.spans import pair_up

Json = Mapping[str, Any]


@dataclass(slots=True)
class Tally:
    """What one kind of item scored: found or not, and for those found, how many of each field were right."""

    found: Counts = field(default_factory=Counts)
    shares: dict[str, Share] = field(default_factory=dict)
    counts: dict[str, Counts] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    def judge(self, name: str, right: bool) -> None:
        """Adds one verdict on a field."""
        self.shares[name] = self.shares.get(name, Share()).also(right)

    def count(self, name: str, more: Counts) -> None:
        """Adds to the counts of a field that has several values."""
        self.counts[name] = self.counts.get(name, Counts()) + more

    def merge(self, other: "Tally") -> None:
        """Adds another report's tally to this one."""
        self.found += other.found
        for name, share in other.shares.items():
            self.shares[name] = self.shares.get(name, Share()) + share
        for name, counts in other.counts.items():
            self.count(name, counts)

    def figures(self) -> dict[str, dict[str, float]]:
        """All of it for the result file."""
        told = {"found": self.found.figures()}
        told |= {name: share.figures() for name, share in self.shares.items()}
        return told | {name: counts.figures() for name, counts in self.counts.items()}


def found(
    pairs: Sequence[tuple[int, int]],
    given: Sequence[Json],
    gold: Sequence[Json],
    spared: frozenset[int] = frozenset(),
) -> Counts:
    """Counts without optional gold, on both sides; ``spared`` given items are no error where unpaired."""
    optional = {j for j, item in enumerate(gold) if item.get("optional")}
    right = [(i, j) for i, j in pairs if j not in optional]
    on_optional = {i for i, j in pairs if j in optional}
    left_out = on_optional | (spared - {i for i, _ in pairs})
    return Counts(len(right), len(given) - len(left_out), len(gold) - len(optional))


def tally_of(
    pairs: Sequence[tuple[int, int]],
    given: Sequence[Json],
    gold: Sequence[Json],
    spared: frozenset[int] = frozenset(),
) -> Tally:
    """A tally begun: the counts of :func:`found`, with the ids of gold items missed and of ours that are errors."""
    ours, theirs = {i for i, _ in pairs}, {j for _, j in pairs}
    return Tally(
        found(pairs, given, gold, spared),
        missed=[g["id"] for j, g in enumerate(gold) if j not in theirs and not g.get("optional")],
        extra=[g["id"] for i, g in enumerate(given) if i not in ours | spared],
    )


def may_be(gold: Json, field_name: str, value: object) -> bool:
    """Whether ``value`` is the gold's, or one of the other values that it allows (``also``)."""
    return value == gold[field_name] or value in gold.get("also", ())


def low_high(start: object, end: object) -> tuple[str, str] | None:
    """A time as comparable day bounds, ``None`` where nothing is told; an open side has no end."""
    if start is None and end is None:
        return None
    low = str(start)[:10] if start not in {None, ".."} else ""
    high = str(end)[:10] if end not in {None, ".."} else ""
    return low + "0000-00-00"[len(low) :], high + "9999-99-99"[len(high) :]


def times_meet(one: Json | None, other: Json | None) -> bool:
    """Whether two times share a day."""
    a = low_high(one.get("start"), one.get("end")) if one else None
    b = low_high(other.get("start"), other.get("end")) if other else None
    return a is not None and b is not None and a[0] <= b[1] and b[0] <= a[1]


def ids_right(given: Sequence[str], gold: Sequence[str], lookup: Lookup) -> Counts:
    """How many of the actors are right, one to one."""
    pairs = pair_up(given, gold, lambda g, h: 1.0 if g in lookup.actors.get(h, ()) else 0.0)
    return Counts(len(pairs), len(given), len(gold))
