"""The actors that a later mention can take up, the likeliest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from peacewatch.model.parsed import Parsed
    from peacewatch.resolve.actor_drafts import Draft, Drafts


CUES = frozenset({"say", "add", "write", "claim", "report", "note", "argue", "warn", "insist", "explain"})
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
    aside = subject and _in_aside(parsed, head)
    zone = parsed.sentences[here].zone
    first = reach_from(parsed, here, reach)
    found: list[Candidate] = []
    # What stands beside ``head`` at its verb stands in its sentence.
    for draft, seen in drafts.seen_between(parsed.sentences[first].first, parsed.sentences[here].last):
        if not fits(draft) or any(co_argument(parsed, head, t) for t, _ in seen):
            continue
        places = [
            (parsed.tokens[t].sentence - (here_too := subject and (aside or not level) and parsed.tokens[t].sentence == here),
             0 if here_too else level, t)
            for t, level in seen
            if t < head and parsed.sentences[parsed.tokens[t].sentence].zone == zone
        ]  # fmt: skip
        if places:
            found.append(Candidate(*max(places), draft))
    return sorted(found, key=lambda c: (c.sentence, c.level, c.token), reverse=True)


def _in_aside(parsed: Parsed, head: int) -> bool:
    """Whether a pronoun and its cue are set off after what is said: "…, it said."."""
    token = parsed.tokens[head]
    verb = parsed.tokens[token.head]
    before = parsed.tokens[head - 1].text if head else ""
    after = parsed.tokens[verb.i + 1].text if verb.i + 1 < len(parsed.tokens) else "."
    return before == "," and verb.i > head and verb.i - head <= 2 and after in {",", ".", ";"} and verb.lemma in CUES


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
    """Whether the two stand beside each other at one verb, so that they are not the same."""
    mine, theirs = parsed.tokens[head], parsed.tokens[other]
    return mine.head == theirs.head and mine.i != theirs.i and parsed.tokens[mine.head].pos in {"VERB", "AUX"}
