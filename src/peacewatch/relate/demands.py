"""Demands (with their answers) and commitments, from the statements that demand, request, promise and agree."""

import re

from peacewatch.model.identified import Identified
from peacewatch.model.record import Commitment, CommitmentKind, Demand, Event, Response, Statement
from peacewatch.relate.process import Board, evidence_of, fired, same_words
from peacewatch.relate.threats import asked_by_threat

_DECLARATORY = re.compile(
    r"\b(remain(?:s|ed)?|stands?|stood)\s+(?:fully\s+)?(?:committed|by)\b|\bcommitted to\b", re.IGNORECASE
)
_ANSWERS = frozenset({"accepts", "rejects"})
_REVOKED = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)
_GOOD_OFFICES = re.compile(
    r"^\W*to\s+(?:host|hold|bring|mediate|convene|broker|facilitate|help|prolong|extend)\b", re.IGNORECASE
)
_UNDERTAKES = re.compile(
    r"^[\s“\"‘']*(?:to\s|(?:it|they|he|she|we|I)\s+(?:will|would|shall)\b|its\s+readiness|(?:are|is|was|were)?\s*ready to\b)",
    re.IGNORECASE,
)


def demands(identified: Identified, statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[Demand, ...]:
    """What parties want of others; one demand put in several wordings by one party to the same is one entry."""
    board = Board(identified)
    by_id = {e.id: e for e in events}
    found: list[Demand] = []
    for statement in statements:
        if statement.act not in {"demand", "request"} or not statement.content or statement.background:
            continue
        by = board.voice(statement)
        to = _addressed(board, statement, by_id, by)
        known = next(
            (
                n
                for n, d in enumerate(found)
                if d.by == by and (d.to == to or not to) and same_words(d.content, statement.content)
            ),
            None,
        )
        if known is not None:
            old = found[known]
            found[known] = old.model_copy(
                update={
                    "voiced_by": (*old.voiced_by, statement.id),
                    "evidence": (*old.evidence, *statement.content),
                }
            )
            continue
        found.append(
            Demand(
                id=f"d{len(found) + 1}",
                by=by,
                to=to,
                voiced_by=(statement.id,),
                content=statement.content,
                evidence=statement.content,
                why=fired(f"demand.{statement.act}", *((statement.cue,) if statement.cue else ())),
            )
        )
    for statement in statements:
        condition = asked_by_threat(board, statement)
        if condition is None or any(same_words(d.content, (condition,)) for d in found):
            continue
        by = board.voice(statement)
        found.append(
            Demand(
                id=f"d{len(found) + 1}",
                by=by,
                to=tuple(a for a in board.parties(board.subject_of(condition)) if a != by),
                voiced_by=(statement.id,),
                content=(condition,),
                evidence=(condition,),
                why=fired("demand.condition-of-threat", condition),
            )
        )
    answers: dict[str, list[tuple[int, str, str]]] = {}
    for n, s in enumerate(statements):
        for a in s.answers:
            if a.relation in _ANSWERS:
                answers.setdefault(a.statement, []).append((n, s.id, a.relation))
    return tuple(d.model_copy(update={"response": _response(d, answers)}) for d in found)


def _addressed(board: Board, statement: Statement, by_id: dict[str, Event], by: str | None) -> tuple[str, ...]:
    """Of whom it is asked: who is to do the demanded deed, else those spoken to, else the content's subject."""
    doers = [a for e in statement.about if e in by_id and by_id[e].status == "demanded" for a in by_id[e].actors]
    # A newspaper that is spoken to, or a council, is where a demand is voiced and not of whom it is made.
    wanted = board.parties(doers or board.hearers(statement) or board.subject_of(statement.content[0]))
    return tuple(a for a in wanted if a != by)


def _response(demand: Demand, told: dict[str, list[tuple[int, str, str]]]) -> Response:
    """The answer to a demand: accepted or refused, disputed where both are told; the last statement that gives it.

    ``told`` has for each statement its answers: their place in the report, the statement that gives it, its relation.
    """
    answers = [(by, relation) for _, by, relation in sorted(a for v in demand.voiced_by for a in told.get(v, ()))]
    if not answers:
        return Response()
    relations = {relation for _, relation in answers}
    if len(relations) > 1:
        return Response(state="disputed", statement=answers[-1][0])
    return Response(state="accepted" if "accepts" in relations else "refused", statement=answers[-1][0])


def commitments(
    identified: Identified, statements: tuple[Statement, ...], events: tuple[Event, ...]
) -> tuple[Commitment, ...]:
    """What parties bind themselves to: promises, agreed undertakings, and offers of a deed of one's own."""
    del events
    board = Board(identified)
    found: list[Commitment] = []
    for statement in statements:
        kind = _kind(statement)
        by = board.parties(statement.speakers)
        if kind is None or not by:
            continue
        last = statement.content[-1]
        time = board.time_after(max(last.start, last.end - 40), last.end)
        found.append(
            Commitment(
                id=f"m{len(found) + 1}",
                by=by,
                to=tuple(a for a in board.parties(board.hearers(statement)) if a not in by),
                content=statement.content,
                statement=statement.id,
                kind=kind,
                deadline=time.id if time is not None and _is_term(board, time.evidence[0].start) else None,
                evidence=evidence_of(statement),
                why=fired(f"commitment.{kind}", *((statement.cue,) if statement.cue else ())),
            )
        )
    return tuple(found)


def _kind(statement: Statement) -> CommitmentKind | None:
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
