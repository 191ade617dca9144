"""Which mentions are of one truce: by standing, parties, the word used, year, and whether it is "the" truce or another one."""

from dataclasses import dataclass, field

from peacewatch.relate.board import Board
from peacewatch.relate.process.truces import Truce

_UNMADE = frozenset({"proposed", "unknown"})


@dataclass(slots=True)
class TruceGroup:
    """The mentions of one truce, in text order."""

    told: list[Truce] = field(default_factory=list)

    @property
    def proposed(self) -> bool:
        """Whether it is only offered."""
        return all(t.state == "proposed" and not t.alone for t in self.told)

    @property
    def previous(self) -> bool:
        """Whether it is told as an earlier one."""
        return any(t.previous for t in self.told)


def grouped(board: Board, mentions: list[Truce]) -> list[TruceGroup]:
    """The truces of a report, the one that it is about first, those told as past or only proposed after it."""
    groups: list[TruceGroup] = []
    # A headline comes first and tells least; it joins what the body tells.
    for mention in sorted(mentions, key=lambda t: (t.sentence.zone == "headline", t.name.start)):
        home = _home(board, groups, mention)
        if home is not None:
            home.told.append(mention)
        elif mention.state != "unknown" or mention.alone:
            groups.append(TruceGroup([mention]))
    for group in groups:
        group.told.sort(key=lambda t: t.name.start)
    return sorted(groups, key=lambda g: (g.proposed, g.previous, g.told[0].name.start))


def _home(board: Board, groups: list[TruceGroup], mention: Truce) -> TruceGroup | None:
    """The group that a mention belongs to, the last before it first."""
    fitting = [g for g in groups if _fits(board, g, mention)]
    same_word = [
        g for g in fitting if mention.definite and mention.noun and any(t.noun == mention.noun for t in g.told)
    ]
    alike = [g for g in fitting if g.proposed == (mention.state == "proposed" and not mention.alone)]
    if mention.definite or mention.state == "unknown":
        return (
            next(reversed(same_word or alike or fitting), None)
            if mention.state != "proposed"
            else next(reversed(alike), None)
        )
    return next(reversed(alike), None)


def _fits(board: Board, group: TruceGroup, mention: Truce) -> bool:
    """Whether nothing that is told of both differs."""
    if mention.state not in _UNMADE and group.previous != mention.previous and not mention.definite:
        return False
    years = {t.year for t in group.told if t.year}
    if mention.year and years and mention.year not in years:
        return False
    if mention.other and mention.state not in _UNMADE and mention.sentence.zone != "headline":
        return False
    if mention.sentence.zone != "headline" and _another_proposal(group, mention):
        return False
    if mention.alone and not mention.definite and any(len(t.parties) > 1 for t in group.told):
        return False
    known = {p for t in group.told for p in t.parties}
    if not known or not mention.parties:
        return True
    if any(board.same_pair((a,), (b,)) for a in known for b in mention.parties):
        return len(known) < 2 or len(mention.parties) < 2 or board.same_pair(known, mention.parties) or mention.definite
    return len(mention.parties) < 2


def _another_proposal(group: TruceGroup, mention: Truce) -> bool:
    """Whether a proposal is another than the group's: "a full ceasefire" beside "a halt to air strikes"."""
    if not group.proposed or mention.state != "proposed" or mention.definite:
        return False
    others = [t for t in group.told if not t.definite]
    return bool(others) and all(t.noun != mention.noun and (t.other or mention.other) for t in others)
