"""Figures by class of cue: how many attributions of each class there are, are found, and are wholly right.

The set has no classes: one for each cue is looked up in our cue words by the lemma of its first verb, noun or
adjective that stands there, for the gold's cues and for ours alike; what is no cue word of ours is ``other``.
"""

from collections.abc import Iterable, Sequence

from peacewatch.benchmark.spans import Piece
from peacewatch.knowledge.cues import Cues, load_cues
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.worded import CueClass

UNSAID = frozenset(["not", "n't", "n’t", "never", "decline", "refuse", "yet", "no"])
ASKED = frozenset(["comment", "respond", "reply", "response", "reach", "elaborate"])
FIGURES = ("gold", "given", "found", "whole")


def class_of(parsed: Parsed, cue: Iterable[Piece]) -> CueClass:
    """The class of a cue by its words."""
    words = [t for start, end in cue for t in parsed.tokens_in(start, end)]
    cues = load_cues()
    lemmas = {t.lemma.lower() for t in words} | {t.lower for t in words}
    if "according" in lemmas:
        return "according"
    if lemmas & UNSAID and lemmas & ASKED:
        return "silence"
    return next((found for t in words if (found := _class(cues, t)) is not None), "other")


def _class(cues: Cues, word: Token) -> CueClass | None:
    table = {"VERB": cues.verbs, "NOUN": cues.nouns, "ADJ": cues.adjectives}.get(word.pos, {})
    senses = table.get(word.lemma.lower()) or table.get(word.lower)
    return senses[0].cue_class if senses else None


def tally(
    told: dict[str, dict[str, int]], classes: tuple[Sequence[str], Sequence[str]], pairs: Iterable[tuple[int, int, bool]]
) -> None:  # fmt: skip
    """Add one text to the counts of each class.

    Args:
        told: class to ``gold``, ``given``, ``found``, ``whole``; changed in place.
        classes: of our attributions and of the gold's, in their order.
        pairs: ``(given, gold, whole right)`` of those found; they count for the gold's class.
    """
    ours, theirs = classes
    for name, found in (("given", ours), ("gold", theirs)):
        for one in found:
            told.setdefault(one, dict.fromkeys(FIGURES, 0))[name] += 1
    for _, gold, whole in pairs:
        told[theirs[gold]]["found"] += 1
        told[theirs[gold]]["whole"] += whole


def shares(told: dict[str, dict[str, int]]) -> dict[str, dict[str, float]]:
    """The counts of each class, most frequent first, with the shares of the gold's that are found and wholly right."""
    ordered = sorted(told.items(), key=lambda item: (-item[1]["gold"], item[0]))
    return {name: counts | {"share found": _share(counts, "found"), "share whole": _share(counts, "whole")}
            for name, counts in ordered}  # fmt: skip


def _share(counts: dict[str, int], name: str) -> float:
    return round(counts[name] / counts["gold"], 4) if counts["gold"] else 0.0
