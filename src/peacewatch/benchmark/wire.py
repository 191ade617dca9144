"""The ``wire`` set: whole records against gold, with the forbidden items counted."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import orjson
import yaml

from peacewatch import pipeline
from peacewatch.benchmark.data import need, sample
from peacewatch.benchmark.forbidden import committed
from peacewatch.benchmark.tally import Tally
from peacewatch.benchmark.wire_match import score_report
from peacewatch.errors import BenchmarkError, PeacewatchError

Json = Mapping[str, Any]
EMPTY: Json = {
    name: []
    for name in ("actors", "places", "times", "statements", "events", "talks", "ceasefires", "demands",
                 "commitments", "threats", "denials")
}  # fmt: skip
HALVES = {"01-05": range(1, 6), "06-08": range(6, 9)}


def read_gold(path: Path) -> Json:
    """One report's gold.

    Raises:
        BenchmarkError: where the file is not such a gold.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    gold = yaml.load(path.read_bytes(), Loader=loader)  # noqa: S506  (both are safe loaders)
    if not isinstance(gold, dict) or gold.get("gold") != "peacewatch-wire-gold/1":
        message = f"{path} is not a gold of the form peacewatch-wire-gold/1"
        raise BenchmarkError(message)
    return gold


def read_record(text: bytes, gold: Json) -> tuple[Json, str | None]:
    """Our record in JSON form; an empty one, and why, where reading fails."""
    try:
        record = pipeline.read(text, published=gold["report"]["published"]["value"])
    except (PeacewatchError, ValueError) as error:
        told = {"text": text.decode("utf-8"), "dateline": None}
        return {**EMPTY, "report": told}, f"{type(error).__name__}: {error}".splitlines()[0][:300]
    loaded: Json = orjson.loads(record.to_json())
    return loaded, None


def score(data: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """All reports of the set: per report, per half and together.

    Raises:
        BenchmarkError: where the set is missing or not as expected.
    """
    golds = sample(sorted(need(data, "wire").glob("*.gold.yaml")), limit)
    if not golds:
        message = f"no *.gold.yaml in {data / 'wire'}"
        raise BenchmarkError(message)
    reports: dict[str, dict[str, Tally]] = {}
    forbidden: dict[str, dict[str, list[str]]] = {}
    failed: dict[str, str] = {}
    for done, path in enumerate(golds):
        step(done, len(golds))
        gold = read_gold(path)
        name = path.name.removesuffix(".gold.yaml")
        record, failure = read_record(need(data, "wire", gold["report"]["file"]).read_bytes(), gold)
        if failure:
            failed[name] = failure
        reports[name] = score_report(gold, record)
        bad = {f["id"] for f in committed(gold, record)}
        kinds = sorted({f["kind"] for f in gold["forbidden"]})
        forbidden[name] = {
            kind: [f"{f['id']}{'!' if f['id'] in bad else ''}" for f in gold["forbidden"] if f["kind"] == kind]
            for kind in kinds
        }
    groups = {"all": list(reports)}
    groups |= {
        half: [n for n in reports if n[:2].isdigit() and int(n[:2]) in numbers] for half, numbers in HALVES.items()
    }
    groups |= {name: [name] for name in reports}
    told: dict[str, Any] = {
        group: {**pooled([reports[n] for n in names]), "forbidden": _forbidden([forbidden[n] for n in names])}
        for group, names in groups.items()
        if names
    }
    for name, tallies in reports.items():
        for kind, tally in tallies.items():
            told[name][kind] |= {"missed": tally.missed, "extra": tally.extra}
    return {"reports": len(golds), "scores": told, "failed": failed}


def pooled(reports: list[dict[str, Tally]]) -> dict[str, Any]:
    """The figures of several reports together, by kind of item."""
    totals: dict[str, Tally] = {}
    for report in reports:
        for kind, tally in report.items():
            totals.setdefault(kind, Tally()).merge(tally)
    return {kind: tally.figures() for kind, tally in totals.items()}


def _forbidden(reports: list[dict[str, list[str]]]) -> dict[str, Any]:
    told: dict[str, Any] = {"committed": 0, "of": 0, "kinds": {}}
    for report in reports:
        for kind, ids in report.items():
            entry = told["kinds"].setdefault(kind, {"committed": 0, "of": 0, "which": []})
            bad = [i.rstrip("!") for i in ids if i.endswith("!")]
            entry["committed"] += len(bad)
            entry["of"] += len(ids)
            entry["which"] += bad
            told["committed"] += len(bad)
            told["of"] += len(ids)
    return told
