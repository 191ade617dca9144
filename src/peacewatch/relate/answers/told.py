"""The statements of a report side by side, as the rules of answering compare them."""

import re
from dataclasses import dataclass

from peacewatch.knowledge.actors import load_actors
from peacewatch.knowledge.camps import load_camps
from peacewatch.model.identified import Identified
from peacewatch.model.record import Statement
from peacewatch.model.span import Span
from peacewatch.model.worded import Attribution
from peacewatch.relate.acts.denying import denies_own_part
from peacewatch.relate.acts.said import said
from peacewatch.relate.answers.accused import laid_to
from peacewatch.relate.answers.propositions import Proposition, proposition, says_no
from peacewatch.relate.sides import Sides
from peacewatch.relate.whose import camp_of

APART = re.compile(
    r"\b(?:breakaway|separatist|secessionist|rebel|regional|autonomous|semi-autonomous|self-declared|self-proclaimed|unrecogni[sz]ed|rival|parallel|interim regional|opposition|dissident|exiled|"
    r"pro-independence|insurgent|ousted)\b|[’']s (?:interim|transitional) (?:government|administration) of\b", re.IGNORECASE,
)  # fmt: skip
"""Of whom reports tell so: he belongs to a state's country and does not speak for the state."""
STATES = re.compile(r"a:[A-Z]{3}(?:-MIL|-INT|-MFA|-MOD)?")


@dataclass(slots=True, frozen=True)
class Told:
    """A statement with what its comparison needs.

    ``sentence`` is the number of the sentence of its cue; ``side`` the sides of its speakers, ``each`` those of each speaker, ``placed`` whether
    one of them is a party's, ``camp`` whether that is a state or a group (see ``whose``); ``named`` those that its
    content names, ``owners`` those named before the noun that it points with ("Kigali's claim"); ``no`` whether what is said is itself a *no*; ``had`` whether it is told as said before what is told around it; ``deictic`` whether the content only points;
    ``around`` the ids of the statements in whose content it stands; ``own_no`` whether it says of its speaker's own side that it did
    not do something, or had none of it; ``office`` whether he holds an office of which no words tell for whom;
    ``laid`` the sides of whom its content tells as the doers.
    """

    statement: Statement
    sentence: int
    headline: bool
    deictic: bool
    rule: str
    cue_lemma: str
    side: frozenset[str]
    each: tuple[frozenset[str], ...]
    placed: bool
    camp: str
    named: frozenset[str]
    owners: frozenset[str]
    proposition: Proposition
    no: bool
    had: bool
    around: frozenset[str]
    own_no: bool = False
    office: bool = False
    laid: frozenset[str] = frozenset()

    def accuses(self, other: "Told") -> bool:
        """Whether its content names the other's side, which is not its own, or only the camp ("government jets")."""
        if self.named & other.side - self.side:
            return True
        return bool(other.camp) and other.camp in self.named and self.camp != other.camp

    def same_side(self, other: "Told") -> bool:
        """Whether all that speak in one are of the other's side; of several who speak together one may answer another."""
        if len(self.each) > 1 or len(other.each) > 1:
            mine, theirs = self.each or (self.side,), other.each or (other.side,)
            return all(any(a & b for b in theirs) for a in mine) and all(any(a & b for a in mine) for b in theirs)
        return bool(self.side & other.side)


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
        side=_side(sides, statement), each=tuple(sides.of((a,)) for a in statement.speakers), placed=sides.is_party(statement.speakers),
        camp=camp_of(sides, own, sides.of(statement.speakers)),
        named=sides.named(statement.content),
        owners=sides.named(_before_noun(identified, statement)),
        proposition=proposition(identified, statement, parties), no=says_no(identified, statement),
        had=own.cue_head is not None and any(t.lower == "had" for t in parsed.children(own.cue_head, "aux")),
        around=around,
        office=_office(sides, statement),
        laid=laid_to(sides, statement) if statement.content else frozenset(),
        own_no=statement.act in {"say", "report", "announce"}
        and denies_own_part(said(identified, sides, own, statement.speakers, statement.act)),
    )  # fmt: skip


def _office(sides: Sides, statement: Statement) -> bool:
    """Whether the speaker is told to be of a government or its forces ("the general staff"), and no side is known of him."""
    camps = load_camps()
    words = (t for s in statement.speaker_evidence for t in sides.identified.parsed.tokens_in(s.start, s.end))
    return not sides.is_party(statement.speakers) and any(
        t.lemma.lower() in camps.state | camps.state_office for t in words
    )


def _before_noun(identified: Identified, statement: Statement) -> tuple[Span, ...]:
    """The words of a content up to its first common noun, and whose the noun is behind a *by* ("the charge by Kigali")."""
    if not statement.content:
        return ()
    parsed, first = identified.parsed, statement.content[0]
    noun = next((t for t in parsed.tokens_in(first.start, first.end) if t.pos == "NOUN"), None)
    if noun is None:
        return ()
    before = (parsed.piece(first.start, noun.start),) if noun.start > first.start else ()
    behind = parsed.tokens[noun.i + 1 : noun.i + 2]
    by = parsed.child(noun.i + 1, "pobj") if behind and behind[0].lower == "by" else None
    return (*before, parsed.span(*parsed.edges(by.i))) if by is not None else before


def _side(sides: Sides, statement: Statement) -> frozenset[str]:
    """The sides of the speakers; of somebody who is known to be of none, also what his own phrase names ("an Arcadian spokesman")."""
    found = sides.of(statement.speakers)
    if any(APART.search(s.exact) for s in statement.speaker_evidence):
        found = frozenset(a for a in found if a in statement.speakers and not STATES.fullmatch(a)) | frozenset(
            a
            for s in statement.speaker_evidence
            for a in sides.affiliations.region_keys(sides.identified.parsed.tokens_in(s.start, s.end))
        )
        return found or frozenset({f"apart:{statement.speaker_evidence[0].exact.lower()}"})
    alone = all(a in sides.actors and sides.actors[a].kind in {"person", "people"} for a in found)
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
