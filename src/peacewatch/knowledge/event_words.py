"""The words that name events: verbs and nouns with their PLOVER type, mode and contexts, and where their parties stand.

A row of ``data/event_words.tsv`` is one reading of one word. ``flags``, separated by ``;``:

- ``reciprocal``: all parties act together (talks, agreements);
- ``obj=a|b``: only with an object that one of these lemmas heads (or, for a preposition, its object);
- ``obj!``: only with an object at all;
- ``not=a|b``: not after one of these modifiers ("heart attack");
- ``light``: a noun that is an event only beside a light verb ("reached a truce");
- ``person``: only where both parties can speak; ``recipient``: only with a recipient;
- ``xcomp``: only with an infinitive; ``bind``: only with an infinitive or *to*, *on*; ``fight``: a clash, both sides act.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast

from peacewatch.errors import KnowledgeError
from peacewatch.model.record import EventType
from peacewatch.ontology import load_ontology

_FILE = "event_words.tsv"
_HEADER = ("lemma", "pos", "type", "mode", "contexts", "agent_role", "recipient_role", "flags")


@dataclass(slots=True, frozen=True)
class EventWord:
    """One reading of a word. ``lemma`` is a tuple of lemmas; the event's own word is first for verbs, last for nouns."""

    lemma: tuple[str, ...]
    pos: str
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    agent_role: str
    recipient_roles: tuple[str, ...]
    flags: frozenset[str]
    objects: frozenset[str]
    blockers: frozenset[str]


@dataclass(slots=True, frozen=True)
class EventWords:
    """The rows by part of speech and by the lemma of the governing word; longer entries come first."""

    verbs: dict[str, tuple[EventWord, ...]]
    nouns: dict[str, tuple[EventWord, ...]]
    size: int


def _row(number: int, line: str) -> EventWord:
    cells = line.split("\t")
    if len(cells) != len(_HEADER):
        raise KnowledgeError(f"{_FILE}:{number}: {len(_HEADER)} columns expected, {len(cells)} found")
    lemma, pos, type_, mode, contexts, agent, recipient, flags = cells
    if pos not in ("v", "n") or not lemma:
        raise KnowledgeError(f"{_FILE}:{number}: a lemma and the part of speech v or n are needed")
    kinds = tuple(c for c in contexts.split(",") if c)
    load_ontology().check(type_, mode or None, kinds)
    objects: frozenset[str] = frozenset()
    blockers: frozenset[str] = frozenset()
    plain: list[str] = []
    for flag in filter(None, flags.split(";")):
        name, equals, value = flag.partition("=")
        if equals and name == "obj":
            objects = frozenset(value.split("|"))
        elif equals and name == "not":
            blockers = frozenset(value.split("|"))
        else:
            plain.append(flag)
    return EventWord(
        tuple(lemma.split()), pos, cast("EventType", type_), mode or None, kinds, agent,
        tuple(r for r in recipient.split(",") if r), frozenset(plain), objects, blockers,
    )  # fmt: skip


def parse_event_words(text: str) -> EventWords:
    """The word list that a tab-separated text holds.

    Raises:
        KnowledgeError: where the header or a row is wrong; the message names the line.
    """
    lines = text.splitlines()
    if not lines or tuple(lines[0].split("\t")) != _HEADER:
        raise KnowledgeError(f"{_FILE}:1: header expected: {' '.join(_HEADER)}")
    verbs: dict[str, list[EventWord]] = {}
    nouns: dict[str, list[EventWord]] = {}
    size = 0
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip() or line.startswith("#"):
            continue
        word = _row(number, line)
        size += 1
        if word.pos == "v":
            verbs.setdefault(word.lemma[0], []).append(word)
        else:
            nouns.setdefault(word.lemma[-1], []).append(word)

    def longest_first(rows: list[EventWord]) -> tuple[EventWord, ...]:
        return tuple(sorted(rows, key=lambda w: (-len(w.lemma), not w.objects, w.type != "PROTEST")))

    return EventWords(
        {k: longest_first(v) for k, v in verbs.items()}, {k: longest_first(v) for k, v in nouns.items()}, size
    )


@lru_cache(maxsize=1)
def load_event_words() -> EventWords:
    """The word list of this version.

    Raises:
        KnowledgeError: where the file is wrong.
    """
    return parse_event_words((files("peacewatch.knowledge") / "data" / _FILE).read_text(encoding="utf-8"))
