"""The pieces of a time expression, read: months, weekdays and numbers as digits, so that ``resolve`` needs no words."""

import re

_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6,
    "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = {
    "a": 1, "an": 1, "another": 1, "the": 1, "per": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "latter": 2, "oh": 0,
}  # fmt: skip
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_CENTURIES = {
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
_NUMBERED = re.compile(r"[a-z_]+?(\d)$")


def read_pieces(groups: dict[str, str | None]) -> tuple[tuple[str, str], ...]:
    """The named groups of a match, read. ``hour2``, ``pod4`` and the like become the plain name where that is free;

    only ``month2``, ``day2``, ``year2``, ``weekday2`` and ``num2`` of a range keep their digit beside the plain one.
    """
    told: dict[str, str] = {}
    later: list[tuple[str, str]] = []
    for name, value in groups.items():
        if value is None:
            continue
        if _NUMBERED.match(name):
            later.append((name, value))
        else:
            told[name] = value
    for name, value in later:
        plain = name[:-1]
        if plain in {"month", "day", "year", "weekday"} and (plain in told or groups.get(plain, "") is None):
            told[name] = value
        else:
            told.setdefault(plain if plain not in told else name, value)
    if "spoken" in told:
        told["year"] = str(spoken_year(told.pop("spoken")))
    if "nineties" in told:
        told["decade"] = str(1900 + _DECADES[told.pop("nineties").lower()])
    return tuple((name, _read(name, value)) for name, value in told.items())


def _read(name: str, value: str) -> str:
    """One piece, read."""
    word = " ".join(value.lower().split())
    if name in {"month", "month2"}:
        return word if word.isdigit() else str(_MONTHS[word.rstrip(".")])
    if name in {"weekday", "weekday2"}:
        return str(_WEEKDAYS.index(word[:3]))
    if name == "unit":
        return "century" if word == "centuries" else word.removesuffix("s")
    if name in {"quarter", "half"}:
        return str(_NUMBERS.get(word, word))
    if name == "century":
        return str(_CENTURIES.get(word) or int(re.sub(r"\D", "", word)))
    if name in {"day", "day2", "year", "first", "second"}:
        return str(int(word))
    if name == "hour":
        return word if word.isdigit() else number(word)
    if name in {"num", "num2", "num3"}:
        return number(word)
    return word


def number(word: str) -> str:
    """A number in digits, "half" as 0.5, or "X" (TIMEX3's unknown) where the words leave it open.

    >>> number("forty-two"), number("a few"), number("1,5"), number("a couple of")
    ('42', 'X', '1.5', '2')
    """
    plain = word.replace(",", ".")
    if half := re.fullmatch(r"(\d+) ?(?:½|1/2)", plain):
        return half[1] + ".5"
    if plain.replace(".", "", 1).isdigit():
        return plain
    if "half" in word:
        return "0.5"
    if word.startswith("a couple"):
        return "2"
    if word.endswith(" hundred"):
        return str(100 * _NUMBERS[word.split(maxsplit=1)[0]])
    tens, _, ones = word.replace("-", " ").partition(" ")
    value = _NUMBERS.get(tens)
    if value is None or (ones and ones not in _NUMBERS):
        return "X"
    return str(value + _NUMBERS.get(ones, 0))


def spoken_year(words: str) -> int:
    """A year in words, as radio transcripts write it.

    >>> spoken_year("nineteen ninety-six"), spoken_year("two thousand"), spoken_year("twenty oh five")
    (1996, 2000, 2005)
    """
    parts = words.lower().replace("-", " ").split()
    if parts[:2] == ["two", "thousand"]:
        return 2000 + sum(_NUMBERS.get(p, 0) for p in parts[2:])
    return 100 * _NUMBERS[parts[0]] + sum(_NUMBERS.get(p, 0) for p in parts[1:])
