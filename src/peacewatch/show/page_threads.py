"""Statements on the page: a card each, its sources as a path, what answers it nested beneath it, links both ways."""

from html import escape

from peacewatch.model.record import Record, Silence, Statement
from peacewatch.show.page_entry import entry, link, linked, tag
from peacewatch.show.said import (
    ACT_WORDS,
    FORM_WORDS,
    LINK_WORDS,
    SILENCE_WORDS,
    VENUE_WORDS,
    as_worded,
    doubt,
    origin_words,
    path,
    references,
    silences,
    unnamed_sources,
    unnamed_words,
    wants_mark,
)
from peacewatch.show.threads import Thread, threads
from peacewatch.show.words import Names, clean, item_ids, quoted

ARROW = ' <span class="arrow" role="img" aria-label="who has it from">←</span> '


def statement_cards(record: Record, names: Names) -> str:
    """All statements of ``record`` as threads of cards."""
    return "\n".join(_thread(one, None, record, names) for one in threads(record))


def silence_cards(record: Record, names: Names) -> str:
    """Who is not heard: a card each, or a line each where the record has no entries for silences."""
    unheard = silences(record, names)
    ids = item_ids(record)
    lines = "".join(f"<li>{linked(words, ids)}</li>" for one, words in unheard if one is None)
    cards = [_silence(one, record, names) for one, _ in unheard if one is not None]
    return "\n".join([f"<ul>{lines}</ul>"] if lines else cards)


def _thread(thread: Thread, above: Statement | None, record: Record, names: Names) -> str:
    # What goes on is joined to the card itself; what stands inside or answers, the card or what is joined, is set in.
    joined = [reply for reply in thread.replies if reply.link == "continues"]
    beneath = [
        (reply, one.statement) for one in (thread, *joined) for reply in one.replies if reply.link != "continues"
    ]
    beneath.sort(key=lambda pair: record.statements.index(pair[0].statement))
    cards = _card(thread, above, record, names) + "".join(_joined(reply, record, names) for reply in joined)
    below = "".join(_thread(reply, under, record, names) for reply, under in beneath)
    replies = f'<div class="replies">{below}</div>' if below else ""
    return f'<div class="thread {thread.link or "first"}">{cards}{replies}</div>'


def _joined(thread: Thread, record: Record, names: Names) -> str:
    one = thread.statement
    line = f'<span class="rel">{LINK_WORDS["continues"]}</span> {_tags(one, names, joined=True)}'
    content = _content(one) + _answers(thread, None, record, names)
    return entry(one, line, [("about", _about(one))], content, kind="joined")


def _card(thread: Thread, above: Statement | None, record: Record, names: Names) -> str:
    one = thread.statement
    pairs = [
        ("voiced by", escape(names.actor(one.spokesperson))),
        ("to", escape(names.who(one.addressees))),
        ("in", _venue(one)),
        ("about", _about(one)),
    ]
    before = _path(one, record, names)
    after = _sources(one, record, names) + _answers(thread, above, record, names)
    return entry(one, _line(thread, record, names), pairs, before + _content(one) + after, kind="statement")


def _line(thread: Thread, record: Record, names: Names) -> str:
    one = thread.statement
    who = f"<strong>{escape(names.speaker(one))}</strong>"
    if words := as_worded(one, names):
        who += f' <span class="worded">“{escape(words)}”</span>'
    if wants_mark(one.speakers, record, names):
        who += f" {tag('not named', 'unnamed')}"
    act = f'<span class="act">{ACT_WORDS[one.act]}</span>'
    if thread.link is None:
        said = f"{who} {act}"
    elif thread.link == "inside":
        said = f'<span class="rel">{LINK_WORDS[thread.link]}</span> {who} {act}'
    else:
        said = f'<span class="rel {thread.link}">{LINK_WORDS[thread.link]}</span> {who}'
    return f"{said} {_tags(one, names)}"


def _tags(one: Statement, names: Names, *, joined: bool = False) -> str:
    certainty = doubt(one.confidence)
    tags = [
        tag(FORM_WORDS[one.form] if one.content else ""), tag("" if joined else names.times.get(one.time or "", "")),
        tag("told as history" if one.background else ""),
        tag(f"{certainty} reading" if certainty in {"unsure", "doubtful"} else "", "unsure"),
    ]  # fmt: skip
    return " ".join(one for one in tags if one)


def _content(one: Statement) -> str:
    return f"<blockquote>{escape(quoted(one.content))}</blockquote>" if one.content else ""


def _path(one: Statement, record: Record, names: Names) -> str:
    hops = [
        f'<span class="hop">{escape(name)}{" " + tag("not named", "unnamed") if mark else ""}</span>'
        for name, mark in path(one, record, names)
    ]
    return f'<p class="path"><span class="label">from</span> {ARROW.join(hops)}</p>' if hops else ""


def _sources(one: Statement, record: Record, names: Names) -> str:
    lines = [f"{names.actor(who.id)}: {unnamed_words(who, names)}" for who in unnamed_sources(one, record)]
    if told := origin_words(one, names):
        lines.append(told)
    return "".join(f'<p class="source">{escape(line)}</p>' for line in lines)


def _answers(thread: Thread, above: Statement | None, record: Record, names: Names) -> str:
    """Links up to what it hangs under, down to what hangs under it, and across to all other answers."""
    lines = []
    if above is not None and thread.link is not None:
        words = "within" if thread.link == "inside" else thread.link
        lines.append(f"{words} {link(above.id, f'{names.speaker(above)} ({above.id})')}")
    for reply in thread.replies:
        one = reply.statement
        if reply.link not in (None, "continues", "inside"):
            lines.append(f"{LINK_WORDS[reply.link]} {link(one.id, f'{names.speaker(one)} ({one.id})')}")
    for ref in references(thread, record, names):
        note = f" ({escape(ref.note)})" if ref.note else ""
        lines.append(f"{escape(ref.words)} {link(ref.item, f'{ref.speaker} ({ref.item})')}{note}")
    return f'<p class="answers">{" · ".join(lines)}</p>' if lines else ""


def _about(one: Statement) -> str:
    return ", ".join(link(event) for event in one.about)


def _venue(one: Statement) -> str:
    if one.venue is None:
        return ""
    kind = VENUE_WORDS.get(one.venue.kind, "")
    return escape(clean(one.venue.name) + (f" ({kind})" if kind else ""))


def _silence(one: Silence, record: Record, names: Names) -> str:
    said = {s.id: s for s in record.statements}
    on = [
        link(item, f"the statement of {names.speaker(said[item])} ({item})") if item in said
        else link(item, f"the {'talks' if item.startswith('k') else 'ceasefire'} {item}")
        for item in one.on
    ]  # fmt: skip
    line = f"<strong>{escape(names.actor(one.actor))}</strong> {tag(SILENCE_WORDS[one.kind])}"
    told = f"<blockquote>{escape(quoted(one.evidence))}</blockquote>" if one.statement else ""
    return entry(one, line, [("on", ", ".join(on)), ("told in", link(one.statement))], told, kind="silence")
