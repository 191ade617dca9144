"""The events of a record as coders without statuses code them: one PLOVER type for what is planned, threatened or asked.

PLOVER's manual: where a type already carries the sense, the single type is coded. A help that is only promised is AGREE, an
attack that is only announced THREATEN, a withdrawal that is only asked for REQUEST; what an accusation tells is the accusation.
A deed told beneath another ("sent food after days of fighting", "praised the release of …") and what is told as history are
the setting of the main event, and not coded beside it.
"""

from peacewatch.model.record import Event, EventType, Record, Statement
from peacewatch.model.span import Span

_TOLD = frozenset({"asserted", "attributed", "disputed"})
_TOGETHER: frozenset[EventType] = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"))
_SOUGHT: frozenset[EventType] = frozenset(("AGREE", "CONSULT", "SUPPORT", "COOPERATE"))
_FORCE: frozenset[EventType] = frozenset(("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"))


def single_types(record: Record) -> tuple[tuple[EventType, Event], ...]:
    """The events that would be coded, each with its type; what did not happen, or only may, is left out."""
    by_id = {s.id: s for s in record.statements}
    speech = [e for e in record.events if e.speech and not _aside(record, e, by_id[e.speech], by_id)]
    speech = [e for e in speech if not _object_of_another(e, by_id[e.speech or ""], speech, by_id)]
    covered = {i for e in speech if e.speech for i in by_id[e.speech].about}
    covered |= {e.id for e in record.events for told in speech if e is not told and _inside(e, told)}
    charged = {i for e in speech if e.speech and e.type == "ACCUSE" for i in by_id[e.speech].about}
    found: list[tuple[EventType, Event]] = []
    for event in record.events:
        if event.speech:
            type_ = event.type if event in speech else None
        elif event.status in _TOLD:
            type_ = None if event.id in charged and event.status != "asserted" else _told(event)
        else:
            type_ = None if event.id in covered else _folded(event)
        if type_ is not None and not _told_already(found, type_, event):
            found.append((type_, event))
    return _main(found)


def _main(found: list[tuple[EventType, Event]]) -> tuple[tuple[EventType, Event], ...]:
    """Those that stand beneath no other that is coded, nor tell its history; all where there is nothing else."""
    anchors = [e.anchor for _, e in found]
    kept = [(t, e) for t, e in found if not _beneath(e, [a for a in anchors if a != e.anchor])]
    news = [(t, e) for t, e in kept if not e.background]
    return tuple(news or kept)


def _beneath(event: Event, others: list[Span]) -> bool:
    """Whether each place that tells the event stands beneath the words of another."""
    under = [fired.on for fired in event.why if fired.rule == "event.beneath"]
    return bool(under) and all(any(o.start < s.end and s.start < o.end for s in on for o in others) for on in under)


def _folded(event: Event) -> EventType | None:
    """The type that carries the sense of an event that has not happened; ``None`` where there is none."""
    if event.status == "demanded":
        return "REQUEST"
    if event.status in ("planned", "threatened") and event.type in _FORCE:
        return "THREATEN"
    if event.status == "planned" and event.type in _TOGETHER:
        return "AGREE"
    if event.status == "hypothetical" and event.type in _SOUGHT and any(f.rule == "event.attempt" for f in event.why):
        return "AGREE"  # "seek to deepen ties": an intent to cooperate (CAMEO 03)
    refused = event.status == "negated" and any(fired.rule == "event.refusal" for fired in event.why)
    refuses = event.status in ("planned", "threatened") and event.type == "REJECT"
    return "REJECT" if refused or refuses else None


def _told(event: Event) -> EventType:
    """The type of what is told as done: talks that were begun or set and are left or called off are halted (CAMEO 164)."""
    left = event.type == "REJECT" and any(fired.rule == "event.verb-leaving" for fired in event.why)
    return "SANCTION" if left else event.type


def _aside(record: Record, event: Event, statement: Statement, by_id: dict[str, Statement]) -> bool:
    """Whether coders leave a speech act out: one only inferred, one told within its denial, a view that is only shared."""
    return (
        _told_in_its_denial(statement, by_id) or _only_inferred(event, statement) or _shares_a_view(record, statement)
    )


def _told_in_its_denial(statement: Statement, by_id: dict[str, Statement]) -> bool:
    """ "Denied charges by Libya that it held the trucks": the charge is named only by who denies it."""
    outer = by_id.get(statement.nested_in) if statement.nested_in else None
    if outer is not None and outer.act == "deny":
        return True
    denials = (s for s in by_id.values() if any(a.statement == statement.id for a in s.answers) and s.act == "deny")
    return any(a.start < b.end and b.start < a.end for s in denials for a in s.content for b in statement.content)


def _object_of_another(event: Event, own: Statement, speech: list[Event], by_id: dict[str, Statement]) -> bool:
    """Whether a noun names a speech act that another is about: "rejected a demand by India", "condemned the threat"."""
    if not any(fired.rule.startswith("statement.") and fired.rule.endswith("noun") for fired in own.why):
        return False
    others = (by_id[e.speech] for e in speech if e.speech and e is not event)
    return any(p.start <= event.anchor.start and event.anchor.end <= p.end for s in others for p in s.content)


def _shares_a_view(record: Record, statement: Statement) -> bool:
    """ "Agreed with the minister that the road is bad": nothing is agreed; "agreed with Chad to reopen the road" is."""
    if statement.act != "agree" or statement.cue is None or not statement.content:
        return False
    after = record.report.text[statement.cue.end :].lstrip().split(" ", 1)[0]
    return after == "with" and statement.content[0].exact.split(" ", 1)[0] not in ("to", "on")


def _only_inferred(event: Event, statement: Statement) -> bool:
    """A charge that a plain "said" makes by what is said: coders code what is said, with the speaker as its source."""
    return event.type == "ACCUSE" and any(fired.rule.startswith("act.") for fired in statement.why)


def _inside(event: Event, told: Event) -> bool:
    """Whether the words of an event stand within those of a speech act."""
    return any(piece.start <= event.anchor.start and event.anchor.end <= piece.end for piece in told.evidence)


def _told_already(found: list[tuple[EventType, Event]], type_: EventType, event: Event) -> bool:
    """Whether several unreal deeds of the same actors come down to one promise, threat or request."""
    if type_ == event.type:
        return False
    return any(t == type_ and set(e.actors) == set(event.actors) for t, e in found)
