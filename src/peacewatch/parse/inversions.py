"""Mends what the parser makes of "Should Arcadia attack Ruritania, …", where it takes the verb for a noun.

A plain verb after a name is a noun to it. Where a *should* opens a clause that then has no verb, the first word that is
a verb of the event words becomes one, and the words around it are hung on it as subject and objects.
"""

from dataclasses import replace
from functools import lru_cache

from peacewatch.knowledge.event_words import load_event_words
from peacewatch.model.parsed import Token

_OPENERS = frozenset((",", ";", ":", "“", '"', "‘", "'", "that", "but", "and", "–", "—"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_IN_PHRASE = _NOMINAL | {"DET", "ADJ", "NUM"}
_LONGEST = 12  # words of such a clause before its verb


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset(load_event_words().verbs)


def mended(words: list[Token]) -> list[Token]:
    """The words of one sentence, with the clause that an inverted *should* opens given its verb; else as they are."""
    for at, word in enumerate(words[:-3]):
        if word.lower != "should" or not _opens(words, at):
            continue
        stop = next(
            (k for k in range(at + 1, len(words)) if words[k].text in (",", ".", ";", "!", "?", "”")), len(words)
        )
        verb = _misread(words, at, stop)
        if verb is not None:
            return _hung(words, at, verb, stop)
    return words


def _opens(words: list[Token], at: int) -> bool:
    return at == 0 or words[at - 1].lower in _OPENERS


def _misread(words: list[Token], at: int, stop: int) -> int | None:
    """The word of the clause that should be its verb; ``None`` where the parser found a verb with a subject."""
    inside = range(at + 1, min(stop, at + _LONGEST))
    first = words[0].i
    for k in inside:
        subject = any(words[j].head == first + k and words[j].dep.startswith("nsubj") for j in inside)
        if words[k].pos in ("VERB", "AUX") and subject:
            return None
    for k in inside:
        before = words[k - 1]
        if k >= at + 2 and before.pos in _NOMINAL and words[k].text in _verbs() and before.dep != "poss":
            return k
    return None


def _main(words: list[Token], at: int, stop: int) -> int | None:
    """The verb that the condition belongs to: the one outside the clause with *will*, *would* or the like, or the root."""
    first = words[0].i
    outside = [k for k in range(len(words)) if not at <= k < stop and words[k].pos in ("VERB", "AUX")]
    modal = [k for k in outside if any(w.head == first + k and w.tag == "MD" for w in words if w.i != first + at)]
    after = [k for k in modal if k > stop]
    before = [k for k in modal if k < at]
    if after or before:
        return after[0] if after else before[-1]
    return next((k for k in outside if words[k].head == words[k].i), None)


def _hung(words: list[Token], at: int, verb: int, stop: int) -> list[Token]:
    main = _main(words, at, stop)
    if main is None:
        return words
    first = words[0].i
    made = list(words)
    head = first + verb
    made[verb] = replace(words[verb], pos="VERB", tag="VB", lemma=words[verb].lower, dep="advcl", head=first + main)
    made[at] = replace(words[at], pos="AUX", tag="MD", dep="aux", head=head)
    _phrase(made, at + 1, verb, head, "nsubj")
    end = verb + 1
    while end < stop and words[end].pos in _IN_PHRASE:
        end += 1
    if end > verb + 1:
        _phrase(made, verb + 1, end, head, "dobj")
    for k in range(end, stop):
        if not first + end <= made[k].head < first + stop or made[k].head == made[k].i:
            dep = "prep" if made[k].pos == "ADP" else "advmod" if made[k].pos == "ADV" else "dep"
            made[k] = replace(made[k], head=head, dep=dep)
    return _outside(made, range(at, stop), main)


def _phrase(made: list[Token], start: int, end: int, verb: int, dep: str) -> None:
    """Hang a run of words on the verb by its last noun."""
    first = made[0].i
    nouns = [k for k in range(start, end) if made[k].pos in _NOMINAL]
    if not nouns:
        return
    top = nouns[-1]
    for k in range(start, end):
        if k == top:
            made[k] = replace(made[k], dep=dep, head=verb)
        elif not first + start <= made[k].head < first + end or made[k].head == made[k].i or k > top:
            made[k] = replace(made[k], head=first + top, dep="compound" if made[k].pos in _NOMINAL else made[k].dep)


def _outside(made: list[Token], clause: range, main: int) -> list[Token]:
    """Hang what the parser hung on the clause from outside on the main verb."""
    first = made[0].i
    has_subject = any(
        w.head == first + main and w.dep.startswith("nsubj") for k, w in enumerate(made) if k not in clause
    )
    for k, word in enumerate(made):
        if k in clause or word.head - first not in clause:
            continue
        if k == main:
            made[k] = replace(word, head=word.i, dep="ROOT")
        elif word.pos in _NOMINAL and k < main and not has_subject:
            made[k] = replace(word, head=first + main, dep="nsubj")
            has_subject = True
        else:
            made[k] = replace(word, head=first + main, dep="punct" if word.pos == "PUNCT" else "dep")
    return made
