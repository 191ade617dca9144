"""A clause that an inverted *should* opens is given its verb."""

import pytest

from peacewatch.model.report import Report
from peacewatch.parse import parse


def _roles(text: str, word: str) -> tuple[str, str, str | None, str | None]:
    parsed = parse(Report(text=text, sha256="0" * 64), None)
    verb = next(t for t in parsed.tokens if t.text == word)
    subject, thing = parsed.child(verb.i, "nsubj"), parsed.child(verb.i, "dobj")
    return (
        verb.pos, parsed.tokens[verb.head].text, subject.text if subject else None, thing.text if thing else None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word", "roles"),
    [
        ("Should Rwanda attack Bukavu, Congo would strike Kigali.", "attack", ("VERB", "strike", "Rwanda", "Bukavu")),
        ("Should the army attack Goma, the guild would strike.", "attack", ("VERB", "strike", "army", "Goma")),
        (
            "The minister said that should Sudan bomb Adre, Chad would close the border.",
            "bomb",
            ("VERB", "close", "Sudan", "Adre"),
        ),
    ],
)
def test_the_misread_verb_is_mended(text: str, word: str, roles: tuple[str, str, str, str]) -> None:
    assert _roles(text, word) == roles


@pytest.mark.parametrize(
    "text",
    [
        "The army should attack Goma.",
        "Should the attack on Goma continue, the guild would strike.",
        "The mayor said that the raid should end.",
    ],
)
def test_nothing_else_is_touched(text: str) -> None:
    parsed = parse(Report(text=text, sha256="0" * 64), None)
    heads = [t for t in parsed.tokens if t.text in ("attack", "raid")]
    assert [(t.pos, t.dep) for t in heads] in ([("VERB", "ROOT")], [("NOUN", "nsubj")])
    for token in parsed.tokens:
        assert not any(above.i == token.i for above in parsed.ancestors(token.i))
