"""Attributions, now with their speakers known, to statements: chains, inheritance, times; answers are in ``answers``."""

import re
from dataclasses import replace

from peacewatch.knowledge.things import is_thing
from peacewatch.model.identified import Identified
from peacewatch.model.parsed import Token
from peacewatch.model.record import Act, Fired, Statement, Venue
from peacewatch.model.worded import Attribution, CueClass, Source
from peacewatch.relate.acts.choice import PLAIN, refine
from peacewatch.relate.answers.charges import CHARGE, FINDINGS, TELLING
from peacewatch.relate.answers.links import answer
from peacewatch.relate.answers.wants import WANTING
from peacewatch.relate.chains import chains, linking_words, origin, speakers_of
from peacewatch.relate.sides import Sides
from peacewatch.relate.statement_time import history_rule, time_said, words_that_date

REPORTERS = frozenset({"reporter", "journalist", "correspondent", "interviewer", "questioner"})
SAYINGS = (
    CHARGE
    | TELLING
    | FINDINGS
    | frozenset(
        """notion criticism speculation theory comparison label link involvement responsibility role hint gossip assumption
    characterisation characterization denial innuendo calumny slander lie guilt""".split()
    )
)
"""What one denies by rejecting it."""
PAPERS = frozenset({"daily", "weekly", "monthly"})  # which the small model takes for dates
STATED: frozenset[CueClass] = frozenset(
    {"speech", "document", "according", "silence", "evidence", "belief", "intention", "attitude"}
)
FELT_OR_SHOWN: frozenset[CueClass] = frozenset({"attitude", "evidence"})
OF_A_THING = frozenset({"statement.object", "statement.passive", "statement.light-verb"})


UNNAMED = re.compile(
    r"\b(?:not (?:to )?be (?:named|identified|quoted)|(?:names?|identit(?:y|ies)) (?:not )?(?:to )?be (?:withheld|used|published|disclosed|revealed)|"
    r"anonymity|remain anonymous)\b", re.IGNORECASE,
)  # fmt: skip
"""To ask not to be named is no statement."""


def is_statement(attribution: Attribution) -> bool:
    """Whether an attribution is a statement of the record: told as made, by words or by a stance that was shown.

    What somebody did not say, may say or would say is none; nor is what somebody merely saw,
    heard or spoke about. Of a feeling, only what is felt *that* is so: "fears that …", not "supports the plan".
    """
    rule = attribution.why[0].rule if attribution.why else ""
    if rule == "statement.adjective" or (attribution.cue_class in FELT_OR_SHOWN and rule in OF_A_THING):
        return False
    words_given = attribution.cue_class == "topic" and attribution.form != "indirect"  # "spoke of “bodies on the road”"
    return attribution.standing == "told" and (attribution.cue_class in STATED or words_given)


def relate_statements(identified: Identified) -> tuple[tuple[Statement, ...], dict[int, str]]:
    """The statements of a report and, for each attribution that became one, its statement's id.

    An attribution whose sources are no actors (an event, a thing) becomes none: who speaks must be somebody.
    """
    kept = _within_kept(
        [a for a in identified.attributions if is_statement(a) and _somebody(identified, a)], identified
    )
    ids = {a.i: f"s{number}" for number, a in enumerate(kept, 1)}
    chain_of = chains(identified, kept)
    sides = Sides(identified)
    dated = words_that_date(identified)
    actors = identified.actors.by_id
    statements: list[Statement] = []
    done: dict[str, Statement] = {}
    for attribution in kept:
        statement = _statement(sides, attribution, ids, chain_of[attribution.i], done, dated)
        statement = statement.model_copy(update={"origin": origin(actors, statement, linking_words(attribution))})
        statements.append(statement)
        done[statement.id] = statement
    return answer(identified, tuple(statements), {ids[a.i]: a for a in kept}), ids


def _somebody(identified: Identified, attribution: Attribution) -> bool:
    """Whether the source can speak: not a thing ("the season promises"), not an event ("a truce declared by …" misread), not a date.

    A source that could not be identified still speaks: without its statement the content would be told as fact.
    """
    if attribution.act in {"request", "demand", "ask", "refuse"} and any(
        UNNAMED.search(c.exact) for c in attribution.content
    ):
        return False
    if not attribution.sources:
        return True
    tokens = [identified.parsed.tokens[s.head] for s in attribution.sources]
    if attribution.act == "ask" and all(t.lemma in REPORTERS for t in tokens):
        return False  # reporters' questions
    if all(t.pos == "NOUN" and is_thing(t.lemma.lower(), identified.parsed.tokens[t.i - 1].lower) for t in tokens):
        return False
    if any(identified.actors.of_head.get(t.i) for t in tokens):
        return True
    return any(
        t.i not in identified.event_heads and (t.lemma in PAPERS or t.ent not in {"DATE", "TIME", "PERCENT", "MONEY"})
        for t in tokens
    )


def _statement(
    sides: Sides,
    attribution: Attribution,
    ids: dict[int, str],
    chain: tuple[str, ...],
    done: dict[str, Statement],
    dated: frozenset[int],
) -> Statement:
    identified = sides.identified
    speakers = speakers_of(identified, attribution.sources)
    carried = done.get(ids.get(attribution.continues, "")) if attribution.continues is not None else None
    venue, time = None, time_said(identified, attribution, dated)
    if attribution.venue is not None:
        venue = Venue(name=attribution.venue.name, kind=attribution.venue.kind, evidence=(attribution.venue.span,))
    if carried is not None:
        venue, time = venue or carried.venue, time or carried.time
    act, refined = _act(identified, attribution), None
    if act in PLAIN:
        passes_on = bool(chain) and chain[-1] not in speakers
        act, refined = refine(
            identified, sides, attribution, chain[-1:] if passes_on else speakers, act, passes_on=passes_on
        )
    nested = ids.get(attribution.nested_in) if attribution.nested_in is not None else None
    evidence = tuple(
        sorted(
            {
                *attribution.content,
                *([attribution.cue] if attribution.cue else []),
                *(s.span for s in attribution.sources),
            }
        )
    )
    addressees = speakers_of(identified, tuple(Source(h, evidence[0]) for h in attribution.addressees))
    return Statement(
        id=ids[attribution.i], speakers=speakers, speaker_evidence=tuple(s.span for s in attribution.sources),
        chain=chain, cue=attribution.cue, act=act,
        content=attribution.content, form=attribution.form, continues=carried.id if carried else None, nested_in=nested,
        insertions=attribution.insertions, addressees=carried.addressees if carried else addressees, venue=venue, time=time,
        background=history_rule(identified, attribution, dated), evidence=evidence,
        why=(*(Fired(rule=w.rule, on=w.on) for w in attribution.why), *([refined] if refined else [])), confidence=attribution.confidence,
    )  # fmt: skip


def _within_kept(kept: list[Attribution], identified: Identified) -> list[Attribution]:
    """The attributions, each nested in the nearest around it that is kept too."""
    by_number = {a.i: a for a in identified.attributions}
    numbers = {a.i for a in kept}

    def around(at: int | None) -> int | None:
        while at is not None and at not in numbers:
            at = by_number[at].nested_in if at in by_number else None
        return at

    return [replace(a, nested_in=around(a.nested_in)) for a in kept]


def _act(identified: Identified, attribution: Attribution) -> Act:
    """Rejecting what was said denies it; rejecting anything else (a demand, a plan, mediation) refuses it."""
    if attribution.act != "deny" or attribution.cue_head is None or not attribution.content:
        return attribution.act
    parsed, verb = identified.parsed, identified.parsed.tokens[attribution.cue_head]
    if verb.lemma not in {"reject", "dismiss"} or attribution.why[0].rule == "statement.clause":
        return attribution.act
    first = attribution.content[0]
    words = parsed.tokens_in(first.start, first.end)
    at = next((k for k, t in enumerate(words) if t.pos in {"NOUN", "PROPN"} and not _before_its_noun(words, k)), None)
    if at is None or words[0].lower in {"it", "as", "“"}:
        return attribution.act
    if any(t.lemma.lower() in SAYINGS for t in words[: at + 1]):
        return "deny"
    return "refuse" if verb.lemma == "reject" or words[at].lemma.lower() in WANTING else "deny"


def _before_its_noun(words: list[Token], at: int) -> bool:
    """Whether a noun only modifies the one right after it, or owns it ("the ELN's truce offer")."""
    return at + 1 < len(words) and (words[at + 1].pos in {"NOUN", "PROPN"} or words[at + 1].tag == "POS")
