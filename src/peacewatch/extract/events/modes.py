"""How it was done: the mode of a deed's word, made finer by the arm, or the telephone, that its clause names."""

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.drafts import EventDraft
from peacewatch.extract.events.word_classes import contents, is_in
from peacewatch.knowledge.event_words import load_event_sets
from peacewatch.model.parsed import Parsed

_OPEN = (None, "explosives", "firearms", "heavy-weapons")
_ORDER = (
    "suicide-attack", "unconventional", "drone", "aerial", "heavy-weapons", "crowd-control", "firearms", "primitive",
    "explosives",
)  # fmt: skip
_REFINES = {"firearms": (None,), "primitive": (None,), "explosives": (None,), "heavy-weapons": (None, "firearms")}
"""Arms that do not change every mode: shelling stays shelling where a gun is named."""


def mode_of(parsed: Parsed, draft: EventDraft) -> str | None:
    """The mode of an event; ``None`` where neither word nor clause tells it."""
    word = draft.word
    if word.type == "CONSULT" and word.mode is None and _by_phone(parsed, draft):
        return "phone"
    if word.type != "ASSAULT" or word.mode not in _OPEN:
        return word.mode
    near = _near(parsed, draft)
    sets = load_event_sets()
    for mode in _ORDER:
        may = word.mode in _REFINES.get(mode, _OPEN)
        if may and any(is_in(parsed, k, sets[f"arm.{mode}"]) for k in near):
            return mode
    return word.mode


def _by_phone(parsed: Parsed, draft: EventDraft) -> bool:
    """Whether those who talk are not in one place: "discussed the border by telephone", "held by video link"."""
    spots = [draft.head] if draft.light is None else [draft.head, draft.light]
    means = [k for spot in spots for k in who.under_prep(parsed, spot, ("by", "over", "on", "via"))]
    return any(is_in(parsed, k, load_event_sets()["by phone"]) for k in means)


def _near(parsed: Parsed, draft: EventDraft) -> list[int]:
    """The event's own words, its doers and instruments, with what stands before them."""
    spots = [*draft.agents, *who.under_prep(parsed, draft.head, ("with", "by", "from"))]
    if parsed.tokens[draft.head].pos == "VERB":
        struck = "nsubj" in draft.word.recipient_roles  # "a helicopter came under fire"
        spots.extend(t.i for t in parsed.children(draft.head, "prt", *(() if struck else ("nsubj",))))
        if draft.word.words("obj") & load_event_sets()["projectile"]:
            things = [t.i for t in parsed.children(draft.head, "dobj", "nsubjpass")]
            spots.extend(c for t in things for c in contents(parsed, t))
    else:
        spots.append(draft.head)
    if draft.light is not None:
        spots.extend(who.under_prep(parsed, draft.light, ("with", "by", "from")))
    near = list(range(draft.anchor[0], draft.anchor[1] + 1)) if parsed.tokens[draft.head].pos != "VERB" else []
    for k in dict.fromkeys(c for spot in spots for c in contents(parsed, spot)):
        near.append(k)
        near.extend(t.i for t in parsed.children(k, "compound", "amod", "nmod"))
    return near
