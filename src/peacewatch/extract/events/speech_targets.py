"""At whom a speech act is aimed: who is accused, asked, refused or offered something, as the cue's own words tell."""

from collections.abc import Iterable

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.belonging import sides
from peacewatch.extract.events.party_nouns import may_be_party
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.worded import Attribution

_PREPOSITIONS: dict[str, tuple[str, ...]] = {
    "accuse": ("against", "on", "at"), "condemn": ("against", "at"),
    "demand": ("of", "from", "on", "upon", "to"), "request": ("of", "from", "on", "upon", "to", "with"),
    "refuse": ("from", "by"), "agree": ("with",), "offer": ("to",), "threaten": ("against",),
}  # fmt: skip
"""What leads to the one aimed at, by act; the object of the cue may be it too, or tell whose deed or wish it was."""


def speech_targets(parsed: Parsed, said: Iterable[Attribution]) -> dict[int, tuple[int, ...]]:
    """For each speech act with a cue, by the offset of the cue, the heads of those at whom it is aimed."""
    found: dict[int, tuple[int, ...]] = {}
    for one in said:
        if one.cue is None or one.cue_head is None or one.act not in _PREPOSITIONS:
            continue
        own = {s.head for s in one.sources}
        aimed = [k for k in _aimed_at(parsed, parsed.tokens[one.cue_head], one.act) if k not in own]
        if aimed:
            found[one.cue.start] = tuple(aimed)
    return found


def _aimed_at(parsed: Parsed, cue: Token, act: str) -> list[int]:
    """The heads, of the nearest first: the object that is somebody, a preposition's, whose the object is."""
    things = who.objects(parsed, cue) if cue.pos == "VERB" else []
    persons = [k for k in sides(parsed, [t for t in things if may_be_party(parsed.tokens[t])]) if k < cue.i + 30]
    under = sides(parsed, who.under_prep(parsed, cue.i, _PREPOSITIONS[act]))
    owned = [k for t in things if not may_be_party(parsed.tokens[t]) for k in _whose(parsed, t, act)]
    if act == "offer":
        return under or persons
    return persons or under or owned


def _whose(parsed: Parsed, thing: int, act: str) -> list[int]:
    """Whose deed, offer or demand an object is: "condemned the Arvian raid", "rejected a proposal by the envoy"."""
    told = who.by_agent(parsed, thing) or who.under_prep(parsed, thing, ("from",))
    named = [k for k in who.named_modifiers(parsed, thing, frozenset()) if parsed.tokens[k].tag != "PRP$"]
    against = who.under_prep(parsed, thing, ("against", "to")) if act in ("demand", "request", "accuse") else []
    return sides(parsed, told) or named or sides(parsed, against)
