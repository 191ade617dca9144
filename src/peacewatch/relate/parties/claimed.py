"""Whose a deed is that somebody claims without naming it again: "Gunmen attacked a convoy. … The front claimed responsibility."."""

import re

from peacewatch.model.record import Event, Statement
from peacewatch.relate.parties.scene import Filling, Scene

_CLAIMS = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|took|takes?|taken|accept(?:s|ed)?|assum(?:es|ed)) (?:full |sole )?responsibility\b(?! for (?!it\b|them\b))",
    re.IGNORECASE,
)
_TELLS = frozenset({"asserted", "attributed"})
_REACH = 3
"""Within how many sentences after a deed it is claimed."""


def claimed_by(scene: Scene, event: Event) -> Filling | None:
    """Whoever claims a deed of which no author, or only nameless gunmen, is told; where nobody contests it."""
    if event.type != "ASSAULT" or event.status not in _TELLS or any(s.polarity == "-" for s in event.stances):
        return None
    if any(not _nameless(scene, a) for a in event.actors):
        return None
    claim = _claim(scene, event)
    if claim is None or len(claim.speakers) != 1 or not scene.board.may_fight(claim.speakers[0]):
        return None
    return Filling("event.party.claimed", (event.anchor, claim.cue or event.anchor), actors=claim.speakers)


def _nameless(scene: Scene, actor: str) -> bool:
    known = scene.board.actors.get(actor)
    return known is not None and known.part_of is None and (known.anonymous or actor.startswith("a:new-"))


def _claim(scene: Scene, event: Event) -> Statement | None:
    """The claim right after a deed, before another is told."""
    parsed, board = scene.board.parsed, scene.board
    here = board.sentence_at(event.anchor.start)
    if here is None:
        return None
    last = parsed.sentences[min(here.i + _REACH, len(parsed.sentences) - 1)].end
    for statement in scene.cued_between(event.anchor.end, last):
        cue = statement.cue
        if cue is None or not _claims(scene, statement):
            continue
        between = [
            e for e in scene.events
            if event.anchor.start < e.anchor.start < cue.start and e.type == "ASSAULT" and e.status in _TELLS and not e.speech
        ]  # fmt: skip
        return statement if not between else None
    return None


def _claims(scene: Scene, statement: Statement) -> bool:
    cue = statement.cue
    sentence = scene.board.sentence_at(cue.start) if cue is not None else None
    found = sentence is not None and cue is not None and _CLAIMS.match(scene.board.parsed.text, cue.start, sentence.end)
    return bool(found)
