"""Quotation marks to quotations: every sort of mark, nested, mixed up, and running over paragraphs."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from peacewatch.model.parsed import Paragraph, Quotation
from peacewatch.model.span import Span

# The marks by family: a quotation is closed by a mark of its own family, whatever its shape ("so begun, so closed”).
DOUBLE, SINGLE, ANGLE = "double", "single", "angle"
MARK = re.compile(r"``|''|[“”„‟\"«»‘’']")
FAMILY = {
    **dict.fromkeys(["``", "''", "“", "”", "„", "‟", '"'], DOUBLE), **dict.fromkeys(["‘", "’", "'"], SINGLE),
    **dict.fromkeys(["«", "»"], ANGLE),
}  # fmt: skip
LEADS = frozenset("([{—–-/“‘\"'«„`")  # what may stand right before an opening mark
CLIPPED = re.compile(r"(?:\d\ds?|em|til|cause|n|tis|twas|bout|round|cuz)\b", re.IGNORECASE)
STOP = re.compile(r"[.!?…](?=\s)")
INSERTION = re.compile(r"\[[^\[\]\n]{1,120}\]")
DEEPEST = 8  # quotations inside one another; what stands deeper is no quotation of anybody's
LONGEST_SINGLE = 600  # characters; a single mark whose partner stands farther away is an apostrophe


@dataclass(slots=True, frozen=True)
class _Mark:
    """A quotation mark: its extent in code points, its family, and whether it can open or close from where it stands."""

    start: int
    end: int
    family: str
    opens: bool
    closes: bool


@dataclass(slots=True, frozen=True)
class _Pair:
    """A quotation before it is numbered; ``closing`` is ``None`` where the paragraph ends first."""

    opening: _Mark
    closing: _Mark | None
    end: int


def quotations(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """The quotations of ``text``, in text order; offsets in code points.

    A quotation whose paragraph ends before its closing mark is not ``closed``; where the next paragraph opens with
    such a mark, that one ``continues`` it.
    """
    found: list[Quotation] = []
    open_before: Quotation | None = None
    for paragraph in paragraphs:
        here = _numbered(text, _pairs(text, paragraph), paragraph.i, len(found))
        if here and open_before is not None and not text[paragraph.start : here[0].start].strip():
            here[0] = replace(here[0], continues=open_before.i)
        found.extend(here)
        outer = [q for q in here if q.inside is None]
        open_before = outer[-1] if outer and not outer[-1].closed else None
    return tuple(found)


def insertions(text: str, found: Sequence[Quotation]) -> tuple[Span, ...]:
    """An editor's ``[words]`` inside the quotations, brackets included."""
    spans: dict[int, Span] = {}
    for quotation in found:
        for match in INSERTION.finditer(text, quotation.inner_start, quotation.inner_end):
            spans[match.start()] = Span(match.start(), match.end(), match.group())
    return tuple(spans[start] for start in sorted(spans))


def _pairs(text: str, paragraph: Paragraph) -> list[_Pair]:
    marks = _marks(text, paragraph)
    stack: list[_Mark] = []
    pairs: list[_Pair] = []
    opened: Counter[str] = Counter()
    for at, mark in enumerate(marks):
        if mark.closes and opened[mark.family] and not (mark.opens and mark.family == SINGLE):
            if mark.family == SINGLE and (stack[-1].family != SINGLE or _possessive(text, marks, at)):
                continue  # an apostrophe
            while stack[-1].family != mark.family:
                opened[stack.pop().family] -= 1  # a mark that was never closed was no quotation
            opened[mark.family] -= 1
            pairs.append(_Pair(stack.pop(), mark, mark.end))
        elif mark.opens and (mark.family != SINGLE or _has_partner(text, marks, at)):
            opened[mark.family] += 1
            stack.append(mark)
    begun = sorted(p.opening.start for p in pairs if p.opening.family == DOUBLE)
    ends = ((m, _open_end(text, m, begun, paragraph.end)) for m in stack if m.family == DOUBLE)
    pairs.extend(_Pair(mark, None, end) for mark, end in ends if end is not None)
    return sorted(pairs, key=lambda pair: pair.opening.start)


def _open_end(text: str, mark: _Mark, begun: Sequence[int], end: int) -> int | None:
    """Where a quotation ends that was never closed: with its paragraph, unless another one begins before that.

    Then its closing mark was forgotten: it ends with its first sentence, or is none (``None``) where that does not
    end before the other begins. ``begun`` are the sorted beginnings of the closed ones.
    """
    at = bisect_right(begun, mark.end)
    if at == len(begun):
        return end
    stop = STOP.search(text, mark.end, begun[at])
    return stop.start() + 1 if stop is not None else None


def _marks(text: str, paragraph: Paragraph) -> list[_Mark]:
    marks, at = [], paragraph.start
    while (match := MARK.search(text, at, paragraph.end)) is not None:
        start, end = match.span()
        before = text[start - 1] if start > paragraph.start else " "
        if text[start : start + 3] == "'''" and not before.isspace():
            end = start + 1  # ''he said, 'no.''' closes the inner one first
        after = text[end] if end < paragraph.end else " "
        opens, closes = _direction(text[start:end], before, after)
        marks.append(_Mark(start, end, FAMILY[match.group()[: end - start]], opens, closes))
        at = end
    return marks


def _direction(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark between these two characters can open and whether it can close a quotation."""
    led = before.isspace() or before in LEADS
    if mark in {"“", "„", "‟", "``"}:
        stray = mark == "“" and not led and not after.isalnum()  # „thus“, or a slip of the writer's
        return not stray, stray
    if mark == "”":
        stray = before.isspace() and after.isalnum()
        return stray, not stray
    if mark in "«»":
        return mark == "«", mark == "»"
    if mark == "‘":
        return led and not after.isspace(), False
    closes = not before.isspace() and not after.isalnum()
    if mark == "’":
        return False, closes
    opens = led and not after.isspace() and after not in ".,;:!?)"
    if not opens and not closes and mark != "'":
        return True, True  # a space on both sides or on neither: it opens where none is open
    return opens, closes


def _possessive(text: str, marks: Sequence[_Mark], at: int) -> bool:
    """Whether the single mark number ``at`` after an "s" is an apostrophe ("the workers' pay"): another one closes further on."""
    mark = marks[at]
    if text[mark.start - 1] != "s" or not text[mark.end : mark.end + 1].isspace():
        return False
    following = next((m for m in islice(marks, at + 1, None) if m.family != SINGLE or m.opens or m.closes), None)
    return following is not None and following.family == SINGLE and following.closes and not following.opens


def _has_partner(text: str, marks: Sequence[_Mark], at: int) -> bool:
    """Whether the single mark number ``at``, that could open a quotation has one that closes it, and is no clipped word ('em, '90s)."""
    mark = marks[at]
    if CLIPPED.match(text, mark.end):
        return False
    near = takewhile(lambda m: m.start - mark.end <= LONGEST_SINGLE, islice(marks, at + 1, None))
    return any(m.family == SINGLE and m.closes for m in near)


def _numbered(text: str, pairs: Sequence[_Pair], paragraph: int, number: int) -> list[Quotation]:
    found: list[Quotation] = []
    around: list[Quotation] = []  # those that hold the next one, unless it reaches beyond them
    for pair in pairs:
        start, inner_start = pair.opening.start, pair.opening.end
        inner_end = pair.closing.start if pair.closing is not None else pair.end
        inner_end = inner_start + len(text[inner_start:inner_end].rstrip()) if pair.closing is None else inner_end
        outer = [q for q in around if pair.end <= q.end]
        if len(outer) >= DEEPEST or not text[inner_start:inner_end].strip():
            continue
        found.append(
            Quotation(
                i=number + len(found),
                start=start,
                end=pair.end,
                inner_start=inner_start,
                inner_end=inner_end,
                closed=pair.closing is not None,
                paragraph=paragraph,
                inside=outer[-1].i if outer else None,
            )  # fmt: skip
        )
        around = [*outer, found[-1]]
    return found
