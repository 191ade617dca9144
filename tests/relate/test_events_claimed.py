"""An attack that somebody claims is told by him, and done by him."""

import pytest

from peacewatch.pipeline import read


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Al-Shabaab claimed the bombing, which killed nine.", ["a:ALSHABAAB"]),
        ("Al-Shabaab claimed an ambush on a police van.", ["a:ALSHABAAB"]),
        ("Al-Shabaab claimed the killing of a mayor.", ["a:ALSHABAAB"]),
    ],
)
def test_a_claimed_attack_is_attributed_to_who_claims_it(text: str, doers: list[str]) -> None:
    record = read(text.encode(), published="2026-05-14")
    attacks = [e for e in record.events if e.type == "ASSAULT"]
    assert [(e.status, list(e.actors)) for e in attacks[:1]] == [("attributed", doers)]
    assert [s.speakers for s in record.statements if s.cue and s.cue.exact == "claimed"] == [("a:ALSHABAAB",)]


def test_what_claims_lives_says_nothing() -> None:
    record = read(b"The attack claimed nine lives. The storm claimed the harvest.", published="2026-05-14")
    assert record.statements == ()
