"""To threaten by a condition: what one's own side will do or keep from the other unless, until, or if it does as told or not.

The grammar: the speaker's side, or a passive without doer, in the future; something that harms or is kept back; and a
condition that is not a deed of the speaker's own.
"""

import re
from dataclasses import replace

from peacewatch.relate.acts.said import ANY_CASE, Reading, Said
from peacewatch.relate.clauses import Clause

_AS_LONG = re.compile(r"\b(?:as|so) long as\b", ANY_CASE)
_BINDS = frozenset({"unless", "until", "till"})
_IF = frozenset({"if", "should"})
_FAILS = frozenset({"fail", "refuse", "reject", "ignore", "defy", "deny", "block", "hinder", "obstruct", "shelter", "continue", "go"})  # fmt: skip
_KEEPS = frozenset({"keep", "hold", "leave", "stay", "remain"})
_SHUT = frozenset(
    {"shut", "closed", "sealed", "blocked", "suspended", "frozen", "cut", "besieged", "grounded", "empty"}
)
_KEPT_SHUT = re.compile(
    r"\b(?:keep|hold|leave)s?\b[^,;.]{2,50}?\b(?:shut|closed|sealed|blocked|suspended|frozen|besieged|grounded)\b",
    ANY_CASE,
)
_AGAIN = re.compile(r"\b(?:go on|keep|continue|carry on) (?:to )?\w+", ANY_CASE)
_DOOM = re.compile(
    r"\b(?:will|would|shall) (?:\w+ly |all |never )?(?:burn\b|be in flames|not be safe|be (?:safe|spared) no longer|no longer be safe|be buried|go home in (?:a )?(?:coffins?|body bags?|boxes|shrouds?)|"
    r"not (?:leave|return|come home|go home) alive|be (?:their|its|his|your) graves?\b|be turned (?:in)?to (?:ash|ashes|rubble|dust)|bear (?:\w+ )?(?:the )?(?:\w+ )?consequences|have no one to blame)",
    ANY_CASE,
)
_NO_LONGER = re.compile(
    r"\b(?:will|would|shall) (?:then )?no longer (?:be bound|feel bound|consider|observe|respect|honou?r|abide|recogni[sz]e|take part|cooperate|guarantee|comply|attend)|"
    r"\b(?:will|would|shall) no longer \w+ (?:itself |themselves |ourselves )?bound|"
    r"\b(?:will|would|shall) (?:consider|regard|treat|declare|see) (?:\w+ ){1,8}(?:as )?(?:over|dead|void|null|ended|finished|terminated|broken)\b",
    ANY_CASE,
)
_SEES_AS = re.compile(
    r"\b(?:will|would|shall) (?:be )?(?:consider|regard|treat|see|view)(?:ed)?\b.{0,70}?\b(?:act of (?:war|aggression)|declaration of war|hostile|enem(?:y|ies)|provocation|(?:legitimate )?targets?)\b",
    ANY_CASE,
)


def binds(one: Said) -> Reading | None:
    """A threat by its condition; ``None`` where nothing is put under one, or nothing that hurts."""
    if not one.future() or one.act not in {"say", "warn", "announce", "report"}:
        return None
    conditions = [c for c in _conditions(one) if one.of_whom(c) != "own"]
    as_long = _AS_LONG.search(one.text) is not None
    bound = bool(conditions) or as_long or one.conditional()
    seen = _SEES_AS.search(one.text) is not None and (
        bound or any(one.of_whom(c) == "own" and c.mood == "future" for c in one.clauses if c.main)
    )
    if one.party and (seen or (bound and _DOOM.search(one.text))):
        return "threaten", "act.will-befall"
    held = as_long or any(c.mark in _BINDS or _fails(c) or _goes_against(one, c) for c in conditions)
    for clause in one.clauses:
        if not clause.main or clause.mood != "future":
            continue
        own = one.of_whom(clause) == "own"
        if own and one.party and (bound or held) and _NO_LONGER.search(one.text):
            return "threaten", "act.no-longer-bound"
        if held and _keeps_back(
            one, clause, own=own, wronged=any(_fails(c) or one.of_whom(c) == "other" for c in conditions)
        ):
            return "threaten", "act.keeps-back"
        hostile = any(c.mark in _IF and one.of_whom(c) == "other" and _wrongs(one, c) for c in conditions)
        if own and one.party and hostile and not clause.negated and clause.verb.lemma.lower() not in one.deeds.shields:
            return "threaten", "act.answers-their-deed"
        again = _AGAIN.search(one.text) is not None and _harms_on(one, clause)
        if one.party and again and any(c.mark in _BINDS for c in conditions) and one.of_whom(clause) != "other":
            return "threaten", "act.goes-on-until"
    return None


def _conditions(one: Said) -> list[Clause]:
    """The clauses that stand as conditions, also with *should* before their subject ("should access be refused")."""
    found = [c for c in one.clauses if c.mark in _BINDS | _IF and c.verb.lower != "should"]
    turned = (k for k, c in enumerate(one.clauses[:-1]) if c.verb.lower == "should")
    return found + [replace(one.clauses[k + 1], mark="should") for k in turned if one.clauses[k + 1].mark == ""]


def _fails(clause: Clause) -> bool:
    """Whether a condition is that something asked is not done, or is refused."""
    return (
        clause.negated or clause.verb.lemma.lower() in _FAILS or bool(clause.rest_lemmas() & {"refuse", "deny", "fail"})
    )


def _goes_against(one: Said, clause: Clause) -> bool:
    """Whether a condition is a deed of the other side's that grants nothing."""
    granted = one.deeds.must_yield | one.deeds.keeps | one.deeds.yields - {"send", "move", "go", "change"}
    return one.of_whom(clause) == "other" and clause.verb.lemma.lower() not in granted


def _wrongs(one: Said, clause: Clause) -> bool:
    """Whether a condition is a wrong of the other side's: harm, a thing not done, one more of the same."""
    return _fails(clause) or one.harms(clause) or bool({"again", "further", "another", "new"} & clause.rest_lemmas())


def _keeps_back(one: Said, clause: Clause, *, own: bool, wronged: bool) -> bool:
    """Whether a clause keeps something from others: "will suspend", "will keep shut"; of a passive, what nobody else does."""
    if clause.negated:
        return False
    lemma, rest = clause.verb.lemma.lower(), clause.rest_lemmas() | {t.lower for t in clause.rest}
    kept = lemma in one.deeds.withholds or (lemma in _KEEPS and bool(rest & _SHUT or _KEPT_SHUT.search(one.text)))
    if lemma in {"stop", "halt", "suspend", "end", "cease", "freeze"} and rest & one.deeds.hostilities:
        return False
    if own and kept:
        return one.party or wronged or one.speaking.direct or bool(one.speaking.own)
    none = one.of_whom(clause) == "none" and (clause.passive or lemma in {"stay", "remain"})
    return kept and none and wronged and (one.party or one.act == "warn")


def _harms_on(one: Said, clause: Clause) -> bool:
    """Whether what goes on is harm."""
    lemmas = {clause.verb.lemma.lower(), *clause.rest_lemmas()}
    return bool(lemmas & (one.deeds.harm | one.deeds.hostilities))
