"""A record in the terminal, made to read well at 80 columns."""

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from peacewatch.model.record import Event, Record, Statement
from peacewatch.show.words import (
    BASIS_WORDS,
    FORM_WORDS,
    PLURAL_WORDS,
    Names,
    clean,
    event_groups,
    event_kind,
    item_rows,
    plain,
    quoted,
    unheard,
)  # fmt: skip

STATUS_STYLE = {
    "asserted": "bold", "attributed": "yellow", "disputed": "magenta", "denied": "red", "negated": "red",
    "planned": "cyan", "threatened": "bold red", "demanded": "blue", "hypothetical": "dim",
}  # fmt: skip


def show(record: Record, console: Console) -> None:
    """Print ``record`` on ``console``. Nothing of the report's text is taken for markup or control codes."""
    names = Names.of(record)
    _head(record, names, console)
    if record.statements:
        _title(console, PLURAL_WORDS["statements"])
        statements(record, record.statements, console)
    by_id = {s.id: s for s in record.statements}
    for status, title, found in event_groups(record):
        _title(console, title, STATUS_STYLE.get(status, "bold"))
        for event in found:
            _event(event, names, by_id, console)
    for table, rows in item_rows(record, names).items():
        _title(console, PLURAL_WORDS[table])
        for item, line, pairs in rows:
            _entry(console, str(getattr(item, "id", "")), line, pairs)
    silent = unheard(record, names)
    if silent:
        _title(console, "Not heard")
        for line in silent:
            console.print(Padding(Text(line), (0, 0, 0, 2)))
    if record.diagnostics:
        _title(console, "Notes on the reading")
        for note in record.diagnostics:
            style = "yellow" if note.level == "warning" else "dim"
            line = f"{note.level}: {clean(note.message)} [{note.code}]"
            console.print(Padding(Text(line, style), (0, 0, 0, 2)))
    if not (record.statements or record.events):
        console.print(Text("\nNothing was found in this report.", "dim"))


def statements(record: Record, wanted: tuple[Statement, ...], console: Console) -> None:
    """Print the statements ``wanted`` of ``record``: one line each, then the content; nested ones indented."""
    names = Names.of(record)
    depth = _depths(record.statements)
    shown = {one.id for one in wanted}
    for one in wanted:
        indent = min(depth.get(one.id, 0), 4) * 2 if one.nested_in in shown or one.continues in shown else 0
        table = Table(box=None, show_header=False, padding=(0, 1, 0, 0), pad_edge=False, expand=False)
        for style, least in (("dim", 4), ("bold", 10), ("cyan", 6), ("dim", 6), ("dim", 4)):
            table.add_column(style=style, min_width=least, overflow="fold")
        time = names.times.get(one.time or "", "")
        history = "history" if one.background else ""
        table.add_row(*map(escape, (
            one.id, names.speaker(one), plain(one.act), FORM_WORDS[one.form], " ".join(x for x in (time, history) if x),
        )))  # fmt: skip
        console.print(Padding(table, (0, 0, 0, 2 + indent)))
        for style, line in _below(one, names):
            console.print(Padding(Text(line, style), (0, 0, 0, 7 + indent)))


def _below(one: Statement, names: Names) -> list[tuple[str, str]]:
    lines = [("", quoted(one.content))] if one.content else []
    if chain := names.chain(one):
        lines.append(("dim", f"through {chain}"))
    if one.spokesperson:
        lines.append(("dim", f"voiced by {names.who((one.spokesperson,))}"))
    if one.addressees:
        lines.append(("dim", f"to {names.who(one.addressees)}"))
    if one.venue:
        lines.append(("dim", f"in: {clean(one.venue.name)} ({one.venue.kind})"))
    if one.continues or one.nested_in:
        kind = f"continues {one.continues}" if one.continues else f"inside {one.nested_in}"
        lines.append(("dim", kind))
    for answer in one.answers:
        doubt = " (what it answers is ambiguous)" if answer.scope == "ambiguous" else ""
        lines.append(("red" if answer.relation in ("denies", "rejects") else "green",
                      f"{answer.relation} {answer.statement}{doubt}"))  # fmt: skip
    return lines


def _depths(found: tuple[Statement, ...]) -> dict[str, int]:
    """How deep each statement lies; a circle, which a checked record cannot have, ends where it closes."""
    above = {one.id: one.nested_in or one.continues for one in found}
    depths = {}
    for one in found:
        seen, at = {one.id}, above[one.id]
        while at is not None and at not in seen:
            seen.add(at)
            at = above.get(at)
        depths[one.id] = len(seen) - 1
    return depths


def _head(record: Record, names: Names, console: Console) -> None:
    info = record.report
    title = clean(info.title.value) if info.title else "(no headline)"
    console.print(Text(title, "bold"))
    parts = [clean(told.value) for told in (info.agency, info.publisher, info.byline) if told]
    if info.dateline:
        place = names.places.get(info.dateline.place or "", "")
        words = clean(info.dateline.evidence[0].exact)
        parts.append(f"dateline {words}" + (f" ({place})" if place and place.lower() != words.lower() else ""))
    if parts:
        console.print(Text(" · ".join(parts), "dim"))
    basis = BASIS_WORDS[info.published.basis]
    date = f"published {info.published.value} ({basis})" if info.published.value else "date of publication not known"
    console.print(Text(date, "dim" if info.published.value else "yellow"))
    if info.usage != "usable":
        console.print(Text(f"This report is marked {info.usage}; it was not read for content.", "bold red"))


def _title(console: Console, title: str, style: str = "bold") -> None:
    console.print()
    console.print(Text(title, f"{style} underline"))


def _event(event: Event, names: Names, by_id: dict[str, Statement], console: Console) -> None:
    line = " · ".join(x for x in (event_kind(event), names.parties(event), quoted((event.anchor,))) if x)
    numbers = "; ".join(
        f"{q.kind} {clean(q.exact)}" + (f" ({names.who((q.of,))})" if q.of else "") + f", by {q.by}"
        for q in event.quantities
    )
    pairs = [
        ("when", names.when(event)), ("where", names.where(event)), ("numbers", numbers),
        ("", names.by_whom(event, by_id)), ("", "told as history" if event.background else ""),
        ("speech act", event.speech or ""),
    ]  # fmt: skip
    _entry(console, event.id, line, [pair for pair in pairs if pair[1]])


def _entry(console: Console, name: str, line: str, pairs: list[tuple[str, str]]) -> None:
    table = Table(box=None, show_header=False, padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column(style="dim", min_width=4, no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(escape(name), escape(line))
    for label, text in pairs:
        table.add_row("", Text(f"{label}: {text}" if label else text, "dim"))
    console.print(Padding(table, (0, 0, 0, 2)))
