"""A mention of an event with all that is known of it, and whom its parties belong to."""

from dataclasses import dataclass

from peacewatch.model.identified import Identified
from peacewatch.model.record import EventPlace, EventTime
from peacewatch.model.span import Why
from peacewatch.model.worded import EventMention
from peacewatch.relate.events.stance import Reading

_STATE_KINDS = frozenset(("state", "government", "ministry", "armed_forces"))


@dataclass(slots=True)
class One:
    """A mention with everything that is known of it; ``things`` are the nouns of what it is done to ("base").

    ``hit`` are those of them by which a deed can be known again, with whether each is definite; ``disclaimed`` the
    statements that deny a part in it, each with its speakers; ``joined`` the rule by which it was found to tell a deed that
    another word tells.
    """

    mention: EventMention
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    third: tuple[str, ...]
    by: str
    reading: Reading
    denied_by: tuple[str, ...]
    time: EventTime | None
    place: EventPlace | None
    speakers: tuple[str, ...] = ()
    things: frozenset[str] = frozenset()
    place_why: Why | None = None
    hit: tuple[tuple[str, bool], ...] = ()
    disclaimed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    joined: str | None = None

    def told_alike(self) -> tuple[object, ...]:
        """All that :func:`_same` asks of a mention but by whom it is told, its type and its word."""
        return (
            self.mention.mode, self.reading.polarity, self.reading.real, self.reading.frame, self.actors, self.recipients,
            self.speakers, self.things, self.hit, self.time.start if self.time else "", self.place.place if self.place else "",
        )  # fmt: skip


class Families:
    """Whom an actor belongs to, looked up once for each set of actors."""

    def __init__(self, identified: Identified) -> None:
        """Index the actors of ``identified``."""
        self._by_id = identified.actors.by_id
        self._known: dict[tuple[str, ...], frozenset[str]] = {}

    def of(self, actors: tuple[str, ...]) -> frozenset[str]:
        """The actors, those that they are part of, and the state for its government and forces."""
        if actors not in self._known:
            self._known[actors] = frozenset(actors).union(*(self._above(a) for a in actors))
        return self._known[actors]

    def compatible(self, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
        """Whether two sets of actors have a family in common, or one of them is empty."""
        return not a or not b or bool(self.of(a) & self.of(b))

    def _above(self, actor: str) -> set[str]:
        found: set[str] = set()
        known = self._by_id.get(actor)
        for _ in range(6):
            if known is None:
                break
            found.add(known.id)
            if known.country is not None and known.kind in _STATE_KINDS:
                found.add(f"a:{known.country}")
            if known.part_of is None:
                break
            found.add(known.part_of)
            known = self._by_id.get(known.part_of)
        return found
