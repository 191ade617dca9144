"""Our contents in PolNeAR's convention: with the words that lead into them, and its border between cue and content.

The record's content is the clause or phrase without "that". PolNeAR's takes in "that" (also before a quotation mark),
the quotation marks, a "but" or "and" that begins the sentence, the relative pronoun that stands for a part of it
("which he called …", "what she said was …"), and the infinitive after a refusal ("declined | to comment on it").
Measured on its train part: of clauses after "declined" 80% begin with "to"; "but" at a sentence's start is inside in
21 of 25.
"""

import re
from collections.abc import Sequence

from peacewatch.benchmark.spans import Piece
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.worded import Attribution

SLACK = 2  # a comma or full stop before the closing mark, which the record may leave out
THAT = re.compile(r"\bthat,?\s+\Z")
CONJUNCTION = re.compile(r"(?:\A|[\s“\"])(?P<word>But|And|Or|So)\s*\Z")
JOINED = re.compile(r", (?:but|and|so) \Z")
RELATIVES = frozenset({"which", "what", "who", "whom"})


def widen(parsed: Parsed, start: int, end: int) -> Piece:
    """A content's piece with its quotation marks and the "that" or sentence-initial "but" before it."""
    for quotation in parsed.quotations:
        if quotation.start <= start <= quotation.inner_start:
            if quotation.inner_end - SLACK <= end <= quotation.end:
                start, end = quotation.start, quotation.end if quotation.closed else end
                break
            if not quotation.closed and quotation.inner_start <= end <= quotation.inner_end:
                start = quotation.start
                break
    before = parsed.text[max(0, start - 8) : start]
    that = THAT.search(before)
    if that is not None:
        return start - len(before) + that.start(), end
    joined = CONJUNCTION.search(before)
    if joined is not None and any(s.start == start - len(before) + joined.start("word") for s in parsed.sentences):
        return start - len(before) + joined.start("word"), end
    return start, end


def border(
    parsed: Parsed, a: Attribution, cue: Sequence[Piece], content: Sequence[Piece]
) -> tuple[tuple[Piece, ...], list[Piece]]:
    """Cue and content of one attribution with the border between them where this set has it; pieces in text order."""
    pieces = list(content)
    relative = _relative_pronoun(parsed, a)
    if relative is not None:
        pieces.append((relative.start, relative.end))
    if not cue:
        return tuple(cue), pieces
    start, end = cue[-1]
    pieces = [(_joined(parsed.text, end, s), e) for s, e in pieces]
    words = parsed.tokens_in(start, end)
    to = next((t for t in words[1:] if t.tag == "TO" and parsed.tokens[t.i + 1].tag == "VB"), None)
    if to is not None:
        return (*cue[:-1], (start, parsed.tokens[to.i - 1].end)), [(to.start, max(end, to.end)), *pieces]
    return tuple(cue), pieces


def _joined(text: str, cue_end: int, start: int) -> int:
    """The start of a piece after its cue with the "but" or "and" that joins it to the piece before the cue."""
    joined = JOINED.search(text[max(cue_end, start - 8) : start]) if start > cue_end else None
    return start - len(joined.group().lstrip(", ")) if joined is not None else start


def _relative_pronoun(parsed: Parsed, a: Attribution) -> Token | None:
    """The pronoun right before a source that stands for a part of what it says: "which critics called …"."""
    first = min((s.span.start for s in a.sources), default=None)
    if first is None or a.cue is None or a.cue.start < first or not a.content:
        return None
    before = next((t for t in reversed(parsed.tokens_in(max(0, first - 12), first)) if t.end <= first), None)
    if before is None or before.lower not in RELATIVES or before.tag not in {"WP", "WDT"}:
        return None
    return before if min(s.start for s in a.content) > a.cue.end else None
