"""Days and months with names of their own (``data/occasions.yaml``)."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import yaml

_FILE = Path(__file__).parent / "data" / "occasions.yaml"


@dataclass(slots=True, frozen=True)
class Occasion:
    """When an occasion falls: ``calendar`` says how ``month``, ``day``, ``weekday`` and ``n`` are meant (see the file)."""

    calendar: str
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    n: int | None = None
    days: int = 1


@dataclass(slots=True, frozen=True)
class Occasions:
    """Occasions and events called by their day, by name in lower case with a straight apostrophe; ``spellings`` as printed."""

    by_name: dict[str, Occasion]
    spellings: tuple[str, ...]
    named_days: dict[str, date]


@lru_cache(maxsize=1)
def load_occasions() -> Occasions:
    """The file, read."""
    told = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    by_name: dict[str, Occasion] = {}
    spellings: list[str] = []
    for entry in told["occasions"]:
        fields = {k: v for k, v in entry.items() if k != "names"}
        for name in entry["names"]:
            by_name[folded(name)] = Occasion(**fields)
            spellings.append(name)
    days = {folded(str(name)): entry["date"] for entry in told["named_days"] for name in entry["names"]}
    return Occasions(by_name, tuple(spellings), days)


def folded(name: str) -> str:
    """The key of a name: lower case, one space between words, a straight apostrophe.

    >>> folded("New  Year’s Day")
    "new year's day"
    """
    return " ".join(name.lower().replace("’", "'").split())
