"""What ``resolve`` hands to ``relate``: what was worded, beside who, when and where it was found to be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from peacewatch.model.in_order import InOrder
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Actor, ActorMention, Place, Precision, Time
from peacewatch.model.span import Span
from peacewatch.model.worded import Attribution, EventMention


@dataclass(slots=True, frozen=True)
class ResolvedActors:
    """The actors of a report and, for each head token that was asked for, who it is.

    ``of_head`` maps a token number to actor ids: none where it could not be told (absent), several for a plural
    ("both sides"). ``hedged`` holds the heads whose coreference was a choice among several.
    """

    actors: tuple[Actor, ...]
    of_head: dict[int, tuple[str, ...]]
    hedged: frozenset[int] = frozenset()
    by_id: dict[str, Actor] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the actors by their ids."""
        object.__setattr__(self, "by_id", {a.id: a for a in self.actors})


@dataclass(slots=True, frozen=True)
class ResolvedTimes:
    """The times of a report, in text order, and for each token of an expression the time's id."""

    times: tuple[Time, ...]
    of_token: dict[int, str]
    by_id: dict[str, Time] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the times by their ids."""
        object.__setattr__(self, "by_id", {t.id: t for t in self.times})


@dataclass(slots=True, frozen=True)
class ResolvedPlaces:
    """The places of a report and, for each head token of a place name, the place's id; ``precision`` is by id."""

    places: tuple[Place, ...]
    of_head: dict[int, str]
    dateline: str | None = None
    precision: dict[str, Precision] = field(default_factory=dict)

    @property
    def home(self) -> str | None:
        """The country (ISO 3166 alpha-3) from which the report is written, where it has a dateline that tells one."""
        return next((p.country for p in self.places if p.id == self.dateline), None)


@dataclass(slots=True, frozen=True)
class Identified:
    """Everything that ``relate`` works on. ``published`` is an ISO 8601 date or ``None``.

    ``event_heads`` are the heads of ``events``; ``targets`` tells for the offset of a cue at whom its act is aimed, by head.
    """

    parsed: Parsed
    published: str | None
    attributions: tuple[Attribution, ...]
    events: tuple[EventMention, ...]
    actors: ResolvedActors
    times: ResolvedTimes
    places: ResolvedPlaces
    diagnostics: tuple[str, ...] = field(default=())
    targets: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    event_heads: frozenset[int] = field(init=False, repr=False, compare=False)
    content_of: dict[int, Attribution] = field(init=False, repr=False, compare=False)
    _events: InOrder[EventMention] = field(init=False, repr=False, compare=False)
    _mentions: InOrder[tuple[Actor, ActorMention]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index what is looked up for each statement and event, so that time grows with length and no faster."""
        mentions = ((m.start, (a, m)) for a in self.actors.actors for m in a.mentions)
        object.__setattr__(self, "event_heads", frozenset(e.head for e in self.events))
        object.__setattr__(self, "content_of", self._content_of())
        object.__setattr__(self, "_mentions", InOrder(mentions))
        object.__setattr__(self, "_events", InOrder((e.anchor.start, e) for e in self.events))

    def events_in(self, spans: Iterable[Span]) -> list[EventMention]:
        """The mentions of events whose anchor one of some spans covers, in the order of ``events``."""
        spans = tuple(spans)
        return [e for e in self._events.within(spans) if any(s.covers(e.anchor) for s in spans)]

    def events_between(self, start: int, end: int) -> list[EventMention]:
        """The mentions of events whose anchor begins between two offsets, in the order of ``events``."""
        return self._events.between(start, end)

    def mentions_in(self, spans: Iterable[Span]) -> list[tuple[Actor, ActorMention]]:
        """The mentions of actors that begin inside one of some spans, each with its actor, in the order of the actors."""
        return self._mentions.within(spans)

    def mentions_between(self, start: int, end: int) -> list[tuple[Actor, ActorMention]]:
        """The mentions of actors that begin between two offsets, each with its actor, in the order of the actors."""
        return self._mentions.between(start, end)

    def _content_of(self) -> dict[int, Attribution]:
        length = {a.i: sum(c.end - c.start for c in a.content) for a in self.attributions}
        found: dict[int, Attribution] = {}
        for one in sorted(self.attributions, key=lambda a: -length[a.i]):
            for piece in one.content:
                found |= dict.fromkeys((t.i for t in self.parsed.tokens_in(piece.start, piece.end)), one)
        return found
