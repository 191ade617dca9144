"""Cue words of attribution, by act, class and what they take: ``data/cues.tsv``."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import get_args

from peacewatch.errors import KnowledgeError
from peacewatch.model.record import Act
from peacewatch.model.worded import CueClass

PARTS_OF_SPEECH = ("verb", "noun", "light", "adj")


@dataclass(slots=True, frozen=True)
class Cue:
    """One sense of a cue word: its act and class, and the complements that it takes in that sense (see the file)."""

    word: str
    act: Act
    cue_class: CueClass
    takes: frozenset[str]


Senses = tuple[Cue, ...]


@dataclass(slots=True, frozen=True)
class Cues:
    """The senses of each cue word, by lemma (particles follow after a space); the usual sense comes first.

    ``light`` verbs carry a noun that tells what is said ("make a claim"); with a noun after a space they are idioms.
    """

    verbs: dict[str, Senses]
    nouns: dict[str, Senses]
    light: dict[str, Senses]
    adjectives: dict[str, Senses]

    def usual_act(self, verb: str) -> Act | None:
        """The act of a verb's first sense; ``None`` for a verb that is no cue."""
        senses = self.verbs.get(verb)
        return senses[0].act if senses else None

    def says(self, verb: str) -> bool:
        """Whether a verb is a cue of speech or of a document in one of its senses."""
        return any(one.cue_class in {"speech", "document"} for one in self.verbs.get(verb, ()))

    def voices(self, verb: str) -> bool:
        """Whether a verb is a cue that tells what somebody made known, and no mere feeling or perception."""
        return any(one.cue_class not in {"attitude", "perception", "evidence"} for one in self.verbs.get(verb, ()))


def sense(senses: Senses, take: str) -> Cue | None:
    """The sense of a cue that takes such a complement, or ``None``."""
    return next((one for one in senses if take in one.takes), None)


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """The cue words that peacewatch ships.

    Raises:
        KnowledgeError: where a line of the file has no known part of speech, act or class.
    """
    tables: dict[str, dict[str, Senses]] = {pos: {} for pos in PARTS_OF_SPEECH}
    acts = {str(a): a for a in get_args(Act)}
    classes = {str(c): c for c in get_args(CueClass)}
    lines = files("peacewatch.knowledge").joinpath("data/cues.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if not line or line.startswith(("#", "cue\t")):
            continue
        word, pos, act, cue_class, takes = line.split("\t")
        if pos not in tables or act not in acts or cue_class not in classes:
            raise KnowledgeError(f"cues.tsv line {number}: unknown part of speech, act or class in {line!r}")
        one = Cue(word, acts[act], classes[cue_class], frozenset(takes.split()))
        tables[pos][word] = (*tables[pos].get(word, ()), one)
    return Cues(*(tables[pos] for pos in PARTS_OF_SPEECH))
