"""Statements as threads in the terminal: each with its sources, its words, and its answers indented under it."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from peacewatch.model.record import Actor, Record, Silence, Statement
from peacewatch.show.said import (
    ACT_WORDS,
    FORM_WORDS,
    LINK_WORDS,
    VENUE_WORDS,
    as_worded,
    doubt,
    origin_words,
    path,
    references,
    unnamed_sources,
    unnamed_words,
    wants_mark,
)
from peacewatch.show.threads import Thread, threads
from peacewatch.show.words import Names, clean, plain, quoted

STEP = 3  # cells that a reply stands further in
HANG = 5  # cells of an id and its blank
DEEPEST = 6
RELATION_STYLE = {
    "denies": "red", "contradicts": "red", "rejects": "red", "confirms": "green", "accepts": "green", "repeats": "cyan",
}  # fmt: skip


def show_threads(record: Record, console: Console, wanted: Iterable[Statement] | None = None) -> None:
    """Print the statements ``wanted`` of ``record`` (``None``: all) as threads."""
    names = Names.of(record)
    described: set[str] = set()  # an unnamed source is described where it first stands
    for thread in threads(record, wanted):
        _thread(thread, 0, record, names, described, console)


def show_silences(unheard: Iterable[tuple[Silence | None, str]], console: Console) -> None:
    """Print who is not heard: each with the record's entry, where it has one, and its words."""
    for one, words in unheard:
        line = Text(f"{one.id:<{HANG}}" if one else "", "dim")
        put(console, 2, line + Text(words), HANG if one else 0)


def put(console: Console, indent: int, line: Text, hang: int = 0) -> None:
    """Print ``line`` wrapped to the console's width, ``indent`` cells in, its further lines ``hang`` cells more."""
    room = max(console.width - indent - hang, 20)
    for number, piece in enumerate(line.wrap(console, room)):
        piece.rstrip()
        console.print(Text(" " * (indent + (hang if number else 0))) + piece, soft_wrap=True)


def _thread(thread: Thread, depth: int, record: Record, names: Names, described: set[str], console: Console) -> None:
    indent = 2 + min(depth, DEEPEST) * STEP
    put(console, indent, _head(thread, record, names), HANG)
    fresh = [actor for actor in unnamed_sources(thread.statement, record) if actor.id not in described]
    described.update(actor.id for actor in fresh)
    for style, line, hang in _below(thread, fresh, record, names):
        put(console, indent + HANG, Text(line, style), hang)
    for reply in thread.replies:
        _thread(reply, depth + 1, record, names, described, console)


def _head(thread: Thread, record: Record, names: Names) -> Text:
    one = thread.statement
    who = Text(names.speaker(one), "bold")
    if words := as_worded(one, names):
        who += Text(f" (“{words}”)")
    if wants_mark(one.speakers, record, names):
        who += Text(" (not named)", "dim")
    act = Text(f" {ACT_WORDS[one.act]}", "cyan")
    if thread.link is None:
        said = who + act
    elif thread.link == "continues":
        said = Text(LINK_WORDS[thread.link], "cyan")
    elif thread.link == "inside":
        said = Text(f"{LINK_WORDS[thread.link]}, ", "dim") + who + act
    else:
        said = Text(f"{LINK_WORDS[thread.link]} ", RELATION_STYLE[thread.link]) + who
    certainty = doubt(one.confidence)
    rest = [
        FORM_WORDS[one.form] if one.content else "", names.times.get(one.time or "", "") if thread.link != "continues" else "",
        "history" if one.background else "",
        f"{certainty} reading" if certainty in {"unsure", "doubtful"} else "",
    ]  # fmt: skip
    mark = Text(f"└ {one.id} " if thread.link else f"{one.id:<{HANG - 1}} ", "dim")
    return mark + said + Text(_dots(rest), "dim")


def _dots(pieces: list[str]) -> str:
    return "".join(f" · {piece}" for piece in pieces if piece)


def _below(thread: Thread, fresh: list[Actor], record: Record, names: Names) -> list[tuple[str, str, int]]:
    """The lines under a statement's first: style, words, and how far its further lines hang in.

    ``fresh`` are its unnamed sources that were not described yet.
    """
    one = thread.statement
    lines = [("", quoted(one.content), 1)] if one.content else []
    if links := path(one, record, names):
        heard = " ← ".join(name + (" (not named)" if unnamed else "") for name, unnamed in links)
        lines.append(("yellow", f"from {heard}", 5))
    lines += [("yellow", f"{names.actor(source.id)}: {unnamed_words(source, names)}", 2) for source in fresh]
    facts = [
        ("", origin_words(one, names)),
        ("voiced by", names.actor(one.spokesperson)),
        ("to", names.who(one.addressees) if thread.link != "continues" else ""),
        ("not known, says the text", ", ".join(map(plain, one.stated_unknown))),
    ]
    if one.venue and thread.link != "continues":
        kind = VENUE_WORDS.get(one.venue.kind, "")
        facts.append(("in", clean(one.venue.name) + (f" ({kind})" if kind else "")))
    lines += [("dim", f"{label}: {text}" if label else text, 2) for label, text in facts if text]
    for ref in references(thread, record, names):
        note = f"; {ref.note}" if ref.note else ""
        lines.append((RELATION_STYLE[ref.relation], f"{ref.words} {ref.speaker} ({ref.item}){note}", 2))
    return lines
