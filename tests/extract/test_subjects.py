"""Who says it: the exact phrase of the source, beside many kinds of cue."""

import pytest

from peacewatch.extract.attribution import attributions
from peacewatch.model.report import Report
from peacewatch.parse import parse

TABLE = [
    # what says who it is, and no more
    ("The governor of the province said on Monday that the road was open.", "said", ["The governor of the province"]),
    ("Senior officials in the capital on Tuesday said that the road was open.", "said", ["Senior officials in the capital"]),
    ("Karim Vashti in Geneva said that the road was open.", "said", ["Karim Vashti"]),
    ("Even the mayor said that the road was open.", "said", ["the mayor"]),
    ("A report by Lena Marsh and Omar Dietl said that the road was open.", "said", ["A report by Lena Marsh and Omar Dietl"]),
    ("Karim Vashti, of the Red Crescent, said that the road was open.", "said", ["Karim Vashti"]),
    # several, each by itself
    ("The mayor and two aid workers said that the road was open.", "said", ["The mayor", "two aid workers"]),
    # the cue before its subject
    ("“The road is open,” said the head of the council.", "said", ["the head of the council"]),
    ("“The road to Gandor, Maru, Teli,” said the head of the council, “is open.”", "said", ["the head of the council"]),
    ("The contrast, said the mayor, would be clear.", "said", ["the mayor"]),
    # the subject beside the cue, a fragment in marks before it
    ("“Maru, Teli, Gandor,” Mr Vashti said.", "said", ["Mr Vashti"]),
    # participles and coordination
    ("The mayor left the talks, saying that the road was open.", "saying", ["The mayor"]),
    ("The mayor denied the charge and said that the road was open.", "said", ["The mayor"]),
    ("The army issued a statement saying that the road was open.", "saying", ["The army"]),
    ("The rebels released a video accusing the army of shelling the market.", "accusing", ["The rebels"]),
    # a person as the object speaks for itself
    ("The army met villagers saying that the road was open.", "saying", ["villagers"]),
    # a cue that goes on after what was said, and one that is part of it
    ("She said that the army had left and added that the road was open.", "added", ["She"]),
    ("The envoy said the plan is dead and blamed the rebels.", "blamed", ["The envoy"]),
    ("Officials said that the envoy had blamed the rebels and warned the army.", "warned", ["the envoy"]),
    ("Vashti rejected the claim that guns had been fired, insisting that the road was open.", "insisting", ["Vashti"]),
    # a gerund after a preposition
    ("The mayor ended the meeting by saying that the road was open.", "saying", ["The mayor"]),
    # a list of names
    ("Karim Vashti, Lena Marsh and Omar Dietl said that the road was open.", "said", ["Karim Vashti", "Lena Marsh", "Omar Dietl"]),
    # relative clauses
    ("They met residents who said that the road was open.", "said", ["residents"]),
    # two commas hold an apposition, not a parenthesis
    ("Vashti, an aide, said the plan had failed.", "said", ["Vashti"]),
]  # fmt: skip


def test_who_asked_is_not_who_was_asked() -> None:
    found = attributions(parse(Report(text="Asked about the road, the mayor said that it was open.", sha256="0" * 64)))
    asked = [a for a in found if a.cue is not None and a.cue.exact == "Asked"]
    assert all(not a.sources for a in asked)


@pytest.mark.parametrize(("sentence", "cue", "expected"), TABLE)
def test_sources_of_a_cue(sentence: str, cue: str, expected: list[str]) -> None:
    found = attributions(parse(Report(text=sentence, sha256="0" * 64)))
    assert [[s.span.exact for s in a.sources] for a in found if a.cue is not None and a.cue.exact == cue] == [expected]
