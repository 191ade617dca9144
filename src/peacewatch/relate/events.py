"""Events of the record: whose word each mention stands on, what status follows, which mentions are one event."""

from dataclasses import dataclass, replace

from peacewatch.model.identified import Identified
from peacewatch.model.record import (
    Certainty,
    Event,
    EventPlace,
    EventTime,
    Fired,
    Polarity,
    Quantity,
    Stance,
    Statement,
    Status,
)
from peacewatch.model.span import Span, Why
from peacewatch.model.worded import EventMention, Operator
from peacewatch.relate.event_place import place_of
from peacewatch.relate.event_setting import time_of
from peacewatch.relate.event_stance import Reading, read_mention, voice_of

_REPORTER = "reporter"
_SETTLING = frozenset(("negation", "denial", "demand", "refusal"))
_HAPPENING = frozenset(
    ("begin", "start", "resume", "erupt", "happen", "occur", "continue", "end", "collapse", "follow", "last", "hold",
     "take", "open", "break", "fail", "conclude")
)  # fmt: skip
_STATE_KINDS = frozenset(("state", "government", "ministry", "armed_forces"))


@dataclass(slots=True)
class _One:
    """A mention with everything that is known of it."""

    mention: EventMention
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    third: tuple[str, ...]
    by: str
    reading: Reading
    denied_by: tuple[str, ...]
    time: EventTime | None
    place: EventPlace | None
    speakers: tuple[str, ...] = ()


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
    ones = [_one(identified, m, statements, cue_heads) for m in identified.events]
    groups: list[list[_One]] = []
    for one in ones:
        group = next((g for g in groups if _same(identified, g, one)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    groups = _with_headlines(identified, groups)
    groups = [g for g in groups if not all(_idle(identified, o) for o in g)]
    groups.sort(key=lambda g: (g[0].mention.anchor.start, g[0].mention.head))
    return tuple(_event(identified, f"e{n}", group) for n, group in enumerate(groups, start=1))


def _with_headlines(identified: Identified, groups: list[list[_One]]) -> list[list[_One]]:
    """Give what only a headline tells to the body's first event of that type and those parties, where there is one."""
    parsed = identified.parsed

    def only_headline(group: list[_One]) -> bool:
        return all(parsed.sentence_of(o.mention.head).zone == "headline" for o in group)

    kept = [g for g in groups if not only_headline(g)]
    bodies = list(kept)
    for group in groups:
        if not only_headline(group):
            continue
        one = group[0]
        body = next((b for b in bodies if _tells(identified, b[0], one)), None)
        if body is None:
            kept.append(group)
        else:
            body.extend(group)
    return kept


def _tells(identified: Identified, body: _One, headline: _One) -> bool:
    a, b = body.mention, headline.mention
    if a.type != b.type or (a.mode and b.mode and a.mode != b.mode):
        return False
    if (body.reading.polarity, body.reading.frame) != (headline.reading.polarity, headline.reading.frame):
        return False
    return _compatible(identified, body.actors, headline.actors) and _compatible(
        identified, body.recipients, headline.recipients
    )


def _idle(identified: Identified, one: _One) -> bool:
    """Whether a noun only names a kind of deed: no party, place, time or number, and no word that it took place.

    Such a noun ("talks", "the attacks") tells no event of its own; it may still join one that is told.
    """
    mention, parsed = one.mention, identified.parsed
    named: tuple[object, ...] = (*one.actors, *one.recipients, *one.third)
    if not mention.reciprocal:
        named = (*named, *mention.agents, *mention.recipients, *mention.third_parties)
    told = named or mention.quantities or one.time or one.place
    if told or one.denied_by or any(w.rule != "event.noun" for w in mention.why):
        return False
    if any(o.kind in _SETTLING for o in mention.operators):
        return False
    token = parsed.tokens[mention.head]
    governor = parsed.tokens[token.head]
    if governor.lemma == "be" or governor.lemma in _HAPPENING:
        return token.dep not in ("attr", "nsubj", "nsubjpass")
    dated = [parsed.tokens[k] for p in parsed.children(token.i, "prep") for k in (c.i for c in parsed.children(p.i))]
    return not any(k.ent in ("DATE", "GPE") for k in dated)


def _ids(identified: Identified, heads: tuple[int, ...]) -> tuple[str, ...]:
    found = [a for h in heads for a in identified.actors.of_head.get(h, ())]
    return tuple(dict.fromkeys(found))


def _one(
    identified: Identified,
    mention: EventMention,
    statements: tuple[Statement, ...],
    cue_heads: dict[str, int],
) -> _One:
    actors = _ids(identified, mention.agents)
    recipients = _ids(identified, mention.recipients)
    if mention.reciprocal:
        actors, recipients = tuple(dict.fromkeys((*actors, *recipients))), ()
    recipients = tuple(r for r in recipients if r not in actors)
    voice = voice_of(identified, mention, statements, cue_heads)
    answering = _answering(identified, mention, statements, voice.by)
    if answering:
        voice = replace(voice, denied_by=tuple(dict.fromkeys((*voice.denied_by, *answering))))
    reading = read_mention(identified, mention, voice, actors)
    return _One(
        mention, actors, recipients, _ids(identified, mention.third_parties), voice.by, reading, voice.denied_by,
        time_of(identified, mention), place_of(identified, mention), voice.speakers,
    )  # fmt: skip


def _answering(
    identified: Identified, mention: EventMention, statements: tuple[Statement, ...], told_in: str
) -> tuple[str, ...]:
    """The statements that deny the one that tells the mention: "A accused B of shelling …  B denied the accusation".

    Only for the deed that the charge is about; what a charge merely names beside it is not denied with it.
    """
    if told_in == _REPORTER or any(w.rule == "event.noun" for w in mention.why):
        return ()
    above = {t.i for t in identified.parsed.ancestors(mention.head)}
    if any(o.head in above and o.agents for o in identified.events):
        return ()
    return tuple(
        s.id for s in statements
        if s.act == "deny" and any(a.statement == told_in and a.relation == "denies" and a.scope == "certain" for a in s.answers)
    )  # fmt: skip


def _families(identified: Identified, actors: tuple[str, ...]) -> frozenset[str]:
    """The actors, those that they are part of, and the state for its government and forces."""
    by_id = {a.id: a for a in identified.actors.actors}
    found = set(actors)
    for actor in actors:
        known = by_id.get(actor)
        for _ in range(6):
            if known is None:
                break
            found.add(known.id)
            if known.country is not None and known.kind in _STATE_KINDS:
                found.add(f"a:{known.country}")
            if known.part_of is None:
                break
            found.add(known.part_of)
            known = by_id.get(known.part_of)
    return frozenset(found)


def _compatible(identified: Identified, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return not a or not b or bool(_families(identified, a) & _families(identified, b))


def _same(identified: Identified, group: list[_One], one: _One) -> bool:
    """Whether a mention tells an event that is told already. Needs the same type, word and a shared party."""
    tokens = identified.parsed.tokens
    for other in group:
        a, b = other.mention, one.mention
        if a.type != b.type or tokens[a.head].lemma != tokens[b.head].lemma:
            return False
        if (a.mode and b.mode and a.mode != b.mode) or other.reading.real != one.reading.real:
            return False
        if not other.reading.real and other.reading.frame != one.reading.frame:
            return False
        if _blamed(identified, other, one):
            return True
        if not (
            _compatible(identified, other.actors, one.actors)
            and _compatible(identified, other.recipients, one.recipients)
        ):
            return False
        if other.time and one.time and other.time.start != one.time.start:
            return False
        if other.place and one.place and other.place.place != one.place.place:
            return False
    shared = any(
        _families(identified, o.actors + o.recipients) & _families(identified, one.actors + one.recipients)
        for o in group
    )  # fmt: skip
    return shared or _definite(identified, one.mention, group)


def _blamed(identified: Identified, a: _One, b: _One) -> bool:
    """Whether two speakers tell the same deed, done to the same, and the one lays it at the other's door."""
    if not (a.reading.polarity == b.reading.polarity == "+" and a.actors and b.actors and a.by != b.by):
        return False
    if not set(a.recipients) & set(b.recipients) or _compatible(identified, a.actors, b.actors):
        return False
    accused_a, accused_b = _families(identified, a.actors), _families(identified, b.actors)
    return bool(accused_a & _families(identified, b.speakers) or accused_b & _families(identified, a.speakers))


def _definite(identified: Identified, mention: EventMention, group: list[_One]) -> bool:
    """A later "the attack" with no party of its own, in the same or the next paragraph, points back."""
    parsed = identified.parsed
    article = parsed.child(mention.head, "det")
    if article is None or article.lower not in ("the", "that", "this") or mention.agents or mention.recipients:
        return False
    here = parsed.sentence_of(mention.head).paragraph
    return any(here - parsed.sentence_of(o.mention.head).paragraph in (0, 1) for o in group)


def _stances(group: list[_One]) -> tuple[Stance, ...]:
    found: dict[tuple[str, Polarity, Certainty], Stance] = {}
    for one in group:
        reading = one.reading
        if not reading.disowned:
            found.setdefault(
                (one.by, reading.polarity, reading.certainty),
                Stance(by=one.by, polarity=reading.polarity, certainty=reading.certainty),
            )
        for by in one.denied_by:
            found.setdefault((by, "-", "certain"), Stance(by=by, polarity="-", certainty="certain"))
    return tuple(found.values())


def _contested(group: list[_One]) -> bool:
    """Whether two statements tell the same deed of different authors."""
    told = [o for o in group if o.by != _REPORTER and o.reading.polarity == "+" and o.actors]
    return any(not set(a.actors) & set(b.actors) for a in told for b in told)


def decide_status(stances: tuple[Stance, ...], frames: tuple[Status | None, ...], *, contested: bool = False) -> Status:
    """The status by the record's order over all mentions: reporter first, then statements, then the nearest frame.

    ``frames`` are the frames of the unreal mentions, in text order (``None`` where a mention has none).
    """
    reporter = {s.polarity for s in stances if s.by == _REPORTER}
    others = {s.polarity for s in stances if s.by != _REPORTER}
    if contested:
        return "disputed"
    if "+" in reporter:
        return "disputed" if "-" in others else "asserted"
    if "-" in reporter:
        return "negated"
    if "+" in others:
        return "disputed" if "-" in others else "attributed"
    if "-" in others:
        return "denied"
    return next((f for f in frames if f is not None), "hypothetical")


def _event(identified: Identified, number: str, group: list[_One]) -> Event:
    first = group[0].mention
    stances = _stances(group)
    contested = _contested(group)
    status = decide_status(stances, tuple(o.reading.frame for o in group), contested=contested)
    actors = () if contested else tuple(dict.fromkeys(a for o in group for a in o.actors))
    recipients = tuple(dict.fromkeys(r for o in group for r in o.recipients if r not in actors))
    evidence = tuple(sorted({e for o in group for e in o.mention.evidence}))
    whys = tuple(_fired(o, w) for o in group for w in o.mention.why) + tuple(
        Fired(rule=f"event.{k.kind}", on=(_token_span(identified, k),)) for o in group for k in o.reading.fired
    )
    return Event(
        id=number, type=first.type, mode=next((o.mention.mode for o in group if o.mention.mode), None),
        contexts=first.contexts, actors=actors, recipients=recipients,
        third_parties=tuple(dict.fromkeys(t for o in group for t in o.third)), status=status, stances=stances,
        background=all(o.mention.background for o in group),
        time=next((o.time for o in group if o.time), None), place=next((o.place for o in group if o.place), None),
        quantities=_quantities(identified, group), anchor=first.anchor, evidence=evidence,
        why=tuple(dict.fromkeys(whys)), confidence=first.confidence,
    )  # fmt: skip


def _fired(one: _One, why: Why) -> Fired:
    return Fired(rule=why.rule, on=why.on or (one.mention.anchor,))


def _token_span(identified: Identified, operator: Operator) -> Span:
    return identified.parsed.span(operator.token, operator.token)


def _quantities(identified: Identified, group: list[_One]) -> tuple[Quantity, ...]:
    found: list[Quantity] = []
    seen: set[tuple[object, ...]] = set()
    for one in group:
        if not one.reading.real or one.reading.polarity != "+":
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
                    evidence=(number.span,),
                )  # fmt: skip
            )
    return tuple(found)
