"""Mends an adjective that the parser takes for an object before a name: "accused the paramilitary Rapid Guard (RG) of …"."""

from dataclasses import replace

from peacewatch.model.parsed import Token

_ARGUMENTS = frozenset(("dobj", "pobj", "nsubj", "nsubjpass"))


def put_before_names(words: list[Token]) -> list[Token]:
    """The words of one sentence, each such adjective hung on the name that it stands before; else as they are."""
    made = words
    for n, word in enumerate(words[:-1]):
        after = words[n + 1]
        name = next((w for w in words if w.i == after.head), after) if after.dep == "compound" else after
        if (
            word.pos == "ADJ" and word.dep in _ARGUMENTS and after.pos == "PROPN" and name.pos == "PROPN"
            and (name.dep, name.head) == (word.dep, word.head) and name.i > word.i
        ):  # fmt: skip
            made = list(made)
            made[n] = replace(word, dep="amod", head=name.i)
            for k, one in enumerate(made):
                if one.head == word.i and k < n:
                    made[k] = replace(one, head=name.i)
    return made
