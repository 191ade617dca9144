"""Who the actors' phrases of a report are: one actor each, with all its mentions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from peacewatch.knowledge.actor_book import alias_key
from peacewatch.model.identified import ResolvedActors
from peacewatch.resolve.actors.at_home import settle_at_home
from peacewatch.resolve.actors.brought_in import brought_in
from peacewatch.resolve.actors.coreference import pronoun
from peacewatch.resolve.actors.name_kinds import is_body, kind_of_name
from peacewatch.resolve.actors.nations import of_several_nations
from peacewatch.resolve.actors.nouns import noun_phrase
from peacewatch.resolve.actors.office_owners import note_offices
from peacewatch.resolve.actors.persons import (
    before_name,
    is_person,
    name_of,
    new_person,
    proper_run,
    same_surname,
    titles,
)
from peacewatch.resolve.actors.plurals import PLURALS, both, plural_pronoun
from peacewatch.resolve.actors.scene import Scene
from peacewatch.resolve.actors.short_names import join_short_names
from peacewatch.resolve.actors.unnamed import describe_unnamed

if TYPE_CHECKING:
    from peacewatch.knowledge.actors import ActorBook
    from peacewatch.model.identified import ResolvedPlaces
    from peacewatch.model.parsed import Parsed, Token
    from peacewatch.model.record import Via
    from peacewatch.model.worded import ActorWords
    from peacewatch.resolve.actors.drafts import Draft


def resolve_actors(
    parsed: Parsed,
    words: tuple[ActorWords, ...],
    book: ActorBook,
    agency: str | None = None,
    places: ResolvedPlaces | None = None,
) -> ResolvedActors:
    """The actors that ``words`` stand for, in order of first mention.

    ``agency`` is the report's own agency or outlet: its name is a medium. ``places`` tell from which country and
    about which a report is written: bare bodies of it are "the army", "the government". A head that cannot be told is absent from
    ``of_head``; a head that was a choice among several actors is in ``hedged``.
    """
    scene = Scene(parsed, words, book, agency)
    headline = [w for w in words if parsed.sentence_of(w.head).zone == "headline"]
    skip = {id(w) for w in headline}
    # A headline's surname is introduced only in the body.
    for each in [w for w in words if id(w) not in skip] + headline:
        _resolve(scene, each)
    join_short_names(scene)
    settle_at_home(scene, places)
    describe_unnamed(parsed, scene.drafts.by_id.values())
    return ResolvedActors(scene.drafts.finish(), dict(sorted(scene.of_head.items())), frozenset(scene.hedged))


def _resolve(scene: Scene, words: ActorWords) -> None:
    token = scene.parsed.tokens[words.head]
    if words.form == "pronoun":
        if token.lower in PLURALS:
            found, hedged = plural_pronoun(scene.parsed, scene.drafts, words.head, scene.of_head)
            if not found and token.lower in {"each", "both"}:
                found = both(scene.parsed, scene.drafts, words.head, scene.of_head)
        else:
            found, hedged = pronoun(scene.parsed, scene.drafts, words.head)
        if not hedged and (fresh := brought_in(scene, token, found)):
            found = fresh
        if len(found) == 1:
            scene.take(words, "pronoun", found[0], hedged)
        else:
            scene.take_all(words, found)
    elif (alias := _introduced(scene, words)) is not None:
        scene.take(words, "alias", alias)  # "(AFP)" after an army's name is no agency
    elif (known := _in_capitals(scene, token)) is not None:
        scene.take(words, "surname", known)
    elif of_several_nations(scene, words, token):
        return
    elif words.key is not None and not _namesake(scene, words, words.key):
        _known(scene, words, words.key)
    elif words.form == "name":
        _name(scene, words, token)
    else:
        noun_phrase(scene, words, token, optional=words.optional)
        if words.optional and words.head not in scene.of_head:
            scene.passed.setdefault(scene.parsed.tokens[words.head].sentence, []).append(words)
    if words.form != "pronoun" and len(told := scene.of_head.get(words.head, ())) == 1:
        scene.note_abbreviation(words, told[0])
        if words.form == "name" and (draft := scene.drafts.by_id[told[0]]).kind == "person":
            note_offices(scene, proper_run(scene, words)[0], draft)


def _introduced(scene: Scene, words: ActorWords) -> Draft | None:
    """The actor for which the report itself has given these words as an abbreviation, whatever a dictionary makes of them.

    So too the one body of this report with these initials, where the dictionary's is not told of by any longer name.
    """
    bare = re.sub(r"^[Tt]he ", "", words.span.exact)
    ident = scene.drafts.aliases.get(bare)
    if ident is not None:
        return scene.drafts.by_id[ident]
    if words.key is None or words.key in scene.drafts.by_id:
        return None
    return _of_the_report(scene, bare, words.key) or _initials_of(scene, bare)


def _of_the_report(scene: Scene, short: str, key: str) -> Draft | None:
    """The body for which the report gives an abbreviation that a dictionary knows as another's."""
    name = scene.own_names.get(short)
    known = scene.book.by_id[key]
    if name is None or any(alias_key(name) == alias_key(n) for n in (known.name, *known.aliases)):
        return None
    named = scene.book.find(name)
    draft = scene.drafts.known(named[0]) if named else scene.named(name, kind_of_name(name))
    scene.drafts.aliases[short] = draft.id
    return draft


def _initials_of(scene: Scene, bare: str) -> Draft | None:
    """The one body of this report whose name has these initials: "GNU" after "Government of National Unity"."""
    if not 3 <= len(bare) <= 6 or not bare.isupper() or not bare.isalpha():
        return None
    fitting = [
        d for d in scene.drafts.by_id.values()
        if d.seen and d.kind not in {"person", "people"}
        and any("".join(w[0] for w in m.exact.split() if w[:1].isupper() and w.lower() != "the") == bare for m in d.mentions.values())
    ]  # fmt: skip
    return fitting[0] if len(fitting) == 1 else None


def _in_capitals(scene: Scene, token: Token) -> Draft | None:
    """The one person whose surname a transcript writes in capitals: "SMITH: …"."""
    if len(token.text) < 3 or not token.text.isupper():
        return None
    same = scene.drafts.persons(token.text.title())
    return same[0] if len(same) == 1 else None


def _namesake(scene: Scene, words: ActorWords, key: str) -> bool:
    """A bare surname that the dictionary knows, but that this report has given to somebody else."""
    if scene.book.by_id[key].kind != "person" or " " in words.span.exact:
        return False
    others = [d for d in scene.drafts.persons(scene.parsed.tokens[words.head].text) if d.id != key]
    return bool(others) and key not in scene.drafts.by_id


def _known(scene: Scene, words: ActorWords, key: str) -> None:
    draft = scene.drafts.known(key)
    exact = words.span.exact.replace("’", "'")
    last = exact.split()[-1]
    via: Via = "name" if draft.name.lower() in exact.lower() else "alias"
    if draft.kind == "person" and exact == last and draft.name != exact:
        via = "surname"
    draft.nouns.add(scene.parsed.tokens[words.head].lemma.lower())
    if draft.kind == "person":
        titles(scene, draft, words)
    scene.note_description(words, draft)
    scene.take(words, via, draft)


def _name(scene: Scene, words: ActorWords, token: Token) -> None:
    run = proper_run(scene, words)
    text = name_of(scene, run)
    bare = words.span.exact.removeprefix("the ").removeprefix("The ")
    if _other_name(scene, words, bare, text):
        return
    if _people(scene, words, token, bare):
        return
    same = scene.drafts.persons(token.text)
    if same and same_surname(scene, words, token, run, same):
        return
    given = scene.drafts.called(token.text) if len(run) == 1 else []
    if len(given) == 1:
        # In much of Asia a person is called by the first of the names.
        scene.take(words, "surname", given[0])
    elif is_person(scene, words, run, token) and not _a_body(scene, words, run, bare):
        draft = new_person(scene, words, run)
        scene.note_description(words, draft)
        scene.take(words, "name", draft)
    else:
        kind = kind_of_name(bare)
        if (
            kind == "unknown"
            and token.ent == "PERSON"
            and len(run) > 1
            and not _has_article(words)
            and not is_body(bare)
        ):
            kind = "person"
        draft = scene.new(bare, kind)
        scene.note_description(words, draft)
        scene.take(words, "name", draft)


def _has_article(words: ActorWords) -> bool:
    """A person's name without an office has no article."""
    return words.span.exact[:4].lower() == "the "


def _a_body(scene: Scene, words: ActorWords, run: list[Token], bare: str) -> bool:
    """Whether a name that only the tagger takes for a person's is a body's: by its words ("Sahel Observatory") or article."""
    titled = len(before_name(scene, words, run)) > 0 and not _has_article(words)
    return not titled and (is_body(bare) or run[0].lower == "the")


def _people(scene: Scene, words: ActorWords, token: Token, bare: str) -> bool:
    """ "The Kenyans": a people, of its country; "ethnic Kenyans" are of the country that the phrase says they live in."""
    if token.tag not in {"NNPS", "NNS"} or token.lower not in scene.book.demonyms:
        return False
    inside = scene.words_between(words.span.start, words.span.end)
    lowers = {t.lower for t in inside if t.i < token.i}
    draft = scene.new(bare, "people")
    draft.plural = True
    draft.country = scene.countries.where(words.head) or (
        None if lowers & {"ethnic", "minority"} else scene.book.demonyms[token.lower]
    )
    scene.take(words, "name", draft)
    return True


def _other_name(scene: Scene, words: ActorWords, bare: str, text: str) -> bool:
    """An abbreviation that this report introduced, a capital that stands for its state, the report's own agency."""
    if text in scene.drafts.aliases:
        scene.take(words, "alias", scene.drafts.by_id[scene.drafts.aliases[text]])
        return True
    if (short := _initials_of(scene, bare)) is not None:
        scene.take(words, "alias", short)
        return True
    state = scene.book.metonyms.get(bare.lower())
    if state is not None and state in scene.book.by_id:
        scene.take(words, "metonym", scene.drafts.known(state))
        return True
    if scene.agency is not None and bare.lower() == scene.agency.lower():
        scene.take(words, "name", scene.new(bare, "media"))
        return True
    return False
