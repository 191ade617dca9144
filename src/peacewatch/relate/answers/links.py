"""Which statement answers which: a denial its charge, a refusal its demand, and nothing else.

A link needs evidence in words (see ``charges`` and ``wants``). One clear winner is ``certain``; several that fit alike, or
one that is only likely, are ``ambiguous``; none is none. A cue word does not corroborate: a confirmation needs a source of
its own that says the same.
"""

import re
from dataclasses import replace

from peacewatch.model.identified import Identified
from peacewatch.model.in_order import InOrder
from peacewatch.model.record import Answer, Fired, Relation, Statement
from peacewatch.model.worded import Attribution
from peacewatch.relate.answers.charges import (
    ASSERTS,
    BESIDE,
    CHARGE,
    FAR,
    FINDINGS,
    NEAR,
    TELLING,
    Found,
    best_of,
    by_deed,
    charges,
    eligible,
    pointer,
)
from peacewatch.relate.answers.no_charge import out_of_reach
from peacewatch.relate.answers.only_charge import only_charge
from peacewatch.relate.answers.propositions import HOSTILE, calls_false
from peacewatch.relate.answers.told import Told, all_told
from peacewatch.relate.answers.wants import accepted, refused
from peacewatch.relate.sides import Sides

RETRACTING = frozenset({"withdraw", "retract", "recant", "take", "disavow", "correct", "revise", "retraction"})
ONLY_ONES_OWN = frozenset({"withdraw", "retract", "recant", "retraction"})
"""What one does to one's own words only: it answers nobody else's."""
REPEATING = frozenset({"repeat", "reiterate", "renew", "restate", "reaffirm", "echo"})
NO_NEWS = re.compile(
    r"\b(?:not (?:\w+ )?aware|unaware|no (?:information|knowledge|word|evidence|record|reports?|indication|sign|details)|not (?:\w+ )?(?:received|seen|confirm\w*|know\w*|verif\w+)|"
    r"too early|cannot confirm|could not confirm|no comment)\b", re.IGNORECASE,
)  # fmt: skip
"""Not to know of a thing is not to deny it."""
NOT_FOUND = "answer.charge-not-found"
"""The rule that says of a denial that the text has charges which it may answer, and none was found to be it."""


def answer(
    identified: Identified, statements: tuple[Statement, ...], worded: dict[str, Attribution]
) -> tuple[Statement, ...]:
    """The statements, each with the answers that its words prove, and the act that an answer makes of a plain *said*."""
    told = all_told(identified, Sides(identified), statements, worded)
    places = InOrder((one.sentence, one) for one in told)
    done: dict[str, Statement] = {}
    for me in sorted(told, key=lambda one: one.headline):  # a headline says again what the body says
        near = told if me.headline else places.between(me.sentence - FAR, me.sentence + FAR + 1)
        done[me.statement.id] = _answered(identified, me, near, done)
    return tuple(done[s.id] for s in statements)


def _answered(identified: Identified, me: Told, told: list[Told], done: dict[str, Statement]) -> Statement:
    act = me.statement.act
    if me.cue_lemma in RETRACTING and (taken_back := _own_earlier(identified, me, told)):
        relation: Relation = "contradicts" if me.cue_lemma in {"correct", "revise"} else "denies"
        return _with(me, relation, taken_back, act="deny")
    if me.cue_lemma in ONLY_ONES_OWN and act == "deny":
        return _not_found(me)
    if me.cue_lemma in REPEATING and (again := _own_earlier(identified, me, told)):
        return _with(me, "repeats", again)
    if act == "deny":
        return _denied(identified, me, told, done)
    if act == "refuse":
        return _with(me, "rejects", refused(identified, me, told))
    if act == "agree":
        return _with(me, "accepts", accepted(identified, me, told))
    if act == "confirm":
        return _with(me, "confirms", _confirmed(identified, me, told))
    if me.own_no and (met := only_charge(identified, me, _in_reach(identified, me, told), told, BESIDE)):
        return _with(me, "denies", met, act="deny")
    if act in {"say", "report"} and me.no:
        return _contradicted(identified, me, told, done)
    return me.statement


def _with(me: Told, relation: Relation, found: list[Found], act: str | None = None) -> Statement:
    """The statement with its answers; several that fit, or one that is not sure, are ambiguous."""
    if not found:
        return me.statement
    certain = len(found) == 1 and found[0].sure
    answers = tuple(
        Answer(statement=f.told.statement.id, relation=relation, scope="certain" if certain else "ambiguous")
        for f in found[:3]
    )
    on = me.statement.content[:1] or me.statement.evidence[:1]
    why = (*me.statement.why, Fired(rule=found[0].rule, on=on))
    return me.statement.model_copy(update={"answers": answers, "why": why, **({"act": act} if act else {})})


def _denied(identified: Identified, me: Told, told: list[Told], done: dict[str, Statement]) -> Statement:
    found = charges(identified, me, told)
    if not any(f.sure for f in found) and not me.headline and not pointer(identified, me):
        found = only_charge(identified, me, _in_reach(identified, me, told), told, BESIDE) or found
    if me.headline and (same := _told_below(me, told, done)):
        found = same
    if found:
        return _with(me, "denies", found)
    before = [
        o for o in told
        if o.statement.id in done and done[o.statement.id].act == "deny" and o.side & me.side and o.sentence < me.sentence
        and (me.sentence - o.sentence <= 1 or o.proposition.shared(me.proposition) >= 1) and not o.headline
    ]  # fmt: skip
    before = before or [
        o for o in told
        if o.statement.id in done and done[o.statement.id].act == "deny" and me.sentence - o.sentence == 1
        and not o.headline and me.statement.form == "direct"
    ]  # fmt: skip
    if before:
        return _with(me, "repeats", [Found(before[-1], "answer.denies-again", 1.0, sure=True)])
    charged = any(
        o.statement.act != "threaten"
        and eligible(me, o, told)
        and (o.accuses(me) or (abs(o.sentence - me.sentence) <= NEAR and o.proposition.shared(me.proposition) >= 2))
        for o in told
    )
    if pointer(identified, me) not in {"", *FINDINGS} or charged:  # it answers something, but what it is was not found
        return _not_found(me)
    return me.statement


def _not_found(me: Told) -> Statement:
    why = (*me.statement.why, Fired(rule=NOT_FOUND, on=me.statement.content[:1]))
    return me.statement.model_copy(update={"why": why})


def _told_below(me: Told, told: list[Told], done: dict[str, Statement]) -> list[Found]:
    """What the body's denial of the same thing by the same side answers, for a headline."""
    for other in told:
        one = done.get(other.statement.id)
        if one is None or other.headline or one.act != "deny" or not other.side & me.side:
            continue
        answered = [a for a in one.answers if a.relation == "denies"]
        if answered and me.proposition.shared(other.proposition) >= 1:
            by_id = {o.statement.id: o for o in told}
            return [Found(by_id[a.statement], "answer.as-below", 1.0, sure=a.scope == "certain") for a in answered]
    return []


def _contradicted(identified: Identified, me: Told, told: list[Told], done: dict[str, Statement]) -> Statement:
    """A *no* told of what another side charges: a denial where the deed is denied, else a contradiction.

    Right after the speaker's own denial it only adds to it.
    """
    if NO_NEWS.search(" ".join(c.exact for c in me.statement.content)):
        return me.statement
    inside = [o for o in told if o.statement.nested_in == me.statement.id and o.rule == "statement.noun"]
    if inside and calls_false(me.statement):
        return _with(me, "denies", [Found(inside[0], "answer.charge-inside", 3.0, sure=True)], act="deny")
    found = best_of([f for f in by_deed(identified, me, _in_reach(identified, me, told)) if f.score >= 1.4])
    just_denied = [
        o for o in told
        if o.statement.id in done and done[o.statement.id].act == "deny" and o.statement.speakers == me.statement.speakers
        and 0 <= me.sentence - o.sentence <= 1
    ]  # fmt: skip
    deed = bool(me.proposition.deeds & HOSTILE)
    if just_denied and not deed:
        targets = {a.statement for o in just_denied for a in done[o.statement.id].answers if a.relation == "denies"}
        return _with(
            me,
            "contradicts",
            [Found(o, "answer.adds-to-denial", 1.0, sure=True) for o in told if o.statement.id in targets],
        )
    if not found:
        return me.statement
    if just_denied:
        found = [replace(f, sure=False) for f in found]
    if not any(f.told.accuses(me) or f.none_of for f in found):
        return _with(me, "contradicts", found)
    return _with(me, "denies", found, act="deny")


def _in_reach(identified: Identified, me: Told, told: list[Told]) -> list[Told]:
    return [o for o in told if eligible(me, o, told) and not out_of_reach(identified, me, o)]


def _own_earlier(identified: Identified, me: Told, told: list[Told]) -> list[Found]:
    """The statement of the same side that is taken back, corrected or repeated."""
    noun = pointer(identified, me) or _withdrawn(me)
    found = []
    for other in told:
        mine = bool(me.side & other.side) or bool(set(other.statement.chain) & set(me.statement.speakers))
        apart = bool(me.camp and other.camp) and me.camp != other.camp
        if not mine or apart or other.statement.id == me.statement.id or other.sentence > me.sentence or other.headline:
            continue
        if (
            other.statement.evidence[0].start >= me.statement.evidence[0].start
            and other.statement.nested_in != me.statement.id
        ):
            continue
        if other.statement.act == "decline_comment":
            continue
        shared = me.proposition.shared(other.proposition)
        inside = other.statement.nested_in == me.statement.id
        fits = _suits(noun, other) if noun else shared >= 1
        if inside or fits:
            distance = me.sentence - other.sentence
            found.append(
                Found(other, "answer.own-words", shared + (3 if inside else 0) - 0.1 * min(distance, 9), sure=True)
            )
    return best_of(found, within=0.05)


def _withdrawn(me: Told) -> str:
    """ "Denial" where that is what somebody took back."""
    first = me.statement.content[0].exact.lower().split()[:3] if me.statement.content else []
    return "denial" if any(word.strip(".,") in {"denial", "denials"} for word in first) else ""


def _suits(noun: str, other: Told) -> bool:
    act = other.statement.act
    if noun in {"figure", "toll", "number"}:
        return bool(other.proposition.numbers)
    if noun in CHARGE:
        return act == "accuse"
    if noun == "denial":
        return act == "deny"
    if noun in TELLING:
        return act in ASSERTS
    return act in {"demand", "request", "offer", "threaten", "promise"}


def _confirmed(identified: Identified, me: Told, told: list[Told]) -> list[Found]:
    """The statement of an independent source that one with a source of its own confirms in the same words."""
    if me.statement.chain:
        return []
    noun = pointer(identified, me)
    found = []
    for other in (
        o for o in told if eligible(me, o, told) and o.statement.evidence[0].start < me.statement.evidence[0].start
    ):
        shared = me.proposition.shared(other.proposition)
        size = len(me.proposition.words | me.proposition.names | me.proposition.numbers)
        if noun and me.deictic and me.sentence - other.sentence <= 2 and other.statement.nested_in is None:
            found.append(Found(other, "answer.pointing-noun", 1 - 0.1 * (me.sentence - other.sentence), sure=True))
        elif shared >= 3 and shared >= 0.6 * size and me.sentence - other.sentence <= 6:
            found.append(Found(other, "answer.same-words", shared, sure=True))
    return best_of(found)
