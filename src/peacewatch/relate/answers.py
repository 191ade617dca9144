"""Which statement answers which: a denial its charge, a refusal its demand, and nothing else.

A candidate is scored by what the answer's own words name: the noun it points with ("the accusation"), the lemmas that
both contents share, and whether the candidate names the answering party. One clear winner is ``certain``; several that
score alike are all kept, ``ambiguous``; none is none.
"""

from dataclasses import dataclass

from peacewatch.model.identified import Identified
from peacewatch.model.record import Answer, Fired, Relation, Scope, Statement
from peacewatch.model.worded import Attribution

CHARGE = frozenset({"accusation", "charge", "allegation", "complaint", "blame"})
TELLING = frozenset(
    {
        "claim",
        "report",
        "assertion",
        "statement",
        "suggestion",
        "rumour",
        "rumor",
        "figure",
        "toll",
        "account",
        "version",
        "announcement",
    }
)
WANTING = frozenset(
    {
        "demand",
        "proposal",
        "offer",
        "call",
        "ultimatum",
        "request",
        "appeal",
        "plan",
        "condition",
        "term",
        "invitation",
        "idea",
        "deal",
        "truce",
    }
)
RELATIONS: dict[str, Relation] = {
    "deny": "denies",
    "refuse": "rejects",
    "agree": "accepts",
    "confirm": "confirms",
}
SHARED_ENOUGH = 0.28


@dataclass(slots=True, frozen=True)
class _Candidate:
    statement: Statement
    score: float
    rule: str


def answer(
    identified: Identified, statements: tuple[Statement, ...], worded: dict[str, Attribution]
) -> tuple[Statement, ...]:
    """The statements, each with the answers that its words prove."""
    words = {s.id: _lemmas(identified, s) for s in statements}
    done = []
    for statement in statements:
        relation = RELATIONS.get(statement.act)
        found = _candidates(identified, statement, statements, worded, words) if relation else []
        if relation is None or not found:
            done.append(statement)
            continue
        best = max(c.score for c in found)
        chosen = [c for c in found if c.score >= best - 0.05]
        scope: Scope = "certain" if len(chosen) == 1 else "ambiguous"
        if relation == "confirms" and (best < 0.5 or statement.chain):
            done.append(statement)  # a cue word does not corroborate
            continue
        answers = tuple(Answer(statement=c.statement.id, relation=relation, scope=scope) for c in chosen[:3])
        fired = Fired(rule=chosen[0].rule, on=statement.content[:1])
        done.append(statement.model_copy(update={"answers": answers, "why": (*statement.why, fired)}))
    return tuple(done)


def _candidates(
    identified: Identified, statement: Statement, statements: tuple[Statement, ...], worded: dict[str, Attribution],
    words: dict[str, frozenset[str]],
) -> list[_Candidate]:  # fmt: skip
    own = worded[statement.id]
    at = statement.evidence[0].start
    found = []
    for other in statements:
        if (
            other.id == statement.id
            or set(other.speakers) & set(statement.speakers)
            or other.act in {"decline_comment", "deny"}
        ):
            continue
        headline = _in_headline(identified, statement)
        if other.evidence[0].start > at and not headline and other.nested_in != statement.id:
            continue
        if own.deictic:
            score, rule = _pointed(identified, statement, own, other), "answer.pointing-noun"
        else:
            score, rule = _shared(words[statement.id], words[other.id], other), "answer.shared-words"
            if not score and _next_to(identified, statement, other):
                score, rule = 0.4, "answer.charge-beside"
        if score > 0:
            if _names(identified, other, statement):
                score += 0.3
            found.append(_Candidate(other, score, rule))
    if own.deictic and found:  # of equally good ones the nearest before is meant
        distance = {c.statement.id: abs(at - c.statement.evidence[0].start) for c in found}
        nearest = min(distance.values())
        found = [
            c if distance[c.statement.id] == nearest else _Candidate(c.statement, c.score - 0.1, c.rule) for c in found
        ]
    return found


def _pointed(identified: Identified, statement: Statement, own: Attribution, other: Statement) -> float:
    span = own.content[0]
    noun = next((t.lemma for t in reversed(identified.parsed.tokens_in(span.start, span.end)) if t.pos == "NOUN"), "")
    same_sentence = (
        own.why[0].rule == "statement.appositive-denial" and 0 < span.start - max(s.end for s in other.evidence) < 6
    )
    if same_sentence:
        return 2.0
    if noun in CHARGE:
        return 1.0 if other.act == "accuse" else 0.0
    if noun in TELLING:
        return 0.8 if other.act in {"say", "report", "announce", "accuse"} else 0.0
    if noun in WANTING:
        return 1.0 if other.act in {"demand", "request", "offer", "threaten"} else 0.0
    return 0.6 if other.act == "accuse" and statement.act == "deny" else 0.0


def _shared(mine: frozenset[str], theirs: frozenset[str], other: Statement) -> float:
    """How far the two contents tell of the same deed: two words in common, or one with a charge."""
    common = len(mine & theirs)
    if not common or (common < 2 and other.act != "accuse"):
        return 0.0
    share = common / min(len(mine), len(theirs))
    return share + (0.1 if other.act in {"accuse", "demand", "report"} else 0.0) if share >= SHARED_ENOUGH else 0.0


def _next_to(identified: Identified, statement: Statement, other: Statement) -> bool:
    """A charge in the same or the sentence before that names the one who now denies a deed."""
    parsed = identified.parsed
    if other.act != "accuse" or statement.act != "deny" or statement.cue is None or other.cue is None:
        return False
    between = parsed.text[min(other.cue.end, statement.cue.end) : max(other.cue.start, statement.cue.start)]
    return between.count(". ") <= 1 and len(between) < 250 and _names(identified, other, statement)


def _lemmas(identified: Identified, statement: Statement) -> frozenset[str]:
    """The words that carry the content: nouns, names, verbs, numbers."""
    found = set()
    for span in statement.content:
        for token in identified.parsed.tokens_in(span.start, span.end):
            if token.pos in {"NOUN", "PROPN", "VERB", "NUM"} and token.lemma not in {
                "say",
                "have",
                "be",
                "do",
                "make",
                "take",
                "carry",
            }:
                found.add(token.lemma)
    return frozenset(found)


def _names(identified: Identified, other: Statement, statement: Statement) -> bool:
    """Whether the candidate's content names the one who answers, or whom he speaks for."""
    parts = {a.id: a.part_of for a in identified.actors.actors}
    mine = {*statement.speakers, *(p for s in statement.speakers if (p := parts.get(s)))}
    for actor in identified.actors.actors:
        if actor.id in mine or (actor.part_of in mine and actor.kind != "person"):
            for mention in actor.mentions:
                if any(c.start <= mention.start < c.end for c in other.content):
                    return True
    return False


def _in_headline(identified: Identified, statement: Statement) -> bool:
    at = statement.evidence[0].start
    return any(z.kind == "headline" and z.start <= at < z.end for z in identified.parsed.zones)
