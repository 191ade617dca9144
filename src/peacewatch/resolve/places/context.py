"""What a report says of where it plays: its countries and divisions, what it places itself, how its names agree."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from peacewatch.knowledge.gazetteer import Gazetteer
from peacewatch.knowledge.place_entry import Entry, fold
from peacewatch.knowledge.us_states import letters_of
from peacewatch.model.span import Span
from peacewatch.resolve.places.candidates import candidates
from peacewatch.resolve.places.votes import votes

SMALL_TOWN = 50_000
"""People; a smaller town cannot vouch for its own country."""
CLEARLY = 10
"""So many times larger than the next, and above :data:`LARGE`, a town is taken for the one meant."""
LARGE = 500_000
Named = tuple[str, Span | None, float]
"""A name, the place that it is said to lie in, and how much it counts."""


@dataclass(slots=True)
class Context:
    """What the names of a report say together.

    ``support`` has, for each country, the folded names that speak for it, each with its weight; ``divisions`` the
    same for first-order divisions, keyed by country and code.
    """

    support: dict[str, dict[str, float]] = field(default_factory=dict)
    divisions: dict[tuple[str, str], dict[str, float]] = field(default_factory=dict)
    votes: dict[Entry, float] = field(default_factory=dict)
    told: dict[str, Entry] = field(default_factory=dict)
    """By folded name, the place that the report itself tells by saying where it lies ("Salem, Ore.")."""
    neighbours: dict[str, frozenset[str]] = field(default_factory=dict)
    sums: dict[str, float] = field(default_factory=dict)
    division_sums: dict[tuple[str, str], float] = field(default_factory=dict)
    own: dict[str, float] = field(default_factory=dict)

    def country(self, country: str | None, name: str = "") -> float:
        """The weight of the names that speak for a country; ``name`` itself does not count."""
        spoken = self.support.get(country or "", {})
        return self.sums.get(country or "", 0.0) - spoken.get(fold(name), 0.0)

    def division(self, entry: Entry, name: str = "") -> float:
        """The weight of the names that speak for the division in which an entry lies; ``name`` does not count."""
        key = (entry.country or "", entry.admin1)
        if not entry.admin1 or key not in self.divisions:
            return 0.0
        return self.division_sums[key] - self.divisions[key].get(fold(name), 0.0)

    def total(self, name: str = "") -> float:
        """The weight of all countries together; ``name`` does not count."""
        return self.sums.get("", 0.0) - self.own.get(fold(name), 0.0)

    def add_up(self) -> None:
        """Adds the weights up once, when all names are in; ``""`` stands for all countries together."""
        self.sums = {country: sum(names.values()) for country, names in self.support.items()}
        self.sums[""] = sum(self.sums.values())
        self.division_sums = {key: sum(names.values()) for key, names in self.divisions.items()}
        for names in self.support.values():
            for name, weight in names.items():
                self.own[name] = self.own.get(name, 0.0) + weight

    def share(self, country: str | None, name: str = "") -> float:
        """The country's part of :meth:`total`, 0 where no country is known; ``name`` does not count."""
        total = self.total(name)
        return self.country(country, name) / total if total else 0.0

    def beside(self, country: str | None) -> bool:
        """Whether a country that the report names touches this one."""
        return any(country in self.neighbours[other] for other in self.support)


def context_of(named: list[Named], gazetteer: Gazetteer) -> Context:
    """Weighs all names of a report, in text order, once each as often as they stand."""
    context = Context()
    for name, inside, weight in named:
        found = candidates(name, gazetteer)
        if found:
            _weigh(context, fold(name), found, weight)
        if inside is not None and (letters := letters_of(inside.exact)):
            _add(context.support.setdefault("USA", {}), letters, 1.0)
            _add(context.divisions.setdefault(("USA", letters), {}), letters, 1.0)
    context.add_up()
    context.neighbours = {country: gazetteer.neighbours(country) for country in context.support}
    return context


def let_vote(context: Context, readings: Mapping[str, Iterable[Entry]]) -> None:
    """Lets the names speak for one another's readings; what the report has placed itself has that reading alone."""
    context.votes = votes(
        {name: (context.told[name],) if name in context.told else tuple(found) for name, found in readings.items()}
    )


def _weigh(context: Context, key: str, found: tuple[Entry, ...], weight: float) -> None:
    first = found[0]
    lands = {e.country for e in found}
    divided = {(e.country, e.admin1) for e in found if e.kind == "province"}
    several = (
        len({e.country for e in found if e.kind in {"country", "province"}}) > 1
    )  # Georgia, the state or the country
    if len(divided) == 1 and first.kind == "province" and first.country and first.admin1:
        _add(context.divisions.setdefault((first.country, first.admin1), {}), key, weight)
    if first.kind == "town" and not first.listed and first.population < SMALL_TOWN:
        return
    # A name that fits one country only tells of that country; a large town tells a little.
    if (first.kind == "country" and not several) or len(lands) == 1 or (first.kind != "town" and not several):
        if first.country:
            _add(context.support.setdefault(first.country, {}), key, weight)
    elif first.kind == "town" and first.population >= LARGE and first.population > CLEARLY * found[1].population:
        _add(context.support.setdefault(first.country or "", {}), key, weight / 2)


def _add(row: dict[str, float], name: str, weight: float) -> None:
    row[name] = row.get(name, 0.0) + weight
