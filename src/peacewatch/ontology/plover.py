"""The event ontology: PLOVER's types, modes, quads, contexts and scores, read from ``plover.yaml`` and checked."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, get_args

import yaml

from peacewatch.errors import KnowledgeError
from peacewatch.model.record import EventType

_FILE = "plover.yaml"


@dataclass(slots=True, frozen=True)
class TypeInfo:
    """One event type. ``modes`` maps each mode to its score (``None``: none printed)."""

    name: EventType
    quad: str
    recipient_required: bool
    score: float
    modes: dict[str, float | None]


@dataclass(slots=True, frozen=True)
class Ontology:
    """All event types and contexts, with the codebook's name and version."""

    codebook: str
    types: dict[str, TypeInfo]
    contexts: tuple[str, ...]

    def score(self, type_: str, mode: str | None) -> float:
        """The conflict-cooperation score of a type and mode; the type's where the mode has none.

        Raises:
            KnowledgeError: where there is no such type or mode.
        """
        self.check(type_, mode)
        info = self.types[type_]
        found = info.modes[mode] if mode is not None else None
        return info.score if found is None else found

    def check(self, type_: str, mode: str | None, contexts: tuple[str, ...] = ()) -> None:
        """Refuse what the codebook does not know.

        Raises:
            KnowledgeError: where the type, the mode of the type or a context is not in the codebook.
        """
        if type_ not in self.types:
            raise KnowledgeError(f"{_FILE}: no event type {type_!r}")
        if mode is not None and mode not in self.types[type_].modes:
            raise KnowledgeError(f"{_FILE}: {type_} has no mode {mode!r}")
        for context in contexts:
            if context not in self.contexts:
                raise KnowledgeError(f"{_FILE}: no context {context!r}")


def parse_ontology(text: str) -> Ontology:
    """The ontology that a YAML text holds.

    Raises:
        KnowledgeError: where the YAML is broken, a field is missing or the types are not those of the record.
    """
    try:
        raw: Any = yaml.safe_load(text)
        types = {
            name: TypeInfo(name, row["quad"], bool(row["recipient"]), float(row["score"]), dict(row["modes"]))
            for name, row in raw["types"].items()
        }
        ontology = Ontology(str(raw["codebook"]), types, tuple(raw["contexts"]))
        quads = tuple(raw["quads"])
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise KnowledgeError(f"{_FILE}: not a codebook: {error!r}") from error
    if set(types) != set(get_args(EventType)):
        raise KnowledgeError(f"{_FILE}: the event types are not those of the record")
    for info in types.values():
        if info.quad not in quads:
            raise KnowledgeError(f"{_FILE}: {info.name}: no quad {info.quad!r}")
    return ontology


@lru_cache(maxsize=1)
def load_ontology() -> Ontology:
    """The codebook of this version.

    Raises:
        KnowledgeError: where the file is wrong.
    """
    return parse_ontology((files("peacewatch.ontology") / _FILE).read_text(encoding="utf-8"))


CODEBOOK = load_ontology().codebook
