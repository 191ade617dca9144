"""Cue words of attribution, by act: ``data/cues.tsv``."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import get_args

from peacewatch.errors import KnowledgeError
from peacewatch.model.record import Act


@dataclass(slots=True, frozen=True)
class Cues:
    """Lemma (particles follow after a space) to act, for verbs and for nouns."""

    verbs: dict[str, Act]
    nouns: dict[str, Act]


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """The cue words that peacewatch ships.

    Raises:
        KnowledgeError: where a line of the file has no known act or part of speech.
    """
    tables: dict[str, dict[str, Act]] = {"verb": {}, "noun": {}}
    acts = {str(a): a for a in get_args(Act)}
    lines = files("peacewatch.knowledge").joinpath("data/cues.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if not line or line.startswith(("#", "cue\t")):
            continue
        cue, pos, act = line.split("\t")
        if pos not in tables or act not in acts:
            raise KnowledgeError(f"cues.tsv line {number}: unknown part of speech {pos!r} or act {act!r}")
        tables[pos][cue] = acts[act]
    return Cues(tables["verb"], tables["noun"])
