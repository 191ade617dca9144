"""The gazetteer: names fold, the supplement comes first, opening is quick, a broken file is named."""

import subprocess
import sys
from pathlib import Path

import pytest

from peacewatch.errors import KnowledgeError
from peacewatch.knowledge.gazetteer import DATA, Gazetteer, load_gazetteer
from peacewatch.knowledge.place_entry import fold


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
        ("East Timor", "TLS", "country"),
        ("Strait of Malacca", None, "region"),
        ("Ras Jdir", "TUN", "near"),
        ("Northern Limit Line", None, "line"),
        ("Bidi Bidi", "UGA", "near"),
        ("NSW", "AUS", "province"),
    ],
)
def test_first_entry(name: str, country: str | None, precision: str) -> None:
    entry = load_gazetteer().lookup(name)[0]
    assert (entry.country, entry.precision) == (country, precision)


def test_a_country_keeps_its_geonames_id() -> None:
    (chad,) = [e for e in load_gazetteer().lookup("Chad") if e.kind == "country"]
    assert chad.geonames == 2434508


def test_another_name_of_a_country_has_its_id_too() -> None:
    assert {e.geonames for e in load_gazetteer().lookup("Burma") if e.kind == "country"} == {1327865}


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
    assert all(e.listed for e in entries)


def test_every_line_of_the_supplement_has_a_source() -> None:
    """What was set down by hand says so, and how near it is meant to lie."""
    entries = {e for found in load_gazetteer().supplement.values() for e in found}
    sources = {e.source.split(":")[0] for e in entries}
    assert sources == {"geonames", "near", "geonames-towns", "factbook", "hand"}
    assert all(e.kind == "country" for e in entries if e.source == "factbook")


def test_opening_needs_little_memory() -> None:
    code = (
        "import resource, sys; from peacewatch.knowledge import gazetteer as g;"
        "a = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; g.load_gazetteer().lookup('Goma');"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - a)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 80 * 1024


@pytest.mark.parametrize(
    "line",
    [
        "places: 3",
        "moon\tXXX\tA\t1\t1\t\town\t",
        "town\tXXX\tA\t100\t0\t\town\t",
        "town\tXXX\tA\tnorth\t0\t\town\t",
        "town\tXX\tA\t1\t0\t\town\t",
        "town\tXXX\tA\t1\t0\t\thearsay\t",
    ],
)
def test_a_wrong_line_of_a_supplement_is_named(tmp_path: Path, line: str) -> None:
    wrong = tmp_path / "mine.tsv"
    wrong.write_text(f"# head\n{line}\n")
    with pytest.raises(KnowledgeError, match=r"mine\.tsv, line 2"):
        Gazetteer(DATA / "gazetteer.bin", wrong)


def test_a_missing_supplement_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"none\.tsv"):
        Gazetteer(DATA / "gazetteer.bin", tmp_path / "none.tsv")


def test_a_users_own_line_comes_first(tmp_path: Path) -> None:
    mine = tmp_path / "mine.tsv"
    mine.write_text("camp\tCOD\tZorvello\t-1.5\t29.1\t11\town\tGoma\n")
    entry = Gazetteer(DATA / "gazetteer.bin", mine).lookup("Goma")[0]
    assert (entry.name, entry.precision, entry.source) == ("Zorvello", "near", "own")


@pytest.mark.parametrize(
    ("name", "kind", "country", "admin1"),
    [
        ("Kanawha County", "district", "USA", "WV"),
        ("Oxfordshire", "district", "GBR", ""),
        ("Anhui", "province", "CHN", "01"),
        ("Kasai-Central", "province", "COD", "23"),
        ("Africa", "region", None, ""),
        ("East Bank", "town", "USA", "WV"),
    ],
)
def test_divisions_continents_and_small_towns(name: str, kind: str, country: str | None, admin1: str) -> None:
    found = load_gazetteer().lookup(name)
    assert (kind, country, admin1) in {(e.kind, e.country, e.admin1) for e in found}


def test_neighbours() -> None:
    near = load_gazetteer().neighbours
    assert {"TCD", "SSD", "EGY"} <= near("SDN")
    assert "NGA" not in near("SDN")
    assert near("ZZZ") == frozenset()


def test_a_missing_index_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="build_gazetteer"):
        Gazetteer(tmp_path / "none.bin", DATA / "places.tsv")
