"""Mends what the parser makes of "vowed on Thursday to free five men": an infinitive that a day or a statement parts from its verb.

The parser takes it for a purpose. After a verb that says what somebody will do, is asked to do or refuses, it is what that verb
says; and "The junta offered on Thursday to free …" is a sentence of its own, not a noun with a participle.
"""

from dataclasses import replace

from peacewatch.model.parsed import Token

_SAYS_WHAT = frozenset(
    """agree refuse vow promise offer threaten pledge decide decline want seek consent undertake swear commit volunteer
    propose fail begin start continue plan intend prepare expect hope choose opt resolve claim profess""".split()
)
_DAYS = frozenset({"DATE", "TIME"})
_BETWEEN = frozenset({"on", "in", "at", "by", "late", "early", "again", "also", "yesterday", "today", "overnight"})
_VENUE = frozenset(
    "a an the his her its their statement speech letter interview post message video note address communique radio television".split()
)
_LONG = 10  # words between a verb and its "to"


def delayed(words: list[Token]) -> list[Token]:
    """The words of one sentence, such an infinitive made the complement of its verb; else as they are."""
    low = words[0].i
    made = list(words)
    for at, word in enumerate(words):
        if word.tag != "VB" or word.dep != "advcl" or not at or words[at - 1].tag != "TO":
            continue
        over = word.head - low
        if not 0 <= over < at - 2 or at - over > _LONG:
            continue
        verb, between = words[over], words[over + 1 : at - 1]
        told = any(t.ent in _DAYS or t.lower in _VENUE for t in between)
        dated = told and all(t.ent in _DAYS | {"GPE"} or t.lower in _BETWEEN | _VENUE for t in between)
        if (
            not dated
            or verb.lemma.lower() not in _SAYS_WHAT
            or verb.tag not in {"VBD", "VBZ", "VBP", "VBN", "VB", "VBG"}
        ):
            continue
        made[at] = replace(word, dep="xcomp")
        _made_the_sentence(made, over)
    return made


def _made_the_sentence(made: list[Token], over: int) -> None:
    """Make a verb that hangs below the noun that is the root, or below the subject of nothing else, the sentence's own."""
    low = made[0].i
    verb, noun = made[over], made[made[over].head - low] if 0 <= made[over].head - low < len(made) else made[over]
    if (
        verb.dep != "acl"
        or verb.tag != "VBN"
        or noun.dep != "ROOT"
        or noun.pos not in {"NOUN", "PROPN"}
        or noun.i > verb.i
    ):
        return
    made[over] = replace(verb, dep="ROOT", head=verb.i, tag="VBD")
    made[noun.i - low] = replace(noun, dep="nsubj", head=verb.i)
    for n, word in enumerate(made):
        if word.head == noun.i and word.i > verb.i:
            made[n] = replace(word, head=verb.i)
