"""When a statement was made; in this order, the first that gives a time:

the cue's own clause ("said on Monday"); what it was said in ("in a video posted on Monday", "in a letter dated Monday");
the verb beside which a participle stands ("announced the pause on Monday, saying …"); for a noun the verb that hands it
over ("On Monday the mission received an allegation from …"). Words inside the content date what is told, not the telling.
"""

from collections.abc import Iterable

from peacewatch.model.identified import Identified
from peacewatch.model.parsed import Token
from peacewatch.model.worded import Attribution

_MADE_PUBLIC = frozenset(
    "dated posted published issued released aired broadcast carried sent shared delivered recorded made filmed".split()
)
_HANDING_OVER = frozenset(
    "receive submit lodge file make issue repeat send deliver publish release raise level voice renew present".split()
)
_REACH = 14
"""How many words after the name of what something was said in its date may stand."""


def words_that_date(identified: Identified) -> frozenset[int]:
    """The tokens of times that can tell when something was said: no lengths, no "recently", no bare "hours after"."""
    told = {
        t.id
        for t in identified.times.times
        if t.type in {"date", "time"}
        and not (t.value or "").endswith("_REF")
        and (t.start or t.grain not in {"hour", "minute"} or t.value)
    }
    return frozenset(i for i, name in identified.times.of_token.items() if name in told)


def history_rule(identified: Identified, attribution: Attribution, dated: frozenset[int]) -> bool:
    """Whether it is told in the past perfect with a time of its own, before the report's: history."""
    if attribution.cue_head is None:
        return False
    aux = {t.lower for t in identified.parsed.children(attribution.cue_head, "aux")}
    return "had" in aux and time_said(identified, attribution, dated) is not None


def time_said(identified: Identified, attribution: Attribution, dated: frozenset[int]) -> str | None:
    """The id of the time at which it was said, ``None`` where the text does not tell; ``dated`` as of :func:`words_that_date`."""
    if attribution.cue is None or attribution.cue_head is None:
        return None
    head = identified.parsed.tokens[attribution.cue_head]
    return (
        _beside(identified, attribution, dated, head)
        or _of_the_venue(identified, attribution, dated)
        or _of_the_verb(identified, attribution, dated, head)
    )


def _beside(identified: Identified, attribution: Attribution, dated: frozenset[int], verb: Token) -> str | None:
    """The time in the clause of ``verb``, next to it or in a short phrase of its own."""
    parsed = identified.parsed
    near = {verb.i + step for step in (1, 2, 3, 4)}
    for kid in parsed.children(verb.i, "prep", "npadvmod", "advmod"):
        first, last = parsed.edges(kid.i)
        if last - first <= 6:
            near.update(range(first, last + 1))
    if attribution.deictic and attribution.content:  # "repeated that demand on Friday"
        behind = parsed.tokens_in(attribution.content[-1].start, attribution.content[-1].end)[-1].i
        near.update(range(behind + 1, behind + 4))
    return _first_dated(identified, attribution, dated, verb, near)


def _first_dated(
    identified: Identified, attribution: Attribution, dated: frozenset[int], verb: Token, near: Iterable[int]
) -> str | None:
    parsed = identified.parsed
    for i in sorted(near):
        if i not in dated or parsed.tokens[i].sentence != verb.sentence or parsed.tokens[i].dep == "punct":
            continue
        token = parsed.tokens[i]
        if any(c.start <= token.start < c.end for c in attribution.content):
            continue
        ends = (verb.start, verb.end, token.start)
        if not any(mark in parsed.text[min(ends) : max(ends)] for mark in '“”".;'):
            return identified.times.of_token[i]
    return None


def _of_the_venue(identified: Identified, attribution: Attribution, dated: frozenset[int]) -> str | None:
    """The time at which what it was said in was made public: behind its name, after a participle that says so."""
    if attribution.venue is None:
        return None
    parsed = identified.parsed
    inside = parsed.tokens_in(attribution.venue.span.start, attribution.venue.span.end)
    if not inside:
        return None
    public = False
    for token in parsed.tokens[inside[0].i : inside[-1].i + 1 + _REACH]:
        if token.sentence != inside[0].sentence or any(c.start <= token.start < c.end for c in attribution.content):
            return None
        if token.text in {"“", "”", '"', ";", ","}:
            return None
        public = public or token.lower in _MADE_PUBLIC
        if public and token.i in dated:
            return identified.times.of_token[token.i]
    return None


def _of_the_verb(identified: Identified, attribution: Attribution, dated: frozenset[int], head: Token) -> str | None:
    """The time of the verb that a participle goes with, or that hands a charge over."""
    parsed = identified.parsed
    verb = parsed.tokens[head.head]
    participle = head.tag == "VBG" and head.dep == "advcl" and parsed.child(head.i, "nsubj") is None
    handed = head.pos == "NOUN" and head.dep in {"dobj", "nsubjpass"} and verb.lemma in _HANDING_OVER
    if verb.i == head.i or verb.pos != "VERB" or not (participle or handed):
        return None
    return _beside(identified, attribution, dated, verb)
