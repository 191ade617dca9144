"""When statements were made: each row a text of 14 May 2026, and each cue with the words that date it."""

import pytest

from peacewatch import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry denied on Monday that it had shelled the port.", {"denied": "Monday"}),
        ("The ministry denied that it had shelled the port on Monday.", {"denied": None}),
        # what it was said in
        ("“The road is closed,” Marun said in a video posted on Telegram on Tuesday.", {"said": "Tuesday"}),
        ("Ferrat said in an interview published on Sunday that troops had left.", {"said": "Sunday"}),
        (
            "In a letter to the council dated 3 May, the ministry asked for the return of the bodies.",
            {"asked for": "3 May"},
        ),
        (
            "In a letter to the council, the ministry asked for the return of the bodies taken on 3 May.",
            {"asked for": None},
        ),
        # a participle goes with its verb
        (
            "The group announced a pause on Sunday in a statement, saying its fighters would hold their positions.",
            {"announced": "Sunday", "saying": "Sunday"},
        ),
        ("Ferrat, who left office in March, said that troops had gone.", {"said": None}),
        # a charge that is handed over, and one that is answered
        (
            "On 2 May the mission received a written allegation from the army that rebels had attacked its post.",
            {"allegation": "2 May"},
        ),
        ("The army denied the allegation on Monday.", {"denied": "Monday"}),
        ("Juba repeated that demand on Friday.", {"repeated": "Friday"}),
    ],
)
def test_the_time_of_a_statement(text: str, expected: dict[str, str | None]) -> None:
    record = read(text.encode(), published="2026-05-14")
    words = {time.id: time.evidence[0].exact for time in record.times}
    found = {s.cue.exact: words[s.time] if s.time else None for s in record.statements if s.cue}
    assert {cue: found[cue] for cue in expected} == expected
