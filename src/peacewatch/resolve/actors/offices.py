"""States, their forces and their ministries, as "the government", "Sudan's army", "the foreign ministry" name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.resolve.actors.coreference import nominal, state_before
from peacewatch.resolve.actors.drafts import Draft

if TYPE_CHECKING:
    from peacewatch.model.parsed import Token
    from peacewatch.model.worded import ActorWords
    from peacewatch.resolve.actors.scene import Scene

FORCES = frozenset({"army", "military", "force", "troop", "soldier"})
GOVERNMENT = frozenset({"government", "authority", "administration"})
NOT_THE_ARMY = frozenset({"rebel", "opposition", "retired", "former", "foreign", "mutinous", "peacekeeping"})
MINISTRIES = {
    "foreign": "MFA", "defence": "MOD", "defense": "MOD", "interior": "INT",
}  # fmt: skip


def office(
    scene: Scene, noun: str, lowers: set[str], state: str | None, *, heard: bool = True, at: int | None = None
) -> Draft | None:
    """The state, its forces or one of its ministries; ``lowers`` are the words before the noun in lower case, ``at`` its token.

    A few soldiers who are ``heard`` are persons, not the army that they belong to.
    """
    if noun in {"side", "capital"} and state is not None and f"a:{state}" in scene.book.by_id:
        return scene.drafts.known(f"a:{state}")
    country = state
    if country is None and noun in {"government", "army", "military"} and lowers == {"the"}:
        country = scene.country_of("armed_forces") if noun != "government" else None
        here = _subject_of_the_sentence(scene, at) if noun == "government" and at is not None else None
        country = country or here or scene.countries.of_report or scene.only_country()
        if here is None and country not in _of_groups(scene, country):
            return None  # what fights groups of another country is no army of the only state that is named
    if country is None:
        return None
    if noun in GOVERNMENT and f"a:{country}" in scene.book.by_id:
        return scene.drafts.known(f"a:{country}")
    if noun in FORCES and not lowers & NOT_THE_ARMY and not (heard and lowers & {"two", "three"}):
        ident = forces_of(scene, country)
        return scene.drafts.known(ident) if ident is not None else None
    return _ministry(scene, lowers, country) if noun == "ministry" else None


def _subject_of_the_sentence(scene: Scene, at: int) -> str | None:
    """The country of the state that is the first subject of the sentence of a token, before it."""
    here = scene.parsed.sentence_of(at)
    told = scene.drafts.seen_between(here.first, at - 1)
    subjects = sorted(
        (token, d.country or "") for d, seen in told if d.kind == "state" for token, level in seen if level
    )
    return subjects[0][1] or None if subjects else None


def _of_groups(scene: Scene, country: str | None) -> set[str | None]:
    """The countries of the armed groups told so far; ``country`` itself where there are none."""
    found = {d.country for d in scene.drafts.by_id.values() if d.kind == "armed_group" and d.seen and d.country}
    return {*found} or {country}


def _ministry(scene: Scene, lowers: set[str], country: str) -> Draft | None:
    for word, suffix in MINISTRIES.items():
        if word in lowers:
            ident = f"a:{country}-{suffix}"
            if ident in scene.book.by_id:
                return scene.drafts.known(ident)
            new = Draft(ident, f"{word} ministry", "ministry", country, f"a:{country}")
            return scene.drafts.by_id.get(ident) or scene.drafts.add(new)
    return None


def forces_of(scene: Scene, country: str) -> str | None:
    """The id of a country's armed forces."""
    ident = f"a:{country}-MIL"
    if ident in scene.book.by_id:
        return ident
    own = [a.id for a in scene.book.by_id.values() if a.kind == "armed_forces" and a.country == country]
    return own[0] if len(own) == 1 else None


def junta_of(scene: Scene, country: str) -> str:
    """The id of a country's junta where it is known by a name of its own, else of the state."""
    own = [a for a in scene.book.by_id.values() if a.country == country and a.kind == "government"]
    told = [a.id for a in own if any(n.lower().endswith(" junta") for n in (a.name, *a.aliases))]
    return told[0] if len(told) == 1 else f"a:{country}"


def country_of_owner(scene: Scene, token: Token) -> str | None:
    """The country of the person, or of the state called "its", whose government it is."""
    owner = scene.parsed.child(token.i, "poss")
    if owner is None:
        return None
    if owner.lower == "its":
        return state_before(scene.parsed, scene.drafts, token.i)
    ids = scene.of_head.get(owner.i) or ((scene.keys[owner.i],) if owner.i in scene.keys else ())
    return scene.drafts.known(ids[0]).country if len(ids) == 1 else None


LEFT = frozenset({"former", "ex", "late", "then", "ousted", "one-time", "onetime", "erstwhile"})


def speaks_for(scene: Scene, words: ActorWords, token: Token) -> str | None:
    """The known organisation or state of "a spokesman for X", "an official of X"."""
    return _after_office(scene, token, frozenset({"for", "of", "from", "with", "at"}), words.span.end)


def holds_office_of(scene: Scene, token: Token, *, speaks: bool) -> str | None:
    """The known organisation of ", a spokesman for X", ", a commander of X" after a name; ``speaks`` for a spokesman.

    Whoever has left the office does not speak for it, nor does whoever only works for somebody ("a lawyer for X").
    """
    if any(t.lower in LEFT for t in scene.parsed.children(token.i, "amod", "compound", "advmod")):
        return None
    preps = frozenset({"for", "of", "from", "with"}) if speaks else frozenset({"of"})
    return _after_office(scene, token, preps, scene.parsed.sentence_of(token.i).end)


def _after_office(scene: Scene, token: Token, preps: frozenset[str], end: int) -> str | None:
    for prep in scene.parsed.children(token.i, "prep"):
        if prep.lower not in preps:
            continue
        for inner in scene.parsed.children(prep.i, "pobj"):
            for i in (*(c.i for c in scene.parsed.children(inner.i, "appos")), inner.i):
                key = scene.keys.get(i)
                if key is not None and scene.parsed.tokens[i].end <= end:
                    return key if scene.book.by_id[key].kind != "person" else None
                if key is None and scene.parsed.tokens[i].end <= end and (body := scene.named_at(i)) is not None:
                    return body.id
                if i == inner.i and (told := _told_body(scene, inner)) is not None:
                    return told
    return None


def _told_body(scene: Scene, noun: Token) -> str | None:
    """The body told before that "the junta", "the group" after an office takes up, where only one can be meant."""
    if noun.pos != "NOUN" or not any(k.lower == "the" for k in scene.parsed.children(noun.i, "det")):
        return None
    if any(k.dep in {"amod", "compound", "nmod"} for k in scene.parsed.children(noun.i)):
        return None
    body, _ = nominal(scene.parsed, scene.drafts, noun.i, frozenset())
    return body.id if body is not None and body.kind not in {"person", "people"} and not body.anonymous else None
