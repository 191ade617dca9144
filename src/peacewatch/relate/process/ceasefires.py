"""Ceasefires and truces: one that stands (or stood) and one that is only proposed are two entries."""

import re
from dataclasses import dataclass

from peacewatch.model.identified import Identified
from peacewatch.model.parsed import PARSED_ZONES, Sentence
from peacewatch.model.record import Ceasefire, CeasefireState, Event, Fired, Statement
from peacewatch.model.span import Span
from peacewatch.relate.board import Board, fired, negated_before, unique_spans
from peacewatch.relate.process.dyads import report_pair
from peacewatch.relate.process.third_parties import mediators
from peacewatch.relate.process.violations import violations

_NAME = re.compile(
    r"\b(?:cease-?\s?fires?|truces?|armistices?|cessation of (?:hostilities|fire)|moratorium(?! on (?:executions|mining|debt|loans|logging|whaling|fishing))|"
    r"(?:humanitarian|tactical|temporary|unilateral|agreed) (?:pause|halt)|(?:pause|halt|lull) (?:in|to) (?:the |all )?(?:fighting|hostilities|attacks|strikes|shelling))\b",
    re.IGNORECASE,
)
_TAKEN_UP = re.compile(
    r"(?:It|This|The (?:pause|deal|agreement|halt|arrangement|accord))\b(?! (?:said|added|told))", re.ASCII
)
_PREVIOUS = re.compile(r"\b(?:previous|earlier|last|first|past|20\d\d|19\d\d)\s+(?:\w+\s+)?$", re.IGNORECASE)
_STATE_WORDS: tuple[tuple[CeasefireState, str], ...] = (
    (
        "in_effect",
        r"\b(?:took effect|takes effect|taken effect|(?:came|comes|entered|enters) into (?:force|"
        r"effect)|(?<!put )in (?:effect|force)|is holding|(?:has|had) (?:\w+ )?held|largely held|holds|due to (?:lapse|expire|end|run out)|went into effect|"
        r"runs out|expires|lapses|violat\w+|breach\w*)\b",
    ),
    (
        "expired",
        r"\b(?:expired|lapsed|ran out|run out)\b",
    ),
    (
        "ended",
        r"\b(?:collapsed|broke down|fell apart|unravell?ed|called off|is over|was over)\b",
    ),
    (
        "extended",
        r"\b(?:extended|prolonged|renewed)\b",
    ),
    (
        "suspended",
        r"\bsuspended\b",
    ),
    (
        "agreed",
        r"\b(?:agreed|signed|reached|brokered|concluded|struck|due to (?:begin|start|take effect|come into)|will (?:begin|start|take effect|come into|enter into))\b",
    ),
    (
        "proposed",
        r"\b(?:propos\w+|offer\w*|call(?:s|ed|ing)? for|demand\w*|urg\w+|sought|seek\w*|want\w*|"
        r"reject\w*|refus\w+|widen\w*|declar\w+|ready for|conditions? for)\b",
    ),
)
_STATES = tuple((state, re.compile(pattern, re.IGNORECASE)) for state, pattern in _STATE_WORDS)
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
_UNILATERAL = re.compile(r"\b(?:unilateral(?:ly)?|its own|one-sided)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\b", re.IGNORECASE)
_STARTS = (
    r"\b(?:t(?:ook|akes?|aken) effect|(?:came|comes?|entered|enters?|went|go(?:es)?) into (?:force|effect)|"
    r"(?:due|set|scheduled|expected|agreed) to (?:begin|start|take effect|come into (?:force|effect))|(?:will|would|to) (?:begin|start|take effect|come into (?:force|effect))|"
    r"(?:which |that )?(?:began|started)|declared for)\b"
)
_ENDS = r"\b(?:expir(?:ed?|es|ing)|laps(?:ed?|es|ing)|ran out|runs? out|due to end|ended|until)\b"
_TERMS = re.compile(
    r"\b(?:calls? for|called for|provid(?:es|ed) for|requir(?:es|ed)|includ(?:es|ed)|stipulat(?:es|ed)(?: that)?|oblig(?:es|ed)|bans?|banned|foresees|foresaw|under which)\s+"
    r"([^;.]{8,200})",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"“((?:hold|cease|halt|stop|spare|refrain|silence)\b[^”]{3,120})”", re.IGNORECASE)
_MUTUAL = re.compile(
    r"\b(?:between|both|two (?:sides|countries|neighbou?rs|armies|parties|governments)|each (?:side|other)|mutual(?:ly)?|brokered|mediated|agreed|accus\w+|the other)\b",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:agreed|signed|reached|brokered|concluded|struck)\b[^;,.]{0,40}?\b(?:in|at)\s+$", re.IGNORECASE)
_UNREAL = re.compile(r"\b(?:if|whether|without|possible|potential|would-be|no)\s+(?:\S+\s+){0,2}$", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|this|that|its|their|existing|current)\s+(?:\S+\s+){0,2}$", re.IGNORECASE)
_DECLARED = re.compile(r"\b(?:declared|announced|proclaimed)\s+(?:unilaterally\s+)?by\b", re.IGNORECASE)
_REACH = 90


@dataclass(slots=True, frozen=True)
class _Mention:
    """The word for a ceasefire, its sentence, and the state that the words nearest to it give."""

    name: Span
    sentence: Sentence
    state: CeasefireState
    cue: Span | None
    previous: bool = False


def ceasefires(
    identified: Identified, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> tuple[Ceasefire, ...]:
    """The ceasefires of a report; one of one side has one party and is never ``agreed``."""
    board = Board(identified)
    two = report_pair(board, statements, events)
    mentions = _mentions(board)
    found: list[Ceasefire] = []
    for n, group in enumerate(_grouped(board, mentions)):
        if group:
            entry = _entry(board, len(found) + 1, group, events, statements, two)
            if n == 0:
                entry = entry.model_copy(update={"violations": violations(board, entry, statements, events)})
            found.append(entry)
    return tuple(found)


def _grouped(board: Board, mentions: list[_Mention]) -> tuple[list[_Mention], list[_Mention], list[_Mention]]:
    """The truce that the report is about, one told as past beside it, and one that is only proposed.

    "The truce" after one that a side declared alone is that one.
    """
    alone = [m for m in mentions if _UNILATERAL.search(board.sentence_text(m.sentence))]
    standing = [m for m in mentions if m.state not in {"proposed", "unknown"} and m not in alone]
    past = [m for m in standing if m.previous]
    now = [m for m in standing if not m.previous]
    if not now and not alone:
        now, past = past, []
    proposed = [m for m in mentions if m.state == "proposed" and m not in alone]
    return sorted([*alone, *now], key=lambda m: m.name.start), past, proposed


def _mentions(board: Board) -> list[_Mention]:
    found = []
    for sentence in board.parsed.sentences:
        if sentence.zone not in PARSED_ZONES:
            continue
        text = board.sentence_text(sentence)
        for match in _NAME.finditer(text):
            if _UNREAL.search(text[: match.start()]):
                continue
            state, cue = _state(text, match)
            words = board.parsed.piece(sentence.start + cue.start(), sentence.start + cue.end()) if cue else None
            name = board.parsed.piece(sentence.start + match.start(), sentence.start + match.end())
            found.append(_Mention(name, sentence, state, words, _PREVIOUS.search(text[: match.start()]) is not None))
        if (
            found
            and found[-1].sentence.i == sentence.i - 1
            and (taken := _TAKEN_UP.match(text))
            and not _NAME.search(text)
        ):
            state, cue = _state(text, taken)
            if cue is not None and state in {"in_effect", "expired", "ended", "extended"}:
                words = board.parsed.piece(sentence.start + cue.start(), sentence.start + cue.end())
                name = board.parsed.piece(sentence.start, sentence.start + taken.end())
                found.append(_Mention(name, sentence, state, words))
    return found


def _state(text: str, name: re.Match[str]) -> tuple[CeasefireState, re.Match[str] | None]:
    """The state whose words stand nearest to the ceasefire's, within reach and not negated."""
    near: list[tuple[int, int, CeasefireState, re.Match[str]]] = []
    for order, (state, pattern) in enumerate(_STATES):
        for match in pattern.finditer(text):
            gap = max(match.start() - name.end(), name.start() - match.end(), 0)
            if gap <= _REACH and not negated_before(text, match.start()):
                near.append((gap, order, state, match))
    if any(state not in {"agreed", "proposed"} for _, _, state, _ in near):
        # What became of a truce says more than that it was once agreed or declared.
        near = [n for n in near if n[2] != "agreed" and not n[3].group().lower().startswith("declar")]
    if not near:
        return "unknown", None
    _, _, state, match = min(near, key=lambda n: n[:2])
    if state == "proposed" and (_DEFINITE.search(text[: name.start()]) or re.search(r"\bextend|\brenew", text)):
        return "unknown", None  # "urged them to extend the truce" proposes no new one
    return state, match


def _entry(
    board: Board,
    number: int,
    group: list[_Mention],
    events: tuple[Event, ...],
    statements: tuple[Statement, ...],
    two: tuple[str, ...],
) -> Ceasefire:
    """The entry of one group of mentions."""
    state = min((m.state for m in group), key=_RANK.index)
    spans = [board.parsed.piece(m.sentence.start, m.sentence.end) for m in group]
    text = " ".join(s.exact for s in spans)
    brokers = _brokers(board, group)
    own = [e for e in events if any(_tells(e, m) for m in group)]
    parties = _parties(board, group, own, brokers)
    rules: tuple[Fired, ...] = ()
    starts = _dated(board, group, _STARTS)
    if _UNILATERAL.search(text):
        parties = (parties or _declarers(board, group, statements))[:1]
        ahead = starts is not None and _is_ahead(board, starts)
        state = ("proposed" if ahead else "in_effect") if state == "agreed" else state
    elif (
        len(parties) < 2
        and two
        and _MUTUAL.search(text)
        and not set(brokers) & set(two)
        and not any(p not in two for p in parties)
    ):
        parties = two
        rules = fired("ceasefire.parties-of-the-report", *(m.name for m in group[:1]))
    return Ceasefire(
        id=f"c{number}",
        parties=parties,
        brokers=brokers,
        agreed=_dated(board, group, r"\b(?:agreed|signed|reached|brokered)\b") if state != "proposed" else None,
        place=_place(board, group) if state != "proposed" else None,
        in_effect=starts,
        ends=_dated(board, group, _ENDS),
        terms=_terms(board, group),
        state=state,
        events=tuple(e.id for e in own),
        evidence=unique_spans(spans),
        why=(
            *fired(
                f"ceasefire.{state.replace('_', '-')}",
                *(m.cue for m in group if m.cue is not None and m.state == state),
            ),
            *rules,
        ),
    )


def _tells(event: Event, mention: _Mention) -> bool:
    """Whether an event is the making or keeping of the ceasefire: its anchor stands beside the word, in the sentence."""
    if event.type not in {"AGREE", "RETREAT", "REJECT", "REQUEST"}:
        return False
    inside = mention.sentence.start <= event.anchor.start < mention.sentence.end
    gap = max(event.anchor.start - mention.name.end, mention.name.start - event.anchor.end)
    return inside and (gap <= 0 or (gap <= _REACH // 3 and "ceasefire" in (event.mode or "")))


def _brokers(board: Board, group: list[_Mention]) -> tuple[str, ...]:
    """Who brokered it, by the words of its sentences."""
    return tuple(dict.fromkeys(m for g in group for m in mediators(board, g.sentence.start, g.sentence.end)))


def _declarers(board: Board, group: list[_Mention], statements: tuple[Statement, ...]) -> tuple[str, ...]:
    """Who declares a truce of its own: whoever says it, or the first side that the sentence names."""
    for mention in group:
        for statement in statements:
            if statement.speakers and any(c.start <= mention.name.start < c.end for c in statement.content):
                voice = board.voice(statement)
                if voice is not None:
                    return (voice,)
        sides = [
            a for a in board.parties(board.around(mention.sentence.start, mention.name.start)) if board.may_fight(a)
        ]
        if sides:
            return (sides[0],)
    return ()


def _is_ahead(board: Board, day: str) -> bool:
    """Whether a day is after the report's publication."""
    published = board.identified.published
    return published is not None and day[:10] > published[:10]


def _place(board: Board, group: list[_Mention]) -> str | None:
    """Where it was agreed."""
    for mention in group:
        for spot, place in board.places_between(mention.sentence.start, mention.sentence.end):
            if _AT.search(board.parsed.text[mention.sentence.start : spot.start]):
                return place
    return None


def _terms(board: Board, group: list[_Mention]) -> tuple[Span, ...]:
    """What it obliges to, in the words of the text."""
    found: list[Span] = []
    for mention in group:
        start, text = mention.sentence.start, board.sentence_text(mention.sentence)
        told = (*_TERMS.finditer(text, mention.name.start - start), *_HOLDS.finditer(text))
        found.extend(board.parsed.piece(start + m.start(1), start + m.end(1)) for m in told)
    return unique_spans(found)


def _parties(board: Board, group: list[_Mention], own: list[Event], brokers: tuple[str, ...]) -> tuple[str, ...]:
    """The parties of the ceasefire's events, else the two after "between"."""
    of_events = [a for e in own for a in (*e.actors, *e.recipients)]
    if not of_events:
        for mention in group:
            text = board.sentence_text(mention.sentence)
            declared = _DECLARED.search(text)
            if declared:
                start = mention.sentence.start + declared.end()
                tokens = board.parsed.tokens_in(start, mention.sentence.end)
                # In "by Borland's paramilitary Tern Brigades took effect" the last name before the verb is the party.
                end = next((t.start for t in tokens if t.pos in {"VERB", "AUX"}), mention.sentence.end)
                of_events.extend(board.actor_near(start, min(start + 60, end))[-1:])
            match = _BETWEEN.search(text)
            if match:
                start = mention.sentence.start + match.end()
                of_events.extend(board.actor_near(start, min(start + _REACH, mention.sentence.end))[:2])
    parties = tuple(p for p in board.parties(of_events) if p not in brokers)
    for mention in group if len(parties) == 1 else ():
        # "Arvia proposed a truce with Borland": who proposes is the other.
        if re.match(r"\s+with\b", board.parsed.text[mention.name.end : mention.sentence.end]):
            before = board.parties(board.around(mention.sentence.start, mention.name.start))
            parties = (*(p for p in before[-1:] if board.may_fight(p) and p not in parties), *parties)
    return parties


def _dated(board: Board, group: list[_Mention], pattern: str) -> str | None:
    """The date that stands right after one of these words in a mention's sentence."""
    for mention in group:
        for match in re.finditer(pattern, board.sentence_text(mention.sentence), re.IGNORECASE):
            begins = mention.sentence.start + match.end()
            time = board.time_after(begins, mention.sentence.end)
            if time is None or re.search(r"[,;]|\band\b", board.parsed.text[begins : time.evidence[0].start]):
                continue
            if time.start is not None:
                if time.value is not None and re.fullmatch(r"\d{4}(-\d{2})?", time.value):
                    return time.value
                return time.start if time.end in {time.start, None} else f"{time.start}/{time.end}"
    return None
