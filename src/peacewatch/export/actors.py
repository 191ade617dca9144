"""The actors of a record as event data users know them: names, countries, PLOVER sectors, titles, raw mentions."""

from collections.abc import Iterable
from dataclasses import dataclass

from peacewatch.model.record import Actor, ActorKind, Record
from peacewatch.model.span import Span

SECTORS: dict[ActorKind, str] = {
    "state": "GOV", "government": "GOV", "ministry": "GOV", "armed_forces": "MIL", "armed_group": "REB",
    "party": "PTY", "igo": "IGO", "ngo": "NGO", "media": "JRN", "company": "BUS",
}  # fmt: skip
"""PLOVER's sector of each kind of actor (manual of 2024-02-04, tables of sectors and of non-state codes).

A person has the sector of whom it belongs to. ``people``, ``group`` and ``unknown`` have none: the record does not tell
civilians from gunmen there, and PLOVER's CVL would be a guess.
"""


@dataclass(slots=True, frozen=True)
class Cast:
    """The actors of a record by id."""

    by_id: dict[str, Actor]

    @classmethod
    def of(cls, record: Record) -> "Cast":
        """The actors of ``record``."""
        return cls({actor.id: actor for actor in record.actors})

    def names(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The name of each; the id where the record has no entry for it (an owner that the report does not mention)."""
        return tuple(self.by_id[one].name if one in self.by_id else one for one in ids)

    def countries(self, ids: Iterable[str]) -> tuple[str | None, ...]:
        """The ISO 3166 alpha-3 code of each, ``None`` where it is not known."""
        return tuple(self.by_id[one].country if one in self.by_id else None for one in ids)

    def roles(self, ids: Iterable[str]) -> tuple[str | None, ...]:
        """The title of each ("defence minister")."""
        return tuple(self.by_id[one].role if one in self.by_id else None for one in ids)

    def sectors(self, ids: Iterable[str]) -> tuple[str | None, ...]:
        """PLOVER's sector of each."""
        return tuple(self._sector(one) for one in ids)

    def raw(self, ids: Iterable[str], near: Iterable[Span]) -> tuple[str | None, ...]:
        """The report's own words for each: the mention that stands in ``near``, else its first."""
        places = tuple(near)
        return tuple(self._raw(one, places) for one in ids)

    def _raw(self, one: str, near: tuple[Span, ...]) -> str | None:
        if one not in self.by_id:
            return None
        mentions = self.by_id[one].mentions
        inside = (m for m in mentions if any(p.start <= m.start and m.end <= p.end for p in near))
        return next(inside, mentions[0]).exact

    def _sector(self, one: str) -> str | None:
        seen: set[str] = set()
        at: str | None = one
        while at is not None and at in self.by_id and at not in seen:
            seen.add(at)
            actor = self.by_id[at]
            if actor.kind != "person":
                return SECTORS.get(actor.kind)
            at = actor.part_of
        return None
