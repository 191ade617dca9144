"""Events as worded: verbs, event nouns and light verbs of the word list, with their parties and the frames over them."""

from dataclasses import dataclass, field, replace

from peacewatch.extract import event_parties as who
from peacewatch.extract.event_filters import (
    ABSTRACT,
    ARM_MODES,
    FRAMES_FOR_LIGHT,
    LABOUR,
    MEETINGS,
    MODIFIER_BLOCKERS,
    NATURE,
    OBJECT_IS_DEED,
    OF_IS_AGENT,
    PRESUPPOSING,
    PROTESTERS,
    SPEAKERS,
    TALKS,
)
from peacewatch.extract.operators import operators
from peacewatch.extract.quantities import HARM, KIND_OF_VERB, numbers
from peacewatch.knowledge.event_words import EventWord, EventWords, load_event_words
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.span import Span, Why
from peacewatch.model.worded import EventMention, NumberMention


@dataclass(slots=True)
class _Found:
    word: EventWord
    head: int
    anchor: tuple[int, int]
    agents: list[int]
    recipients: list[int]
    rule: str
    light: int | None = None
    quantities: list[NumberMention] = field(default_factory=list)


@dataclass(slots=True)
class _Coder:
    parsed: Parsed
    words: EventWords
    used: set[int] = field(default_factory=set)
    found: list[_Found] = field(default_factory=list)


def events(parsed: Parsed) -> tuple[EventMention, ...]:
    """The events that a report words, in text order, numbered from 0.

    Verbs of saying, accusing, denying, warning, threatening and demanding make no event here: they are attributions.
    """
    coder = _Coder(parsed, load_event_words())
    verbs = [t for t in parsed.tokens if t.pos == "VERB"]
    for token in verbs:
        _verb(coder, token)
    for token in parsed.tokens:
        if token.pos in ("NOUN", "PROPN") and token.i not in coder.used:
            _noun(coder, token)
    _merge_harm(coder)
    mentions = [_mention(parsed, f) for f in sorted(coder.found, key=lambda f: (f.anchor[0], f.head))]
    return tuple(replace(m, i=i) for i, m in enumerate(mentions))


def _rest(parsed: Parsed, token: Token, rest: tuple[str, ...]) -> list[int] | None:
    """The numbers of the further words of an entry after ``token``, at most five tokens on; ``None`` where one lacks."""
    at = token.i
    found: list[int] = []
    end = parsed.sentence_of(token.i).last
    for word in rest:
        reach = 2 if found else 4
        hit = next(
            (k for k in range(at + 1, min(at + reach, end) + 1)
             if word in (parsed.tokens[k].lower, parsed.tokens[k].lemma.lower())
             and parsed.tokens[k].pos not in ("PUNCT", "VERB")),
            None,
        )  # fmt: skip
        if hit is None or any(parsed.tokens[k].pos == "PUNCT" for k in range(at + 1, hit)):
            return None
        found.append(hit)
        at = hit
    if (
        rest
        and len(rest) == 1
        and parsed.tokens[found[0]].dep
        not in ("prt", "prep", "advmod", "dobj", "advcl", "oprd", "acomp", "pobj", "mark")
    ):
        return None
    if rest and len(rest) == 1 and parsed.tokens[found[0]].head != token.i:
        return None
    return found


def _verb(coder: _Coder, token: Token) -> None:
    parsed = coder.parsed
    if token.i in coder.used or token.dep in ("amod", "compound", "aux", "auxpass"):
        return
    for word in coder.words.verbs.get(token.lemma.lower(), ()):
        rest = _rest(parsed, token, word.lemma[1:])
        if rest is None:
            continue
        if not word.lemma[1:] and parsed.child(token.i, "prt") is not None and not word.objects:
            continue
        hit = _fit_verb(coder, token, word, rest)
        if hit is not None:
            coder.found.append(hit)
            coder.used.update([token.i, *rest])
            return


def _fit_verb(coder: _Coder, token: Token, word: EventWord, rest: list[int]) -> _Found | None:
    parsed = coder.parsed
    things = [k for k in who.objects(parsed, token) if k not in rest]
    preps = tuple(r for r in word.recipient_roles if r != "dobj")
    under = who.under_prep(parsed, token.i, preps)
    passive = who.is_passive(parsed, token)
    agents = who.by_agent(parsed, token.i) if passive else who.logical_subject(parsed, token)
    last = [token.i, *rest]
    if word.objects:
        around = things + (
            []
            if things
            else who.under_prep(
                parsed,
                token.i,
                (*(parsed.tokens[k].lower for k in rest), "on", "to", "from", "against", "into", "out", "of", "at"),
            )
        )
        hits = [k for k in around if _is_object(parsed, k, word)]
        if not hits:
            return None
        if "recipient" in word.flags:
            under += [k for h in hits for k in who.under_prep(parsed, h, preps) if k not in under]
        if word.type not in ("ASSAULT", "COERCE", "MOBILIZE", "AID") or word.mode == "restrict":
            last.append(hits[0])
            coder.used.update(hits)
            if preps:
                under += who.under_prep(parsed, hits[0], preps)
    elif word.mode == "third-party" and any(parsed.tokens[k].lemma in TALKS for k in things):
        under += [k for t in things for k in who.under_prep(parsed, t, ("between", "with"))]
        coder.used.update(things)
        last.extend(things[:1])
        things = []
    elif rest and preps:
        under += [k for r in rest for k in who.under_prep(parsed, r, preps) if k not in under]
    on_noun = word.mode == "third-party" and token.dep in ("acl", "relcl", "amod")
    if on_noun and parsed.tokens[token.head].lemma.lower() not in MEETINGS:
        # "a deal brokered by …" is about the deal; only talks so told are the mediation itself.
        return None
    under = [k for k in under if k not in last]
    if not _fits(parsed, token, word, agents, things, under):
        return None
    takes_object = "dobj" in word.recipient_roles and "reciprocal" not in word.flags
    recipients = _recipients(parsed, word, things if takes_object or word.type == "CONSULT" else [], under)
    if passive and "reciprocal" in word.flags:
        recipients = under
    rule = "event.verb-passive" if passive else "event.verb"
    return _Found(word, token.i, (min(last), max(last)), agents, recipients, rule)


def _recipients(parsed: Parsed, word: EventWord, things: list[int], under: list[int]) -> list[int]:
    """The parties among objects and prepositional phrases; a thing that only names the deed ("truce") is none."""
    skip_things = word.objects and (
        word.type in OBJECT_IS_DEED
        or word.mode == "restrict"
        or "recipient" in word.flags
        or "ceasefire" in word.objects
    )
    direct = [k for k in things if not (skip_things and parsed.tokens[k].pos == "NOUN")]
    owners: list[int] = []
    if (word.type in ("ASSAULT", "COERCE") and "ceasefire" not in word.objects) or word.mode == "release":
        owners = [o for k in [*things, *under] for o in who.named_modifiers(parsed, k, frozenset())]
    return list(dict.fromkeys([*direct, *owners, *under]))


def _is_object(parsed: Parsed, k: int, word: EventWord) -> bool:
    token = parsed.tokens[k]
    if token.lemma.lower() in word.objects or token.lower in word.objects:
        return True
    named = token.pos == "PROPN" and word.type in ("ASSAULT", "COERCE") and word.mode in (None, "seize")
    return named and "ceasefire" not in word.objects


def _fits(
    parsed: Parsed, token: Token, word: EventWord, agents: list[int], things: list[int], under: list[int]
) -> bool:
    lemmas = {parsed.tokens[k].lemma.lower() for k in things}
    subjects = {parsed.tokens[k].lemma.lower() for k in agents}
    infinitive = parsed.child(token.i, "xcomp") is not None
    harmful = word.type in ("ASSAULT", "COERCE", "SANCTION")
    refused = (
        ("obj!" in word.flags and not things)
        or (not word.objects and lemmas & ABSTRACT)
        or (harmful and subjects & NATURE)
        or ("recipient" in word.flags and not under and not ("dobj" in word.recipient_roles and things))
        or ("xcomp" in word.flags and not infinitive)
        or ("bind" in word.flags and (bool(things) or not _binds(parsed, token, infinitive)))
        or (word.mode == "obstruct" and not subjects & PROTESTERS)
    )
    if refused:
        return False
    if "person" in word.flags:
        parties = things + under
        if word.lemma == ("meet",):
            several = len(agents) > 1 or any(parsed.tokens[k].tag in ("NNS", "NNPS") for k in agents)
            return any(_speaks(parsed, k) for k in parties) or (not parties and several)
        return any(_speaks(parsed, k) for k in agents) and bool(parties)
    bare_needs = token.lemma in (
        "protest",
        "march",
        "rally",
        "engage",
        "yield",
        "compromise",
        "back",
        "fund",
        "release",
    )
    return not bare_needs or bool(agents) or bool(things)


def _binds(parsed: Parsed, token: Token, infinitive: bool) -> bool:
    """Whether *agree* commits to a deed or a text, rather than sharing a view."""
    return infinitive or bool(who.under_prep(parsed, token.i, ("on", "to")))


def _speaks(parsed: Parsed, k: int) -> bool:
    token = parsed.tokens[k]
    return token.lemma.lower() in SPEAKERS or token.ent in ("PERSON", "GPE", "ORG", "NORP") or token.pos == "PROPN"


def _noun(coder: _Coder, token: Token) -> None:
    parsed = coder.parsed
    if token.dep in ("compound", "amod", "nmod", "npadvmod") or token.ent in ("PERSON", "GPE"):
        return
    rows = coder.words.nouns.get(token.lemma.lower(), ()) or coder.words.nouns.get(token.lower, ())
    for word in rows:
        first = _noun_start(parsed, token, word)
        if first is None:
            continue
        mods = {t.lemma.lower() for t in parsed.children(token.i) if t.i < token.i}
        if mods & (word.blockers | MODIFIER_BLOCKERS) or _presupposed(parsed, token):
            return
        hit = _fit_noun(coder, token, word, first)
        if hit is not None:
            coder.found.append(hit)
            coder.used.update(range(first, token.i + 1))
        return


def _noun_start(parsed: Parsed, token: Token, word: EventWord) -> int | None:
    size = len(word.lemma)
    first = token.i - size + 1
    if first < parsed.sentence_of(token.i).first:
        return None
    for k, want in zip(range(first, token.i), word.lemma[:-1], strict=True):
        if want not in (parsed.tokens[k].lower, parsed.tokens[k].lemma.lower()):
            return None
    return first


def _presupposed(parsed: Parsed, token: Token) -> bool:
    """Whether the noun only says what is to end: "an end to attacks", "stopped the shelling"."""
    governor = parsed.tokens[token.head]
    if governor.dep == "prep" or governor.pos == "ADP":
        governor = parsed.tokens[governor.head]
    if token.dep == "conj":
        governor = parsed.tokens[parsed.tokens[token.head].head]
    return governor.lemma.lower() in PRESUPPOSING and token.dep in ("dobj", "pobj", "nsubjpass", "conj")


def _fit_noun(coder: _Coder, token: Token, word: EventWord, first: int) -> _Found | None:
    parsed = coder.parsed
    light = who.light_verb(parsed, token)
    own_words = frozenset(range(first, token.i + 1))
    owners = who.named_modifiers(parsed, token.i, own_words)
    agents = who.by_agent(parsed, token.i)
    if light is not None:
        if who.is_passive(parsed, light):
            agents = agents or who.by_agent(parsed, light.i)
        else:
            agents = agents or who.logical_subject(parsed, light)
    preps = word.recipient_roles
    if word.mode in OF_IS_AGENT and "of" in preps:
        preps = tuple(p for p in preps if p != "of")
        agents = agents or who.under_prep(parsed, token.i, ("of",))
    recipients = who.under_prep(parsed, token.i, preps)
    if word.type == "ASSAULT":
        # "strikes on Ruritanian ports": the people whose thing is hit.
        recipients += [o for k in recipients for o in who.named_modifiers(parsed, k, frozenset())]
    if light is not None:
        recipients = recipients or who.under_prep(parsed, light.i, tuple(p for p in preps if p not in ("of", "in")))
    agents = list(dict.fromkeys([*agents, *owners])) if "reciprocal" in word.flags else agents or owners
    if any(parsed.tokens[k].lemma.lower() in ABSTRACT for k in recipients) and word.type == "ASSAULT":
        return None
    if "light" in word.flags and not _light_enough(parsed, token, light):
        return None
    if word.type == "ASSAULT" and token.lemma == "strike" and _labour(parsed, agents):
        return None
    rule = "event.light-verb" if light is not None else "event.noun"
    return _Found(word, token.i, (first, token.i), agents, recipients, rule, light.i if light is not None else None)


def _labour(parsed: Parsed, agents: list[int]) -> bool:
    return any(parsed.tokens[k].lemma.lower() in LABOUR for k in agents)


def _light_enough(parsed: Parsed, token: Token, light: Token | None) -> bool:
    if light is not None:
        return True
    governor = parsed.tokens[token.head]
    if token.dep == "nsubj" and governor.lemma in ("hold", "begin", "start", "expire") and token.lemma != "deal":
        return True
    return any(o.kind in FRAMES_FOR_LIGHT for o in operators(parsed, token.i)[:2])


def _merge_harm(coder: _Coder) -> None:
    """Give the dead and wounded to the deed: "the strike killed 12", "attacked the base, killing 12" is one event."""
    parsed = coder.parsed
    by_head = {f.head: f for f in coder.found}
    dropped: set[int] = set()
    for token in parsed.tokens:
        if token.lemma not in KIND_OF_VERB or token.pos != "VERB":
            continue
        counts = list(numbers(parsed, token.i))
        deed = _deed_of(parsed, token, by_head) if token.lemma in HARM else None
        if deed is not None and deed.head not in dropped:
            deed.quantities.extend(counts)
            if token.i in by_head:
                dropped.add(token.i)
        elif token.i in by_head:
            by_head[token.i].quantities.extend(counts)
    coder.found = [f for f in coder.found if f.head not in dropped]


def _when(parsed: Parsed, clause: int) -> bool:
    """Whether an adverbial clause tells the deed that a harm came of: "were hurt when shells hit a house"."""
    marks = parsed.children(clause, "advmod", "mark")
    return any(k.lower in ("when", "as", "after") for k in marks)


def _only_deed_beside(parsed: Parsed, verb: Token, by_head: dict[int, _Found]) -> list[int]:
    """The one other assault of the sentence, told before the harm; none where there are several."""
    sentence = parsed.sentence_of(verb.i)
    deeds = [
        h for h, f in by_head.items()
        if sentence.first <= h < verb.i and f.word.type == "ASSAULT" and parsed.tokens[h].lemma not in HARM
    ]  # fmt: skip
    return deeds if len(deeds) == 1 else []


def _deed_of(parsed: Parsed, verb: Token, by_head: dict[int, _Found]) -> _Found | None:
    """The event that a verb of harm tells the outcome of; ``None`` where the harm is the event itself."""
    spots: list[int] = []
    if not who.is_passive(parsed, verb):
        spots.extend(who.logical_subject(parsed, verb))
    else:
        spots.extend(who.by_agent(parsed, verb.i))
    spots.extend(who.under_prep(parsed, verb.i, ("in", "by", "during")))
    spots.extend(k.i for k in parsed.children(verb.i, "advcl") if _when(parsed, k.i))
    if verb.dep == "advcl" and verb.tag == "VBG":
        spots.append(verb.head)
    if verb.dep == "conj" and parsed.tokens[verb.head].lemma in HARM:
        return _deed_of(parsed, parsed.tokens[verb.head], by_head) or by_head.get(verb.head)
    if who.is_passive(parsed, verb) and not spots:
        spots.extend(_only_deed_beside(parsed, verb, by_head))
    for spot in spots:
        deed = by_head.get(spot)
        if deed is None:
            light = [f for f in by_head.values() if f.light == spot]
            deed = light[0] if light else None
        if deed is not None and deed.word.type == "ASSAULT" and deed.head != verb.i:
            return deed
    return None


def _mention(parsed: Parsed, found: _Found) -> EventMention:
    word, head = found.word, found.head
    own = set(range(found.anchor[0], found.anchor[1] + 1)) if found.rule != "event.verb" else {head}
    if "reciprocal" in word.flags:
        found.agents = [m for k in found.agents for m in who.members(parsed, k)]
    agents = tuple(k for k in found.agents if who.party(parsed, k) and k not in own)
    recipients = tuple(k for k in dict.fromkeys(found.recipients) if who.party(parsed, k) and k not in agents)
    third: tuple[int, ...] = ()
    if word.mode == "third-party":
        third, agents = agents, recipients
        recipients = ()
    anchor = parsed.span(*found.anchor)
    mode = _mode(parsed, found)
    frames = operators(parsed, head)
    return EventMention(
        i=0, type=word.type, mode=mode, contexts=word.contexts, head=head, anchor=anchor,
        evidence=(_clause(parsed, found),), agents=agents, recipients=recipients, third_parties=third,
        operators=frames, why=(Why(found.rule, (anchor,)),), quantities=tuple(found.quantities),
        reciprocal="reciprocal" in word.flags, background=_background(parsed, head, found.light),
    )  # fmt: skip


def _mode(parsed: Parsed, found: _Found) -> str | None:
    """The word's mode, made finer by the arm that its clause names, where the word itself leaves it open."""
    word = found.word
    if word.type != "ASSAULT" or word.mode not in (None, "explosives", "firearms"):
        return word.mode
    near = [found.head, *found.agents, *(t.i for t in parsed.children(found.head))]
    near += [t.i for a in found.agents for t in parsed.children(a, "compound", "amod")]
    near += who.under_prep(parsed, found.head, ("with", "by"))
    lowers = [parsed.tokens[k].lower for k in near]
    if "suicide" in lowers:
        return "suicide-attack"
    return next((ARM_MODES[low] for low in lowers if low in ARM_MODES), word.mode)


def _clause(parsed: Parsed, found: _Found) -> Span:
    """The words from the first to the last of anchor, light verb and parties, within the sentence."""
    spots = [*found.anchor, *found.agents, *found.recipients]
    if found.light is not None:
        spots.append(found.light)
    sentence = parsed.sentence_of(found.head)
    spots = [k for k in spots if sentence.first <= k <= sentence.last]
    return parsed.span(min(spots), max(spots))


def _background(parsed: Parsed, head: int, light: int | None) -> bool:
    """Past perfect outside reported speech is history."""
    spot = light if light is not None else head
    token = parsed.tokens[spot]
    had = any(k.lower == "had" for k in parsed.children(spot, "aux"))
    return had and token.dep not in ("ccomp", "advcl") and token.tag == "VBN"
