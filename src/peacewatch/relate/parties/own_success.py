"""Raids of which an army tells with the rebels killed in them, and no doer: "the army said 12 militants were killed in a raid"."""

from peacewatch.knowledge.party_words import load_party_words
from peacewatch.model.record import Event
from peacewatch.relate.parties.scene import Filling, Scene

_FORCES = frozenset({"armed_forces", "state", "government", "ministry"})
_CIVIL = frozenset({"civilian", "child", "woman", "villager", "resident", "people", "person"})


def own_success(scene: Scene, event: Event) -> Filling | None:
    """The army that tells of rebels killed in an attack of which nobody else is told to be the author."""
    mention = scene.mention(event)
    captured = event.type == "COERCE" and event.mode == "arrest"
    if (
        mention is None
        or not (event.type == "ASSAULT" or captured)
        or event.actors
        or mention.agents
        or mention.charged
    ):
        return None
    if event.status not in {"attributed", "asserted"} or any(s.polarity == "-" for s in event.stances):
        return None
    tellers = [scene.by_id[s.by] for s in event.stances if s.by in scene.by_id and s.polarity == "+"]
    voice = scene.voice(tellers[0]) if tellers else None
    known = scene.board.actors.get(voice) if voice is not None else None
    if voice is None or known is None or known.kind not in _FORCES or len({scene.voice(t) for t in tellers}) != 1:
        return None
    if captured:
        taken = {scene.board.side_key(r) for r in event.recipients if scene.board.may_fight(r)}
        rebels = bool(taken) and scene.board.side_key(voice) not in taken and known.kind == "armed_forces"
        return Filling("event.party.own-success", (event.anchor,), actors=(voice,)) if rebels else None
    parsed = scene.board.parsed
    told = [
        {t.lemma.lower() for e in q.evidence for t in parsed.tokens_in(e.start, e.end)}
        for q in event.quantities if q.kind in {"killed", "captured"} and q.by == tellers[0].id
    ]  # fmt: skip
    if not any(words & load_party_words().fighters for words in told) or any(words & _CIVIL for words in told):
        return None
    return Filling("event.party.own-success", (event.anchor,), actors=(voice,))
