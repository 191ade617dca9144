"""To accuse: harm told as done, and its doer is another side."""

import re

from peacewatch.relate.acts.said import ANY_CASE, Reading, Said, named_after, source_lemmas
from peacewatch.relate.clauses import Clause

_BLAME = re.compile(
    r"\b(?:is|are|was|were|be|been|stands?|stood) (?:\w+ )?(?:to blame|behind|responsible for|guilty|the (?:culprits?|aggressors?|perpetrators?)|at fault)\b", ANY_CASE
)  # fmt: skip
_BEGUN = frozenset(
    {
        "war",
        "fighting",
        "conflict",
        "clash",
        "violence",
        "this",
        "it",
        "shooting",
        "fight",
        "battle",
        "escalation",
        "hostility",
    }
)
_WORK_OF = re.compile(r"(?:\w+ ){0,2}(?:the )?(?:work|doing|handiwork|responsibility) of\b", ANY_CASE)
_PEOPLE = frozenset({"person", "people"})


def accuses(one: Said) -> Reading | None:
    """Harm told as done, and its doer is another side."""
    if one.act == "announce" or not _may_accuse(one):
        return None
    for number, clause in enumerate(one.clauses):
        if clause.negated or clause.mood not in {"past", "present"} or one.object_negated(clause):
            continue
        before = one.clauses[number - 1] if number else None
        cleft = before is not None and clause.mark in {"who", "that", "which"} and _it_was(before)
        led = clause.mark in {"when", "after", "as"} and any(
            c.main and c.verb.lemma in one.deeds.hurt for c in one.clauses[:number]
        )
        if not clause.main and not cleft and not led:
            continue
        if cleft and before is not None:
            doer = one.speaking.whose(tuple(t for t in before.rest if t.text != ","))
        else:
            doer = one.whose(clause)
        if (
            one.party
            and doer == "none"
            and _WORK_OF.match(" ".join(t.text for t in clause.rest))
            and one.sides.named((one.identified.parsed.span(clause.rest[0].i, clause.rest[-1].i),)) - one.speaking.own
        ):
            return "accuse", "act.names-the-doer"
        if clause.passive and doer == "none" and one.harms(clause) and _from_another(one, clause):
            return "accuse", "act.from-the-other-side"
        if doer in {"other", "you"} and _is_charge(one, clause):
            return "accuse", "act.names-the-doer"
    return None


def _from_another(one: Said, clause: Clause) -> bool:
    """ "Fired from the Sudanese side": whence a party says that it came."""
    at = next((k for k, t in enumerate(clause.rest) if t.lower == "from"), None)
    if at is None or not one.party:
        return False
    where = clause.rest[at + 1 : at + 6]
    return (
        bool({t.lemma.lower() for t in where} & {"side", "territory", "soil", "position", "area", "base"})
        and one.speaking.whose(where) == "other"
    )


def _it_was(clause: Clause) -> bool:
    return clause.verb.lemma == "be" and [t.lower for t in clause.subject] == ["it"] and bool(clause.rest)


def _is_charge(one: Said, clause: Clause) -> bool:
    lemma, rest = clause.verb.lemma.lower(), clause.rest_lemmas()
    if one.harms(clause):
        return True
    if clause.passive:
        return False
    if lemma in one.deeds.arms and (rest & one.deeds.arms_things or one.sides.is_party(named_after(one, clause))):
        return not (lemma in {"back", "support", "aid", "host"} and not one.sides.is_party(named_after(one, clause)))
    if lemma in one.deeds.bad_faith and (one.speaking.direct or one.party):
        return True
    if lemma in one.deeds.prepares and rest & one.deeds.prepared:
        return True
    if (
        lemma in {"start", "begin", "provoke", "trigger", "initiate", "unleash"}
        and rest & _BEGUN
        and (one.party or one.speaking.direct)
    ):
        return True
    return bool(_BLAME.search(one.text)) and lemma in {"be", "stand"}


def _may_accuse(one: Said) -> bool:
    """Whether the speaker lays charges: a party, an organisation, an official; not a bystander or an outlet, who report."""
    sources = source_lemmas(one)
    if sources & {"each", "both", "two"} and sources & {"side", "party", "army", "country", "government", "faction"}:
        return True
    if not one.speakers:
        return False
    if one.party:
        return True
    known = [one.sides.actors[a] for a in one.speakers if a in one.sides.actors]
    return any(a.kind not in _PEOPLE | {"media", "unknown"} or a.part_of is not None for a in known) or any(
        a.kind == "person" and not a.anonymous for a in known
    )
