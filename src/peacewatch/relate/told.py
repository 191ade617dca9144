"""The statements of a report side by side, as the rules of answering compare them."""

from dataclasses import dataclass

from peacewatch.knowledge.actors import load_actors
from peacewatch.model.identified import Identified
from peacewatch.model.record import Statement
from peacewatch.model.span import Span
from peacewatch.model.worded import Attribution
from peacewatch.relate.propositions import Proposition, proposition, says_no
from peacewatch.relate.sides import Sides


@dataclass(slots=True, frozen=True)
class Told:
    """A statement with what its comparison needs.

    ``sentence`` is the number of the sentence of its cue; ``side`` the sides of its speakers, ``named`` those that its
    content names, ``owners`` those named before the noun that it points with ("Kigali's claim"); ``no`` whether what is said is itself a *no*; ``deictic`` whether the content only points;
    ``around`` the ids of the statements in whose content it stands.
    """

    statement: Statement
    sentence: int
    headline: bool
    deictic: bool
    rule: str
    cue_lemma: str
    side: frozenset[str]
    named: frozenset[str]
    owners: frozenset[str]
    proposition: Proposition
    no: bool
    around: frozenset[str]

    def accuses(self, side: frozenset[str]) -> bool:
        """Whether its content names one of ``side``, which is not its own."""
        return bool(self.named & side - self.side)


def all_told(
    identified: Identified, sides: Sides, statements: tuple[Statement, ...], worded: dict[str, Attribution]
) -> list[Told]:
    """Each statement beside what its words say, in order."""
    parties = _party_words(sides)
    within = {s.id: s.nested_in for s in statements}
    return [_told(identified, sides, s, worded[s.id], parties, _around(s, within)) for s in statements]


def _around(statement: Statement, within: dict[str, str | None]) -> frozenset[str]:
    """The statements in whose content one stands, from the nearest out; ``within`` has the nearest of each."""
    found: set[str] = set()
    at = statement.nested_in
    while at is not None and at not in found:
        found.add(at)
        at = within.get(at)
    return frozenset(found)


def _told(
    identified: Identified, sides: Sides, statement: Statement, own: Attribution, parties: frozenset[str],
    around: frozenset[str],
) -> Told:  # fmt: skip
    parsed = identified.parsed
    offset = (statement.cue or statement.evidence[0]).start
    sentence = parsed.sentence_at(offset) or parsed.sentences[-1]
    return Told(
        statement=statement, sentence=sentence.i, headline=sentence.zone == "headline", deictic=own.deictic,
        rule=own.why[0].rule, cue_lemma=parsed.tokens[own.cue_head].lemma.lower() if own.cue_head is not None else "",
        side=_side(sides, statement), named=sides.named(statement.content),
        owners=sides.named(_before_noun(identified, statement)),
        proposition=proposition(identified, statement, parties), no=says_no(identified, statement),
        around=around,
    )  # fmt: skip


def _before_noun(identified: Identified, statement: Statement) -> tuple[Span, ...]:
    """The words of a content up to its first common noun."""
    if not statement.content:
        return ()
    first = statement.content[0]
    noun = next((t for t in identified.parsed.tokens_in(first.start, first.end) if t.pos == "NOUN"), None)
    return (identified.parsed.piece(first.start, noun.start),) if noun is not None and noun.start > first.start else ()


def _side(sides: Sides, statement: Statement) -> frozenset[str]:
    """The sides of the speakers; of somebody who is known to be of none, also what his own phrase names ("an Arcadian spokesman")."""
    found = sides.of(statement.speakers)
    alone = all(a in sides.actors and sides.actors[a].kind in {"person", "people", "unknown"} for a in found)
    return found | sides.named(statement.speaker_evidence) if alone else found


def _party_words(sides: Sides) -> frozenset[str]:
    """The words of the names of all that can be a party: they say who, not what."""
    book = load_actors()
    found: set[str] = set()
    for actor in sides.actors.values():
        if sides.is_party((actor.id,)):
            names = [actor.name, *(m.exact for m in actor.mentions if m.via in {"name", "alias", "metonym", "surname"})]
            known = book.by_id.get(actor.id)
            names += [*known.capitals, *known.demonyms, *known.metonyms] if known is not None else []
            found.update(word.lower() for name in names for word in name.replace("’s", "").split())
    return frozenset(found)
