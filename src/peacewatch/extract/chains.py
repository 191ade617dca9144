"""Chains of sources: whom an outlet cites, through whom somebody is quoted, what one was told by another.

The rules read the order of the words and the commas more than the parse: "X, citing Y, said", "X reported, citing Y,
that …", "Y, quoted by X, said", "in remarks carried by X", "X quoted Y as saying", "he had been told by Y that …".
"""

from dataclasses import dataclass
from typing import Literal

from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import conjuncts, noun_phrase, sources_of, trimmed
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.span import Span
from peacewatch.model.worded import Source

STOPS = frozenset(
    [",", ";", ":", ".", "—", "–", "(", ")", "“", "”", '"', "«", "»", "that", "as", "saying", "said", "who", "which"]
)
MARKS = frozenset('“”"')
RELAYED = frozenset(
    [
        "carried",
        "published",
        "broadcast",
        "aired",
        "reported",
        "relayed",
        "quoted",
        "distributed",
        "released",
        "circulated",
        "run",
    ]
)
WORDS_SAID = frozenset(
    [
        "remark",
        "comment",
        "statement",
        "interview",
        "message",
        "speech",
        "video",
        "letter",
        "communique",
        "communiqué",
        "footage",
        "recording",
    ]
)
BE = frozenset(["be", "was", "were", "is", "are", "been", "being"])
SAYING = frozenset(
    [
        "saying",
        "telling",
        "stating",
        "warning",
        "confirming",
        "denying",
        "adding",
        "claiming",
        "describing",
        "alleging",
        "insisting",
        "announcing",
    ]
)
TOLD = frozenset(["tell", "inform", "brief", "assure", "notify", "warn", "advise"])
REACH = 30


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
            and token.lower in RELAYED
            and after.lower in {"by", "on", "in"}
            and before.lemma in WORDS_SAID
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


def phrase_sources(parsed: Parsed, first: int, last: int) -> tuple[Source, ...]:
    """The sources that a stretch of tokens names: its highest noun and what is coordinated with it."""
    inside = range(first, last + 1)
    top = next(
        (t for t in parsed.tokens[first : last + 1] if t.head not in inside and t.pos in {"NOUN", "PROPN", "PRON"}),
        None,
    )
    if top is None:
        top = next((t for t in parsed.tokens[first : last + 1] if t.pos in {"NOUN", "PROPN"}), None)
    if top is None:
        return ()
    heads = [h for h in conjuncts(parsed, top.i) if h in inside]
    if len(heads) == 1:
        return (Source(heads[0], parsed.span(first, last)),)
    return tuple(Source(h, noun_phrase(parsed, h)) for h in heads)


def add_links(parsed: Parsed, sentence: Sentence, drafts: list[Draft]) -> list[Link]:
    """Give each linking phrase of a sentence to the attribution beside it; the phrases, for :func:`cut_links`.

    A *citing* is no attribution of its own; what the parser hung on it is the content of the one beside.
    """
    found = links(parsed, sentence)
    for link in found:
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
            owner.content = _said_after(parsed, sentence, parsed.tokens[link.last])
    return found


def cut_links(parsed: Parsed, drafts: list[Draft], found: list[Link]) -> None:
    """Take the words of linking phrases, which are the reporter's, out of all contents."""
    for link in found:
        span = parsed.span(link.first, link.last)
        for draft in drafts:
            if draft.rule != "statement.quoted-as" or draft.nested_in is not None:
                draft.content = [piece for s in draft.content for piece in without(parsed, s, span)]


def _beside(parsed: Parsed, sentence: Sentence, link: Link, drafts: list[Draft]) -> Draft | None:
    """The attribution whose cue or source stands nearest to a phrase and in no other's content."""
    span = parsed.span(link.first, link.last)
    free = [d for d in drafts if d.cue is not None and not any(
        d is not o and any(s.covers(d.cue) for s in o.content) for o in drafts)]  # fmt: skip
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
    content = _said_after(parsed, sentence, verb)
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


def quoted_as(parsed: Parsed, verb: Token, sentence: Sentence) -> list[Draft]:
    """ "X quoted Y as saying": two attributions, the second in the first; "Y was quoted [by X] as saying": one."""
    said = _as_saying(parsed, verb, sentence)
    if said is None:
        return []
    first, saying = said
    content = _said_after(parsed, sentence, saying)
    before = {parsed.tokens[k].lower for k in range(max(sentence.first, verb.i - 3), verb.i)}
    if before & BE:
        return _quoted_passive(parsed, verb, sentence, said, content)
    inner_sources = phrase_sources(parsed, verb.i + 1, _no_comma(parsed, verb.i + 1, first - 1))
    outlet = _subject(parsed, verb, sentence)
    if not inner_sources:
        return []
    cue = parsed.span(first, saying.i)
    end = content[-1].end if content else cue.end
    object_first = verb.i + 1
    whole = parsed.piece(parsed.tokens[object_first].start, end)
    inner = Draft(
        inner_sources, cue, saying.i, load_cues().usual_act(saying.lemma) or "say", content, "indirect",
        "statement.quoted-as", sentence.paragraph, spoken=True,
    )  # fmt: skip
    if not outlet:
        return [inner]
    outer = Draft(
        outlet, parsed.span(verb.i, verb.i), verb.i, "report", [whole], "indirect", "statement.quoted-as", sentence.paragraph,
        via=inner_sources,
    )  # fmt: skip
    inner.nested_in = outer
    return [outer, inner]


def _as_saying(parsed: Parsed, verb: Token, sentence: Sentence) -> tuple[int, Token] | None:
    """The first token of "as saying" after a *quoted*, and the *saying*; also without its "as"."""
    for at in range(verb.i + 1, min(sentence.last, verb.i + REACH) + 1):
        token = parsed.tokens[at]
        if token.text in {"“", '"', ";"}:
            return None
        if token.lower in SAYING and at > verb.i + 1:
            return (at - 1 if parsed.tokens[at - 1].lower == "as" else at), token
    return None


def _said_after(parsed: Parsed, sentence: Sentence, saying: Token) -> list[Span]:
    """What follows *saying* to the end of the sentence, without "that" and without who carried it."""
    first = saying.i + 1
    while first <= sentence.last and parsed.tokens[first].lower in {"that", ":", ","}:
        first += 1
    if (
        first <= sentence.last
        and parsed.tokens[first].lower in {"by", "on", "in"}
        and parsed.tokens[first].dep == "prep"
    ):
        that = next((t.i for t in parsed.tokens[first : sentence.last] if t.lower in {"that", ":"}), None)
        if that is None:
            return []
        first = that + 1
    last = sentence.last
    whole = trimmed(parsed, first, last) if first <= last else None
    return [whole] if whole is not None and len(whole.exact) > 3 else []


def _quoted_passive(
    parsed: Parsed, verb: Token, sentence: Sentence, said: tuple[int, Token], content: list[Span]
) -> list[Draft]:
    """ "Y was quoted as saying by X": the speaker is Y, the outlet X stands before him in the chain."""
    first, saying = said
    sources = _subject(parsed, verb, sentence)
    outlets: tuple[Source, ...] = ()
    for at in (verb.i + 1, saying.i + 1):
        if at < sentence.last and parsed.tokens[at].lower in {"by", "in"}:
            end = at + 1
            while end <= sentence.last and parsed.tokens[end].lower not in STOPS:
                end += 1
            outlets = phrase_sources(parsed, at + 1, end - 1)
            break
    aux = next(
        (k for k in range(verb.i - 1, max(sentence.first, verb.i - 4) - 1, -1) if parsed.tokens[k].lower in BE), verb.i
    )
    contiguous = first == verb.i + 1
    cue = parsed.span(aux, saying.i) if contiguous else parsed.span(first, saying.i)
    act = load_cues().usual_act(saying.lemma) or "say"
    return [Draft(sources, cue, saying.i, act, content, "indirect", "statement.was-quoted", sentence.paragraph, spoken=True,
                  outlets=outlets)] if sources else []  # fmt: skip


def _subject(parsed: Parsed, verb: Token, sentence: Sentence) -> tuple[Source, ...]:
    """Who quotes, or is quoted: the parser's subject, else the words before the verb up to a comma or mark."""
    subject = parsed.child(verb.i, "nsubj", "nsubjpass")
    if subject is not None and subject.i < verb.i:
        return sources_of(parsed, subject.i)
    last = verb.i - 1
    while last > sentence.first and (parsed.tokens[last].pos in {"AUX", "ADV"} or parsed.tokens[last].text == ","):
        last -= 1
    first = last
    while first > sentence.first and parsed.tokens[first - 1].text not in {",", "”", '"', ";", "“"}:
        first -= 1
    return phrase_sources(parsed, first, last)


def _no_comma(parsed: Parsed, first: int, last: int) -> int:
    """The last token before "as", without the comma that closes an apposition."""
    while last > first and parsed.tokens[last].text == ",":
        last -= 1
    return last


def told_by(parsed: Parsed, verb: Token, sentence: Sentence) -> list[Draft]:
    """ "He had been told by a driver that …": the driver's statement."""
    if verb.lemma not in TOLD or verb.tag not in {"VBN", "VBD"} or verb.i + 2 >= sentence.last:
        return []
    before = {parsed.tokens[k].lower for k in range(max(sentence.first, verb.i - 3), verb.i)}
    if not before & BE or parsed.tokens[verb.i + 1].lower != "by" or before & {"not", "never", "n't"}:
        return []
    end = verb.i + 2
    while end <= sentence.last and parsed.tokens[end].lower not in STOPS:
        end += 1
    sources = phrase_sources(parsed, verb.i + 2, end - 1)
    if not sources or end >= sentence.last or parsed.tokens[end].lower not in {"that", ","}:
        return []
    content = trimmed(parsed, end + (parsed.tokens[end].lower == "that"), sentence.last)
    hearer = parsed.child(verb.i, "nsubjpass", "nsubj")
    return [Draft(sources, parsed.span(verb.i, verb.i), verb.i, "say", [content], "indirect", "statement.told-by",
                  sentence.paragraph, spoken=True, addressees=(hearer.i,) if hearer is not None else ())] if content is not None else []  # fmt: skip
