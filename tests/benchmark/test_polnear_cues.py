"""Each row reads: a sentence, the cue that the set would mark, and the content that is left."""

import pytest

from peacewatch.benchmark.polnear import adapt
from peacewatch.extract.attribution import attributions
from peacewatch.model.report import Report
from peacewatch.parse import parse

ROWS = [
    ("The mayor has also repeatedly said that the road is open.", "has also repeatedly said", "that the road is open"),
    ("The mayor did not say that the road was open.", "did not say", "that the road was open"),
    ("The mayor warned of cholera.", "warned of", "cholera"),
    ("The mayor said: “The road is open to everyone.”", "said:", "“The road is open to everyone.”"),
    ("The mayor accused the militia of theft.", "accused", "the militia of theft"),
    ("The mayor began dismissing the report.", "began dismissing", "the report"),
    ("The mayor said repeatedly that the road was open.", "said repeatedly", "that the road was open"),
    ("The mayor wants to go home.", "wants", "to go home"),
]


@pytest.mark.parametrize(("sentence", "cue", "content"), ROWS)
def test_cues_in_the_convention_of_the_set(sentence: str, cue: str, content: str) -> None:
    parsed = parse(Report(text=sentence, sha256="0" * 64))
    (one,) = adapt(parsed, attributions(parsed))
    assert [sentence[a:b] for a, b in one.cue] == [cue]
    assert [sentence[a:b] for a, b in one.content] == [content]
