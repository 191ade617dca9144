import pytest

from peacewatch.knowledge.verb_lemmas import lemma_of


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [
        ("staged", "stag", "stage"),
        ("staging", "stag", "stage"),
        ("raped", "rap", "rape"),
        ("bombed", "bomb", "bomb"),
        ("planned", "plan", "plan"),
        ("stags", "stag", "stag"),
    ],
)
def test_the_lemma_of_a_verb_that_ends_in_e(form: str, lemma: str, expected: str) -> None:
    assert lemma_of(form, lemma) == expected
