"""The lemma of a verb whose final *e* the lemmatiser takes for a part of the ending: "staged" is of *stage*, not *stag*."""

from functools import lru_cache

from peacewatch.knowledge.event_words import load_event_words
from peacewatch.knowledge.light_verbs import load_light_verbs

_ENDINGS = ("ed", "ing")


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    light = load_light_verbs()
    return frozenset(load_event_words().verbs) | light.objects | light.subjects


def lemma_of(form: str, lemma: str) -> str:
    """The lemma as given, or with the *e* that it lacks where only so it is a verb that we know.

    >>> lemma_of("staged", "stag"), lemma_of("raping", "rap"), lemma_of("bombed", "bomb")
    ('stage', 'rape', 'bomb')
    """
    if lemma in _known() or f"{lemma}e" not in _known():
        return lemma
    return f"{lemma}e" if form in (lemma + ending for ending in _ENDINGS) else lemma
