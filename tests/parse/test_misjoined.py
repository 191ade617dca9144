"""Two sides that the parser takes for words about one noun are told apart."""

import pytest

from peacewatch.model.report import Report
from peacewatch.parse import parse


def _joined(text: str, noun: str) -> list[str]:
    """The noun's first conjunct, where it is one, and what hangs on it as a modifier."""
    parsed = parse(Report(text=text, sha256="0" * 64), None)
    token = next(t for t in parsed.tokens if t.text == noun)
    above = parsed.tokens[token.head].text if token.dep == "conj" else "-"
    return [above, *(k.text for k in parsed.children(token.i, "compound", "amod", "nmod"))]


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Algiers offered last week to host a new round of talks between Bamako and Tuareg rebels.", "rebels", ["Bamako", "Tuareg"]),
        ("Clashes between the army and Hutu rebels killed ten.", "rebels", ["army", "Hutu"]),
        ("Talks between the government and ELN rebels in Havana broke down.", "rebels", ["government", "ELN"]),
        ("Rwanda and Congolese troops fought near the lake.", "troops", ["Rwanda", "Congolese"]),
        # Two names of fighters of one kind stay as they are.
        ("Clashes between Israeli and Palestinian fighters killed ten.", "fighters", ["-", "Israeli", "Palestinian"]),
        ("Envoys met Hamas and Fatah fighters in Cairo.", "fighters", ["-", "Hamas"]),
    ],
)  # fmt: skip
def test_two_sides_are_two(text: str, noun: str, expected: list[str]) -> None:
    found = _joined(text, noun)
    assert found[0] == expected[0]
    assert set(expected[1:]) <= set(found[1:]) or expected[0] == "-"


def test_no_word_stands_in_a_circle() -> None:
    parsed = parse(
        Report(text="Talks between the government and ELN rebels in Havana broke down.", sha256="0" * 64), None
    )
    for token in parsed.tokens:
        assert not any(above.i == token.i for above in parsed.ancestors(token.i))
