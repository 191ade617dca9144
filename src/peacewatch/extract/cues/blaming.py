"""Verbs that lay a deed at somebody's door: "pinned the attack on the rebels", "attributed the shelling to the army"."""

from peacewatch.extract.cues.frame import Frame
from peacewatch.extract.cues.standing import standing_of
from peacewatch.extract.phrases import sources_of, trimmed
from peacewatch.extract.subjects import subject_of
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.event_words import load_event_words
from peacewatch.model.parsed import Parsed, Token

PLACING = {
    "pin": frozenset({"on"}), "fasten": frozenset({"on"}), "lay": frozenset({"at"}), "put": frozenset({"at", "down"}),
    "attribute": frozenset({"to"}), "ascribe": frozenset({"to"}), "impute": frozenset({"to"}), "place": frozenset({"at"}),
}  # fmt: skip
"""Verbs with the prepositions that lead to the one who is blamed."""
_BESIDE_A_NOUN = frozenset({"acl", "advcl", "relcl"})
_REACH = 4
_AT = frozenset({"door", "doorstep", "foot", "feet"})
_POINTING = frozenset({"it", "this", "that", "them", "these", "those", "which"})


def blaming_frame(parsed: Parsed, verb: Token) -> Frame | None:
    """The frame of a verb that lays a deed to somebody; a *by* or a passive names nobody who says so, and is none."""
    ways = PLACING.get(verb.lemma.lower())
    if verb.tag == "VBN" and (verb.lemma.lower() == "blame" or ways is not None) and verb.dep in _BESIDE_A_NOUN:
        return _blamed_by(parsed, verb, ways or frozenset({"on", "to"}))
    deed = parsed.child(verb.i, "dobj") if ways is not None else None
    subject = subject_of(parsed, verb) if deed is not None else None
    if ways is None or deed is None or subject is None or not _is_deed(deed):
        return None
    towards = next((k for i in (verb.i, deed.i) for k in parsed.children(i) if k.i > verb.i and k.lower in ways), None)
    if towards is None or towards.i < deed.i:
        return None
    last = parsed.edges(towards.i)[1]
    whom = parsed.tokens[towards.i + 1 : last + 1]
    if towards.lower == "at" and not any(t.lemma.lower() in _AT for t in whom):
        return None
    if towards.lower == "down" and not any(t.lower == "to" for t in parsed.tokens[towards.i + 1 : towards.i + 2]):
        return None
    if not any(t.pos in {"PROPN", "NOUN"} and t.lemma.lower() not in _AT for t in whom):
        return None
    content = trimmed(parsed, parsed.edges(deed.i)[0], last)
    if content is None:
        return None
    return Frame(
        verb.i, parsed.span(verb.i, verb.i), "accuse", "statement.lays-a-deed-to", sources_of(parsed, subject.i), (content,),
        standing=standing_of(parsed, verb, subject),
    )  # fmt: skip


def _blamed_by(parsed: Parsed, verb: Token, ways: frozenset[str]) -> Frame | None:
    """ "The raid, blamed by each side on the other,": who blames stands after *by*."""
    by = next((k for k in parsed.children(verb.i, "agent", "prep") if k.lower == "by"), None)
    speaker = parsed.child(by.i, "pobj") if by is not None else None
    whom = next(
        (t for t in parsed.tokens[verb.i + 1 : parsed.sentence_of(verb.i).last] if t.dep == "prep" and t.lower in ways),
        None,
    )
    if by is None or speaker is None or whom is None or not 0 < whom.i - speaker.i <= _REACH:
        return None
    content = trimmed(parsed, whom.i, parsed.edges(whom.i)[1])
    if content is None:
        return None
    return Frame(
        verb.i,
        parsed.span(verb.i, verb.i),
        "accuse",
        "statement.deed-laid-by",
        sources_of(parsed, speaker.i),
        (content,),
    )


def _is_deed(noun: Token) -> bool:
    """Whether the noun names harm done, or points at it."""
    lemma = noun.lemma.lower()
    if lemma in _POINTING or lemma in word_list("harm_done"):
        return True
    return any(
        word.type in {"ASSAULT", "COERCE"} and len(word.lemma) == 1 for word in load_event_words().nouns.get(lemma, ())
    )
