"""Which of the places that a name may mean is meant: each candidate is scored, the best is taken or none.

In falling weight: the place that it is said to lie in, the countries and divisions of the report, what lies near
(see :mod:`peacewatch.resolve.places.votes`), and last the kind and size of the place itself.
"""

import math

from peacewatch.knowledge.gazetteer import Gazetteer
from peacewatch.knowledge.place_entry import Entry, fold
from peacewatch.knowledge.us_states import letters_of
from peacewatch.model.span import Span
from peacewatch.resolve.places.candidates import DIVISIONS, candidates, is_described, named_exactly
from peacewatch.resolve.places.context import SMALL_TOWN, Context
from peacewatch.resolve.places.votes import distance

Scored = tuple[float, Entry]
NEAR_KM = 400.0
NAMESAKE_KM = 150.0
NAMESAKE_PEOPLE = 15_000
SMALLER_NAMESAKE = 100_000
KIND_SCORE = {"country": 9.5, "province": 6.5, "district": 4.0, "region": 7.0, "line": 7.0, "water": 7.0}
SITE_SCORE = 7.0
LISTED_TOWN_SCORE = 5.0
TOLD_SCORE = 8.0
VOTE_SCORE = 3.0
MOST_VOTES = 1.5
VOTED = 0.5
"""Votes that make a small town believable in a country that the report never names."""


def choose(name: str, inside: Span | None, context: Context, gazetteer: Gazetteer) -> tuple[Scored, ...]:
    """The believable candidates with their scores, best first; empty where the name is not known or would be a guess.

    Ties go to the gazetteer's order.
    """
    found = candidates(name, gazetteer)
    if inside is None and fold(name) in context.told:
        return ((TOLD_SCORE + KIND_SCORE["country"], context.told[fold(name)]),)
    outer: tuple[Entry, ...] = ()
    state = ""
    if inside is not None:
        state = letters_of(inside.exact)
        outer = _outer(inside, gazetteer)
    found = _believable(name, found, inside, context)
    if not found:
        return ()
    rows = [(_score(name, entry, found, outer, state, context), -n, entry) for n, entry in enumerate(found)]
    rows.sort(key=lambda row: (row[0], row[1]), reverse=True)
    best = rows[0][2]
    named = [e for e in outer if e.kind in {"country", "province"} and e.country]
    if named and best.kind == "town" and not state and not any(lies_in(best, e) for e in named):
        return ()  # said to lie where no place of this name is known
    return tuple((score, entry) for score, _, entry in rows)


def _outer(inside: Span, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """What the containing place may be: an area before a town of its name."""
    found = candidates(inside.exact, gazetteer)
    areas = tuple(e for e in found if e.kind != "town")
    return (areas or found)[:4]


def _believable(name: str, found: tuple[Entry, ...], inside: Span | None, context: Context) -> tuple[Entry, ...]:
    """The candidates without those that would be a guess.

    A small town in a country that the report never names is one; so is a town for a camp or district that only bears
    its name, unless the report names the country.
    """
    described = is_described(name)
    if inside is not None and not described:
        return found
    least = SMALL_TOWN if context.total() >= 2 else 0
    return tuple(
        e
        for e in found
        if e.kind != "town"
        or e.listed
        or context.country(e.country)
        or (not described and context.votes.get(e, 0.0) >= VOTED)
        or (not described and e.population >= least)
    )


def _score(
    name: str, entry: Entry, found: tuple[Entry, ...], outer: tuple[Entry, ...], state: str, context: Context
) -> float:
    score = _by_itself(name, entry, found, context)
    if state and entry.admin1 == state and entry.kind != "province":
        score += TOLD_SCORE
    elif outer and entry not in outer:
        score += max(lies_in(entry, place) for place in outer)
    share = context.share(entry.country, name)
    score += 3.0 * min(1.0, 2 * share)
    if not share and context.beside(entry.country):
        score += 0.5
    if entry.kind in {"town", "district"}:
        score += min(1.5, context.division(entry, name))
    voted = context.votes.get(entry, 0.0) if entry.kind in {"town", "district", "province"} else 0.0
    return score + VOTE_SCORE * min(MOST_VOTES, voted)


def _by_itself(name: str, entry: Entry, found: tuple[Entry, ...], context: Context) -> float:
    """How likely a candidate is by its kind and size."""
    if entry.kind == "town":
        score = LISTED_TOWN_SCORE if entry.listed else math.log10(entry.population + 1)
    else:
        score = KIND_SCORE.get(entry.kind, SITE_SCORE)
    if entry.kind == "country" and context.country(entry.country, name):
        score += 3.0  # other names of the report speak for the country
    if entry.kind in DIVISIONS and not entry.listed and not is_described(name) and _namesake(entry, found):
        score -= 2.5
    if (
        entry.kind == "town"
        and not entry.capital
        and entry.population < SMALLER_NAMESAKE
        and _overshadowed(entry, found)
    ):
        score -= 3.0  # "Oklahoma" is hardly the village in Pennsylvania
    exact = named_exactly(entry, name) or entry.listed
    taking = {"country"} if entry.capital else {"country", "province"}
    if not exact and any(e.kind in taking and (e.listed or named_exactly(e, name)) for e in found):
        score -= 3.0  # "Mexico" is the country, although it is a name of its capital too
    return score + (1.0 if exact else 0.0) + (1.5 if entry.capital else 0.0)


def _overshadowed(town: Entry, found: tuple[Entry, ...]) -> bool:
    """Whether a first-order division of the town's country, in which it does not lie, has the same name."""
    return any(e.kind == "province" and e.country == town.country and e.admin1 != town.admin1 for e in found)


def _namesake(division: Entry, found: tuple[Entry, ...]) -> bool:
    """Whether a larger town of the division bears its name, which is meant where nothing else is said."""
    return any(
        e.kind == "town"
        and e.country == division.country
        and (e.listed or e.population >= NAMESAKE_PEOPLE)
        and (e.capital or distance(e, division) < NAMESAKE_KM * (3 if e.admin1 == division.admin1 else 1))
        for e in found
    )


def lies_in(entry: Entry, place: Entry) -> float:
    """What it adds to a candidate to be told to lie in a place; 0 where it does not lie there."""
    if place.kind == "country":
        return TOLD_SCORE if entry.country == place.country and entry.kind != "country" else 0.0
    if place.country is not None and place.country != entry.country:
        return 0.0
    if place.admin1 and entry.admin1 and place.kind == "province":
        return TOLD_SCORE if entry.admin1 == place.admin1 else 0.0
    return TOLD_SCORE - 2 if distance(entry, place) < NEAR_KM else 0.0
