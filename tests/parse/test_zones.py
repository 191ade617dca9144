"""Zones: each kind, each dateline style, and the lines that only look like one."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peacewatch.model.report import Report
from peacewatch.parse import parse
from peacewatch.parse.zones import dateline_parts, zones

BODY = "Rebels shelled a village on the lake shore overnight, officials in the province said on Tuesday morning."


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(z.kind, text[z.start : z.end]) for z in zones(Report(text=text, sha256="0" * 64, title=title))]


@pytest.mark.parametrize(
    ("dateline", "parts"),
    [
        (
            "BUNIA, Democratic Republic of Congo, April 2 (Harbour) -",
            ("BUNIA, Democratic Republic of Congo", "April 2", "Harbour"),
        ),
        ("ATBARA (CWX) —", ("ATBARA", None, "CWX")),
        ("PORT SUDAN, Sudan (CWX) —", ("PORT SUDAN, Sudan", None, "CWX")),
        ("Tripoli, 3 May 2026 —", ("Tripoli", "3 May 2026", None)),
        ("TRIPOLI, May 3 —", ("TRIPOLI", "May 3", None)),
        ("N'DJAMENA, Sept. 9 (Harbour) --", ("N'DJAMENA", "Sept. 9", "Harbour")),
        ("ADDIS ABABA:", ("ADDIS ABABA", None, None)),
        ("GENEVA/CAIRO (Harbour) -", ("GENEVA/CAIRO", None, "Harbour")),
        ("Abu Dhabi, June 5, 2026 (Harbour) –", ("Abu Dhabi", "June 5, 2026", "Harbour")),
    ],
)
def test_dateline_styles(dateline: str, parts: tuple[str | None, ...]) -> None:
    text = f"Rebels shell village\n{dateline} {BODY}\n{BODY}"
    report = Report(text=text, sha256="0" * 64)
    found = zones(report)
    assert [z.kind for z in found] == ["headline", "dateline", "body", "body"]
    assert text[found[1].start : found[1].end] == dateline
    assert text[found[2].start : found[2].end] == BODY
    assert tuple(p.exact if p else None for p in dateline_parts(report, found[1])) == parts


@pytest.mark.parametrize(
    "line",
    [
        "WASHINGTON said: “We will wait.” The talks go on next week without it, two envoys said on Monday.",
        "Samira Okot: the army lies, and everyone in the valley knows that it lies about the road.",
        "UPDATE: Talks resumed on Monday in the lakeside town after a week without any contact at all.",
        "The Lake Front (LF) - a rebel group - said on Monday that it would not attend the talks.",
    ],
)
def test_no_dateline(line: str) -> None:
    assert "dateline" not in [kind for kind, _ in kinds(f"Envoys wait\n{line}\n{BODY}")]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Ana Lopes and JOHN OKOT", "byline"),
        ("Reporting by our Juba desk", "byline"),
        ("Ana Lopes, Staff Writer", "byline"),
        ("Updated 12:40 GMT", "note"),
        ("Published 3 May 2026", "note"),
        ("(Corrects spelling of the village in paragraph 2)", "note"),
        ("Editor’s note: the death toll has been changed.", "note"),
        ("This story has been updated to add a comment by the army.", "note"),
        ("FILE PHOTO: Soldiers on the bridge, March 2024.", "caption"),
        ("Image credit: Harbour Pictures", "caption"),
        ("Read more: Who are the rebels?", "link"),
        ("Click here for our coverage", "link"),
        ("(Reporting by Ana Lopes; Editing by J. Okot)", "endmark"),
        ("###", "endmark"),
        ("-30-", "endmark"),
        ("ENDS", "endmark"),
        ("[Invented for a test; not news.]", "endmark"),
        ("© 2026 Harbour. All rights reserved.", "boilerplate"),
        ("Sign up for our newsletter", "boilerplate"),
        ("Follow us on Telegram", "boilerplate"),
        ("Share this article", "boilerplate"),
        ("This site uses cookies to work.", "boilerplate"),
    ],
)
def test_kinds_by_their_words(line: str, kind: str) -> None:
    assert (kind, line) in kinds(f"Rebels shell village\n{line}\n{BODY}\n{BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "The report was published on Monday and blamed both sides for the attack.",
        "Released on 3 May, the captives crossed the border the same night.",
        "By continuing the talks, the parties have shown good will, the envoy said.",
        "Updated figures for 2024 put the toll at 300, the ministry said.",
        "By Monday, no side had answered the envoy.",
        "He said:",
        "Follow-up talks were held in Geneva on Friday.",
    ],
)
def test_body_that_looks_like_something_else(line: str) -> None:
    assert ("body", line) in kinds(f"Rebels shell village\n{BODY}\n{line}\n{BODY}")


def test_headings_amid_the_body() -> None:
    text = f"Rebels shell village\n{BODY}\n\nA road to nowhere\n\n{BODY}\n3. Findings of the team\n{BODY}"
    assert [k for k, _ in kinds(text)] == ["headline", "body", "heading", "body", "heading", "body"]


def test_links_in_a_list() -> None:
    text = f"Rebels shell village\n{BODY}\nRelated stories:\n• Who are the rebels?\n• The road explained\n{BODY}"
    assert [k for k, _ in kinds(text)] == ["headline", "body", "link", "link", "link", "body"]


def test_title_from_metadata_may_end_with_a_full_stop() -> None:
    assert kinds(f"They fled.\n{BODY}", "They fled.")[0] == ("headline", "They fled.")


def test_a_lone_sentence_is_body() -> None:
    assert kinds("The rebels left the town on Monday") == [("body", "The rebels left the town on Monday")]


def test_hard_wrapped_lines_are_joined_and_blank_lines_part() -> None:
    first = (
        "MERU (Harbour) - Rebels of the lake front shelled a village overnight,\n"
        "officials said on Tuesday, and the army answered with rockets from the\n"
        "other shore until dawn, according to two people who live there and who\n"
        "fled on foot."
    )
    second = (
        "The army denied it had fired. A spokesman in the capital, Colonel John\nOkot, said that no gun had been moved."
    )
    text = f"Rebels shell village\nBy Ana Lopes\n\n{first}\n\n{second}\n"
    assert [k for k, _ in kinds(text)] == ["headline", "byline", "dateline", "body", "body"]
    assert kinds(text)[-1][1] == second


def test_carriage_returns() -> None:
    text = f"Rebels shell village\r\nBy Ana Lopes\r\n\r\nMERU (Harbour) - {BODY}\r\n{BODY} Enditem\r\n"
    assert [k for k, _ in kinds(text)] == ["headline", "byline", "dateline", "body", "body", "endmark"]


def test_update_prefix_is_no_part_of_the_headline() -> None:
    assert kinds(f"UPDATE 2-Rebels shell village\n{BODY}\n{BODY}")[:2] == [
        ("note", "UPDATE 2-"),
        ("headline", "Rebels shell village"),
    ]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "GOMA (X) - ",
                "By Ana",
                "\n",
                "\n\n",
                "\r",
                " ",
                BODY,
                "(Reporting by A)",
                "###",
                "a. ",
                "é—",
                "“",
                "\u2029",
                "\x85",
            ]
        ),
        max_size=25,
    )
)
def test_zones_are_ordered_apart_and_cover_every_word(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for zone in zones(Report(text=text, sha256="0" * 64)):
        assert end <= zone.start < zone.end <= len(text)
        assert not text[end : zone.start].strip()
        assert text[zone.start : zone.end].strip() == text[zone.start : zone.end]
        end = zone.end
    assert not text[end:].strip()


def test_long_lines_do_not_take_long() -> None:
    started = time.perf_counter()
    kinds("A" * 200_000 + "\n" + "By " + "Ana " * 50_000 + "\n" + "GOMA, " * 30_000)
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("GOMA, Nov. 20, 2025 (Agency) — ", "2025-11-20"),
        ("KYIV, 20 November 2025 — ", "2025-11-20"),
        ("KHARTOUM, Thursday, November 20, 2025 (Agency) -- ", "2025-11-20"),
        ("JUBA, 2025-11-20 — ", "2025-11-20"),
        ("GOMA, Nov. 20 (Agency) — ", None),  # no year
        ("GOMA, Monday, Nov. 20, 2025 (Agency) — ", None),  # which was a Thursday
        ("", None),
    ],
)
def test_a_full_dateline_gives_the_date_of_publication(opening: str, day: str | None) -> None:
    text = f"{opening}The ministry said that the talks would go on. It gave no date for a next round."
    assert parse(Report(text=text, sha256="")).report.published == day
    told = parse(Report(text=text, sha256="", published="2024-01-02", published_basis="given")).report
    assert (told.published, told.published_basis) == ("2024-01-02", "given")
