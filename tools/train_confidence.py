"""Writes src/peacewatch/knowledge/data/confidence.json from open data; the same data give the same bytes.

Run from the repository root: python tools/train_confidence.py GUM_RST CORPUS.jsonl…

GUM_RST is a folder of GUM's rs4 files (annotations CC BY 4.0). Read are the train part alone, and of it the genres whose
texts are CC BY. Our readings that stand between two of its units are right where one of its attribution relations
says the same.

A CORPUS.jsonl has one text a line (id, text). Read are the texts of which tools/judged_readings.tsv judges readings: Wikinews
articles (CC BY 2.5) and items of Wikipedia's current events (CC BY-SA 4.0). That file was judged for this project, by
offsets, without looking at what the model says; 33 of the readings were chosen because it was unsure of them. A reading judged right serves as long as we give a reading at its
cue, one judged wrong only while we still read it that way.

A logistic regression with a Gaussian prior, by Newton's method. Sure traits only: those of MINIMUM readings or more. GUM's
readings have an intercept of their own, which is not shipped: what is right more seldom there is its genres.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from peacewatch.benchmark.gum import Document, begins_apart, held_out, read_rs4
from peacewatch.benchmark.spans import Piece, overlap, word_f1
from peacewatch.extract.attribution import attributions
from peacewatch.extract.confidence import traits
from peacewatch.model.report import Report
from peacewatch.model.worded import Attribution
from peacewatch.parse import parse

OUTPUT = Path("src/peacewatch/knowledge/data/confidence.json")
JUDGED = Path(__file__).with_name("judged_readings.tsv")
CC_BY_GENRES = ("academic", "court", "interview", "news")
FROM_GUM = "from gum"
RIGHT_F1, SAME_F1 = 0.5, 0.8
MINIMUM = 3
PRIOR = 5.0
STEPS = 50


@dataclass(slots=True, frozen=True)
class Example:
    """A reading's traits, and whether it is right."""

    traits: tuple[str, ...]
    right: bool


@dataclass(slots=True, frozen=True)
class Judged:
    """A reading that was judged: pieces of its text, ``cue`` empty where the quotation has none."""

    cue: tuple[Piece, ...]
    source: tuple[Piece, ...]
    content: tuple[Piece, ...]
    right: bool


def train(examples: Sequence[Example]) -> dict[str, object]:
    """Intercept and weights, rounded, those of zero left out; the order of the examples plays no part."""
    counts = Counter(trait for example in examples for trait in set(example.traits))
    names = sorted(trait for trait, count in counts.items() if count >= MINIMUM)
    column = {name: i for i, name in enumerate(names)}
    ordered = sorted(examples, key=lambda example: (example.traits, example.right))
    table = np.zeros((len(ordered), len(names) + 1))
    table[:, -1] = 1.0
    for row, example in enumerate(ordered):
        for trait in example.traits:
            if trait in column:
                table[row, column[trait]] = 1.0
    right = np.array([float(example.right) for example in ordered])
    prior = np.full(len(names) + 1, PRIOR)
    prior[-1] = 0.01
    weights = np.zeros(len(names) + 1)
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-(table @ weights)))
        slope = table.T @ (chance - right) + prior * weights
        curve = (table.T * (chance * (1 - chance))) @ table + np.diag(prior)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if float(np.abs(step).max()) < 1e-9:
            break
    rounded = {name: round(float(weights[i]), 3) for name, i in column.items() if name != FROM_GUM}
    return {
        "intercept": round(float(weights[-1]), 3),
        "weights": {name: weight for name, weight in rounded.items() if weight},
    }


def gum_examples(folder: Path) -> Iterator[Example]:
    """Our readings of the train part: right where a relation has the same cue, source and content."""
    for path in held_out(list(folder.glob("*.rs4")))[0]:
        if path.stem.split("_")[1] not in CC_BY_GENRES:
            continue
        gold = read_rs4(path.read_text(encoding="utf-8"))
        parsed = parse(Report(text=gold.text, sha256="0" * 64))
        for found in attributions(parsed):
            right = is_relation(found, gold)
            if found.cue is not None and found.content and (right or begins_apart(found, gold)):
                yield Example((*traits(parsed, found), FROM_GUM), right)


def is_relation(found: Attribution, gold: Document) -> bool:
    """Whether a relation, positive or negative, has this cue, source and content."""
    return any(
        found.cue is not None
        and overlap([(found.cue.start, found.cue.end)], relation.cue)
        and (not relation.source or overlap(_source(found), relation.source))
        and word_f1(gold.text, _content(found), relation.content) >= RIGHT_F1
        for relation in gold.relations
    )


def judged_examples(corpus: Path, verdicts: Mapping[str, Sequence[Judged]]) -> Iterator[Example]:
    """Our readings of the texts of which readings were judged."""
    for line in corpus.read_text(encoding="utf-8").split("\n"):
        entry = json.loads(line) if line else {"id": ""}
        if entry["id"] not in verdicts:
            continue
        parsed = parse(Report(text=entry["text"], sha256="0" * 64))
        for found in attributions(parsed):
            verdict = next(
                (v for one in verdicts[entry["id"]] if (v := judge(parsed.text, found, one)) is not None), None
            )
            if verdict is not None:
                yield Example(traits(parsed, found), verdict)


def judge(text: str, found: Attribution, known: Judged) -> bool | None:
    """Whether a reading is right, as far as a judged one tells; ``None`` where it tells nothing."""
    cue = [(found.cue.start, found.cue.end)] if found.cue is not None else []
    if bool(cue) != bool(known.cue) or (cue and not overlap(cue, known.cue)):
        return None
    share = word_f1(text, _content(found), known.content)
    if not cue and share < RIGHT_F1:
        return None
    one_source = overlap(_source(found), known.source) or not (found.sources or known.source)
    if known.right:
        return one_source and share >= RIGHT_F1
    return False if one_source and share >= SAME_F1 else None


def read_judged(source: str) -> dict[str, list[Judged]]:
    """Judged readings by the id of their text. Pieces are "start-end", several apart by commas, "-" for none."""
    found: dict[str, list[Judged]] = defaultdict(list)
    for line in source.splitlines():
        if line and not line.startswith("#"):
            name, cue, origin, content, verdict = line.split("\t")
            found[name].append(Judged(_pieces(cue), _pieces(origin), _pieces(content), verdict == "right"))
    return dict(found)


def _pieces(field: str) -> tuple[Piece, ...]:
    if field == "-":
        return ()
    return tuple((int(a), int(b)) for a, _, b in (piece.partition("-") for piece in field.split(",")))


def _source(found: Attribution) -> list[Piece]:
    return [(s.span.start, s.span.end) for s in found.sources]


def _content(found: Attribution) -> list[Piece]:
    return [(s.start, s.end) for s in found.content]


def main(arguments: Sequence[str]) -> None:
    """Reads the sets, trains, writes the file and says how many readings there were."""
    verdicts = read_judged(JUDGED.read_text(encoding="utf-8"))
    examples = list(gum_examples(Path(arguments[0])))
    for corpus in arguments[1:]:
        examples.extend(judged_examples(Path(corpus), verdicts))
    if not examples:
        sys.exit("no readings: name the folder of GUM's relations, then the corpora that were judged")
    model = train(examples)
    OUTPUT.write_text(json.dumps(model, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    right = sum(example.right for example in examples)
    print(f"{len(examples)} readings, {right} right; written: {OUTPUT}")


if __name__ == "__main__":
    main(sys.argv[1:])
