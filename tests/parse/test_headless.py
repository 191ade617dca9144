"""A sentence whose verb the parser hung below its subject is given its verb."""

import pytest

from peacewatch.model.parsed import Parsed
from peacewatch.model.report import Report
from peacewatch.parse import parse


def _parsed(text: str) -> Parsed:
    return parse(Report(text=text, sha256="0" * 64), None)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The United Nations mission called on both parties to return to dialogue.", "called", "mission"),
        ("The African Union mission called on both sides to hold fire.", "called", "mission"),
    ],
)
def test_the_verb_is_the_root_and_the_noun_its_subject(text: str, verb: str, subject: str) -> None:
    parsed = _parsed(text)
    token = next(t for t in parsed.tokens if t.text == verb)
    found = parsed.child(token.i, "nsubj")
    assert (token.dep, token.tag, found.text if found else None) == ("ROOT", "VBD", subject)


@pytest.mark.parametrize(
    "text",
    ["Five soldiers captured in Goma.", "A truce brokered by Qatar.", "Talks called by the army to end the war."],
)
def test_a_noun_that_is_described_stays_the_root(text: str) -> None:
    parsed = _parsed(text)
    assert not any(t.dep == "nsubj" for t in parsed.tokens)
