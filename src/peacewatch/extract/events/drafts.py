"""An event while it is being read: its word's reading, the tokens that name it, who acts and who is acted on."""

from dataclasses import dataclass, field

from peacewatch.knowledge.event_words import EventWord, EventWords
from peacewatch.model.parsed import Parsed
from peacewatch.model.worded import NumberMention, Operator


@dataclass(slots=True)
class EventDraft:
    """One event. ``head`` governs its words, ``anchor`` are the first and last of them; ``light`` the light verb's token.

    ``said_by`` are a *not* and *will* that are part of the deed ("will not attend"); ``over`` an operator that the
    words of the deed themselves tell ("due in Amman").
    """

    word: EventWord
    head: int
    anchor: tuple[int, int]
    agents: list[int]
    recipients: list[int]
    rule: str
    light: int | None = None
    quantities: list[NumberMention] = field(default_factory=list)
    mode: str | None = None
    third: list[int] = field(default_factory=list)
    said_by: frozenset[int] = frozenset()
    over: Operator | None = None


@dataclass(slots=True)
class EventDrafts:
    """All events of a report so far; ``used`` are the tokens that already stand for one."""

    parsed: Parsed
    words: EventWords
    used: set[int] = field(default_factory=set)
    found: list[EventDraft] = field(default_factory=list)
