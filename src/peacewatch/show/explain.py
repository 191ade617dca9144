"""The reasons for one item, in words: which rules made it, and on which words."""

from peacewatch.errors import PeacewatchError
from peacewatch.model.record import Event, Item, Record, Silence, Statement
from peacewatch.model.span import Span
from peacewatch.show.said import (
    ACT_WORDS,
    FORM_WORDS,
    LINK_WORDS,
    as_worded,
    doubt,
    origin_told,
    path,
    silence_words,
    unnamed_sources,
    unnamed_words,
)
from peacewatch.show.threads import answered_by
from peacewatch.show.words import (
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
    if isinstance(item, Statement):
        lines += _sources(record, item, names)
        lines += _answers(record, item, names)
    lines.append("Made by:")
    for fired in item.why:
        on = "; ".join(_at(span) for span in fired.on)
        lines.append(f"  - {rule_words(fired.rule)} [{fired.rule}]" + (f" on {on}" if on else ""))
    lines.append("Evidence:")
    lines += [f"  - {_at(span)}" for span in item.evidence]
    if item.stated_unknown:
        lines.append(f"The text itself says that these are not known: {', '.join(map(plain, item.stated_unknown))}.")
    certainty = f"{doubt(item.confidence)}, {item.confidence:.2f}" if item.confidence is not None else "not estimated"
    lines.append(f"Confidence in the reading, not in the claim: {certainty}.")
    return "\n".join(lines) + "\n"


def _sources(record: Record, item: Statement, names: Names) -> list[str]:
    """Who says it and from whom the reporter has it."""
    lines = []
    if words := as_worded(item, names):
        lines.append(f"The text calls the speaker «{words}».")
    if links := path(item, record, names):
        lines.append(f"From: {' ← '.join(name + (' (not named)' if mark else '') for name, mark in links)}.")
    lines += [f"{names.actor(who.id)}: {unnamed_words(who, names)}." for who in unnamed_sources(item, record)]
    origin = f"Last known origin: {origin_told(item, names)}"
    if item.origin is not None:
        origin += f", on {'; '.join(_at(span) for span in item.origin.evidence)}"
    return [*lines, f"{origin}."]


def _answers(record: Record, item: Statement, names: Names) -> list[str]:
    """What it answers and who answers it, with the words of both sides; and who is silent on it."""
    by_id = {one.id: one for one in record.statements}
    lines = []
    for answer in item.answers:
        other = by_id.get(answer.statement)
        whose = f" ({names.speaker(other)}): {_words(other)}" if other else ""
        open_ = "; ambiguous: the text leaves open which one" if answer.scope == "ambiguous" else ""
        lines.append(f"It {answer.relation} {answer.statement}{whose}{open_}.")
    for other, answer in answered_by(record).get(item.id, ()):
        open_ = "; ambiguous: the text leaves open which one it answers" if answer.scope == "ambiguous" else ""
        lines.append(
            f"It is {LINK_WORDS[answer.relation]} {other.id} ({names.speaker(other)}): {_words(other)}{open_}."
        )
    for label, outer in (("It goes on from", item.continues), ("It stands inside", item.nested_in)):
        if outer:
            lines.append(f"{label} {outer}.")
    silent = [one for one in record.silences if item.id in (*one.on, one.statement)]
    return lines + [f"Silence {one.id}: {silence_words(one, record, names)}." for one in silent]


def _words(one: Statement) -> str:
    return quoted(one.content) or f"no content, only «{clean(one.cue.exact if one.cue else one.evidence[0].exact)}»"


def _at(span: Span) -> str:
    return f"«{clean(span.exact)}» ({span.start}–{span.end})"


def _headline(record: Record, item_id: str, item: Item, names: Names) -> str:
    if isinstance(item, Statement):
        content = f": {quoted(item.content)}" if item.content else ""
        return f"{item_id}: {names.speaker(item)} {ACT_WORDS[item.act]} ({FORM_WORDS[item.form]}){content}"
    if isinstance(item, Silence):
        return f"{item_id}: {silence_words(item, record, names)}"
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
