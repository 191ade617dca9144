"""Which mentions tell one event: the same word of the same type, told alike, of parties that go together; or one that points."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from peacewatch.model.identified import Identified
from peacewatch.model.worded import EventMention
from peacewatch.relate.events.mentions import Families, One
from peacewatch.relate.events.retold import retold

_RECENT = 8
"""How many of the latest events of its type a mention in another word is compared with."""


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


def grouped(
    identified: Identified, families: Families, ones: list[One], denied_in: dict[str, tuple[str, ...]]
) -> list[list[One]]:
    """The mentions by event, in the order in which each event is first told.

    ``denied_in`` are for each statement those that deny it, as :func:`~peacewatch.relate.events.denied.denied_in` tells.
    """
    groups: list[_Group] = []
    alike: dict[tuple[str, str], list[_Group]] = {}
    recent: dict[str, list[_Group]] = {}
    for one in ones:
        head = one.mention.head
        near = alike.setdefault((one.mention.type, identified.parsed.tokens[head].lemma), [])
        group = next((g for g in near if _same(identified, families, g, one)), None)
        if group is None:
            latest = recent.setdefault(one.mention.type, [])[-_RECENT:]
            for earlier in reversed(latest):
                one.joined = retold(identified, families, earlier.unlike, one)
                if one.joined is not None:
                    group = earlier
                    break
        if group is None and (one.denied_by or one.reading.polarity == "-"):
            group = _denied_there(families, recent.setdefault(one.mention.type, [])[-_RECENT:], one, denied_in)
        if group is None:
            group = _Group()
            groups.append(group)
            near.append(group)
            recent[one.mention.type].append(group)
        group.add(one, families.of(one.actors + one.recipients), identified.parsed.sentence_of(head).paragraph)
    return [g.members for g in groups]


def _denied_there(
    families: Families, latest: list[_Group], one: One, denied_in: dict[str, tuple[str, ...]]
) -> _Group | None:
    """The event told by the very statement that the denial around a mention answers: "said they were tortured. … denied mistreating anybody"."""

    def told(other: One) -> bool:
        a, b = other.mention.mode, one.mention.mode
        return (
            bool({one.by, *one.denied_by} & set(denied_in.get(other.by, ())))
            and a == b
            and (a is not None or one.mention.type in ("CONSULT", "AGREE"))
            and families.compatible(other.actors, one.actors)
            and families.compatible(other.recipients, one.recipients)
        )

    fitting = [g for g in latest if any(told(o) for o in g.members)]
    if len(fitting) != 1:
        return None
    one.joined = "event.denied-there"
    return fitting[0]


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
