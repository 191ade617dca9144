"""The mentions of truces: nouns for one, what its sides do ("stop shooting at each other"), and words that take one up."""

import re
from dataclasses import dataclass

from peacewatch.knowledge.truce_words import load_truce_words
from peacewatch.model.parsed import Sentence
from peacewatch.model.record import CeasefireState
from peacewatch.model.span import Span
from peacewatch.relate.board import Board
from peacewatch.relate.evidence import negated_before
from peacewatch.relate.process.truce_parties import own_parties, single_side

_TAKEN_UP = re.compile(
    r"(?:It|This|The (?:pause|deal|agreement|halt|arrangement|accord|lull|quiet|calm|freeze|understanding|standstill|(?:\w+[ -])?(?:hours|days|weeks|months)))\b"
    r"(?! (?:said|added|told|ministry|talks|later|after|before|earlier))",
    re.ASCII,
)
_PREVIOUS = re.compile(
    r"\b(?:previous|earlier|last|first|past|old|20\d\d|19\d\d)\s+(?:\w+\s+)?$|\b(?:predecessors?|earlier (?:ones?))\b",
    re.IGNORECASE,
)
_UNILATERAL = re.compile(r"\b(?:unilateral(?:ly)?|its own|one-sided)\b", re.IGNORECASE)
_DECLARED = re.compile(
    r"\b(?:declar|announc|proclaim|decree|order)(?:e?s|e?d|ing)? (?:[\w-]+ ){0,5}$|\b(?:will|would|to) observe (?:[\w-]+ ){0,4}$",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:extend|prolong|renew|violat|breach|br(?:eak|oke|oken)|honou?r|respect|observ|flout)\w*\s+it\b", re.IGNORECASE
)
_TWO = re.compile(r"\b(?:between|both|each|mutual(?:ly)?|two|agreed|agreement|joint(?:ly)?|brokered)\b", re.IGNORECASE)
_OF_SOMETHING = re.compile(
    r"[ -](?:talks|negotiations|lines?|monitors?|monitoring|commission|committee|mechanism|commissioners|observers?)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:[A-Z][A-Z-]+|[A-Z]\w+(?= (?:and |& )?[A-Z]\w+ (?:[A-Z]|Commission|Committee)))(?: (?:AND |OF )?[A-Z]{3,}|(?= ))"
)
_ASKED = re.compile(r"[^.!?;]{0,80}\?")
_OFFERED = re.compile(r"[ -](?:proposals?|plans?|offers?|drafts?|bid|initiative|blueprint)\b", re.IGNORECASE)
_DEFINITE = re.compile(
    r"\b(?:the|this|that|its|their|existing|current|[’']s)\s+(?:(?!an?\b)[\w–-]+\s+){0,3}$|\b[A-Z]\w+[’']s\s+(?:\S+\s+){0,2}$"
)
_COUNTERFACTUAL = re.compile(r"Had (?:the|a|its|that|this)\b[^,;]*$")
_NEW = re.compile(
    r"\b(?:another|second|separate|parallel|local|new|fresh|longer|full|wider|broader)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_REACH = 90
_BEFORE = 250
"""How many characters before a name may turn its sense."""


@dataclass(slots=True, frozen=True)
class Truce:
    """One mention: its words, its sentence, the state that the nearest words give it, and whose truce its sentence says it is.

    ``alone``: of one side. ``definite``: "the truce". ``other``: told as another one. ``previous``: told as past.
    ``noun``: the last word of its name, "" where a verb or a pronoun tells of it.
    """

    name: Span
    sentence: Sentence
    state: CeasefireState
    cue: Span | None
    parties: tuple[str, ...] = ()
    previous: bool = False
    alone: bool = False
    definite: bool = False
    other: bool = False
    noun: str = ""
    year: str | None = None


def truces(board: Board) -> list[Truce]:
    """The mentions in text order; what is only wished for, feared or ruled out is none."""
    found: list[Truce] = []
    papers: set[str] = set()
    for sentence in board.body():
        text = board.sentence_text(sentence)
        mine = [t for t in (_named(board, sentence, text, m) for m in _names(text)) if t is not None]
        mine = [*mine, *_acts(board, sentence, text, mine, papers)]
        if not mine and (broken := load_truce_words().broken.search(text)) is not None:
            mine = [_mention(board, sentence, broken.span(broken.lastgroup or 0), "in_effect", broken)]
        if not mine and found:
            mine = _taken_up(board, sentence, text, found, papers)
        found.extend(sorted(mine, key=lambda t: t.name.start))
    return found


def _names(text: str) -> list[re.Match[str]]:
    """The nouns for truces in a sentence; of two that overlap the first."""
    words = load_truce_words()
    found: list[re.Match[str]] = []
    for match in (*words.truce.finditer(text), *words.pause.finditer(text)):
        if not any(match.start() < f.end() and f.start() < match.end() for f in found):
            found.append(match)
    return sorted(found, key=lambda m: m.start())


_MONTH = re.compile(r"\bMay\b")
"""The month that a *may* of doubt is not: "agreed in May to a truce"."""


def _named(board: Board, sentence: Sentence, text: str, match: re.Match[str]) -> Truce | None:
    words = load_truce_words()
    before, after = text[max(0, match.start() - _BEFORE) : match.start()], text[match.end() : match.end() + _BEFORE]
    before = _MONTH.sub("", before)
    if (
        words.unreal.search(before)
        or _ASKED.match(after)
        or _OF_SOMETHING.match(after)
        or _TITLE.match(text[match.start() :])
    ):
        return None
    if words.maybe.search(before) and not _DEFINITE.search(before):
        return None
    state, cue = _state(text, match)
    if _COUNTERFACTUAL.match(text[: match.start()]) and state in _FATES:
        state, cue = "unknown", None  # "Had the truce been kept": it is not said whether it stands
    if _OFFERED.match(after):
        state = "proposed"
    called_for = [m for m in words.demand.finditer(before[-70:]) if "," not in before[-70:][m.end() :]]
    if called_for and state in {"proposed", "unknown", "agreed"}:
        if not words.span.search(match.group()) or _DEFINITE.search(before):
            return None
        state, cue = "proposed", None
    return _mention(board, sentence, (match.start(), match.end()), state, cue)


def _mention(
    board: Board,
    sentence: Sentence,
    at: tuple[int, int],
    state: CeasefireState,
    cue: re.Match[str] | None,
    *,
    alone: bool = False,
) -> Truce:
    text, start = board.sentence_text(sentence), sentence.start
    before = text[max(0, at[0] - _BEFORE) : at[0]]
    name = board.parsed.piece(start + at[0], start + at[1])
    alone = alone or _UNILATERAL.search(text) is not None
    parties = own_parties(board, sentence, name)
    if not alone and len(parties) < 2 and _DECLARED.search(before) and not _TWO.search(text):
        alone = bool(parties)
    return Truce(
        name=name, sentence=sentence, state=state,
        cue=board.parsed.piece(start + cue.start(), start + cue.end()) if cue else None,
        parties=parties[:1] if alone else parties, previous=_PREVIOUS.search(before) is not None, alone=alone,
        definite=_DEFINITE.search(before) is not None, other=_NEW.search(before) is not None,
        noun=re.split(r"[\s-]", name.exact.lower())[-1].rstrip("s"),
        year=next(iter(_YEAR.findall(text[max(0, at[0] - 20) : at[1] + 40])), None),
    )  # fmt: skip


def _acts(board: Board, sentence: Sentence, text: str, named: list[Truce], papers: set[str]) -> list[Truce]:
    """The truces that are told by what their sides do, with the accord by which they do it where one is named."""
    words = load_truce_words()
    found: list[Truce] = []
    for match in words.act.finditer(text):
        if any(abs(t.name.start - sentence.start - match.start()) < _REACH for t in (*named, *found)):
            continue
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if words.refused.search(before):
            continue
        papered = [p for p in words.paper.finditer(text) if abs(p.start() - match.end()) <= 2 * _REACH]
        bound = _bound(board, sentence, text, match, papered=bool(papered))
        if bound is None:
            continue
        state, alone = bound
        at = (
            min(papered, key=lambda p: abs(p.start() - match.start())).span() if papered and not alone else match.span()
        )
        papers.update(p.group().lower() for p in papered if not alone)
        found.append(_mention(board, sentence, at, state, None, alone=alone))
    return found


def _bound(
    board: Board, sentence: Sentence, text: str, act: re.Match[str], *, papered: bool
) -> tuple[CeasefireState, bool] | None:
    """The state that an act of holding fire has, and whether it is one side's; ``None`` where nobody binds himself."""
    words = load_truce_words()
    before, after = text[max(0, act.start() - _BEFORE) : act.start()], text[act.end() : act.end() + _REACH]
    sides = own_parties(board, sentence, board.parsed.piece(sentence.start + act.start(), sentence.start + act.end()))
    mutual = len(sides) > 1 or re.search(r"\b(?:each other|one another|both|the two)\b", text) is not None
    state, _ = _state(text, act)
    done = re.search(r"\b(?:silent|quiet|peace|still)\b", act.group(), re.IGNORECASE)
    if done and (papered or re.search(r"\bsince\b|\bunder\b|\bthanks\b|\bdeal\b", text)):
        return "in_effect", False
    if papered and re.search(r"\bsince\b", text) and mutual:
        return "in_effect", False
    if words.bound["proposed"].search(before):
        single = single_side(board, sentence, act.start()) if not mutual else None
        return ("proposed", single is not None) if mutual or single or words.term.search(after) else None
    if words.bound["agreed"].search(before) and (mutual or papered):
        standing = state in {"in_effect", "ended", "expired", "extended"}
        return (state if standing else "agreed"), False
    if len(sides) > 1 and words.bound["alone"].search(before) and words.term.search(after):
        return "agreed", False
    past = re.search(r"\b(?:had|has|have)\s+$", before) is not None or re.match(
        r"(?:stopped|ceased|halted|suspended|paused|held|froze)\b", act.group(), re.IGNORECASE
    )
    if not (words.term.search(after) or _UNILATERAL.search(text)):
        return None
    if single_side(board, sentence, act.start()) is None:
        return None
    if past:
        return "in_effect", True
    return ("proposed", True) if words.bound["alone"].search(before) else None


def _taken_up(board: Board, sentence: Sentence, text: str, found: list[Truce], papers: set[str]) -> list[Truce]:
    """A truce taken up by *it*, "the deal", "the thirty days" in the next sentence, or later by the word for its accord."""
    last = found[-1]
    spots: list[re.Match[str]] = []
    near = _TAKEN_UP.match(text)
    if near is None and (its := _OBJECT.search(text)) is not None:
        near = re.compile(r"\bit\b", re.IGNORECASE).search(text, its.start())
    if near is not None and last.sentence.i == sentence.i - 1:
        spots.append(near)
    later = r"|".join(sorted({*papers, *(t.noun for t in found if t.noun in _PAUSES)}))
    if later:
        spots.extend(re.finditer(rf"\b[Tt]he (?:{later})\b", text))
    if any(load_truce_words().span.search(t.name.exact) for t in found):
        spots.extend(
            re.finditer(r"\b[Tt]he \w+ (?:hours|days|weeks|months)\b(?= (?:run|ran|expire|lapse|end|are|were))", text)
        )
    for spot in spots[:1]:
        state, cue = _state(text, spot)
        proposed = last.state == "proposed" and spot is not near
        made = state == "agreed" and spot is near and last.state in _MADE and _WAS_MADE.match(text) is not None
        if cue is None or not (
            made or state in _FATES or (state == "agreed" and spot.group().lower().split()[-1] in papers) or proposed
        ):
            continue
        name = board.parsed.piece(sentence.start + spot.start(), sentence.start + spot.end())
        words = board.parsed.piece(sentence.start + cue.start(), sentence.start + cue.end())
        parties = own_parties(board, sentence, name) if state in {"agreed", "extended"} and not made else ()
        noun = spot.group().lower().split()[-1]
        return [Truce(name, sentence, state, words, parties, definite=True, noun=noun)]
    return []


_FATES = frozenset({"in_effect", "expired", "ended", "extended"})
_MADE = frozenset({*_FATES, "agreed", "suspended"})
_WAS_MADE = re.compile(
    r"(?:It|This|The \w+) (?:was|has been|had been) (?:\w+ly )?(?:signed|agreed|reached|brokered|concluded|struck|sealed|negotiated|mediated|hammered out|worked out)\b"
)
_PAUSES = frozenset({"pause", "halt", "lull", "freeze", "standstill", "moratorium", "break", "respite"})


def _state(text: str, name: re.Match[str]) -> tuple[CeasefireState, re.Match[str] | None]:
    """The state whose words stand nearest to the truce's, within reach and not negated."""
    near: list[tuple[int, int, CeasefireState, re.Match[str]]] = []
    low, high = _bounds(text, name)
    alone = len(_names(text)) < 2
    for order, (state, pattern) in enumerate(load_truce_words().states):
        for match in pattern.finditer(text, low, high):
            gap = max(match.start() - name.end(), name.start() - match.end(), 0)
            reach = 3 * _REACH if alone and state in _FATES and match.start() > name.end() else _REACH
            if gap <= reach and not _inside(match, name) and not negated_before(text, match.start()):
                near.append((gap, order, state, match))  # type: ignore[arg-type]
    if any(state not in {"agreed", "proposed"} for _, _, state, _ in near):
        # What became of a truce says more than that it was once agreed or declared.
        near = [n for n in near if n[2] != "agreed" and not _DECLARING.match(n[3].group())]
    if not near:
        return "unknown", None
    _, _, state, match = min(near, key=lambda n: n[:2])
    if state == "proposed" and (_DEFINITE.search(text[: name.start()]) or _PROLONG.search(text, low, name.start())):
        return "unknown", None  # "urged them to extend the truce" proposes no new one
    return state, match


def _bounds(text: str, name: re.Match[str]) -> tuple[int, int]:
    """The stretch between semicolons in which a name stands."""
    low = text.rfind(";", 0, name.start()) + 1
    high = text.find(";", name.end())
    return low, high if high >= 0 else len(text)


_PROLONG = re.compile(r"\b(?:extend|renew|prolong)", re.IGNORECASE)
_DECLARING = re.compile(r"(?:declar|announc|proclaim|order)", re.IGNORECASE)


def _inside(match: re.Match[str], name: re.Match[str]) -> bool:
    return name.start() <= match.start() and match.end() <= name.end()
