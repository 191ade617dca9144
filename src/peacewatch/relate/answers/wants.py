"""Which demand, request, offer or ultimatum a refusal or an acceptance answers."""

from peacewatch.model.identified import Identified
from peacewatch.relate.answers.charges import LONG, NEAR, Found, best_of
from peacewatch.relate.answers.told import Told

WANTS = frozenset({"demand", "request", "offer", "threaten", "promise", "refuse"})
OFFERS = frozenset({"offer", "request", "demand", "announce", "promise"})
WANTING = frozenset(
    """demand proposal offer call ultimatum request appeal plan condition term invitation idea deal truce initiative formula
    suggestion mediation draft""".split()
)
SUITED: dict[str, frozenset[str]] = {
    "demand": frozenset({"demand", "threaten", "request", "refuse"}),
    "ultimatum": frozenset({"threaten", "demand"}),
    "condition": frozenset({"demand", "threaten", "refuse", "say", "promise", "agree"}),
    "term": frozenset({"demand", "threaten", "offer", "refuse"}),
    "call": frozenset({"request", "demand"}),
    "appeal": frozenset({"request", "demand"}),
    "request": frozenset({"request", "demand"}),
    "offer": frozenset({"offer", "promise"}),
    "proposal": frozenset({"offer", "request"}),
    "plan": frozenset({"offer", "request", "announce"}),
    "invitation": frozenset({"offer", "request"}),
    "initiative": frozenset({"offer", "request", "announce"}),
    "truce": frozenset({"offer", "request", "announce", "promise"}),
}


def refused(identified: Identified, me: Told, told: list[Told]) -> list[Found]:
    """The demand or offer that a refusal rejects; none where nothing in the text asks for what it refuses."""
    if me.rule in {"statement.appositive-denial", "statement.appositive"}:
        start = me.statement.content[0].start
        ending = [o for o in told if o.statement.id != me.statement.id and not me.side & o.side
                  and 0 <= start - max((s.end for s in o.statement.evidence if s.start < start), default=-99) < 8]  # fmt: skip
        return [Found(ending[0], "answer.appositive", 3.0, sure=True)] if ending else []
    return _wanted(identified, me, told, WANTS)


def accepted(identified: Identified, me: Told, told: list[Told]) -> list[Found]:
    """The proposal, call or demand that an agreement accepts."""
    return _wanted(identified, me, told, OFFERS)


def _wanted(identified: Identified, me: Told, told: list[Told], acts: frozenset[str]) -> list[Found]:
    noun = wanting_noun(identified, me)
    owners = me.named - me.side
    found = []
    for other in told:
        one = other.statement
        if one.id == me.statement.id or other.side & me.side or one.nested_in == me.statement.id:
            continue
        if one.evidence[0].start > me.statement.evidence[0].start and not me.headline:
            continue
        distance = abs(me.sentence - other.sentence)
        shared = me.proposition.shared(other.proposition)
        to_me = bool(other.named & me.side)
        if noun or me.deictic:
            suited = SUITED.get(noun, acts)
            if one.act not in suited or (owners and not owners & other.side) or distance > LONG:
                continue
            found.append(
                Found(other, "answer.pointing-noun", 1 + shared + 0.5 * to_me - 0.12 * min(distance, 7), sure=True)
            )
        elif one.act in acts and distance <= NEAR and (shared >= 2 or (shared >= 1 and to_me)):
            found.append(Found(other, "answer.same-thing", shared + to_me - 0.06 * distance, sure=True))
    return best_of(found)


def wanting_noun(identified: Identified, me: Told) -> str:
    """The noun with which a content points at what is wanted ("the offer", "that demand", "a 30-day truce proposal")."""
    if not me.statement.content:
        return ""
    span = me.statement.content[0]
    for token in identified.parsed.tokens_in(span.start, span.end)[:7]:
        if token.lower in {"to", "that", "of", "for", "as"} and token.tag != "DT":
            break
        if token.lemma.lower() in WANTING and token.pos in {"NOUN", "PROPN"}:
            return token.lemma.lower()
    return ""
