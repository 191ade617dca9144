"""Each rule of the time rules' file takes its example, with the extents in brackets, and leaves its counterexamples."""

import re

import pytest

from peacewatch.extract.times.mentions import time_words
from peacewatch.knowledge.time_rules import TimeRule, load_time_rules
from peacewatch.model.report import Report
from peacewatch.parse import parse

RULES = load_time_rules().rules


def taken(text: str, rule: str) -> list[str]:
    words = time_words(parse(Report(text=text, sha256="0" * 64)))
    return [w.span.exact for w in words if w.rule == rule]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_takes(rule: TimeRule) -> None:
    wanted = re.findall(r"\[(.+?)\]", rule.takes)
    assert taken(rule.takes.replace("[", "").replace("]", ""), rule.name) == wanted


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_leaves(rule: TimeRule) -> None:
    assert rule.leaves
    for sentence in rule.leaves:
        assert taken(sentence, rule.name) == [], sentence
