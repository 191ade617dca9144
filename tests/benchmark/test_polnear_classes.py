"""The class of a cue by its words, and figures by class."""

import pytest

from peacewatch.benchmark.polnear_classes import class_of, shares, tally
from peacewatch.model.report import Report
from peacewatch.parse import parse

ROWS = [
    ("The mayor has said that the road is open.", "has said", "speech"),
    ("According to the mayor, the road is open.", "According to", "according"),
    ("The mayor did not respond to a request.", "did not respond", "silence"),
    ("The mayor believes that the road is open.", "believes", "belief"),
    ("The mayor walked to the bridge.", "walked", "other"),
]


@pytest.mark.parametrize(("sentence", "cue", "expected"), ROWS)
def test_a_cue_has_the_class_of_its_first_cue_word(sentence: str, cue: str, expected: str) -> None:
    parsed = parse(Report(text=sentence, sha256="0" * 64))
    start = sentence.index(cue)
    assert class_of(parsed, [(start, start + len(cue))]) == expected


def test_a_pair_counts_for_the_class_of_the_gold() -> None:
    told: dict[str, dict[str, int]] = {}
    tally(told, (["speech", "other"], ["speech", "belief"]), [(0, 0, True), (1, 1, False)])
    figures = shares(told)
    assert figures["speech"]["share whole"] == 1.0
    assert (figures["belief"]["found"], figures["belief"]["share whole"]) == (1, 0.0)
    assert figures["other"] == {"gold": 0, "given": 1, "found": 0, "whole": 0, "share found": 0.0, "share whole": 0.0}
