"""What a statement does. The cue tells most acts; a plain *said*, *wrote*, *warned* gets its act from what is said.

In words, the first that applies:

- A *no* to what is there ("There were none") denies; a *we will not* refuses, and so does "will not talk until".
- "Will not come unless", "only if they" with a consequence for the other side threatens; "only after they" and "they must"
  demand; a warning that names the answer of one's own side ("will respond") threatens.
- A deed of harm with its doer, who is of another side, accuses: attacks, arms given to a group, a truce broken.
- "Will hold our fire", "will release" promises; that something was agreed or decided announces it.
- Gladness praises; a label of scorn condemns.
- Told without a doer by one who is no party (witnesses, doctors, monitors, media), harm and what was seen or heard is
  reported; so are losses by a party, and whatever one only passes on. All else is said.
"""

import re

from peacewatch.model.identified import Identified
from peacewatch.model.record import Act, Fired
from peacewatch.model.worded import Attribution
from peacewatch.relate import act_words as w
from peacewatch.relate.doers import STATE, by_doer, camp
from peacewatch.relate.sides import Sides

PLAIN: frozenset[Act] = frozenset(
    {"say", "warn", "report", "announce", "threaten", "confirm", "agree", "ask", "deny", "refuse"}
)
CLAIMS = frozenset({"claim", "put", "estimate", "believe", "think", "suspect", "argue"})
LABELS = frozenset({"call", "describe", "brand", "label", "dub", "denounce", "dismiss", "characterise", "characterize"})
FEARS = frozenset({"fear", "worry", "dread"})
AGAIN = frozenset({"repeat", "reiterate", "renew", "restate", "reaffirm"})
OF_NOUN: dict[str, Act] = {
    "demand": "demand", "ultimatum": "threaten", "call": "request", "appeal": "request", "request": "request", "denial": "deny",
    "threat": "threaten", "accusation": "accuse", "charge": "accuse", "allegation": "accuse", "offer": "offer", "proposal": "offer",
    "warning": "warn", "pledge": "promise", "promise": "promise", "condemnation": "condemn", "refusal": "refuse",
}  # fmt: skip
ACCEPTED = frozenset({"responsibility", "blame", "report", "finding", "figure", "defeat", "loss"})


def refine(
    identified: Identified,
    sides: Sides,
    attribution: Attribution,
    speakers: tuple[str, ...],
    act: Act,
    *,
    passes_on: bool,
) -> tuple[Act, Fired | None]:
    """The act, and the rule that changed it where one did; ``passes_on`` where all that is said is what another said."""
    lemma = identified.parsed.tokens[attribution.cue_head].lemma.lower() if attribution.cue_head is not None else ""
    words = " ".join(span.exact for span in attribution.content)
    found = _by_cue(identified, attribution, act, lemma, words)
    if found is None and act in {"say", "warn", "report", "announce", "threaten"} and words:
        found = (
            _by_condition(sides, attribution, speakers, act, words, lemma)
            or by_doer(identified, sides, attribution, speakers, act)
            or _by_words(sides, attribution, speakers, act, words)
            or _by_telling(identified, sides, attribution, speakers, act, (words, lemma, passes_on))
        )
    if found is None or found[0] == act:
        return act, None
    return found[0], Fired(rule=found[1], on=attribution.content[:1])


def _by_cue(
    identified: Identified, attribution: Attribution, act: Act, lemma: str, words: str
) -> tuple[Act, str] | None:
    """What the cue and its object do together: a label, a demand repeated, a fact accepted, a request asked."""
    tokens = [t for s in attribution.content for t in identified.parsed.tokens_in(s.start, s.end)]
    nouns = [t.lemma.lower() for t in tokens[:6] if t.pos == "NOUN"]
    if lemma in AGAIN:
        meant = next((OF_NOUN[n] for n in nouns if n in OF_NOUN), None)
        return (meant, "act.said-again") if meant is not None else None
    if lemma in LABELS and act in {"say", "deny", "refuse"}:
        charge = any(n in {"accusation", "charge", "allegation", "claim", "report", "rumour"} for n in nouns[:1])
        if charge and act == "say" and not w.GLAD.search(words):
            return "deny", "act.label-of-a-charge"
        if w.SCORN.search(words) and not charge:
            return "condemn", "act.label-of-scorn"
        if act == "say" and w.GLAD.search(words):
            return "praise", "act.label-of-praise"
    if (
        act == "agree"
        and lemma == "accept"
        and ((attribution.why[0].rule == "statement.clause") or any(n in ACCEPTED for n in nouns[:1]))
    ):
        return "confirm", "act.accepts-a-fact"
    if (
        act == "ask"
        and tokens
        and tokens[0].lower not in {"whether", "if", "why", "who", "what", "how", "when", "where", "about", "“"}
        and (attribution.form != "direct" or "?" not in words)
    ):
        return "request", "act.asks-for"
    return None


def _by_condition(
    sides: Sides, attribution: Attribution, speakers: tuple[str, ...], act: Act, words: str, lemma: str
) -> tuple[Act, str] | None:
    """Refusals, threats, demands and warnings by their *unless*, *only if*, *must*."""
    if attribution.form == "direct" and w.NOTHING_THERE.search(words):
        return "deny", "act.nothing-there"
    if act != "threaten" and (w.NOT_SO.search(words) or (w.OWN.match(words) and w.NOT_MINE.search(words))):
        return "deny", "act.not-so"
    if act == "say" and w.NONE_OF_MINE.match(words) and not w.FUTURE.search(words):
        return "deny", "act.none-of-mine"
    party = sides.is_party(speakers) or bool(camp(sides, attribution, speakers))
    if act == "say" and party and w.CANNOT_UNTIL.search(words):
        return "demand", "act.cannot-until"
    if (match := w.NOT_UNTIL.search(words)) is not None and w.FUTURE.search(words):
        if w.TALKING.search(words):
            return "refuse", "act.will-not-until"
        if match.group(1).lower() in {"until", "unless"} and lemma not in FEARS:
            return "threaten", "act.will-not-unless"
    if w.ONLY_AFTER.search(words) and w.FUTURE.search(words):
        return "demand", "act.only-after"
    if (
        w.ONLY_IF.search(words)
        and w.FUTURE.search(words)
        and not w.DOES_SO.search(words)
        and "only if" in words.lower()
    ):
        return "threaten", "act.only-if"
    if lemma in FEARS:
        return "warn", "act.fears"
    if act == "warn" and (
        w.ANSWER_IN_KIND.search(words)
        or (w.CONDITION.search(words) and _own_future(sides, attribution, speakers))
        or (w.OWN.match(words) and w.COERCES.search(words))
    ):
        return "threaten", "act.warning-of-an-answer"
    if act == "say" and party and w.NO_MORE_NOTICE.search(words) and w.FUTURE.search(words):
        return "threaten", "act.no-more-notice"
    if act == "say" and party and w.ON_PAIN.search(words):
        return "threaten", "act.own-consequence"
    if act == "say" and w.OWN.match(words) and w.WILL_HARM.search(words):
        return "threaten", "act.own-harm"
    if act == "threaten":
        return "threaten", "act.threat"
    if act == "say" and w.FUTURE.search(words) and w.ANSWERS.search(words):
        return "threaten", "act.will-answer"
    if act == "say" and w.OWN.match(words) and w.WOULD_NOT.search(words):
        return "refuse", "act.would-not"
    if act == "say" and w.READY.search(words) and " not " not in words and sides.is_party(speakers):
        return "offer", "act.ready-to"
    if attribution.form == "direct" and w.WE_WILL_NOT.search(words):
        return "refuse", "act.we-will-not"
    ourselves = attribution.form == "direct" and re.search(r"\b[Ww]e (?:must|have to)\b", words)
    if not ourselves and w.MUST.search(words) and sides.named(attribution.content) - sides.of(speakers):
        return "demand", "act.they-must"
    if act == "say" and party and not w.OWN.match(words) and w.MUST_YIELD.search(words) and not ourselves:
        return "demand", "act.they-must"
    if act == "say" and attribution.form == "direct" and not party and w.IMPERATIVE.match(words):
        return "request", "act.imperative"
    return None


def _own_future(sides: Sides, attribution: Attribution, speakers: tuple[str, ...]) -> bool:
    """Whether one of the speaker's own side, or a *we*, is the subject of a *will*."""
    parsed, own = sides.identified.parsed, sides.of(speakers)
    for span in attribution.content:
        for token in parsed.tokens_in(span.start, span.end):
            if token.lower in {"will", "would", "shall"}:
                subject = parsed.child(token.head, "nsubj")
                if subject is None:
                    subject = (
                        parsed.tokens[token.i - 1] if parsed.tokens[token.i - 1].pos in {"PROPN", "PRON"} else None
                    )
                if subject is not None and (
                    subject.lower in {"we", "i"} or sides.named((parsed.span(subject.i, subject.i),)) & own
                ):
                    return True
    return False


def _by_words(
    sides: Sides, attribution: Attribution, speakers: tuple[str, ...], act: Act, words: str
) -> tuple[Act, str] | None:
    """Promises, announcements, praise and scorn by their own words."""
    if act not in {"say", "announce", "report"}:
        return None
    own_subject = w.OWN.match(words) is not None
    party = sides.is_party(speakers) or bool(camp(sides, attribution, speakers))
    if own_subject and act == "say" and w.KEEPS.search(words) and " not " not in words:
        return "promise", "act.will-keep"
    if act == "say" and w.SETTLED.search(words) and sides.is_party(speakers) and " not " not in words:
        return "announce", "act.tells-what-was-settled"
    if act == "say" and own_subject and w.DECIDED.search(words) and party and " not " not in words:
        return "announce", "act.tells-what-was-decided"
    if act == "say" and party and w.OWN_PLAN.match(words) and " if " not in words:
        return "announce", "act.tells-what-it-will-do"
    if act == "say" and w.GLAD.search(words) and " not " not in words:
        return "praise", "act.gladness"
    if act == "say" and attribution.form != "indirect" and w.SCORN.search(words) and w.IS_SUCH.search(words):
        return "condemn", "act.label-of-scorn"
    if act == "say" and re.search(r"\bwould be\b", words) and w.BAD_TO_COME.search(words):
        return "warn", "act.bad-to-come"
    return None


def _by_telling(
    identified: Identified, sides: Sides, attribution: Attribution, speakers: tuple[str, ...], act: Act,
    more: tuple[str, str, bool],
) -> tuple[Act, str] | None:  # fmt: skip
    """Whether what is told without a stance is a report of what happened, or only said."""
    words, lemma, passes_on = more
    if act != "say" or attribution.why[0].rule == "statement.noun":
        return None
    if passes_on:
        return "report", "act.passes-on"
    if lemma in CLAIMS and not (lemma == "estimate" and w.HURT.search(words)):
        return None
    happened = [e for e in identified.events_in(attribution.content) if not e.operators]
    harm = any(e.type == "ASSAULT" for e in happened)
    if sides.is_party(speakers) or camp(sides, attribution, speakers) == STATE:
        no = re.search(r"\b(?:not?|none|never|nothing|nobody)\b|n[’']t\b", words) is not None
        losses = w.HURT.search(words) is not None and attribution.form != "direct"
        return ("report", "act.tells-of-losses") if losses and not no else None
    seen = w.SENSED.search(words) is not None and re.search(r"\b(?:had|have|has|was|were)\b", words) is not None
    hurt = w.HURT.search(words) is not None and w.UNHURT.search(words) is None
    if harm or seen or (hurt and re.search(r"\b(?:had|have|has|was|were|been)\b", words)):
        return "report", "act.tells-of-harm"
    return None
