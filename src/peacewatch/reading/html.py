"""A web page to an article: trafilatura for the text, JSON-LD and ``meta`` before it for the metadata."""

import html as entities
import logging
import re
from functools import lru_cache
from importlib.metadata import version
from typing import Any

from peacewatch.errors import MalformedReport
from peacewatch.reading.article import Article, iso_date, line
from peacewatch.reading.article_json import Found, linked_articles

LD_SCRIPT = re.compile(r"<script\b[^>]{0,300}application/ld\+json[^>]{0,300}>", re.IGNORECASE)
LD_END = re.compile(r"</script", re.IGNORECASE)
META = re.compile(r"<meta\b[^>]{1,2000}>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"([a-zA-Z:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
DATE_FIELDS = (
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "pubdate",
    "publishdate",
    "sailthru.date",
    "date",
)
SHORTEST_TEXT = 80  # characters; less is a page that holds no article
ADVICE = "save the article's text as .txt and read that"


def extract(page: str, name: str) -> Article:
    """The article of a page; ``name`` is used in messages only.

    Raises:
        MalformedReport: where no article could be found.
    """
    linked = _linked(page)
    document = _document(page, name)
    text = (getattr(document, "text", None) or "").strip("\n")
    extractor = f"trafilatura {version('trafilatura')}"
    if len(text) < SHORTEST_TEXT and linked is not None and len(linked.body) > len(text):
        text, extractor = linked.body, "json-ld articleBody"
    if len(text) < SHORTEST_TEXT:
        raise MalformedReport(f"{name}: no article was found in this page; {ADVICE}")
    told = _meta(page)
    dates = [linked.published if linked else None, *(told.get(field) for field in DATE_FIELDS)]
    dates.append(getattr(document, "date", None))
    published = next((iso for words in dates if words and (iso := iso_date(words))), None)
    return Article(
        text=text,
        media_type="text/html",
        extractor=extractor,
        title=(linked.title if linked else None) or line(getattr(document, "title", None)),
        byline=(linked.byline if linked else None) or line(getattr(document, "author", None)),
        publisher=(linked.publisher if linked else None) or line(getattr(document, "sitename", None)),
        url=line(getattr(document, "url", None)) or (linked.url if linked else None),
        published=published,
    )


def _linked(page: str) -> Found | None:
    """The page's own JSON-LD article, where it has exactly one or its first has the text."""
    found = [article for script in _scripts(page) for article in linked_articles(script)]
    return next((article for article in found if article.body), found[0] if found else None)


def _scripts(page: str) -> list[str]:
    """The JSON-LD scripts of a page; found by steps, so that unclosed ones do not cost a search each."""
    scripts, at = [], 0
    while (begin := LD_SCRIPT.search(page, at)) and (end := LD_END.search(page, begin.end())):
        scripts.append(page[begin.end() : end.start()])
        at = end.end()
    return scripts


def _document(page: str, name: str) -> Any:  # noqa: ANN401  trafilatura has no types
    import trafilatura  # noqa: PLC0415  a fifth of a second that plain text need not pay

    _silence()
    try:
        # the date's search is kept to metadata, and its limit fixed: by default it is today's date
        return trafilatura.bare_extraction(
            page,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params={
                "original_date": True,
                "extensive_search": False,
                "max_date": "2100-01-01",
            },
        )
    except Exception as error:
        raise MalformedReport(f"{name}: this page could not be taken apart; {ADVICE}") from error


@lru_cache(maxsize=1)
def _silence() -> None:
    """The extractor's libraries log broken pages; our error says it once."""
    for library in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
        logging.getLogger(library).addHandler(logging.NullHandler())
        logging.getLogger(library).propagate = False


def _meta(page: str) -> dict[str, str]:
    """The ``meta`` tags, by name in lower case, first one first."""
    told: dict[str, str] = {}
    for tag in META.findall(page[:300_000]):
        pairs = {k.lower(): entities.unescape(a or b or c) for k, a, b, c in ATTRIBUTE.findall(tag)}
        key = pairs.get("property") or pairs.get("name") or pairs.get("itemprop")
        if key and "content" in pairs:
            told.setdefault(key.lower(), pairs["content"])
    return told
