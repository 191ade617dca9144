"""Texts that no writer made, and sentences that a parser runs together: read in time and without a traceback."""

import cProfile
import pstats

import pytest

from peacewatch.model.parsed import Parsed
from peacewatch.model.report import Report
from peacewatch.parse import parse
from peacewatch.parse.quotations import DEEPEST
from peacewatch.parse.sentence_ends import LONGEST
from peacewatch.pipeline import read


def parsed(text: str) -> Parsed:
    return parse(Report(text=text, sha256=""))


def sentences(text: str) -> list[str]:
    found = parsed(text)
    return [text[s.start : s.end] for s in found.sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Shelling began at 6 p.m. The ministry denied it.", 2),
        ("The convoy left at 9 a.m. But nobody was told.", 2),
        ("The crossing closed at 4 p.m. Arvia said it would reopen.", 2),
        ("She flew back to the U.S. In Geneva the talks went on.", 2),
        ("The crossing closed at 4 p.m. Monday after shelling.", 1),
        ("The crossing closed at 4 p.m. Geneva time after shelling.", 1),
        ("It opens at 8 a.m. GMT and closes at noon.", 1),
        ("The U.S. President said he would wait.", 1),
    ],
)
def test_a_sentence_may_end_with_an_abbreviation(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_a_sentence_that_never_ends_is_cut_and_keeps_every_word() -> None:
    text = "The ministry said that " + "the army and " * 900 + "rebels fought."
    found = parsed(text)
    assert max(s.last - s.first for s in found.sentences) < LONGEST
    assert [t.text for t in found.tokens] == text.replace(".", " .").split()
    for sentence in found.sentences:
        words = range(sentence.first, sentence.last + 1)
        assert all(found.tokens[i].head in words for i in words)


def test_quotations_inside_one_another_without_end_are_read_to_a_depth() -> None:
    found = parsed("The ministry said " + "“a " * 2000 + "no" + " b”" * 2000 + ".").quotations
    depth: dict[int, int] = {}
    for quotation in found:
        depth[quotation.i] = 1 + (depth[quotation.inside] if quotation.inside is not None else 0)
    assert max(depth.values()) == DEEPEST


@pytest.mark.parametrize(
    "signs", ["(" * 30_000, "[" * 9000 + "]" * 9000, "?!" * 9000, "😀" * 9000, "“" * 3000 + "”" * 3000]
)
def test_long_runs_of_signs_are_no_words(signs: str) -> None:
    text = f"The ministry {signs} denied the claim."
    assert len(parsed(text).tokens) < 6000
    assert read(text.encode()).report.text == text


@pytest.mark.parametrize("blank", ["\n", " \n", "\r\n", "\t\r", "\u2028"])
def test_empty_lines_without_number(blank: str) -> None:
    text = "Arvia denied it." + blank * 50_000 + "Borland said that nothing had happened."
    assert len(read(text.encode()).statements) == 2


def test_the_work_grows_with_the_length_and_no_faster() -> None:
    """Four times as long is four times the calls: counted, for a clock would tell of the machine."""
    paragraphs = [
        "Arvia accused Borland of shelling the market of Kesh on Monday, and demanded that it withdraw.",
        "Borland denied the accusation. “We have not fired a single shell,” its defence minister, Odo Brant, said.",
        "He said the talks in Geneva had been called off, and that they would not resume until the truce was kept.",
        "The Tern Brigades threatened to attack the bridge unless the army left. A spokesman declined to comment.",
    ]

    def calls(times: int) -> int:
        text = "\n\n".join(f"{p} The toll of day {n} rose." for n in range(times) for p in paragraphs)
        profile = cProfile.Profile()
        profile.enable()
        read(text.encode(), published="2026-05-04")
        profile.disable()
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    calls(1)  # what is loaded once
    assert calls(24) < 5.5 * calls(6)
