"""Which mentions of talks are one round or meeting: by number, by *next* and *previous*, by date, place and standing."""

from dataclasses import dataclass, field

from peacewatch.relate.process.meeting_setting import Setting
from peacewatch.relate.process.meetings import Meeting

_AHEAD = frozenset({"agreed", "proposed"})
_NOT_YET = frozenset({*_AHEAD, "suspended", "cancelled"})
_GOES_ON = frozenset({"underway", "extended", "ended_with_agreement", "ended_without_agreement"})


@dataclass(slots=True)
class Round:
    """The mentions of one round or meeting, each with its date and place."""

    number: int | None
    told: list[tuple[Meeting, Setting]] = field(default_factory=list)

    @property
    def held(self) -> bool:
        """Whether a mention tells that it is over."""
        return any(m.held for m, _ in self.told)

    @property
    def ahead(self) -> bool:
        """Whether it is told as still to come, or nothing says that it took place."""
        return not self.held and not any(m.state in {"underway", "extended"} for m, _ in self.told)

    @property
    def actors(self) -> set[str]:
        """All sides that are told to take part."""
        return {a for m, _ in self.told for a in m.parties}


def grouped(told: list[tuple[Meeting, Setting]]) -> list[Round]:
    """The rounds, in the order of their first mention. Refused or merely wished-for talks are in none."""
    told = [one for one in told if not one[0].negated]
    rounds: list[Round] = []
    for one in (t for t in told if t[0].round is not None and not t[0].same):
        home = next((r for r in rounds if r.number == one[0].round), None)
        if home is None:
            home = Round(one[0].round)
            rounds.append(home)
        home.told.append(one)
    # A headline comes first and tells least: it joins what the body tells.
    rest = sorted((t for t in told if t[0].round is None or t[0].same), key=lambda t: t[0].sentence.zone == "headline")
    for one in rest:
        home = _counted(rounds, one) if one[0].same else _home(rounds, one)
        if home is None:
            home = Round(one[0].round)
            rounds.append(home)
        home.told.append(one)
    for each in rounds:
        each.told.sort(key=lambda t: t[0].name.start)
    return sorted(rounds, key=lambda r: r.told[0][0].name.start)


def _counted(rounds: list[Round], one: tuple[Meeting, Setting]) -> Round | None:
    """The round that "it was the third round" counts: the one of that number, else the last before it without one."""
    known = next((r for r in rounds if r.number == one[0].round), None)
    if known is not None:
        return known
    before = [r for r in rounds if r.number is None and r.told[0][0].name.start < one[0].name.start]
    if before:
        before[-1].number = one[0].round
        return before[-1]
    return None


def _home(rounds: list[Round], one: tuple[Meeting, Setting]) -> Round | None:
    """The round that an unnumbered mention tells of, the nearest before it first; ``None`` where it is a new one."""
    meeting, setting = one
    fitting = [r for r in rounds if _fits(r, meeting, setting)]
    if meeting.relative == "next":
        over = max((r.number or 0 for r in rounds if r.held), default=0)
        ahead = [r for r in fitting if r.ahead and (r.number is None or r.number > over)]
        return max(ahead, key=lambda r: r.number or 0, default=None)
    if meeting.relative == "past":
        return next((r for r in reversed(fitting) if r.held), None)
    points_on = meeting.definite or meeting.sentence.zone == "headline"
    before = [r for r in fitting if r.told[0][0].name.start < meeting.name.start] or (fitting if points_on else [])
    if not before and meeting.lead:
        # The lead tells of the round that the report is about before it counts it.
        later = [r for r in fitting if r.number is not None and r.ahead == (meeting.state in _AHEAD)]
        return later[0] if len(later) == 1 else None
    if not before:
        return None
    headline = meeting.sentence.zone == "headline"
    nearest = (
        min(before, key=lambda r: r.told[0][0].name.start)
        if headline
        else max(
            before,
            key=lambda r: max((m.name.start for m, _ in r.told if m.name.start < meeting.name.start), default=-1),
        )
    )
    known = setting.place is not None or setting.start is not None or setting.end is not None
    if not meeting.definite and not known and meeting.state == "unknown" and not meeting.parties:
        return nearest if meeting.sentence.zone == "headline" else Round(None)  # "committed to talks" tells of none
    return (
        nearest
        if meeting.definite or not known or _shares(nearest, setting) or meeting.sentence.zone == "headline"
        else None
    )


def _shares(group: Round, setting: Setting) -> bool:
    """Whether a place or a day is the same, and so an indefinite mention is of these talks."""
    return any(
        (setting.place is not None and s.place == setting.place) or (setting.day is not None and s.day == setting.day)
        for _, s in group.told
    )


def _fits(group: Round, meeting: Meeting, setting: Setting) -> bool:
    """Whether nothing that is told of both differs."""
    places = {s.place for _, s in group.told if s.place is not None}
    days = {s.day for _, s in group.told if s.day is not None}
    if (places and setting.place is not None and setting.place not in places) or (
        days and setting.day is not None and setting.day not in days
    ):
        return False
    if (meeting.held and group.ahead and any(m.state in _AHEAD for m, _ in group.told)) or (
        meeting.state in _NOT_YET and group.held
    ):
        return False
    if meeting.state == "extended" and group.number is not None and group.ahead:
        return False  # what goes on longer is not a round still to come
    if meeting.relative == "next" and (group.held or (group.number is not None and not group.ahead)):
        return False
    states = {m.state for m, _ in group.told}
    if ("cancelled" in states and meeting.state in _GOES_ON | _AHEAD) or (
        meeting.state == "cancelled" and states & _GOES_ON
    ):
        return False
    return not meeting.parties or not group.actors or bool(meeting.parties & group.actors)
