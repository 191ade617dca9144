"""Who speaks through a statement, a report or a letter: whoever made it, or who was said to have made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.knowledge.actor_nouns import kind_of
from peacewatch.resolve.actors.offices import office

if TYPE_CHECKING:
    from peacewatch.model.parsed import Token
    from peacewatch.resolve.actors.scene import Scene

DOCUMENTS = frozenset(
    """statement report video document communique communiqué letter post article message recording bulletin tweet
    declaration memo editorial""".split()
)
CARRIERS = frozenset("website site page account channel feed blog portal handle".split())
REACH = 3


def author(scene: Scene, token: Token) -> tuple[str, ...]:
    """The ids of the author of "a statement from X", "X's report", "an army statement", "the statement" after one."""
    for owner in _owners(scene, token):
        found = _who(scene, owner)
        if found:
            return found
    definite = any(k.lower in {"the", "this", "that"} for k in scene.parsed.children(token.i, "det"))
    return _before(scene, token) if definite and not _owners(scene, token) else ()


def _owners(scene: Scene, token: Token) -> list[Token]:
    """The heads of the phrases that may say whose document it is."""
    owners = scene.parsed.children(token.i, "poss")
    for prep in scene.parsed.children(token.i, "prep"):
        for inner in scene.parsed.children(prep.i, "pobj"):
            if prep.lower in {"from", "by"}:
                owners.append(inner)
            elif prep.lower in {"on", "of"} and inner.lemma.lower() in CARRIERS:
                owners.extend(scene.parsed.children(inner.i, "poss"))
                owners.extend(
                    k for of in scene.parsed.children(inner.i, "prep") for k in scene.parsed.children(of.i, "pobj")
                )
    return owners + [k for k in scene.parsed.children(token.i, "compound", "nmod") if k.i == token.i - 1]


def _who(scene: Scene, owner: Token) -> tuple[str, ...]:
    if owner.i in scene.of_head:
        return scene.of_head[owner.i]
    if owner.i in scene.keys:
        return (scene.drafts.known(scene.keys[owner.i]).id,)
    first, last = scene.parsed.edges(owner.i)
    tokens = [t for t in scene.parsed.tokens[first : last + 1] if t.i < owner.i]
    lowers = {t.lower for t in tokens if t.tag not in {"POS"}}
    state = scene.countries.only_in(tokens) or (scene.country_of("state") if "its" in lowers else None)
    known = office(scene, owner.lemma.lower(), lowers, state)
    if known is None and owner.dep in {"compound", "nmod"}:
        known = office(scene, owner.lemma.lower(), {"the"}, None)
    if known is not None:
        return (known.id,)
    if owner.dep in {"compound", "nmod"}:
        return ()
    return _organisation(scene, owner, first)


def _organisation(scene: Scene, owner: Token, first: int) -> tuple[str, ...]:
    """A person of this report, or an organisation that no dictionary holds."""
    if kind_of(owner.lemma.lower()) == "body":
        start = first + (scene.parsed.tokens[first].pos == "DET")
        return (scene.named(scene.parsed.span(start, owner.i).exact, "unknown").id,) if start < owner.i else ()
    if owner.pos != "PROPN":
        return ()
    modifiers = scene.parsed.children(owner.i, "compound", "nmod", "amod")
    start = min([owner.i, *(k.i for k in modifiers if k.text[:1].isupper())])
    bare = " ".join(scene.parsed.text[scene.parsed.tokens[start].start : owner.end].split())
    persons = [d for d in scene.drafts.by_id.values() if d.kind == "person" and d.name == bare]
    if persons:
        return (persons[0].id,)
    organised = owner.ent not in {"PERSON", "GPE", "DATE"} and " " in bare
    return (scene.named(bare, "unknown").id,) if organised else ()


def _before(scene: Scene, token: Token) -> tuple[str, ...]:
    """Who made the document of that noun that was spoken of last: its subject, or who put it out ("said in a statement")."""
    parsed, noun = scene.parsed, token.lemma.lower()
    here = parsed.tokens[token.i].sentence
    for at in range(token.i - 1, -1, -1):
        earlier = parsed.tokens[at]
        if here - earlier.sentence > REACH:
            break
        if earlier.lemma.lower() != noun or earlier.pos != "NOUN":
            continue
        if at in scene.of_head:
            return scene.of_head[at]
        for governor in parsed.ancestors(at):
            if governor.pos not in {"VERB", "AUX"}:
                continue
            subject = parsed.child(governor.i, "nsubj")
            if subject is not None and subject.i in scene.of_head:
                return scene.of_head[subject.i]
            break
        return ()
    return ()
