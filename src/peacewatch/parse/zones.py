"""Report to zones: which stretch of the text is headline, byline, dateline, body, or nobody's news.

Only headline and body are parsed later, so a wrong ``body`` costs false items and a wrong anything-else costs
the whole paragraph: the patterns below ask for the shape of the line, never for one word in it.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from peacewatch.model.parsed import Zone, ZoneKind
from peacewatch.model.report import Report
from peacewatch.model.span import Span
from peacewatch.parse.zone_patterns import (
    ALONE,
    ANYWHERE,
    BULLET,
    DATELINES,
    EMPTY_LINE,
    FINAL,
    FRONT_BYLINES,
    JOB,
    LINE,
    NOT_A_PLACE,
    NUMBERED,
    PATTERNS,
    PREFIX,
    TAIL,
)

LONGEST_HEADLINE = 200  # characters
LONGEST_HEADING = 90
LONGEST_DATELINE = 160
WRAP_WIDTH = 110  # no hard-wrapped text is wider


@dataclass(slots=True)
class _Line:
    """A line without its outer white space; ``gap`` is true where an empty line or nothing stands before."""

    start: int
    end: int
    gap: bool


def zones(report: Report) -> tuple[Zone, ...]:
    """The zones of ``report.text``: ordered, apart from each other, offsets in code points, none empty.

    A zone is one paragraph, or the part of one: a dateline ends with its dash or colon and the body follows.
    White space lies in no zone.
    """
    text = report.text
    blocks = _paragraphs(text)
    found: list[Zone] = []
    front, links, dated = True, False, False
    last = max((n for n, (s, e) in enumerate(blocks) if _fixed(text[s:e], report, 1) is None), default=-1)
    for number, (start, end) in enumerate(blocks):
        piece = text[start:end]
        more = number < last  # a paragraph that no pattern takes still follows
        kind = _fixed(piece, report, number)
        short = len(piece) <= LONGEST_HEADLINE and not FINAL.search(piece)
        if kind is None and links and (short or BULLET.match(piece)):
            kind = "link"
        links = kind == "link" or (links and kind in {"caption", "boilerplate"})
        if kind is not None:
            found.append(Zone(kind, start, end))
            continue
        if front:
            kind = _front(text, report, number, (start, end), more=more)
            if kind is not None:
                found.extend(_headline(piece, start, end) if kind == "headline" else [Zone(kind, start, end)])
                dated = dated or kind == "dateline"
                continue
        elif _is_heading(piece, last=not more):
            found.append(Zone("heading", start, end))
            continue
        found.extend(_body(text, start, end, first=front and not dated))
        front = False
    return tuple(found)


def dateline_parts(report: Report, zone: Zone) -> tuple[Span | None, Span | None, Span | None]:
    """Place, date and agency of a dateline zone, each ``None`` where it has none.

    The place is the words before the date, region included ("GOMA, Democratic Republic of Congo").
    """
    piece = report.text[zone.start : zone.end]
    match = ALONE.match(piece)
    if match is None:
        match = next((m for _, p in DATELINES if (m := p.match(piece + " X"))), None)
    if match is None:
        return None, None, None
    named = match.re.groupindex

    def part(*names: str) -> Span | None:
        for name in names:
            if name in named and match.group(name):
                return Span.of(report.text, zone.start + match.start(name), zone.start + match.end(name))
        return None

    return part("place", "place2"), part("date"), part("agency", "agency2")


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs: lines, with hard-wrapped lines joined."""
    lines: list[_Line] = []
    last = 0
    for match in LINE.finditer(text):
        whole = match.group()
        stripped = whole.strip("\ufeff \t\u00a0\u200b\x0b\x0c\x1c\x1d\x1e\x1f\x85").strip()
        if not stripped:
            continue
        start = match.start() + whole.index(stripped)
        lines.append(_Line(start, start + len(stripped), not lines or bool(EMPTY_LINE.search(text, last, start))))
        last = start + len(stripped)
    width = _wrap_width(text, lines)
    joined: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        if number and not line.gap and _runs_on(text, lines[number - 1], line, width, first_block=len(joined) == 1):
            joined[-1] = (joined[-1][0], line.end)
        else:
            joined.append((line.start, line.end))
    return joined


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """The width at which the text is hard-wrapped, 0 where it is not."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    low = sum(text[b.start].islower() and not FINAL.search(text[max(a.start, a.end - 4) : a.end]) for a, b in pairs)
    lengths = sorted(line.end - line.start for line in lines)
    if low < 2 or low < 0.3 * len(pairs) or lengths[len(lengths) * 9 // 10 - 1] > WRAP_WIDTH:
        return 0
    return min(lengths[-1], WRAP_WIDTH)


def _runs_on(text: str, above: _Line, line: _Line, width: int, *, first_block: bool) -> bool:
    """Whether ``line`` carries on the paragraph of the line above it."""
    before, here = text[above.start : above.end], text[line.start : line.end]
    ended = bool(FINAL.search(before[-8:]))
    if here[0].islower() and not ended and len(before) >= 40:
        return True
    if not width or _dateline(here, first=True) is not None or any(p.match(here) for k, p in PATTERNS if k != "note"):
        return False
    if any(p.match(before) for k, p in PATTERNS if k in {"byline", "note", "endmark", "link"}) and not ended:
        return False
    # a word that would have fitted on the line above was kept from it on purpose
    fits = len(before) + 1 + len(here.split(maxsplit=1)[0]) <= width - 12
    return not (fits and (ended or first_block or here[0].isupper()))


def _fixed(piece: str, report: Report, number: int) -> ZoneKind | None:
    """The kind that the words alone give, wherever the paragraph stands."""
    if report.title and number == 0 and _same(piece, report.title):
        return None
    if report.byline and len(piece) <= 120 and _same(re.sub(r"^By ", "", piece), re.sub(r"^By ", "", report.byline)):
        return "byline"
    return next((kind for kind, pattern in PATTERNS if pattern.match(piece)), None)


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _front(text: str, report: Report, number: int, at: tuple[int, int], *, more: bool) -> ZoneKind | None:
    """The kind of a paragraph before the body, ``None`` where the body begins; ``more`` where ordinary ones follow."""
    piece = text[at[0] : at[1]]
    if number == 0 and report.title and _same(piece, report.title):
        return "headline"
    if not more:
        return None
    final = bool(FINAL.search(piece)) and not piece.endswith(("?", "?’", "?”", "!", "!’", "...", "…"))
    if len(piece) <= LONGEST_DATELINE and ALONE.match(piece):
        return "dateline"
    found = _dateline(piece, first=True)
    if found and (found[0] != "upper-colon" or final or len(piece) > LONGEST_DATELINE):
        return None
    if final or len(piece) > LONGEST_HEADLINE:
        return None
    if number == 0 or (number < 3 and not _has_headline(text, at[0], report)):
        return "headline"
    words = piece.split()
    if (len(words) <= 5 and len(words) > 1 and FRONT_BYLINES[0].match(piece)) or (
        len(words) <= 12 and FRONT_BYLINES[1].match(piece) and JOB.search(piece)
    ):
        return "byline"
    return "heading"


def _has_headline(text: str, before: int, report: Report) -> bool:
    """Whether a line above is one that no pattern takes, hence the headline."""
    return any(_fixed(text[s:e], report, 1) is None for s, e in _paragraphs(text[:before]))


def _headline(piece: str, start: int, end: int) -> list[Zone]:
    prefix = PREFIX.match(piece)
    if prefix is None:
        return [Zone("headline", start, end)]
    return [
        Zone("note", start, start + len(prefix.group().rstrip())),
        Zone("headline", start + prefix.end(), end),
    ]


def _is_heading(piece: str, *, last: bool) -> bool:
    """Whether a line amid the body is a subhead."""
    words = piece.split()
    if len(piece) > LONGEST_HEADING or BULLET.match(piece) or piece[0] in '“"‘«' or piece[0].islower():
        return False
    if NUMBERED.match(piece):
        return not re.search(r"[.!?;:,][”’\"]?$", piece) and len(words) <= 14
    if piece.endswith("?"):
        return len(words) <= 8 and not last and "“" not in piece
    if re.search(r"[.!;:,…—–-][”’\"')\]]*$", piece) or FINAL.search(piece):
        return False
    return len(words) <= (4 if last else 14)


def _body(text: str, start: int, end: int, *, first: bool) -> list[Zone]:
    """A body paragraph: its dateline cut off in front and its end mark behind."""
    found: list[Zone] = []
    piece = text[start:end]
    dateline = _dateline(piece, first=first)
    if dateline is not None:
        found.append(Zone("dateline", start, start + dateline[1]))
        body = piece[dateline[1] :]
        start += dateline[1] + len(body) - len(body.lstrip())
        piece = text[start:end]
    tail = TAIL.search(piece[-340:]) if piece else None
    if tail is not None:
        cut = end - len(piece[-340:]) + tail.start()
        mark = end - len(piece[-340:]) + tail.start("mark")
        return [*found, Zone("body", start, cut), Zone("endmark", mark, end)]
    return [*found, Zone("body", start, end)] if start < end else found


def _dateline(piece: str, *, first: bool) -> tuple[str, int] | None:
    """The dateline's rule and its length, where the paragraph opens with one."""
    head = " ".join(piece[: LONGEST_DATELINE + 40].splitlines()) if "\n" in piece else piece[: LONGEST_DATELINE + 40]
    for name, pattern in DATELINES:
        if not first and name not in ANYWHERE:
            continue
        match = pattern.match(head)
        if match is None or match.end() > LONGEST_DATELINE:
            continue
        place = match.group("place")
        words = re.findall(r"[^\W\d_]+", place)
        if sum(map(len, words)) >= 3 and words[0].upper() not in NOT_A_PLACE:
            return name, match.end()
    return None
