"""Lists of words that the rules of attribution ask for by name: ``data/attribution_words.yaml``."""

from functools import cache, lru_cache
from importlib.resources import files

import yaml

from peacewatch.errors import KnowledgeError


@lru_cache(maxsize=1)
def _load() -> dict[str, object]:
    text = files("peacewatch.knowledge").joinpath("data/attribution_words.yaml").read_text(encoding="utf-8")
    loaded = yaml.safe_load(text)
    if not isinstance(loaded, dict):
        raise KnowledgeError("attribution_words.yaml: not a mapping of names to lists")
    return loaded


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of the list of that name, in lower case; an underline in the file is a space.

    Raises:
        KnowledgeError: where the file has no such list.

    >>> "several" in word_list("some_of")
    True
    """
    words = _load().get(name)
    if not isinstance(words, str):
        raise KnowledgeError(f"attribution_words.yaml: no list {name!r}")
    return frozenset(word.replace("_", " ") for word in words.split())


@cache
def word_groups(name: str) -> tuple[frozenset[str], ...]:
    """The groups of words of that name, in the order of the file.

    Raises:
        KnowledgeError: where the file has no such groups.
    """
    groups = _load().get(name)
    if not isinstance(groups, list) or not all(isinstance(g, str) for g in groups):
        raise KnowledgeError(f"attribution_words.yaml: no groups {name!r}")
    return tuple(frozenset(g.split()) for g in groups)


@cache
def kinds_called(noun: str) -> frozenset[str] | None:
    """The kinds of actor that a definite noun in lower case may stand for; ``None`` where it must have been called so.

    >>> sorted(kinds_called("militia") or ())
    ['armed_group']
    """
    entries = _load()["kinds_called"]
    assert isinstance(entries, list)
    return next((frozenset(e["kinds"].split()) for e in entries if noun in e["nouns"].split()), None)
