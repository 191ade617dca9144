"""The four classes by which ConfliBERT's sentences are labelled: those of PLOVER's first table, not of its manual.

There yielding (now CONCEDE and RETREAT) was one type of material cooperation, and SANCTION one of verbal conflict that took
in embargoes and sanctions imposed (CAMEO 163, now COERCE). Statements and appeals (CAMEO 01 and 02) have no class.
"""

from collections.abc import Mapping

from peacewatch.model.record import Event, EventType, Record
from peacewatch.ontology.single import single_types

QUAD: Mapping[EventType, int] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT", "CONCEDE"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"), 3),
    **dict.fromkeys(("PROTEST", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}  # fmt: skip
"""Verbal and material cooperation, verbal and material conflict."""


def quad_classes(record: Record) -> frozenset[int]:
    """The classes of the events that a coder without statuses codes of a record."""
    acts = {s.id: s.act for s in record.statements}
    found = (
        _quad(type_, event, acts.get(event.speech) if event.speech else None) for type_, event in single_types(record)
    )
    return frozenset(q for q in found if q)


def _quad(type_: EventType, event: Event, act: str | None) -> int:
    """The class of one event, 0 where it has none."""
    if type_ == "REQUEST" and act == "request":
        return 0
    imposed = type_ == "COERCE" and event.mode == "restrict" and "economic" in event.contexts
    return 3 if imposed else QUAD[type_]
