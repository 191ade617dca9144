"""A record as one self-contained HTML page: no script, nothing from elsewhere, everything escaped."""

import base64
import hashlib
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from peacewatch.model.record import Event, Record, Statement
from peacewatch.show.page_entry import entry, link, linked, tag
from peacewatch.show.page_text import highlights, text_section
from peacewatch.show.page_threads import silence_cards, statement_cards
from peacewatch.show.said import silences
from peacewatch.show.words import (
    BASIS_WORDS,
    PLURAL_WORDS,
    STATUS_WORDS,
    Names,
    clean,
    event_groups,
    event_kind,
    item_ids,
    item_rows,
    quoted,
)  # fmt: skip

# Facts of an item that hold names and ids alone, none of the text's own words: their ids become links.
_REFERRING = frozenset({"announced by", "confirmed by", "voiced by", "violation", "response", "said in", "event"})


@dataclass(slots=True, frozen=True)
class Section:
    """A part of the record on the page; ``html`` holds its ``number`` entries."""

    anchor: str
    title: str
    number: int
    html: str


def page(record: Record) -> str:
    """``record`` as an HTML document: the text with its spans on one side, the entries on the other."""
    names = Names.of(record)
    title = clean(record.report.title.value) if record.report.title else "Report without a headline"
    style = files("peacewatch.show").joinpath("page.css").read_text(encoding="utf-8") + highlights(record)
    # The style sheet is allowed by its digest, so that nothing that the report smuggles in could count as style.
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    sections = _sections(record, names)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(record.report.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n'
        f"<body>\n{_head(record, names, title, _ways(sections))}\n<main>\n{text_section(record, names)}\n"
        f'<section id="entries" aria-label="The record">{_entries(sections)}</section>\n</main>\n'
        f"{_foot(record)}\n</body>\n</html>\n"
    )


def _head(record: Record, names: Names, title: str, ways: str) -> str:
    info = record.report
    parts = [clean(told.value) for told in (info.agency, info.publisher, info.byline) if told]
    if info.dateline:
        words = clean(info.dateline.evidence[0].exact)
        place = names.places.get(info.dateline.place or "", "")
        parts.append(f"dateline {words}" + (f" ({place})" if place and place.lower() != words.lower() else ""))
    date = info.published.value
    lines = [" · ".join(parts), f"published {date} ({BASIS_WORDS[info.published.basis]})" if date else ""]
    body = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    if not date:
        body += '<p class="warn">The date of publication is not known.</p>'
    if info.usage != "usable":
        body += f'<p class="warn">This report is marked {escape(info.usage)}; it was not read for content.</p>'
    return f"<header><h1>{escape(title)}</h1>{body}{ways}</header>"


def _sections(record: Record, names: Names) -> list[Section]:
    by_id = {one.id: one for one in record.statements}
    ids = item_ids(record)
    found = []
    if record.statements:
        cards = statement_cards(record, names)
        found.append(Section("statements", PLURAL_WORDS["statements"], len(record.statements), cards))
    if unheard := silences(record, names):
        found.append(Section("silences", PLURAL_WORDS["silences"], len(unheard), silence_cards(record, names)))
    for status, title, events in event_groups(record):
        html = "\n".join(_event(event, names, by_id, ids) for event in events)
        found.append(Section(f"events-{status}", title, len(events), html))
    for table, rows in item_rows(record, names).items():
        html = "\n".join(
            entry(item, linked(line, ids) if table == "denials" else escape(line), [
                (label, linked(words, ids) if label in _REFERRING else escape(words)) for label, words in pairs
            ]) for item, line, pairs in rows
        )  # fmt: skip
        found.append(Section(table, PLURAL_WORDS[table], len(rows), html))
    if record.diagnostics:
        lines = "".join(f"<li>{escape(d.level)}: {escape(clean(d.message))}</li>" for d in record.diagnostics)
        found.append(Section("notes", "Notes on the reading", len(record.diagnostics), f"<ul>{lines}</ul>"))
    return found


def _entries(sections: list[Section]) -> str:
    parts = [f'<h2 id="{one.anchor}">{one.title}</h2>\n{one.html}' for one in sections]
    return "\n".join(parts) or "<p>Nothing was found in this report.</p>"


def _ways(sections: list[Section]) -> str:
    links = "".join(
        f'<li><a href="#{one.anchor}">{one.title}</a> <span class="count">{one.number}</span></li>' for one in sections
    )
    return f'<nav aria-label="Sections"><ul><li><a href="#text">The report</a></li>{links}</ul></nav>'


def _event(event: Event, names: Names, by_id: dict[str, Statement], ids: frozenset[str]) -> str:
    line = f"<strong>{escape(event_kind(event))}</strong> {escape(names.parties(event))} {tag(event.status)}"
    pairs = [
        ("status", escape(STATUS_WORDS[event.status])), ("stances", linked(names.by_whom(event, by_id), ids)),
        ("when", escape(names.when(event))), ("where", escape(names.where(event))),
        *((q.kind, escape(clean(q.exact)) + (f" {escape(names.who((q.of,)))}" if q.of else "")
           + (", by the reporter" if q.by == "reporter" else f", by {link(q.by)}")) for q in event.quantities),
        ("speech act", link(event.speech)), ("", "told as history" if event.background else ""),
    ]  # fmt: skip
    return entry(event, line, pairs, f"<blockquote>{escape(quoted((event.anchor,)))}</blockquote>")


def _foot(record: Record) -> str:
    coder, info = record.coder, record.report
    made = f"{coder.name} {coder.version}, {coder.model or 'no language model'}, codebook {coder.codebook}"
    return f"<footer><p>Made by {escape(clean(made))} from the report {escape(info.id)}.</p></footer>"
