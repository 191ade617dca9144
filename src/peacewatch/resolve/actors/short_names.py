"""A body that a report also calls by a part of its name: the headline's "Norr front" is the Norr Liberation Front of the body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peacewatch.resolve.actors.drafts import Draft
    from peacewatch.resolve.actors.scene import Scene

_WORD = re.compile(r"[\w’'-]+")
_SMALL = frozenset({"the", "of", "for", "and", "de", "du", "des", "la", "le"})
_BODIES = frozenset({"group", "armed_group", "armed_forces", "party", "igo", "ngo", "unknown", "government"})


def join_short_names(scene: Scene) -> None:
    """Give the mentions of a new body to the one body whose longer name has all its words, and ends alike."""
    live = [d for d in scene.drafts.by_id.values() if d.mentions]
    for draft in live:
        words = _words(draft.name)
        if (
            not draft.id.startswith("a:new-")
            or draft.kind not in _BODIES
            or len(words) < 2
            or not draft.name[:1].isupper()
        ):
            continue
        longer = [d for d in live if d is not draft and d.mentions and _is_whole(d, words)]
        if len(longer) == 1:
            scene.merge(draft, longer[0])


def _is_whole(whole: Draft, words: list[str]) -> bool:
    """Whether a body's name, or a mention of it, has all of some words, in their order, and more, and the same noun last."""
    if whole.kind in {"person", "people", "state", "media"}:
        return False
    for name in {whole.name, *(m.exact for m in whole.mentions.values())}:
        own = _words(name)
        if len(own) > len(words) and own[-1] == words[-1] and own[0] == words[0] and set(words) <= set(own):
            return True
    return False


def _words(name: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(name) if w.lower() not in _SMALL]
