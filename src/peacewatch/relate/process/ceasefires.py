"""Ceasefires and truces, one entry each, with all its mentions: one that stands (or stood), one told as past, one only proposed."""

import re

from peacewatch.model.record import Ceasefire, CeasefireState, Event, Fired, Statement
from peacewatch.model.span import Span
from peacewatch.relate.board import Board
from peacewatch.relate.evidence import fired, unique_spans
from peacewatch.relate.process.days import day_to_come
from peacewatch.relate.process.reading import Reading
from peacewatch.relate.process.third_parties import mediators
from peacewatch.relate.process.truce_groups import TruceGroup, grouped
from peacewatch.relate.process.truce_parties import proposers
from peacewatch.relate.process.truces import Truce, truces
from peacewatch.relate.process.violations import violations

_RANK: tuple[CeasefireState, ...] = (
    "ended",
    "expired",
    "suspended",
    "extended",
    "in_effect",
    "agreed",
    "proposed",
    "unknown",
)
_STARTS = (
    r"\b(?:t(?:ook|akes?|aken) effect|(?:came|comes?|entered|enters?|went|go(?:es)?) into (?:force|effect)|in (?:force|effect|place)|"
    r"(?:due|set|scheduled|expected|agreed|is|was|are|were) to (?:begin|start|take effect|come into (?:force|effect)|enter into (?:force|effect))|"
    r"(?:will|would|to) (?:begin|start|take effect|come into (?:force|effect)|enter into force)|"
    r"(?:which |that )?(?:began|started)|declared for|beginning|starting|effective|"
    r"(?:fell|fallen|been|gone) (?:silent|quiet)|at peace)\b"
)
_SINCE = r"\b(?:since|as of|(?<!back )(?<!troops )(?<!far )from)\b"
_ENDS = r"\b(?:expir(?:ed?|es|ing)|laps(?:ed?|es|ing)|ran out|runs? out|due to end|ends?|ended|until|till|through)\b"
_AGREED = (
    r"\b(?:agreed|signed|reached|brokered|concluded|struck|sealed|clinched|settled|worked out|arranged|negotiated)\b"
)
_TERMS = re.compile(
    r"\b(?:calls? for|called for|provid(?:es|ed) for|requir(?:es|ed)|includ(?:es|ed)|stipulat(?:es|ed)(?: that)?|oblig(?:es|ed)|bans?|banned|foresees|foresaw|under which|whereby)\s+"
    r"([^;.]{8,200})",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"“((?:hold|cease|halt|stop|spare|refrain|silence)\b[^”]{3,120})”", re.IGNORECASE)
_MUTUAL = re.compile(
    r"\b(?:between|both|two (?:sides|countries|neighbou?rs|armies|parties|governments)|each (?:side|other)|either side|bilateral|reciprocal|mutual(?:ly)?|brokered|mediated|agreed|accus\w+|the other|the (?:neighbou?rs|adversaries|rivals|foes|enemies|antagonists|warring parties))\b|\b(?:(?:not )?(?:been )?(?:renewed|extended)|lapsed|expired|ran out)\b|\b(?:rounds?|talks|negotiations)\b[^;]{0,60}?\b(?:(?:ended|closed|concluded) (?:with|in)|produced|yielded|led to|resulted in)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:rival|two|both|local|neighbou?ring|feuding|warring)\s+(?:\w+\s+){0,2}(?:bands|gangs|militias|clans|tribes|villages|communities|factions|commanders|chiefs|warlords|groups|elders)\b|"
    r"\blocal (?:truce|ceasefire|pause|deal|accord)\b",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:agreed|signed|reached|brokered|concluded|struck|sealed|negotiated|hammered out|worked out)\b[^;,.]{0,40}?\b(?:in|at)\s+(?:the )?$",
    re.IGNORECASE,
)


def ceasefires(reading: Reading) -> tuple[Ceasefire, ...]:
    """The ceasefires of a report; one of one side has one party and is never ``agreed``."""
    board, statements, events = reading.board, reading.statements, reading.events
    two = reading.pair
    found: list[Ceasefire] = []
    for group in grouped(board, truces(board)):
        entry = _entry(board, found, group, (statements, events), two)
        if not found and entry.state != "proposed":  # what nobody has agreed yet is not broken
            entry = entry.model_copy(update={"violations": violations(board, entry, statements, events)})
        found.append(entry)
    return tuple(found)


def _entry(
    board: Board,
    found: list[Ceasefire],
    group: TruceGroup,
    told: tuple[tuple[Statement, ...], tuple[Event, ...]],
    two: tuple[str, ...],
) -> Ceasefire:
    """The entry of one truce, after those ``found`` before it."""
    number = len(found) + 1
    same = bool(two) and any(set(c.parties) == set(two) for c in found)
    statements, events = told
    mentions = group.told
    state = min((m.state for m in mentions), key=_RANK.index)
    spans = unique_spans(board.parsed.piece(m.sentence.start, m.sentence.end) for m in mentions)
    brokers = _brokers(board, mentions)
    own = [e for e in events if any(_tells(e, m) for m in mentions)]
    first, last = _range(board, mentions)
    ahead_of = state in {"agreed", "proposed"}
    starts = (
        first
        or _dated(board, mentions, _STARTS, ahead=ahead_of)
        or _since(_dated(board, mentions, _SINCE, ahead=ahead_of))
    )
    rules: tuple[Fired, ...] = ()
    if any(m.alone for m in mentions):
        parties = _declarers(board, mentions, statements)
        ahead = starts is not None and _is_ahead(board, starts)
        if state in {"agreed", "unknown", "in_effect", "proposed"}:
            declared = any(m.cue is not None and _DECLARES.match(m.cue.exact) for m in mentions)
            begun = state != "proposed" or declared or (starts is not None and not ahead)
            state = "in_effect" if begun and not ahead else "proposed"
    else:
        of_the_two = number == 1 or (state == "proposed" and same)
        parties, implied = _parties(board, mentions, (own, brokers), two, first=of_the_two)
        if implied:
            rules = fired("ceasefire.parties-of-the-report", *(m.name for m in mentions[:1]))
    made = state != "proposed"
    return Ceasefire(
        id=f"c{number}",
        parties=parties,
        brokers=tuple(b for b in brokers if b not in parties),
        agreed=_dated(board, mentions, _AGREED) if made else None,
        place=_place(board, mentions) if made else None,
        in_effect=starts,
        ends=last or _dated(board, mentions, _ENDS, ahead=state not in {"expired", "ended"}),
        terms=_terms(board, mentions),
        state=state,
        events=tuple(e.id for e in own),
        evidence=spans,
        why=(
            *fired(
                f"ceasefire.{state.replace('_', '-')}",
                *(m.cue or m.name for m in mentions if m.state == state),
            ),
            *rules,
        ),
    )


def _tells(event: Event, mention: Truce) -> bool:
    """Whether an event is the making or keeping of the ceasefire: its anchor stands beside the word, in the sentence."""
    if event.type not in {"AGREE", "RETREAT", "REJECT", "REQUEST"}:
        return False
    inside = mention.sentence.start <= event.anchor.start < mention.sentence.end
    gap = max(event.anchor.start - mention.name.end, mention.name.start - event.anchor.end)
    return inside and (gap <= 0 or (gap <= _NEAR and "ceasefire" in (event.mode or "")))


_NEAR = 30
_TABLED = re.compile(r"\b(?:put forward|propos|float|tabl|present|offer|suggest|draft|submit|circulat)", re.IGNORECASE)
_DECLARES = re.compile(r"(?:declar|announc|proclaim|order|decree)", re.IGNORECASE)


def _brokers(board: Board, group: list[Truce]) -> tuple[str, ...]:
    """Who brokered it, by the words of its sentences."""
    found = [m for g in group for m in mediators(board, g.sentence.start, g.sentence.end)]
    for mention in (g for g in group if g.state == "proposed" and len(g.parties) > 1):
        # "Arvia put forward a truce between Borland and Cardia": who proposes one between others goes between them.
        found.extend(board.third(proposers(board, mention.sentence, mention.name)))
        before = board.third(board.around(mention.sentence.start, mention.name.start))[:1]
        text = board.parsed.text[mention.sentence.start : mention.name.start]
        if before and before[0] not in mention.parties and _TABLED.search(text):
            found.extend(before)
    return tuple(dict.fromkeys(found))


def _declarers(board: Board, group: list[Truce], statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """Who holds a truce of its own: the side its words name, or whoever says it."""
    alone = [m for m in group if m.alone]
    if named := next((m.parties[:1] for m in alone if m.parties), ()):
        return named
    for mention in alone:
        for statement in statements:
            if statement.speakers and any(c.start <= mention.name.start < c.end for c in statement.content):
                voice = board.voice(statement)
                if voice is not None:
                    return (voice,)
    return next((m.parties[:1] for m in group if m.parties), ())


def _since(day: str | None) -> str | None:
    """The first day of "since May 1", which goes on until the report."""
    return day.split("/")[0] if day is not None else None


def _range(board: Board, group: list[Truce]) -> tuple[str | None, str | None]:
    """First and last day of "from June 1 to June 7"."""
    for mention in group:
        for time in board.times_between(mention.sentence.start, mention.sentence.end):
            opened = board.parsed.text[max(0, time.evidence[0].start - 6) : time.evidence[0].start]
            several = time.start != time.end and re.search(
                r"\d(?: [A-Z]\w+)?(?: to | until | through |[–-])", time.evidence[0].exact
            )
            if several and re.search(r"\b(?:from|for)\s+$", opened):
                return time.start, time.end
    return None, None


def _is_ahead(board: Board, day: str) -> bool:
    """Whether a day is after the report's publication."""
    published = board.identified.published
    return published is not None and day[:10] > published[:10]


def _place(board: Board, group: list[Truce]) -> str | None:
    """Where it was agreed."""
    for mention in group:
        for spot, place in board.places_between(mention.sentence.start, mention.sentence.end):
            if _AT.search(board.parsed.text[mention.sentence.start : spot.start]):
                return place
    return None


def _terms(board: Board, group: list[Truce]) -> tuple[Span, ...]:
    """What it obliges to, in the words of the text."""
    found: list[Span] = []
    for mention in group:
        start, text = mention.sentence.start, board.sentence_text(mention.sentence)
        told = (*_TERMS.finditer(text, mention.name.start - start), *_HOLDS.finditer(text))
        found.extend(board.parsed.piece(start + m.start(1), start + m.end(1)) for m in told)
    return unique_spans(found)


def _parties(
    board: Board,
    group: list[Truce],
    beside: tuple[list[Event], tuple[str, ...]],
    two: tuple[str, ...],
    *,
    first: bool,
) -> tuple[tuple[str, ...], bool]:
    """The parties by the words beside its mentions, else by its events, else the report's two; and whether it is these.

    ``beside``: its events and who brokered it. Only the ``first`` truce is the report's two's where nobody is named.
    """
    own, brokers = beside
    by_words = [tuple(p for p in m.parties if p not in brokers and not board.is_crowd(p)) for m in group]
    full = next((p for p in by_words if len(p) > 1), None)
    if full is not None:
        return full, False
    acting = board.parties(a for e in own for a in (*e.actors, *e.recipients))
    of_events = tuple(p for p in acting if p not in brokers and not board.is_crowd(p))
    if len(of_events) > 1:
        return of_events[:2], False
    known = tuple(dict.fromkeys((*(p for ps in by_words for p in ps), *of_events)))
    pair = tuple(p for p in two if p not in brokers)
    text = " ".join(board.sentence_text(m.sentence) for m in group)
    if len(pair) < 2 or _OF_OTHERS.search(text) or len(known) > 1:
        return known, False
    if _MUTUAL.search(text) and (_within(board, known, pair) if known else first):
        return pair, True
    return known, False


def _within(board: Board, some: tuple[str, ...], pair: tuple[str, ...]) -> bool:
    return all(any(board.same_pair((s,), (p,)) for p in pair) for s in some)


def _dated(board: Board, group: list[Truce], pattern: str, *, ahead: bool = False) -> str | None:
    """The date that stands right after one of these words in a mention's sentence; ``ahead``: of what is to come."""
    for mention in group:
        for match in re.finditer(pattern, board.sentence_text(mention.sentence), re.IGNORECASE):
            begins = mention.sentence.start + match.end()
            time = board.time_after(begins, mention.sentence.end)
            if time is None or re.search(
                r"[,;]|\band\b|\buntil\b|\bto\b", board.parsed.text[begins : time.evidence[0].start]
            ):
                continue
            if "since" in board.parsed.text[match.start() + mention.sentence.start : time.evidence[0].start].lower():
                return time.start
            if ahead and (day := day_to_come(board, time)) != time.start:
                return day
            if time.start is not None:
                if time.value is not None and re.fullmatch(r"\d{4}(-\d{2})?", time.value):
                    return time.value
                return time.start if time.end in {time.start, None} else f"{time.start}/{time.end}"
    return None
