"""The cue words are well formed: each sense has a known act, class and complements."""

import pytest

from peacewatch.knowledge.cues import load_cues, sense

TAKES = frozenset("that to ing np np-to np-with pred as said said-to thing adj so figure quote like -".split())
PREPOSITIONS = frozenset("of for on about with against at by to over in from like".split())


def test_every_complement_is_known_and_no_two_senses_of_a_word_take_the_same() -> None:
    cues = load_cues()
    for table in (cues.verbs, cues.nouns, cues.light, cues.adjectives):
        for word, senses in table.items():
            takes = [take for one in senses for take in one.takes if take != "-"]
            assert set(takes) <= TAKES | PREPOSITIONS, word
            assert len(takes) == len(set(takes)), word


@pytest.mark.parametrize(
    ("word", "take", "act"),
    [
        ("ask", "that", "ask"),
        ("ask", "for", "request"),
        ("insist", "that", "say"),
        ("want", "np-to", "demand"),
        ("accept", "said", "agree"),
        ("dismiss", "np", "deny"),
    ],
)
def test_what_a_word_takes_decides_its_act(word: str, take: str, act: str) -> None:
    one = sense(load_cues().verbs[word], take)
    assert one is not None
    assert one.act == act


def test_what_a_word_does_not_take_has_no_sense() -> None:
    assert sense(load_cues().verbs["believe"], "np-to") is not None
    assert sense(load_cues().verbs["believe"], "np") is None
    assert load_cues().usual_act("walk") is None
