"""The actors that a later mention can take up, the likeliest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from peacewatch.model.parsed import Parsed
    from peacewatch.resolve.actors.drafts import Draft, Drafts


CUES = frozenset({"say", "add", "write", "claim", "report", "note", "argue", "warn", "insist", "explain"})
_SUBJECTS = ("nsubj", "nsubjpass")
_WILL = frozenset({"will", "would", "'ll", "’ll"})
# What happens to somebody, so that another may be saying it.
_BEFALLS = frozenset(
    """face regret pay suffer lose need have get bear receive see find fall die learn know become deserve fail end be
    answer burn drown sink collapse meet understand rue feel""".split()
)
_TITLE_POS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})


@dataclass(slots=True, frozen=True)
class Candidate:
    """An actor and the mention of it that speaks most for it: nearest sentence, most salient, last."""

    sentence: int
    level: int
    token: int
    draft: Draft


def ranked(
    parsed: Parsed, drafts: Drafts, head: int, reach: int, fits: Callable[[Draft], bool], *, subject: bool = False
) -> list[Candidate]:
    """The fitting actors mentioned before ``head``, the likeliest first.

    The nearest sentence counts first, then salience (a main clause's subject before other words), then nearness.
    ``reach`` is in sentences, those that are wholly quoted not counted. ``subject``: for a pronoun that is a subject,
    a mere object of its own sentence ("In a letter to X, it said") is no nearer than the sentence before, and nobody is
    of whom its own aside speaks ("Neither side had replied, it said").
    """
    here = parsed.tokens[head].sentence
    aside = _said_before(parsed, head) if subject else range(0)
    said = frozenset(aside) - _who_will(parsed, aside)
    zone = parsed.sentences[here].zone
    first = reach_from(parsed, here, reach)
    found: list[Candidate] = []
    # What stands beside ``head`` at its verb stands in its sentence.
    for draft, seen in drafts.seen_between(parsed.sentences[first].first, parsed.sentences[here].last):
        if not fits(draft) or any(co_argument(parsed, head, t) for t, _ in seen):
            continue
        places = [
            (parsed.tokens[t].sentence - (t in said or (subject and not level and parsed.tokens[t].sentence == here)),
             0 if t in said else level, t)
            for t, level in seen
            if t < head and parsed.sentences[parsed.tokens[t].sentence].zone == zone
        ]  # fmt: skip
        if places:
            found.append(Candidate(*max(places), draft))
    return sorted(found, key=lambda c: (c.sentence, c.level, c.token), reverse=True)


def _said_before(parsed: Parsed, head: int) -> range:
    """The tokens that the aside of a pronoun says: "Neither side had replied" of "…, it said." (not of "…, it said, “…”").

    What stands before a colon or semicolon is the reporter's: "The nurse told it otherwise: five had died, she said".
    """
    token = parsed.tokens[head]
    verb = parsed.tokens[token.head]
    following = [t.text for t in parsed.tokens[verb.i + 1 : verb.i + 3]]
    closes = following[:1] in ([], ["."], [";"]) or (
        following[:1] == [","] and following[1:] not in (["“"], ['"'], ["‘"])
    )
    if (
        not head
        or parsed.tokens[head - 1].text != ","
        or not 0 < verb.i - head <= 2
        or verb.lemma not in CUES
        or not closes
    ):
        return range(0)
    first = parsed.sentence_of(head).first
    mark = max((t.i for t in parsed.tokens[first:head] if t.text in {":", ";"}), default=first - 1)
    return range(mark + 1, head)


def _who_will(parsed: Parsed, said: range) -> frozenset[int]:
    """The subject of what the aside of a pronoun says will be done: "The front would reopen the road, it said" is the front's word.

    Not of what will befall it: "The front would pay a price, it said".
    """
    for verb in (parsed.tokens[i] for i in said):
        helped = {k.lower for k in parsed.children(verb.i, "aux")}
        if verb.pos != "VERB" or not helped & _WILL or parsed.children(verb.i, "auxpass") or verb.lemma in _BEFALLS:
            continue
        subject = parsed.child(verb.i, "nsubj")
        if subject is not None and subject.i in said and parsed.edges(subject.i)[0] - said.start <= 1:
            return frozenset({subject.i})
    return frozenset()


def reach_from(parsed: Parsed, here: int, reach: int) -> int:
    """The number of the sentence ``reach`` sentences before ``here``, wholly quoted ones passed over."""
    at = here
    while at > 0 and reach > 0:
        at -= 1
        quotation = parsed.quotation_at(parsed.sentences[at].start)
        if quotation is None or quotation.end < parsed.sentences[at].end:
            reach -= 1
    return at


def best(parsed: Parsed, candidates: list[Candidate]) -> tuple[Draft | None, bool]:
    """The likeliest candidate and whether there was another to choose from; ``None`` where two are equally likely.

    Two conjuncts of one subject are equally likely ("X and Y met. He said …").
    """
    if not candidates:
        return None, False
    top = candidates[0]
    for other in candidates[1:]:
        if other.sentence == top.sentence and other.level == top.level and _coordinated(parsed, top.token, other.token):
            return None, True
    return top.draft, len(candidates) > 1


def _coordinated(parsed: Parsed, one: int, other: int) -> bool:
    return _first_conjunct(parsed, one) == _first_conjunct(parsed, other) or joined(parsed, *sorted((one, other)))


def joined(parsed: Parsed, one: int, other: int) -> bool:
    """Whether nothing but an "and" and the second one's title stands between two names, however the parser joined them."""
    between = parsed.tokens[one + 1 : other]
    return 0 < len(between) <= 5 and between[0].lower == "and" and all(t.pos in _TITLE_POS for t in between[1:])


def _first_conjunct(parsed: Parsed, i: int) -> int:
    while parsed.tokens[i].dep == "conj" and parsed.tokens[i].head != i:
        i = parsed.tokens[i].head
    return i


def co_argument(parsed: Parsed, head: int, other: int) -> bool:
    """Whether the two stand beside each other at one verb, so that they are not the same.

    The subject of a verb is that of its participles and of what *and* joins to it: "A rebuked B, accusing it of theft" does not tell that A accused A.
    """
    mine, theirs = parsed.tokens[head], parsed.tokens[other]
    verb = parsed.tokens[mine.head]
    if verb.pos not in {"VERB", "AUX"} or mine.i == theirs.i:
        return False
    if mine.head == theirs.head:
        return True
    if mine.dep != "dobj" or theirs.dep not in _SUBJECTS:
        return False
    while (verb.dep == "conj" or (verb.tag == "VBG" and verb.dep == "advcl")) and not parsed.children(
        verb.i, *_SUBJECTS, "mark"
    ):
        verb = parsed.tokens[verb.head]
        if theirs.head == verb.i:
            return True
    return False
