"""Whose a body is of which no country is told: "the army", "the defence ministry" of the one state at war in a report.

The state is told by the armed groups, which are all of one country, and by the dateline: what is written from a country calls
its army "the army". Where another state is told of as often, or has forces in the report, the body is nobody's.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from peacewatch.resolve.actors.offices import forces_of, junta_of
from peacewatch.resolve.actors.state_at_war import (
    ORGANS,
    at_the_dateline,
    fought_by_groups,
    is_foreign_ministry,
    state_at_war,
)

if TYPE_CHECKING:
    from peacewatch.model.identified import ResolvedPlaces
    from peacewatch.resolve.actors.drafts import Draft
    from peacewatch.resolve.actors.scene import Scene

_FORCES = re.compile(
    r"(?:army|military|armed forces|(?:government|army|state|federal|national|regular|loyalist|junta|regime) (?:troops|forces|soldiers|army))"
)
_BARE = re.compile(
    r"(?:security forces|air force|navy|police|(?:defen[cs]e|interior|home|foreign|information) ministry)"
)
_RECOGNISED = re.compile(
    r"(?:(?:internationally|un)[- ]recogni[sz]ed|[\w-]+-(?:backed|based|allied)) (?:government|administration|authorities)"
)
_BARE_GOVERNMENT = frozenset({"government", "federal government", "central government", "authorities", "state"})
_ITS_TEAM = re.compile(
    r"(?:federal |central )?government (?:peace |negotiating )?(?:delegation|team|side|negotiators|delegates)"
)
_POSSESSIVE = re.compile(r"[’']s\b")
_LED = re.compile(
    r"^(?:an? |the |its )?(?:[\w-]+ )?(?:delegation|team|mission)(?: \w+)? (?:led|headed) by ", re.IGNORECASE
)
_OFFICE_AFTER = 40
_HEAD_OF = re.compile(
    r"(?:the )?(?:president|premier|(?:prime|foreign|defen[cs]e|interior|information|communications?|justice|security) minister)"
)
_AT_OTHERS = frozenset({"accuse", "blame", "attack", "bomb", "shell", "bombard", "invade", "denounce", "condemn"})
_TROOPS = frozenset({"troops", "soldiers"})
"""Who fights a country's armed groups, where nothing more is said of them."""
_OFFICER = re.compile(r"(?:the )?(army|military|government|junta) ")
_OF_STATE = re.compile(
    r"(?:the )?(?:(?:deputy|acting|interim|caretaker|transitional) )*(?:(?:army|military|government|presidential|police|cabinet)\b"
    r"|(?:prime|foreign|defen[cs]e|interior|information|justice) minist(?:er|ry)\b|(?:communications?|security) minister\b|(?:high )?(?:peace )?commissioner(?: for peace)?$|attorney general$|president$|vice[- ]president$|(?:provincial |regional |state |deputy )?(?:governor|prefect|police chief|prosecutor)\b)"
)


def settle_at_home(scene: Scene, places: ResolvedPlaces | None = None) -> None:
    """Give the bare bodies of a report, and those who speak for them, to the one state at war in it.

    ``places`` tell from which country the report is written, and of which it tells.
    """
    live = [d for d in scene.drafts.by_id.values() if d.mentions]
    home = state_at_war(live, places)
    forces = _only_forces(live) or _forces(scene, live, home)
    of_groups = {d.country for d in live if d.kind == "armed_group"}
    governed = home or fought_by_groups(live, places)
    recognised = {d.id for d in live if _RECOGNISED.fullmatch(d.name.lower().removeprefix("the "))}
    for draft in live:
        if draft.country is not None or not (draft.anonymous or draft.id.startswith("a:new-")):
            continue
        if (mine := _not_whom_it_accuses(scene, live, draft)) is not None:
            scene.merge(draft, scene.drafts.known(mine))
            continue
        bare = _POSSESSIVE.sub("", draft.name.lower().removeprefix("the "))
        if forces is not None and (_FORCES.fullmatch(bare) or (bare in _TROOPS and forces.country in of_groups)):
            scene.merge(draft, forces)
        elif governed is not None and _RECOGNISED.fullmatch(bare) and recognised == {draft.id}:
            scene.merge(draft, scene.drafts.known(_recognised(scene, governed)))
        elif home is not None and bare == "junta":
            scene.merge(draft, scene.drafts.known(junta_of(scene, home)))
        elif (bare in _BARE_GOVERNMENT or _ITS_TEAM.fullmatch(bare)) and (
            whose := _governing(scene, live, draft, home, governed)
        ):
            scene.merge(draft, scene.drafts.known(f"a:{whose}"))
        elif home is not None and draft.kind in ORGANS and (_BARE.fullmatch(bare) or _FORCES.fullmatch(bare)):
            if is_foreign_ministry(draft) and any(
                is_foreign_ministry(d) and d.country not in {None, home} for d in live
            ):
                continue
            draft.country, draft.part_of = home, f"a:{home}"
    for draft in live:
        if draft.provisional and draft.mentions:
            scene.forget(draft)
        if draft.kind == "person" and draft.part_of is None and draft.country is None:
            _serve(live, draft)
            role = (draft.role or "").lower()
            state = home or _of_the_fighting(governed, role)
            if state is None and of_groups <= {places.home if places is not None else None}:
                state = at_the_dateline(live, places) if _HEAD_OF.fullmatch(role) else None
            if draft.part_of is None and state is not None and _OF_STATE.match(role):
                draft.part_of, draft.country = f"a:{state}", state
    dateline = places.home if places is not None and any(d.id == f"a:{places.home}" for d in live) else None
    _with_their_leaders(live, home or dateline)


def _of_the_fighting(governed: str | None, role: str) -> str | None:
    """The state whose armed groups a report tells of, for its own offices: a foreign minister may be a mediator's."""
    return governed if governed is not None and "foreign" not in role else None


def _with_their_leaders(live: list[Draft], state: str | None) -> None:
    """Let "a delegation led by the foreign minister" belong to whom its leader serves."""
    for team in live:
        if team.kind != "group" or team.part_of is not None or not _LED.search(team.name):
            continue
        spans = [*team.mentions]
        inside = {
            d.part_of for d in live
            if d.kind == "person" and any(a <= s and e <= b + _OFFICE_AFTER for a, b in spans for s, e in d.mentions)
        } - {None}  # fmt: skip
        office = _LED.sub("", team.name)
        if len(inside) == 1:
            team.part_of = inside.pop()
        elif state is not None and not inside and _OF_STATE.match(office):
            team.part_of, team.country = f"a:{state}", state


def _not_whom_it_accuses(scene: Scene, live: list[Draft], draft: Draft) -> str | None:
    """The id of the forces of one of two states at odds, of which "the military" accuses or attacks the other.

    So it is where forces of both, or of neither, are told of by name, and a third state's are not.
    """
    if draft.kind != "armed_forces" or not _FORCES.fullmatch(draft.name.lower().removeprefix("the ")):
        return None
    states = Counter[str]()
    for other in live:
        if other.country is not None and other.kind in ORGANS | {"state"} and other is not draft:
            states[other.country] += len(other.mentions)
    two = [country for country, _ in states.most_common(2)]
    if len(two) < 2 or (len(states) > 2 and states.most_common(3)[2][1] == states[two[1]]):
        return None
    against = {c for token, _ in draft.seen for c in _set_upon(scene, token)} & set(two)
    mine = [c for c in two if c not in against]
    return forces_of(scene, mine[0]) if len(mine) == 1 else None


def _set_upon(scene: Scene, token: int) -> set[str]:
    """The countries of those whom the subject at ``token`` accuses, blames or attacks."""
    parsed = scene.parsed
    verb = parsed.tokens[parsed.tokens[token].head]
    if parsed.tokens[token].dep != "nsubj" or verb.lemma not in _AT_OTHERS:
        return set()
    told = {a for k in parsed.children(verb.i, "dobj") for a in scene.of_head.get(k.i, ())}
    return {
        c
        for a in told
        if (c := scene.drafts.by_id[a].country) is not None and scene.drafts.by_id[a].kind != "armed_group"
    }


def _recognised(scene: Scene, country: str) -> str:
    """The id of the government of a country that other states recognise where it is known as one of two, else of the state."""
    own = [a for a in scene.book.by_id.values() if a.country == country and a.kind == "government"]
    told = [a.id for a in own if any(_RECOGNISED.search(n.lower()) for n in (a.name, *a.aliases))]
    return told[0] if len(told) == 1 else f"a:{country}"


def _governing(scene: Scene, live: list[Draft], draft: Draft, home: str | None, governed: str | None) -> str | None:
    """Whose a bare "the government" is: the home state's; else that of the state of which its first sentence is, else of the state at war."""
    if home is not None:
        return home
    first = min(token for token, _ in draft.seen)
    here = scene.parsed.sentence_of(first)
    subjects = sorted(
        (token, d.country or "") for d in live if d.kind == "state"
        for token, level in d.seen if level and here.first <= token < first
    )  # fmt: skip
    if subjects:
        return subjects[0][1] or None
    return None if _two_governments(live) else governed


def _two_governments(live: list[Draft]) -> bool:
    """Whether a report tells of a government with a name of its own, beside the one that has none."""
    return any(
        re.search(r"\w (?:government|administration|authority)\b", d.name, re.IGNORECASE) and d.kind != "state"
        for d in live
    )


def _only_forces(live: list[Draft]) -> Draft | None:
    """The armed forces of the one country whose forces are told of, where no armed group is of another country."""
    forces = [d for d in live if d.kind == "armed_forces" and d.country is not None and not d.id.startswith("a:new-")]
    of_groups = {d.country for d in live if d.kind == "armed_group"}
    one = forces[0] if len(forces) == 1 else None
    return one if one is not None and of_groups == {one.country} else None


def _forces(scene: Scene, live: list[Draft], home: str | None) -> Draft | None:
    """The armed forces of the state at war, where a bare name of them has to be given to somebody."""
    bare = {_POSSESSIVE.sub("", d.name.lower().removeprefix("the ")) for d in live}
    if home is None or not any(_FORCES.fullmatch(name) or name in _TROOPS for name in bare):
        return None
    ident = forces_of(scene, home)
    return scene.drafts.known(ident) if ident is not None else None


def _serve(live: list[Draft], officer: Draft) -> None:
    """Let "junta spokesman X", "government negotiator Y" belong to the body that alone is called so in this report."""
    match = _OFFICER.match((officer.role or "").lower())
    if match is None:
        return
    noun = match[1]
    called = [
        d for d in live
        if d.kind in {"armed_forces", "government"}
        and any(re.search(rf"\b{noun}$", m.exact) for m in d.mentions.values())  # in small letters: no rival's name
    ]  # fmt: skip
    if called and len({d.country for d in called}) == 1 and (len(called) == 1 or _one_side(called)):
        first = min(called, key=lambda d: min(d.mentions))
        officer.part_of, officer.country = first.id, first.country


def _one_side(bodies: list[Draft]) -> bool:
    """Whether several bodies are all of one state, or one of another."""
    owners = {d.part_of for d in bodies}
    return len(owners) == 1 and None not in owners
