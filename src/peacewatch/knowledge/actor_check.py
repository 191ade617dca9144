"""Checks a user's actors file: every error with its line, and what of ours it replaces or takes over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import yaml

from peacewatch.errors import KnowledgeError
from peacewatch.knowledge.actor_book import alias_key
from peacewatch.knowledge.actor_entries import entries_of, entry_of, problems_of, read_yaml
from peacewatch.knowledge.actors import actor_builder, load_actors

if TYPE_CHECKING:
    from pathlib import Path

    from peacewatch.knowledge.actor_book import ActorBook

Level = Literal["error", "conflict"]
_OWNED = ("aliases", "short", "metonyms", "adjectives", "people")


@dataclass(frozen=True, slots=True)
class Finding:
    """What is to be told of a file. ``line`` counts from 1; a ``conflict`` is no error: the file's word counts."""

    level: Level
    line: int
    actor: str | None
    message: str


def check_actors(path: Path) -> tuple[Finding, ...]:
    """Everything that is wrong in an actors file, and all that it changes of ours, in the order of its lines.

    Raises:
        KnowledgeError: where the file cannot be read, is not YAML or holds no list.
    """
    content = read_yaml(path)
    entries_of([] if isinstance(content, list) else content, path.name)
    items: list[object] = content if isinstance(content, list) else []
    lines = _lines(path)
    ours = load_actors()
    found: list[Finding] = []
    entries: list[tuple[int, dict[str, Any]]] = []
    for number, item in enumerate(items, 1):
        line = lines[number - 1] if number <= len(lines) else 1
        wrong, sound = _form(item, number, line, path)
        found.extend(wrong)
        if sound is not None:
            entries.append((line, sound))
    ids: dict[str, int] = {}
    names: dict[str, tuple[str, int]] = {}
    known = {*ours.by_id, *(entry["id"] for _, entry in entries)}
    for line, entry in entries:
        found.extend(_alone(line, entry, ids, known))
        found.extend(_names(line, entry, names, ours))
    if not any(one.level == "error" for one in found):
        found.extend(_refused([entry for _, entry in entries], path))
    return tuple(sorted(found, key=lambda one: (one.line, one.level != "error", one.message)))


def _form(item: object, number: int, line: int, path: Path) -> tuple[list[Finding], dict[str, Any] | None]:
    """Everything wrong with an entry's form, and what of it is sound, to be checked further; ``None`` where it has no id."""
    try:
        return [], entry_of(item, number, path.name)
    except KnowledgeError as error:
        ident = item.get("id") if isinstance(item, dict) else None
        problems = problems_of(item) if isinstance(item, dict) else {}
        told = [one for key, one in problems.items() if key != "id"]
        if not isinstance(item, dict) or not isinstance(ident, str) or _bare(error, path).startswith("id must"):
            found = [_bare(error, path), *told]
            return [Finding("error", line, ident if isinstance(ident, str) else None, one) for one in found], None
        # a field that is there but wrong is told once: a name or kind does not lack besides
        sound = {key: value for key, value in item.items() if key not in problems}
        lacking = {key: "" for key in ("name", "kind") if key in problems}
        return [Finding("error", line, ident, one) for one in told], {**sound, **lacking}


def _refused(entries: list[dict[str, Any]], path: Path) -> list[Finding]:
    """What the reader would refuse though no check above did: it is asked itself."""
    builder, templates = actor_builder()
    try:
        builder.add(entries, path.name, overlaid=True)
        builder.book(templates)
    except KnowledgeError as error:
        return [Finding("error", 1, None, _bare(error, path))]
    return []


def _lines(path: Path) -> list[int]:
    """The line of each entry, counted from 1."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    root = yaml.compose(path.read_text(encoding="utf-8"), Loader=loader)
    return [node.start_mark.line + 1 for node in root.value] if isinstance(root, yaml.SequenceNode) else []


def _bare(error: KnowledgeError, path: Path) -> str:
    """The message without the file's name and the entry's number, which the finding tells itself."""
    text = str(error).removeprefix(f"{path.name}: ")
    return text.split("): ", 1)[1] if text.startswith("entry ") and "): " in text else text


def _alone(line: int, entry: dict[str, Any], ids: dict[str, int], known: set[str]) -> list[Finding]:
    """What is wrong with an entry by itself: a field that lacks, an id that stands twice, a whole that is nobody."""
    ident, found = entry["id"], list[Finding]()
    found.extend(
        Finding("error", line, ident, f"has no {key}; every entry needs id, name and kind")
        for key in ("name", "kind") if key not in entry
    )  # fmt: skip
    if ident in ids:
        found.append(Finding("error", line, ident, f"stands in line {ids[ident]} already; give one of them another id"))
    ids.setdefault(ident, line)
    if entry.get("part_of") not in {None, *known}:
        found.append(Finding("error", line, ident, f"is part_of {entry['part_of']}, which is nobody's id"))
    since, until = entry.get("since"), entry.get("until")
    if since and until and until[: len(since)] < since[: len(until)]:
        found.append(Finding("error", line, ident, f"ends ({until}) before it begins ({since})"))
    return found


def _names(line: int, entry: dict[str, Any], names: dict[str, tuple[str, int]], ours: ActorBook) -> list[Finding]:
    """Names that two entries of the file own, and what of ours the entry replaces or takes over."""
    ident, found = entry["id"], list[Finding]()
    if ident in ours.by_id:
        found.append(Finding("conflict", line, ident, f"replaces our entry for {ours.by_id[ident].name}, all of it"))
    owned = [entry["name"]] if entry.get("name") else []
    for word in [*owned, *(w for field in _OWNED for w in entry.get(field, ()))]:
        key = alias_key(word)
        other, where = names.setdefault(key, (ident, line))
        if other != ident:
            message = (
                f"has the name '{word}', which {other} in line {where} has too; put it under 'shared' in one or both"
            )
            found.append(Finding("error", line, ident, message))
        theirs = _ours(key, ours)
        if theirs is not None and theirs != ident:
            message = f"takes the name '{word}', which stood for {theirs} ({ours.by_id[theirs].name})"
            found.append(Finding("conflict", line, ident, message))
    return list(dict.fromkeys(found))


def _ours(key: str, ours: ActorBook) -> str | None:
    """Which of our actors a name stood for first."""
    country = ours.demonyms.get(key)
    return (
        next(iter(ours.by_alias.get(key, ())), None) or ours.metonyms.get(key) or (f"a:{country}" if country else None)
    )
