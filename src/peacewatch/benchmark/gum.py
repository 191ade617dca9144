"""The ``gum`` set: attribution relations of GUM's discourse trees (rs4 XML), as text and extents.

A relation has a unit that names source and cue (the satellite) and a unit that is said (the nucleus). GUM splits
documents into elementary units, so an attribution inside one unit ("denied the charge") is not in it.
Exact sentences of what counts as right are in docs/benchmark.md.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from peacewatch.benchmark.counts import Counts, Share
from peacewatch.benchmark.data import need, read_text, sample
from peacewatch.benchmark.spans import Piece, overlap, pair_up, word_f1, words_in
from peacewatch.errors import BenchmarkError
from peacewatch.extract.attribution import attributions
from peacewatch.model.report import Report
from peacewatch.model.worded import Attribution
from peacewatch.parse import parse

HELD_OUT_EVERY = 3
_BEFORE = re.compile(r"[,.;:?!%)\]}”»]|\.\.\.|…|n['’]t|['’](?:s|re|ve|ll|d|m)", re.IGNORECASE)
_AFTER = re.compile(r"[(\[{“«$£€#]")
_ENDS = re.compile(r"[.?!][\"”’')\]]*\Z")
_INTRODUCTION = re.compile(r"(?:that|whether|if)\s+", re.IGNORECASE)


@dataclass(slots=True, frozen=True)
class Relation:
    """An attribution relation: pieces of the text for its source-cue unit, what is said, and the source's words.

    ``source`` is empty where the set marks none. ``negative``: the text says that it was not said ("have not said
    why"), which is no statement.
    """

    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]
    source: tuple[Piece, ...]
    negative: bool


@dataclass(slots=True, frozen=True)
class Document:
    """A document put together again from its units; ``units`` are their extents in text order."""

    text: str
    units: tuple[Piece, ...]
    relations: tuple[Relation, ...]


def held_out(files: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """The files, in the order of their names, as (train part, held-out part): every third one is held out.

    Names begin with the genre, so that each genre is split alike. What is trained reads the train part alone.
    """
    ordered = sorted(files)
    return (
        [path for i, path in enumerate(ordered) if i % HELD_OUT_EVERY != HELD_OUT_EVERY - 1],
        ordered[HELD_OUT_EVERY - 1 :: HELD_OUT_EVERY],
    )


def read_rs4(source: str) -> Document:
    """A document of GUM's rs4 XML, its spaced tokens joined as they are printed, a heading on a line of its own.

    Raises:
        BenchmarkError: where it is no rs4 document.
    """
    try:
        root = ET.fromstring(source)  # noqa: S314  (a set that the user names)
    except ET.ParseError as error:
        raise BenchmarkError(f"not an rs4 document: {error}") from error
    segments = [node for node in root.iter("segment") if node.text and node.text.split()]
    if not segments:
        raise BenchmarkError("not an rs4 document: it has no segments")
    words = [(node.text or "").split() for node in segments]
    text, places = _joined(words, [node.get("relname") == "organization-heading" for node in segments])
    bounds: dict[str, Piece] = {}
    at = 0
    for node, unit in zip(segments, words, strict=True):
        bounds[node.get("id", "")] = (places[at][0], places[at + len(unit) - 1][1])
        at += len(unit)
    return Document(text, tuple(bounds.values()), tuple(_relations(root, bounds, places)))


def _relations(root: ET.Element, bounds: dict[str, Piece], places: Sequence[Piece]) -> Iterable[Relation]:
    """The attribution relations, in the order of the satellites' first words."""
    several = {node.get("name") for node in root.iter("rel") if node.get("type") == "multinuc"}
    nodes = {node.get("id", ""): node for node in chain(root.iter("segment"), root.iter("group"))}
    below: dict[str, list[str]] = defaultdict(list)
    for name, node in nodes.items():
        if (parent := node.get("parent")) is not None:
            below[parent].append(name)

    def is_member(name: str) -> bool:
        relation = nodes[name].get("relname")
        return relation == "span" or relation in several

    def unit(name: str) -> set[Piece]:
        """What a node spans, the satellites of its members included and its own left out."""
        own = {bounds[name]} if name in bounds else set()
        return own.union(*(full(kid) for kid in below[name] if is_member(kid)))

    def full(name: str) -> set[Piece]:
        return unit(name).union(*(full(kid) for kid in below[name] if not is_member(kid)))

    sources: dict[str, list[Piece]] = defaultdict(list)
    for signal in root.iter("signal"):
        if signal.get("subtype") == "attribution_source":
            numbers = [int(n) for n in (signal.get("tokens") or "").split(",") if n.isdigit()]
            sources[signal.get("source", "")].extend(places[n - 1] for n in numbers if 0 < n <= len(places))
    found = []
    for name, node in nodes.items():
        relation = node.get("relname") or ""
        if relation.startswith("attribution") and (parent := node.get("parent")) in nodes:
            cue = full(name)
            content = tuple(sorted(unit(parent) - cue))
            source = tuple(sorted(sources[name]))
            found.append(Relation(tuple(sorted(cue)), content, source, relation.endswith("negative")))
    return sorted((r for r in found if r.cue and r.content), key=lambda r: (r.cue, r.content))


def _joined(units: Sequence[Sequence[str]], headings: Sequence[bool]) -> tuple[str, list[Piece]]:
    """The text of spaced tokens, and where each token lies in it."""
    text, places = "", []
    open_double = open_single = False
    glue = True
    for unit, heading in zip(units, headings, strict=True):
        for i, word in enumerate(unit):
            closes = (word == '"' and open_double) or (word in {"'", "’"} and (open_single or text[-1:] == "s"))
            hyphen = (
                word in {"-", "–", "/"}
                and 0 < i < len(unit) - 1
                and unit[i - 1][-1].isalnum()
                and unit[i + 1][0].isalnum()
            )
            if not (glue or closes or hyphen or _BEFORE.fullmatch(word)):
                text += " "
            places.append((len(text), len(text) + len(word)))
            text += word
            opens = (word == '"' and not open_double) or (word in {"'", "‘"} and not closes)
            glue = opens or hyphen or _AFTER.fullmatch(word) is not None
            open_double = open_double != (word == '"')
            if word in {"'", "’", "‘"}:
                open_single = opens
        ends = _ENDS.search(text) is not None and not open_double
        if heading or ends:
            text += "\n\n"
            glue, open_double, open_single = True, False, False
    return text.rstrip("\n"), places


def compare(given: Sequence[Attribution], gold: Document) -> dict[str, Counts | Share]:
    """One document: relations found, with which boundaries and source, and how many of ours are relations.

    ``found``: our cue lies in the source-cue unit and the contents share words; one to one, best content first.
    Given are ours whose cue and content begin in different units, because inside one unit there is no relation,
    and those found.
    """
    text = gold.text
    positive = [r for r in gold.relations if not r.negative]

    def same(a: Attribution, r: Relation) -> float:
        if a.cue is None or not overlap([(a.cue.start, a.cue.end)], r.cue):
            return 0.0
        return word_f1(text, _content(a), r.content)

    pairs = [(given[i], positive[j]) for i, j in pair_up(given, positive, same)]
    paired = {a.i for a, _ in pairs}
    apart = sum(a.i in paired or begins_apart(a, gold) for a in given)
    exact = sum(said_words(text, _content(a)) == said_words(text, r.content) for a, r in pairs)
    marked = [(a, r) for a, r in pairs if r.source]
    sourced = sum(overlap([(s.span.start, s.span.end) for s in a.sources], r.source) for a, r in marked)
    negative = [r for r in gold.relations if r.negative]
    told = [a for a in given if a.standing == "told" and a.act != "decline_comment"]
    taken = sum(any(same(a, r) > 0 for a in told) for r in negative)

    return {
        "found": Share(len(pairs), len(positive)),
        "content exact": Counts(exact, apart, len(positive)),
        "content exact of found": Share(exact, len(pairs)),
        "source of found": Share(sourced, len(marked)),
        "precision between units": Share(len(pairs), apart),
        "negative taken": Share(taken, len(negative)),
    }


def said_words(text: str, where: Sequence[Piece]) -> frozenset[int]:
    """Where the words of a content start, a leading "that", "whether" or "if" left out.

    >>> sorted(said_words('He said that it rained.', [(8, 23)]))
    [13, 16]
    """
    if where and (match := _INTRODUCTION.match(text, where[0][0], where[0][1])):
        where = [(match.end(), where[0][1]), *where[1:]]
    return words_in(text, where)


def _content(a: Attribution) -> list[Piece]:
    return [(s.start, s.end) for s in a.content]


def begins_apart(a: Attribution, gold: Document) -> bool:
    """Whether cue and content begin in different units, so that a relation could stand there."""
    if a.cue is None or not a.content:
        return False
    return _unit(gold, a.cue.start) != _unit(gold, a.content[0].start)


def _unit(gold: Document, offset: int) -> int:
    return next((i for i, (start, end) in enumerate(gold.units) if start <= offset < end), -1)


def score(data: Path, limit: int | None, step: Callable[[int, int], None]) -> dict[str, Any]:
    """Train part and held-out part apart, and of the held-out part its news.

    Raises:
        BenchmarkError: where the set is missing.
    """
    train, out = held_out(list(need(data, "attribution", "gum_rst").glob("*.rs4")))
    told: dict[str, Any] = {}
    for name, part in (("train", train), ("held-out", out), ("held-out news", [p for p in out if "_news_" in p.name])):
        chosen = sample(part, limit)
        total: dict[str, Any] = {}
        for done, path in enumerate(chosen):
            step(done, len(chosen))
            gold = read_rs4(read_text(path))
            parsed = parse(Report(text=gold.text, sha256="0" * 64))
            for key, counts in compare(attributions(parsed), gold).items():
                total[key] = total[key] + counts if key in total else counts
        told[name] = {"documents": len(chosen)} | {key: counts.figures() for key, counts in total.items()}
    return told
