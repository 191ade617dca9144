"""Place names as worded: capitalised words that the gazetteer knows or that a preposition places.

``place_matches`` finds what may be a name, ``place_frames`` reads the preposition before it, ``place_acceptance`` says
by which rule it is one, ``place_metonyms`` whether it stands for those who rule there. ``actor_like`` names are kept apart.
"""

from bisect import bisect_left
from dataclasses import replace

from peacewatch.extract.places.acceptance import Surroundings, accepted, coordinated, head_of
from peacewatch.extract.places.frames import Frame, frame_of
from peacewatch.extract.places.kinds import kinds_of
from peacewatch.extract.places.lines import lines
from peacewatch.extract.places.matches import DIRECTIONAL, Match, matches, state_after
from peacewatch.extract.places.metonyms import acts
from peacewatch.extract.places.names_around import begins_body, inside_name, labels, person_words
from peacewatch.knowledge.gazetteer import Gazetteer
from peacewatch.knowledge.place_entry import fold
from peacewatch.model.parsed import Parsed
from peacewatch.model.span import Span, Why
from peacewatch.model.worded import PlaceWords

_AREAS = frozenset(("country", "province", "region", "district"))
NAME_PART = "place.name-part"
"""The rule for a place in the name of a body, which stands for the body."""


def place_words(parsed: Parsed, gazetteer: Gazetteer) -> tuple[PlaceWords, ...]:
    """All place names of the parsed zones, in text order, ``actor_like`` ones among them."""
    found = list(matches(parsed, gazetteer))
    persons = person_words(parsed)
    around = Surroundings(
        {m.first: m for m in found}, persons, frozenset(parsed.tokens[i].lower for i in persons), labels(parsed, found)
    )
    kinds = kinds_of(parsed, found)
    frames: dict[int, Frame] = {}
    taken: list[tuple[Match, str]] = []
    for match in found:
        frame = frame_of(parsed, match, frames)
        frames[match.last] = frame
        rule = accepted(parsed, match, frame, around)
        if not rule and taken and taken[-1][1] and coordinated(parsed, taken[-1][0], match):
            rule = "place.coordinated"
        if not rule and match.first in kinds and not inside_name(parsed, match):
            rule = "place.said-kind"
        taken.append((match, rule))
    sure = {fold(match.words(parsed)) for match, rule in taken if rule}
    dateline = _dateline(parsed)
    words = []
    for match, rule in taken:
        key = fold(match.words(parsed))
        known = key in sure or f" {key} " in dateline
        chosen = rule or (_again(parsed, match, around) if known else "")
        if chosen:
            words.append(_worded(parsed, match, frames[match.last], around.starts, chosen, kinds.get(match.first, "")))
    return _with_lines(words, lines(parsed, found))


def _with_lines(words: list[PlaceWords], found: list[PlaceWords]) -> tuple[PlaceWords, ...]:
    """Adds borders and roads; the names inside them only give context."""
    starts = [w.span.start for w in words]
    rest = list(words)
    for line in found:
        for n in range(bisect_left(starts, line.span.start), bisect_left(starts, line.span.end)):
            rest[n] = replace(words[n], actor_like=True)
    return tuple(sorted((*rest, *found), key=lambda w: w.span))


def _dateline(parsed: Parsed) -> str:
    """The folded words of the dateline, with a space before and after."""
    zones = [z for z in parsed.zones if z.kind == "dateline"]
    return f" {fold(parsed.text[zones[0].start : zones[0].end]).replace(',', '')} " if zones else ""


def _again(parsed: Parsed, match: Match, around: Surroundings) -> str:
    """A name that was a place once in this report is one again, unless it stands inside another name."""
    run = parsed.tokens[match.first : match.last + 1]
    if inside_name(parsed, match):
        return NAME_PART if begins_body(parsed, match) else ""
    plain = all(t.ent != "NORP" and t.lower not in around.surnames for t in run)
    return "place.repeated-name" if plain else ""


def _worded(parsed: Parsed, match: Match, frame: Frame, starts: dict[int, Match], rule: str, kind: str) -> PlaceWords:
    span = parsed.span(match.first, match.last)
    state = state_after(parsed, match)
    inside = _container(parsed, match, starts) if state is None else parsed.span(state, state)
    head = head_of(parsed, match)
    actor = rule == NAME_PART or acts(parsed, match, head, frame)
    return PlaceWords(span, head, actor, frame, inside, (Why(rule, (span,)),), kind)


def _container(parsed: Parsed, match: Match, starts: dict[int, Match]) -> Span | None:
    """The place that it is said to lie in: after a comma, "in" or "of", unless that is the next of a list."""
    tokens, after = parsed.tokens, match.last + 1
    if after >= len(tokens) or tokens[after].lower not in {",", "in", "of"}:
        return None
    if match.found and match.found[0].kind == "country":
        return None
    skip = after + 1
    while skip < len(tokens) and skip not in starts and _passed(parsed, skip, after):
        skip += 1
    outer = starts.get(skip)
    if outer is None or tokens[outer.first].sentence != tokens[match.first].sentence:
        return None
    if outer.found and outer.found[0].kind not in _AREAS:
        return None
    if tokens[after].text == "," and _lists(parsed, match, outer, starts):
        return None
    return parsed.span(outer.first, outer.last)


def _passed(parsed: Parsed, i: int, after: int) -> bool:
    """Whether a word may stand between the comma or preposition and the containing place."""
    token = parsed.tokens[i]
    possessive = token.lower.endswith("'s") and parsed.tokens[after].lower != ","
    return token.lower == "the" or possessive or DIRECTIONAL.match(token.text) is not None


def _lists(parsed: Parsed, match: Match, outer: Match, starts: dict[int, Match]) -> bool:
    """Whether the comma after the match is a list's ("Cairo, Giza, and Minya"): a further place follows with "and"."""
    if outer.found and outer.found[0].kind == "country":
        return False
    tokens, i = parsed.tokens, outer.last + 1
    commas = 0
    while i < len(tokens) and tokens[i].text == ",":
        commas, i = commas + 1, i + 1
        nxt = starts.get(i)
        if nxt is None:
            break
        i = nxt.last + 1
    listed = i < len(tokens) and tokens[i].lower in {"and", "or"} and (i + 1) in starts
    before = tokens[match.first - 1].text if match.first else ""
    return listed and (commas > 0 or before == ",")
