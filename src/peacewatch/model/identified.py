"""What ``resolve`` hands to ``relate``: what was worded, beside who, when and where it was found to be."""

from dataclasses import dataclass, field

from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Actor, Place, Time
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


@dataclass(slots=True, frozen=True)
class ResolvedTimes:
    """The times of a report, in text order, and for each token of an expression the time's id."""

    times: tuple[Time, ...]
    of_token: dict[int, str]


@dataclass(slots=True, frozen=True)
class ResolvedPlaces:
    """The places of a report and, for each head token of a place name, the place's id."""

    places: tuple[Place, ...]
    of_head: dict[int, str]
    dateline: str | None = None


@dataclass(slots=True, frozen=True)
class Identified:
    """Everything that ``relate`` works on. ``published`` is an ISO 8601 date or ``None``."""

    parsed: Parsed
    published: str | None
    attributions: tuple[Attribution, ...]
    events: tuple[EventMention, ...]
    actors: ResolvedActors
    times: ResolvedTimes
    places: ResolvedPlaces
    diagnostics: tuple[str, ...] = field(default=())
