"""Passive cues: "X was accused of Y by Z", "it was reported that", "X is said to", "the claim was denied by Z"."""

from peacewatch.extract.complements import cover, points, said_clause
from peacewatch.extract.cues.frame import Frame
from peacewatch.extract.cues.governed import governed, said_in_clause
from peacewatch.extract.cues.standing import standing_of
from peacewatch.extract.phrases import sources_of, trimmed, whole_phrase
from peacewatch.extract.subjects import subject_of
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.cues import Cue, Senses, sense
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.record import Act
from peacewatch.model.span import Span
from peacewatch.model.worded import Source

ADDRESSED = frozenset({"ask", "tell", "inform", "brief", "urge", "assure", "remind", "warn", "advise"})
TOLD = frozenset({"tell", "inform", "brief", "notify"})
DONE_TO: frozenset[Act] = frozenset({"accuse", "deny", "condemn", "confirm", "announce", "refuse", "praise"})


def is_passive(parsed: Parsed, verb: Token) -> bool:
    """Whether the verb is passive."""
    return parsed.child(verb.i, "auxpass", "nsubjpass") is not None or (
        verb.tag == "VBN" and parsed.child(verb.i, "agent") is not None and parsed.child(verb.i, "aux") is None)  # fmt: skip


def passive_frame(parsed: Parsed, verb: Token, senses: Senses) -> Frame | None:
    """The frame of a passive cue; what is said is the subject and what follows the verb."""
    agent = parsed.child(verb.i, "agent")
    by = parsed.child(agent.i, "pobj") if agent is not None else None
    if by is not None and by.lemma.lower() in word_list("means") and not parsed.children(by.i, "det", "poss", "amod"):
        by = None  # "announced by radio"
    sources = sources_of(parsed, by.i) if by is not None else ()
    subject = subject_of(parsed, verb)
    cue = parsed.span(verb.i, verb.i)
    clause = said_in_clause(parsed, verb)
    if verb.lemma == "quote" or verb.dep in {"acl", "amod"}:
        return None
    letting = parsed.tokens[verb.head]
    if clause is not None and verb.lemma == "know" and letting.lemma == "let" and (one := sense(senses, "that")):
        teller = subject_of(parsed, letting)
        return None if teller is None else Frame(
            verb.i, parsed.span(letting.i, verb.i), "say", "statement.let-known", sources_of(parsed, teller.i),
            said_clause(parsed, clause, verb), standing=standing_of(parsed, letting, teller),
        )  # fmt: skip
    if clause is not None and subject is not None and subject.lower == "it" and (one := sense(senses, "that")):
        return _frame(parsed, verb, one, cue, "statement.agentless", sources, said_clause(parsed, clause, verb))
    if verb.lemma in ADDRESSED:
        return _addressed(parsed, verb, senses, sources)
    if subject is None:
        return None
    whole = whole_phrase(parsed, subject.i, verb.i)
    open_clause = parsed.child(verb.i, "xcomp", "oprd")
    if open_clause is not None and open_clause.i > verb.i and (one := sense(senses, "said-to")):
        rest = trimmed(parsed, *parsed.edges(open_clause.i))
        pieces = tuple(p for p in (whole, rest) if p)
        return _frame(parsed, verb, one, cue, "statement.agentless", sources, pieces)
    as_part = next((k for k in parsed.children(verb.i, "prep") if k.lower == "as" and k.i > verb.i), None)
    if as_part is not None and not sources and (one := sense(senses, "as")) is not None:
        pieces = tuple(p for p in (whole, *cover(parsed, [as_part])) if p)
        return _frame(parsed, verb, one, cue, "statement.agentless", (), pieces)
    one = sense(senses, "np") or sense(senses, "as")
    if one is None or not (sources or (one.act in DONE_TO and one.cue_class == "speech")):
        return None
    if by is not None and (of := _deed(parsed, by)) is not None:
        sources = (Source(by.i, parsed.span(parsed.edges(by.i)[0], of.i - 1)),)
        pieces = (*((whole,) if whole else ()), *cover(parsed, [of]))
        return _frame(parsed, verb, one, cue, "statement.passive", sources, pieces)
    rest_of = cover(parsed, [k for k in parsed.children(verb.i, "prep") if k.lower in {"of", "for", "as"}])
    pieces = ((whole,) if whole else ()) + rest_of
    told = bool(sources) or one.act == "accuse"
    return _frame(parsed, verb, one, cue, "statement.passive", sources, pieces, deictic=points(subject), told=told)


def _deed(parsed: Parsed, by: Token) -> Token | None:
    """ "accused by the elders of stealing": the deed, which the parser hangs on who accuses."""
    return next(
        (k for k in parsed.children(by.i, "prep") if k.lower == "of" and parsed.child(k.i, "pcomp") is not None), None
    )


def _addressed(parsed: Parsed, verb: Token, senses: Senses, sources: tuple[Source, ...]) -> Frame | None:
    """ "was told that", "asked about the raid": the subject is the one addressed, so only what follows is said."""
    has = governed(parsed, verb, verb.lemma, senses)
    if has is None or not has.content:
        return None
    told = bool(sources) or (
        has.take == "that" and verb.lemma in TOLD
    )  # "was told that the road was closed": by nobody
    return Frame(
        verb.i, parsed.span(verb.i, verb.i), has.sense.act, "statement.passive", sources, has.content,
        cue_class=has.sense.cue_class, standing=standing_of(parsed, verb, verb) if told else "unreal",
    )  # fmt: skip


def _frame(
    parsed: Parsed, verb: Token, one: Cue, cue: Span, rule: str, sources: tuple[Source, ...], content: tuple[Span, ...], *,
    deictic: bool = False, told: bool = True,
) -> Frame:  # fmt: skip
    standing = standing_of(parsed, verb, verb) if told else "unreal"
    return Frame(
        verb.i, cue, one.act, rule, sources, content, deictic=deictic, cue_class=one.cue_class, standing=standing
    )
