"""By which rule a match is the name of a place, or that it is none.

A town whose name is also a common word or a surname needs a preposition, a containing place after a comma, the noun of
those who live there, or the model's own label beside it.
"""

from collections import Counter
from dataclasses import dataclass

from peacewatch.extract.places.frames import Frame
from peacewatch.extract.places.matches import PLACE_LABELS, Match, capital, is_state_short, state_after, told_kind
from peacewatch.extract.places.names_around import begins_body, body_after, inside_name
from peacewatch.knowledge.place_entry import Entry
from peacewatch.knowledge.place_words import load_place_words
from peacewatch.model.parsed import Parsed

LARGE_TOWN = 150_000
"""People from which a town's bare name is taken without local words beside it."""
TOWN = 15_000
"""People from which a town is taken where an attack or a place beside it speaks for it."""
_NAME_PARTS_OF_SPEECH = frozenset(("PROPN", "PUNCT", "ADP", "DET", "PART", "NOUN"))
AREAS = frozenset(("country", "province", "region"))
DOUBTFUL = frozenset(("place.model-label", "place.large-town", "place.several-words", "place.supplement"))
"""Rules that go by the name more than by what stands around it."""


@dataclass(slots=True, frozen=True)
class Surroundings:
    """What acceptance needs of the whole report: matches by first token, words of persons' names, labels by name."""

    starts: dict[int, Match]
    persons: frozenset[int]
    surnames: frozenset[str]
    labels: dict[str, Counter[str]]


def accepted(parsed: Parsed, match: Match, frame: Frame, around: Surroundings) -> str:
    """The name of the rule by which the match is a place, or ``""``."""
    words = load_place_words()
    after = parsed.tokens[match.last + 1] if match.last + 1 < len(parsed.tokens) else None
    if after is not None and ((capital(after) and after.lower in words.streets) or after.lower in words.sicknesses):
        return ""
    if _told(parsed, match):
        return ""
    if not match.found:
        kind = told_kind(parsed, match.first)
        return "place.description" if match.generic else "place.told-kind" if kind else "place.model-label"
    if _is_state_short(parsed, match):
        return "place.state-short"
    best = match.best()
    if _in_a_persons_name(match, frame, around, best):
        return ""
    rule = _rule(parsed, match, frame, around, best)
    return "" if rule in DOUBTFUL and _called_a_person(parsed, match, frame, around) else rule


def _rule(parsed: Parsed, match: Match, frame: Frame, around: Surroundings, best: Entry) -> str:
    """The rule for a name that the gazetteer knows."""
    inside = inside_name(parsed, match)
    if inside and (best.kind != "country" or body_after(parsed, match)):
        return _inside(parsed, match, frame, best)
    if best.kind == "country":
        return "place.country"
    if best.kind != "town" or best.listed:
        # "Nasir" is a town and a given name, "Sake" a drink: one bare word needs the model not to disagree.
        first = parsed.tokens[match.first]
        bare = match.first == match.last and frame == "none"
        doubted = first.pos != "PROPN" or first.ent in {"PERSON", "NORP"}
        return _town(parsed, match, frame, around, best) if bare and doubted else "place.supplement"
    return _town(parsed, match, frame, around, best)


def _inside(parsed: Parsed, match: Match, frame: Frame, best: Entry) -> str:
    """Of a match inside a longer name: the place that a body or an office is called after."""
    words, tokens = load_place_words(), parsed.tokens
    after = tokens[match.last + 1].lower if match.last + 1 < len(tokens) else ""
    labelled = any(tokens[i].ent in PLACE_LABELS for i in range(match.first, match.last + 1))
    known = labelled or best.population >= LARGE_TOWN or best.kind != "town"
    if known and after in words.institutions and frame == "none":
        return "place.name-part"
    county = best.kind == "district" and match.first < match.last
    return "place.name-part" if (known or county) and body_after(parsed, match) and begins_body(parsed, match) else ""


def _in_a_persons_name(match: Match, frame: Frame, around: Surroundings, best: Entry) -> bool:
    span = range(match.first, match.last + 1)
    placed = frame in {"in", "distance"}
    return all(i in around.persons for i in span) and not placed and best.kind in {"town", "region", "country"}


def _called_a_person(parsed: Parsed, match: Match, frame: Frame, around: Surroundings) -> bool:
    """Whether the model, over the whole report, rather calls the name a person's, and nothing beside it says otherwise."""
    if frame != "none":
        return False
    told = around.labels[match.words(parsed)]
    surname = match.first == match.last and parsed.tokens[match.first].lower in around.surnames
    if match.best().capital and not surname:
        return False  # the model often takes a capital that speaks for a person
    return told["person"] > told["place"] or (surname and told["person"] >= told["place"])


def _town(parsed: Parsed, match: Match, frame: Frame, around: Surroundings, best: Entry) -> str:
    """The rules that need more than the name."""
    tokens, words = parsed.tokens, load_place_words()
    span = range(match.first, match.last + 1)
    first = tokens[match.first]
    proper = all(tokens[i].pos in _NAME_PARTS_OF_SPEECH for i in span)
    if frame != "none" and proper:
        return "place.local-preposition"
    if told_kind(parsed, match.first):
        return "place.told-kind"
    follows = around.starts.get(match.last + 2)
    comma = match.last + 1 < len(tokens) and tokens[match.last + 1].text == ","
    if state_after(parsed, match) is not None or (
        comma and proper and follows and follows.found and follows.found[0].kind in AREAS
    ):
        return "place.containing-place"
    if any(tokens[i].ent in PLACE_LABELS for i in span):
        return "place.model-label"
    after = tokens[match.last + 1].lower if match.last + 1 < len(tokens) else ""
    if proper and after in words.people:
        return "place.its-people" if first.ent != "PERSON" or best.population >= TOWN else ""
    if after in words.areas and (best.capital or best.population >= LARGE_TOWN):
        return "place.before-area"
    if proper and _home(parsed, match):
        return "place.home"
    head = tokens[head_of(parsed, match)]
    by_force = tokens[head.head].lemma.lower() in words.attack and tokens[head.head].pos == "VERB"
    if proper and head.dep in {"dobj", "nsubjpass", "conj"} and by_force and best.population >= TOWN:
        return "place.attacked"
    if best.kind != "town" or best.listed:
        return ""
    if proper and (best.population >= LARGE_TOWN or best.capital) and first.ent in {"", "ORG"}:
        return "place.large-town"
    return "place.several-words" if proper and match.last > match.first and best.population > TOWN else ""


def _told(parsed: Parsed, match: Match) -> bool:
    """Whether it is told something ("she told the Rada"): then it is a body, whatever the model calls it."""
    head = parsed.tokens[head_of(parsed, match)]
    return head.dep in {"dobj", "dative", "iobj"} and parsed.tokens[head.head].lemma.lower() in {"tell", "inform"}


def _home(parsed: Parsed, match: Match) -> bool:
    """Whether it is said to be where somebody is from ("Ali Noor, 32, of Salem", "residents of", "a woman from")."""
    tokens, i, words = parsed.tokens, match.first, load_place_words()
    if i < 2 or tokens[i - 1].lower not in {"of", "from"}:
        return False
    before = tokens[i - 2]
    age = tokens[i - 1].lower == "of" and before.text == ","
    return age or before.lower in words.people or (tokens[i - 1].lower == "from" and before.lemma == "be")


def _is_state_short(parsed: Parsed, match: Match) -> bool:
    """A state's short form after a comma, in a party's letters ("D-N.Y.") or before a body ("the S.C. Highway Patrol")."""
    tokens, i = parsed.tokens, match.first
    if match.last != i or not is_state_short(tokens[i].text) or not i:
        return False
    return tokens[i - 1].text in {",", "-"} or (tokens[i].text.count(".") > 1 and body_after(parsed, match))


def coordinated(parsed: Parsed, before: Match, match: Match) -> bool:
    """Whether a place is joined by "and" or a comma to the place before it ("Kharkiv and Sumy")."""
    between = [t.lower for t in parsed.tokens[before.last + 1 : match.first]]
    if between not in (["and"], ["or"], [",", "and"], [","]) or not match.found or inside_name(parsed, match):
        return False
    large = match.found[0].population >= TOWN or match.found[0].kind != "town"
    alike = bool(before.found) and before.found[0].kind != "country"
    return alike and large


def head_of(parsed: Parsed, match: Match) -> int:
    """The token of the match that is governed from outside it."""
    for i in range(match.last, match.first - 1, -1):
        if not match.first <= parsed.tokens[i].head <= match.last or parsed.tokens[i].head == i:
            return i
    return match.last
