"""Verbs that turn an event into another: stopping it is a truce, not accepting it a rejection."""

from dataclasses import replace

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.drafts import EventDraft, EventDrafts
from peacewatch.extract.events.word_classes import any_in, is_in
from peacewatch.knowledge.event_words import EventWord, load_event_sets
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.record import EventType

_WILLS = frozenset(("will", "would", "wo", "'ll", "'d", "’ll", "’d"))
_SHOWING = frozenset(("show", "turn"))
_SIDES = frozenset(("side", "party", "both", "two", "neither"))
_BOTH = frozenset(("side", "party", "both", "they", "two", "neither"))


def turned(drafts: EventDrafts, draft: EventDraft) -> EventDraft:
    """The event, or what the verb over it or a *not* makes of it."""
    for turn in (_stopped, _given_up, _not_accepted, _not_let):
        other = turn(drafts, draft)
        if other is not None:
            return other
    return draft


def _other(word: EventWord, type_: EventType, mode: str | None, contexts: tuple[str, ...]) -> EventWord:
    return replace(word, type=type_, mode=mode, contexts=contexts, flags=frozenset(), conditions={})


def _stopped(drafts: EventDrafts, draft: EventDraft) -> EventDraft | None:
    """ "Stopped shelling" is the end of it, "cease denying access" gives access: the stopping verb is the event."""
    parsed, word = drafts.parsed, draft.word
    token = parsed.tokens[draft.head]
    governor = parsed.tokens[token.head]
    mode = "ceasefire" if word.type == "ASSAULT" else "access" if word.mode == "restrict" else None
    stops = governor.lemma in load_event_sets()["stopping"] and governor.pos == "VERB"
    if mode is None or not stops or token.tag != "VBG" or token.dep not in ("xcomp", "dobj", "ccomp"):
        return None
    drafts.used.add(governor.i)
    ended = _other(word, "RETREAT", mode, ("peacekeeping",))
    passive = who.is_passive(parsed, governor)
    agents = who.by_agent(parsed, governor.i) if passive else who.logical_subject(parsed, governor)
    anchor = (min(governor.i, draft.anchor[0]), max(governor.i, draft.anchor[1]))
    return EventDraft(ended, governor.i, anchor, agents, draft.recipients, "event.verb-stopped")


def _given_up(drafts: EventDrafts, draft: EventDraft) -> EventDraft | None:
    """ "Stopped sharing flood data", "ceased supplying arms" ends what was given: the stopping verb is the event."""
    parsed, word = drafts.parsed, draft.word
    token = parsed.tokens[draft.head]
    governor = parsed.tokens[token.head]
    if word.type not in ("COOPERATE", "AID") or token.tag != "VBG" or token.dep not in ("xcomp", "dobj", "ccomp"):
        return None
    if governor.pos != "VERB" or governor.lemma not in load_event_sets()["stopping"]:
        return None
    drafts.used.add(governor.i)
    ended = _other(word, "SANCTION", "discontinue", ("diplomatic",))
    agents = who.logical_subject(parsed, governor)
    anchor = (min(governor.i, draft.anchor[0]), max(governor.i, draft.anchor[1]))
    return EventDraft(ended, governor.i, anchor, agents, draft.recipients, "event.verb-given-up")


def _not_let(drafts: EventDrafts, draft: EventDraft) -> EventDraft | None:
    """ "Would not let the convoy pass", "no aid has been allowed in" keeps somebody out: the *not* is part of the deed."""
    parsed, word = drafts.parsed, draft.word
    token = parsed.tokens[draft.head]
    if word.type != "RETREAT" or word.mode != "access" or token.lemma not in load_event_sets()["giving access"]:
        return None
    no = parsed.child(token.i, "neg")
    if no is None:
        of_nobody = [k for t in who.objects(parsed, token) for k in parsed.children(t, "det") if k.lower == "no"]
        no = of_nobody[0] if of_nobody else None
    if no is None:
        return None
    kept_out = _other(word, "COERCE", "restrict", ())
    # "would not let", told of the past by the reporter, is "refused to let"; in somebody's words it tells what is to come.
    would = [k.i for k in parsed.children(token.i, "aux") if k.lower == "would" and token.dep == "ROOT"]
    said_by = frozenset((no.i, *would))
    return EventDraft(
        kept_out, token.i, draft.anchor, draft.agents, draft.recipients, "event.verb-not-let", said_by=said_by
    )


def _not_accepted(drafts: EventDrafts, draft: EventDraft) -> EventDraft | None:
    """ "Never accepted the truce", "will not attend the talks" reject it: the *not* is part of the deed."""
    parsed, word = drafts.parsed, draft.word
    token = parsed.tokens[draft.head if draft.light is None else draft.light]
    no = next((k for k in parsed.children(token.i, "neg", "advmod") if k.lower in ("not", "n't", "never")), None)
    if no is None or token.pos != "VERB":
        return None
    wills = [k.i for k in parsed.children(token.i, "aux") if k.lower in _WILLS]
    if word.type == "AGREE" and _refuses(parsed, draft, token, never=no.lower == "never"):
        things = range(draft.anchor[0], draft.anchor[1] + 1)
        mode = "yield" if any_in(parsed, list(things), load_event_sets()["ceasefire"]) else "change"
    elif (
        word.type == "CONSULT"
        and (wills or token.lemma in _SHOWING)
        and token.lemma in load_event_sets()["attending"]
        and not _together(parsed, draft, _SIDES)
    ):
        mode = "meet"
    else:
        return None
    rejected = _other(word, "REJECT", mode, ("diplomatic",))
    return EventDraft(
        rejected,
        token.i,
        draft.anchor,
        draft.agents,
        draft.recipients,
        "event.verb-not-accepted",
        said_by=frozenset((no.i, *(wills if mode != "meet" else ()))),
    )


def _together(parsed: Parsed, draft: EventDraft, words: frozenset[str] = _BOTH) -> bool:
    """Whether it is both sides that do not meet or agree: then nobody refuses. ``words`` name both by themselves."""
    return len(draft.agents) > 1 or any(is_in(parsed, k, words) or _both(parsed, k) for k in draft.agents)


def _both(parsed: Parsed, head: int) -> bool:
    return any(k.lower in ("two", "both") for k in parsed.children(head))


def _refuses(parsed: Parsed, draft: EventDraft, token: Token, *, never: bool) -> bool:
    """Whether who does not accept or never agrees is one side; where both do not agree, there is no agreement."""
    if token.lemma in load_event_sets()["accepting"]:
        return True
    return (
        never and bool(draft.agents) and not _together(parsed, draft) and token.lemma in load_event_sets()["agreeing"]
    )
