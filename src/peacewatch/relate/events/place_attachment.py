"""Which place hangs on a word of a deed: by the words on the path from the one to the other.

A local phrase of the word's own clause, also inside its objects ("an attack in Salem"); what was taken, hit or left, if
that is a place or stands in one; the name before a deed's noun ("the Salem bombing"); a local phrase of the subject
("gunmen in Salem shot"). Where several hang on it, a distance comes last, then the subject's, then the wider place.
"""

from dataclasses import dataclass

from peacewatch.knowledge.place_words import load_place_words
from peacewatch.model.identified import ResolvedPlaces
from peacewatch.model.parsed import Parsed, Token

_CLAUSES = frozenset(("relcl", "ccomp", "advcl", "acl", "csubj", "pcomp", "parataxis"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "agent", "poss", "csubj"))
_BESIDE = frozenset(("compound", "nmod", "poss"))
_ASIDE = frozenset(
    "against over about since before after for despite until because regarding concerning toward towards".split()
)
"""Prepositions that lead away from the deed: what follows is what it was about, or another time ("against his visit to")."""
_WIDE = frozenset(("country", "province"))


@dataclass(slots=True, frozen=True, order=True)
class Attached:
    """A place that hangs on a word; the least of several is the one that is meant."""

    distant: bool
    subject: bool
    wide: bool
    beside: bool
    depth: int
    token: int
    rule: str
    place: str


def attached(parsed: Parsed, places: ResolvedPlaces, top: int, *, subjects: bool = False) -> Attached | None:
    """The place of the deed that token ``top`` names; ``subjects`` lets those inside its subject count like others."""
    found = []
    for token, depth in clause_tokens(parsed, top).items():
        place = places.of_head.get(token)
        if place is None or token == top:  # a word taken for the place and for the deed at once
            continue
        path = path_to(parsed, token, top)
        rule, distant = _rule(parsed, path, top)
        if not rule:
            continue
        subject = any(parsed.tokens[i].dep in _SUBJECTS for i in path[1:]) and not subjects
        if subject and parsed.children(top, "ccomp"):
            continue  # where a speaker is says nothing of where his words were true
        beside = len(path) > 1 and parsed.tokens[token].dep in _BESIDE
        found.append(
            Attached(distant, subject, places.precision.get(place) in _WIDE, beside, depth, token, rule, place)
        )
    return min(found) if found else None


def clause_tokens(parsed: Parsed, top: int) -> dict[int, int]:
    """The tokens of the clause of ``top``, each with its depth; of coordinations and appositions those of nouns only."""
    found, todo = {top: 0}, [top]
    while todo:
        at = todo.pop(0)
        for kid in parsed.children(at):
            joined = kid.dep in {"conj", "appos"} and (at == top or kid.pos not in {"NOUN", "PROPN"})
            if kid.dep not in _CLAUSES and not joined:
                found[kid.i] = found[at] + 1
                todo.append(kid.i)
    return found


def path_to(parsed: Parsed, token: int, top: int) -> list[int]:
    """The tokens from ``token`` up to ``top``, which is left out."""
    path = []
    while token != top:
        path.append(token)
        token = parsed.tokens[token].head
    return path


def _rule(parsed: Parsed, path: list[int], top: int) -> tuple[str, bool]:
    """The rule by which the path says that it happened there, or ``""``; and whether only at a distance from it."""
    tokens, words = parsed.tokens, load_place_words()
    while len(path) > 1 and tokens[path[0]].dep in {"conj", "appos"}:
        path = path[1:]  # it stands where what it is joined to stands
    first, rest = tokens[path[0]], path[1:]
    if first.dep in _BESIDE and rest:
        return _beside(parsed, path, top), False
    if not rest:
        return _direct(parsed, first, tokens[top]), False
    if first.dep != "pobj":
        return "", False
    if any(tokens[i].dep == "prep" and tokens[i].lower in _ASIDE for i in rest[1:]):
        return "", False
    preposition, over = tokens[rest[0]], tokens[rest[1]] if len(rest) > 1 else tokens[top]
    if preposition.lower == "of":
        if over.lower in words.directions:
            return "event.place-distance", True
        return _of(parsed, rest, over, top), False
    if preposition.lower == "on" and first.lemma.lower() in words.areas:
        return "event.place-phrase", False  # "on the Chad-Sudan border"
    return _after(preposition, over, tokens[top]), False


def _direct(parsed: Parsed, place: Token, top: Token) -> str:
    """A place right below the deed's word: taken, hit or left, or the name before a noun."""
    words = load_place_words()
    if top.pos == "VERB" and place.dep in {"dobj", "nsubjpass", "pobj"}:
        if top.lemma.lower() in words.hit | words.left:
            return "event.place-taken"
        first = next(
            (k for k in range(place.i, top.i, -1) if parsed.tokens[k - 1].pos not in {"PROPN", "DET", "ADJ"}), 0
        )
        # "flew over Salem": the parse may call the preposition a particle.
        return "event.place-phrase" if first and parsed.tokens[first - 1].lower in words.there | {"over"} else ""
    return "event.place-before-noun" if top.pos != "VERB" and place.dep in {"compound", "nmod", "poss"} else ""


def _beside(parsed: Parsed, path: list[int], top: int) -> str:
    """A place before another noun ("at its Salem office", "struck the Salem substation")."""
    tokens, words = parsed.tokens, load_place_words()
    noun = tokens[path[1]]
    if len(path) == 2:
        hit = noun.dep in {"dobj", "nsubjpass"} and tokens[top].lemma.lower() in words.hit | words.left
        return "event.place-taken" if hit and noun.lemma.lower() in words.areas else ""
    area = noun.lemma.lower() in words.areas or noun.lower in words.areas
    if noun.dep != "pobj" or not (area or tokens[path[0]].dep == "compound"):
        return ""
    over = tokens[path[3]] if len(path) > 3 else tokens[top]
    if tokens[path[2]].lower == "of":
        return _of(parsed, path[2:], over, top)
    return _after(tokens[path[2]], over, tokens[top])


def _of(parsed: Parsed, rest: list[int], over: Token, top: int) -> str:
    """ "of" before the place: of the deed itself ("the shelling of Salem"), or of an area ("in the city of Salem")."""
    tokens, words = parsed.tokens, load_place_words()
    if over.i == top:
        return "event.place-of-deed" if over.lemma.lower() in words.hit | words.left else ""
    if over.lemma.lower() not in words.areas and over.lower not in words.areas:
        return ""
    if len(rest) > 2 and over.dep == "pobj":
        above = tokens[rest[3]] if len(rest) > 3 else tokens[top]
        if tokens[rest[2]].lower in {"on", "of"}:
            return "event.place-area"
        return _after(tokens[rest[2]], above, tokens[top])
    return _direct(parsed, over, tokens[top])


def _after(preposition: Token, over: Token, top: Token) -> str:
    """A preposition before the place."""
    words, word = load_place_words(), preposition.lower
    lemmas = {over.lemma.lower(), top.lemma.lower()}
    if word in words.there:
        return "event.place-phrase"
    if word in {"on", "against", "over"} and (lemmas & words.upon or (word == "over" and over.pos == "VERB")):
        return "event.place-attacked"
    if word == "from" and lemmas & words.left:
        return "event.place-left"
    return "event.place-reached" if word == "to" and lemmas & words.reached else ""
