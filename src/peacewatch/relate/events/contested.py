"""Deeds that nobody contests and whose author is: "Shells hit the market. Each side blamed the other."

A charge may add nothing to a deed that is told but whose it was ("blamed the rebels", "said that the army had fired the
shell"). It takes up the nearest deed told before it; where it is mutual, denied, or met by another such charge, that deed
is disputed, and has the author only that the reporter gives it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from peacewatch.knowledge.attribution_words import word_list
from peacewatch.model.record import Stance
from peacewatch.relate.answers.accused import is_mutual, laid_to
from peacewatch.relate.events.pointing import asks_author
from peacewatch.relate.sides import Sides

if TYPE_CHECKING:
    from peacewatch.model.identified import Identified
    from peacewatch.model.parsed import Token
    from peacewatch.model.record import Statement
    from peacewatch.model.worded import EventMention
    from peacewatch.relate.events.mentions import One

RULE = "event.author-contested"
_HOSTILE = frozenset(("ASSAULT", "COERCE"))
_REACH = 3
"""How many sentences back the deed may stand that a charge takes up; in the same paragraph or the one before."""
_OPENING = 6
_FEW = 9
_NAME = 5
_ANSWERED = 3
"""Within how many sentences a denial with no charge of its own answers one that only blames."""
_BLAMING = re.compile(r"blam|finger|responsib|pinn|laid|attribut|ascrib|at the door|fault", re.IGNORECASE)
_TAKING_UP = frozenset(("fire", "launch", "plant", "lay", "open", "shoot", "place", "set", "throw", "detonate", "blow", "do", "stage", "carry",
                        "commit", "perpetrate", "mount", "drop", "shell", "start", "cause", "trigger"))  # fmt: skip
"""Verbs by which a charge takes up what was told, where they have nothing new as their object."""
_WHO_DID_IT = re.compile(
    r"^[\s“\"]*(?:it (?:was|had been|is)\b|(?:it|they) (?:was|were|had been) (?:\w+ )?(?:fired|launched|planted|laid|placed|carried out|staged|shot|thrown|set) by|[^,;.]{2,60} (?:did it|was behind it|were behind it|had done it|fired first|opened fire first|shot first|started it)\b|"
    r"[^,;.]{2,60} (?:is|are|was|were|had been) (?:\w+ )?(?:to blame|responsible|behind (?:it|the \w+)|at fault)\b)", re.IGNORECASE,
)  # fmt: skip
_RESPONSIBILITY = re.compile(
    r"(?:any |all |its |their )?(?:responsibility|involvement|role|part|blame|hand)(?: in it| for it| in (?:the|this|that) \w+| for (?:the|this|that) \w+)?",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"^[\s“\"]*(?:on |at |that )?(?:each|one an)? ?(?:the )?(?:other|opposite|opposing)\b", re.IGNORECASE
)
_IT = frozenset(("it", "them", "this", "these"))
_THE = frozenset(("the", "that", "this", "those"))
_TRADED = re.compile(r"\b(?:trade|swap|exchange)", re.IGNORECASE)
_FOR = re.compile(
    r"\bfor (?:the |this |that |its |a |an )?(?:[\w-]+ )*?(?P<noun>[\w-]+)(?= on| in| at| near| that| which| of|[,.;”\"]|$)"
)


@dataclass(slots=True)
class Contest:
    """Who contests whose deed an event is: the stances to add; ``named`` where the reporter himself names one of those charged."""

    stances: list[Stance] = field(default_factory=list)
    named: bool = False


@dataclass(slots=True, frozen=True)
class _Charge:
    """A statement that lays a deed told before to ``sides``, and the number of the deed's group."""

    statement: Statement
    group: int
    own: frozenset[str]
    sides: frozenset[str]
    mutual: bool
    shifted: bool = False
    """Whether it only turns a charge that others make against its own side."""
    taken_up: int | None = None
    """The group whose only mention is in the charge, and tells the deed again."""


class Contests:
    """The contests over the authors of one report's deeds."""

    def __init__(self, identified: Identified, groups: list[list[One]], statements: tuple[Statement, ...]) -> None:
        """Find them among ``groups``, the mentions of events by event, in text order."""
        self._identified, self._sides, self._groups = identified, Sides(identified), groups
        self._of_mention = {o.mention.i: n for n, group in enumerate(groups) for o in group}
        told = (
            (o.mention.anchor.start, n)
            for n, group in enumerate(groups)
            for o in group
            if o.mention.type in _HOSTILE and o.reading.happened
        )
        self._hostile = sorted(told)
        self._denials = [s for s in statements if s.act == "deny"]
        self._by_id = {s.id: s for s in statements}
        self.found: dict[int, Contest] = {}
        self.joined: dict[int, int] = {}
        self._retold: dict[int, int] = {}  # groups that only a charge tells, by the group of the deed that it takes up
        charges: list[_Charge] = []
        for statement in statements:
            charge = self._charge(statement) or (self._counter(statement, charges[-1]) if charges else None)
            if charge is not None:
                charges.append(charge)
                if charge.taken_up is not None:
                    self._retold[charge.taken_up] = charge.group
        for number, charge in enumerate(charges):
            self._contest(charge, charges[max(0, number - 4) : number + 5])
        for denial in self._denials:
            self._disowned(denial)

    def _contest(self, charge: _Charge, near: list[_Charge]) -> None:
        against = [
            Stance(by=other.statement.id, polarity="+", certainty="certain")
            for other in near
            if other.group == charge.group and other is not charge and _turned_away(charge, other)
        ]  # fmt: skip
        denied = [Stance(by=d.id, polarity="-", certainty="certain") for d in self._denials if self._denies(d, charge)]
        if not charge.mutual and not charge.shifted and not against and not denied:
            return
        contest = self.found.setdefault(charge.group, Contest())
        if charge.shifted:
            contest.named = True
            contest.stances.append(Stance(by=charge.statement.id, polarity="-", certainty="certain"))
            return
        contest.stances += [Stance(by=charge.statement.id, polarity="+", certainty="certain"), *against, *denied]
        doers = self._doers(charge.group)
        contest.named = contest.named or bool(doers & charge.sides) or (charge.mutual and bool(doers))
        for one in (charge, *near):
            if one.taken_up is not None and one.group == charge.group:
                self.joined[one.taken_up] = charge.group

    def _disowned(self, denial: Statement) -> None:
        """ "Shells hit the barge. Both sides denied responsibility.": a deed without an author is disowned right after it by all who may have done it."""
        text = denial.content[0].exact if denial.content else ""
        if (
            len(denial.speakers) < 2
            or _RESPONSIBILITY.fullmatch(text) is None
            or denial.answers
            or not self._sides.is_party(denial.speakers)
        ):
            return
        group = self._deed(denial, [])
        if group is None or self._doers(group) or group in self.found:
            return
        self.found[group] = Contest([Stance(by=denial.id, polarity="-", certainty="certain")])

    def _denies(self, denial: Statement, charge: _Charge) -> bool:
        """Whether a denial answers the charge, or none, and is of the side charged, and near."""
        if denial.answers:
            told = (
                self._by_id[a.statement]
                for a in denial.answers
                if a.relation == "denies" and a.statement in self._by_id
            )
            at = charge.statement.evidence[0].start
            # Of what somebody said also the charge that stands in it: "said it held Arvia responsible".
            return any(t.id == charge.statement.id or any(c.start <= at < c.end for c in t.content) for t in told)
        if not self._sides.of(denial.speakers) & charge.sides or self._identified.events_in(denial.content):
            return False
        apart = self._sentence(denial) - self._sentence(charge.statement)
        return 0 <= apart <= _ANSWERED

    def _charge(self, statement: Statement) -> _Charge | None:
        """The charge that a statement makes of a deed told before it, or ``None``."""
        if statement.act not in ("accuse", "say", "report", "announce", "confirm") or not statement.content:
            return None
        text = statement.content[0].exact
        cue = statement.cue.exact if statement.cue is not None else ""
        mutual = is_mutual(statement) or _OTHER.match(text) is not None or _TRADED.search(cue) is not None
        blames = statement.act == "accuse" and (
            _BLAMING.search(f"{cue} {text}") is not None or self._only_names(statement)
        )
        inside = [
            m for m in self._identified.events_in(statement.content) if m.type in _HOSTILE and m.i in self._of_mention
        ]
        presumed = len(inside) == 1 and not self._known_before(inside[0], statement)
        if presumed and ((blames and inside[0].charged) or (mutual and not inside[0].agents)):
            own, laid = self._sides.of(statement.speakers), laid_to(self._sides, statement)
            return _Charge(statement, self._of_mention[inside[0].i], own, laid - own, mutual)
        again = [m for m in inside if self._takes_up(m)]
        if len(again) < len(inside) and not all(self._known_before(m, statement) for m in inside if m not in again):
            return None
        who = _WHO_DID_IT.match(text) is not None
        whence = not inside and self._whence(statement)
        started = mutual and self._started(statement)
        told = blames or who or whence or started or (inside and (mutual or again))
        if not told and not self._does_it(statement):
            return None
        if blames and not _points_back(text):
            return None
        known = [m for m in inside if m not in again or self._known_before(m, statement)]
        group = self._deed(statement, known)
        if group is None:
            return None
        own = self._sides.of(statement.speakers)
        laid = laid_to(self._sides, statement) - own
        doers = self._doers(group)
        shifted = (
            doers & own and (who or whence) and all(o.by not in ("reporter", statement.id) for o in self._groups[group])
        )
        if (
            not (laid or mutual or who or blames)
            or (doers & own and not shifted)
            or (doers and not shifted and not doers & laid)
        ):
            return None
        alone = next((n for m in again if self._only_asked_beside(n := self._of_mention[m.i], m)), None)
        return _Charge(statement, group, own, laid, mutual, bool(shifted), alone if alone != group else None)

    def _only_asked_beside(self, number: int, mention: EventMention) -> bool:
        """Whether a group tells a deed in one charge, and else only asks whose it is ("from where the rounds were fired")."""
        parsed = self._identified.parsed
        return all(o.mention.i == mention.i or asks_author(parsed, o.mention) for o in self._groups[number])

    def _counter(self, statement: Statement, last: _Charge) -> _Charge | None:
        """A charge right after another's that lays another deed at its door: "Moscow said Ukrainian sappers had done it; Kyiv said Russian troops had mined it"."""
        if (
            statement.act != "accuse"
            or statement.nested_in is not None
            or self._identified.events_in(statement.content)
        ):
            return None
        if not 0 <= self._sentence(statement) - self._sentence(last.statement) <= 1:
            return None
        own, laid = self._sides.of(statement.speakers), laid_to(self._sides, statement)
        if own & last.own or not laid & last.own or not own & last.sides:
            return None
        return _Charge(statement, last.group, own, laid - own, mutual=False)

    def _only_names(self, statement: Statement) -> bool:
        """ "Arvia accused the rebels": a charge that says of nothing new what it was."""
        tokens = self._identified.parsed.tokens_in(statement.content[0].start, statement.content[-1].end)
        return len(tokens) <= _NAME and not any(t.pos in ("VERB", "AUX", "ADP") for t in tokens)

    def _started(self, statement: Statement) -> bool:
        """ "That the other had pulled the trigger": a few words that tell nothing but who began."""
        tokens = self._identified.parsed.tokens_in(statement.content[0].start, statement.content[0].end)
        lemmas = {t.lemma.lower() for t in tokens}
        return len(tokens) <= _FEW and bool(lemmas & (_TAKING_UP | {"pull", "begin", "attack", "provoke"}))

    def _does_it(self, statement: Statement) -> bool:
        """ "The rebels of planting it", "that a gas canister had caused it": a verb with a pronoun for what was told."""
        return any(
            t.lemma.lower() in _TAKING_UP and any(k.lower in ("it", "them", "this") for k in self._identified.parsed.children(t.i, "dobj"))
            for span in statement.content
            for t in self._identified.parsed.tokens_in(span.start, span.end)
        )  # fmt: skip

    def _whence(self, statement: Statement) -> bool:
        """ "The shells had come from the army's side", "a stray Arvian missile": a party tells whose the thing was that did harm."""
        if not self._sides.is_party(statement.speakers):
            return False
        tokens = [t for s in statement.content[:1] for t in self._identified.parsed.tokens_in(s.start, s.end)]
        thing = next((t for t in tokens[:_OPENING] if t.lemma.lower() in word_list("harming_things")), None)
        if thing is None and tokens and tokens[0].lower in ("they", "it", "these"):
            thing = self._thing_before(tokens[0])
        says_no = any(t.dep == "neg" or t.lower in ("no", "not", "never") for t in tokens)
        return (
            thing is not None
            and not says_no
            and any(t.lower in ("come", "came", "strayed", "astray", "fired", "launched") for t in tokens)
        )

    def _thing_before(self, pronoun: Token) -> Token | None:
        """What is fired that a pronoun takes up from its own sentence: "accused the army of firing the rounds; … they had come from"."""
        parsed = self._identified.parsed
        here = parsed.sentence_of(pronoun.i)
        things = [t for t in parsed.tokens[here.first : pronoun.i] if t.lemma.lower() in word_list("harming_things")]
        return things[-1] if things else None

    def _takes_up(self, mention: EventMention) -> bool:
        """Whether a deed's word has no object but what harms or a pronoun, and so tells nothing that was not told."""
        parsed = self._identified.parsed
        head = parsed.tokens[mention.head]
        if mention.recipients:
            return False
        if head.pos not in ("VERB", "AUX"):
            pointing = any(k.lower in ("the", "this", "that") for k in parsed.children(head.i, "det"))
            return (
                pointing and not mention.agents and not mention.things and head.lemma.lower() in word_list("harm_done")
            )
        objects = parsed.children(head.i, "dobj", "nsubjpass")
        if not objects:
            return head.lemma.lower() in _TAKING_UP and any(k.lower == "first" for k in parsed.children(head.i))
        return all(k.lower in _IT or self._known_thing(k) or self._struck_before(k) for k in objects)

    def _struck_before(self, noun: Token) -> bool:
        """Whether a noun with *the* names what a deed told just before was done to: "A dam was blown up. … had mined the dam"."""
        parsed = self._identified.parsed
        if not any(d.lower in _THE for d in parsed.children(noun.i, "det")):
            return False
        here = parsed.sentence_of(noun.i).i
        told = {n for start, n in self._hostile if start < noun.start}
        return any(
            noun.lemma in o.things and 0 <= here - parsed.sentence_of(o.mention.head).i <= _REACH and o.by == "reporter"
            for n in told for o in self._groups[n]
        )  # fmt: skip

    def _known_thing(self, noun: Token) -> bool:
        """Whether a noun names what does harm, as known: "the shells"."""
        if noun.lemma.lower() not in word_list("harming_things"):
            return False
        return any(d.lower in _THE for d in self._identified.parsed.children(noun.i, "det"))

    def _known_before(self, mention: EventMention, statement: Statement) -> bool:
        """Whether a mention tells an event that another told before the statement."""
        number = self._of_mention.get(mention.i)
        if number is None:
            return False
        start = statement.evidence[0].start
        return any(o.mention.anchor.start < start and o.by != statement.id for o in self._groups[number])

    def _deed(self, statement: Statement, named: list[EventMention]) -> int | None:
        """The group of the deed that a charge takes up: the one that it names again, or the last told before it."""
        if named:
            return self._of_mention[named[0].i]
        at = (statement.cue or statement.evidence[0]).start
        paragraph = self._identified.parsed.paragraph_at(at)
        here = self._sentence(statement)
        for start, number in reversed(self._hostile[: bisect_right(self._hostile, (statement.evidence[0].start, -1))]):
            sentence = self._identified.parsed.sentence_at(start)
            if sentence is None or here - sentence.i > _REACH or paragraph - sentence.paragraph > 1:
                return None
            if sentence.zone == "headline" or any(o.by == statement.id for o in self._groups[number]):
                continue
            return self._retold.get(number, number)
        return None

    def _doers(self, number: int) -> frozenset[str]:
        """The sides of the parties that a group's deed is told to be done by."""
        group = self._groups[number]
        own = frozenset(a for o in group for a in o.actors if self._sides.is_party((a,)))
        return self._sides.of(own)

    def _sentence(self, statement: Statement) -> int:
        found = self._identified.parsed.sentence_at((statement.cue or statement.evidence[0]).start)
        return found.i if found is not None else -_REACH


def _turned_away(one: _Charge, other: _Charge) -> bool:
    """Whether two charges of one deed, by two sides, name different authors, or the one the side that makes the other."""
    if one.own & other.own or one.sides & other.sides:
        return False
    return bool((one.sides and other.sides) or one.sides & other.own or other.sides & one.own)


def _points_back(text: str) -> bool:
    """Whether what somebody is blamed for is the deed itself, not something else ("for the rebellion")."""
    found = _FOR.search(text)
    if found is None:
        return True
    noun = found["noun"].lower()
    words = word_list("harm_done") | word_list("harming_things") | {"it", "this", "them"}
    return noun in words or noun.removesuffix("s") in words or noun.removesuffix("es") in words
