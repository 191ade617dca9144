"""Whether the status of an event agrees with its stances; docs/record.md tells what each status means."""

from peacewatch.model.record import Event

_REPORTER = "reporter"


def contradiction(event: Event) -> str | None:
    """What a stance of ``event`` would have to be for its status, ``None`` where the two agree.

    >>> contradiction(Event.model_construct(status="asserted", stances=()))
    'a stance of the reporter that it happened'
    """
    settled = {
        (s.by == _REPORTER, s.polarity)
        for s in event.stances
        if s.certainty == "certain" or (s.polarity == "-" and s.certainty == "probable")
    }
    told, negated = (True, "+") in settled, (True, "-") in settled
    claimed, denied = (False, "+") in settled, (False, "-") in settled
    match event.status:
        case "asserted":
            return None if told and not denied else _wanted(told=told, sort="the reporter that it happened")
        case "attributed":
            return (
                None
                if claimed and not (told or negated or denied)
                else _wanted(told=claimed, sort="a statement that it happened")
            )
        case "negated":
            return None if negated and not told else _wanted(told=negated, sort="the reporter that it did not happen")
        case "denied":
            return (
                None
                if denied and not (told or claimed or negated)
                else _wanted(told=denied, sort="a statement that it did not happen")
            )
        case "disputed":
            # of two who each name another author of one deed, both say that it happened
            both = (told or claimed) and (denied or negated)
            several = len({s.by for s in event.stances if s.polarity == "+"}) > 1
            return None if both or several else "stances that contradict each other"
        case _:
            return None if not settled else "no stance that settles whether it happened"


def _wanted(*, told: bool, sort: str) -> str:
    return f"no stance but those of {sort}" if told else f"a stance of {sort}"
