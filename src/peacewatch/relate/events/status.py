"""The stances of an event over all its mentions, and the status that follows from them."""

from peacewatch.model.record import Certainty, Polarity, Stance, Status
from peacewatch.relate.events.mentions import Families, One

_REPORTER = "reporter"


def stances_of(families: Families, group: list[One]) -> tuple[Stance, ...]:
    """Who tells the event of ``group`` with which polarity and certainty, each once, in text order."""
    found: dict[tuple[str, Polarity, Certainty], Stance] = {}
    for one in group:
        reading = one.reading
        if not reading.disowned:
            found.setdefault(
                (one.by, reading.polarity, reading.certainty),
                Stance(by=one.by, polarity=reading.polarity, certainty=reading.certainty),
            )
        for by in one.denied_by:
            found.setdefault((by, "-", "certain"), Stance(by=by, polarity="-", certainty="certain"))
    blamed = families.of(tuple(dict.fromkeys(a for one in group for a in one.actors)))
    for by, speakers in dict.fromkeys(d for one in group for d in one.disclaimed):
        # "denied any part in the attack": he denies what others tell, where they lay it at his door
        if blamed & families.of(speakers):
            found.setdefault((by, "-", "certain"), Stance(by=by, polarity="-", certainty="certain"))
    return tuple(found.values())


def contested_author(group: list[One]) -> bool:
    """Whether two statements tell the same deed of different authors."""
    told = {frozenset(o.actors) for o in group if o.by != _REPORTER and o.reading.happened and o.actors}
    return any(not a & b for a in told for b in told)


def decide_status(stances: tuple[Stance, ...], frames: tuple[Status | None, ...], *, contested: bool = False) -> Status:
    """The status by the record's order over all mentions: reporter first, then statements, then the nearest frame.

    ``frames`` are the frames of the unreal mentions, in text order (``None`` where a mention has none). What is only
    probable ("will meet") is not told as having happened.
    """
    settled = [s for s in stances if s.certainty == "certain" or (s.polarity == "-" and s.certainty == "probable")]
    reporter = {s.polarity for s in settled if s.by == _REPORTER}
    others = {s.polarity for s in settled if s.by != _REPORTER}
    if contested:
        return "disputed"
    if "+" in reporter:
        return "disputed" if "-" in others else "asserted"
    if "-" in reporter:
        return "negated"
    if "+" in others:
        return "disputed" if "-" in others else "attributed"
    if "-" in others:
        return "denied"
    # here nobody denies it, and "an alleged attack" is nobody's word
    return next((f for f in frames if f not in {None, "denied", "attributed"}), None) or "hypothetical"
