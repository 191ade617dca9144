"""Which deed a harm came of: "the strike killed 12", "attacked the base, killing 12" tell one event."""

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.belonging import whose
from peacewatch.extract.events.drafts import EventDraft, EventDrafts
from peacewatch.extract.events.gerunds import weapon_before
from peacewatch.extract.events.quantities import HARM, KIND_OF_VERB, numbers, numbers_of
from peacewatch.extract.events.word_classes import contents
from peacewatch.knowledge.event_words import load_event_sets
from peacewatch.model.parsed import Parsed, Token

_DYING = frozenset(("die", "perish"))
_HARMED = frozenset(("kill", "wound", "injure", "hurt", "damage", "destroy", "burn", "hit"))
_IN_OR_BY = ("in", "by", "during")
_WITHIN = frozenset(("in", "on", "during", "with", "for"))
_PARRYING = frozenset(("repel", "repulse", "fend", "ward", "parry"))
_OF_ITS_OWN = frozenset(
    ("in", "at", "near", "on", "by", "during", "when", "elsewhere", "also", "outside", "separately")
)


def merge_harm(drafts: EventDrafts) -> None:
    """Give the dead and wounded to the deed, and drop the harm as an event of its own where there is one."""
    parsed = drafts.parsed
    by_head = {f.head: f for f in drafts.found}
    dropped: set[int] = set()
    for token in parsed.tokens:
        if token.pos == "NOUN" and token.i in by_head:
            by_head[token.i].quantities.extend(numbers_of(parsed, token.i))
        if token.lemma in ("damage", "destroy") and token.pos == "VERB" and token.i in by_head:
            if _deed_before(parsed, token, by_head) is not None:
                dropped.add(token.i)  # "… fell on the village. Two women were killed and a school was damaged."
            continue
        if token.lemma not in KIND_OF_VERB or token.pos != "VERB":
            continue
        counts = list(numbers(parsed, token.i))
        deed = _deed_of(parsed, token, by_head) if token.lemma in HARM else None
        if deed is None and token.lemma in HARM:
            deed = _deed_before(parsed, token, by_head)
        if deed is not None and deed.head not in dropped:
            deed.quantities.extend(counts)
            # Victims are parties only where it is told whose they are: "killing two Kenyan soldiers".
            hurt = who.logical_subject(parsed, token) if token.lemma in _DYING else who.objects(parsed, token)
            apart = "reciprocal" in deed.word.flags  # whom a battle of two kills beside them is no third of it
            deed.recipients.extend(k for k in hurt if k not in deed.recipients and whose(parsed, k) and not apart)
            if token.i in by_head:
                dropped.add(token.i)
        elif token.i in by_head:
            by_head[token.i].quantities.extend(counts)
    drafts.found = [f for f in drafts.found if f.head not in dropped]


def merge_told_again(drafts: EventDrafts) -> None:
    """Make one of a noun and a verb that tell the same deed: "the strike hit a market", "arrived on a visit"."""
    parsed = drafts.parsed
    by_head = {f.head: f for f in drafts.found}
    dropped: set[int] = set()
    for draft in drafts.found:
        token = parsed.tokens[draft.head]
        if (parried := _parried(parsed, token, draft)) is not None:
            by = who.by_agent if who.is_passive(parsed, parried) else lambda p, i: who.logical_subject(p, p.tokens[i])
            draft.recipients.extend(k for k in by(parsed, parried.i) if k not in draft.recipients)
            dropped.add(parried.i)
        whole = _deed_with(parsed, token, by_head) or _deed_over(parsed, token, by_head)
        if whole is not None and whole.word.type == draft.word.type == "ASSAULT":
            whole.recipients.extend(k for k in draft.recipients if k not in whole.recipients)
            whole.mode = whole.mode or draft.word.mode
            dropped.add(draft.head)
        elif _part_of_it(parsed, token, draft, by_head):
            dropped.add(draft.head)
        elif token.pos == "VERB" and token.lemma not in KIND_OF_VERB:
            deed = next((by_head[a] for a in draft.agents if a in by_head), None)
            if deed is not None and deed.word.type == draft.word.type == "ASSAULT":
                deed.recipients.extend(draft.recipients)
                dropped.add(draft.head)
        elif _sums_up(parsed, token, draft, by_head):
            dropped.add(draft.head)
        elif token.pos != "VERB" and draft.light is None:
            governor = parsed.tokens[token.head]
            deed = by_head.get(governor.head) if token.dep == "pobj" and governor.lower in _WITHIN else None
            if deed is not None and parsed.tokens[deed.head].lemma in KIND_OF_VERB:
                continue
            if deed is not None and deed.word.type == draft.word.type and parsed.tokens[deed.head].pos == "VERB":
                deed.mode = deed.mode or draft.word.mode
                deed.recipients.extend(k for k in draft.recipients if k not in deed.recipients)
                dropped.add(draft.head)
    drafts.found = [f for f in drafts.found if f.head not in dropped]


def _parried(parsed: Parsed, noun: Token, draft: EventDraft) -> Token | None:
    """The verb of an attack that is repelled: it took place, and whoever repels it was attacked."""
    verb = parsed.tokens[noun.head]
    if draft.word.type != "ASSAULT" or noun.dep not in ("dobj", "nsubjpass") or verb.lemma not in _PARRYING:
        return None
    return verb


def _deed_with(parsed: Parsed, verb: Token, by_head: dict[int, EventDraft]) -> EventDraft | None:
    """The deed whose arms a participle tells more of: "answered with missiles aimed at an airfield"."""
    if verb.dep != "acl" or verb.tag != "VBN":
        return None
    with_ = parsed.tokens[parsed.tokens[verb.head].head]
    return by_head.get(with_.head) if with_.lower == "with" and with_.i < verb.head else None


def _deed_over(parsed: Parsed, noun: Token, by_head: dict[int, EventDraft]) -> EventDraft | None:
    """The deed that a noun names once more beneath its harm: "pounded the town, killing 26, in an attack that …"."""
    within = parsed.tokens[noun.head]
    harm = parsed.tokens[within.head]
    if noun.pos == "VERB" or noun.dep != "pobj" or within.lower not in _WITHIN or harm.lemma not in KIND_OF_VERB:
        return None
    return by_head.get(harm.head) if harm.dep == "advcl" and harm.tag == "VBG" and harm.head < harm.i else None


def _sums_up(parsed: Parsed, noun: Token, draft: EventDraft, by_head: dict[int, EventDraft]) -> bool:
    """Whether a noun set beside a clause only names its deed once more: "freed the workers, a release that came as …"."""
    if noun.dep != "appos" or parsed.tokens[noun.i - 1].lower not in ("a", "an"):
        return False
    first = parsed.sentence_of(noun.i).first
    return any(first <= h < noun.i and f.word.type == draft.word.type for h, f in by_head.items())


def _part_of_it(parsed: Parsed, token: Token, draft: EventDraft, by_head: dict[int, EventDraft]) -> bool:
    """Whether a participle only tells more of its clause's own withdrawal: "pulled out, leaving its posts to the army"."""
    whole = by_head.get(token.head) if token.dep == "advcl" and token.tag == "VBG" and token.head < token.i else None
    same = whole is not None and (whole.word.type, whole.word.mode) == (draft.word.type, draft.word.mode)
    own = parsed.child(token.i, "nsubj", "mark", "advmod")
    return same and draft.word.type == "RETREAT" and draft.word.mode in ("withdraw", "access") and own is None


def _deed_before(parsed: Parsed, verb: Token, by_head: dict[int, EventDraft]) -> EventDraft | None:
    """The one deed of force of the sentence before, in the same paragraph: "… hit a bus. Two people were killed."

    Only for a harm that nobody is named for, and that has no place or cause of its own.
    """
    if not who.is_passive(parsed, verb) or who.by_agent(parsed, verb.i):
        return None
    if any(k.lower in _OF_ITS_OWN for k in parsed.children(verb.i, "prep", "advmod")) or parsed.children(
        verb.i, "advcl"
    ):
        return None
    here = parsed.sentence_of(verb.i)
    if here.i == 0 or parsed.sentences[here.i - 1].paragraph != here.paragraph:
        return None
    before = parsed.sentences[here.i - 1]
    deeds = [f for h, f in by_head.items() if before.first <= h <= before.last and f.word.type == "ASSAULT"]
    alone = not any(
        here.first <= h <= here.last and h != verb.i and f.word.type == "ASSAULT" and not _only_harm(parsed, h)
        for h, f in by_head.items()
    )
    told = [f for f in deeds if parsed.tokens[f.head].dep == "ROOT"] if len(deeds) > 1 else deeds
    return told[0] if len(told) == 1 and alone else None


def _only_harm(parsed: Parsed, head: int) -> bool:
    """Whether a verb tells of more harm that nobody is named for: "… and a school was damaged"."""
    verb = parsed.tokens[head]
    return verb.lemma in _HARMED and who.is_passive(parsed, verb) and not who.by_agent(parsed, head)


def _when(parsed: Parsed, clause: int) -> bool:
    """Whether an adverbial clause tells the deed that a harm came of: "were hurt when shells hit a house"."""
    marks = parsed.children(clause, "advmod", "mark")
    return any(k.lower in ("when", "as", "after", "since") for k in marks)


def _only_deed_beside(parsed: Parsed, verb: Token, by_head: dict[int, EventDraft]) -> list[int]:
    """The one other assault of the sentence, told before the harm; none where there are several."""
    sentence = parsed.sentence_of(verb.i)
    deeds = [
        h for h, f in by_head.items()
        if sentence.first <= h < verb.i and f.word.type == "ASSAULT" and parsed.tokens[h].lemma not in HARM
    ]  # fmt: skip
    return deeds if len(deeds) == 1 else []


def _by_what_is_fired(parsed: Parsed, verb: Token) -> bool:
    """Whether it is missiles that do the harm, told of by the verb before it: "shells fired by gunners killed five"."""
    shots = load_event_sets()["projectile"]
    return any(parsed.tokens[k].lemma.lower() in shots for k in who.logical_subject(parsed, verb))


def _over(parsed: Parsed, noun: int) -> list[int]:
    """The nouns above one that a preposition leads to: "attack", "wedding" of "an attack on a wedding near Norr"."""
    found, token = [], parsed.tokens[noun]
    while token.dep == "pobj" and parsed.tokens[token.head].dep == "prep":
        token = parsed.tokens[parsed.tokens[token.head].head]
        found.append(token.i)
    return found


def _deed_of(parsed: Parsed, verb: Token, by_head: dict[int, EventDraft]) -> EventDraft | None:
    """The event that a verb of harm tells the outcome of; ``None`` where the harm is the event itself."""
    spots: list[int] = []
    if not who.is_passive(parsed, verb):
        spots.extend(who.logical_subject(parsed, verb))
    spots.extend(_ways(parsed, verb))
    spots.extend(h for h in by_head if _when_after(parsed, verb, h))
    if not spots:  # "six were killed and ten wounded by shelling"
        also = [k for k in parsed.children(verb.i, "conj") if k.tag in ("VBN", "JJ") or k.lemma in KIND_OF_VERB]
        spots.extend(spot for k in also for spot in _ways(parsed, k))
    if verb.dep == "advcl" and verb.tag == "VBG":
        told = who.told_before(parsed, verb)
        spots.append(verb.head if told is None else told.i)
        spots.extend(who.logical_subject(parsed, parsed.tokens[verb.head] if told is None else told))
    if verb.dep == "relcl" and any(
        k.lower == "which" for p in parsed.children(verb.i, "prep") for k in parsed.children(p.i)
    ):
        spots.append(verb.head)  # "a gun battle in which six were killed"
    if verb.dep == "relcl" and any(k.lower in ("that", "which") for k in parsed.children(verb.i, "nsubj")):
        spots.extend(_over(parsed, verb.head))  # "an attack on a wedding near Norr that killed 21"
    weapon = parsed.tokens[verb.head]
    arms = load_event_sets()["projectile"] | load_event_sets()["weaponry"] | {"mine", "landmine", "bomb", "device"}
    armed = [k for k in parsed.children(verb.i, "nsubj") if k.lemma.lower() in arms]
    spots.extend(
        p.i for k in armed for p in parsed.children(k.i, "acl") if p.tag == "VBN"
    )  # "a mine laid on a track killed two"
    if verb.dep == "relcl" and weapon.dep in ("dobj", "nsubjpass") and weapon.lemma.lower() in arms:
        spots.append(weapon.head)  # "laid the mine that killed six"
    if verb.dep == "conj" and _by_what_is_fired(parsed, verb):
        spots.append(verb.head)
    if verb.dep == "conj" and parsed.tokens[verb.head].lemma in HARM:
        return _deed_of(parsed, parsed.tokens[verb.head], by_head) or by_head.get(verb.head)
    if who.is_passive(parsed, verb) and not spots:
        spots.extend(_only_deed_beside(parsed, verb, by_head))
    spots.extend(
        [k for spot in spots if spot not in by_head for k in contents(parsed, spot)[1:]]
    )  # "a burst of gunfire"
    for spot in spots:
        deed = by_head.get(spot)
        if deed is None:
            light = [f for f in by_head.values() if f.light == spot]
            deed = light[0] if light else None
        if (
            deed is not None
            and deed.word.type == "ASSAULT"
            and deed.head != verb.i
            and not _under_if(parsed, deed.head, verb.i)
        ):
            return deed
    return None


def _ways(parsed: Parsed, verb: Token) -> list[int]:
    """What somebody was harmed by, in, or when it came: nouns, the gerund of "killed by shelling", "when a mine exploded"."""
    inside = who.under_prep(parsed, verb.i, _IN_OR_BY)
    found = [*(who.by_agent(parsed, verb.i) if who.is_passive(parsed, verb) else ()), *inside]
    found.extend(k + 1 for k in inside if weapon_before(parsed, k + 1))
    preps = [p.i for p in parsed.children(verb.i, "prep", "agent") if p.lower in _IN_OR_BY]
    found.extend(k.i for p in preps for k in parsed.children(p, "pcomp"))
    return [*found, *(k.i for k in parsed.children(verb.i, "advcl") if _when(parsed, k.i))]


def _when_after(parsed: Parsed, verb: Token, deed: int) -> bool:
    """Whether a *when* clause tells a deed under a noun of the harm's: "were killed, three of them children, when …"."""
    if deed < verb.i or not any(k.lower == "when" for k in parsed.children(deed, "advmod")):
        return False
    for above in parsed.ancestors(deed):
        if above.i == verb.i:
            return True
        if above.pos in ("VERB", "AUX") and parsed.children(above.i, "nsubj", "nsubjpass"):
            return False
    return False


def _under_if(parsed: Parsed, deed: int, harm: int) -> bool:
    """Whether a deed stands under an *if* that the harm does not: "would fire if one more shell landed, after four were killed"."""

    def clause(token: int) -> set[int]:
        over = (parsed.tokens[token], *parsed.ancestors(token))
        return {t.i for t in over if any(k.lower in ("if", "unless", "should") for k in parsed.children(t.i, "mark"))}

    return bool(clause(deed) - clause(harm))
