"""Several nations before one noun: "French and German troops" are two armies, "Mali's and Niger's leaders" two persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.resolve.actors.offices import FORCES, GOVERNMENT, NOT_THE_ARMY, forces_of
from peacewatch.resolve.actors.persons import PERSONAL, set_role

if TYPE_CHECKING:
    from peacewatch.model.parsed import Token
    from peacewatch.model.record import ActorKind
    from peacewatch.model.worded import ActorWords
    from peacewatch.resolve.actors.drafts import Draft
    from peacewatch.resolve.actors.scene import Scene

_BEFORE_A_NOUN = frozenset({"ADJ", "PROPN", "NOUN", "NUM"})
_JOINING = frozenset({"and", ",", "or"})
_REACH = 14
_ONE_EACH = frozenset(
    """president premier chancellor king queen emir sultan minister counterpart ambassador chief head leader""".split()
)
"""Offices that one person holds in each country."""


def of_several_nations(scene: Scene, words: ActorWords, token: Token) -> bool:
    """Take a plural that adjectives give to several nations for one actor of each; whether it is such a plural."""
    if token.tag not in {"NNS", "NNPS"} or words.form == "pronoun":
        return False
    named = nations_before(scene, token)
    if len(named) < 2:
        return False
    noun = token.lemma.lower()
    said = [t for t in scene.parsed.tokens[named[-1][1].i : token.i + 1] if t.i != named[-1][1].i]
    found = tuple(_one(scene, words, token, said, country, first) for country, first in named)
    for draft in found:
        draft.nouns.add(noun)
    scene.take_all(words, found)
    return True


def nations_before(scene: Scene, token: Token) -> list[tuple[str, Token]]:
    """The countries that adjectives joined by *and* right before a noun name, each with the last word of its name."""
    tokens = scene.parsed.tokens
    first = token.i
    while first > max(scene.parsed.sentence_of(token.i).first, token.i - _REACH) and _stands(tokens[first - 1]):
        first -= 1
    found: list[tuple[str, Token]] = []
    joined = True
    k = first
    while k < token.i:
        size, country = scene.countries.named_at(tokens[first : token.i], k - first)
        last = tokens[k + size - 1]
        if country is not None and joined and (found or _adjective(scene, tokens[k], last)):
            found.append((country, last))
            joined = False
        elif country is not None:
            return []
        elif tokens[k].lower in _JOINING:
            joined = True
        elif found and len(found) < 2 and not joined:
            return []  # "Iraqi police and Syrian troops": a noun stands between
        k += size
    return found if len({country for country, _ in found}) == len(found) else []


def _stands(token: Token) -> bool:
    return token.lower in _JOINING or token.tag == "POS" or (token.pos in _BEFORE_A_NOUN and token.text[:1].isalnum())


def _adjective(scene: Scene, first: Token, last: Token) -> bool:
    """Whether a nation's name is its adjective, a possessive or an abbreviation that serves as one ("US", "U.K.")."""
    text = scene.parsed.text[first.start : last.end]
    after = scene.parsed.tokens[last.i + 1]
    return text.lower() in scene.book.demonyms or after.tag == "POS" or text.replace(".", "").isupper()


def _one(scene: Scene, words: ActorWords, token: Token, said: list[Token], country: str, nation: Token) -> Draft:
    """The actor of one nation: its government, its forces, or people or a person of it whom the text does not name."""
    noun, state = token.lemma.lower(), f"a:{country}"
    if noun in GOVERNMENT and state in scene.book.by_id:
        return scene.drafts.known(state)
    lowers = {t.lower for t in said}
    forces = forces_of(scene, country) if noun in FORCES and not lowers & NOT_THE_ARMY else None
    if forces is not None:
        return scene.drafts.known(forces)
    kind: ActorKind = "person" if noun in _ONE_EACH else "people" if noun in PERSONAL else "group"
    draft = scene.anonymous(words, token, kind, country)
    draft.plural = kind != "person"
    draft.name = " ".join([nation.text, *(t.text for t in said if t.tag != "POS")])
    if noun in PERSONAL:
        set_role(scene, draft, [nation, *(t for t in said if t.tag != "POS")])
    return draft
