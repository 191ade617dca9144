"""The nouns that can stand for someone who speaks or acts, by what they stand for: ``data/actor_nouns.yaml``."""

from importlib.resources import files

import yaml

from peacewatch.errors import KnowledgeError

_FILE = "actor_nouns.yaml"


def _load() -> dict[str, frozenset[str]]:
    loaded = yaml.safe_load((files("peacewatch.knowledge") / "data" / _FILE).read_text(encoding="utf-8"))
    if not isinstance(loaded, dict) or not all(isinstance(words, str) for words in loaded.values()):
        raise KnowledgeError(f"{_FILE}: must map each name to words, with spaces between")
    return {name: frozenset(words.split()) for name, words in loaded.items()}


_LISTS = _load()
PERSON = _LISTS["person"]
FORCES = _LISTS["forces"]
GROUP = _LISTS["group"]
BODY = _LISTS["body"]
MEDIA = _LISTS["media"]
ONLY_SPEAKING = _LISTS["only_speaking"]
DYING = _LISTS["dying"]
NOT_AGENTS = _LISTS["not_agents"]
COUNTED = _LISTS["counted"] | _LISTS["folk"]
SPEECH = _LISTS["speech"]
DOCUMENT = _LISTS["document"]
TITLES = _LISTS["titles"]
OWNERS = _LISTS["owners"]
MEMBERS = _LISTS["members"]
PARTS = _LISTS["parts"]
UTTERED = _LISTS["uttered"]
AT_HOME_THERE = _LISTS["at_home_there"] | _LISTS["folk"]
NAMED_ARMED = _LISTS["named_armed"]
NAMED_GROUP = _LISTS["named_group"]
NAMED_BODY = _LISTS["named_body"]
IN_ARMS = _LISTS["in_arms"]
AGENT_ENDINGS = ("er", "or", "ist", "ian", "eer", "man", "men", "ant", "folk")
PEOPLE_ENDINGS = ("ist", "ian", "eer", "man", "men", "folk")
"""Endings of nouns for people alone; those of AGENT_ENDINGS end things too ("launcher", "plant")."""
ACTORS = PERSON | FORCES | GROUP | BODY | _LISTS["people"] | _LISTS["folk"] | _LISTS["state"] | _LISTS["parties"]


def kind_of(lemma: str) -> str:
    """``person``, ``body``, ``document`` or ``""`` for a noun in lower case."""
    if lemma in DOCUMENT:
        return "document"
    if lemma in PERSON or (lemma.endswith(("spokesman", "woman", "man")) and lemma not in {"human", "german", "woman"}):
        return "person"
    return "body" if lemma in ACTORS else ""
