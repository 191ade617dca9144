"""The words by which a report tells of talks, each with its round, and the state that its own clause gives it.

A state is taken only from words that speak of these talks: a verb after them in their clause, or one right before them.
"To open talks" is nobody's plan unless somebody agreed to, is due to or offers to; "no talks" are none.
"""

import re
from dataclasses import dataclass, field

from peacewatch.knowledge.process_words import Stage, load_talks_words
from peacewatch.model.parsed import Sentence, Token
from peacewatch.model.record import Event, TalksState
from peacewatch.model.span import Span
from peacewatch.relate.board import Board
from peacewatch.relate.evidence import negated_before
from peacewatch.relate.process.meeting_names import (
    counted_after,
    first_in_long,
    names_of_talks,
    numbered,
    round_number,
    speaks_of_talks,
)

_MOVED = re.compile(
    r"\bhad (?:already |first |originally )?been (?:pushed back|put (?:back|off)|postponed|moved|delayed|brought forward|rescheduled)\b",
    re.IGNORECASE,
)
_PREDECESSOR = re.compile(r"\b(?:predecessors?|(?:one|that|the one|those) before),?\s+$", re.IGNORECASE)
_SINCE = re.compile(
    r"\s+(?:since|in (?:[\w-]+ ){0,3}(?:years|months|weeks|decades?|history))\b",
    re.IGNORECASE,
)
_SAME = re.compile(r"\b(?:it|this|that|which) (?:was|is|would be|will be)\s*$", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:next|another|new|further|fresh|follow-up|future|coming|forthcoming)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:previous|last|earlier|past|latest)\b", re.IGNORECASE)
_NONE = re.compile(r"\bno\b|\bany\b", re.IGNORECASE)
_INSIDE_NP = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PUNCT"})
CLAUSE = re.compile(
    r"[;:]|[,–—] (?:and|but|while|as|after|when|hours after|days after|weeks? after|a \w+ after|a \w+ before)\b|"
    r"\b(?:after|before|while|hours after|although|though|because|since|whether|if|unless|until|that)\b",
    re.IGNORECASE,
)
CUT = re.compile(
    r";|[,–—] (?:and|while|as|when|hours after|days after|weeks? after|a \w+ after|a \w+ before)\b|"
    r"\b(?:while|although|though|because|unless|as (?:the|a)|after (?:the|a|both|two|it|they|its))\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"^,[^,;]{2,80},")
_BARE = re.compile(
    r"\bto (?:hold|host|attend|join|resume|reopen|open|start|begin|enter|convene|continue|return to|restart|extend|suspend|end)\b",
    re.IGNORECASE,
)
_LICENCE = re.compile(
    r"\b(?:agree\w*|consent\w*|due|set|scheduled|slated|expected|prepar\w+|is|are|was|were|offer\w*|propos\w+|ready|willing|hop\w+|"
    r"plan\w*|want\w*|see?k\w*|sought|try|tried|trying|invit\w+|intend\w*|aim\w*|decided|announced|vowed|promised|pledged)"
    r"(?:\s+[\w’'-]+){0,4}?\s*$",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:on|for)|urg\w+|demand\w*|ask(?:s|ed|ing)?|press\w*|appeal\w*|refus\w+|reject\w*|rul(?:ed|es|ing) out|den(?:y|ied|ies)|declin\w+|unless|"
    r"instead of|need for|demand for|if|should|must|ought|need)\b(?:\s+[\w’'“”-]+){0,6}\s*$|\bwithout (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_ON_CONDITION = re.compile(
    r"^[^;,]{0,40}?\b(?:only if|only after|only when|provided that|on condition that)\b", re.IGNORECASE
)
_MIDWAY = re.compile(
    r"\s+(?:after|within|hours into|on (?:its|their) \w+ day|midway|halfway)\b(?! (?:the|an?) (?!(?:few |single |couple of )?(?:day|hour|morning|week|session)))",
    re.IGNORECASE,
)
_NEW_DAY = re.compile(r"\b(?:until|till|to|for)\s+(?:the\s+)?$", re.IGNORECASE)
_NEITHER = re.compile(r"\b(?:neither|nor|nobody|none|no one)(?: \w+){0,2}\s+$", re.IGNORECASE)
_UNREAL = re.compile(r"\b(?:to have(?: been)?|would|could|might|may|should|if|unless)(?: be)?\s+$", re.IGNORECASE)


@dataclass(slots=True)
class Meeting:
    """One mention of talks. ``low`` and ``high`` bound its clause, in code points; ``relative`` is "next" or "past".

    ``lead``: in one of the first sentences. ``held`` says that it is over, ``same`` that it only counts what was told before ("it was the third round").
    """

    name: Span
    sentence: Sentence
    low: int
    high: int
    round: int | None = None
    relative: str | None = None
    definite: bool = False
    state: TalksState = "unknown"
    held: bool = False
    negated: bool = False
    same: bool = False
    lead: bool = False
    cue: Span | None = None
    events: list[Event] = field(default_factory=list)
    parties: frozenset[str] = frozenset()


def named_meetings(board: Board) -> list[Meeting]:
    """The nouns that name talks, and an ordinal that stands for its round ("A second, planned for May, …")."""
    found: list[Meeting] = []
    told = False
    for sentence in board.body():
        text = board.sentence_text(sentence)
        spots = names_of_talks(board, sentence, text, told=told)
        told = told or bool(spots) or speaks_of_talks(text)
        found.extend(_mentions(board, sentence, text, spots))
    return found


def _mentions(board: Board, sentence: Sentence, text: str, spots: list[tuple[int, int]]) -> list[Meeting]:
    """The meetings of one sentence, each within its own clause: up to the words for other talks before and after it."""
    found = []
    for n, (start, end) in enumerate(spots):
        first = _phrase_start(board, sentence, start, end)
        floor = spots[n - 1][1] if n else 0
        ceiling = _phrase_start(board, sentence, *spots[n + 1]) if n + 1 < len(spots) else len(text)
        low = max([m.end() for m in CLAUSE.finditer(text, floor, first)], default=floor)
        cut = CUT.search(text, end, ceiling)
        high = cut.start() if cut else ceiling
        phrase = text[first:end]
        meeting = Meeting(
            name=board.parsed.piece(sentence.start + first, sentence.start + end),
            sentence=sentence, low=sentence.start + low, high=sentence.start + high,
            round=None if _SINCE.match(text, end) or _first_ever(phrase, text[end:]) else round_number(phrase), relative=_relative(phrase), definite=_definite(text[first:]),
        )  # fmt: skip
        meeting.high = max(meeting.high, meeting.name.end)
        if meeting.round is None and not first_in_long(text, end):
            meeting.round = counted_after(text, end)
        if _PREDECESSOR.search(text[:first]):
            meeting.relative = "past"
        _set_state(board, meeting, text, (low, first, end, high, ceiling))
        found.append(meeting)
    return found


def _phrase_start(board: Board, sentence: Sentence, start: int, end: int) -> int:
    """Where the noun phrase begins whose head stands at ``start``; offsets within the sentence."""
    tokens = board.parsed.tokens_in(sentence.start, sentence.start + end)
    at = next((k for k, t in enumerate(tokens) if t.start >= sentence.start + start), len(tokens))
    first = at
    while first > 0 and at - first < 7 and _in_phrase(tokens[first - 1]):
        first -= 1
    while first < at and tokens[first].pos == "PUNCT":
        first += 1
    return tokens[first].start - sentence.start if first < len(tokens) else start


def _in_phrase(token: Token) -> bool:
    if token.pos == "PUNCT":
        return token.text == "-"
    return (
        token.pos in _INSIDE_NP or token.tag in {"PRP$", "POS"} or (token.tag in {"VBN", "VBG"} and token.dep == "amod")
    )


def _first_ever(phrase: str, rest: str) -> bool:
    """Whether a *first* meeting is one that never was before, and no numbered one: "the first meeting between them"."""
    return (
        re.search(r"\bfirst (?:\w+ )?meeting$", phrase, re.IGNORECASE) is not None
        and re.match(r"\s+(?:between|with)\b", rest) is not None
    )


def _relative(phrase: str) -> str | None:
    if _OTHER.search(phrase):
        return "next"
    return "past" if _PAST.search(phrase) else None


def _definite(words: str) -> bool:
    return re.match(r"(?:the|this|that|these|those)\b|both\b", words, re.IGNORECASE) is not None


def _set_state(board: Board, meeting: Meeting, text: str, edges: tuple[int, int, int, int, int]) -> None:
    """The state that the clause gives the talks, and whether it says that they are wished for, refused or none."""
    low, first, end, high, ceiling = edges
    lead, tail = text[low:first], text[end:high]
    if _NONE.match(text[first:end]) or _wished(text[:first], lead):
        meeting.negated = True
    counted = _SINCE.match(text, end) and numbered(text[first:end])
    if counted or (_SAME.search(lead) and _first_ever(text[first:end], text[end:])):
        meeting.negated = True  # "their first meeting since May" only counts what its verb tells
    meeting.same = _SAME.search(lead) is not None
    if closed := load_talks_words().closing.search(text[:first]):
        meeting.cue = board.parsed.piece(meeting.sentence.start + closed.start(), meeting.sentence.start + closed.end())
        meeting.state, meeting.held = "ended_without_agreement", True
        return
    if meeting.definite and _MOVED.search(text[end:ceiling]):
        return  # how their day was put off before they were held says nothing of how they stand
    if meeting.sentence.zone == "headline":
        lead = text[low : text.rfind(" ", low, end) + 1] or lead  # a headline's verb may be read as a noun before them
    found = _before(lead) or _after(tail) or _reduced(tail) or _aside(tail)
    if found is None:
        return
    state, start, stop, where = found
    offset = {"after": end, "before": low}[where]
    meeting.cue = board.parsed.piece(meeting.sentence.start + offset + start, meeting.sentence.start + offset + stop)
    if state in {"held", "ended"}:
        meeting.held = True
        meeting.state = outcome(text[end:ceiling])
    elif state == "postponed":
        meeting.state = "agreed" if _new_day(board, meeting) else "suspended"
    elif state == "agreed" and _ON_CONDITION.search(text[end:ceiling]) and not lead.rstrip().endswith("agreed"):
        meeting.state = "proposed"
    else:
        cut = state == "cancelled" and _MIDWAY.match(text[meeting.cue.end - meeting.sentence.start :])
        meeting.state = "ended_without_agreement" if cut else state  # type: ignore[assignment]
        meeting.held = meeting.state.startswith("ended")


def _wished(before: str, lead: str) -> bool:
    """Whether the talks are only called for, refused, denied, or the object of a *to* that is nobody's plan."""
    if _WISHED.search(before[-90:]):
        return True
    bare = list(_BARE.finditer(lead))
    return bool(bare) and _LICENCE.search(before[: len(before) - len(lead) + bare[-1].start()]) is None


Found = tuple[str, int, int, str]


def _first(stage: Stage, text: str, where: str) -> Found | None:
    for state, pattern in stage:
        for match in pattern.finditer(text):
            if (
                negated_before(text, match.start())
                or _NEITHER.search(text[: match.start()])
                or (_UNREAL.search(text[: match.start()]) and state not in {"agreed", "proposed", "extended"})
            ):
                continue
            return state, match.start(), match.end(), where
    return None


def _after(tail: str) -> Found | None:
    """What the verb after the talks says; an aside between commas is left for :func:`_reduced`."""
    aside = _ASIDE.match(tail)
    rest = " " * aside.end() + tail[aside.end() :] if aside else tail
    # A new subject after a comma is another clause: "the talks, Oslo said, …" goes on, "the talks, and the army began" does not.
    return _first(load_talks_words().after, rest, "after")


def _aside(tail: str) -> Found | None:
    """What an aside says where the clause says nothing ("the talks, which opened in May, were to last a week")."""
    aside = _ASIDE.match(tail)
    return _first(load_talks_words().after, aside.group(), "after") if aside else None


def _new_day(board: Board, meeting: Meeting) -> bool:
    """Whether talks that were put off have a new day: "until April", "to Monday"."""
    after = meeting.cue.end if meeting.cue is not None and meeting.cue.end > meeting.name.end else meeting.name.end
    return any(
        _NEW_DAY.search(board.parsed.text[after : time.evidence[0].start])
        for time in board.times_between(after, meeting.high)
    )


def _before(lead: str) -> Found | None:
    return _first(load_talks_words().before, lead, "before")


def _reduced(tail: str) -> Found | None:
    return _first(load_talks_words().reduced, tail, "after")


def outcome(rest: str) -> TalksState:
    """With what talks ended: "no agreement on …" decides over a paper on the side."""
    for state, pattern in load_talks_words().outcome:
        if pattern.search(rest):
            return state  # type: ignore[return-value]
    return "unknown"
