"""Words that change whether what stands under them happened: ``data/operators.yaml``."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from peacewatch.model.record import Certainty
from peacewatch.model.worded import OperatorKind

_FILE = Path(__file__).parent / "data" / "operators.yaml"


@dataclass(slots=True, frozen=True)
class Governor:
    """What a word does to what stands under it; ``turns`` and ``limit`` as the file's head says."""

    kind: OperatorKind
    turns: str
    limit: Certainty


@dataclass(slots=True, frozen=True)
class OperatorWords:
    """The file, read. Words are lemmas for ``governors``, ``phrases`` and ``terms``, else forms; all in lower case."""

    governors: dict[str, Governor]
    phrases: dict[str, Governor]
    terms: dict[str, OperatorKind]
    modals: dict[str, OperatorKind]
    adverbs: dict[str, OperatorKind]
    adjectives: dict[str, OperatorKind]
    predicates: dict[str, OperatorKind]
    negatives: frozenset[str]
    conditions: frozenset[str]
    saying: frozenset[str]
    knowing: frozenset[str]
    aside: frozenset[str]


@lru_cache(maxsize=1)
def load_operators() -> OperatorWords:
    """The words, read once; of a word that stands in two rows the first counts."""
    told = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    lists = {name: frozenset(told[name].split()) for name in ("negatives", "conditions", "saying", "knowing", "aside")}
    return OperatorWords(
        governors=_governors(told["governors"]), phrases=_governors(told["phrases"]), terms=_by_word(told["terms"]),
        modals=_by_word(told["modals"]), adverbs=_by_word(told["adverbs"]), adjectives=_by_word(told["adjectives"]),
        predicates=_by_word(told["predicates"]), **lists,
    )  # fmt: skip


def _governors(rows: list[dict[str, Any]]) -> dict[str, Governor]:
    found: dict[str, Governor] = {}
    for row in rows:
        words = row["words"] if isinstance(row["words"], list) else row["words"].split()
        for word in words:
            found.setdefault(word, Governor(row["kind"], str(row["turns"]), row.get("limit", "certain")))
    return found


def _by_word(rows: dict[OperatorKind, str]) -> dict[str, OperatorKind]:
    return {word: kind for kind, words in rows.items() for word in words.split()}
