"""What a denial answers by its place alone: the one charge that was just made against its speaker's side."""

from peacewatch.knowledge.actor_nouns import kind_of
from peacewatch.model.identified import Identified
from peacewatch.relate.answers.charges import NO_CHARGE, Found
from peacewatch.relate.answers.propositions import EMPTY, HOSTILE
from peacewatch.relate.answers.told import Told


def only_charge(identified: Identified, me: Told, fitting: list[Told], told: list[Told], reach: int) -> list[Found]:
    """The one charge made against the speaker's side in the few sentences before; none where there are two.

    What names a place, a number or a deed that the charge does not have is of something else.
    """
    near = [
        o for o in fitting
        if _just_before(me, o, told, reach) and o.statement.act not in NO_CHARGE and _against(identified, o, me)
    ]  # fmt: skip
    outer = {o.statement.nested_in for o in near}
    near = [o for o in near if o.statement.id not in outer]
    if len(near) != 1:
        return []
    charge, mine = near[0].proposition, me.proposition
    if mine.names - charge.names or (mine.days and charge.days and not mine.days & charge.days):
        return []
    if me.statement.act == "deny" and len(mine.words) > 1 and not mine.shared(charge):
        return []
    if mine.deeds & HOSTILE and charge.deeds & HOSTILE and not mine.deeds & charge.deeds:
        return []
    return [Found(near[0], "answer.only-charge", 1.0, sure=True)]


def _just_before(me: Told, other: Told, told: list[Told], reach: int) -> bool:
    """Whether a statement stands in the sentence before, or a little farther with something in common.

    A sentence between in which nobody but these two speaks does not part them.
    """
    apart = me.sentence - other.sentence
    between: dict[int, list[bool]] = {o.sentence: [] for o in told if other.sentence < o.sentence < me.sentence}
    for one in told:
        if one.sentence in between:
            between[one.sentence].append(bool(one.side & (me.side | other.side)))
    apart -= sum(all(own) for own in between.values())
    if other.headline or other.statement.evidence[0].start > me.statement.evidence[0].start:
        return False
    return 0 <= apart <= 1 or (apart <= reach and me.proposition.shared(other.proposition) > 0)


def _against(identified: Identified, charge: Told, me: Told) -> bool:
    """Whether a statement charges the side of another's speaker, or lays a deed to those whom his own phrase names."""
    hostile = charge.statement.act == "accuse" or bool(charge.proposition.deeds & HOSTILE)
    if (charge.accuses(me) or me.office) and hostile:
        return True
    if charge.laid & me.side:
        return charge.statement.act in {"accuse", "say", "report", "announce"}
    return charge.statement.act == "accuse" and bool(_nouns(identified, charge, 4) & _nouns(identified, me))


def _nouns(identified: Identified, one: Told, first: int | None = None) -> frozenset[str]:
    """The nouns for those who fight among the ``first`` words of a content, or among the words for its speaker."""
    spans = one.statement.content[:1] if first is not None else one.statement.speaker_evidence
    tokens = [t for s in spans for t in identified.parsed.tokens_in(s.start, s.end)]
    lemmas = (t.lemma.lower() for t in tokens[:first] if t.pos == "NOUN")
    return frozenset(
        n for n in lemmas if kind_of(n) is not None and n not in EMPTY | {"spokesman", "commander", "leader"}
    )
