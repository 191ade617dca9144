"""The report's text on the page: every span marked and linked to its entry, every sign of the text escaped."""

import unicodedata
from html import escape

from peacewatch.model.record import Record
from peacewatch.show.said import ACT_WORDS
from peacewatch.show.segments import Mark, Segment, segments
from peacewatch.show.words import ITEM_TABLES, Names, event_kind

LEGEND = (
    ("said", "what somebody says"), ("said direct", "in quotation marks"), ("cue", "the word that attributes it"),
    ("speaker", "the source"), ("event", "an event told or claimed"), ("event denied", "denied, negated or disputed"),
    ("event planned", "planned, threatened, demanded or hypothetical"),
)  # fmt: skip


def text_section(record: Record, names: Names) -> str:
    """The text with its marks, and what their colours mean."""
    legend = "".join(f'<li><span class="{kind}">words</span> {words}</li>' for kind, words in LEGEND)
    return (
        '<section id="text" aria-label="The report" tabindex="0">'
        f'<details class="legend"><summary>What the colours mean</summary><ul>{legend}</ul></details>'
        f'<div class="report">{_text(record, names)}</div></section>'
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


def highlights(record: Record) -> str:
    """Style rules that mark an item's words in the text when its entry leads to them."""
    rules = (
        f"body:has(#x-{one.id}:target) .i-{one.id}{{outline:2px solid var(--cue);background:var(--hit)}}"
        for table in ITEM_TABLES
        for one in getattr(record, table)
    )
    return "\n".join(rules)


def _text(record: Record, names: Names) -> str:
    text, seen, pieces = record.report.text, set[str](), []
    labels = _labels(record, names)
    # A keyboard stops once at each item: at the small id behind its cue, its quotation or its naming word.
    bare = {one.id: one.content[0].end for one in record.statements if one.cue is None and one.content}
    for segment in segments(len(text), marks(record)):
        fresh = list(dict.fromkeys(m.item for m in segment.marks if m.item not in seen))
        seen.update(fresh)
        pieces.append("".join(f'<span id="x-{escape(item)}"></span>' for item in fresh))
        pieces.append(_segment(text, segment, labels))
        ends = [m for m in segment.marks if m.end == segment.end and m.role.startswith(("cue", "event"))]
        ends += [m for m in segment.marks if bare.get(m.item) == segment.end and m.role.startswith("said")]
        pieces += [
            f'<a class="ref" href="#{escape(m.item)}" title="{escape(labels[m.item])}">{escape(m.item)}</a>'
            for m in ends
        ]
    return "".join(pieces)


def _labels(record: Record, names: Names) -> dict[str, str]:
    said = {s.id: f"{s.id}: {names.speaker(s)} {ACT_WORDS[s.act]}" for s in record.statements}
    return said | {e.id: f"{e.id}: {event_kind(e)}, {e.status}" for e in record.events}


def _segment(text: str, segment: Segment, labels: dict[str, str]) -> str:
    words = escape(_visible(text[segment.start : segment.end]))
    shown = [mark for mark in segment.marks if mark.role != "trace"]
    traces = [f"i-{item}" for item in dict.fromkeys(mark.item for mark in segment.marks)]
    if not shown:
        return f'<span class="{escape(" ".join(traces))}">{words}</span>' if traces else words
    classes = list(dict.fromkeys([*" ".join(mark.role for mark in shown).split(), *traces]))
    title = "; ".join(dict.fromkeys(labels[mark.item] for mark in shown))
    link = f'href="#{escape(shown[-1].item)}" title="{escape(title)}" tabindex="-1"'
    return f'<a class="{escape(" ".join(classes))}" {link}>{words}</a>'


def _visible(text: str) -> str:
    """``text`` with one visible sign for each control or direction character, line ends and tabs kept."""
    signs = []
    for sign in text:
        kind = unicodedata.category(sign)
        hidden = kind in ("Cc", "Cs") and sign not in "\n\r\t"
        turns = "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069"
        signs.append("\ufffd" if hidden or turns else sign)
    return "".join(signs)
