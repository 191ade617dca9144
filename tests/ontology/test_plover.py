from typing import get_args

import pytest

from peacewatch.errors import KnowledgeError
from peacewatch.knowledge.event_words import load_event_words, parse_event_sets, parse_event_words
from peacewatch.model.record import EventType
from peacewatch.ontology import CODEBOOK, load_ontology
from peacewatch.ontology.plover import parse_ontology

HEADER = "words\tpos\ttype\tmode\tcontexts\trecipients\tconditions"


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
    assert words.size >= 2000
    assert words.verbs["shell"][0].mode == "heavy-weapons"
    told = {w.type for rows in (*words.verbs.values(), *words.nouns.values()) for w in rows}
    assert told == set(load_ontology().types)
    for speech in ("say", "tell", "warn"):
        assert not any(len(w.lemma) == 1 for w in words.verbs.get(speech, ()))


SETS = parse_event_sets("name\tlemmas\nplace\ttown|village\ntarget\t@place|bridge\n")


def test_a_set_may_take_in_another_and_a_condition_names_it() -> None:
    words = parse_event_words(f"{HEADER}\nraid|storm into\tv\tASSAULT\t\t\tdobj\tobj=@target|%name;obj!", SETS)
    assert words.verbs["raid"][0].words("obj") == {"town", "village", "bridge", "%name"}
    assert words.verbs["storm"][0].lemma == ("storm", "into")
    assert words.verbs["raid"][0].words("subj") == frozenset()


@pytest.mark.parametrize("text", ["", "name\tlemmas\nplace", "name\tlemmas\na\t@b", "name\tlemmas\na\tx\na\ty"])
def test_a_broken_set_is_refused(text: str) -> None:
    with pytest.raises(KnowledgeError):
        parse_event_sets(text)


@pytest.mark.parametrize(
    "row",
    [
        "raid\tv\tFIGHT\t\t\tdobj\t",
        "raid\tx\tASSAULT\t\t\tdobj\t",
        "raid\tv\tASSAULT",
        "raid\tv\tASSAULT\t\t\tdobj\tobj=@nothing",
        "raid\tv\tASSAULT\t\t\tdobj\tcolour=red",
        "raid\tv\tASSAULT\t\t\tdobj\tlight!",
    ],
)
def test_a_broken_row_names_its_line(row: str) -> None:
    with pytest.raises(KnowledgeError):
        parse_event_words(HEADER + "\n" + row, SETS)


def test_a_missing_header_is_refused() -> None:
    with pytest.raises(KnowledgeError, match="header"):
        parse_event_words("raid\tv\tASSAULT\t\t\tdobj\t", SETS)
