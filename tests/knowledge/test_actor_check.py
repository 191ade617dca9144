"""A user's file of actors: errors with their lines, conflicts with ours, and what reading with it changes."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import peacewatch
from peacewatch import cli
from peacewatch.errors import KnowledgeError
from peacewatch.knowledge.actor_check import check_actors
from peacewatch.knowledge.actors import load_actors

GOOD = "- {id: a:NORR, name: Norr Front, kind: armed_group, country: SDN, aliases: [Front of the Norr]}\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "actors.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("second", "level", "words"),
    [
        ("- {id: a:X Y, name: X, kind: party}", "error", "id must be"),
        ("- {id: a:X, name: X Front}", "error", "has no kind"),
        ("- {id: a:X, name: X Front, kind: rebels}", "error", "it must be one of"),
        ("- {id: a:X, name: X Front, kind: party, born: 2020}", "error", "no field 'born'"),
        ("- {id: a:NORR, name: X Front, kind: party}", "error", "stands in line 1 already"),
        ("- {id: a:X, name: Front of the Norr, kind: party}", "error", "which a:NORR in line 1 has too"),
        ("- {id: a:X, name: X Front, kind: party, part_of: a:NOONE}", "error", "is part_of a:NOONE"),
        ("- {id: a:X, name: X Front, kind: party, since: 2020, until: 2010-05}", "error", "before it begins"),
        ("- {id: a:RSF, name: X Front, kind: party}", "conflict", "replaces our entry for Rapid Support Forces"),
        ("- {id: a:X, name: Taliban, kind: party}", "conflict", "stood for a:AFG-TALIBAN"),
        ("- {id: a:X, name: X Front, kind: party, metonyms: [Kremlin]}", "conflict", "stood for a:RUS"),
    ],
)
def test_what_is_told(tmp_path: Path, second: str, level: str, words: str) -> None:
    found = check_actors(write(tmp_path, GOOD + second + "\n"))
    assert [(one.level, one.line) for one in found] == [(level, 2)]
    assert words in found[0].message


@pytest.mark.parametrize(
    "entry",
    [
        "- {id: a:Z, name: Burkina Faso, kind: state, country: BFA}",  # our offices of that state have the same names
        "- {id: a:Z, name: China, kind: state, country: CHN, adjectives: [Chinese]}",
        "- {id: a:BFA, name: Upper Land, kind: state, metonyms: [Kremlin]}",
    ],
)
def test_what_passes_is_read(tmp_path: Path, entry: str) -> None:
    path = write(tmp_path, entry + "\n")
    assert {one.level for one in check_actors(path)} == {"conflict"}
    ident = entry[entry.index("a:") : entry.index(",")]
    assert ident in load_actors(path).by_id


def test_a_users_state_has_the_names_of_its_offices(tmp_path: Path) -> None:
    book = load_actors(write(tmp_path, "- {id: a:Z, name: Burkina Faso, kind: state, country: BFA}\n"))
    assert book.find("Burkina Faso government")[0].startswith("a:Z")


@pytest.mark.parametrize(
    "entries",
    [
        GOOD + "- {id: a:X, name: X Front, kind: party, metonyms: [Norrtown]}\n- {id: a:Y, name: Y, kind: party, metonyms: [Norrtown]}",
        "- {id: a:ZEDLAND, name: Zedland, kind: state}",
        GOOD + GOOD,
    ],
)  # fmt: skip
def test_what_is_not_read_does_not_pass(tmp_path: Path, entries: str) -> None:
    path = write(tmp_path, entries + "\n")
    assert "error" in {one.level for one in check_actors(path)}
    with pytest.raises(KnowledgeError):
        load_actors(path)


def test_every_error_of_an_entry_is_told(tmp_path: Path) -> None:
    entry = "- {id: a:X, kind: rebels, country: XX, since: 20-5, born: 1, part_of: a:NOONE, aliases: x}\n"
    told = [one.message for one in check_actors(write(tmp_path, entry))]
    for words in (
        "kind is 'rebels'",
        "country is 'XX'",
        "since is '20-5'",
        "no field 'born'",
        "aliases must be",
        "a:NOONE",
    ):
        assert sum(words in one for one in told) == 1, words
    assert sum("has no name" in one for one in told) == 1
    assert len(told) == 7


@pytest.mark.parametrize(("text", "line"), [("- {id: a:X", 2), (GOOD + "- [a: b: c}\n", 2), (GOOD + "\tx: 1\n", 2)])
def test_what_is_no_yaml_is_told_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(KnowledgeError) as caught:
        check_actors(write(tmp_path, text))
    assert f"line {line}: is not YAML" in str(caught.value)
    assert "<" not in str(caught.value)


def test_an_empty_file_holds_nobody(tmp_path: Path) -> None:
    assert check_actors(write(tmp_path, "")) == ()


def test_a_good_file_is_told_nothing_of(tmp_path: Path) -> None:
    assert check_actors(write(tmp_path, GOOD)) == ()


@pytest.mark.parametrize("text", ["actors: 3", "- {id: a:X"])
def test_what_is_no_list_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(KnowledgeError):
        check_actors(write(tmp_path, text))


def test_the_command_ends_as_it_says(tmp_path: Path) -> None:
    run = CliRunner().invoke
    assert run(cli.app, ["actors", "check", str(write(tmp_path, GOOD))]).exit_code == 0
    bad = run(cli.app, ["actors", "check", "--json", str(write(tmp_path, "- {id: a:X, name: X, kind: rebels}"))])
    assert bad.exit_code == 1
    assert json.loads(bad.stdout)["findings"][0]["line"] == 1


def test_a_file_is_laid_over_ours_while_it_is_read(tmp_path: Path) -> None:
    text = b"The Front of the Norr attacked Kidal on Monday."
    path = write(tmp_path, GOOD)
    with_it = {a.id for a in peacewatch.read(text, actors=path).actors}
    without = {a.id for a in peacewatch.read(text).actors}
    assert "a:NORR" in with_it - without
    assert "a:NORR" not in load_actors().by_id


def test_names_mean_whom_they_meant_that_day(tmp_path: Path) -> None:
    entries = (
        "- {id: a:P-OLD, name: Ada Norr, kind: person, country: SDN, role: president, aliases: [Norr], until: 2015}\n"
        "- {id: a:P-NEW, name: Bo Norr, kind: person, country: SDN, role: president, shared: [Norr], since: 2016}\n"
    )
    book = load_actors(write(tmp_path, entries))
    assert book.find("Norr") == ("a:P-OLD", "a:P-NEW")
    assert book.on("2020-01-01").find("Norr") == ("a:P-NEW",)
    assert book.on("2010-01-01").find("Norr") == ("a:P-OLD",)
    assert book.on("2020-01-01").find("Ada Norr") == ("a:P-OLD",)
    assert book.on("2020-01-01").by_id["a:P-OLD"].role is None
    assert book.on(None) is book
