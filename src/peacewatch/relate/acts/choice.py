"""What a statement does. The cue tells most acts; a plain *said*, *wrote*, *warned* gets its act from what is said.

The first that applies: what cue and object do together (a label, a demand repeated, a fact accepted); what one says that
one does ("we ask"); then the acts between sides (``acts_denying`` and the others): a *no* to what is told or to one's own deed
denies, harm or loss to come of the speaker's making threatens, what must be done or comes first demands, what one will not
do refuses, harm by another accuses, readiness offers, restraint promises; then those of telling (``acts_of_telling``).
"""

import re

from peacewatch.model.identified import Identified
from peacewatch.model.record import Act, Fired
from peacewatch.model.worded import Attribution
from peacewatch.relate.acts import telling
from peacewatch.relate.acts.accusing import accuses
from peacewatch.relate.acts.denying import denies
from peacewatch.relate.acts.said import Reading, Said, said
from peacewatch.relate.acts.threatening import threatens
from peacewatch.relate.acts.wanting import demands, refuses, requests
from peacewatch.relate.acts.yielding import offers, promises
from peacewatch.relate.clauses import CONDITIONS
from peacewatch.relate.sides import Sides

PLAIN: frozenset[Act] = frozenset(
    {"say", "warn", "report", "announce", "threaten", "confirm", "agree", "ask", "deny", "refuse"}
)
LABELS = frozenset(
    {"call", "describe", "brand", "label", "dub", "denounce", "dismiss", "characterise", "characterize", "term", "deem"}
)
FEARS = frozenset({"fear", "worry", "dread"})
AGAIN = frozenset({"repeat", "reiterate", "renew", "restate", "reaffirm"})
SWEARS = frozenset({"vow", "swear"})
TOLD = frozenset(
    {
        "accusation",
        "charge",
        "allegation",
        "claim",
        "report",
        "rumour",
        "rumor",
        "story",
        "suggestion",
        "assertion",
        "figure",
        "toll",
        "video",
        "account",
        "it",
        "this",
        "that",
    }
)
OF_NOUN: dict[str, Act] = {
    "demand": "demand", "ultimatum": "threaten", "call": "request", "appeal": "request", "request": "request", "denial": "deny",
    "threat": "threaten", "accusation": "accuse", "charge": "accuse", "allegation": "accuse", "offer": "offer", "proposal": "offer",
    "warning": "warn", "pledge": "promise", "promise": "promise", "condemnation": "condemn", "refusal": "refuse",
}  # fmt: skip
ACCEPTED = frozenset({"responsibility", "blame", "report", "finding", "figure", "defeat", "loss"})
PERFORMED: dict[str, Act] = {
    "ask": "request", "urge": "request", "appeal": "request", "call on": "request", "call for": "request", "call upon": "request",
    "demand": "demand", "insist": "demand", "deny": "deny", "reject": "deny", "condemn": "condemn", "denounce": "condemn",
    "promise": "promise", "pledge": "promise", "accuse": "accuse", "blame": "accuse", "warn": "warn", "welcome": "praise", "refuse": "refuse",
    "agree": "agree", "accept": "agree", "propose": "offer", "offer": "offer",
}  # fmt: skip
_LIARS = frozenset({"liar", "liars"})
_THEN_IF = re.compile(r"[,\s”\"]*(?:if|unless|should|until)\b", re.IGNORECASE)
ASKING = frozenset({"whether", "if", "why", "who", "what", "how", "when", "where", "about", "“"})


def refine(
    identified: Identified,
    sides: Sides,
    attribution: Attribution,
    speakers: tuple[str, ...],
    act: Act,
    *,
    passes_on: bool,
) -> tuple[Act, Fired | None]:
    """The act, and the rule that changed it where one did.

    ``passes_on`` where all that is said is what another said, who then is the speaker.
    """
    one = said(identified, sides, attribution, speakers, act)
    found = _by_cue(one)
    if found is None and act in {"say", "warn", "report", "announce"} and one.text:
        found = _by_what_is_said(one, passes_on=passes_on)
    if found is None or found[0] == act:
        return act, None
    return found[0], Fired(rule=found[1], on=attribution.content[:1])


def _by_what_is_said(one: Said, *, passes_on: bool) -> Reading | None:
    if one.lemma in FEARS:
        return "warn", "act.fears"
    if (performed := _performed(one)) is not None:
        return performed
    towards = (
        denies,
        threatens,
        refuses,
        demands,
        requests,
        telling.confirms,
        accuses,
        offers,
        promises,
    )
    for rule in (*towards, telling.announces, telling.praises, telling.condemns, telling.warns):
        if (found := rule(one)) is not None:
            return found
    return telling.reports(one, passes_on=passes_on)


def _performed(one: Said) -> Reading | None:
    """What the speaker says that he does: "We call on all sides to …"."""
    for clause in one.clauses:
        if (
            clause.mood in {"present", "bid"}
            and clause.main
            and not clause.negated
            and clause.subject
            and not clause.passive
        ):
            first = clause.rest[0].lower if clause.rest else ""
            lemma = clause.verb.lemma.lower()
            act = PERFORMED.get(f"{lemma} {first}") or PERFORMED.get(lemma)
            if act is not None and clause.subject[-1].lower in {"we", "i"}:
                return act, "act.performed"
    return None


def _by_cue(one: Said) -> Reading | None:
    """What the cue and its object do together: a label, a demand repeated, a fact accepted, a request asked."""
    tokens, act, lemma = one.tokens, one.act, one.lemma
    nouns = [t.lemma.lower() for t in tokens[:6] if t.pos == "NOUN"]
    if lemma in AGAIN:
        meant = next((OF_NOUN[n] for n in nouns if n in OF_NOUN), None)
        return (meant, "act.said-again") if meant is not None else None
    if lemma in SWEARS and act == "threaten":
        return None if _vows_harm(one) else ("promise", "act.vows-no-harm")
    if lemma in LABELS and act in {"say", "deny", "refuse", "accuse", "condemn"}:
        return _by_label(one, nouns)
    if (
        act == "agree"
        and lemma == "accept"
        and (one.attribution.why[0].rule == "statement.clause" or any(n in ACCEPTED for n in nouns[:1]))
    ):
        return "confirm", "act.accepts-a-fact"
    if (
        act == "ask"
        and tokens
        and tokens[0].lower not in ASKING
        and (one.attribution.form != "direct" or "?" not in one.text)
    ):
        return "request", "act.asks-for"
    return None


_PAYING_BACK = re.compile(
    r"^[\s“\"]*(?:an? |the |its |their )?(?:\w+ )?(?:reply|answer|payback|reprisals?)\b", re.IGNORECASE
)


def _vows_harm(one: Said) -> bool:
    """Whether what is vowed is harm or compulsion: "to crush them", "revenge", "never to yield"."""
    if one.lemmas & {
        "revenge",
        "vengeance",
        "retaliation",
        "response",
        "retaliate",
        "avenge",
        "fight",
        "crush",
        "defeat",
        "punish",
    } or _PAYING_BACK.match(one.text):
        return True
    text, end = one.identified.parsed.text, one.attribution.content[-1].end
    bound = one.conditional() or _THEN_IF.match(text, end) is not None
    lemmas = one.deeds.withholds | one.deeds.coerce
    if bound and any(
        not c.negated and c.mark not in CONDITIONS and c.verb.lemma.lower() in lemmas for c in one.clauses
    ):
        return True
    return any(not c.negated and (one.harms(c) or one.compels(c)) for c in one.clauses)


def _by_label(one: Said, nouns: list[str]) -> Reading | None:
    """What something was called: a charge that is called anything but good is denied, a deed called bad condemned."""
    lowers = {t.lower for t in one.tokens} | one.lemmas
    glad = bool(lowers & one.deeds.glad) or any(p in one.text.lower() for p in one.deeds.glad_phrases)
    charge = bool(set(nouns[:1]) & TOLD) or (bool(one.tokens) and one.tokens[0].lower in TOLD)
    untrue = bool(lowers & one.deeds.untrue)
    if charge and one.act in {"say", "accuse", "condemn"} and not glad and (untrue or set(nouns[:1]) & TOLD):
        return "deny", "act.label-of-a-charge"
    if charge and one.act == "deny":
        return None
    if lowers & _LIARS and one.act in {"say", "accuse", "condemn"}:
        return "deny", "act.label-of-a-liar"
    if lowers & one.deeds.scorn:
        return "condemn", "act.label-of-scorn"
    if one.act == "say" and glad:
        return "praise", "act.label-of-praise"
    return None
