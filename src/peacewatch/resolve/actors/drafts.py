"""The actors of a report while they are being found: drafts, with their mentions so far."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from peacewatch.model.record import Actor, ActorKind, ActorMention, Via

if TYPE_CHECKING:
    from collections.abc import Iterator

    from peacewatch.knowledge.actors import ActorBook, KnownActor
    from peacewatch.model.record import Unnamed
    from peacewatch.model.span import Span

_RULERS = frozenset({"junta", "regime", "police", "parliament", "presidency"})
"""Nouns by which those who rule, or serve a state, are called again, though no name has them in capitals."""
_NAME_WORD = re.compile(r"[\w’'-]+")


@dataclass(slots=True)
class Draft:
    """An actor in the making. ``seen`` are (token, salience) of its mentions; ``nouns`` the head nouns used of it.

    ``titles`` are the words of office and rank used of a person, in lower case and in full. ``provisional`` is a bare
    "the government" of which only deeds are told: somebody only where its state is found.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    part_of: str | None = None
    role: str | None = None
    anonymous: bool = False
    plural: bool = False
    provisional: bool = False
    gender: str | None = None
    surname: str | None = None
    unnamed: Unnamed | None = None
    nouns: set[str] = field(default_factory=set)
    mentions: dict[tuple[int, int], ActorMention] = field(default_factory=dict)
    titles: set[str] = field(default_factory=set)
    seen: list[tuple[int, int]] = field(default_factory=list)


def head_nouns(name: str) -> set[str]:
    """The nouns by which an organisation's name lets it be called: "committee" of "Valley Defence Committee".

    >>> sorted(head_nouns("Front for the Defence of the Valley"))
    ['front', 'valley']
    """
    words = _NAME_WORD.findall(name)
    heads = [words[k] for k in range(len(words)) if k + 1 == len(words) or words[k + 1] in {"of", "for", "in"}]
    lowers = [w.lower() for w in heads[:1] + heads[-1:] if w[:1].isupper() and not w.isupper()]
    return {w.removesuffix("s") if len(w) > 4 and not w.endswith("ss") else w for w in lowers}


class Drafts:
    """All drafts of one report, by id and in order of making."""

    def __init__(self, book: ActorBook) -> None:
        """Start with none; ``book`` gives the known actors."""
        self.book = book
        self.by_id: dict[str, Draft] = {}
        self.aliases: dict[str, str] = {}
        self._counts = {"anon": 0, "new": 0}
        self._made: list[Draft] = []
        self._number: dict[str, int] = {}
        self._seen: list[tuple[int, ...]] = []  # each mention's token, its draft's place in _made, its salience; sorted
        self._by_surname: dict[str, list[Draft]] = {}
        self._by_first_name: dict[str, list[Draft]] = {}
        self._new: dict[str, Draft] = {}
        self.two_sides: tuple[Draft, ...] = ()  # whom "both sides" last meant

    def known(self, ident: str) -> Draft:
        """The draft of a dictionary actor, made where there is none yet."""
        if ident not in self.by_id:
            entry: KnownActor = self.book.by_id[ident]
            draft = Draft(ident, entry.name, entry.kind, entry.country, entry.part_of, entry.role)
            if entry.kind == "state" and draft.country is None:
                draft.country = ident.removeprefix("a:")
            if entry.kind == "person":
                draft.surname = entry.name.split()[-1]
            draft.plural = entry.kind in {"people"}
            if entry.kind not in {"person", "people", "state"}:
                for name in (entry.name, *entry.aliases):
                    draft.nouns |= head_nouns(name) | ({name.split()[-1]} & _RULERS)
            self._enter(draft)
        return self.by_id[ident]

    def add(self, draft: Draft) -> Draft:
        """Enter a draft made elsewhere."""
        if draft.kind not in {"person", "people"} and not draft.anonymous:
            draft.nouns |= head_nouns(draft.name)
        self._enter(draft)
        return draft

    def _enter(self, draft: Draft) -> None:
        self.by_id[draft.id] = draft
        self._number[draft.id] = len(self._made)
        self._made.append(draft)
        if draft.kind == "person" and draft.surname is not None:
            self._by_surname.setdefault(draft.surname, []).append(draft)
            self._by_first_name.setdefault(draft.name.split()[0], []).append(draft)
        if draft.id.startswith("a:new-"):
            self._new.setdefault(draft.name.lower(), draft)

    def number(self, stem: str) -> str:
        """The next free id of a stem: ``a:anon-1``, ``a:new-1``."""
        self._counts[stem] += 1
        return f"a:{stem}-{self._counts[stem]}"

    def slug(self, surname: str) -> str:
        """A free id from a surname."""
        plain = unicodedata.normalize("NFKD", surname).encode("ascii", "ignore").decode().lower()
        base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "person"
        ident, k = f"a:{base}", 2
        while ident in self.by_id or ident in self.book.by_id:
            ident, k = f"a:{base}-{k}", k + 1
        return ident

    def mention(self, draft: Draft, span: Span, via: Via, token: int, *, level: int) -> None:
        """Note that ``span`` mentions ``draft``; ``level`` is the mention's salience."""
        draft.mentions.setdefault(
            (span.start, span.end), ActorMention(start=span.start, end=span.end, exact=span.exact, via=via)
        )
        draft.seen.append((token, level))
        insort(self._seen, (token, self._number[draft.id], level))

    def seen_between(self, first: int, last: int) -> list[tuple[Draft, list[tuple[int, int]]]]:
        """The drafts of which a mention's token lies from ``first`` to ``last``, in order of making.

        Each comes with the tokens and the salience of those mentions.
        """
        found: dict[int, list[tuple[int, int]]] = {}
        for token, number, level in self._seen[
            bisect_left(self._seen, (first,)) : bisect_left(self._seen, (last + 1,))
        ]:
            found.setdefault(number, []).append((token, level))
        return [(self._made[number], found[number]) for number in sorted(found)]

    def last_seen(self, before: int) -> Iterator[tuple[int, Draft]]:
        """The mentions before a token, the last first, each with its draft."""
        for at in range(bisect_left(self._seen, (before,)) - 1, -1, -1):
            token, number, _ = self._seen[at]
            yield token, self._made[number]

    def persons(self, surname: str) -> list[Draft]:
        """The persons of that surname, in order of making."""
        return list(self._by_surname.get(surname, ()))

    def called(self, first_name: str) -> list[Draft]:
        """The persons whose name begins with ``first_name``, in order of making."""
        return list(self._by_first_name.get(first_name, ()))

    def new(self, name: str) -> Draft | None:
        """The actor of that name, in whatever case, that no dictionary holds."""
        return self._new.get(name.lower())

    def finish(self) -> tuple[Actor, ...]:
        """The record's actors: those that are mentioned, in order of first mention."""
        live = [d for d in self.by_id.values() if d.mentions]
        live.sort(key=lambda d: (min(d.mentions), d.id))
        ids = {d.id for d in live}
        return tuple(
            Actor(
                id=d.id,
                name=d.name,
                kind=d.kind,
                country=d.country,
                part_of=d.part_of if d.part_of in ids and d.part_of != d.id else None,
                role=d.role,
                anonymous=d.anonymous,
                unnamed=d.unnamed,
                mentions=tuple(d.mentions[k] for k in sorted(d.mentions)),
            )
            for d in live
        )
