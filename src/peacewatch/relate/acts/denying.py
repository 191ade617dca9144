"""To deny: that what is told is untrue, that there was such a thing, or that one's own side did it."""

import re

from peacewatch.knowledge.camps import load_camps
from peacewatch.relate.acts.said import ANY_CASE, Reading, Said, named_after, source_lemmas
from peacewatch.relate.clauses import Clause

_FALSE = re.compile(
    r"\b(?:(?:is|are|was|were|be|[’']s) (?:\w+ly |all |just |pure |simply |completely |a )?(?:false|untrue|not (?:true|the case|correct|so)|a? ?lies?|"
    r"baseless|unfounded|groundless|fabricat\w+|fake|hoax|invented|made[ -]up(?! of)|wide of the mark|bogus|"
    r"without (?:any )?(?:foundation|basis|truth)|far from (?:the truth|true)|disinformation|misinformation|nonsense|fiction|propaganda|fantasy|slander)\b|"
    r"(?:do|does|did)(?: not|n[’']t) correspond to|no (?:truth|substance|basis)\b|nothing of the (?:kind|sort)|the (?:opposite|reverse) (?:is|was) true|(?:had |has )?never (?:happened|took place|existed|occurred)|"
    r"(?:did|has|have|had)(?: not|n[’']t) (?:happen|happened|take place|taken place|occurred?)\b|no such (?!thing as)\w+)", ANY_CASE,
)  # fmt: skip
_OF_SAYINGS = re.compile(
    r"^[\s“\"]*(?:that|this|it|these|those|they|the|such|all|his|her|their|what|any)\b[^.;]*\b(?:is|are|was|were|[’']s) (?:\w+ly )?(?:wrong|absurd|ridiculous|laughable|"
    r"preposterous|inaccurate|incorrect|unsubstantiated|rubbish)\b", ANY_CASE,
)  # fmt: skip
_CALLED_SO = re.compile(
    r"^[\s“\"]*(?:the|this|that|these|those|such|his|her|their|its) (?:\w+ ){0,2}(?:reports?|claims?|stor(?:y|ies)|accusations?|allegations?|charges?|videos?|rumou?rs?)\b(?: \w+){0,4} "
    r"(?:is|are|was|were|[’']s) (?!.*\b(?:true|correct|accurate|serious|credible|right|investigat\w+|examin\w+|under|confirmed|based|about|being|not|worrying|alarming|published|made|received|sent|"
    r"filed|due|expected)\b)(?:\w+ )?(?:an? |part of |pure )?\w+", ANY_CASE,
)  # fmt: skip
_SAYING = re.compile(
    r"\b(?:claim|report|accusation|allegation|stor|charge|rumour|rumor|figure|number|say|said|that is|this is|it is|that[’']s)",
    ANY_CASE,
)
_BARE_NO = re.compile(
    r"^[\s“\"]*(?:no|never|not true|(?:all |pure |more |outright |complete |total )?(?:lies|nonsense|fiction|rubbish|propaganda|fabrications?|disinformation)|"
    r"(?:a|an outright|a complete|a pure) (?:lie|fabrication|hoax|fiction|fantasy)|fake news|fairy tales?|absolutely not|certainly not)[\s,.!”\"]*$", ANY_CASE,
)  # fmt: skip
_THERE_NONE = re.compile(
    r"\bthere (?:(?:was|were|has been|have been|had been) [“\"]?(?:no |none|never |not (?:a|one|any) )|(?:is|are) [“\"]?(?:none\b|no such |no \w* ?(?:troops|soldiers|forces|fighters|guerrillas|rebels|militants|bases|camps|weapons|prisoners|hostages)))"
    r"(?! ?(?:date|time|reason|doubt|agreement|progress|word|sign|information|details|casualt\w+|deaths|injur\w+|survivors|damage|warning|decision|choice|result|change|other))",
    ANY_CASE,
)  # fmt: skip
_NONE_OF_THEM = re.compile(
    r"^[\s“\"]*(?:(?:there (?:is|are|was|were) )?(?:no|not (?:a single|one)|not any) (?:[\w-]+ ){0,2}(?:troops?|soldiers?|forces|fighters?|guerrillas?|rebels?|militants?|terrorists?|bases?|camps?|"
    r"weapons?|prisoners?|hostages?|foreigners?|mercenar(?:y|ies)))\b(?=[^.;]*\b(?:is|are|was|were|had|has|have|here|there)\b)(?! (?:will|would|shall))",
    ANY_CASE,
)  # fmt: skip
_NO_ORDER = re.compile(
    r"\b(?:no such (?:order|instruction|command|permission|authori[sz]ation)s?\b[^.;]{0,40}\b(?:was|were|had been|has been|have been|ever) (?:\w+ )?(?:given|issued|made|received)|"
    r"\b(?:order|instruction|command)s?\b[^.;]{0,40}\b(?:was|were|had|has|have) never (?:been )?(?:given|issued|made|received))\b", ANY_CASE,
)  # fmt: skip
_NO_ORDER_AT_ALL = re.compile(
    r"\bno (?:order|instruction|command|permission|authori[sz]ation)s?\b[^.;]{0,40}\b(?:was|were|had been|has been|have been) (?:\w+ )?(?:given|issued|made|received)\b",
    ANY_CASE,
)
_NOT_MINE = re.compile(
    r"\b(?:nothing to do with|no (?:\w+ )?(?:role|part|hand|involvement|connection|links?|knowledge) (?:in|with|of|to)\b|not (?:behind|responsible|involved|part of))", ANY_CASE
)  # fmt: skip
_NOWHERE = re.compile(
    r"\b(?:nowhere near|not (?:even )?(?:there|present|in the area))\b|\b(?:is|are|was|were|be) (?:a )?(?:lying|liars?)\b",
    ANY_CASE,
)
NOT_DONE = re.compile(
    r"^[\s“\"]*(?:it|they|he|she|that|this|these|those|none of them) (?:did|had|has|have|was|were)(?: not|n[’']t| never)[\s,.!”\"]*$",
    ANY_CASE,
)
"""A *no* that leaves out what it is said of: "they did not"."""
_NOTHING = frozenset({"no", "none", "not"})
_AT_ALL = re.compile(r"\b(?:ever|whatsoever|at all)\b", ANY_CASE)
_REFUSING = re.compile(
    r"\bno (?:reason|intention|plans?|wish|interest|need|desire|mandate) (?:to|of|in|for) (?!(?:attack|invad|occup|annex|strik|harm|hurt|fight|bomb|seiz|conquer|us(?:e|ing) force|overthrow|topple))"
    r"\w+|\bnothing (?:to|left to|more to) (?:discuss|negotiate|say|talk about|offer)|\bdoors? (?:\w+ ){0,3}(?:is|are|was|were|remains?|remained) (?:closed|shut)|"
    r"\b(?:is|are|was|were) not (?:on the table|on the agenda|an option|negotiable|acceptable|open to)", ANY_CASE,
)  # fmt: skip
DONE = frozenset(
    """order offer agree promise sign ask propose threaten send cross say receive invite meet use pay call enter authorise authorize
    approve command instruct provoke touch operate carry conduct launch plan target arm cooperate collaborate""".split()
)
"""Deeds that a side is said to have done and says, with a *never* or in its own words, that it has not."""


_MOVED = frozenset({"fly", "enter", "deploy", "cross", "overfly", "land", "infiltrate", "operate"})
"""Movements of one's forces that, told with a plain *not*, deny: "its aircraft had not flown over the town"."""
_HELD = frozenset(
    {"foreigner", "captive", "detainee", "civilian", "journalist", "worker", "employee", "militant", "terrorist"}
)


def denies(one: Said) -> Reading | None:
    """That what is told is untrue, or that one's own side did the deed."""
    if _BARE_NO.match(one.text):
        return "deny", "act.bare-no"
    if NOT_DONE.match(one.text):
        return "deny", "act.not-done"
    if one.party and _CALLED_SO.match(one.text):
        return "deny", "act.not-so"
    if _FALSE.search(one.text) or (_OF_SAYINGS.search(one.text) and _SAYING.search(one.text)):
        return "deny", "act.not-so"
    if _NOWHERE.search(one.text) and (
        one.party or one.speaking.direct or any(one.of_whom(c) == "own" for c in one.clauses)
    ):
        return "deny", "act.nowhere-near"
    for clause in one.clauses:
        if clause.main and clause.passive and clause.mood == "past" and clause.negated and one.whose(clause) == "own":
            return "deny", "act.own-deed-denied"
        if clause.main and _own_denied(one, clause):
            return "deny", "act.own-deed-denied"
    speaks = one.party or bool(
        source_lemmas(one) & {"commander", "officer", "spokesman", "spokeswoman", "spokesperson"}
    )
    if one.party and _NO_ORDER.search(one.text):
        return "deny", "act.no-order"
    if one.party and _NONE_OF_THEM.match(one.text) and not one.future() and not one.conditional():
        return "deny", "act.nothing-there"
    if speaks and _THERE_NONE.search(one.text) and not one.future():
        return "deny", "act.nothing-there"
    for clause in one.clauses:
        if clause.main and clause.mood == "past" and clause.negated and clause.passive and speaks:
            if one.harms(clause) or (
                clause.verb.lemma == "take" and clause.rest_lemmas() & {"prisoner", "hostage", "captive"}
            ):
                return "deny", "act.harm-denied"
            if _AT_ALL.search(one.text):
                return "deny", "act.harm-denied"
    return None


def denies_own_part(one: Said) -> bool:
    """Whether a main clause says of the speaker's own side that it did not do, does not do, or had nothing of something.

    Only where a charge has just been made is that a denial: the verbs are wider than those of :func:`denies`.
    """
    if one.conditional() or one.future() or _REFUSING.search(one.text):
        return False
    camps = load_camps()
    if not one.party and not source_lemmas(one) & (camps.state_office | camps.speaks):
        return False
    if _NO_ORDER_AT_ALL.search(one.text):
        return True
    verbs = one.deeds.denied_habit | one.deeds.harm | one.deeds.arms
    for clause in one.clauses:
        if not clause.main or clause.mood not in {"past", "present"}:
            continue
        opens = bool(clause.subject) and clause.subject[0].lower in _NOTHING
        none = clause.negated or one.object_negated(clause) or opens
        if none and clause.verb.lemma.lower() in verbs and (one.of_whom(clause) == "own" or opens):
            return not (
                clause.verb.lemma in {"have", "be"}
                and not clause.rest_lemmas() & (one.deeds.not_had | one.deeds.arms_things)
            )
    return False


def _own_denied(one: Said, clause: Clause) -> bool:
    own = one.of_whom(clause) == "own"
    if not own or clause.mood not in {"past", "present"}:
        return False
    rest = clause.rest_lemmas()
    if _NOT_MINE.search(one.text):
        return True
    none = one.object_negated(clause)
    if clause.verb.lemma == "have":
        return none and bool(rest & one.deeds.not_had) and _REFUSING.search(one.text) is None
    if not clause.negated and not none:
        return False
    if clause.passive and not any(t.lower == "by" for t in clause.rest):
        return False  # "its soldiers were not hurt"
    if clause.mood == "past" and (
        one.harms(clause) or (clause.verb.lemma in one.deeds.arms and rest & one.deeds.arms_things)
    ):
        return True
    if (
        clause.mood == "past"
        and clause.negated
        and any(t.lower in {"no", "none", "nobody", "not"} for t in clause.subject[:1])
    ):
        return one.text.lower().lstrip('“" ').startswith(("none of", "no ", "not one", "not a")) and not one.future()
    never = any(t.lower == "never" for t in one.tokens) or one.speaking.direct
    if clause.mood == "past" and clause.negated and clause.verb.lemma in _MOVED and "yet" not in one.lemmas:
        return True
    if (
        clause.verb.lemma in {"hold", "keep", "detain", "harbour", "harbor", "host"}
        and none
        and rest & (one.deeds.not_had | _HELD)
    ):
        return True
    if clause.mood == "past" and (clause.negated or none) and clause.verb.lemma in (DONE if never else {"order"}):
        return True
    if clause.mood == "past" and clause.verb.lemma in {"give", "make", "issue", "deliver", "fire", "receive"}:
        return none and bool(rest & one.deeds.ordered)
    return clause.mood == "present" and clause.verb.lemma in {*one.deeds.arms, "hold", "kill", "target", "attack", "bomb"} and (
        clause.verb.lemma in one.deeds.harm or bool(rest & (one.deeds.arms_things | one.deeds.not_had)) or one.sides.is_party(named_after(one, clause))
    )  # fmt: skip
