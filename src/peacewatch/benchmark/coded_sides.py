"""An event's sides as PLOVER's and CAMEO's sets code them: the countries of who acts and of who is acted on.

The sets know no third parties and no places: a mediator acts on the parties, and what is done to a place is done to its
country. They give every party at home a country: where ours has none, it is that of the event's place, else the only one
that the text names. They know no deed without a target: where ours has none, it is the one other country that the text names.
"""

from collections.abc import Iterable

from peacewatch.model.record import Event, Record

_MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))
_ANYWHERE = frozenset(("igo", "ngo", "media", "company"))


class CodedSides:
    """One record's events by the countries of their sides (ISO 3166 alpha-3)."""

    def __init__(self, record: Record) -> None:
        """Index the countries of the actors, or of whom they are part, and of the places."""
        whole = {a.id: a.country for a in record.actors}
        self._actors = {a.id: a.country or whole.get(a.part_of or "") for a in record.actors}
        self._places = {p.id: p.country for p in record.places}
        named = {c for c in (*self._actors.values(), *self._places.values()) if c}
        self._named = frozenset(named)
        self._stateless = {a.id for a in record.actors if self._actors[a.id] is None and a.kind not in _ANYWHERE}

    def of(self, event: Event) -> tuple[frozenset[str], frozenset[str]]:
        """The countries that act and those acted on; of talks and agreements all parties on both sides.

        Where no recipient has a country it is that of the event's place too, else the one other country that is named.
        """
        place = self._places.get(event.place.place) if event.place else None
        acting, acted_on = self._countries(event.actors, place), self._countries(event.recipients, place)
        if event.third_parties and event.mode == "third-party":
            return self._countries(event.third_parties, place), acting | acted_on
        if acted_on:
            return acting, acted_on
        if place is not None:
            return acting, acting | {place}
        other = self._named - acting
        return acting, acting | other if len(other) == 1 and event.type not in _MUTUAL else acting

    def _countries(self, actors: Iterable[str], place: str | None) -> frozenset[str]:
        home = place or (next(iter(self._named)) if len(self._named) == 1 else None)
        found = (home if a in self._stateless else self._actors.get(a) for a in actors)
        return frozenset(c for c in found if c)
