"""Who a phrase with a common noun is: an office of state, somebody mentioned before, a document's author, or new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.knowledge.actor_nouns import GROUP
from peacewatch.resolve.actors.coreference import nominal
from peacewatch.resolve.actors.described import BODY_KINDS, MODIFIERS, body_of_owner, coordinated, described
from peacewatch.resolve.actors.documents import DOCUMENTS, author
from peacewatch.resolve.actors.drafts import Draft
from peacewatch.resolve.actors.introduced import appositive_person, introduced
from peacewatch.resolve.actors.office_owners import Owner, holder_of_both, owner_of_office
from peacewatch.resolve.actors.offices import (
    FORCES,
    GOVERNMENT,
    country_of_owner,
    forces_of,
    junta_of,
    office,
)
from peacewatch.resolve.actors.persons import PERSONAL, RANKS, ROLE_NOUNS, set_role
from peacewatch.resolve.actors.plurals import ARMIES, both, both_persons, the_other

if TYPE_CHECKING:
    from peacewatch.model.parsed import Token
    from peacewatch.model.worded import ActorWords
    from peacewatch.resolve.actors.scene import Scene

# Of these the nation's adjective tells which one is meant; of a person it is checked against the person's country.
NATION_SAYS = FORCES | GOVERNMENT | {"ministry", "group", "mission", "agency", "party"}
PARTIES = frozenset("capital side party country neighbour neighbor nation government".split())
OF_PARTIES = ARMIES | {"delegation", "camp"}
OPPONENTS = frozenset({"foe", "adversary", "rival", "enemy", "belligerent", "neighbour", "neighbor"})
"""Plurals that stand for the two of a conflict: "the nuclear-armed neighbours fought"."""
NEIGHBOURS = frozenset({"neighbour", "neighbor"})
LOCAL = frozenset({"local", "regional", "provincial", "district", "municipal", "de", "self-styled", "breakaway"})


def noun_phrase(scene: Scene, words: ActorWords, token: Token, *, optional: bool) -> None:
    """Resolve a phrase whose head is a common noun; where ``optional``, only to somebody mentioned before."""
    noun = token.lemma.lower()
    before = [t for t in scene.words_between(words.span.start, words.span.end) if t.i < token.i]
    if _named(scene, words, token, before) or _named_right_after(scene, words, token):
        return
    state = scene.countries.only_in(before)
    lowers = {t.lower for t in before}
    if token.dep in MODIFIERS and words.optional:
        lowers = {"the"}  # "an army convoy": the army's
    if noun == "body" and "world" in lowers and "a:UN" in scene.drafts.by_id:
        scene.take(words, "nominal", scene.drafts.known("a:UN"))
        return
    if (holder := holder_of_both(scene, token)) is not None:
        _named_by(scene, words, holder, [*before, token])
        return
    against = noun in OPPONENTS and token.tag == "NNS" and "the" in lowers and state is None
    if against or (noun in PARTIES and ((lowers & {"both", "two"} and words.form == "nominal") or "each" in lowers)):
        scene.take_all(words, both(scene.parsed, scene.drafts, words.head, scene.of_head))
        return
    if (
        noun in OF_PARTIES
        and token.tag == "NNS"
        and state is None
        and (pair := _two_bodies(scene, words, noun, lowers))
    ):
        scene.take_all(words, pair)
        return
    if token.tag == "NN" and noun in NEIGHBOURS and lowers <= {"its", "their"} and lowers:
        other = the_other(scene.parsed, scene.drafts, token.i, scene.of_head)
        if other is not None and other.kind in {"state", "government", "armed_forces"}:
            scene.take(words, "nominal", other)
        return
    if noun == "side" and lowers == {"the", "other"}:
        other = the_other(scene.parsed, scene.drafts, token.i, scene.of_head)
        if other is not None:
            scene.take(words, "nominal", other)
            return
    if token.tag in {"NNS", "NNPS"} and noun in PERSONAL and words.form == "nominal" and lowers & {"both", "two"}:
        pair = both_persons(scene.parsed, scene.drafts, token)
        if pair:
            scene.take_all(words, pair)
            return
    if (body := _whose_fighters(scene, token)) is not None:
        scene.take(words, "nominal", body)
        return
    if noun in FORCES | GROUP and coordinated(scene, words, token, before):
        return
    if noun in DOCUMENTS and (authors := author(scene, token)):
        scene.take_all(words, tuple(scene.drafts.by_id[i] for i in authors))
        return
    if _official(scene, words, token, state, lowers):
        return
    if words.form == "nominal" and _told_before(scene, words, token, state, before):
        return
    told = noun == "government" or (optional and noun in ARMIES)
    if told and lowers == {"the"} and not words.heard and words.form == "nominal":
        known = scene.drafts.new(noun)
        draft = known or scene.new(noun, BODY_KINDS[noun])
        draft.provisional = draft.provisional or known is None
        scene.take(words, "nominal", draft)
        return
    if not optional and not (
        not words.heard
        and words.form == "nominal"
        and noun in PARTIES
        and noun not in PERSONAL
        and state is None
        and not _roles(scene, noun, before)
    ):
        described(scene, words, token, state, before)


def _two_bodies(scene: Scene, words: ActorWords, noun: str, lowers: set[str]) -> tuple[Draft, ...]:
    """The two sides whose "two delegations" are told of; of "the two armies" the forces of two states."""
    if words.form != "nominal" or not lowers or not lowers <= {"the", "two", "both"} or lowers == {"the"}:
        return ()
    pair = both(scene.parsed, scene.drafts, words.head, scene.of_head)
    if noun not in ARMIES or not pair:
        return pair
    forces = [forces_of(scene, d.country) for d in pair if d.country is not None]
    known = tuple(scene.drafts.known(f) for f in forces if f is not None)
    return known if len(known) == len(pair) else ()


def _whose_fighters(scene: Scene, token: Token) -> Draft | None:
    """The body that no dictionary holds of "fighters of the River Column", unless they are counted or a part of it."""
    noun, counted = token.lemma.lower(), scene.parsed.child(token.i, "nummod") is not None
    if noun not in GROUP | FORCES or counted or (token.tag == "NN" and noun in GROUP):
        return None
    for prep in scene.parsed.children(token.i, "prep"):
        for inner in scene.parsed.children(prep.i, "pobj") if prep.lower == "of" else ():
            if (body := scene.named_at(inner.i)) is not None:
                return body
    return None


def _named(scene: Scene, words: ActorWords, token: Token, before: list[Token]) -> bool:
    """A name in apposition: "the envoy Karim Vashti", "the aid group MSF"."""
    told = introduced(scene, token) if token.lemma.lower() in PERSONAL and token.tag in {"NN", "NNP"} else None
    if told is not None:
        _named_by(scene, words, told, [*before, token])
        return True
    person = appositive_person(scene, token)
    if person is not None:
        between = [t for t in scene.parsed.tokens[token.i + 1 : person.i] if t.text != ","]
        place = next((k for k, t in enumerate(between) if t.lower in {"in", "at", "near"}), len(between))
        rank = next((k for k, t in enumerate(between) if k > place and t.lower in RANKS), len(between))
        between = [*between[:place], *between[rank:]]  # where he commands is not whose he is
        _named_by(scene, words, person, [*before, token, *between])
        return True
    inside = [scene.keys[k.i] for k in scene.parsed.children(token.i, "appos")
              if k.i > token.i and k.i in scene.keys and k.end == words.span.end]  # fmt: skip
    if token.lemma.lower() in BODY_KINDS and inside:
        draft = scene.drafts.known(inside[0])
        draft.nouns.add(token.lemma.lower())
        scene.take(words, "name", draft)
        return True
    return False


def _named_right_after(scene: Scene, words: ActorWords, token: Token) -> bool:
    """ "Sudan's paramilitary Rapid Support Forces": the known body whose name ends the phrase, right after the noun."""
    last = next((i for i in scene.keys if i > token.i and scene.parsed.tokens[i].end == words.span.end), None)
    if last is None or not all(t.text[:1].isupper() for t in scene.parsed.tokens[token.i + 1 : last + 1]):
        return False
    known = scene.book.by_id[scene.keys[last]]
    if known.kind in {"person", "state"} or token.tag not in {"NN", "JJ"}:
        return False
    scene.take(words, "name", scene.drafts.known(known.id))
    return True


def _named_by(scene: Scene, words: ActorWords, named: Token, said: list[Token]) -> None:
    """Take the person whose name holds ``named``; ``said`` are the words that tell the office."""
    tokens = scene.parsed.tokens
    while named.lower in RANKS and tokens[named.i + 1].pos == "PROPN":
        named = tokens[named.i + 1]
    while (following := _next_of_name(scene, named)) is not None:
        named = following
    run = [named]
    while run[0].i - 1 > words.head and (tokens[run[0].i - 1].pos == "PROPN" or tokens[run[0].i - 1].text == "-"):
        earlier = tokens[run[0].i - 1]
        title = earlier.lower in RANKS or earlier.lemma.lower() in ROLE_NOUNS
        if title or (earlier.text != "-" and not earlier.text[:1].isalnum()):
            break
        run.insert(0, tokens[run[0].i - 1])
    text = " ".join(scene.parsed.text[run[0].start : run[-1].end].split())
    known = [i for i in scene.book.find(text) if scene.book.by_id[i].kind == "person"]
    same = [d for d in scene.drafts.persons(named.text) if d.name == text or len(run) == 1]
    if known:
        draft = scene.drafts.known(known[0])
    elif same:
        draft = same[-1]
    else:
        draft = scene.drafts.add(Draft(scene.drafts.slug(named.text), text, "person", surname=named.text))
    office = [t for t in said if t.i < run[0].i]
    set_role(scene, draft, office)
    if draft.part_of is None and draft.country is None:
        held = [t for t in office if t.lemma.lower() in ROLE_NOUNS]
        draft.part_of = next((body for t in held if (body := body_of_owner(scene, t)) is not None), None)
    scene.take(words, "title", draft)
    if run[0].start >= words.span.end:
        scene.drafts.mention(draft, scene.parsed.span(run[0].i, run[-1].i), "name", run[-1].i, level=0)


def _next_of_name(scene: Scene, token: Token) -> Token | None:
    """The next word of a name, after a hyphen too ("Al-Sharafi"); ``None`` at its end."""
    following = scene.parsed.tokens[token.i + 1 : token.i + 3]
    if len(following) == 2 and following[0].text == "-" and token.end + 1 == following[1].start:
        return following[1] if following[1].pos == "PROPN" else None
    if not following:
        return None
    joined = following[0].head in {token.i, token.head} or token.head == following[0].i
    return following[0] if following[0].pos == "PROPN" and joined and following[0].text[:1].isalnum() else None


def _official(scene: Scene, words: ActorWords, token: Token, state: str | None, lowers: set[str]) -> bool:
    """A state, its government, forces or ministry."""
    noun = token.lemma.lower()
    if state is None and noun in GOVERNMENT:
        state = country_of_owner(scene, token)
        if state is None and not lowers & LOCAL:
            state = scene.countries.where(token.i)
    if noun == "ministry" and state is None:
        # "The ministry of defence of X": what it is and whose stands behind.
        after = scene.words_between(words.span.start, words.span.end)
        state, told = scene.countries.only_in(after), {t.lower for t in after}
        lowers = told if state is not None else lowers
        state = state or country_of_owner(scene, token)
    placed = any(k.i > token.i for k in scene.parsed.children(token.i, "prep"))  # "the government in Aden"
    if noun == "junta" and (where := state or scene.countries.where(token.i) or _seat(scene, token)) is not None:
        scene.take(words, "alias", scene.drafts.known(junta_of(scene, where)))
        return True
    known = office(scene, noun, lowers, state, heard=words.heard, at=None if placed else token.i)
    if known is None:
        return False
    scene.take(words, "nominal" if state is None else "alias", known)
    return True


def _seat(scene: Scene, token: Token) -> str | None:
    """The country whose capital stands after the noun: "the junta in Niamey"."""
    for prep in scene.parsed.children(token.i, "prep"):
        for place in scene.parsed.children(prep.i, "pobj") if prep.lower == "in" else ():
            state = scene.book.metonyms.get(place.lower)
            if state is not None and state in scene.book.by_id:
                return scene.book.by_id[state].country or state.removeprefix("a:")
    return None


def _roles(scene: Scene, noun: str, before: list[Token]) -> frozenset[str]:
    """The words before a noun that tell which one: "foreign" of "the foreign minister"."""
    return frozenset(
        t.lower
        for t in before
        if t.pos not in {"DET", "PRON", "PUNCT"}
        and t.tag not in {"PRP$", "POS"}
        and (noun in NATION_SAYS or scene.countries.only_in([t]) is None)
    )


def _told_before(scene: Scene, words: ActorWords, token: Token, state: str | None, before: list[Token]) -> bool:
    """Somebody mentioned before: "the group", "the Serbian president"."""
    modifier = token.dep in MODIFIERS and words.optional
    noun = token.lemma.lower()
    bare_police = noun == "police" and not before
    if not modifier and not bare_police and not {t.lower for t in before} & {"the", "that", "this", "these", "those"}:
        return False
    whose = owner_of_office(scene, token) if noun in ROLE_NOUNS else Owner()
    nation = state if noun not in NATION_SAYS and whose.country is None else None

    own = _own_name(token, before)

    def fits(draft: Draft) -> bool:
        if noun in {"army", "military"} and draft.kind == "armed_group":
            return False  # "the army" is the state's, not the group that bears the word in its name
        if own and draft.kind not in {"person", "people"} and not own <= _words_of(draft):
            return False  # "the Joint Force" is no other force
        return whose.fits(draft) and (nation is None or draft.country in {None, nation})

    state = whose.country or state
    draft, several = nominal(scene.parsed, scene.drafts, token.i, _roles(scene, noun, before), fits, state)
    if draft is None or (state is not None and draft.country not in {None, state}):
        return False
    scene.take(words, "nominal", draft, several)
    return True


def _own_name(token: Token, before: list[Token]) -> frozenset[str]:
    """The words of a body's name in capitals ("the Joint Force"), in lower case; none of "the force" or "the Group"."""
    name = [t for t in before if t.text[:1].isupper() and t.pos == "PROPN"] if token.text[:1].isupper() else []
    return frozenset(t.lower for t in name)


def _words_of(draft: Draft) -> frozenset[str]:
    return frozenset(w for m in (draft.name, *(m.exact for m in draft.mentions.values())) for w in m.lower().split())
