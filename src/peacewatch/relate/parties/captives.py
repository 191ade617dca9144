"""Captives and crossings: soldiers whom a side holds or frees are the other's, a border that a state shuts is shut to its neighbour."""

from peacewatch.knowledge.party_words import load_party_words
from peacewatch.model.parsed import Token
from peacewatch.model.record import Event
from peacewatch.model.worded import EventMention
from peacewatch.relate.parties.scene import Filling, Scene

_SWAP = frozenset({"exchange", "swap", "trade", "swop"})


def held_or_freed(scene: Scene, event: Event) -> Filling | None:
    """The adversary whose captives a side takes, holds or frees, or to whom it shuts a crossing; who frees those of a side."""
    mention = scene.mention(event)
    if mention is None:
        return None
    if len(scene.pair) < 2:
        return (
            _swapped(scene, event, mention)
            or _in_uniform(scene, event, mention)
            or _freed_by_the_teller(scene, event, mention)
        )
    sentence = scene.board.sentence_at(event.anchor.start)
    if told := _freed_by_the_teller(scene, event, mention):
        return told
    if sentence is None or scene.strangers_in(sentence.start, sentence.end):
        return None
    if event.type == "RETREAT" and event.mode == "release":
        return _set_free(scene, event, mention)
    if event.type != "COERCE" or not event.actors or event.recipients:
        return None
    other = scene.of_others(event.actors)
    things = done_to(scene, mention)
    if other and any(held(scene, t) for t in things):
        return Filling("event.party.captives-of-the-other", (event.anchor,), recipients=other)
    if other and any(_crossing(t) for t in things) and all(_state(scene, p) for p in scene.pair):
        return Filling("event.party.shut-to-the-neighbour", (event.anchor,), recipients=other)
    return None


def _in_uniform(scene: Scene, event: Event, mention: EventMention) -> Filling | None:
    """The state of the soldiers or policemen whom a group of its country takes or frees, though nothing else tells that they fight."""
    taken = event.type == "COERCE" or event.mode in {"release", "abduct"}
    if not taken or not event.actors or event.recipients:
        return None
    state = scene.state_fought(event.actors)
    tokens = [t for t in done_to(scene, mention) if _uniformed(scene, t)]
    if not state or not tokens or any(_of_somebody(scene, t) for t in tokens):
        return None
    return Filling("event.party.soldiers-of-the-state", (event.anchor,), recipients=state)


def _uniformed(scene: Scene, thing: Token) -> bool:
    """Whether a word means a soldier or policeman, or a name has his rank before it: "Sergeant Cano"."""
    soldiers = load_party_words().soldiers
    ranks = scene.board.parsed.children(thing.i, "compound") if thing.pos == "PROPN" else []
    return thing.lemma.lower() in soldiers or any(k.lemma.lower() in soldiers for k in ranks)


def _of_somebody(scene: Scene, soldier: Token) -> bool:
    """Whether words before a soldier tell whose he is: "Kenyan soldiers", "UN troops"."""
    if soldier.pos == "PROPN":
        return False
    kids = scene.board.parsed.children(soldier.i, "amod", "compound", "nmod", "poss")
    return any(k.text[:1].isupper() or k.tag == "PRP$" for k in kids)


def done_to(scene: Scene, mention: EventMention) -> list[Token]:
    """The heads of what a deed is done to: object, passive subject, or what a noun of it has after its "of"."""
    parsed = scene.board.parsed
    head = parsed.tokens[mention.head]
    found = parsed.children(head.i, "dobj", "nsubjpass")
    if not found and head.pos == "NOUN":
        found = [k for p in parsed.children(head.i, "prep") if p.lower == "of" for k in parsed.children(p.i, "pobj")]
    return found


def held(scene: Scene, thing: Token) -> bool:
    """Whether a word means soldiers or prisoners, by itself or counted: "two of them", "40 detainees"."""
    words = load_party_words().captives
    if thing.lemma.lower() in words or (thing.pos == "PROPN" and _uniformed(scene, thing)):
        return True
    parsed = scene.board.parsed
    counted = [k for p in parsed.children(thing.i, "prep") if p.lower == "of" for k in parsed.children(p.i, "pobj")]
    return thing.pos == "NUM" and all(k.lower == "them" or k.lemma.lower() in words for k in counted)


def _set_free(scene: Scene, event: Event, mention: EventMention) -> Filling | None:
    if scene.board.parsed.tokens[mention.head].lemma in _SWAP:
        return _swapped(scene, event, mention)
    if event.actors and event.recipients:
        return None
    if event.actors:
        other = scene.of_others(event.actors)
        if not other or not any(held(scene, t) for t in done_to(scene, mention)):
            return None
        return Filling("event.party.released-to-the-other", (event.anchor,), recipients=other)
    if not event.recipients or mention.agents or event.status in {"denied", "negated"}:
        return None
    other = scene.of_others(event.recipients)
    return Filling("event.party.freed-by-the-other", (event.anchor,), actors=other) if other else None


def _freed_by_the_teller(scene: Scene, event: Event, mention: EventMention) -> Filling | None:
    """Whoever says that others' people "had been freed" had them: "the front said five UN employees had been let go"."""
    if (
        event.mode != "release"
        or event.actors
        or not event.recipients
        or mention.agents
        or event.status != "attributed"
    ):
        return None
    tellers = {scene.voice(scene.by_id[s.by]) for s in event.stances if s.by in scene.by_id and s.polarity == "+"}
    teller = tellers.pop() if len(tellers) == 1 else None
    known = scene.board.actors.get(teller) if teller is not None else None
    if known is None or known.kind != "armed_group" or known.id in event.recipients:
        return None
    return Filling("event.party.freed-by-the-teller", (event.anchor,), actors=(known.id,))


def _swapped(scene: Scene, event: Event, mention: EventMention) -> Filling | None:
    """An exchange of prisoners: each side frees those of the other."""
    swap = scene.board.parsed.tokens[mention.head].lemma in _SWAP and event.mode == "release"
    both = (*event.actors, *event.recipients) or scene.pair
    if not swap or len(both) != 2 or len({scene.side(a) or a for a in both}) != 2:
        return None
    return Filling("event.party.exchanged", (event.anchor,), both, both)


def _crossing(thing: Token) -> bool:
    return thing.lemma.lower() in load_party_words().crossings


def _state(scene: Scene, actor: str) -> bool:
    known = scene.board.actors.get(actor)
    return known is not None and known.kind != "armed_group" and bool(known.country)
