"""The book of known actors: one entry an actor, and whom a name may mean, on a given day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peacewatch.model.record import ActorKind


@dataclass(frozen=True, slots=True)
class KnownActor:
    """One actor of the files.

    ``country`` is ISO 3166 alpha-3; ``part_of`` another actor's id; ``since`` and ``until`` are ISO dates (year,
    month or day), inclusive, ``None`` where open or not known. ``aliases`` holds every way to write the name but
    ``name`` itself, as written (cased), those of ``shared`` included.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    part_of: str | None = None
    role: str | None = None
    aliases: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    ownership: str | None = None
    since: str | None = None
    until: str | None = None
    capitals: tuple[str, ...] = ()

    def in_office(self, day: str) -> bool:
        """Whether ``day`` (ISO) is not outside ``since``..``until``, each compared as precisely as it is known."""
        after = self.since is None or self.since <= day[: len(self.since)]
        return after and (self.until is None or day[: len(self.until)] <= self.until)


@dataclass(frozen=True, slots=True, eq=False)
class ActorBook:
    """All known actors, by id and by name.

    ``by_alias`` maps an alias's key (`alias_key`) to the ids that it may mean, the preferred one first;
    ``undecided`` holds the keys of which no actor is the usual meaning (all claims are ``shared``). ``cased`` holds
    the keys of aliases that are abbreviations ("US"): they count only when written as such. ``metonyms`` maps a lower-cased
    capital or seat to an actor's id, ``demonyms`` a lower-cased adjective or people to an alpha-3.
    ``longest_alias`` is in words.
    """

    by_id: dict[str, KnownActor]
    by_alias: dict[str, tuple[str, ...]]
    metonyms: dict[str, str]
    demonyms: dict[str, str]
    longest_alias: int
    cased: frozenset[str] = frozenset()
    undecided: frozenset[str] = frozenset()

    @lru_cache(maxsize=64)  # noqa: B019 - books live as long as the process
    def on(self, day: str | None) -> ActorBook:
        """The book as it is read in a report of ``day`` (ISO); itself where the day is not known.

        Of several that a name may mean, those of that day stand first. Who is out of office has no role, and no longer
        is whom a bare surname means.
        """
        if not day:
            return self
        out = {i for i, a in self.by_id.items() if not a.in_office(day)}
        if not out:
            return self
        gone = {i for i in out if self.by_id[i].kind == "person"}
        keys = {alias_key(n) for i in out for n in (self.by_id[i].name, *self.by_id[i].aliases)}
        by_alias = dict(self.by_alias)
        for key in sorted(keys & by_alias.keys()):
            ids = [i for i in by_alias[key] if i not in gone or " " in key]
            by_alias[key] = tuple(sorted(ids, key=lambda i: i in out))
        by_id = {i: replace(a, role=None) if i in gone else a for i, a in self.by_id.items()}
        return replace(self, by_id=by_id, by_alias=by_alias)

    def find(self, text: str) -> tuple[str, ...]:
        """The ids that ``text``, as written in a report, may name, preferred first; ``()`` where none.

        Unlike a look into ``by_alias`` it heeds case: "us" is not the United States, nor "turkey" a state.
        """
        key = alias_key(text)
        ids = self.by_alias.get(key, ())
        if not ids:
            return ()
        bare = text.strip().removeprefix("the ").removeprefix("The ")
        if key in self.cased:
            return ids if is_abbreviation(bare) else ()
        return ids if bare != bare.lower() or not key[0].isalpha() else ()


@lru_cache(maxsize=1 << 16)
def alias_key(text: str) -> str:
    """The key of ``text`` in `ActorBook.by_alias`: lower case, straight apostrophes, single spaces, no leading "the"."""
    return " ".join(text.replace("’", "'").replace("‘", "'").lower().split()).removeprefix("the ")


def is_abbreviation(alias: str) -> bool:
    """Whether ``alias`` is one word of capitals ("US", "G7") or with several ("LeT", which is not "let")."""
    word = alias.removeprefix("The ")
    return " " not in word and (word.isupper() or (len(word) <= 6 and sum(map(str.isupper, word)) >= 2))
