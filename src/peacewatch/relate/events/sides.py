"""On which side of an event a force or a place stands that the text does not name as a party of its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from peacewatch.knowledge.actor_nouns import FORCES, GROUP, IN_ARMS, MEMBERS
from peacewatch.knowledge.camps import load_camps
from peacewatch.knowledge.party_words import load_party_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peacewatch.model.identified import Identified
    from peacewatch.model.record import Event, Statement
    from peacewatch.model.span import Span
    from peacewatch.model.worded import EventMention

_OF_A_NATION = re.compile(r"(?:forces|troops|soldiers|units|servicemen|fighters|jets|warships)$", re.IGNORECASE)
_OFFICIAL = frozenset(("state", "government", "ministry", "armed_forces"))
_FIGHTING = frozenset(("ASSAULT", "COERCE", "RETREAT", "AGREE", "MOBILIZE", "CONSULT"))
_ACTED_FOR = frozenset(("state", "government", "armed_forces", "armed_group", "igo", "party"))
_CIVIL = load_party_words().civil | frozenset(
    "boy girl baby toddler pupil teenager worker hostage prisoner captive detainee driver farmer shepherd guard trader merchant doctor nurse medic teacher imam priest".split()
)
_ARMED = (
    load_party_words().soldiers
    | load_party_words().fighters
    | IN_ARMS
    | GROUP
    | MEMBERS
    | FORCES
    | frozenset(
        "leader commander official minister spokesman president chief envoy ambassador diplomat negotiator governor mayor general force attacker bandit gang opponent protester protestor demonstrator".split()
    )
)
"""The words for people who, though nobody's by name, may be a party: those who fight, and those who act for somebody."""
_RECEIVES = re.compile(
    r"\b(?:Red (?:Cross|Crescent)|ICRC|church|diocese|bishops?|priests?|ombuds\w+|humanitarian (?:mission|commission)|mediators?|go-betweens?|famil(?:y|ies)|elders)\b",
    re.IGNORECASE,
)
_ON_A_PLACE = frozenset(("ASSAULT",))


class EventSides:
    """One report's actors and places, looked up for the sides of its events."""

    def __init__(self, identified: Identified) -> None:
        """Index the actors and the places with a country."""
        self._parsed, self._of_head = identified.parsed, identified.actors.of_head
        self._actors = identified.actors.by_id
        self._places = sorted(
            (m.start, m.end, p.country) for p in identified.places.places if p.country for m in p.mentions
        )

    def of(self, heads: tuple[int, ...]) -> tuple[str, ...]:
        """The parties that some heads name, each once, in order."""
        return tuple(dict.fromkeys(self._party(a) for h in heads for a in self._of_head.get(h, ())))

    def alike(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Those who do something together, all as states where one is: "Indian and Pakistani troops" are both or neither the state."""
        known = [self._actors.get(a) for a in actors]
        kinds = {a.kind for a in known if a is not None}
        if len(actors) < 2 or kinds != {"state", "armed_forces"}:
            return actors
        states = (
            f"a:{a.country}" if a is not None and a.kind == "armed_forces" else i
            for a, i in zip(known, actors, strict=True)
        )
        found = tuple(dict.fromkeys(states))
        return found if all(i in self._actors for i in found) and len(found) == len(actors) else actors

    def acting(self, heads: tuple[int, ...]) -> tuple[str, ...]:
        """As :meth:`of`, with the state, force or group for whom an officer or official acts in his place."""
        return tuple(dict.fromkeys(self._acts_for(a) for a in self.of(heads)))

    def _acts_for(self, actor: str) -> str:
        known = self._actors.get(actor)
        if known is None or known.kind not in ("person", "people", "group") or known.part_of is None:
            return actor
        if known.kind == "group" and not {"delegation", "team"} & set(known.name.lower().split()):
            return actor
        body = self._actors.get(known.part_of)
        return body.id if body is not None and body.kind in _ACTED_FOR else actor

    def done_to(self, heads: tuple[int, ...]) -> tuple[str, ...]:
        """As :meth:`of`, without people of whom only a number is told: they are victims, and no party ("two workers")."""
        named = [self._national(a) for a in self.of(heads) if not self._only_counted(a)]
        unnamed = {a.id for a in self._actors.values() if a.anonymous}
        return tuple(dict.fromkeys(self._acts_for(a) if a in unnamed else a for a in named))

    def _national(self, actor: str) -> str:
        """The state of nationals of whom a number is told ("twelve fishermen from India"), where it is told of in this report."""
        known = self._actors.get(actor)
        counted = (
            known is not None and known.anonymous and known.unnamed is not None and known.unnamed.count is not None
        )
        if known is None or not counted or known.kind != "people" or known.part_of or not known.country:
            return actor
        return f"a:{known.country}" if f"a:{known.country}" in self._actors else actor

    def struck(self, heads: tuple[int, ...]) -> tuple[str, ...]:
        """As :meth:`done_to`, without unnamed persons and civilians of no side: whom an attack hits or a release frees is no party."""
        return tuple(a for a in self.done_to(heads) if not self._of_no_side(a))

    def receiving(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Those of whom a release is told who only receive the freed between the sides: the Red Cross, a church, an ombudsman."""
        known = [self._actors[a] for a in actors if a in self._actors]
        return tuple(a.id for a in known if a.kind == "ngo" or _RECEIVES.search(a.name))

    def _of_no_side(self, actor: str) -> bool:
        known = self._actors.get(actor)
        if known is None or not known.anonymous or known.country or known.part_of:
            return False
        last = known.name.lower().split(" of ")[0].split(" in ")[0].split(",")[0].split()
        if known.kind not in {"person", "people"}:
            return False
        noun = next((w for w in reversed(last) if w.rstrip("s") in _CIVIL or w in _CIVIL), None)
        armed = any(w in _ARMED or w.rstrip("s") in _ARMED or w.replace("men", "man") in _ARMED for w in last)
        return noun is not None or not armed

    def _only_counted(self, actor: str) -> bool:
        known = self._actors.get(actor)
        if known is None or known.unnamed is None or known.country or known.part_of:
            return False
        return known.kind == "people" and known.unnamed.count is not None

    def _party(self, actor: str) -> str:
        """The actor, or its state where it is forces that are named by their nation only ("Arvian troops").

        An army with a name or a noun of its own ("the army") stays the party; so do forces of a state that nothing names.
        """
        known = self._actors.get(actor)
        if known is None or known.kind != "armed_forces" or not actor.endswith("-MIL"):
            return actor
        state = f"a:{known.country}"
        if state in self._actors and all(_OF_A_NATION.search(m.exact) for m in known.mentions):
            return state
        return actor

    def meeting(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """The parties to talks or an agreement: not mere "negotiators", of whom nobody is told whose they are."""
        kept = (a for a in actors if (k := self._actors.get(a)) is None or k.kind != "people" or k.country or k.part_of)
        return tuple(kept)

    def yielded_to(self, events: tuple[Event, ...], statements: Iterable[Statement]) -> tuple[Event, ...]:
        """The events, with whoever demands it as the recipient of a withdrawal or release that is only demanded.

        Only a party that acts or suffers elsewhere in the report: a mediator's call is no yielding to the mediator.
        """
        speakers = {s.id: s.speakers for s in statements}
        fighting = {a for e in events if e.type in _FIGHTING for a in (*e.actors, *e.recipients)}
        fighting = {self._side(a) for a in fighting}
        found: list[Event] = []
        for event in events:
            asking = dict.fromkeys(
                self._side(a) for s in event.stances if event.status == "demanded" for a in speakers.get(s.by, ())
            )
            own = {self._side(a) for a in event.actors}
            yielded = tuple(a for a in asking if a in fighting and a in self._actors and a not in own)
            takes = event.type == "RETREAT" and event.actors and not event.recipients and len(yielded) == 1
            found.append(event.model_copy(update={"recipients": yielded}) if takes else event)
        return tuple(found)

    def _side(self, actor: str) -> str:
        """The state or group that somebody acts for."""
        for _ in range(6):
            known = self._actors.get(actor)
            if known is None or known.kind in ("state", "armed_group") or actor in load_camps().apart:
                break
            if known.kind in ("government", "ministry", "armed_forces") and f"a:{known.country}" in self._actors:
                return f"a:{known.country}"
            if known.part_of is None:
                break
            actor = known.part_of
        return actor

    def whose_place(self, mention: EventMention, actors: tuple[str, ...]) -> tuple[str, ...]:
        """The state on whose ground another state's attack falls; none where the attacker may be at home there.

        Only a state that the report names as an actor: "Arvia shelled the district of Norr" is done to Borland, whose it is.
        """
        doers = [known for a in actors if (known := self._actors.get(a)) is not None]
        if mention.type not in _ON_A_PLACE or not doers or any(a.kind not in _OFFICIAL or not a.country for a in doers):
            return ()
        own = {a.country for a in doers}
        phrases = (self._parsed.span(*self._parsed.edges(k)) for k in (*mention.things, *mention.recipients))
        hit = (f"a:{c}" for phrase in phrases for c in self._countries_in(phrase) if c not in own)
        return tuple(dict.fromkeys(s for s in hit if s in self._actors))

    def _countries_in(self, phrase: Span) -> list[str]:
        """The countries of the places that are named inside ``phrase``, in text order."""
        found: list[str] = []
        for start, end, country in self._places[bisect_left(self._places, (phrase.start, 0, "")) :]:
            if start >= phrase.end:
                break
            if end <= phrase.end:
                found.append(country)
        return found
