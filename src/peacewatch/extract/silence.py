"""A source that was asked or expected and kept silent: "declined to comment", "has yet to respond"."""

from peacewatch.extract.complements import cover
from peacewatch.extract.frame import Frame
from peacewatch.extract.phrases import is_date, sources_of
from peacewatch.extract.standing import SELF, negated
from peacewatch.extract.subjects import subject_of
from peacewatch.model.parsed import Parsed, Token

COMMENT = frozenset(["comment", "respond", "reply", "answer", "speak", "elaborate"])
INTERVIEW = frozenset(["interview", "interviews", "comments", "questions"])


def _withholds(parsed: Parsed, verb: Token, *, passive: bool) -> bool:
    """ "would not be drawn", "was not available for comment", "remained silent", "would neither confirm nor deny"."""
    if verb.lemma == "draw":
        into = any(k.lower == "into" for k in parsed.children(verb.i, "prep"))
        return passive and negated(parsed, verb) and not into
    state = parsed.child(verb.i, "acomp")
    if state is not None and state.i > verb.i:
        if verb.lemma in {"remain", "keep", "stay"}:
            return state.lower in {"silent", "mum"}
        for_comment = any(t.lower in COMMENT | INTERVIEW for t in parsed.tokens[state.i + 1 : state.i + 4])
        missing = state.lower == "unavailable" or (state.lower == "available" and negated(parsed, verb))
        return verb.lemma == "be" and missing and for_comment
    if verb.lemma != "confirm" or parsed.tokens[verb.i - 1].lower != "neither":
        return False
    joint, second = parsed.tokens[verb.i + 1], parsed.tokens[min(verb.i + 2, len(parsed.tokens) - 1)]
    return joint.lower in {"nor", "or"} and second.lemma == "deny"  # also "neither confirmed nor denied"


def _last_word(parsed: Parsed, verb: Token) -> int:
    """The last word of the silence itself: the adjective, or the second of "neither confirm nor deny"."""
    if verb.lemma == "confirm":
        return verb.i + 2
    state = parsed.child(verb.i, "acomp")
    return state.i if state is not None else verb.i


def silence_frame(parsed: Parsed, verb: Token, *, passive: bool) -> Frame | None:
    """The frame of a silence whose verb this is, with act ``decline_comment``; ``None`` where it is none."""
    subject = subject_of(parsed, verb)
    if subject is None or subject.lower in SELF:
        return None
    open_clause = parsed.child(verb.i, "xcomp")
    last: int | None = None
    if (
        verb.lemma in {"decline", "refuse"}
        and open_clause is not None
        and open_clause.lemma in COMMENT | {"say", "confirm", "discuss"}
    ):
        last = open_clause.i
    elif (verb.lemma in {"respond", "reply", "comment", "answer"} and negated(parsed, verb)) or (
        verb.lemma == "reach" and negated(parsed, verb) and passive
    ):
        last = verb.i
    elif _withholds(parsed, verb, passive=passive):
        last = _last_word(parsed, verb)
    elif verb.lemma in {"have", "be"} and open_clause is not None and open_clause.lemma in {"respond", "reply", "comment"} and any(
        t.lower == "yet" for t in parsed.tokens[verb.i : open_clause.i]):  # fmt: skip
        last = open_clause.i
    elif verb.lower == "confirm" and [t.lower for t in parsed.tokens[verb.i - 1 : verb.i + 3]] == [
        "neither", "confirm", "nor", "deny",
    ]:  # fmt: skip
        return _neither(parsed, verb, subject)
    if last is None:
        return None
    neither = [verb.i - 1] if verb.lemma == "confirm" and parsed.tokens[verb.i - 1].lower == "neither" else []
    first = min(
        [verb.i, *neither, *(k.i for k in parsed.children(verb.i, "aux", "neg", "auxpass", "advmod") if k.i < verb.i)]
    )
    rest = [k for k in parsed.children(last, "prep", "ccomp", "dobj") if k.i > last and not is_date(k)]
    return Frame(
        verb.i, parsed.span(first, last), "decline_comment", "statement.silence", sources_of(parsed, subject.i),
        cover(parsed, rest), cue_class="silence",
    )  # fmt: skip


def _neither(parsed: Parsed, verb: Token, subject: Token) -> Frame:
    """ "would neither confirm nor deny the arrest"."""
    deny = verb.i + 2
    rest = [k for i in (verb.i, deny) for k in parsed.children(i, "dobj", "ccomp") if k.i > deny]
    first = verb.i - 2 if parsed.tokens[verb.i - 2].pos == "AUX" else verb.i - 1
    return Frame(
        verb.i, parsed.span(first, deny), "decline_comment", "statement.silence", sources_of(parsed, subject.i),
        cover(parsed, rest), cue_class="silence",
    )  # fmt: skip
