"""The words that name events: verbs and nouns with their PLOVER type, mode and contexts, and where their parties stand.

A row of ``data/event_words.tsv`` is one reading of some words, "|" between them. Its conditions, ";" between, are flags or
``name=nouns``, where the nouns are lemmas, "@" and a set of ``data/event_sets.tsv``, or "%" and a class of words:
``%name`` (of a state, group or place), ``%group``, ``%place``, ``%person``, ``%norp`` (a people), ``%number`` (12 were killed).

Conditions on a verb: ``obj``, ``noobj`` (the object is, is not one of), ``subj``, ``nosubj``, ``with``, ``nowith``,
``inn`` (what follows *with*, *in*), ``nofrom`` (after *from*, *of*), ``noin``, ``on`` (a preposition is there; ``onobj``: with
one of these after it), ``noprep``, ``arm``, ``noarm`` (before the object's noun), ``adv``, ``tag``, ``noxcomp``, ``xcompof`` (no such verb, such a verb in its infinitive), ``clause`` (anywhere below the verb).
On a noun: ``not`` (before it), ``noof``, ``noon``, ``nofor``, ``nofrom`` (after those prepositions), ``subj``; ``ofobj`` (what it is
done to, after *of*, *in*, *on* or *to*: "the storming of the embassy", "a pause in air raids"), ``onobj`` (after *on*, *at*, *against*).

Flags: ``obj!`` and ``noobj!`` (some object, none), ``bare`` (the object may lack: "shelling began"), ``agent!`` (its doer is named), ``reciprocal`` (all parties act together),
``light`` (a noun that is an event only beside a light verb: "reached a truce"), ``happen`` (only where it is told to begin,
last or be waged), ``party`` (only with a party), ``person`` and ``speaker`` (the parties, the doers can speak), ``several``
(two or more do it), ``recipient`` (only with one), ``xcomp`` (with an infinitive), ``bind`` (with an infinitive, *to*, *on*),
``agentive`` (somebody does it: not "talks to end the war"), ``nonature`` (not where a storm or a crash did it), ``joint`` and
``notjoint`` (together with others or not), ``travel`` (a person, to a place), ``journey`` (to a place, or a person's),
``notthat`` (no that-clause tells what the object says: "dismissed talk that …"), ``leaves`` (talks begun or set are left or called off).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast

from peacewatch.errors import KnowledgeError
from peacewatch.model.record import EventType
from peacewatch.ontology import load_ontology

_FILE = "event_words.tsv"
_SETS = "event_sets.tsv"
_HEADER = ("words", "pos", "type", "mode", "contexts", "recipients", "conditions")
_NONE: frozenset[str] = frozenset()
NAMED = frozenset(
    ("obj", "noobj", "subj", "nosubj", "with", "nowith", "inn", "nofrom", "noin", "on", "onobj", "noprep", "arm", "noarm", "adv", "noxcomp", "xcompof",
     "tag", "clause", "not", "noof", "noon", "nofor", "ofobj")
)  # fmt: skip
FLAGS = frozenset(
    ("obj!", "noobj!", "bare", "agent!", "reciprocal", "light", "happen", "party", "person", "speaker", "several", "recipient",
     "xcomp", "bind", "agentive", "nonature", "joint", "notjoint", "travel", "journey", "notthat", "leaves")
)  # fmt: skip


@dataclass(slots=True, frozen=True)
class EventWord:
    """One reading of a word. ``lemma`` is a tuple of lemmas; the event's own word is first for verbs, last for nouns."""

    lemma: tuple[str, ...]
    pos: str
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    recipient_roles: tuple[str, ...]
    flags: frozenset[str]
    conditions: Mapping[str, frozenset[str]]

    def words(self, condition: str) -> frozenset[str]:
        """The words of one condition; none where the reading does not have it."""
        return self.conditions.get(condition, _NONE)


@dataclass(slots=True, frozen=True)
class EventWords:
    """The readings by part of speech and by the lemma of the governing word; longer entries come first."""

    verbs: dict[str, tuple[EventWord, ...]]
    nouns: dict[str, tuple[EventWord, ...]]
    size: int


def parse_event_sets(text: str) -> dict[str, frozenset[str]]:
    """The sets of nouns that a tab-separated text holds, by name.

    Raises:
        KnowledgeError: where the header or a row is wrong, or a set takes in one that is not above it.
    """
    found: dict[str, frozenset[str]] = {}
    lines = [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip() and line[0] != "#"]
    if not lines or lines[0][1] != "name\tlemmas":
        raise KnowledgeError(f"{_SETS}: header expected: name lemmas")
    for number, line in lines[1:]:
        name, tab, lemmas = line.partition("\t")
        if not tab or not lemmas or name in found:
            raise KnowledgeError(f"{_SETS}:{number}: a new name and its lemmas expected")
        found[name] = _members(lemmas, found, f"{_SETS}:{number}")
    return found


def _members(words: str, sets: Mapping[str, frozenset[str]], where: str) -> frozenset[str]:
    """The words of a condition or set, those of the sets that it names taken in."""
    found: set[str] = set()
    for word in words.split("|"):
        if not word.startswith("@"):
            found.add(word)
        elif word[1:] in sets:
            found |= sets[word[1:]]
        else:
            raise KnowledgeError(f"{where}: no set {word}")
    return frozenset(found)


def _rows(number: int, line: str, sets: Mapping[str, frozenset[str]]) -> list[EventWord]:
    where = f"{_FILE}:{number}"
    cells = line.split("\t")
    if len(cells) != len(_HEADER):
        raise KnowledgeError(f"{where}: {len(_HEADER)} columns expected, {len(cells)} found")
    words, pos, type_, mode, contexts, recipients, conditions = cells
    if pos not in ("v", "n") or not all(words.split("|")):
        raise KnowledgeError(f"{where}: words and the part of speech v or n are needed")
    kinds = tuple(c for c in contexts.split(",") if c)
    load_ontology().check(type_, mode or None, kinds)
    flags: set[str] = set()
    named: dict[str, frozenset[str]] = {}
    for condition in filter(None, conditions.split(";")):
        name, equals, value = condition.partition("=")
        if equals and name in NAMED and name not in named:
            named[name] = _members(value, sets, where)
        elif not equals and condition in FLAGS:
            flags.add(condition)
        else:
            raise KnowledgeError(f"{where}: no condition {condition!r}, or twice")
    roles = tuple(r for r in recipients.split(",") if r)
    return [
        EventWord(
            tuple((word if pos == "v" else word.replace("-", " - ")).split()),
            pos,
            cast("EventType", type_),
            mode or None,
            kinds,
            roles,
            frozenset(flags),
            named,
        )
        for word in words.split("|")
    ]


def parse_event_words(text: str, sets: Mapping[str, frozenset[str]]) -> EventWords:
    """The word list that a tab-separated text holds.

    Raises:
        KnowledgeError: where the header or a row is wrong; the message names the line.
    """
    lines = [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip() and line[0] != "#"]
    if not lines or tuple(lines[0][1].split("\t")) != _HEADER:
        raise KnowledgeError(f"{_FILE}: header expected: {' '.join(_HEADER)}")
    verbs: dict[str, list[EventWord]] = {}
    nouns: dict[str, list[EventWord]] = {}
    size = 0
    for number, line in lines[1:]:
        for word in _rows(number, line, sets):
            size += 1
            if word.pos == "v":
                verbs.setdefault(word.lemma[0], []).append(word)
            else:
                nouns.setdefault(word.lemma[-1], []).append(word)
    return EventWords(_longest_first(verbs), _longest_first(nouns), size)


def _longest_first(rows: dict[str, list[EventWord]]) -> dict[str, tuple[EventWord, ...]]:
    """Longer entries first; those as long as each other in the order of the file."""
    return {k: tuple(sorted(v, key=lambda w: -len(w.lemma))) for k, v in rows.items()}


def _read(name: str) -> str:
    return (files("peacewatch.knowledge") / "data" / name).read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def load_event_sets() -> dict[str, frozenset[str]]:
    """The sets of nouns of this version.

    Raises:
        KnowledgeError: where the file is wrong.
    """
    return parse_event_sets(_read(_SETS))


@lru_cache(maxsize=1)
def load_event_words() -> EventWords:
    """The word list of this version.

    Raises:
        KnowledgeError: where a file is wrong.
    """
    return parse_event_words(_read(_FILE), load_event_sets())
