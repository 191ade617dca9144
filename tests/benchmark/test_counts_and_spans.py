"""The arithmetic and the matching that every scorer rests on."""

import math

from peacewatch.benchmark.counts import Counts, Share
from peacewatch.benchmark.data import spread
from peacewatch.benchmark.spans import overlap, pair_up, word_f1


def test_f1_by_hand() -> None:
    counts = Counts(3, 4, 6)
    assert (counts.precision, counts.recall) == (0.75, 0.5)
    assert math.isclose(counts.f1, 2 * 0.75 * 0.5 / (0.75 + 0.5))


def test_nothing_given_or_wanted_is_zero_not_an_error() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1, Share().value) == (0.0, 0.0, 0.0, 0.0)


def test_counts_pool_before_they_divide() -> None:
    assert Counts(1, 1, 2) + Counts(0, 3, 0) == Counts(1, 4, 2)


def test_overlap_needs_a_shared_character() -> None:
    assert overlap([(0, 5)], [(4, 8)])
    assert not overlap([(0, 5)], [(5, 8)])


def test_word_f1_counts_words_by_position_and_not_marks() -> None:
    text = "“The bridge is shut,” she said. The bridge is shut."
    whole, bare = [(0, 21)], [(1, 19)]
    assert word_f1(text, whole, bare) == 1.0
    assert word_f1(text, [(1, 19)], [(32, 50)]) == 0.0
    assert math.isclose(word_f1(text, [(1, 11)], bare), 2 * 2 / (2 + 4))


def test_pairing_is_one_to_one_and_takes_the_best_first() -> None:
    scores = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.7}
    assert pair_up(["a", "b"], ["x", "y"], lambda g, h: scores.get((g, h), 0.0)) == [(0, 1)]


def test_a_second_copy_of_an_item_finds_nothing_more() -> None:
    assert pair_up(["a", "a"], ["a"], lambda g, h: float(g == h)) == [(0, 0)]


def test_a_sample_is_spread_and_the_whole_where_large_enough() -> None:
    assert spread(10, 4) == [0, 2, 5, 7]
    assert spread(3, 8) == spread(3, None) == [0, 1, 2]
