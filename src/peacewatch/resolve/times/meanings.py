"""Which function reads which kind of time expression: the ``means`` of the rules in ``knowledge/data/time_rules.yaml``."""

from collections.abc import Callable

from peacewatch.resolve.times import clock, dates, lengths, occasions, units
from peacewatch.resolve.times.dates import GRAINS, Context, Parts, Value


def _reference(value: str) -> Callable[[Parts, Context], Value]:
    """A reading for the words that TIMEX3 gives a reference and no date."""
    return lambda _parts, _context: Value(value, anchor="published")


def _of_event(parts: Parts, _: Context) -> Value:
    """What counts from an event is read in ``time_events``, once all days of the text are known."""
    return Value(grain=GRAINS.get(parts.get("unit", "day"), "day"))


MEANINGS: dict[str, Callable[[Parts, Context], Value]] = {
    "named-day": occasions.named_day, "occasion": occasions.occasion, "foreign": occasions.foreign,
    "day": dates.calendar_day, "day-range": dates.day_range, "slashed": dates.slashed_day,
    "month": dates.month_named, "month-range": dates.month_range, "year": dates.year_named,
    "year-range": dates.year_range, "decade": dates.decade_named, "century": dates.century_named,
    "half-year": dates.half_year, "weekday": dates.weekday_named, "weekday-week": dates.weekday_in_week,
    "weekday-range": dates.weekday_range,
    "clock": clock.clock, "deictic": clock.deictic, "night": clock.night, "small-hours": clock.small_hours,
    "part-of-day": clock.part_of_day_named, "same-pod": clock.same_part, "in-the-day": clock.in_the_day,
    "unit": units.unit, "unit-edge": units.unit_edge, "year-end": units.year_end, "weekend": units.weekend,
    "ago": units.ago, "from-now": units.from_now, "offset": units.offset, "same": units.same,
    "quarter": units.quarter, "latest": units.latest_quarter, "year-quarter": units.quarter_of_year,
    "year-ago": units.year_ago, "quarter-ended": units.quarter_ended, "season": units.season, "offset-event": _of_event, "eve": _of_event,
    "duration": lengths.duration, "one-unit": lengths.one_unit, "duration-some": lengths.some_time,
    "recent-units": lengths.recent_units, "past-units": lengths.past_units, "past-seasons": lengths.past_seasons,
    "every": lengths.every, "rate": lengths.one_unit, "often": lengths.often,
    "present-ref": _reference("PRESENT_REF"), "past-ref": _reference("PAST_REF"), "future-ref": _reference("FUTURE_REF"),
}  # fmt: skip
