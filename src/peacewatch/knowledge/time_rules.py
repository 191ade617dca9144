"""The rules for time expressions (``data/time_rules.yaml``), compiled; the file is their specification."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import yaml

from peacewatch.errors import KnowledgeError
from peacewatch.knowledge.occasions import load_occasions
from peacewatch.model.record import TimeType

_FILE = Path(__file__).parent / "data" / "time_rules.yaml"
_PIECE = re.compile(r"\{([A-Z][A-Z0-9_]*)\}")


@dataclass(slots=True, frozen=True)
class TimeRule:
    """One rule. ``pattern`` searches a sentence; ``before`` and ``after`` look at what stands directly beside a match.

    ``means`` names the reading in ``resolve``; ``extra`` are pieces that the rule adds to the groups of the pattern;
    ``takes`` is an example with its expected extents in brackets, ``leaves`` are sentences that the rule must leave.
    """

    name: str
    type: TimeType
    means: str
    triggers: frozenset[str]
    needs: tuple[str, ...]
    pattern: re.Pattern[str]
    before: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    extra: tuple[tuple[str, str], ...]
    takes: str
    leaves: tuple[str, ...]


@dataclass(slots=True, frozen=True)
class TimeRules:
    """All rules in their order, by name, and the kinds of trigger of each word (in lower case)."""

    rules: tuple[TimeRule, ...]
    by_name: dict[str, TimeRule]
    triggers: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def load_time_rules() -> TimeRules:
    """The compiled rules.

    Raises:
        KnowledgeError: where the file names an unknown word, trigger or type, or a name twice.
    """
    told = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    words: dict[str, str] = {}
    for name, pattern in told["words"].items():
        words[name] = _filled(pattern, words)
    triggers: dict[str, tuple[str, ...]] = {}
    for kind, members in told["triggers"].items():
        for member in members:
            triggers[str(member)] = (*triggers.get(str(member), ()), kind)
    occasions = load_occasions()
    for name in occasions.by_name:
        for word in re.findall(r"[a-z]+", name):
            if "occasion" not in triggers.get(word, ()):
                triggers[word] = (*triggers.get(word, ()), "occasion")
    names = "|".join(re.escape(n).replace("\\ ", " ") for n in sorted(occasions.spellings, key=lambda n: (-len(n), n)))
    words["OCCASION"] = f"(?:{names})"
    kinds = {kind for group in triggers.values() for kind in group} | {"digit"}
    rules = tuple(_rule(entry, words, kinds) for entry in told["rules"])
    by_name = {rule.name: rule for rule in rules}
    if len(by_name) != len(rules):
        message = f"{_FILE.name}: two rules of one name"
        raise KnowledgeError(message)
    return TimeRules(rules, by_name, triggers)


def _filled(pattern: str, words: dict[str, str]) -> str:
    """A pattern with its named pieces put in.

    Raises:
        KnowledgeError: for an unknown piece.
    """
    try:
        return _PIECE.sub(lambda m: words[m[1]], pattern)
    except KeyError as error:
        message = f"{_FILE.name}: no word {error}"
        raise KnowledgeError(message) from error


def _rule(entry: dict[str, Any], words: dict[str, str], kinds: set[str]) -> TimeRule:
    unknown = set(entry["trigger"]) - kinds
    if unknown or entry["type"] not in {"date", "time", "duration", "set"}:
        message = f"{_FILE.name}: {entry['name']}: unknown trigger or type {sorted(unknown)}"
        raise KnowledgeError(message)
    body = _filled(entry["pattern"], words).replace(" ", r"\s+")
    return TimeRule(
        name=entry["name"], type=cast("TimeType", entry["type"]), means=entry["means"], triggers=frozenset(entry["trigger"]),
        needs=tuple(entry.get("needs", ())),
        pattern=re.compile(r"(?<![\w$€£.,/–-])(?:" + body + r")(?![\w%])"),
        before=_beside(entry.get("before"), words, ends=True), not_before=_beside(entry.get("not_before"), words, ends=True),
        after=_beside(entry.get("after"), words, ends=False), not_after=_beside(entry.get("not_after"), words, ends=False),
        extra=tuple((str(k), str(v)) for k, v in entry.get("set", {}).items()),
        takes=entry["takes"], leaves=tuple(entry["leaves"]),
    )  # fmt: skip


def _beside(pattern: str | None, words: dict[str, str], *, ends: bool) -> re.Pattern[str] | None:
    """A pattern for the words before a match (the last 40 characters, to their end) or after it (from their start)."""
    if pattern is None:
        return None
    filled = f"(?:{_filled(pattern, words)})"
    return re.compile(filled + r"\Z" if ends else filled, re.IGNORECASE)
