"""The gazetteer: names fold, the supplement comes first, opening is quick, a broken file is named."""

import subprocess
import sys
from pathlib import Path

import pytest

from peacewatch.errors import KnowledgeError
from peacewatch.knowledge.gazetteer import DATA, Gazetteer, fold, load_gazetteer


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chocó", "Choco"),
        ("the Gaza Strip", "Gaza Strip"),
        ("Bab al‑Mandab", "bab al mandab"),
        ("Ma’rib", "Marib"),
    ],
)
def test_spellings_share_a_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("name", "country", "precision"),
    [
        ("North Kivu", "COD", "province"),
        ("Torkham", "AFG", "near"),
        ("Durand Line", None, "line"),
        ("Red Sea", None, "region"),
        ("Kurram", "PAK", "district"),
        ("DRC", "COD", "country"),
        ("Goma", "COD", "exact"),
        ("GOMA", "COD", "exact"),
        ("Khan Younis", "PSE", "exact"),
        ("Texas", "USA", "province"),
    ],
)
def test_first_entry(name: str, country: str | None, precision: str) -> None:
    entry = load_gazetteer().lookup(name)[0]
    assert (entry.country, entry.precision) == (country, precision)


def test_a_country_keeps_its_geonames_id() -> None:
    (chad,) = [e for e in load_gazetteer().lookup("Chad") if e.kind == "country"]
    assert chad.geonames == 2434508


def test_towns_come_largest_first() -> None:
    towns = [e.population for e in load_gazetteer().lookup("Alexandria") if e.kind == "town"]
    assert len(towns) > 3
    assert towns == sorted(towns, reverse=True)


def test_unknown_name_has_no_entry() -> None:
    assert load_gazetteer().lookup("Qwertopolis") == ()
    assert load_gazetteer().lookup("") == ()


def test_supplement_is_large_enough_and_on_the_globe() -> None:
    entries = {e for found in load_gazetteer().supplement.values() for e in found}
    assert len(entries) > 400
    assert all(e.geonames is None for e in entries)


def test_opening_needs_little_memory() -> None:
    code = (
        "import resource, sys; from peacewatch.knowledge import gazetteer as g;"
        "a = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; g.load_gazetteer().lookup('Goma');"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - a)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 80 * 1024


@pytest.mark.parametrize("text", ["places: 3", "places: {moon: {}}", "places: {town: {XXX: {A: [100, 0]}}}", "{"])
def test_a_wrong_supplement_is_named(tmp_path: Path, text: str) -> None:
    wrong = tmp_path / "mine.yaml"
    wrong.write_text(text)
    with pytest.raises(KnowledgeError, match=r"mine\.yaml"):
        Gazetteer(DATA / "gazetteer.bin", wrong)


def test_a_missing_index_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="build_gazetteer"):
        Gazetteer(tmp_path / "none.bin", DATA / "places.yaml")
