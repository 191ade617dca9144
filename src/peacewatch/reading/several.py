"""Several reports in one file: told apart from one report, refused, never merged."""

import re
from itertools import pairwise

from peacewatch.errors import SeveralReports

_CAPS = r"[A-Z][A-Z'’.\-]+(?:[ /][A-Z][A-Z'’.\-]+){0,4}"
_PLACE = rf"(?:{_CAPS}|[A-Z][\w'’\-]+(?: [A-Z][\w'’\-]+){{0,3}})(?:, [A-Z][\w '’.\-]{{2,40}}){{0,2}}"
DATELINE = re.compile(rf"^[^\S\n]*(?:{_PLACE}(?:, [A-Za-z0-9 ,.]{{3,20}})? \([^()\n]{{2,40}}\)|{_CAPS}, [A-Za-z0-9 ,.]{{3,40}}) ?(?:--|—|–|-|:)\s", re.MULTILINE)  # fmt: skip
ENDMARK = re.compile(r"^[^\S\n]*(?:#{2,}|-\s?30\s?-|ENDS?|Enditem|\((?:Additional )?(?:Reporting|Writing|Editing) by [^()\n]{2,300}\))[^\S\n]*$", re.MULTILINE)  # fmt: skip
ARTICLE = re.compile(r"<(/?)article\b", re.IGNORECASE)
TAG = re.compile(r"<[^>]{0,2000}>")
FULL_TEXT = 600  # characters; a teaser has fewer
PARAGRAPHS = 3


def refuse_several(count: int, name: str) -> None:
    """Raise where ``count`` is more than one.

    Raises:
        SeveralReports: with the count.
    """
    if count > 1:
        raise SeveralReports(f"{name}: this holds {count} reports; put each in a file of its own and read the folder")


def count_in_text(text: str) -> int:
    """How many reports a plain text holds: stretches up to an end mark that have a dateline each.

    Datelines alone do not tell, for a round-up has several.
    """
    edges = [0, *(match.end() for match in ENDMARK.finditer(text)), len(text)]
    return sum(1 for a, b in pairwise(edges) if DATELINE.search(text, a, b))


def count_in_page(page: str) -> int:
    """How many outermost ``article`` elements of a page hold a full text."""
    depth, start, count = 0, 0, 0
    for match in ARTICLE.finditer(page):
        if match.group(1):
            depth = max(0, depth - 1)
            if depth == 0 and start:
                count += _is_full(page[start : match.start()])
                start = 0
        else:
            if depth == 0:
                start = match.end()
            depth += 1
    return count


def _is_full(inside: str) -> bool:
    paragraphs = len(re.findall(r"<p[\s>]", inside, re.IGNORECASE))
    return paragraphs >= PARAGRAPHS and len(" ".join(TAG.sub(" ", inside).split())) >= FULL_TEXT
