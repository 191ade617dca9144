"""Nouns for what cannot speak: ``data/things.txt``."""

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def load_things() -> frozenset[str]:
    """The lemmas, in lower case."""
    text = files("peacewatch.knowledge").joinpath("data/things.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def is_thing(lemma: str, before: str) -> bool:
    """Whether a noun in lower case names what cannot speak; ``before`` is the word before it, for "think tank".

    >>> is_thing("tank", "enemy"), is_thing("tank", "think")
    (True, False)
    """
    return lemma in load_things() and not (lemma == "tank" and before.rstrip("-") == "think")
