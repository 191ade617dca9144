"""Each row reads: a sentence, and the cue, class, standing and content that it holds; then what is no cue."""

import pytest

from peacewatch.extract.attribution import attributions
from peacewatch.model.report import Report
from peacewatch.parse import parse

LEAD = "Envoys gathered in the lakeside town for a second day on Tuesday.\n"


def told(sentence: str) -> list[tuple[str, str, str, str]]:
    found = attributions(parse(Report(text=LEAD + sentence, sha256="0" * 64)))
    return [
        (a.cue.exact if a.cue else "", a.cue_class, a.standing, " … ".join(c.exact for c in a.content)) for a in found
    ]


ROWS = [
    ("The minister did not say whether he would go.", ("say", "speech", "negated", "whether he would go")),
    ("The minister could announce a plan.", ("announce", "speech", "unreal", "a plan")),
    ("The mayor fears that the dam will break.", ("fears", "attitude", "told", "the dam will break")),
    ("The mayor supports the plan.", ("supports", "attitude", "told", "the plan")),
    ("The union believes the vote was fair.", ("believes", "belief", "told", "the vote was fair")),
    ("Kyiv wants the siege lifted.", ("wants", "intention", "told", "the siege lifted")),
    ("The report shows that the bridge was mined.", ("shows", "evidence", "told", "the bridge was mined")),
    ("The envoy mentioned the prisoners.", ("mentioned", "topic", "told", "the prisoners")),
    ("The envoy described the talks as frank.", ("described", "speech", "told", "the talks as frank")),
    ("The envoy called the talks a farce.", ("called", "speech", "told", "the talks a farce")),
    ("The envoy asked the army to leave.", ("asked", "speech", "told", "the army to leave")),
    ("The envoy is confident that the truce will hold.", ("is confident", "belief", "told", "the truce will hold")),
    ("The union remains opposed to the plan.", ("remains opposed", "attitude", "told", "to the plan")),
    ("The bishop made a plea for calm.", ("plea", "speech", "told", "for calm")),
    ("The bishop took issue with the verdict.", ("took issue", "speech", "told", "with the verdict")),
    ("The front appears to hold.", ("appears", "other", "told", "The front … to hold")),
    ("The general is believed to be in hiding.", ("believed", "belief", "told", "The general … to be in hiding")),
    ("Kofi Danso: Truce Will Not Hold Until Spring", (":", "speech", "told", "Truce Will Not Hold Until Spring")),
    ("Poll: Most Voters Reject Border Deal", (":", "speech", "told", "Most Voters Reject Border Deal")),
    ("He was asked by the judge about the raid.", ("asked", "speech", "told", "about the raid")),
    ("He was told that the road was closed.", ("told", "speech", "told", "the road was closed")),
    ("Asked about the raid, the mayor laughed.", ("Asked", "speech", "unreal", "about the raid")),
    ("The mayor made it clear that the bridge was closed.", ("made", "speech", "told", "the bridge was closed")),
    ("As the mission noted, the bridge was closed.", ("noted", "speech", "told", "the bridge was closed")),
    ("The mayor slammed the plan as too vague.", ("slammed", "speech", "told", "the plan as too vague")),
    ("The plan was criticised by the bishop.", ("criticised", "speech", "told", "The plan")),
    ("The plan was criticised.", ("criticised", "speech", "unreal", "The plan")),
    ("Cairo denied it had offered to host talks.", ("offered", "speech", "negated", "to host talks")),
    ("As reported by the daily, the bridge was closed.", ("reported", "document", "told", "the bridge was closed")),
    ("The front seems ready to fight.", ("seems", "other", "told", "The front … ready to fight")),
    ("The union wants a new vote.", ("wants", "intention", "told", "a new vote")),
    ("According to the mission, two bridges were destroyed.", ("According to", "according", "told", "two bridges were destroyed")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), ROWS)
def test_a_cue_has_a_class_a_standing_and_a_content(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in told(sentence)


NONE = [
    "The mayor might support the plan.",
    "The column withdrew from two villages.",
    "The boat carried three families.",
    "The mayor raised three children.",
    "The old man told stories.",
    "The road appears on no map.",
    "The boy is happy.",
    "The mayor made a cake for the guests.",
    "Also on the agenda: bridges, roads and the price of bread.",
    "The rule was simple: nobody left before dawn.",
    "Correction: the toll of Monday's raid was nine.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_what_a_word_does_not_take_makes_it_no_cue(sentence: str) -> None:
    assert told(sentence) == []
