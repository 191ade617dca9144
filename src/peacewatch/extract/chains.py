"""Chains of sources: whom an outlet cites, through whom somebody is quoted.

The rules read the order of the words and the commas more than the parse: "X, citing Y, said", "X reported, citing Y,
that …", "Y, quoted by X, said", "in remarks carried by X".
"""

from dataclasses import dataclass
from typing import Literal

from peacewatch.extract.chain_phrases import BE, MARKS, STOPS, phrase_sources, said_after
from peacewatch.extract.drafts import Draft, by_paragraph
from peacewatch.extract.phrases import trimmed
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.span import Span
from peacewatch.model.worded import Source


@dataclass(slots=True, frozen=True)
class Link:
    """Words that add a link: tokens ``first`` to ``last``; ``cited`` after the speaker, ``outlet`` before."""

    kind: Literal["cited", "outlet"]
    first: int
    last: int
    sources: tuple[Source, ...]


def links(parsed: Parsed, sentence: Sentence) -> list[Link]:
    """The phrases of a sentence that add a link to a chain, in text order."""
    found = []
    for token in parsed.tokens[sentence.first : sentence.last]:
        before = parsed.tokens[token.i - 1] if token.i > sentence.first else None
        after = parsed.tokens[token.i + 1]
        link = None
        if token.lower in {"citing", "quoting"} and (before is None or before.lower not in BE):
            link = _link(parsed, sentence, "cited", token.i, token.i + 1)
        elif (
            token.lower in {"cited", "quoted", "cites", "quotes"}
            and before is not None
            and before.lower in {"which", "who", "that"}
        ):
            link = _link(parsed, sentence, "cited", before.i, token.i + 1)
        elif (
            before is not None
            and token.lower in {"cited", "quoted"}
            and after.lower in {"by", "in"}
            and before.lower not in BE
        ) or (
            before is not None
            and token.lower in word_list("relayed")
            and after.lower in {"by", "on", "in"}
            and before.lemma in word_list("words_said")
        ):
            link = _link(parsed, sentence, "outlet", token.i, after.i + 1)
        if link is not None:
            found.append(link)
    return found


def _link(parsed: Parsed, sentence: Sentence, kind: Literal["cited", "outlet"], first: int, start: int) -> Link | None:
    """A link whose noun phrase begins at token ``start``; ``None`` where none does."""
    end = start
    while (
        end <= sentence.last
        and (parsed.tokens[end].lower not in STOPS or (parsed.tokens[end].text in MARKS and end <= start + 6))
        and not _finite_cue(parsed.tokens[end])
    ):
        end += 1
    sources = phrase_sources(parsed, start, end - 1)
    if not sources:
        return None
    return Link(kind, first, end - 1, sources)


def _finite_cue(token: Token) -> bool:
    return token.pos == "VERB" and token.tag in {"VBD", "VBZ", "VBP"} and load_cues().says(token.lemma)


def add_links(parsed: Parsed, sentence: Sentence, linked: list[Link], drafts: list[Draft]) -> None:
    """Give each linking phrase of a sentence, from :func:`links`, to the attribution beside it.

    A *citing* is no attribution of its own; what the parser hung on it is the content of the one beside.
    """
    for link in linked:
        inside = range(link.first, link.last + 1)
        taken = [d for d in drafts if d.cue_head in inside]
        drafts[:] = [d for d in drafts if d not in taken]
        span = parsed.span(link.first, link.last)
        owner = _beside(parsed, sentence, link, drafts)
        if owner is None:
            continue
        if link.kind == "cited":
            owner.via = (*owner.via, *(s for s in link.sources if s not in owner.via))
        else:
            owner.outlets = (*owner.outlets, *link.sources)
        owner.sources = tuple(Source(s.head, _before(parsed, s.span, span)) for s in owner.sources)
        if (
            not owner.content
            and link.last < sentence.last - 2
            and owner.cue_head is not None
            and owner.cue_head < link.first
        ):
            owner.content = said_after(parsed, sentence, parsed.tokens[link.last])


def cut_links(parsed: Parsed, drafts: list[Draft], found: list[Link]) -> None:
    """Take the words of linking phrases, which are the reporter's, out of all contents."""
    near = by_paragraph(parsed, drafts)
    for link in found:
        span = parsed.span(link.first, link.last)
        for draft in near.get(parsed.paragraph_at(span.start), ()):
            if draft.rule != "statement.quoted-as" or draft.nested_in is not None:
                draft.content = [piece for s in draft.content for piece in without(parsed, s, span)]


def _beside(parsed: Parsed, sentence: Sentence, link: Link, drafts: list[Draft]) -> Draft | None:
    """The attribution whose cue or source stands nearest to a phrase and in no other's content."""
    span = parsed.span(link.first, link.last)
    free = [d for d in drafts if d.cue is not None and not any(
        d is not o and any(s.covers(d.cue) for s in o.content) for o in drafts)
        and not any(link.first <= s.head <= link.last for s in d.sources)]  # fmt: skip
    verb = parsed.tokens[link.last + 2] if link.last + 2 <= sentence.last else None
    if (
        link.kind == "cited" and verb is not None and _finite_cue(verb) and parsed.tokens[link.last + 1].text == ","
        and not any(d.cue_head == verb.i for d in drafts) and link.first > sentence.first + 1
    ):  # fmt: skip
        missed = _missed(parsed, sentence, link, verb)
        if missed is not None:
            drafts.append(missed)
            return missed
    owner = min(free, key=lambda d: (_distance(d, span), d.cue_head or 0), default=None)
    return None if owner is None or owner.rule == "statement.quoted-as" else owner


def _missed(parsed: Parsed, sentence: Sentence, link: Link, verb: Token) -> Draft | None:
    """ "X, citing Y, said …" where the parser lost the subject: X are the words before the first comma."""
    last = link.first - 1
    while last > sentence.first and parsed.tokens[last].text == ",":
        last -= 1
    first = last
    while first > sentence.first and parsed.tokens[first - 1].text not in {",", "”", '"', ";", "“", "—", "–"}:
        first -= 1
    head = next((t for t in reversed(parsed.tokens[first : last + 1]) if t.text[:1].isalpha()), None)
    content = said_after(parsed, sentence, verb)
    if head is None:
        return None
    source = Source(head.i, parsed.span(first, last))
    return Draft((source,), parsed.span(verb.i, verb.i), verb.i, load_cues().usual_act(verb.lemma) or "say", content, "indirect",
                 "statement.citing", sentence.paragraph, spoken=True)  # fmt: skip


def _distance(draft: Draft, span: Span) -> int:
    """How far a cue and its sources stand from a phrase, in characters."""
    spans = [s for s in (draft.cue, *(x.span for x in draft.sources)) if s is not None]
    return min(max(span.start - s.end, s.start - span.end, 0) for s in spans)


def _before(parsed: Parsed, span: Span, cut: Span) -> Span:
    """A source's words up to a phrase that stands at their end."""
    if not span.start < cut.start < span.end:
        return span
    end = cut.start
    while end > span.start and not parsed.text[end - 1].isalnum():
        end -= 1
    return parsed.piece(span.start, end)


def without(parsed: Parsed, span: Span, cut: Span) -> list[Span]:
    """A content without a phrase of the reporter's in it: what stands before, what stands after."""
    if not (span.start < cut.end and cut.start < span.end) or parsed.quotation_at(cut.start) is not None:
        return [span]
    tokens = parsed.tokens_in(span.start, span.end)
    left = [t for t in tokens if t.end <= cut.start]
    right = [t for t in tokens if t.start >= cut.end]
    while right and (right[0].text in {",", "—", "–"} or right[0].lower == "that"):
        right = right[1:]
    pieces = [trimmed(parsed, part[0].i, part[-1].i) for part in (left, right) if part]
    return [p for p in pieces if p is not None and any(c.isalnum() for c in p.exact) and p.exact.lower() != "that"]
