"""The words that tell for whom somebody speaks or fights (``data/camps.yaml``)."""

from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files

import yaml


@dataclass(slots=True, frozen=True)
class Camps:
    """Lemmas in lower case, ids in ``governing`` and ``apart``; what each list holds is told in the file.

    ``ruling`` gives a movement's id and since when it rules.
    """

    state: frozenset[str]
    state_office: frozenset[str]
    ruler: frozenset[str]
    rebel: frozenset[str]
    body: frozenset[str]
    movement: frozenset[str]
    speaks: frozenset[str]
    title: frozenset[str]
    enemy: frozenset[str]
    foe: frozenset[str]
    governing: frozenset[str]
    apart: frozenset[str]
    ruling: dict[str, str]


@lru_cache(maxsize=1)
def load_camps() -> Camps:
    """The file, read."""
    told = yaml.safe_load(files("peacewatch.knowledge").joinpath("data/camps.yaml").read_text(encoding="utf-8"))
    ruling = {str(actor): str(since) for actor, since in told.pop("ruling").items()}
    return Camps(ruling=ruling, **{f.name: frozenset(told[f.name].split()) for f in fields(Camps) if f.name in told})
