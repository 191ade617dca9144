"""Contents that commas set off: around a cue and its subject, and before a quotation that goes on from them."""

from peacewatch.extract.boundaries import AFTER_THAT
from peacewatch.extract.drafts import Draft
from peacewatch.extract.edges import end_of_clause
from peacewatch.extract.phrases import is_date, trimmed
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed
from peacewatch.model.span import Span, Why

SUBORDINATE = frozenset(
    {"if", "unless", "until", "when", "should", "once", "while", "as", "although", "because", "though"}
)


def set_off(parsed: Parsed, drafts: list[Draft]) -> None:
    """Give a cue and subject that commas set off what stands around them."""
    for draft in drafts:
        if draft.spoken and draft.cue_head is not None and not draft.quotations:
            around = _listed(parsed, draft) or _around(parsed, draft)
            if around and (not draft.content or len(around) == 2 or parts_between(parsed, draft.cue_head)):
                draft.content = around
                draft.rule = "statement.parenthetical"
                _end_before_colon(parsed, drafts, around[0])


def _end_before_colon(parsed: Parsed, drafts: list[Draft], aside: Span) -> None:
    """Cut what somebody else says before a colon after which an aside has its own speaker."""
    before = parsed.text[: aside.start].rstrip()
    if before[-1:] not in {":", ";"}:
        return
    for draft in drafts:
        draft.content = [
            parsed.piece(s.start, len(before) - 1) if s.start < len(before) - 3 and s.end > aside.start else s
            for s in draft.content
        ]


def after_an_introduction(parsed: Parsed, drafts: list[Draft]) -> None:
    """ "The nurse gave another account: five had died, she said": what is said begins after the reporter's colon."""
    for draft in drafts:
        if draft.cue_head is None or not draft.content or draft.content[0].end > parsed.tokens[draft.cue_head].start:
            continue
        words = parsed.tokens_in(draft.content[0].start, draft.content[0].end)
        colon = next((k for k, t in enumerate(words) if t.text == ":"), None)
        if colon and colon < len(words) - 1 and any(t.lemma.lower() in word_list("accounts") for t in words[:colon]):
            rest = trimmed(parsed, words[colon + 1].i, words[-1].i)
            draft.content = [*([rest] if rest is not None else []), *draft.content[1:]]
            draft.edges.append(
                Why("content.begins-after-an-introduction", (parsed.span(words[colon].i, words[colon].i),))
            )


def lead_ins(parsed: Parsed, drafts: list[Draft]) -> None:
    """Give a quotation that goes on in lower case after "A, X said," the words A that it goes on from."""
    for draft in drafts:
        lead = _lead(parsed, draft) if draft.cue_head is not None and draft.spoken and draft.quotations else None
        if lead is None or any(s.start < lead.end and lead.start < s.end for s in draft.content):
            continue
        marked = {parsed.quotations[i].inner_start: parsed.quotations[i] for i in draft.quotations}
        held = [marked.get(s.start) for s in draft.content]
        whole = [parsed.piece(q.start, q.end) if q is not None else s for q, s in zip(held, draft.content, strict=True)]
        draft.content, draft.form = [lead, *whole], "mixed"
        draft.edges.append(Why("content.lead-in", (lead,)))


def _lead(parsed: Parsed, draft: Draft) -> Span | None:
    assert draft.cue_head is not None
    sentence = parsed.sentence_of(draft.cue_head)
    quotation = parsed.quotations[min(draft.quotations)]
    ends = [t.i for s in draft.sources for t in parsed.tokens_in(s.span.start, s.span.end)] + [draft.cue_head]
    first, last = min(ends), max(ends)
    inside = parsed.tokens_in(quotation.inner_start, quotation.inner_end)
    mark = max((t.i for t in parsed.tokens[sentence.first : first] if t.text in {":", ";"}), default=sentence.first - 1)
    start = mark + 1  # "He changed his tune: it was so, he conceded, “but …”"
    if first - start < 4 or parsed.tokens[first - 1].text != "," or last - first > 14:
        return None
    if parsed.tokens[sentence.first].lower in SUBORDINATE and _goes_on_after(parsed, draft, last):
        return trimmed(parsed, sentence.first, first - 2)
    if not inside or not inside[0].text[:1].islower() or not 0 < inside[0].i - last <= 4:
        return None
    opening = parsed.tokens[start : first - 1]
    if (
        opening[0].pos == "ADP"
        or opening[0].tag in {"VBG", "VBN"}
        or any(t.pos == "VERB" and load_cues().says(t.lemma) for t in opening)
    ):
        return None
    return trimmed(parsed, start, first - 2)


def _goes_on_after(parsed: Parsed, draft: Draft, last: int) -> bool:
    """ "If they do not, it said in the video, the hostages “will be judged”": what is said goes on after the aside's comma."""
    words = parsed.tokens_in(draft.content[0].start, draft.content[0].end) if draft.content else []
    return bool(words) and 0 < words[0].i - last <= 8 and parsed.tokens[words[0].i - 1].text == ","


def _around(parsed: Parsed, draft: Draft) -> list[Span]:
    """ "A, X said, B" and "A, X said.": what stands around a cue and its subject that commas set off."""
    assert draft.cue_head is not None
    sentence = parsed.sentence_of(draft.cue_head)
    ends = [t.i for s in draft.sources for t in parsed.tokens_in(s.span.start, s.span.end)] + [draft.cue_head]
    first, last = min(ends), max(ends)
    if first <= sentence.first + 1 or parsed.tokens[first - 1].text != "," or last - first > 14:
        return []
    last = _past_when_and_how(parsed, last, sentence.last)
    after = parsed.tokens[last + 1].text if last < sentence.last else "."
    if parsed.tokens[first].text == "," or any(
        t.pos == "VERB" for t in parsed.tokens[first:last] if t.i != draft.cue_head
    ):
        return []
    if after not in {",", ".", ";"} and not (after == ":" and draft.cue_head < max(ends)):
        return []  # "Not so, replied the army: it was …"
    right = None
    if (
        last + 1 < sentence.last
        and after == ","
        and not _describes(parsed, last + 1, sentence.last, inverted=draft.cue_head < max(ends))
    ):
        end, _ = end_of_clause(parsed, parsed.tokens[draft.cue_head], last + 2, aside=True)
        right = trimmed(parsed, last + 2, end)
    pieces = [trimmed(parsed, _opening(parsed, sentence.first, first), first - 1), right]
    return [p for p in pieces if p is not None and len(p.exact) > 3 and not AFTER_THAT.match(p.exact)]


def _opening(parsed: Parsed, start: int, end: int) -> int:
    """Where a sentence's words before an aside begin: after a mark before which somebody else says something.

    "Baku says it was no mistake: the map, officials argue, is clear".
    """
    colon = max((t.i for t in parsed.tokens[start:end] if t.text in {":", ";"}), default=None)
    said = colon is not None and any(
        t.pos == "VERB" and t.tag in {"VBD", "VBZ", "VBP"} and load_cues().says(t.lemma)
        for t in parsed.tokens[start:colon]
    )
    return colon + 1 if colon is not None and said else start


def _listed(parsed: Parsed, draft: Draft) -> list[Span]:
    """ "Tolls differed: 12 dead, said the clinic; 20, said the mayor": the item of a list that its own cue closes."""
    assert draft.cue_head is not None
    part = parts_between(parsed, draft.cue_head)
    ends = [t.i for s in draft.sources for t in parsed.tokens_in(s.span.start, s.span.end)] + [draft.cue_head]
    if part is None or max(ends) != part[1] or parsed.tokens[min(ends) - 1].text != ",":
        return []
    item = trimmed(parsed, part[0], min(ends) - 1)
    return [item] if item is not None else []


def parts_between(parsed: Parsed, cue: int) -> tuple[int, int] | None:
    """First and last token of a cue's item in a list with semicolons, each item with its own speaker at its end.

    What stands before a colon introduces the list. ``None`` where the sentence is no such list.
    """
    sentence = parsed.sentence_of(cue)
    marks = [t.i for t in parsed.tokens[sentence.first : sentence.last + 1] if t.text == ";"]
    if not marks:
        return None
    before = max((i for i in marks if i < cue), default=None)
    after = min((i for i in marks if i > cue), default=sentence.last + (parsed.tokens[sentence.last].pos != "PUNCT"))
    if before is None:
        colon = next((t.i for t in parsed.tokens[sentence.first : cue] if t.text == ":"), None)
        before = colon if colon is not None else sentence.first - 1
    return before + 1, after - 1


def _describes(parsed: Parsed, comma: int, last: int, *, inverted: bool) -> bool:
    """ "(said Hawa Tijani), a nurse", "(she said), adding …": more about the speaker, or a cue of its own, and nothing said."""
    token = parsed.tokens[comma + 1]
    if token.lower in {"who", "whose", "citing", "according", "when"} or (
        token.tag == "VBG" and token.lemma in load_cues().verbs
    ):
        return True
    if inverted and token.pos in {"NOUN", "PROPN", "NUM"} and token.dep not in {"nsubj", "nsubjpass"}:
        return True
    verbs = [t for t in parsed.tokens[comma + 1 : last + 1] if t.tag in {"VBD", "VBZ", "VBP", "MD"}]
    if token.lower not in {"a", "an", "the"}:
        return False
    return all("relcl" in {v.dep, parsed.tokens[v.head].dep} or token.i < v.head < v.i for v in verbs)


def _past_when_and_how(parsed: Parsed, last: int, end: int) -> int:
    """The last token of "(said) on Friday", "(said) in a statement late on Friday", where it closes the sentence or the aside."""
    at = last + 1
    told = False
    while at <= end and at <= last + 9 and parsed.tokens[at].text not in {",", ".", ";"}:
        token = parsed.tokens[at]
        if token.pos in {"VERB", "AUX", "PRON"}:
            return last
        told = told or is_date(token) or token.lemma in {"statement", "interview", "telephone", "post", "conference"}
        at += 1
    return at - 1 if told else last
