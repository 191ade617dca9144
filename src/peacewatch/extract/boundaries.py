"""Where what is said begins and ends: the reporter's own words at its edges stay outside."""

import re

from peacewatch.extract.drafts import Draft, by_paragraph
from peacewatch.extract.edges import end_of_clause
from peacewatch.extract.phrases import trimmed
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.span import Span

_SPAN_OF_TIME = (
    r"(?:(?:just|only|barely|less than|more than|nearly|almost|about|some|within) )*"
    r"(?:(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|a few|many|some) )?"
    r"(?:minutes?|hours?|days?|nights?|weeks?|fortnight|months?|years?)|(?:shortly|immediately|soon|right)"
)
AFTER_THAT = re.compile(
    rf"(?:, |^)(?:{_SPAN_OF_TIME}) (?:after|before)\b|, (?:only to|adding|citing|quoting|according to)\b"
)
"""", a day after the mission reported …": when it was said, where a comma sets it off or it stands at once after the cue."""
LEADING_TIME = re.compile(
    r"(?:(?:late |early )?(?:on |late )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|morning|evening|afternoon))?|yesterday|today|earlier)"
    r"(?:,)? (?:that )?"
)
TRAILING_TIME = re.compile(
    r",? (?:on |late |early |last |earlier )*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:[’']s)?(?: (?:night|morning|evening|afternoon))?"
    r"|yesterday|today|(?:last|this) (?:week|month|year)|earlier this (?:week|month|year))$"
)
_BE = frozenset({"is", "are", "was", "were"})
_OPEN = frozenset({"than", "as"})
OF_A_TERM = re.compile(r"\b(?:by|until|till|before|after|since|from|through|for|of|to|between|and|than)\s*$")


def cut(parsed: Parsed, span: Span, verb: Token, *, grows: bool) -> tuple[Span | None, str | None]:
    """A content after its cue, from where the reporter's own words end to where they begin again, and the rule.

    With ``grows``, it may end later than the parser says.
    """
    lead = LEADING_TIME.match(span.exact)
    if lead is not None and lead.end() < len(span.exact) - 8:
        span = parsed.piece(span.start + lead.end(), span.end)
    span = _opened(parsed, span)
    rule = None
    words = parsed.tokens_in(span.start, span.end)
    sentence = parsed.sentence_of(verb.i)
    if words and verb.i < words[0].i <= sentence.last and not _all_quoted(parsed, words):
        last, rule = end_of_clause(parsed, verb, words[0].i)
        if grows or last < words[-1].i:
            span = trimmed(parsed, words[0].i, last) or span
    time = TRAILING_TIME.search(span.exact) if not grows else None
    if time is not None and OF_A_TERM.search(span.exact[: time.start()]):
        time = None  # "to free them by Friday": the day belongs to what is said
    if time is not None and _in_a_told_clause(words, span.start + time.start()):
        time = None  # "denied a report in X that it had shipped arms last month": the day of what was reported
    if time is not None and time.start() and parsed.quotation_at(span.start + time.start()) is None:
        return parsed.piece(span.start, span.start + time.start()), "content.ends-before-a-time"
    match = AFTER_THAT.search(span.exact)
    if match is None or parsed.quotation_at(span.start + match.start()) is not None:
        return span, rule
    return (
        parsed.piece(span.start, span.start + match.start()) if match.start() else None
    ), "content.ends-before-a-time"


def finished(parsed: Parsed, span: Span) -> Span:
    """A content without what the reporter's next words left at its end: "were" before ", he said, baseless"; a lone bracket."""
    words = parsed.tokens_in(span.start, span.end)
    last = words[-1] if words else None
    if last is None or len(words) < 4:
        return span
    if last.text == ")" and "(" not in span.exact:
        return parsed.piece(span.start, words[-2].end)
    asks = any(t.lower in _OPEN or t.tag in {"WDT", "WP", "WRB"} for t in words[:-1])
    aside = last.i + 1 < len(parsed.tokens) and parsed.tokens[last.i + 1].text == ","
    if last.lower in _BE and aside and not asks and words[-2].pos != "PRON":
        return parsed.piece(span.start, words[-2].end)
    return span


def _in_a_told_clause(words: list[Token], offset: int) -> bool:
    """Whether a *that*-clause with a pluperfect of its own, which hangs on a noun of a content, runs to ``offset``."""
    that = next(
        (k for k, t in enumerate(words) if k and t.lower == "that" and words[k - 1].pos in {"NOUN", "PROPN"}), None
    )
    return that is not None and any(t.lower == "had" for t in words[that:] if t.start < offset)


def tells_a_deed(parsed: Parsed, span: Span, verb: Token) -> bool:
    """Whether a content names a deed by a gerund ("of shelling …", "hitting …"): its times and results belong to it."""
    for token in parsed.tokens_in(span.start, span.end):
        if token.tag == "VBG" and token.pos == "VERB":
            governor = parsed.tokens[token.head]
            above = [
                governor.head,
                *(a.i for a in parsed.ancestors(governor.head)),
            ]  # "an alliance of armies of shelling"
            return governor.i == verb.i or (governor.pos == "ADP" and verb.i in above)
    return False


def _opened(parsed: Parsed, span: Span) -> Span:
    """A content that begins after its "that", or "only that"."""
    words = parsed.tokens_in(span.start, span.end)
    opener = [w.lower for w in words[:2]]
    after_cue = bool(words) and words[0].i > 0 and parsed.tokens[words[0].i - 1].tag == "VBG"
    skip = (
        2
        if opener == ["only", "that"]
        else 1
        if opener[:1] == ["that"] and (words[0].dep == "mark" or after_cue)
        else 0
    )
    return parsed.piece(words[skip].start, span.end) if skip and len(words) > skip + 1 else span


def _all_quoted(parsed: Parsed, words: list[Token]) -> bool:
    """Whether what is said opens with a quotation that holds most of it ("said “the boys” took money" does not)."""
    first = words[0].start
    opening = next((q for q in parsed.quotations_from(first - 2, first + 1) if first <= q.inner_start), None)
    if opening is None:
        return False
    return not opening.closed or 2 * (opening.end - opening.start) > words[-1].end - first


def separate(parsed: Parsed, drafts: list[Draft]) -> None:
    """Cut a content before a pointing apposition (", a charge X denies", ", a toll X put at 12"), which is the reporter's."""
    near = by_paragraph(parsed, drafts)
    pointing = [
        d for d in drafts
        if d.rule in {"statement.appositive-denial", "statement.appositive"} and d.content
        and parsed.text[: d.content[0].start].rstrip()[-1:] in {",", "—", "–", "-"}
    ]  # fmt: skip
    for point in pointing:
        at = point.content[0].start
        for draft in near.get(parsed.paragraph_at(at), ()):
            if draft is point or draft.form != "indirect":
                continue
            draft.content = [
                (
                    parsed.piece(s.start, s.start + len(parsed.text[s.start : at].rstrip(" ,—–-")))
                    if s.start < at - 3 and s.end > at
                    else s
                )
                for s in draft.content
            ]
