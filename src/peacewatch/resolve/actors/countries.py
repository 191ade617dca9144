"""Which country words name: an adjective, a state's name, a capital before a possessive."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from peacewatch.knowledge.gazetteer import load_gazetteer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from peacewatch.knowledge.actors import ActorBook
    from peacewatch.model.parsed import Parsed, Token

AT_HOME = frozenset({"in", "of", "from", "inside", "across"})
BELONGING = frozenset({"of", "from"})
_HYPHENS = frozenset({"-", "–"})


class Countries:
    """The countries of one report, as its words name them; codes are ISO 3166 alpha-3."""

    def __init__(self, parsed: Parsed, book: ActorBook) -> None:
        """Read all words once, to know which country the report is about."""
        self.parsed, self.book = parsed, book
        self.named = self.all_in(parsed.tokens)
        self.of_report = self._of_report()

    def only_in(self, tokens: Sequence[Token]) -> str | None:
        """The one country that the tokens name; ``None`` where they name none or several."""
        found = list(dict.fromkeys(self.all_in(tokens)))
        return found[0] if len(found) == 1 else None

    def where(self, head: int, preps: frozenset[str] = AT_HOME) -> str | None:
        """The one country in which or from which a phrase says that somebody is: "authorities in Croatia"."""
        found: list[str] = []
        for prep in self.parsed.children(head, "prep"):
            if prep.lower in preps:
                first, last = self.parsed.edges(prep.i)
                found.extend(self.all_in(self.parsed.tokens[first + 1 : last + 1]))
        return found[0] if len(set(found)) == 1 else None

    def of_region(self, before: Sequence[Token]) -> str | None:
        """The country of the one region named right before a noun: "Darfur rebels"."""
        names = [t for t in before if t.pos == "PROPN" and t.text[:1].isupper() and not self._joined(t)]
        whole = _regions(" ".join(t.text for t in names)) if names else set()
        found = whole or {country for t in names for country in _regions(t.text) or {None}}
        return next(iter(found)) if len(found) == 1 else None

    def all_in(self, tokens: Sequence[Token]) -> list[str]:
        """Every country named, in order, the longest name first: "South Sudan" does not name Sudan."""
        found: list[str] = []
        k = 0
        while k < len(tokens):
            step, country = self.named_at(tokens, k)
            if country is not None:
                found.append(country)
            k += step
        return found

    def named_at(self, tokens: Sequence[Token], k: int) -> tuple[int, str | None]:
        """How many words from ``tokens[k]`` on name a country, and which; 1 and ``None`` where they name none."""
        if not tokens[k].text[:1].isupper() or self._joined(tokens[k]):
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

    def _joined(self, token: Token) -> bool:
        """Whether a hyphen makes it the word of another's bond: "Turkish-backed rebels", "a pro-Iranian group"."""
        near = self.parsed.tokens[max(0, token.i - 2) : token.i + 3]
        before = [t for t in near if t.i < token.i]
        after = [t for t in near if t.i > token.i]
        bound = len(after) > 1 and after[0].text in _HYPHENS and after[1].text.islower()
        stance = len(before) > 1 and before[1].text in _HYPHENS and before[0].lower in {"pro", "anti", "non", "ex"}
        return bound or stance

    def _of_report(self) -> str | None:
        """The country that the report is about, where one is named far more often than any other."""
        top = Counter(self.named).most_common(2)
        if len(top) > 1 and top[0][1] < 3:
            return None
        if not top or top[0][1] < 2 or (len(top) > 1 and top[0][1] < 2 * top[1][1]):
            return None
        return top[0][0]


def _regions(name: str) -> set[str | None]:
    """The countries of the regions and provinces of that very name: "Free" is no name of the Free State."""
    entries = load_gazetteer().lookup(name)
    return {e.country for e in entries if e.kind in {"region", "province"} and e.name.lower() == name.lower()}
