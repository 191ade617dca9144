"""Somebody whom the report mentions without further notice, and whom only a pronoun right after makes a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.resolve.actors.nouns import noun_phrase
from peacewatch.resolve.actors.persons import PERSONAL
from peacewatch.resolve.actors.scene import salience

if TYPE_CHECKING:
    from peacewatch.model.parsed import Token
    from peacewatch.resolve.actors.drafts import Draft
    from peacewatch.resolve.actors.scene import Scene

MAIN_SUBJECT = 2


def brought_in(scene: Scene, pronoun: Token, found: tuple[Draft, ...] = ()) -> tuple[Draft, ...]:
    """Whom a subject pronoun stands for: the bare subject of the sentence before, in one paragraph.

    Nobody new, where one of those ``found`` for the pronoun so far was a subject in that sentence or this one.

    "The union met at noon. It said …": a person for "he" and "she", a body for "it", several for "they".
    """
    parsed = scene.parsed
    if pronoun.dep != "nsubj" or parsed.quotation_at(pronoun.start) is not None or pronoun.sentence == 0:
        return ()
    here, before = parsed.sentences[pronoun.sentence], parsed.sentences[pronoun.sentence - 1]
    if here.paragraph != before.paragraph:
        return ()
    if found and pronoun.lower in {"he", "she"}:
        return ()  # a person who is known, by gender or name, before one who is not
    near = {t for d in found for t, level in d.seen if level and before.first <= t < pronoun.i}
    if near:
        return ()
    for words in scene.passed.get(before.i, ()):
        noun = parsed.tokens[words.head]
        if salience(parsed, words.head) == MAIN_SUBJECT and _agrees(pronoun, noun):
            noun_phrase(scene, words, noun, optional=False)
            return tuple(scene.drafts.by_id[i] for i in scene.of_head.get(words.head, ()))
    return ()


def _agrees(pronoun: Token, noun: Token) -> bool:
    many = noun.tag in {"NNS", "NNPS"}
    if pronoun.lower == "they":
        return many
    personal = noun.lemma.lower() in PERSONAL
    return not many and personal == (pronoun.lower in {"he", "she"})
