"""What ties statements and events: what a statement is about, and the PLOVER speech events that statements are."""

import re

from peacewatch.model.identified import Identified
from peacewatch.model.in_order import InOrder
from peacewatch.model.record import Event, EventType, Fired, Stance, Statement
from peacewatch.relate.board import Board
from peacewatch.relate.events.sides import EventSides
from peacewatch.relate.process.threat_parties import condition_of, threatened

TYPES: dict[str, tuple[EventType, str | None]] = {
    "accuse": ("ACCUSE", "allege"), "condemn": ("ACCUSE", "disapprove"), "demand": ("REQUEST", "change"),
    "request": ("REQUEST", None), "threaten": ("THREATEN", None), "refuse": ("REJECT", None), "agree": ("AGREE", None),
    "offer": ("AGREE", None), "promise": ("AGREE", None), "praise": ("SUPPORT", None),
}  # fmt: skip

MUTUAL = re.compile(r"(?:for |of |on )?(?:each other|one another)\b", re.IGNORECASE)
CONDITION = re.compile(r"\b(?:if|unless|provided|once|until|only (?:when|after))\b", re.IGNORECASE)

HELD_OUT = re.compile(r"\b(?:unless|until|only (?:if|when|after|once))\b", re.IGNORECASE)
"""What makes a refusal a threat: "will not attend the talks unless …"."""

WANTED = (
    ("yield", re.compile(
        r"\b(?:withdraw\w*|pull (?:back|out)|leave|cease-?fires?|truces?|stop|halt|end|cease|restraint|lay down|disarm|release|free|hand over)\b",
        re.IGNORECASE)),
    ("meet", re.compile(r"\b(?:talks?|meet(?:ing)?|negotiat\w+|dialogue|session|round|summit|table)\b", re.IGNORECASE)),
    ("assist", re.compile(r"\b(?:aid|help|assist\w*|support|inquiry|investigat\w+|mediat\w+|observers|access|corridor|funds|weapons)\b", re.IGNORECASE)),
)  # fmt: skip
"""Words of what is asked for or refused, by PLOVER's mode of REQUEST and REJECT; the first that fits."""


def is_deed(statement: Statement) -> bool:
    """Whether a statement is itself a PLOVER event: a cue of such an act, and somebody who speaks.

    A charge may have nobody who makes it ("was accused of"); what is promised under a condition is not yet agreed to.
    """
    if statement.act not in TYPES or statement.cue is None:
        return False
    if statement.act == "promise" and any(CONDITION.search(span.exact) for span in statement.content):
        return False
    return bool(statement.speakers) or statement.act == "accuse"


def about(statements: tuple[Statement, ...], events: tuple[Event, ...]) -> tuple[Statement, ...]:
    """Each statement with the events whose words stand in its content; a pointing denial has those of its charge."""
    done: dict[str, Statement] = {}
    names = [e.id for e in events]
    words = InOrder((s.start, number) for number, e in enumerate(events) for s in (e.anchor, *e.evidence))
    for statement in statements:
        inside = set(words.within(statement.content))
        ids = tuple(names[number] for number in sorted(inside))
        done[statement.id] = statement.model_copy(update={"about": ids})
    for statement in list(done.values()):
        if not statement.about and statement.answers:
            ids = tuple(dict.fromkeys(i for a in statement.answers for i in done[a.statement].about))
            done[statement.id] = statement.model_copy(update={"about": ids})
    return tuple(done[s.id] for s in statements)


def speech_events(
    statements: tuple[Statement, ...], events: tuple[Event, ...], identified: Identified | None = None
) -> tuple[Event, ...]:
    """One event for each statement whose act is a PLOVER speech type, numbered after ``events``.

    With ``identified``, reporters and outlets that are spoken to are no recipients, and those of a threat or charge are
    whom it is against; without it, a statement's addressees are taken as they are.
    """
    board = Board(identified) if identified is not None else None
    sides = EventSides(identified) if identified is not None else None
    found: list[Event] = []
    by_id = {e.id: e for e in events}
    for statement in statements:
        if not is_deed(statement):
            continue
        kind, mode = TYPES[statement.act]
        if kind in {"REQUEST", "REJECT"}:
            vetoed = statement.cue is not None and statement.cue.exact.lower().startswith("veto")
            mode = "yield" if vetoed else _wanted(statement, mode)
        if kind == "THREATEN" and any(by_id[i].type == "ASSAULT" for i in statement.about if i in by_id):
            mode = "violence"
        outer = statement.nested_in
        offered = statement.act == "offer"  # what is offered is not yet agreed to
        held = kind == "REJECT" and any(HELD_OUT.search(span.exact) for span in statement.content)
        found.append(Event(
            id=f"e{len(events) + len(found) + 1}", type=kind, mode=mode, contexts=(), speech=statement.id,
            actors=_doers(board, statement), recipients=_recipients(board, sides, statement, by_id),
            status="threatened" if held else "planned" if offered else "attributed" if outer else "asserted",
            stances=(_held_out(statement) if held or offered else Stance(by=outer or "reporter", polarity="+", certainty="certain"),), background=statement.background,
            anchor=statement.cue, evidence=statement.evidence, why=(Fired(rule="event.speech-act", on=(statement.cue,)),),
        ))  # fmt: skip
    return tuple(found)


def _held_out(statement: Statement) -> Stance:
    return Stance(by=statement.id, polarity="?", certainty="unknown")


def _doers(board: Board | None, statement: Statement) -> tuple[str, ...]:
    """Whose act it is: the speakers, but where only a medium tells it, whoever the words say refuses or offers."""
    told = statement.speakers
    if board is None or statement.act not in {"refuse", "agree", "offer", "threaten"} or not statement.content:
        return told
    media = all((known := board.actors.get(a)) is not None and known.kind == "media" for a in told)
    return (board.subject_of(statement.content[0]) or told) if media else told


def _wanted(statement: Statement, default: str | None) -> str | None:
    """What is asked for or refused: to yield, to meet, to assist; else the act's own mode."""
    words = " ".join(span.exact for span in statement.content)
    return next((mode for mode, pattern in WANTED if pattern.search(words)), default)


def _belongs_to(board: Board, actor: str) -> str | None:
    """The body of which an actor is told to be a part: the front of "its members"."""
    known = board.actors.get(actor)
    return known.part_of if known is not None else None


def _recipients(
    board: Board | None, sides: EventSides | None, statement: Statement, by_id: dict[str, Event]
) -> tuple[str, ...]:
    """To whom a speech act is done; never the speakers themselves.

    Whom its own words name, else who does what is asked or charged, or has what is agreed or refused done to it.
    """
    if board is None or sides is None:
        return tuple(a for a in statement.addressees if a not in statement.speakers)
    own = {*statement.speakers, *board.parties(statement.speakers)}
    if len(statement.speakers) > 1 and statement.content and MUTUAL.match(statement.content[0].exact):
        return ()  # "accused each other": both are already its actors
    aimed = sides.of(board.identified.targets.get(statement.cue.start, ()) if statement.cue else ())
    deeds = [by_id[i] for i in statement.about if i in by_id]
    first = deeds[0] if deeds else None
    if statement.act == "threaten" and statement.content:
        threat = next((d for d in deeds if d.status == "threatened"), None)
        told: tuple[tuple[str, ...], ...] = (
            threatened(board, statement, threat, condition_of(board, statement)),
            aimed,
        )
    else:
        doers = board.subject_of(statement.content[0]) if statement.content else ()
        done_to = (first.recipients, first.third_parties, first.actors) if first else ()
        done_by = (first.actors, first.recipients) if first else ()
        after = (doers, *done_by) if statement.act in {"demand", "request", "accuse"} else done_to
        # Who is told of a charge is not the one charged.
        told = (aimed, () if statement.act == "accuse" else board.hearers(statement), *after)
    left = (tuple(a for a in one if not own & {a, board.party(a), _belongs_to(board, a)}) for one in told)
    return next((one for one in left if one), ())
