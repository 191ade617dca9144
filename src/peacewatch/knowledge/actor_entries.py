"""The form of an actors' file: YAML entries, checked one by one; what depends on other entries is checked later."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, get_args

import yaml

from peacewatch.errors import KnowledgeError
from peacewatch.model.record import ActorKind

if TYPE_CHECKING:
    from pathlib import Path

OWNERSHIPS = ("state_run", "public", "private", "agency", "party_run")

_ID = re.compile(r"a:[A-Za-z0-9_.-]+")
_ALPHA3 = re.compile(r"[A-Z]{3}")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_KINDS: frozenset[str] = frozenset(get_args(ActorKind))
_TEXTS = ("id", "name", "kind", "country", "part_of", "role", "ownership", "since", "until")
_LISTS = ("aliases", "shared", "metonyms", "capitals", "adjectives", "people", "short")
FIELDS = frozenset(_TEXTS + _LISTS)
_TEMPLATE_FIELDS = frozenset({"suffix", "name", "kind", "aliases"})


def read_yaml(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds; checked by the caller
    """What a YAML file holds, all scalars as text.

    Raises:
        KnowledgeError: where it cannot be read or is not YAML.
    """
    # The C loader is several times as fast; builds of PyYAML without it exist.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_plain(loader))  # noqa: S506 - a safe loader
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise KnowledgeError(f"{path.name}: cannot be read ({reason}); give a YAML file in UTF-8") from error
    except yaml.YAMLError as error:
        mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
        where = f"line {mark.line + 1}: " if mark is not None else ""
        raise KnowledgeError(
            f"{path.name}: {where}is not YAML ({problem or 'a sign that YAML does not allow'}); correct it there"
        ) from error


@lru_cache(maxsize=2)
def _plain(base: type[Any]) -> type[Any]:
    """``base`` without YAML 1.1's guesses: dates, numbers and "NO" stay the text that they are."""
    return type("_Plain", (base,), {"yaml_implicit_resolvers": {}})


def entries_of(content: object, name: str) -> list[dict[str, Any]]:
    """The entries of a file's content, each checked in its form.

    Raises:
        KnowledgeError: where the content is no list, or an entry is wrong.
    """
    if content in (None, ""):
        return []
    if not isinstance(content, list):
        raise KnowledgeError(f"{name}: holds no list of actors; write one '- {{id: ..., name: ..., kind: ...}}' a line")
    return [entry_of(item, number, name) for number, item in enumerate(content, 1)]


def entry_of(item: object, number: int, name: str) -> dict[str, Any]:
    """One entry, checked in its form; what depends on other entries is checked once all are there.

    Raises:
        KnowledgeError: where it is wrong.
    """
    if not isinstance(item, dict):
        raise KnowledgeError(f"{name}: entry {number} is not a mapping; write '{{id: ..., name: ..., kind: ...}}'")
    ident = item.get("id")
    where = f"{name}: entry {number} ({ident})"
    if not isinstance(ident, str) or not _ID.fullmatch(ident):
        raise KnowledgeError(f"{where}: id must be 'a:' and letters, digits, '_', '.' or '-'")
    problems = problems_of(item)
    if problems:
        raise KnowledgeError(f"{where}: {next(iter(problems.values()))}")
    if item.get("kind") == "state" and "country" not in item:
        return {**item, "country": ident.removeprefix("a:")}
    return item


def problems_of(item: dict[Any, Any]) -> dict[str, str]:
    """What is wrong with each field of an entry by itself, by field."""
    found: dict[str, str] = {}
    for key in sorted(set(map(str, item)) - FIELDS):
        found[key] = f"there is no field '{key}'; known are {', '.join(sorted(FIELDS))}"
    for key, value in item.items():
        if key not in FIELDS:
            continue
        problem = _text_problem(key, value) if key in _TEXTS else _list_problem(value)
        if problem:
            found[key] = f"{key} {problem}"
    ident = item.get("id")
    stateless = item.get("kind") == "state" and "country" not in item and isinstance(ident, str)
    if stateless and not _ALPHA3.fullmatch(str(ident).removeprefix("a:")):
        found["country"] = "has no country; a state needs its ISO 3166 alpha-3 code, as country or as id"
    return found


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


def template_of(item: object, name: str) -> dict[str, Any]:
    """One template of offices of state, checked in its form.

    Raises:
        KnowledgeError: where it is wrong.
    """
    if not isinstance(item, dict) or set(item) != _TEMPLATE_FIELDS:
        raise KnowledgeError(f"{name}: a template must have exactly {', '.join(sorted(_TEMPLATE_FIELDS))}: {item}")
    for alias in item["aliases"]:
        if not re.fullmatch(r"[^{}]*\{[sx]\}[^{}]*", alias):
            raise KnowledgeError(f"{name}: template alias '{alias}' must have one place to fill, {{s}} or {{x}}")
    return item
