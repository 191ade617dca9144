"""Fill in the parties that an event's own clause does not name, from what the rest of the report tells of it.

Each rule adds actors or recipients where there are none, and says so in ``why``; none takes one away but a collective that
only stands for the sides ("delegations"). Where two could be meant a rule gives nobody.
"""

from collections.abc import Callable

from peacewatch.model.record import Event, Fired
from peacewatch.relate.parties.asked import asked_of, threatened_by
from peacewatch.relate.parties.captives import held_or_freed
from peacewatch.relate.parties.charged import charged_with
from peacewatch.relate.parties.claimed import claimed_by
from peacewatch.relate.parties.disowned import disowned_by
from peacewatch.relate.parties.meeting import at_the_table
from peacewatch.relate.parties.opposite import done_to_the_other
from peacewatch.relate.parties.own_success import own_success
from peacewatch.relate.parties.owned import of_whose_it_is
from peacewatch.relate.parties.scene import Beside, Filling, Scene
from peacewatch.relate.parties.struck import struck_the_other
from peacewatch.relate.parties.taken_up import taken_before
from peacewatch.relate.process.reading import Reading

_Rule = Callable[[Scene, Event], Filling | None]
_RULES: tuple[_Rule, ...] = (
    at_the_table, of_whose_it_is, asked_of, threatened_by, charged_with, claimed_by, own_success, held_or_freed, struck_the_other,
    done_to_the_other, disowned_by,
)  # fmt: skip


_LATER: tuple[_Rule, ...] = (taken_before, held_or_freed)
"""What takes up the parties that the others found."""


def with_parties(reading: Reading, told: Beside) -> tuple[Event, ...]:
    """The events, with the parties that the report gives elsewhere than in their own clause; order and ids stay."""
    scene = Scene(reading, told)
    filled = tuple(event if event.speech is not None else _filled(scene, event, _RULES) for event in reading.events)
    scene = Scene(reading.with_events(filled), told)
    return tuple(event if event.speech is not None else _filled(scene, event, _LATER) for event in filled)


def _filled(scene: Scene, event: Event, rules: tuple[_Rule, ...]) -> Event:
    for rule in rules:
        filling = rule(scene, event)
        if filling is not None:
            event = _with(event, filling)
    return event


def _with(event: Event, filling: Filling) -> Event:
    actors = filling.actors or event.actors
    mutual = filling.recipients == filling.actors  # an exchange: each is done to by the other
    recipients = tuple(r for r in (filling.recipients or event.recipients) if mutual or r not in actors)
    if (actors, recipients) == (event.actors, event.recipients):
        return event
    fired = Fired(rule=filling.rule, on=filling.on or (event.anchor,))
    third = tuple(dict.fromkeys((*event.third_parties, *filling.third)))
    told = {"actors": actors, "recipients": recipients, "third_parties": third, "why": (*event.why, fired)}
    return event.model_copy(update=told)
