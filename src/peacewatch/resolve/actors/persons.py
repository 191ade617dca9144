"""Persons by name: the name itself, the title before or after it, whose office it is, and two of one surname."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from peacewatch.knowledge.actor_nouns import PERSON
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.given_names import load_given_names
from peacewatch.resolve.actors.drafts import Draft
from peacewatch.resolve.actors.offices import forces_of, holds_office_of

if TYPE_CHECKING:
    from peacewatch.model.parsed import Token
    from peacewatch.model.worded import ActorWords
    from peacewatch.resolve.actors.scene import Scene

# Abbreviated titles and what they stand for.
SHORT_TITLES = {
    "col": "colonel", "gen": "general", "lt": "lieutenant", "maj": "major", "brig": "brigadier", "capt": "captain",
    "gov": "governor", "sen": "senator", "rep": "representative", "sgt": "sergeant", "prof": "professor",
    "dr": "doctor", "adm": "admiral", "cmdr": "commander", "pres": "president",
}  # fmt: skip
RANKS = frozenset(
    """colonel general captain major lieutenant admiral brigadier marshal mr mrs ms miss sir lord lady sheikh
    lieutenant-general major-general brigadier-general sergeant corporal commodore wing squadron""".split()
) | {form for short in SHORT_TITLES for form in (short, f"{short}.")} | {"mr.", "mrs.", "ms."}  # fmt: skip
ROLE_NOUNS = frozenset(
    """spokesman spokeswoman spokesperson minister president premier chancellor king queen emir diplomat envoy ambassador
    chargé d'affaire d’affaire d'affaires d’affaires negotiator mediator leader commander chief head director secretary governor mayor senator lawmaker deputy adviser
    advisor aide representative delegate official analyst coordinator chairman chairwoman chairperson commissioner speaker
    prosecutor chair facilitator professor researcher fellow founder editor administrator prefect inspector rapporteur
    legislator councillor chieftain judge bishop archbishop cardinal imam cleric pastor priest member lawyer activist
    doctor surgeon teacher journalist historian economist""".split()
)
PEOPLE_NOUNS = frozenset(
    """resident witness civilian worker doctor medic nurse analyst expert journalist reporter activist lawyer source
    soldier fighter man woman person villager teacher survivor relative officer lawmaker observer monitor member
    policeman prisoner hostage refugee protester prosecutor judge rebel militant insurgent gunman attacker people
    delegate politician elder cleric migrant family child leader""".split()
)
PERSONAL = ROLE_NOUNS | PEOPLE_NOUNS | PERSON | word_list("occupations")
MALE = frozenset(
    """mr sir lord king prince emir sheikh spokesman chairman policeman congressman businessman father brother son husband
    uncle imam bishop pope ayatollah sultan gunman fisherman""".split()
)
FEMALE = frozenset(
    """mrs ms miss lady queen princess spokeswoman chairwoman policewoman congresswoman businesswoman mother sister
    daughter wife aunt nun madam""".split()
)
SPEAKING_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})
LEADING = frozenset(
    """leader commander chief head chairman chairwoman member official founder negotiator envoy delegate representative
    ambassador adviser advisor minister governor secretary coordinator mediator""".split()
)
MILITARY = frozenset({"army", "military"})


def proper_run(scene: Scene, words: ActorWords) -> list[Token]:
    """The proper nouns that end at the head: a name without the title before it."""
    tokens, i = scene.parsed.tokens, words.head
    run: list[Token] = []
    if tokens[i].lower in RANKS:
        return [tokens[i]]
    while i >= 0 and tokens[i].start >= words.span.start:
        token = tokens[i]
        hyphen = bool(run) and token.text in {"-", "'", "’"} and tokens[i - 1].end == token.start
        named = token.pos == "PROPN" or hyphen or (token.ent == "PERSON" and token.text[:1].isupper())
        if token.lower in RANKS or token.lemma.lower() in ROLE_NOUNS or not named:
            break
        if not hyphen and not token.text[:1].isalnum():
            break
        if run and token.ent == "ORG" and run[0].ent == "PERSON":
            break
        if run and run[0].lower in load_given_names() and token.lower in PERSON:
            break  # "Nurse Ada Brook"
        run.insert(0, token)
        i -= 1
    return run or [tokens[words.head]]


def name_of(scene: Scene, run: list[Token]) -> str:
    """The name as written, single-spaced."""
    return " ".join(scene.parsed.text[run[0].start : run[-1].end].split())


def before_name(scene: Scene, words: ActorWords, name: list[Token]) -> list[Token]:
    """The words of the phrase before its name, those after another person's name and an "and" only."""
    before = scene.words_between(words.span.start, name[0].start)
    others = [k for k, t in enumerate(before) if t.lower == "and" and k and before[k - 1].ent == "PERSON"]
    return before[others[-1] + 1 :] if others else before


def is_person(scene: Scene, words: ActorWords, name: list[Token], token: Token) -> bool:
    """Whether a title, an appositive or the tagger makes it a person's name."""
    before = before_name(scene, words, name)
    titles = {t.lower for t in before} | {t.lemma.lower() for t in before}
    if titles & (RANKS | ROLE_NOUNS):
        return True
    if len(name) > 1 and name[0].lower in load_given_names() and titles & PERSON:
        return True
    appositive = scene.parsed.child(token.i, "appos")
    if appositive is not None and appositive.lemma.lower() in ROLE_NOUNS | PEOPLE_NOUNS:
        return True
    beside = token.dep == "conj" and scene.parsed.tokens[token.head].ent == "PERSON" and token.ent not in {"ORG", "GPE"}
    return (token.ent == "PERSON" or beside) and len(name) > 1


def same_surname(scene: Scene, words: ActorWords, token: Token, name: list[Token], same: list[Draft]) -> bool:
    """Take the person of that surname: by the full name, else by title and gender, else whoever was mentioned last.

    Two that nothing tells apart, last mentioned in one sentence, stay untold.
    """
    full = name_of(scene, name)
    if len(name) > 1:
        exact = [d for d in same if d.name == full]
        if exact:
            titles(scene, exact[0], words)
            scene.take(words, "name", exact[0])
        return bool(exact)
    before = {expanded(t) for t in before_name(scene, words, name)}
    gender = _gender(before)
    same = [d for d in same if gender is None or d.gender in {None, gender}] or same
    fitting = [d for d in same if before & (set((d.role or "").lower().split()) | d.titles)] or same
    fitting.sort(key=lambda d: _last_seen(d, token.i))
    if len(fitting) > 1 and (last := _last_seen(fitting[-1], token.i)) >= 0:
        sentences = [scene.parsed.tokens[t].sentence for t in (last, _last_seen(fitting[-2], token.i)) if t >= 0]
        if len(sentences) > 1 and sentences[0] == sentences[1]:
            return True
    titles(scene, fitting[-1], words)
    scene.take(words, "surname", fitting[-1], len(fitting) > 1)
    return True


def _last_seen(draft: Draft, before: int) -> int:
    return max((t for t, _ in draft.seen if t < before), default=-1)


def new_person(scene: Scene, words: ActorWords, name: list[Token]) -> Draft:
    """A person whom no dictionary holds."""
    text = name_of(scene, name)
    draft = Draft(scene.drafts.slug(name[-1].text), text, "person", surname=name[-1].text)
    scene.drafts.add(draft)
    titles(scene, draft, words)
    return draft


def titles(scene: Scene, draft: Draft, words: ActorWords) -> None:
    """Role, belonging, country and gender from the words before the name and from its appositive."""
    before = before_name(scene, words, proper_run(scene, words))
    set_role(scene, draft, before)
    if draft.part_of is None and before and all(expanded(t) in SPEAKING_FOR or t.pos == "DET" for t in before):
        _of_the_last(scene, draft, words)
    if draft.part_of is None and before:
        _of_a_body(scene, draft, scene.parsed.tokens[words.head])
    appositive = scene.parsed.child(words.head, "appos")
    if appositive is not None and not any(t.lemma.lower() in ROLE_NOUNS for t in before):
        set_role(
            scene, draft, [scene.parsed.tokens[i] for i in scene.parsed.subtree(appositive.i) if i <= appositive.i]
        )
        lemma = appositive.lemma.lower()
        if draft.part_of is None and lemma in SPEAKING_FOR | LEADING:
            draft.part_of = holds_office_of(scene, appositive, speaks=lemma in SPEAKING_FOR)


def _of_a_body(scene: Scene, draft: Draft, name: Token) -> None:
    """ "King X of Jordan", "Colonel X of the Norr Front": whose he is stands right after the name."""
    tokens, last = scene.parsed.tokens, scene.parsed.sentence_of(name.i).last
    if name.i + 2 > last or tokens[name.i + 1].lower != "of":
        return
    first = name.i + 2 + (tokens[name.i + 2].lower == "the")
    words = list(takewhile(lambda t: t.text[:1].isupper(), tokens[first : min(last, first + 4) + 1]))
    country = scene.countries.only_in(words)
    if country is not None:
        draft.country, draft.part_of = draft.country or country, f"a:{country}"
        return
    draft.part_of = holds_office_of(scene, name, speaks=False)


def _of_the_last(scene: Scene, draft: Draft, words: ActorWords) -> None:
    """ "Spokesman X": he speaks for the organisation that the sentence before is about."""
    here = scene.parsed.tokens[words.head].sentence
    first = scene.parsed.sentences[max(0, here - 1)].first
    last = [
        (token, d) for d, seen in scene.drafts.seen_between(first, words.head - 1) for token, level in seen
        if level and d.kind not in {"person", "people", "unknown"} and d is not draft
    ]  # fmt: skip
    if last:
        body = max(last, key=lambda pair: pair[0])[1]
        draft.part_of = body.id
        if body.kind in {"state", "government", "ministry", "armed_forces"}:
            draft.country = draft.country or body.country


def set_role(scene: Scene, draft: Draft, tokens: list[Token]) -> None:
    """Note what the title's words tell of a person."""
    said = {expanded(t) for t in tokens}
    given = draft.name.split()[0].lower() if draft.surname and len(draft.name.split()) > 1 else ""
    draft.gender = draft.gender or _gender(said) or load_given_names().get(given)
    draft.titles |= said & (RANKS | ROLE_NOUNS | PERSON)
    if not any(t.lemma.lower() in ROLE_NOUNS for t in tokens):
        return
    state = scene.countries.only_in(tokens)
    if draft.role is None:
        draft.role = _role(scene, tokens, state)
    country, parent = _belongs(scene, tokens, state)
    draft.country = draft.country or country
    draft.part_of = draft.part_of or parent


def _role(scene: Scene, tokens: list[Token], state: str | None) -> str | None:
    """The office in words: without article, rank, nation and the person whose deputy or aide it is."""
    role = ""
    for token in tokens:
        hyphen = token.text in {"-", "/"} and role[-1:].isalnum()
        close = hyphen or role[-1:] in {"-", "/"}
        nation = (
            state is not None
            and token.lower not in scene.book.metonyms
            and scene.countries.only_in([token]) is not None
        )
        if token.lower in RANKS or token.tag in {"DT", "POS", "PRP$"} or nation or token.dep == "poss":
            continue
        if not token.text[:1].isalnum() and not hyphen:
            continue
        as_written = (
            token.ent in {"GPE", "LOC", "FAC"}
            or close
            or token.i in scene.keys
            or token.text[1:] != token.text[1:].lower()
        )
        role += ("" if close or not role else " ") + (token.text if as_written else token.lower)
    return role or None


def expanded(token: Token) -> str:
    """A title's word in lower case, in full."""
    word = token.lower.rstrip(".")
    return SHORT_TITLES.get(word, token.lemma.lower() if token.pos == "NOUN" else word)


def _gender(words: set[str]) -> str | None:
    male, female = bool(words & MALE), bool(words & FEMALE)
    return None if male == female else "m" if male else "f"


def _belongs(scene: Scene, tokens: list[Token], state: str | None) -> tuple[str | None, str | None]:
    """The country and the organisation whose office it is."""
    for token in tokens:
        if (short := scene.drafts.aliases.get(token.text)) is not None and scene.drafts.by_id[short].kind != "state":
            return None, short
        ident = scene.keys.get(token.i)
        if ident is not None and scene.book.by_id[ident].kind not in {"state", "person"}:
            # An armed group's or an organisation's country is not its speaker's.
            official = scene.book.by_id[ident].kind in {"ministry", "government", "armed_forces"}
            return scene.book.by_id[ident].country if official else None, ident
    lowers = {t.lower for t in tokens}
    seat = next(
        (scene.book.metonyms[t.lower] for t in tokens if t.lower in scene.book.metonyms and t.dep == "compound"), None
    )
    if state is None and seat is not None and seat in scene.book.by_id:
        return scene.book.by_id[seat].country or seat.removeprefix("a:"), seat
    country = state or (scene.countries.of_report if lowers & (MILITARY | {"government"}) else None)
    if country is None and lowers & MILITARY:
        forces = [d for d in scene.drafts.by_id.values() if d.kind == "armed_forces" and d.seen]
        return (forces[0].country, forces[0].id) if len(forces) == 1 else (None, None)
    if country is None:
        return None, None
    return country, forces_of(scene, country) if lowers & MILITARY else f"a:{country}"
