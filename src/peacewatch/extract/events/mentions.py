"""Events as worded: verbs, event nouns and light verbs of the word list, with their parties and the frames over them."""

from dataclasses import replace

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.authors import laid_to
from peacewatch.extract.events.belonging import sides
from peacewatch.extract.events.drafts import EventDraft, EventDrafts
from peacewatch.extract.events.gerunds import is_gerund
from peacewatch.extract.events.go_betweens import go_betweens
from peacewatch.extract.events.harm import merge_harm, merge_told_again
from peacewatch.extract.events.modes import mode_of
from peacewatch.extract.events.nouns import noun_event
from peacewatch.extract.events.operators import operators
from peacewatch.extract.events.rounds import round_events
from peacewatch.extract.events.stays import stay_events
from peacewatch.extract.events.verbs import HOSTING, verb_event
from peacewatch.extract.events.word_classes import is_in
from peacewatch.knowledge.event_words import load_event_sets, load_event_words
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.record import EventType
from peacewatch.model.span import Span, Why
from peacewatch.model.worded import EventMention, Operator

DONE_BY_WORDS: frozenset[EventType] = frozenset(
    ("AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "RETREAT", "COERCE", "SANCTION")
)
"""The types whose deed is, or may be, to say something: a truce declared, a curfew announced."""

_PRESIDING = frozenset(("chair", "moderate"))
_LAID: frozenset[EventType] = frozenset(("ASSAULT", "COERCE"))


def events(parsed: Parsed) -> tuple[EventMention, ...]:
    """The events that a report words, in text order, numbered from 0.

    Verbs of accusing, demanding and the like are here too ("denounced the raid"); where one is the cue of a statement that
    is itself an event, ``relate`` keeps that one alone.
    """
    drafts = EventDrafts(parsed, load_event_words())
    for token in parsed.tokens:
        if is_gerund(parsed, token):
            continue
        if token.pos == "VERB" or (token.pos == "AUX" and token.lemma == "be"):
            verb_event(drafts, token)
    for token in parsed.tokens:
        if (token.pos in ("NOUN", "PROPN") or is_gerund(parsed, token)) and token.i not in drafts.used:
            noun_event(drafts, token)
    round_events(drafts)
    stay_events(drafts)
    merge_told_again(drafts)
    merge_harm(drafts)
    mentions = [_mention(parsed, f) for f in sorted(drafts.found, key=lambda f: (f.anchor[0], f.head))]
    return tuple(replace(m, i=i) for i, m in enumerate(mentions))


def _mention(parsed: Parsed, draft: EventDraft) -> EventMention:
    word, head = draft.word, draft.head
    verb = draft.rule.startswith("event.verb")
    own = {head} if verb else set(range(draft.anchor[0], draft.anchor[1] + 1))
    if "reciprocal" in word.flags:
        draft.agents = [m for k in draft.agents for m in who.members(parsed, k)]
    if word.mode == "third-party" or "reciprocal" in word.flags:
        draft.recipients = [m for k in draft.recipients for m in who.members(parsed, k)]
    agents = tuple(k for k in sides(parsed, draft.agents) if who.party(parsed, k) and k not in own)
    own -= {k for k in own if parsed.tokens[k].dep in ("amod", "compound", "nmod", "poss")}
    recipients = tuple(k for k in sides(parsed, draft.recipients) if who.party(parsed, k) and k not in (*agents, *own))
    worded = [k for k in (*draft.agents, *draft.recipients) if who.party(parsed, k)]
    things = tuple(k for k in dict.fromkeys(worded) if k not in (*agents, *recipients, *own))
    third: tuple[int, ...] = ()
    chaired = word.type == "CONSULT" and not recipients and parsed.tokens[head].lemma in _PRESIDING
    if chaired:
        third, agents = agents, ()
    elif word.mode == "third-party" or ((recipients or _the_talks(parsed, draft)) and _hosts(parsed, draft)):
        third, agents = agents, recipients
        recipients = ()
    elif beside := go_betweens(parsed, (*agents, *recipients)):
        third = beside
        agents, recipients = (tuple(k for k in heads if k not in third) for heads in (agents, recipients))
    if (
        draft.rule == "event.light-verb"
        and parsed.tokens[head].dep == "dobj"
        and parsed.tokens[parsed.tokens[head].head].lemma == "order"
    ):
        agents = tuple(
            k for k in agents if k in who.by_agent(parsed, head)
        )  # whoever is said to order it need not have done it
    if draft.third:
        third = (*third, *(k for k in sides(parsed, draft.third) if who.party(parsed, k)))
    anchor = parsed.span(*draft.anchor)
    return EventMention(
        i=0, type=word.type, mode=mode_of(parsed, draft) or draft.mode, contexts=word.contexts, head=head, anchor=anchor,
        evidence=(_clause(parsed, draft),), agents=agents, recipients=recipients, third_parties=third,
        operators=_frames(parsed, draft), why=(Why(draft.rule, (anchor,)),), quantities=tuple(draft.quantities),
        reciprocal="reciprocal" in word.flags, background=_background(parsed, head, draft.light),
        things=things, charged=() if verb or word.type not in _LAID else tuple(k for k in laid_to(parsed, parsed.tokens[head]) if who.party(parsed, k)),
    )  # fmt: skip


def _frames(parsed: Parsed, draft: EventDraft) -> tuple[Operator, ...]:
    """The operators over the event, without those that are part of the deed; one meeting that is suspended is put off."""
    found = tuple(o for o in operators(parsed, draft.head) if o.token not in draft.said_by)
    if draft.word.type == "AGREE":  # "agreed to extend the truce" is the agreement itself
        found = tuple(o for o in found if o.kind != "agreement")
    if draft.over is not None:
        found = (draft.over, *(o for o in found if o.token != draft.over.token))
    token = parsed.tokens[draft.head]
    governor = parsed.tokens[token.head]
    if (
        not found
        and draft.word.type in ("RETREAT", "CONCEDE", "COOPERATE")
        and (term := _term_of_a_deal(parsed, token)) is not None
    ):
        return (Operator("agreement", term, "+-", "probable"),)
    one_meeting = draft.word.type == "CONSULT" and token.tag == "NN" and token.dep in ("nsubjpass", "dobj")
    put_off = one_meeting and governor.lemma in ("suspend", "shelve") and not found
    return (Operator("plan", governor.i, "+-", "probable"),) if put_off else found


def _term_of_a_deal(parsed: Parsed, noun: Token) -> int | None:
    """The deal of which a noun is a term, hung on it or on its verb: "reached a deal on the release of hostages"."""
    prep = parsed.tokens[noun.head]
    verb = parsed.tokens[prep.head]
    if noun.dep != "pobj" or prep.lower not in ("on", "for", "about"):
        return None
    deals = load_event_sets()["agreement"] | {"text", "draft", "document"}
    if verb.pos == "NOUN":
        return verb.i if is_in(parsed, verb.i, deals) else None
    if verb.pos != "VERB":
        return None
    return next((k.i for k in parsed.children(verb.i, "dobj", "nsubjpass") if is_in(parsed, k.i, deals)), None)


def _hosts(parsed: Parsed, draft: EventDraft) -> bool:
    """Whether it is talks of others that somebody hosts: "hosted talks between A and B"."""
    if draft.word.type != "CONSULT" or parsed.tokens[draft.head].lemma not in HOSTING:
        return False
    talks = load_event_sets()["talks"]
    return any(is_in(parsed, k, talks) for k in range(draft.anchor[0], draft.anchor[1] + 1))


def _the_talks(parsed: Parsed, draft: EventDraft) -> bool:
    """Whether what is hosted is known talks of others: "hosted the talks", "which hosted the last round"."""
    objects = parsed.children(draft.head, "dobj", "nsubjpass")
    return any(d.lower in ("the", "these", "those") for k in objects for d in parsed.children(k.i, "det"))


def _clause(parsed: Parsed, draft: EventDraft) -> Span:
    """The words from the first to the last of anchor, light verb and parties, within the sentence."""
    spots = [*draft.anchor, *draft.agents, *draft.recipients]
    if draft.light is not None:
        spots.append(draft.light)
    sentence = parsed.sentence_of(draft.head)
    spots = [k for k in spots if sentence.first <= k <= sentence.last]
    return parsed.span(min(spots), max(spots))


def _background(parsed: Parsed, head: int, light: int | None) -> bool:
    """Past perfect outside reported speech is history."""
    spot = light if light is not None else head
    token = parsed.tokens[spot]
    had = any(k.lower == "had" for k in parsed.children(spot, "aux"))
    return had and token.dep not in ("ccomp", "advcl") and token.tag == "VBN"
