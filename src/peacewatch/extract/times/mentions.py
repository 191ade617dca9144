"""Time expressions as worded: a TIMEX3 tagger whose rules are data (``knowledge/data/time_rules.yaml``).

A span leaves out the preposition ("on", "in", "since"), as TimeBank does; the preposition is kept as the part
``prep``, because "since May" and "before May" are other intervals than "May". Parts hold numbers already read
("month" is "11", not "Nov."), so that ``resolve`` needs no words of its own.
"""

import re

from peacewatch.extract.times.guards import GUARDS, Beside, misread
from peacewatch.extract.times.reading import read_pieces
from peacewatch.extract.times.tense import tense_of
from peacewatch.knowledge.time_rules import TimeRule, load_time_rules
from peacewatch.model.parsed import PARSED_ZONES, Parsed, Sentence
from peacewatch.model.record import TimeType
from peacewatch.model.span import Span
from peacewatch.model.worded import TimeWords

_PREP = re.compile(
    r"\b(on or about|no later than|as early as|since|until|till|before|after|by|within|from|during|through|for|as of|between|in|on|at|of|ahead of|prior to|over|following|the)\s+$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[a-z]+|\d")
_BESIDE = 48
"""How many characters before and after a match its conditions may look at."""
_DATELINE_RULES = frozenset({"time.month-day", "time.day-month", "time.iso"})

Match = re.Match[str]


def time_words(parsed: Parsed) -> tuple[TimeWords, ...]:
    """The time expressions of the headline, the body and the dateline, in text order, none overlapping another.

    Offsets are code points of the report's text. ``head`` is -1 for an expression of the dateline, which has no tokens.
    """
    found: list[TimeWords] = []
    for zone in parsed.zones:
        if zone.kind == "dateline":
            text = parsed.text[zone.start : zone.end]
            for rule, match in time_matches(text):
                if rule.name in _DATELINE_RULES:
                    span = parsed.piece(zone.start + match.start(), zone.start + match.end())
                    parts = (*read_pieces(match.groupdict()), ("zone-of", "dateline"))
                    found.append(TimeWords(span, rule.type, rule.name, parts, -1, "past"))
    for sentence in parsed.sentences:
        if sentence.zone in PARSED_ZONES:
            found.extend(_of_sentence(parsed, sentence))
    return tuple(sorted(found, key=lambda w: (w.span.start, w.span.end)))


def _of_sentence(parsed: Parsed, sentence: Sentence) -> list[TimeWords]:
    """The expressions of one sentence."""
    text = parsed.text[sentence.start : sentence.end]
    found = []
    for rule, match in time_matches(text):
        span = parsed.piece(sentence.start + match.start(), sentence.start + match.end())
        inside = _tokens_touching(parsed, sentence, span)
        if not inside:
            continue
        head = _head(parsed, inside)
        parts = (*read_pieces(match.groupdict()), *rule.extra)
        prep = _PREP.search(text, max(0, match.start() - 20), match.start())
        if prep and prep.group(1).lower() != "the":
            parts = (*parts, ("prep", " ".join(prep.group(1).lower().split())))
        if parsed.quotation_at(span.start) is not None:
            parts = (*parts, ("quoted", "yes"))
        if rule.means in {"offset-event", "eve"}:
            parts = (*parts, *_event_after(parsed, sentence, inside[-1]))
        tense = tense_of(parsed, head, dict(parts).get("prep"))
        words = TimeWords(span, _type(rule, parts), rule.name, parts, head, tense)
        if not misread(parsed, words):
            found.append(words)
    return found


def _event_after(parsed: Parsed, sentence: Sentence, last: int) -> tuple[tuple[str, str], ...]:
    """The event that an expression counts from ("two days after the *ceasefire*"): its lemma, from the words behind."""
    for token in parsed.tokens[last + 1 : min(last + 9, sentence.last + 1)]:
        if (
            token.pos in {"NOUN", "PROPN"}
            and token.ent != "DATE"
            and token.dep not in {"compound", "nmod", "amod", "poss"}
        ):
            clause = token.dep in {"nsubj", "nsubjpass"} and parsed.tokens[token.head].i > token.i
            named = parsed.tokens[token.head] if clause else token
            return (("event", named.lemma.lower()),)
        if token.pos in {"VERB", "PUNCT"}:
            break
    return ()


def _type(rule: TimeRule, parts: tuple[tuple[str, str], ...]) -> TimeType:
    return "time" if any(name == "pod" for name, _ in parts) and rule.type == "date" else rule.type


def time_matches(text: str) -> list[tuple[TimeRule, Match]]:
    """The matches of all rules in one sentence, the longest first where they overlap, the earlier rule where equally long."""
    book = load_time_rules()
    kinds: set[str] = set()
    lower = text.lower()
    for word in set(_WORDS.findall(lower)):
        if word.isdigit():
            kinds.add("digit")
        else:
            kinds.update(book.triggers.get(word, ()))
    if not kinds:
        return []
    every: list[tuple[int, int, int, TimeRule, Match]] = []
    for order, rule in enumerate(book.rules):
        if not kinds.isdisjoint(rule.triggers) and (not rule.needs or any(run in lower for run in rule.needs)):
            start = 0
            while (match := rule.pattern.search(text, start)) is not None:
                if match.end() > match.start() and _allowed(rule, match, text):
                    every.append((match.start() - match.end(), match.start(), order, rule, match))
                    start = match.end()
                else:
                    start = match.start() + 1
    every.sort(key=lambda e: e[:3])
    taken: list[tuple[TimeRule, Match]] = []
    for _, _, _, rule, match in every:
        if all(match.end() <= m.start() or m.end() <= match.start() for _, m in taken):
            taken.append((rule, match))
    return sorted(taken, key=lambda pair: pair[1].start())


def _allowed(rule: TimeRule, match: Match, text: str) -> bool:
    """Whether the words around a match let it be a time."""
    before, after = text[max(0, match.start() - _BESIDE) : match.start()], text[match.end() : match.end() + _BESIDE]
    if rule.before is not None and rule.before.search(before) is None:
        return False
    if rule.not_before is not None and rule.not_before.search(before) is not None:
        return False
    if rule.after is not None and rule.after.match(after) is None:
        return False
    if rule.not_after is not None and rule.not_after.match(after) is not None:
        return False
    guard = GUARDS.get(rule.name)
    return guard is None or guard(Beside(match.groupdict(), match.group(), before, after))


def _tokens_touching(parsed: Parsed, sentence: Sentence, span: Span) -> list[int]:
    return [
        i
        for i in range(sentence.first, sentence.last + 1)
        if parsed.tokens[i].start < span.end and span.start < parsed.tokens[i].end
    ]


def _head(parsed: Parsed, inside: list[int]) -> int:
    """The token whose governor lies outside; the first of them, as in "Feb. 16" the number may hang elsewhere."""
    members = set(inside)
    outside = [i for i in inside if parsed.tokens[i].head == i or parsed.tokens[i].head not in members]
    return outside[0] if outside else inside[-1]
