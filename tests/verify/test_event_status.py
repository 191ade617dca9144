"""Whether an event's status agrees with its stances."""

import copy
import runpy
from pathlib import Path
from typing import Any

import pytest

from peacewatch.errors import RecordInvalid
from peacewatch.model.record import Record, Stance
from peacewatch.verify.record import check
from peacewatch.verify.status import contradiction

DATA: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[1] / "show" / "make_record.py"))["data"]()


def event_of(status: str, stances: str) -> Any:  # noqa: ANN401
    """The first event of the made record with another status and stances, such as "reporter+certain s1-certain"."""
    told = []
    for one in stances.split():
        sign = next(c for c in one if c in "+-?")
        by, certainty = one.split(sign)
        told.append(Stance.model_validate({"by": by, "polarity": sign, "certainty": certainty}))
    event = Record.model_validate(DATA).events[0]
    return event.model_copy(update={"status": status, "stances": tuple(told)})


@pytest.mark.parametrize(
    ("status", "stances", "holds"),
    [
        ("asserted", "reporter+certain", True),
        ("asserted", "reporter+certain s1+certain s2+possible", True),
        ("asserted", "s1-certain", False),
        ("asserted", "s1+certain", False),
        ("asserted", "reporter+certain s1-certain", False),
        ("attributed", "s1+certain", True),
        ("attributed", "s1+certain s2-certain", False),
        ("attributed", "reporter+certain s1+certain", False),
        ("disputed", "s1+certain s2-certain", True),
        ("disputed", "s1+certain s2+certain", True),  # each names another author
        ("disputed", "s1+certain", False),
        ("denied", "s1-certain", True),
        ("denied", "s1+certain", False),
        ("negated", "reporter-certain", True),
        ("negated", "s1-certain", False),
        ("planned", "s1+probable", True),
        ("planned", "", True),
        ("threatened", "s1+certain", False),
        ("hypothetical", "reporter-certain", False),
    ],
)
def test_status_and_stances(status: str, stances: str, holds: bool) -> None:
    assert (contradiction(event_of(status, stances)) is None) is holds


def test_a_record_whose_event_contradicts_itself_does_not_hold() -> None:
    data = copy.deepcopy(DATA)
    data["events"][0]["status"] = "asserted"
    data["events"][0]["stances"] = [{"by": "s1", "polarity": "-", "certainty": "certain"}]
    with pytest.raises(RecordInvalid, match=r"check 9 \(status\): events\[0\].stances: .* got s1:-:certain"):
        check(Record.model_validate(data))
