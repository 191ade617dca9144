"""Chains: from whom the reporter has it, through whom, to whom that one has it; and where a statement comes from.

A statement's own links are those through whom its source is quoted, the source, and those whom it cites. What stands
inside another's content has that one's links before its own. A statement that only passes on what stands inside it (an
outlet's report of what somebody said, one who tells what he was told) has the inner one's links after its own.
"""

import re

from peacewatch.knowledge.actors import load_actors
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.model.identified import Identified
from peacewatch.model.record import Actor, Origin, Statement
from peacewatch.model.span import Span
from peacewatch.model.worded import Attribution, Source

HEARD = frozenset({"statement.according-to", "statement.quoted-as", "statement.told-by", "statement.was-quoted"})
"""Rules of attributions that are hearsay wherever they stand inside another's content."""
WHOLE = 0.6
"""How much of a content an inner one must take up for the outer statement to pass it on."""
TELLS = frozenset({"tell", "inform", "brief", "assure", "warn"})
NAMED = frozenset({"name", "alias", "metonym", "surname"})
RUN_BY = re.compile(r"\b([A-Z][\w’'-]*?|state|government)[- ](?:run|owned|controlled|affiliated|operated|funded)\b")
IN_BRACKETS = re.compile(r"\(([^()\n]{2,40})\)")
STATE_OUTLET = re.compile(r"(?<![\w-])(?:[Ss]tate|[Gg]overnment|[Oo]fficial)(?:[- ](?:run|owned|controlled))?\b")


def chains(identified: Identified, kept: list[Attribution]) -> dict[int, tuple[str, ...]]:
    """For each attribution, by its number, the links from the outlet to the origin; empty where there is one link."""
    by_number = {a.i: a for a in kept}
    inner: dict[int, list[Attribution]] = {}
    for attribution in kept:
        if attribution.nested_in is not None:
            inner.setdefault(attribution.nested_in, []).append(attribution)
    found: dict[int, tuple[str, ...]] = {}
    citing = {s.head: a for a in kept for s in a.via}
    for attribution in kept:
        links = (*_before(identified, attribution, by_number), *_own(identified, attribution))
        cited = next((citing[s.head] for s in attribution.sources if s.head in citing), None)
        if cited is not None and attribution.nested_in is None:  # "(the agency said, citing) a commander who said …"
            links = (*_own(identified, cited), *links)
        passed = _passed_on(identified, attribution, inner)
        while passed is not None:
            links = (*links, *_own(identified, passed))
            passed = _passed_on(identified, passed, inner)
        chain = tuple(dict.fromkeys(links))
        if set(chain) <= set(speakers_of(identified, attribution.sources)):  # several who speak together are one link
            chain = _carried_on(identified, attribution, found) or ()
        found[attribution.i] = chain if len(chain) > 1 else ()
        if attribution.continues is not None:
            found[attribution.i] = found.get(attribution.continues, ())
    return found


def speakers_of(identified: Identified, sources: tuple[Source, ...]) -> tuple[str, ...]:
    """The actors that sources stand for, each once, in order."""
    return tuple(dict.fromkeys(a for s in sources for a in identified.actors.of_head.get(s.head, ())))


def linking_words(attribution: Attribution) -> tuple[Span, ...]:
    """The words that name an attribution's own links, in text order."""
    return tuple(sorted({s.span for s in (*attribution.outlets, *attribution.sources, *attribution.via)}))


def _own(identified: Identified, attribution: Attribution) -> tuple[str, ...]:
    links = speakers_of(identified, (*attribution.outlets, *attribution.sources, *attribution.via))
    return (*_told_outlet(identified, attribution), *links)


def _told_outlet(identified: Identified, attribution: Attribution) -> tuple[str, ...]:
    """ "The governor told Radio X that …": the outlet from which the reporter has it, unless it is the report's own.

    An international agency, and a paper without a name, may be the report's own where it does not say whose it is.
    """
    if not attribution.addressees or attribution.cue_head is None:
        return ()
    if identified.parsed.tokens[attribution.cue_head].lemma in word_list("asking"):
        return ()
    own, book = _own_outlet(identified), load_actors()
    text = " ".join(own).lower()
    itself = {a for name in own for a in book.find(name)}
    actors = identified.actors.by_id
    heads = (identified.actors.of_head.get(head, ()) for head in attribution.addressees)
    return tuple(
        a for ids in heads for a in ids
        if a in actors and actors[a].kind == "media" and a not in itself
        and (own or a not in book.by_id or book.by_id[a].ownership != "agency")
        and any(m.via in NAMED or STATE_OUTLET.search(m.exact) or RUN_BY.search(m.exact) for m in actors[a].mentions)
        and not any(m.exact.lower() in text for m in actors[a].mentions)
    )  # fmt: skip


def _own_outlet(identified: Identified) -> tuple[str, ...]:
    """What the report tells of who publishes it: its metadata, and the name in the brackets of its dateline or byline."""
    report = identified.parsed.report
    zones = [report.text[z.start : z.end] for z in identified.parsed.zones if z.kind in {"dateline", "byline"}]
    told = [name for zone in zones for name in IN_BRACKETS.findall(zone)]
    by = [z for z in zones if not z.isupper() and z.lower().startswith("by ")]
    return tuple(name for name in (report.agency, report.publisher, *told, *by) if name)


def _before(identified: Identified, attribution: Attribution, by_number: dict[int, Attribution]) -> tuple[str, ...]:
    """The links of everybody in whose content an attribution stands; a denier does not vouch for the charge."""
    links: tuple[str, ...] = ()
    outer = by_number.get(attribution.nested_in) if attribution.nested_in is not None else None
    while outer is not None and outer.act not in {"deny", "refuse"}:
        links = (*_own(identified, outer), *links)
        outer = by_number.get(outer.nested_in) if outer.nested_in is not None else None
    return links


def _passed_on(identified: Identified, outer: Attribution, inner: dict[int, list[Attribution]]) -> Attribution | None:
    """The attribution inside that ``outer`` does no more than pass on."""
    size = sum(s.end - s.start for s in outer.content)
    for one in inner.get(outer.i, []):
        spans = [*one.content, *(s.span for s in one.sources), *([one.cue] if one.cue else [])]
        first, last = min(s.start for s in spans), max(s.end for s in spans)
        shared = sum(max(0, min(last, c.end) - max(first, c.start)) for c in outer.content)
        heard = one.why[0].rule in HEARD or outer.why[0].rule == "statement.according-to" or _told_him(identified, one)
        if shared >= WHOLE * size and one.sources and (heard or _is_outlet(identified, outer)):
            return one
    return None


def _told_him(identified: Identified, one: Attribution) -> bool:
    """ "A soldier told us that …", "soldiers told him that …": said to the one who now tells it."""
    if one.cue_head is None or identified.parsed.tokens[one.cue_head].lemma not in TELLS:
        return False
    return any(identified.parsed.tokens[h].pos == "PRON" for h in one.addressees)


def _is_outlet(identified: Identified, attribution: Attribution) -> bool:
    speakers = speakers_of(identified, attribution.sources)
    known = (identified.actors.by_id.get(s) for s in speakers)
    return bool(speakers) and all(a is not None and a.kind == "media" for a in known)


def _carried_on(identified: Identified, attribution: Attribution, found: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
    """ "the delegate was quoted as saying", without by whom: the chain that ended in him before."""
    if attribution.why[0].rule != "statement.was-quoted" or attribution.outlets:
        return ()
    speaker = speakers_of(identified, attribution.sources)[-1:]
    return next((c for _, c in sorted(found.items(), reverse=True) if c[-1:] == speaker), ())


def origin(actors: dict[str, Actor], statement: Statement, spans: tuple[Span, ...]) -> Origin | None:
    """Where a statement comes from, as far as the text tells; ``spans`` are the words that name its links."""
    last = statement.chain[-1:] or statement.speakers
    links = statement.chain or statement.speakers
    outlet = next((a for a in links if a in actors and actors[a].kind == "media"), None)
    return Origin(
        actor=last[0] if len(last) == 1 else None,
        named=all(_named(actors[a]) for a in last if a in actors) if last else None,
        outlet=outlet, outlet_of=_owner(actors[outlet]) if outlet is not None else None,
        evidence=spans or statement.evidence,
    )  # fmt: skip


def _owner(outlet: Actor) -> str | None:
    """The party to which an outlet belongs: by the words that name it, else as the dictionary knows it."""
    told, owner = _run_in_text(outlet)
    known = load_actors().by_id.get(outlet.id)
    if told or known is None or known.ownership not in {"state_run", "party_run"}:
        return owner
    return known.part_of or (f"a:{known.country}" if known.ownership == "state_run" and known.country else None)


def _run_in_text(outlet: Actor) -> tuple[bool, str | None]:
    """Whether its own words say who runs an outlet ("state television", "the Houthi-run channel"), and who does."""
    book = load_actors()
    for mention in outlet.mentions:
        match = RUN_BY.search(mention.exact)
        owner = book.find(match.group(1)) if match and match.group(1).lower() not in {"state", "government"} else ()
        if owner:
            return True, owner[0]
        if STATE_OUTLET.search(mention.exact):
            words = re.findall(r"[A-Z]\w+", mention.exact)
            country = next((c for w in words if (c := book.demonyms.get(w.lower()))), None)
            country = country or next(
                (a.removeprefix("a:") for w in words for a in book.find(w)[:1] if book.by_id[a].kind == "state"), None
            )
            country = country or outlet.country
            if country is not None:
                return True, f"a:{country}"
    return False, None


def _named(actor: Actor) -> bool:
    """Whether a source is named: a body or person by name, not "a commander" or "residents"."""
    return not actor.anonymous and any(m.via in NAMED for m in actor.mentions)
