"""One saying as the rules of acts look at it: who speaks, in which clauses, about whose deeds."""

import re
from dataclasses import dataclass

from peacewatch.knowledge.deeds import Deeds, load_deeds
from peacewatch.model.identified import Identified
from peacewatch.model.parsed import Token
from peacewatch.model.record import Act
from peacewatch.model.worded import Attribution
from peacewatch.relate.clauses import CONDITIONS, FUTURE, Clause, clauses
from peacewatch.relate.sides import Sides
from peacewatch.relate.whose import Speaking, Whose, speaking

Reading = tuple[Act, str]
ANY_CASE = re.IGNORECASE
_NO_OBJECT = frozenset({"no", "none", "nothing", "neither", "nobody"})
_UNTIL_NOW = re.compile(r"\b(?:any|another|further|again|one more|whoever|wherever|whichever|ever)\b", ANY_CASE)
LOOSE = frozenset({"in", "at", "on", "with", "from", "until", "till", "by"})


@dataclass(slots=True, frozen=True)
class Said:
    """What one attribution says. ``act`` is the act that its cue tells; ``text`` the words of its content."""

    identified: Identified
    sides: Sides
    attribution: Attribution
    speakers: tuple[str, ...]
    speaking: Speaking
    clauses: tuple[Clause, ...]
    text: str
    lemma: str
    act: Act

    @property
    def deeds(self) -> Deeds:
        """The words of deeds."""
        return load_deeds()

    @property
    def party(self) -> bool:
        """Whether the speaker is or speaks for a party."""
        return self.speaking.party

    @property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of the content."""
        return frozenset(t.lemma.lower() for t in self.tokens)

    @property
    def tokens(self) -> list[Token]:
        """The tokens of the content."""
        return [t for c in self.attribution.content for t in self.identified.parsed.tokens_in(c.start, c.end)]

    def whose(self, clause: Clause) -> Whose:
        """Whose deed a clause tells; of a passive, the deed of whom its "by" names."""
        if clause.passive:
            by = next((k for k, t in enumerate(clause.rest) if t.lower == "by"), None)
            if by is None:
                return "none"
            return self.speaking.whose(tuple(clause.rest[by + 1 : by + 6]))
        return self.speaking.whose(clause.subject)

    def of_whom(self, clause: Clause) -> Whose:
        """Whose side the subject of a clause is, be it doer or not."""
        return self.speaking.whose(clause.subject)

    def harms(self, clause: Clause) -> bool:
        """Whether a clause's verb is harm done to others, with the things that it needs to be that."""
        lemma, rest = clause.verb.lemma.lower(), clause.rest_lemmas()
        needs = self.deeds.harm_needs.get(lemma)
        if needs is not None and not (clause.passive and lemma in self.deeds.harm):
            return bool(needs & rest) or (clause.passive and bool(needs & {t.lemma.lower() for t in clause.subject}))
        if lemma not in self.deeds.harm:
            return False
        first = any(t.lower == "first" for t in rest_words[:3]) if (rest_words := clause.rest) else False
        return clause.passive or first or lemma not in self.deeds.harm_with_object or _object(clause)

    def compels(self, clause: Clause) -> bool:
        """Whether a clause's verb is what a party does to compel another."""
        lemma, rest = clause.verb.lemma.lower(), clause.rest_lemmas()
        if lemma in ENDING and rest & self.deeds.hostilities:
            return False
        return lemma in self.deeds.coerce and (lemma in STRONG or bool(self.deeds.coerce_things & rest))

    def object_negated(self, clause: Clause) -> bool:
        """ "Had killed no civilians", "have none"."""
        return bool(clause.rest) and any(t.lower in _NO_OBJECT for t in clause.rest[:3])

    def conditional(self) -> bool:
        """Whether something stands under a condition."""
        return any(c.mark in CONDITIONS for c in self.clauses) or _UNTIL_NOW.search(self.text) is not None

    def future(self) -> bool:
        """Whether a *will* or *would* stands in it."""
        return any(t.lower in FUTURE for t in self.tokens)


ENDING = frozenset({"stop", "halt", "end", "cease", "suspend", "freeze", "abandon", "cancel", "pull", "withdraw"})
"""What gives way, where it is hostilities that end."""
STRONG = frozenset(
    {
        "retaliate",
        "respond",
        "punish",
        "avenge",
        "crush",
        "hunt",
        "boycott",
        "skip",
        "expel",
        "sever",
        "fight",
        "blockade",
        "deport",
        "confiscate",
        "answer",
        "target",
    }
)


def _object(clause: Clause) -> bool:
    """Whether something stands after the verb that can be its object."""
    rest = [t for t in clause.rest if t.text != ","]
    if not rest or rest[0].lower in LOOSE - {"on", "at"}:
        return False
    return any(t.pos in {"NOUN", "PROPN", "PRON"} for t in rest)


def said(identified: Identified, sides: Sides, attribution: Attribution, speakers: tuple[str, ...], act: Act) -> Said:
    """What an attribution says, read."""
    head = attribution.cue_head
    return Said(
        identified, sides, attribution, speakers, speaking(sides, attribution, speakers),
        tuple(clauses(identified.parsed, attribution.content)), " ".join(c.exact for c in attribution.content),
        identified.parsed.tokens[head].lemma.lower() if head is not None else "", act,
    )  # fmt: skip


def named_after(one: Said, clause: Clause) -> frozenset[str]:
    """The sides that the words after a clause's verb name."""
    if not clause.rest:
        return frozenset()
    return one.sides.named((one.identified.parsed.span(clause.rest[0].i, clause.rest[-1].i),))


def source_lemmas(one: Said) -> frozenset[str]:
    """The lemmas of the words for the speaker."""
    tokens = one.identified.parsed.tokens_in
    return frozenset(t.lemma.lower() for s in one.attribution.sources for t in tokens(s.span.start, s.span.end))
