"""One entry of the page: its line, its facts, and the reasons and evidence folded away under it."""

import re
from html import escape

from peacewatch.model.record import Item
from peacewatch.model.span import Span
from peacewatch.show.said import doubt
from peacewatch.show.words import plain, quoted, rule_words

Pairs = list[tuple[str, str]]
"""Labels with what they label; the second of each is HTML."""
_ID = re.compile(r"\b([a-z]\d+)\b")


def entry(item: Item, line: str, pairs: Pairs, content: str = "", *, kind: str = "") -> str:
    """``item`` as an article; ``line``, ``content`` and the second of each pair are HTML already.

    ``kind`` is added to its classes.
    """
    name = _id(item)
    listed = "".join(f"<dt>{escape(plain(label))}</dt><dd>{html}</dd>" for label, html in pairs if html)
    return (
        f'<article class="{f"entry {kind}".strip()}" id="{name}"><h3><span class="id">{name}</span> {line}</h3>'
        f"{content}{f'<dl>{listed}</dl>' if listed else ''}{_reasons(item)}</article>"
    )


def _reasons(item: Item) -> str:
    """The way back to the text, and what made the item, folded away."""
    rules = "".join(f"<li>{escape(rule_words(f.rule))}{_on(f.on)}</li>" for f in item.why)
    evidence = "".join(f"<li>{escape(quoted((span,)))} ({span.start}–{span.end})</li>" for span in item.evidence)
    unknown = f"<p>The text says that this is not known: {escape(', '.join(map(plain, item.stated_unknown)))}</p>"
    sure = f"<p>Confidence in the reading, not in the claim: {doubt(item.confidence)} ({item.confidence or 0:.2f})</p>"
    return (
        f'<div class="more"><a class="back" href="#x-{_id(item)}">in the text</a>'
        f"<details><summary>why, and the evidence</summary><p>Rules:</p><ul>{rules}</ul>"
        f"<p>Evidence:</p><ul>{evidence}</ul>{unknown if item.stated_unknown else ''}"
        f"{sure if item.confidence is not None else ''}</details></div>"
    )


def link(item: str | None, words: str | None = None) -> str:
    """A link to an item's entry, by ``words`` or its id; an empty string for none."""
    return f'<a href="#{escape(item)}">{escape(words or item)}</a>' if item else ""


def linked(words: str, ids: frozenset[str]) -> str:
    """``words`` escaped, every id of an entry in them made a link to it."""
    # Split first and escaped afterwards: an escaped sign (&#x27;) must not be taken for an id.
    return "".join(link(piece) if piece in ids else escape(piece) for piece in _ID.split(words))


def tag(words: str, kind: str = "") -> str:
    """A small label; an empty string for no words."""
    return f'<span class="{f"tag {kind}".strip()}">{escape(words)}</span>' if words else ""


def _on(spans: tuple[Span, ...]) -> str:
    return f" on {escape('; '.join(quoted((span,)) for span in spans))}" if spans else ""


def _id(item: Item) -> str:
    return escape(str(getattr(item, "id", "")))
