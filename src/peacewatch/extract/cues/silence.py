"""A source that was asked or expected and kept silent: "declined to comment", "has yet to respond"."""

from peacewatch.extract.complements import cover
from peacewatch.extract.cues.frame import Frame
from peacewatch.extract.cues.standing import SELF, negated
from peacewatch.extract.phrases import is_date, sources_of
from peacewatch.extract.subjects import subject_of
from peacewatch.knowledge.actor_nouns import kind_of
from peacewatch.model.parsed import Parsed, Token

COMMENT = frozenset(["comment", "respond", "reply", "answer", "speak", "elaborate"])
INTERVIEW = frozenset(["interview", "interviews", "comments", "questions"])
APPROACH = frozenset(["request", "call", "message", "email", "e-mail", "letter", "approach"])
QUESTION = frozenset(["question", "interview", "query", "inquiry", "enquiry"])
SOUGHT = frozenset(
    ["comment", "comments", "interview", "information", "clarification", "reaction", "response", "details"]
)
SHUNS = frozenset(["ignore", "refuse", "decline", "rebuff", "dodge", "deflect", "sidestep", "evade"])
PRESS = frozenset(["reporter", "journalist", "press", "camera", "microphone", "question", "correspondent"])
OPEN = frozenset(["whether", "if", "how", "who", "what", "when", "where", "why", "which", "more", "anything", ".", ","])


def _withholds(parsed: Parsed, verb: Token, *, passive: bool) -> bool:
    """ "would not be drawn", "was not available for comment", "remained silent", "would neither confirm nor deny"."""
    if verb.lemma == "draw":
        into = any(k.lower == "into" for k in parsed.children(verb.i, "prep"))
        return passive and negated(parsed, verb) and not into
    state = parsed.child(verb.i, "acomp", "oprd")
    if state is not None and state.i > verb.i:
        if verb.lemma in {"remain", "keep", "stay"}:
            whose = any(t.pos in {"NOUN", "PROPN"} for t in parsed.tokens[verb.i : state.i])  # "keep their guns silent"
            return not whose and state.lower in {"silent", "mum"}
        for_comment = any(t.lower in COMMENT | INTERVIEW for t in parsed.tokens[state.i + 1 : state.i + 4])
        missing = state.lower == "unavailable" or (state.lower == "available" and negated(parsed, verb))
        return verb.lemma == "be" and missing and for_comment
    if verb.lemma != "confirm" or parsed.tokens[verb.i - 1].lower != "neither":
        return False
    joint, second = parsed.tokens[verb.i + 1], parsed.tokens[min(verb.i + 2, len(parsed.tokens) - 1)]
    return joint.lower in {"nor", "or"} and second.lemma == "deny"  # also "neither confirmed nor denied"


def seeks_comment(parsed: Parsed, verb: Token) -> bool:
    """Whether a verb only says for what calls were made ("calls seeking comment")."""
    return verb.lemma == "seek" and verb.dep == "acl" and _is_asking(parsed, parsed.tokens[verb.head])


def _is_asking(parsed: Parsed, noun: Token) -> bool:
    """Whether a noun is what a reporter puts to somebody: "questions", "calls seeking comment", "a request for an interview"."""
    after = [t.lower for t in parsed.tokens[noun.i + 1 : noun.i + 5]]
    if noun.lemma in QUESTION:
        return after[:1] != ["of"]
    return noun.lemma in APPROACH and not SOUGHT.isdisjoint(after)


def _shuns(parsed: Parsed, verb: Token) -> int | None:
    """ "ignored questions", "turned down an interview", "did not return calls seeking comment": the last word of it."""
    asked = parsed.child(verb.i, "dobj")
    if asked is None or asked.i < verb.i:
        return None
    if verb.lemma == "pick":
        return asked.i if asked.lemma in {"phone", "telephone"} and negated(parsed, verb) else None
    down = verb.lemma == "turn" and any(k.lower == "down" for k in parsed.children(verb.i, "prt", "advmod", "prep"))
    if verb.lemma in SHUNS or down:
        return asked.i if not negated(parsed, verb) and _is_asking(parsed, asked) else None
    if verb.lemma not in {"return", "acknowledge"} or not negated(parsed, verb):
        return None
    calls = verb.lemma == "return" and asked.lemma in {"call", "message", "email", "e-mail"}
    return asked.i if calls or _is_asking(parsed, asked) else None


def _out_of_reach(parsed: Parsed, verb: Token, subject: Token) -> bool:
    """ "could not be reached (for comment)" of somebody who speaks; not of a village or of an agreement."""
    if verb.lemma not in {"reach", "contact", "locate"} or not negated(parsed, verb):
        return False
    after = {t.lower for t in parsed.tokens[verb.i + 1 : verb.i + 7]}
    if "for" in after and not SOUGHT.isdisjoint(after):
        return True
    aux = parsed.child(verb.i, "aux", "auxpass")
    before = parsed.tokens[aux.i - 1] if aux is not None and aux.i else subject
    first, last = parsed.edges(subject.i)
    if before.pos in {"NOUN", "PROPN"} and not first <= before.i <= last:
        return False  # "They met and agreement could not be reached": another clause's subject
    could = any(k.lower == "could" for k in parsed.children(verb.i, "aux"))
    spoken_to = (
        subject.ent == "PERSON" or subject.lower in {"he", "she"} or kind_of(subject.lemma) in {"person", "body"}
    )
    return could and verb.lemma != "locate" and spoken_to


def _would_not(parsed: Parsed, verb: Token) -> bool:
    """ "would not say whether", "would not discuss the raid", of the sentence's own verb: a refusal, not a plan that is told."""
    would = any(k.lower in {"would", "wo"} for k in parsed.children(verb.i, "aux"))
    if parsed.tokens[verb.i - 1].lower == "neither":
        return False  # "would neither confirm nor deny" is read as a whole
    if not would or not negated(parsed, verb) or verb.dep not in {"ROOT", "conj"}:
        return False
    if verb.lemma == "say":
        return parsed.tokens[min(verb.i + 1, len(parsed.tokens) - 1)].lower in OPEN
    return verb.lemma in {"discuss", "elaborate", "confirm"}


def _without_a_word(parsed: Parsed, verb: Token) -> int | None:
    """ "walked past reporters without a word": the last word of it, where those who ask are told of."""
    without = next((k for k in parsed.children(verb.i, "prep") if k.lower == "without" and k.i > verb.i), None)
    if without is None:
        return None
    missing = parsed.child(without.i, "pobj", "pcomp")
    if missing is None or missing.lemma not in COMMENT | {"word", "stop", "take"}:
        return None
    asking = any(
        t.lemma in PRESS for t in parsed.tokens[verb.i + 1 : min(missing.i + 4, parsed.sentence_of(verb.i).last + 1)]
    )
    return missing.i if asking else None


def _last_word(parsed: Parsed, verb: Token) -> int:
    """The last word of the silence itself: the adjective, or the second of "neither confirm nor deny"."""
    if verb.lemma == "confirm":
        return verb.i + 2
    state = parsed.child(verb.i, "acomp", "oprd")
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
        and open_clause.lemma in COMMENT | {"say", "confirm", "discuss", "draw"}
    ):
        last = open_clause.i
    elif (verb.lemma in {"respond", "reply", "comment", "answer"} and negated(parsed, verb)) or (
        passive and _out_of_reach(parsed, verb, subject)
    ) or _would_not(parsed, verb):  # fmt: skip
        last = verb.i
    elif (shunned := _shuns(parsed, verb) or _without_a_word(parsed, verb)) is not None:
        last = shunned
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
