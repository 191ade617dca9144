"""What is done to the other of two adversaries though its clause does not say so: fire that is returned, a refusal."""

from peacewatch.knowledge.party_words import load_party_words
from peacewatch.model.record import Event
from peacewatch.model.worded import EventMention
from peacewatch.relate.parties.scene import Filling, Scene

_TALKS = frozenset({"talk", "talks", "dialogue", "negotiation", "round", "meeting", "consultation"})
_ENVOYS = frozenset({"ambassador", "envoy", "chargé", "charge"})
_BACK = frozenset({"back", "first"})


def done_to_the_other(scene: Scene, event: Event) -> Filling | None:
    """The adversary as recipient, or as actor of an attack under which the other came."""
    mention = scene.mention(event)
    if mention is None or len(scene.pair) < 2:
        return None
    if event.type == "ASSAULT":
        return _fired_at(scene, event, mention)
    if event.type == "ACCUSE" and event.actors:
        return _summoned(scene, event, mention)
    if not event.actors or event.recipients:
        return None
    if event.type == "SANCTION" and event.mode == "discontinue":
        return _broken_off(scene, event)
    return _refused(scene, event, mention) if event.type == "REJECT" else None


def _broken_off(scene: Scene, event: Event) -> Filling | None:
    """Talks that a side breaks off are with the other."""
    tokens = scene.board.parsed.tokens_in(event.anchor.start, event.anchor.end)
    other = scene.of_others(event.actors)
    if not other or not any(t.lemma.lower() in _TALKS for t in tokens):
        return None
    return Filling("event.party.broken-off-with-the-other", (event.anchor,), recipients=other)


def _fired_at(scene: Scene, event: Event, mention: EventMention) -> Filling | None:
    """Fire that is opened or returned is at whoever stands opposite; an attack that is answered so was the other's."""
    happened = event.status in {"asserted", "attributed", "disputed"}
    if event.actors and not event.recipients and happened and _exchanged(scene, mention) and not mention.things:
        other = scene.of_others(event.actors)
        return Filling("event.party.fired-at-the-other", (event.anchor,), recipients=other) if other else None
    return _came_under(scene, event, mention) if not event.actors else None


def _exchanged(scene: Scene, mention: EventMention) -> bool:
    parsed, words = scene.board.parsed, load_party_words()
    verb = parsed.tokens[mention.head]
    beside = {k.lower for k in parsed.children(verb.i, "prt", "advmod")}
    objects = {k.lemma.lower() for k in parsed.children(verb.i, "dobj")}
    if verb.lemma in words.opened:
        return bool(objects & words.fire) and (not objects - words.fire)
    return (
        verb.lemma in words.answered and not objects and bool(beside & _BACK or verb.lemma in {"respond", "retaliate"})
    )


def _came_under(scene: Scene, event: Event, mention: EventMention) -> Filling | None:
    """ "His forces returned fire after coming under attack": the attack is the other side's, who is fired at in return."""
    parsed = scene.board.parsed
    sentence = parsed.sentence_of(mention.head)
    answered = [
        m for m in scene.identified.events_between(sentence.start, sentence.end)
        if m.i != mention.i and m.type == "ASSAULT" and _exchanged(scene, m) and parsed.tokens[m.head].lemma in {"return", "fire", "respond", "retaliate", "shoot", "reply", "answer"}
    ]  # fmt: skip
    if not answered:
        return None
    doer = next((e for e in scene.events if e.anchor == answered[0].anchor), None)
    sides = event.recipients or (doer.actors if doer is not None else ())
    other = scene.of_others(sides)
    if not other:
        return None
    somebody = mention.things or parsed.children(mention.head, "dobj", "nsubjpass")  # "a shell wounded a shepherd"
    return Filling(
        "event.party.answered-fire",
        (event.anchor, answered[0].anchor),
        other,
        event.recipients or (() if somebody else sides),
    )


def _summoned(scene: Scene, event: Event, mention: EventMention) -> Filling | None:
    """ "Arvia summoned the ambassador": the other's, where no nation is told."""
    parsed = scene.board.parsed
    if parsed.tokens[mention.head].lemma not in {"summon", "call"}:
        return None
    called = [k for k in parsed.children(mention.head, "dobj") if k.lemma.lower() in _ENVOYS]
    if not called or any(
        k.text[:1].isupper() for k in parsed.children(called[0].i, "amod", "compound", "poss", "prep")
    ):
        return None
    other = scene.of_others(event.actors)
    return Filling("event.party.envoy-of-the-other", (event.anchor,), recipients=other) if other else None


def _refused(scene: Scene, event: Event, mention: EventMention) -> Filling | None:
    """What a side refuses is the other's wish, where the sentence names nobody else whose it could be."""
    sentence = scene.board.sentence_at(event.anchor.start)
    other = scene.of_others(event.actors)
    if sentence is None or not other or scene.strangers_in(sentence.start, sentence.end):
        return None
    if _of_a_charge(scene, mention):
        return None
    return Filling("event.party.refused-to-the-other", (event.anchor,), recipients=other)


def _of_a_charge(scene: Scene, mention: EventMention) -> bool:
    """Whether what is rejected is a charge or a report, and no wish."""
    parsed = scene.board.parsed
    objects = [k.lemma.lower() for k in parsed.children(mention.head, "dobj", "nsubjpass")]
    return any(o in load_party_words().charges for o in objects)
