"""One or some out of many: "one of the officials", "several of the residents", "another"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.knowledge.attribution_words import word_list

if TYPE_CHECKING:
    from peacewatch.model.parsed import Token
    from peacewatch.model.worded import ActorWords
    from peacewatch.resolve.actors.drafts import Draft
    from peacewatch.resolve.actors.scene import Scene

SINGLE = frozenset({"one", "another", "second", "third", "fourth", "fifth", "sixth", "seventh"})


def is_some_of(token: Token) -> bool:
    """Whether a word stands for one or some of those that the text tells of."""
    return token.pos == "NUM" or token.lower in word_list("some_of")


def group_of(scene: Scene, token: Token) -> Token | None:
    """The noun or pronoun of those out of whom it is one or some ("one of the officials")."""
    of = next((k for k in scene.parsed.children(token.i, "prep") if k.lower == "of"), None)
    return scene.parsed.child(of.i, "pobj") if of is not None else None


def some_of(scene: Scene, words: ActorWords, token: Token) -> Draft:
    """Somebody without a name: a person or several, with the country and the belonging of those whom the phrase names."""
    single = token.lower in SINGLE
    group = group_of(scene, token)
    ids = scene.of_head.get(group.i, ()) if group is not None else ()
    whole = scene.drafts.by_id[ids[0]] if len(ids) == 1 else None
    tokens = scene.words_between(words.span.start, words.span.end)
    country = scene.countries.only_in(tokens) or (whole.country if whole is not None else None)
    draft = scene.anonymous(words, group or token, "person" if single else "people", country)
    draft.plural = not single
    if whole is not None:
        draft.nouns |= whole.nouns
        draft.part_of = whole.part_of if whole.kind in {"person", "people"} else whole.id
    return draft
