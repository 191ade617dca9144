"""An event's sides as countries."""

import pytest

from peacewatch import pipeline
from peacewatch.benchmark.coded_sides import CodedSides


@pytest.mark.parametrize(
    ("text", "kind", "acting", "acted_on"),
    [
        ("Kenya shelled Tanzanian positions.", "ASSAULT", {"KEN"}, {"TZA"}),
        # a place's country stands for a recipient
        ("Kenya bombed a market in Dodoma.", "ASSAULT", {"KEN"}, {"KEN", "TZA"}),
        # who mediates acts on the parties
        ("Qatar mediated between Chad and Sudan.", "CONSULT", {"QAT"}, {"TCD", "SDN"}),
        # at home
        ("Rebels attacked the Nigerian army.", "ASSAULT", {"NGA"}, {"NGA"}),
    ],
)
def test_sides(text: str, kind: str, acting: set[str], acted_on: set[str]) -> None:
    record = pipeline.read(text.encode())
    found = [CodedSides(record).of(e) for e in record.events if e.type == kind]
    assert (frozenset(acting), frozenset(acted_on)) in found
