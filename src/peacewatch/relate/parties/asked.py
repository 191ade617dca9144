"""Deeds inside demands and threats: whoever is asked is to do them, for whoever asks; whoever threatens will, to the other."""

from peacewatch.model.record import Event
from peacewatch.model.span import Span
from peacewatch.relate.parties.captives import done_to, held
from peacewatch.relate.parties.scene import Filling, Scene

_WANTED = frozenset({"demanded", "hypothetical"})
_GRANTED = frozenset({"RETREAT", "CONCEDE", "AGREE", "CONSULT", "COOPERATE", "ASSAULT", "COERCE", "MOBILIZE"})
_YIELDED = frozenset({"RETREAT", "CONCEDE"})
_TO_COME = frozenset({"threatened", "planned", "hypothetical"})
_STRIKING = frozenset({"ASSAULT", "COERCE"})


def asked_of(scene: Scene, event: Event) -> Filling | None:
    """The parties to a deed that a demand asks for: of whom it is asked, and for whom where it is a yielding."""
    if event.status not in _WANTED or event.type not in _GRANTED or (event.actors and event.recipients):
        return None
    for demand in scene.told.demands:
        if not _inside(event, demand.content) or demand.by is None:
            continue
        to = tuple(a for a in demand.to if scene.board.may_fight(a))
        freed = event.mode == "release" and not set(to) & set(event.recipients)
        actors = () if event.actors or (event.recipients and not freed) else to
        doing = event.actors or actors
        own = bool(doing) and all(any(scene.board.same_pair((a,), (t,)) for t in demand.to) for a in doing)
        yielded = (
            event.type in _YIELDED
            and event.mode != "release"
            and own
            and len(doing) == 1
            and scene.side(demand.by) is not None
        )
        recipients = (demand.by,) if yielded and not event.recipients else ()
        if actors or recipients:
            return Filling("event.party.of-the-demand", demand.content, actors, recipients)
    return _conditional(scene, event)


def _conditional(scene: Scene, event: Event) -> Filling | None:
    """ "Arvia would come if Borland pulled back": Borland yields to Arvia, on whose condition it would."""
    mention = scene.mention(event)
    if mention is None or event.type not in _YIELDED or event.recipients or len(event.actors) != 1:
        return None
    if not any(o.kind == "conditional" for o in mention.operators) or not _to_the_asker(scene, event):
        return None
    voice = scene.voice(scene.around(event.anchor.start))
    if voice is None or scene.side(voice) is None or scene.side(voice) != scene.other(event.actors[0]):
        return None
    return Filling("event.party.of-the-condition", (event.anchor,), recipients=(voice,))


def _to_the_asker(scene: Scene, event: Event) -> bool:
    """Whether what is yielded is yielded to whoever asks: of those set free only soldiers and prisoners are."""
    mention = scene.mention(event)
    return event.mode != "release" or (mention is not None and any(held(scene, t) for t in done_to(scene, mention)))


def threatened_by(scene: Scene, event: Event) -> Filling | None:
    """The parties to a deed that is threatened: who threatens, and against whom where it strikes."""
    if event.status not in _TO_COME or (event.actors and event.recipients):
        return None
    for threat in scene.told.threats:
        if not _inside(event, threat.consequence) or threat.by is None or not scene.board.may_fight(threat.by):
            continue
        actors = () if event.actors or event.recipients or event.type not in _STRIKING else (threat.by,)
        doing = event.actors or actors
        own = bool(doing) and all(scene.board.same_pair((a,), (threat.by,)) for a in doing)
        against = threat.against if own and event.status == "threatened" and event.type in _STRIKING else ()
        recipients = against if len(against) == 1 and not event.recipients else ()
        if actors or recipients:
            return Filling("event.party.of-the-threat", threat.consequence, actors, recipients)
    return None


def _inside(event: Event, spans: tuple[Span, ...]) -> bool:
    return any(s.start <= event.anchor.start and event.anchor.end <= s.end for s in spans)
