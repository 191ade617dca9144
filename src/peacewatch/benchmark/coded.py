"""The ``events`` sets: PLOVER's gold sentences, PETRARCH-2's, ConfliBERT's classes, CASE-2021's types."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from peacewatch import pipeline
from peacewatch.benchmark.coded_sides import CodedSides
from peacewatch.benchmark.counts import Counts, Share
from peacewatch.benchmark.data import need, read_text, spread
from peacewatch.benchmark.quad_classes import QUAD, quad_classes
from peacewatch.errors import PeacewatchError
from peacewatch.model.record import Record
from peacewatch.ontology.single import single_types

DEFAULT = 400
CASE_TYPES: Mapping[str, frozenset[str]] = {
    kind: frozenset(types.split())
    for kind, types in {
        "ARMED_CLASH": "ASSAULT", "ATTACK": "ASSAULT", "GRENADE": "ASSAULT", "SUIC_BOMB": "ASSAULT",
        "AIR_STRIKE": "ASSAULT", "REM_EXPLOS": "ASSAULT", "CHEM_WEAP": "ASSAULT", "ART_MISS_ATTACK": "ASSAULT",
        "SEX_VIOL": "ASSAULT", "ABDUCT_DISSAP": "ASSAULT", "MOB_VIOL": "ASSAULT PROTEST",
        "PROPERTY_DISTRUCT": "ASSAULT PROTEST COERCE", "FORCE_AGAINST_PROTEST": "ASSAULT COERCE PROTEST",
        "PEACE_PROTEST": "PROTEST", "VIOL_DEMONSTR": "PROTEST", "PROTEST_WITH_INTER": "PROTEST",
        "ARREST": "COERCE", "DISR_WEAP": "COERCE RETREAT", "AGREEMENT": "AGREE RETREAT",
        "GOV_REGAINS_TERIT": "COERCE ASSAULT", "NON_STATE_ACTOR_OVERTAKES_TER": "COERCE ASSAULT",
        "NON_VIOL_TERRIT_TRANSFER": "RETREAT CONCEDE COERCE", "HQ_ESTABLISHED": "MOBILIZE",
        "DIPLO": "CONSULT AGREE SUPPORT COOPERATE",
    }.items()
}  # fmt: skip
"""CASE-2021's types and the PLOVER types that are right for them; the types not named here are not scored."""
OLDER_TYPES = {"DEMAND": "REQUEST", "FIGHT": "ASSAULT", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"}
"""Types of PLOVER's first draft, in which its gold sentences are coded, and what they are called since."""
NO_COUNTRY = frozenset(
    {"---", "IGO", "NGO", "NGM", "MNC", "IMG", "INT", "REB", "UIS", "EUR", "AFR", "MEA", "ASA", "LAM"}
)
"""What stands in place of a country for bodies of many countries; such a side is not asked for."""
OTHER_CODES = {"JAP": "JPN", "SER": "SRB", "GER": "DEU"}
_CODE = re.compile(r"^(\d{2,4}): *([A-Z]+)")


@dataclass(slots=True, frozen=True)
class Coded:
    """An event as type, and the countries of those who act and those acted on."""

    type: str
    sources: frozenset[str]
    targets: frozenset[str]


def code(text: str) -> list[Coded]:
    """The events of one sentence as a coder without statuses codes them: what is planned, threatened or asked has one type."""
    record = _read(text)
    if record is None:
        return []
    sides = CodedSides(record)
    return [Coded(type_, *sides.of(e)) for type_, e in single_types(record)]


def _read(text: str) -> Record | None:
    try:
        return pipeline.read(text.encode("utf-8"))
    except (PeacewatchError, ValueError):
        return None


def multiset(given: Iterable[str], gold: Iterable[str]) -> Counts:
    """How many types are right, each as often as it is in both."""
    ours, theirs = Counter(given), Counter(gold)
    return Counts((ours & theirs).total(), ours.total(), theirs.total())


def with_countries(given: list[Coded], gold: list[Coded]) -> Counts:
    """Types right where both countries are too; a gold without targets has its sources on either side."""
    left = list(given)
    right = 0
    for want in gold:
        for one in left:
            if one.type == want.type and countries_right(one, want):
                left.remove(one)
                right += 1
                break
    return Counts(right, len(given), len(gold))


def countries_right(given: Coded, gold: Coded) -> bool:
    """Every side that has a country in the gold has one of them in ours.

    An event of ours without recipients (talks, agreements) has its actors on both sides.
    """
    if not gold.targets:
        return gold.sources <= given.sources | given.targets
    forward = not gold.sources or bool(gold.sources & given.sources)
    return forward and bool(gold.targets & (given.targets or given.sources))


def once(gold: Iterable[Coded]) -> list[Coded]:
    """What CAMEO codes in pairs of actors made one event again: a mutual deed each way, one deed of or to several.

    Two codings of the same type are one where a side is the same or they are each other's mirror; their countries are
    put together. Two deeds of one type by the same side in one sentence so count once.
    """
    kept: list[Coded] = []
    for one in gold:
        for n, k in enumerate(kept):
            if k.type != one.type:
                continue
            if (k.sources, k.targets) == (one.targets, one.sources):
                break
            if k.sources == one.sources or k.targets == one.targets:
                kept[n] = Coded(k.type, k.sources | one.sources, k.targets | one.targets)
                break
        else:
            kept.append(one)
    return kept


def at_root(type_: str) -> str:
    """What stands for a type where CAMEO's two-digit roots are compared.

    A root has one type and a type one root or several (REQUEST 02 and 10, ACCUSE 09 and 11, ASSAULT 18 to 20), so that types
    are right where the roots are; only root 08, yield, has two types.
    """
    return "CONCEDE" if type_ == "RETREAT" else type_


def cameo_types(table: str) -> dict[str, str]:
    """CAMEO codes to PLOVER types, from the conversion table."""
    return {m[1]: m[2] for m in map(_CODE.match, table.splitlines()) if m}


def any_hit(given: AbstractSet[int], gold: int) -> Counts:
    """One sentence of one class (0: none): right where the class is among ours."""
    return Counts(int(gold in given and gold > 0), int(bool(given)), int(gold > 0))


def countries_of(codes: Iterable[str]) -> frozenset[str]:
    """The countries of actor codes, of which they are the first three letters."""
    heads = (OTHER_CODES.get(c[:3], c[:3]) for c in codes)
    return frozenset(h for h in heads if h and h not in NO_COUNTRY)


def _countries(actors: object) -> frozenset[str]:
    listed = [actors] if isinstance(actors, dict) else actors if isinstance(actors, list) else []
    codes = [a.get("code") for a in listed if isinstance(a, dict)]
    return countries_of(c for c in codes if isinstance(c, str))


def plover(data: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """PLOVER's gold sentences, dev half: types as a multiset per sentence, and with countries."""
    wanted: dict[str, list[Coded]] = {}
    for line in read_text(need(data, "events", "plover_gsr_dev.jsonl")).splitlines():
        item = orjson.loads(line)
        sides = [_countries(item.get(side)) for side in ("source", "target")]
        wanted.setdefault(item["text"], [])
        kind = OLDER_TYPES.get(item["event"], item["event"])
        if kind in QUAD:
            wanted[item["text"]].append(Coded(kind, *sides))
    return _types(list(wanted.items()), limit, step)


def _types(
    sentences: list[tuple[str, list[Coded]]],
    limit: int | None,
    step: Callable[[int, int], None],
    named: Callable[[str], str] = str,
) -> dict[str, Any]:
    types = both = Counts()
    numbers = spread(len(sentences), limit)
    for done, i in enumerate(numbers):
        step(done, len(numbers))
        text, gold = sentences[i]
        given = [Coded(named(e.type), e.sources, e.targets) for e in code(text)]
        types += multiset((e.type for e in given), (e.type for e in gold))
        both += with_countries(given, gold)
    return {"sentences": len(numbers), "type": types.figures(), "type and countries": both.figures()}


def petrarch(data: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """PETRARCH-2's sentences: the root of each CAMEO code, as a multiset, and with countries.

    Root 01, statements, has no type, and a sentence of which nothing else is coded cannot be scored; one said to have no event is.
    """
    table = {"02": "REQUEST", **cameo_types(read_text(need(data, "events", "cameo2plover_2021.txt")))}
    sentences: list[tuple[str, list[Coded]]] = []
    left_out = 0
    for block in read_text(need(data, "events", "petr2_gsr.xml")).split("<Sentence ")[1:]:
        text = re.search(r"<Text>(.*?)</Text>", block, re.DOTALL)
        if not text:
            continue
        told = [dict(re.findall(r'(\w+)\s*=\s*"([^"]*)"', a)) for a in re.findall(r"<EventCoding ([^>]*?)/?>", block)]
        coded = [t for t in told if t.get("eventcode")]
        gold = once(g for g in (_rooted(table, t) for t in coded) if g)
        if coded and not gold:
            left_out += 1
            continue
        sentences.append((" ".join(text[1].split()), gold))
    figures = _types(sentences, limit, step, at_root)
    return {
        "sentences": figures["sentences"], "only statements": left_out, "root": figures["type"],
        "root and countries": figures["type and countries"],
    }  # fmt: skip


def _rooted(table: Mapping[str, str], told: Mapping[str, str]) -> Coded | None:
    """One coding by its root; ``None`` where it has no type. A code that the table moves to another type has that."""
    kind = table.get(told["eventcode"]) or table.get(told["eventcode"][:2])
    sides = (countries_of([told.get(side, "")]) for side in ("sourcecode", "targetcode"))
    return Coded(at_root(kind), *sides) if kind else None


def quads(data: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """ConfliBERT's training sentences: any event of the class."""
    lines = [
        line.rpartition("\t") for line in read_text(need(data, "events", "conflibert_train", "train.tsv")).splitlines()
    ]
    rows = [(text, int(label)) for text, _, label in lines if label.strip().isdigit()]
    total = Counts()
    numbers = spread(len(rows), limit or DEFAULT)
    for done, i in enumerate(numbers):
        step(done, len(numbers))
        record = _read(rows[i][0])
        total += any_hit(quad_classes(record) if record else frozenset(), rows[i][1])
    return {"sentences": len(numbers), "of": len(rows), "any hit": total.figures()}


def case(data: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """CASE-2021's snippets whose type has a PLOVER type: any event of a right type."""
    text = read_text(need(data, "events", "case2021_task2", "case2021_task2_dev.tsv"))
    rows = [
        r
        for r in csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
        if r["SubType"] in CASE_TYPES
    ]
    total, kinds = Counts(), dict[str, Share]()
    numbers = spread(len(rows), limit or DEFAULT)
    for done, i in enumerate(numbers):
        step(done, len(numbers))
        kind, given = rows[i]["SubType"], {e.type for e in code(rows[i]["EventSnippet"])}
        hit = bool(given & CASE_TYPES[kind])
        total += Counts(int(hit), int(bool(given)), 1)
        kinds[kind] = kinds.get(kind, Share()).also(hit)
    return {
        "snippets": len(numbers), "any hit": total.figures(),
        "by type": {kind: kinds[kind].figures() for kind in sorted(kinds)},
    }  # fmt: skip


def score(data: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """All four sets.

    Raises:
        BenchmarkError: where a set is missing.
    """
    return {
        "plover": plover(data, limit, step), "petrarch2": petrarch(data, limit, step),
        "conflibert": quads(data, limit, step), "case2021": case(data, limit, step),
    }  # fmt: skip
