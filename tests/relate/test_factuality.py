"""What stands over a word and what that makes of it, for any word."""

import pytest

from peacewatch.extract.events.operators import operators
from peacewatch.model.report import Report
from peacewatch.model.worded import Operator
from peacewatch.parse import parse
from peacewatch.relate.events.factuality import Factuality, factuality


def _told(text: str, word: str) -> Factuality:
    parsed = parse(Report(text=text, sha256="0" * 64), None)
    token = next(t for t in parsed.tokens if t.text == word)
    return factuality(operators(parsed, token.i))


@pytest.mark.parametrize(
    ("text", "word", "polarity", "certainty"),
    [
        ("The mayor opened the bridge.", "opened", "+", "certain"),
        ("The mayor did not open the bridge.", "open", "-", "certain"),
        ("The mayor failed to open the bridge.", "open", "-", "certain"),
        ("The mayor did not fail to open the bridge.", "open", "+", "certain"),
        ("The mayor managed to open the bridge.", "open", "+", "certain"),
        ("The mayor did not manage to open the bridge.", "open", "-", "certain"),
        ("The mayor refused to open the bridge.", "open", "-", "certain"),
        ("The mayor did not refuse to open the bridge.", "open", "?", "unknown"),
        ("The mayor plans to open the bridge.", "open", "+", "probable"),
        ("The mayor has no plans to open the bridge.", "open", "-", "certain"),
        ("The mayor will open the bridge.", "open", "+", "probable"),
        ("The mayor will not open the bridge.", "open", "-", "probable"),
        ("The mayor may open the bridge.", "open", "+", "possible"),
        ("The mayor may not open the bridge.", "open", "-", "possible"),
        ("The mayor could not open the bridge.", "open", "-", "certain"),
        ("The mayor wants the guild to open the bridge.", "open", "?", "unknown"),
        ("The mayor tried to open the bridge.", "open", "?", "unknown"),
        ("The mayor did not try to open the bridge.", "open", "-", "certain"),
        ("If the mayor opens the bridge, the guild will rejoice.", "opens", "?", "unknown"),
        ("It is unlikely that the mayor opened the bridge.", "opened", "?", "unknown"),
        ("It is unclear whether the mayor opened the bridge.", "opened", "?", "unknown"),
        ("The mayor apparently opened the bridge.", "opened", "+", "probable"),
        ("The mayor was able to open the bridge.", "open", "+", "certain"),
        ("The mayor was unable to open the bridge.", "open", "-", "certain"),
        ("The mayor, instead of opening the bridge, left.", "opening", "-", "certain"),
        ("The mayor knows that the guild opened the bridge.", "opened", "+", "certain"),
        ("The mayor agreed to stop opening the bridge.", "opening", "-", "probable"),
        ("The mayor came to open the bridge.", "open", "+", "certain"),
        ("The mayor paid the guild to open the bridge.", "open", "?", "unknown"),
        ("The gift could start a quarrel.", "quarrel", "+", "possible"),
        ("The gift could end the quarrel.", "quarrel", "+", "certain"),
    ],
)
def test_polarity_and_certainty(text: str, word: str, polarity: str, certainty: str) -> None:
    told = _told(text, word)
    assert (told.polarity, told.certainty) == (polarity, certainty)


@pytest.mark.parametrize(
    ("kinds", "frame"),
    [
        ((("demand", "??"),), "demanded"),
        ((("negation", "-+"), ("demand", "??")), "hypothetical"),
        ((("demand", "??"), ("negation", "-+")), "hypothetical"),
        ((("future", "+-"), ("doubt", "??")), "hypothetical"),
        ((("plan", "+-"), ("possibility", "+-")), "planned"),
        ((("threat", "??"),), "threatened"),
        ((("negation", "-+"), ("negation", "-+")), None),
    ],
)
def test_the_nearest_frame_counts_unless_it_is_closed(kinds: tuple[tuple[str, str], ...], frame: str | None) -> None:
    limits = {"plan": "probable", "future": "probable", "possibility": "possible"}
    over = tuple(Operator(k, n, turns, limits.get(k, "certain")) for n, (k, turns) in enumerate(kinds))  # type: ignore[arg-type]
    assert factuality(over).frame == frame


def test_nothing_above_is_a_fact() -> None:
    assert factuality(()) == Factuality("+", "certain")
