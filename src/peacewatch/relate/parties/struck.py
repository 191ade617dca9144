"""Whom an attack strikes that hits soldiers, fighters or a post of nobody in particular, where only two fight each other."""

from peacewatch.knowledge.party_words import load_party_words
from peacewatch.model.parsed import Token
from peacewatch.model.record import Event
from peacewatch.model.worded import EventMention
from peacewatch.relate.parties.scene import Filling, Scene

_MILITARY = frozenset(
    {"military", "army", "resupply", "armoured", "armored", "troop", "reconnaissance", "border", "police"}
)
_OF_ANOTHER = frozenset(
    {"aid", "civilian", "humanitarian", "refugee", "fuel", "un", "u.n.", "relief", "mining", "tourist", "training"}
)

_AT = frozenset({"at", "on", "upon", "against"})
_NOT_HIT = frozenset({"nsubj", "compound", "amod", "nmod", "poss"})
SENT = frozenset({"launch", "fire", "send", "fly", "use", "deploy", "drop", "lob", "unleash", "shoot"})


def struck_the_other(scene: Scene, event: Event) -> Filling | None:
    """The adversary of the attacker, whose soldiers, fighters or post are hit; a convoy only where its owner tells of it."""
    mention = scene.mention(event)
    taken = event.type == "COERCE" and event.mode == "seize"
    if not (event.type == "ASSAULT" or taken) or mention is None or event.recipients:
        return None
    if not event.actors:
        return _soldiers_of_the_state(scene, event, mention)
    other = scene.of_others(event.actors) if len(scene.pair) == 2 else scene.state_fought(event.actors)
    sentence = scene.board.sentence_at(event.anchor.start)
    if not other or sentence is None or scene.strangers_in(sentence.start, sentence.end):
        return None
    hit = [t for t in struck(scene, mention) if _theirs(scene, event, t, other[0])]
    if taken:
        hit = [t for t in hit if t.lemma.lower() in load_party_words().posts]
    if not hit:
        return None
    return Filling(
        "event.party.struck-the-other", tuple(scene.board.parsed.span(t.i, t.i) for t in hit), recipients=other
    )


def _soldiers_of_the_state(scene: Scene, event: Event, mention: EventMention) -> Filling | None:
    """The state whose soldiers are killed by nobody in particular, in a report of its war with armed groups of its own."""
    official = scene.state_at_war()
    sentence = scene.board.sentence_at(event.anchor.start)
    if event.type != "ASSAULT" or official is None or sentence is None or event.status in {"denied", "negated"}:
        return None
    if scene.strangers_in(sentence.start, sentence.end):
        return None
    words, parsed = load_party_words(), scene.board.parsed
    hurt = [n.of for n in mention.quantities if n.of is not None]
    hit = [t for t in (*struck(scene, mention), *(parsed.tokens[k] for k in hurt)) if t.lemma.lower() in words.soldiers]
    hit = [
        t
        for t in hit
        if not any(k.text[:1].isupper() for k in parsed.children(t.i, "amod", "compound", "nmod", "poss"))
    ]
    if not hit:
        return None
    return Filling(
        "event.party.soldiers-of-the-state", tuple(parsed.span(t.i, t.i) for t in hit), recipients=(official,)
    )


def struck(scene: Scene, mention: EventMention) -> list[Token]:
    """The heads of what an attack is done to: not what does it ("its drones"), not what is only fired or sent."""
    parsed = scene.board.parsed
    aimed = [p.i for p in parsed.children(mention.head, "prep") if p.lower in _AT]
    if parsed.tokens[mention.head].lemma in SENT:
        return [
            parsed.tokens[h] for h in (*mention.recipients, *(k.i for i in aimed for k in parsed.children(i, "pobj")))
        ]
    objects = [k.i for i in (mention.head, *aimed) for k in parsed.children(i, "dobj", "pobj")]
    beside = [h for h in (*mention.things, *objects) if parsed.tokens[h].dep not in _NOT_HIT]
    return [parsed.tokens[h] for h in dict.fromkeys((*mention.recipients, *beside))]


def _theirs(scene: Scene, event: Event, head: Token, other: str) -> bool:
    """Whether what is hit can only be the other side's: its kind of fighters, a post, or a convoy of which it complains."""
    words, lemma = load_party_words(), head.lemma.lower()
    beside = {k.lower for k in scene.board.parsed.children(head.i, "amod", "compound", "nmod")}
    if beside & _OF_ANOTHER or any(
        k.text[:1].isupper() for k in scene.board.parsed.children(head.i, "amod", "compound", "nmod", "poss")
    ):
        return False
    known = scene.board.actors.get(other)
    group = known is not None and known.kind == "armed_group"
    if lemma in (words.fighters if group else words.soldiers):
        return True
    if lemma in words.posts:
        return True
    tellers = {
        scene.side(scene.voice(scene.by_id[s.by])) for s in event.stances if s.by in scene.by_id and s.polarity == "+"
    }
    return lemma in words.convoys and bool(beside & _MILITARY) and tellers == {scene.side(other)}
