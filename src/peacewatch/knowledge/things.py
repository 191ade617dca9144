"""Nouns for what cannot speak: ``data/things.txt``."""

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def load_things() -> frozenset[str]:
    """The lemmas, in lower case."""
    text = files("peacewatch.knowledge").joinpath("data/things.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
