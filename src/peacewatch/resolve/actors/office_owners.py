"""Whose an office is ("the foreign minister of Qatar"), and two offices of one person before his name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peacewatch.resolve.actors.countries import BELONGING
from peacewatch.resolve.actors.persons import ROLE_NOUNS

if TYPE_CHECKING:
    from peacewatch.model.parsed import Token
    from peacewatch.resolve.actors.drafts import Draft
    from peacewatch.resolve.actors.scene import Scene

OWNER_REACH = 5  # words after "of" that may name the country
TITLE_WORDS = frozenset({"NOUN", "PROPN", "ADJ"})
HOLDING = frozenset({"acting", "caretaker", "interim"})  # the tagger takes some for verbs
MANY = frozenset({"are", "were", "have"})


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose an office is: a ``country`` (ISO 3166 alpha-3), or what ``words`` in lower case name; nobody's by default."""

    country: str | None = None
    words: frozenset[str] = frozenset()

    def fits(self, draft: Draft) -> bool:
        """Whether somebody may hold the office: an office "of X" is that of X only."""
        if self.country is not None:
            return draft.country == self.country
        role = (draft.role or "").lower()
        return not self.words or " of " not in role or bool(self.words & set(role.split()))


def owner_of_office(scene: Scene, token: Token) -> Owner:
    """Whose the office of ``token`` is said to be right after it, wherever the parser hung the preposition."""
    tokens, last = scene.parsed.tokens, scene.parsed.sentence_of(token.i).last
    if token.i + 2 > last or tokens[token.i + 1].lower not in BELONGING:
        return Owner()
    first = token.i + 3 if tokens[token.i + 2].lower == "the" and token.i + 3 <= last else token.i + 2
    name = [tokens[first]]
    while name[-1].i < min(last, first + OWNER_REACH) and tokens[name[-1].i + 1].text[:1].isupper():
        name.append(tokens[name[-1].i + 1])
    if not name[0].text[:1].isupper():
        return Owner()
    country = scene.countries.only_in(name)
    words = frozenset(t.lower for t in name if t.pos == "PROPN")
    return Owner(country) if country is not None else Owner(None, words)


def first_office(scene: Scene, name: Token) -> list[Token]:
    """The first of two offices before the name that begins with ``name``: "Deputy Prime Minister and Foreign Minister X"."""
    second = _title_before(scene, name.i)
    at = name.i - len(second) - 1
    if not second or at < 1 or scene.parsed.tokens[at].lower != "and" or scene.countries.all_in(second):
        return []
    first = _title_before(scene, at)
    if not first or _are_two(scene, name, first):
        return []
    return first


def note_offices(scene: Scene, name: Token, draft: Draft) -> None:
    """Let whoever holds two offices be called by either: all words of both are titles of the person's."""
    first = first_office(scene, name)
    if first:
        draft.titles |= {t.lower for t in [*first, *_title_before(scene, name.i)]}


def holder_of_both(scene: Scene, office: Token) -> Token | None:
    """The first token of the name after two offices of which ``office`` is the head of the first."""
    sentence = scene.parsed.sentence_of(office.i)
    if office.i + 2 > sentence.last or scene.parsed.tokens[office.i + 1].lower != "and":
        return None
    for token in scene.parsed.tokens[office.i + 3 : min(sentence.last, office.i + 8) + 1]:
        if _is_office(scene.parsed.tokens[token.i - 1]) and token.pos == "PROPN" and not _is_office(token):
            return token if first_office(scene, token)[-1:] == [office] else None
    return None


def _is_office(token: Token) -> bool:
    return token.lemma.lower() in ROLE_NOUNS and token.tag in {"NN", "NNP"}


def _title_before(scene: Scene, end: int) -> list[Token]:
    """The words of an office that ends just before token ``end``, nobody's name among them."""
    tokens, first = scene.parsed.tokens, scene.parsed.sentence_of(end).first
    if end <= first or not _is_office(tokens[end - 1]):
        return []
    start = end - 1
    while start > first and _is_title_word(tokens[start - 1]):
        start -= 1
    return list(tokens[start:end])


def _are_two(scene: Scene, name: Token, first: list[Token]) -> bool:
    """Whether an article tells that the first office is another's ("the president and Foreign Minister X"), or the verb."""
    tokens, sentence = scene.parsed.tokens, scene.parsed.sentence_of(name.i)
    before = tokens[first[0].i - 1] if first[0].i > sentence.first else None
    if before is not None and (before.pos == "DET" or before.tag in {"PRP$", "DT"}):
        return True
    if before is not None and before.tag == "POS" and not first[-1].text[:1].isupper():
        return True
    after = name.i
    while after < sentence.last and tokens[after].pos == "PROPN":
        after += 1
    return tokens[after].lower in MANY


def _is_title_word(token: Token) -> bool:
    return (token.pos in TITLE_WORDS and token.ent != "PERSON") or token.lower in HOLDING
