"""The weights of the confidence in a reading: ``data/confidence.json``, written by ``tools/train_confidence.py``."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from peacewatch.errors import KnowledgeError


@dataclass(slots=True, frozen=True)
class ConfidenceModel:
    """A logistic model: the weights of the traits that a reading has are added to the intercept."""

    intercept: float
    weights: Mapping[str, float]


@lru_cache(maxsize=1)
def load_confidence() -> ConfidenceModel:
    """The model that peacewatch ships.

    Raises:
        KnowledgeError: where the file is not of its form.
    """
    source = files("peacewatch.knowledge").joinpath("data/confidence.json").read_text(encoding="utf-8")
    return read_confidence(source)


def read_confidence(source: str) -> ConfidenceModel:
    """The model in a file's text.

    >>> read_confidence('{"intercept": 1, "weights": {"form direct": 0.5}}').weights["form direct"]
    0.5

    Raises:
        KnowledgeError: where the text is not of its form.
    """
    try:
        told = json.loads(source)
        return ConfidenceModel(
            float(told["intercept"]), {str(name): float(weight) for name, weight in told["weights"].items()}
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KnowledgeError(f"confidence.json is not intercept and weights: {error!r}") from error
