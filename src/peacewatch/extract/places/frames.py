"""What the preposition before a place's name says: in it, near it, at a distance from it, along a line."""

import re
from typing import Literal

from peacewatch.extract.places.matches import DIRECTIONAL, Match, capital
from peacewatch.knowledge.place_words import load_place_words
from peacewatch.model.parsed import Parsed

Frame = Literal["in", "near", "line", "distance", "none"]
STRONG: dict[str, Frame] = {
    "in": "in", "inside": "in", "within": "in", "at": "in", "throughout": "in", "via": "in", "into": "in",
    "across": "in", "through": "in", "near": "near", "outside": "near", "around": "near", "beside": "near", "off": "near",
    "along": "line",
}  # fmt: skip
"""Prepositions that place something by themselves."""
DISTANCE = re.compile(
    r"(?:\d[\d,.]*|\b(?:a few|several|some|two|three|four|five|six|ten|twenty|hundreds? of|dozens of))[\s-]*"
    r"(?:km|kms|kilomet(?:er|re)s?|miles?|mi)\b\.?(?:\s*\([^)]*\))?(?:\s+(?:to\s+the\s+)?[\w-]+){0,3}\s+"
    r"(?:of|from|outside)\s+(?:the\s+)?(?:(?:town|city|village|capital)(?:\s+of)?\s+)?$"
    r"|\b(?:north|south|east|west|north-?(?:east|west)|south-?(?:east|west))(?:ern)?\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BESIDE = frozenset(("the", "a", "neighboring", "neighbouring", "nearby", "-"))
_NOUNS = frozenset(("capital", "city", "town", "village", "port", "country", "province"))

_AT_PARTS = frozenset({"on", "to", "into", "onto", "through", "along"})


def frame_of(parsed: Parsed, match: Match, frames: dict[int, Frame]) -> Frame:
    """How the match is placed; ``frames`` has those of the matches before it, by their last token."""
    words, start = load_place_words(), parsed.tokens[match.first].start
    if DISTANCE.search(parsed.text[max(0, start - 80) : start]):
        return "distance"
    k = _before(parsed, match.first)
    if k < 0:
        return "none"
    token = parsed.tokens[k]
    if token.lower in {"and", "or", ",", "&"}:  # "in Goma and Bukavu": the second is where the first is
        previous = k - 1 if token.lower != "," and parsed.tokens[k - 1].text == "," else k
        return frames.get(previous - 1, frames.get(k - 1, "none"))
    if token.lower == "'s":  # "in Timor-Leste's capital, Dili"
        return frames.get(k - 1, "none")
    frame = STRONG.get(token.lower, "none")
    if token.lower in _AT_PARTS and any(t.lower in words.before_of for t in parsed.tokens[k + 1 : match.first]):
        return "in"  # "on the outskirts of Salem", "through the streets of Salem"
    if frame == "none" and token.lower in words.weak:
        governor = parsed.tokens[token.head]
        verbs = (
            words.above
            if token.lower == "over"
            else words.attack
            if token.lower in {"on", "against", "of"}
            else words.motion
        )
        frame = "in" if governor.lemma.lower() in verbs else "none"
    return "line" if frame != "none" and match.found and match.found[0].kind == "line" else frame


def _before(parsed: Parsed, i: int) -> int:
    """The token before ``i`` that is no article, direction or describing noun; -1 at the sentence's start."""
    k, tokens, words = i - 1, parsed.tokens, load_place_words()
    while k >= 0 and tokens[k].sentence == tokens[i].sentence:
        token = tokens[k]
        if token.lower == "of" and k > 0 and tokens[k - 1].lower in words.before_of:
            k -= 2
        elif (
            token.lower in _BESIDE | _NOUNS
            or DIRECTIONAL.match(token.text)
            or (token.pos == "ADJ" and not capital(token))
        ):
            k -= 1
        else:
            return k
    return -1
