"""What is told of sources without a name: one sentence each, with the expected fields."""

import pytest

from peacewatch.model.record import Unnamed
from peacewatch.pipeline import read

# text, nationality, branch, rank, count, access, condition, reason
TABLE = [
    ("A senior Pakistani security official who asked not to be named because he was not authorised to speak to the press said that talks had ended.",
     "PAK", "security", "senior", 1, None, "asked not to be named", "because he was not authorised to speak to the press"),
    ("Two Kenyan diplomats close to the talks said that a draft was ready.", "KEN", "diplomatic", None, 2, "close to the talks", None, None),
    ("An intelligence officer, speaking on condition of anonymity, said that the road was mined.",
     None, "intelligence", None, 1, None, "speaking on condition of anonymity", None),
    ("“The road is mined,” said a police officer, who declined to be named for fear of reprisals.",
     None, "police", None, 1, None, "declined to be named", "for fear of reprisals"),
    ("Speaking on condition of anonymity, a top Ethiopian military official said that the road was mined.",
     "ETH", "armed_forces", "top", 1, None, "Speaking on condition of anonymity", None),
    ("Three sources familiar with the negotiations said that a draft was ready.", None, None, None, 3, "familiar with the negotiations", None, None),
    ("A high-ranking official briefed on the matter said that a draft was ready.", None, None, "high-ranking", 1, "briefed on the matter", None, None),
    ("A diplomat said that a draft was ready. She spoke on condition of anonymity because the talks are secret.",
     None, "diplomatic", None, 1, None, "spoke on condition of anonymity", "because the talks are secret"),
    ("A hospital official said that nine had died, asking that his name not be published.",
     None, "medical", None, 1, None, "asking that his name not be published", None),
    ("Provincial officials said that the road was mined.", None, "local", None, None, None, None, None),
    ("A rebel commander said that the road was mined.", None, "armed_group", None, 1, None, None, None),
    ("A government official said that a draft was ready.", None, "government", None, 1, None, None, None),
    ("An official not authorised to brief the media said that a draft was ready.",
     None, None, None, 1, None, None, "not authorised to brief the media"),
    # whose condition is another's
    ("A diplomat said that the commander had asked not to be named.", None, "diplomatic", None, 1, None, None, None),
    # who met others close to the talks is not close to them
    ("A diplomat said that an envoy close to the talks had left.", None, "diplomatic", None, 1, None, None, None),
    # where it happened says nothing of whose official he is
    ("A security official in Pakistan said that the road was mined.", None, "security", None, 1, None, None, None),
]  # fmt: skip


def first(text: str) -> Unnamed:
    record = read(text.encode())
    speaker = record.statements[0].speakers[0]
    told = next(a for a in record.actors if a.id == speaker).unnamed
    assert told is not None
    return told


@pytest.mark.parametrize(("text", "nationality", "branch", "rank", "count", "access", "condition", "reason"), TABLE)
def test_what_is_told_of_an_unnamed_source(
    text: str, nationality: str | None, branch: str | None, rank: str | None, count: int | None, access: str | None,
    condition: str | None, reason: str | None,
) -> None:  # fmt: skip
    told = first(text)
    spans = [s.exact if s else None for s in (told.access, told.condition, told.reason)]
    assert (told.nationality, told.branch, told.rank, told.count) == (nationality, branch, rank, count)
    assert spans == [access, condition, reason]
    assert all(s is None or s in told.evidence for s in (told.access, told.condition, told.reason))


def test_a_later_mention_adds_why_it_is_unnamed() -> None:
    text = "A military official said that gunmen had fled. The official, who asked not to be named, said that three were hurt."
    told = first(text)
    assert told.condition is not None
    assert (told.branch, told.condition.exact) == ("armed_forces", "asked not to be named")


def test_who_is_named_has_no_such_entry() -> None:
    record = read(b"Army spokesman Karim Vashti said that the road was mined.")
    assert all(a.unnamed is None for a in record.actors if not a.anonymous)
