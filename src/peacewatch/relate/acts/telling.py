"""The acts that only tell: to confess, announce, praise, condemn, warn, report; each by what is said."""

import re

from peacewatch.relate.acts.said import ANY_CASE, Reading, Said
from peacewatch.relate.clauses import Clause

_SETTLED = re.compile(
    r"\b(?:has|have|had)(?: “[^”]*”)?(?: \w+)? (?:agreed|accepted|signed|reached (?:a|an|agreement)|consented)\b", ANY_CASE
)  # fmt: skip
_IS_SUCH = re.compile(r"\b(?:is|are|was|were|amounts? to|constitutes?|[’']s)\b", ANY_CASE)
_SHAME = re.compile(r"^[\s“\"]*(?:shame (?:on|upon)|we (?:strongly |firmly )?(?:condemn|denounce|deplore))", ANY_CASE)
_NO_RIGHT = re.compile(
    r"\b(?:ha(?:s|ve) no (?:moral )?(?:right|place|business)|do(?:es)? not (?:get|have the right|deserve)|cannot (?:claim|pretend|call (?:itself|themselves)))\b",
    ANY_CASE,
)
_OVER = re.compile(
    r"\b(?:is|are|was|has|have|had)(?: now)? (?:over|ended|begun|started|resumed|in force|in effect|free|home|liberated)\b",
    ANY_CASE,
)
_OF_WAR = frozenset(
    {
        "siege",
        "war",
        "operation",
        "offensive",
        "truce",
        "ceasefire",
        "curfew",
        "battle",
        "fighting",
        "pause",
        "exchange",
        "campaign",
    }
)
_YES = re.compile(r"^[\s“\"]*yes\b", ANY_CASE)
_TRUE = re.compile(r"^[\s“\"]*it (?:is|was) (?:true|correct|a fact) that\b", ANY_CASE)
_SORRY = re.compile(r"\b(?:sorry|apologi[sz]e|by mistake|mistakenly|in error|the wrong|regret)\b", ANY_CASE)
_CLAIMS = frozenset({"claim", "put", "estimate", "believe", "think", "suspect", "argue"})
_NO = re.compile(r"\b(?:not?|none|never|nothing|nobody)\b|n[’']t\b", ANY_CASE)
_UNHURT = re.compile(r"\b(?:no|nobody|none|nothing|not|never|without)\b|n[’']t\b", ANY_CASE)
_HAD = re.compile(r"\b(?:had|have|has|was|were|been)\b", ANY_CASE)
_BRINK = re.compile(
    r"\b(?:on the (?:brink|verge) of|on the edge of (?:an? |the )?(?:precipice|abyss|cliff|collapse|war|famine|catastrophe|disaster)|time (?:is|was) running out|sliding (?:in)?to(?:wards?)?|spiralling|a ticking (?:time )?bomb)\b",
    ANY_CASE,
)
_NEEDS = frozenset({"water", "food", "power", "medicine", "shelter", "electricity", "fuel", "care"})
_LEADS_TO = frozenset(
    {
        "trigger",
        "plunge",
        "drag",
        "endanger",
        "jeopardise",
        "jeopardize",
        "ruin",
        "doom",
        "wreck",
        "engulf",
        "ablaze",
        "erupt",
        "collapse",
        "unravel",
        "spiral",
        "escalate",
    }
)
_GRAVE = frozenset(
    "famine starve starvation catastrophe disaster bloodbath massacre collapse hunger cholera genocide epidemic anarchy pointless war".split()
)
_BODIES = frozenset({"state", "government", "ministry", "armed_forces", "igo", "armed_group"})


def confirms(one: Said) -> Reading | None:
    """One's own harm owned ("yes, we fired"), or a thing granted ("it was true that …")."""
    if one.act != "say":
        return None
    if _TRUE.match(one.text):
        return "confirm", "act.is-true"
    owned = [c for c in one.clauses if one.of_whom(c) == "own" and c.main and not c.negated]
    if _YES.match(one.text) and any(c.mood == "past" for c in owned):
        return "confirm", "act.yes"
    if any(
        c.mood in {"past", "present"}
        and c.verb.lemma == "be"
        and {"behind", "responsible"} & c.rest_lemmas()
        and not one.object_negated(c)
        for c in owned
    ):
        return "confirm", "act.was-behind-it"
    if _SORRY.search(one.text) and any(c.mood == "past" and one.harms(c) for c in owned):
        return "confirm", "act.own-mistake"
    return None


def announces(one: Said) -> Reading | None:
    """What was settled, decided or begun, and what is due."""
    if one.act not in {"say", "report"}:
        return None
    known = [one.sides.actors[a] for a in one.speakers if a in one.sides.actors]
    body = one.party or any(a.kind in _BODIES for a in known)
    if not body or _NO.search(one.text):
        return None
    if _SETTLED.search(one.text) and one.sides.is_party(one.speakers):
        return "announce", "act.tells-what-was-settled"
    if one.act != "say":
        return None
    for clause in one.clauses:
        if clause.main and not clause.negated and (rule := _announced(one, clause)):
            return "announce", rule
    return None


def _announced(one: Said, clause: Clause) -> str:
    lemma, subject = clause.verb.lemma.lower(), {t.lemma.lower() for t in clause.subject}
    own = one.of_whom(clause) == "own"
    perfect = any(t.lower in {"had", "has", "have"} for t in one.tokens if 0 < clause.verb.i - t.i <= 3)
    if own and clause.mood == "past" and lemma in one.deeds.decides and perfect and not clause.passive:
        return "act.tells-what-was-decided"
    if (
        own
        and clause.verb.tag == "VBG"
        and clause.mood in {"past", "present"}
        and lemma in one.deeds.decides | {"lay", "pull", "leave", "hand", "cut", "freeze"}
        and not clause.passive
    ):
        return "act.tells-what-it-does"
    if own and clause.mood == "future" and not one.conditional() and lemma in {
        "send", "reopen", "open", "host", "deploy", "begin", "launch", "start", "appoint", "publish", "hold", "announce", "convene"
    }:  # fmt: skip
        return "act.tells-what-it-will-do"
    if (
        subject & one.deeds.due
        and clause.mood == "future"
        and lemma in one.deeds.due_verbs
        and not one.conditional()
        and lemma != "be"
    ):
        return "act.tells-what-is-due"
    if subject & _OF_WAR and _OVER.search(one.text) and one.speaking.direct:
        return "act.tells-what-is-over"
    return ""


def praises(one: Said) -> Reading | None:
    """Gladness in words."""
    lowers = {t.lower for t in one.tokens} | one.lemmas
    glad = bool(lowers & one.deeds.glad) or any(p in one.text.lower() for p in one.deeds.glad_phrases)
    return ("praise", "act.gladness") if one.act == "say" and glad and " not " not in one.text else None


def condemns(one: Said) -> Reading | None:
    """A label of scorn for what somebody did."""
    if one.act != "say" or one.attribution.form == "indirect":
        return None
    if _SHAME.match(one.text) or (_NO_RIGHT.search(one.text) and not any(one.of_whom(c) == "own" for c in one.clauses)):
        return "condemn", "act.shames"
    lowers = {t.lower for t in one.tokens} | one.lemmas
    return ("condemn", "act.label-of-scorn") if lowers & one.deeds.scorn and _IS_SUCH.search(one.text) else None


def warns(one: Said) -> Reading | None:
    """Evil to come that the speaker does not make."""
    if one.act != "say":
        return None
    if _BRINK.search(one.text):
        return "warn", "act.bad-to-come"
    bare = {c.verb.lemma.lower() for c in one.clauses if c.mood == "bare"}
    for clause in one.clauses:
        if not clause.main or clause.mood not in {"future", "might"} or one.of_whom(clause) == "own":
            continue
        if clause.negated or one.object_negated(clause):
            if "without" in one.text.lower() and not one.party:
                return "warn", "act.bad-to-come"
            continue
        words = bare | {clause.verb.lemma.lower(), *clause.rest_lemmas(), *(t.lemma.lower() for t in clause.subject)}
        if clause.verb.lemma == "run" and "out" not in clause.rest_lemmas():
            words.discard("run")
        if "without" in words and words & _NEEDS:
            return "warn", "act.bad-to-come"
        if not one.party and clause.mood == "future" and words & {"die", "starve", "collapse", "drown", "perish"}:
            return "warn", "act.bad-to-come"
        if clause.mood == "might" and words & _LEADS_TO:
            return "warn", "act.bad-to-come"
        if words & _GRAVE or (words & one.deeds.bad and (one.conditional() or "without" in one.text.lower())):
            return "warn", "act.bad-to-come"
    return None


def reports(one: Said, *, passes_on: bool) -> Reading | None:
    """What happened, told without a stance: harm and things seen by whoever is no party, losses by a party."""
    if one.act != "say" or one.attribution.why[0].rule == "statement.noun":
        return None
    if passes_on:
        return "report", "act.passes-on"
    hurt = bool(one.lemmas & one.deeds.hurt)
    if one.lemma in _CLAIMS and not (one.lemma == "estimate" and hurt):
        return None
    if one.party:
        losses = (
            hurt
            and not any(c.main and c.mood in {"future", "unreal"} for c in one.clauses)
            and one.attribution.form != "direct"
            and _NO.search(one.text) is None
        )
        own_deed = any(one.whose(c) == "own" and one.harms(c) and not c.passive for c in one.clauses)
        return ("report", "act.tells-of-losses") if losses and not own_deed and _HAD.search(one.text) else None
    happened = [e for e in one.identified.events_in(one.attribution.content) if not e.operators]
    harm = any(e.type == "ASSAULT" for e in happened)
    sensed = any(
        c.mood == "past" and c.main and c.verb.lemma in one.deeds.senses and not c.negated and not one.object_negated(c)
        for c in one.clauses
    )
    seen = sensed or (bool(one.lemmas & one.deeds.senses) and _HAD.search(one.text) is not None)
    armed = any(
        c.mood == "past" and c.verb.lemma in one.deeds.moves | one.deeds.harm and one.deeds.arms_seen & {t.lemma.lower() for t in (*c.subject, *c.rest)}
        for c in one.clauses
    )  # fmt: skip
    done = any(c.mood == "past" and not c.negated and c.main and one.harms(c) for c in one.clauses)
    if harm or seen or armed or done or (hurt and _UNHURT.search(one.text) is None and _HAD.search(one.text)):
        return "report", "act.tells-of-harm"
    return None
