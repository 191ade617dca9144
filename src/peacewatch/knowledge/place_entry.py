"""What a place of the gazetteer is, and the key under which its names are kept."""

import unicodedata
from dataclasses import dataclass
from typing import Literal

from peacewatch.model.record import Precision

PlaceKind = Literal[
    "country",
    "province",
    "district",
    "region",
    "crossing",
    "battlefield",
    "camp",
    "site",
    "water",
    "line",
    "town",
]
PRECISION_OF_KIND: dict[PlaceKind, Precision] = {
    "country": "country",
    "province": "province",
    "district": "district",
    "region": "region",
    "crossing": "near",
    "battlefield": "near",
    "camp": "near",
    "site": "near",
    "water": "region",
    "line": "line",
    "town": "exact",
}
LONGEST_NAME = 6
"""The most words of a name that is looked up."""

_LETTERS = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h",
    "’": "", "'": "", "ʼ": "", "‘": "", "ʻ": "", "`": "", "-": " ",
    "\u2010": " ", "\u2011": " ", "\u2013": " ", ".": "",
})  # fmt: skip


def fold(name: str) -> str:
    """The key under which a name is kept: lower case, no accents, apostrophes or stops, no leading "the".

    >>> fold("The Bāb al-Mandab")
    'bab al mandab'
    """
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    words = "".join(c for c in plain if not unicodedata.combining(c)).translate(_LETTERS).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@dataclass(slots=True, frozen=True)
class Entry:
    """A place: ``lat``/``lon`` in degrees, ``country`` ISO 3166 alpha-3 (``None`` for what several share).

    ``geonames`` is the GeoNames id, ``None`` where there is none. ``admin1`` is GeoNames' code of the first-order
    division (of the USA: the state's letters), ``""`` where unknown. ``capital`` marks the capital of its country.
    ``listed`` is true for what stands in our supplement, and ``source`` says where that line comes from.
    """

    name: str
    lat: float
    lon: float
    country: str | None
    kind: PlaceKind
    precision: Precision
    population: int = 0
    geonames: int | None = None
    admin1: str = ""
    capital: bool = False
    listed: bool = False
    source: str = "geonames"
