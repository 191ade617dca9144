"""Whose a body is of which no country is told: "the army", "the defence ministry" of the one state at war in a report.

The state is told by the armed groups: all are of one country, and no other state is told of a third as often or has forces or
a ministry of its own in the report. Where that leaves a doubt, the body is nobody's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peacewatch.resolve.actors.drafts import Draft, Drafts
    from peacewatch.resolve.actors.scene import Scene

_FORCES = frozenset({"army", "military", "armed forces"})
_BARE = re.compile(
    r"(?:army|military|armed forces|security forces|air force|navy|government|(?:defen[cs]e|interior|home|foreign|information) ministry)"
)
_ORGANS = frozenset({"armed_forces", "government", "ministry"})
_OFFICER = re.compile(r"(?:the )?(army|military|government|junta) ")


def settle_at_home(scene: Scene) -> None:
    """Give the bare bodies of a report, and those who speak for them, to the one state at war in it."""
    drafts = scene.drafts
    live = [d for d in drafts.by_id.values() if d.mentions]
    forces = _only_forces(live)
    home = _state_at_war(drafts, live)
    for draft in live:
        if not draft.id.startswith("a:new-") or draft.country is not None or draft.kind not in _ORGANS:
            continue
        bare = draft.name.lower()
        if forces is not None and bare in _FORCES:
            _merge(scene, draft, forces)
        elif home is not None and _BARE.fullmatch(bare):
            draft.country, draft.part_of = home, f"a:{home}"
    for draft in live:
        if draft.kind == "person" and draft.part_of is None and draft.country is None:
            _serve(live, draft)


def _state_at_war(drafts: Drafts, live: list[Draft]) -> str | None:
    """The country (ISO 3166 alpha-3) of the one state that fights armed groups here."""
    of_groups = {d.country for d in live if d.kind == "armed_group"}
    home = next(iter(of_groups)) if len(of_groups) == 1 else None
    if home is None or f"a:{home}" not in drafts.by_id:
        return None
    told: dict[str, int] = {}
    for draft in live:
        if draft.country is None or draft.kind not in _ORGANS | {"state"}:
            continue
        if draft.country != home and draft.kind in {"armed_forces", "ministry"}:
            return None
        told[draft.country] = told.get(draft.country, 0) + len(draft.mentions)
    mine = told.pop(home, 0)
    return home if mine and all(3 * count <= mine for count in told.values()) else None


def _only_forces(live: list[Draft]) -> Draft | None:
    """The armed forces of the one country whose forces are told of, where no armed group is of another country."""
    forces = [d for d in live if d.kind == "armed_forces" and d.country is not None and not d.id.startswith("a:new-")]
    of_groups = {d.country for d in live if d.kind == "armed_group"}
    one = forces[0] if len(forces) == 1 else None
    return one if one is not None and of_groups == {one.country} else None


def _merge(scene: Scene, draft: Draft, into: Draft) -> None:
    """Let all mentions of ``draft`` be mentions of ``into``."""
    into.mentions |= {span: mention for span, mention in draft.mentions.items() if span not in into.mentions}
    draft.mentions.clear()
    for head, ids in scene.of_head.items():
        if draft.id in ids:
            scene.of_head[head] = tuple(dict.fromkeys(into.id if i == draft.id else i for i in ids))
    for other in scene.drafts.by_id.values():
        if other.part_of == draft.id:
            other.part_of = into.id


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
