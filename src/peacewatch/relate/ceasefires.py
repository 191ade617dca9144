"""Ceasefires and truces: one that stands (or stood) and one that is only proposed are two entries."""

import re
from dataclasses import dataclass

from peacewatch.model.identified import Identified
from peacewatch.model.parsed import PARSED_ZONES, Sentence
from peacewatch.model.record import Ceasefire, CeasefireState, Event, Statement, Violation
from peacewatch.model.span import Span
from peacewatch.relate.process import Board, fired, negated_before, unique_spans

_NAME = re.compile(
    r"\b(?:cease-?\s?fires?|truces?|armistices?|cessation of hostilities|moratorium on (?:attacks|strikes))\b",
    re.IGNORECASE,
)
_STATE_WORDS: tuple[tuple[CeasefireState, str], ...] = (
    (
        "in_effect",
        r"\b(?:took effect|takes effect|taken effect|(?:came|comes|entered|enters) into (?:force|"
        r"effect)|in (?:effect|force)|is holding|has held|largely held|due to (?:lapse|expire|end)|"
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
        r"\b(?:agreed|signed|reached|brokered|concluded|struck)\b",
    ),
    (
        "proposed",
        r"\b(?:propos\w+|offer\w*|call(?:s|ed|ing)? for|demand\w*|urg\w+|sought|seek\w*|want\w*|"
        r"reject\w*|refus\w+|widen\w*)\b",
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
_BROKERED = re.compile(r"\b(?:broker|mediat)ed by\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\b", re.IGNORECASE)
_CHARGE = re.compile(r"\b(?:violat\w+|breach\w*|br(?:oke|eak\w*|oken)|cease-?fire|truce)\b", re.IGNORECASE)
_BROKEN = re.compile(
    r"\b(?:violat(?:ed|ing|ions?)|breach(?:ed|ing|es)?|br(?:oke|oken|eaking))\b.{0,40}\b(?:cease-?fire|truce|armistice)\b",
    re.IGNORECASE,
)
_BREACHES = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
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


def ceasefires(
    identified: Identified, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> tuple[Ceasefire, ...]:
    """The ceasefires of a report; one of one side has one party and is never ``agreed``."""
    board = Board(identified)
    mentions = _mentions(board)
    proposed = [m for m in mentions if m.state == "proposed"]
    standing = [m for m in mentions if m.state not in {"proposed", "unknown"}]
    found: list[Ceasefire] = []
    for group in (standing, proposed):
        if group:
            entry = _entry(board, len(found) + 1, group, events)
            if group is standing:
                entry = entry.model_copy(update={"violations": _violations(board, statements, events)})
            found.append(entry)
    return tuple(found)


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
        # What became of a truce says more than that it was once agreed.
        near = [n for n in near if n[2] != "agreed"]
    if not near:
        return "unknown", None
    _, _, state, match = min(near, key=lambda n: n[:2])
    if state == "proposed" and (_DEFINITE.search(text[: name.start()]) or re.search(r"\bextend|\brenew", text)):
        return "unknown", None  # "urged them to extend the truce" proposes no new one
    return state, match


def _entry(board: Board, number: int, group: list[_Mention], events: tuple[Event, ...]) -> Ceasefire:
    """The entry of one group of mentions."""
    state = min((m.state for m in group), key=_RANK.index)
    spans = [board.parsed.piece(m.sentence.start, m.sentence.end) for m in group]
    text = " ".join(s.exact for s in spans)
    brokers = _brokers(board, group)
    own = [e for e in events if any(_tells(e, m) for m in group)]
    parties = _parties(board, group, own, brokers)
    if _UNILATERAL.search(text):
        parties = parties[:1]
        state = "in_effect" if state == "agreed" else state
    return Ceasefire(
        id=f"c{number}",
        parties=parties,
        brokers=brokers,
        agreed=_dated(board, group, r"\b(?:agreed|signed|reached|brokered)\b") if state != "proposed" else None,
        in_effect=_dated(board, group, r"\b(?:took effect|came into (?:force|effect)|entered into force)\b"),
        ends=_dated(board, group, r"\b(?:expired?s?|lapsed?|ran out|runs? out)\b"),
        state=state,
        events=tuple(e.id for e in own),
        evidence=unique_spans(spans),
        why=fired(
            f"ceasefire.{state.replace('_', '-')}",
            *(m.cue for m in group if m.cue is not None and m.state == state),
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
    found: list[str] = []
    for mention in group:
        text = board.sentence_text(mention.sentence)
        for match in _BROKERED.finditer(text):
            start = mention.sentence.start + match.end()
            found.extend(board.actor_near(start, min(start + 50, mention.sentence.end)))
        for match in re.finditer(r"(?:-brokered|-mediated)\b", text):
            at = mention.sentence.start + match.start()
            found.extend(board.actor_near(max(mention.sentence.start, at - 12), at))
    return board.parties(found)


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
    return tuple(p for p in board.parties(of_events) if p not in brokers)


def _dated(board: Board, group: list[_Mention], pattern: str) -> str | None:
    """The date that stands right after one of these words in a mention's sentence."""
    for mention in group:
        for match in re.finditer(pattern, board.sentence_text(mention.sentence), re.IGNORECASE):
            time = board.time_after(mention.sentence.start + match.end(), mention.sentence.end)
            if time is not None and time.start is not None:
                if time.value is not None and re.fullmatch(r"\d{4}(-\d{2})?", time.value):
                    return time.value
                return time.start if time.end in {time.start, None} else f"{time.start}/{time.end}"
    return None


def _violations(board: Board, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[Violation, ...]:
    """Breaches as somebody alleges them; an attack that nobody calls a breach is none."""
    deeds = {e.id: e for e in events if e.type in _BREACHES and e.status in {"asserted", "attributed", "disputed"}}
    alleged: dict[tuple[str, str | None], list[str]] = {}
    for statement in statements:
        if not _charges(statement):
            continue
        own = board.parties(statement.speakers)
        named = (a for s in statement.content for a in board.named_in(s.start, s.end))
        blamed = board.others((*statement.addressees, *named), own)[:1] if statement.act == "accuse" else ()
        for event in (deeds[e] for e in statement.about if e in deeds):
            accused = board.others(event.actors, own) or blamed
            alleged.setdefault((event.id, accused[0] if accused else None), []).append(statement.id)
    return tuple(Violation(event=e, alleged_by=tuple(dict.fromkeys(by)), against=a) for (e, a), by in alleged.items())


def _charges(statement: Statement) -> bool:
    """Whether a statement charges somebody with breaking a truce: names it in a charge, or says that it was broken."""
    if not statement.content or statement.background:
        return False
    if statement.act == "accuse" and any(_CHARGE.search(s.exact) for s in statement.content):
        return True
    return any(_BROKEN.search(s.exact) for s in statement.content)
