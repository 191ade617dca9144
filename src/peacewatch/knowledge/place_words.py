"""Words about places (``data/place_words.yaml``): what closes, surrounds and disguises the name of a place."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

_FILE = Path(__file__).parent / "data" / "place_words.yaml"


@dataclass(slots=True, frozen=True)
class PlaceVocabulary:
    """The groups of the file, which says what each is for; all in lower case."""

    closing: frozenset[str]
    describing: frozenset[str]
    before_of: frozenset[str]
    kinds: frozenset[str]
    opening: frozenset[str]
    weak: frozenset[str]
    motion: frozenset[str]
    attack: frozenset[str]
    above: frozenset[str]
    institutions: frozenset[str]
    bodies: frozenset[str]
    people: frozenset[str]
    titles: frozenset[str]
    never: frozenset[str]
    common: frozenset[str]
    sicknesses: frozenset[str]
    streets: frozenset[str]
    speaking: frozenset[str]
    there: frozenset[str]
    hit: frozenset[str]
    left: frozenset[str]
    reached: frozenset[str]
    upon: frozenset[str]
    areas: frozenset[str]
    directions: frozenset[str]


@lru_cache(maxsize=1)
def load_place_words() -> PlaceVocabulary:
    """The file, read."""
    told = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return PlaceVocabulary(**{group: frozenset(words.split()) for group, words in told.items()})
