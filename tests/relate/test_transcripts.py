"""Transcripts: whoever asks tells nothing, each sentence of an answer is a statement of its own, nobody is called silent."""

from functools import cache

import pytest

from peacewatch.model.record import Record
from peacewatch.pipeline import read

BRIEFING = """Press briefing on the border

Q (Radio Delta): Your troops shelled the mill. Has Chad proposed to host the next round of talks with Niger?

KOLTEN: No. Our soldiers did not shell the mill. The ministers of Chad and Niger met in Doha in May for talks.

Q: According to the daily, rebels captured two soldiers. Is that so?

KOLTEN: We have received no such report. The next round of talks between Chad and Niger will be held in Doha on 22 May.
"""


@cache
def _record() -> Record:
    return read(BRIEFING.encode(), published="2026-05-14")


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("No", "deny"),
        ("Our soldiers did not shell the mill", "deny"),
        ("The ministers of Chad and Niger met in Doha in May for talks", "say"),
        ("We have received no such report", "deny"),
    ],
)
def test_each_sentence_has_its_own_act(words: str, act: str) -> None:
    assert [s.act for s in _record().statements if s.content and s.content[0].exact == words] == [act]


def test_a_question_is_no_fact_and_no_offer() -> None:
    record = _record()
    asked = BRIEFING.index("Q (Radio"), BRIEFING.index("KOLTEN")
    inside = [e for e in record.events if asked[0] <= e.anchor.start < asked[1]]
    assert {e.status for e in inside} <= {"hypothetical", "denied"}
    assert not any(asked[0] <= c.start < asked[1] for s in record.statements for c in s.content)
    assert not any(t.hosts for t in record.talks)


def test_what_the_asker_has_from_others_is_theirs() -> None:
    (captured,) = [e for e in _record().events if e.anchor.exact.startswith("captured")]
    assert captured.status == "disputed"  # told by the daily, denied by the speaker


def test_nobody_is_silent_where_a_speaker_may_speak_for_him() -> None:
    assert not any(t.silent for t in _record().talks)
