"""Who the actors' phrases of a report are: one actor each, with all its mentions."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from peacewatch.model.identified import ResolvedActors
from peacewatch.resolve.actor_drafts import Draft, Drafts, mention
from peacewatch.resolve.coreference import both, nominal, pronoun

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
    advisor aide representative delegate official analyst coordinator chairman chairwoman chairperson commissioner speaker prosecutor""".split()
)
PEOPLE_NOUNS = frozenset(
    """resident witness civilian worker doctor medic nurse analyst expert journalist reporter activist lawyer source
    soldier fighter man woman person villager teacher survivor relative officer lawmaker observer monitor member
    policeman prisoner hostage refugee protester prosecutor judge rebel militant insurgent gunman attacker people
    delegate politician elder cleric migrant family child leader""".split()
)
FORCES = frozenset({"army", "military", "force", "troop", "soldier"})
GOVERNMENT = frozenset({"government", "authority", "administration"})
MINISTRIES = {
    "foreign": "MFA", "defence": "MOD", "defense": "MOD", "interior": "INT",
}  # fmt: skip
BODY_KINDS: dict[str, ActorKind] = {
    "ministry": "ministry", "army": "armed_forces", "military": "armed_forces", "militia": "armed_group",
    "agency": "unknown", "party": "party", "newspaper": "media", "broadcaster": "media", "company": "company",
    "group": "group", "coalition": "group", "delegation": "group", "team": "group", "mission": "igo",
    "police": "government", "embassy": "government", "presidency": "government", "parliament": "government",
    "charity": "ngo", "rebel": "armed_group", "militant": "armed_group", "insurgent": "armed_group",
}  # fmt: skip
PARTIES = frozenset("side party country neighbour neighbor nation government".split())
DOCUMENTS = frozenset("statement report video document communique communiqué letter post article message recording".split())
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
        if self._is_person(words, name_tokens, token):
            self._take(words, "name", self._person(words, name_tokens))
        else:
            kind: ActorKind = "person" if token.ent == "PERSON" and len(name_tokens) > 1 else "unknown"
            self._take(words, "name", self._new(words, bare, kind))

    def _proper_run(self, words: ActorWords) -> list[Token]:
        """The proper nouns that end at the head: a name without the title before it."""
        run: list[Token] = []
        i = words.head
        while i >= 0 and self.parsed.tokens[i].start >= words.span.start:
            token = self.parsed.tokens[i]
            if token.lower in RANKS or token.lemma.lower() in ROLE_NOUNS or token.pos != "PROPN":
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
            if t.lower not in RANKS and t.tag not in {"DT", "POS", "PRP$"} and t.pos != "PUNCT"
            and (state is None or self._state_in([t]) is None)
        ]  # fmt: skip
        if draft.role is None and kept:
            draft.role = " ".join(t.text if t.i in self.keys or t.text[1:] != t.text[1:].lower() else t.lower for t in kept)
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
        if noun in PARTIES and lowers & {"both", "two"} and words.form == "nominal":
            self._both(words)
            return
        known = self._office(noun, lowers, state)
        if known is not None:
            self._take(words, "nominal" if state is None else "alias", known)
            return
        if words.form == "nominal":
            roles = frozenset(t.lower for t in before if t.pos not in {"DET", "PRON", "PUNCT"} and t.tag != "PRP$")
            definite = lowers & {"the", "that", "this", "these", "those"}
            draft, several = nominal(self.parsed, self.drafts, token.i, roles) if definite else (None, False)
            if draft is not None and (state is None or draft.country in {None, state}):
                self._take(words, "nominal", draft, several)
                return
            if noun not in ROLE_NOUNS | PEOPLE_NOUNS or (not roles and state is None):
                if noun in BODY_KINDS and roles:
                    self._take(words, "description", self._body(words, token, state))
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

    def _both(self, words: ActorWords) -> None:
        pair = both(self.parsed, self.drafts, words.head)
        for draft in pair:
            mention(draft, words.span, "nominal", words.head, subject=False)
        if pair:
            self.of_head[words.head] = tuple(d.id for d in pair)

    def _office(self, noun: str, lowers: set[str], state: str | None) -> Draft | None:
        """The state, its forces or one of its ministries."""
        country = state or (self.country if "the" in lowers and noun in {"government", "army", "military"} else None)
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
        found: list[str] = []
        for k, token in enumerate(tokens):
            country = self.book.demonyms.get(token.lower) if token.text[:1].isupper() else None
            if country is None:
                pair = self.parsed.text[token.start : tokens[k + 1].end] if k + 1 < len(tokens) else token.text
                for text in (pair, token.text):
                    ids = self.book.find(text)
                    if ids and self.book.by_id[ids[0]].kind == "state":
                        country = ids[0].removeprefix("a:")
                        break
            if country is not None and country not in found:
                found.append(country)
        return found[0] if len(found) == 1 else None

    def _country_of_report(self) -> str | None:
        """The country that the report is about, where one is named far more often than any other."""
        counts: Counter[str] = Counter()
        for token in self.parsed.tokens:
            if not token.text[:1].isupper():
                continue
            country = self._state_in([token])
            if country is not None:
                counts[country] += 1
        top = counts.most_common(2)
        if not top or top[0][1] < 2 or (len(top) > 1 and top[0][1] < 2 * top[1][1]):
            return None
        return top[0][0]
