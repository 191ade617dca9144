"""Every row of the events' tables, read the whole way: all its events are in the record, and no others."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import peacewatch
from peacewatch.model.record import Event, Record, Stance

FOLDER = Path(__file__).with_name("events")
PUBLISHED = "2026-05-05"
STATUSES = (
    "asserted", "attributed", "disputed", "denied", "negated", "planned", "threatened", "demanded", "hypothetical",
)  # fmt: skip
EVENT = re.compile(
    rf"(?P<type>[A-Z]+)(?:/(?P<mode>[\w-]+))?(?: (?P<roles>[^@{{}}]*>[^@{{}}]*?))?(?: (?P<status>{'|'.join(STATUSES)}))?"
    r"(?P<background> background)?(?: @(?P<anchor>[^{}]+?))?(?: \{(?P<stances>[^{}]*)\})?"
)


@dataclass(frozen=True)
class Row:
    """One row of a table: its cells by the names of the table's header; ``where`` is its file and phenomenon."""

    where: str
    cells: dict[str, str]

    @property
    def text(self) -> str:
        """The report's text."""
        return self.cells["text"].replace("<br>", "\n\n")


def rows() -> list[Row]:
    """All rows of the tables, chapter by chapter."""
    return [row for path in sorted(FOLDER.glob("[0-9]*.md")) for row in _chapter(path)]


def _chapter(path: Path) -> list[Row]:
    found: list[Row] = []
    phenomenon = ""
    header: tuple[str, ...] = ()
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("## "):
            phenomenon = line[3:]
        if not line.startswith("|"):
            header = ()
            continue
        cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
        if not header:
            header = cells
        elif set(line) - set("|-: "):
            assert len(cells) == len(header), f"{path.name}: a row has as many cells as its header: {line}"
            found.append(Row(f"{path.stem}: {phenomenon}", dict(zip(header, cells, strict=True))))
    return found


def compare_events(cell: str, record: Record) -> list[str]:
    """What is wrong with the record's events, in words; empty where nothing is."""
    faults: list[str] = []
    free = list(record.events)
    for words in [] if cell == "-" else [one.strip() for one in cell.split(";")]:
        match = EVENT.fullmatch(words)
        assert match is not None, f"not an event as the README says: {words}"
        wanted = match.groupdict()
        near = sorted((e for e in free if e.type == wanted["type"]), key=lambda e: len(_wrong(wanted, e, record)))
        if not near:
            faults.append(f"missing: {words}")
            continue
        free.remove(near[0])
        faults.extend(f"{fault} in: {words}" for fault in _wrong(wanted, near[0], record))
    faults.extend(f"not expected: {_line(e, record)}" for e in free if e.speech is None)
    return faults


COLUMNS: dict[str, Callable[[str, Record], list[str]]] = {"events": compare_events}
ROWS = rows()


@pytest.mark.parametrize("row", [pytest.param(row, id=f"{row.where}: {row.text[:70]}") for row in ROWS])
def test_the_record_holds_what_the_row_says_and_nothing_else(row: Row) -> None:
    record = peacewatch.read(row.text.encode(), published=row.cells.get("published", PUBLISHED))
    faults = [fault for name, cell in row.cells.items() if name in COLUMNS for fault in COLUMNS[name](cell, record)]
    assert not faults, "\n".join(
        ["", row.where, f"  > {row.text}", *(f"  {f}" for f in faults), "  the record has:"]
        + [f"    - {_line(e, record)}  ({', '.join(dict.fromkeys(w.rule for w in e.why))})" for e in record.events]
    )


def test_rows_are_told_apart_and_compare_something() -> None:
    texts = [row.text for row in ROWS]
    assert sorted(texts) == sorted(set(texts))
    assert all(set(row.cells) & set(COLUMNS) for row in ROWS)


def _wrong(wanted: dict[str, str | None], event: Event, record: Record) -> list[str]:
    wrong: list[str] = []
    if wanted["mode"] and event.mode != wanted["mode"]:
        wrong.append(f"mode {event.mode}")
    if wanted["status"]:
        if event.status != wanted["status"]:
            wrong.append(f"status {event.status}")
        if event.background != bool(wanted["background"]):
            wrong.append(f"background {event.background}")
    if wanted["anchor"] and event.anchor.exact != wanted["anchor"]:
        wrong.append(f"anchor {event.anchor.exact}")
    if wanted["roles"]:
        sides = zip(wanted["roles"].split(">"), (event.actors, event.recipients, event.third_parties), strict=False)
        wrong.extend(f"party {_names(record, ids)}" for words, ids in sides if not _are(record, words, ids))
    if wanted["stances"] is not None:
        told = [(_tellers(record, s.by), _sign(s)) for s in event.stances]
        asked = [tuple(one.strip().rsplit(" ", 1)) for one in wanted["stances"].split(",")]
        if len(told) != len(asked) or not all(
            any(p == polarity and _tells(record, by, who) for by, p in told) for who, polarity in asked
        ):
            wrong.append(f"stances {_stances(event, record)}")
    return wrong


def _are(record: Record, words: str, ids: tuple[str, ...]) -> bool:
    """Whether the actors are those that ``words`` name, and no others."""
    if words.strip() == "*":
        return True
    names = [name.strip() for name in words.split("+")] if words.strip() else []
    left = list(ids)
    for name in names:
        hit = next((i for i in left if _is(record, i, name)), None)
        if hit is None:
            return False
        left.remove(hit)
    return not left


def _is(record: Record, actor: str, words: str) -> bool:
    """Whether the actor has this id or name, or a mention with these words."""
    known = next(a for a in record.actors if a.id == actor)
    mentions = [m.exact.lower() for m in known.mentions]
    return words in (actor, known.name) or any(words.lower() in mention for mention in mentions)


def _tellers(record: Record, by: str) -> tuple[str, ...] | str:
    return by if by == "reporter" else next(s.speakers for s in record.statements if s.id == by)


def _tells(record: Record, by: tuple[str, ...] | str, who: str) -> bool:
    if by == "reporter" or who == "reporter":
        return by == who
    return not by if who == "–" else any(_is(record, actor, who) for actor in by)


def _names(record: Record, ids: tuple[str, ...]) -> str:
    return "+".join(next(a.name for a in record.actors if a.id == i) for i in ids) or "none"


def _sign(stance: Stance) -> str:
    """The polarity, in parentheses where it is not certain; an unknown one alone."""
    sure = stance.certainty == "certain" or stance.polarity == "?"
    return stance.polarity if sure else f"({stance.polarity})"


def _stances(event: Event, record: Record) -> str:
    told = [(_tellers(record, s.by), _sign(s)) for s in event.stances]
    return ", ".join(f"{by if isinstance(by, str) else _names(record, by)} {polarity}" for by, polarity in told)


def _line(e: Event, record: Record) -> str:
    mode = f"/{e.mode}" if e.mode else ""
    third = f">{_names(record, e.third_parties)}" if e.third_parties else ""
    parties = f"{_names(record, e.actors)}>{_names(record, e.recipients)}{third}"
    history = " background" if e.background else ""
    speech = " (speech)" if e.speech else ""
    return f"{e.type}{mode} {parties} {e.status}{history} @{e.anchor.exact} {{{_stances(e, record)}}}{speech}"
