"""Who a phrase with a common noun is: an office of state, somebody mentioned before, a document's author, or new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.knowledge.actor_nouns import AT_HOME_THERE, GROUP
from peacewatch.resolve.actors.coreference import body_before, nominal
from peacewatch.resolve.actors.countries import BELONGING
from peacewatch.resolve.actors.documents import DOCUMENTS, author
from peacewatch.resolve.actors.drafts import Draft
from peacewatch.resolve.actors.introduced import appositive_person, introduced
from peacewatch.resolve.actors.name_kinds import kind_of_name
from peacewatch.resolve.actors.office_owners import Owner, holder_of_both, owner_of_office
from peacewatch.resolve.actors.offices import (
    FORCES,
    GOVERNMENT,
    country_of_owner,
    forces_of,
    holds_office_of,
    junta_of,
    office,
    speaks_for,
)
from peacewatch.resolve.actors.persons import PERSONAL, RANKS, ROLE_NOUNS, set_role
from peacewatch.resolve.actors.plurals import ARMIES, both, both_persons, the_other
from peacewatch.resolve.actors.scene import SUBJECT
from peacewatch.resolve.actors.some_of import is_some_of, some_of

if TYPE_CHECKING:
    from peacewatch.model.parsed import Token
    from peacewatch.model.record import ActorKind
    from peacewatch.model.worded import ActorWords
    from peacewatch.resolve.actors.scene import Scene

# Of these the nation's adjective tells which one is meant; of a person it is checked against the person's country.
NATION_SAYS = FORCES | GOVERNMENT | {"ministry", "group", "mission", "agency", "party"}
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
PARTIES = frozenset("capital side party country neighbour neighbor nation government".split())
OF_PARTIES = ARMIES | {"delegation", "camp"}
REBELS = frozenset("rebel insurgent guerrilla separatist secessionist jihadist".split())
COUNTS = frozenset(
    "several some many few dozens hundreds other more wounded dead armed suspected captured killed alleged".split()
)
OPPONENTS = frozenset({"foe", "adversary", "rival", "enemy", "belligerent", "neighbour", "neighbor"})
"""Plurals that stand for the two of a conflict: "the nuclear-armed neighbours fought"."""
NEIGHBOURS = frozenset({"neighbour", "neighbor"})
LOYAL = frozenset({"loyal", "belonging", "aligned", "allied", "affiliated", "linked", "close"})
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
    if noun in FORCES | GROUP and _coordinated(scene, words, token, before):
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
        _described(scene, words, token, state, before)


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
        draft.part_of = next((body for t in held if (body := _body_of_owner(scene, t)) is not None), None)
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


def _described(scene: Scene, words: ActorWords, token: Token, state: str | None, before: list[Token]) -> None:
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
            draft.part_of = speaks_for(scene, words, token) or _body_of_owner(scene, token)
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


def _body_of_owner(scene: Scene, token: Token) -> str | None:
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


def _coordinated(scene: Scene, words: ActorWords, token: Token, before: list[Token]) -> bool:
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
        draft.part_of = _body_of_owner(scene, token)  # "the guerrillas' delegation"
    _with_its_officers(scene, draft, noun)
    return draft


def _with_its_officers(scene: Scene, body: Draft, noun: str) -> None:
    """Let "the junta spokesman X" of whom was told before belong to "the junta" that is told of now."""
    if body.name.lower() != noun:
        return
    for draft in scene.drafts.by_id.values():
        if draft.kind == "person" and draft.part_of is None and (draft.role or "").lower().startswith(f"{noun} "):
            draft.part_of = body.id
