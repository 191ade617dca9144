"""Reads the challenge table: ``attribution/*.md``, laid out as ``attribution/README.md`` says."""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("attribution")
STATEMENT = re.compile(r"(?P<cue>.*?)(?: \[(?P<act>\w+)\])?")
NONE = "–"
KEY_LENGTH = 75  # characters of an entry's text that name it


@dataclass(frozen=True)
class Expected:
    """One line of an entry: sources, cue, act, pieces of content, and the fields after them."""

    line: str
    sources: tuple[str, ...]
    cue: str | None
    act: str | None
    content: tuple[str, ...] | None
    fields: dict[str, str]


@dataclass(frozen=True)
class Entry:
    """A text and all statements that it holds; ``where`` is its chapter's file and phenomenon."""

    where: str
    text: str
    statements: tuple[Expected, ...]

    @property
    def key(self) -> str:
        """The first words of the text, by which lists and reports name the entry."""
        return self.text.replace("\n", " / ")[:KEY_LENGTH].strip()


def entries() -> list[Entry]:
    """All entries of the table, chapter by chapter."""
    return [entry for path in sorted(FOLDER.glob("[0-9]*.md")) for entry in _chapter(path)]


def known_failures() -> frozenset[str]:
    """The keys of the entries that the coder is known not to satisfy."""
    lines = (FOLDER / "known_failures.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _chapter(path: Path) -> list[Entry]:
    found, phenomenon = [], ""
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        lines = block.split("\n")
        if lines[0].startswith("## "):
            phenomenon = lines[0][3:]
        if not lines[0].startswith("> "):
            continue
        text = "\n".join(line[2:] for line in lines if line.startswith("> "))
        rows = [line[2:] for line in lines if line.startswith("- ")]
        if not rows or len(rows) + text.count("\n") + 1 != len(lines):
            raise ValueError(f"{path.name}: an entry has lines of text, then lines of statements: {text!r}")
        statements = () if rows == ["nothing"] else tuple(_expected(row) for row in rows)
        found.append(Entry(f"{path.stem}: {phenomenon}", text, statements))
    return found


def _expected(row: str) -> Expected:
    source, cue_words, content, *rest = row.split(" | ")
    match = STATEMENT.fullmatch(cue_words)
    assert match is not None
    fields = {name: value for name, _, value in (field.partition(": ") for field in rest)}
    return Expected(
        line=row,
        sources=() if source == NONE else tuple(source.split(" + ")),
        cue=None if match["cue"] == NONE else match["cue"],
        act=match["act"],
        content=None if content == "*" else () if content == NONE else tuple(content.split(" … ")),
        fields=fields,
    )
