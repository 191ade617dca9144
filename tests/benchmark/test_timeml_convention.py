"""Where TimeBank's conventions differ from the record's, the adapter writes TimeBank's; the record keeps its own."""

import pytest

from peacewatch.benchmark.timeml_convention import timeml_times
from peacewatch.extract.times.mentions import time_words
from peacewatch.model.report import Report
from peacewatch.parse import parse

PUBLISHED = "2031-05-14"  # a Wednesday


def written(text: str) -> list[tuple[str, str, str | None]]:
    parsed = parse(Report(text=text, sha256="0" * 64, published=PUBLISHED))
    return [(text[s:e], kind, value) for (s, e), kind, value in timeml_times(parsed, time_words(parsed), PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“We leave tomorrow,” he said.", [("tomorrow", "date", "2031-05-15")]),
        ("They met from May 3 to May 9.", [("May 3", "date", "2031-05-03"), ("May 9", "date", "2031-05-09")]),
        ("Two days after the vote they left.", [("Two days", "duration", "P2D")]),
        ("They talked for about three hours.", [("three hours", "duration", "PT3H")]),
        ("They met late on Tuesday.", [("Tuesday", "date", "2031-05-13")]),
        ("They met on Friday night.", [("Friday night", "date", "2031-05-09TNI")]),
        ("They met at 10 p.m. in Oslo.", [("10 p.m.", "time", "2031-05-14T22:00")]),
        ("It left two days later.", [("two days later", "date", "P2D")]),
        ("They met on the eve of the vote.", []),
        (
            "Aid fell in the first quarter from a year ago.",
            [("the first quarter", "date", "2031-Q1"), ("a year ago", "date", "2030-Q1")],
        ),
    ],
)
def test_written_as_timebank_does(text: str, wanted: list[tuple[str, str, str | None]]) -> None:
    assert written(text) == wanted
