"""Statements as threads in the terminal: each with its sources, its words, and its answers indented under it."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from peacewatch.model.record import Record, Silence, Statement
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
    view = _View(record, Names.of(record), console, set())
    for thread in threads(record, wanted):
        view.thread(thread, None, 0)


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


@dataclass(slots=True, frozen=True)
class _View:
    """The drawing of one record; ``described`` are the unnamed sources of which it was told why they are unnamed."""

    record: Record
    names: Names
    console: Console
    described: set[str]

    def thread(self, thread: Thread, above: Statement | None, depth: int) -> None:
        indent = 2 + min(depth, DEEPEST) * STEP
        put(self.console, indent, self._head(thread), HANG)
        for style, line, hang in (*self._below(thread, above), *self._references(thread)):
            put(self.console, indent + HANG, Text(line, style), hang)
        for reply in thread.replies:
            self.thread(reply, thread.statement, depth + 1)

    def _head(self, thread: Thread) -> Text:
        one = thread.statement
        act = Text(f" {ACT_WORDS[one.act]}", "cyan")
        if thread.link is None:
            said = self._who(one) + act
        elif thread.link == "continues":
            said = Text(LINK_WORDS[thread.link], "cyan")
        elif thread.link == "inside":
            said = Text(f"{LINK_WORDS[thread.link]}, ", "dim") + self._who(one) + act
        else:
            said = Text(f"{LINK_WORDS[thread.link]} ", RELATION_STYLE[thread.link]) + self._who(one)
        certainty = doubt(one.confidence)
        rest = [
            FORM_WORDS[one.form] if one.content else "",
            self.names.times.get(one.time or "", "") if thread.link != "continues" else "",
            "history" if one.background else "",
            f"{certainty} reading" if certainty in {"unsure", "doubtful"} else "",
        ]
        mark = Text(f"└ {one.id} " if thread.link else f"{one.id:<{HANG - 1}} ", "dim")
        return mark + said + Text("".join(f" · {piece}" for piece in rest if piece), "dim")

    def _who(self, one: Statement) -> Text:
        words = as_worded(one, self.names)
        more = [f"“{words}”" if words else "", "not named" if wants_mark(one.speakers, self.record, self.names) else ""]
        told = ", ".join(piece for piece in more if piece)
        return Text(self.names.speaker(one), "bold") + Text(f" ({told})" if told else "")

    def _below(self, thread: Thread, above: Statement | None) -> list[tuple[str, str, int]]:
        """The lines under a statement's first: style, words, and how far its further lines hang in."""
        one, names = thread.statement, self.names
        lines = [("", quoted(one.content), 1)] if one.content else []
        facts: list[tuple[str, str]] = []
        if above is None or above.chain != one.chain:  # else the path stands above already
            if links := path(one, self.record, names):
                heard = " ← ".join(name + (" (not named)" if unnamed else "") for name, unnamed in links)
                lines.append(("yellow", f"from {heard}", 5))
            facts.append(("", origin_words(one, names)))
        fresh = [actor for actor in unnamed_sources(one, self.record) if actor.id not in self.described]
        self.described.update(actor.id for actor in fresh)
        lines += [("yellow", f"{names.actor(source.id)}: {unnamed_words(source, names)}", 2) for source in fresh]
        facts.append(("voiced by", names.actor(one.spokesperson)))
        if thread.link != "continues":
            facts.append(("to", names.who(one.addressees)))
            kind = VENUE_WORDS.get(one.venue.kind, "") if one.venue else ""
            facts.append(("in", clean(one.venue.name) + (f" ({kind})" if kind else "") if one.venue else ""))
        facts.append(("not known, says the text", ", ".join(map(plain, one.stated_unknown))))
        return lines + [("dim", f"{label}: {text}" if label else text, 2) for label, text in facts if text]

    def _references(self, thread: Thread) -> list[tuple[str, str, int]]:
        return [
            (
                RELATION_STYLE[ref.relation],
                f"{ref.words} {ref.speaker} ({ref.item}){f'; {ref.note}' * bool(ref.note)}",
                2,
            )
            for ref in references(thread, self.record, self.names)
        ]
