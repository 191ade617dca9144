"""Runs of words that the gazetteer knows as names, and descriptions of places that it does not ("the Bilo camp")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from peacewatch.knowledge.actors import load_actors
from peacewatch.knowledge.gazetteer import Gazetteer
from peacewatch.knowledge.place_entry import LONGEST_NAME, Entry, fold
from peacewatch.knowledge.place_words import load_place_words
from peacewatch.knowledge.us_states import in_full, letters_of
from peacewatch.model.parsed import Parsed, Token

JOINERS = frozenset(
    ("-", "of", "the", "al", "el", "ez", "and", "de", "del", "la", "'s", "’s", "es", "as", "ash", "d'", "au", "aux", "sur",
     "le", "les", "en", "da", "do", "dos", "das", "di", "bin", "ed", "ad", "ar", "er", "az", "an", "at", "at-", "i", "y")
)  # fmt: skip
"""What may stand in lower case inside the name of a place."""
SINGULAR = {
    "provinces": "province", "states": "state", "districts": "district", "counties": "county", "regions": "region",
    "governorates": "governorate", "oblasts": "oblast", "departments": "department", "territories": "territory",
}  # fmt: skip
"""Nouns of divisions that close a list, and the noun of one ("Nangarhar and Kunar provinces")."""
DIRECTIONAL = re.compile(r"^(north|south|east|west|central|upper|lower|mid)\w*$", re.IGNORECASE)
PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
_LOCAL = frozenset(("in", "near", "inside", "outside"))
_ROUND = frozenset(("at", "around", "across", "throughout", "into"))
_MOVING = frozenset(("to", "from", "on", "onto", "towards", "toward"))
"""Prepositions that place a name only where its last word is a spot's ("to Zorvello Square")."""
_NO_PLACE = frozenset(("PERSON", "NORP", "DATE", "TIME", "EVENT", "LAW", "LANGUAGE", "WORK_OF_ART", "PRODUCT", "MONEY"))
_ARTICLES = frozenset(("al", "el", "ar", "as", "ash", "az", "ad", "at", "ed", "es"))


@dataclass(slots=True, frozen=True)
class Match:
    """Tokens ``first`` to ``last`` name ``found``; ``generic`` where the last is a generic noun only."""

    first: int
    last: int
    found: tuple[Entry, ...]
    generic: bool = False

    def best(self) -> Entry:
        """The entry whose kind decides how the name is read: a capital before a province of the same name."""
        first = self.found[0]
        return first if first.kind == "country" else next((e for e in self.found if e.capital), _prominent(self.found))

    def words(self, parsed: Parsed) -> str:
        """The matched text."""
        return parsed.text[parsed.tokens[self.first].start : parsed.tokens[self.last].end]


def _prominent(found: tuple[Entry, ...]) -> Entry:
    """A town before the division that is called after it."""
    first = found[0]
    if first.listed or first.kind not in {"province", "district"}:
        return first
    towns = (e for e in found if e.kind == "town" and e.country == first.country and e.population >= 50_000)
    return next(towns, first)


def matches(parsed: Parsed, gazetteer: Gazetteer) -> Iterator[Match]:
    """All matches in text order, none overlapping another."""
    i = 0
    while i < len(parsed.tokens):
        match = _match_at(parsed, gazetteer, i)
        if match is not None:
            yield match
        i = i + 1 if match is None else match.last + 1


def capital(token: Token) -> bool:
    """Whether a word begins with a capital."""
    return token.text[:1].isupper()


def _match_at(parsed: Parsed, gazetteer: Gazetteer, i: int) -> Match | None:
    """The longest match that starts at token ``i``, together with a generic noun that closes it."""
    tokens, first, words = parsed.tokens, parsed.tokens[i], load_place_words()
    if first.lower == "the":
        return None
    article = first.lower in _ARTICLES and i + 2 < len(tokens) and tokens[i + 1].text == "-"
    if not (capital(first) or article):
        return None
    for last in range(_reach(parsed, i), i - 1, -1):
        final = tokens[last]
        if not (capital(final) or final.lower in words.closing):
            continue
        if last == i and not (_may_stand_alone(parsed, i) or told_kind(parsed, i)):
            continue
        name = parsed.text[first.start : final.end]
        if "\n" in name or (last == i and first.lower in _ARTICLES):
            continue
        entries = gazetteer.lookup(in_full(name))
        if entries:
            if last == i and (_is_code(first, entries[0]) or _is_people(first, entries)):
                continue
            return _with_closing(parsed, Match(i, last, entries))
    return _of_list(parsed, gazetteer, i) or _unknown(parsed, i)


def _of_list(parsed: Parsed, gazetteer: Gazetteer, i: int) -> Match | None:
    """One name before the noun that closes a list of divisions ("Grant and Wilkin counties")."""
    if i + 1 < len(parsed.tokens) and (kind := SINGULAR.get(parsed.tokens[i + 1].lower)):
        found = gazetteer.lookup(f"{parsed.tokens[i].text} {kind}")
        return Match(i, i, found) if found else None
    return None


def _reach(parsed: Parsed, i: int) -> int:
    """The last token that a name from token ``i`` on may take in."""
    tokens, words, limit = parsed.tokens, load_place_words(), i
    while (
        limit + 1 < len(tokens)
        and limit - i < 2 * LONGEST_NAME
        and tokens[limit + 1].sentence == tokens[i].sentence
        and (capital(tokens[limit + 1]) or tokens[limit + 1].lower in JOINERS | words.closing)
    ):
        limit += 1
    return limit


def _may_stand_alone(parsed: Parsed, i: int) -> bool:
    """Whether one word by itself can name a place: no month, no pronoun, no noun that only stands in other names."""
    token, words = parsed.tokens[i], load_place_words()
    if token.text in {"US", "U.S.", "U.S"}:
        return i == 0 or parsed.tokens[i - 1].text != "$"
    return token.lower != "us" and fold(token.text) not in words.never | words.common


def _is_code(token: Token, entry: Entry) -> bool:
    """Whether a word is more likely letters for something else than a town of that name."""
    return token.text.isupper() and len(token.text) < 4 and entry.kind == "town"


def _is_people(token: Token, entries: tuple[Entry, ...]) -> bool:
    """Whether a word is a country's adjective, which some town has among its other names ("Thai")."""
    return token.lower in load_actors().demonyms and all(fold(e.name) != fold(token.text) for e in entries[:2])


def _with_closing(parsed: Parsed, match: Match) -> Match:
    after = match.last + 1
    if after < len(parsed.tokens) and match.found[0].kind not in {"country", "region"}:
        gap = parsed.text[parsed.tokens[match.last].end : parsed.tokens[after].start]
        if parsed.tokens[after].lower in load_place_words().describing and gap == " ":
            return replace(match, last=after, generic=True)
    return match


def _unknown(parsed: Parsed, i: int) -> Match | None:
    """A name that the gazetteer lacks: "the Bilo camp", or a place by the model's label after a preposition."""
    tokens, words, last = parsed.tokens, load_place_words(), i
    alone = fold(tokens[i].text) in words.never
    if alone or (i and capital(tokens[i - 1]) and tokens[i - 1].pos == "PROPN"):
        return None
    while (
        last + 1 < len(tokens)
        and tokens[last + 1].sentence == tokens[i].sentence
        and (capital(tokens[last + 1]) or (tokens[last + 1].text == "-" and last + 2 < len(tokens)))
    ):
        last += 1
    if tokens[last].text == "-" or last - i > LONGEST_NAME or tokens[i].pos != "PROPN":
        return None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    before = tokens[i - 1].lower if i else ""
    if after is not None and after.lower in words.describing and after.sentence == tokens[i].sentence:
        verb = tokens[tokens[last + 1].head].lemma.lower()
        reached = verb in words.motion | words.attack or (i > 1 and tokens[i - 2].lower in _LOCAL | {"at", "from"})
        # A candidate's "camp" is his followers: a camp must be reached or bear no person's name.
        if _is_hit(parsed, last + 1) and tokens[i].ent != "NORP":
            return Match(i, last + 1, (), generic=True)
        if before in {"the", "at", *_LOCAL} and (after.lower != "camp" or reached or tokens[i].ent != "PERSON"):
            return Match(i, last + 1, (), generic=True)
        return None
    labelled = all(t.ent in PLACE_LABELS for t in tokens[i : last + 1])
    local = before in _LOCAL | _ROUND or (before == "of" and i > 1 and tokens[i - 2].lower in words.closing)
    taken = labelled and _is_hit(parsed, last)
    good = (labelled and local) or taken or told_kind(parsed, i) or _spot(parsed, i, last)
    return Match(i, last, ()) if good else None


def _spot(parsed: Parsed, i: int, last: int) -> bool:
    """Whether a local preposition and a noun for a spot make the words between them a place's name.

    "inside the Zorvello District", "at Bilo police station", "near Mount Bilo"; not where the model sees a person or people.
    """
    tokens, words = parsed.tokens, load_place_words()
    opened = last > i and tokens[i].lower in words.opening
    barred = () if opened else _NO_PLACE
    if not (_is_local(parsed, i, last) or _is_hit(parsed, last)) or any(t.ent in barred for t in tokens[i : last + 1]):
        return False
    if opened or (last > i and tokens[last].lower in words.areas | words.describing):
        return True
    after = last + 1
    while after < len(tokens) and after - last < 3 and tokens[after].pos in {"NOUN", "ADJ"}:
        if tokens[after].lower in words.areas:
            return any(t.ent in PLACE_LABELS for t in tokens[i : last + 1]) or tokens[i].ent == ""
        after += 1
    return False


def _is_hit(parsed: Parsed, last: int) -> bool:
    """Whether the name is what is taken, hit or left ("Zorvello Palace was bombed")."""
    token = parsed.tokens[last]
    return token.dep in {"dobj", "nsubjpass"} and parsed.tokens[token.head].lemma.lower() in load_place_words().hit


def _is_local(parsed: Parsed, i: int, last: int) -> bool:
    """Whether a local preposition stands before token ``i``, articles, adjectives and "the hills of" aside."""
    tokens, words, k = parsed.tokens, load_place_words(), i - 1
    while k >= 0 and tokens[k].sentence == tokens[i].sentence:
        if (
            tokens[k].pos in {"DET", "ADJ", "PRON"}
            or tokens[k].lower == "'s"
            or (k + 1 < i and tokens[k + 1].lower == "'s" and tokens[k].pos == "PROPN")
        ):
            k -= 1
        elif tokens[k].lower == "of" and k and tokens[k - 1].lower in words.areas | words.before_of:
            k -= 2
        elif tokens[k].lower == "of" and k and tokens[k - 1].lower in _LOCAL:
            return True
        else:
            moving = tokens[k].lower in _MOVING and tokens[last].lower in words.areas | words.describing
            return tokens[k].lower in _LOCAL | _ROUND or moving
    return False


def told_kind(parsed: Parsed, i: int) -> bool:
    """Whether the words before say what kind of place it is ("the village of Zorvello", "the village of A and Zorvello")."""
    tokens, words = parsed.tokens, load_place_words()
    if i > 1 and tokens[i - 1].lower == "of":
        return tokens[i - 2].lower in words.kinds | words.describing - {"camp"} and tokens[i].pos == "PROPN"
    return False


def state_after(parsed: Parsed, match: Match) -> int | None:
    """The token of a state's short form after the match and a comma ("Salem, Ore.", "Salem, OR" not)."""
    i = match.last + 2
    if i < len(parsed.tokens) and parsed.tokens[i - 1].text == "," and is_state_short(parsed.tokens[i].text):
        return i
    return None


def is_state_short(word: str) -> bool:
    """Whether a word is a state's short form and no other word ("Ore.", "Tenn", "TX"; not "ore", "Miss", "OR")."""
    if not word[:1].isupper() or not letters_of(word):
        return False
    if word.isupper() and "." not in word:
        return word not in {"IN", "OR", "ME", "OK", "HI", "OH", "LA", "PA", "MA"}
    return word.endswith(".") or (len(word) > 3 and word.lower() not in {"miss", "mass", "wash"})
