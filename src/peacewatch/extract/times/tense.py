"""Whether the clause of a word tells of the past, the present or what is to come."""

from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.worded import Tense

_FUTURE_WORDS = frozenset({
    "schedule", "due", "plan", "expect", "slate", "set", "deadline", "ultimatum", "upcoming", "intend", "likely",
    "fix", "tentatively", "payable", "effective", "redeemable",
})  # fmt: skip
_FUTURE_GOVERNORS = _FUTURE_WORDS | {
    "agree", "want", "threaten", "demand", "vow", "promise", "offer", "urge", "ask", "call", "order", "propose",
    "pledge", "decide", "hope", "need", "prepare", "refuse", "invite", "tell", "request", "have", "be", "go",
}  # fmt: skip
_TIMETABLE = frozenset({
    "open", "begin", "start", "resume", "expire", "end", "meet", "hold", "arrive", "fly", "travel", "lapse", "leave",
    "visit", "host", "run",
})  # fmt: skip
_DROPPED = frozenset(
    {"cancel", "scrap", "abandon", "call", "collapse", "postpone", "drop", "fall", "take", "hold", "put"}
)
_AWAITING = frozenset({"plan", "schedule", "await", "expect", "anticipate"})
_TERM_VERBS = frozenset({"extend", "give", "postpone", "delay", "adjourn", "suspend", "prolong", "allow"})
_ARRANGING = frozenset(
    {"agree", "announce", "declare", "order", "accept", "propose", "impose", "approve", "proclaim", "decree", "grant"}
)
"""Verbs of what is laid down for later: "declared a truce from Sunday"."""
_MODALS = frozenset({"will", "'ll", "wo", "shall", "would", "may", "might", "can", "could", "should", "must", "'d"})


def tense_of(parsed: Parsed, head: int, prep: str | None = None) -> Tense:
    """The tense of the nearest verb that governs token ``head``; ``none`` where there is none.

    ``prep`` is the preposition before the phrase: "by Friday" and "until Friday" look ahead unless the verb is
    plainly past.
    """
    for token in (parsed.tokens[head], *parsed.ancestors(head)):
        if token.lemma.lower() in _FUTURE_WORDS and token.tag in {"VBN", "JJ", "NN"} and token.i != head:
            return "either" if _dropped(parsed, token) else "future"
        if (
            token.lemma in _AWAITING
            and token.pos == "VERB"
            and head > token.i
            and not _said_when(parsed, head, token.i)
        ):
            return "either" if _dropped(parsed, token) else "future"
        if token.pos in {"VERB", "AUX"} and token.i != head:
            tense = _of_verb(parsed, token)
            if tense != "none":
                return "future" if _looks_ahead(parsed, head, token, tense, prep) else tense
    return "future" if prep in {"by", "no later than"} else "none"


def _dropped(parsed: Parsed, plan: Token) -> bool:
    """Whether what was planned is told to be off, or over: "a round planned for January was cancelled"."""
    noun = parsed.tokens[plan.head]
    over = parsed.tokens[noun.head]
    return (
        plan.dep == "acl" and noun.dep in {"nsubj", "nsubjpass"} and over.lemma in _DROPPED
        and _of_verb(parsed, over) == "past"
    )  # fmt: skip


def _said_when(parsed: Parsed, head: int, verb: int) -> bool:
    """Whether the time stands with the verb itself and tells when the plan was made ("planned on Monday to …")."""
    governor = parsed.tokens[head].head
    return governor == verb or (
        parsed.tokens[governor].dep == "prep" and parsed.tokens[governor].head == verb and governor == verb + 1
    )


def _looks_ahead(parsed: Parsed, head: int, verb: Token, tense: Tense, prep: str | None) -> bool:
    """Whether "by Friday" or "until Friday" sets a term, although the verb that governs it is not about the future."""
    if prep in {"by", "no later than"}:
        opens = head - parsed.sentence_of(head).first <= 2
        return tense == "present" or not (opens or any(a.lower == "had" for a in parsed.children(verb.i, "aux")))
    if prep in {"from", "starting", "beginning", "as of"} and verb.lemma in _ARRANGING and head > verb.i + 1:
        return True
    return prep in {"until", "till"} and (tense == "present" or verb.lemma in _TERM_VERBS)


def _of_verb(parsed: Parsed, verb: Token) -> Tense:
    """The tense of one verb with its auxiliaries; ``none`` for a form that takes the tense of its governor."""
    helpers = parsed.children(verb.i, "aux", "auxpass")
    if any(h.tag == "MD" and h.lower in _MODALS for h in helpers):
        perfect = any(h.lower == "have" for h in helpers)
        return "past" if perfect else "future"
    if any(h.tag == "TO" or h.lower == "to" for h in helpers):
        governor = parsed.tokens[verb.head]
        if governor.i == verb.i or governor.pos in {"NOUN", "PROPN", "ADJ"} or governor.lemma in _FUTURE_GOVERNORS:
            return "future"
        return "none"
    if verb.tag == "VBD" or any(h.tag == "VBD" for h in helpers):
        going = verb.lemma == "go" and verb.tag == "VBG"
        return "future" if going else "past"
    if verb.tag == "VBN":
        return "past"
    if verb.tag in {"VBZ", "VBP"}:
        return "future" if verb.lemma in _TIMETABLE else "present"
    if verb.tag == "VBG" and any(h.tag in {"VBZ", "VBP"} for h in helpers):
        return "future" if verb.lemma in _TIMETABLE | {"go"} else "present"
    return "none"
