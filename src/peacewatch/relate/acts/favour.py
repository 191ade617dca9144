"""Whether what is to be done pleases or hurts the other side: "will lift the siege", "will leave the talks"."""

from peacewatch.relate.acts.said import Said
from peacewatch.relate.clauses import Clause

_ENDS = frozenset({"stop", "halt", "end", "cease", "suspend", "freeze", "pause", "break", "drop", "abandon", "cancel", "scrap"})  # fmt: skip
_LEAVES = frozenset({"withdraw", "pull", "retreat", "evacuate", "vacate", "move"})
_QUITS = frozenset({"leave", "walk", "quit", "pack", "storm", "exit", "boycott", "skip", "shun", "get"})
_STARTS = frozenset({"resume", "renew", "restart", "begin", "start", "launch", "continue", "return", "go", "open", "turn", "step", "escalate", "intensify", "widen", "expand"})  # fmt: skip
_KEEPS = frozenset({"keep", "hold", "leave", "stay", "remain", "be", "become", "go", "get"})
_TAKES = frozenset({"be", "take", "have", "get", "see", "make"})
_NEGOTIATED = frozenset(
    """talk negotiation table treaty pact accord agreement deal process dialogue truce ceasefire council bloc mission commission committee parliament
    government coalition conference summit round session delegation room hall""".split()
)
_BURDENS = frozenset(
    """blockade siege sanction embargo ban curfew closure offensive occupation tariff restriction emergency moratorium exile detention""".split()
)
_FORCES = frozenset("troop force soldier unit army tank gun artillery fighter battery mine howitzer checkpoint garrison".split())  # fmt: skip
_SHUT = frozenset(
    """shut closed sealed blocked suspended frozen cut besieged grounded empty back off away down dark target targets hostage hostages prisoner
    prisoners ashes rubble dust flames""".split()
)
_KEPT_BACK = frozenset({"keep", "hold", "cut", "turn", "pull", "block", "shut", "lock", "switch", "take"})
_BACK = frozenset({"back", "off", "out", "away", "down"})
_ARMS = frozenset(
    """plane jet bomber drone missile rocket gun cannon artillery tank battery warship fighter soldier army sword rifle bullet finger trigger helicopter
    answer reply response revenge vengeance retaliation wrath fire fist hand blow strike punishment reckoning""".split()
)
_STAND_STILL = frozenset({"stop", "cease", "end", "close", "dry", "halt", "die", "fall", "shut", "cut", "go", "be", "stay", "remain"})  # fmt: skip


def favour(one: Said, clause: Clause) -> int:
    """1 where a clause's deed pleases whom it is done to, -1 where it hurts or takes away, 0 where its words do not tell."""
    lemma = clause.verb.lemma.lower()
    rest = clause.rest_lemmas() | {t.lower for t in clause.rest}
    about = rest | ({t.lemma.lower() for t in clause.subject} if clause.passive else frozenset())
    deeds = one.deeds
    if lemma in _ENDS:
        return 1 if about & (deeds.hostilities | _BURDENS) and not about & {"talk", "ceasefire", "truce"} else -1
    if lemma in _LEAVES:
        return -1 if about & (_NEGOTIATED | {"ambassador", "envoy", "observer"}) and not about & _FORCES else 1
    if lemma in _QUITS:
        return 1 if lemma in {"leave", "quit", "get"} and rest & {"town", "city", "territory", "country", "area", "zone", "hill", "post"} else -1  # fmt: skip
    if lemma in _STARTS and about & (deeds.hostilities | {"offensive", "fire", "war", "enrichment", "flight"}):
        return -1
    if one.harms(clause):
        return -1
    if lemma in _KEEPS and rest & _SHUT:
        return -1
    if lemma in _KEPT_BACK and rest & _BACK:
        return -1
    if lemma in deeds.withholds or lemma in deeds.takes_away or lemma in {"retaliate", "respond", "answer", "avenge"}:
        return -1
    if lemma in deeds.grants or (lemma in {"resume", "renew", "return", "open"}):
        return 1
    return 0


def arms_speak(clause: Clause) -> bool:
    """Whether a clause's subject is arms, or the answer that they give: "our guns", "the planes", "the reply"."""
    return bool({t.lemma.lower() for t in clause.subject} & _ARMS)


def comes_to_a_stop(clause: Clause) -> bool:
    """Whether a thing that flows or moves stops: "the oil will stop", "every road will be closed"."""
    return clause.verb.lemma.lower() in _STAND_STILL and not clause.negated
