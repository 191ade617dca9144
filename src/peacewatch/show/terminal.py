"""A record in the terminal, made to read well at 80 columns."""

from rich.console import Console
from rich.text import Text

from peacewatch.model.record import Event, Record, Statement
from peacewatch.show.said import silences
from peacewatch.show.terminal_threads import HANG, put, show_silences, show_threads
from peacewatch.show.words import (
    BASIS_WORDS,
    PLURAL_WORDS,
    Names,
    clean,
    event_groups,
    event_kind,
    item_rows,
    quoted,
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
        show_threads(record, console)
    by_id = {s.id: s for s in record.statements}
    for status, title, found in event_groups(record):
        _title(console, title, STATUS_STYLE.get(status, "bold"))
        for event in found:
            _event(event, names, by_id, console)
    for table, rows in item_rows(record, names).items():
        _title(console, PLURAL_WORDS[table])
        for item, line, pairs in rows:
            _entry(console, str(getattr(item, "id", "")), line, pairs)
    if unheard := silences(record, names):
        _title(console, PLURAL_WORDS["silences"])
        show_silences(unheard, console)
    if record.diagnostics:
        _title(console, "Notes on the reading")
        for note in record.diagnostics:
            style = "yellow" if note.level == "warning" else "dim"
            line = f"{note.level}: {clean(note.message)} [{note.code}]"
            put(console, 2, Text(line, style))
    if not (record.statements or record.events):
        console.print(Text("\nNothing was found in this report.", "dim"))


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
    put(console, 2, Text(f"{name:<{HANG - 1}} ", "dim") + Text(line), HANG)
    for label, text in pairs:
        put(console, 2 + HANG, Text(f"{label}: {text}" if label else text, "dim"), 2)
