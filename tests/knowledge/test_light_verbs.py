import pytest

from peacewatch.errors import KnowledgeError
from peacewatch.knowledge.light_verbs import load_light_verbs, parse_light_verbs


def test_a_verb_has_the_roles_of_its_row() -> None:
    light = parse_light_verbs("# c\nverb\troles\nhold\tobject subject\nexpire\tend\n")
    assert [set(s) for s in (light.objects, light.subjects, light.ends)] == [{"hold"}, {"hold"}, {"expire"}]


def test_what_carries_a_deed_and_what_begins_it() -> None:
    light = load_light_verbs()
    assert {"carry", "hold", "reach"} <= light.objects
    assert {"erupt", "resume", "collapse"} <= light.subjects
    assert "criticize" not in light.objects | light.subjects


@pytest.mark.parametrize("row", ["hold", "hold\tfirmly", "hold\t"])
def test_a_broken_row_is_refused(row: str) -> None:
    with pytest.raises(KnowledgeError, match=":2:"):
        parse_light_verbs("verb\troles\n" + row)
