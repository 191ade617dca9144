"""The act of a statement: that of its cue, refined by what is said."""

import re

from peacewatch.extract.drafts import Draft
from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Act
from peacewatch.model.span import Span, Why

RETALIATION = re.compile(
    r"\b(?:respond|answer (?:with|it|in)|retaliat\w+|strike|attack|hit back|punish|pay|suffer|consequences|force|invade|destroy|suspend|withdraw|walk out|cut off)\b",
    re.IGNORECASE,
)
CONDITION = re.compile(r"\b(?:unless|until|if|should|only if|as long as)\b", re.IGNORECASE)
UNLESS = re.compile(
    r"\bunless\b|(?:\bnot|n[’']t|\bno|\bnever)\b.*\buntil\b|\buntil\b.*(?:\bnot|n[’']t|\bno|\bnever)\b",
    re.IGNORECASE | re.DOTALL,
)
FUTURE = re.compile(r"\b(?:will|would|shall|won[’']t|wouldn[’']t)\b", re.IGNORECASE)
PERFORMED: dict[str, Act] = {
    "ask": "request", "urge": "request", "appeal": "request", "demand": "demand", "insist": "demand", "deny": "deny",
    "reject": "deny", "condemn": "condemn", "promise": "promise", "pledge": "promise", "accuse": "accuse",
    "warn": "warn", "welcome": "praise", "refuse": "refuse", "agree": "agree", "accept": "agree",
}  # fmt: skip


def act_of(parsed: Parsed, draft: Draft, content: tuple[Span, ...]) -> tuple[Act, Why | None]:
    """The act of the cue, refined by what is said: an "I ask", a consequence with its condition."""
    if draft.act not in {"say", "report", "warn", "announce"} or not content:
        return draft.act, None
    for token in parsed.tokens_in(content[0].start, content[0].end):
        if token.lemma in PERFORMED and token.tag in {"VBP", "VB"} and token.pos == "VERB":
            subject = parsed.child(token.i, "nsubj")
            if subject is not None and subject.lower in {"we", "i"} and parsed.child(token.i, "neg") is None:
                return PERFORMED[token.lemma], Why("act.performed", (parsed.span(token.i, token.i),))
    words = " ".join(span.exact for span in content)
    negative = re.search(r"\bif\b[^.]*\b(?:not|n[’']t|fails?|refuses?)\b", words, re.IGNORECASE)
    condition, future = CONDITION.search(words), FUTURE.search(words)
    told = draft.act in {"say", "warn"} and draft.form == "direct" and re.search(r"\bwe\b", words, re.IGNORECASE)
    if (
        condition
        and future
        and (negative or (told and RETALIATION.search(words)) or UNLESS.search(words))
        and draft.act in {"say", "warn", "announce"}
    ):
        where = content[0].start + condition.start()
        on = (
            (parsed.piece(where, where + len(condition.group())),)
            if where + len(condition.group()) <= content[0].end
            else ()
        )
        return "threaten", Why("act.consequence-with-condition", on)
    return draft.act, None
