"""Rounds, meetings, agreements and truces whose parties the clause leaves out: those of the talks or the truce told of."""

import re
from dataclasses import replace

from peacewatch.knowledge.party_words import load_party_words
from peacewatch.model.record import Ceasefire, Event, Talks
from peacewatch.model.worded import EventMention
from peacewatch.relate.parties.scene import Filling, Scene

_BLAME = re.compile(r"\b(?:blam|accus|trad(?:ed|ing) (?:charges|accusations|barbs))\w*", re.IGNORECASE)


def at_the_table(scene: Scene, event: Event) -> Filling | None:
    """The parties of the talks or the truce that an event tells of, where it names none or only "delegations"."""
    if event.type not in {"CONSULT", "AGREE", "RETREAT", "ASSAULT"} or event.recipients:
        return None
    mention = scene.mention(event)
    beside = mention is not None and event.type == "CONSULT" and mention.reciprocal and _only_between(scene, event)
    if mention is None or (event.actors and not beside and not all(collective(scene, a) for a in event.actors)):
        return None
    if beside:
        found = _of_talks(scene, event, numbered=True)
        return (
            replace(found, third=event.actors)
            if found is not None and not set(found.actors) & set(event.actors)
            else None
        )
    if event.type == "CONSULT" and mention.reciprocal and not _others_meet(scene, mention):
        return _of_talks(scene, event, numbered=_is_round(scene, mention))
    if event.type == "RETREAT" and event.mode != "ceasefire":
        return None
    if event.type in {"AGREE", "RETREAT"}:
        return _of_truce(scene, event) or (_of_accord(scene, event) if event.type == "AGREE" else None)
    return _of_fighting(scene, event) if mention.reciprocal else None


def _only_between(scene: Scene, event: Event) -> bool:
    """Whether the one who is named with talks mediates or hosts them here, or is a body of states: it is others who talk."""
    if len(event.actors) != 1:
        return False
    party = scene.board.party(event.actors[0])
    return scene.side(party) is None and (party in scene.go_between or scene.board.is_body(party))


def collective(scene: Scene, actor: str) -> bool:
    """Whether an actor only stands for those who sit at the table: "delegations", "negotiators", of nobody in particular."""
    known = scene.board.actors.get(actor)
    if known is None or known.part_of is not None or known.country is not None or known.kind == "armed_group":
        return False
    words = known.name.lower().split()
    plain = known.name[:1] + known.name[1:].lower() == known.name
    return plain and any(w.rstrip("s") in load_party_words().delegations for w in words)


def _others_meet(scene: Scene, mention: EventMention) -> bool:
    """Whether the words tell who meets, and these sit there for no side that is told ("local commanders")."""
    tokens, words = scene.board.parsed.tokens, load_party_words()
    return any(
        tokens[h].lemma.lower() not in words.delegations | words.sides and not of_both(scene, h) for h in mention.agents
    )


def of_both(scene: Scene, head: int) -> bool:
    """Whether a phrase is of both sides: "officers of the two armies"."""
    parsed = scene.board.parsed
    first, last = parsed.edges(head)
    inside = parsed.tokens[first : last + 1]
    return any(t.lower in {"both", "two"} for t in inside) and any(
        t.lemma.lower() in load_party_words().sides for t in inside
    )


def _is_round(scene: Scene, mention: EventMention) -> bool:
    return mention.why[0].rule == "event.round" and scene.board.parsed.tokens[mention.head].pos == "NOUN"


def _of_talks(scene: Scene, event: Event, *, numbered: bool) -> Filling | None:
    """The parties of the talks' entry; of the report where it names none, for delegations and numbered rounds."""
    entry = next((k for k in scene.told.talks if event.id in k.events), None)
    if entry is not None and len(entry.parties) > 1:
        parties = tuple(dict.fromkeys(scene.board.stands_for(p) or p for p in entry.parties))
        return Filling("event.party.of-the-talks", (event.anchor,), actors=parties)
    low, high = _bounds(scene, event)
    if scene.strangers_in(low, high) or len(scene.pair) < 2 or not (entry is not None or event.actors or numbered):
        return None
    if entry is not None and any(scene.side(p) is None for p in entry.parties):
        return None
    return Filling("event.party.delegations-of-the-report", (event.anchor,), actors=scene.pair)


def _of_truce(scene: Scene, event: Event) -> Filling | None:
    entries: tuple[Ceasefire | Talks, ...] = (
        *(c for c in scene.told.truces if event.id in c.events),
        *scene.told.truces,
        *scene.told.talks,
    )
    entry = next((c for c in entries if event.id in c.events or _covers(c, event)), None)
    if entry is None or len(entry.parties) < 2 or not _names(scene, event):
        return None
    return Filling("event.party.of-the-truce", (event.anchor,), actors=entry.parties)


def _covers(entry: Ceasefire | Talks, event: Event) -> bool:
    return any(s.start <= event.anchor.start < s.end for s in entry.evidence)


def _names(scene: Scene, event: Event) -> bool:
    """Whether the event's own words name a truce or an accord."""
    tokens = scene.board.parsed.tokens_in(event.anchor.start, event.anchor.end)
    return any(t.lemma.lower() in load_party_words().hold_fire for t in tokens)


def _of_accord(scene: Scene, event: Event) -> Filling | None:
    """An accord that was reached or signed, between the adversaries: nobody else is named in its sentence."""
    low, high = _bounds(scene, event)
    if not _names(scene, event) or len(scene.pair) < 2 or scene.strangers_in(low, high):
        return None
    return Filling("event.party.of-the-accord", (event.anchor,), actors=scene.pair)


def _of_fighting(scene: Scene, event: Event) -> Filling | None:
    """Fighting or a war that is told with nobody's name, where the report is of two adversaries only.

    Of those whom its own sentence names it is these ("the army and the group"); one for which each blames the other is nobody's.
    """
    low, high = _bounds(scene, event)
    if len(scene.pair) < 2 or event.status not in {"asserted", "attributed"} or scene.strangers_in(low, high):
        return None
    if _BLAME.search(scene.board.parsed.text[low:high]):
        return None
    named = tuple(a for a in scene.board.around(low, high) if scene.board.may_fight(a) and scene.side(a))
    both = len(named) == 2 and scene.side(named[0]) != scene.side(named[1])
    return Filling("event.party.of-the-fighting", (event.anchor,), actors=named if both else scene.pair)


def _bounds(scene: Scene, event: Event) -> tuple[int, int]:
    sentence = scene.board.sentence_at(event.anchor.start)
    return (sentence.start, sentence.end) if sentence is not None else (event.anchor.start, event.anchor.end)
