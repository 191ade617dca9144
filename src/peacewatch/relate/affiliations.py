"""For whom somebody speaks whom no dictionary places: read from the words that the report itself has for him.

"The junta's spokesman" speaks for the junta that was named before, "its commander" for the group of the sentence before,
"an army spokesman" for the one state at war here, "the Tigrayan delegate" for those of that region. The keys are actors'
ids, or ``camp:state``, ``camp:rebel`` where it is told on which side but not of which body, or ``of:`` and a region's stem.
"""

import re

from peacewatch.knowledge.actors import load_actors
from peacewatch.knowledge.camps import load_camps
from peacewatch.model.identified import Identified
from peacewatch.model.parsed import Token
from peacewatch.model.record import Actor

STATE, REBEL = "camp:state", "camp:rebel"
UNPLACED = frozenset(
    {"person", "people", "group", "unknown", "ministry", "government", "armed_forces", "armed_group", "party"}
)
BODIES = frozenset({"state", "government", "ministry", "armed_forces", "armed_group", "party", "group", "unknown"})
_APPOSED = re.compile(
    r",\s(?:an?|the|its|their|who|one|head|leader|chief|commander|spokes\w+|deputy|senior|negotiator|member|delegate|minister|governor|director|secretary|foreign|"
    r"military|political|acting|former)\s[^,.;“”]{3,80}"
)
_OF = re.compile(r"\s(?:of|from|for|with|at)\s[^,.;“”]{3,60}")
_BEFORE = re.compile(
    r"(?:^|[\s“])((?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[A-Z][\w-]+[’']s)\s[^,.;“”]{3,60}),\s(?:[A-Z][a-z]+\.?\s){1,3}$"
)
_BETWEEN = re.compile(
    r"(?:,\s(?:\d{2}|(?:also |better )?known (?:as|by)[^,.;]{3,60}|nicknamed[^,.;]{3,40}|whose nom de guerre[^,.;]{3,40}))+(?=,)"
)
_LED_BY = re.compile(
    r"\b(?:led|headed|commanded|represented|fronted|chaired) by (?:[\w.’'-]+ ){0,4}$|\b(?:head|leader|commander|chief|envoy|negotiator|spokes\w+) (?:is|was),? (?:[\w.’'-]+ ){0,3}$"
)
_LOYAL = re.compile(
    r"\b(?:pro-government|loyalist|state-backed|government-(?:allied|backed)|allied|mercenar\w+|private military)\b",
    re.IGNORECASE,
)
_IN_CAPITAL = re.compile(
    r"^(?:(?:[Tt]wo|[Tt]hree|[Ss]everal|[Oo]ne|[Aa]n?|[Ss]ome|[Aa]nother|[Tt]he) )?(?:(?:senior|top|unnamed|government|security|military|defen[cs]e|intelligence|interior|army|police) )*"
    r"(?:official|officer|authoritie|spokes(?:man|woman|person))s? in ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)\b"
)
_SECRETARY = re.compile(r"\bsecretary[- ]general\b", re.IGNORECASE)
_OWNING = frozenset({"its", "their", "his", "her"})
_ENDING = re.compile(r"(?:ians?|ans?|is?|ese|ish|ia|s)$")


class Affiliations:
    """The affiliations of one report's actors; each is read when it is first asked for."""

    def __init__(self, identified: Identified) -> None:
        """Index the bodies of ``identified``."""
        self.identified = identified
        self.actors = identified.actors.by_id
        self._camps, self._book = load_camps(), load_actors()
        self._known: dict[str, frozenset[str]] = {}
        self._places = {p.id: p for p in identified.places.places}
        self._bodies = [a for a in identified.actors.actors if a.kind in BODIES]
        self._by_noun = self._called()
        self.regions: frozenset[str] = frozenset()
        self.home = self._home()
        self.rebels = self._rebels()
        self.regions = frozenset(k for a in self.actors.values() for k in self.of(a) if k.startswith("of:"))

    def of(self, actor: Actor) -> frozenset[str]:
        """For whom an unplaced actor speaks; empty where he is placed or nothing is told."""
        if actor.kind not in UNPLACED or actor.part_of is not None:
            return frozenset()
        if actor.id not in self._known:
            self._known[actor.id] = frozenset()
            self._known[actor.id] = frozenset(self._read(actor))
        return self._known[actor.id]

    def camps_in(self, tokens: list[Token]) -> frozenset[str]:
        """The camps of the common nouns among some words ("government jets", "the rebels"), as keys."""
        found: set[str] = set()
        for token in tokens:
            lemma = token.lemma.lower()
            if lemma in self._camps.state or (
                lemma in self._camps.state_office and token.pos == "NOUN" and lemma in self._camps.ruler
            ):
                found.add(self.camp(STATE))
            elif lemma in self._camps.rebel:
                found.add(self.camp(REBEL))
        return frozenset(found)

    def camp(self, name: str) -> str:
        """The key of a camp: the one state or armed group that can be meant here, else the camp's own name."""
        return (self.home if name == STATE else self.rebels) or name

    def region_keys(self, tokens: list[Token]) -> frozenset[str]:
        """The keys of the regions that some words name."""
        if not self.regions:
            return frozenset()
        return self.regions & {_region(t.text) for t in tokens if t.text[:1].isupper()}

    def _read(self, actor: Actor) -> set[str]:
        found: set[str] = set()
        if actor.country is not None:
            words = {w for m in actor.mentions for w in re.findall(r"[a-z]+", m.exact.lower())}
            office = words & (self._camps.speaks | self._camps.state_office | self._camps.state)
            return (
                {f"a:{actor.country}"} if actor.kind == "person" and office and not words & self._camps.rebel else set()
            )
        for mention in actor.mentions[:3]:
            if mention.via in {"pronoun", "surname"}:
                continue
            end = mention.end
            skipped = _BETWEEN.match(self.identified.parsed.text, mention.end)
            if (
                actor.kind == "person"
                and (more := _APPOSED.match(self.identified.parsed.text, skipped.end() if skipped else mention.end))
            ) or (actor.kind == "person" and (more := _OF.match(self.identified.parsed.text, mention.end))):
                end = more.end()
            tokens = self.identified.parsed.tokens_in(mention.start, end)
            found |= self._by_words(actor, tokens, mention.start)
            if (
                not found
                and actor.kind == "person"
                and (before := _BEFORE.search(self.identified.parsed.text, max(0, mention.start - 90), mention.start))
            ):
                found |= self._by_words(actor, self.identified.parsed.tokens_in(*before.span(1)), before.start(1))
            if not found and actor.kind == "person":
                found |= self._led(actor, mention.start)
        return found

    def _led(self, actor: Actor, offset: int) -> set[str]:
        """ "The government's delegation is led by X": for whom he speaks who is told of as a body's head."""
        parsed = self.identified.parsed
        sentence = parsed.sentence_at(offset)
        if sentence is None or _LED_BY.search(parsed.text[sentence.start : offset]) is None:
            return set()
        tokens = parsed.tokens_in(sentence.start, offset)[-14:]
        return self._by_words(actor, tokens, tokens[0].start) if tokens else set()

    def _by_words(self, actor: Actor, tokens: list[Token], start: int) -> set[str]:
        found: set[str] = set()
        if actor.kind in {"person", "people"} and tokens:
            inside = self.identified.mentions_in((self.identified.parsed.span(tokens[0].i, tokens[-1].i),))
            found = {a.id for a, m in inside if a.kind in BODIES and a.id != actor.id and m.end <= tokens[-1].end}
        lemmas = [t.lemma.lower() for t in tokens]
        if any(_SECRETARY.search(m.exact) for m in actor.mentions[:1]):
            return found - {actor.id}  # a body's first servant is no general, and no side's
        if not found and any(t.lower in _OWNING for t in tokens[:3]) and (owner := self._owner(start)) is not None:
            found.add(owner)
        for lemma in lemmas if not found else ():
            called = self._by_noun.get(lemma, [])
            if len(called) == 1 and called[0] != actor.id and actor.kind in {"person", "people"}:
                found.add(called[0])
        official = self._camps.state | self._camps.state_office
        if (
            not found
            and re.search(r"\b(?:peace|border|police|government) commissioner", " ".join(lemmas))
            and not {"un", "u.n.", "eu"} & set(lemmas)
        ):
            found |= self._seated(tokens) or {self.camp(STATE)}
        if not found and {"foreign", "office"} <= {t.lower for t in tokens}:
            found |= self._seated(tokens) or {self.camp(STATE)}
        if not found and set(lemmas) & (official | self._camps.speaks):
            found |= self._seated(tokens) or self._of_capital(tokens)
        if not found and set(lemmas) & (self._camps.speaks | self._camps.body | official):
            found |= self._of_region(actor, tokens)
        if not found and self.rebels and set(lemmas) & self._camps.movement and actor.kind in {"person", "people"}:
            found.add(self.rebels)
        if not found:
            found |= self.camps_in(tokens)
            if set(lemmas) & self._camps.state_office and not found:
                found.add(self.camp(STATE))
        owned = any(t.tag == "POS" for t in tokens)
        bare = (
            tokens
            and not owned
            and tokens[0].lower not in {"a", "an", "one", "another", "some", "two", "three", "several"}
        )
        if (
            not found
            and bare
            and actor.kind == "person"
            and set(lemmas) & self._camps.speaks
            and (owner := self._owner(start) or self._owner(start, 3))
        ):
            found.add(owner)
        return found - {actor.id, ""}

    def _of_region(self, actor: Actor, tokens: list[Token]) -> set[str]:
        """The keys of the names before a noun of a body or of who speaks for one: not his own name, no title."""
        own = set(re.findall(r"\w+", actor.name)) if actor.kind == "person" and not actor.anonymous else set()
        camps = self._camps
        common = (
            camps.speaks | camps.title | camps.state | camps.rebel | camps.state_office | camps.body | camps.movement
        )
        end = next((k for k, t in enumerate(tokens) if t.lower in {"in", "at", "from"} or (
            t.lower == "of" and k and tokens[k - 1].lemma.lower() in camps.state_office)), len(tokens))  # fmt: skip
        return {
            _region(t.text) for t in tokens[:end]
            if t.text[:1].isupper() and t.text.isalpha() and t.text not in own and t.tag in {"JJ", "NNP", "NNPS"}
            and not {t.lower, t.lemma.lower()} & common and not self._book.find(t.text)
        }  # fmt: skip

    def _seated(self, tokens: list[Token]) -> set[str]:
        """The state in which an official or officer is told to be ("an army officer in Rawalpindi")."""
        of_head, places = self.identified.places.of_head, self._places
        countries = {
            places[of_head[t.i]].country for k, t in enumerate(tokens)
            if t.i in of_head and of_head[t.i] in places and any(b.lower in {"in", "at", "from"} for b in tokens[max(0, k - 3) : k])
        } - {None}  # fmt: skip
        lemmas = {t.lemma.lower() for t in tokens}
        official = lemmas & (self._camps.state | self._camps.state_office) and not lemmas & self._camps.rebel
        return {f"a:{c}" for c in countries if c} if len(countries) == 1 and official else set()

    def _of_capital(self, tokens: list[Token]) -> set[str]:
        """The government in whose capital an official is told to be who is nobody else's ("a senior official in Algiers")."""
        phrase = " ".join(t.text for t in tokens)
        match = _IN_CAPITAL.match(phrase)
        seat = self._book.metonyms.get(match[1].lower()) if match is not None else None
        return {seat} if seat is not None else set()

    def _owner(self, offset: int, reach: int = 1) -> str | None:
        """The body that a possessive points back to: the last one mentioned in this sentence or the one before."""
        parsed = self.identified.parsed
        sentence = parsed.sentence_at(offset)
        if sentence is None:
            return None
        first = parsed.sentences[max(0, sentence.i - reach)].start
        if first >= offset:
            return None
        told = self.identified.mentions_in((parsed.piece(first, offset),))
        near = [
            (m.start, a.id) for a, m in told
            if a.kind in BODIES | {"people"} and parsed.text[m.end : m.end + 1] != "-"  # not of "Arvian-run prisons"
        ]  # fmt: skip
        subjects = [n for n in near if any(t.dep == "nsubj" for t in parsed.tokens_in(n[0], n[0] + 60)[:4])]
        if subjects:
            return max(self._of_main_clause(subjects) or subjects)[1]
        return max(near)[1] if near else None

    def _of_main_clause(self, subjects: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """Those of some subjects whose clause stands alone: not "after the front seized a sergeant"."""
        parsed = self.identified.parsed
        found = []
        for start, ident in subjects:
            token = next(t for t in parsed.tokens_in(start, start + 60) if t.dep == "nsubj")
            if parsed.tokens[token.head].dep not in {"advcl", "relcl", "acl"}:
                found.append((start, ident))
        return found

    def _called(self) -> dict[str, list[str]]:
        """Which bodies a noun of a body calls to mind, by the words of their mentions."""
        found: dict[str, list[str]] = {}
        for actor in self._bodies:
            words = {w.lower() for m in actor.mentions[:8] for w in re.findall(r"\w+", m.exact)}
            for word in sorted(words & self._camps.body):
                found.setdefault(word, []).append(actor.id)
        return found

    def _home(self) -> str | None:
        """The state in which the fighting is, where only one can be."""
        of_groups = {a.country for a in self.actors.values() if a.kind == "armed_group" and a.country}
        told = {
            a.country or a.id[2:]
            for a in self.actors.values()
            if a.kind in {"state", "government", "armed_forces", "ministry"}
        }
        if len(of_groups) == 1 and (of_groups <= told or not told):
            return f"a:{of_groups.pop()}"
        official = {
            a.country
            for a in self.actors.values()
            if a.kind in {"armed_forces", "government", "ministry"} and a.country
        }
        states = {a.country or a.id[2:] for a in self.actors.values() if a.kind == "state"}
        for found in (official, official | states):
            if len(found) == 1:
                return f"a:{next(iter(found))}"
        return None

    def _names(self, actor: Actor) -> list[str]:
        known = self._book.by_id.get(actor.id)
        return [*(m.exact for m in actor.mentions), *(known.aliases if known is not None else ())]

    def _rebels(self) -> str | None:
        """The armed group of the report, where it tells of one only."""
        groups = [
            a.id for a in self.actors.values()
            if a.kind == "armed_group" and not any(_LOYAL.search(n) for n in self._names(a))
        ]  # fmt: skip
        return groups[0] if len(groups) == 1 else None


def _region(word: str) -> str:
    """The key of a region's name or adjective: "Tigray", "Tigrayan".

    >>> _region("Tigrayan") == _region("Tigray") == "of:tigray"
    True
    """
    stem = _ENDING.sub("", word.lower()) if len(word) > 5 else word.lower()
    return f"of:{stem}"
