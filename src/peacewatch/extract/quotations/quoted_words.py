"""What stands between quotation marks: speech, a name, a finished sentence."""

from peacewatch.extract.drafts import Draft
from peacewatch.model.parsed import Parsed, Quotation, Token

SENTENCE_ENDS = frozenset(".?!…-—–")

AFTER_A_SENTENCE = frozenset(".?!…”\"'’)")

NAMING = frozenset(["call", "name", "dub", "nickname", "christen", "title", "entitle", "codename"])


def quotation_words(parsed: Parsed, quotation: Quotation) -> list[Token]:
    """The words inside a quotation's marks."""
    return [t for t in parsed.tokens_in(quotation.inner_start, quotation.inner_end) if t.pos != "PUNCT"]


def is_speech(parsed: Parsed, quotation: Quotation) -> bool:
    """Whether the marks hold a clause that begins with a capital."""
    words = quotation_words(parsed, quotation)
    inner = parsed.text[quotation.inner_start : quotation.inner_end]
    return len(words) >= 4 and inner[:1].isupper() and any(w.pos in {"VERB", "AUX"} for w in words)


def is_name(parsed: Parsed, draft: Draft, quotation: Quotation) -> bool:
    """Whether the marks hold what somebody or something is named: "named the raid “Operation Rain”"."""
    if draft.cue_head is None or parsed.tokens[draft.cue_head].lemma not in NAMING:
        return False
    words = quotation_words(parsed, quotation)
    capital = [w for w in words if w.text[:1].isupper() or w.pos == "NUM"]
    return bool(capital) and len(words) - len(capital) <= (words[0].lower in {"the", "a"} and not words[0].text[0].isupper()) and (
        all(w.pos in {"PROPN", "NOUN", "ADJ", "DET", "ADP", "NUM"} for w in words))  # fmt: skip


def is_finished(parsed: Parsed, quotation: Quotation) -> bool:
    """Whether a quotation ends with a full stop inside its marks, so that no cue after it can be its own."""
    inner = parsed.text[quotation.inner_start : quotation.inner_end].rstrip()
    return quotation.closed and inner.endswith(".") and not inner.endswith("..") and is_speech(parsed, quotation)


def stands_alone(parsed: Parsed, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence or more by itself, with no word of the reporter's in it."""
    paragraph = parsed.paragraphs[quotation.paragraph]
    before = parsed.text[paragraph.start : quotation.start].rstrip()
    after = parsed.text[quotation.end : paragraph.end].lstrip()
    ends = (
        parsed.text[quotation.inner_start : quotation.inner_end].rstrip()[-1:] in SENTENCE_ENDS or not quotation.closed
    )
    return (not before or before[-1] in AFTER_A_SENTENCE) and (not after or (ends and not after[0].islower()))
