"""Chains from the outlet to the origin, and what is known of a statement's origin. Each row: a sentence, its chains."""

import pytest

import peacewatch
from peacewatch.model.record import Statement

LEAD = "Envoys gathered in the lakeside town for a second day on Tuesday.\n\n"


def read(text: str) -> list[tuple[Statement, tuple[str, ...]]]:
    record = peacewatch.read((LEAD + text).encode(), published="2026-05-14")
    names = {a.id: a.name for a in record.actors}
    return [(s, tuple(names[a] for a in s.chain)) for s in record.statements]


CHAINS = [
    ("SANA, citing a security source, said the convoy had left.", [("Syrian Arab News Agency", "a security source")]),
    ("SANA reported on Friday, citing a security source, that the convoy had left.", [("Syrian Arab News Agency", "a security source")]),
    ("The convoy had left the town, Reuters reported, citing an army commander.", [("Reuters", "an army commander")]),
    ("The newspaper reported, quoting two officials, that the envoy would resign.", [("newspaper", "two officials")]),
    ("Citing local officials, Reuters said the convoy had left.", [("Reuters", "local officials")]),
    ("According to Reuters, which cited a commander, the bridge was mined.", [("Reuters", "a commander")]),
    ("Reuters quoted the governor as saying that the bridge was mined.", [("Reuters", "the governor")] * 2),
    ("“The bridge is mined,” Reuters quoted the governor as saying.", [("Reuters", "the governor")] * 2),
    ("The governor was quoted by Reuters as saying the bridge was mined.", [("Reuters", "The governor")]),
    ("“The bridge is mined,” the governor was quoted as saying by Reuters.", [("Reuters", "the governor")]),
    ("A commander, quoted by Reuters, said the bridge was mined.", [("Reuters", "A commander")]),
    ("The bridge was mined, a commander said in remarks carried by Reuters.", [("Reuters", "a commander")]),
    ("A farmer said he had been told by soldiers that the road was mined.", [("A farmer", "soldiers")] * 2),
    ("“A soldier told us that the road was mined,” said Amina Yusuf, a trader.", [("Amina Yusuf", "A soldier")] * 2),
    ("Reuters reported that the army had denied the raid.", [("Reuters", "army")] * 2),
    ("The governor said that according to local commanders no shells had been fired.", [("The governor", "local commanders")] * 2),
    ("Reuters quoted the governor as saying that according to local commanders no shells had been fired.",
     [("Reuters", "the governor", "local commanders")] * 3),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CHAINS)
def test_a_chain_runs_from_the_outlet_to_the_origin(sentence: str, expected: list[tuple[str, ...]]) -> None:
    assert [chain for _, chain in read(sentence)] == expected


NONE = [
    "The mayor told Reuters that the base had fallen.",
    "The ministry and the army said the base had fallen.",
    "In a video posted on X, the general said the base had fallen.",
    "The minister cited the constitution and said he would stay.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_one_link_is_no_chain(sentence: str) -> None:
    assert {chain for _, chain in read(sentence)} == {()}


def test_a_denier_does_not_vouch_for_the_charge_that_he_denies() -> None:
    found = read("The army denied that the newspaper had reported the raid.")
    assert found[0][1] == ()


def test_the_words_of_a_linking_phrase_stand_in_no_content() -> None:
    ((statement, _),) = read("The convoy had left the town, Reuters reported, citing an army commander.")
    assert [c.exact for c in statement.content] == ["The convoy had left the town"]


ORIGINS = [
    ("SANA, citing a security source, said the convoy had left.", (False, "Syrian Arab News Agency", "a:SYR")),
    ("Reuters, citing a security source, said the convoy had left.", (False, "Reuters", None)),
    ("Al-Masirah, citing a security source, said the convoy had left.", (False, "Al-Masirah", "a:HOUTHI")),
    ("Syrian state television said the convoy had left.", (False, "Syrian state television", "a:SYR")),
    ("Reuters quoted Karim Daoud as saying that the convoy had left.", (True, "Reuters", None)),
    ("Karim Daoud said the convoy had left.", (True, None, None)),
    ("Two residents said the convoy had left.", (False, None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), ORIGINS)
def test_an_origin_says_whether_it_is_named_and_whose_the_outlet_is(
    sentence: str, expected: tuple[bool, str | None, str | None]
) -> None:
    record = peacewatch.read((LEAD + sentence).encode(), published="2026-05-14")
    origin = record.statements[-1].origin
    assert origin is not None
    outlet = next((a.name for a in record.actors if a.id == origin.outlet), None)
    assert (origin.named, outlet, origin.outlet_of) == expected


def test_an_agentless_statement_has_an_unknown_origin() -> None:
    origin = read("It was reported that the convoy had left.")[0][0].origin
    assert origin is not None
    assert (origin.actor, origin.named, origin.outlet) == (None, None, None)
