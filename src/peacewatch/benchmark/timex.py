"""The ``time`` set (TimeBank, AQUAINT): TimeML's reader and the counting of TempEval-3."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from peacewatch.benchmark.counts import Counts
from peacewatch.benchmark.data import need, sample
from peacewatch.benchmark.spans import pair_up
from peacewatch.benchmark.timeml_convention import timeml_times
from peacewatch.errors import BenchmarkError
from peacewatch.extract.times.mentions import time_words
from peacewatch.model.parsed import Parsed
from peacewatch.model.report import Report
from peacewatch.model.worded import TimeWords
from peacewatch.parse import parse

SETS = ("timebank", "aquaint")


@dataclass(slots=True, frozen=True)
class Timex:
    """A TIMEX3: its extent, type in lower case, and value (``None`` where not told)."""

    start: int
    end: int
    type: str
    value: str | None


@dataclass(slots=True, frozen=True)
class TimeDocument:
    """A TimeML document: the text of TEXT, the creation date, and the expressions inside the text."""

    text: str
    published: str | None
    times: tuple[Timex, ...]


def read_timeml(source: str) -> TimeDocument:
    """A document from TimeML; expressions outside TEXT (the creation time) are not scored.

    Raises:
        BenchmarkError: where it is not TimeML.
    """
    try:
        root = ET.fromstring(source)  # noqa: S314  (a development set that the user names)
    except ET.ParseError as error:
        message = f"not TimeML: {error}"
        raise BenchmarkError(message) from error
    body = root.find("TEXT")
    if body is None:
        message = "not TimeML: no TEXT element"
        raise BenchmarkError(message)
    pieces: list[str] = []
    times: list[Timex] = []
    length = 0

    def walk(node: ET.Element) -> None:
        nonlocal length
        start = length
        for words, child in ((node.text, None), *((kid.tail, kid) for kid in node)):
            if child is not None:
                walk(child)
            pieces.append(words or "")
            length += len(words or "")
        if node.tag == "TIMEX3" and length > start:
            times.append(Timex(start, length, node.get("type", "").lower(), node.get("value")))

    walk(body)
    created = root.find("DCT/TIMEX3")
    value = created.get("value") if created is not None else None
    return TimeDocument("".join(pieces), value[:10] if value else None, tuple(sorted(times, key=lambda t: t.start)))


def count(given: Sequence[Timex], gold: Sequence[Timex]) -> dict[str, Counts]:
    """*Strict*: the same extent. *Relaxed*: extents overlap. *Value*, *type*: relaxed and equal."""

    def same(a: Timex, b: Timex) -> float:
        shared = min(a.end, b.end) - max(a.start, b.start)
        return shared / max(a.end - a.start, b.end - b.start) if shared > 0 else 0.0

    pairs = [(given[i], gold[j]) for i, j in pair_up(given, gold, same)]
    rights = {
        "strict": sum((a.start, a.end) == (b.start, b.end) for a, b in pairs),
        "relaxed": len(pairs),
        "value": sum(a.value is not None and a.value == b.value for a, b in pairs),
        "type": sum(a.type == b.type for a, b in pairs),
    }
    return {name: Counts(right, len(given), len(gold)) for name, right in rights.items()}


def find(document: TimeDocument) -> list[Timex]:
    """Our expressions of a document."""
    parsed = parse(Report(text=document.text, sha256="0" * 64, published=document.published))
    return adapt(parsed, time_words(parsed), document.published)


def adapt(parsed: Parsed, words: tuple[TimeWords, ...], published: str | None) -> list[Timex]:
    """Our expressions in TimeBank's conventions (:mod:`peacewatch.benchmark.timeml_convention`)."""
    return [Timex(s, e, kind, value) for (s, e), kind, value in timeml_times(parsed, words, published)]


def score(data: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """Both sets, ``limit`` documents of each.

    Raises:
        BenchmarkError: where a set is missing.
    """
    told: dict[str, Any] = {}
    for name in SETS:
        files = sample(sorted(need(data, "time", name).glob("*.tml")), limit)
        totals: dict[str, Counts] = {}
        for done, path in enumerate(files):
            step(done, len(files))
            document = read_timeml(path.read_bytes().decode("utf-8"))
            for figure, counts in count(find(document), document.times).items():
                totals[figure] = totals.get(figure, Counts()) + counts
        told[name] = {"documents": len(files)} | {figure: counts.figures() for figure, counts in totals.items()}
    return told
