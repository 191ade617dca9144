"""The day that a report gives as its own: heads and feet that give one, and those that give none."""

import time

import pytest

from peacewatch.model.report import Report
from peacewatch.parse.report_day import dated
from peacewatch.parse.zones import zones

HEADLINE = "Rebels shell a village on the lake"
BODY = "Rebels shelled a village on the lake shore overnight, officials in the province said on Tuesday morning."


def day_of(text: str) -> tuple[str | None, tuple[str, ...]]:
    report = Report(text=text, sha256="0" * 64)
    found = dated(report, zones(report))
    assert (found.published is None) == (found.published_basis == "unknown")
    return found.published, tuple(one.code for one in found.diagnostics)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Ministry of Foreign Affairs\nPress briefing\nYerevan, 13 May 2026", "2026-05-13"),
        ("United Nations Office\nNote to correspondents\nPort-au-Prince, 14 May 2026", "2026-05-14"),
        (f"{HEADLINE}\n\nIslamabad, 15 May 2026", "2026-05-15"),
        (f"{HEADLINE}\n\nBy Ana Lopes\nThe Lake Sentinel\nMay 9, 2026", "2026-05-09"),
        (f"{HEADLINE}\nBy Ana Lopes, 9 May 2026", "2026-05-09"),
        (f"{HEADLINE}\nBy Ana Lopes | 9 May 2026 | 4 min read", "2026-05-09"),
        ("LAKE WATCH | Telegram digest | 16 May 2026", "2026-05-16"),
        (f"{HEADLINE}\nPublished 22 May 2026, 18:05", "2026-05-22"),
        (f"{HEADLINE}\nPublished: 22 May 2026 18:05 GMT", "2026-05-22"),
        (f"{HEADLINE}\nPublished by Radio Lake on 22 May 2026", "2026-05-22"),
        (f"{HEADLINE}\nIssued: 14 April 2026", "2026-04-14"),
        (f"{HEADLINE}\nDate: 14 April 2026", "2026-04-14"),
        (f"{HEADLINE}\nSunday 18 October 2026", "2026-10-18"),
        (f"{HEADLINE}\nSun, 18 Oct 2026 07:30 UTC", "2026-10-18"),
        (f"{HEADLINE}\n18th of October 2026", "2026-10-18"),
        (f"{HEADLINE}\n2026-05-22", "2026-05-22"),
        (f"{HEADLINE}\n2026-05-22T18:05:00+02:00", "2026-05-22"),
        (f"{HEADLINE}\nMay 22, 2026 at 6:05 p.m. ET", "2026-05-22"),
        (f"{HEADLINE}\n18:05, 22 May 2026", "2026-05-22"),
        (f"{HEADLINE}\nLast updated: 23 May 2026", "2026-05-23"),
        (f"{HEADLINE}\nPublished 22 May 2026 | Updated 23 May 2026", "2026-05-22"),
        (f"{HEADLINE}\nPublished 22 May 2026, last updated 23 May 2026", "2026-05-22"),
        (f"{HEADLINE}\nUpdated 23 May 2026\n22 May 2026", "2026-05-22"),
        (f"{HEADLINE}\nKYIV, 20 November 2025 (Harbour) —", "2025-11-20"),
    ],
)
def test_heads_that_give_a_day(head: str, day: str) -> None:
    assert day_of(f"{head}\n\n{BODY}\n\n{BODY}") == (day, ())


@pytest.mark.parametrize(
    "head",
    [
        HEADLINE,
        f"{HEADLINE}\n22 May",  # no year
        f"{HEADLINE}\nMay 2026",  # no day
        f"{HEADLINE}\n22/05/2026",  # other countries write the month first
        f"{HEADLINE}\nMonday 18 October 2026",  # which was a Sunday
        f"{HEADLINE}\n31 April 2026",
        "Clashes in Nasir and Ulang, 27 March – 3 April 2026",
        f"{HEADLINE}\nReport on the attacks of 3 April 2026",
        f"{HEADLINE}\nFILE PHOTO: Soldiers, 3 April 2024",
        f"{HEADLINE} on 3 April 2026",
        f"{HEADLINE}\n© Harbour, 3 April 2026",
    ],
)
def test_heads_that_give_none(head: str) -> None:
    assert day_of(f"{head}\n\n{BODY}\n\n{BODY}") == (None, ())


@pytest.mark.parametrize(
    "line", ["3 April 2026", "Goma, 3 April 2026", "They signed on 3 April 2026", "Since 3 April 2026"]
)
def test_a_date_after_the_body_has_begun_is_none_of_the_report(line: str) -> None:
    assert day_of(f"{HEADLINE}\n\n{BODY}\n\n{line}\n\n{BODY}\n\n{line}") == (None, ())


def test_running_text_gives_no_day() -> None:
    assert day_of("On 3 April 2026 the rebels left. The ministry, on 4 April 2026, denied it.") == (None, ())


@pytest.mark.parametrize("line", ["Published 22 May 2026", "Updated: 22 May 2026, 18:05 GMT"])
def test_a_label_counts_at_the_foot_too(line: str) -> None:
    assert day_of(f"{HEADLINE}\n\n{BODY}\n\n{BODY}\n\n{line}") == ("2026-05-22", ())


def test_a_chronology_has_the_days_of_what_it_tells() -> None:
    text = f"The war on the lake\n\n7 October 2023\n{BODY}\n\n9 October 2023\n{BODY}"
    assert day_of(text) == (None, ())


@pytest.mark.parametrize(
    "head", ["Published 22 May 2026\n24 May 2026", "Updated 22 May 2026\nLast updated 24 May 2026"]
)
def test_two_days_give_none_and_a_note(head: str) -> None:
    assert day_of(f"{HEADLINE}\n{head}\n\n{BODY}\n\n{BODY}") == (None, ("read.dates-differ",))


def test_a_day_that_is_known_stands() -> None:
    report = Report(
        text=f"{HEADLINE}\n22 May 2026\n{BODY}", sha256="", published="2026-05-20", published_basis="metadata"
    )
    assert dated(report, zones(report)) is report


def test_long_heads_do_not_take_long() -> None:
    started = time.perf_counter()
    for piece in ("Goma, " * 35, "By " + "A " * 100, "9 May " * 38, "Goma de " * 29):
        day_of(f"{HEADLINE}\n{piece}\n{BODY}\n" * 20)
    assert time.perf_counter() - started < 2
