"""Which charge a denial answers: the one inside it, the one just before it, the one it points at, or the one it repeats.

Evidence, from the strongest: the charge is told inside the denial ("denied a report by a daily that …"); the denial is an
apposition to it ("…, a charge Kigali denies"); it points with a noun ("rejected the accusation"); it names the same deed.
A charge that accuses somebody else is never answered. What is only likely is kept as ambiguous.
"""

import re
from dataclasses import dataclass

from peacewatch.model.identified import Identified
from peacewatch.relate.acts.denying import NOT_DONE
from peacewatch.relate.answers.no_charge import new_to_the_text, nothing_in_common, out_of_reach
from peacewatch.relate.answers.no_such import NO_SUCH, lemmas_of, tells_of
from peacewatch.relate.answers.propositions import EMPTY, HOSTILE, NOT_SO
from peacewatch.relate.answers.told import Told

CHARGE = frozenset({"accusation", "charge", "allegation", "complaint", "blame", "counter-allegation", "insinuation"})
TELLING = frozenset(
    """claim report assertion statement suggestion rumour rumor figure toll number account version announcement remark comment
    narrative story word description news""".split()
)
FINDINGS = frozenset({"finding", "conclusion", "verdict"})
FINDS = frozenset({"find", "conclude", "finding", "conclusion", "determine", "establish", "rule"})
FIGURES = frozenset({"figure", "toll", "number"})
FIGURE_ONLY = "answer.figure-only"
"""The rule of a denial that is of a number, not of the deed ("disputes that figure")."""
POINTERS = frozenset({"this", "that", "it", "which", "them", "these", "those"})
ASSERTS = frozenset(
    {"accuse", "say", "report", "announce", "confirm", "warn", "condemn", "threaten", "praise", "promise", "agree"}
)
NO_CHARGE = frozenset({"threaten", "promise", "agree", "praise"})
"""Acts that tell nothing that has been: whatever words they share with a denial, it does not answer them."""
VAGUE = re.compile(
    r"\b(?:(?:any|no|its|his|her|their) (?:\w+ )?(?:role|involvement|responsibility|part|hand|knowledge|complicity|wrongdoing|links?|connection|guilt)\b|"
    r"(?:nothing|anything) to do with|\b(?:has|have|had|having|keeps?|kept|keeping) (?:no|any|not (?:a single|one|any)) (?:\w+ )?(?:troops?|soldiers?|forces|men|fighters?|combatants?|presence|bases?|boots|units?|mercenaries)\b|(?:was|were|is|are|be|been|being) (?:not )?(?:involved|responsible|behind|implicated|to blame)|^(?:involvement|responsibility|complicity|wrongdoing))",
    re.IGNORECASE,
)
"""A denial of the authorship of a deed, whatever words it has for the deed."""
ALL_OF_IT = re.compile(
    r"^[\s“\"]*(?:nothing of the (?:kind|sort)|(?:that|this|it)(?: (?:is|was|are)|[’']s) (?:\w+ )?(?:false|untrue|not true|not so|a lie|nonsense|wrong|invented|not the case|fiction|rubbish)|"
    r"(?:all |pure |complete )?(?:lies|nonsense|fiction|rubbish|propaganda|fabrications?|disinformation)\b|(?:a|an outright|a complete) (?:lie|fabrication)|fake news|not true|no such thing|"
    r"(?:this|that|it|the (?:incident|event|attack|meeting|whole thing)) (?:had |has )?(?:simply )?(?:never|did not|didn[’']t) (?:happen|take place|occur)\w*|the (?:opposite|reverse) (?:is|was) true|the (?:incident|whole thing|affair|event) (?:is|was) (?:\w+ )?(?:invented|fabricated|staged|made up|imaginary|a fiction|a hoax)|there (?:is|was) no(?:t a grain of|t a word of|t a shred of)? truth in (?:this|that|it|the \w+|these \w+|those \w+)\b|"
    r"(?:none of (?:this|it)|not a word of (?:this|it)) (?:is|was) true)", re.IGNORECASE,
)  # fmt: skip
"""A denial that says nothing of what it denies: it points like a *this*."""
LYING = re.compile(
    r"\b(?:is|are|was|were|had been) (?:\w+ )?(?:lying|liars?|mistaken|misinformed)\b|^(?:the |its |his |her )?[\w’' -]+ [“\"]?(?:a )?(?:\w+ )?liars?\b|\b(?:had|has|have) (?:lied|invented|made (?:it|that) up)\b",
    re.IGNORECASE,
)
SUCH = re.compile(
    r"\b(?:use|do|did|make|made|carry out|carried out|commit\w*|have|possess) (?:any )?such (?:\w+ )?\w+$|\bno such (?!thing)\w+(?: [\w’']+){0,5}[\s.,”\"]*$",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"^(?:the|its|their|that|this) (?:\w+ )?(?:report|study|statement|letter|document|account|note|paper|dossier|inquiry|text)$",
    re.IGNORECASE,
)
LED_IN = re.compile(
    r"\b(?:after|as|when|hours after|a day after|days after|following)\s+(?:[\w’'-]+\s+){0,6}$", re.IGNORECASE
)
LABEL = 6
"""With how many tokens a pronoun and what it is called still only points."""
LONG, NEAR, BESIDE = 14, 5, 2
"""How many sentences back a charge may stand that names the denier; that names nobody; that is only alike."""
FAR = 100
"""How many sentences apart no two statements are compared, whatever their words: a news report is shorter than that."""


@dataclass(slots=True, frozen=True)
class Found:
    """A statement that another may answer, by which rule, how well it fits, whether that is beyond doubt;

    ``none_of`` where it tells of things of which the other says that there were none.
    """

    told: Told
    rule: str
    score: float
    sure: bool
    none_of: bool = False


def charges(identified: Identified, me: Told, others: list[Told]) -> list[Found]:
    """The statements that a denial answers: one that is sure, several that are equally likely, or none."""
    inside = [o for o in others if o.statement.nested_in == me.statement.id and o.rule in INSIDE]
    if inside:
        return _told_before(me, inside[0], others) or [Found(inside[0], "answer.charge-inside", 3.0, sure=True)]
    if me.rule == "statement.appositive-denial":
        beside = _before_the_comma(me, others)
        return [Found(beside, "answer.appositive", 3.0, sure=True)] if beside is not None else []
    led = [
        o
        for o in others
        if o.statement.nested_in == me.statement.id and _led_in(identified, me, o) and not me.same_side(o)
    ]
    if led:
        return [Found(o, "answer.led-in", 3.0, sure=True) for o in led[:1]]
    fitting = [o for o in others if eligible(me, o, others) and not out_of_reach(identified, me, o)]
    if liars := [o for o in fitting if _calls_a_liar(identified, me, o)]:
        return best_of(
            [Found(o, "answer.calls-a-liar", 2 - 0.1 * abs(me.sentence - o.sentence), sure=True) for o in liars]
        )
    if pointer(identified, me) and not _spells_out(me):
        return _pointed_at(identified, me, fitting, others)
    return best_of(by_deed(identified, me, fitting))


INSIDE = frozenset({"statement.noun", "statement.as-aside"})


def _told_before(me: Told, inside: Told, others: list[Told]) -> list[Found]:
    """The statement before that made the charge which the denial only takes up again, in words of its own."""
    found = []
    for other in others:
        if (
            other.statement.evidence[0].start >= me.statement.evidence[0].start
            or not eligible(me, other, others)
            or other.headline
        ):
            continue
        if inside.side and not inside.side & other.side:
            continue
        shared = inside.proposition.shared(other.proposition)
        made = other.statement.act == "accuse" or bool(inside.side)
        if me.sentence - other.sentence <= NEAR and (shared >= 2 or (shared >= 1 and other.accuses(me) and made)):
            found.append(Found(other, "answer.taken-up", shared - 0.1 * (me.sentence - other.sentence), sure=True))
    return best_of(found)


def _led_in(identified: Identified, me: Told, other: Told) -> bool:
    """ "Denied the raid, after the rebels said …": what the denial was made upon."""
    start = other.statement.evidence[0].start
    before = identified.parsed.text[me.statement.content[0].start : start] if me.statement.content else ""
    return other.statement.act in ASSERTS - {"threaten"} and LED_IN.search(before[-60:]) is not None


def _calls_a_liar(identified: Identified, me: Told, other: Told) -> bool:
    """ "The mayor was lying": whose words are untrue is told instead of which."""
    text = " ".join(c.exact for c in me.statement.content)
    if LYING.search(text) is None or other.sentence > me.sentence or me.sentence - other.sentence > NEAR:
        return False
    said = {
        t.lemma.lower()
        for s in me.statement.content
        for t in identified.parsed.tokens_in(s.start, s.end)
        if t.pos in {"NOUN", "PROPN"}
    }
    by = {
        t.lemma.lower()
        for s in other.statement.speaker_evidence
        for t in identified.parsed.tokens_in(s.start, s.end)
        if t.pos in {"NOUN", "PROPN"}
    }
    return bool(said & by)


def eligible(me: Told, other: Told, others: list[Told]) -> bool:
    """Whether another statement can be what ``me`` denies: told by another side, asserting something, and in reach."""
    one = other.statement
    if one.id == me.statement.id or one.act not in ASSERTS:
        return False
    if me.same_side(other) and not _charged_himself(me, other):
        return False
    if one.id in me.around and not (one.act == "accuse" and other.accuses(me)):
        return False
    if one.nested_in == me.statement.id or other.no:
        return False
    if me.headline:
        return True
    if one.evidence[0].start > me.statement.evidence[0].start:
        earlier = other.had and other.sentence - me.sentence <= BESIDE
        return other.sentence == me.sentence or earlier or (other.sentence == me.sentence + 1 and other.accuses(me))
    return not other.headline or not any(
        not o.headline and o.statement.act == one.act and o.side & other.side and o.sentence < me.sentence for o in others
    )  # fmt: skip


def _charged_himself(me: Told, other: Told) -> bool:
    """Whether a deed is laid to the very speaker by somebody of whom only the kind of side is known to be his."""
    alike = all(side.startswith("camp:") for side in me.side & other.side)
    return alike and bool(other.laid.intersection(me.statement.speakers))


def _before_the_comma(me: Told, others: list[Told]) -> Told | None:
    """The statement whose content ends right before the pointing phrase: the charge itself rather than who tells of it."""
    start = me.statement.content[0].start
    ending = [
        o for o in others
        if o.statement.id != me.statement.id and o.statement.content and not me.same_side(o)
        and 0 <= start - max((s.end for s in o.statement.evidence if s.start < start), default=-99) < 8
    ]  # fmt: skip
    if not ending:
        return None
    return min(
        ending, key=lambda o: (o.statement.act != "accuse", -len(o.statement.chain), o.statement.evidence[0].start)
    )


def _spells_out(me: Told) -> bool:
    """Whether a content says itself what is denied ("a report on the radio that its drones had flown")."""
    words = me.statement.content[0].exact.split()
    return len(words) > 6 and "that" in words[1:]


def pointer(identified: Identified, me: Told) -> str:
    """The lemma of the noun or pronoun that a content points with; empty where it does not."""
    if not me.statement.content:
        return ""
    span = me.statement.content[0]
    if ALL_OF_IT.match(span.exact) or NOT_DONE.match(span.exact):
        return "this"
    tokens = identified.parsed.tokens_in(span.start, span.end)
    for token in tokens:
        if token.lower in {"of", "over", "about", "that", "as", "by", "from", "made"} and token.i > tokens[0].i:
            break
        lemma = token.lemma.lower().rpartition("-")[2]
        if lemma in CHARGE | TELLING | FINDINGS and token.pos in {"NOUN", "PROPN"}:
            return lemma
    if SUCH.search(span.exact):
        return "this"
    marks = sum(t.text in {"“", "”", '"', "‘", "’"} for t in tokens)
    labelled = (
        len(tokens) == 1
        or tokens[1].lower == "as"
        or (len(tokens) - marks <= LABEL and NOT_SO.search(span.exact) is not None)
    )  # "called it a lie"
    return tokens[0].lower if tokens and labelled and tokens[0].lower in POINTERS else ""


def _silent_between(me: Told, other: Told, others: list[Told]) -> int:
    """1 where the one sentence between the two tells nothing that anybody said: "He gave no reason."."""
    low, high = sorted((other.sentence, me.sentence))
    told = {o.sentence for o in others}
    return int(high - low == 2 and low + 1 not in told)


def _denials_between(me: Told, other: Told, others: list[Told]) -> int:
    """In how many sentences between two there is nothing but another denial, or more of what was told."""
    between = range(min(me.sentence, other.sentence) + 1, max(me.sentence, other.sentence))
    told = {n: [o for o in others if o.sentence == n] for n in between}
    return sum(bool(found) and all(_goes_on(other, o) for o in found) for found in told.values())


def _goes_on(other: Told, one: Told) -> bool:
    """Whether a statement after ``other`` leaves it the last thing told: a denial, or more of the same by who told it or his report."""
    same = bool(one.side & other.side) or one.statement.speakers == other.statement.speakers
    papers = one.statement.speaker_evidence
    paper = bool(papers) and _PAPER.match(papers[0].exact) is not None
    return one.statement.act == "deny" or same or paper


def _pointed_at(identified: Identified, me: Told, fitting: list[Told], others: list[Told]) -> list[Found]:
    """What "the accusation", "the army's claim", "this" points at."""
    noun = pointer(identified, me)
    owners = me.owners - me.side
    about = re.search(
        rf"\b{re.escape(noun)}s? (?:of|over|about|on|that)\b", me.statement.content[0].exact, re.IGNORECASE
    )
    no_such = NO_SUCH.search(me.statement.content[0].exact)
    found = []
    for other in fitting:
        distance = abs(me.sentence - other.sentence)
        if noun in FIGURES and distance > BESIDE:
            continue
        if owners and not owners & other.side and other.camp not in owners and noun not in POINTERS:
            continue
        if new_to_the_text(me, other) or (
            no_such and not tells_of(identified, other, no_such["noun"], CHARGE | TELLING)
        ):
            continue
        if (noun in FIGURES and not other.proposition.numbers) or (noun in FINDINGS and other.cue_lemma not in FINDS):
            continue
        if other.statement.act in {"condemn", "praise", "threaten", "promise", "agree"} and noun not in POINTERS:
            continue
        if noun in POINTERS and (
            distance > 1 + _denials_between(me, other, others) + _silent_between(me, other, others)
            or other.statement.nested_in is not None
        ):
            continue
        accuses, charge = other.accuses(me), other.statement.act == "accuse"
        if noun in CHARGE and not charge and not (accuses or owners):
            continue
        if distance > (LONG if accuses or owners else NEAR) and not me.headline:
            continue
        topic = me.proposition.shared(other.proposition)
        if topic == 0 and about and not accuses:
            continue
        score = (
            1.0
            + (1.0 if accuses else 0)
            + (0.5 if charge else 0)
            + (0.25 if other.cue_lemma in {"accuse", "allegation", "accusation"} else 0)
        )
        rule = FIGURE_ONLY if noun in FIGURES else "answer.pointing-noun"
        found.append(Found(other, rule, score + topic - 0.12 * min(distance, 6), sure=True))
    plural = any(
        t.tag == "NNS" and t.lemma.lower() == noun
        for s in me.statement.content
        for t in identified.parsed.tokens_in(s.start, s.end)
    )
    return best_of(found, within=1.0 if plural else 0.1)


def by_deed(identified: Identified, me: Told, fitting: list[Told]) -> list[Found]:
    """Charges of the deed that is denied."""
    own = me.proposition
    vague = any(VAGUE.search(c.exact) for c in me.statement.content) or not (own.words | own.names or own.deeds)
    none_of, things = _none_of(identified, me), _things(identified, me)
    found = []
    for other in fitting:
        distance = abs(me.sentence - other.sentence)
        accuses, charge = other.accuses(me), other.statement.act == "accuse"
        somebody_else = charge and not accuses and bool(other.named - other.side)
        if somebody_else or (distance > LONG and not me.headline):
            continue
        shared = own.shared(other.proposition)
        only_blame = charge and accuses and not (other.proposition.words | other.proposition.names)
        if vague or only_blame:
            blamed = charge or bool(other.proposition.deeds & {"ASSAULT", "COERCE", "SUPPORT", "AID"})
            sure = accuses and blamed and distance <= (NEAR if vague else BESIDE)
            shared = max(shared, 1.0 if sure else 0.0)
        else:
            sure = (shared >= 1 and (accuses or (charge and distance <= NEAR))) or (shared >= 2 and distance <= NEAR)
            sure = sure or (charge and accuses and shared > 0 and distance <= BESIDE)
        likely = (shared >= 1 and distance <= BESIDE) or (shared > 0 and accuses and charge and distance <= BESIDE)
        there = 0.0
        if none_of & lemmas_of(identified, other) and distance <= NEAR:  # "no barges had moved": another told of barges
            if nothing_in_common(identified, me, other, none_of):
                continue
            sure, there = sure or me.no, 1.0
        if other.statement.evidence[0].start > me.statement.evidence[0].start and other.sentence > me.sentence:
            sure = sure and (me.headline or other.had)
        if other.statement.act in NO_CHARGE:
            continue  # that somebody will do a thing is not denied by saying that one has not
        if sure or likely:
            blames = charge or (accuses and bool(other.proposition.deeds & HOSTILE))
            against_me = (1.5 if accuses else 0) + (1.0 if blames else 0)
            same_day = 0.5 * len(own.days & other.proposition.days)
            same_words = 0.15 * min(len(things & _things(identified, other)), 3)
            score = there + min(shared, 3) + same_day + same_words + against_me - 0.06 * min(distance, 10)
            found.append(Found(other, "answer.same-deed", score, sure=sure, none_of=there > 0))
    return found


def _things(identified: Identified, me: Told) -> frozenset[str]:
    """The very nouns of a content: "herders" are nearer to "herders" than "villagers" are."""
    return frozenset(
        t.lemma.lower() for s in me.statement.content for t in identified.parsed.tokens_in(s.start, s.end)
        if t.pos == "NOUN" and t.lemma.lower() not in EMPTY
    )  # fmt: skip


def _none_of(identified: Identified, me: Told) -> frozenset[str]:
    """The nouns of which a content says that there was none ("no barges had moved", "none of its trucks")."""
    found = set()
    for span in me.statement.content:
        tokens = identified.parsed.tokens_in(span.start, span.end)
        for at, token in enumerate(tokens):
            if token.lower in {"no", "none"}:
                noun = next((t for t in tokens[at + 1 : at + 5] if t.pos == "NOUN"), None)
                if noun is not None and noun.lemma.lower() not in EMPTY:
                    found.add(noun.lemma.lower())
    return frozenset(found)


def best_of(found: list[Found], within: float = 0.1) -> list[Found]:
    """The best, with those as good as it; a sure one goes before all that are not."""
    pool = [f for f in found if f.sure] or found
    inner = {f.told.statement.nested_in for f in pool}
    pool = [f for f in pool if f.told.statement.id not in inner]  # who tells of a charge is not who makes it
    if not pool:
        return []
    top = max(f.score for f in pool)
    kept = [f for f in pool if f.score >= top - within]
    return sorted(kept, key=lambda f: f.told.statement.evidence[0].start)
