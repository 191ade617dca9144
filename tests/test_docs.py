"""The documents say what the software does: commands, options, exit codes, acts, fields, and an example of output."""

import io
import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import typer.main
from rich.console import Console

from peacewatch import cli
from peacewatch.cli.actors import ACTORS_EPILOG
from peacewatch.cli.app import EPILOG
from peacewatch.cli.export import EXPORT_EPILOG
from peacewatch.cli.statements import STATEMENTS_EPILOG
from peacewatch.export.plover import OWN_COLUMNS, POLECAT_COLUMNS
from peacewatch.export.tables import TABLES
from peacewatch.model.record import Act, ActorKind, Branch, Record, SilenceKind
from peacewatch.model.report import Basis, Level, Usage
from peacewatch.show.said import LINK_WORDS, silences
from peacewatch.show.terminal_threads import show_silences, show_threads
from peacewatch.show.words import Names

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}
COMMANDS = ("read", "statements", "export", "why", "verify", "schema", "doctor", "benchmark", "actors")
TOLD: Record = runpy.run_path(str(ROOT / "tests" / "show" / "make_threads.py"))["record"]()


def test_the_readme_tells_every_command_and_option() -> None:
    """The commands and options are taken from the command line itself, so that neither can go out of step."""
    group: Any = typer.main.get_command(cli.app)
    assert tuple(group.commands) == COMMANDS
    for name, command in group.commands.items():
        row = next(line for line in README.splitlines() if line.startswith(f"| `peacewatch {name}"))
        for parameter in parameters(command):
            for option in (o for o in parameter.opts if o.startswith("--") and o != "--help"):
                assert f"`{option}" in row or f"{option} " in row, (name, option)


def parameters(command: Any) -> list[Any]:  # noqa: ANN401
    """The parameters of a command, or of the commands of a group."""
    return [*command.params, *(p for one in getattr(command, "commands", {}).values() for p in one.params)]


def test_every_option_that_a_document_names_is_there() -> None:
    group: Any = typer.main.get_command(cli.app)
    known = {o for command in group.commands.values() for p in parameters(command) for o in p.opts} | {
        "--version",
        "--help",
    }
    for text in (README, *DOCS.values()):
        assert set(re.findall(r"`(--[a-z-]+)", text)) <= known


def test_exit_codes_are_the_same_in_the_help_and_in_the_documents() -> None:
    def flat(text: str) -> str:
        return " ".join(text.split()).replace("`", "").replace(",", "")

    assert flat(EPILOG) in flat(README)
    assert flat(STATEMENTS_EPILOG).removeprefix("Exit codes: ") in flat(DOCS["statements"])
    assert flat(EXPORT_EPILOG) in flat(DOCS["export"])
    assert flat(ACTORS_EPILOG) in flat(DOCS["actors"])


def test_every_column_of_an_export_is_documented() -> None:
    told = re.findall(r"^(?:\| `([^`]+)` \| (.*) \||### `(\w+)`)", DOCS["export"], re.MULTILINE)
    columns = [*POLECAT_COLUMNS, *OWN_COLUMNS]
    wanted: list[tuple[str, str, str]] = [(one.name, one.meaning, "") for one in columns]
    for name, table in TABLES.items():
        wanted += [("", "", name), *((one.name, one.meaning, "") for one in table.columns)]
    assert told == wanted


def test_acts_links_and_fields_stand_in_the_documents() -> None:
    for act in get_args(Act):
        assert f"`{act}`" in DOCS["statements"]
    for kind in (*get_args(SilenceKind), *get_args(Branch)):
        assert f"`{kind}`" in DOCS["record"]
    fields = {*re.findall(r"`(?:\w+\[\]\.)?(\w+)(?:\[\])?`", DOCS["record"]), "start", "end", "exact"}
    for name, part in Record.model_json_schema(by_alias=True)["$defs"].items():
        for field in part.get("properties", ()):
            assert field in fields, (name, field)
    for words in LINK_WORDS.values():
        assert words.split()[0] in DOCS["statements"]


def test_the_example_of_the_thread_view_is_what_it_gives() -> None:
    out = io.StringIO()
    console = Console(file=out, width=80, force_terminal=False)
    show_threads(TOLD, console)
    out.write("\nNot heard\n")
    show_silences(silences(TOLD, Names.of(TOLD)), console)
    block = re.search(r"<!-- the thread view [^>]*-->\n```text\n(.*?)```", DOCS["statements"], re.DOTALL)
    assert block is not None
    assert block[1] == out.getvalue()


def test_links_between_documents_lead_somewhere() -> None:
    for path in (ROOT / "README.md", ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (path.parent / target).exists(), (path.name, target)
        for target in re.findall(r"\b(docs/[\w-]+\.md)\b", text):
            assert (ROOT / target).exists(), (path.name, target)


def test_every_kind_of_actor_stands_in_the_document_on_actors() -> None:
    row = next(line for line in DOCS["actors"].splitlines() if line.startswith("| `kind`"))
    assert set(re.findall(r"`([a-z_]+)`", row)) == {"kind", *get_args(ActorKind)}


def test_every_closed_list_of_values_stands_in_the_document_on_the_record() -> None:
    """The lists are those of the JSON Schema; a row has all values of one list and no other words in code marks."""
    rows = re.search(r"\n## Values\n.*", DOCS["record"], re.DOTALL)
    assert rows is not None
    told = {
        frozenset(re.findall(r"`([^`]+)`", line.split("|")[2]))
        for line in rows[0].splitlines()
        if line.startswith("| `")
    }
    schema = Record.model_json_schema(by_alias=True)
    lists = {frozenset(found) for found in _enums(schema)}
    elsewhere = {frozenset(one) for one in (get_args(Basis), get_args(Usage), get_args(Level))}
    assert told == lists - elsewhere


def _enums(part: Any) -> Iterator[list[str]]:  # noqa: ANN401
    if isinstance(part, dict):
        if len(part.get("enum", ())) > 1:
            yield part["enum"]
        part = list(part.values())
    for one in part if isinstance(part, list) else ():
        yield from _enums(one)
