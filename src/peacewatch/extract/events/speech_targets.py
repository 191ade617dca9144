"""At whom a speech act is aimed: who is accused, asked, refused or offered something, as the cue's own words tell."""

from collections.abc import Iterable

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.aims import meant, owner_of_word
from peacewatch.extract.events.belonging import sides
from peacewatch.extract.events.party_nouns import may_be_party
from peacewatch.knowledge.actor_nouns import UTTERED
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.worded import Attribution

_PREPOSITIONS: dict[str, tuple[str, ...]] = {
    "accuse": ("against", "on", "at"), "condemn": ("against", "at"),
    "demand": ("of", "from", "on", "upon", "to"), "request": ("of", "from", "on", "upon", "to", "with"),
    "refuse": ("from", "by"), "agree": ("with",), "offer": ("to",), "threaten": ("against",),
    "promise": ("to",), "praise": ("for", "with"), "deny": (),
}  # fmt: skip
"""What leads to the one aimed at, by act; the object of the cue may be it too, or tell whose deed or wish it was."""

_TO_DO = frozenset(("agree", "offer", "promise", "threaten"))
"""Acts that say what one will do, so that they are aimed at whom it is done to."""


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
    if act == "deny":
        # Only a wish is refused to somebody; what denies a charge tells nobody anything.
        return [k for t in things if parsed.tokens[t].lemma.lower() in UTTERED for k in _whose(parsed, t, act)]
    persons = [k for k in sides(parsed, [t for t in things if may_be_party(parsed.tokens[t])]) if k < cue.i + 30]
    under = sides(parsed, who.under_prep(parsed, cue.i, _PREPOSITIONS[act]))
    owned = [k for t in things if not may_be_party(parsed.tokens[t]) for k in _whose(parsed, t, act)]
    if act == "agree":
        owned += [k for t in who.under_prep(parsed, cue.i, ("to", "on")) for k in owner_of_word(parsed, t)]
    told = (under or persons) if act == "offer" else (persons or under or owned)
    return told or (meant(parsed, cue) if act in _TO_DO else [])


def _whose(parsed: Parsed, thing: int, act: str) -> list[int]:
    """Whose an object is: "condemned the Arvian raid"; or against whom it is: "made a demand to the envoy"."""
    against = who.under_prep(parsed, thing, ("against", "to")) if act in ("demand", "request", "accuse") else []
    return owner_of_word(parsed, thing) or sides(parsed, against)
