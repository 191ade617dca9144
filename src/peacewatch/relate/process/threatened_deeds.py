"""The deed that a threat foretells in words that name none: "our guns will not stay quiet", "not a lorry will cross".

Where no event stands at what a threat says will follow, it is one of itself: leaving talks, closing what others need,
withholding money, or force, by the words and by who threatens.
"""

import re

from peacewatch.model.record import Event, Stance, Threat
from peacewatch.relate.board import Board
from peacewatch.relate.evidence import fired

_TALKS = re.compile(
    r"\b(?:talks?|negotiat\w+|delegat\w+|envoys?|table|session|round|meeting|summit|dialogue|plenary|pack (?:its|their|our) bags|flight to|travel|"
    r"walk (?:out|away)|boycott\w*|attend\w*|sit down)\b",
    re.IGNORECASE,
)
_WAYS = re.compile(
    r"\b(?:clos\w+|shut\w*|seal\w*|block\w*|sealed|pass(?:es|ed)?|cross\w*|lorr(?:y|ies)|trucks?|wagons?|convoys?|roads?|bridges?|borders?|gates?|ports?|harbou?rs?|straits?|airports?|"
    r"airspace|pipelines?|flights?|ferries|ferry|gas|oil|fuel|power|electricity|water|trains?|drop|sail\w*)\b",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"\b(?:aid|funds?|funding|money|loans?|grants?|euros?|dollars?|sanctions?|tariffs?|visas?|trade|assets|budget|payments?|subsid\w+|blacklist\w*|imports?|exports?)\b|[€$£]\d",
    re.IGNORECASE,
)
_TRUCE = re.compile(r"\b(?:truce|cease-?fire|armistice|agreement|accord|pact|treaty)\b", re.IGNORECASE)
_NOT_SIGN = re.compile(
    r"\b(?:not|never|refuse to|no longer) (?:be )?(?:sign|accept|agree|join|ratify|recogni[sz]e|endorse|vote|extend|renew)\w*",
    re.IGNORECASE,
)
_NOT_YIELD = re.compile(
    r"\b(?:not|never|no longer) (?:be )?(?:do so|do that|comply|budge|leave|withdraw|pull|give up|hand|free|release|lift|open|stop|move|return|disarm|lay down)\w*",
    re.IGNORECASE,
)
_SPEECH_ONLY = re.compile(r"\b(?:refer(?:red)?|report(?:ed)?|complain\w*|appeal\w*|consider\w*|inform\w*|matter)\b", re.IGNORECASE)  # fmt: skip
_ARRESTS = re.compile(
    r"\b(?:arrest(?:s|ed| orders?| warrants?)?|warrants?|jail(?:ed)?|detain(?:ed)?|imprison(?:ed)?)\b", re.IGNORECASE
)
_FORCE = re.compile(
    r"\b(?:fir(?:e|es|ed|ing)|strik\w+|struck|attack\w*|force|forcefully|war|answer\w*|respon\w+|repl(?:y|ies|ied)|retaliat\w+|reprisals?|hit|shell\w*|bomb\w*|march\w*|crush\w*|destroy\w*|price|regret|"
    r"consequences?|targets?|guns?|sink|sunk|sho(?:ot|t)\w*|kill\w*|burn\w*|fight\w*|fought|seiz\w+|captur\w+|offensive|operations?|invad\w+|storm\w*|missiles?|drones?|rockets?|blood|graves?|hell|punish\w*|"
    r"aveng\w+|reveng\w+|hunt\w*|raid\w*|arms|troops|fighters|forces|by force|militar\w+|blow\w*|safe|quiet|rest|pay|suffer|die|hostile|enem(?:y|ies)|met|measures|response)\b",
    re.IGNORECASE,
)
_PAYS_BACK = re.compile(
    r"\b(?:retaliat\w+|reveng\w+|aveng\w+|reprisals?|hit back|strike back|hunt(?: \w+)? down|crush|punish|wipe out|crack down on|(?:respond|answer|reply) (?:forcefully|militarily|with (?:force|fire|strikes?|missiles?)))\b",
    re.IGNORECASE,
)
_QUIET = re.compile(r"\b(?:safe|quiet|rest)\b", re.IGNORECASE)


def with_their_deeds(
    board: Board, threats: tuple[Threat, ...], events: tuple[Event, ...]
) -> tuple[tuple[Threat, ...], tuple[Event, ...]]:
    """The threats, each tied to the deed that it foretells, and the events with those that no word named, ids going on."""
    deeds = [e for e in events if not e.speech]
    made: list[Event] = []
    tied: list[Threat] = []
    for threat in threats:
        at = next((e.id for e in deeds if _foretold(threat, e)), None)
        kind = None if at or threat.event else _type_of(board, threat)
        if kind is not None:
            event = _deed(threat, f"e{len(events) + len(made) + 1}", kind)
            made.append(event)
            at = event.id
        tied.append(threat if threat.event or at is None else threat.model_copy(update={"event": at}))
    return tuple(tied), (*events, *made)


def _foretold(threat: Threat, event: Event) -> bool:
    return any(c.start <= event.anchor.start and event.anchor.end <= c.end for c in threat.consequence)


def _type_of(board: Board, threat: Threat) -> tuple[str, str | None] | None:
    """PLOVER type and mode of what is threatened; ``None`` where nobody's threat or no condition makes it a deed."""
    words = " ".join(c.exact for c in threat.consequence)
    bare = threat.condition is None and not (_PAYS_BACK.search(words) and threat.against)
    if threat.by is None or bare or threat.kind == "rhetorical":
        return None
    if threat.condition is None:
        return "ASSAULT", None
    if _NOT_YIELD.search(words):
        return "REJECT", "yield"
    if _ARRESTS.search(words):
        return "COERCE", "arrest"
    if _TALKS.search(words):
        return "REJECT", "meet"
    if _NOT_SIGN.search(words):
        return "REJECT", None
    if _TRUCE.search(words):
        return "SANCTION", "discontinue"
    if _MEANS.search(words):
        return "SANCTION", "discontinue"
    if _WAYS.search(words) and not _QUIET.search(words):
        return "COERCE", "restrict"
    if _SPEECH_ONLY.search(words) or not board.may_fight(threat.by) or not _FORCE.search(words):
        return None
    return "ASSAULT", None


def _deed(threat: Threat, number: str, kind: tuple[str, str | None]) -> Event:
    return Event(
        id=number, type=kind[0], mode=kind[1], contexts=("military",) if kind[0] == "ASSAULT" else (),
        actors=(threat.by,) if threat.by is not None else (), recipients=tuple(a for a in threat.against if a != threat.by),
        status="threatened",
        stances=tuple(Stance(by=v, polarity="?", certainty="unknown") for v in threat.voiced_by[:1]) or (Stance(by="reporter", polarity="?", certainty="unknown"),),
        anchor=threat.consequence[0], evidence=threat.consequence, why=fired("event.threatened-deed", threat.consequence[0]),
    )  # fmt: skip
