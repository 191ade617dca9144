"""Mends what the parser makes of "A third said missiles had hit two tents": one more of those who were heard before.

The parser takes the ordinal and "said" for words before the noun that follows.
"""

from dataclasses import replace

from peacewatch.model.parsed import Token

_ORDINALS = frozenset("second third fourth fifth sixth".split())
_SAYING = frozenset("said told added reported claimed insisted put described spoke".split())


def another_said(words: list[Token]) -> list[Token]:
    """The words of one sentence, "said" made its verb and the ordinal its subject; else as they are."""
    low = words[0].i
    if len(words) < 5 or words[0].lower != "a" or words[1].lower not in _ORDINALS or words[2].lower not in _SAYING:
        return words
    said = words[2]
    root = next((w for w in words if w.head == w.i), None)
    if root is None or root.i <= said.i or (words[1].head - low == 2 and said.dep == "ROOT"):
        return words
    made = list(words)
    made[0] = replace(words[0], head=words[1].i, dep="det")
    made[1] = replace(words[1], head=said.i, dep="nsubj", pos="NOUN", tag="NN")
    made[2] = replace(said, head=said.i, dep="ROOT", pos="VERB", tag="VBD")
    made[root.i - low] = replace(root, head=said.i, dep="ccomp")
    last = made[-1]
    if last.dep == "punct" and last.head == root.i:
        made[-1] = replace(last, head=said.i)
    return made
