"""The ``attribution`` set (PolNeAR): reader, adapter, Citron's counting and a stricter one.

Exact sentences of what counts as right are in docs/benchmark.md.
"""

import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from peacewatch import pipeline
from peacewatch.benchmark.counts import Counts
from peacewatch.benchmark.data import need, read_text, sample
from peacewatch.benchmark.polnear_classes import class_of, shares, tally
from peacewatch.benchmark.polnear_contents import border, widen
from peacewatch.benchmark.polnear_cues import full_cue, governed_preposition
from peacewatch.benchmark.polnear_sources import full_source
from peacewatch.benchmark.reliability import Verdict, reliability
from peacewatch.benchmark.spans import Piece, pair_up
from peacewatch.extract.attribution import attributions
from peacewatch.model.parsed import Parsed
from peacewatch.model.report import Report
from peacewatch.model.worded import Attribution
from peacewatch.parse import parse

PARTS = ("cue", "source", "content")
TRAIN_SAMPLE = 60
_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(slots=True, frozen=True)
class Quote:
    """An attribution as three extents; any of them may be empty. Pieces are in text order."""

    cue: tuple[Piece, ...]
    source: tuple[Piece, ...]
    content: tuple[Piece, ...]
    confidence: float | None = field(default=None, compare=False)

    def part(self, name: str) -> tuple[Piece, ...]:
        """One of the three by name."""
        return {"cue": self.cue, "source": self.source, "content": self.content}[name]


def read_brat(text: str) -> list[Quote]:
    """The attributions of a brat stand-off file; those without a source are kept, with an empty one."""
    spans: dict[str, tuple[Piece, ...]] = {}
    quotes: list[Quote] = []
    for line in text.splitlines():
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            offsets = fields[1].partition(" ")[2]
            spans[fields[0]] = tuple((int(a), int(b)) for a, b in (piece.split(" ") for piece in offsets.split(";")))
    for line in text.splitlines():
        if not line.startswith("E"):
            continue
        roles: dict[str, list[Piece]] = {name: [] for name in PARTS}
        for argument in line.split("\t")[1].split():
            role, _, target = argument.partition(":")
            name = role.rstrip("0123456789").lower()
            if name in roles:
                roles[name].extend(spans.get(target, ()))
        cue, source, content = (tuple(sorted(roles[name])) for name in PARTS)
        quotes.append(Quote(cue, source, content))
    return quotes


def adapt(parsed: Parsed, found: Sequence[Attribution]) -> list[Quote]:
    """Our attributions in PolNeAR's conventions.

    Contents take in what leads into them (:mod:`peacewatch.benchmark.polnear_contents`), cues what belongs to the
    verb's phrase (:func:`peacewatch.benchmark.polnear_cues.full_cue`), sources what describes them
    (:func:`peacewatch.benchmark.polnear_sources.full_source`); a
    quotation that goes on is added to the content of the attribution that it continues; nested attributions
    and such without content are left out, because this set has one level and always a content.
    """
    root = {a.i: a.i for a in found}
    for a in found:
        if a.continues is not None:
            root[a.i] = root.get(a.continues, a.continues)
    contents: dict[int, list[Piece]] = {}
    for a in found:
        bound = governed_preposition(parsed, a)
        begin = parsed.tokens[bound + 1].start if bound is not None else 0
        contents.setdefault(root[a.i], []).extend(widen(parsed, max(s.start, begin), s.end) for s in a.content)
    quotes = []
    for a in found:
        if root[a.i] != a.i or a.nested_in is not None:
            continue
        cue, content = border(parsed, a, full_cue(parsed, a), contents[a.i])
        if not content:
            continue
        quotes.append(Quote(cue, full_source(parsed, a), merge(content), a.confidence))
    return quotes


def merge(found: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces in text order, those that touch or overlap made one."""
    merged: list[Piece] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def tokens(text: str, where: Iterable[Piece]) -> frozenset[int]:
    """Where words and single marks start inside the pieces."""
    return frozenset(m.start() for a, b in where for m in _TOKEN.finditer(text, a, b))


def citron(text: str, given: Sequence[Quote], gold: Sequence[Quote]) -> dict[str, Counts]:
    """Citron's own counting (its ``metrics.py``), which is many to many.

    *Exact*: a part is right where it has the same tokens and the cues overlap; ``whole`` where all three
    have the same tokens. *Overlap*: tokens shared with every gold quote whose cue overlaps, over all tokens
    given and gold. Citron counts right ones among the given for both precision and recall; here recall
    counts gold ones found, and ``right`` is the smaller of the two, which can only lower our figure.
    """
    told: dict[str, Counts] = {}
    ours = [{p: tokens(text, q.part(p)) for p in PARTS} for q in given]
    theirs = [{p: tokens(text, q.part(p)) for p in PARTS} for q in gold]
    for name in (*PARTS, "whole"):
        parts = PARTS if name == "whole" else (name,)
        hits = [
            (i, j)
            for i, a in enumerate(ours)
            for j, b in enumerate(theirs)
            if a["cue"] & b["cue"] and all(a[p] == b[p] for p in parts)
        ]
        right = min(len({i for i, _ in hits}), len({j for _, j in hits}))
        told[f"{name} exact"] = Counts(right, len(given), len(gold))
        shared = sum(len(a[p] & b[p]) for a in ours for b in theirs if a["cue"] & b["cue"] for p in parts)
        told[f"{name} overlap"] = Counts(
            shared, sum(len(a[p]) for a in ours for p in parts), sum(len(b[p]) for b in theirs for p in parts)
        )
    return told


def pairs_of(text: str, given: Sequence[Quote], gold: Sequence[Quote]) -> list[tuple[int, int]]:
    """One-to-one pairs ``(given, gold)`` by number, on a shared cue token and content F1 of a half."""

    def same(a: Quote, b: Quote) -> float:
        ours, theirs = tokens(text, a.content), tokens(text, b.content)
        if not tokens(text, a.cue) & tokens(text, b.cue) or not ours or not theirs:
            return 0.0
        share = 2 * len(ours & theirs) / (len(ours) + len(theirs))
        return share if share >= 0.5 else 0.0

    return pair_up(given, gold, same)


def strict(text: str, given: Sequence[Quote], gold: Sequence[Quote]) -> dict[str, Counts]:
    """By :func:`pairs_of`; then each part may be exact. ``found`` counts the pairs whose sources meet."""
    pairs = [(given[i], gold[j]) for i, j in pairs_of(text, given, gold)]

    def equal(a: Quote, b: Quote, part: str) -> bool:
        return tokens(text, a.part(part)) == tokens(text, b.part(part))

    rights = {f"{p} exact": sum(equal(a, b, p) for a, b in pairs) for p in PARTS}
    rights["whole exact"] = sum(all(equal(a, b, p) for p in PARTS) for a, b in pairs)
    rights["found"] = sum(_sources_meet(text, a, b) for a, b in pairs)
    return {name: Counts(right, len(given), len(gold)) for name, right in rights.items()}


def verdicts(text: str, given: Sequence[Quote], gold: Sequence[Quote]) -> list[Verdict]:
    """Whether each of ours that has a confidence is found, in the strict sense, beside that confidence."""
    found = {i for i, j in pairs_of(text, given, gold) if _sources_meet(text, given[i], gold[j])}
    return [(q.confidence, i in found) for i, q in enumerate(given) if q.confidence is not None]


def found_pairs(text: str, given: Sequence[Quote], gold: Sequence[Quote]) -> list[tuple[int, int, bool]]:
    """The pairs of :func:`pairs_of` whose sources meet, each with whether all three parts are exact."""
    return [
        (i, j, all(tokens(text, given[i].part(p)) == tokens(text, gold[j].part(p)) for p in PARTS))
        for i, j in pairs_of(text, given, gold)
        if _sources_meet(text, given[i], gold[j])
    ]


def _sources_meet(text: str, a: Quote, b: Quote) -> bool:
    """Whether the sources share a token or are both empty."""
    return bool(tokens(text, a.source) & tokens(text, b.source)) or (not a.source and not b.source)


@dataclass(slots=True)
class Speed:
    """How fast texts are read, by the clock: the one thing here that differs from run to run."""

    words: int = 0
    parse: float = 0.0
    attributions: float = 0.0
    whole: float = 0.0

    def figures(self) -> dict[str, int]:
        """Words of running text, and words a second of the parse, of attribution on a parse, and of a whole reading."""
        told = {"words": self.words}
        for name in ("parse", "attributions", "whole"):
            seconds: float = getattr(self, name)
            told[f"{name} words/s"] = round(self.words / seconds) if seconds else 0
        return told


def _read(text: str, speed: Speed) -> tuple[Parsed, list[Quote]]:
    """A text's parse and our attributions in the set's conventions, the time that each step takes added to ``speed``."""
    report = Report(text=text, sha256="0" * 64)
    begun = time.perf_counter()
    parsed = parse(report)
    parse_done = time.perf_counter()
    found = attributions(parsed)
    speed.attributions += time.perf_counter() - parse_done
    speed.parse += parse_done - begun
    speed.words += len(text.split())
    return parsed, adapt(parsed, found)


def score(data: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """The dev part and a sample of the train part, each annotation file against ours of its text; and the speed.

    A text with several annotators is scored against each of them. The speed is that of the dev part.

    Raises:
        BenchmarkError: where the set is missing.
    """
    told: dict[str, Any] = {}
    parse(Report(text="Once, so that loading the language model is not in the speed.", sha256="0" * 64))
    for part, size in (("dev", limit), ("train", min(limit or TRAIN_SAMPLE, TRAIN_SAMPLE))):
        folder = need(data, "attribution", "polnear", part)
        files = sample(sorted((folder / "text").glob("*.txt")), size)
        totals: dict[str, dict[str, Counts]] = {"citron": {}, "strict": {}}
        annotated, speed = 0, Speed()
        sure: list[Verdict] = []
        classes: dict[str, dict[str, int]] = {}
        for done, path in enumerate(files):
            step(done, len(files))
            text = read_text(path)
            parsed, given = _read(text, speed)
            ours = [class_of(parsed, q.cue) for q in given]
            if part == "dev":
                begun = time.perf_counter()
                pipeline.code(Report(text=text, sha256="0" * 64))
                speed.whole += time.perf_counter() - begun
            for gold in _golds(folder, path.stem):
                annotated += 1
                sure.extend(verdicts(text, given, gold))
                theirs = [class_of(parsed, q.cue) for q in gold]
                tally(classes, (ours, theirs), found_pairs(text, given, gold))
                for how, count in (("citron", citron), ("strict", strict)):
                    for name, counts in count(text, given, gold).items():
                        totals[how][name] = totals[how].get(name, Counts()) + counts
        told[part] = {"texts": len(files), "annotation files": annotated} | {
            how: {name: counts.figures() for name, counts in found.items()} for how, found in totals.items()
        }
        told[part]["confidence"] = reliability(sure)
        told[part]["by class of cue"] = shares(classes)
        if part == "dev":
            told["speed"] = speed.figures()
    return told


def _golds(folder: Path, stem: str) -> list[list[Quote]]:
    paths = sorted((folder / "attributions").glob("*.ann"))
    return [read_brat(read_text(p)) for p in paths if p.stem.rpartition("_")[0] == stem]
