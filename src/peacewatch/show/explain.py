"""The reasons for one item, in words: which rules made it, and on which words."""

from peacewatch.errors import PeacewatchError
from peacewatch.model.record import Event, Item, Record, Statement
from peacewatch.model.span import Span
from peacewatch.show.words import (
    FORM_WORDS,
    ITEM_TABLES,
    STATUS_WORDS,
    Names,
    clean,
    event_kind,
    item_rows,
    plain,
    quoted,
    rule_words,
)  # fmt: skip


def why(record: Record, item_id: str) -> str:
    """The reasons for the item ``item_id`` of ``record``, as text of several lines.

    Raises:
        PeacewatchError: where the record has no such item; the message lists those that it has.
    """
    items: dict[str, Item] = {one.id: one for table in ITEM_TABLES for one in getattr(record, table)}
    if item_id not in items:
        known = ", ".join(items) or "none"
        raise PeacewatchError(f"no item {clean(item_id)!r} in this record; it has: {known}")
    item, names = items[item_id], Names.of(record)
    lines = [_headline(record, item_id, item, names)]
    if isinstance(item, Event):
        lines.append(f"Status {item.status}: {STATUS_WORDS[item.status]}.")
        told = names.by_whom(item, {s.id: s for s in record.statements})
        lines += [f"Stances: {told}."] if told else []
    lines.append("Made by:")
    for fired in item.why:
        on = "; ".join(_at(span) for span in fired.on)
        lines.append(f"  - {rule_words(fired.rule)} [{fired.rule}]" + (f" on {on}" if on else ""))
    lines.append("Evidence:")
    lines += [f"  - {_at(span)}" for span in item.evidence]
    if item.stated_unknown:
        lines.append(f"The text itself says that these are not known: {', '.join(map(plain, item.stated_unknown))}.")
    doubt = "not estimated" if item.confidence is None else f"{item.confidence:.2f} (of the reading, not of the claim)"
    lines.append(f"Confidence: {doubt}.")
    return "\n".join(lines) + "\n"


def _at(span: Span) -> str:
    return f"«{clean(span.exact)}» ({span.start}–{span.end})"


def _headline(record: Record, item_id: str, item: Item, names: Names) -> str:
    if isinstance(item, Statement):
        chain = names.chain(item)
        through = f", through {chain}" if chain else ""
        content = f": {quoted(item.content)}" if item.content else ""
        return f"{item_id}: {names.speaker(item)}, {plain(item.act)} ({FORM_WORDS[item.form]}){through}{content}"
    if isinstance(item, Event):
        rest = [names.parties(item), names.when(item), names.where(item)]
        return f"{item_id}: {event_kind(item)}, named by {quoted((item.anchor,))}" + "".join(
            f"; {r}" for r in rest if r
        )
    for rows in item_rows(record, names).values():
        for row, line, _ in rows:
            if row is item:
                return f"{item_id}: {line}"
    return item_id
