"""What kind of actor a name shows that no dictionary holds."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from peacewatch.knowledge.actor_nouns import IN_ARMS, NAMED_ARMED, NAMED_BODY, NAMED_GROUP
from peacewatch.knowledge.attribution_words import word_list

if TYPE_CHECKING:
    from peacewatch.model.record import ActorKind


def kind_of_name(name: str) -> ActorKind:
    """What a name of several words shows by its words: "Radio Nejma" is a medium, "Norr Liberation Front" under arms.

    >>> kind_of_name("Radio Nejma"), kind_of_name("Norr Liberation Front"), kind_of_name("Nile Delta")
    ('media', 'armed_group', 'unknown')
    """
    words = name.lower().split()
    if len(words) < 2 or not name[:1].isupper():
        return "unknown"
    medium = words[0] in word_list("media_first") or words[-1] in word_list("media_last")
    if medium:
        return "media"
    heads = {words[-1], *(w for w, after in pairwise(words) if after in {"of", "for"})}
    if heads & NAMED_ARMED or (heads & NAMED_GROUP and set(words) & IN_ARMS):
        return "armed_group"
    return "party" if words[-1] == "party" else "group" if heads & NAMED_GROUP else "unknown"


def is_body(name: str) -> bool:
    """Whether a name is no person's by its last word, whatever kind of body it is.

    >>> is_body("Sahel Observatory"), is_body("Radio Nejma"), is_body("Karim Vashti")
    (True, True, False)
    """
    return kind_of_name(name) != "unknown" or name.lower().split()[-1] in NAMED_BODY
