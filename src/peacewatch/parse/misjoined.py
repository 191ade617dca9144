"""Mends what the parser makes of "between Bamako and Tuareg rebels", where it takes both names for words about one noun.

"Tuareg rebels" are one side and Bamako the other, where the first is a state, its capital or "the army" and the noun is
of those who fight or live there. "Israeli and Palestinian fighters" and "Hamas and Fatah officials" are left as they are.
"""

from dataclasses import replace

from peacewatch.knowledge.actors import load_actors
from peacewatch.model.parsed import Token

_MEN = frozenset(
    """rebel insurgent guerrilla militant separatist secessionist jihadist fighter militiaman gunman troop force soldier
    paramilitary bandit protester resident civilian herder farmer tribesman""".split()
)
_ORGANS = frozenset({"army", "military", "government", "junta", "regime", "police"})
_MODIFIERS = frozenset({"nmod", "compound", "amod"})


def parted(words: list[Token]) -> list[Token]:
    """The words of one sentence, with such a first name made a conjunct of its own; else as they are."""
    for at, word in enumerate(words):
        if word.lemma.lower() in _MEN and word.tag == "NNS" and word.dep != "ROOT":
            first = _first(words, at)
            if first is not None:
                words = _joined(words, first, at)
    return words


def _first(words: list[Token], at: int) -> int | None:
    """The head of the name or noun before the *and*, where it is a side of its own."""
    low = words[0].i
    ands = [k for k in range(max(0, at - 4), at) if words[k].lower == "and"]
    if len(ands) != 1 or ands[0] == 0 or ands[0] == at - 1:
        return None
    before, between = words[ands[0] - 1], words[ands[0] + 1 : at]
    if (
        before.dep not in _MODIFIERS
        or before.head != low + at
        or any(w.pos not in {"PROPN", "ADJ", "NOUN"} for w in between)
    ):
        return None
    organ = before.lemma.lower() in _ORGANS and ands[0] > 1 and words[ands[0] - 2].pos == "DET"
    if organ or (before.pos == "PROPN" and _names_a_state(words, ands[0] - 1)):
        return None if _names_a_state(words, at - 1) else ands[0] - 1
    return None


def _names_a_state(words: list[Token], last: int) -> bool:
    """Whether the capitalised words that end at ``last`` are a state's name or a capital's; no adjective of a nation."""
    book = load_actors()
    for size in (3, 2, 1):
        run = words[max(0, last - size + 1) : last + 1]
        name = " ".join(w.text for w in run)
        if not all(w.text[:1].isupper() for w in run) or name.lower() in book.demonyms:
            continue
        if name.lower() in book.metonyms or any(book.by_id[i].kind == "state" for i in book.find(name)):
            return True
    return False


def _joined(words: list[Token], first: int, last: int) -> list[Token]:
    """Hang the noun on the name before the *and*, which takes the noun's place."""
    low = words[0].i
    made = list(words)
    noun = words[last]
    made[first] = replace(words[first], dep=noun.dep, head=noun.head)
    made[last] = replace(noun, dep="conj", head=low + first)
    if first and made[first - 1].pos == "DET":
        made[first - 1] = replace(made[first - 1], head=low + first)
    for k in range(first + 2, last):
        if made[k].head == low + first:
            made[k] = replace(made[k], dep="compound" if made[k].pos != "ADJ" else "amod", head=low + last)
    return made
