"""Whether confidences mean what they say: how often readings are right, beside how sure the coder was of them."""

from collections.abc import Sequence

BINS = 10
Verdict = tuple[float, bool]
"""A reading's confidence, and whether it was right."""


def reliability(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """How well confidences tell right readings from wrong ones; shares are rounded to four places.

    ``area``: how probable it is that a right reading has the higher confidence than a wrong one, ties half (the area
    under the ROC curve; .5 is chance); ``calibration error``: the distance of confidence from the share that is right,
    mean over tenths of the scale, weighted by readings. Shares of the surest half and of the least sure tenth
    are those by order, ties in the order of the readings.

    >>> reliability([(0.9, True), (0.2, False)])["area"]
    1.0
    """
    if not verdicts:
        return {"readings": 0}
    ordered = sorted(verdicts, key=lambda verdict: -verdict[0])
    half, tenth = ordered[: (len(ordered) + 1) // 2], ordered[-max(1, len(ordered) // 10) :]
    told = {
        "right": _right(ordered), "mean confidence": sum(c for c, _ in ordered) / len(ordered),
        "right of surest half": _right(half), "right of least sure tenth": _right(tenth),
        "area": _area(ordered), "calibration error": _calibration_error(ordered),
    }  # fmt: skip
    return {"readings": len(ordered)} | {name: round(value, 4) for name, value in told.items()}


def _right(verdicts: Sequence[Verdict]) -> float:
    return sum(right for _, right in verdicts) / len(verdicts)


def _area(verdicts: Sequence[Verdict]) -> float:
    rights, wrongs = ([c for c, right in verdicts if right is wanted] for wanted in (True, False))
    if not rights or not wrongs:
        return 0.5
    above = sum(1.0 if r > w else 0.5 if r == w else 0.0 for r in rights for w in wrongs)
    return above / (len(rights) * len(wrongs))


def _calibration_error(verdicts: Sequence[Verdict]) -> float:
    bins: dict[int, list[Verdict]] = {}
    for verdict in verdicts:
        bins.setdefault(min(BINS - 1, int(verdict[0] * BINS)), []).append(verdict)
    return sum(abs(sum(c for c, _ in one) / len(one) - _right(one)) * len(one) for one in bins.values()) / len(verdicts)
