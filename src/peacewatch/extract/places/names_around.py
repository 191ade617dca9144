"""What name a place's name stands in: a person's, a body's, a street's, or none."""

from collections import Counter

from peacewatch.extract.places.matches import DIRECTIONAL, PLACE_LABELS, Match, capital
from peacewatch.knowledge.place_words import load_place_words
from peacewatch.model.parsed import Parsed, Token

MOST_OF_A_BODY = 6
"""How many words after a place's name its body's name may run on."""


def person_words(parsed: Parsed) -> frozenset[int]:
    """The tokens of names of two or more words that the model calls a person's."""
    found: set[int] = set()
    run: list[Token] = []
    for token in [*parsed.tokens, None]:
        if token is not None and token.ent == "PERSON" and not (token.ent_begin and run):
            run.append(token)
            continue
        if len(run) > 1:
            found.update(t.i for t in run)
        run = [token] if token is not None and token.ent == "PERSON" else []
    return frozenset(found)


def labels(parsed: Parsed, found: list[Match]) -> dict[str, Counter[str]]:
    """For each matched name, how often the model calls it a place, a person, or something else."""
    told: dict[str, Counter[str]] = {}
    for match in found:
        label = parsed.tokens[match.first].ent
        kind = "place" if label in PLACE_LABELS else "person" if label == "PERSON" else "other"
        told.setdefault(match.words(parsed), Counter())[kind] += 1
    return told


def inside_name(parsed: Parsed, match: Match) -> bool:
    """Whether a capitalised proper noun touches the match, so that it is part of a longer name."""
    tokens, words = parsed.tokens, load_place_words()
    sentence = parsed.sentence_of(match.first)
    if sentence.zone == "headline":
        return False
    if match.first > sentence.first:
        left = tokens[match.first - 1]
        known = left.pos == "PROPN" and left.ent not in {"NORP", "GPE", "DATE"} and not DIRECTIONAL.match(left.text)
        if left.lower in words.titles or (capital(left) and known and left.i > sentence.first):
            return True
    if match.last < sentence.last:
        right = tokens[match.last + 1]
        proper = right.pos == "PROPN" and right.ent not in {"DATE", "NORP"}
        if capital(right) and proper and right.lower not in words.closing:
            return True
        if right.text == "-" and match.last + 2 <= sentence.last and capital(tokens[match.last + 2]):
            return True
    return False


def begins_body(parsed: Parsed, match: Match) -> bool:
    """Whether the match begins the name of something that no person bears ("Salem City Council", "Salem Mayor Jo Li")."""
    tokens, words = parsed.tokens, load_place_words()
    after = match.last + 1
    if after >= len(tokens) or tokens[after].text == "-" or tokens[after].sentence != tokens[match.first].sentence:
        return False
    before = tokens[match.first - 1] if match.first else None
    if (
        before is not None
        and before.pos == "PROPN"
        and capital(before)
        and before.sentence == tokens[match.first].sentence
    ):
        return False
    if capital(tokens[after]) and tokens[after].lower in words.bodies | words.institutions:
        return True
    return all(t.ent != "PERSON" for t in tokens[match.first : after + 1])


def body_after(parsed: Parsed, match: Match) -> bool:
    """Whether the capitalised words after the match run on to the noun of a body or building."""
    tokens, words = parsed.tokens, load_place_words()
    last = parsed.sentence_of(match.first).last
    for i in range(match.last + 1, min(last, match.last + MOST_OF_A_BODY) + 1):
        if not (capital(tokens[i]) or tokens[i].lower in {"of", "and", "&", "'s"}):
            return False
        if tokens[i].lower in words.bodies and capital(tokens[i]):
            return True
    return False
