"""Talks: the rounds and meetings of a negotiation, put together from the CONSULT events that tell of them."""

import re
from dataclasses import dataclass

from peacewatch.model.identified import Identified
from peacewatch.model.record import Event, Statement, Talks, TalksState
from peacewatch.model.span import Span
from peacewatch.relate.process import Board, fired, negated_before, unique_spans

_NEGOTIATION = re.compile(
    r"\b(talks|negotiations?|rounds?|meetings?|summit|session|peace conference|dialogue|negotiators|delegations)\b",
    re.IGNORECASE,
)
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_ROUND = re.compile(
    rf"\b({'|'.join(_ORDINALS)}|\d{{1,2}}(?=st|nd|rd|th))(?:st|nd|rd|th)?(?:\s+[\w-]+)?\s+(?:round|session|meeting|series)\b"
    rf"|\b[Rr]ound\s+(\d{{1,2}}|one|two|three|four|five|six)\b"
    rf"|\b(?:A|The)\s+({'|'.join(_ORDINALS)})(?=,|\s+(?:had|was|is|will|has|ended|opened)\b)",
    re.IGNORECASE,
)
_WORDS = ("one", "two", "three", "four", "five", "six")
_STATE_WORDS: tuple[tuple[TalksState, str], ...] = (
    (
        "cancelled",
        r"\b(?:called off|cancell?ed|scrapped|abandoned)\b",
    ),
    (
        "ended_without_agreement",
        r"\b(?:end|ended|closed|concluded|broke up|adjourned|wrapped up)\b.{0,60}\b(?:without|"
        r"no)\b.{0,25}\b(?:agreement|deal|accord|result|breakthrough|progress|statement)\b|"
        r"\bcollapsed\b|\bbroke(?:n)? down\b|\bproduced (?:nothing|no)\b|\bfailed to (?:reach|"
        r"produce|yield|bring|agree)\b|\bended in failure\b",
    ),
    (
        "ended_with_agreement",
        r"\b(?:ended|concluded|closed)\s+with\b.{0,40}\b(?:agreement|deal|accord|truce|ceasefire)\b|"
        r"\b(?:produced|yielded|led to|resulted in)\b.{0,40}\b(?:agreement|deal|accord|truce|"
        r"ceasefire|outline)\b",
    ),
    (
        "suspended",
        r"\b(?:suspended|interrupted|broken off|broke off|put off|postponed|on hold|stalled|"
        r"frozen)\b",
    ),
    (
        "extended",
        r"\b(?:extend(?:ed)?|prolong(?:ed)?|continue\b.{0,40}\bfor another|"
        r"carry on\b.{0,40}\bfor another)\b",
    ),
    (
        "proposed",
        r"\b(?:offered|proposed|proposes|invited|invitation|suggested|offer to)\b",
    ),
    (
        "agreed",
        r"\b(?:will (?:resume|return|begin|meet|open|start|be held|hold|take place|travel|attend)|(?:is|"
        r"are|were|was|been) (?:due|scheduled|set|expected|to meet|to resume|to begin|to open)|"
        r"scheduled|prepar(?:e|ed|ing) to meet|agreed to (?:meet|hold|resume|return|start|begin)|"
        r"due to (?:open|begin|start|meet|resume))\b",
    ),
    (
        "underway",
        r"\b(?:under way|underway|ongoing|(?:has |have )?(?:begun|began|opened|started|resumed)|"
        r"are meeting|is meeting|are holding|entered)\b",
    ),
)
_STATES = tuple((state, re.compile(pattern, re.IGNORECASE)) for state, pattern in _STATE_WORDS)
_RANK: tuple[TalksState, ...] = (
    "cancelled", "ended_without_agreement", "ended_with_agreement", "suspended", "extended", "underway", "agreed", "proposed",
    "unknown",
)  # fmt: skip
_OTHER = re.compile(
    r"\b(?:after|before|since)\s+(?:a|an|the|an?other|their|its)\s+(?:[\w-]+\s+){0,2}(?:round|talks|meeting|session|summit)\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(r"\b(?:to have(?: been)?|would|could|will|to|may|might|should|if)(?: be)?\s+$", re.IGNORECASE)
_TEAMS = re.compile(
    r"\b([A-Z][\w-]+) and ([A-Z][\w-]+) (?:[a-z]+ )?(?:delegations|negotiators|teams|envoys|officials|ministers|diplomats)\b"
)
_HOSTS = re.compile(r"\bhost(?:s|ed|ing)?\b", re.IGNORECASE)
_MEDIATES = re.compile(
    r"\b(?:mediat\w+|broker\w*|facilitat\w+|chair(?:s|ed|ing)?|shuttl\w+|carr(?:y|ied|ying) messages)\b",
    re.IGNORECASE,
)


@dataclass(slots=True, frozen=True)
class _Telling:
    """One event that tells of talks: its round, its sentence as evidence, the state that the sentence gives."""

    event: Event
    round: int | None
    sentence: Span
    state: TalksState
    cue: Span | None


def talks(identified: Identified, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[Talks, ...]:
    """One entry a round or meeting; a number only where the text gives one. What is only demanded is no entry."""
    board = Board(identified)
    tellings = [t for e in events if (t := _telling(board, e)) is not None]
    groups = [g for g in _grouped(tellings) if any(_tells_something(t) for t in g)]
    return tuple(_entry(board, n, group, statements) for n, group in enumerate(groups, 1))


def _tells_something(telling: _Telling) -> bool:
    """Whether an entry would say anything: who meets, which round it is, or how it stands."""
    parties = telling.event.actors or telling.event.recipients
    return bool(parties) or telling.round is not None or telling.state != "unknown"


def _telling(board: Board, event: Event) -> _Telling | None:
    """What an event tells of talks, or ``None`` for a phone call, a visit, or what is only wished for."""
    if event.type != "CONSULT" or event.mode == "phone" or event.status in {"demanded", "denied"}:
        return None
    sentence = board.sentence_at(event.anchor.start)
    if sentence is None or not (event.actors or event.recipients or _NEGOTIATION.search(event.anchor.exact)):
        return None
    text = board.sentence_text(sentence)
    two = len(board.parties((*event.actors, *event.recipients))) > 1
    if not (two or _NEGOTIATION.search(event.anchor.exact) or _NEGOTIATION.search(text)):
        return None
    at = event.anchor.start - sentence.start
    state, cue = _state(text, event.anchor.end - sentence.start)
    if event.status == "negated" and state not in {"cancelled", "suspended"}:
        return None
    if event.status in {"hypothetical", "threatened"} and state not in {"proposed", "agreed"}:
        state, cue = "unknown", None
    if event.status == "planned" and state in {"unknown", "underway"}:
        state = "agreed"
    span = board.parsed.piece(sentence.start, sentence.end)
    words = board.parsed.piece(sentence.start + cue.start(), sentence.start + cue.end()) if cue else None
    return _Telling(event, _round(text, at), span, state, words)


def _round(text: str, at: int) -> int | None:
    """The number of the round whose words stand nearest to offset ``at``."""
    best = min(_ROUND.finditer(text), key=lambda m: abs(m.start() - at), default=None)
    if best is None:
        return None
    word = next(g for g in best.groups() if g is not None).lower()
    if word.isdigit():
        return int(word)
    return (_ORDINALS.index(word) if word in _ORDINALS else _WORDS.index(word)) + 1


def _state(text: str, end: int) -> tuple[TalksState, re.Match[str] | None]:
    """The state whose words stand in the sentence and speak of the talks that end at ``end``, and are not negated.

    In "will return for a third round, a week after a second round ended without a deal" each round has its own words.
    """
    for state, pattern in _STATES:
        for match in pattern.finditer(text):
            later = re.search(r"\bfinally (?:held|met|opened)\b", text[match.end() :])
            if _UNREAL.search(text[: match.start()]) and state not in {"extended", "agreed", "proposed"}:
                continue
            if not _speaks_of(text, match.start(), end):
                continue
            if not negated_before(text, match.start()) and not (state == "suspended" and later):
                return state, match
    return "unknown", None


def _speaks_of(text: str, cue: int, end: int) -> bool:
    """Whether a cue has no other talks of its own: none with an article begin between ours and a cue after them."""
    return cue < end or not _OTHER.search(text, end, cue)


def _grouped(tellings: list[_Telling]) -> list[list[_Telling]]:
    """Tellings of one round together; without a number, those of one date, or the undated beside the only ones."""
    groups: list[list[_Telling]] = []
    for telling in tellings:
        home = next((g for g in groups if _fits(g, telling)), None)
        if home is None:
            groups.append([telling])
        else:
            home.append(telling)
    return groups


def _fits(group: list[_Telling], telling: _Telling) -> bool:
    numbers = {t.round for t in group if t.round is not None}
    if telling.round is not None and numbers:
        return telling.round in numbers
    if telling.round is not None or numbers:
        return False
    starts = {s for t in group if (s := _start(t)) is not None}
    mine = _start(telling)
    parties = {a for t in group for a in (*t.event.actors, *t.event.recipients)}
    same = bool(parties & {*telling.event.actors, *telling.event.recipients})
    same = same or not parties or not (telling.event.actors or telling.event.recipients)
    return same and (mine is None or not starts or mine in starts)


def _start(telling: _Telling) -> str | None:
    return telling.event.time.start if telling.event.time else None


def _teams(board: Board, group: list[_Telling]) -> tuple[str, ...]:
    """The two states whose teams a sentence names together ("Arvian and Borlandish delegations"), if both are known."""
    for telling in group:
        match = _TEAMS.search(telling.sentence.exact)
        states = [board.state_of(word) for word in match.groups()] if match else []
        if states and None not in states:
            return tuple(dict.fromkeys(s for s in states if s is not None))
    return ()


def _entry(board: Board, number: int, group: list[_Telling], statements: tuple[Statement, ...]) -> Talks:
    """The entry of one group of tellings."""
    state = min((t.state for t in group), key=_RANK.index)
    third = board.parties(a for t in group for a in t.event.third_parties)
    parties = board.parties(a for t in group for a in (*t.event.actors, *t.event.recipients))
    parties = parties or _teams(board, group)
    text = " ".join(t.sentence.exact for t in group)
    hosts = third if _HOSTS.search(text) else ()
    mediators = third if _MEDIATES.search(text) or not hosts else ()
    ids = {t.event.id for t in group}
    told = [s for s in statements if ids & set(s.about)]
    times = [t.event.time for t in group if t.event.time is not None and t.event.time.start is not None]
    ended = state in {"ended_without_agreement", "ended_with_agreement"}
    # "collapsed late in 2019" dates the end; when they began is not said.
    whole = bool(times) and times[0].grain in {"day", "hour", "minute", "part_of_day"}
    heard = {board.party(a) for s in statements for a in s.speakers} | {a for s in statements for a in s.speakers}
    rounds = [t.round for t in group if t.round is not None]
    cues = [t.cue for t in group if t.cue is not None and t.state == state]
    return Talks(
        id=f"k{number}",
        round=rounds[0] if rounds else None,
        round_basis="stated" if rounds else "unknown",
        parties=tuple(p for p in parties if p not in third and board.is_party(p)),
        hosts=hosts,
        mediators=mediators,
        place=next((t.event.place.place for t in group if t.event.place is not None), None),
        start=times[0].start if times and (whole or not ended) else None,
        end=times[0].end if times and ended else None,
        state=state,
        announced_by=tuple(s.id for s in told if s.act in {"announce", "offer"}),
        confirmed_by=tuple(s.id for s in told if s.act in {"confirm", "agree"}),
        silent=tuple(p for p in parties if p not in heard and p not in third and board.is_party(p)),
        events=tuple(t.event.id for t in group),
        evidence=unique_spans(t.sentence for t in group),
        why=fired(f"talks.{state.replace('_', '-')}", *cues, *(t.event.anchor for t in group)),
    )
