"""Who a phrase is of whom nothing was told before: an unnamed source, a people, a body, with whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.knowledge.actor_nouns import AT_HOME_THERE
from peacewatch.resolve.actors.coreference import body_before, nominal
from peacewatch.resolve.actors.countries import BELONGING
from peacewatch.resolve.actors.documents import DOCUMENTS
from peacewatch.resolve.actors.name_kinds import kind_of_name
from peacewatch.resolve.actors.offices import FORCES, holds_office_of, speaks_for
from peacewatch.resolve.actors.persons import PERSONAL, ROLE_NOUNS, set_role
from peacewatch.resolve.actors.scene import SUBJECT
from peacewatch.resolve.actors.some_of import is_some_of, some_of

if TYPE_CHECKING:
    from peacewatch.model.parsed import Token
    from peacewatch.model.record import ActorKind
    from peacewatch.model.worded import ActorWords
    from peacewatch.resolve.actors.drafts import Draft
    from peacewatch.resolve.actors.scene import Scene

BODY_KINDS: dict[str, ActorKind] = {
    "ministry": "ministry", "army": "armed_forces", "military": "armed_forces", "militia": "armed_group",
    "agency": "unknown", "party": "party", "newspaper": "media", "daily": "media", "weekly": "media", "broadcaster": "media", "company": "company",
    "group": "group", "coalition": "group", "delegation": "group", "team": "group", "mission": "igo",
    "police": "government", "embassy": "government", "presidency": "government", "parliament": "government",
    "charity": "ngo", "paramilitary": "armed_group", "office": "government", "court": "government", "council": "group",
    "television": "media", "tv": "media", "radio": "media", "station": "media", "channel": "media", "network": "media",
    "junta": "government", "government": "government", "administration": "government", "authority": "government", "cabinet": "government",
    "organisation": "group", "organization": "group", "movement": "group", "faction": "group", "alliance": "group",
    "committee": "group", "commission": "group", "side": "group", "opposition": "group", "association": "group",
    "rebel": "armed_group", "militant": "armed_group", "insurgent": "armed_group",
}  # fmt: skip
MODIFIERS = frozenset({"amod", "compound", "nmod"})
REBELS = frozenset("rebel insurgent guerrilla separatist secessionist jihadist".split())
COUNTS = frozenset(
    "several some many few dozens hundreds other more wounded dead armed suspected captured killed alleged".split()
)
LOYAL = frozenset({"loyal", "belonging", "aligned", "allied", "affiliated", "linked", "close"})


def described(scene: Scene, words: ActorWords, token: Token, state: str | None, before: list[Token]) -> None:
    """Nobody mentioned before: an unnamed source, a people, a body."""
    noun = token.lemma.lower()
    many = token.tag in {"NNS", "NNPS"} and "affaire" not in noun  # one "chargé d'affaires"
    state = state or _home(scene, token, before)
    if is_some_of(token):
        draft = some_of(scene, words, token)
    elif token.lower in scene.book.demonyms:
        draft = scene.anonymous(words, token, "people", scene.book.demonyms[token.lower])
    elif noun in DOCUMENTS:
        draft = scene.anonymous(words, token, "unknown", None)
    elif many and not words.heard and noun in REBELS and _told_apart(before):
        draft = _body(scene, words, token, state)
        draft.kind = "armed_group"
    elif noun in PERSONAL:
        draft = scene.anonymous(words, token, "people" if many else "person", state)
        set_role(scene, draft, [*before, token])
        if draft.part_of is None and many:
            draft.part_of = _loyal_to(scene, token)
        if draft.part_of is None and (many or noun not in ROLE_NOUNS):
            draft.part_of = _members_of(scene, words, token, before)
        if draft.part_of is None and noun in ROLE_NOUNS:
            draft.part_of = speaks_for(scene, words, token) or body_of_owner(scene, token)
    elif noun not in BODY_KINDS and noun not in FORCES and many and token.pos == "NOUN":
        draft = scene.anonymous(words, token, "people", state)
    else:
        draft = _body(scene, words, token, state)
    scene.take(words, "description", draft)


def _members_of(scene: Scene, words: ActorWords, token: Token, before: list[Token]) -> str | None:
    """The body whose people they are: "UN workers", "dissidents of the front"; a state's are its nationals, no more."""
    own = [scene.keys[t.i] for t in before if t.i in scene.keys and t.dep in MODIFIERS | {"poss"}]
    found = own[-1] if own else holds_office_of(scene, token, speaks=False) or _employer(scene, token)
    if found is None or words.heard:
        return None
    known = scene.book.by_id.get(found)
    return (
        found
        if known is not None and known.kind in {"igo", "ngo", "armed_group", "party", "armed_forces", "group"}
        else None
    )


def _employer(scene: Scene, token: Token) -> str | None:
    """The known body of "people who work for the United Nations"."""
    for verb in scene.parsed.children(token.i, "relcl", "acl"):
        for prep in scene.parsed.children(verb.i, "prep") if verb.lemma in {"work", "serve", "employ"} else ():
            for inner in scene.parsed.children(prep.i, "pobj"):
                if prep.lower in {"for", "with", "by"} and inner.i in scene.keys:
                    return scene.keys[inner.i]
    return None


def _loyal_to(scene: Scene, token: Token) -> str | None:
    """The known group of "gunmen loyal to X", "men belonging to X", right after the noun."""
    rest = scene.parsed.tokens[token.i + 1 : min(scene.parsed.sentence_of(token.i).last, token.i + 6) + 1]
    if not rest or rest[0].lower not in LOYAL:
        return None
    known = next((scene.keys[t.i] for t in rest[1:] if t.i in scene.keys), None)
    return known if known is not None and scene.book.by_id[known].kind not in {"person", "state"} else None


def body_of_owner(scene: Scene, token: Token) -> str | None:
    """The body told before of "the column's chief negotiator", "its deputy spokesman"."""
    owner = scene.parsed.child(token.i, "poss")
    if owner is not None and owner.lower == "its":
        return body_before(scene.parsed, scene.drafts, token.i)
    if owner is None or owner.pos != "NOUN":
        return None
    body, several = nominal(scene.parsed, scene.drafts, owner.i, frozenset())
    return body.id if body is not None and not several and body.kind not in {"person", "people"} else None


def _home(scene: Scene, token: Token, before: list[Token]) -> str | None:
    """The country to which a phrase says that somebody belongs. A diplomat in a country need not be of it."""
    noun = token.lemma.lower()
    if noun in PERSONAL and noun not in AT_HOME_THERE:
        return scene.countries.where(token.i, BELONGING)
    return scene.countries.where(token.i) or scene.countries.of_region(before)


def coordinated(scene: Scene, words: ActorWords, token: Token, before: list[Token]) -> bool:
    """ "A's army and rebel forces" under one head: two actors."""
    ands = [t for t in before if t.lower == "and"]
    known = [scene.keys[t.i] for t in before if ands and t.i in scene.keys and t.i < ands[0].i]
    named = [
        t.lower for t in before if ands and t.i in scene.keys and t.i < ands[0].i and t.lower not in scene.book.demonyms
    ]
    known = [
        k for k in known if scene.book.by_id[k].kind != "person" and (scene.book.by_id[k].kind != "state" or named)
    ]
    if len(ands) != 1 or len(known) != 1:
        return False
    second = scene.parsed.span(ands[0].i + 1, token.i)
    if scene.countries.only_in(scene.words_between(second.start, second.end)) is not None:
        return False
    first, new = scene.drafts.known(known[0]), scene.new(second.exact, _force_kind(second.exact))
    new.nouns.add(token.lemma.lower())
    new.plural = token.tag in {"NNS", "NNPS"}
    scene.drafts.mention(new, second, "description", words.head, level=int(token.dep in SUBJECT))
    scene.of_head[words.head] = (first.id, new.id)
    return True


def _force_kind(text: str) -> ActorKind:
    """Whether a force is a state's or an armed group's, by the words for it."""
    own = {"opposition", "rebel", "rebels", "insurgent", "paramilitary", "separatist", "militia"}
    return "armed_group" if own & set(text.lower().split()) else "armed_forces"


def _told_apart(before: list[Token]) -> bool:
    """ "Tuareg rebels", "communist guerrillas": by whose they are, and no number of them ("two Tuareg rebels")."""
    counted = any(t.pos == "NUM" or t.lower in COUNTS for t in before)
    return not counted and any(t.pos in {"PROPN", "ADJ"} and t.dep in MODIFIERS for t in before)


def _body(scene: Scene, words: ActorWords, token: Token, state: str | None) -> Draft:
    noun = token.lemma.lower()
    kind: ActorKind = BODY_KINDS.get(noun) or kind_of_name(words.span.exact.removeprefix("the ").removeprefix("The "))
    if noun in FORCES:
        kind = _force_kind(words.span.exact)
    draft = scene.new(words.span.exact.removeprefix("the ").removeprefix("The "), kind)
    draft.country = draft.country or state
    if state is not None and kind in {"ministry", "armed_forces", "government"}:
        draft.part_of = f"a:{state}"
    draft.plural = token.tag in {"NNS", "NNPS"}
    draft.nouns.add(noun)
    if noun in {"delegation", "team", "side"} and state is None and draft.part_of is None:
        draft.part_of = body_of_owner(scene, token)  # "the guerrillas' delegation"
    _with_its_officers(scene, draft, noun)
    return draft


def _with_its_officers(scene: Scene, body: Draft, noun: str) -> None:
    """Let "the junta spokesman X" of whom was told before belong to "the junta" that is told of now."""
    if body.name.lower() != noun:
        return
    for draft in scene.drafts.by_id.values():
        if draft.kind == "person" and draft.part_of is None and (draft.role or "").lower().startswith(f"{noun} "):
            draft.part_of = body.id
