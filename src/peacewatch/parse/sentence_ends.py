"""Sentences that the parser would run together after an abbreviation, and sentences too long to be one."""

from collections.abc import Iterator, Sequence
from typing import Any

ENDING = frozenset({"a.m.", "p.m.", "u.s.", "u.n.", "u.k.", "d.c.", "e.u.", "inc.", "corp.", "co.", "ltd.", "etc.", "jr.", "sr."})  # fmt: skip
"""Abbreviations that may end a sentence, their stop being its stop."""
HOURS = frozenset({"a.m.", "p.m."})
OPENING = frozenset(
    """the a an this that these those it he she they we i you his her its their our there but and or yet so in on at by from
    after before since until during as while when where if although though because despite according meanwhile however also
    earlier later both no none neither some many most several all each every asked""".split()
)
"""Words that with a capital begin a sentence: none of them is part of a name or follows an hour."""
NOT_OPENING = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december gmt utc est edt cst cdt pst pdt et eet eest cet cest bst ist msk eat wat cat eastern central
    pacific mountain greenwich""".split()
)
"""Words with a capital that belong to an hour before them."""
FINITE = frozenset(
    "said says told began has have had was were is are will would did does denied accused called fired struck killed".split()
)
LONGEST = 250
"""Words of the longest sentence: a longer one, which no writer made, is cut, so that time stays in proportion to length."""
BREAKS = frozenset({";", ":", ",", "—", "–", "."})


def set_sentence_starts(doc: Any) -> Any:  # noqa: ANN401  spaCy's types stay inside this package
    """Tell the parser where a sentence begins right after "6 p.m." or "in the U.S."; gives back ``doc``."""
    words = [token.text for token in doc]
    for at in range(1, len(words)):
        if words[at - 1].lower() in ENDING and _begins(words, at):
            doc[at].is_sent_start = True
    return doc


def _begins(words: Sequence[str], at: int) -> bool:
    """Whether the word after an abbreviation begins a sentence: it could not go on after a full stop that is none."""
    word = words[at]
    if word in {"“", "‘", '"', "«"} and at + 1 < len(words):
        return words[at - 1].lower() in HOURS and words[at + 1][:1].isupper()
    if not word[:1].isupper() or (word.isupper() and len(word) > 1):
        return False
    if word.lower() in OPENING:
        return True
    if words[at - 1].lower() not in HOURS or word.lower() in NOT_OPENING:
        return False
    after = next((w for w in words[at + 1 : at + 6] if not w[:1].isupper()), "")  # "p.m. Prime Minister Odo said"
    return after in FINITE


def short_enough(words: list[Any]) -> Iterator[list[Any]]:
    """The words of a sentence; those of one over :data:`LONGEST` in several parts, cut after a mark where there is one."""
    while len(words) > LONGEST:
        half = LONGEST // 2
        cut = next((k for k in range(LONGEST, half, -1) if words[k - 1].text in BREAKS), LONGEST)
        yield words[:cut]
        words = words[cut:]
    if words:
        yield words
