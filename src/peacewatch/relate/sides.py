"""Who stands on whose side, and whom some words name: what answers, acts and silences share."""

from collections.abc import Iterable

from peacewatch.knowledge.actors import load_actors
from peacewatch.knowledge.camps import load_camps
from peacewatch.model.identified import Identified
from peacewatch.model.span import Span
from peacewatch.relate.affiliations import Affiliations

STATE_KINDS = frozenset({"state", "government", "ministry", "armed_forces"})
PARTY_KINDS = frozenset({*STATE_KINDS, "armed_group", "party"})


class Sides:
    """One report's actors by side. A side is a state with its offices and forces, or a group with those who speak for it."""

    def __init__(self, identified: Identified) -> None:
        """Index the actors of ``identified``."""
        self.identified = identified
        self.actors = identified.actors.by_id
        self._book = load_actors()
        self.affiliations = Affiliations(identified)

    def of(self, actors: Iterable[str]) -> frozenset[str]:
        """The sides of some actors: each with all that it is part of, and the state of an office, army or official."""
        found: set[str] = set()
        for actor in (*(given := tuple(actors)), *self._affiliated(given)):
            at: str | None = actor
            while at is not None and at not in found:
                found.add(at)
                if at in load_camps().apart:
                    break
                known = self.actors.get(at)
                book = self._book.by_id.get(at)
                if known is not None and known.kind in STATE_KINDS and known.country:
                    found.add(f"a:{known.country}")
                at = known.part_of if known is not None else book.part_of if book is not None else None
                if book is not None and book.kind in STATE_KINDS and book.country:
                    found.add(f"a:{book.country}")
        return frozenset(found)

    def _affiliated(self, actors: tuple[str, ...]) -> frozenset[str]:
        """For whom those of some actors speak whom only the report's own words place."""
        known = (self.actors.get(a) for a in actors)
        return frozenset().union(*(self.affiliations.of(a) for a in known if a is not None))

    def together(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether two sets of actors have a side in common."""
        return bool(self.of(one) & self.of(other))

    def named(self, spans: Iterable[Span], *, camps: bool = True) -> frozenset[str]:
        """The sides that some words name: by mention, alias, the adjective of a nation or region; with ``camps`` by common nouns too."""
        found: set[str] = set()
        for span in spans:
            found.update(actor.id for actor, _ in self.identified.mentions_in((span,)))
            found.update(self._of_nations(span))
            tokens = self.identified.parsed.tokens_in(span.start, span.end)
            found.update(self.affiliations.region_keys(tokens))
            if camps and not any(self.is_party((a,)) for a in found):
                found.update(self.affiliations.camps_in(tokens))
        return self.of(found)

    def _of_nations(self, span: Span) -> set[str]:
        """The states that an adjective ("Thai") or a capital ("Phnom Penh") stands for."""
        found: set[str] = set()
        tokens = [t for t in self.identified.parsed.tokens_in(span.start, span.end) if t.text[:1].isupper()]
        for token in tokens:
            country = self._book.demonyms.get(token.lower)
            two = self.identified.parsed.text[token.start : token.end + 20].split()[:2]
            known = self._book.metonyms.get(token.lower) or self._book.metonyms.get(
                " ".join(two).lower().rstrip(",.’s")
            )
            found.update(a for a in (f"a:{country}" if country else None, known) if a is not None)
        return found

    def is_party(self, actors: Iterable[str]) -> bool:
        """Whether one of some actors is, or speaks for, a state, an armed group, or one side of the fighting."""
        sides = self.of(actors)
        if any(a.startswith(("camp:", "of:")) for a in sides):
            return True
        kinds = [self.actors[a].kind for a in sides if a in self.actors]
        kinds += [self._book.by_id[a].kind for a in sides if a not in self.actors and a in self._book.by_id]
        return any(k in PARTY_KINDS for k in kinds)
