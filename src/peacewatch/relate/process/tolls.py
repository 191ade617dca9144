"""Numbers of dead and hurt that no verb of harm tells: "put the toll at 31", "17 dead", "22 bodies had been counted".

Each goes to the deed that was told last, with whoever gives it; where no deed is told near it, it goes to none.
"""

import re
from bisect import bisect_right

from peacewatch.model.parsed import Sentence
from peacewatch.model.record import Event, Quantity, QuantityKind, Statement
from peacewatch.model.span import Span
from peacewatch.relate.board import Board

_NUMBER = (
    r"(?P<cue>at least|no fewer than|more than|over|up to|as many as|about|around|some|nearly|almost)?\s*"
    r"(?P<n>\d{1,3}(?:,\d{3})+|\d+|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |two |three )?dozen|dozens|scores|hundreds)"
)
_PATTERNS: tuple[tuple[QuantityKind, re.Pattern[str]], ...] = (
    ("killed", re.compile(rf"\b(?:death )?toll\b[^.;]{{0,30}}?\b(?:at|to|of|as|is|was|stood at|reached|hit)\s+{_NUMBER}\b(?! (?:years|days|weeks|months|hours|percent|per cent))", re.IGNORECASE)),
    ("killed", re.compile(rf"\b{_NUMBER}\s+(?:\w+ )?(?:(?:people|soldiers|civilians|fighters) )?(?:dead|bodies|deaths|fatalities|corpses)\b", re.IGNORECASE)),
    ("killed", re.compile(rf"\bput the (?:number|figure|count|dead|death count)\b[^.;]{{0,20}}?\bat\s+{_NUMBER}\b(?! (?:years|days|weeks|months|hours|percent|per cent|wounded|injured))", re.IGNORECASE)),
    ("killed", re.compile(rf"\b(?:losses|dead)\b[^.;]{{0,12}}?\b(?:at|as)\s+{_NUMBER}\b", re.IGNORECASE)),
    ("killed", re.compile(rf"\b{_NUMBER}\b(?=\s(?:[\w-]+\s){{1,4}}(?:and\s(?:[\w-]+\s){{1,4}})?(?:died|perished|lost their lives)\b(?! (?:of|from|in (?:custody|hospital|prison))\b))", re.IGNORECASE)),
    ("killed", re.compile(rf"\blost\s+(?:only |just )?{_NUMBER}\s+(?:of its |of their )?(?:men|soldiers|fighters|troops)\b", re.IGNORECASE)),
    ("wounded", re.compile(rf"\b{_NUMBER}\s+(?:\w+ )?(?:injured|wounded|injuries|hurt)\b(?! (?:in|by|when|on|during)\b)", re.IGNORECASE)),
)  # fmt: skip
_BARE = re.compile(r"put the (?:number|figure|count)\b", re.IGNORECASE)
_DEAD = re.compile(r"\b(?:killed|dead|died|deaths?|bodies)\b", re.IGNORECASE)
_OTHER_NUMBERS = re.compile(
    r"\b(?:displaced|crossed|fled|fleeing|refugees?|homes?|houses?|arrest\w*|detain\w*|held|captured|prisoners|freed|released|hectares|troops|violations|families|evacuated|missing)\b",
    re.IGNORECASE,
)
_WORDS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split())} | {
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_OPEN = {"dozens": 24, "scores": 40, "hundreds": 200}
_NO = re.compile(r"\b(?:no|not|none|never|without)\b[^.;]{0,25}$|n[’']t\b[^.;]{0,25}$", re.IGNORECASE)
_UNREAL = frozenset({"planned", "threatened", "demanded", "hypothetical", "negated", "denied"})
_REACH = 3  # sentences


def with_tolls(board: Board, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events, each with the numbers that nouns give of its dead and hurt."""
    events = tuple(_by_whom(e, statements) if e.quantities else e for e in events)
    deeds = [e for e in events if e.type == "ASSAULT" and not e.speech and e.status not in _UNREAL]
    if not deeds:
        return events
    deeds.sort(key=lambda e: e.anchor.start)
    known = {(q.kind, s.start) for e in events for q in e.quantities for s in q.evidence}
    taken = [(s.start, s.end) for e in events for q in e.quantities for s in q.evidence]
    added: dict[str, list[Quantity]] = {}
    for kind, words, low, high in _numbers(board):
        overlaps = any(a < words.end and words.start < b for a, b in taken)
        deed = _deed(board, deeds, words)
        if deed is None or (kind, words.start) in known or overlaps:
            continue
        taken.append((words.start, words.end))
        made = Quantity(
            kind=kind, low=low, high=high, exact=words.exact, by=_giver(words, statements), evidence=(words,)
        )
        added.setdefault(deed.id, []).append(made)
    return tuple(
        e.model_copy(update={"quantities": (*e.quantities, *added[e.id])}) if e.id in added else e for e in events
    )


def _giver(words: Span, statements: tuple[Statement, ...]) -> str:
    """The statement in which a number stands, the innermost; else the reporter."""
    around = [s for s in statements if any(c.start <= words.start < c.end for c in s.content)]
    return max(around, key=lambda s: s.content[0].start).id if around else "reporter"


def _by_whom(event: Event, statements: tuple[Statement, ...]) -> Event:
    """An event whose numbers are each with whoever gives them, also where the deed is told by the reporter."""
    numbers = tuple(
        q.model_copy(update={"by": _giver(q.evidence[0], statements)}) if q.by == "reporter" else q
        for q in event.quantities
    )
    return event.model_copy(update={"quantities": numbers})


def _numbers(board: Board) -> list[tuple[QuantityKind, Span, int | None, int | None]]:
    found = []
    for sentence in board.body():
        text = board.sentence_text(sentence)
        for kind, pattern in _PATTERNS:
            for match in pattern.finditer(text):
                if _NO.search(text[: match.start()]) or (
                    _BARE.match(match.group()) and not _of_the_dead(board, sentence)
                ):
                    continue
                start = match.start("cue") if match.group("cue") else match.start("n")
                words = board.parsed.piece(sentence.start + start, sentence.start + match.end("n"))
                found.append((kind, words, *_bounds((match.group("cue") or "").lower(), match.group("n").lower())))
    return sorted(found, key=lambda f: f[1].start)


def _of_the_dead(board: Board, sentence: Sentence) -> bool:
    """Whether a bare "put the number at 23" can be of nobody but the dead: its sentence, or the one before, tells of them alone."""
    before = board.parsed.sentences[max(0, sentence.i - 1)]
    text = board.parsed.text[before.start : sentence.end]
    return _DEAD.search(text) is not None and _OTHER_NUMBERS.search(text) is None


def _bounds(cue: str, number: str) -> tuple[int | None, int | None]:
    """Low and high of a number with its cue; "dozens" is open above, "about" tells no bound."""
    if number in _OPEN:
        return _OPEN[number], None
    value = _value(number)
    if cue in {"at least", "no fewer than"}:
        return value, None
    if cue in {"more than", "over"}:
        return value + 1, None
    if cue in {"up to", "as many as"}:
        return None, value
    return (None, None) if cue else (value, value)


def _value(number: str) -> int:
    if number.endswith("dozen"):
        return 12 * {"a": 1, "two": 2, "three": 3}.get(number.split(maxsplit=1)[0], 1)
    if number[0].isdigit():
        return int(number.replace(",", ""))
    return sum(_WORDS[piece] for piece in number.split("-"))


def _deed(board: Board, deeds: list[Event], words: Span) -> Event | None:
    """The deed told last before a number, at most a few sentences back, else one told after it in its sentence."""
    here = board.sentence_at(words.start)
    if here is None:
        return None
    at = bisect_right([d.anchor.start for d in deeds], words.start)
    if at > 0 and (there := board.sentence_at(deeds[at - 1].anchor.start)) is not None and here.i - there.i <= _REACH:
        return deeds[at - 1]
    after = deeds[at] if at < len(deeds) else None
    return after if after is not None and after.anchor.start < here.end else None
