from typing import get_args

import pytest

from peacewatch.errors import KnowledgeError
from peacewatch.knowledge.event_words import load_event_words, parse_event_words
from peacewatch.model.record import EventType
from peacewatch.ontology import CODEBOOK, load_ontology
from peacewatch.ontology.plover import parse_ontology

HEADER = "lemma\tpos\ttype\tmode\tcontexts\tagent_role\trecipient_role\tflags"


def test_all_sixteen_types_with_quads_and_contexts() -> None:
    ontology = load_ontology()
    assert set(ontology.types) == set(get_args(EventType))
    assert len(ontology.contexts) == 37
    assert ontology.types["SANCTION"].quad == "material-conflict"
    assert CODEBOOK.startswith("peacewatch-plover/")


@pytest.mark.parametrize(
    ("type_", "mode", "score"),
    [("RETREAT", "ceasefire", 7.5), ("ASSAULT", None, -9), ("ACCUSE", None, -3), ("PROTEST", "vandalize", -5)],
)
def test_scores(type_: str, mode: str | None, score: float) -> None:
    assert load_ontology().score(type_, mode) == score


def test_unknown_type_mode_and_context_are_refused() -> None:
    ontology = load_ontology()
    for args in (("FIGHT", None, ()), ("AGREE", "drone", ()), ("AGREE", None, ("weather",))):
        with pytest.raises(KnowledgeError):
            ontology.check(*args)


@pytest.mark.parametrize("text", ["", "types: 3", "codebook: x\nquads: []\ncontexts: []\ntypes: {}", "a: [", "[]"])
def test_a_broken_codebook_is_refused(text: str) -> None:
    with pytest.raises(KnowledgeError):
        parse_ontology(text)


def test_the_word_list_is_large_and_refers_to_known_types() -> None:
    words = load_event_words()
    assert words.size >= 600
    assert words.verbs["shell"][0].mode == "heavy-weapons"
    for speech in ("accuse", "deny", "warn", "threaten", "demand", "say"):
        assert speech not in words.verbs


@pytest.mark.parametrize(
    "row", ["raid\tv\tFIGHT\t\t\tnsubj\tdobj\t", "raid\tx\tASSAULT\t\t\tnsubj\tdobj\t", "raid\tv\tASSAULT"]
)
def test_a_broken_row_names_its_line(row: str) -> None:
    with pytest.raises(KnowledgeError):
        parse_event_words(HEADER + "\n" + row)


def test_a_missing_header_is_refused() -> None:
    with pytest.raises(KnowledgeError, match=":1:"):
        parse_event_words("raid\tv\tASSAULT\t\t\tnsubj\tdobj\t")
