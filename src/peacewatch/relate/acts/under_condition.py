"""To threaten under any condition and in any words: what the speaker will do or keep back, or what will befall the other.

What decides is whose deed stands in the condition and how what follows lies with the other side: harm or loss threatens, a
gain offers, and words that tell neither threaten where a side speaks to a wrong of the other. Foreseen evil threatens nobody.
"""

import re

from peacewatch.relate.acts.favour import arms_speak, comes_to_a_stop, favour
from peacewatch.relate.acts.said import ANY_CASE, Reading, Said
from peacewatch.relate.clauses import Clause, clauses
from peacewatch.relate.conditionals import Conditional, conditional
from peacewatch.relate.sides import PARTY_KINDS
from peacewatch.relate.whose import ELSEWHERE, OFFICE

_BINDS = frozenset({"unless", "until", "not until", "while", "before", "as long as", "so long as", "for as long as", "for so long as", "failing", "or"})  # fmt: skip
_GUESSED = re.compile(r"\b(?:probably|likely|perhaps|presumably|inevitably|risk(?:s|ed|ing)?|fear(?:s|ed)?|hope[sd]?)\b", ANY_CASE)  # fmt: skip
_STILL = re.compile(r"\b(?:still|remains?|stays?|keeps?|kept|not|no|continue[sd]?|again|goes on|went on|going on)\b|n[’']t\b", ANY_CASE)  # fmt: skip
_GRANTED = re.compile(
    r"\b(?:is|are|was|were|be|been|gets?|comes?|came) (?:all |safely |finally )?(?:home|free|safe|back|released|freed|returned|lifted|met|reopened|open|withdrawn)\b",
    ANY_CASE,
)
_HARD_WORDS = re.compile(r"\b(?:no choice|no option|no alternative|hesitate(?! to (?:help|assist|support|host|mediate|give|offer|share|protect|welcome|meet|talk|sign|accept)\b)|forced|compelled|obliged|think again|think twice|everything|whatever it takes|free (?:hand|to act))\b", ANY_CASE)  # fmt: skip
_LEFT_ALONE = re.compile(r"\b(?:nobody|no one|not a|not one|no|nothing|none|never)\b", ANY_CASE)
_SUFFERS = re.compile(
    r"\b(?:pay|regret|rue|answer for|suffer|face|burn|die|bleed|perish|fall|be (?:our|its|their) target|a target|targets|never (?:see|leave|return|sleep)|no (?:quiet|safe|rest|sleep|peace)|"
    r"only themselves to blame|themselves to blame|have to reckon|reckon with|graves?|coffins?|hell|darkness|dark|ashes|rubble|flames|fire|not be safe|be safe|at the bottom)\b",
    ANY_CASE,
)
_FORESEEN = frozenset(
    """people person civilian child family woman resident villager thousand million hundred refugee famine hunger war fighting violence conflict process
    region situation crisis economy price market peace hospital patient disease cholera world area city country community tension death toll number
    talk negotiation dialogue agreement deal accord truce ceasefire school farmer worker harvest humanitarian need response aid operation election
    it this that which what life history consequence hope chance risk progress mediation mediator envoy side both everyone population public nation""".split()
)
_COMES = frozenset(
    {
        "come",
        "go",
        "attend",
        "travel",
        "fly",
        "meet",
        "talk",
        "join",
        "return",
        "sit",
        "sign",
        "negotiate",
        "participate",
        "resume",
    }
)
"""What a side that is wanted at the table offers: "would come to Tallin if the agenda was agreed"."""
_AGREED = frozenset(
    {"truce", "ceasefire", "deal", "agreement", "accord", "pact", "roadmap", "talk", "dialogue", "process"}
)
_DEAD = frozenset({"dead", "over", "off", "void", "null", "finished", "buried", "history"})
_MEANS = frozenset({"mean", "bring", "trigger", "draw", "provoke", "invite", "spell", "unleash", "cost", "earn", "entail", "prompt", "start", "ignite"})  # fmt: skip
_LOSS = frozenset(
    """collapse suffering famine delay displacement exodus disaster catastrophe hunger instability chaos progress relief peace hope
    life casualty bloodshed""".split()
)
_KEEPS_FAITH = re.compile(
    r"\b(?:keep|keep to|honou?r|respect|observe|abide by|stick to|stick by|uphold|hold to|stand by|comply with|adhere to)\b[^,;.]{0,30}?"
    r"\b(?:agreement|truce|cease-?fire|accord|deal|pact|word|promise|peace|terms|commitments?)\b",
    ANY_CASE,
)
_PLEASANT = frozenset({"welcome", "reward", "pardon", "spare", "thank", "embrace", "protect", "pay", "compensate", "free", "release", "help", "give"})  # fmt: skip
_UNTIL_THEN = frozenset({"until", "before", "while"})
_UNDERGOES = frozenset({"become", "need", "win", "lose", "survive", "suffer", "die", "pay"})
_NAME = 6  # words
_LIVES_ON = frozenset({"be", "have", "remain", "stay", "come", "follow", "last", "need", "want", "find", "know", "think"})  # fmt: skip


def threatens_under_condition(one: Said) -> Reading | None:
    """A threat by what stands under its condition; ``None`` where it is an offer, a forecast, or nobody's deed."""
    if one.act not in {"say", "warn", "announce", "report"} or not one.attribution.content:
        return None
    parsed = one.identified.parsed
    made = conditional(parsed, one.attribution.content, direct=one.speaking.direct)
    if made is None or _GUESSED.search(" ".join(s.exact for s in made.consequence)):
        return None
    if not (one.party or _body(one) or _official(one) or (made.mark == "or" and one.speaking.direct)):
        return None
    wrong = _wrong(one, made)
    for clause in clauses(parsed, made.consequence):
        if not (clause.main and clause.mood == "future"):
            continue
        if _consequence(one, made, clause, wrong=wrong):
            return "threaten", "act.under-a-condition"
        return None
    return None


def _body(one: Said) -> bool:
    """Whether the speaker is a body of states or speaks for one, which may keep something back."""
    return any(a.kind == "igo" for i in one.speaking.own if (a := one.sides.actors.get(i)) is not None)


def _official(one: Said) -> bool:
    """Whether the speaker is an official of whom no words tell for whom he speaks ("a government spokesman")."""
    words = " ".join(s.span.exact for s in one.attribution.sources)
    placed = any(
        a.kind in PARTY_KINDS | {"igo"} for i in one.speaking.own if (a := one.sides.actors.get(i)) is not None
    )
    return not placed and OFFICE.search(words) is not None and ELSEWHERE.search(words) is None


def _of_his(one: Said, clause: Clause) -> bool:
    """Whether a deed is that of the side which an official of no known side names as its doer: "Arvia will close …"."""
    if not clause.subject or not _official(one) or len(clause.subject) > _NAME:
        return False
    span = one.identified.parsed.span(clause.subject[0].i, clause.subject[-1].i)
    named = one.sides.named((span,), camps=False)
    return one.sides.is_party(named) or any(
        a.kind in {"igo", "group"} for i in named if (a := one.sides.actors.get(i)) is not None
    )


def _wrong(one: Said, made: Conditional) -> bool:
    """Whether a condition is a wrong of another's: a thing not done or going on, harm, a deed that grants nothing."""
    if made.mark in _BINDS:
        return True
    parsed = one.identified.parsed
    told = clauses(parsed, (made.condition,))
    if (
        any(one.of_whom(c) == "own" and c.mark in {"if", "should", "once", ""} for c in told[:1])
        and made.mark != "subject"
    ):
        return False
    if made.mark == "subject":
        return not any(c.verb.lemma.lower() in one.deeds.grants for c in told)
    if made.mark in {"once", "only if", "only when", "only after", "only once", "provided that"}:
        return False
    if _STILL.search(made.condition.exact):
        return True
    if _GRANTED.search(made.condition.exact):
        return False
    lemmas = {t.lemma.lower() for t in parsed.tokens_in(made.condition.start, made.condition.end)}
    if lemmas & (one.deeds.hostilities | one.deeds.harm | {"fail", "refuse", "reject", "ignore", "resume", "single"}):
        return True
    return any(favour(one, c) <= 0 and one.of_whom(c) != "own" for c in told[:1])


def _consequence(one: Said, made: Conditional, clause: Clause, *, wrong: bool) -> bool:
    """Whether what follows threatens, by whose it is and how it lies with the other side."""
    words = " ".join(s.exact for s in made.consequence)
    whose = one.of_whom(clause) if clause.subject else "none"
    lies = favour(one, clause)
    if whose in {"other", "none"} and _of_his(one, clause):
        return _own(one, made, clause, lies, words, wrong=wrong, party=True)
    if made.mark == "subject" and not clause.subject:
        return _of_the_deed(one, made, clause, words)
    if whose == "own" or arms_speak(clause):
        return _own(one, made, clause, lies, words, wrong=wrong, party=one.party)
    if _LEFT_ALONE.match(words.lstrip("“‘\"' ")) and made.mark != "subject":
        return wrong and one.party
    if whose in {"other", "you"} or _they(clause):
        bound = one.party and wrong and not clause.negated
        return bound and (_SUFFERS.search(words) is not None or (lies <= 0 and _quoted(one, made)))
    return _of_things(one, made, clause, lies, wrong=wrong)


def _they(clause: Clause) -> bool:
    return [t.lower for t in clause.subject] in (["they"], ["he"], ["nobody"])


def _own(one: Said, made: Conditional, clause: Clause, lies: int, words: str, *, wrong: bool, party: bool) -> bool:
    """What the speaker's side will do, or keep back."""
    if _HARD_WORDS.search(words) and wrong and party:
        return True
    lemma = clause.verb.lemma.lower()
    kept = _KEEPS_FAITH.search(words) is not None and not clause.negated
    if lemma == "hesitate" or kept:
        return False  # to help, not to strike; what was agreed
    if clause.negated or one.object_negated(clause) or _LEFT_ALONE.match(words):
        if lemma in one.deeds.treat_until and made.mark in _UNTIL_THEN:
            return False  # that only refuses
        return wrong and lies >= 0 and party and lemma not in one.deeds.bad | {"need"}
    if lies > 0 or lemma in _COMES or lemma in one.deeds.shields - {"be", "have"}:
        return False
    if lies < 0:
        return wrong or party
    return wrong and party and lemma not in _UNDERGOES


def _of_the_deed(one: Said, made: Conditional, clause: Clause, words: str) -> bool:
    """What befalls the deed or doer that stands as subject: "will be sunk", "would mean “the lights going out”"."""
    lemma = clause.verb.lemma.lower()
    if clause.negated and not _SUFFERS.search(words):
        return (
            one.party
            and lemma in {"go", "pass", "be", "leave", "remain", "stand"}
            and not clause.rest_lemmas() & {"easy", "possible"}
        )
    if _SUFFERS.search(words):
        return one.party
    if lemma in _MEANS:
        return one.party and not clause.rest_lemmas() & _LOSS
    if clause.passive:
        return favour(one, clause) < 0 or (
            one.party
            and lemma in {"meet", "answer", "treat", "consider", "regard", "see", "punish", "sink", "crush", "repel"}
        )
    return one.party and lemma not in one.deeds.grants | _PLEASANT and _quoted(one, made)


def _of_things(one: Said, made: Conditional, clause: Clause, lies: int, *, wrong: bool) -> bool:
    """What happens to things: kept back, stopped, or in the speaker's own words; not what is only foreseen of people or talks."""
    if not wrong:
        return False
    subject = {t.lemma.lower() for t in clause.subject}
    if one.party and subject & _AGREED and clause.rest_lemmas() & _DEAD and not clause.negated:
        return True
    first = clause.subject[0].lower if clause.subject else ""
    if clause.negated or first in {"no", "nothing", "not", "nobody", "none"}:
        return one.party and (first in {"no", "not", "nothing", "nobody", "none", "there"} or lies > 0)
    if clause.passive and lies < 0:
        return not subject & (_FORESEEN - {"aid", "talk", "operation", "deal"})
    if subject & _FORESEEN or not clause.subject:
        return False
    if comes_to_a_stop(clause) and (lies < 0 or clause.verb.lemma.lower() in {"stop", "cease", "close", "shut", "dry"}):
        return one.party or (made.mark == "or" and one.speaking.direct)
    return one.party and lies <= 0 and _quoted(one, made) and clause.verb.lemma.lower() not in _LIVES_ON | one.deeds.bad


def _quoted(one: Said, made: Conditional) -> bool:
    """Whether what follows is in the speaker's own words."""
    return one.speaking.direct or any(
        one.identified.parsed.quotation_at(s.start) is not None or "“" in s.exact for s in made.consequence
    )
