"""How statements, their sources and their answers are worded for people; shared by all surfaces."""

import re
from dataclasses import dataclass

from peacewatch.model.record import Act, Actor, Record, Relation, Silence, SilenceKind, Statement
from peacewatch.show.threads import Link, Thread
from peacewatch.show.words import Names, clean, plain, quoted

# In the past tense, which is the same for one speaker and for several.
ACT_WORDS: dict[Act, str] = {
    "say": "said", "announce": "announced", "confirm": "affirmed", "deny": "denied", "accuse": "accused",
    "condemn": "condemned", "praise": "praised", "warn": "warned", "threaten": "threatened", "demand": "demanded",
    "request": "requested", "offer": "offered", "promise": "promised", "agree": "agreed", "refuse": "refused",
    "report": "reported", "ask": "asked", "decline_comment": "gave no comment",
}  # fmt: skip
# How a statement hangs under another, before the name of who makes it.
LINK_WORDS: dict[Link, str] = {
    "continues": "goes on", "inside": "within it", "denies": "denied by", "confirms": "confirmed by",
    "repeats": "repeated by", "contradicts": "contradicted by", "accepts": "accepted by", "rejects": "rejected by",
}  # fmt: skip
FORM_WORDS = {"direct": "quoted", "indirect": "paraphrased", "mixed": "partly quoted"}
VENUE_WORDS = {
    "social": "on social media", "press": "press", "broadcast": "broadcast", "address": "address",
    "document": "document", "meeting": "meeting",
}  # fmt: skip
SILENCE_WORDS: dict[SilenceKind, str] = {
    "not_heard": "not heard", "declined": "asked, and would not comment", "unreached": "could not be reached",
    "no_response": "asked, and did not answer",
}  # fmt: skip
# Words of the coder's doubt, each from the confidence at which it starts.
DOUBT_WORDS = ((0.9, "sure"), (0.75, "fairly sure"), (0.5, "unsure"), (0.0, "doubtful"))
_SMALL = re.compile(r"\b(?:the|a|an|of)\b|[’']s?\b|[^\w\s]", re.IGNORECASE)
_SAYS_UNNAMED = re.compile(r"\b(?:unnamed|unidentified|anonymous)\b", re.IGNORECASE)


def doubt(confidence: float | None) -> str:
    """How sure the coder is of its reading, in words; an empty string where that was not estimated.

    >>> doubt(0.93), doubt(0.5), doubt(None)
    ('sure', 'unsure', '')
    """
    return "" if confidence is None else next(words for least, words in DOUBT_WORDS if confidence >= least)


def as_worded(one: Statement, names: Names) -> str:
    """The report's own words for the speaker, where they tell more than the name: "Kabul" for Afghanistan."""
    if not (one.speakers and one.speaker_evidence):
        return ""
    words = clean(one.speaker_evidence[0].exact)
    known = set(_bare(names.speaker(one)))
    return "" if not words or set(_bare(words)) <= known else words


def path(one: Statement, record: Record, names: Names) -> list[tuple[str, bool]]:
    """From whom the reporter has it, outlet first, origin last: each name, and whether it wants the mark "not named".

    Several who speak together are one link. Empty where there is no more than one.
    """
    links: list[tuple[str, ...]] = []
    for actor in one.chain:
        if links and actor in one.speakers and links[-1][-1] in one.speakers:
            links[-1] = (*links[-1], actor)
        else:
            links.append((actor,))
    return [(names.who(link), wants_mark(link, record, names)) for link in links] if len(links) > 1 else []


def wants_mark(actors: tuple[str, ...], record: Record, names: Names) -> bool:
    """Whether these are unnamed sources, all of them, whose names do not say so themselves ("unnamed sources")."""
    unnamed = {actor.id for actor in record.actors if actor.anonymous}
    return bool(actors) and all(one in unnamed and not _SAYS_UNNAMED.search(names.actor(one)) for one in actors)


def unnamed_sources(one: Statement, record: Record) -> list[Actor]:
    """The unnamed sources that a statement rests on, of which the text tells why they are unnamed or how they know.

    What else it tells ("a senior security official") is in the words for them. In the order of the chain.
    """
    by_id = {actor.id: actor for actor in record.actors}
    found = [by_id[a] for a in dict.fromkeys((*one.speakers, *one.chain)) if a in by_id]
    return [one for one in found if one.unnamed and (one.unnamed.access or one.unnamed.condition or one.unnamed.reason)]


def unnamed_words(actor: Actor, names: Names) -> str:
    """What is told of an unnamed source: "not named (Pakistan, security, 2 persons); why: «…»"."""
    told = actor.unnamed
    if told is None:
        return "not named"
    short = [
        names.country(told.nationality), told.rank or "", plain(told.branch or ""),
        f"{told.count} persons" if told.count and told.count > 1 else "",
    ]  # fmt: skip
    described = ", ".join(clean(word) for word in short if word)
    pieces = [f"not named ({described})" if described else "not named"]
    for label, words in (
        ("how it knows", told.access),
        ("asked not to be named", told.condition),
        ("why not named", told.reason),
    ):
        if words is not None:
            pieces.append(f"{label}: {quoted((words,))}")
    return "; ".join(pieces)


def origin_words(one: Statement, names: Names) -> str:
    """What the origin adds to speaker and path: whose outlet it is, an origin that is not told, one that is neither."""
    origin = one.origin
    if origin is None:
        return ""
    pieces = []
    if origin.actor is None and origin.outlet is not None:
        pieces.append("where it comes from is not told")
    elif origin.actor is not None and origin.actor not in (*one.speakers, *one.chain):
        pieces.append(f"last known origin: {names.actor(origin.actor)}" + _named(one))
    if origin.outlet is not None and origin.outlet not in (*one.speakers, *one.chain):
        pieces.append(f"heard through {names.actor(origin.outlet)}")
    if origin.outlet_of is not None:
        pieces.append(f"{names.actor(origin.outlet) or 'the outlet'} belongs to {names.actor(origin.outlet_of)}")
    return "; ".join(pieces)


def origin_told(one: Statement, names: Names) -> str:
    """The whole origin in one sentence, what is not known said as such."""
    origin = one.origin
    if origin is None:
        return "not looked for by the coder that made this record"
    who = names.actor(origin.actor) + _named(one) if origin.actor else "not told"
    if origin.outlet is None:
        return f"{who}; no outlet between it and the reporter is told"
    owner = f", which belongs to {names.actor(origin.outlet_of)}" if origin.outlet_of else ""
    outlet = names.actor(origin.outlet)
    return f"{outlet} itself{owner}" if origin.outlet == origin.actor else f"{who}; through {outlet}{owner}"


@dataclass(slots=True, frozen=True)
class Reference:
    """A line that leads from a statement to another: "denied by" s2 "Northland", and what is not clear about it."""

    words: str
    item: str
    speaker: str
    relation: Relation
    note: str = ""


def references(thread: Thread, record: Record, names: Names) -> list[Reference]:
    """The answers between a statement and those that do not stand right above or below it, its own answers first."""
    by_id = {one.id: one for one in record.statements}
    found = []
    for answer in thread.loose:
        perhaps = answer.scope == "ambiguous"
        answered = by_id.get(answer.statement)
        found.append(Reference(
            f"{'perhaps ' if perhaps else ''}{answer.relation}", answer.statement,
            names.speaker(answered) if answered else "?", answer.relation, "which one is not clear" if perhaps else "",
        ))  # fmt: skip
    for by, answer in thread.heard_back:
        perhaps = answer.scope == "ambiguous"
        found.append(Reference(
            f"{'perhaps ' if perhaps else ''}{LINK_WORDS[answer.relation]}", by.id, names.speaker(by), answer.relation,
            "which one it answers is not clear" if perhaps else "",
        ))  # fmt: skip
    return found


def silence_words(one: Silence, record: Record, names: Names) -> str:
    """Who is silent, how, and on what: "Northland: not heard on the talks k1"."""
    said = {s.id: s for s in record.statements}
    on = []
    for item in one.on:
        if item in said:
            on.append(f"the statement of {names.speaker(said[item])} ({item})")
        else:
            kind = "talks" if item.startswith("k") else "ceasefire"
            on.append(f"the {kind} {item}")
    words = f"{names.actor(one.actor)}: {SILENCE_WORDS[one.kind]}"
    joint = " on" if one.kind == "not_heard" else "; on"
    return f"{words}{joint} {', '.join(on)}" if on else words


def silences(record: Record, names: Names) -> list[tuple[Silence | None, str]]:
    """Who is not heard, in words, with the record's entry for it.

    A record of a coder that did not look for silences still has the parties to talks that are not heard and the
    statements of those who gave no comment.
    """
    if record.silences or "silences" in record.coder.covers:
        return [(one, silence_words(one, record, names)) for one in record.silences]
    lines = [f"{names.who(k.silent)}: not heard on the talks {k.id}" for k in record.talks if k.silent]
    lines += [f"{names.speaker(s)}: gave no comment ({s.id})" for s in record.statements if s.act == "decline_comment"]
    return [(None, line) for line in lines]


def _named(one: Statement) -> str:
    return {True: " (named)", False: " (not named)", None: ""}[one.origin.named if one.origin else None]


def _bare(words: str) -> list[str]:
    return _SMALL.sub(" ", words).lower().split()
