"""The lemma of a verb where the lemmatiser errs at its end: "staged" is of *stage*, not *stag*, "initialled" of *initial*."""

from functools import lru_cache

from peacewatch.knowledge.event_words import load_event_words
from peacewatch.knowledge.light_verbs import load_light_verbs

_ENDINGS = ("ed", "ing")
_IRREGULAR = {
    "overflew": "overfly", "overflown": "overfly", "overran": "overrun", "overthrew": "overthrow", "slew": "slay",
    "slain": "slay", "strewn": "strew", "sown": "sow", "strung": "string", "befell": "befall", "forsook": "forsake",
    "forswore": "forswear", "withdrew": "withdraw", "withheld": "withhold", "mown": "mow", "hewn": "hew", "waylaid": "waylay",
    "retook": "retake", "overrode": "override", "forewent": "forgo",
}  # fmt: skip
"""Past forms that the lemmatiser leaves as they are."""


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    light = load_light_verbs()
    return frozenset(load_event_words().verbs) | light.objects | light.subjects


def lemma_of(form: str, lemma: str) -> str:
    """The lemma as given, or with the *e* that it lacks, or without its doubled consonant, where only so we know the verb.

    >>> lemma_of("staged", "stag"), lemma_of("raping", "rap"), lemma_of("bombed", "bomb")
    ('stage', 'rape', 'bomb')
    >>> lemma_of("initialled", "initialle"), lemma_of("shelled", "shell")
    ('initial', 'shell')
    """
    known = _known()
    if lemma in known:
        return lemma
    if form.lower() in _IRREGULAR:
        return _IRREGULAR[form.lower()]
    stem = next((form.removesuffix(ending) for ending in _ENDINGS if form.endswith(ending)), "")
    if stem == lemma and f"{lemma}e" in known:
        return f"{lemma}e"
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in known
    return stem[:-1] if doubled else lemma
