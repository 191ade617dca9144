"""What the rules of resolution share while a report's actors are being found."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from peacewatch.resolve.actors.countries import Countries
from peacewatch.resolve.actors.drafts import Draft, Drafts
from peacewatch.resolve.actors.name_kinds import kind_of_name
from peacewatch.resolve.actors.own_names import own_abbreviations

if TYPE_CHECKING:
    from peacewatch.knowledge.actors import ActorBook
    from peacewatch.model.parsed import Parsed, Token
    from peacewatch.model.record import ActorKind, Via
    from peacewatch.model.worded import ActorWords

SUBJECT = frozenset({"nsubj", "nsubjpass", "agent"})
_PAREN = re.compile(r"\(([A-Z][A-Z0-9.-]{1,9})\)")
_CALLED = re.compile(
    r"\s*[,(–—]?\s*(?:(?:also|better|locally|widely|commonly|generally|often)\s+)?(?:known|called|referred\s+to)\s+"
    r"(?:(?:by|under|as|for)\s+)?(?:(?:its|their|the)\s+)?(?:[A-Z]\w+\s+)?(?:initials|acronym|abbreviation|short\s+name)?,?\s*"
    r"(?:the\s+)?([A-Z][A-Z0-9-]{1,9})\b(?![’'])"
    r"|\s*\(\s*([A-Z][A-Z0-9-]{1,9}),?\s+(?:by|from|after|for|in)\s+(?:its|their|the)\s"
    r"|\s*,\s*or\s+(?:the\s+)?([A-Z][A-Z0-9-]{1,9})\b(?=,|\)|\s+–)"
)
"""What a report says after a body's name to give its abbreviation, beside "(ABC)"."""


def salience(parsed: Parsed, head: int) -> int:
    """How likely what follows is about this mention: 2 a main clause's subject, 1 another subject, 0 all else and quoted."""
    token = parsed.tokens[head]
    at = token
    while at.dep == "conj" and at.head != at.i:
        at = parsed.tokens[at.head]
    if at.dep not in SUBJECT or parsed.quotation_at(token.start) is not None:
        return 0
    verb = parsed.tokens[at.head]
    if at.dep == "agent" or verb.pos not in {"VERB", "AUX"}:
        return 1
    while verb.dep in {"conj", "parataxis"} and verb.head != verb.i:
        verb = parsed.tokens[verb.head]
    return 2 if verb.head == verb.i else 1


class Scene:
    """A report, the dictionary, and the actors found so far.

    ``words`` are the phrases and ``keys`` the dictionary hits by head token; ``of_head`` and ``hedged`` as in ``ResolvedActors``; ``passed`` are
    the optional phrases that found nobody, by their sentences, whom only a pronoun right after can bring in.
    """

    def __init__(self, parsed: Parsed, words: tuple[ActorWords, ...], book: ActorBook, agency: str | None) -> None:
        """Start with nobody."""
        self.parsed, self.book, self.agency = parsed, book, agency
        self.keys = {w.head: w.key for w in words if w.key is not None}
        self.words = {w.head: w for w in words}
        self.drafts = Drafts(book)
        self.countries = Countries(parsed, book)
        self.of_head: dict[int, tuple[str, ...]] = {}
        self.hedged: set[int] = set()
        self.passed: dict[int, list[ActorWords]] = {}
        self.own_names = own_abbreviations(parsed.text)

    def take(self, words: ActorWords, via: Via, draft: Draft | None, hedged: bool = False) -> None:
        """Say that ``words`` mention ``draft``; ``hedged`` where it was a choice among several."""
        if draft is None:
            return
        self.mention(words, via, draft)
        self.of_head[words.head] = (draft.id,)
        if hedged:
            self.hedged.add(words.head)

    def note_description(self, words: ActorWords, draft: Draft) -> None:
        """Remember what an apposition calls it: "monitor" of "the Observatory, a war monitor,"."""
        after = self.parsed.tokens_in(words.span.end, self.parsed.sentence_of(words.head).end)[:9]
        if len(after) < 3 or after[0].text != "," or after[1].lower not in {"a", "an", "the"}:
            return
        nouns = []
        for token in after[2:]:
            if token.pos not in {"NOUN", "PROPN", "ADJ", "NUM"} and token.text != "-":
                break
            nouns.append(token)
        if not nouns or nouns[-1].pos != "NOUN" or (after[1].lower == "the" and not self._closed(after, nouns[-1].i)):
            return
        (draft.titles if draft.kind == "person" else draft.nouns).add(nouns[-1].lemma.lower())

    @staticmethod
    def _closed(after: list[Token], last: int) -> bool:
        """Whether a comma ends the apposition before a verb begins."""
        for token in after:
            if token.i > last and (token.text == "," or token.pos in {"VERB", "AUX"}):
                return token.text == ","
        return False

    def take_all(self, words: ActorWords, drafts: tuple[Draft, ...]) -> None:
        """Say that a plural mentions several."""
        level = salience(self.parsed, words.head) if len(drafts) == 1 else 0
        for draft in drafts:
            self.drafts.mention(draft, words.span, "nominal", words.head, level=level)
        if drafts:
            self.of_head[words.head] = tuple(d.id for d in drafts)

    def mention(self, words: ActorWords, via: Via, draft: Draft) -> None:
        """Note a mention with its token and its salience."""
        level = max(
            salience(self.parsed, words.head), int(words.heard)
        )  # who speaks stands out, wherever the parser has him
        draft.provisional = draft.provisional and not words.heard and via != "pronoun"
        self.drafts.mention(draft, words.span, via, words.head, level=level)

    def merge(self, draft: Draft, into: Draft) -> None:
        """Let all mentions of ``draft`` be mentions of ``into``."""
        into.mentions |= {span: mention for span, mention in draft.mentions.items() if span not in into.mentions}
        into.nouns |= draft.nouns
        draft.mentions.clear()
        for head, ids in self.of_head.items():
            if draft.id in ids:
                self.of_head[head] = tuple(dict.fromkeys(into.id if i == draft.id else i for i in ids))
        for other in self.drafts.by_id.values():
            if other.part_of == draft.id:
                other.part_of = into.id

    def forget(self, draft: Draft) -> None:
        """Let nobody be ``draft``: "the government" of which nothing tells whose it is, and which says nothing."""
        draft.mentions.clear()
        for head, ids in [*self.of_head.items()]:
            if draft.id in ids:
                del self.of_head[head]

    def new(self, name: str, kind: ActorKind) -> Draft:
        """The actor of that name that no dictionary holds, made where this report has not named it yet."""
        return self.named(" ".join(_PAREN.sub("", name).split()), kind)

    def named(self, name: str, kind: ActorKind) -> Draft:
        """As :meth:`new`, by the name alone."""
        return self.drafts.new(name) or self.drafts.add(Draft(self.drafts.number("new"), name, kind))

    def named_at(self, head: int) -> Draft | None:
        """The body that no dictionary holds and that is named at a token, made where this report has not named it yet."""
        words = self.words.get(head)
        if words is None or words.form != "name" or words.key is not None:
            return None
        name = words.span.exact.removeprefix("the ").removeprefix("The ")
        kind = kind_of_name(name)
        return self.new(name, kind) if kind != "unknown" else None

    def anonymous(self, words: ActorWords, token: Token, kind: ActorKind, country: str | None) -> Draft:
        """A new actor without a name."""
        draft = Draft(self.drafts.number("anon"), words.span.exact, kind, country, anonymous=True)
        draft.plural = token.tag in {"NNS", "NNPS"} or kind == "people"
        draft.nouns.add(token.lemma.lower())
        return self.drafts.add(draft)

    def note_abbreviation(self, words: ActorWords, ident: str) -> None:
        """Remember the "(ABC)", ", known by its Spanish initials ABC," just after a name as another name of it."""
        after = self.parsed.text[words.span.start : words.span.end + 16]
        found = _PAREN.search(after, max(0, len(words.span.exact) - 14))
        if found:
            self.drafts.aliases[found.group(1)] = ident
            return
        told = _CALLED.match(self.parsed.text, words.span.end)
        if told is not None and self.drafts.by_id[ident].kind not in {"person", "people", "state"}:
            self.drafts.aliases[next(g for g in told.groups() if g)] = ident

    def only_country(self) -> str | None:
        """The only country that the report names, if it is more than a place there."""
        named = set(self.countries.named)
        acting = {d.country for d in self.drafts.by_id.values() if d.country and d.seen}
        return next(iter(named)) if len(named) == 1 and named == acting else None

    def country_of(self, kind: ActorKind) -> str | None:
        """The country of the actor of that kind that was mentioned last."""
        last = (
            (t, d.country) for t, d in self.drafts.last_seen(len(self.parsed.tokens)) if d.kind == kind and d.country
        )
        first = next(last, None)
        if first is None:
            return None
        return max((first, *takewhile(lambda other: other[0] == first[0], last)))[1]

    def words_between(self, start: int, end: int) -> list[Token]:
        """The tokens between two offsets."""
        return self.parsed.tokens_in(start, end)
