"""Parties told by whose they are: "its own troops", "his men", "we", "both armies", "its neighbour"."""

import re

from peacewatch.knowledge.party_words import load_party_words
from peacewatch.model.parsed import Token
from peacewatch.model.record import Event
from peacewatch.model.span import Span
from peacewatch.model.worded import EventMention
from peacewatch.relate.parties.captives import done_to
from peacewatch.relate.parties.owner import OURS, THEIRS, THIRD, owner_at
from peacewatch.relate.parties.scene import Filling, Scene
from peacewatch.relate.parties.struck import struck

_STRIKING = frozenset({"ASSAULT", "COERCE"})
_DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "CONSULT", "AGREE", "REJECT", "CONCEDE", "COOPERATE"})
_OF_THE_STATE = frozenset({"government", "federal", "army", "military", "regime", "junta"})
_OTHER_SIDE = re.compile(r"(?:the )?other (?:side|party)", re.IGNORECASE)
_STATES = frozenset({"state", "government", "ministry", "armed_forces"})
_BOTH = frozenset({"both", "two", "neither", "either", "each"})
_PLAIN_PLURAL = frozenset(
    {"side", "party", "adversary", "belligerent", "foe", "rival", "enemy", "combatant", "signatory"}
)
_OPEN = frozenset({"people", "unknown", "group", "armed_forces", "armed_group", "person"})


def of_whose_it_is(scene: Scene, event: Event) -> Filling | None:
    """The parties whose forces, or whose things, an event's words name by a possessive, a pronoun or a word for a side."""
    mention = scene.mention(event)
    if mention is None or event.type not in _DEEDS:
        return None
    actors, by = _first_of(scene, mention.agents or _weapons(scene, mention), event.actors, ())
    doing = actors or event.actors
    done = done_to(scene, mention) if event.mode == "release" else struck(scene, mention)
    hit = tuple(t.i for t in done) if _does_to(event) else ()
    found, to = _first_of(scene, hit, event.recipients, doing)
    recipients = tuple(r for r in found if r not in doing)
    if not actors and not recipients:
        return None
    return Filling("event.party.of-whose-it-is", (*by, *to), actors, recipients)


def _does_to(event: Event) -> bool:
    """Whether an event is one that is done to somebody's people or things."""
    return event.type in _STRIKING or (event.type == "RETREAT" and event.mode == "release")


def _weapons(scene: Scene, mention: EventMention) -> tuple[int, ...]:
    """The things that do it themselves: "its jets had bombed"."""
    tokens = scene.board.parsed.tokens
    return tuple(k for k in mention.things if tokens[k].dep == "nsubj" and tokens[k].head == mention.head)


def _first_of(
    scene: Scene, heads: tuple[int, ...], known: tuple[str, ...], against: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The party of the first head that tells one, where none is known yet; with the words."""
    if known and not all(_pointing(scene, a) for a in known):
        return (), ()
    for head in heads:
        if not known and any(not _pointing(scene, a) for a in scene.identified.actors.of_head.get(head, ())):
            continue
        found = _party(scene, scene.board.parsed.tokens[head], against)
        if found:
            return found, (scene.board.parsed.span(head, head),)
    return (), ()


def _pointing(scene: Scene, actor: str) -> bool:
    """Whether an actor is only known by a possessive: "its forces"."""
    known = scene.board.actors.get(actor)
    if known is not None and _OTHER_SIDE.fullmatch(known.name):
        return True
    if known is None or known.part_of is not None or known.country is not None or known.kind not in _OPEN:
        return False
    return known.name.split(" ")[0].lower() in OURS | THIRD


def _party(scene: Scene, head: Token, against: tuple[str, ...]) -> tuple[str, ...]:
    if head.tag == "PRP":
        quoted = scene.board.parsed.quotation_at(head.start) is not None
        found = owner_at(scene, head, against) if quoted and head.lower in OURS | THEIRS else None
        return (found,) if found is not None else ()
    lemma = head.lemma.lower()
    words = _phrase(scene, head)
    if lemma in {"side", "party"} and any(t.lower == "other" for t in words):
        other = scene.other(scene.voice(scene.around(head.start)))
        return (other,) if other is not None else ()
    if _is_both(lemma, head, words):
        low, high = words[0].start, head.end
        return scene.pair if not scene.strangers_in(low, high) else ()
    if lemma in load_party_words().opposite and words[0].lower in {"its", "their", "our", "the", "his"}:
        return _opposite(scene, head, words[0], against)
    if lemma in load_party_words().weapons and {t.lower for t in words[:-1]} & _OF_THE_STATE:
        return _official(scene)
    owning = next((t for t in words if t.tag == "PRP$"), None)
    if owning is None or lemma in load_party_words().civil or _civil_of(words):
        return ()
    owner = owner_at(scene, owning, against)
    if (
        owner is None
        and owning.lower in {"its", "their", "our"}
        and any(t.lemma.lower() in load_party_words().staff for t in words)
    ):
        owner = _body_of_staff(scene, owning)
    return (owner,) if owner is not None else ()


def _official(scene: Scene) -> tuple[str, ...]:
    """The one of the two sides that is a state or its army: "government jets", "federal drones" are its own."""
    official = [a for a in scene.pair if (k := scene.board.actors.get(a)) is not None and k.kind in _STATES]
    return (official[0],) if len(official) == 1 else ()


def _body_of_staff(scene: Scene, owning: Token) -> str | None:
    """The international body or charity that tells of its own staff: "the agency demanded the release of its workers"."""
    statement = scene.around(owning.start)
    speaker = scene.board.voice(statement) if statement is not None else None
    known = scene.board.actors.get(speaker) if speaker is not None else None
    return known.id if known is not None and known.kind in {"igo", "ngo"} else None


def _phrase(scene: Scene, head: Token) -> list[Token]:
    """The words of a noun phrase up to its head, and those of its "of" ("nine of its soldiers")."""
    parsed = scene.board.parsed
    first, last = parsed.edges(head.i)
    of = [t for p in parsed.children(head.i, "prep") if p.lower == "of" for t in parsed.tokens[p.i : p.i + 4]]
    nearest = max(first, head.i - 6)
    return [*parsed.tokens[nearest : head.i + 1], *(t for t in of if t.i <= last)]


def _civil_of(words: list[Token]) -> bool:
    return any(t.lemma.lower() in load_party_words().civil for t in words)


def _is_both(lemma: str, head: Token, words: list[Token]) -> bool:
    if lemma not in load_party_words().sides:
        return False
    lowers = {t.lower for t in words}
    if lowers & _BOTH:
        return True
    return lemma in _PLAIN_PLURAL and head.tag == "NNS" and words[0].lower == "the" and len(words) <= 3


def _opposite(scene: Scene, head: Token, first: Token, against: tuple[str, ...]) -> tuple[str, ...]:
    """ "Its neighbour": the adversary of who does it, or of who says it."""
    if head.tag not in {"NN", "NNP"}:
        return ()
    if against:
        return scene.of_others(against)
    owner = owner_at(scene, first) if first.tag == "PRP$" else scene.voice(scene.around(head.start))
    other = scene.other(owner)
    return (other,) if other is not None else ()
