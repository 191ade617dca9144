"""The ``factuality`` sets: how surely a word is told as having happened, from -3 (did not) to 3 (did).

UW (Lee et al. 2015) and MEANTIME (Minard et al. 2016), in Stanovsky et al.'s (2017) one scale. Their target is any word,
so what is scored is ``relate.factuality`` on the operators over it, the very functions that give events their status.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

import orjson

from peacewatch.benchmark.counts import Share
from peacewatch.benchmark.data import need, read_text, spread
from peacewatch.errors import BenchmarkError
from peacewatch.extract.events.operators import operators
from peacewatch.model.parsed import Parsed
from peacewatch.model.report import Report
from peacewatch.parse import parse
from peacewatch.relate.events.factuality import Factuality, factuality

SETS = ("uw", "meantime")
ZERO = 0.5
"""Labels nearer to nought than this have no sign."""
_BEFORE = re.compile(r"[,.;:?!%)\]}]|\.\.\.|n't|'(?:s|re|ve|ll|d|m)|''?", re.IGNORECASE)
_AFTER = re.compile(r"[(\[{$#]|``?")
_MARKS = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}


@dataclass(slots=True, frozen=True)
class Sentence:
    """A sentence put together again from its tokens, with offset and label of each target."""

    text: str
    targets: tuple[tuple[int, float], ...]


@dataclass(slots=True, frozen=True)
class Scale:
    """What a set's people put on its scale for what is certain, to come, possible, and left open.

    The sign is the polarity's. The figures are round ones near the labels of the first half of the train part.
    """

    certain: float
    denied: float
    probable: float
    possible: float
    open: float


SCALES = {
    "uw": Scale(certain=3.0, denied=-2.0, probable=2.2, possible=1.4, open=1.4),
    "meantime": Scale(certain=3.0, denied=-3.0, probable=3.0, possible=1.5, open=3.0),
}


def value(told: Factuality, scale: Scale) -> float:
    """A stance on a set's scale."""
    if told.polarity == "?":
        return scale.open
    if told.polarity == "-":
        return scale.denied if told.certainty in {"certain", "probable"} else -scale.possible
    return {"certain": scale.certain, "probable": scale.probable}.get(told.certainty, scale.possible)


def read_set(data: Path, name: str) -> list[Sentence]:
    """The sentences of one file of the sets, such as ``uw_train``.

    Raises:
        BenchmarkError: where it is missing or not as expected.
    """
    path = need(data, "factuality", f"{name}.jsonl")
    try:
        rows = [orjson.loads(line) for line in read_text(path).splitlines()]
        return [_sentence(row["text"].split(" "), row["targets"]) for row in rows]
    except (orjson.JSONDecodeError, KeyError, TypeError, IndexError) as error:
        message = f"{path} is not a factuality set: {error!r}"
        raise BenchmarkError(message) from error


def _sentence(tokens: Sequence[str], targets: Sequence[dict[str, Any]]) -> Sentence:
    """Put tokens together as they are printed; the sets tell targets by the numbers of tokens."""
    text, starts, glued = "", [], True
    for token in tokens:
        word = _MARKS.get(token, token)
        if not (glued or _BEFORE.fullmatch(token)):
            text += " "
        starts.append(len(text))
        text += word
        glued = bool(_AFTER.fullmatch(token))
    return Sentence(text, tuple((starts[t["span1"][1] - 1], float(t["label"])) for t in targets))


def parsed_targets(sentence: Sentence) -> tuple[Parsed, list[tuple[int | None, float]]]:
    """The sentence parsed, and the token of each target with its label; ``None`` where no token is there."""
    parsed = parse(Report(text=sentence.text, sha256="0" * 64))
    at = {offset: t.i for t in parsed.tokens for offset in range(t.start, t.end)}
    return parsed, [(at.get(offset), label) for offset, label in sentence.targets]


def pairs(
    sentences: Sequence[Sentence], scale: Scale, step: Callable[[int, int], None]
) -> Iterator[tuple[float, float]]:
    """For each target our value and the set's label; a target without a token counts as told as a fact."""
    for done, sentence in enumerate(sentences):
        step(done, len(sentences))
        parsed, targets = parsed_targets(sentence)
        for token, label in targets:
            told = factuality(operators(parsed, token)) if token is not None else Factuality("+", "certain")
            yield value(told, scale), label


def figures(found: Sequence[tuple[float, float]]) -> dict[str, float]:
    """Mean absolute error, Pearson's r, the share of right signs, and the same of a coder that holds all for facts."""
    if not found:
        return {"targets": 0}
    told = [sign(label) for _, label in found]
    signed = [(sign(ours), sign(label)) for ours, label in found if sign(label)]
    right = Share(sum(a == b for a, b in signed), len(signed))
    negative = [(a, b) for a, b in signed if b < 0]
    return {
        "targets": len(found), "mae": round(sum(abs(a - b) for a, b in found) / len(found), 4),
        "r": round(pearson(found), 4), "sign right": round(right.value, 4), "signed": len(signed),
        "negative found": round(sum(a < 0 for a, _ in negative) / len(negative), 4) if negative else 0.0,
        "negative": told.count(-1),
        "mae of all facts": round(sum(abs(3.0 - b) for _, b in found) / len(found), 4),
    }  # fmt: skip


def sign(number: float) -> int:
    """-1, 0 or 1; 0 for what is nearer to nought than ``ZERO``.

    >>> sign(-2.4), sign(0.4), sign(1.2)
    (-1, 0, 1)
    """
    return 0 if abs(number) < ZERO else 1 if number > 0 else -1


def pearson(found: Sequence[tuple[float, float]]) -> float:
    """Pearson's correlation of two columns; 0 where one of them does not vary.

    >>> round(pearson([(1.0, 2.0), (2.0, 4.0), (3.0, 6.0)]), 6)
    1.0
    """
    n = len(found)
    a, b = sum(x for x, _ in found) / n, sum(y for _, y in found) / n
    over = sum((x - a) * (y - b) for x, y in found)
    under = sqrt(sum((x - a) ** 2 for x, _ in found) * sum((y - b) ** 2 for _, y in found))
    return over / under if under else 0.0


def score(data: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """Both sets: the first half of the train part, and the second half and all of the dev part.

    Raises:
        BenchmarkError: where a set is missing or not as expected.
    """
    told: dict[str, Any] = {}
    for name in SETS:
        train, dev = read_set(data, f"{name}_train"), read_set(data, f"{name}_dev")
        parts = {"train, first half": train[: len(train) // 2], "dev": dev, "dev, second half": dev[len(dev) // 2 :]}
        told[name] = {
            part: figures(list(pairs([rows[i] for i in spread(len(rows), limit)], SCALES[name], step)))
            for part, rows in parts.items()
        }
    return told
