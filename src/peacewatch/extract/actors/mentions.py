"""The noun phrases and names of a report that may stand for an actor, nobody identified yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from peacewatch.extract.actors.may_act import (
    LOCATIVE,
    first_conjunct,
    indefinite_party,
    may_act,
    only_counted,
    proper,
    speaks,
)
from peacewatch.extract.actors.names import dictionary_hits, governing_token, names_of_persons
from peacewatch.extract.actors.phrases import phrase
from peacewatch.extract.phrases import noun_phrase
from peacewatch.extract.speaker_lines import asking_label
from peacewatch.knowledge.actor_nouns import (
    ACTORS,
    BODY,
    FORCES,
    GROUP,
    MEDIA,
    NAMED_ARMED,
    NAMED_GROUP,
    OWNERS,
    kind_of,
)
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.model.worded import ActorWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peacewatch.knowledge.actors import ActorBook
    from peacewatch.model.parsed import Parsed, Token
    from peacewatch.model.span import Span
    from peacewatch.model.worded import MentionForm

_DEFINITE = frozenset(["the", "both", "its", "their", "his", "her", "our", "this", "that", "these", "those"])
_MODIFIERS = frozenset(["amod", "compound", "nmod"])
BEFORE_A_NOUN = frozenset({"nummod", "amod", "det", "compound", "poss"})
_PRONOUNS = frozenset(["he", "she", "it", "they", "him", "her", "them", "both", "each"])


def actor_words(
    parsed: Parsed,
    wanted: frozenset[int],
    book: ActorBook,
    speaking: frozenset[int] = frozenset(),
    places: frozenset[int] = frozenset(),
) -> tuple[ActorWords, ...]:
    """The actors' phrases in ``parsed``, in text order, one for a head.

    ``wanted`` are the token numbers of sources, parties and addressees: each yields its whole noun phrase, unless
    its noun cannot be an actor; ``speaking`` those of them that are known to speak ("soldiers" who told him, the
    "television" in whose remarks). ``places`` are heads of names that are places there, and so nobody but a state.
    Besides, dictionary names and full names of persons are found anywhere.
    """
    hits = dictionary_hits(parsed, book)
    by_token = {i: hit for hit in hits for i in range(hit[0], hit[1] + 1)}
    found: dict[int, ActorWords] = {}
    for head in sorted(wanted):
        if (
            0 <= head < len(parsed.tokens)
            and not asking_label(parsed, parsed.tokens[head])
            and (head not in places or head in speaking or head in by_token)
        ):
            words = _wanted(parsed, head, by_token, book, head in speaking) or _taken_up(parsed, head, head in speaking)
            if words is not None:
                found[head] = words
    for head in [h for words in found.values() for h in _bodies_of(parsed, words)]:
        if head not in found and head not in by_token:
            found[head] = ActorWords(head, parsed.span(*phrase(parsed, head, by_token)), "name")
    covered = {(w.span.start, w.span.end) for w in found.values()}
    for first, last, key in hits:
        head = governing_token(parsed, first, last)
        if head in found or any(i in found and found[i].key == key for i in range(first, last + 1)):
            continue
        span = parsed.span(first, last)
        if (span.start, span.end) in covered or _only_a_place(parsed, head, book, key):
            continue
        found[head] = ActorWords(head, span, "name", key)
    over = _phrases_over(parsed, found.values())
    for words in names_of_persons(parsed, by_token):
        if words.head not in found and not any(s.covers(words.span) for s in over.get(words.head, ())):
            found[words.head] = words
            _note_phrase(parsed, over, words)
    for head in _passing(parsed, found, book):
        words = _wanted(parsed, head, by_token, book)
        if words is not None and words.key is None:
            found[head] = replace(words, optional=words.form != "name")
    return tuple(sorted(found.values(), key=lambda w: (w.span.start, w.span.end, w.head)))


def _bodies_of(parsed: Parsed, words: ActorWords) -> Iterable[int]:
    """The heads of the names of bodies whose people a phrase tells of: "leaders of the River Column"."""
    if words.form == "name" or words.key is not None:
        return
    for prep in parsed.children(words.head, "prep"):
        for named in parsed.children(prep.i, "pobj") if prep.lower in {"of", "from", "for"} else ():
            if named.lower in NAMED_GROUP | NAMED_ARMED and named.text[:1].isupper():
                yield named.i


def _phrases_over(parsed: Parsed, found: Iterable[ActorWords]) -> dict[int, list[Span]]:
    """The phrases in which each token stands."""
    over: dict[int, list[Span]] = {}
    for words in found:
        _note_phrase(parsed, over, words)
    return over


def _note_phrase(parsed: Parsed, over: dict[int, list[Span]], words: ActorWords) -> None:
    for token in parsed.tokens_in(words.span.start, words.span.end):
        over.setdefault(token.i, []).append(words.span)


def _taken_up(parsed: Parsed, head: int, speaking: bool) -> ActorWords | None:
    """ "The surgeon said": a noun of no list that speaks may take up somebody whom the report so described."""
    token, article = parsed.tokens[head], parsed.child(head, "det")
    if token.pos != "NOUN" or article is None or article.lower != "the" or not (speaking or speaks(parsed, head)):
        return None
    return ActorWords(head, parsed.span(article.i, head), "nominal", optional=True)


def _passing(parsed: Parsed, found: dict[int, ActorWords], book: ActorBook) -> Iterable[int]:
    """Subjects outside quotations that nobody asked for, but that what follows may take up: "The minister disagreed"."""
    for token in parsed.tokens:
        if token.dep not in {"nsubj", "nsubjpass"} or token.i in found or parsed.quotation_at(token.start) is not None:
            continue
        if token.tag == "PRP":
            if token.lower in {"he", "she"}:
                yield token.i
        elif kind_of(token.lemma.lower()) in {"person", "body", "document"} and token.pos == "NOUN":
            people = token.tag == "NNS" and not any(
                k.i < token.i for k in parsed.children(token.i)
            )  # "Doctors …. They …"
            # "A faction of the guild …. It …": not the guild
            part = token.lemma.lower() in GROUP and any(k.lower == "of" for k in parsed.children(token.i, "prep"))
            if (
                people
                or part
                or any(k.lower in _DEFINITE or k.dep == "poss" for k in parsed.children(token.i, "det", "poss"))
            ):
                yield token.i
        elif token.lower in book.metonyms and speaks(parsed, token.i):
            yield token.i


def _only_a_place(parsed: Parsed, head: int, book: ActorBook, key: str) -> bool:
    """A state's name that only says where: after a locative preposition, or naming a part of the country."""
    if book.by_id[key].kind != "state":
        return False
    token = parsed.tokens[first_conjunct(parsed, head)]
    if token.dep == "pobj" and parsed.tokens[token.head].lower in LOCATIVE:
        return True
    before = parsed.tokens[head - 1].lower if head else ""
    return before in {"eastern", "western", "northern", "southern", "central", "northeastern", "northwestern"}


def _wanted(
    parsed: Parsed, head: int, by_token: dict[int, tuple[int, int, str]], book: ActorBook, heard: bool = False
) -> ActorWords | None:
    token = parsed.tokens[head]
    if head not in by_token and parsed.tokens[first_conjunct(parsed, head)].dep in _MODIFIERS and not heard:
        return _modifier(parsed, token, book)
    if heard and (token.lower in word_list("some_of") or token.pos == "NUM") and token.dep not in BEFORE_A_NOUN:
        return ActorWords(head, noun_phrase(parsed, head), "description")
    if token.tag in {"PRP", "PRP$"} or (token.lower in {"both", "each"} and token.dep not in BEFORE_A_NOUN):
        return ActorWords(head, parsed.span(head, head), "pronoun") if token.lower in _PRONOUNS else None
    medium = heard and token.lower in MEDIA  # "the daily", which the tagger takes for an adjective
    if token.pos not in {"PROPN", "NOUN"} and head not in by_token and not medium and not proper(parsed, token):
        return None
    metonym = token.lower in book.metonyms and head not in by_token
    first, last = (head, head) if metonym else phrase(parsed, head, by_token)
    capital = book.metonyms.get(parsed.span(first, last).exact.lower()) if first < last and heard else None
    if capital is not None and head not in by_token:  # a capital of two words ("Phnom Penh said")
        return ActorWords(head, parsed.span(first, last), "name", capital)
    key = _key(parsed, head, first, last, by_token, book)
    form = _form(parsed, token, first, key)
    if metonym:
        form = "name"
    if parsed.tokens[first].lower in {"no", "any", "neither", "either"} or (
        key is None and not may_act(parsed, token, book, heard)
    ):
        return None
    if (
        key is None
        and form != "name"
        and not heard
        and not _of_a_nation(parsed, token, book)
        and (only_counted(parsed, token) or indefinite_party(parsed, token))
    ):
        return None
    if key is not None and head not in by_token:
        last = max(last, *(hit[1] for i, hit in by_token.items() if first <= i <= last))
    return ActorWords(head, parsed.span(first, last), form, key, heard=heard)


def _modifier(parsed: Parsed, token: Token, book: ActorBook) -> ActorWords | None:
    """The word before a noun that tells whose it is: "Sudanese" of "Sudanese jets", "army" of "an army convoy"."""
    span = parsed.span(token.i, token.i)
    country = book.demonyms.get(token.lower) if token.text[:1].isupper() else None
    if country is not None and f"a:{country}" in book.by_id:
        return ActorWords(token.i, span, "name", f"a:{country}")
    if token.lemma.lower() in OWNERS:
        return ActorWords(token.i, span, "nominal", optional=True)
    return None


def _of_a_nation(parsed: Parsed, token: Token, book: ActorBook) -> bool:
    """Whether a noun for people has a nation's adjective: "two Sudanese soldiers" are somebody's."""
    return any(c.i < token.i and c.text[:1].isupper() and c.lower in book.demonyms for c in parsed.children(token.i))


def _key(
    parsed: Parsed,
    head: int,
    first: int,
    last: int,
    by_token: dict[int, tuple[int, int, str]],
    book: ActorBook,
) -> str | None:
    token = parsed.tokens[head]
    if head in by_token:
        hit = by_token[head]
        if governing_token(parsed, hit[0], hit[1]) == head or book.by_id[hit[2]].kind == "person":
            return hit[2]
        return None
    noun = token.lemma.lower()
    of_group = _fighters_of(parsed, head, by_token, book)
    if of_group is not None:
        return of_group
    ending = by_token.get(last)
    if ending is not None and ending[1] == last and ending[0] - 1 > head and noun in BODY:
        comma = parsed.tokens[ending[0] - 1].text == ","
        if comma and ending[0] - 2 == head and book.by_id[ending[2]].kind not in {"person", "state"}:
            return ending[2]
    for child in parsed.children(head, "compound", "appos", "nmod", "amod"):
        child_hit = by_token.get(child.i)
        if child_hit is None or not first <= child.i <= last:
            continue
        kind = book.by_id[child_hit[2]].kind
        if child.dep == "appos" and kind not in {"person", "state"} and kind_of(noun) == "body":
            return child_hit[2]
        group = kind in {"armed_group", "party", "group"} and noun in (GROUP | FORCES)
        if (
            child.dep != "appos"
            and child.i < head
            and (group or (kind == "media" and noun in MEDIA) or (kind not in {"state", "person"} and noun == kind))
        ):
            return child_hit[2]
    return None


def _fighters_of(parsed: Parsed, head: int, by_token: dict[int, tuple[int, int, str]], book: ActorBook) -> str | None:
    """The armed group of "fighters of the group", unless they are counted; a faction of it is another."""
    token = parsed.tokens[head]
    if token.tag == "NN" and token.lemma.lower() in GROUP:
        return None
    if token.lemma.lower() not in GROUP | FORCES or parsed.child(head, "nummod") is not None:
        return None
    for prep in parsed.children(head, "prep"):
        for inner in parsed.children(prep.i, "pobj") if prep.lower == "of" else ():
            hit = by_token.get(inner.i)
            if hit is not None and book.by_id[hit[2]].kind in {"armed_group", "party", "group", "armed_forces"}:
                return hit[2]
    return None


def _form(parsed: Parsed, token: Token, first: int, key: str | None) -> MentionForm:
    if key is not None or (proper(parsed, token) and token.lemma.lower() not in ACTORS):
        return "name"
    return "nominal" if parsed.tokens[first].lower in _DEFINITE else "description"
