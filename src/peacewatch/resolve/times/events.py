"""Times that count from an event: "two days after the ceasefire", "on the eve of the talks".

They are resolved only where the text gives the event one day, by an expression that belongs to its word.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from peacewatch.model.parsed import Parsed
from peacewatch.model.worded import TimeWords
from peacewatch.resolve.times.dates import DAY, GRAINS, Parts, Value, on_day
from peacewatch.resolve.times.units import moved

_ONE_EVENT = {
    "truce": "ceasefire", "cease-fire": "ceasefire", "armistice": "ceasefire", "accord": "agreement", "deal": "agreement",
    "pact": "agreement", "negotiation": "talk", "talks": "talk", "meeting": "talk", "assault": "attack", "raid": "attack",
}  # fmt: skip
_PARTIES = ("nsubj", "nsubjpass", "dobj", "attr")
_PATH = frozenset(
    {"det", "pobj", "prep", "npadvmod", "nummod", "compound", "nmod", "amod", "poss", "advmod", "tmod", "appos"}
)


@dataclass(slots=True, frozen=True)
class Dated:
    """A day that the text told, with the id of its time."""

    day: date
    name: str


def event_word(lemma: str) -> str:
    """The word under which events that are told with several words are kept together ("truce": "ceasefire")."""
    return _ONE_EVENT.get(lemma, lemma)


def dated_events(parsed: Parsed, told: Sequence[tuple[TimeWords, str, Value]]) -> dict[str, Dated]:
    """The events that the text gives exactly one day, by their word."""
    found: dict[str, Dated] = {}
    contested: set[str] = set()
    for words, name, value in told:
        if (
            words.head < 0
            or value.start is None
            or value.start != value.end
            or value.grain not in {"day", "hour", "minute"}
        ):
            continue
        for lemma in _events_of(parsed, words.head):
            key = event_word(lemma)
            if key in found and found[key].day != value.start:
                contested.add(key)
            found.setdefault(key, Dated(value.start, name))
    return {key: dated for key, dated in found.items() if key not in contested}


def _events_of(parsed: Parsed, head: int) -> list[str]:
    """The noun that a time stands with, or the verb that it belongs to and what is done there."""
    token = parsed.tokens[head]
    while token.dep in _PATH and token.head != token.i:
        token = parsed.tokens[token.head]
        if token.pos in {"NOUN", "PROPN"} and token.i != head:
            return [token.lemma.lower()]
        if token.pos in {"VERB", "AUX"}:
            break
    if token.pos not in {"VERB", "AUX"}:
        return []
    nouns = [k.lemma.lower() for k in parsed.children(token.i, *_PARTIES) if k.pos == "NOUN"]
    return [token.lemma.lower(), *nouns]


def from_event(parts: Parts, events: dict[str, Dated]) -> Value:
    """The value of an expression that counts from an event; without a day of the event it stays unresolved."""
    grain = GRAINS.get(parts.get("unit", "day"), "day")
    dated = events.get(event_word(parts.get("event", "")))
    if dated is None:
        return Value(grain=grain)
    if "unit" not in parts:
        return on_day(dated.day - DAY, dated.name)
    sign = 1 if parts["rel"] in {"after", "following"} else -1
    found = moved(dated.day, {"num": "X", **parts}, sign, dated.name)
    if grain in {"hour", "minute"}:  # hours from an event of a day end on that day or on the next
        other = dated.day + sign * DAY
        return replace(found, start=min(dated.day, other), end=max(dated.day, other))
    return found
