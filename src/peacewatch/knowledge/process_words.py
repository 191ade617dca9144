"""The words by which talks and their states are told: ``data/process_words.yaml``, compiled."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast

import yaml

from peacewatch.knowledge.pieces import filled, pieces

Stage = tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(slots=True, frozen=True)
class TalksWords:
    """The states that words give to talks, each with its pattern, by where they stand (see the file)."""

    after: Stage
    before: Stage
    reduced: Stage
    outcome: Stage
    closing: re.Pattern[str]
    not_meeting: re.Pattern[str]
    not_round: re.Pattern[str]
    head: re.Pattern[str]
    alone: re.Pattern[str]
    harm: re.Pattern[str]
    met: re.Pattern[str]
    ahead_of: re.Pattern[str]
    due: re.Pattern[str]
    parted: re.Pattern[str]
    gathered: re.Pattern[str]
    sent: re.Pattern[str]
    follow: re.Pattern[str]


@lru_cache(maxsize=1)
def load_talks_words() -> TalksWords:
    """The words for talks, read once."""
    data = yaml.safe_load(files("peacewatch.knowledge").joinpath("data/process_words.yaml").read_text(encoding="utf-8"))
    words = pieces(data["words"])
    talks = data["talks"]

    def stage(name: str, form: str) -> Stage:
        pairs = cast("list[list[str]]", talks[name])
        return tuple((state, re.compile(form % filled(p, words), re.IGNORECASE)) for state, p in pairs)

    def whole(name: str) -> re.Pattern[str]:
        return re.compile(rf"\b{filled(talks[name], words)}\b", re.IGNORECASE)

    return TalksWords(
        after=stage("after", "%s"),
        # Up to five words without a comma between the cue and the talks' own words.
        before=stage("before", r"\b%s(?=(?:\s+[\w’'-]+){0,5}\s*$)"),
        reduced=stage("reduced", r"^[,\s]{0,2}\s*%s"),
        outcome=stage("outcome", "%s"),
        closing=re.compile(rf"\b(?:{filled(talks['closing'], words)})", re.IGNORECASE),
        not_meeting=re.compile(rf"\b{filled(talks['not_meeting'], words)}$", re.IGNORECASE),
        not_round=re.compile(rf"\s+{filled(talks['not_round'], words)}", re.IGNORECASE),
        head=re.compile(rf"\b{filled(talks['head'], words)}\b(?![’'-])", re.IGNORECASE),
        alone=whole("alone"),
        harm=re.compile(talks["harm"], re.IGNORECASE),
        met=whole("met"),
        ahead_of=whole("ahead_of"),
        due=whole("due"),
        parted=whole("parted"),
        gathered=re.compile(rf"\b{talks['gathered']}", re.IGNORECASE),
        sent=re.compile(rf"\b{filled(talks['sent'], words)}"),
        follow=re.compile(rf"{filled(talks['follow'], words)}\b"),
    )
