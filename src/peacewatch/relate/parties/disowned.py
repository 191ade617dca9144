"""Deeds that a side denies, or does not deny, and that nobody is named for: it is its own deed that a side disowns.

"The Kremlin did not deny that drones had been launched", "an army officer denied that a market was hit". A loss that is
denied ("denied that its plane was shot down") is not the denier's deed.
"""

from peacewatch.knowledge.party_words import load_party_words
from peacewatch.model.record import Event
from peacewatch.model.worded import EventMention
from peacewatch.relate.parties.scene import Filling, Scene
from peacewatch.relate.parties.struck import SENT, struck

_STRIKING = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_DENYING = frozenset({"deny", "dispute", "reject", "refute", "disavow"})


def disowned_by(scene: Scene, event: Event) -> Filling | None:
    """The adversary who denies an attack that names no doer, where it does not tell of its own loss."""
    mention = scene.mention(event)
    if mention is None or event.type not in _STRIKING or event.actors or event.recipients or len(scene.pair) < 2:
        return None
    if (mention.agents and not _weapons_only(scene, mention)) or any(
        s.by == "reporter" and s.polarity == "+" for s in event.stances
    ):
        return None
    denier = _denier(scene, event) or _not_denying(scene, mention)
    if denier is None or _own_loss(scene, mention, denier):
        return None
    return Filling("event.party.of-the-denial", (event.anchor,), actors=(_himself(scene, event, denier),))


def _himself(scene: Scene, event: Event, side: str) -> str:
    """The army that denies, not the state for which it speaks."""
    told = [scene.by_id[s.by] for s in event.stances if s.by in scene.by_id and s.polarity == "-"]
    own = [
        a for s in told for a in s.speakers if (k := scene.board.actors.get(a)) is not None and k.kind == "armed_forces"
    ]
    return own[0] if own and scene.board.same_pair((own[0],), (side,)) else side


def _weapons_only(scene: Scene, mention: EventMention) -> bool:
    tokens = scene.board.parsed.tokens
    return all(tokens[h].lemma.lower() in load_party_words().weapons for h in mention.agents)


def _denier(scene: Scene, event: Event) -> str | None:
    """The side in whose denial the event stands; none where the other side denies it too."""
    told = [scene.by_id[s.by] for s in event.stances if s.by in scene.by_id and s.polarity == "-"]
    inside = [s for s in told if s.act == "deny" and any(c.start <= event.anchor.start < c.end for c in s.content)]
    sides = {scene.side(scene.voice(s)) for s in told}
    return scene.voice(inside[0]) if inside and len(sides) == 1 and None not in sides else None


def _not_denying(scene: Scene, mention: EventMention) -> str | None:
    """The side that "did not deny" it."""
    parsed = scene.board.parsed
    for operator in mention.operators:
        verb = parsed.tokens[operator.token]
        if verb.lemma in _DENYING and verb.pos == "VERB" and parsed.child(verb.i, "neg") is not None:
            subject = parsed.child(verb.i, "nsubj")
            if subject is None or subject.pos == "PRON":
                return None
            known = scene.identified.actors.of_head.get(subject.i, ())
            named = known or scene.fighting_in(subject.start, subject.end)
            return scene.side(named[0]) if len(named) == 1 else None
    return None


def _own_loss(scene: Scene, mention: EventMention, denier: str) -> bool:
    """Whether what is hit is the denier's: its own soldiers, planes or posts, what *its* says, a place in its country."""
    words, parsed = load_party_words(), scene.board.parsed
    hit = [*struck(scene, mention), *parsed.children(mention.head, "nsubjpass")]
    military = words.soldiers | words.posts | words.convoys | words.fighters
    sent = parsed.tokens[mention.head].lemma in SENT  # "drones had been launched" are no loss
    if not sent and any(t.lemma.lower() in military or parsed.children(t.i, "poss") for t in hit):
        return True
    where = {p for t in hit for _, p in scene.board.places_between(*_edges(scene, t.i))}
    countries = {c.country for c in scene.identified.places.places if c.id in where}
    known = scene.board.actors.get(denier)
    return known is not None and known.country in countries and all(_is_state(scene, p) for p in scene.pair)


def _is_state(scene: Scene, actor: str) -> bool:
    known = scene.board.actors.get(actor)
    return known is not None and known.kind != "armed_group"


def _edges(scene: Scene, head: int) -> tuple[int, int]:
    first, last = scene.board.parsed.edges(head)
    return scene.board.parsed.tokens[first].start, scene.board.parsed.tokens[last].end
