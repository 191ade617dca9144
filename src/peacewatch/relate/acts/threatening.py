"""To threaten: harm or loss to come of the speaker's own making. Whoever only foresees it warns (``acts_of_telling``)."""

import re

from peacewatch.relate.acts.binding import binds
from peacewatch.relate.acts.said import ANY_CASE, Reading, Said
from peacewatch.relate.acts.under_condition import threatens_under_condition
from peacewatch.relate.clauses import Clause

_ANSWER = re.compile(
    r"\bthere (?:will|would) be (?:\w+ )?(?:consequences|an? (?:\w+ )?(?:price|response|reply|answer|reckoning))\b|\b(?:serious|severe|grave|dire|heavy|unspecified|all) (?:consequences|price)|\b(?:crushing|harsh|decisive|firm|strong|swift|military|proportionate|devastating|“?a) response\b|"
    r"\bretaliat\w+|\breprisals?\b|\bhit back\b|\bstrike back\b|\bguns will speak\b|\bno (?:second|further|more|other|third) (?:notice|warning)s?\b|"
    r"\b(?:last|final) (?:notice|warning)\b|\bheavy price\b|\bregret it\b|\bpay (?:a|the|dearly)\b|\ball (?:options|means)\b", ANY_CASE,
)  # fmt: skip
_PATIENCE = re.compile(
    r"\bpatience (?:(?:is|was) (?:running out|wearing thin|at an end|exhausted|(?:not|not [“\"]?)(?:end|limit)less|not (?:infinite|unlimited|without (?:limits?|end)))|(?:has|had) (?:run out|worn thin|limits|its limits|an end|been exhausted))",
    ANY_CASE,
)
_READY_FOR_WAR = re.compile(
    r"\b(?:ready|prepared|poised|set) (?:now |again )?(?:to (?:resume|return to|go back to|restart|take up) (?:the )?(?:war|fighting|fight|hostilities|attacks?|strikes|arms|combat|bombing|offensive)|for (?:war|battle))\b",
    ANY_CASE,
)
_COSTS = re.compile(
    r"\b(?:attacks?|strikes?|raids?|incursions?|aggression|provocations?|violations?|moves?|mistakes?|adventures?|shells?|rockets?)\b[^,;.]{0,60}?\b(?:will|would|shall) "
    r"(?:not (?:go|pass|be left|remain) un(?:answered|punished)|come at a (?:\w+ )?(?:price|cost)|cost (?:it|them|you|him) dear\w*|have a (?:\w+ )?(?:price|cost)|have (?:\w+ )?consequences)|"
    r"\b(?:price|cost) (?:of|for) (?:any|another|a|further|such|more|the next)\b[^,;.]{0,60}?\b(?:will|would|shall) be (?:\w+ )?(?:high|heavy|steep|dear|unbearable|great|terrible)",
    ANY_CASE,
)
_NOT_HESITATE = re.compile(
    r"\b(?:will|would|shall) (?:not|never) (?:hesitate(?! to (?:help|assist|support|host|mediate|give|offer|share|protect|welcome|meet|talk|sign|return|free|release|accept|admit|say|send aid)\b)|think twice|flinch|stand (?:idly )?by|sit idly by|look on)\b",
    ANY_CASE,
)
_RESERVES = re.compile(
    r"\breserv\w+ (?:the|its|our|their) (?:full )?right to (?:\w+ )?(?:strike|respond|retaliate|act|answer|hit|use|defend|reply)",
    ANY_CASE,
)
_ONLY_AFTER = re.compile(r"\bonly (?:after|when|once)\b|\bnot before\b", ANY_CASE)
_ONLY_IF = re.compile(r"\bonly if\b", ANY_CASE)
_DOES_SO = re.compile(r"\b(?:do|does|did|done) so only\b", ANY_CASE)
_NO_TALKS = re.compile(
    r"\b(?:no (?:\w+ ){0,2}(?:talks|negotiations?|dialogue|truce|ceasefire|deal|peace|agreement|compromise|concessions?|surrender|meeting|withdrawal|return|delegation|pardon|amnesty|"
    r"retreat|discussions?))\b", ANY_CASE,
)  # fmt: skip
_CULPRITS = re.compile(
    r"(?:all |any |the |those |anyone )*(?:responsible|perpetrators?|culprits?|killers?|murderers?|found (?:guilty|responsible)|behind)\b",
    ANY_CASE,
)
FAILS = frozenset({"fail", "refuse", "reject", "ignore", "defy"})
_NOT_HEEDED = frozenset(
    {"proposal", "offer", "letter", "request", "plan", "question", "note", "invitation", "appeal", "call"}
)
_REACHING = frozenset({"reach", "strike", "hit", "destroy"})
_MIGHT_DO = frozenset(
    {
        "send",
        "strike",
        "attack",
        "move",
        "intervene",
        "close",
        "shut",
        "resume",
        "invade",
        "bomb",
        "hit",
        "expel",
        "cut",
        "suspend",
        "withdraw",
        "block",
        "seize",
        "march",
    }
)
"""What a side that *could* do it threatens, where it hangs on what another does."""
_HARD = frozenset({"bring", "provoke", "invite", "trigger", "draw", "meet", "entail", "elicit", "have"})


def threatens(one: Said) -> Reading | None:
    """Harm or loss to come, of the speaker's making."""
    conditional = one.conditional()
    if one.act == "warn" and one.party and conditional and any(
        c.main and c.mood == "future" and (one.of_whom(c) == "own" or not c.subject) for c in one.clauses
    ):  # fmt: skip
        return "threaten", "act.warning-of-own-deed"
    if one.party and _PATIENCE.search(one.text):
        return "threaten", "act.patience-ends"
    if one.party and _READY_FOR_WAR.search(one.text) and not any(c.negated for c in one.clauses):
        return "threaten", "act.ready-for-war"
    if one.party and _COSTS.search(one.text):
        return "threaten", "act.will-cost"
    if one.party and _NOT_HESITATE.search(one.text) and (conditional or one.act == "warn"):
        return "threaten", "act.will-not-hesitate"
    if one.party and _RESERVES.search(one.text):
        return "threaten", "act.reserves-the-right"
    for number, clause in enumerate(one.clauses):
        if clause.main and (rule := _might_do(one, clause)) is not None:
            return "threaten", rule
        if not clause.main or clause.mood != "future":
            continue
        whose = one.of_whom(clause)
        if whose == "own" and not clause.negated and _own_threat(one, clause, conditional=conditional):
            return "threaten", "act.own-harm"
        if (
            number
            and one.clauses[number - 1].mood == "bid"
            and re.search(r"\bor (?:else )?(?:we|i|they|it|you|the)\b", one.text, ANY_CASE)
        ):
            return "threaten", "act.comply-or-else"
        if one.party and whose != "own" and _befalls(one, clause):
            return "threaten", "act.will-befall"
    if re.search(r"\bno (?:reprisals?|revenge|retaliation|punishment|response)\b", one.text, ANY_CASE):
        return _withholds(one)
    if one.party and any(c.mark in {"if", "unless", "should"} and (c.negated or c.verb.lemma in FAILS) and one.of_whom(c) != "own" for c in one.clauses) and any(
        c.main and c.mood == "future" and one.of_whom(c) != "other" and c.verb.lemma not in one.deeds.bad for c in one.clauses
    ):  # fmt: skip
        return "threaten", "act.consequence-with-condition"
    if (one.party or one.act == "warn") and one.act in {"say", "warn"} and _ANSWER.search(one.text) and (
        one.act == "warn" or one.future()
    ) and one.party:  # fmt: skip
        return "threaten", "act.will-answer"
    return _withholds(one) or binds(one) or threatens_under_condition(one)


def _might_do(one: Said, clause: Clause) -> str | None:
    """The rule by which it threatens what a side *could* do: its reach, or a deed that hangs on what another does."""
    if not one.party or clause.mood != "might" or clause.negated or one.of_whom(clause) != "own":
        return None
    if clause.verb.lemma in _REACHING:
        return "act.own-reach"
    hangs = any(c.mark in {"if", "unless", "should"} and one.of_whom(c) != "own" for c in one.clauses)
    return "act.own-harm" if hangs and clause.verb.lemma in _MIGHT_DO else None


def _own_threat(one: Said, clause: Clause, *, conditional: bool) -> bool:
    lemma, rest = clause.verb.lemma.lower(), clause.rest_lemmas()
    if rest & _NOT_HEEDED or (lemma == "take" and "part" in rest):
        return False
    if one.harms(clause) and (one.party or conditional or one.speaking.direct):
        return True
    if not one.compels(clause):
        return False
    strong = lemma in {
        "retaliate",
        "punish",
        "avenge",
        "crush",
        "hunt",
        "boycott",
        "skip",
        "respond",
        "expel",
        "blockade",
        "target",
    }
    return strong or (conditional and not _ONLY_AFTER.search(one.text)) or one.act == "warn"


def _befalls(one: Said, clause: Clause) -> bool:
    lemma, rest = clause.verb.lemma.lower(), clause.rest_lemmas()
    if clause.negated or _CULPRITS.match(" ".join(t.text for t in clause.subject)):
        return False
    if clause.passive and lemma in {"answer", "avenge", "repel", "meet"}:
        return bool(
            {t.lemma.lower() for t in clause.subject}
            & (one.deeds.hostilities | {"incursion", "provocation", "violation", "move"})
            or rest & one.deeds.befalls_things
        )
    if clause.passive and (
        one.harms(clause) or lemma in {"hunt", "sink", "punish", "treat", "consider", "crush", "deal", "target"}
    ):
        return not (one.act == "say" and rest & {"by"} and one.whose(clause) == "other")
    if (
        clause.passive
        and lemma in {"regard", "treat", "consider", "view", "see", "deem"}
        and rest & {"war", "aggression", "provocation", "hostile", "target", "enemy", "breach", "declaration"}
    ):
        return True
    if rest & {"graveyard", "cemetery", "hell", "inferno", "ash"} and lemma in {"be", "become", "turn", "find"}:
        return True
    if (
        lemma in {"see", "learn", "find", "know"}
        and one.of_whom(clause) in {"other", "you"}
        and not rest & {"way", "solution", "peace", "agreement"}
    ):
        return len([t for t in clause.rest if t.text != ","]) <= 5
    if lemma in {"hear", "feel", "taste", "get", "receive", "await"} and rest & {
        "answer",
        "reply",
        "response",
        "fist",
        "wrath",
        "anger",
    }:
        return bool({t.lower for t in clause.rest} & {"our", "my", "its", "their"})
    if lemma in {"be", "become"} and {"target"} & rest:
        return True
    if (
        lemma in {"pay", "regret", "rue"}
        and one.of_whom(clause) != "own"
        and (lemma != "pay" or rest & {"price", "dearly", "for"})
    ):
        return not rest & {"compensation", "salary", "wage"}
    if lemma in one.deeds.befalls and rest & one.deeds.befalls_things:
        return True
    if lemma in _HARD and rest & {"answer", "reply"}:
        return bool({t.lemma.lower() for t in clause.subject} & one.deeds.hostilities)
    return lemma in _HARD and bool(
        rest
        & (
            {"response", "retaliation", "consequence", "reprisal", "punishment"}
            | ({"war", "hell"} if one.of_whom(clause) in {"other", "you"} else set())
        )
    )


def _withholds(one: Said) -> Reading | None:
    """ "Will not … unless/until", "only if": what the other side loses unless it does as told."""
    if not one.future():
        return None
    marks = {c.mark for c in one.clauses}
    clause_before = "before" in marks or re.search(
        r"\bbefore (?:it|they|he|she|we|you|all|the \w+) \w+(?:s|ed)\b", one.text, ANY_CASE
    )
    until = re.search(r"\b(?:until|till|as long as|so long as|while)\b", one.text, ANY_CASE) or clause_before
    unless = re.search(r"\bunless\b", one.text, ANY_CASE)
    for clause in one.clauses:
        if not (clause.main and clause.mood in {"future", "might"}):
            continue
        nothing = clause.negated or _NO_TALKS.search(one.text) is not None
        none = bool(clause.subject) and clause.subject[0].lower in {"there", "no", "nobody", "nothing"}
        own = one.of_whom(clause) == "own" or (none and (one.party or one.speaking.direct))
        treats = clause.verb.lemma.lower() in one.deeds.treat_until
        if clause.negated and treats and until and (one.of_whom(clause) != "other" or not one.party):
            return "refuse", "act.will-not-until"
        if (
            nothing
            and own
            and (
                unless
                or "unless" in marks
                or (until and not treats and clause.mood == "future" and clause.subject[0].lower != "there")
            )
        ):
            return "threaten", "act.will-not-unless"
        others = any(c.mark == "unless" and one.of_whom(c) != "own" for c in one.clauses)
        if own and not clause.negated and others and clause.verb.lemma not in one.deeds.bad:
            return "threaten", "act.own-harm"
        if (
            nothing
            and one.party
            and "if" in marks
            and clause.subject[:1]
            and clause.subject[0].lower in {"there", "no"}
        ):
            return "threaten", "act.nothing-if"
        if own and not clause.negated and _ONLY_IF.search(one.text) and not _DOES_SO.search(one.text):
            return "threaten", "act.only-if"
    return None
