"""An event's sides as PLOVER's and CAMEO's sets code them: the countries of who acts and of who is acted on.

The sets know no third parties and no places: a mediator acts on the parties, and what is done to a place is done to its
country. They give every party at home a country: where ours has none, it is the only one that the text names.
"""

from collections.abc import Iterable

from peacewatch.model.record import Event, Record

_ANYWHERE = frozenset(("igo", "ngo", "media", "company"))


class CodedSides:
    """One record's events by the countries of their sides (ISO 3166 alpha-3)."""

    def __init__(self, record: Record) -> None:
        """Index the countries of the actors, or of whom they are part, and of the places."""
        whole = {a.id: a.country for a in record.actors}
        self._actors = {a.id: a.country or whole.get(a.part_of or "") for a in record.actors}
        self._places = {p.id: p.country for p in record.places}
        named = {c for c in (*self._actors.values(), *self._places.values()) if c}
        home = next(iter(named)) if len(named) == 1 else None
        self._actors |= {a.id: home for a in record.actors if self._actors[a.id] is None and a.kind not in _ANYWHERE}

    def of(self, event: Event) -> tuple[frozenset[str], frozenset[str]]:
        """The countries that act and those acted on; of talks and agreements all parties on both sides.

        Where no recipient has a country it is that of the event's place too.
        """
        acting, acted_on = self._countries(event.actors), self._countries(event.recipients)
        if event.third_parties and event.mode == "third-party":
            return self._countries(event.third_parties), acting | acted_on
        place = self._places.get(event.place.place) if event.place else None
        return acting, acted_on or (acting | {place} if place else acting)

    def _countries(self, actors: Iterable[str]) -> frozenset[str]:
        return frozenset(c for c in map(self._actors.get, actors) if c)
