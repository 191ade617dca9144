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
