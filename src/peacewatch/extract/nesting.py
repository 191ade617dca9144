"""Attributions inside one another's content; one for each cue."""

from peacewatch.extract.drafts import Draft
from peacewatch.model.in_order import InOrder
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Act

ANSWERING: frozenset[Act] = frozenset({"deny", "refuse", "agree", "confirm", "condemn", "praise"})
SAME = frozenset({"it", "he", "she", "they"})


def distinct(drafts: list[Draft]) -> list[Draft]:
    """One draft for each cue; the sentences of a speaker's turn have one colon, and are apart."""
    seen: set[tuple[int, ...]] = set()
    kept = []
    for draft in drafts:
        key: tuple[int, ...]
        key = (draft.cue.start, draft.cue.end) if draft.cue is not None else (-draft.quotations[0] - 1, 0)
        if draft.rule == "statement.speaker-line" and draft.content:
            key = (*key, draft.content[0].start)
        if key not in seen:
            seen.add(key)
            kept.append(draft)
    return kept


def nest(drafts: list[Draft]) -> list[Draft]:
    """An attribution whose cue stands inside another's content is nested in the smallest such."""
    cues = InOrder((d.cue.start, number) for number, d in enumerate(drafts) if d.cue is not None)
    holding: list[list[Draft]] = [[] for _ in drafts]
    for outer in drafts:
        for number in cues.within(outer.content):
            cue = drafts[number].cue
            if drafts[number] is not outer and cue is not None and any(s.covers(cue) for s in outer.content):
                holding[number].append(outer)
    for number, draft in enumerate(drafts):
        if draft.cue is None or draft.nested_in is not None or draft.rule == "statement.appositive-charge":
            continue
        around = [d for d in holding[number] if not _inside(d, draft)]
        if around:
            draft.nested_in = min(around, key=lambda d: sum(s.end - s.start for s in d.content))
    return drafts


def own_words(drafts: list[Draft]) -> list[Draft]:
    """Without what a noun tells only inside what another says ("X said Japan's offer to help stood"), unless he answers it."""
    return [
        d for d in drafts
        if d.rule != "statement.owned-noun" or d.nested_in is None or d.nested_in.act in ANSWERING
    ]  # fmt: skip


def _inside(inner: Draft, outer: Draft) -> bool:
    """Whether ``inner`` is known to stand in ``outer``, or has its cue there: nesting has no circles."""
    at: Draft | None = inner
    while at is not None:
        if at is outer:
            return True
        at = at.nested_in
    return inner.cue is not None and any(s.covers(inner.cue) for s in outer.content)


def deny_inside(parsed: Parsed, drafts: list[Draft]) -> None:
    """What somebody denies having said was not said: "denied it had offered to host talks" tells of no offer."""
    for draft in drafts:
        outer = draft.nested_in
        if outer is None or outer.act != "deny" or draft.cue_head is None or draft.standing != "told":
            continue
        own = bool(draft.sources) and all(parsed.tokens[s.head].lower in SAME for s in draft.sources)
        if own and not any(parsed.quotation_at(c.start) for c in outer.content):
            draft.standing = "negated"
