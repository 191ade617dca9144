"""The places that a name may mean, before anything is said of which."""

from peacewatch.knowledge.gazetteer import Gazetteer
from peacewatch.knowledge.place_entry import Entry, fold
from peacewatch.knowledge.us_states import in_full, letters_of
from peacewatch.model.record import Precision

GENERIC: dict[str, Precision] = {
    "camp": "near", "crossing": "near", "valley": "region", "region": "region", "district": "district",
    "county": "district", "parish": "district", "province": "province", "governorate": "province",
    "oblast": "province", "state": "province", "department": "province", "territory": "district",
    "village": "exact", "town": "exact", "city": "exact",
}  # fmt: skip
"""The noun that closes a name ("the Bilo camp") and what precision it leaves."""
DIVISIONS = frozenset(("province", "district", "region"))


def closing_noun(name: str) -> str:
    """The generic noun that closes a name, in lower case, or ``""``.

    >>> closing_noun("Bilo camp"), closing_noun("Camp")
    ('camp', '')
    """
    last = name.rsplit(maxsplit=1)[-1].lower() if " " in name else ""
    return last if last in GENERIC else ""


def is_described(name: str) -> bool:
    """Whether the name's closing noun makes it something other than a town."""
    return GENERIC.get(closing_noun(name), "exact") != "exact"


def candidates(name: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """What the gazetteer has of a name, or of the name without the noun that closes it.

    "Donetsk region" is the division of that name, never the town, where there is such a division.
    """
    found = gazetteer.lookup(in_full(name))
    if name.endswith(".") and letters_of(name):
        return tuple(e for e in found if e.kind == "province")
    closing = closing_noun(name)
    if closing in {"county", "parish"}:
        found = tuple(e for e in found if e.kind != "town")
    if not closing or (found and GENERIC[closing] not in {"province", "district", "region"}):
        return found
    bare = tuple(e for e in gazetteer.lookup(name.rsplit(maxsplit=1)[0]) if e not in found)
    divisions = tuple(e for e in bare if e.kind in DIVISIONS)
    if GENERIC[closing] not in {"province", "district", "region"} or closing == "valley":
        return found or tuple(e for e in bare if e.kind not in DIVISIONS)
    if closing in {"county", "parish"}:
        return found or divisions
    return (*found, *divisions) or bare


def named_exactly(entry: Entry, name: str) -> bool:
    """Whether the name is the entry's own, not another of its names."""
    return fold(entry.name) == fold(name)
