"""Given names that are a man's or a woman's wherever they are common; ``data/given_names.tsv``, one gender a line."""

from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "given_names.tsv"


@lru_cache(maxsize=1)
def load_given_names() -> dict[str, str]:
    """A name in lower case to ``m`` or ``f``; names that are given to both stand in neither line."""
    told: dict[str, str] = {}
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            gender, _, names = line.partition("\t")
            told.update(dict.fromkeys(names.lower().split(), gender))
    return told
