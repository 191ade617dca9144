"""To demand, request, refuse: what the other side must do or is begged to do, and what one's own will not do."""

import re

from peacewatch.relate.acts.said import ANY_CASE, Reading, Said
from peacewatch.relate.clauses import Clause

_NOT_NOW = re.compile(
    r"\b(?:talks?|negotiat\w+|dialogue|truce|ceasefire|compromise|terms?|conditions?|proposals?|offer|demands?|plan|draft|deadline|ultimatum)\b[^.;,]{0,40} (?:is|are|was|were|would be) "
    r"(?:\w+ly )?(?:impossible|unthinkable|unacceptable|meaningless|useless|a waste of time|premature|inconceivable|a non-starter|a dead letter)|"
    r"\bnot the (?:time|moment) (?:for|to)\b|\bnot bound by\b", ANY_CASE,
)  # fmt: skip
_OUT_OF_QUESTION = re.compile(
    r"\b(?:out of the question|non-negotiable|not (?:up )?for (?:negotiation|sale|discussion)|not negotiable|a red line)\b",
    ANY_CASE,
)
_REFUSING = re.compile(
    r"\bno (?:reason|intention|plans?|wish|interest|need|desire|mandate) (?:to|of|in|for) (?!(?:attack|invad|occup|annex|strik|harm|hurt|fight|bomb|seiz|conquer|us(?:e|ing) force|overthrow|topple))"
    r"\w+|\bnothing (?:to|left to|more to) (?:discuss|negotiate|say|talk about|offer)|\bdoors? (?:\w+ ){0,3}(?:is|are|was|were|remains?|remained) (?:closed|shut)|"
    r"\b(?:is|are|was|were) not (?:on the table|on the agenda|an option|negotiable|acceptable|open to)", ANY_CASE,
)  # fmt: skip
_FOR_THEM_TO = re.compile(
    r"[\s“\"]*it (?:is|was|remains) (?:now |first )?(?:for|up to) (?:the )?[A-Z][^,;.]{1,40} to \w+", ANY_CASE
)
_ONLY_AFTER = re.compile(r"\bonly (?:after|when|once)\b|\bnot before\b", ANY_CASE)
_FIRST_THEN = re.compile(r"^[\s“\"]*first\b.*\bthen\b", ANY_CASE | re.DOTALL)
_FIRST_STEP = re.compile(
    r"\b(?:first step|precondition|condition|key|starting point|minimum|priority) (?:for \w+ )?(?:is|was|must be|remains|would be) (?!not\b)",
    ANY_CASE,
)
SETTLEMENTS = frozenset(
    {
        "deal",
        "agreement",
        "solution",
        "settlement",
        "truce",
        "accord",
        "peace",
        "talk",
        "negotiation",
        "process",
        "ceasefire",
        "roadmap",
    }
)
_NO_TALKS = re.compile(
    r"\b(?:no (?:\w+ ){0,2}(?:talks|negotiations?|dialogue|truce|ceasefire|deal|peace|agreement|compromise|concessions?|surrender|meeting|withdrawal|return|delegation|pardon|amnesty|"
    r"retreat|discussions?))\b", ANY_CASE,
)  # fmt: skip
PLEADS = frozenset(
    {
        "help",
        "save",
        "send",
        "open",
        "protect",
        "give",
        "bring",
        "spare",
        "rescue",
        "remember",
        "free",
        "release",
        "stop",
    }
)
NEEDED = frozenset(
    {
        "food",
        "water",
        "help",
        "aid",
        "medicine",
        "shelter",
        "protection",
        "blood",
        "fuel",
        "corridor",
        "doctor",
        "assistance",
        "support",
    }
)
GIVEN = frozenset(
    {
        "give",
        "cede",
        "surrender",
        "hand",
        "return",
        "release",
        "free",
        "withdraw",
        "lift",
        "extend",
        "reopen",
        "yield",
        "disband",
        "dissolve",
    }
)
PRESSED = frozenset(
    {"dictate", "bully", "intimidate", "blackmail", "disarm", "cow", "deter", "lecture", "push", "force", "silence"}
)


def demands(one: Said) -> Reading | None:
    """What the other side must do, by word or by what is kept from it till then."""
    if one.act not in {"say", "warn", "report", "announce"}:
        return None
    party = one.party
    for clause in one.clauses:
        whose = one.of_whom(clause)
        if clause.mood == "duty" and clause.main and not clause.negated:
            yields = clause.verb.lemma.lower() in one.deeds.must_yield
            if whose in {"other", "you"} or (whose == "none" and yields and party):
                return "demand", "act.they-must"
            if whose == "none" and clause.subject and _others_named(one, clause):
                return "demand", "act.they-must"
        if (
            clause.mood == "bid"
            and clause.main
            and one.speaking.direct
            and clause.verb.lemma.lower() in one.deeds.must_yield | {"let", "allow"}
        ):
            taunt = re.match(
                r"[\s“\"]*let (?:them|him|her|it) (?:try|see|come|say|think|dream|talk|wait|shout)\b",
                one.text,
                ANY_CASE,
            )
            opening = taunt is None and one.text.lower().lstrip('“" ').startswith((clause.verb.lower, "please", "let"))
            if opening and (party or clause.verb.lemma.lower() != "let") and "please" not in one.text.lower():
                return "demand", "act.bids"
        if party and clause.main and clause.mood == "future" and not clause.negated and _would_have_to(one, clause):
            return "demand", "act.would-have-to"
    if (party or one.speaking.direct) and _FOR_THEM_TO.match(one.text):
        return "demand", "act.for-them-to"
    if one.future() and _ONLY_AFTER.search(one.text):
        return "demand", "act.only-after"
    if party and _FIRST_STEP.search(one.text):
        return "demand", "act.first-step"
    if party and any(c.mood == "duty" and c.main and not c.negated and c.verb.lemma in {"include", "begin", "start", "involve", "guarantee", "precede", "provide", "contain"}
                     and {t.lemma.lower() for t in c.subject} & SETTLEMENTS for c in one.clauses):  # fmt: skip
        return "demand", "act.terms-of-a-deal"
    if party and _FIRST_THEN.search(one.text):
        return "demand", "act.first-then"
    until = re.search(r"\b(?:until|unless|as long as|before)\b", one.text, ANY_CASE)
    if one.act == "say" and party and until and any(
        c.main and c.mood in {"might", "future"} and (c.negated or _NO_TALKS.search(one.text)) and one.of_whom(c) in {"none", "own"} for c in one.clauses
    ):  # fmt: skip
        return "demand", "act.cannot-until"
    return None


def _would_have_to(one: Said, clause: Clause) -> bool:
    """ "For the truce to hold, the rebels would have to stop firing": what the other side must do first."""
    at = clause.verb.i
    before = [t.lower for t in one.identified.parsed.tokens[max(0, at - 4) : at]]
    after = [t.lower for t in one.identified.parsed.tokens[at : at + 2]]
    duty = before[-3:] in (["would", "have", "to"], ["will", "have", "to"]) or after == ["have", "to"]
    return duty and (one.of_whom(clause) == "other" or _others_named(one, clause))


def _others_named(one: Said, clause: Clause) -> bool:
    span = one.identified.parsed.span(clause.subject[0].i, clause.subject[-1].i)
    return bool(one.sides.named((span,)) - one.speaking.own)


def requests(one: Said) -> Reading | None:
    """A plea in the words of who pleads."""
    if one.act != "say":
        return None
    if one.speaking.direct and re.match(
        r"[\s“\"]*(?:please\b|let (?:the|these|those|our|food|aid|trucks|convoys|us) [^.;]*?\b(?:through|in|out|pass|go|leave|home)\b)", one.text, ANY_CASE
    ):  # fmt: skip
        return "request", "act.imperative"
    for number, clause in enumerate(one.clauses):
        lemma = clause.verb.lemma.lower()
        if one.speaking.direct and not one.party:
            if number == 0 and clause.mood == "bid" and not clause.subject and lemma in PLEADS:
                return "request", "act.imperative"
            if lemma == "need" and one.of_whom(clause) == "own" and clause.rest_lemmas() & NEEDED:
                return "request", "act.needs"
        all_sides = {t.lemma.lower() for t in clause.subject} & {"side", "party", "all", "both", "everyone"}
        if (
            clause.mood == "duty"
            and clause.main
            and not clause.negated
            and all_sides
            and not one.party
            and "should" in one.text.lower()
        ):
            return "request", "act.they-should"
    return None


def refuses(one: Said) -> Reading | None:
    """What one's own side will not do or hear of."""
    if one.act not in {"say", "warn"}:
        return None
    if one.party and _NOT_NOW.search(one.text):
        return "refuse", "act.not-now"
    if one.party and (_OUT_OF_QUESTION.search(one.text) or _REFUSING.search(one.text)):
        return "refuse", "act.out-of-the-question"
    for clause in one.clauses:
        if not clause.main:
            continue
        whose, lemma = one.of_whom(clause), clause.verb.lemma.lower()
        if (
            one.party
            and clause.mood == "future"
            and clause.passive
            and clause.negated
            and whose != "other"
            and lemma in GIVEN
        ):
            return "refuse", "act.will-not-be-given"
        if (
            whose == "own"
            and clause.mood == "future"
            and lemma in one.deeds.yields
            and not clause.negated
            and one.object_negated(clause)
        ):
            return "refuse", "act.would-not"
        if whose == "own" and clause.negated and not one.harms(clause):
            if clause.mood == "future" and clause.passive and lemma in PRESSED:
                return "refuse", "act.would-not"
            if clause.mood in {"future", "might"} and lemma in one.deeds.yields:
                return "refuse", "act.would-not"
            if clause.mood == "present" and lemma in one.deeds.habit and not clause.passive:
                return "refuse", "act.does-not"
        if (
            one.party
            and clause.mood == "future"
            and clause.subject[:1]
            and clause.subject[0].lower == "there"
            and _NO_TALKS.search(one.text)
        ):
            return "refuse", "act.no-talks"
    return None
