"""What the rules for parties told elsewhere share: who stands against whom, in whose words an event is told, what a rule fills."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from peacewatch.model.identified import Identified
from peacewatch.model.in_order import InOrder
from peacewatch.model.record import Ceasefire, Demand, Event, Statement, Talks, Threat
from peacewatch.model.span import Span
from peacewatch.model.worded import EventMention
from peacewatch.relate.board import Board
from peacewatch.relate.events.sides import EventSides
from peacewatch.relate.process.dyads import beside_a_third, heard_in
from peacewatch.relate.process.reading import Reading
from peacewatch.relate.process.third_parties import between

_AT_A_PLACE = re.compile(r"\b(?:in|at|near|inside|outside|around|across|into|to|from) (?:the )?$", re.IGNORECASE)


_STATES = frozenset({"state", "government", "armed_forces", "ministry"})


@dataclass(slots=True, frozen=True)
class Filling:
    """What one rule gives to an event: actors, recipients, third parties beside those told, its name and the words on which it rests."""

    rule: str
    on: tuple[Span, ...]
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    third: tuple[str, ...] = ()


@dataclass(frozen=True)
class Beside:
    """What a report was found to tell beside its events."""

    statements: tuple[Statement, ...] = ()
    talks: tuple[Talks, ...] = ()
    truces: tuple[Ceasefire, ...] = ()
    demands: tuple[Demand, ...] = ()
    threats: tuple[Threat, ...] = ()


@dataclass
class Scene:
    """One report's lookups for the parties of its events; nothing in it changes."""

    reading: Reading
    told: Beside

    @cached_property
    def identified(self) -> Identified:
        """The report with its actors."""
        return self.reading.identified

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events of the report."""
        return self.reading.events

    @cached_property
    def board(self) -> Board:
        """The report's lookups."""
        return self.reading.board

    @cached_property
    def sides(self) -> EventSides:
        """Whose side actors are on."""
        return EventSides(self.identified)

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """The two parties of the report's conflict, empty where a third stands beside them."""
        two = self.reading.pair
        heard = heard_in(self.board, self.told.statements)
        return () if beside_a_third(self.board, two, heard, between(self.board)) else two

    @cached_property
    def by_id(self) -> dict[str, Statement]:
        """The statements by id."""
        return {s.id: s for s in self.told.statements}

    @cached_property
    def go_between(self) -> frozenset[str]:
        """Who mediates or hosts in this report."""
        return frozenset(between(self.board))

    @cached_property
    def _contents(self) -> InOrder[tuple[int, Statement]]:
        return InOrder((c.start, (c.end, s)) for s in self.told.statements for c in s.content)

    @cached_property
    def _cues(self) -> InOrder[Statement]:
        return InOrder((s.cue.start, s) for s in self.told.statements if s.cue is not None)

    def cued_between(self, start: int, end: int) -> list[Statement]:
        """The statements whose cue begins between two offsets, in the order of the statements."""
        return self._cues.between(start, end)

    @cached_property
    def _mentions(self) -> dict[tuple[int, int], EventMention]:
        return {(m.anchor.start, m.anchor.end): m for m in self.identified.events}

    def mention(self, event: Event) -> EventMention | None:
        """The mention by which an event is first told."""
        return self._mentions.get((event.anchor.start, event.anchor.end))

    def around(self, offset: int) -> Statement | None:
        """The innermost statement whose content holds an offset of its own sentence or quotation."""
        sentence = self.board.sentence_at(offset)
        if sentence is None:
            return None
        quotation = self.board.parsed.quotation_at(offset)
        low = min(sentence.start, quotation.start if quotation is not None else sentence.start)
        found = [(end, s) for end, s in self._contents.between(low, offset + 1) if end > offset]
        return min(found, key=lambda f: (sum(c.end - c.start for c in f[1].content), f[1].id))[1] if found else None

    def side(self, actor: str | None) -> str | None:
        """The adversary that an actor is or belongs to; ``None`` for everybody else."""
        if actor is None:
            return None
        party = self.board.stands_for(actor) or self.board.party(actor)
        return next((p for p in self.pair if self.board.same_pair((p,), (party,))), None)

    def other(self, actor: str | None) -> str | None:
        """The adversary of an actor; ``None`` where he is of neither side."""
        side = self.side(actor)
        return next((p for p in self.pair if p != side), None) if side is not None else None

    def of_others(self, actors: Iterable[str]) -> tuple[str, ...]:
        """The adversary of some actors who are all of one side."""
        found = {self.other(a) for a in actors}
        one = found.pop() if len(found) == 1 else None
        return (one,) if one is not None else ()

    def state_fought(self, actors: Iterable[str]) -> tuple[str, ...]:
        """The state of this report whose soldiers an armed group of its country holds or hits, where its adversary is not told."""
        known = [self.board.actors.get(a) for a in actors]
        countries = {a.country for a in known if a is not None and a.kind == "armed_group"}
        country = countries.pop() if len(countries) == 1 and len(known) == 1 else None
        if country is None or self.pair or known[0] is None or self.board.side_key(known[0].id) == f"a:{country}":
            return ()
        own = [a for a in self.board.actors.values() if a.country == country and a.kind in _STATES and a.mentions]
        faces = {self.board.face(self.board.party(a.id)) for a in own}
        return (faces.pop(),) if len(faces) == 1 else ()

    def state_at_war(self) -> str | None:
        """The one state of this report, or its army, where all armed groups are of its country and fight nobody else's."""
        actors = self.board.actors.values()
        countries = {a.country for a in actors if a.kind == "armed_group" and a.mentions}
        others = {a.country for a in actors if a.kind == "armed_forces" and a.mentions and a.country} - countries
        if len(countries) != 1 or None in countries or others:
            return None
        own = [
            a
            for a in actors
            if a.country in countries and a.kind in {"armed_forces", "state", "government"} and a.mentions
        ]
        army = [a for a in own if a.kind == "armed_forces"]
        found = army if len(army) == 1 else own
        return found[0].id if len(found) == 1 else None

    def voice(self, statement: Statement | None) -> str | None:
        """The party that speaks in a statement, where it can be a side of a conflict."""
        party = self.board.voice(statement) if statement is not None else None
        return party if party is not None and self.board.may_fight(party) else None

    def fighting_in(self, start: int, end: int) -> tuple[str, ...]:
        """Those who can be a side of a conflict and are named between two offsets, each once, in text order."""
        return tuple(a for a in self.board.parties(self.board.around(start, end)) if self.board.may_fight(a))

    def strangers_in(self, start: int, end: int) -> tuple[str, ...]:
        """Those named between two offsets who are neither of the report_pair nor theirs, bodies and mediators too.

        A capital or a country where something only takes place ("in Doha") is nobody.
        """
        text = self.board.parsed.text
        named = (
            self.board.party(a)
            for low, _, a in self.board.mentions_in(start, end)
            if not _AT_A_PLACE.search(text[max(start, low - 12) : low])
        )
        return tuple(
            a
            for a in dict.fromkeys(named)
            if self.side(a) is None and (self.board.may_fight(a) or self.board.is_body(a))
        )
