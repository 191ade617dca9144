"""A record as one self-contained HTML page: no script, nothing from elsewhere, everything escaped."""

import base64
import hashlib
import unicodedata
from html import escape
from importlib.resources import files

from peacewatch.model.record import Event, Item, Record, Statement
from peacewatch.model.span import Span
from peacewatch.show.segments import Mark, Segment, segments
from peacewatch.show.words import (
    BASIS_WORDS,
    FORM_WORDS,
    ITEM_TABLES,
    PLURAL_WORDS,
    STATUS_WORDS,
    Names,
    clean,
    event_groups,
    event_kind,
    item_rows,
    plain,
    quoted,
    rule_words,
    unheard,
)  # fmt: skip

LEGEND = (
    ("said", "what somebody says"), ("said direct", "in quotation marks"), ("cue", "the word that attributes it"),
    ("speaker", "the source"), ("event", "an event told or claimed"), ("event denied", "denied, negated or disputed"),
    ("event planned", "planned, threatened, demanded or hypothetical"),
)  # fmt: skip


def page(record: Record) -> str:
    """``record`` as an HTML document: the text with its spans on one side, the entries on the other."""
    names = Names.of(record)
    title = clean(record.report.title.value) if record.report.title else "Report without a headline"
    style = files("peacewatch.show").joinpath("page.css").read_text(encoding="utf-8") + _highlights(record)
    # The style sheet is allowed by its digest, so that nothing that the report smuggles in could count as style.
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    legend = "".join(f'<li><span class="{kind}">words</span> {words}</li>' for kind, words in LEGEND)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(record.report.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n'
        f"<body>\n{_head(record, names, title)}\n<main>\n"
        f'<section id="text" aria-label="The report"><ul class="legend">{legend}</ul>'
        f'<div class="report">{_text(record)}</div></section>\n'
        f'<section id="entries" aria-label="The record">{_entries(record, names)}</section>\n</main>\n'
        f"{_foot(record)}\n</body>\n</html>\n"
    )


def marks(record: Record) -> list[Mark]:
    """What the text shows: sources, cues and contents of statements, the naming words of events.

    Every other item gets one mark without colour on its first evidence, so that its entry can lead back to it.
    """
    found: list[Mark] = []
    for one in record.statements:
        role = "said direct" if one.form == "direct" else "said"
        if one.nested_in:
            role += " deep"
        found += [Mark(s.start, s.end, one.id, role) for s in one.content]
        found += [Mark(s.start, s.end, one.id, "speaker") for s in one.speaker_evidence]
        if one.cue:
            found.append(Mark(one.cue.start, one.cue.end, one.id, "cue"))
        if not (one.cue or one.content or one.speaker_evidence):
            found.append(Mark(one.evidence[0].start, one.evidence[0].end, one.id, "trace"))
    for event in record.events:
        role = f"event {event.status}" if event.speech is None else "trace"
        found.append(Mark(event.anchor.start, event.anchor.end, event.id, role))
    for table in ITEM_TABLES[2:]:
        found += [Mark(i.evidence[0].start, i.evidence[0].end, i.id, "trace") for i in getattr(record, table)]
    return found


def _text(record: Record) -> str:
    text, seen, pieces = record.report.text, set[str](), []
    for segment in segments(len(text), marks(record)):
        fresh = [m.item for m in segment.marks if m.item not in seen]
        fresh = list(dict.fromkeys(fresh))
        seen.update(fresh)
        pieces.append("".join(f'<span id="x-{escape(item)}"></span>' for item in fresh))
        pieces.append(_segment(text, segment))
        ends = [m for m in segment.marks if m.end == segment.end and m.role.startswith(("cue", "event"))]
        pieces += [f'<a class="ref" href="#{escape(m.item)}">{escape(m.item)}</a>' for m in ends]
    return "".join(pieces)


def _segment(text: str, segment: Segment) -> str:
    words = escape(_visible(text[segment.start : segment.end]))
    shown = [mark for mark in segment.marks if mark.role != "trace"]
    items = dict.fromkeys(mark.item for mark in segment.marks)
    traces = [f"i-{item}" for item in items]
    if not shown:
        return f'<span class="{escape(" ".join(traces))}">{words}</span>' if traces else words
    classes = list(dict.fromkeys([*" ".join(mark.role for mark in shown).split(), *traces]))
    label = ", ".join(dict.fromkeys(mark.item for mark in shown))
    inner = escape(shown[-1].item)
    return f'<a class="{escape(" ".join(classes))}" href="#{inner}" title="{escape(label)}">{words}</a>'


def _visible(text: str) -> str:
    """``text`` with one visible sign for each control or direction character, line ends and tabs kept."""
    signs = []
    for sign in text:
        kind = unicodedata.category(sign)
        hidden = kind in ("Cc", "Cs") and sign not in "\n\r\t"
        turns = "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069"
        signs.append("\ufffd" if hidden or turns else sign)
    return "".join(signs)


def _highlights(record: Record) -> str:
    rules = (
        f"body:has(#x-{one.id}:target) .i-{one.id}{{outline:2px solid var(--cue);background:var(--hit)}}"
        for table in ITEM_TABLES
        for one in getattr(record, table)
    )
    return "\n".join(rules)


def _head(record: Record, names: Names, title: str) -> str:
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
    return f"<header><h1>{escape(title)}</h1>{body}</header>"


def _entries(record: Record, names: Names) -> str:
    parts = []
    if record.statements:
        parts.append(f"<h2>{PLURAL_WORDS['statements']}</h2>")
        parts += [_statement(one, names, record) for one in record.statements]
    by_id = {one.id: one for one in record.statements}
    for _, title, found in event_groups(record):
        parts.append(f"<h2>{title}</h2>")
        parts += [_event(event, names, by_id) for event in found]
    for table, rows in item_rows(record, names).items():
        parts.append(f"<h2>{PLURAL_WORDS[table]}</h2>")
        parts += [_entry(item, escape(line), [(a, escape(b)) for a, b in pairs]) for item, line, pairs in rows]
    if silent := unheard(record, names):
        lines = "".join(f"<li>{escape(line)}</li>" for line in silent)
        parts.append(f"<h2>Not heard</h2><ul>{lines}</ul>")
    if record.diagnostics:
        lines = "".join(f"<li>{escape(d.level)}: {escape(clean(d.message))}</li>" for d in record.diagnostics)
        parts.append(f"<h2>Notes on the reading</h2><ul>{lines}</ul>")
    return "\n".join(parts) or "<p>Nothing was found in this report.</p>"


def _statement(one: Statement, names: Names, record: Record) -> str:
    speakers = {s.id: names.speaker(s) for s in record.statements}
    line = (
        f"<strong>{escape(names.speaker(one))}</strong> "
        f'<span class="tag">{escape(plain(one.act))}</span> <span class="tag">{FORM_WORDS[one.form]}</span>'
    )
    pairs = [
        ("through", escape(names.chain(one))),
        ("voiced by", escape(names.who((one.spokesperson,))) if one.spokesperson else ""),
        ("to", escape(names.who(one.addressees))),
        ("when", escape(names.times.get(one.time or "", ""))),
        ("in", escape(f"{clean(one.venue.name)} ({one.venue.kind})") if one.venue else ""),
        ("continues", _link(one.continues)), ("inside", _link(one.nested_in)),
        ("about", ", ".join(_link(event) for event in one.about)),
        *((answer.relation, f"{_link(answer.statement)} {escape(speakers.get(answer.statement, ''))}"
           + (" (which one is ambiguous)" if answer.scope == "ambiguous" else "")) for answer in one.answers),
        ("", "told as history" if one.background else ""),
    ]  # fmt: skip
    content = f"<blockquote>{escape(quoted(one.content))}</blockquote>" if one.content else ""
    return _entry(one, line, pairs, content, inner=bool(one.nested_in or one.continues))


def _event(event: Event, names: Names, by_id: dict[str, Statement]) -> str:
    line = (
        f"<strong>{escape(event_kind(event))}</strong> {escape(names.parties(event))} "
        f'<span class="tag">{escape(event.status)}</span>'
    )
    pairs = [
        ("status", escape(STATUS_WORDS[event.status])), ("stances", escape(names.by_whom(event, by_id))),
        ("when", escape(names.when(event))), ("where", escape(names.where(event))),
        *((q.kind, escape(clean(q.exact)) + (f" {escape(names.who((q.of,)))}" if q.of else "")
           + (", by the reporter" if q.by == "reporter" else f", by {_link(q.by)}")) for q in event.quantities),
        ("speech act", _link(event.speech)), ("", "told as history" if event.background else ""),
    ]  # fmt: skip
    return _entry(event, line, pairs, f"<blockquote>{escape(quoted((event.anchor,)))}</blockquote>")


def _entry(item: Item, line: str, pairs: list[tuple[str, str]], content: str = "", *, inner: bool = False) -> str:
    """One entry; ``line``, ``content`` and the second of each pair are HTML already."""
    name = escape(str(getattr(item, "id", "")))
    listed = "".join(f"<dt>{escape(plain(label))}</dt><dd>{html}</dd>" for label, html in pairs if html)
    rules = "".join(f"<li>{escape(rule_words(f.rule))}{_on(f.on)}</li>" for f in item.why)
    evidence = "".join(f"<li>{escape(quoted((span,)))} ({span.start}–{span.end})</li>" for span in item.evidence)
    unknown = f"<p>The text says that this is not known: {escape(', '.join(map(plain, item.stated_unknown)))}</p>"
    doubt = "" if item.confidence is None else f"<p>Confidence in the reading: {item.confidence:.2f}</p>"
    return (
        f'<article class="entry{" inner" if inner else ""}" id="{name}"><p><span class="id">{name}</span>{line} '
        f'<a class="back" href="#x-{name}">in the text</a></p>{content}'
        f"{f'<dl>{listed}</dl>' if listed else ''}"
        f"<details><summary>Why, and the evidence</summary><p>Rules:</p><ul>{rules}</ul>"
        f"<p>Evidence:</p><ul>{evidence}</ul>{unknown if item.stated_unknown else ''}{doubt}</details></article>"
    )


def _on(spans: tuple[Span, ...]) -> str:
    return f" on {escape('; '.join(quoted((span,)) for span in spans))}" if spans else ""


def _link(item: str | None) -> str:
    return f'<a href="#{escape(item)}">{escape(item)}</a>' if item else ""


def _foot(record: Record) -> str:
    coder, info = record.coder, record.report
    made = f"{coder.name} {coder.version}, {coder.model or 'no language model'}, codebook {coder.codebook}"
    return f"<footer><p>Made by {escape(clean(made))} from the report {escape(info.id)}.</p></footer>"
