"""Report to Parsed: zones, paragraphs, then tokens and dependencies paragraph by paragraph."""

import re
from typing import Any

from peacewatch.knowledge.verb_lemmas import lemma_of
from peacewatch.model.parsed import PARSED_ZONES, Paragraph, Parsed, Sentence, Token, ZoneKind
from peacewatch.model.report import Diagnostic, Report
from peacewatch.parse.adjectives import put_before_names
from peacewatch.parse.another import another_said
from peacewatch.parse.delayed import delayed
from peacewatch.parse.headless import headed
from peacewatch.parse.infinitive_roots import under_its_verb
from peacewatch.parse.inversions import mended
from peacewatch.parse.language_model import label, load
from peacewatch.parse.misjoined import parted
from peacewatch.parse.quotations import insertions, quotations
from peacewatch.parse.report_day import dated
from peacewatch.parse.second_owners import beside_the_second
from peacewatch.parse.semicolons import parted_at_semicolon
from peacewatch.parse.sentence_ends import set_sentence_starts, short_enough
from peacewatch.parse.zones import zones

LONGEST_PARAGRAPH = 20_000  # characters; longer ones are cut at a full stop so that the parser's memory stays bounded
PLAIN_SPACE = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u2028": " "})

LONGEST_RUN = 20  # signs in a row that the parser sees; what comes after them is no language
SIGNS = re.compile(rf"(?<=[^\w\s]{{{LONGEST_RUN}}})[^\w\s]+")
LIST_MARK = re.compile(
    r"(?:(?:\(\d{1,2}(?:/\d{1,2})?\)|\d{1,2}(?:/\d{1,2}?)?[/.)])\s+(?=[^\W\d_]|[“\"‘'(])|[•▪●◦■◆*➡→▶❗‼⚠️️\U0001F300-\U0001FAFF]+\s*|[–—-]\s+(?=[^\W\d_]))+"
)
DOUBLED = re.compile(r"(?P<opens>(?<![^\s(\[—–-])(?:''|``)(?=\S))|''|``")


def plain(text: str) -> str:
    """The text as the parser should see it, as long as before: odd spaces made plain, doubled marks a straight one.

    A long run of signs ("((((…") is seen as a short one.

    >>> plain("''Yes,'' he said.")
    ' "Yes,"  he said.'
    """
    text = SIGNS.sub(lambda m: " " * len(m[0]), text.translate(PLAIN_SPACE))
    return DOUBLED.sub(lambda m: ' "' if m["opens"] else '" ', text)


def parse(report: Report, model: str | None = None) -> Parsed:
    """Parse a report.

    Offsets are code points of ``report.text``. Only headline and body are parsed; the dateline, notes, captions and
    the like are zones without sentences. ``Parsed.report`` has the day of a full dateline as its date of publication where
    ``report`` has none.

    Raises:
        ModelMissing: where the language model is not installed.
    """
    nlp = load(model)
    found = zones(report)
    report = dated(report, found)
    pieces = [
        (z.kind, start, end)
        for z in found
        if z.kind in PARSED_ZONES
        for start, end in (
            _headline(report.text, z.start, z.end) if z.kind == "headline" else _cut(report.text, z.start, z.end)
        )
    ]
    builder = _Builder(report)
    made = (set_sentence_starts(nlp.make_doc(plain(report.text[start:end]))) for _, start, end in pieces)
    docs = nlp.pipe(made, batch_size=64)
    for (kind, start, end), doc in zip(pieces, docs, strict=True):
        builder.add(doc, kind, start, end)
    marks = quotations(report.text, builder.paragraphs)
    diagnostics: tuple[Diagnostic, ...] = ()
    if not pieces:
        diagnostics = (Diagnostic("warning", "parse.no-body", "no body text was found in this report"),)
    return Parsed(
        report=report, zones=found, paragraphs=tuple(builder.paragraphs), sentences=tuple(builder.sentences),
        tokens=tuple(builder.tokens), quotations=marks, insertions=insertions(report.text, marks), model=label(nlp),
        diagnostics=diagnostics, children_of=builder.children(), reach=builder.reach(),
    )  # fmt: skip


def _headline(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A headline's clauses are parsed apart: a semicolon there stands between two items of news."""
    pieces = []
    for part in text[start:end].split(";"):
        pieces.extend(_cut(text, start, start + len(part)))
        start += len(part) + 1
    return pieces


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The zone in pieces no longer than the parser should see at once, trimmed of outer white space."""
    pieces = []
    while start < end:
        stop = end
        if end - start > LONGEST_PARAGRAPH:
            stop = text.rfind(". ", start, start + LONGEST_PARAGRAPH) + 1 or start + LONGEST_PARAGRAPH
        left = start + len(text[start:stop]) - len(text[start:stop].lstrip())
        right = start + len(text[start:stop].rstrip())
        left += _mark(text[left:right])
        if left < right:
            pieces.append((left, right))
        start = stop
    return pieces


def _mark(piece: str) -> int:
    """The length of what numbers or marks a paragraph, and is no word of it: "3/ ", "(2) ", "4. ", "• ", an emoji.

    >>> _mark("3/ The army left."), _mark("12 men left."), _mark("➡️ Talks failed.")
    (3, 0, 3)
    """
    match = LIST_MARK.match(piece)
    return match.end() if match else 0


class _Builder:
    """Collects paragraphs, sentences and tokens with report-wide numbers."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.paragraphs: list[Paragraph] = []
        self.sentences: list[Sentence] = []
        self.tokens: list[Token] = []

    def add(self, doc: Any, kind: ZoneKind, start: int, end: int) -> None:  # noqa: ANN401
        number: dict[int, int] = {}  # white-space tokens are dropped: their numbers close up
        for token in doc:
            if not token.is_space:
                number[token.i] = len(self.tokens) + len(number)
        paragraph, first_sentence = len(self.paragraphs), len(self.sentences)
        for sent in doc.sents:
            for words in short_enough([t for t in sent if t.i in number]):
                self._sentence(words, number, start, paragraph, kind)
        numbers = tuple(range(first_sentence, len(self.sentences)))
        self.paragraphs.append(Paragraph(paragraph, start, end, kind, numbers))

    def _sentence(self, words: list[Any], number: dict[int, int], offset: int, paragraph: int, kind: ZoneKind) -> None:
        i = len(self.sentences)
        own = {word.i: number[word.i] for word in words}  # what governs a word from another part does not govern it
        made = put_before_names(parted(mended([self._token(word, own, offset, i) for word in words])))
        made = parted_at_semicolon(beside_the_second(made))
        made = another_said(under_its_verb(delayed(made if kind == "headline" else headed(made))))
        root = next((t.i for t in reversed(made) if t.head == t.i), made[0].i)
        self.tokens.extend(made)
        self.sentences.append(Sentence(i, made[0].i, made[-1].i, root, made[0].start, made[-1].end, paragraph, kind))

    def _token(self, word: Any, number: dict[int, int], offset: int, sentence: int) -> Token:  # noqa: ANN401
        here, start = number[word.i], offset + word.idx
        return Token(
            i=here,
            start=start,
            end=start + len(word.text),
            text=self.report.text[start : start + len(word.text)],
            lemma=lemma_of(word.lower_, word.lemma_.lower()),
            pos=word.pos_,
            tag=word.tag_,
            dep=word.dep_,
            head=number.get(word.head.i, here),
            ent=word.ent_type_,
            ent_begin=word.ent_iob_ == "B",
            sentence=sentence,
        )  # fmt: skip

    def children(self) -> tuple[tuple[int, ...], ...]:
        kids: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                kids[token.head].append(token.i)
        return tuple(tuple(k) for k in kids)

    def reach(self) -> tuple[tuple[int, int], ...]:
        """For each token, the first and last token below it: pushed up until nothing changes along each path."""
        low = [t.i for t in self.tokens]
        high = [t.i for t in self.tokens]
        for token in self.tokens:
            above = token.i
            seen = 0
            while self.tokens[above].head != above and seen < len(self.tokens):
                above = self.tokens[above].head
                seen += 1
                low[above] = min(low[above], token.i)
                high[above] = max(high[above], token.i)
        return tuple(zip(low, high, strict=True))
