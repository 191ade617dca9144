"""What shows which act a plain "said" is: verbs and nouns by what they do (``data/deeds.yaml``)."""

from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files

import yaml


@dataclass(slots=True, frozen=True)
class Deeds:
    """Lemmas in lower case; what each list holds is told in the file.

    ``glad_phrases`` are whole phrases; ``harm_needs`` are verbs that are harm only with one of some things.
    """

    harm: frozenset[str]
    harm_with_object: frozenset[str]
    arms: frozenset[str]
    arms_things: frozenset[str]
    bad_faith: frozenset[str]
    prepares: frozenset[str]
    prepared: frozenset[str]
    coerce: frozenset[str]
    coerce_things: frozenset[str]
    hostilities: frozenset[str]
    withholds: frozenset[str]
    takes_away: frozenset[str]
    grants: frozenset[str]
    shields: frozenset[str]
    befalls: frozenset[str]
    befalls_things: frozenset[str]
    treat_until: frozenset[str]
    yields: frozenset[str]
    habit: frozenset[str]
    keeps: frozenset[str]
    must_yield: frozenset[str]
    decides: frozenset[str]
    due: frozenset[str]
    due_verbs: frozenset[str]
    bad: frozenset[str]
    glad: frozenset[str]
    glad_phrases: frozenset[str]
    scorn: frozenset[str]
    hurt: frozenset[str]
    senses: frozenset[str]
    moves: frozenset[str]
    arms_seen: frozenset[str]
    untrue: frozenset[str]
    denied_habit: frozenset[str]
    ordered: frozenset[str]
    not_had: frozenset[str]
    harm_needs: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def load_deeds() -> Deeds:
    """The file, read."""
    told = yaml.safe_load(files("peacewatch.knowledge").joinpath("data/deeds.yaml").read_text(encoding="utf-8"))
    needs = {verb: frozenset(things.split()) for verb, things in told["harm_needs"].items()}
    lists = {f.name: told[f.name] for f in fields(Deeds) if f.name != "harm_needs"}
    return Deeds(**{k: frozenset(v.split() if isinstance(v, str) else v) for k, v in lists.items()}, harm_needs=needs)
