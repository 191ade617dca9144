"""Quotation marks to quotations: typographic, straight, guillemets, nested, and running over paragraphs."""

import re
from collections.abc import Sequence

from peacewatch.model.parsed import Paragraph, Quotation
from peacewatch.model.span import Span

OPENERS = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"', "‟": "”"}
INSERTION = re.compile(r"\[[^\[\]\n]{1,120}\]")


def quotations(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """The quotations of ``text``, in text order; offsets in code points.

    A quotation whose paragraph ends before its closing mark is not ``closed``; where the next paragraph opens with
    the same mark, that one ``continues`` it.
    """
    found: list[Quotation] = []
    open_before: Quotation | None = None
    for paragraph in paragraphs:
        here = _in_paragraph(text, paragraph, len(found))
        if here and open_before is not None:
            lead = text[paragraph.start : paragraph.end].lstrip()[:1]
            if lead == text[open_before.start] and not text[paragraph.start : here[0].start].strip():
                here[0] = _replace(here[0], continues=open_before.i)
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


def _in_paragraph(text: str, paragraph: Paragraph, number: int) -> list[Quotation]:
    stack: list[tuple[str, int]] = []
    closed: list[tuple[int, int, bool, int]] = []  # start, end, closed, depth
    for at in range(paragraph.start, paragraph.end):
        mark = text[at]
        if stack and mark in OPENERS[stack[-1][0]] and _closes(text, at, stack[-1][0], paragraph):
            _, start = stack.pop()
            closed.append((start, at + 1, True, len(stack)))
        elif mark in OPENERS and _opens(text, at, paragraph.start, bool(stack)):
            stack.append((mark, at))
        elif mark == "”" and len(stack) > 1 and stack[-1][0] == "‘" and stack[-2][0] == "“":
            stack.pop()  # a single mark that was never closed was no quotation
            _, start = stack.pop()
            closed.append((start, at + 1, True, len(stack)))
    for depth, (mark, start) in enumerate(stack):
        if mark != "‘":
            closed.append((start, paragraph.end, False, depth))
    closed.sort()
    return _numbered(text, closed, paragraph.i, number)


def _numbered(text: str, raw: Sequence[tuple[int, int, bool, int]], paragraph: int, number: int) -> list[Quotation]:
    found: list[Quotation] = []
    for start, end, is_closed, _ in raw:
        inner_end = end - 1 if is_closed else start + len(text[start:end].rstrip())
        if not text[start + 1 : inner_end].strip():
            continue
        inside = [q.i for q in found if q.start < start and end <= q.end]
        found.append(
            Quotation(
                i=number + len(found),
                start=start,
                end=end,
                inner_start=start + 1,
                inner_end=inner_end,
                closed=is_closed,
                paragraph=paragraph,
                inside=inside[-1] if inside else None,
            )  # fmt: skip
        )
    return found


def _opens(text: str, at: int, start: int, inside: bool) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if text[at] == "“" or text[at] in "«„‟":
        return True
    if text[at] == "‘":  # an opening single mark stands before a word and its partner closes one
        return (before.isspace() or before in '“"(—–-') and after.isalnum() and _partner(text, at) is not None
    if inside and before.isalnum():
        return False
    return (before.isspace() or before in "(—–-[‘“") and not after.isspace()


def _partner(text: str, at: int) -> int | None:
    for match in re.finditer("’", text[at + 1 : at + 400]):
        after = text[at + 2 + match.start() : at + 3 + match.start()]
        if not after.isalnum():
            return at + 1 + match.start()
    return None


def _closes(text: str, at: int, opener: str, paragraph: Paragraph) -> bool:
    after = text[at + 1] if at + 1 < paragraph.end else " "
    if opener == "‘":
        return not after.isalnum()
    if opener == '"':
        return not after.isalnum()
    return True


def _replace(quotation: Quotation, continues: int) -> Quotation:
    return Quotation(
        i=quotation.i, start=quotation.start, end=quotation.end, inner_start=quotation.inner_start,
        inner_end=quotation.inner_end, closed=quotation.closed, paragraph=quotation.paragraph,
        continues=continues, inside=quotation.inside,
    )  # fmt: skip
