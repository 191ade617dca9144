"""The actors that are known by name: states, offices of state, armed groups, organisations, outlets, office holders.

The facts stand in ``data/*.yaml``, one entry a line::

    - {id: a:M23, name: M23, kind: armed_group, country: COD, aliases: [March 23 Movement]}

An alias that one entry owns (``aliases``) and others may mean too (their ``shared``) is ambiguous: the owner stands
first. ``offices.yaml`` also holds templates ("{x} foreign ministry") that are filled in for every state, so that an
office of state is known without a line of its own. A user's own file overlays ours: an entry with the same id
replaces ours, and its aliases come before ours.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from peacewatch.errors import KnowledgeError
from peacewatch.knowledge.actor_book import ActorBook, KnownActor, alias_key, is_abbreviation
from peacewatch.knowledge.actor_entries import entries_of, read_yaml, template_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["ActorBook", "KnownActor", "actor_builder", "alias_key", "load_actors", "using_actors"]

DATA = Path(__file__).parent / "data"
FILES = (
    "states.yaml", "offices.yaml", "groups.yaml", "organisations.yaml", "outlets.yaml", "people.yaml", "past_people.yaml",
    "peoples.yaml",
)  # fmt: skip
# The ranks of a claim to an alias, best first; within a rank two claims contradict each other. What the templates make for a
# user's own state goes before all of ours.
_OVERLAY, _OVERLAY_TEMPLATE, _OWN, _TEMPLATE, _SHARED = range(5)
_IN_USE: ContextVar[Path | None] = ContextVar("_IN_USE", default=None)


def load_actors(overlay: Path | None = None) -> ActorBook:
    """Our actors with those of ``overlay``, a YAML list of entries, laid over them; else of the file in use.

    Raises:
        KnowledgeError: a file cannot be read, or an entry is wrong; the message names both.
    """
    return _loaded(overlay or _IN_USE.get())


@contextmanager
def using_actors(overlay: Path | None) -> Iterator[None]:
    """Within it, whoever asks for the actors gets them with ``overlay`` laid over ours."""
    token = _IN_USE.set(overlay if overlay is not None else _IN_USE.get())
    try:
        yield
    finally:
        _IN_USE.reset(token)


@lru_cache(maxsize=8)
def _loaded(overlay: Path | None) -> ActorBook:
    builder, templates = actor_builder()
    if overlay is not None:
        builder.add(entries_of(read_yaml(overlay), overlay.name), overlay.name, overlaid=True)
    return builder.book(templates)


def actor_builder() -> tuple[ActorBuilder, list[dict[str, Any]]]:
    """A builder with our own entries, and the templates of offices of state.

    Raises:
        KnowledgeError: where one of our files is wrong.
    """
    builder = ActorBuilder()
    templates: list[dict[str, Any]] = []
    for name in FILES:
        content = read_yaml(DATA / name)
        if isinstance(content, dict):
            templates.extend(template_of(item, name) for item in content.get("templates") or [])
            content = content.get("actors")
        builder.add(entries_of(content, name), name)
    return builder, templates


@dataclass(slots=True)
class ActorBuilder:
    """Gathers entries, then makes the book of them."""

    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    source: dict[str, str] = field(default_factory=dict)
    overlaid: set[str] = field(default_factory=set)

    def add(self, entries: Iterable[dict[str, Any]], name: str, *, overlaid: bool = False) -> None:
        """Take in the entries of the file ``name``.

        Raises:
            KnowledgeError: where an id stands there twice.
        """
        seen: set[str] = set()
        for entry in entries:
            ident: str = entry["id"]
            if ident in seen or (not overlaid and ident in self.entries):
                raise KnowledgeError(f"{name}: {ident} stands there twice; give one of them another id")
            seen.add(ident)
            self.entries[ident] = entry
            self.source[ident] = name
            if overlaid:
                self.overlaid.add(ident)

    def book(self, templates: list[dict[str, Any]]) -> ActorBook:
        """The book of all entries.

        Raises:
            KnowledgeError: where two entries contradict each other.
        """
        filled, made = self._fill(templates)
        claims: dict[str, dict[str, int]] = defaultdict(dict)
        written: dict[str, list[str]] = defaultdict(list)
        by_id: dict[str, KnownActor] = {}
        for ident, entry in self.entries.items():
            self._check(entry)
            rank = _OVERLAY if ident in self.overlaid else _OVERLAY_TEMPLATE if ident in made else _OWN
            ranked = (
                (rank, [entry["name"], *entry.get("aliases", ()), *entry.get("short", ())]),
                (_OVERLAY_TEMPLATE if ident in made else _TEMPLATE, filled.get(ident, [])),
                (_SHARED, entry.get("shared", [])),
            )
            spelled: dict[str, None] = {}
            for level, aliases in ranked:
                for alias in aliases:
                    key = alias_key(alias)
                    spelled.setdefault(alias)
                    written[key].append(alias)
                    claims[key].setdefault(ident, level)
            spelled.pop(entry["name"], None)
            by_id[ident] = _actor(entry, tuple(spelled))
        self._check_parts(by_id)
        by_alias = {key: self._decide(key, ranks) for key, ranks in claims.items()}
        undecided = [key for key, ranks in claims.items() if len(ranks) > 1 and min(ranks.values()) == _SHARED]
        return ActorBook(
            by_id=by_id,
            by_alias=by_alias,
            metonyms=self._unique("metonyms", by_id),
            demonyms=self._demonyms(by_id),
            longest_alias=max((key.count(" ") + 1 for key in by_alias), default=0),
            cased=frozenset(key for key, forms in written.items() if all(map(is_abbreviation, forms))),
            undecided=frozenset(undecided),
        )

    def _fill(self, templates: list[dict[str, Any]]) -> tuple[dict[str, list[str]], set[str]]:
        """Makes the offices of every state; the aliases that the templates give to each actor, and who is of a user's state."""
        filled: dict[str, list[str]] = {}
        made: set[str] = set()
        states = [entry for entry in self.entries.values() if entry.get("kind") == "state"]
        for state in states:
            names = [*state.get("short", ()), state["name"]]
            names = list(dict.fromkeys(names))
            fillings = {
                "s": names,
                "x": [*names, *map(_possessive, names), *state.get("adjectives", ())],
            }
            for template in templates:
                ident = state["id"] + template["suffix"]
                entry = self.entries.setdefault(ident, {"id": ident})
                self.source.setdefault(ident, "offices.yaml")
                if ident in self.overlaid and ident != state["id"]:
                    continue
                if ident != state["id"]:
                    entry.setdefault("name", template["name"].replace("{s}", names[0]))
                    entry.setdefault("kind", template["kind"])
                    entry.setdefault("country", state.get("country"))
                    entry.setdefault("part_of", state["id"])
                filled[ident] = list(_filled(template["aliases"], fillings))
                if state["id"] in self.overlaid:
                    made.add(ident)
        return filled, made

    def _check(self, entry: Mapping[str, Any]) -> None:
        missing = [key for key in ("name", "kind") if key not in entry]
        if missing:
            source = self.source[entry["id"]]
            raise KnowledgeError(f"{source}: {entry['id']} has no {missing[0]}; every entry needs id, name and kind")

    def _check_parts(self, by_id: Mapping[str, KnownActor]) -> None:
        for actor in by_id.values():
            if actor.part_of is not None and actor.part_of not in by_id:
                source = self.source[actor.id]
                raise KnowledgeError(f"{source}: {actor.id} is part_of {actor.part_of}, which no entry has as its id")

    def _decide(self, key: str, ranks: Mapping[str, int]) -> tuple[str, ...]:
        """Orders the claims to one alias; two equal claims to own it contradict each other."""
        ids = sorted(ranks, key=lambda ident: (ranks[ident], ident))
        if len(ids) > 1 and ranks[ids[0]] == ranks[ids[1]] != _SHARED:
            source = self.source[ids[1]]
            raise KnowledgeError(
                f"{source}: {ids[1]} has the alias '{key}', which {ids[0]} has too; put it under 'shared' in one or both"
            )
        return tuple(ids)

    def _unique(self, name: str, by_id: Mapping[str, KnownActor]) -> dict[str, str]:
        found: dict[str, str] = {}
        for actor in by_id.values():
            for word in getattr(actor, name):
                other = found.get(alias_key(word))
                if other in self.overlaid and actor.id not in self.overlaid:
                    continue
                if other not in {None, actor.id} and (other in self.overlaid or actor.id not in self.overlaid):
                    source = self.source[actor.id]
                    raise KnowledgeError(f"{source}: {actor.id} and {other} both have '{word}' under {name}; keep one")
                found[alias_key(word)] = actor.id
        return found

    def _demonyms(self, by_id: Mapping[str, KnownActor]) -> dict[str, str]:
        countries = {ident: actor.country for ident, actor in by_id.items()}
        pairs = ((word, countries[ident]) for word, ident in self._unique("demonyms", by_id).items())
        return {word: country for word, country in pairs if country is not None}


def _actor(entry: Mapping[str, Any], aliases: tuple[str, ...]) -> KnownActor:
    people = (*entry.get("adjectives", ()), *entry.get("people", ()))
    return KnownActor(
        id=entry["id"],
        name=entry["name"],
        kind=entry["kind"],
        country=entry.get("country"),
        part_of=entry.get("part_of"),
        role=entry.get("role"),
        aliases=aliases,
        metonyms=tuple(entry.get("metonyms", ())),
        demonyms=tuple(dict.fromkeys(people)),
        ownership=entry.get("ownership"),
        since=entry.get("since"),
        until=entry.get("until"),
        capitals=tuple(entry.get("capitals", ())),
    )


def _filled(patterns: Iterable[str], fillings: Mapping[str, list[str]]) -> Iterator[str]:
    for pattern in patterns:
        before, rest = pattern.split("{", 1)
        slot, after = rest.split("}", 1)
        for filling in fillings[slot]:
            yield before + filling + after


def _possessive(name: str) -> str:
    # The style books differ only for plural names; "the United States' army" is the usual one.
    return name + ("'" if name.endswith("s") else "'s")
