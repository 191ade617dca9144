"""Verbs that only carry a noun which tells what is said: "made a plea for", "took issue with", "expressed support for"."""

from peacewatch.extract.complements import cover
from peacewatch.extract.cues.frame import Frame
from peacewatch.extract.cues.standing import no_such_thing, standing_of
from peacewatch.extract.phrases import is_date, sources_of
from peacewatch.extract.subjects import subject_of
from peacewatch.knowledge.cues import Cue, Senses, load_cues, sense
from peacewatch.model.parsed import Parsed, Token

REACH = 6  # words from the verb to its noun


def light_frame(parsed: Parsed, verb: Token) -> Frame | None:
    """The frame of a verb with a noun that tells what is said; a noun with a *that*-clause is :mod:`nominal`'s."""
    lemma = "have" if verb.lower in {"had", "has", "have"} else verb.lemma.lower()
    thing = parsed.child(verb.i, "dobj")
    if thing is None or not verb.i < thing.i <= verb.i + REACH:
        return None
    cues = load_cues()
    idiom = cues.light.get(f"{lemma} {thing.lemma.lower()}", ())
    senses = idiom or (cues.nouns.get(thing.lemma.lower(), ()) if lemma in cues.light else ())
    found = _complement(parsed, verb, thing, senses, clauses=bool(idiom))
    subject = subject_of(parsed, verb)
    if found is None or subject is None:
        return None
    standing = "negated" if no_such_thing(parsed, thing) else standing_of(parsed, verb, subject)
    one, kept = found
    first = verb.i if idiom else thing.i
    return Frame(
        thing.i, parsed.span(first, thing.i), one.act, "statement.light-verb", sources_of(parsed, subject.i),
        cover(parsed, kept), cue_class=one.cue_class, standing=standing,
    )  # fmt: skip


def _complement(
    parsed: Parsed, verb: Token, thing: Token, senses: Senses, *, clauses: bool
) -> tuple[Cue, list[Token]] | None:
    """The sense and the heads of what follows the noun, also where the parse hangs a preposition on the verb."""
    for kid in parsed.children(thing.i):
        if kid.i < thing.i:
            continue
        to = kid.dep == "acl" and kid.tag == "VB" and (one := sense(senses, "to")) is not None
        that = clauses and kid.dep in {"acl", "ccomp", "relcl"} and _that(parsed, kid)
        if to and one is not None:
            return one, [kid]
        if that and (one := sense(senses, "that")) is not None:
            return one, [kid]
    for i in (thing.i, verb.i):
        for kid in parsed.children(i, "prep"):
            if _follows(parsed, thing, kid) and (one := sense(senses, kid.lower)) is not None:
                return one, [kid]
    return None


def _follows(parsed: Parsed, thing: Token, prep: Token) -> bool:
    """Whether a preposition stands right after the noun, or after a day only ("traded accusations on Monday over")."""
    between = parsed.tokens[thing.i + 1 : prep.i]
    return prep.i > thing.i and all(
        is_date(t) or (t.lower == "on" and is_date(parsed.tokens[t.i + 1])) for t in between
    )


def _that(parsed: Parsed, clause: Token) -> bool:
    return parsed.tokens[parsed.edges(clause.i)[0]].lower == "that"
