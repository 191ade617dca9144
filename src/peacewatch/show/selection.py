"""Some of a record's statements: by who speaks, by act, by what they are about."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, get_args

from peacewatch.errors import PeacewatchError
from peacewatch.knowledge.actors import load_actors
from peacewatch.model.record import Act, Actor, Record, Silence, Statement
from peacewatch.show.said import silences
from peacewatch.show.threads import answered_by
from peacewatch.show.words import Names, clean

ACTS: tuple[str, ...] = get_args(Act)
_OF_A_STATE = frozenset({"government", "ministry", "armed_forces"})
# Mentions that name somebody only where they stand: "he" and "the ministry" are no way to ask for anybody.
_POINTING = frozenset({"pronoun", "nominal"})


@dataclass(slots=True, frozen=True)
class Wish:
    """What is asked for; ``None`` asks for all.

    ``by`` is an actor's id, name or alias, ``act`` one of ``ACTS``, ``about`` words of the content, an event's id or a
    PLOVER type.

    Raises:
        PeacewatchError: where there is no such act; the message lists those that there are.
    """

    by: str | None = None
    act: str | None = None
    about: str | None = None

    def __post_init__(self) -> None:
        if self.act is not None and self.act not in ACTS:
            raise PeacewatchError(f"no act {clean(self.act)!r}; the acts are: {', '.join(ACTS)}")


@dataclass(slots=True, frozen=True)
class Selection:
    """The statements and silences that were asked for; false where there are none.

    ``meant`` are the actors called by the name that was asked for, ``with_them`` those that belong to one of these.
    ``silences`` has the record's entry for each, ``None`` where the record was made by a coder that did not look for
    silences, and its words. ``known`` is whether the record knows the actor asked for.
    """

    statements: tuple[Statement, ...]
    silences: tuple[tuple[Silence | None, str], ...]
    known: bool = True
    meant: tuple[Actor, ...] = ()
    with_them: tuple[Actor, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.statements or self.silences)


def select(record: Record, wish: Wish) -> Selection:
    """What ``wish`` asks of ``record``.

    An actor speaks in a statement of which it is the speaker, the spokesperson or the origin, the end of the chain, and so
    do those who belong to it: a movement's spokesman, a state's ministries, forces and officials. A silence is kept where it is that actor's; where an act or a content is asked for, no silence is.
    """
    called = frozenset[str]() if wish.by is None else asked_for(record, wish.by)
    actors = {actor.id for actor in record.actors} if wish.by is None else called | _belonging(record, called)
    about = None if wish.about is None else wish.about.casefold().strip()
    events = {e.id: (e.id.casefold(), e.type.casefold()) for e in record.events}
    statements = tuple(
        one
        for one in record.statements
        if (wish.by is None or actors & {*one.speakers, one.spokesperson, *one.chain[-1:]})
        and (wish.act is None or one.act == wish.act)
        and (about is None or _about(one, about, events))
    )
    whole = wish.act in (None, "decline_comment") and about is None
    unheard = tuple(
        (one, words)
        for one, words in silences(record, Names.of(record))
        if whole and (wish.by is None or (one is not None and one.actor in actors))
    )
    return Selection(
        statements, unheard, wish.by is None or bool(actors), tuple(a for a in record.actors if a.id in called),
        tuple(a for a in record.actors if wish.by is not None and a.id in actors - called),
    )  # fmt: skip


def _belonging(record: Record, called: frozenset[str]) -> frozenset[str]:
    """Who belongs to one of some actors: is a part of it at whatever remove, or an office or a force of such a state."""
    known = {actor.id: actor for actor in record.actors}
    book = load_actors().by_id

    def over(ident: str) -> set[str]:
        actor = known.get(ident) or book.get(ident)
        if actor is None:
            return set()
        state = f"a:{actor.country}" if actor.country and actor.kind in _OF_A_STATE else None
        return {one for one in (actor.part_of, state) if one is not None and one != ident}

    found: set[str] = set()
    for actor in record.actors:
        seen: set[str] = set()
        todo = [actor.id]
        while todo:
            above = over(todo.pop()) - seen
            seen |= above
            todo.extend(above)
        if seen & called:
            found.add(actor.id)
    return frozenset(found)


def is_event_id(words: str) -> bool:
    """Whether ``words`` have the form of an event's id.

    >>> is_event_id("e12"), is_event_id("ceasefire")
    (True, False)
    """
    return re.fullmatch(r"e[1-9]\d*", words.strip().casefold()) is not None


def as_json_text(record: Record, selection: Selection, source: str, *, indent: int | None) -> str:
    """``selection`` of ``record`` as JSON: the statements as the record has them, each with who answers it.

    The object has ``schema``, ``source`` (what it was read from), ``report`` (id, title, url, published), ``actors``
    (those that the statements and silences name), ``statements`` (with ``answered_by``: ``{"statement", "relation",
    "scope"}``) and ``silences``.
    """
    whole = json.loads(record.to_json())
    kept = {one.id for one in selection.statements}
    silent = {one.id for one, _ in selection.silences if one is not None}
    backs = answered_by(record)
    said = [
        {**one, "answered_by": [
            {"statement": by.id, "relation": answer.relation, "scope": answer.scope} for by, answer in backs.get(one["id"], ())
        ]}
        for one in whole["statements"] if one["id"] in kept
    ]  # fmt: skip
    unheard = [one for one in whole["silences"] if one["id"] in silent]
    named = _actors_named(said) | {one["actor"] for one in unheard}
    told = {
        "schema": whole["schema"], "source": source,
        "report": {key: whole["report"][key] for key in ("id", "title", "url", "published")},
        "actors": [one for one in whole["actors"] if one["id"] in named], "statements": said, "silences": unheard,
    }  # fmt: skip
    return json.dumps(told, indent=indent, ensure_ascii=False)


def _actors_named(said: list[dict[str, Any]]) -> set[str]:
    named: set[str] = set()
    for one in said:
        origin = one["origin"] or {}
        named.update((*one["speakers"], *one["chain"], *one["addressees"]))
        named.update(who for who in (one["spokesperson"], origin.get("actor"), origin.get("outlet")) if who)
    return named


def asked_for(record: Record, by: str) -> frozenset[str]:
    """The ids of the actors of ``record`` that ``by`` may mean: by id, by name, alias or id without ``a:``, else by words of one.

    Several where several are called so: two of one surname are both meant.
    """
    wanted = _key(by)
    exact = {one.id for one in record.actors if wanted == _key(one.id)}
    if not exact:
        exact = {
            a.id for a in record.actors if wanted == _key(a.id.removeprefix("a:")) or wanted in _names(a) | _surname(a)
        }
    if exact or not wanted:
        return frozenset(exact)
    words = set(wanted.split())
    return frozenset(one.id for one in record.actors if any(words <= set(name.split()) for name in _names(one)))


def speakers_told(records: Iterable[Record]) -> str:
    """Who speaks in ``records``, the most frequent first: "Pakistan (a:PAK) 3, Kabul (a:AFG) 1"."""
    counts: dict[str, int] = {}
    names: dict[str, str] = {}
    for record in records:
        names.update((one.id, clean(one.name)) for one in record.actors)
        for statement in record.statements:
            for speaker in statement.speakers:
                counts[speaker] = counts.get(speaker, 0) + 1
    ranked = sorted(counts, key=lambda one: (-counts[one], names[one], one))
    return ", ".join(f"{names[one]} ({one}) {counts[one]}" for one in ranked) or "nobody"


def _names(actor: Actor) -> set[str]:
    known = load_actors().by_id.get(actor.id)
    aliases = (known.name, *known.aliases, *known.metonyms) if known is not None else ()
    mentions = [mention.exact for mention in actor.mentions if mention.via not in _POINTING]
    return {_key(name) for name in (actor.name, *mentions, *aliases)}


def _surname(actor: Actor) -> set[str]:
    """The last word of a person's name, by which two may be called although the report gives it to one alone."""
    return (
        {_key(actor.name).split()[-1]}
        if actor.kind == "person" and not actor.anonymous and actor.name.split()
        else set()
    )


def _key(words: str) -> str:
    """``words`` for comparing: one case, one apostrophe, single blanks, no article in front.

    >>> _key("The  Army’s chief")
    "army's chief"
    """
    folded = " ".join(words.replace("’", "'").casefold().split())
    for article in ("the ", "a ", "an "):
        folded = folded.removeprefix(article)
    return folded


def _about(one: Statement, about: str, events: dict[str, tuple[str, str]]) -> bool:
    said = " ".join(" ".join(span.exact.split()) for span in one.content).casefold()
    return about in said or any(about in events.get(event, ()) for event in one.about)
