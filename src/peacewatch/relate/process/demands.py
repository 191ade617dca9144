"""Demands, with their answers: from the statements that demand or request, and from the conditions of threats and offers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from peacewatch.model.record import Demand, Event, Response, Statement
from peacewatch.model.span import Span
from peacewatch.relate.board import Board
from peacewatch.relate.conditionals import has_verb, trimmed
from peacewatch.relate.evidence import fired, same_words, unique_spans
from peacewatch.relate.process.conditions import TERM_TO, asked, own_deed, split
from peacewatch.relate.process.reading import Reading
from peacewatch.relate.process.threat_parties import other_of, threatener
from peacewatch.relate.process.ultimatums import ultimatums

_ANSWERS = frozenset({"accepts", "rejects"})
_YIELDS: tuple[tuple[str, str], ...] = (
    ("return", r"return\w*|hand(?:s|ed|ing)? (?:back|over)|handover|repatriat\w+"),
    ("release", r"releas\w+|free[sd]?|freeing|let go"),
    ("withdraw", r"withdr[ae]w\w*|pull\w* (?:back|out)|pull\w* its \w+ (?:back|out)|pullback|pullout|leav(?:e|es|ing)|left|evacuat\w+|vacat\w+|quit"),
    ("stop", r"stop\w*|halt\w*|ceas\w+|end(?:s|ed|ing)?|suspend\w*|refrain\w*"),
    ("truce", r"cease-?fires?|truces?"),
    ("lift", r"lift\w*|open(?:s|ed|ing)?|reopen\w*|access"),
    ("disarm", r"disarm\w*|lay\w* down|surrender\w*|disband\w*|integrat\w+|dissol\w+|dismantl\w+|remov\w+"),
    ("extend", r"exten(?:d|sion)\w*|prolong\w*|renew\w*"),
    ("talk", r"talks|negotiat\w+|dialogue|the table"),
    ("act", r"act(?:s|ed)?|condemn\w*|apologi[sz]\w*|recogni[sz]\w*|accept\w*|sign\w*|grant\w*|allow\w*|guarantee\w*|respect\w*|compl\w+|pay\w*|compensat\w+"),
)  # fmt: skip
_DEEDS = tuple((name, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for name, pattern in _YIELDS)
_OF_ALL = re.compile(
    r"\b(?:inquir\w+|investigat\w+|international|world|calm|restraint|witness\w*|independent|aid|help|support)\b",
    re.IGNORECASE,
)
_DEICTIC = re.compile(
    r"[\s“\"]*(?:that|the|this|its|their|the same) (?:\w+ )?(?:demand|call|request|appeal|ultimatum|condition)s?\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"[\s“\"]*(?:both|the two|all|the|warring|rival)(?: (?:the|two|warring|rival|main))* (?:parties|sides|belligerents|armies|governments|countries|factions|neighbou?rs)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:the (?:men|women|soldiers|prisoners|captives|hostages|detainees|pilots|troops|officers|sailors)|their|them|these|those)\b",
    re.IGNORECASE,
)
_CONDITIONAL = frozenset({"threaten", "refuse", "say", "offer", "announce", "warn", "promise", "demand", "agree"})
_BINDS = re.compile(
    r"\b(?:unless|until|only (?:if|after|when|once)|provided(?: that)?|on (?:the )?condition that)\b", re.IGNORECASE
)
_TO_DO = re.compile(
    r"[\s“\"]*(?:we |I )?(?:(?:ask|urge|call (?:up)?on|appeal to|demand of|tell|want|expect|order|implore|press) )?(?P<whom>[^,;.]{2,80}?) to (?!(?:the|a|an)\b)\w+",
    re.IGNORECASE,
)
_WHOM_FOR = re.compile(r"(?:the )?(?P<whom>[A-Z][^,;.]{1,40}?) (?:for|over|on) (?:the|an?|its|their)\b")
_FROM = re.compile(
    r"\b(?:from|by|on the part of|in the hands of) (?:the )?(?=[A-Z])|\b(?:from|held by|by) (?=the \w+)", re.IGNORECASE
)
_SENT_TO = re.compile(
    r"\b(?:put|addressed|made|sent|handed|delivered|directed|conveyed)\b[^,;.]{0,20}? to ", re.IGNORECASE
)
_ALL = re.compile(
    r"\b(?:both|all|the two|the warring|warring|rival) (?:\w+ )?(?:parties|sides|belligerents|armies|governments|countries|factions|neighbou?rs)\b|\bthe (?:parties|two)\b|\bthem both\b",
    re.IGNORECASE,
)
_AND_THAT = re.compile(
    r",?\s(?:and|or)\sthat\s+|,\sthat\s+(?=(?:the|it|they|all|both|its|their|[A-Z]))|(?:,?\s(?:and|as well as|and also)\s)to\s+",
    re.IGNORECASE,
)
_WANTS = frozenset({"want", "seek", "desire", "wish", "need", "expect"})


@dataclass(slots=True, frozen=True)
class _Wanted:
    """One wording of a demand: by whom, of whom, what, in which statement, and the reason."""

    by: str | None
    to: tuple[str, ...]
    content: tuple[Span, ...]
    statement: str | None
    rule: str
    cue: tuple[Span, ...]


def demands(reading: Reading) -> tuple[Demand, ...]:
    """What parties want of others; one demand put in several wordings by one party to the same is one entry."""
    board, statements, events = reading.board, reading.statements, reading.events
    two = reading.pair
    found: list[Demand] = []
    for wanted in _wanted(board, statements, events, two):
        known = _known(found, wanted)
        if known is not None:
            old = found[known]
            deictic = _DEICTIC.match(wanted.content[0].exact)
            joined: dict[str, object] = {
                "to": old.to or wanted.to,
                "content": old.content if deictic else unique_spans((*old.content, *wanted.content)),
                "evidence": unique_spans((*old.evidence, *wanted.content)),
            }
            if wanted.statement is not None:
                joined["voiced_by"] = tuple(dict.fromkeys((*old.voiced_by, wanted.statement)))
            found[known] = old.model_copy(update=joined)
            continue
        found.append(
            Demand(
                id=f"d{len(found) + 1}",
                by=wanted.by,
                to=wanted.to,
                voiced_by=(wanted.statement,) if wanted.statement else (),
                content=wanted.content,
                evidence=wanted.content,
                why=fired(wanted.rule, *wanted.cue),
            )
        )
    answers: dict[str, list[tuple[int, str, str]]] = {}
    for n, s in enumerate(statements):
        for a in s.answers:
            if a.relation in _ANSWERS:
                answers.setdefault(a.statement, []).append((n, s.id, a.relation))
    return tuple(d.model_copy(update={"response": _response(d, answers)}) for d in found)


def with_whom(wanted: tuple[Demand, ...], events: tuple[Event, ...]) -> tuple[Demand, ...]:
    """The demands, each with whoever is to do the deed that it asks for where its own words name nobody.

    ``events`` with the parties that the report gives elsewhere: of "their release" it tells who holds them.
    """

    def doers(demand: Demand) -> tuple[str, ...]:
        inside = (
            e for e in events
            if e.status == "demanded" and not e.speech
            and any(c.start <= e.anchor.start and e.anchor.end <= c.end for c in demand.content)
        )  # fmt: skip
        return tuple(dict.fromkeys(a for e in inside for a in e.actors if a != demand.by))

    return tuple(d if d.to else d.model_copy(update={"to": doers(d)}) for d in wanted)


def _wanted(
    board: Board, statements: tuple[Statement, ...], events: tuple[Event, ...], two: tuple[str, ...]
) -> Iterator[_Wanted]:
    """Each wording of a demand, in text order: asked outright, asked by a condition, asked with a term."""
    by_id = {e.id: e for e in events}
    for statement in statements:
        if not statement.content or board.long_past(statement):
            continue
        by = threatener(board, statement) if statement.act == "threaten" else board.voice(statement)
        consequence, condition = split(board, statement)
        if condition is not None and statement.act in _CONDITIONAL and (made := asked(board, condition)) is not None:
            foreseen = statement.act == "warn" and (by is None or not (board.may_fight(by) or board.is_body(by)))
            binds = not foreseen and (
                statement.act in {"threaten", "demand"}
                or own_deed(consequence, condition)
                or _BINDS.match(condition.exact)
            )
            due = TERM_TO.match(condition.exact) is not None and bool(consequence)
            of = board.parties(board.subject_of(consequence[0] if due else made))
            if by is None and statement.speakers:  # an outlet that passes it on: whose deed is withheld
                by = next(iter(board.parties(board.subject_of(consequence[0]))), None)
            if binds and by not in of and _asks_a_deed(made, of):
                to = tuple(a for a in of if board.is_party(a) and not board.is_nobody(a)) or other_of(board, by, two)
                yield _Wanted(by, to, (made,), statement.id, "demand.condition", (condition,))
                continue
        if statement.act in {"demand", "request"} and _is_asked(board, statement):
            cue = (statement.cue,) if statement.cue else ()
            to = _addressed(board, statement, by_id, by, two)
            for number, piece in enumerate(_each(board, statement)):
                of = to if number == 0 else _next_of(board, piece, by) or to
                yield _Wanted(by, of, piece, statement.id, f"demand.{statement.act}", cue)
    for told in ultimatums(board, statements):
        if told.by is not None and told.rule == "ultimatum":
            yield _Wanted(told.by, told.to, (told.condition,), None, "demand.ultimatum", (told.condition,))


def _each(board: Board, statement: Statement) -> list[tuple[Span, ...]]:
    """The demands that one statement joins ("that A withdraw and that it pay", "to stop and to leave"), each by itself."""
    if len(statement.content) != 1:
        return [statement.content]
    whole = statement.content[0]
    cuts = [
        m
        for m in _AND_THAT.finditer(whole.exact)
        if "that" in m.group().lower() or has_verb(board.parsed, board.parsed.piece(whole.start + m.end(), whole.end))
    ]
    edges = [0, *(e for m in cuts for e in (m.start(), m.end())), len(whole.exact)]
    pieces = [
        trimmed(board.parsed, whole.start + a, whole.start + b) for a, b in zip(edges[::2], edges[1::2], strict=True)
    ]
    kept = [p for p in pieces if p is not None]
    if len(kept) != len(pieces) or len(kept) < 2:
        return [statement.content]
    return [(p,) for n, p in enumerate(kept) if n == 0 or not _told(board, p)]


def _told(board: Board, piece: Span) -> bool:
    """Whether words tell what was so and ask nothing: "that only one had replied"."""
    first = next((t for t in board.parsed.tokens_in(piece.start, piece.end) if t.pos in {"VERB", "AUX"}), None)
    return first is not None and first.lower == "had"


def _next_of(board: Board, piece: tuple[Span, ...], by: str | None) -> tuple[str, ...]:
    """Of whom a further demand is made where its words name somebody; "it" and a bare verb are those of the one before."""
    doers = board.parties(board.subject_of(piece[0]))
    return tuple(a for a in doers if a != by and board.may_be_threatened(a))


def _asks_a_deed(made: Span, of: tuple[str, ...]) -> bool:
    """Whether a condition asks for a deed: somebody is to do it, or it is one that a party can grant."""
    return bool(of) or any(pattern.search(made.exact) for _, pattern in _DEEDS)


def _is_asked(board: Board, statement: Statement) -> bool:
    """Whether something is asked of somebody: "wanted peace" and "wants deeds, not words" ask nothing."""
    heads = board.parsed.tokens_in(statement.cue.start, statement.cue.end) if statement.cue else []
    if not any(t.lemma.lower() in _WANTS for t in heads) or _FROM.search(statement.content[0].exact):
        return True
    words = " ".join(s.exact for s in statement.content)
    tokens = [t for s in statement.content for t in board.parsed.tokens_in(s.start, s.end)]
    return any(t.pos == "VERB" for t in tokens) or any(p.search(words) for name, p in _DEEDS if name != "act")


def _known(found: list[Demand], wanted: _Wanted) -> int | None:
    """Which demand is put again: the last one for "that demand", else one of the same deed to the same party."""
    own = [n for n, d in enumerate(found) if d.by == wanted.by and (d.to == wanted.to or not d.to or not wanted.to)]
    if _DEICTIC.match(wanted.content[0].exact):
        return own[-1] if own else None
    for n in own:
        if same_words(found[n].content, wanted.content):
            return n
        deeds = _deeds(found[n].content) & _deeds(wanted.content)
        words = " ".join(s.exact for s in wanted.content)
        if deeds and (_POINTS_BACK.search(words) or _things(found[n].content) & _things(wanted.content)):
            return n
    return None


def _deeds(spans: tuple[Span, ...]) -> set[str]:
    words = " ".join(s.exact for s in spans)
    return {name for name, pattern in _DEEDS if pattern.search(words)}


def _things(spans: tuple[Span, ...]) -> set[str]:
    words = " ".join(s.exact.lower() for s in spans)
    names = {w for s in spans for w in re.findall(r"\b[A-Z]\w+", s.exact)}
    return {w for w in re.findall(r"[a-z]{5,}", words) if not any(p.fullmatch(w) for _, p in _DEEDS)} - {
        n.lower() for n in names
    }


def _addressed(
    board: Board, statement: Statement, by_id: dict[str, Event], by: str | None, two: tuple[str, ...]
) -> tuple[str, ...]:
    """Of whom it is asked: who is to do the demanded deed, those spoken to, the content's subject, or the other party."""
    first = statement.content[0]
    called = [board.actors[a].name for a in statement.addressees if a in board.actors]
    if _BOTH.match(first.exact) or any(_ALL.search(name) for name in called):
        named = board.parties(a for a, m in _told_by(board, first) if m)
        return tuple(t for t in two or named if t != by)
    doers = [a for e in statement.about if e in by_id and by_id[e].status == "demanded" for a in by_id[e].actors]
    # A newspaper that is spoken to, or a council, is where a demand is voiced and not of whom it is made.
    wanted = board.parties(doers or board.hearers(statement) or board.subject_of(first))
    kept = tuple(a for a in wanted if a != by and board.may_be_threatened(a))
    if kept:
        return kept
    if told := _named_for(board, statement, by):
        return told
    words = " ".join(s.exact for s in statement.content)
    granted = any(p.search(words) for _, p in _DEEDS) and not _OF_ALL.search(words) and not wanted
    return other_of(board, by, two) if granted else ()


def _told_by(board: Board, content: Span) -> list[tuple[str, bool]]:
    """Those whom the words that open a content stand for ("both parties"), each with whether he may be a side."""
    match = _BOTH.match(content.exact)
    end = content.start + match.end() if match is not None else content.start
    found = board.identified.mentions_between(content.start, end + 1)
    return [
        (a.id, board.may_fight(a.id) and not a.anonymous and not a.id.startswith("a:new-"))
        for a, m in found if m.end <= end + 1
    ]  # fmt: skip


def _named_for(board: Board, statement: Statement, by: str | None) -> tuple[str, ...]:
    """Whom the words of a demand name for it: "A and B to …", "an apology from A", "A's forces", "A troops"."""
    first = statement.content[0]
    own = tuple(a for a in (by, *board.parties(statement.speakers)) if a is not None)

    def sides(start: int, end: int) -> tuple[str, ...]:
        named = board.others(board.around(start, end), own)
        return tuple(a for a in named if board.may_fight(a) and not any(board.same_pair((a,), (o,)) for o in own))

    if (match := _TO_DO.match(first.exact)) and (to := sides(first.start, first.start + match.end("whom"))):
        return to
    if (match := _WHOM_FOR.match(first.exact)) and (to := sides(first.start, first.start + match.end("whom"))):
        return to
    for match in _FROM.finditer(first.exact):
        if to := sides(first.start + match.end(), min(first.end, first.start + match.end() + 40)):
            return to[:1]
    sentence = board.sentence_at(first.start)
    after = _SENT_TO.search(board.parsed.text, first.end, sentence.end) if sentence is not None else None
    if after is not None and sentence is not None and (to := sides(after.end(), min(sentence.end, after.end() + 40))):
        return to[:1]
    to = tuple(dict.fromkeys(a for s in statement.content for a in sides(s.start, s.end) if _owns(board, s, a)))
    return to if len(to) == 1 else ()


def _owns(board: Board, content: Span, actor: str) -> bool:
    """Whether an actor's name stands in a content as whose a thing is: "Arvia's forces", "Arvian mines", "raids by Arvia"."""
    text = board.parsed.text
    return any(
        re.match(r"[’']s?\s|\s[a-z]", text[end : end + 3])
        and (
            re.match(r"[’']", text[end : end + 1])
            or next((t.pos for t in board.parsed.tokens_in(end, content.end)), "") == "NOUN"
        )
        for _, end, named in board.mentions_in(content.start, content.end)
        if board.party(named) == actor
    )


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
