"""Nouns that name events, alone or beside a light verb: which reading fits, and who acts and is acted on."""

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.authors import claimed_by, owner_of_shots
from peacewatch.extract.events.drafts import EventDraft, EventDrafts
from peacewatch.extract.events.noun_filters import (
    fits_noun,
    happens,
    is_audience,
    is_to_end,
    is_topic,
    light_enough,
    names_a_body,
)
from peacewatch.extract.events.turns import turned
from peacewatch.extract.events.word_classes import any_in, is_in
from peacewatch.knowledge.event_words import EventWord, load_event_sets
from peacewatch.model.parsed import Parsed, Token

_LAYING = frozenset(("blame", "pin", "lay", "fasten", "attribute", "ascribe", "impute"))
_MADE = frozenset(("report", "book", "film", "article", "statement", "attack", "raid", "strike", "assault", "claim"))
_GETTING = frozenset(("have", "get", "gain", "obtain", "receive", "enjoy"))
_OF_IS_AGENT = frozenset(("withdraw", "resign", "troops", "ceasefire"))


def noun_event(drafts: EventDrafts, token: Token) -> None:
    """Add the event that a noun names; only the first reading whose words stand there and fit counts."""
    parsed = drafts.parsed
    if token.dep in ("compound", "amod", "nmod", "npadvmod") or token.ent in ("PERSON", "GPE"):
        return
    if token.pos == "PROPN" and token.ent == "DATE":
        return
    rows = drafts.words.nouns.get(token.lemma.lower(), ()) or drafts.words.nouns.get(token.lower, ())
    for word in rows:
        first = _first(parsed, token, word)
        if first is None:
            continue
        ended = word.type != "CONSULT" and is_to_end(parsed, token)
        if not fits_noun(parsed, token, word) or ended or _told_of(parsed, token):
            if len(word.lemma) > 1 or not {"not", "ofobj"} & word.conditions.keys():
                return
            continue
        # "exchange of fire" stands where its first noun stands.
        top = parsed.tokens[first] if "of" in word.lemma else token
        draft = _draft(parsed, top, word, (first, token.i))
        if draft is not None:
            drafts.found.append(turned(drafts, draft))
            drafts.used.update(range(first, token.i + 1))
            return


def _told_of(parsed: Parsed, token: Token) -> bool:
    """Whether the noun only tells what is talked about, whom one talks to, or which office: none of them takes place."""
    return is_topic(parsed, token) or names_a_body(parsed, token) or is_audience(parsed, token)


def _first(parsed: Parsed, token: Token, word: EventWord) -> int | None:
    """The first token of the entry, whose last is ``token``; ``None`` where its words do not stand there."""
    first = token.i - len(word.lemma) + 1
    if first < parsed.sentence_of(token.i).first:
        return None
    for k, want in zip(range(first, token.i), word.lemma[:-1], strict=True):
        if want not in (parsed.tokens[k].lower, parsed.tokens[k].lemma.lower()):
            return None
    return first


def _draft(parsed: Parsed, token: Token, word: EventWord, anchor: tuple[int, int]) -> EventDraft | None:
    light = who.light_verb(parsed, token)
    claimed = claimed_by(parsed, token) if word.type == "ASSAULT" else []
    owners = who.named_modifiers(parsed, token.i, frozenset(range(anchor[0], anchor[1] + 1)))
    agents = who.by_agent(parsed, token.i) or claimed or _by_after_of(parsed, token, word)
    if light is not None:
        told = who.by_agent(parsed, light.i) if who.is_passive(parsed, light) else who.logical_subject(parsed, light)
        agents = agents or told
    preps = word.recipient_roles
    if word.mode in _OF_IS_AGENT and "of" in preps:
        preps = tuple(p for p in preps if p != "of")
        agents = agents or who.under_prep(parsed, token.i, ("of",))
    if _laid_to_somebody(parsed, token):
        preps = tuple(p for p in preps if p not in ("on", "to", "at"))
    recipients = who.under_prep(parsed, token.i, preps)
    if light is not None:
        recipients = recipients or who.under_prep(parsed, light.i, tuple(p for p in preps if p not in ("of", "in")))
    if word.type == "CONSULT" and "reciprocal" in word.flags and not recipients:
        of = who.under_prep(parsed, token.i, ("of",))
        recipients = of if len(of) > 1 and all(parsed.tokens[k].pos == "PROPN" for k in of) else recipients
    if word.type == "ASSAULT" and not agents and not owners:
        owners = owner_of_shots(parsed, token)
    between = len(recipients) > 1 and bool(
        who.under_prep(parsed, token.i, ("between",))
    )  # "the UN talks between A and B"
    third: list[int] = []
    if between and light is not None and "reciprocal" in word.flags:
        agents, third = [], [k for k in agents if k not in recipients]  # "the UN extended talks between A and B"
    if not between:
        agents = list(dict.fromkeys([*agents, *owners])) if "reciprocal" in word.flags else agents or owners
    freed = [k for k in agents if parsed.tokens[k].dep == "poss" and parsed.tokens[k].pos in ("PRON", "NOUN")]
    if word.mode == "release" and freed and not who.under_prep(parsed, token.i, ("of",)):
        agents = [k for k in agents if k not in freed]  # "their release", "the hostages' release"
    if word.mode == "access" and light is not None and light.lemma in _GETTING:
        agents, recipients = [], recipients or agents  # "had no access": whoever has it is given it
    if not _fits_parties(parsed, token, word, light, agents, recipients):
        return None
    rule = "event.light-verb" if light is not None else "event.noun"
    return EventDraft(
        word, token.i, anchor, agents, recipients, rule, light.i if light is not None else None, third=third
    )


def _by_after_of(parsed: Parsed, token: Token, word: EventWord) -> list[int]:
    """Who does it, where the parser hangs the *by* to what it is done to: "the blockade of the terminal by gangs"."""
    if "of" not in word.recipient_roles or word.mode in _OF_IS_AGENT:
        return []
    things = [k for k in who.under_prep(parsed, token.i, ("of",)) if parsed.tokens[k].lemma.lower() not in _MADE]
    return [a for k in things for a in who.by_agent(parsed, k)]


def _laid_to_somebody(parsed: Parsed, token: Token) -> bool:
    """ "Blamed the attack on the rebels": whom the preposition leads to is the one charged."""
    governor = parsed.tokens[token.head]
    laid = governor.lemma.lower() in _LAYING and governor.pos == "VERB"
    return laid and token.dep in ("dobj", "nsubjpass", "nsubj")


def _fits_parties(
    parsed: Parsed, token: Token, word: EventWord, light: Token | None, agents: list[int], recipients: list[int]
) -> bool:
    sets, flags = load_event_sets(), word.flags
    asked = word.words("subj")
    refused = (
        (asked and not any_in(parsed, agents, asked))
        or ("light" in flags and not light_enough(parsed, token, light))
        or ("happen" in flags and not happens(parsed, token, light))
        or ("party" in flags and not agents and not recipients)
        or ("journey" in flags and not _journey(parsed, agents, recipients))
        or (
            word.type == "ASSAULT" and token.lemma == "strike" and any(is_in(parsed, k, sets["labour"]) for k in agents)
        )
        or (word.type == "ASSAULT" and any(is_in(parsed, k, sets["abstract"]) for k in recipients))
    )
    return not refused


def _journey(parsed: Parsed, agents: list[int], recipients: list[int]) -> bool:
    """Whether a visit goes to a place or person that is named, or is a statesman's."""
    named = any(parsed.tokens[k].ent in ("GPE", "LOC", "NORP", "PERSON") for k in recipients)
    leaders = load_event_sets()["leader"] | {"%person"}
    return named or any(is_in(parsed, k, leaders) for k in agents)
