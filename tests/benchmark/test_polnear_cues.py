"""Each row reads: a sentence, the cue that the set would mark, and the content that is left."""

import pytest

from peacewatch.benchmark.polnear import adapt
from peacewatch.benchmark.polnear_contents import border
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
    # "at", "in" and "by" belong to a noun's or an adjective's cue, and to no verb's
    ("The mayor is confident in the truce.", "is confident in", "the truce"),
    ("The mayor took aim at the council.", "took aim at", "the council"),
    ("The mayor boasted in court that the road was open.", "boasted", "that the road was open"),
]


@pytest.mark.parametrize(("sentence", "cue", "content"), ROWS)
def test_cues_in_the_convention_of_the_set(sentence: str, cue: str, content: str) -> None:
    parsed = parse(Report(text=sentence, sha256="0" * 64))
    (one,) = adapt(parsed, attributions(parsed))
    assert [sentence[a:b] for a, b in one.cue] == [cue]
    assert [sentence[a:b] for a, b in one.content] == [content]


JOINED = [
    ("The road is open, the mayor said, but the bridge is closed.", "but the bridge is closed"),
    ("The road is open, the mayor said, and the bridge is closed.", "and the bridge is closed"),
]


@pytest.mark.parametrize(("sentence", "second"), JOINED)
def test_a_piece_after_the_cue_keeps_what_joins_it(sentence: str, second: str) -> None:
    parsed = parse(Report(text=sentence, sha256="0" * 64))
    (one,) = adapt(parsed, attributions(parsed))
    assert [sentence[a:b] for a, b in one.content] == ["The road is open", second]
    start = sentence.index(second)
    assert border(parsed, attributions(parsed)[0], one.cue, [(start + 4, len(sentence) - 1)])[1] == [
        (start, len(sentence) - 1)
    ]


def test_what_joins_a_piece_before_the_cue_stays_outside() -> None:
    text = "It rained, but the road is open, the mayor said."
    parsed = parse(Report(text=text, sha256="0" * 64))
    piece = (text.index("the road"), text.index(", the mayor"))
    assert border(parsed, attributions(parsed)[0], [(text.index("said"), len(text) - 1)], [piece])[1] == [piece]
