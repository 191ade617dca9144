"""The actors that are known by name: states, offices of state, armed groups, organisations, outlets, office holders.

The facts stand in ``data/*.yaml``, one entry a line::

    - {id: a:M23, name: M23, kind: armed_group, country: COD, aliases: [March 23 Movement]}

An alias that one entry owns (``aliases``) and others may mean too (their ``shared``) is ambiguous: the owner stands
first. ``offices.yaml`` also holds templates ("{x} foreign ministry") that are filled in for every state, so that an
office of state is known without a line of its own. A user's own file overlays ours: an entry with the same id
replaces ours, and its aliases come before ours.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import yaml

from peacewatch.errors import KnowledgeError
from peacewatch.model.record import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

DATA = Path(__file__).parent / "data"
FILES = (
    "states.yaml", "offices.yaml", "groups.yaml", "organisations.yaml", "outlets.yaml", "people.yaml",
)  # fmt: skip
OWNERSHIPS = ("state_run", "public", "private", "agency", "party_run")

_ID = re.compile(r"a:[A-Za-z0-9_.-]+")
_ALPHA3 = re.compile(r"[A-Z]{3}")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_KINDS: frozenset[str] = frozenset(get_args(ActorKind))
_TEXTS = ("id", "name", "kind", "country", "part_of", "role", "ownership", "since", "until")
_LISTS = ("aliases", "shared", "metonyms", "capitals", "adjectives", "people", "short")
_FIELDS = frozenset(_TEXTS + _LISTS)
_TEMPLATE_FIELDS = frozenset({"suffix", "name", "kind", "aliases"})
# The three ranks of a claim to an alias, best first; within a rank two claims contradict each other.
_OVERLAY, _OWN, _TEMPLATE, _SHARED = range(4)


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


@dataclass(frozen=True, slots=True)
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
    ambiguous: tuple[str, ...] = ()

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
            return ids if _is_abbreviation(bare) else ()
        return ids if bare != bare.lower() or not key[0].isalpha() else ()


def alias_key(text: str) -> str:
    """The key of ``text`` in `ActorBook.by_alias`: lower case, straight apostrophes, single spaces, no leading "the"."""
    return " ".join(text.replace("’", "'").replace("‘", "'").lower().split()).removeprefix("the ")


@lru_cache(maxsize=8)
def load_actors(overlay: Path | None = None) -> ActorBook:
    """Our actors with those of ``overlay``, a YAML list of entries, laid over them.

    Raises:
        KnowledgeError: a file cannot be read, or an entry is wrong; the message names both.
    """
    builder = _Builder()
    templates: list[dict[str, Any]] = []
    for name in FILES:
        content = _read(DATA / name)
        if isinstance(content, dict):
            templates.extend(_template(item, name) for item in content.get("templates") or [])
            content = content.get("actors")
        builder.add(_entries(content, name), name)
    if overlay is not None:
        builder.add(_entries(_read(overlay), overlay.name), overlay.name, overlaid=True)
    return builder.book(templates)


@dataclass(slots=True)
class _Builder:
    """Gathers entries, then makes the book of them."""

    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    source: dict[str, str] = field(default_factory=dict)
    overlaid: set[str] = field(default_factory=set)

    def add(self, entries: Iterable[dict[str, Any]], name: str, *, overlaid: bool = False) -> None:
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
        filled = self._fill(templates)
        claims: dict[str, dict[str, int]] = defaultdict(dict)
        written: dict[str, list[str]] = defaultdict(list)
        by_id: dict[str, KnownActor] = {}
        for ident, entry in self.entries.items():
            self._check(entry)
            rank = _OVERLAY if ident in self.overlaid else _OWN
            ranked = (
                (rank, [entry["name"], *entry.get("aliases", ()), *entry.get("short", ())]),
                (_TEMPLATE, filled.get(ident, [])),
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
            cased=frozenset(key for key, forms in written.items() if all(map(_is_abbreviation, forms))),
            undecided=frozenset(undecided),
            ambiguous=tuple(sorted(key for key, ids in by_alias.items() if len(ids) > 1)),
        )

    def _fill(self, templates: list[dict[str, Any]]) -> dict[str, list[str]]:
        """Makes the offices of every state, and tells the aliases that the templates give to each actor."""
        filled: dict[str, list[str]] = {}
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
        return filled

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
                overlays = actor.id in self.overlaid
                if other is not None and other != actor.id and not overlays:
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


def _is_abbreviation(alias: str) -> bool:
    """Whether ``alias`` is one word of capitals ("US", "G7") or with several ("LeT", which is not "let")."""
    word = alias.removeprefix("The ")
    return " " not in word and (word.isupper() or (len(word) <= 6 and sum(map(str.isupper, word)) >= 2))


def _read(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds; checked by the caller
    # The C loader is several times as fast; builds of PyYAML without it exist.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_plain(loader))  # noqa: S506 - a safe loader
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{path.name}: cannot be read ({error}); give a YAML file in UTF-8") from error
    except yaml.YAMLError as error:
        where = str(error).replace("\n", " ")
        raise KnowledgeError(f"{path.name}: is not YAML ({where}); correct it there") from error


@lru_cache(maxsize=2)
def _plain(base: type[Any]) -> type[Any]:
    """``base`` without YAML 1.1's guesses: dates, numbers and "NO" stay the text that they are."""
    return type("_Plain", (base,), {"yaml_implicit_resolvers": {}})


def _entries(content: object, name: str) -> list[dict[str, Any]]:
    if content in (None, ""):
        return []
    if not isinstance(content, list):
        raise KnowledgeError(f"{name}: holds no list of actors; write one '- {{id: ..., name: ..., kind: ...}}' a line")
    return [_entry(item, number, name) for number, item in enumerate(content, 1)]


def _entry(item: object, number: int, name: str) -> dict[str, Any]:
    """Checks the form of one entry; what depends on other entries is checked once all are there."""
    if not isinstance(item, dict):
        raise KnowledgeError(f"{name}: entry {number} is not a mapping; write '{{id: ..., name: ..., kind: ...}}'")
    ident = item.get("id")
    where = f"{name}: entry {number} ({ident})"
    if not isinstance(ident, str) or not _ID.fullmatch(ident):
        raise KnowledgeError(f"{where}: id must be 'a:' and letters, digits, '_', '.' or '-'")
    unknown = sorted(set(map(str, item)) - _FIELDS)
    if unknown:
        raise KnowledgeError(f"{where}: there is no field '{unknown[0]}'; known are {', '.join(sorted(_FIELDS))}")
    for key, value in item.items():
        problem = _text_problem(key, value) if key in _TEXTS else _list_problem(value)
        if problem:
            raise KnowledgeError(f"{where}: {key} {problem}")
    if item.get("kind") == "state" and "country" not in item:
        return {**item, "country": ident.removeprefix("a:")}
    return item


def _text_problem(key: str, value: object) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return "must be a text"
    checks = {
        "kind": value in _KINDS,
        "ownership": value in OWNERSHIPS,
        "country": bool(_ALPHA3.fullmatch(value)),
    }
    checks |= {key: bool(_DATE.fullmatch(value)) for key in ("since", "until")}
    if checks.get(key, True):
        return None
    wanted = {
        "kind": f"one of {', '.join(sorted(_KINDS))}",
        "ownership": f"one of {', '.join(OWNERSHIPS)}",
        "country": "an ISO 3166 alpha-3 code",
    }
    return f"is '{value}'; it must be {wanted.get(key, 'an ISO date')}"


def _list_problem(value: object) -> str | None:
    if not isinstance(value, list):
        return "must be a list: [one, another]"
    short = [item for item in value if not isinstance(item, str) or len(item.strip()) < 2]
    return f"holds {short[0]!r}; every item must be a text of at least two characters" if short else None


def _template(item: object, name: str) -> dict[str, Any]:
    if not isinstance(item, dict) or set(item) != _TEMPLATE_FIELDS:
        raise KnowledgeError(f"{name}: a template must have exactly {', '.join(sorted(_TEMPLATE_FIELDS))}: {item}")
    for alias in item["aliases"]:
        if not re.fullmatch(r"[^{}]*\{[sx]\}[^{}]*", alias):
            raise KnowledgeError(f"{name}: template alias '{alias}' must have one place to fill, {{s}} or {{x}}")
    return item
