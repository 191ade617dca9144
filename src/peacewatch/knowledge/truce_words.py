"""The words by which truces and their states are told: ``data/truce_words.yaml``, compiled."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml

from peacewatch.knowledge.pieces import filled, pieces


@dataclass(slots=True, frozen=True)
class TruceWords:
    """Patterns of names, of states and of what binds (see the file); all ignore case and see one sentence."""

    truce: re.Pattern[str]
    pause: re.Pattern[str]
    paper: re.Pattern[str]
    act: re.Pattern[str]
    fire: re.Pattern[str]
    span: re.Pattern[str]
    states: tuple[tuple[str, re.Pattern[str]], ...]
    demand: re.Pattern[str]
    unreal: re.Pattern[str]
    bound: dict[str, re.Pattern[str]]
    maybe: re.Pattern[str]
    broken: re.Pattern[str]
    refused: re.Pattern[str]
    term: re.Pattern[str]


@lru_cache(maxsize=1)
def load_truce_words() -> TruceWords:
    """The words for truces, read once."""
    data = yaml.safe_load(files("peacewatch.knowledge").joinpath("data/truce_words.yaml").read_text(encoding="utf-8"))
    words = pieces(data["words"])

    def compiled(pattern: str) -> re.Pattern[str]:
        # A pattern may go over several lines, which mean nothing.
        return re.compile(filled(pattern, words).strip().replace("\n", ""), re.IGNORECASE)

    def whole(pattern: str) -> re.Pattern[str]:
        return compiled(rf"(?<![\w-])(?:{pattern.strip()})(?![\w-])")

    names = data["names"]
    return TruceWords(
        truce=whole(names["truce"]),
        pause=whole(names["pause"]),
        paper=whole(names["paper"]),
        act=compiled(rf"\b{names['act'].strip()}"),
        fire=whole(words["FIRE"]),
        span=whole(words["SPAN"]),
        states=tuple((state, compiled(pattern)) for state, pattern in data["state"]),
        demand=compiled(data["demand"]),
        unreal=compiled(data["unreal"]),
        bound={name: compiled(pattern) for name, pattern in data["bound"].items()},
        maybe=compiled(data["maybe"]),
        broken=compiled(data["broken"]),
        refused=compiled(data["refused"]),
        term=compiled(data["term"]),
    )
