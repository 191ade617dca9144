"""Verbs that say of a deed named by a noun that it takes place: ``data/light_verbs.tsv``."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from peacewatch.errors import KnowledgeError

_FILE = "light_verbs.tsv"
_ROLES = ("object", "subject", "begins", "end")


@dataclass(slots=True, frozen=True)
class LightVerbs:
    """Lemmas by what they take, as the file's head says: ``objects``, ``subjects``, ``begins``, ``ends``."""

    objects: frozenset[str]
    subjects: frozenset[str]
    begins: frozenset[str]
    ends: frozenset[str]


def parse_light_verbs(text: str) -> LightVerbs:
    """The verbs that a tab-separated text holds.

    Raises:
        KnowledgeError: where a row is wrong; the message names the line.
    """
    found: dict[str, set[str]] = {role: set() for role in _ROLES}
    lines = [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip() and line[0] != "#"]
    for number, line in lines[1:]:
        verb, tab, roles = line.partition("\t")
        if not tab or not roles or any(role not in _ROLES for role in roles.split()):
            raise KnowledgeError(f"{_FILE}:{number}: a verb and its roles expected: {' '.join(_ROLES)}")
        for role in roles.split():
            found[role].add(verb)
    return LightVerbs(*(frozenset(found[role]) for role in _ROLES))


@lru_cache(maxsize=1)
def load_light_verbs() -> LightVerbs:
    """The verbs of this version.

    Raises:
        KnowledgeError: where the file is wrong.
    """
    return parse_light_verbs((files("peacewatch.knowledge") / "data" / _FILE).read_text(encoding="utf-8"))
