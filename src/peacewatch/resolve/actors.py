"""Who the actors' phrases of a report are: one actor each, with all its mentions."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from peacewatch.model.identified import ResolvedActors
from peacewatch.resolve.actor_drafts import Draft, Drafts, mention
from peacewatch.resolve.coreference import both, nominal, pronoun
from peacewatch.resolve.unnamed import describe_unnamed

if TYPE_CHECKING:
    from peacewatch.knowledge.actors import ActorBook
    from peacewatch.model.parsed import Parsed, Token
    from peacewatch.model.record import ActorKind, Via
    from peacewatch.model.worded import ActorWords

SUBJECT = frozenset({"nsubj", "nsubjpass", "agent"})
RANKS = frozenset(
    """colonel general captain major lieutenant admiral brigadier marshal mr mrs ms mr. mrs. ms. dr dr. sir lord col.
    gen. lt. maj. brig. capt. gov. sen. rep. sgt. sheikh prof. lieutenant-general col gen lt maj brig capt sgt prof""".split()
)
ROLE_NOUNS = frozenset(
    """spokesman spokeswoman spokesperson minister president premier chancellor king emir diplomat envoy ambassador
    negotiator mediator leader commander chief head director secretary governor mayor senator lawmaker deputy adviser
    advisor aide representative delegate official analyst coordinator chairman chairwoman chairperson commissioner speaker prosecutor chair""".split()
)
PEOPLE_NOUNS = frozenset(
    """resident witness civilian worker doctor medic nurse analyst expert journalist reporter activist lawyer source
    soldier fighter man woman person villager teacher survivor relative officer lawmaker observer monitor member
    policeman prisoner hostage refugee protester prosecutor judge rebel militant insurgent gunman attacker people
    delegate politician elder cleric migrant family child leader""".split()
)
FORCES = frozenset({"army", "military", "force", "troop", "soldier"})
GOVERNMENT = frozenset({"government", "authority", "administration"})
# Of these the nation's adjective tells which one is meant; of a person it is checked against the person's country.
NATION_SAYS = FORCES | GOVERNMENT | {"ministry", "group", "mission", "agency", "party"}
MINISTRIES = {
    "foreign": "MFA", "defence": "MOD", "defense": "MOD", "interior": "INT",
}  # fmt: skip
BODY_KINDS: dict[str, ActorKind] = {
    "ministry": "ministry", "army": "armed_forces", "military": "armed_forces", "militia": "armed_group",
    "agency": "unknown", "party": "party", "newspaper": "media", "broadcaster": "media", "company": "company",
    "group": "group", "coalition": "group", "delegation": "group", "team": "group", "mission": "igo",
    "police": "government", "embassy": "government", "presidency": "government", "parliament": "government",
    "charity": "ngo", "paramilitary": "armed_group", "office": "government", "court": "government", "council": "group",
    "television": "media", "tv": "media", "radio": "media", "station": "media", "channel": "media", "network": "media",
    "government": "government", "administration": "government", "authority": "government", "cabinet": "government",
    "organisation": "group", "organization": "group", "movement": "group", "faction": "group", "alliance": "group",
    "committee": "group", "commission": "group", "side": "group", "opposition": "group", "association": "group",
    "rebel": "armed_group", "militant": "armed_group", "insurgent": "armed_group",
}  # fmt: skip
PARTIES = frozenset("capital side party country neighbour neighbor nation government".split())
DOCUMENTS = frozenset(
    "statement report video document communique communiqué letter post article message recording".split()
)
_PAREN = re.compile(r"\(([A-Z][A-Z0-9.-]{1,9})\)")


def resolve_actors(
    parsed: Parsed, words: tuple[ActorWords, ...], book: ActorBook, agency: str | None = None
) -> ResolvedActors:
    """The actors that ``words`` stand for, in order of first mention.

    ``agency`` is the report's own agency or outlet: its name is a medium. A head that cannot be told is absent from
    ``of_head``; a head that was a choice among several actors is in ``hedged``.
    """
    return _Resolver(parsed, words, book, agency).run()


class _Resolver:
    def __init__(self, parsed: Parsed, words: tuple[ActorWords, ...], book: ActorBook, agency: str | None) -> None:
        self.parsed, self.book, self.agency = parsed, book, agency
        headline = [w for w in words if parsed.sentence_of(w.head).zone == "headline"]
        skip = {id(w) for w in headline}
        # A headline's surname is introduced only in the body.
        self.words = [w for w in words if id(w) not in skip] + headline
        self.keys = {w.head: w.key for w in words if w.key is not None}
        self.drafts = Drafts(book)
        self.of_head: dict[int, tuple[str, ...]] = {}
        self.hedged: set[int] = set()
        self.country = self._country_of_report()

    def run(self) -> ResolvedActors:
        """Resolve every phrase, in order."""
        for words in self.words:
            self._one(words)
        describe_unnamed(self.parsed, self.drafts.by_id.values())
        return ResolvedActors(self.drafts.finish(), dict(sorted(self.of_head.items())), frozenset(self.hedged))

    def _one(self, words: ActorWords) -> None:
        token = self.parsed.tokens[words.head]
        if words.form == "pronoun":
            self._take(words, "pronoun", *pronoun(self.parsed, self.drafts, words.head))
        elif words.key is not None:
            self._known(words, words.key)
        elif words.form == "name":
            self._name(words, token)
        else:
            self._noun(words, token)

    def _take(self, words: ActorWords, via: Via, draft: Draft | None, hedged: bool = False) -> None:
        if draft is None:
            return
        subject = self.parsed.tokens[words.head].dep in SUBJECT
        mention(draft, words.span, via, words.head, subject=subject)
        self.of_head[words.head] = (draft.id,)
        if hedged:
            self.hedged.add(words.head)

    # Names

    def _known(self, words: ActorWords, key: str) -> None:
        draft = self.drafts.known(key)
        exact = words.span.exact.replace("’", "'")
        last = exact.split()[-1]
        via: Via = "name" if draft.name.lower() in exact.lower() else "alias"
        if draft.kind == "person" and exact == last and draft.name != exact:
            via = "surname"
        self._note_abbreviation(words, key)
        noun = self.parsed.tokens[words.head].lemma.lower()
        draft.nouns.add(noun)
        if draft.kind == "person":
            self._titles(draft, words)
        self._take(words, via, draft)

    def _note_abbreviation(self, words: ActorWords, ident: str) -> None:
        after = self.parsed.text[words.span.start : words.span.end + 16]
        found = _PAREN.search(after, max(0, len(words.span.exact) - 14))
        if found:
            self.drafts.aliases[found.group(1)] = ident

    def _name(self, words: ActorWords, token: Token) -> None:
        name_tokens = self._proper_run(words)
        text = " ".join(t.text for t in name_tokens)
        bare = words.span.exact.removeprefix("the ").removeprefix("The ")
        for form in (bare, text):
            if form in self.drafts.aliases:
                self._take(words, "alias", self.drafts.by_id[self.drafts.aliases[form]])
                return
        state = self.book.metonyms.get(bare.lower())
        if state is not None and state in self.book.by_id:
            self._take(words, "metonym", self.drafts.known(state))
            return
        if self.agency is not None and bare.lower() == self.agency.lower():
            self._take(words, "name", self._new(words, bare, "media"))
            return
        same = self.drafts.persons(token.text)
        if same and self._surname(words, token, name_tokens, same):
            return
        given = [d for d in self.drafts.by_id.values() if d.kind == "person" and d.surname
                 and len(name_tokens) == 1 and d.name.split()[0] == token.text]  # fmt: skip
        if len(given) == 1:
            # In much of Asia a person is called by the first of the names.
            self._take(words, "surname", given[0])
            return
        if self._is_person(words, name_tokens, token):
            self._take(words, "name", self._person(words, name_tokens))
        else:
            kind: ActorKind = "person" if token.ent == "PERSON" and len(name_tokens) > 1 else "unknown"
            self._take(words, "name", self._new(words, bare, kind))

    def _proper_run(self, words: ActorWords) -> list[Token]:
        """The proper nouns that end at the head: a name without the title before it."""
        run: list[Token] = []
        i = words.head
        if self.parsed.tokens[i].lower in RANKS:
            return [self.parsed.tokens[i]]
        while i >= 0 and self.parsed.tokens[i].start >= words.span.start:
            token = self.parsed.tokens[i]
            if token.lower in RANKS or token.lemma.lower() in ROLE_NOUNS or token.pos != "PROPN":
                break
            if not token.text[:1].isalnum():
                break
            if run and token.ent == "ORG" and run[0].ent == "PERSON":
                break
            run.insert(0, token)
            i -= 1
        return run or [self.parsed.tokens[words.head]]

    def _before_name(self, words: ActorWords, name: list[Token]) -> list[Token]:
        return self.parsed.tokens_in(words.span.start, name[0].start)

    def _is_person(self, words: ActorWords, name: list[Token], token: Token) -> bool:
        before = self._before_name(words, name)
        titles = {t.lower for t in before} | {t.lemma.lower() for t in before}
        if titles & (RANKS | ROLE_NOUNS):
            return True
        appositive = self.parsed.child(token.i, "appos")
        if appositive is not None and appositive.lemma.lower() in ROLE_NOUNS | PEOPLE_NOUNS:
            return True
        return token.ent == "PERSON" and len(name) > 1

    def _surname(self, words: ActorWords, token: Token, name: list[Token], same: list[Draft]) -> bool:
        full = " ".join(t.text for t in name)
        if len(name) > 1:
            exact = [d for d in same if d.name == full]
            if exact:
                self._titles(exact[0], words)
                self._take(words, "name", exact[0])
            return bool(exact)
        titles = {t.lower for t in self._before_name(words, name)}
        fitting = [d for d in same if titles & set((d.role or "").split())] or same
        fitting.sort(key=lambda d: max((t for t, _ in d.seen if t < token.i), default=-1))
        self._titles(fitting[-1], words)
        via: Via = "surname"
        self._take(words, via, fitting[-1], len(fitting) > 1)
        return True

    def _person(self, words: ActorWords, name: list[Token]) -> Draft:
        text = " ".join(t.text for t in name)
        draft = Draft(self.drafts.slug(name[-1].text), text, "person", surname=name[-1].text)
        self.drafts.add(draft)
        self._titles(draft, words)
        return draft

    def _titles(self, draft: Draft, words: ActorWords) -> None:
        """Role, belonging, country and gender from the words before the name and from its appositive."""
        tokens = self._before_name(words, self._proper_run(words))
        appositive = self.parsed.child(words.head, "appos")
        if not any(t.lemma.lower() in ROLE_NOUNS for t in tokens) and appositive is not None:
            tokens = [self.parsed.tokens[i] for i in self.parsed.subtree(appositive.i) if i <= appositive.i]
        self._set_role(draft, tokens)

    def _set_role(self, draft: Draft, tokens: list[Token]) -> None:
        lowers = {t.lower.rstrip(".") for t in tokens}
        if "mr" in lowers or "spokesman" in lowers or "chairman" in lowers:
            draft.gender = draft.gender or "m"
        elif lowers & {"ms", "mrs", "spokeswoman", "chairwoman"}:
            draft.gender = draft.gender or "f"
        if not any(t.lemma.lower() in ROLE_NOUNS for t in tokens):
            return
        state = self._state_in(tokens)
        kept = [
            t for t in tokens
            if t.lower not in RANKS and t.tag not in {"DT", "POS", "PRP$"} and t.text[:1].isalnum()
            and (state is None or self._state_in([t]) is None)
        ]  # fmt: skip
        if draft.role is None and kept:
            draft.role = " ".join(
                t.text if t.i in self.keys or t.text[1:] != t.text[1:].lower() else t.lower for t in kept
            )
        country, parent = self._belongs(tokens, state)
        draft.country = draft.country or country
        draft.part_of = draft.part_of or parent

    def _belongs(self, tokens: list[Token], state: str | None) -> tuple[str | None, str | None]:
        for token in tokens:
            ident = self.keys.get(token.i)
            if ident is not None and self.book.by_id[ident].kind not in {"state", "person"}:
                # An armed group's or an organisation's country is not its speaker's.
                office = self.book.by_id[ident].kind in {"ministry", "government", "armed_forces"}
                return self.book.by_id[ident].country if office else None, ident
        lowers = {t.lower for t in tokens}
        country = state or (self.country if lowers & {"army", "military", "government"} else None)
        if country is None and lowers & {"army", "military"}:
            forces = [d for d in self.drafts.by_id.values() if d.kind == "armed_forces" and d.seen]
            return (forces[0].country, forces[0].id) if len(forces) == 1 else (None, None)
        if country is None:
            return None, None
        if lowers & {"army", "military"}:
            return country, self._forces(country)
        return country, f"a:{country}"

    # Nouns

    def _noun(self, words: ActorWords, token: Token) -> None:
        noun = token.lemma.lower()
        before = [t for t in self.parsed.tokens_in(words.span.start, words.span.end) if t.i < token.i]
        named = self._appositive_person(token)
        if named is not None:
            self._named_by_appositive(words, named, [*before, token])
            return
        inside = [k for h, k in self.keys.items() if h > token.i and self.parsed.tokens[h].dep == "appos"
                  and self.parsed.tokens[h].head == token.i and self.parsed.tokens[h].end == words.span.end]  # fmt: skip
        if noun in BODY_KINDS and inside:
            self._known(words, inside[0])
            return
        state = self._state_in(before)
        lowers = {t.lower for t in before}
        if noun in PARTIES and ((lowers & {"both", "two"} and words.form == "nominal") or "each" in lowers):
            self._both(words)
            return
        if noun in FORCES and self._coordinated(words, token, before):
            return
        document = self._author(token) if noun in DOCUMENTS else None
        if document is not None:
            self._take(words, "nominal", document)
            return
        if state is None and noun in GOVERNMENT | {"office"}:
            state = self._country_of_owner(token) if noun in GOVERNMENT else None
        if noun == "ministry" and state is None:
            # "The ministry of defence of X": what it is and whose stands behind.
            after = self.parsed.tokens_in(words.span.start, words.span.end)
            state, lowers = self._state_in(after), {t.lower for t in after}
        known = self._office(noun, lowers, state)
        if known is not None:
            self._take(words, "nominal" if state is None else "alias", known)
            return
        if words.form == "nominal":
            roles = frozenset(
                t.lower
                for t in before
                if t.pos not in {"DET", "PRON", "PUNCT"}
                and t.tag not in {"PRP$", "POS"}
                and (noun in NATION_SAYS or self._state_in([t]) is None)
            )
            definite = lowers & {"the", "that", "this", "these", "those"}
            draft, several = nominal(self.parsed, self.drafts, token.i, roles) if definite else (None, False)
            if draft is not None and (state is None or draft.country in {None, state}):
                self._take(words, "nominal", draft, several)
                return
            if noun not in ROLE_NOUNS | PEOPLE_NOUNS and noun in PARTIES and not roles and state is None:
                return
        self._described(words, token, state, before)

    def _appositive_person(self, token: Token) -> Token | None:
        if token.lemma.lower() not in ROLE_NOUNS | PEOPLE_NOUNS:
            return None
        for child in self.parsed.children(token.i, "appos"):
            if child.pos == "PROPN" and child.ent in {"PERSON", ""}:
                return child
        return None

    def _named_by_appositive(self, words: ActorWords, named: Token, titles: list[Token]) -> None:
        while named.lower in RANKS and self.parsed.tokens[named.i + 1].pos == "PROPN":
            named = self.parsed.tokens[named.i + 1]
        while self._next_of_name(named):
            named = self.parsed.tokens[named.i + 1]
        run = [named]
        while run[0].i - 1 > words.head and self.parsed.tokens[run[0].i - 1].pos == "PROPN":
            if self.parsed.tokens[run[0].i - 1].lower in RANKS:
                break
            run.insert(0, self.parsed.tokens[run[0].i - 1])
        text = " ".join(t.text for t in run)
        ids = self.book.find(text)
        known = [i for i in ids if self.book.by_id[i].kind == "person"]
        same = [d for d in self.drafts.persons(named.text) if d.name == text or len(run) == 1]
        if known:
            draft = self.drafts.known(known[0])
        elif same:
            draft = same[-1]
        else:
            draft = self.drafts.add(Draft(self.drafts.slug(named.text), text, "person", surname=named.text))
        self._set_role(draft, titles)
        self._take(words, "title", draft)

    def _next_of_name(self, token: Token) -> bool:
        if token.i + 1 >= len(self.parsed.tokens):
            return False
        following = self.parsed.tokens[token.i + 1]
        joined = following.head in {token.i, token.head} or token.head == following.i
        return following.pos == "PROPN" and joined and following.text[:1].isalnum()

    def _both(self, words: ActorWords) -> None:
        pair = both(self.parsed, self.drafts, words.head)
        for draft in pair:
            mention(draft, words.span, "nominal", words.head, subject=False)
        if pair:
            self.of_head[words.head] = tuple(d.id for d in pair)

    def _office(self, noun: str, lowers: set[str], state: str | None) -> Draft | None:
        """The state, its forces or one of its ministries."""
        if noun in {"side", "capital"} and state is not None and f"a:{state}" in self.book.by_id:
            return self.drafts.known(f"a:{state}")
        country = state
        if country is None and noun in {"government", "army", "military"} and lowers == {"the"}:
            country = self._country_of("armed_forces") if noun != "government" else None
            country = country or self.country or self._only_country()
        if country is None:
            return None
        if noun in GOVERNMENT and f"a:{country}" in self.book.by_id:
            return self.drafts.known(f"a:{country}")
        if noun in FORCES and not lowers & {"rebel", "opposition", "retired", "two", "three"}:
            ident = self._forces(country)
            return self.drafts.known(ident) if ident is not None else None
        if noun == "ministry":
            for word, suffix in MINISTRIES.items():
                if word in lowers:
                    ident = f"a:{country}-{suffix}"
                    if ident in self.book.by_id:
                        return self.drafts.known(ident)
                    new = Draft(ident, f"{word} ministry", "ministry", country, f"a:{country}")
                    return self.drafts.by_id.get(ident) or self.drafts.add(new)
        return None

    def _forces(self, country: str) -> str | None:
        ident = f"a:{country}-MIL"
        if ident in self.book.by_id:
            return ident
        own = [a.id for a in self.book.by_id.values() if a.kind == "armed_forces" and a.country == country]
        return own[0] if len(own) == 1 else None

    def _described(self, words: ActorWords, token: Token, state: str | None, before: list[Token]) -> None:
        noun = token.lemma.lower()
        if token.lower in self.book.demonyms:
            country = self.book.demonyms[token.lower]
            self._take(words, "description", self._anonymous(words, token, "people", country))
        elif noun in DOCUMENTS:
            self._take(words, "description", self._anonymous(words, token, "unknown", None))
        elif noun in ROLE_NOUNS or noun in PEOPLE_NOUNS:
            draft = self._anonymous(words, token, "people" if token.tag in {"NNS", "NNPS"} else "person", state)
            self._set_role(draft, [*before, token])
            if draft.part_of is None and noun in ROLE_NOUNS:
                draft.part_of = self._speaks_for(words, token)
            self._take(words, "description", draft)
        elif noun in BODY_KINDS or noun in FORCES:
            self._take(words, "description", self._body(words, token, state))
        elif token.tag in {"NNS", "NNPS"} and token.pos == "NOUN":
            self._take(words, "description", self._anonymous(words, token, "people", state))
        else:
            self._take(words, "description", self._body(words, token, state))

    def _coordinated(self, words: ActorWords, token: Token, before: list[Token]) -> bool:
        """ "A's army and rebel forces" under one head: two actors."""
        ands = [t for t in before if t.lower == "and"]
        known = [self.keys[t.i] for t in before if ands and t.i in self.keys and t.i < ands[0].i]
        known = [k for k in known if self.book.by_id[k].kind not in {"state", "person"}]
        if len(ands) != 1 or len(known) != 1:
            return False
        second = self.parsed.span(ands[0].i + 1, token.i)
        if self._state_in(self.parsed.tokens_in(second.start, second.end)) is not None:
            return False
        first, new = self.drafts.known(known[0]), self._new(words, second.exact, self._force_kind(second.exact))
        new.nouns.add(token.lemma.lower())
        new.plural = token.tag in {"NNS", "NNPS"}
        mention(new, second, "description", words.head, subject=token.dep in SUBJECT)
        self.of_head[words.head] = (first.id, new.id)
        return True

    def _force_kind(self, text: str) -> ActorKind:
        own = {"opposition", "rebel", "rebels", "insurgent", "paramilitary", "separatist", "militia"}
        return "armed_group" if own & set(text.lower().split()) else "armed_forces"

    def _author(self, token: Token) -> Draft | None:
        """Who speaks through "a statement from X", "a statement by its foreign ministry"."""
        for prep in self.parsed.children(token.i, "prep"):
            for inner in self.parsed.children(prep.i, "pobj") if prep.lower in {"from", "by"} else ():
                if inner.i in self.keys:
                    return self.drafts.known(self.keys[inner.i])
                first, last = self.parsed.edges(inner.i)
                tokens = [t for t in self.parsed.tokens[first : last + 1] if t.i < inner.i]
                lowers = {t.lower for t in tokens}
                state = self._state_in(tokens) or (self._country_of("state") if "its" in lowers else None)
                return self._office(inner.lemma.lower(), lowers, state)
        return None

    def _country_of_owner(self, token: Token) -> str | None:
        """The country of the person whose government it is."""
        owner = self.parsed.child(token.i, "poss")
        if owner is None:
            return None
        ids = self.of_head.get(owner.i) or ((self.keys[owner.i],) if owner.i in self.keys else ())
        return self.drafts.known(ids[0]).country if len(ids) == 1 else None

    def _country_of(self, kind: ActorKind) -> str | None:
        """The country of the actor of that kind that was mentioned last."""
        found = [(max(t for t, _ in d.seen), d.country) for d in self.drafts.by_id.values()
                 if d.kind == kind and d.seen and d.country]  # fmt: skip
        return max(found)[1] if found else None

    def _speaks_for(self, words: ActorWords, token: Token) -> str | None:
        """The known organisation or state of "a spokesman for X", "an official of X"."""
        for prep in self.parsed.children(token.i, "prep"):
            if prep.lower not in {"for", "of", "from", "with", "at"}:
                continue
            for inner in self.parsed.children(prep.i, "pobj"):
                for i in (*(c.i for c in self.parsed.children(inner.i, "appos")), inner.i):
                    key = self.keys.get(i)
                    if key is not None and self.parsed.tokens[i].end <= words.span.end:
                        return key if self.book.by_id[key].kind != "person" else None
        return None

    def _anonymous(self, words: ActorWords, token: Token, kind: ActorKind, country: str | None) -> Draft:
        draft = Draft(self.drafts.number("anon"), words.span.exact, kind, country, anonymous=True)
        draft.plural = token.tag in {"NNS", "NNPS"} or kind == "people"
        draft.nouns.add(token.lemma.lower())
        return self.drafts.add(draft)

    def _body(self, words: ActorWords, token: Token, state: str | None) -> Draft:
        noun = token.lemma.lower()
        kind: ActorKind = BODY_KINDS.get(noun, "unknown")
        if noun in FORCES:
            kind = self._force_kind(words.span.exact)
        draft = self._new(words, words.span.exact.removeprefix("the ").removeprefix("The "), kind)
        draft.country = draft.country or state
        if state is not None and kind in {"ministry", "armed_forces", "government"}:
            draft.part_of = f"a:{state}"
        draft.plural = token.tag in {"NNS", "NNPS"}
        draft.nouns.add(noun)
        return draft

    def _new(self, words: ActorWords, name: str, kind: ActorKind) -> Draft:
        name = " ".join(_PAREN.sub("", name).split())
        for draft in self.drafts.by_id.values():
            if draft.id.startswith("a:new-") and draft.name.lower() == name.lower():
                return draft
        draft = self.drafts.add(Draft(self.drafts.number("new"), name, kind))
        self._note_abbreviation(words, draft.id)
        return draft

    # Countries

    def _state_in(self, tokens: list[Token]) -> str | None:
        """The one country that the tokens name (adjective, name, or capital before a possessive); else ``None``."""
        found = list(dict.fromkeys(self._states(tokens)))
        return found[0] if len(found) == 1 else None

    def _states(self, tokens: list[Token]) -> list[str]:
        """Every country named, in order, the longest name first: "South Sudan" does not name Sudan."""
        found: list[str] = []
        k = 0
        while k < len(tokens):
            step, country = self._state_at(tokens, k)
            if country is not None:
                found.append(country)
            k += step
        return found

    def _state_at(self, tokens: list[Token], k: int) -> tuple[int, str | None]:
        if not tokens[k].text[:1].isupper():
            return 1, None
        for size in range(min(5, len(tokens) - k), 0, -1):
            last = tokens[k + size - 1]
            if last.i - tokens[k].i != size - 1 or last.tag == "POS":
                continue
            text = " ".join(self.parsed.text[tokens[k].start : last.end].split())
            ids = self.book.find(text)
            if ids and self.book.by_id[ids[0]].kind == "state":
                return size, ids[0].removeprefix("a:")
            if text.lower() in self.book.demonyms:
                return size, self.book.demonyms[text.lower()]
            owned = k + size < len(tokens) and tokens[k + size].tag == "POS"
            if owned and text.lower() in self.book.metonyms:
                return size, self.book.metonyms[text.lower()].removeprefix("a:")
        return 1, None

    def _only_country(self) -> str | None:
        """The only country that the report names, if it is more than a place there."""
        named = set(self._states(list(self.parsed.tokens)))
        acting = {d.country for d in self.drafts.by_id.values() if d.country and d.seen}
        return next(iter(named)) if len(named) == 1 and named == acting else None

    def _country_of_report(self) -> str | None:
        """The country that the report is about, where one is named far more often than any other."""
        top = Counter(self._states(list(self.parsed.tokens))).most_common(2)
        if len(top) > 1 and top[0][1] < 3:
            return None
        if not top or top[0][1] < 2 or (len(top) > 1 and top[0][1] < 2 * top[1][1]):
            return None
        return top[0][0]
