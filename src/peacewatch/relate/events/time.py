"""When an event took place, as far as the text states it; in this order, the first that gives one time:

the event's own clause; a clause that says of a noun that it took place; the clause of the deed that it led to ("killed in clashes on Friday"); a clause of the same
moment ("killed when shells struck on Friday"); the time in front of verbs that go together ("On Tuesday gunmen raided
a convoy and abducted two drivers"); as a bound alone, the event before which "then" puts it. Two times as near as each other give none, unless "between" joins them. When something was said is no time of what was said.
"""

import re
from datetime import date, timedelta
from typing import Literal

from peacewatch.model.identified import Identified
from peacewatch.model.record import EventTime, Time
from peacewatch.model.worded import EventMention
from peacewatch.relate.events.setting import event_words, own_tokens, same_moment

_OFFSETS = frozenset(("after", "before", "following", "to"))
"""The last words of a time that counts from the clause behind it ("two days after", "a week prior to")."""
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_DAYS_OFF = re.compile(rf",\s+({'|'.join(_COUNTS)}|\d{{1,2}}) days? (before|after)\b[^,]*$", re.IGNORECASE)
_SPANS = {"between": ("and",), "from": ("to", "until", "till", "through")}
_APART = frozenset(
    ("since", "after", "before", "until", "till", "following", "despite", "under", "over", "like", "than")
)
"""Prepositions whose noun took place at another time than what is told."""
_TOOK_PLACE = frozenset(
    (
        "hold", "begin", "start", "open", "end", "enter", "take", "erupt", "break", "occur", "happen", "launch", "sign",
        "carry", "conclude", "reach", "agree", "stage", "conduct", "declare", "announce", "convene", "resume", "expire",
    )
)  # fmt: skip
"""Verbs that say of a deed named by a noun that it took place."""
_LATER = frozenset(("then", "later", "afterwards", "afterward", "subsequently", "thereafter"))
_BACK = 400
"""How far back, in code points, an event is looked for that another follows."""
_IN = frozenset(("in", "during", "amid"))
_LED_TO = frozenset(
    ("kill", "die", "wound", "injure", "hurt", "displace", "perish", "lose", "capture", "destroy", "damage")
)


def time_of(identified: Identified, mention: EventMention) -> EventTime | None:
    """The time of an event with its basis; ``None`` where the text states none, or two as near as each other."""
    return _told(identified, mention) or _not_before(identified, mention)


def _told(identified: Identified, mention: EventMention) -> EventTime | None:
    """The time that is told; no bound."""
    for top in event_words(identified, mention):
        near = _times_below(identified, top)
        if near:
            return _joined(identified, near, "stated")
    for clause in _clauses_of_noun(identified, mention.head):
        near = _times_below(identified, clause)
        if near:
            return _joined(identified, near, "stated")
    others = (*_led_to(identified, mention.head), *same_moment(identified, mention.head))
    for other in others:
        near = _times_below(identified, other)
        if near:
            return _joined(identified, near, "inherited")
    near = _in_front(identified, mention.head)
    return _joined(identified, near, "inherited") if near else _days_from_above(identified, mention)


def _days_from_above(identified: Identified, mention: EventMention) -> EventTime | None:
    """The day that the clause above puts so many days off: "on 7 May, a day before the two sides *met*"."""
    for top in event_words(identified, mention):
        token = identified.parsed.tokens[top]
        if token.dep == "xcomp":  # "were to meet"
            token = identified.parsed.tokens[token.head]
        above = identified.parsed.tokens[token.head]
        if token.dep not in ("advcl", "pcomp", "ccomp") or above.i == token.i:
            continue
        start = identified.parsed.sentence_of(top).start
        found = _DAYS_OFF.search(identified.parsed.text[start : token.start])
        near = [t for t in _times_below(identified, above.i) if t.grain == "day" and t.start and t.start == t.end]
        if found is None or len(near) != 1 or near[0].start is None:
            continue
        count = _COUNTS.get(found[1].lower()) or int(found[1])
        day = date.fromisoformat(near[0].start) + timedelta(days=count if found[2].lower() == "before" else -count)
        return EventTime(
            start=day.isoformat(), end=day.isoformat(), grain="day", basis="inferred", expression=near[0].id
        )
    return None


def _not_before(identified: Identified, mention: EventMention) -> EventTime | None:
    """What "then" or "later" says: not before the event told last in the paragraph, nor after publication; a bound."""
    parsed = identified.parsed
    word = parsed.tokens[mention.head]
    if word.tag != "VBD" or not any(k.lower in _LATER for k in parsed.children(mention.head, "advmod")):
        return None
    end = identified.published[:10] if identified.published else None
    paragraph, at = parsed.sentence_of(mention.head).paragraph, mention.anchor.start
    for other in reversed(identified.events_between(max(0, at - _BACK), at)):
        before = _told(identified, other) if parsed.sentence_of(other.head).paragraph == paragraph else None
        if before is not None and before.start is not None and (end is None or before.start[:10] <= end):
            return EventTime(start=before.start, end=end, grain=before.grain, basis="inferred")
    return None


def _times_below(identified: Identified, top: int) -> list[Time]:
    """The dates and clock times nearest to ``top`` in its own clause; several where they are as near as each other."""
    by_id = identified.times.by_id
    near: dict[str, int] = {}
    for token, depth in sorted((own_tokens(identified, top) | _set_off(identified, top)).items()):
        name = identified.times.of_token.get(token)
        if name is None or by_id[name].type not in ("date", "time"):
            continue
        apart = _counts_from(identified, by_id[name], top) or _of_another(identified, token, top)
        if not apart and identified.content_of.get(token) is identified.content_of.get(top):
            near[name] = min(depth, near.get(name, depth))
    if not near:
        near = dict.fromkeys(_counted_from_below(identified, top), 0)
    least = min(near.values(), default=0)
    return [by_id[name] for name, depth in near.items() if depth == least]


def _of_another(identified: Identified, token: int, top: int) -> bool:
    """Whether a time dates a noun from which the event is told apart: "not a shot since the *ceasefire* of 7 May"."""
    parsed = identified.parsed
    while token != top and parsed.tokens[token].head != token:
        above = parsed.tokens[token].head
        noun = parsed.tokens[token].dep == "pobj" and token not in identified.times.of_token
        if noun and parsed.tokens[above].lower in _APART:
            return True
        token = above
    return False


def _counts_from(identified: Identified, time: Time, top: int) -> bool:
    """Whether ``time`` counts from the clause of ``top`` ("two days after the truce *began*") and so does not date it."""
    if time.evidence[0].exact.rsplit(None, 1)[-1].lower() not in _OFFSETS:
        return False
    token = identified.parsed.tokens[top]
    return time.evidence[0].start < token.start and token.dep in ("advcl", "pcomp", "ccomp", "acl", "relcl")


def _counted_from_below(identified: Identified, top: int) -> list[str]:
    """The times of ``top`` that count from a clause below it and hang in that clause by the parse."""
    parsed, found = identified.parsed, []
    for clause in parsed.children(top, "advcl"):
        for kid in parsed.children(clause.i, "npadvmod", "advmod", "mark", "prep", "dep", "nmod"):
            name = identified.times.of_token.get(kid.i)
            time = identified.times.by_id.get(name) if name is not None else None
            if time is not None and time.start is not None and _counts_from(identified, time, clause.i):
                found.append(time.id)
    return found


def _set_off(identified: Identified, top: int) -> dict[int, int]:
    """Times that a comma sets off ("struck the camp, 12 km from Sake, late on Monday") although the parse hangs them

    below an apposition: nothing but appositions lies between them and the verb. They count as far away.
    """
    parsed = identified.parsed
    found: dict[int, int] = {}
    if parsed.tokens[top].pos != "VERB":
        return found
    todo = [k.i for k in parsed.children(top, "dobj", "pobj", "prep", "npadvmod")]
    while todo:
        at = todo.pop(0)
        for kid in parsed.children(at):
            first, last = parsed.edges(kid.i)
            if kid.dep == "appos":
                todo.append(kid.i)
            elif (
                kid.dep == "prep"
                and parsed.tokens[at].dep == "appos"
                and first > top
                and parsed.tokens[first - 1].text == ","
            ):
                found |= dict.fromkeys((i for i in range(first, last + 1) if i in identified.times.of_token), 9)
    return found


def _clauses_of_noun(identified: Identified, head: int) -> list[int]:
    """The clauses that say of a noun when it took place: "a round *held* in Doha on Monday", "a truce that *began* at noon"."""
    parsed = identified.parsed
    if parsed.tokens[head].pos not in ("NOUN", "PROPN"):
        return []
    found = [k for k in parsed.children(head, "acl") if k.tag == "VBN" and k.lemma in _TOOK_PLACE]
    for clause in parsed.children(head, "relcl"):
        subject = parsed.child(clause.i, "nsubj", "nsubjpass")
        if clause.lemma in _TOOK_PLACE and subject is not None and subject.lower in ("that", "which"):
            found.append(clause)
    return [k.i for k in found]


def _led_to(identified: Identified, head: int) -> list[int]:
    """The deed that the event led to: "three were *killed* in clashes"."""
    parsed = identified.parsed
    prep = parsed.tokens[parsed.tokens[head].head]
    if parsed.tokens[head].dep != "pobj" or prep.lower not in _IN:
        return []
    deed = parsed.tokens[prep.head]
    return [deed.i] if deed.pos == "VERB" and deed.lemma in _LED_TO else []


def _in_front(identified: Identified, head: int) -> list[Time]:
    """The time in front of a verb with which the event's verb goes together, both told in the same tense."""
    parsed = identified.parsed
    token = parsed.tokens[head]
    first = parsed.tokens[token.head]
    if token.dep != "conj" or first.tag != token.tag or token.tag not in ("VBD", "VBZ", "VBP"):
        return []
    subjects = [k.i for k in parsed.children(first.i, "nsubj")]
    limit = min((parsed.tokens[parsed.edges(i)[0]].start for i in subjects), default=-1)
    return [time for time in _times_below(identified, first.i) if time.evidence[0].end <= limit]


def _joined(identified: Identified, near: list[Time], basis: Literal["stated", "inherited"]) -> EventTime | None:
    """The one time, or with "between" before it the span to the time behind "and"."""
    first, last = near[0], _other_end(identified, near[0])
    if last is not None and all(one in (first, last) for one in near):
        if first.start is None or last.end is None or first.start > last.end:
            return None
        return EventTime(start=first.start, end=last.end, grain=first.grain, basis=basis, expression=first.id)
    if len(near) > 1:
        return None
    return EventTime(start=first.start, end=first.end, grain=first.grain, basis=basis, expression=first.id)


def _other_end(identified: Identified, first: Time) -> Time | None:
    """The time behind "and" where "between" stands before ``first``, behind "to" or "until" where "from" does."""
    text = identified.parsed.text
    start = first.evidence[0].start
    before = text[max(0, start - 10) : start].rstrip().lower()
    joints = next((words for opening, words in _SPANS.items() if before.endswith(opening)), None)
    if joints is None:
        return None
    later = (t for t in identified.times.times if t.evidence[0].start > first.evidence[0].end)
    last = next(later, None)
    return last if last and text[first.evidence[0].end : last.evidence[0].start].strip() in joints else None
