"""The words that tell the parties to an event where its own clause names none (``data/party_words.yaml``)."""

from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files

import yaml


@dataclass(slots=True, frozen=True)
class PartyWords:
    """Lemmas in lower case; what each list holds is told in the file."""

    delegations: frozenset[str]
    sides: frozenset[str]
    opposite: frozenset[str]
    captives: frozenset[str]
    charges: frozenset[str]
    civil: frozenset[str]
    weapons: frozenset[str]
    hold_fire: frozenset[str]
    fire: frozenset[str]
    opened: frozenset[str]
    answered: frozenset[str]
    soldiers: frozenset[str]
    fighters: frozenset[str]
    posts: frozenset[str]
    convoys: frozenset[str]
    crossings: frozenset[str]
    staff: frozenset[str]


@lru_cache(maxsize=1)
def load_party_words() -> PartyWords:
    """The file, read."""
    told = yaml.safe_load(files("peacewatch.knowledge").joinpath("data/party_words.yaml").read_text(encoding="utf-8"))
    return PartyWords(**{f.name: frozenset(told[f.name].split()) for f in fields(PartyWords)})
