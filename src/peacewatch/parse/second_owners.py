"""Mends what the parser makes of "the rebels and Arvia's government": the rebels own no government.

It takes all that stands before the "'s" for the owner. Where the noun is a body or a person, the first of the two is nobody's:
he stands beside the second's government, army or president.
"""

from dataclasses import replace

from peacewatch.model.parsed import Token

_OWNED = frozenset(
    """government army military force troop ministry minister president junta leader premier parliament police navy delegation
    administration authority opposition regime soldier commander negotiator envoy ambassador side""".split()
)


def beside_the_second(words: list[Token]) -> list[Token]:
    """The words of one sentence, such a first owner made a noun beside the second's; else as they are."""
    low, made = words[0].i, list(words)
    for first in words:
        if (
            first.dep != "poss"
            or first.tag in {"PRP$", "WP$"}
            or any(k.head == first.i and k.tag == "POS" for k in words)
        ):
            continue
        second = next((k for k in words if k.head == first.i and k.dep == "conj" and k.i > first.i), None)
        noun = words[first.head - low] if low <= first.head <= words[-1].i else None
        owned = second is not None and any(k.head == second.i and k.tag == "POS" for k in words)
        if second is None or noun is None or not owned or noun.lemma.lower() not in _OWNED or noun.i < second.i:
            continue
        made[first.i - low] = replace(first, dep=noun.dep, head=noun.head)
        made[noun.i - low] = replace(noun, dep="conj", head=first.i)
        made[second.i - low] = replace(second, dep="poss", head=noun.i)
    return made
