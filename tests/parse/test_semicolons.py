"""What is said before a semicolon is said by the verb before it."""

import pytest

from peacewatch.model.report import Report
from peacewatch.parse import parse


@pytest.mark.parametrize(
    ("text", "said", "second"),
    [
        # The second clause is a statement of its own.
        ("The hospital first said eight people had been killed; it later said five.", ("killed", "said"), ("said", "said")),
        ("The ministry later said that drones had crossed the border; Arvia's army denied it.", ("crossed", "said"), ("denied", "denied")),
        # A deed in it is told on by the same source.
        ("The minister said the talks would go on; his deputy resigned.", ("go", "said"), ("resigned", "go")),
    ],
)  # fmt: skip
def test_each_clause_under_its_own_verb(text: str, said: tuple[str, str], second: tuple[str, str]) -> None:
    parsed = parse(Report(text=text, sha256="0" * 64), None)
    mark = next(t.i for t in parsed.tokens if t.text == ";")
    before = next(t for t in parsed.tokens if t.i < mark and t.text == said[0])
    after = next(t for t in parsed.tokens if t.i > mark and t.text == second[0])
    assert parsed.tokens[before.head].text == said[1]
    assert before.head < mark
    assert parsed.tokens[after.head].text == second[1]
