"""Events of the record: whose word each mention stands on, what status follows, which mentions are one event."""

from dataclasses import replace

from peacewatch.model.identified import Identified
from peacewatch.model.record import (
    Event,
    EventTime,
    Fired,
    Quantity,
    Statement,
)
from peacewatch.model.span import Span, Why
from peacewatch.model.worded import EventMention, Operator
from peacewatch.relate.events.contested import RULE as CONTESTED
from peacewatch.relate.events.contested import Contest, Contests
from peacewatch.relate.events.denied import answering, denied_beside, denied_in, taken_back, without
from peacewatch.relate.events.groups import grouped
from peacewatch.relate.events.history import history_rule
from peacewatch.relate.events.idle import forsworn, idle, only_words
from peacewatch.relate.events.mentions import Families, One
from peacewatch.relate.events.place import place_of
from peacewatch.relate.events.rank import RULE, Ranks
from peacewatch.relate.events.retold import targets
from peacewatch.relate.events.sides import EventSides
from peacewatch.relate.events.speech import is_deed
from peacewatch.relate.events.stance import Reading, Voice, around_mentions, disclaimers, read_mention, voice_of
from peacewatch.relate.events.status import contested_author, decide_status, stances_of
from peacewatch.relate.events.time import time_of

_REPORTER = "reporter"
_CUES = frozenset(("REQUEST", "THREATEN", "ACCUSE"))
"""The deeds of words whose verb, where it is a statement's cue, tells that statement and nothing beside it."""


def relate_events(
    identified: Identified, statements: tuple[Statement, ...], statement_of: dict[int, str]
) -> tuple[Event, ...]:
    """The events of a report, in text order, with ids ``e1``, ``e2`` …

    ``statements`` are those of the same report and ``statement_of`` tells an attribution's statement; an event's
    stances name them. Times and places are given only where the event's own clause states them.
    """
    known = {s.id for s in statements}
    cue_heads = {
        statement_of[a.i]: a.cue_head
        for a in identified.attributions
        if a.cue_head is not None and statement_of.get(a.i) in known
    }
    around = around_mentions(identified, statements)
    led = frozenset(m.head for m in identified.events if m.agents)
    families, sides = Families(identified), EventSides(identified)
    withdrawn = taken_back(statements)
    denials = denied_in(statements, withdrawn)
    beside = denied_beside(identified, statements, cue_heads)
    cued = frozenset(cue_heads.values())
    spoken = {cue_heads[s.id] for s in statements if s.id in cue_heads and is_deed(s)}
    ones = [
        _one(
            identified,
            sides,
            m,
            without(voice_of(identified, m, around.get(m.i, []), cue_heads), withdrawn),
            denials,
            beside,
            led,
            disclaimers(identified, m, around.get(m.i, []), cue_heads),
        )
        for m in identified.events
        if m.head not in spoken
        and not (m.type in _CUES and m.mode != "investigate" and cued & _words_of(identified, m))
    ]
    groups = _with_headlines(identified, families, grouped(identified, families, ones, denials))
    groups = [g for g in groups if not all(idle(identified, o) or forsworn(o) for o in g) and not only_words(g)]
    groups.sort(key=lambda g: (g[0].mention.anchor.start, g[0].mention.head))
    contests = Contests(identified, groups, statements)
    for taken_up, group in contests.joined.items():
        groups[group].extend(groups[taken_up])
    ranks = Ranks(identified, identified.events)
    kept = [(group, contests.found.get(n)) for n, group in enumerate(groups) if n not in contests.joined]
    told = tuple(_event(identified, families, ranks, f"e{n}", *one) for n, one in enumerate(kept, start=1))
    return sides.yielded_to(told, statements)


def _words_of(identified: Identified, mention: EventMention) -> frozenset[int]:
    return frozenset(t.i for t in identified.parsed.tokens_in(mention.anchor.start, mention.anchor.end))


def _with_headlines(identified: Identified, families: Families, groups: list[list[One]]) -> list[list[One]]:
    """Give what only a headline tells to the body's first event of that type and those parties, where there is one."""
    parsed = identified.parsed

    def only_headline(group: list[One]) -> bool:
        return all(parsed.sentence_of(o.mention.head).zone == "headline" for o in group)

    kept = [g for g in groups if not only_headline(g)]
    bodies = list(kept)
    for group in groups:
        if not only_headline(group):
            continue
        one = group[0]
        body = next((b for b in bodies if _tells(families, b[0], one)), None)
        if body is None:
            kept.append(group)
        else:
            body.extend(group)
    return kept


def _tells(families: Families, body: One, headline: One) -> bool:
    a, b = body.mention, headline.mention
    if a.type != b.type or (a.mode and b.mode and a.mode != b.mode):
        return False
    if headline.by != _REPORTER and body.by == _REPORTER and headline.actors and not body.actors:
        return False  # whom somebody blames in a headline is not the author of what the report tells
    if (body.reading.polarity, body.reading.frame) != (headline.reading.polarity, headline.reading.frame):
        return False
    return families.compatible(body.actors, headline.actors) and families.compatible(
        body.recipients, headline.recipients
    )


def _one(
    identified: Identified,
    sides: EventSides,
    mention: EventMention,
    voice: Voice,
    denials: dict[str, tuple[str, ...]],
    beside: dict[int, tuple[str, ...]],
    led: frozenset[int],
    disclaimed: tuple[tuple[str, tuple[str, ...]], ...],
) -> One:
    hurts = mention.type in ("ASSAULT", "COERCE") or (mention.type == "RETREAT" and mention.mode == "release")
    actors, recipients = sides.acting(mention.agents), (sides.struck if hurts else sides.done_to)(mention.recipients)
    if mention.type == "ASSAULT" and not mention.reciprocal and set(actors) & set(recipients):
        actors = ()  # nobody is told to strike his own: the words for the doer belong to another clause
    if mention.reciprocal:
        actors = sides.alike(actors)
        actors, recipients = tuple(dict.fromkeys((*actors, *recipients))), ()
        if mention.type in ("CONSULT", "AGREE"):
            actors = sides.meeting(actors)
    third = sides.acting(mention.third_parties)
    if mention.mode == "release" and (received := sides.receiving(recipients)):
        recipients, third = tuple(r for r in recipients if r not in received), (*third, *received)
    recipients = tuple(r for r in recipients if r not in actors) or sides.whose_place(mention, actors)
    denied = (*answering(identified, mention, denials, led, voice.by), *beside.get(mention.head, ()))
    if denied:
        voice = replace(voice, denied_by=tuple(dict.fromkeys((*voice.denied_by, *denied))))
    reading = read_mention(identified, mention, voice, actors)
    placed = place_of(identified, mention)
    return One(
        mention, actors, recipients, third, voice.by, reading, voice.denied_by,
        _passed(identified, reading, time_of(identified, mention)), placed.place if placed else None, voice.speakers,
        hit=targets(identified.parsed, mention), disclaimed=disclaimed, place_why=placed.why if placed else None,
        things=frozenset(identified.parsed.tokens[k].lemma for k in mention.things),
    )  # fmt: skip


def _passed(identified: Identified, reading: Reading, time: EventTime | None) -> EventTime | None:
    """The time of a deed, none for a done one where it is to come: the words date something else ("due on Monday")."""
    if time is None or not reading.happened or identified.published is None or time.start is None:
        return time
    return time if time.start[:10] <= identified.published[:10] else None


def _event(
    identified: Identified, families: Families, ranks: Ranks, number: str, group: list[One], contest: Contest | None
) -> Event:
    first = group[0].mention
    stances = stances_of(families, group)
    if contest is not None:
        stances = tuple(dict.fromkeys((*stances, *contest.stances)))
    contested = contested_author(group) or contest is not None
    nobody = contested and not (contest is not None and contest.named)
    status = decide_status(stances, tuple(o.reading.frame for o in group), contested=contested)
    # Whom a denial names beside a deed that others tell without him is not its author.
    telling = [o for o in group if not o.reading.disowned] or group
    actors = () if nobody else tuple(dict.fromkeys(a for o in telling for a in o.actors))
    recipients = tuple(dict.fromkeys(r for o in group for r in o.recipients if r not in actors))
    evidence = tuple(sorted({e for o in group for e in o.mention.evidence}))
    history = [
        history_rule(identified, o.mention, o.time, reported=o.by != _REPORTER or bool(o.denied_by)) for o in group
    ]
    background = all(rule is not None for rule in history)
    placed = next((o for o in group if o.place), None)
    return Event(
        id=number, type=first.type, mode=next((o.mention.mode for o in group if o.mention.mode), None),
        contexts=first.contexts, actors=actors, recipients=recipients,
        third_parties=tuple(dict.fromkeys(t for o in group for t in o.third)), status=status, stances=stances,
        background=background,
        time=next((o.time for o in group if o.time), None), place=placed.place if placed else None,
        quantities=_quantities(identified, group), anchor=first.anchor, evidence=evidence,
        why=(*_whys(identified, group, history if background else [], contest), *_beneath(ranks, group)),
        confidence=first.confidence,
    )  # fmt: skip


def _whys(
    identified: Identified, group: list[One], history: list[str | None], contest: Contest | None
) -> tuple[Fired, ...]:
    """The rules that made the event: of each mention those that found it, then what stands over it, what joined it, history."""
    found = [_fired(o, w) for o in group for w in o.mention.why]
    found += [Fired(rule=f"event.{k.kind}", on=(_token_span(identified, k),)) for o in group for k in o.reading.fired]
    placed = next((o for o in group if o.place), None)
    if placed is not None and placed.place_why is not None:
        found.append(_fired(placed, placed.place_why))
    found += [Fired(rule=o.joined, on=(o.mention.anchor,)) for o in group if o.joined]
    found += [Fired(rule=rule, on=(o.mention.anchor,)) for o, rule in zip(group, history, strict=False) if rule]
    if contest is not None:
        found.append(Fired(rule=CONTESTED, on=(group[0].mention.anchor,)))
    return tuple(dict.fromkeys(found))


def _beneath(ranks: Ranks, group: list[One]) -> tuple[Fired, ...]:
    """The words of the deeds beneath which the event is told, where each of its mentions is told beneath one."""
    over = [ranks.over(o.mention) for o in group]
    return tuple(Fired(rule=RULE, on=spans) for spans in over) if all(over) else ()


def _fired(one: One, why: Why) -> Fired:
    return Fired(rule=why.rule, on=why.on or (one.mention.anchor,))


def _token_span(identified: Identified, operator: Operator) -> Span:
    return identified.parsed.span(operator.token, operator.token)


def _quantities(identified: Identified, group: list[One]) -> tuple[Quantity, ...]:
    found: list[Quantity] = []
    seen: set[tuple[object, ...]] = set()
    for one in group:
        if not one.reading.happened:
            continue
        for number in one.mention.quantities:
            of = identified.actors.of_head.get(number.head, ())
            key = (number.kind, number.low, number.high, one.by)
            if key in seen:
                continue
            seen.add(key)
            found.append(
                Quantity(
                    kind=number.kind,
                    of=of[0] if len(of) == 1 else None,
                    low=number.low,
                    high=number.high,
                    exact=number.span.exact,
                    by=one.by,
                    subset_of=number.subset_of,
                    evidence=(number.span,),
                )  # fmt: skip
            )
    return tuple(found)
