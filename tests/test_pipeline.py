"""From bytes to record, on the examples and on garbage."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import peacewatch
from peacewatch.errors import PeacewatchError
from peacewatch.model.record import Record
from peacewatch.verify.record import check

EXAMPLES = Path(__file__).parent.parent / "examples"
PUBLISHED = {
    "01-border-talks.txt": "2026-05-14", "02-river-truce.txt": "2026-05-19", "03-grid-moratorium.txt": "2026-06-09",
    "04-prisoner-lists.txt": "2026-07-05", "05-highland-pullback.txt": "2026-08-03", "06-temple-line.txt": "2026-02-11",
}  # fmt: skip


def record(name: str) -> Record:
    return peacewatch.read(EXAMPLES / name, published=PUBLISHED[name])


@pytest.mark.parametrize("name", sorted(PUBLISHED))
def test_every_example_makes_a_record_that_holds(name: str) -> None:
    made = record(name)
    check(made)
    assert made.statements
    assert made.actors
    again = Record.from_json(made.to_json())
    assert again == made
    jsonschema.validate(json.loads(made.to_json()), Record.model_json_schema(by_alias=True))


def test_the_same_bytes_give_the_same_record() -> None:
    assert record("01-border-talks.txt").to_json() == record("01-border-talks.txt").to_json()


def test_a_denial_is_linked_to_the_charge_that_it_names() -> None:
    made = record("01-border-talks.txt")
    denial = next(s for s in made.statements if s.act == "deny" and s.content[0].exact == "the accusation")
    charge = next(s for s in made.statements if s.id == denial.answers[0].statement)
    assert charge.act == "accuse"
    assert "foreign ministry" in charge.speaker_evidence[0].exact
    assert [n.of for n in made.denials if n.denial == denial.id] == [(charge.id,)]


def test_state_television_citing_sources_does_not_corroborate() -> None:
    made = record("01-border-talks.txt")
    told = next(s for s in made.statements if s.cue is not None and s.cue.exact == "confirmed")
    assert len(told.chain) == 2
    assert told.answers == ()


def test_a_threat_is_no_attack() -> None:
    made = record("01-border-talks.txt")
    threatened = [e for e in made.events if "strike" in e.anchor.exact and e.speech is None]
    assert all(e.status != "asserted" for e in threatened)
    assert made.threats


def test_notes_and_end_marks_yield_no_items() -> None:
    made = record("01-border-talks.txt")
    at = made.report.text.index("(Reporting by")
    spans = [span for s in made.statements for span in s.evidence] + [span for e in made.events for span in e.evidence]
    assert all(span.end <= at for span in spans)


def test_without_a_date_nothing_is_invented() -> None:
    made = peacewatch.read(b"The army said on Thursday that the rebels had left the town before the envoys came back.")
    assert made.report.published.value is None
    assert all(t.start is None for t in made.times)
    assert "read.no-date" in [d.code for d in made.diagnostics]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
@example(data=b"!0-A")
def test_garbage_makes_no_traceback(data: bytes) -> None:
    try:
        made = peacewatch.read(data)
    except PeacewatchError as error:
        assert "\n" not in str(error)  # noqa: PT017  a clean refusal is one of two right outcomes
    else:
        check(made)


def test_a_text_of_one_long_line_is_a_text_and_no_file() -> None:
    text = "The mayor said that the bridge had been closed. " * 8
    made = peacewatch.read(text.strip(), published="2026-05-14")
    assert made.statements
    assert made.statements[0].content[0].exact == "the bridge had been closed"


@pytest.mark.parametrize(
    "text",
    [
        "If, the mayor warned, “the road is cut, we will close the port.”",
        "Unless, she said, they leave, the port will be closed.",
        "The guild demanded that if, as feared, the road is cut, the port be closed.",
        "“If, if they come,” he warned, “we will shut the gate.”",
    ],
)
def test_a_condition_that_is_broken_off_at_once_is_read(text: str) -> None:
    check(peacewatch.read(text.encode(), published="2026-05-14"))
