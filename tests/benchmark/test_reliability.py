"""Whether confidences mean what they say, on made-up verdicts."""

import pytest

from peacewatch.benchmark.polnear import Quote, verdicts
from peacewatch.benchmark.reliability import Verdict, reliability

SAYS = Quote(((4, 8),), ((0, 3),), ((9, 20),), 0.8)
TEXT = "She says it rains now and here"


@pytest.mark.parametrize(
    ("judged", "area"),
    [
        ([(0.9, True), (0.8, True), (0.1, False)], 1.0),
        ([(0.1, True), (0.9, False)], 0.0),
        ([(0.5, True), (0.5, False)], 0.5),
        ([(0.5, True)], 0.5),
    ],
)
def test_right_readings_are_the_surer_ones(judged: list[Verdict], area: float) -> None:
    assert reliability(judged)["area"] == area


def test_calibration_is_the_distance_between_saying_and_being_right() -> None:
    assert reliability([(0.75, True)] * 3 + [(0.75, False)])["calibration error"] == 0.0
    assert reliability([(1.0, False)] * 4)["calibration error"] == 1.0


def test_the_surest_half_and_the_least_sure_tenth() -> None:
    told = reliability([(0.9, True), (0.8, True), (0.7, False), (0.2, False)])
    assert (told["right of surest half"], told["right of least sure tenth"], told["right"]) == (1.0, 0.0, 0.5)


def test_no_reading_has_no_figures() -> None:
    assert reliability([]) == {"readings": 0}


def test_a_reading_is_right_where_it_is_found_with_its_source() -> None:
    elsewhere = Quote(SAYS.cue, ((26, 30),), SAYS.content)
    assert verdicts(TEXT, [SAYS], [SAYS]) == [(0.8, True)]
    assert verdicts(TEXT, [SAYS], [elsewhere]) == [(0.8, False)]
    assert verdicts(TEXT, [Quote(SAYS.cue, SAYS.source, SAYS.content)], [SAYS]) == []
