"""Whom "they", "both", "both sides" and "the two ministers" stand for: one that is many, or several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.knowledge.camps import load_camps
from peacewatch.knowledge.cues import load_cues
from peacewatch.resolve.actors.candidates import best, co_argument, joined, ranked, reach_from
from peacewatch.resolve.actors.coreference import PRONOUN_REACH, SYNONYM_REACH, teller_of

if TYPE_CHECKING:
    from peacewatch.model.parsed import Parsed, Token
    from peacewatch.resolve.actors.drafts import Draft, Drafts

BETWEEN_REACH = 12
_OFFICIAL = frozenset({"state", "ministry", "government", "armed_forces"})
_OF_TWO = frozenset(
    """ceasefire cease-fire truce armistice talks talk negotiation dialogue agreement accord deal pact treaty war conflict
    fighting clash hostility dispute round meeting""".split()
)
_BROKERING = frozenset({"broker", "mediate", "facilitate", "host"})
_URGING = frozenset({"urge", "call", "ask", "press", "appeal", "implore", "invite", "beg", "exhort"})
PLURALS = frozenset({"they", "them", "both", "each"})
ARMIES = frozenset({"army", "military"})
_SIDES = frozenset({"side", "party", "both", "each", "delegation", "camp", "team"})
# Plurals that any two persons may be called by.
GENERIC = frozenset({"man", "woman", "official", "leader", "negotiator", "politician", "person"})


def plural_pronoun(
    parsed: Parsed, drafts: Drafts, head: int, of_head: dict[int, tuple[str, ...]]
) -> tuple[tuple[Draft, ...], bool]:
    """Whom "they" or "both" outside a quotation stands for: a plural actor, or the several that the nearest plural or coordination named, whichever is more salient."""
    if parsed.quotation_at(parsed.tokens[head].start) is not None:
        return (), False
    told = _tellers(parsed, head, of_head)
    if len(told) > 1:
        return tuple(drafts.by_id[i] for i in told), False
    single = ranked(
        parsed, drafts, head, PRONOUN_REACH, lambda d: d.plural or d.kind in {"people", "armed_group", "group"}
    )
    first = parsed.sentences[reach_from(parsed, parsed.tokens[head].sentence, PRONOUN_REACH)].first
    groups: list[tuple[int, int, int, tuple[str, ...]]] = []
    ends: dict[int, int] = {}
    for token in range(first, head):
        if token not in of_head or co_argument(parsed, head, token):
            continue
        members = list(of_head[token])
        kin = {k.i for k in parsed.children(token, "conj") if k.i > token}
        beside = range(token + 1, min(token + 8, len(parsed.tokens)))
        with_it = sorted(kin | {i for i in beside if i in of_head and joined(parsed, token, i)})
        ends[token] = max([token, *(i for i in with_it if i in of_head)])
        for other in with_it:
            members.extend(of_head.get(other, ()))
        if len(set(members)) > 1:
            level = 2 if parsed.tokens[token].dep in {"nsubj", "nsubjpass"} else 0
            groups.append((parsed.tokens[token].sentence, level, token, tuple(dict.fromkeys(members))))
    wanted_two = parsed.tokens[head].lower in {"both", "each"}
    if groups:
        top = max(groups)
        inside = bool(single) and single[0].draft.id in top[3] and top[2] <= single[0].token <= ends[top[2]]
        beaten = (
            single
            and not wanted_two
            and not inside
            and (single[0].sentence, single[0].level, single[0].token) > top[:3]
        )
        if not beaten and (not wanted_two or len(top[3]) == 2):
            return tuple(drafts.by_id[i] for i in top[3]), False
    if wanted_two:
        return (), False
    found, several = best(parsed, single)
    return ((found,) if found is not None else ()), several


def _tellers(parsed: Parsed, head: int, of_head: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
    """The several who say of themselves what "they" do: "Arvia and Borland said they hoped …"."""
    subject = teller_of(parsed, head)
    if subject is None or subject.i > head:
        return ()
    heads, at = [subject.i], subject
    while (joined_to := parsed.child(at.i, "conj")) is not None:
        heads.append(joined_to.i)
        at = joined_to
    return tuple(dict.fromkeys(a for h in heads for a in of_head.get(h, ())))


def both_persons(parsed: Parsed, drafts: Drafts, token: Token) -> tuple[Draft, ...]:
    """The two that "the two ministers" are: the only two such persons of the last sentences, else none."""
    noun = token.lemma.lower()
    near = ranked(parsed, drafts, token.i, SYNONYM_REACH, lambda d: d.kind == "person" and not d.plural)
    so_called = [c for c in near if noun in c.draft.titles | set((c.draft.role or "").lower().split())]
    candidates = so_called if len(so_called) == 2 else near
    if len(candidates) != 2 or (not so_called and noun not in GENERIC):
        return ()
    order = list(drafts.by_id)
    return tuple(sorted((c.draft for c in candidates), key=lambda d: order.index(d.id)))


def both(parsed: Parsed, drafts: Drafts, head: int, of_head: dict[int, tuple[str, ...]]) -> tuple[Draft, ...]:
    """The two that "both sides" are: those between whom there is a truce, talks or a war, else who is mentioned most.

    Of those who are mentioned the two must stand out. A state's ministries and forces count for the state, so that a
    group that is only talked about does not outweigh it.
    """
    noun = parsed.tokens[head].lemma.lower()
    told = _between(parsed, head, of_head)
    named = tuple(drafts.by_id[i] for i in told)
    if named and (noun in _SIDES or all(d.kind in _OFFICIAL for d in named)):
        return named
    outside = _new_teller(parsed, drafts, head, of_head) | _go_betweens(parsed, drafts, head, of_head)
    camps = _camps(parsed, drafts, head, of_head, outside)
    if len(camps) < 2:  # "Sudan's Rapid Support Forces declared a truce … each side": whose they are is the other
        camps = _camps(parsed, drafts, head, {}, outside)
    if noun in {"country", "nation", "neighbour", "neighbor", "government", "capital", *ARMIES}:
        camps = {k: v for k, v in camps.items() if any(d.kind != "armed_group" for _, d in v)}
    ranked = sorted(camps.values(), key=lambda camp: -sum(times for times, _ in camp))
    weights = [sum(times for times, _ in camp) for camp in ranked]
    if len(ranked) < 2 or (len(ranked) > 2 and weights[1] == weights[2]):
        return drafts.two_sides if noun in _SIDES else ()
    civil = any(d.kind == "armed_group" for camp in ranked[:2] for _, d in camp)
    pair = [_face(camp, civil=civil) for camp in ranked[:2]]
    order = list(drafts.by_id)
    found = tuple(sorted(pair, key=lambda d: order.index(d.id)))
    if noun in _SIDES:
        drafts.two_sides = found
    return found


def the_other(parsed: Parsed, drafts: Drafts, head: int, of_head: dict[int, tuple[str, ...]]) -> Draft | None:
    """Whom "the other side" is, as told by somebody of one of the two sides in this sentence; ``None`` where that is not told."""
    pair = both(parsed, drafts, head, of_head)
    if len(pair) != 2:
        return None
    first = parsed.sentence_of(head).first
    for at in range(head - 1, first - 1, -1):
        subject = parsed.tokens[at].dep in {"nsubj", "nsubjpass"} and len(of_head.get(at, ())) == 1
        own = _of_pair(drafts, of_head[at][0], pair) if subject else None
        if own is not None:
            return pair[1] if own is pair[0] else pair[0]
    return None


def _of_pair(drafts: Drafts, actor: str, pair: tuple[Draft, ...]) -> Draft | None:
    """Which of two sides somebody is, or belongs to."""
    ids: set[str | None] = set()
    at: str | None = actor
    while at is not None and at not in ids:
        ids.add(at)
        known = drafts.by_id.get(at)
        if known is not None and known.kind in _OFFICIAL and known.country is not None:
            ids.add(f"a:{known.country}")
        at = known.part_of if known is not None else None
    keys = [{d.id} | ({f"a:{d.country}"} if d.kind in _OFFICIAL and d.country else set()) for d in pair]
    own = [d for d, key in zip(pair, keys, strict=True) if key & ids]
    return own[0] if len(own) == 1 else None


def _camps(
    parsed: Parsed, drafts: Drafts, head: int, of_head: dict[int, tuple[str, ...]], without: frozenset[str]
) -> dict[str, list[tuple[int, Draft]]]:
    """The states and armed groups told of before ``head``, each with its bodies and how often they are named.

    A state that is only whose another actor is ("Yemen's Houthi movement") is not named by that.
    """
    camps: dict[str, list[tuple[int, Draft]]] = {}
    for draft in drafts.by_id.values():
        if draft.id in without:
            continue
        times = len({t for t, _ in draft.seen if t < head and not _only_owner(parsed, t, of_head)})
        official = draft.kind in _OFFICIAL and draft.country is not None and draft.id not in load_camps().apart
        unplaced = draft.kind == "government" and draft.country is None and not draft.anonymous
        if times and (official or unplaced or draft.kind == "armed_group" or draft.id in load_camps().apart):
            camps.setdefault(f"a:{draft.country}" if official else draft.id, []).append((times, draft))
    return camps


def _only_owner(parsed: Parsed, token: int, of_head: dict[int, tuple[str, ...]]) -> bool:
    """Whether a mention only tells whose another actor is: "Yemen" of "Yemen's Houthi movement"."""
    here = parsed.tokens[token]
    return here.dep == "poss" and here.head in of_head and of_head[here.head] != of_head.get(token)


def _new_teller(parsed: Parsed, drafts: Drafts, head: int, of_head: dict[int, tuple[str, ...]]) -> frozenset[str]:
    """Who says of "both sides" what they did and is told of in this sentence first: a mediator, neither of them."""
    first = parsed.sentence_of(head).first
    for verb in parsed.ancestors(head):
        subject = parsed.child(verb.i, "nsubj") if load_cues().says(verb.lemma) else None
        if subject is not None and subject.i in of_head and subject.i < head:
            known = (i for i in of_head[subject.i] if all(t >= first for t, _ in drafts.by_id[i].seen))
            return frozenset(known)
    return frozenset()


def _go_betweens(parsed: Parsed, drafts: Drafts, head: int, of_head: dict[int, tuple[str, ...]]) -> frozenset[str]:
    """Who brokers, hosts or mediates so far, or urges "both sides" to do something, with all bodies of the same country."""
    found: set[str] = set()
    for at in range(head):
        verb = parsed.tokens[at]
        if verb.pos != "VERB" or verb.lemma not in _BROKERING:
            continue
        doers = parsed.children(at, "nsubj") + [
            k for a in parsed.children(at, "agent") for k in parsed.children(a.i, "pobj")
        ]
        whose = [o for k in doers for o in parsed.children(k.i, "poss")]  # "Qatar's emir hosted the two"
        found.update(a for k in (*doers, *whose) for a in of_head.get(k.i, ()))
    for verb in parsed.ancestors(head):
        if verb.lemma in _URGING and (subject := parsed.child(verb.i, "nsubj")) is not None:
            found.update(of_head.get(subject.i, ()))
    countries = {c for a in found if drafts.by_id[a].kind in _OFFICIAL and (c := drafts.by_id[a].country) is not None}
    kin = (d.id for d in drafts.by_id.values() if d.country in countries and d.kind in _OFFICIAL)
    return frozenset((*found, *kin))


def _between(parsed: Parsed, head: int, of_head: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
    """The two of the last "truce between A and B", "talks between A and B" before ``head``; none where there is none."""
    first = parsed.sentences[reach_from(parsed, parsed.tokens[head].sentence, BETWEEN_REACH)].first
    for at in range(head - 1, first, -1):
        if parsed.tokens[at].lower != "between":
            continue
        about = {t.lemma.lower() for t in parsed.tokens[max(first, at - 3) : at]}
        if not about & _OF_TWO:
            continue
        last = min(parsed.sentence_of(at).last, at + 12, head - 1)
        ands = [k for k in range(at + 1, last) if parsed.tokens[k].lower == "and"]
        if len(ands) != 1:
            return ()
        one = next((of_head[k] for k in range(at + 1, ands[0]) if k in of_head), ())
        other = next((of_head[k] for k in range(ands[0] + 1, last + 1) if k in of_head), ())
        return (*one, *other) if len(one) == len(other) == 1 and one != other else ()
    return ()


def _face(camp: list[tuple[int, Draft]], *, civil: bool) -> Draft:
    """Who stands for a camp: the state between states; in a war with a group whoever of it is mentioned most."""
    states = [d for _, d in camp if d.kind == "state"]
    if states and not civil:
        return states[0]
    most = max(times for times, _ in camp)
    foremost = [d for times, d in camp if times == most]
    # Between equals it is the army that fights.
    return next((d for d in foremost if d.kind == "armed_forces"), foremost[0])
