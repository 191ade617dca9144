"""Quotations find their statement: the cue beside them, the statement that they carry on, or none."""

import re

from peacewatch.extract.drafts import Draft
from peacewatch.extract.quotations.colon_quotations import colon_quotation
from peacewatch.extract.quotations.following_on import follow_on, in_fragments
from peacewatch.extract.quotations.quoted_words import is_finished, is_name, is_speech, quotation_words, stands_alone
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.model.parsed import Parsed, Quotation
from peacewatch.model.span import Span

BREAKS = frozenset({",", ";", ":", "—", "–", "--"})
STOPS = frozenset(",.?!…-—–")
WORD = re.compile(r"\w")
ENDED = re.compile(r"[.?!][”\"’']*\s*$")
LEADING_THAT = re.compile(r"^\W*that\b")
SAME_SENTENCE = re.compile(r"[^.!?;]{0,90}[,:]\s*$")


def take_quotations(parsed: Parsed, drafts: list[Draft]) -> None:
    """Give each quotation to the cue beside it, to the statement that it carries on, or leave it."""
    last_quoted: Draft | None = None
    of_paragraph = _by_paragraph(drafts)
    for quotation in parsed.quotations:
        if quotation.inside is not None or len(quotation_words(parsed, quotation)) == 0:
            continue
        here = [
            d for d in of_paragraph.get(quotation.paragraph, ()) if d.cue is not None and not _holds(quotation, d.cue)
        ]
        owner = _owner(parsed, quotation, here) or _announced(
            parsed, quotation, of_paragraph.get(quotation.paragraph - 1, [])
        )
        if owner is None and (owner := colon_quotation(parsed, quotation)) is not None:
            drafts.append(owner)
        if owner is not None and is_name(parsed, owner, quotation):
            owner.content = []
        elif owner is not None:
            _give(parsed, owner, quotation, here)
        elif is_speech(parsed, quotation) or stands_alone(parsed, quotation):
            owner = follow_on(parsed, quotation, here, last_quoted)
            if owner is not None and owner.cue is None:  # one made for it
                drafts.append(owner)
        if owner is None and last_quoted is not None:
            owner = in_fragments(parsed, quotation, here, last_quoted)
            if owner is not None:
                drafts.append(owner)
        if owner is not None and owner.quotations:
            last_quoted = owner
        elif parsed.paragraphs[quotation.paragraph].zone == "headline":
            last_quoted = None


def _by_paragraph(drafts: list[Draft]) -> dict[int, list[Draft]]:
    """The drafts with a cue, by their paragraphs."""
    found: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.cue is not None:
            found.setdefault(draft.paragraph, []).append(draft)
    return found


def quoted_inside(parsed: Parsed, drafts: list[Draft]) -> None:
    """ "“The guard told us, ‘Go home,’ and we left,” she said": the inner marks hold what the inner speaker said."""
    of_paragraph = _by_paragraph(drafts)
    for quotation in parsed.quotations:
        if quotation.inside is None or not quotation.closed or not is_speech(parsed, quotation):
            continue
        outer = parsed.quotations[quotation.inside]
        for draft in of_paragraph.get(quotation.paragraph, ()):
            cue = draft.cue
            if cue is None or not draft.spoken or not (_holds(outer, cue) and cue.end <= quotation.start):
                continue
            between = parsed.tokens_in(cue.end, quotation.start)
            begins = [s for s in draft.content if quotation.start <= s.start <= quotation.inner_start]
            if begins and len(between) <= 4 and between[-1:] and between[-1].text in {",", ":"}:
                draft.content = [parsed.piece(quotation.inner_start, quotation.inner_end)]
                draft.form, draft.rule = "direct", "statement.inner-quotation"
                draft.quotations.append(quotation.i)


def _holds(quotation: Quotation, cue: Span) -> bool:
    """Whether a cue stands inside a quotation, whose speaker's words it is: it can have no claim on it."""
    return quotation.start <= cue.start < quotation.end


def _owner(parsed: Parsed, quotation: Quotation, here: list[Draft]) -> Draft | None:
    """The nearest draft of the quotation's sentences whose cue stands outside it and whose content meets it."""
    best: tuple[int, Draft] | None = None
    inside = [t.sentence for t in parsed.tokens_in(quotation.start, quotation.end)]
    if not inside:
        return None
    for draft in here:
        if draft.cue is None or draft.cue_head is None:
            continue
        if not inside[0] <= parsed.tokens[draft.cue_head].sentence <= inside[-1] + 1:
            continue
        covered = any(s.start < quotation.end and quotation.start < s.end for s in draft.content)
        if draft.cue.start >= quotation.end and is_finished(parsed, quotation):
            continue
        between = parsed.text[min(quotation.end, draft.cue.end) : max(quotation.start, draft.cue.start)]
        if not covered and (
            not draft.spoken or draft.rule == "statement.object" or len(between) > 90 or re.search(r"[.!?]\s", between)
        ):
            continue
        if not covered and draft.content and not is_speech(parsed, quotation):
            goes_on = draft.form == "direct" and draft.cue.end <= quotation.start
            if not (goes_on and SAME_SENTENCE.match(parsed.text[draft.cue.end : quotation.start])):
                continue
        distance = len(between) + (0 if covered else 500) + (0 if draft.standing == "told" else 200)
        if best is None or distance < best[0]:
            best = (distance, draft)
    return best[1] if best is not None else None


def _announced(parsed: Parsed, quotation: Quotation, drafts: list[Draft]) -> Draft | None:
    """The cue at the end of the paragraph before, with a colon, whose quotation is a paragraph of its own."""
    paragraph = parsed.paragraphs[quotation.paragraph]
    if quotation.paragraph == 0 or parsed.text[paragraph.start : quotation.start].strip():
        return None
    before = parsed.paragraphs[quotation.paragraph - 1]
    if parsed.text[before.start : before.end].rstrip()[-1:] != ":" or not before.sentences:
        return None
    last = [
        d for d in drafts
        if d.cue_head is not None and parsed.tokens[d.cue_head].sentence == before.sentences[-1] and d.spoken
        and not d.quotations and not d.content
    ]  # fmt: skip
    return max(last, key=lambda d: d.cue_head or 0, default=None)


def _give(parsed: Parsed, draft: Draft, quotation: Quotation, here: list[Draft]) -> None:
    """Make the quotation a draft's content: as a whole one of its own (``direct``), or inside indirect words (``mixed``)."""
    inner = parsed.piece(quotation.inner_start, quotation.inner_end)
    lead = _lead_in(parsed, draft, quotation)
    if lead is None:
        lead = _lead_before(parsed, draft, quotation, here)
    if lead is not None:
        covered = [s.end for s in draft.content if lead <= s.start < quotation.end]
        draft.content = [s for s in draft.content if not lead <= s.start < quotation.end]
        draft.content.append(parsed.piece(lead, max([quotation.end, *covered])))
    meeting = [s for s in draft.content if s.start < quotation.end and quotation.start < s.end]
    alone = all(_is_alone(parsed, draft, quotation, s, here) for s in meeting)
    others = [s for s in draft.content if s not in meeting]
    if alone and (draft.form == "direct" or not others or all(_marked(parsed, s) for s in others)):
        draft.content = sorted({*others, inner})
        draft.form = "direct"
        draft.rule = draft.rule if draft.rule == "statement.colon-quotation" else "statement.quotation"
    else:
        draft.form = "mixed"
        if not meeting:
            draft.content = sorted({*others, parsed.piece(quotation.start, quotation.end)})
        draft.content = [_whole_marks(parsed, s, quotation) for s in draft.content]
    draft.quotations.append(quotation.i)


def _lead_in(parsed: Parsed, draft: Draft, quotation: Quotation) -> int | None:
    """Where the indirect words begin that a quotation after its cue goes on from: "said the raid was “over”"."""
    if draft.cue is None or draft.cue_head is None or not draft.cue.end <= quotation.start or draft.quotations:
        return None
    between = parsed.tokens_in(draft.cue.end, quotation.start)
    verb = parsed.tokens[draft.cue_head]
    if not between or between[-1].text in {",", ":", "—", "–", "--"} or between[-1].sentence != verb.sentence:
        return None
    if any(s.start < quotation.start and quotation.start < s.end for s in draft.content):
        return None
    if verb.lemma in word_list("labelling"):
        return between[0].start
    that = next((t for t in between if t.lower == "that" and t.pos == "SCONJ"), None)
    if that is not None and that.i < between[-1].i:
        return parsed.tokens[that.i + 1].start
    subject = next((t for t in between if t.dep in {"nsubj", "nsubjpass", "expl"} and t.head != verb.i), None)
    if subject is None or any(t.text in BREAKS for t in between):
        return None
    first = parsed.edges(subject.i)[0]
    return parsed.tokens[max(first, between[0].i)].start if parsed.tokens[subject.head].i > subject.i else None


def _lead_before(parsed: Parsed, draft: Draft, quotation: Quotation, here: list[Draft]) -> int | None:
    """The same where the cue follows: "The raid was “over,” she said": from the sentence's beginning."""
    inside = parsed.tokens_in(quotation.inner_start, quotation.inner_end)
    if draft.cue is None or draft.cue.start < quotation.end or draft.quotations or not inside[0].text[:1].islower():
        return None
    sentence = parsed.sentences[inside[0].sentence]
    lead = parsed.tokens_in(sentence.start, quotation.start)
    if not lead or lead[-1].text in BREAKS or inside[-1].sentence != sentence.i or draft.cue.end > sentence.end:
        return None
    if any(d is not draft and d.cue is not None and sentence.start <= d.cue.start < quotation.start for d in here):
        return None
    return sentence.start if any(t.pos in {"VERB", "AUX"} for t in lead) else None


def _is_alone(parsed: Parsed, draft: Draft, quotation: Quotation, piece: Span, here: list[Draft]) -> bool:
    """Whether a piece of content is this quotation and nothing else: what else it holds are the reporter's words."""
    before = parsed.text[piece.start : quotation.start]
    after = parsed.text[quotation.end : piece.end]
    stopped = parsed.text[quotation.inner_start : quotation.inner_end].rstrip()[-1:] in STOPS
    other_cue = (
        draft.cue is not None
        and draft.cue.start > quotation.start
        and any(
            d is not draft and d.cue is not None and piece.start <= d.cue.start < quotation.start and not d.nested_in
            for d in here
        )
    )
    # "said that “…”", but "called that “absurd”": there the word is what is called so
    called = draft.cue_head is not None and parsed.tokens[draft.cue_head].lemma in word_list("labelling")
    led = WORD.search(before if called else LEADING_THAT.sub("", before)) is not None and not other_cue
    if draft.cue is not None and draft.cue.start > quotation.start and is_speech(parsed, quotation):
        led = led and quotation.start > piece.start and not ENDED.search(before)
    trails = WORD.search(after) is not None and not stopped
    return not led and not trails


def _marked(parsed: Parsed, span: Span) -> bool:
    """Whether a piece is one quotation, with or without its marks."""
    near = parsed.quotations_from(span.start - 2, span.start + 1)
    return any(span.start <= q.inner_start and q.inner_end <= span.end <= q.end for q in near)


def _whole_marks(parsed: Parsed, span: Span, quotation: Quotation) -> Span:
    """A mixed content keeps its quotation marks: both, not one of them."""
    if not (span.start < quotation.end and quotation.start < span.end):
        return span
    start = quotation.start if quotation.start <= span.start <= quotation.inner_start else span.start
    end = (
        quotation.end
        if quotation.inner_start < span.end <= quotation.end and span.end >= quotation.inner_end - 2
        else span.end
    )
    return parsed.piece(start, end)
