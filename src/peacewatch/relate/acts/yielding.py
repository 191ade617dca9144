"""To offer, agree, promise: what one is ready to do, or will do for the other's sake, or will not do to it."""

import re

from peacewatch.relate.acts.said import ANY_CASE, Reading, Said
from peacewatch.relate.clauses import Clause

_READY = re.compile(
    r"\b(?:ready|willing|prepared|open|keen|stands? ready|disposed) (?:now |again )?(?:to|for) (?:“)?(?!(?:fight|strike|respond|retaliate|die|defend|attack|act|face|resist|war|use|repel|"
    r"kill|confront|hit|move against|punish)\b)\w+", ANY_CASE,
)  # fmt: skip
_OPEN_DOOR = re.compile(
    r"\b(?:doors? (?:\w+ ){0,3}(?:is|are|was|were|remains?|remained|stays?|stayed)|(?:keep|leave|left|kept|leaves|keeping|leaving) (?:its|our|the|their|a) doors?) (?:still |now |always )?(?:wide )?open\b|\bhand (?:\w+ )?(?:is|was|remains?|remained) (?:out)?(?:stretched|extended)\b",
    ANY_CASE,
)
_CULPRITS = re.compile(
    r"(?:all |any |the |those |anyone )*(?:responsible|perpetrators?|culprits?|killers?|found (?:guilty|responsible)|behind)\b",
    ANY_CASE,
)
_CALLED_TO_ACCOUNT = frozenset({"punish", "hold", "prosecute", "bring", "try", "arrest", "discipline", "sanction"})
_ACCEPTS = re.compile(r"\bno objections?\b|\b(?:ready|willing|prepared) to (?:accept|approve|sign|endorse)\b", ANY_CASE)


def offers(one: Said) -> Reading | None:
    """What one is ready to do for the other or for peace; what one will accept agrees."""
    if one.act != "say" or not one.party:
        return None
    if _OPEN_DOOR.search(one.text):
        return "offer", "act.door-is-open"
    if _ACCEPTS.search(one.text):
        return "agree", "act.accepts"
    if _READY.search(one.text):
        ready = [c for c in one.clauses if c.main and c.verb.lemma in {"be", "stand", "remain"} and not c.negated]
        if any(one.of_whom(c) in {"own", "none"} for c in ready) and any(one.of_whom(c) == "own" for c in one.clauses):
            return "offer", "act.ready-to"
    for number, clause in enumerate(one.clauses):
        if not clause.main or clause.negated or one.of_whom(clause) != "own":
            continue
        if clause.mood == "might" and clause.verb.lemma in {
            "open",
            "host",
            "release",
            "extend",
            "discuss",
            "consider",
            "meet",
            "free",
            "exchange",
            "mediate",
        }:
            return "offer", "act.could-do"
        if (
            clause.mood == "future"
            and number
            and one.clauses[number - 1].mood == "bid"
            and clause.verb.lemma in {"give", "return", "release", "free", "stop", "withdraw", "lift", "open"}
        ):
            return "offer", "act.give-and-take"
        if clause.mood == "future" and clause.verb.lemma in {"accept", "approve", "endorse"} and not one.conditional():
            return "agree", "act.accepts"
    return None


def promises(one: Said) -> Reading | None:
    """What one's own side will do for the other's sake, or will not do to it."""
    if one.act != "say":
        return None
    for clause in one.clauses:
        if not clause.main or clause.mood != "future":
            continue
        whose, lemma = one.of_whom(clause), clause.verb.lemma.lower()
        if whose == "own" and clause.negated and one.harms(clause):
            return "promise", "act.will-not-harm"
        ends = whose == "own" and not clause.negated and lemma in {"stop", "halt", "end", "cease", "suspend"}
        if ends and clause.rest_lemmas() & one.deeds.hostilities:
            return "promise", "act.will-end-hostilities"
        if (
            one.party
            and clause.passive
            and lemma in _CALLED_TO_ACCOUNT
            and _CULPRITS.match(" ".join(t.text for t in clause.subject))
        ):
            return "promise", "act.will-be-punished"
        if (
            one.party
            and re.search(
                r"\bno (?:\w+ )?(?:reprisals?|revenge|retaliation|punishment|attacks?|shelling|arrests)\b",
                one.text,
                ANY_CASE,
            )
            and whose in {"none", "own"}
        ):
            return "promise", "act.no-reprisals"
        keeps = lemma in one.deeds.keeps or (
            lemma == "be" and bool({"present", "there", "table"} & {t.lower for t in clause.rest[:3]})
        )
        if not keeps or clause.negated:
            continue
        if whose == "own" and not (
            lemma in {"withdraw", "return", "stop", "hold", "pull"} and not _for_the_other(one, clause)
        ):
            return "promise", "act.will-keep"
        if (
            one.party
            and clause.passive
            and whose == "none"
            and lemma in {"release", "free", "return", "reopen", "lift", "respect", "protect", "spare", "hand"}
        ):
            return "promise", "act.will-keep"
    return None


def _for_the_other(one: Said, clause: Clause) -> bool:
    """ "Hold their fire", "return the bodies", "withdraw its troops"; not "hold a meeting"."""
    rest = clause.rest_lemmas()
    if clause.verb.lemma == "hold":
        return bool(rest & {"fire"})
    if clause.verb.lemma in {"return", "pull"}:
        return bool(rest & {"body", "prisoner", "remains", "troop", "back", "force", "territory", "soldier", "fighter"})
    return not one.conditional() or clause.verb.lemma == "withdraw"
