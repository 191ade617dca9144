"""Borders and roads that are named by their two ends: "the Chad-Sudan border", "the border between Chad and Sudan".

They are places of their own, lines without a point; the names inside them only give context.
"""

from peacewatch.extract.places.matches import Match
from peacewatch.knowledge.actors import load_actors
from peacewatch.model.parsed import Parsed
from peacewatch.model.span import Why
from peacewatch.model.worded import PlaceWords

LINE = "place.line"
"""The rule for them."""
_BORDERS = frozenset(("border", "frontier", "borders", "boundary"))
_WAYS = frozenset(("road", "highway", "motorway", "railway", "corridor", "axis", "line", "route"))
_DASHES = frozenset("-–—/")


def lines(parsed: Parsed, found: list[Match]) -> list[PlaceWords]:
    """All lines of the report, in text order."""
    starts, ends = {m.first: m for m in found}, {m.last: m for m in found}
    words = []
    for token in parsed.tokens:
        if token.lower not in _BORDERS | _WAYS:
            continue
        span = _between(parsed, token.i, starts) or _ends_before(parsed, token.i, ends)
        if span is not None:
            worded = parsed.span(*span)
            words.append(
                PlaceWords(
                    worded, token.i, actor_like=False, frame="line", why=(Why(LINE, (worded,)),), kind=token.lower
                )
            )
    return words


def _between(parsed: Parsed, i: int, starts: dict[int, Match]) -> tuple[int, int] | None:
    """ "border between Chad and Sudan", "border of Chad and Sudan", "road from Goma to Sake"."""
    tokens = parsed.tokens
    if i + 2 >= len(tokens) or tokens[i + 1].lower not in {"between", "from"}:
        return None
    first = _skip_article(parsed, i + 2)
    one = starts.get(first)
    if one is None or one.last + 2 >= len(tokens):
        return None
    joined = "and" if tokens[i + 1].lower == "between" else "to"
    other = starts.get(_skip_article(parsed, one.last + 2))
    if tokens[one.last + 1].lower != joined or other is None or tokens[other.first].sentence != tokens[i].sentence:
        return None
    return i, other.last


def _ends_before(parsed: Parsed, i: int, ends: dict[int, Match]) -> tuple[int, int] | None:
    """ "Chad-Sudan border", "Thai-Cambodian border", "Malakal–Nasir road": of a border the ends are countries."""
    second = _end(parsed, i - 1, ends, border=parsed.tokens[i].lower in _BORDERS)
    if second is None or second < 2 or parsed.tokens[second - 1].text not in _DASHES:
        return None
    first = _end(parsed, second - 2, ends, border=parsed.tokens[i].lower in _BORDERS)
    return None if first is None else (first, i)


def _end(parsed: Parsed, last: int, ends: dict[int, Match], *, border: bool) -> int | None:
    """The first token of the name or adjective of one end of a line that ends at token ``last``."""
    if last < 0:
        return None
    match = ends.get(last)
    if match is not None and match.found and (not border or match.found[0].kind == "country"):
        return match.first
    token = parsed.tokens[last]
    adjective = token.text[:1].isupper() and (token.lower in load_actors().demonyms or token.lower in _SHORT_ADJECTIVES)
    return (
        last
        if border and adjective
        else last
        if not border and token.pos == "PROPN" and token.ent != "PERSON"
        else None
    )


_SHORT_ADJECTIVES = frozenset(("afghan", "thai", "turkish", "indo", "sino", "russo"))


def _skip_article(parsed: Parsed, i: int) -> int:
    return i + 1 if parsed.tokens[i].lower == "the" and i + 1 < len(parsed.tokens) else i
