"""Mends what the parser makes of "The hospital said eight people had died; it later said five": two clauses, a statement in each.

It hangs what the first one says on the verb after the semicolon, and that verb on the first: the first source is left with
nothing said.
"""

from dataclasses import replace

from peacewatch.model.parsed import Token

_SAYING = frozenset(
    "say tell add report claim put insist deny reject dismiss confirm call accuse blame describe decline".split()
)


def parted_at_semicolon(words: list[Token]) -> list[Token]:
    """The words of one sentence, what stands before a semicolon said by the verb before it; else as they are."""
    low = words[0].i
    root = next((w for w in words if w.head == w.i), None)
    if root is None or root.lemma not in _SAYING:
        return words
    for mark in words:
        second = words[mark.head - low] if low <= mark.head <= words[-1].i else mark
        if mark.text != ";" or not root.i < mark.i < second.i or second.head != root.i or second.dep != "ccomp":
            continue
        first = next((w for w in words if w.head == second.i and w.dep == "ccomp" and root.i < w.i < mark.i), None)
        if first is None or not any(w.head == second.i and w.dep.startswith("nsubj") and w.i > mark.i for w in words):
            continue
        made = list(words)
        made[first.i - low] = replace(first, head=root.i)
        governor = root if second.lemma in _SAYING else first  # a deed after the semicolon is told on by the same
        made[second.i - low] = replace(second, head=governor.i, dep="conj")
        made[mark.i - low] = replace(mark, head=root.i)
        return made
    return words
