"""What a denial does not answer: a threat, the words of somebody other than whom it names, a charge with which it shares nothing."""

import re

from peacewatch.model.identified import Identified
from peacewatch.relate.answers.propositions import FAMILY
from peacewatch.relate.answers.told import Told

_OF_SAYING = re.compile(
    r"\b(?:threat\w*|warn\w*|ultimatums?|vow\w*|menac\w+|blackmail\w*|(?:said|saying) (?:that |it |they |he |she |so|this|any)|words|remarks?|statement|message|recording)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"\b(?:statement|claim|report|accusation|charge|allegation|remark|comment|announcement|account|version|assertion)s?"
    r"(?: made| issued| published)? (?:by|from) (?P<who>[^,.;:]+?)(?= (?:that|which|who|on|in|about|as|over)\b|[,.;:]|$)",
    re.IGNORECASE,
)
"""Whose words a denial names after the noun: "a statement by the ministry"."""
_UNKNOWN = re.compile(r"^(?:an?|some|several|other|another|earlier) ", re.IGNORECASE)
_HARM = frozenset({"kill", "strike", "attack", "fire", "burn", "hold"})
"""The families of words for what is suffered, and below the kinds of deeds from which one suffers it."""
_HARMING = frozenset({"ASSAULT", "COERCE"})
_NOBODYS = frozenset({"a", "an", "the", "ministry", "spokesman", "spokeswoman", "official", "group", "office"})


def out_of_reach(identified: Identified, me: Told, other: Told) -> bool:
    """Whether ``other`` is a threat whose making is not denied, or not told by him whose words ``me`` names."""
    text = " ".join(span.exact for span in me.statement.content)
    if other.statement.act == "threaten" and _OF_SAYING.search(text) is None:
        return True
    owner = _OWNER.search(text)
    return owner is not None and not me.owners & other.side and not _named_alike(identified, owner["who"], other)


def nothing_in_common(identified: Identified, me: Told, other: Told, nouns: frozenset[str]) -> bool:
    """Whether a *no* shares with what is told only ``nouns``, things of which there was none, and is charged with nothing by it.

    "No drone crossed our border" does not answer that a drone was shot down somewhere; "lost no drone" does, and "no barges
    moved" answers that barges had come.
    """
    if other.accuses(me) or other.statement.act == "accuse" or _doers(identified, other) & nouns:
        return False
    mine, theirs = me.proposition, other.proposition
    rest = mine.words - {FAMILY.get(noun, noun) for noun in nouns}
    if mine.deeds & theirs.deeds or rest & theirs.words or mine.names & theirs.names or mine.numbers & theirs.numbers:
        return False
    return not (rest & _HARM and theirs.deeds & _HARMING)


def _doers(identified: Identified, other: Told) -> frozenset[str]:
    """The lemmas of those who do something in what is told."""
    spans = other.statement.content
    tokens = [t for s in spans for t in identified.parsed.tokens_in(s.start, s.end)]
    return frozenset(t.lemma.lower() for t in tokens if t.dep == "nsubj")


def new_to_the_text(me: Told, other: Told) -> bool:
    """Whether a denial names with *a* or *an* words of which nothing shows that they are these ("a statement by …")."""
    first = me.statement.content[0].exact if me.statement.content else ""
    if _UNKNOWN.match(first) is None or _OWNER.search(first) is None:
        return False
    return me.proposition.shared(other.proposition) < 1 and not other.accuses(me)


def _named_alike(identified: Identified, who: str, other: Told) -> bool:
    """Whether a phrase has a noun in common with the words for those who speak."""
    words = {word.lower().rstrip("s") for word in re.findall(r"[\w-]+", who)} - _NOBODYS
    said = {
        t.lower.rstrip("s")
        for span in other.statement.speaker_evidence
        for t in identified.parsed.tokens_in(span.start, span.end)
        if t.pos in {"NOUN", "PROPN", "ADJ"}
    }
    return bool(words & said)
