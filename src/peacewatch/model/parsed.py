"""What ``parse`` hands to ``extract``: zones, paragraphs, sentences, tokens with dependencies, quotations.

No spaCy object leaves ``parse``; these plain types are what every later stage reads. Tokens are numbered over
the whole report, so that a token index (``head``, ``first``, ``last``) means the same everywhere.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from peacewatch.model.report import Diagnostic, Report
from peacewatch.model.span import Span

ZoneKind = Literal[
    "headline", "byline", "dateline", "body", "heading", "note", "caption", "link", "endmark", "boilerplate"
]
PARSED_ZONES: frozenset[ZoneKind] = frozenset({"headline", "body"})


@dataclass(slots=True, frozen=True)
class Zone:
    """A stretch of ``report.text`` of one kind; ``headline`` and ``body`` are parsed, the others yield no items."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(slots=True, frozen=True)
class Token:
    """A word. ``i`` its number in the report; ``head`` the number of its governor (its own at a root).

    ``pos`` is the Universal part of speech, ``tag`` the Penn tag, ``dep`` the CLEAR dependency label of spaCy's
    English models, ``ent`` the named-entity label (``""`` outside), ``ent_begin`` whether a name starts here.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    ent: str
    ent_begin: bool
    sentence: int

    @property
    def lower(self) -> str:
        """The word in lower case, a typographic apostrophe made straight."""
        return self.text.lower().replace("’", "'")


@dataclass(slots=True, frozen=True)
class Sentence:
    """Tokens ``first`` to ``last`` (inclusive); ``root`` the token that governs it; ``start``/``end`` in code points."""

    i: int
    first: int
    last: int
    root: int
    start: int
    end: int
    paragraph: int
    zone: ZoneKind


@dataclass(slots=True, frozen=True)
class Paragraph:
    """A paragraph of a parsed zone, in code points, with the numbers of its sentences."""

    i: int
    start: int
    end: int
    zone: ZoneKind
    sentences: tuple[int, ...]


@dataclass(slots=True, frozen=True)
class Quotation:
    """A stretch in quotation marks. ``start``/``end`` take in the marks, ``inner_start``/``inner_end`` leave them out.

    ``closed`` is false where the paragraph ends first; ``continues`` numbers the quotation of the paragraph
    before that this one carries on (opening mark repeated); ``inside`` numbers the quotation that this one is nested in.
    """

    i: int
    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    paragraph: int
    continues: int | None = None
    inside: int | None = None


@dataclass(slots=True, frozen=True, eq=False)
class Parsed:
    """A report, parsed. All tuples are in text order; see the module's text for the numbering.

    One is equal to itself alone, so that what is found once for a whole report can be kept beside it.
    """

    report: Report
    zones: tuple[Zone, ...]
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]
    insertions: tuple[Span, ...] = ()
    model: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    children_of: tuple[tuple[int, ...], ...] = field(default=(), repr=False)
    reach: tuple[tuple[int, int], ...] = field(default=(), repr=False)

    @property
    def text(self) -> str:
        """The report's text, into which every offset points."""
        return self.report.text

    def span(self, first: int, last: int) -> Span:
        """The text from token ``first`` to token ``last``, both included."""
        return Span.of(self.text, self.tokens[first].start, self.tokens[last].end)

    def piece(self, start: int, end: int) -> Span:
        """The text between two offsets."""
        return Span.of(self.text, start, end)

    def children(self, i: int, *deps: str) -> list[Token]:
        """The tokens that ``i`` governs, in text order; only those with one of ``deps`` where any is given."""
        kids = [self.tokens[k] for k in self.children_of[i]]
        return [k for k in kids if k.dep in deps] if deps else kids

    def child(self, i: int, *deps: str) -> Token | None:
        """The first of :meth:`children`, or ``None``."""
        found = self.children(i, *deps)
        return found[0] if found else None

    def edges(self, i: int) -> tuple[int, int]:
        """The first and last token of everything that ``i`` governs, itself included."""
        return self.reach[i]

    def subtree(self, i: int) -> list[int]:
        """All tokens that ``i`` governs, itself included, in text order."""
        seen, todo = [i], [i]
        while todo:
            kids = self.children_of[todo.pop()]
            seen.extend(kids)
            todo.extend(kids)
        return sorted(seen)

    def subtree_span(self, i: int) -> Span:
        """The text from the first to the last token that ``i`` governs."""
        return self.span(*self.reach[i])

    def ancestors(self, i: int) -> Iterator[Token]:
        """The governor of ``i``, its governor, and so on up to the root."""
        token = self.tokens[i]
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """The tokens that lie wholly between two offsets, by bisection."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < start:
                low = middle + 1
            else:
                high = middle
        found = []
        while low < len(self.tokens) and self.tokens[low].end <= end:
            found.append(self.tokens[low])
            low += 1
        return found

    def sentence_of(self, i: int) -> Sentence:
        """The sentence of token ``i``."""
        return self.sentences[self.tokens[i].sentence]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at ``offset``, by bisection."""
        at = bisect_right(self.sentences, offset, key=lambda s: s.start) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    def paragraph_at(self, offset: int) -> int:
        """The number of the last paragraph that begins at or before ``offset``, by bisection."""
        return max(0, bisect_right(self.paragraphs, offset, key=lambda p: p.start) - 1)

    def quotations_from(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that begin at or after ``start`` and before ``end``, by bisection."""
        low = bisect_left(self.quotations, start, key=lambda q: q.start)
        return self.quotations[low : bisect_left(self.quotations, end, lo=low, key=lambda q: q.start)]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The innermost quotation that encloses the character at ``offset`` (marks count as inside).

        That is the last one that begins before it, or one around that.
        """
        at: int | None = bisect_right(self.quotations, offset, key=lambda q: q.start) - 1
        while at is not None and at >= 0:
            if offset < self.quotations[at].end:
                return self.quotations[at]
            at = self.quotations[at].inside
        return None
