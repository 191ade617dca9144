"""Which state a report is written from, and which it tells to be at war with armed groups of its own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peacewatch.model.identified import ResolvedPlaces
    from peacewatch.resolve.actors.drafts import Draft

_OFTEN = 3
ORGANS = frozenset({"armed_forces", "government", "ministry"})


def state_at_war(live: list[Draft], places: ResolvedPlaces | None) -> str | None:
    """The country (ISO 3166 alpha-3) of the one state that fights armed groups here, or from which the report is written."""
    of_groups = {d.country for d in live if d.kind == "armed_group" and d.country is not None}
    dateline = places.home if places is not None else None
    home = next(iter(of_groups), dateline or _only_one_told(live, places))
    if home is None or len(of_groups) > 1:
        return None
    for draft in live:
        rival = draft.country is not None and draft.country != home
        at_war = draft.kind == "ministry" and home != dateline and not is_foreign_ministry(draft)
        passing = home == dateline and of_groups == {home} and len(draft.mentions) < 2  # a helper's helicopter
        if rival and not passing and (draft.kind == "armed_forces" or at_war):
            return None
    told = _told_of(live, places)
    mine = told.pop(home, 0)
    told = +told  # a country of which only the dateline tells is not told of
    if home == dateline and not told and not any(d.kind == "armed_forces" for d in live):
        return home  # nothing is told of any other country
    if home == dateline or not told:
        mine += sum(len(d.mentions) for d in live if d.kind == "armed_group" and d.country == home)
    acts = any(d.kind in ORGANS | {"state"} and d.country == home for d in live)
    times = 3 if home != dateline else 1 if of_groups or acts else 2
    return home if mine and all(times * count <= mine for count in told.values()) else None


def _only_one_told(live: list[Draft], places: ResolvedPlaces | None) -> str | None:
    """The one country of which a report without a dateline tells, with all its places."""
    told = _told_of(live, places)
    named = any(d.kind == "state" for d in live)
    return next(iter(told)) if len(told) == 1 and named and sum(told.values()) >= _OFTEN else None


def fought_by_groups(live: list[Draft], places: ResolvedPlaces | None) -> str | None:
    """The country of which all armed groups are, where no other is told of more: its government is meant by "the government"."""
    groups = [d for d in live if d.kind == "armed_group" and d.country is not None]
    countries = {d.country for d in groups}
    home = next(iter(countries)) if len(countries) == 1 else None
    told = _told_of(live, places)
    mine = sum(len(d.mentions) for d in groups) + (told.pop(home, 0) if home is not None else 0)
    return home if all(count <= mine for count in told.values()) else None


def _told_of(live: list[Draft], places: ResolvedPlaces | None) -> Counter[str]:
    """How often a report tells of each country: of the state, its organs, and places in it but the dateline's."""
    told: Counter[str] = Counter()
    for draft in live:
        if draft.country is not None and draft.kind in ORGANS | {"state"}:
            told[draft.country] += len(draft.mentions)
    for place in places.places if places is not None else ():
        if place.country is not None and places is not None:
            told[place.country] += len(place.mentions) - (place.id == places.dateline)
    return told


def at_the_dateline(live: list[Draft], places: ResolvedPlaces | None) -> str | None:
    """The country from which a report is written, where its state is told of more than once: "President X" is its own."""
    country = places.home if places is not None else None
    told = sum(len(d.mentions) for d in live if d.country == country and d.kind in ORGANS | {"state"})
    return country if country is not None and told > 1 else None


def is_foreign_ministry(draft: Draft) -> bool:
    """Whether it speaks to other states: a mediator's does so in reports of another country's war."""
    return draft.kind == "ministry" and ("foreign" in draft.name.lower() or draft.id.endswith("-MFA"))
