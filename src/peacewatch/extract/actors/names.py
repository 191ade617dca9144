"""Names of actors in a text: those of the dictionary, and full names of persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.extract.actors.may_act import NOT_NAMES, in_locative
from peacewatch.extract.actors.phrases import phrase
from peacewatch.knowledge.actor_nouns import (
    TITLES,
    kind_of,
)
from peacewatch.knowledge.given_names import load_given_names
from peacewatch.knowledge.place_words import load_place_words
from peacewatch.model.worded import ActorWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peacewatch.knowledge.actors import ActorBook
    from peacewatch.model.parsed import Parsed


def dictionary_hits(parsed: Parsed, book: ActorBook) -> list[tuple[int, int, str]]:
    """The longest dictionary names as (first token, last token, id), left to right, without overlap."""
    hits: list[tuple[int, int, str]] = []
    for sentence in parsed.sentences:
        i = sentence.first
        while i <= sentence.last:
            # A possessive is a token of its own, so that a name may have more tokens than words.
            top = min(sentence.last, i + book.longest_alias + 3)
            hit = None
            if parsed.tokens[i].text[:1].isalnum() and parsed.tokens[i].lower != "the":
                hit = _longest_from(parsed, i, top, book)
            if hit is None:
                i += 1
            else:
                hits.append(hit)
                i = hit[1] + 1
    return hits


def _longest_from(parsed: Parsed, i: int, top: int, book: ActorBook) -> tuple[int, int, str] | None:
    start = parsed.tokens[i].start
    for last in range(top, i - 1, -1):
        text = parsed.text[start : parsed.tokens[last].end]
        if parsed.tokens[last].tag == "POS":
            continue
        ids = book.find(text)
        if ids and not _inside_longer_name(parsed, i, last, book.by_id[ids[0]].kind):
            return (i, last, ids[0])
    return None


def _inside_longer_name(parsed: Parsed, first: int, last: int, kind: str) -> bool:
    """A known person's name after another's first name, or before one more name, is not that person's."""
    if kind != "person":
        return False
    after = parsed.tokens[last + 1] if last + 1 < len(parsed.tokens) else None
    if after is not None and after.pos == "PROPN" and after.ent == "PERSON" and not after.ent_begin:
        return True
    if first != last or first == 0:
        return False
    before = parsed.tokens[first - 1]
    return before.pos == "PROPN" and before.ent == "PERSON" and before.lower not in TITLES


def governing_token(parsed: Parsed, first: int, last: int) -> int:
    """The token of a stretch (both ends included) that hangs on a word outside it, or its root."""
    outside = [i for i in range(first, last + 1) if not first <= parsed.tokens[i].head <= last]
    if outside:
        return outside[-1]
    roots = [i for i in range(first, last + 1) if parsed.tokens[i].head == i]
    return roots[0] if roots else last


def names_of_persons(parsed: Parsed, by_token: dict[int, tuple[int, int, str]]) -> Iterable[ActorWords]:
    """Full names of persons (two words or more) that no dictionary holds."""
    i = 0
    while i < len(parsed.tokens):
        token = parsed.tokens[i]
        last = i
        if token.ent == "PERSON" and token.ent_begin and i not in by_token:
            while last + 1 < len(parsed.tokens):
                following = parsed.tokens[last + 1]
                if following.ent != "PERSON" or following.ent_begin or following.sentence != token.sentence:
                    break
                last += 1
            names = [t for t in parsed.tokens[i : last + 1] if t.pos == "PROPN" or t.text[:1].isupper()]
            head = governing_token(parsed, i, last)
            place = last + 1 < len(parsed.tokens) and parsed.tokens[last + 1].lower in load_place_words().describing
            if len(names) > 1 and len(names) == last - i + 1 and not in_locative(parsed, head) and not place:
                first, end = phrase(parsed, head, by_token)
                yield ActorWords(head, parsed.span(_titled_from(parsed, min(first, i)), max(end, last)), "name")
        i = last + 1
    yield from _beside_persons(parsed, by_token)
    yield from _with_occupations(parsed, by_token)


def _titled_from(parsed: Parsed, first: int) -> int:
    """The start of the title just before a name, which the parser may have joined to something else."""
    at = first
    while at and parsed.tokens[at - 1].sentence == parsed.tokens[first].sentence:
        token = parsed.tokens[at - 1]
        title = token.lower in TITLES or kind_of(token.lemma.lower()) == "person"
        if not title and not (
            at < first and token.pos in {"NOUN", "PROPN", "ADJ"} and token.dep in {"compound", "amod", "nmod", "conj"}
        ):
            break
        at -= 1
    return at


def _beside_persons(parsed: Parsed, by_token: dict[int, tuple[int, int, str]]) -> Iterable[ActorWords]:
    """Full names that are joined to a person's by "and", and that the tagger took for something else."""
    for token in parsed.tokens:
        joined = token.dep == "conj" and token.pos == "PROPN" and parsed.tokens[token.head].ent == "PERSON"
        if not joined or token.ent == "PERSON" or token.i in by_token or token.ent in NOT_NAMES:
            continue
        first = token.i
        while first and parsed.tokens[first - 1].pos == "PROPN" and parsed.tokens[first - 1].dep == "compound":
            first -= 1
        if first < token.i and not in_locative(parsed, token.i):
            yield ActorWords(token.i, parsed.span(first, token.i), "name")


def _with_occupations(parsed: Parsed, by_token: dict[int, tuple[int, int, str]]) -> Iterable[ActorWords]:
    """ "Nurse Ada Brook": an occupation, a common given name and more, whatever the tagger took it for."""
    given = load_given_names()
    for title in parsed.tokens[:-2]:
        first = parsed.tokens[title.i + 1]
        named = kind_of(title.lower) == "person" and first.lower in given and first.pos == "PROPN"
        if not named or first.ent in {"PERSON", *NOT_NAMES} or first.i in by_token:
            continue
        last = first.i
        while last < parsed.sentence_of(title.i).last and parsed.tokens[last + 1].pos == "PROPN":
            last += 1
        if last > first.i:
            yield ActorWords(governing_token(parsed, title.i, last), parsed.span(title.i, last), "name")
