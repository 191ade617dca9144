"""Quotations without a cue of their own, that follow on the statement before them."""

import re

from peacewatch.extract.drafts import Draft
from peacewatch.extract.quotations.quoted_words import AFTER_A_SENTENCE, is_speech, quotation_words, stands_alone
from peacewatch.model.parsed import Parsed, Quotation

STOPPED = re.compile(r"[.?!]")


def _opens_a_sentence(parsed: Parsed, quotation: Quotation, here: list[Draft]) -> bool:
    """Whether a quotation opens a sentence that has no cue of its own, although the reporter ends it: "“B,” which …"."""
    before = parsed.text[parsed.paragraphs[quotation.paragraph].start : quotation.start].rstrip()
    inside = parsed.tokens_in(quotation.start, quotation.end)
    if not before or before[-1] not in AFTER_A_SENTENCE or not inside or not is_speech(parsed, quotation):
        return False
    return not any(
        d.cue_head is not None and parsed.tokens[d.cue_head].sentence in {inside[0].sentence, inside[-1].sentence}
        for d in here
    )


def in_fragments(parsed: Parsed, quotation: Quotation, here: list[Draft], last: Draft) -> Draft | None:
    """ "“A,” X said. That makes it “B C D.”": a sentence right after a quotation, without a cue, that ends in quoted words."""
    before = parsed.quotations[max(last.quotations)]
    words = quotation_words(parsed, quotation)
    sentence = parsed.sentence_of(words[0].i)
    if (
        last.form != "direct" or before.paragraph != quotation.paragraph or len(words) < 4 or before.end > sentence.start
        or quotation.start <= sentence.start or parsed.text[quotation.end : sentence.end].strip(" .”\"'’")
        or any(d.cue is not None and sentence.start <= d.cue.start < sentence.end for d in here)
        or len(STOPPED.findall(parsed.text[before.end : sentence.start])) > 1
    ):  # fmt: skip
        return None
    lead = parsed.tokens_in(sentence.start, quotation.start)
    if any(t.ent == "PERSON" or t.tag == "VBD" for t in lead):
        return None
    return Draft(
        last.sources, None, None, last.act if last.act in {"say", "report"} else "say",
        [parsed.piece(sentence.start, quotation.end)], "mixed", "statement.continues-in-fragments", quotation.paragraph,
        addressees=last.addressees, continues=last, quotations=[quotation.i], spoken=True,
    )  # fmt: skip


def follow_on(parsed: Parsed, quotation: Quotation, here: list[Draft], last: Draft | None) -> Draft | None:
    """A quotation without a cue of its own: a further piece, or a statement that continues the one before."""
    before = [
        d
        for d in here
        if d.cue is not None and d.cue.start < quotation.start and d.sources and (d.nested_in is None or d.quotations)
    ]
    if before:
        if not stands_alone(parsed, quotation) and not _opens_a_sentence(parsed, quotation, here):
            return None
        quoted = [d for d in before if d.quotations and parsed.quotations[max(d.quotations)].start < quotation.start]
        owner = max(quoted or before, key=lambda d: (max(d.quotations, default=-1), d.cue_head or 0))
        if owner.quotations and owner.form == "direct" and quotation.closed:
            owner.content.append(parsed.piece(quotation.inner_start, quotation.inner_end))
            owner.quotations.append(quotation.i)
            return owner
    elif (
        last is not None
        and (quotation.continues in last.quotations or quotation.paragraph == last.paragraph + 1)
        and not here
    ):
        owner = last
    else:
        return None
    return Draft(
        owner.sources, None, None, owner.act if owner.act in {"say", "report"} else "say",
        [parsed.piece(quotation.inner_start, quotation.inner_end)], "direct", "statement.continues", quotation.paragraph,
        addressees=owner.addressees, continues=owner, quotations=[quotation.i], spoken=True,
    )  # fmt: skip
