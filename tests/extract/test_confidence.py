"""Confidence in a reading: what it looks at, that it changes nothing, and that training gives the same bytes."""

import importlib.util
import json
import math
from pathlib import Path
from types import ModuleType

import pytest

from peacewatch.errors import KnowledgeError
from peacewatch.extract.attribution import attributions
from peacewatch.extract.confidence import traits
from peacewatch.knowledge.confidence import load_confidence, read_confidence
from peacewatch.model.report import Report
from peacewatch.model.worded import Attribution
from peacewatch.parse import parse

ROOT = Path(__file__).parents[2]
SENTENCE = "Minister Ilse Varn said that the bridge over the Tolva would open in May."


@pytest.fixture(scope="module")
def trainer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("train_confidence", ROOT / "tools" / "train_confidence.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _read(text: str) -> list[Attribution]:
    return list(attributions(parse(Report(text=text, sha256="0" * 64))))


def test_every_attribution_says_how_sure_it_is() -> None:
    text = f"{SENTENCE} “We are ready,” she added. “The work is done.” According to the mayor, it is dear."
    found = _read(text)
    assert len(found) >= 3
    assert all(a.confidence is not None and 0 < a.confidence < 1 for a in found)


def test_a_plain_statement_is_surer_than_contorted_ones() -> None:
    plain = _read(SENTENCE)[0].confidence
    assert plain is not None
    assert plain >= 0.9
    odd = _read(
        "A strain that is feared to spread north was found. Varn was charged with theft. The law urges restraint."
    )
    assert odd
    assert all(a.confidence is not None and a.confidence < plain for a in odd)


def test_traits_tell_rule_cue_source_and_content() -> None:
    parsed = parse(Report(text=SENTENCE, sha256="0" * 64))
    found = traits(parsed, attributions(parsed)[0])
    assert {"rule statement.clause", "form indirect", "cue lemma say", "source is PROPN", "before content that",
            "after content .", "content has verb True", "one sentence True"} <= set(found)  # fmt: skip
    assert len(found) == len(set(found))


def test_the_shipped_model_is_small_and_finite() -> None:
    model = load_confidence()
    assert 20 < len(model.weights) < 1000
    assert all(math.isfinite(weight) and abs(weight) < 10 for weight in model.weights.values())


@pytest.mark.parametrize("source", ["", "[]", '{"intercept": 1}', '{"intercept": "x", "weights": {}}'])
def test_a_broken_file_of_weights_is_refused(source: str) -> None:
    with pytest.raises(KnowledgeError, match=r"confidence\.json"):
        read_confidence(source)


def test_training_gives_the_same_bytes_in_any_order(trainer: ModuleType) -> None:
    examples = [
        trainer.Example(("form direct", "cue lemma say"), True),
        trainer.Example(("form direct", "cue lemma say"), True),
        trainer.Example(("form direct", "cue lemma urge"), True),
        trainer.Example(("form indirect", "cue lemma urge", trainer.FROM_GUM), False),
        trainer.Example(("form indirect", "cue lemma urge", trainer.FROM_GUM), False),
        trainer.Example(("form indirect", "cue lemma say", trainer.FROM_GUM), True),
    ]
    first, second = (json.dumps(trainer.train(one)) for one in (examples, examples[::-1]))
    assert first == second
    weights = trainer.train(examples)["weights"]
    assert weights["form direct"] > weights["form indirect"]
    assert trainer.FROM_GUM not in weights


def test_a_judged_reading_speaks_for_the_reading_that_it_judged(trainer: ModuleType) -> None:
    found = _read(SENTENCE)[0]
    assert found.cue is not None
    cue = ((found.cue.start, found.cue.end),)
    source, content = ((0, 18),), ((found.content[0].start, found.content[0].end),)
    judged = {
        "right": trainer.Judged(cue, source, content, True),
        "wrong": trainer.Judged(cue, source, content, False),
        "other source": trainer.Judged(cue, ((40, 50),), content, True),
        "mended since": trainer.Judged(cue, ((40, 50),), content, False),
        "other cue": trainer.Judged(((60, 64),), source, content, True),
    }
    told = {name: trainer.judge(SENTENCE, found, one) for name, one in judged.items()}
    assert told == {"right": True, "wrong": False, "other source": False, "mended since": None, "other cue": None}


def test_judged_readings_are_read_from_their_lines(trainer: ModuleType) -> None:
    found = trainer.read_judged("# comment\na/1\t4-8\t0-3\t9-12,14-20\tright\na/1\t-\t-\t9-12\twrong\n")
    assert [one.right for one in found["a/1"]] == [True, False]
    assert found["a/1"][0].content == ((9, 12), (14, 20))
    assert found["a/1"][1].cue == ()
