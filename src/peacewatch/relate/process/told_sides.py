"""The sides that some words name, and which two of them stand joined."""

import re
from itertools import pairwise

from peacewatch.relate.board import Board
from peacewatch.relate.process.third_parties import mediators

_JOINED = re.compile(
    r"(?:[’']s?(?: [a-z-]+){1,3}?)?(?:,? and |, |[-–]|,? as well as )(?:the |its |a |an )?(?:[a-z’'-]+ ){0,4}?",
    re.ASCII,
)
_COLLECTIVE = re.compile(r"(?:the )?(?:both|two|each|either|rival|warring|opposing|all|neighbou?ring)\b", re.IGNORECASE)


def pair(board: Board, start: int, end: int, *, opening: bool = False) -> tuple[str, ...]:
    """The last sides that stand joined between two offsets ("A and B", "A, B and C"); with ``opening`` the first, right at it."""
    brokers = mediators(board, start, end)
    named = [(s, e, p) for s, e, p in sides_told(board, start, end) if p not in brokers]
    runs: list[tuple[str, ...]] = []
    last = -1
    for (_, stop, one), (begin, _, two) in pairwise(named):
        if stop <= begin and one != two and _JOINED.fullmatch(board.parsed.text[stop:begin]):
            if runs and last == stop:
                runs[-1] = tuple(dict.fromkeys((*runs[-1], two)))
            else:
                runs.append((one, two))
            last = next(e for s, e, _ in named if s == begin)
    return (runs[0] if opening else runs[-1]) if runs else ()


def sides_told(board: Board, start: int, end: int) -> list[tuple[int, int, str]]:
    """The sides of a conflict that are named, or taken up by a pronoun, between two offsets: start, end and party of each.

    "Negotiators for A and B" are A and B; "both armies" are nobody.
    """
    named: list[tuple[int, int, str]] = []
    for s, e, a in board.mentions_in(start, end):
        inside = [m for m in board.mentions_in(s, e, a) if m[2] != a] if _unknown(board, a) else []
        named.extend((i, j, board.stands_for(b) or board.party(b)) for i, j, b in inside or [(s, e, a)])
    named += [
        (m.start, m.end, board.party(a.id))
        for a, m in board.identified.mentions_between(start, end)
        if m.via == "pronoun" and m.end <= end and m.exact.lower() in {"it", "they"}
    ]
    kept = [(s, e, p) for s, e, p in sorted(named) if board.may_fight(p)]
    return [(s, e, p) for s, e, p in kept if not _COLLECTIVE.match(board.parsed.text, s)]


def _unknown(board: Board, actor: str) -> bool:
    """Whether an actor is only described, so that those named in the description count."""
    known = board.actors.get(actor)
    return known is not None and (actor.startswith(("a:new", "a:anon")) or known.kind in {"people", "unknown", "group"})
