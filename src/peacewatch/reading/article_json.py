"""JSON to articles: IPTC ninjs (1 and 2) and schema.org NewsArticle (alone, in a list, in ``@graph``)."""

import re
from dataclasses import dataclass
from typing import Any

import orjson

from peacewatch.model.report import Diagnostic, Usage
from peacewatch.reading.article import Article, iso_date, line
from peacewatch.reading.fragment import fragment_text

ARTICLE_TYPES = re.compile(r"(?:^|[:/#])(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report)$")
TAGS = re.compile(r"</(?:p|div|li|h[1-6])>|<br\s*/?>|<p[\s>]", re.IGNORECASE)
NINJS_DATES = (
    "publishdate",
    "publisheddate",
    "firstpublished",
    "contentcreated",
    "versioncreated",
    "firstcreated",
)
USAGES: dict[str, Usage] = {
    "usable": "usable", "stat:usable": "usable", "withheld": "withheld", "stat:withheld": "withheld",
    "withhold": "withheld", "canceled": "canceled", "stat:canceled": "canceled", "cancelled": "canceled",
    "killed": "canceled", "kill": "canceled",
}  # fmt: skip
DEEPEST = 4  # lists and graphs inside each other


@dataclass(slots=True, frozen=True)
class Found:
    """One article in a JSON document; ``body`` is empty where the document only describes it."""

    form: str
    body: str
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    usage: str | None = None


def articles(document: Any) -> list[Found]:  # noqa: ANN401  any JSON
    """Every article in a JSON document, in its order."""
    return list(_walk(document, 0))


def linked_articles(script: str) -> list[Found]:
    """The articles of a page's JSON-LD script, none where it is broken."""
    try:
        document = orjson.loads(script.strip().encode("utf-8", "replace"))
    except ValueError:
        return []
    return [found for found in articles(document) if found.form == "schema.org"]


def article(found: Found) -> Article:
    """What ``found`` says, as the article to be read. A cancelled item may have no text but its headline."""
    usage: Usage = "usable"
    diagnostics: tuple[Diagnostic, ...] = ()
    if found.usage is not None:
        known = USAGES.get(found.usage.strip().lower())
        usage = known or "withheld"
        if known is None:
            words = f"pubstatus {found.usage[:40]!r} is unknown; the report is treated as withheld"
            diagnostics = (Diagnostic("warning", "read.unknown-pubstatus", words),)
    text = found.body
    if not text.strip() and usage != "usable":
        text = found.title or ""
    return Article(
        text=text,
        media_type="application/json" if found.form == "ninjs" else "application/ld+json",
        extractor=f"peacewatch {found.form}",
        title=found.title,
        byline=found.byline,
        publisher=found.publisher,
        url=found.url,
        published=iso_date(found.published) if found.published else None,
        usage=usage,
        diagnostics=diagnostics,
    )


def _walk(node: Any, depth: int) -> list[Found]:  # noqa: ANN401
    if isinstance(node, list):
        return [found for child in node for found in _walk(child, depth + 1)] if depth < DEEPEST else []
    if not isinstance(node, dict):
        return []
    here = _schema_org(node) or _ninjs(node)
    if here is not None:
        return [here]
    for key in ("@graph", "articles", "items", "associations"):
        if isinstance(node.get(key), list) and depth < DEEPEST:
            return _walk(node[key], depth + 1)
    return []


def _schema_org(node: dict[str, Any]) -> Found | None:
    types = node.get("@type")
    names = [t for t in (types if isinstance(types, list) else [types]) if isinstance(t, str)]
    if not any(ARTICLE_TYPES.search(t) for t in names) and not ("articleBody" in node and not names):
        return None
    page = node.get("mainEntityOfPage")
    return Found(
        form="schema.org",
        body=_text(node.get("articleBody")),
        title=line(node.get("headline")) or line(node.get("name")),
        byline=_names(node.get("author")),
        publisher=_names(node.get("publisher")),
        url=line(node.get("url")) or line(page) or (line(page.get("@id")) if isinstance(page, dict) else None),
        published=line(node.get("datePublished")) or line(node.get("dateCreated")),
    )


def _ninjs(node: dict[str, Any]) -> Found | None:
    if not any(key in node for key in ("body_text", "body_html", "body_xhtml", "bodies", "pubstatus")):
        return None
    kind = node.get("type")
    if isinstance(kind, str) and kind not in {"text", "article", "composite", "planning", "event"}:
        return None  # a picture or a film
    html = line(node.get("body_html")) or line(node.get("body_xhtml"))
    plain = node.get("body_text")
    body = plain if isinstance(plain, str) and plain.strip() else fragment_text(html) if html else ""
    return Found(
        form="ninjs",
        body=body or _bodies(node.get("bodies")),
        title=line(node.get("headline")) or _values(node.get("headlines")) or line(node.get("title")),
        byline=line(node.get("byline")) or _values(node.get("by")),
        publisher=line(node.get("source")) or _names(node.get("infosource") or node.get("infosources"))
        or line(node.get("copyrightholder")),
        url=line(node.get("url")) or line(node.get("uri")),
        published=next((words for key in NINJS_DATES if (words := line(node.get(key)))), None),
        usage=line(node.get("pubstatus")),
    )  # fmt: skip


def _text(value: object) -> str:
    """A body as text; one that is markup loses its tags."""
    if not isinstance(value, str):
        return ""
    return fragment_text(value) if TAGS.search(value) else value


def _bodies(value: object) -> str:
    """The first body of ninjs 2 that is text."""
    for body in value if isinstance(value, list) else []:
        if isinstance(body, dict) and isinstance(body.get("value"), str):
            return _text(body["value"])
    return ""


def _values(value: object) -> str | None:
    """The first ``value`` of a ninjs 2 list."""
    for one in value if isinstance(value, list) else []:
        if isinstance(one, dict) and (words := line(one.get("value"))):
            return words
    return None


def _names(value: object) -> str | None:
    """Names of people or organisations: a string, an object with ``name``, or a list of these."""
    if isinstance(value, list):
        names = [words for one in value[:20] if not isinstance(one, list) and (words := _names(one))]
        return ", ".join(names) or None
    return line(value.get("name")) if isinstance(value, dict) else line(value)
