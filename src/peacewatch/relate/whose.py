"""Whose deed a clause tells: the speaker's own side's, another side's, that of those spoken to, or nobody's who is a side."""

import re
from dataclasses import dataclass
from typing import Literal

from peacewatch.knowledge.camps import load_camps
from peacewatch.model.parsed import Token
from peacewatch.model.worded import Attribution
from peacewatch.relate.affiliations import REBEL, STATE
from peacewatch.relate.clauses import CUTS, FUTURE
from peacewatch.relate.sides import Sides

Whose = Literal["own", "other", "you", "none"]
WE = frozenset({"we", "i", "us", "ours"})
OUR = frozenset({"our", "my", "ours", "mine"})
THIRD = frozenset({"it", "they", "he", "she"})
ITS = frozenset({"its", "their", "his", "her"})
OFFICE = re.compile(
    r"\b(?:minister|ministry|official|spokes\w+|adviser|advisor|commissioner|(?:sovereign|military|ruling|transitional|security) council|negotiator|governor|presidency|"
    r"president[’']s office|delegation|cabinet|government|army|general|colonel|commander)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:UN|U\.N\.|United Nations|analysts?|experts?|diplomats?|Western|European|aid|former|mediators?|observers?|monitors?)\b"
)
_STATE_ID = re.compile(r"a:[A-Z]{3}")
_SUBJECT = 6
OTHERS = frozenset({"other", "others"})
KINDS = {"armed_forces": STATE, "ministry": STATE, "government": STATE, "armed_group": REBEL}


@dataclass(slots=True, frozen=True)
class Speaking:
    """Who speaks, as far as it tells whose deeds he tells of.

    ``own`` are his sides, ``camp`` ``camp:state``, ``camp:rebel`` or empty, ``party`` whether he is or speaks for a party,
    ``direct`` whether the words are his own (a *they* is then somebody else).
    """

    sides: Sides
    own: frozenset[str]
    camp: str
    party: bool
    direct: bool

    def whose(self, subject: tuple[Token, ...]) -> Whose:
        """Whose deed it is of which ``subject`` are the words of the doer."""
        words = [t.lower for t in subject]
        if not words:
            return "none"
        if (
            words[0] in WE
            or words[-1] in {"we", "i"}
            or (words[0] in OUR)
            or (len(words) == 1 and words[0] in OURSELVES)
        ):
            return "own"
        if words[0] in {"you", "your"}:
            return "you"
        if len(words) == 1 and words[0] in THIRD:
            return self._third(words[0])
        if words[0] in ITS:
            return ("other" if words[0] == "their" else "none") if self.direct else "own"
        if set(words) & (OUR | ({"ours"} if self.direct else frozenset())):
            return "own"
        if (
            not self.direct
            and set(words[1:]) & ITS
            and words[0] in {"none", "no", "not", "neither", "one", "any", "some", "all", "both"}
        ):
            return "own"
        return self._named(subject)

    def _third(self, word: str) -> Whose:
        if self.direct:
            return "other" if word == "they" else "none"
        return "own"

    def _named(self, subject: tuple[Token, ...]) -> Whose:
        parsed = self.sides.identified.parsed
        first = next((k for k, t in enumerate(subject) if k and t.lower in CUTS), len(subject))
        span = parsed.span(subject[0].i, subject[first - 1].i)
        named = self.sides.named((span,), camps=False)
        lemmas = {t.lemma.lower() for t in subject}
        if named & self.own:
            return "own"
        if (named and self.sides.is_party(named)) or lemmas & load_camps().enemy:
            return "other"
        if lemmas & OTHERS and lemmas & {"the", "each"}:
            return "other"
        theirs = (
            load_camps().rebel | load_camps().foe
            if self.camp == STATE
            else load_camps().state | load_camps().state_office
            if self.camp == REBEL
            else frozenset()
        )
        if lemmas & theirs:
            return "other"
        mine = load_camps().state if self.camp == STATE else load_camps().rebel if self.camp == REBEL else frozenset()
        strange = any(t.text[:1].isupper() for t in subject[1:first]) or subject[0].tag == "JJ"
        placed = any(a in self.sides.actors and self.sides.actors[a].kind != "state" for a in self.own)
        return "own" if lemmas & mine and not named and placed and not strange else "none"


OURSELVES = frozenset({"ourselves"})


def speaking(sides: Sides, attribution: Attribution, speakers: tuple[str, ...]) -> Speaking:
    """Who speaks in an attribution."""
    own = sides.of(speakers)
    if not sides.is_party(speakers):
        own |= _adopted(sides, attribution)
    name = camp_of(sides, attribution, own)
    rules = any(sides.identified.parsed.tokens[s.head].ent == "GPE" for s in attribution.sources)  # a place that speaks
    party = sides.is_party(speakers) or sides.is_party(own) or bool(name) or rules
    return Speaking(sides, own, name, party, attribution.form == "direct")


def _adopted(sides: Sides, attribution: Attribution) -> frozenset[str]:
    """Of an official whose side no words tell, the side that opens what he says, where it is a plan: "Arvia will …"."""
    parsed = sides.identified.parsed
    if not attribution.content or len(attribution.sources) != 1:
        return frozenset()
    first, source = attribution.content[0], attribution.sources[0].span
    words = parsed.text[max(0, source.start - 60) : source.end + 60]
    sentence = parsed.sentence_at(source.start)
    if sentence is not None:
        words = parsed.text[max(sentence.start, source.start - 60) : min(sentence.end, source.end + 60)]
    if first.start <= source.start:  # not what he says himself
        words = parsed.text[max(source.start - 60, first.end) : source.end + 60]
    if OFFICE.search(words) is None or ELSEWHERE.search(words):
        return frozenset()
    tokens = parsed.tokens_in(first.start, first.end)
    end = next((k for k, t in enumerate(tokens) if t.lower in FUTURE), 0)
    if not 0 < end <= _SUBJECT:
        return frozenset()
    named = sides.named((parsed.span(tokens[0].i, tokens[end - 1].i),), camps=False)
    return named if sides.is_party(named) else frozenset()


def camp_of(sides: Sides, attribution: Attribution, own: frozenset[str]) -> str:
    """The camp by what the speaker is or by the words for him; empty where it is neither or both."""
    found = {a for a in own if a in {STATE, REBEL}}
    found |= {KINDS[a.kind] for i in own if (a := sides.actors.get(i)) is not None and a.kind in KINDS}
    if not found:
        camps = load_camps()
        tokens = [t for s in attribution.sources for t in sides.identified.parsed.tokens_in(s.span.start, s.span.end)]
        lemmas = {t.lemma.lower() for t in tokens}
        found = {name for name, nouns in ((STATE, camps.state), (REBEL, camps.rebel)) if lemmas & nouns}
        if not found and any(_is_state(sides, i) for i in own):
            found = {STATE}
    return found.pop() if len(found) == 1 else ""


def _is_state(sides: Sides, actor: str) -> bool:
    """Whether an actor is a state, also one that only the words for a speaker's office name."""
    known = sides.actors.get(actor)
    return known.kind == "state" if known is not None else _STATE_ID.fullmatch(actor) is not None
