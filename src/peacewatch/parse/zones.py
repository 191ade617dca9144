"""Report to zones: which stretch of the text is headline, byline, dateline, body, or nobody's news.

Only headline and body are parsed later, so a wrong ``body`` costs false items and a wrong anything-else costs the
whole paragraph: the patterns below ask for the shape of the line, never for one word in it.
"""

import re
from dataclasses import dataclass

from peacewatch.model.parsed import Zone, ZoneKind
from peacewatch.model.report import Report
from peacewatch.model.span import Span

LONGEST_HEADLINE = 200  # characters
LONGEST_HEADING = 90
LONGEST_DATELINE = 160
WRAP_WIDTH = 110  # no hard-wrapped text is wider

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_DATE = (
    rf"(?i:{_WEEKDAY}(?:{_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s\d{{4}})?"
    r"|\d{4}-\d{2}-\d{2}))"
)
_CAPS = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’.]*(?:['’\-][^\W\d_a-zß-öø-ÿ]+)*\.?"
_UPPER = rf"{_CAPS}(?:(?:\s|/|\s?/\s?|,\s(?=[A-Z.]{{4,}}\b)|\sand\s){_CAPS}){{0,5}}"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w.'’\-]*"
_REGION = rf"(?:,\s{_WORD}(?:\s(?:of|the|and|de|del|{_WORD})){{0,5}}){{0,2}}"
_TITLED = rf"(?!(?:The|A|An|In|At|On|But|And|President|Minister|Mr|Ms|Gen|Col)\b){_WORD}(?:[\s/](?:de|al|el|{_WORD})){{0,3}}"
_SEP = r"(?:--|—|–|-|:)"
_AGENCY = r"\((?P<agency>[^()\n]{2,40})\)"
_NEXT = r"(?=\s+[“\"‘'\[«(]?[A-ZÀ-ÖØ-Þ0-9])"

DATELINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("upper-agency", re.compile(rf"(?P<place>{_UPPER}{_REGION})(?:,\s(?P<date>{_DATE}))?\s{_AGENCY}\s*{_SEP}(?=\s)")),
    ("upper-date", re.compile(rf"(?P<place>{_UPPER}{_REGION}),\s(?P<date>{_DATE})\s*{_SEP}(?=\s)")),
    ("titled-date-agency", re.compile(rf"(?P<place>{_TITLED}{_REGION}),\s(?P<date>{_DATE})\s{_AGENCY}\s*{_SEP}(?=\s)")),
    ("titled-date", re.compile(rf"(?P<place>{_TITLED}{_REGION}),\s(?P<date>{_DATE})\s*{_SEP}{_NEXT}")),
    ("titled-agency", re.compile(rf"(?P<place>{_TITLED}{_REGION})\s{_AGENCY}\s*{_SEP}{_NEXT}")),
    ("upper-dash", re.compile(rf"(?P<place>{_UPPER}{_REGION})\s(?:--|—|–|-){_NEXT}")),
    ("upper-colon", re.compile(rf"(?P<place>{_UPPER}{_REGION}):{_NEXT}")),
    ("titled-region-dash", re.compile(rf"(?P<place>{_TITLED},\s{_WORD}(?:\s{_WORD}){{0,2}})\s(?:--|—|–){_NEXT}")),
)
ANYWHERE = frozenset({"upper-agency", "upper-date", "titled-date-agency"})  # a round-up has several such datelines
_ALONE = re.compile(
    rf"(?P<place>(?:{_UPPER}|{_TITLED}){_REGION}),\s(?P<date>{_DATE})(?:\s\((?P<agency>[^()\n]{{2,40}})\))?\s*{_SEP}?$"
    rf"|(?P<place2>{_UPPER}{_REGION})\s\((?P<agency2>[^()\n]{{2,40}})\)\s*{_SEP}?$"
)
NOT_A_PLACE = frozenset(
    "UPDATE UPDATED NOTE CORRECTION CORRECTED BREAKING WATCH VIDEO PHOTO PHOTOS EXPLAINER ANALYSIS OPINION LIVE READ"
    " EXCLUSIVE FACTBOX TIMELINE URGENT INTERVIEW PROFILE Q A FILE CAPTION SUMMARY BACKGROUND EDITORIAL EDITOR"
    " ALERT FLASH ADVISORY MORE RELATED SOURCE SOURCES CLARIFICATION STATEMENT REPORT WRAPUP I".split()
)

_NAMES = r"(?:[A-ZÀ-Þ][\w.'’\-]*|and|in|of|for|with|the|de|al|el|van|von|bin|der|&|at|on|from)"
_CLOCK = r"[\s\d:.,|()·/+-]|[ap]\.?m\b|GMT|UTC|[A-Z]{2,4}\b|at\b"
_DATED = (
    r"(?:(?:first |last )?(?:updated|published|posted|issued|modified|released)(?:\s+(?:on|at)\b)?|date)\s*:?\s"
    rf"(?:{_CLOCK}){{0,20}}(?:\d{{1,2}}[:.]\d{{2}}|{_DATE}|\d{{4}})(?:{_CLOCK}|{_DATE}){{0,40}}$"
)
PATTERNS: tuple[tuple[ZoneKind, re.Pattern[str]], ...] = (
    ("endmark", re.compile(r"\((?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|reported)\b.{3,400}\)\.?$", re.I | re.S)),
    ("endmark", re.compile(r"(?:additional )?(?:reporting|writing) by (?!our\b).{2,200};\s*(?:\w+ )?editing by .{2,120}$", re.I)),
    ("endmark", re.compile(r"(?:#{2,}|-\s?30\s?-|[-—–/( ]*(?:END|ENDS|Ends|Enditem|ENDITEM)[-—–/) .]*|\*{3,}|[-_=]{3,})$")),
    ("endmark", re.compile(r"\[(?:Invented|Fictional|This is an invented|Not news|Disclaimer)\b[^\]]{0,300}\]$", re.I)),
    ("note", re.compile(r"\((?:corrects?|corrected|clarifies|clarified|updates?|updated|adds?|recasts?|refiles?|repeats|removes|fixes)\b.{2,400}\)$", re.I | re.S)),
    ("note", re.compile(r"\[?(?:editor[’']?s[’']? note|correction|clarification|note to (?:editors|readers)|update|disclaimer)\s?(?:\([^)]{1,30}\))?\s?[:—–]", re.I)),
    ("note", re.compile(r"(?:this (?:story|article|report|item|post|headline|version)|an? (?:earlier|previous) version of this (?:story|article|report))\b.{0,40}\b(?:updated|corrected|amended|edited|revised|clarified|incorrectly|misstated|wrongly|mistakenly|developing)\b", re.I)),
    ("note", re.compile(r".{0,160}\b(?:an?|the) (?:earlier|previous) version of this (?:story|article|report)\b", re.I)),
    ("note", re.compile(_DATED, re.I)),
    ("note", re.compile(rf"{_DATE}(?:[,|]?\s.{{0,25}})?$")),
    ("note", re.compile(r"(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|EXCLUSIVE)\s?\d*\s?[-—–:]?$")),
    ("caption", re.compile(r"(?:FILE PHOTO|FILE|File photo|Photo|PHOTO|Photograph|Image|Picture|Caption|Photo credit|Image credit|Photo by|Image by|Credit)\s?(?:[:|]|[-—–]\s)", re.I)),
    ("caption", re.compile(r"[\[(](?:photo|image|file|picture|getty|ap photo|[\w ]{0,20}/?(?:getty images|ap photo|reuters|afp))\b[^\])]{0,120}[\])]$", re.I)),
    ("caption", re.compile(r"(?:photo|image|photograph|picture)s? (?:credit|courtesy|by)\b.{0,100}$", re.I)),
    ("link", re.compile(r"[*•▪►>–-]?\s?(?:read (?:more|also|next)|related(?: \w+){0,2}|also read|see also|more on this(?: story)?|further reading|you may also like|recommended|watch|listen|more from [\w ]{2,30}|don[’']t miss|explore more)\s?[:|»>→]", re.I)),
    ("link", re.compile(r"(?:read more|related(?: (?:stories|articles|news|topics|coverage))?|also read|read also|see also|more on this story|most read|recommended(?: stories)?|you may also like|further reading|list of \d+ items)[.:…]*$", re.I)),
    ("link", re.compile(r"click here\b.{0,160}$", re.I)),
    ("link", re.compile(r"[*•▪►>–-]?\s?(?:https?://|www\.)\S+$", re.I)),
    ("boilerplate", re.compile(r"(?:copyright\b|©|\(c\)\s?\d{4}|all rights reserved)", re.I)),
    ("boilerplate", re.compile(r".{0,200}\b(?:all rights reserved|may not be (?:published|reproduced), (?:broadcast|rewritten|published))\b", re.I)),
    ("boilerplate", re.compile(r"(?:sign up (?:for|to)|subscribe (?:to|now|for)|follow us on|follow [\w ]{2,30} on (?:twitter|facebook|x|instagram|telegram|whatsapp)|share this|share on|like us on|join our|download (?:our|the) app|get (?:the|our) (?:latest|newsletter|app)|support our journalism|advertisement$|we use cookies|this (?:site|website) uses cookies|by (?:clicking|continuing) (?:to (?:use|browse)|you|.{0,40}, you agree)|accept (?:all )?cookies|our standards:|have a tip)", re.I)),
    ("boilerplate", re.compile(r"(?:share|save|print|email|comments?|tweet|facebook|whatsapp|copy link|listen|menu|home)(?:\s*[|,/·]?\s*(?:share|save|print|email|comments?|tweet|facebook|whatsapp|copy link|listen))*$", re.I)),
    ("byline", re.compile(rf"(?:By|BY|Story by|Written by|Report by|Words by)[:]?\s(?:{_NAMES}(?:,|\s|/|\||$)\s?){{1,20}}$")),
    ("byline", re.compile(r"(?:By|Reporting by|Report by|Compiled by|From) (?:our|the) [\w ,\-–]{0,60}\b(?:desk|staff|bureau|correspondents?|reporters?|newsroom|team)\b[\w ,\-–]{0,40}\.?$", re.I)),
)  # fmt: skip
_FRONT_BYLINES = (
    re.compile(rf"(?:{_NAMES},?\s?){{1,8}}$"),
    re.compile(r"(?=.*\b(?:Desk|Bureau|Correspondents?|Reporters?|Staff|Newsroom|Editor|Agencies|Writer|Monitoring|News Service)\b)[\w ,.'’/|&\-–]{3,100}$"),
)  # fmt: skip
_JOB = re.compile(r"\b(?:Desk|Bureau|Correspondents?|Reporters?|Staff|Newsroom|Editor|Agencies|Writer)\b")
_TAIL = re.compile(r"(?<=[.!?”\"’)])\s+(?P<mark>(?:Enditem|ENDITEM|ENDS?|###|-\s?30\s?-|/end|\((?:Additional )?(?:Reporting|Writing|Editing) by [^()]{3,300}\))\.?)$")
_PREFIX = re.compile(r"(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT)\s?\d*\s?[-—–:]\s?(?=\S)")
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,4}[.)]|[A-H][.)])\s+\S")
_FINAL = re.compile(r"[.!?…][”’\"')\]]*$|[.!?][”’\"')\]]*\s?(?:\[\d+\]|\(\w+\))$")
_BULLET = re.compile(r"[*•▪►‣·]\s|[-–—]\s")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n|\u2028|\u2029)[^\S\r\n]*(?:\r\n|\r|\n|\u2029)|\u2029")


@dataclass(slots=True)
class _Line:
    """A line without its outer white space; ``gap`` is true where an empty line (or nothing) stands before it."""

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
    for number, (start, end) in enumerate(blocks):
        piece = text[start:end]
        rest = blocks[number + 1 :]
        kind = _fixed(piece, report, number)
        if kind is None and links and (_BULLET.match(piece) or (len(piece) <= LONGEST_HEADLINE and not _FINAL.search(piece))):
            kind = "link"
        links = kind == "link" or (links and kind in {"caption", "boilerplate"})
        if kind is not None:
            found.append(Zone(kind, start, end))
            continue
        if front:
            kind = _front(text, report, number, (start, end), rest)
            if kind is not None:
                found.extend(_headline(piece, start, end) if kind == "headline" else [Zone(kind, start, end)])
                dated = dated or kind == "dateline"
                continue
        elif _is_heading(piece, last=not _more(text, rest, report)):
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
    match = _ALONE.match(piece)
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
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip("\ufeff \t\u00a0\u200b\x0b\x0c\x1c\x1d\x1e\x1f\x85").strip()
        if not stripped:
            continue
        start = match.start() + line.index(stripped)
        lines.append(_Line(start, start + len(stripped), not lines or bool(_EMPTY_LINE.search(text, last, start))))
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
    pairs = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if not b.gap]
    low = sum(1 for a, b in pairs if text[b.start].islower() and not _FINAL.search(text[max(a.start, a.end - 4) : a.end]))
    lengths = sorted(line.end - line.start for line in lines)
    if low < 2 or low < 0.3 * len(pairs) or lengths[len(lengths) * 9 // 10 - 1] > WRAP_WIDTH:
        return 0
    return min(lengths[-1], WRAP_WIDTH)


def _runs_on(text: str, above: _Line, line: _Line, width: int, *, first_block: bool) -> bool:
    """Whether ``line`` carries on the paragraph of the line above it."""
    before, here = text[above.start : above.end], text[line.start : line.end]
    ended = bool(_FINAL.search(before[-8:]))
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


def _more(text: str, rest: list[tuple[int, int]], report: Report) -> bool:
    """Whether a paragraph that no pattern takes still follows."""
    return any(_fixed(text[start:end], report, 1) is None for start, end in rest)


def _front(
    text: str, report: Report, number: int, at: tuple[int, int], rest: list[tuple[int, int]]
) -> ZoneKind | None:
    """The kind of a paragraph before the body, ``None`` where the body begins."""
    piece = text[at[0] : at[1]]
    if number == 0 and report.title and _same(piece, report.title):
        return "headline"
    if not _more(text, rest, report):
        return None
    final = bool(_FINAL.search(piece)) and not piece.endswith(("?", "?’", "?”", "!", "!’", "...", "…"))
    if len(piece) <= LONGEST_DATELINE and _ALONE.match(piece):
        return "dateline"
    found = _dateline(piece, first=True)
    if found and (found[0] != "upper-colon" or final or len(piece) > LONGEST_DATELINE):
        return None
    if final or len(piece) > LONGEST_HEADLINE:
        return None
    if number == 0 or (number < 3 and not _has_headline(text, at[0], report)):
        return "headline"
    words = piece.split()
    if (len(words) <= 5 and len(words) > 1 and _FRONT_BYLINES[0].match(piece)) or (
        len(words) <= 12 and _FRONT_BYLINES[1].match(piece) and _JOB.search(piece)
    ):
        return "byline"
    return "heading"


def _has_headline(text: str, before: int, report: Report) -> bool:
    """Whether a line above is one that no pattern takes, hence the headline."""
    return any(_fixed(text[s:e], report, 1) is None for s, e in _paragraphs(text[:before]))


def _headline(piece: str, start: int, end: int) -> list[Zone]:
    prefix = _PREFIX.match(piece)
    if prefix is None:
        return [Zone("headline", start, end)]
    return [Zone("note", start, start + len(prefix.group().rstrip())), Zone("headline", start + prefix.end(), end)]


def _is_heading(piece: str, *, last: bool) -> bool:
    """Whether a line amid the body is a subhead."""
    words = piece.split()
    if len(piece) > LONGEST_HEADING or _BULLET.match(piece) or piece[0] in "“\"‘«" or piece[0].islower():
        return False
    if _NUMBERED.match(piece):
        return not re.search(r"[.!?;:,][”’\"]?$", piece) and len(words) <= 14
    if piece.endswith("?"):
        return len(words) <= 8 and not last and "“" not in piece
    if re.search(r"[.!;:,…—–-][”’\"')\]]*$", piece) or _FINAL.search(piece):
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
    tail = _TAIL.search(piece[-340:]) if piece else None
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
