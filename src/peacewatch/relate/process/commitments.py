"""Commitments: what parties bind themselves to, with the condition and the term that they put."""

import re

from peacewatch.model.record import Commitment, CommitmentKind, Condition, Statement
from peacewatch.model.span import Span
from peacewatch.relate.board import Board
from peacewatch.relate.evidence import evidence_of, fired
from peacewatch.relate.process.conditions import own_deed, split, words_of
from peacewatch.relate.process.reading import Reading

_DECLARATORY = re.compile(
    r"\b(remain(?:s|ed)?|stands?|stood)\s+(?:fully\s+)?(?:committed|by)\b|\bcommitted to\b", re.IGNORECASE
)
_REVOKED = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)
_GOOD_OFFICES = re.compile(
    r"^\W*to\s+(?:host|hold|bring|mediate|convene|broker|facilitate|help|prolong|extend)\b", re.IGNORECASE
)
_UNDERTAKES = re.compile(
    r"^[\s“\"‘']*(?:to\s|(?:it|they|he|she|we|I)\s+(?:will|would|shall)\b|its\s+readiness|(?:are|is|was|were)?\s*ready to\b)",
    re.IGNORECASE,
)
_ATTENDS = re.compile(
    r"^[\s“\"‘']*(?:it|they|he|she|we|I)\s+(?:will|would|shall)\s+(?:also )?(?:attend|take part|participate|join|comply|abide|respect|honou?r|observe|sign|send)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"[\s“\"‘']*(?:(?:(?:[\w’'-]+\s+){1,5}?)(?:will|would|shall)\s+(?:also\s+|now\s+)?|to\s+|(?:it|they|he|she|we|I)\s+(?:is|are|was|were)\s+ready to\s+)(?=[“\"]?\w)",
    re.IGNORECASE,
)
_SAYS = frozenset({"say", "threaten", "demand", "offer", "announce", "confirm", "promise", "agree"})
_FUTURE = re.compile(r"\b(?:will|would|shall)\b|^\W*to\s", re.IGNORECASE)


def commitments(reading: Reading) -> tuple[Commitment, ...]:
    """What parties bind themselves to: promises, agreed undertakings, and deeds of one's own put under a condition."""
    board, statements = reading.board, reading.statements
    found: list[Commitment] = []
    for statement in statements:
        kind = _kind(board, statement)
        by = board.parties(statement.speakers)
        if kind is None or not by:
            continue
        consequence, condition = split(board, statement)
        content = tuple(_deed(board, s) for s in (consequence if condition is not None else statement.content))
        found.append(
            Commitment(
                id=f"m{len(found) + 1}",
                by=by,
                to=tuple(a for a in board.parties(board.hearers(statement)) if a not in by),
                content=content,
                statement=statement.id,
                kind=kind,
                condition=None
                if condition is None
                else Condition(content=(condition,), words_of=words_of(board, statement, condition)),
                deadline=_deadline(board, content),
                evidence=evidence_of(statement),
                why=fired(f"commitment.{kind}", *((statement.cue,) if statement.cue else ())),
            )
        )
    return tuple(found)


def _deed(board: Board, span: Span) -> Span:
    """The deed alone, without "it will" or "to"."""
    match = _LEAD.match(span.exact)
    return board.parsed.piece(span.start + match.end(), span.end) if match and match.end() < len(span.exact) else span


def _deadline(board: Board, content: tuple[Span, ...]) -> str | None:
    """The time by which it is to be done."""
    for span in content:
        for time in board.times_between(span.start, span.end):
            if _is_term(board, time.evidence[0].start):
                return time.id
    return None


def _kind(board: Board, statement: Statement) -> CommitmentKind | None:
    """What kind of commitment a statement is, or ``None``."""
    if not statement.content or statement.background:
        return None
    text = " ".join(s.exact for s in statement.content)
    if statement.act in {"say", "promise", "announce"} and _DECLARATORY.search(text) and not _REVOKED.search(text):
        return "declaratory"
    if statement.act == "promise":
        return "undertaking"
    if statement.act == "agree" and _UNDERTAKES.match(text):
        return "mutual" if len(statement.speakers) > 1 else "undertaking"
    consequence, condition = split(board, statement)
    if condition is not None and statement.act in _SAYS and own_deed(consequence, condition) and _FUTURE.search(text):
        voice = board.voice(statement)
        return "undertaking" if voice is not None and board.may_fight(voice) else None
    if statement.act in {"confirm", "say"} and _ATTENDS.match(text) and not _REVOKED.search(text):
        return "undertaking"
    offers = statement.act == "offer" and _UNDERTAKES.match(text) and not _GOOD_OFFICES.match(text)
    return "undertaking" if offers else None


def _is_term(board: Board, offset: int) -> bool:
    return bool(
        re.search(
            r"\b(by|until|before|no later than|within)\s+$",
            board.parsed.text[max(0, offset - 20) : offset],
            re.IGNORECASE,
        )
    )
