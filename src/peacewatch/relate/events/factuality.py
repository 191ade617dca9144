"""Whether a word is told as having happened, and how surely, by the operators over it; for any word, not only events'.

The operators are read from the outermost to the nearest: each takes what stands above it as held or not held, and
turns it as its ``turns`` say; its ``limit`` caps how sure that is.
"""

from dataclasses import dataclass

from peacewatch.model.record import Certainty, Polarity, Status
from peacewatch.model.worded import Operator, OperatorKind

_FRAMES: dict[OperatorKind, Status] = {
    "threat": "threatened", "demand": "demanded", "plan": "planned", "future": "planned", "agreement": "planned",
    "possibility": "hypothetical", "conditional": "hypothetical", "consequent": "hypothetical",
    "obligation": "hypothetical", "question": "hypothetical", "offer": "hypothetical", "purpose": "hypothetical",
    "counterfactual": "hypothetical", "doubt": "hypothetical", "attempt": "hypothetical", "denial": "denied",
    "report": "attributed", "refusal": "hypothetical",
}  # fmt: skip
_TENSE = frozenset(("future",))
"""Kinds that hardly add to another frame: in "doubts that they will leave" the doubt counts, not the *will*."""
_PASSING = frozenset(("negation", "failure", "achievement"))
_ORDER: tuple[Certainty, ...] = ("certain", "probable", "possible", "unknown")


@dataclass(slots=True, frozen=True)
class Factuality:
    """Polarity and certainty of a word as its own voice tells it; ``frame`` and ``framed_by`` where it is told as unreal.

    ``polarity`` is ``?`` where nothing tells; ``+`` and ``-`` may be less than certain ("will meet", "has no plans to").
    """

    polarity: Polarity
    certainty: Certainty
    frame: Status | None = None
    framed_by: Operator | None = None

    @property
    def real(self) -> bool:
        """Whether it is told as a fact that it happened or did not."""
        return self.frame is None


def factuality(operators: tuple[Operator, ...]) -> Factuality:
    """What ``operators``, nearest first, make of the word that they stand over."""
    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    framing: list[Operator] = []
    for one in reversed(operators):
        held, firm = polarity, certainty
        turn = "?" if held == "?" else one.turns[0 if held == "+" else 1]
        polarity = _turned(held, turn)
        if polarity == "?":
            certainty = "unknown"
        elif held == "+" and _ORDER.index(one.limit) > _ORDER.index(firm):
            certainty = one.limit
        if one.kind not in _PASSING:
            framing.append(one)
            if polarity != "?" and held == "-":
                framing.pop()
    return _framed(polarity, certainty, framing[::-1], operators)


def _turned(held: Polarity, turn: str) -> Polarity:
    """What is held of the word under an operator: ``turns`` name the outcome itself."""
    if held == "?" or turn == "?":
        return "?"
    return "+" if turn == "+" else "-"


def _framed(
    polarity: Polarity, certainty: Certainty, framing: list[Operator], operators: tuple[Operator, ...]
) -> Factuality:
    if polarity == "-" and certainty in ("certain", "probable"):
        return Factuality("-", certainty)
    if polarity == "+" and certainty == "certain":
        return Factuality("+", "certain")
    telling = [o for o in framing if o.kind not in _TENSE] or framing
    nearest = telling[0] if telling else None
    frame = _FRAMES.get(nearest.kind, "hypothetical") if nearest is not None else "hypothetical"
    if polarity == "-" or (polarity == "?" and (frame == "planned" or _closed(operators, nearest))):
        frame = "hypothetical"
    if (
        frame in ("denied", "demanded", "threatened", "attributed")
        and nearest is not None
        and _not_held(operators, nearest)
    ):
        frame = "hypothetical"
    return Factuality(polarity, certainty, frame, nearest)


def _closed(operators: tuple[Operator, ...], frame: Operator | None) -> bool:
    """Whether a *not* or *fail* stands between the word and its frame ("urged them not to attack")."""
    inside = 0
    for one in operators:
        if one is frame:
            break
        inside += one.kind in ("negation", "failure", "refusal")
    return inside % 2 == 1


def _not_held(operators: tuple[Operator, ...], frame: Operator) -> bool:
    """Whether the frame itself is told as not there: "did not threaten to", "has not demanded"."""
    outside = operators[operators.index(frame) + 1 :]
    return bool(outside) and outside[0].kind in ("negation", "failure") and factuality(outside).polarity == "-"
