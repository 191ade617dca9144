"""Who did the harm that a statement tells: a doer of another side makes it a charge.

A doer is known by its name or nation ("Sudanese army jets"), or by its camp: who fights for a government and who against one
("government drones", "rebel gunners") where the speaker is of the other.
"""

from peacewatch.model.identified import Identified
from peacewatch.model.parsed import Token
from peacewatch.model.record import Act
from peacewatch.model.span import Span
from peacewatch.model.worded import Attribution
from peacewatch.relate import act_words as w
from peacewatch.relate.sides import Sides

HOSTILE = frozenset({"ASSAULT", "COERCE"})
STATE, REBEL = "state", "rebel"
CAMPS: dict[str, frozenset[str]] = {
    STATE: frozenset("government army military regime soldier troop police policeman ministry warplane jet".split()),
    REBEL: frozenset(
        "rebel insurgent guerrilla guerilla separatist militant terrorist jihadist mutineer secessionist".split()
    ),
}
OURS = frozenset({"its", "our", "their", "his", "her", "my", "no", "none"})
KINDS: dict[str, str] = {"armed_forces": STATE, "ministry": STATE, "government": STATE, "armed_group": REBEL}


def camp(sides: Sides, attribution: Attribution, speakers: tuple[str, ...]) -> str:
    """``STATE`` or ``REBEL`` by the words for the speaker or the kind of what he speaks for; empty where neither or both."""
    words = {
        t.lemma.lower()
        for s in attribution.sources
        for t in sides.identified.parsed.tokens_in(s.span.start, s.span.end)
    }
    found = {name for name, nouns in CAMPS.items() if words & nouns}
    known = (sides.actors.get(a) for a in sides.of(speakers))
    found = found or {KINDS[a.kind] for a in known if a is not None and a.kind in KINDS}
    return found.pop() if len(found) == 1 else ""


def _other_camp_did(identified: Identified, sides: Sides, content: Span, mine: str, own: frozenset[str]) -> bool:
    """Whether a verb of harm done has for its subject one of the other camp, who is none of the speaker's own."""
    parsed = identified.parsed
    theirs = CAMPS[REBEL if mine == STATE else STATE]
    tokens = parsed.tokens_in(content.start, content.end)
    for at, verb in enumerate(tokens):
        if verb.pos != "VERB" or verb.lemma not in w.HARMS or verb.tag not in {"VBD", "VBN", "VBG"}:
            continue
        clause: list[Token] = []
        for token in reversed(tokens[:at]):
            if token.pos == "VERB" or token.lower in {",", ";", ":", "that", "who", "if", "whether", "by", "after"}:
                break
            clause.insert(0, token)
        passive = any(t.lower in {"was", "were", "been", "being"} for t in clause)
        if passive or any(t.tag == "MD" or t.lower in OURS or t.dep == "neg" for t in clause):
            continue
        subject = [t for t in clause if t.pos in {"NOUN", "PROPN", "ADJ"}]
        if not any(t.lemma.lower() in theirs for t in subject):
            continue
        named = sides.named((parsed.span(clause[0].i, clause[-1].i),))
        if not (named and sides.is_party(named) and named & own):
            return True
    return False


def by_doer(
    identified: Identified, sides: Sides, attribution: Attribution, speakers: tuple[str, ...], act: Act
) -> tuple[Act, str] | None:
    """A charge: harm told as done, and its doer is a party of another side, by name or by the class of its words."""
    if act == "announce":
        return None
    if w.NAMES_THEM.search(attribution.content[0].exact):
        return "accuse", "act.names-them"
    own = sides.of(speakers)
    for event in identified.events_in(attribution.content):
        if event.type in HOSTILE and not event.operators:
            agents = {actor for head in event.agents for actor in identified.actors.of_head.get(head, ())}
            before = " ".join(identified.parsed.text[c.start : event.anchor.start] for c in attribution.content[:1])
            if w.UNHURT.search(before):  # "its own troops had carried out no strikes"
                continue
            if agents and own and not sides.of(agents) & own and sides.is_party(agents):
                return "accuse", "act.names-the-doer"
    mine = camp(sides, attribution, speakers)
    if mine and w.FIRST.search(" ".join(c.exact for c in attribution.content)):
        return "accuse", "act.they-first"
    for span in attribution.content:
        for token in identified.parsed.tokens_in(span.start, span.end):
            if (
                token.pos == "VERB"
                and token.lemma in w.HARMS | w.ARMS
                and _done_by_another(identified, sides, token, own, span)
            ):
                return "accuse", "act.names-the-doer"
        if mine and _other_camp_did(identified, sides, span, mine, own):
            return "accuse", "act.doer-of-the-other-camp"
    return None


def _done_by_another(identified: Identified, sides: Sides, verb: Token, own: frozenset[str], content: Span) -> bool:
    parsed = identified.parsed
    if any(
        k.dep == "neg" or k.tag == "MD" or k.lower in {"to", "if", "would"}
        for k in parsed.children(verb.i, "neg", "aux", "mark")
    ):
        return False
    if verb.tag not in {"VBD", "VBZ", "VBP", "VBN", "VBG"} or verb.dep in {"amod", "advcl"}:
        return False
    subject = parsed.child(verb.i, "nsubj")
    if subject is not None and subject.lower in {"who", "that", "which"}:
        before = parsed.tokens_in(content.start, subject.start)
        cleft = [t.lower for t in before[:2]] in (["it", "was"], ["it", "is"])
        subject = next((t for t in reversed(before) if t.pos in {"NOUN", "PROPN"}), None) if cleft else None
        verb_things = True
    else:
        verb_things = verb.lemma not in {"open", "start", "launch", "use", "place", "deploy", "send", "cross", "break"}
    agent = parsed.child(verb.i, "agent")
    if agent is not None:
        subject, verb_things = parsed.child(agent.i, "pobj"), True
    if subject is None or subject.start < content.start:
        return False
    first, last = parsed.edges(subject.i)
    doers = sides.named((parsed.span(max(first, subject.i - 5), min(last, subject.i + 2)),)) | sides.of(
        identified.actors.of_head.get(subject.i, ())
    )
    if not doers or doers & own or not sides.is_party(doers):
        return False
    if verb.lemma in w.ARMS:
        thing = parsed.child(verb.i, "dobj")
        return thing is not None and sides.is_party(sides.named((parsed.subtree_span(thing.i),)))
    return verb_things or parsed.child(verb.i, "dobj") is not None
