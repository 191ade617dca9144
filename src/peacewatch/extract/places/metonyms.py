"""Whether a place's name stands for those who rule or work there ("Islamabad accused", "Rwanda's foreign ministry")."""

from peacewatch.extract.places.frames import Frame
from peacewatch.extract.places.matches import Match
from peacewatch.knowledge.place_words import load_place_words
from peacewatch.model.parsed import Parsed

_DEALING = frozenset(
    {
        "talk",
        "speak",
        "negotiate",
        "confer",
        "bargain",
        "listen",
        "bow",
        "yield",
        "apologise",
        "apologize",
        "appeal",
        "respond",
    }
)


def acts(parsed: Parsed, match: Match, head: int, frame: Frame) -> bool:
    """Whether syntax makes the name stand for those who rule or work there."""
    words = load_place_words()
    token = parsed.tokens[head]
    after = parsed.tokens[match.last + 1] if match.last + 1 < len(parsed.tokens) else None
    governor = parsed.tokens[token.head]
    possessive = after is not None and after.lower in {"'s", "'"}
    if token.dep in {"compound", "nmod", "poss"} and governor.lemma.lower() in words.areas - words.institutions:
        return False  # "a Kyiv courthouse", "the Cairo suburb", "Salem police station"
    if governor.lower in words.institutions and (possessive or token.dep in {"poss", "compound", "amod", "nmod"}):
        return True
    if after is not None and after.lower in words.institutions and not match.generic:
        return True
    best = match.best() if match.found else None
    if best is None or not (best.kind == "country" or best.capital):
        return token.dep in {"nsubj", "agent"} and governor.lemma.lower() in words.speaking
    if (
        token.dep == "pobj"
        and governor.lower in {"to", "with"}
        and parsed.tokens[governor.head].lemma.lower() in _DEALING
    ):
        return True  # "would not talk to Islamabad"
    if frame != "none":
        return False
    if token.dep in {"dobj", "nsubjpass"}:
        return governor.lemma.lower() not in words.attack | words.hit | words.left
    previous = parsed.tokens[match.first - 1] if match.first else None
    # "Goma, Congo": the country only says where the town is.
    return not (previous is not None and previous.text == "," and token.dep in {"appos", "npadvmod", "conj", "pobj"})
