"""Deeds told inside a charge that name no doer: whoever is charged did them, as long as nobody contests who it was.

"Arvia accused Borland of breaking the truce, saying mortars had hit its positions": Borland is said to have fired them.
A deed that the reporter himself tells and of which only the author is disputed has no actor.
"""

from peacewatch.knowledge.party_words import load_party_words
from peacewatch.model.record import Event, Statement
from peacewatch.relate.answers.accused import is_mutual, laid_to
from peacewatch.relate.parties.scene import Filling, Scene

_STRIKING = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_REPORTER = "reporter"
_LAID = frozenset({"mine", "landmine", "bomb", "device", "explosive", "ied"})
_GOES_OFF = frozenset({"explode", "go", "detonate", "blow"})


def charged_with(scene: Scene, event: Event) -> Filling | None:
    """Whom a charge names that only presupposes the deed, or the adversary whom its teller charges with its like in the same breath."""
    presupposed = _blamed_for_it(scene, event)
    if presupposed is not None:
        return presupposed
    if event.type not in _STRIKING or event.actors or not scene.pair or event.mode == "investigate":
        return None
    if any(w.rule == "event.author-contested" for w in event.why):
        return None
    mention = scene.mention(event)
    tellers = [scene.by_id[s.by] for s in event.stances if s.by in scene.by_id and s.polarity == "+"]
    if mention is None or not tellers or any(s.by == _REPORTER and s.polarity == "+" for s in event.stances):
        return None
    if mention.agents and not _only_weapons(scene, mention.agents):
        return None
    teller = tellers[0]
    voice = scene.voice(teller)
    accused = scene.other(voice)
    if accused is None or voice is None or any(scene.side(scene.voice(t)) != scene.side(voice) for t in tellers):
        return None
    charge = _charge(scene, event, teller, voice)
    if charge is None or event.recipients == (accused,):
        return None
    struck = scene.sides.whose_place(mention, (accused,)) if not event.recipients else ()
    where = charge.cue if charge.cue is not None else event.anchor
    return Filling("event.party.of-the-charge", (where, event.anchor), (accused,), struck)


def _blamed_for_it(scene: Scene, event: Event) -> Filling | None:
    """ "Arvia blamed the rebels for the raid": theirs, as long as the raid is not the reporter's to tell and nobody denies it."""
    mention = scene.mention(event)
    if mention is None or event.actors or event.status != "attributed" or any(s.polarity == "-" for s in event.stances):
        return None
    of_head = scene.identified.actors.of_head
    blamed = tuple(dict.fromkeys(a for head in mention.charged for a in of_head.get(head, ())))
    if not blamed:
        return None
    struck = scene.sides.whose_place(mention, blamed) if not event.recipients else ()
    tokens = tuple(scene.board.parsed.span(k, k) for k in mention.charged)
    return Filling("event.party.of-the-charge", (*tokens, event.anchor), blamed, struck)


def _only_weapons(scene: Scene, heads: tuple[int, ...]) -> bool:
    tokens = scene.board.parsed.tokens
    words = load_party_words().weapons
    return all(tokens[h].lemma.lower() in words or tokens[h].lower == "they" for h in heads)


def _charge(scene: Scene, event: Event, teller: Statement, voice: str) -> Statement | None:
    """The charge that the event is told with: the teller itself, or the same party's of this sentence or the one before."""
    accused = scene.other(voice)
    here = scene.board.sentence_at(event.anchor.start)
    if here is None:
        return None
    low = scene.board.parsed.sentences[max(0, here.i - 1)].start
    near = scene.cued_between(low, here.end)
    for charge in (teller, *reversed(near)):
        same = scene.side(scene.voice(charge)) == scene.side(voice)
        if charge.act != "accuse" or not same or is_mutual(charge):
            continue
        if charge.id != teller.id and not (_same_sentence(scene, charge, event) or _by_weapon(scene, event)):
            continue
        if accused in laid_to(scene.board.sides, charge):
            return charge
    return None


def _same_sentence(scene: Scene, charge: Statement, event: Event) -> bool:
    here = scene.board.sentence_at(event.anchor.start)
    return here is not None and charge.cue is not None and here.start <= charge.cue.start < here.end


def _by_weapon(scene: Scene, event: Event) -> bool:
    """Whether it is weapons that do it ("the shells hit a school"), so that whoever is charged fired them.

    A mine or a bomb that goes off may have been laid by anybody, and at any time.
    """
    mention = scene.mention(event)
    if mention is None:
        return False
    subject = scene.board.parsed.child(mention.head, "nsubj")
    if subject is None or subject.lemma.lower() in _LAID or scene.board.parsed.tokens[mention.head].lemma in _GOES_OFF:
        return False
    return subject.lemma.lower() in load_party_words().weapons or subject.lower == "they"
