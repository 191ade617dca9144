"""What the makers of process items share: who stands for whom, who is named where, whom a subject names."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from peacewatch.knowledge.actors import load_actors
from peacewatch.knowledge.camps import load_camps
from peacewatch.model.identified import Identified
from peacewatch.model.record import Actor, Statement
from peacewatch.model.span import Span
from peacewatch.relate.affiliations import Affiliations
from peacewatch.relate.layout import Layout
from peacewatch.relate.sides import Sides

_SPEAKS_FOR = frozenset({"person", "government", "ministry"})
_PARTY_KINDS = frozenset({"state", "government", "ministry", "armed_forces", "armed_group", "person", "party"})
_OFFICE = re.compile(
    r"\b(?:(?:prime |foreign |defen[cs]e |interior |deputy |chief |senior )*(?:ministers?|president|spokes(?:man|woman|person|people)|officials?|commanders?|general|"
    r"negotiators?|envoys?|ambassador|leaders?|delegation|chief|secretary|generals))\b",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:their|his|her|its|our) ", re.IGNORECASE)
_NOBODY = frozenset({"force", "forces", "group", "the group", "side", "sides", "party", "parties"})
_GOVERNS = frozenset({"state", "government"})
_SIDES = frozenset({"state", "government", "armed_forces", "armed_group", "party", "group"})
_FORCES = re.compile(r"forces|units|troops|soldiers|army|military|fighters|warships|ships|jets", re.IGNORECASE)
_TELLS = re.compile(r"(?:tell|told|sa(?:id|ys?)|sp(?:oke|eaks?))", re.IGNORECASE)
_CROWD = re.compile(r"(?:the )?(?:both|two|each|either|rival|warring|opposing|neighbou?ring)\b", re.IGNORECASE)
_AUDIENCE = re.compile(
    r"\b(?:reporters?|journalists?|correspondents?|interviewers?|press|media|newspapers?|news|agency|television|"
    r"broadcasters?|radio|audience|crowd|readers?|viewers?|public|parliament|lawmakers|deputies|assembly|congress|senate|rada|"
    r"knesset|duma|cabinet|supporters|residents|diplomats|envoys|families|mourners|students|troops|soldiers|nation|council)\b",
    re.IGNORECASE,
)


class Board(Layout):
    """One report's lookups for the process items; built once a call, holds no state of its own."""

    def __init__(self, identified: Identified) -> None:
        """Index the actors, times and places of ``identified``."""
        super().__init__(identified)
        self.actors: dict[str, Actor] = identified.actors.by_id
        self._affiliations = Affiliations(identified)

    @cached_property
    def sides(self) -> Sides:
        """The report's actors by side."""
        return Sides(self.identified)

    def party(self, actor: str) -> str:
        """The party that an actor speaks for: a minister's state, a spokesman's movement; itself where none is known.

        Forces named only by their country ("Arvian forces") are their state's; an army with a name of its own is not.
        """
        seen = {actor}
        apart = load_camps().apart
        while actor not in apart and (known := self.actors.get(actor)) and known.kind in _SPEAKS_FOR and known.part_of:
            if known.part_of in seen:
                break
            actor = known.part_of
            seen.add(actor)
        army = self.actors.get(actor)
        if army and army.kind == "armed_forces" and army.part_of and actor == f"{army.part_of}-MIL":
            actor = army.part_of
        return self._governments.get(actor, actor)

    @cached_property
    def _governments(self) -> dict[str, str]:
        """The government of each state that stands for it here: one of two in a country, which is named more than the state itself."""
        named = {a.id: sum(m.via != "pronoun" for m in a.mentions) for a in self.actors.values()}
        found: dict[str, str] = {}
        for actor in self.actors.values():
            known = load_actors().by_id.get(actor.id)
            state = known.part_of if known is not None and actor.id in load_camps().governing else None
            if state is None:
                continue
            if named[actor.id] > max(named.get(state, 0), named.get(found.get(state, ""), 0)):
                found[state] = actor.id
        return found

    def _named_with(self, actor: str) -> str | None:
        """Whose officer somebody is by the words for him: "the Arvian defence minister", "the front's spokesman"."""
        known = self.actors.get(actor)
        if known is None or known.kind not in {"person", "people", "unknown"} or known.part_of or not known.mentions:
            return None
        first = known.mentions[0]
        match = _OFFICE.search(first.exact)
        if match is None:
            return None
        owners = [
            a for a in self.around(first.start, first.start + match.start(), actor) if a != actor and self.may_fight(a)
        ]
        return owners[0] if len(owners) == 1 else None

    def voice(self, statement: Statement) -> str | None:
        """The party whose act a statement is; ``None`` for nobody named, or an outlet, which only passes it on."""
        if not statement.speakers:
            return None
        known = self.actors.get(statement.speakers[0])
        if known is not None and known.kind == "media":
            return None
        if (owner := self._pointed_back(statement, known)) is not None:
            return owner
        party = self.party(statement.speakers[0])
        return self._named_with(party) or self._affiliated(party) or party

    def _pointed_back(self, statement: Statement, known: Actor | None) -> str | None:
        """Whose "its ministry" is that stands after what it says: the party that opens the content ("Arvia will …")."""
        if known is None or not known.mentions or not statement.content:
            return None
        first, source = statement.content[0], known.mentions[0]
        if first.start > source.start or re.match(r"(?:its|their|his|her)\b", source.exact, re.IGNORECASE) is None:
            return None
        opening = [
            m for m in self.mentions_in(first.start, min(first.end, first.start + 60)) if m[0] <= first.start + 5
        ]
        return self.party(opening[0][2] if opening else statement.speakers[0])

    def _affiliated(self, actor: str) -> str | None:
        """For which side of this report an unplaced speaker speaks by the words for him ("its foreign ministry")."""
        known = self.actors.get(actor)
        found = [a for a in sorted(self._affiliations.of(known)) if self.may_fight(a)] if known is not None else []
        return found[0] if len(found) == 1 else None

    def parties(self, actors: Iterable[str]) -> tuple[str, ...]:
        """The parties of several actors, each once, in order."""
        return tuple(dict.fromkeys(self.party(a) for a in actors))

    def third(self, actors: Iterable[str]) -> tuple[str, ...]:
        """Those who stand between parties: each once; no outlet, no bare "officials"."""
        nationals = (a for a in self.parties(actors) if (k := self.actors.get(a)) and k.kind == "people" and k.country)
        kept = dict.fromkeys((*(a for a in self.parties(actors) if self.is_party(a)), *nationals))
        return tuple(a for a in kept if (k := self.actors.get(a)) is None or k.kind != "media")

    def may_fight(self, actor: str) -> bool:
        """Whether an actor can be a side of a conflict: a state, an army, a group."""
        known = self.actors.get(actor)
        return known is not None and known.kind in _SIDES and known.name.lower() not in _NOBODY

    def is_crowd(self, actor: str) -> bool:
        """Whether an actor is only told as "both armies" or "the two sides", and so names nobody."""
        known = self.actors.get(actor)
        return known is not None and _CROWD.match(known.name) is not None

    def is_body(self, actor: str) -> bool:
        """Whether an actor is an international body."""
        known = self.actors.get(actor)
        return known is not None and known.kind == "igo"

    def may_be_threatened(self, actor: str) -> bool:
        """Whether an actor can be whom a threat is against: a side, a body, or who belongs to one; no mere "civilians"."""
        known = self.actors.get(actor)
        if known is None or known.name.lower() in _NOBODY:
            return known is None
        if _OWNED.match(known.name) or self._only_a_place(known):
            return False
        named = known.kind == "unknown" and re.search("[A-Z]", known.name) is not None
        return known.kind in _PARTY_KINDS or known.kind in {"igo", "group"} or named or known.part_of is not None

    def _only_a_place(self, actor: Actor) -> bool:
        """Whether an actor of unknown kind is named as a place everywhere: "Sanaa" of "Sanaa's airport"."""
        spots = [m for p in self.identified.places.places for m in p.mentions]
        return actor.kind == "unknown" and all(
            any(s.start < m.end and m.start < s.end for s in spots) for m in actor.mentions
        )

    def same_pair(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether two pairs are one but for an army in the place of its state."""
        return {self.side_key(a) for a in one} == {self.side_key(a) for a in other}

    def side_key(self, actor: str) -> str:
        """The key of the side that an actor is: its state for an army, an office or a movement that rules it now."""
        known = self.actors.get(actor)
        since = load_camps().ruling.get(actor)
        if known is not None and since is not None and (self.identified.published or "9") >= since:
            return f"a:{known.country}"
        if known is None or actor in load_camps().apart:
            return actor
        if known.country and known.kind not in {"armed_group", "party"}:
            return f"a:{known.country}"
        if known.kind in {"government", "armed_forces"} and self._affiliations.home is not None:
            return self._affiliations.home  # "the internationally recognised government"
        above = self.actors.get(known.part_of or "")
        return above.id if above is not None and above.kind == "armed_group" else actor

    def stands_for(self, actor: str) -> str | None:
        """The side of a conflict that somebody is, speaks for or fights for; ``None`` where none is told."""
        party = self.party(actor)
        known = self.actors.get(party)
        if known is not None and known.anonymous and f"a:{known.country}" in self.actors:
            return f"a:{known.country}"  # "the Arvian team"
        return party if self.may_fight(party) else self._affiliated(party)

    @cached_property
    def named_how_often(self) -> Counter[str]:
        """How often each side is named, by its key; pronouns do not count."""
        found: Counter[str] = Counter()
        for actor in self.actors.values():
            if (side := self.stands_for(actor.id)) is not None:
                found[self.side_key(side)] += sum(m.via != "pronoun" for m in actor.mentions)
        return found

    def face(self, actor: str) -> str:
        """Who of a side stands for it at a table: not its army but its state or government, whichever is named most."""
        known = self.actors.get(actor)
        if known is None or not (known.kind == "armed_forces" or actor in load_camps().ruling):
            return actor
        key = self.side_key(actor)
        same = [a for a in self.actors.values() if a.kind in _GOVERNS and self.side_key(a.id) == key and a.mentions]
        most = max(same, key=lambda a: sum(m.via != "pronoun" for m in a.mentions), default=None)
        return most.id if most is not None else actor

    def first_mention(self, actor: str) -> tuple[int, str]:
        """Where an actor is first named, and its id, to sort by."""
        known = self.actors.get(actor)
        return (min((m.start for m in known.mentions), default=0) if known else 0), actor

    def mentions_in(self, start: int, end: int, without: str = "") -> list[tuple[int, int, str]]:
        """Start, end and actor of each mention that lies between two offsets, in text order; no pronouns.

        Of two mentions, one in the other, the longer stands; the actor ``without`` is passed over.
        """
        all_of = [
            (m.start, m.end, a.id)
            for a, m in self.identified.mentions_between(start, end)
            if m.end <= end and m.via != "pronoun" and a.id != without and self.is_party(a.id)
        ]
        found = [m for m in all_of if not any(o[0] <= m[0] and m[1] <= o[1] and o[:2] != m[:2] for o in all_of)]
        taken = {offset for low, high, _ in found for offset in range(low, high)}
        for token in self.parsed.tokens_in(start, end):
            if token.tag in {"NNP", "NNPS", "JJ"} and token.text[:1].isupper() and token.start not in taken:
                there = self.parsed.tokens[max(token.i - 1, 0)].lower in {"in", "at", "near", "outside"}
                seat = None if there else self._capital(token.text)
                known = self._named(token.start, end) or self.state_of(token.text) or seat
                if known is not None:
                    found.append((token.start, token.end, known))
        return sorted(found)

    def _capital(self, word: str) -> str | None:
        known = load_actors().metonyms.get(word.lower())
        return known if known in self.actors else None

    def around(self, start: int, end: int, without: str = "") -> tuple[str, ...]:
        """The actors that are named between two offsets, by name, capital or adjective, in text order."""
        return tuple(dict.fromkeys(a for _, _, a in self.mentions_in(start, end, without)))

    def hearers(self, statement: Statement) -> tuple[str, ...]:
        """Those spoken to of whom something can be wanted: no reporters, outlets, councils or mere names, which only listen."""
        told = statement.cue is not None and _TELLS.match(statement.cue.exact) is not None
        return tuple(a for a in statement.addressees if not self.only_listens(a, told=told))

    def only_listens(self, actor: str, *, told: bool) -> bool:
        """Whether somebody only hears it; a mere name that is ``told`` something is most often a paper's."""
        known = self.actors.get(actor)
        if known is None:
            return False
        kinds = {"media", "igo", "unknown"} if told else {"media", "igo"}
        return known.kind in kinds or bool(_AUDIENCE.search(known.name))

    def named_in(self, start: int, end: int) -> tuple[str, ...]:
        """The parties of this report whose names stand between two offsets, in text order; no pronoun, no adjective."""
        found = [
            (m.start, a.id)
            for a, m in self.identified.mentions_between(start, end)
            if m.end <= end and m.via != "pronoun"
        ]
        tokens = self.parsed.tokens_in(start, end)
        found.extend((t.start, a) for t in tokens if t.tag == "NNP" and (a := self._named(t.start, end)) is not None)
        kept = (a for _, a in sorted(found) if a in self.actors and self.actors[a].kind in _PARTY_KINDS)
        return tuple(dict.fromkeys(kept))

    def _named(self, start: int, end: int) -> str | None:
        """The actor of this report that the book knows by the name that opens at ``start``; the longest name wins."""
        book = load_actors()
        tokens = self.parsed.tokens_in(start, end)[: book.longest_alias]
        for count in range(len(tokens), 0, -1):
            words = self.parsed.text[start : tokens[count - 1].end]  # as written: "us" is no state
            known = [a for a in book.find(words) if a in self.actors]
            states = [a for a in known if self.actors[a].kind == "state"]
            if len(known) == 1 or len(states) == 1:
                return (states or known)[0]
        return None

    def is_party(self, actor: str) -> bool:
        """Whether an actor can be a party: not mere "negotiators" or "officials" of whom nothing is known."""
        known = self.actors.get(actor)
        return known is None or known.kind != "people" or known.part_of is not None

    def is_nobody(self, actor: str) -> bool:
        """Whether an actor is a person of whom nothing is known but what is told of him there: "the last captive"."""
        known = self.actors.get(actor)
        plain = known is not None and known.anonymous and known.kind in {"person", "people"}
        return plain and known is not None and not (known.part_of or known.country)

    def others(self, actors: Iterable[str], own: tuple[str, ...]) -> tuple[str, ...]:
        """The parties of some actors without ``own`` and whoever belongs to it."""
        kept = (a for a in self.parties(actors) if a not in own)
        return tuple(a for a in kept if (k := self.actors.get(a)) is None or k.part_of not in own)

    def state_of(self, adjective: str) -> str | None:
        """The state of this report that an adjective of nationality names."""
        country = load_actors().demonyms.get(adjective.lower())
        return f"a:{country}" if f"a:{country}" in self.actors else None

    def subject_of(self, content: Span) -> tuple[str, ...]:
        """The actors that are the first subject inside a content; empty where it is nobody known or only suffers."""
        for token in self.parsed.tokens_in(content.start, content.end):
            if token.dep == "nsubjpass":
                return ()
            if token.dep == "nsubj":
                of_head = self.identified.actors.of_head
                joined = [k for k in self.parsed.children(token.i, "conj") if k.i in of_head and k.start < content.end]
                known = tuple(dict.fromkeys(a for k in (token, *joined) for a in of_head.get(k.i, ())))
                return (
                    known
                    or self._subject_named(token.start, token.end)
                    or self._of_nation(token.i)
                    or self._leading(content)
                )
        return self._leading(content)

    def _subject_named(self, start: int, end: int) -> tuple[str, ...]:
        """Who a subject's words name: an alias, or a capital that stands for its state ("Kabul hand over")."""
        if not self.parsed.text[start : start + 1].isupper():
            return ()  # "us" is nobody's name
        name = " ".join(self.parsed.text[start:end].lower().split())
        known = self._named(start, end) or load_actors().metonyms.get(name)
        return (known,) if known in self.actors else ()

    def _of_nation(self, head: int) -> tuple[str, ...]:
        """The state whose adjective stands right before a word for its forces ("Borlandish units left")."""
        word, before = self.parsed.tokens[head], self.parsed.tokens[max(0, head - 1)]
        if _FORCES.fullmatch(self.parsed.text[word.start : word.end]) is None:
            return ()
        state = self.state_of(self.parsed.text[before.start : before.end])
        return (state,) if state is not None else ()

    def _leading(self, content: Span) -> tuple[str, ...]:
        """The actor whose name opens a content and is followed by a verb or "to" ("Borland to stop", "Borland stop")."""
        for actor, mention in self.identified.mentions_between(content.start, content.start + 5):
            if mention.via != "pronoun":
                after = self.parsed.tokens_in(mention.end, content.end)[:1]
                if after and (after[0].tag == "TO" or after[0].pos in {"VERB", "AUX"}):
                    return (actor.id,)
        tokens = self.parsed.tokens_in(content.start, content.end)
        if tokens and tokens[0].pos == "DET":
            tokens = tokens[1:]
        for count in range(min(4, len(tokens) - 1), 0, -1):
            if tokens[count].tag == "TO" or tokens[count].pos in {"VERB", "AUX"}:
                known = self._subject_named(tokens[0].start, tokens[count - 1].end)
                if known:
                    return known
        return ()
