"""Visits told by where somebody is or is due: "the envoy was in Ankara on Tuesday", "the minister is expected in Rabat"."""

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.drafts import EventDraft, EventDrafts
from peacewatch.extract.events.word_classes import is_in
from peacewatch.knowledge.event_words import load_event_sets
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.worded import Operator

_PLACE = frozenset(("%place",))
_DATED = frozenset(("DATE", "TIME"))


def stay_events(drafts: EventDrafts) -> None:
    """Add a CONSULT/visit for each traveller who is told to be in a place, or a person of office who is due there."""
    parsed = drafts.parsed
    word = next((w for w in drafts.words.verbs.get("visit", ()) if w.lemma == ("visit",)), None)
    for token in parsed.tokens:
        if word is None or token.i in drafts.used or token.i in {d.head for d in drafts.found}:
            continue
        visitors = _due(parsed, token) or _there(parsed, token)
        if visitors:
            anchor = (token.i, _place_of(parsed, token)[0])
            over = Operator("plan", token.i, "+-", "probable") if token.lemma != "be" else None
            drafts.found.append(EventDraft(word, token.i, anchor, visitors, [], "event.stay", over=over))
            drafts.used.add(token.i)


def _place_of(parsed: Parsed, token: Token) -> list[int]:
    """The places that stand after *in* or *at*, also after *back* ("due back in Amman")."""
    spots = [token.i, *(k.i for k in parsed.children(token.i, "advmod") if k.lower == "back")]
    named = (k for spot in spots for k in who.under_prep(parsed, spot, ("in", "at")))
    return [k for k in named if k > token.i and parsed.tokens[k].pos == "PROPN" and _is_place(parsed, k)]


def _is_place(parsed: Parsed, k: int) -> bool:
    """A place's name; what the model takes for a person's is none after *in*."""
    return parsed.tokens[k].ent == "PERSON" or is_in(parsed, k, _PLACE)


def _due(parsed: Parsed, token: Token) -> list[int]:
    """Who is *due*, *expected*, *awaited* in a place."""
    if token.lower not in load_event_sets()["awaited"] or not _place_of(parsed, token):
        return []
    if parsed.child(token.i, "xcomp", "ccomp", "dobj") is not None:
        return []
    if token.pos == "VERB":
        persons = who.passive_patient(parsed, token)
    else:
        be = parsed.tokens[token.head]
        persons = who.logical_subject(parsed, be) if be.lemma == "be" and token.dep == "acomp" else []
    leaders = load_event_sets()["leader"] | {"%person"}
    return [k for k in persons if is_in(parsed, k, leaders)]


def _there(parsed: Parsed, token: Token) -> list[int]:
    """Who, travelling by office, is or was in a place on a day."""
    if token.lemma != "be" or token.pos not in ("AUX", "VERB") or not _place_of(parsed, token):
        return []
    if parsed.child(token.i, "acomp", "attr", "expl") is not None:
        return []
    first, last = parsed.edges(token.i)
    if not any(parsed.tokens[k].ent in _DATED for k in range(first, last + 1)):
        return []
    return [k for k in who.logical_subject(parsed, token) if is_in(parsed, k, load_event_sets()["traveller"])]
