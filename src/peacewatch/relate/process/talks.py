"""Talks: the rounds and meetings of a negotiation, one entry each, put together from the mentions that tell of them."""

import re

from peacewatch.model.record import Statement, Talks, TalksFormat, TalksState
from peacewatch.model.span import Span
from peacewatch.relate.board import Board
from peacewatch.relate.evidence import fired, unique_spans
from peacewatch.relate.process.meeting_setting import Setting, setting
from peacewatch.relate.process.meetings import Meeting
from peacewatch.relate.process.reading import Reading
from peacewatch.relate.process.rounds import Round, grouped
from peacewatch.relate.process.third_parties import guarantors, hosts, inviting, mediators
from peacewatch.relate.process.told_meetings import meetings
from peacewatch.relate.process.told_sides import pair

_RANK: tuple[TalksState, ...] = (
    "cancelled", "ended_without_agreement", "ended_with_agreement", "suspended", "extended", "underway", "agreed", "proposed",
    "unknown",
)  # fmt: skip
_ON_TALKS = re.compile(
    r"\b(?:talks|negotiat\w+|session|round|meeting|delegat\w+|dialogue|the table|venue|envoys?)\b", re.IGNORECASE
)
_FORMATS: tuple[tuple[TalksFormat, re.Pattern[str]], ...] = (
    ("proximity", re.compile(r"\bproximity\b|\b(?:separate|different|adjoining) (?:rooms|hotels|floors|buildings)\b", re.IGNORECASE)),
    ("indirect", re.compile(r"\bindirect(?:ly)?\b|\bcarr\w+ messages\b|\bshuttl\w+\b|\bthrough (?:mediators|intermediaries)\b", re.IGNORECASE)),
    ("direct", re.compile(r"\b(?<!in)direct(?:ly)? (?:talks|negotiations|meetings?|dialogue|discussions|with)\b|\bface[- ]to[- ]face\b", re.IGNORECASE)),
)  # fmt: skip
_COLLECTIVE = frozenset({"people", "unknown"})


def talks(reading: Reading) -> tuple[Talks, ...]:
    """One entry a round or meeting; a number only where the text gives one. What is only wished for is no entry."""
    board, statements, events = reading.board, reading.statements, reading.events
    told = [(m, setting(board, m, statements)) for m in meetings(board, events)]
    told = [one for one in told if not _mere(board, *one)]
    rounds = grouped(told)
    go_between = _standing_mediators(board)
    two = reading.pair
    entries = [e for r in rounds if (e := _entry(board, r, rounds, statements, (two, go_between))) is not None]
    return tuple(e.model_copy(update={"id": f"k{n}"}) for n, e in enumerate(entries, 1))


def _mere(board: Board, meeting: Meeting, where: Setting) -> bool:
    """Whether words only mention talks told elsewhere ("wants to bury these talks", "has no seat at the talks")."""
    if meeting.state != "unknown" or meeting.held or meeting.cue or meeting.events or meeting.round or meeting.relative:
        return False
    if where.place or where.day or meeting.lead or meeting.sentence.zone == "headline" or not meeting.definite:
        return False
    clause = board.parsed.text[meeting.name.start : meeting.high]
    text = board.sentence_text(meeting.sentence)
    if _BETWEEN.search(clause) or any(pattern.search(text) for _, pattern in _FORMATS):
        return False
    return not mediators(board, meeting.low, meeting.high) and not hosts(board, meeting.low, meeting.high)


_STANDING = re.compile(
    r"\bmediat\w+ (?:between|the (?:talks|negotiations|process))\b|\b(?:which|who) (?:is|has been|have been|are) mediating\b|\b(?:which|who) (?:has|have|had) (?:long |been |also )?mediated\b|\b(?:which|who) mediates?\b|"
    r"\b(?:messages|notes|papers|drafts) (?:back and forth )?between\b|\bcarr(?:y|ied|ying) (?:\w+ )?(?:messages|notes|papers|drafts|proposals)\b|\bmediators?\b|\bintermediar(?:y|ies)\b|\bgo-betweens?\b|\bfacilitators?\b|\bshuttl\w+ between\b",
    re.IGNORECASE,
)


def _standing_mediators(board: Board) -> tuple[str, ...]:
    """Who is told to mediate between the parties, whatever the round ("Qatar has mediated between them since May")."""
    sentences = [s for s in board.body() if _STANDING.search(board.sentence_text(s))]
    return tuple(dict.fromkeys(m for s in sentences for m in mediators(board, s.start, s.end)))


def _entry(
    board: Board,
    group: Round,
    rounds: list[Round],
    statements: tuple[Statement, ...],
    known: tuple[tuple[str, ...], tuple[str, ...]],
) -> Talks | None:
    """The entry of one round; ``None`` where nothing is told of it: no standing, or nobody, no number and no place."""
    two, go_between = known
    state = min((m.state for m, _ in group.told), key=_RANK.index)
    spans = _evidence(board, group, rounds)
    clauses = [(m.low, m.high) for m, _ in group.told]
    guests = tuple(dict.fromkeys(h for low, high in clauses for h in hosts(board, low, high)))
    chairs = tuple(dict.fromkeys(m for low, high in _around(group, rounds) for m in mediators(board, low, high)))
    place = next((s.place for _, s in group.told if s.place is not None), None)
    guests = tuple(dict.fromkeys((*guests, *_at_home(board, clauses, place))))
    if (
        state == "cancelled"
        or any(m.relative == "past" for m, _ in group.told)
        or any(g not in go_between for g in guests)
    ):
        go_between = ()  # who mediates today is not told to have mediated what another hosted, or what is past
    third = board.third(
        (*guests, *chairs, *go_between, *(a for m, _ in group.told for e in m.events for a in e.third_parties))
    )
    aside = (*third, *guarantors(board))
    named = tuple(p for p in _named(board, group, statements) if p not in aside)
    if len(named) == 1 and board.is_body(named[0]):  # "the UN will hold a second round": between others
        chairs, named = (*chairs, *named), ()
    parties = _completed(board, named, tuple(p for p in two if p not in third))
    when = next((s for _, s in group.told if s.day is not None), None)
    manner = _format(spans, group)
    if not _worth(group, state, named or (two and parties) or chairs, place, when is not None or manner is not None):
        return None
    cues = [m.cue for m, _ in group.told if m.cue is not None and m.state == state]
    rules = fired(f"talks.{state.replace('_', '-')}", *cues, *(m.name for m, _ in group.told))
    if parties and not named:
        rules = (*rules, *fired("talks.parties-of-the-report", *(m.name for m, _ in group.told[:1])))
    told = _telling(group, statements)
    return Talks(
        id="k0",
        round=group.number,
        round_basis="stated" if group.number is not None else "unknown",
        format=manner,
        parties=parties,
        hosts=guests,
        mediators=chairs
        or tuple(g for g in go_between if g not in parties)
        or _beside_the_table(board, group, parties, guests),
        place=place,
        start=next((s.start for _, s in group.told if s.start is not None), None),
        end=next((s.end for _, s in group.told if s.end is not None), None) if group.held else None,
        state=state,
        announced_by=tuple(s.id for s in told if s.act in {"announce", "offer"}),
        confirmed_by=tuple(s.id for s in told if s.act in {"confirm", "agree"}),
        silent=_silent(board, group, parties, statements),
        events=tuple(dict.fromkeys(e.id for m, _ in group.told for e in m.events)),
        evidence=spans,
        why=rules,
    )


def _beside_the_table(board: Board, group: Round, parties: tuple[str, ...], hosts_: tuple[str, ...]) -> tuple[str, ...]:
    """Who opens or extends talks "between A and B": more than one, and no mere host."""
    beside = board.third(a for m, _ in group.told for e in m.events for a in e.third_parties)
    found = tuple(a for a in beside if a not in parties and a not in hosts_)
    return found if any(board.is_body(a) for a in found) else ()


def _around(group: Round, rounds: list[Round]) -> list[tuple[int, int]]:
    """Where the mediators of a round are told: its sentences, or its own clause where a sentence tells of another round too."""
    others = {m.sentence.i for r in rounds if r is not group for m, _ in r.told}
    return [
        (m.low, m.high) if m.sentence.i in others else (m.sentence.start, m.sentence.end) for m, _ in group.told
    ]  # fmt: skip


def _at_home(board: Board, clauses: list[tuple[int, int]], place: str | None) -> tuple[str, ...]:
    """Who invites to a place in its own country, and so is the host."""
    home = next((p.country for p in board.identified.places.places if p.id == place), None)
    if home is None:
        return ()
    found = (a for low, high in clauses for a in inviting(board, low, high))
    return tuple(a for a in found if (known := board.actors.get(a)) is not None and known.country == home)


def _worth(group: Round, state: TalksState, parties: tuple[str, ...], place: str | None, told: bool) -> bool:
    """Whether an entry would say anything; talks of which only the word is there are none.

    ``told``: their date or their manner (direct, through mediators) is told.
    """
    if state == "unknown":
        if len(parties) > 1 and any(m.definite and m.events for m, _ in group.told):
            return True
        known = told or place is not None or group.held
        return (group.held or group.number is not None) and known and bool(parties or group.number is not None)
    dated = told and (state not in {"proposed", "agreed"} or any(m.relative == "next" for m, _ in group.told))
    return bool(parties) or group.number is not None or place is not None or dated


def _evidence(board: Board, group: Round, rounds: list[Round]) -> tuple[Span, ...]:
    """The sentences that tell of the round; only its own clause where a sentence tells of another round too."""
    found = []
    for meeting, _ in group.told:
        shared = any(m.sentence.i == meeting.sentence.i for r in rounds if r is not group for m, _ in r.told)
        low, high = (meeting.low, meeting.high) if shared else (meeting.sentence.start, meeting.sentence.end)
        text = board.parsed.text
        while low < high and text[low].isspace():
            low += 1
        while high > low and text[high - 1].isspace():
            high -= 1
        found.append(board.parsed.piece(low, max(high, meeting.name.end)))
    return unique_spans(found)


def _named(board: Board, group: Round, statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """The parties that the text names: those who consult, those in "between A and B", "Arvian and Borlandish teams"."""
    found: list[str] = []
    for meeting, _ in group.told:
        joined = _joined(board, meeting)
        if not joined:
            for event in meeting.events:
                for actor in (*event.actors, *event.recipients):
                    found.extend(_members(board, actor))
        found.extend(joined or _beside(board, meeting, statements))
    found = [_serving(board, a) for a in found]
    return tuple(p for p in board.parties(found) if board.is_party(p) and not board.is_crowd(p))


def _serving(board: Board, actor: str) -> str:
    """The state or group of "Arvian officials"; anybody else himself."""
    known = board.actors.get(actor)
    return known.part_of if known is not None and known.kind == "people" and known.part_of else actor


_GATHERS = re.compile(r"(?:brought|bring|got|gathered|assembled|sat|seated|invited|summoned)", re.IGNORECASE)


def _joined(board: Board, meeting: Meeting) -> tuple[str, ...]:
    """The two that a clause names together: before the verb of meeting, "between" them, or after who brought them together."""
    text, name = board.parsed.text, meeting.name
    if re.match(r"\s*(?:[\w-]+ ){0,3}?between\s", text[name.end : meeting.high]):
        return pair(board, name.end, meeting.high, opening=True)
    if _GATHERS.match(name.exact):
        return pair(board, name.end, meeting.high, opening=True)
    subject = pair(board, meeting.low, name.start)
    return subject or (pair(board, name.end, meeting.high) if _OF_TEAMS.match(text[name.end : meeting.high]) else ())


_OF_TEAMS = re.compile(r"\s+(?:of|for) (?:the )?(?:[\w-]+,? ){1,5}", re.IGNORECASE)


def _members(board: Board, actor: str) -> tuple[str, ...]:
    """Who stands behind "negotiators for A and B"; the actor itself where it is one party."""
    known = board.actors.get(actor)
    if known is None or not (known.kind in _COLLECTIVE or actor.startswith("a:new")):
        return (actor,)
    inside = [
        a for m in known.mentions for a in board.parties(board.around(m.start, m.end, actor)) if board.may_fight(a)
    ]
    if len(set(inside)) > 1:
        return tuple(dict.fromkeys(inside))
    if known.part_of is not None:
        return (known.part_of,)
    return (actor,) if known.kind != "people" and not _ON_TALKS.search(known.name) else ()


_BETWEEN = re.compile(r"\bbetween\s|\bwith\s", re.IGNORECASE)
_TEAMS = re.compile(
    r"\b([A-Z][\w-]+)(?: and |[-–])([A-Z][\w-]+) (?:[a-z]+ )?(?:delegations|negotiators|teams|envoys|officials|ministers|diplomats|talks|negotiations)\b"
)


def _beside(board: Board, meeting: Meeting, statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """Those in "talks between A and B", "A suspended talks with B", and of "Arvian and Borlandish delegations"."""
    text = board.parsed.text
    match = re.match(r"\s*(?:[\w-]+ ){0,3}?(between|with)\s", text[meeting.name.end : meeting.high])
    if match:
        stretch = re.split(
            r"[;,]|\b(?:in|on|at|by|over|about|which|were|was|will|had)\b",
            text[meeting.name.end + match.end() : meeting.high],
        )[0]
        start = meeting.name.end + match.end()
        others = board.around(start, start + len(stretch))[:2]
        if match.group(1).lower() == "between" or len(others) > 1:
            return others
        return (*_subject(board, meeting, statements), *others)
    teams = _TEAMS.search(text[meeting.low : meeting.high])
    states = [board.state_of(word) for word in teams.groups()] if teams else []
    if states and None not in states:
        return tuple(s for s in states if s is not None)
    if meeting.cue is None or meeting.cue.start >= meeting.name.start:
        return ()
    if invited := re.search(r"\binvit\w+\b", text[meeting.cue.start : meeting.name.start], re.IGNORECASE):
        return board.around(meeting.cue.start + invited.end(), meeting.name.start)
    return () if _CONVENES.search(meeting.cue.exact) else _subject(board, meeting, statements)


_CONVENES = re.compile(
    r"\b(?:host|conven|chair|mediat|broker|facilitat|offer|propos|suggest|would|want|favou?r|hop|seek|sought|announc|arrang|organi[sz]|ahead of|eve of|invit|try|tri)",
    re.IGNORECASE,
)


def _subject(board: Board, meeting: Meeting, statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """Who suspends, holds or resumes the talks: the side before the verb in its clause, else whose words it is in."""
    if meeting.cue is None or meeting.cue.start >= meeting.name.start:
        return ()
    sides = [a for a in board.around(meeting.low, meeting.cue.start) if board.may_fight(board.party(a))]
    inside = [s for s in statements if any(c.start <= meeting.cue.start < c.end for c in s.content)]
    begun = max((c.start for s in inside for c in s.content if c.start <= meeting.cue.start), default=0)
    named = [a for a in board.around(max(meeting.low, begun), meeting.cue.start) if board.may_fight(board.party(a))]
    if named or not inside:
        return tuple((named or sides)[-1:])
    speaker = board.voice(inside[-1])
    return (speaker,) if speaker is not None and board.may_fight(speaker) else ()


def _completed(board: Board, named: tuple[str, ...], two: tuple[str, ...]) -> tuple[str, ...]:
    """The parties named, or the report's two where none or only one of them is."""
    if not named:
        return two
    if len(named) == 1 and any(board.same_pair(named, (t,)) for t in two):
        return tuple(named[0] if board.same_pair(named, (t,)) else t for t in two)
    return named


def _telling(group: Round, statements: tuple[Statement, ...]) -> list[Statement]:
    ids = {e.id for m, _ in group.told for e in m.events}
    return [
        s
        for s in statements
        if ids & set(s.about) or any(c.start <= m.name.start < c.end for c in s.content for m, _ in group.told)
    ]


def _silent(board: Board, group: Round, parties: tuple[str, ...], statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """The parties that the report does not hear on these talks; on talks that are over, those not heard at all.

    Where lines are spoken by somebody of whom it is not told for whom, nobody is known to be silent.
    """
    lines = (board.parties(s.speakers) for s in statements if s.why[0].rule == "statement.speaker-line")
    if any(not any(board.may_fight(p) for p in spoken_for) for spoken_for in lines):
        return ()
    told = {s.id for s in _telling(group, statements)}
    heard: set[str] = set()
    for statement in statements:
        on_it = group.held or statement.id in told or any(_ON_TALKS.search(c.exact) for c in statement.content)
        if on_it and statement.act != "decline_comment":
            heard.update(statement.speakers)
            heard.update(board.parties(statement.speakers))
            heard.update(board.sides.of(statement.speakers))
    return tuple(p for p in parties if heard.isdisjoint(board.sides.of((p,))))


def _format(spans: tuple[Span, ...], group: Round) -> TalksFormat | None:
    words = " ".join(m.name.exact for m, _ in group.told)
    for text in (words, " ".join(s.exact for s in spans)):
        for kind, pattern in _FORMATS:
            if pattern.search(text) or (kind == "direct" and text is words and re.search(r"\bdirect\b", text)):
                return kind
    return None
