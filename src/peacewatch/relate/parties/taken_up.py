"""Captives of whom is told again: "the four", "them", "the detained staff" are whose they were when they were taken."""

from peacewatch.knowledge.party_words import load_party_words
from peacewatch.model.parsed import Token
from peacewatch.model.record import Event
from peacewatch.model.worded import EventMention
from peacewatch.relate.parties.captives import done_to
from peacewatch.relate.parties.scene import Filling, Scene

_TAKEN = frozenset({("COERCE", "arrest"), ("ASSAULT", "abduct"), ("RETREAT", "release")})
_TO_COME = frozenset({"planned", "hypothetical", "demanded", "threatened"})
_OTHERS = frozenset({"more", "other", "others", "rest", "another", "all", "everyone", "everybody"})
_VISIT = ("RETREAT", "access")  # "asked for access to them"
_POINTING = frozenset({"the", "those", "these", "they", "them", "he", "him", "she", "her", "their", "his", "all"})
_ANYBODY = frozenset(
    {"man", "woman", "person", "people", "captive", "hostage", "detainee", "prisoner", "staff", "personnel"}
)
_REACH = 6
"""How many sentences back a captive may have been taken."""


def taken_before(scene: Scene, event: Event) -> Filling | None:
    """Whose people are freed or held of whom is told again, and who has them, where only their release is asked for."""
    mention = scene.mention(event)
    kind = (event.type, event.mode)
    if mention is None or kind not in {*_TAKEN, _VISIT} or (event.actors and event.recipients):
        return None
    pointing = _pointing(scene, mention)
    before = _before(scene, event, pointing) if pointing is not None else None
    if before is None:
        return None
    recipients = before.recipients if not event.recipients else ()
    holds = before.mode != "release" or before.status in _TO_COME  # who says that he would free them has them
    asked = event.status == "demanded" and not event.actors and event.type == "RETREAT" and holds
    still = event.type == "COERCE" and event.status in {"asserted", "attributed"} and not event.actors
    told = before.status in {"asserted", "attributed"} or (before.mode == "release" and before.status in _TO_COME)
    held = before.actors if (asked or still) and told else ()
    actors = held if not event.actors and len(held) == 1 else ()
    if not recipients and not actors:
        return None
    return Filling("event.party.taken-before", (before.anchor, event.anchor), actors, recipients)


def _pointing(scene: Scene, mention: EventMention) -> Token | None:
    """The word for captives that have been told of: "the men", "them", "three of them"; "their" of "their release"."""
    parsed = scene.board.parsed
    to = [k for p in parsed.children(mention.head, "prep") if p.lower == "to" for k in parsed.children(p.i, "pobj")]
    things = to if (mention.type, mention.mode) == _VISIT else done_to(scene, mention)
    for thing in things:
        inner = [k for p in parsed.children(thing.i, "prep") if p.lower == "of" for k in parsed.children(p.i, "pobj")]
        for word in (thing, *inner):
            first = parsed.tokens[parsed.edges(word.i)[0]].lower
            counted = word.pos == "NUM" or word.lower in _OTHERS
            alone = counted and word.dep in {"nsubjpass", "dobj"} and not parsed.children(word.i, "prep")
            if word.lower in _POINTING or first in _POINTING or alone:
                return word
    own = parsed.child(mention.head, "poss")
    return own if own is not None and own.lower in _POINTING else None


def _before(scene: Scene, event: Event, pointing: Token) -> Event | None:
    """The last event that tells of such captives before, with a party of theirs."""
    parsed = scene.board.parsed
    here = parsed.sentence_of(pointing.i).i
    for earlier in reversed(scene.events):
        if (
            earlier.anchor.start >= event.anchor.start
            or (earlier.type, earlier.mode) not in _TAKEN
            or earlier.status == "denied"
        ):
            continue
        mention = scene.mention(earlier)
        if mention is None or here - parsed.sentence_of(mention.head).i > _REACH:
            return None
        if _same(scene, mention, pointing) and (earlier.recipients or earlier.actors):
            return earlier
    return None


def _same(scene: Scene, before: EventMention, pointing: Token) -> bool:
    """Whether a word can mean those who were taken: a pronoun, a word for any captive, or the word used of them then."""
    lemma = pointing.lemma.lower()
    if pointing.tag in {"PRP", "PRP$"} or pointing.pos == "NUM" or lemma in _ANYBODY | _OTHERS:
        return True
    parsed = scene.board.parsed
    heads = [*before.recipients, *before.things, *(t.i for t in done_to(scene, before))]
    heads += [n.of for n in before.quantities if n.of is not None]
    words = {parsed.tokens[h].lemma.lower() for h in heads}
    words |= {k.lemma.lower() for h in heads for p in parsed.children(h, "prep") for k in parsed.children(p.i, "pobj")}
    staff = load_party_words().staff
    return lemma in words or (lemma in staff and bool(words & staff))
