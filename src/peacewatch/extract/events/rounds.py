"""Rounds of talks that are only called a round or by their number: "The first round lasted two days. A second …"."""

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.drafts import EventDraft, EventDrafts
from peacewatch.extract.events.word_classes import before, is_in
from peacewatch.knowledge.event_words import EventWord, load_event_sets
from peacewatch.knowledge.process_words import load_talks_words
from peacewatch.model.parsed import Parsed, Token

_AFTER = 60
_BREAKS = frozenset({";", ":", ",", "—", "–", "“", '"'})
_BACK = 12
"""How many sentences back talks must have been named."""


def round_events(drafts: EventDrafts) -> None:
    """Add a CONSULT event for each round that is told to be held, put off or ended, where talks are what is told of."""
    parsed = drafts.parsed
    word = next((w for w in drafts.words.nouns.get("talks", ()) if w.lemma == ("talks",)), None)
    taken = {k for d in drafts.found for k in range(d.anchor[0], d.anchor[1] + 1)}
    for token in parsed.tokens:
        if word is None or token.i in drafts.used or token.i in taken:
            continue
        if taken.intersection(who.under_prep(parsed, token.i, ("of",))):
            continue  # "a round of talks" is told by its talks
        if (_is_round(parsed, token) or _is_number(parsed, token)) and _of_talks(parsed, token):
            drafts.found.append(_draft(parsed, token, word))
            drafts.used.add(token.i)


def _draft(parsed: Parsed, token: Token, word: EventWord) -> EventDraft:
    light = who.light_verb(parsed, token)
    agents = who.by_agent(parsed, token.i)
    if light is not None and not agents and not who.is_passive(parsed, light):
        agents = who.logical_subject(parsed, light)
    parties = [*agents, *who.under_prep(parsed, token.i, ("between", "with"))]
    return EventDraft(
        word, token.i, (token.i, token.i), parties, [], "event.round", light.i if light is not None else None
    )


def _is_round(parsed: Parsed, token: Token) -> bool:
    """Whether *round* or *session* stands alone, not "of voting", and something is told of it."""
    named = token.lemma if token.pos == "NOUN" else token.lower
    counted = token.pos == "NOUN" or parsed.child(token.i, "det") is not None
    if named not in load_event_sets()["round"] or not counted or not _told(parsed, token):
        return False
    kinds = who.under_prep(parsed, token.i, ("of",))
    of_talks = bool(kinds) and all(is_in(parsed, k, load_event_sets()["of talks"]) for k in kinds)
    return (not kinds or of_talks) and not before(parsed, token.i) & load_event_sets()["not a round"]


def _is_number(parsed: Parsed, token: Token) -> bool:
    """Whether an ordinal stands for a round: "A second, planned for April, was put off"."""
    if token.lower not in load_event_sets()["ordinal"] or token.dep not in ("nsubj", "nsubjpass"):
        return False
    rest = parsed.text[token.end : min(token.end + _AFTER, parsed.sentence_of(token.i).end)]
    if not _opens(parsed, token) or load_talks_words().harm.search(rest):
        return False
    return _told(parsed, token) and not who.under_prep(parsed, token.i, ("of",))


def _opens(parsed: Parsed, token: Token) -> bool:
    """Whether "A second" opens a sentence or a clause: not "two died and a third is missing"."""
    first = token.i - 1 if token.i and parsed.tokens[token.i - 1].lower in {"a", "the"} else token.i
    start = parsed.sentence_of(token.i).first
    return first <= start or parsed.tokens[first - 1].text in _BREAKS or parsed.tokens[first - 2].text in _BREAKS


def _told(parsed: Parsed, token: Token) -> bool:
    governor = parsed.tokens[token.head]
    if token.dep in ("nsubj", "nsubjpass", "dobj") and governor.lemma in load_event_sets()["of a round"]:
        return True
    return any(k.lemma in load_event_sets()["of a round"] for k in parsed.children(token.i, "acl", "relcl"))


def _of_talks(parsed: Parsed, token: Token) -> bool:
    """Whether talks are named in the sentence before the word, or in one of the sentences before."""
    here = parsed.sentence_of(token.i)
    first = parsed.sentences[max(0, here.i - _BACK)].first
    talks = load_event_sets()["talks named"]
    return any(parsed.tokens[k].pos in ("NOUN", "VERB") and is_in(parsed, k, talks) for k in range(first, token.i))
