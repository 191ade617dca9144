"""Threats: what a party says that it will do to another, and on which condition."""

import re
from typing import Literal

from peacewatch.model.identified import Identified
from peacewatch.model.record import Condition, Event, Statement, Threat, ThreatKind
from peacewatch.model.span import Span
from peacewatch.relate.process import Board, evidence_of, fired, unique_spans

_OPENER = re.compile(
    r"\b(only if|not until|unless|if|until|should(?=\s+(?:the|they|it|he|she|we|any|[A-Z])))\b", re.IGNORECASE
)
_DETERS = re.compile(
    r"\b(attack\w*|resum\w+|continu\w+|str(?:ike|ikes|uck|iking)|shell\w*|bomb\w*|invad\w+|cross(?:es|ed)?|fire[sd]?|"
    r"violat\w+|breach\w*|repeat\w*|repetition|provo\w+|escalat\w+|aggress\w+|intervene\w*|interfere\w*|hit|again)\b",
    re.IGNORECASE,
)
_FAILS = re.compile(r"\b(not|n['’]t|fails?|failed|refuses?|unless|until|only if)\b", re.IGNORECASE)
_NOMINAL = re.compile(
    r"[\s“\"‘']*((?:any|further|another|every|a repetition|a repeat)\b[^,.;]{3,80}?)\s*(?:(?=\b(?:will|would|shall)\b)|$)",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;.!?”\"]\s|[,;.!?”\"]$|\s[–—]\s")


def threats(identified: Identified, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[Threat, ...]:
    """One entry a threatening statement; a second wording of the same event's threat joins the first."""
    board = Board(identified)
    by_id = {e.id: e for e in events}
    found: list[Threat] = []
    for statement in statements:
        if statement.act != "threaten" or not statement.content or statement.background:
            continue
        by = board.voice(statement)
        about = [by_id[e] for e in statement.about if e in by_id and by_id[e].status == "threatened"]
        event = about[0] if about else None
        known = next((n for n, t in enumerate(found) if event and t.event == event.id and t.by == by), None)
        consequence, condition = _split(board, statement)
        if known is not None:
            old = found[known]
            joined: dict[str, object] = {
                "voiced_by": (*old.voiced_by, statement.id),
                "consequence": unique_spans((*old.consequence, *consequence)),
                "evidence": unique_spans((*old.evidence, *statement.content)),
            }
            if old.condition is None and condition is not None:
                words = _words_of(board, statement, condition)
                joined["condition"] = Condition(content=(condition,), words_of=words)
                joined["kind"] = _kind(condition)
            found[known] = old.model_copy(update=joined)
            continue
        found.append(_threat(board, len(found) + 1, statement, event, (consequence, condition)))
    return tuple(found)


def _threat(
    board: Board,
    number: int,
    statement: Statement,
    event: Event | None,
    split: tuple[tuple[Span, ...], Span | None],
) -> Threat:
    """One threat, from its statement, its event and its content cut in two."""
    consequence, condition = split
    by = board.voice(statement)
    against = threatened(board, statement, event, condition)
    rule = "threat.conditional" if condition else "threat.unconditional"
    time = board.time_after(condition.start, condition.end) if condition else None
    deadline = board.parsed.text[max(0, time.evidence[0].start - 10) : time.evidence[0].start] if time else ""
    return Threat(
        id=f"h{number}",
        by=by,
        voiced_by=(statement.id,),
        against=against,
        consequence=consequence,
        condition=None
        if condition is None
        else Condition(content=(condition,), words_of=_words_of(board, statement, condition)),
        deadline=time.id if time and re.search(r"\b(by|until|before|within)\s+$", deadline, re.IGNORECASE) else None,
        kind=_kind(condition),
        event=event.id if event else None,
        evidence=evidence_of(statement),
        why=fired(rule, *(s for s in (statement.cue, condition) if s is not None)),
    )


def threatened(board: Board, statement: Statement, event: Event | None, condition: Span | None) -> tuple[str, ...]:
    """Whom a threat is against; empty where it does not tell.

    Who is to suffer its deed, else of whom its condition asks, else those spoken to, else the one other party that
    its words name.
    """
    own = board.parties(statement.speakers)
    asked = board.subject_of(condition) if condition else ()
    for candidates in (event.recipients if event else (), asked, board.hearers(statement)):
        others = board.others(candidates, own)
        if others:
            return others
    others = board.others((a for s in statement.content for a in board.named_in(s.start, s.end)), own)
    return others if len(others) == 1 else ()


def condition_of(board: Board, statement: Statement) -> Span | None:
    """The condition under which a threat is made, ``None`` where it has none."""
    return _split(board, statement)[1]


def asked_by_threat(board: Board, statement: Statement) -> Span | None:
    """The condition by which a threat asks for a deed ("unless ..."); ``None`` where it only deters or has none."""
    if statement.act != "threaten" or not statement.content or statement.background:
        return None
    _, condition = _split(board, statement)
    if condition is None or _kind(condition) != "compellent" or not _has_verb(board, condition):
        return None
    opener = _OPENER.match(condition.exact)
    return _trim(board, condition.start + (opener.end() if opener else 0), condition.end)


def _split(board: Board, statement: Statement) -> tuple[tuple[Span, ...], Span | None]:
    """The content without its conditional clause, and that clause; all of it and ``None`` where there is none."""
    for number, piece in enumerate(statement.content):
        match = _OPENER.search(piece.exact)
        if match is None or re.search(
            r"\b(as|even|ask\w*|know\w*|whether|wonder\w*)\s+$", piece.exact[: match.start()], re.IGNORECASE
        ):
            continue
        start = match.start()
        ending = _CLAUSE_END.search(piece.exact, match.end()) if not piece.exact[:start].strip(" “\"‘'") else None
        end = ending.start() if ending else len(piece.exact.rstrip(" .,;"))
        condition = board.parsed.piece(piece.start + start, piece.start + max(end, match.end()))
        if match.group(1).lower() == "until" and not _has_verb(board, condition):
            continue  # "until the rains" is a time, no condition
        rest: list[Span] = [s for n, s in enumerate(statement.content) if n != number]
        for low, high in ((piece.start, condition.start), (condition.end, piece.end)):
            kept = _trim(board, low, high)
            if kept is not None:
                rest.append(kept)
        return (unique_spans(rest), condition) if rest else (statement.content, condition)
    return _nominal(board, statement)


def _has_verb(board: Board, span: Span) -> bool:
    return any(t.pos in {"VERB", "AUX"} for t in board.parsed.tokens_in(span.start, span.end))


def _nominal(board: Board, statement: Statement) -> tuple[tuple[Span, ...], Span | None]:
    """As in "any further raid will be met with force": the deed that the consequence follows stands as its subject."""
    first = statement.content[0]
    match = _NOMINAL.match(first.exact)
    if match is None:
        return statement.content, None
    condition = board.parsed.piece(first.start + match.start(1), first.start + match.end(1))
    rest = _trim(board, condition.end, first.end)
    return tuple(s for s in (rest, *statement.content[1:]) if s is not None) or statement.content, condition


def _trim(board: Board, low: int, high: int) -> Span | None:
    """A stretch without the marks and spaces at its edges; ``None`` where no word is left."""
    text = board.parsed.text
    while low < high and not text[low].isalnum():
        low += 1
    while low < high and not text[high - 1].isalnum():
        high -= 1
    return board.parsed.piece(low, high) if low < high else None


def _words_of(board: Board, statement: Statement, condition: Span) -> Literal["speaker", "reporter"]:
    quoted = board.parsed.quotation_at(condition.start) is not None or statement.form == "direct"
    return "speaker" if quoted else "reporter"


def _kind(condition: Span | None) -> ThreatKind:
    """A condition that asks for a deed compels; one that names a deed of the other side deters."""
    if condition is None:
        return "unconditional"
    if _FAILS.search(condition.exact):
        return "compellent"
    return "deterrent" if _DETERS.search(condition.exact) else "compellent"
