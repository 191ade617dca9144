"""Where an event took place, as syntax gives the place to its word; never the place of the document.

Stated: the place hangs on the event's own word, on the verb that says that it happened, or stands at the head of the
sentence. Inherited: on the verb of the same moment ("killed when a mine exploded near Salem"), on one that shares the
subject ("stormed Salem and burned houses"), or on the one that a participle goes with ("raided Salem, killing five").
Inferred: the first local phrase after the verb, where nobody else does anything in between.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from peacewatch.knowledge.light_verbs import load_light_verbs
from peacewatch.knowledge.place_words import load_place_words
from peacewatch.model.identified import Identified, ResolvedPlaces
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.record import EventPlace, PlaceBasis
from peacewatch.model.span import Why
from peacewatch.model.worded import EventMention
from peacewatch.relate.events.place_attachment import Attached, attached

_AT_THE_MOMENT = frozenset(("when", "as", "while"))
_HARM = frozenset(("kill", "die", "wound", "injure", "hurt", "shoot", "perish", "maim"))
"""Of these it is told where they happened by what led to them ("died after a mine exploded near Salem")."""
_ANOTHER = frozenset(("nsubj", "nsubjpass", "csubj", "mark", "expl"))
_BREAKS = frozenset('who which that whose because if but although : ; “ ” " — – --'.split())
_WITHIN = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PUNCT"))
_NOUN_ROLES = frozenset(("dobj", "nsubj", "nsubjpass", "csubj", "attr"))


@dataclass(slots=True, frozen=True)
class Placed:
    """Where something took place, and by which rule and words."""

    place: EventPlace
    why: Why


def place_of(identified: Identified, mention: EventMention) -> Placed | None:
    """The event's place with its basis; ``None`` where its sentence states none."""
    parsed, places = identified.parsed, identified.places
    words = parsed.tokens_in(mention.anchor.start, mention.anchor.end)
    others = tuple(t.i for t in words if t.i != mention.head and t.pos in {"VERB", "NOUN"})
    return place_at(parsed, places, mention.head, others)


def place_at(parsed: Parsed, places: ResolvedPlaces, head: int, others: tuple[int, ...] = ()) -> Placed | None:
    """The place of whatever the word at token ``head`` says; for events, and for any verb that is asked about.

    ``others`` are further tokens that name the same deed.
    """
    if found := _where(parsed, places, head):
        return _placed(parsed, found, "stated")
    for top in (*_own(parsed, head), *others):
        if found := attached(parsed, places, top, subjects=top != head):
            return _placed(parsed, found, "stated")
    if found := _fronted(parsed, places, head):
        return _placed(parsed, found, "stated")
    for other in _shared(parsed, head):
        if found := attached(parsed, places, other):
            return _placed(parsed, found, "inherited")
    for other in _shared(parsed, head):
        for further in _shared(parsed, other):
            if further != head and (found := attached(parsed, places, further)):
                return _placed(parsed, found, "inherited")
    following = _following(parsed, places, head)
    return None if following is None else _placed(parsed, following, "inferred")


def _placed(parsed: Parsed, found: Attached, basis: PlaceBasis) -> Placed:
    why = Why(found.rule, (parsed.span(found.token, found.token),))
    return Placed(EventPlace(place=found.place, basis=basis), why)


def _alone(places: ResolvedPlaces, token: int, rule: str) -> Attached:
    """A place that was found without a comparison with others."""
    return Attached(
        subject=False,
        distant=False,
        wide=False,
        beside=False,
        depth=1,
        token=token,
        rule=rule,
        place=places.of_head[token],
    )


def _where(parsed: Parsed, places: ResolvedPlaces, head: int) -> Attached | None:
    """ "Salem, where hundreds marched", "Salem, which was shelled": the place that the clause hangs on."""
    token = parsed.tokens[head]
    if token.dep != "relcl":
        return None
    hit = token.lemma.lower() in load_place_words().hit and parsed.children(head, "nsubjpass")
    there = any(k.lower == "where" for k in parsed.children(head, "advmod"))
    if not there and not (hit and hit[0].lower in {"which", "that"}):
        return None
    if token.head in places.of_head:
        return _alone(places, token.head, "event.place-where")
    return attached(parsed, places, token.head)


def _following(parsed: Parsed, places: ResolvedPlaces, head: int) -> Attached | None:
    """The first local phrase after a verb, before anybody else does anything: for where the parse hangs it elsewhere."""
    tokens, words = parsed.tokens, load_place_words()
    if tokens[head].pos != "VERB":
        return None
    for i in range(head + 1, parsed.sentence_of(head).last + 1):
        token = tokens[i]
        if token.dep in _ANOTHER or token.lower in _BREAKS:
            return None
        if i not in places.of_head:
            continue
        k = i - 1
        while k > head and (tokens[k].pos in _WITHIN or tokens[k].lower == "of"):
            k -= 1
        if tokens[k].lower in words.there:
            return _alone(places, i, "event.place-following")
    return None


def _own(parsed: Parsed, head: int) -> Iterator[int]:
    """The word itself, and the verbs that say of a deed's noun that it happened ("an attack carried out in Salem")."""
    yield head
    token = parsed.tokens[head]
    if (
        token.dep == "xcomp"
    ):  # "had to be evacuated", "continued to shell": the subject and its place are the governor's
        yield token.head
    if token.pos == "VERB" and token.tag != "VBG":
        return
    governor = parsed.tokens[token.head]
    if token.dep in _NOUN_ROLES and _tells_it(governor.lemma):
        yield governor.i
    for kid in parsed.children(head, "acl", "relcl"):
        if _tells_it(kid.lemma):
            yield kid.i


def _tells_it(lemma: str) -> bool:
    light = load_light_verbs()
    return lemma == "be" or lemma in light.objects or lemma in light.subjects


def _shared(parsed: Parsed, head: int) -> Iterator[int]:
    """The verbs whose place is the word's too, nearest first."""
    token = parsed.tokens[head]
    over = parsed.tokens[token.head]
    if token.dep == "advcl" and _joined(parsed, head, over):
        yield over.i
    yield from (k.i for k in parsed.children(head, "advcl") if _joined(parsed, k.i, token))
    for day in parsed.children(head, "npadvmod"):  # "killed Monday, when rebels detonated a bomb in Salem"
        yield from (k.i for k in parsed.children(day.i, "relcl") if _joined(parsed, k.i, token))
    if token.dep == "conj" and over.pos == "VERB" and not parsed.children(head, "nsubj", "nsubjpass"):
        yield over.i
    yield from (
        k.i
        for k in parsed.children(head, "conj")
        if token.pos == "VERB" and k.pos == "VERB" and not parsed.children(k.i, "nsubj", "nsubjpass")
    )
    if token.dep == "advcl" and token.tag == "VBG" and not parsed.children(head, "mark", "nsubj"):
        yield over.i
    yield from (k.i for k in parsed.children(head, "advcl") if k.tag == "VBG" and not parsed.children(k.i, "mark"))


def _joined(parsed: Parsed, clause: int, over: Token) -> bool:
    """Whether a clause tells of the same moment as the verb over it, or of what led to the harm that it tells."""
    marks = [k.lower for k in parsed.children(clause, "mark", "advmod")]
    return any(m in _AT_THE_MOMENT or (m == "after" and over.lemma in _HARM) for m in marks)


def _fronted(parsed: Parsed, places: ResolvedPlaces, head: int) -> Attached | None:
    """A local phrase at the head of the sentence, set off by a comma, of its main verb and of those joined to it."""
    sentence = parsed.sentence_of(head)
    root = parsed.tokens[head]
    while root.dep == "conj" and root.head != root.i:
        root = parsed.tokens[root.head]
    if root.i != sentence.root or root.pos not in {"VERB", "AUX"}:
        return None
    words, tokens = load_place_words(), parsed.tokens
    if tokens[sentence.first].lower not in words.there | {"elsewhere", "on", "early", "late"}:
        return None
    comma = next((i for i in range(sentence.first, root.i) if tokens[i].text == ","), None)
    if comma is None:
        return None
    for i in range(sentence.first, comma):
        before = next((tokens[k].lower for k in range(i - 1, sentence.first - 1, -1) if tokens[k].pos == "ADP"), "")
        if i in places.of_head and before in words.there and tokens[i].dep == "pobj":
            return _alone(places, i, "event.place-fronted")
    return None
