"""What the text tells of a source that it does not name: whose, which branch, what rank, how many, and why unnamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.model.record import Unnamed
from peacewatch.resolve.actors.unnamed_words import (
    ACCESS,
    BRANCHES,
    CONDITION,
    COUNTS,
    HEARERS,
    LATER,
    PERSONS,
    RANK,
    REASON,
    SAYING,
    UNAUTHORISED,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from peacewatch.model.parsed import Parsed, Sentence, Token
    from peacewatch.model.record import Branch
    from peacewatch.model.span import Span
    from peacewatch.resolve.actors.drafts import Draft

LATER_REACH = 3
ENDS = frozenset({",", ".", ";", ":", "—", "–", "“", "”", '"', ")"})


def describe_unnamed(parsed: Parsed, drafts: Iterable[Draft]) -> None:
    """Set ``unnamed`` of every anonymous person or people among ``drafts``; spans in code points of the text."""
    sources = [d for d in drafts if d.anonymous and d.kind in {"person", "people"} and d.seen and d.mentions]
    claimed: set[int] = set()
    for draft in sources:
        draft.unnamed = _described(parsed, draft)
        for head in sorted({token for token, _ in draft.seen}):
            draft.unnamed = _with_terms(parsed, draft.unnamed, head, claimed)
    for sentence in parsed.sentences:
        _told_later(parsed, sentence, sources, claimed)


def _described(parsed: Parsed, draft: Draft) -> Unnamed:
    """What the first mention's own words tell."""
    first = draft.mentions[min(draft.mentions)]
    head = parsed.tokens[min(token for token, _ in draft.seen)]
    words = [t.lower for t in parsed.tokens_in(first.start, first.end)]
    rank = RANK.search(first.exact)
    span = parsed.piece(first.start, first.end)
    nationality = draft.country
    return Unnamed(
        nationality=nationality, branch=_branch(words), rank=rank.group().lower() if rank else None,
        count=_count([t.lower for t in parsed.tokens_in(first.start, head.start)], head), evidence=(span,),
    )  # fmt: skip


def _branch(words: list[str]) -> Branch | None:
    """The branch that the words name, the one that tells more first."""
    return next((branch for branch, nouns in BRANCHES.items() if nouns & set(words)), None)


def _count(words: list[str], head: Token) -> int | None:
    """How many the noun phrase counts: 1 for a singular, a number word's value, ``None`` for a bare plural."""
    if "one" in words[:2] or (head.tag in {"NN", "NNP"} and not set(words) & COUNTS.keys()):
        return 1 if head.tag in {"NN", "NNP"} or words[:1] == ["one"] else None
    numbers = [COUNTS[w] for w in words if w in COUNTS] + [int(w) for w in words if w.isdigit() and 0 < len(w) < 4]
    return numbers[0] if numbers and head.tag in {"NNS", "NNPS"} else None


def _with_terms(parsed: Parsed, told: Unnamed, head: int, claimed: set[int]) -> Unnamed:
    """``told`` with the condition, reason and access that the sentence of a mention adds."""
    sentence = parsed.sentence_of(head)
    condition = told.condition
    if condition is None:
        condition = next((s for s in _matches(parsed, sentence, CONDITION) if _belongs(parsed, head, s)), None)
        if condition is not None:
            claimed.add(condition.start)
    reason, access = told.reason, told.access
    if reason is None and condition is not None and condition.start >= sentence.start:
        reason = _reason(parsed, sentence, condition.end)
    if reason is None:
        reason = next(
            (
                _clipped(parsed, sentence, s)
                for s in _matches(parsed, sentence, UNAUTHORISED)
                if _belongs(parsed, head, s)
            ),
            None,
        )
    if access is None:
        near = (
            s
            for s in _matches(parsed, sentence, ACCESS)
            if _belongs(parsed, head, s) and s.start <= parsed.tokens[head].end + 40
        )
        access = next((_clipped(parsed, sentence, s) for s in near), None)
    return _merged(told, condition, reason, access)


def _merged(told: Unnamed, condition: Span | None, reason: Span | None, access: Span | None) -> Unnamed:
    new = [
        s for s in (condition, reason, access) if s is not None and s not in (told.condition, told.reason, told.access)
    ]
    evidence = tuple(sorted({*told.evidence, *new}))
    return told.model_copy(update={"condition": condition, "reason": reason, "access": access, "evidence": evidence})


def _matches(parsed: Parsed, sentence: Sentence, pattern: re.Pattern[str]) -> list[Span]:
    """The matches of a pattern in a sentence, outside quotations."""
    found = [
        parsed.piece(m.end() - len(m.group().lstrip()), m.end())
        for m in pattern.finditer(parsed.text, sentence.start, sentence.end)
    ]
    return [s for s in found if parsed.quotation_at(s.start) is None]


def _belongs(parsed: Parsed, head: int, words: Span) -> bool:
    """Whether ``words`` are told of ``head``: after it with no other person between, or before it at the sentence's start."""
    token = parsed.tokens[head]
    if words.start >= token.end:
        between = parsed.tokens_in(token.end, words.start)
    else:
        first = parsed.tokens[parsed.sentence_of(head).first]
        if len(parsed.tokens_in(first.start, words.start)) > 2:
            return False
        between = parsed.tokens_in(words.end, token.start)
    return not any(_another(t, token) for t in between)


def _another(token: Token, head: Token) -> bool:
    """Whether a word names another person, of whom what follows may be told."""
    if token.ent == "PERSON":
        return True
    if token.lower in {"he", "she", "they"} and token.head != head.head:
        return True
    person = token.lemma.lower() in PERSONS and token.lemma.lower() not in HEARERS and token.pos == "NOUN"
    return person and token.dep not in {"compound", "amod", "nmod", "poss"} and token.i not in {head.i}


def _reason(parsed: Parsed, sentence: Sentence, start: int) -> Span | None:
    """The clause after a condition that says why: "because he was not authorised to speak"."""
    found = REASON.match(parsed.text, start, sentence.end)
    return _clipped(parsed, sentence, parsed.piece(found.start(1), found.end(1))) if found else None


def _clipped(parsed: Parsed, sentence: Sentence, words: Span) -> Span:
    """``words`` up to the comma, mark or cue that ends their clause."""
    end = sentence.end
    for token in parsed.tokens_in(words.end, sentence.end):
        finite = token.pos == "VERB" and token.tag in {"VBD", "VBZ", "VBP"}
        joined = token.lower in {"and", "but"} and parsed.tokens[token.i + 1].pos in {"VERB", "AUX", "PRON"}
        if token.text in ENDS or joined or (finite and SAYING.match(token.lemma)):
            end = token.start
            break
    text = parsed.text[words.start : end].rstrip()
    return parsed.piece(words.start, max(words.start + len(text), words.end))


def _told_later(parsed: Parsed, sentence: Sentence, sources: list[Draft], claimed: set[int]) -> None:
    """ "He spoke on condition of anonymity" in a sentence of its own: told of the last unnamed source that agrees."""
    opening = LATER.match(parsed.text, sentence.start, sentence.end)
    if opening is None:
        return
    for condition in _matches(parsed, sentence, CONDITION):
        if condition.start in claimed:
            continue
        plural = opening.group("many") is not None
        before = [
            (token, d) for d in sources for token, _ in d.seen
            if token < sentence.first and sentence.i - parsed.tokens[token].sentence <= LATER_REACH and d.plural == plural
        ]  # fmt: skip
        if not before:
            continue
        draft = max(before, key=lambda pair: pair[0])[1]
        told = draft.unnamed
        if told is not None and told.condition is None:
            draft.unnamed = _merged(
                told, condition, told.reason or _reason(parsed, sentence, condition.end), told.access
            )
            claimed.add(condition.start)
