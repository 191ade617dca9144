"""Which mentions tell one event: the same word of the same type, told alike, of parties that go together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from peacewatch.model.identified import Identified
from peacewatch.model.record import EventPlace, EventTime
from peacewatch.model.span import Why
from peacewatch.model.worded import EventMention
from peacewatch.relate.event_stance import Reading

_STATE_KINDS = frozenset(("state", "government", "ministry", "armed_forces"))


@dataclass(slots=True)
class One:
    """A mention with everything that is known of it; ``things`` are the nouns of what it is done to ("base")."""

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
    things: frozenset[str] = frozenset()
    place_why: Why | None = None

    def told_alike(self) -> tuple[object, ...]:
        """All that :func:`_same` asks of a mention but by whom it is told, its type and its word."""
        return (
            self.mention.mode, self.reading.polarity, self.reading.real, self.reading.frame, self.actors, self.recipients,
            self.speakers, self.things, self.time.start if self.time else "", self.place.place if self.place else "",
        )  # fmt: skip


class Families:
    """Whom an actor belongs to, looked up once for each set of actors."""

    def __init__(self, identified: Identified) -> None:
        """Index the actors of ``identified``."""
        self._by_id = {a.id: a for a in identified.actors.actors}
        self._known: dict[tuple[str, ...], frozenset[str]] = {}

    def of(self, actors: tuple[str, ...]) -> frozenset[str]:
        """The actors, those that they are part of, and the state for its government and forces."""
        if actors not in self._known:
            self._known[actors] = frozenset(actors).union(*(self._above(a) for a in actors))
        return self._known[actors]

    def compatible(self, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
        """Whether two sets of actors have a family in common, or one of them is empty."""
        return not a or not b or bool(self.of(a) & self.of(b))

    def _above(self, actor: str) -> set[str]:
        found: set[str] = set()
        known = self._by_id.get(actor)
        for _ in range(6):
            if known is None:
                break
            found.add(known.id)
            if known.country is not None and known.kind in _STATE_KINDS:
                found.add(f"a:{known.country}")
            if known.part_of is None:
                break
            found.add(known.part_of)
            known = self._by_id.get(known.part_of)
        return found


@dataclass(slots=True)
class _Group:
    """The mentions of one event, and those of them that differ: a hundredth mention like the others is not compared."""

    members: list[One] = field(default_factory=list)
    unlike: list[One] = field(default_factory=list)
    families: set[str] = field(default_factory=set)
    paragraphs: set[int] = field(default_factory=set)
    _by: dict[tuple[object, ...], set[str]] = field(default_factory=dict)

    def add(self, one: One, families: Iterable[str], paragraph: int) -> None:
        """Take in a mention; of those told alike, two are kept to compare with, told by different voices."""
        self.members.append(one)
        self.families.update(families)
        self.paragraphs.add(paragraph)
        by = self._by.setdefault(one.told_alike(), set())
        if len(by) < 2 and one.by not in by:
            by.add(one.by)
            self.unlike.append(one)


def grouped(identified: Identified, families: Families, ones: list[One]) -> list[list[One]]:
    """The mentions by event, in the order in which each event is first told."""
    groups: list[_Group] = []
    alike: dict[tuple[str, str], list[_Group]] = {}
    for one in ones:
        head = one.mention.head
        near = alike.setdefault((one.mention.type, identified.parsed.tokens[head].lemma), [])
        group = next((g for g in near if _same(identified, families, g, one)), None)
        if group is None:
            group = _Group()
            groups.append(group)
            near.append(group)
        group.add(one, families.of(one.actors + one.recipients), identified.parsed.sentence_of(head).paragraph)
    return [g.members for g in groups]


def _same(identified: Identified, families: Families, group: _Group, one: One) -> bool:
    """Whether a mention tells an event that is told already in the same word. Needs a shared party."""
    for other in group.unlike:
        a, b = other.mention, one.mention
        if (a.mode and b.mode and a.mode != b.mode) or other.reading.real != one.reading.real:
            return False
        if not other.reading.real and other.reading.frame != one.reading.frame:
            return False
        if _blamed(families, other, one):
            return True
        if not (
            families.compatible(other.actors, one.actors) and families.compatible(other.recipients, one.recipients)
        ):
            return False
        if other.time and one.time and other.time.start != one.time.start:
            return False
        if other.place and one.place and other.place.place != one.place.place:
            return False
    shared = not group.families.isdisjoint(families.of(one.actors + one.recipients))
    return shared or _definite(identified, one.mention, group)


def _blamed(families: Families, a: One, b: One) -> bool:
    """Whether two speakers tell the same deed, done to the same, and the one lays it at the other's door."""
    if not (a.reading.polarity == b.reading.polarity == "+" and a.actors and b.actors and a.by != b.by):
        return False
    if not (set(a.recipients) & set(b.recipients) or a.things & b.things):
        return False
    if families.compatible(a.actors, b.actors):
        return False
    accused_a, accused_b = families.of(a.actors), families.of(b.actors)
    return bool(accused_a & families.of(b.speakers) or accused_b & families.of(a.speakers))


def _definite(identified: Identified, mention: EventMention, group: _Group) -> bool:
    """A later "the attack" with no party of its own, in the same or the next paragraph, points back."""
    parsed = identified.parsed
    article = parsed.child(mention.head, "det")
    parties = mention.agents or mention.recipients or mention.things
    if article is None or article.lower not in ("the", "that", "this") or parties:
        return False
    here = parsed.sentence_of(mention.head).paragraph
    return here in group.paragraphs or here - 1 in group.paragraphs
