"""The clauses of what is said: who is their subject, what is done, in which tense and mood, under which condition.

Read off the words by part of speech, with the parse only as a help, so that a wrong arc costs one clause and no more.
"""

from dataclasses import dataclass

from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.span import Span

CONDITIONS = frozenset({"if", "unless", "until", "till", "before", "should", "provided", "lest"})
MARKS = CONDITIONS | frozenset(
    """after once when while because since as that who which whom whose whether where whoever wherever whatever whichever
    although though than so""".split()
)
FUTURE = frozenset({"will", "would", "shall", "'ll", "wo", "sha"})
DUTY = frozenset({"must", "should", "ought"})
DUTY_TO = frozenset({"have", "need", "ought"})
MIGHT = frozenset({"may", "might", "can", "could", "ca"})
NOT = frozenset({"not", "n't", "n’t", "never", "neither"})
NO_ONE = frozenset({"no", "none", "nobody", "nothing", "neither", "nor"})
STOPS = frozenset({",", ";", ":", ".", "—", "–", "?", "!", "(", ")"})
QUOTES = frozenset({"“", "”", '"', "‘", "’", "''", "``"})
JOINS = frozenset({"and", "or", "but", "nor"})
CUTS = frozenset({"in", "at", "near", "from", "on", "around", "outside", "with", "after", "since", "during", "along"})


@dataclass(slots=True, frozen=True)
class Clause:
    """One clause.

    ``subject`` are the words of its subject (of the one before it where it has none of its own), ``verb`` its main verb,
    ``rest`` what follows up to the next clause. ``mood`` is ``past``, ``present``, ``future``, ``duty``, ``might``,
    ``unreal`` (would have), ``bid`` (imperative) or ``bare`` (no tense of its own). ``mark`` is the word that
    subordinates it, empty for a main clause.
    """

    subject: tuple[Token, ...]
    verb: Token
    rest: tuple[Token, ...]
    mood: str
    mark: str
    negated: bool
    passive: bool

    @property
    def main(self) -> bool:
        """Whether it is said itself, not only as a condition or of somebody."""
        return self.mark in {"", "that", "so"}

    def rest_lemmas(self) -> frozenset[str]:
        """The lemmas of what follows the verb, in lower case."""
        return frozenset(t.lemma.lower() for t in self.rest)


def clauses(parsed: Parsed, content: tuple[Span, ...]) -> list[Clause]:
    """The clauses of a content, in text order."""
    found: list[Clause] = []
    for span in content:
        tokens = [t for t in parsed.tokens_in(span.start, span.end) if t.text not in QUOTES]
        found += _of_piece(parsed, tokens)
    return found


def _of_piece(parsed: Parsed, tokens: list[Token]) -> list[Clause]:
    runs = _runs(tokens)
    found: list[Clause] = []
    before = 0
    for number, (first, last) in enumerate(runs):
        end = runs[number + 1][0] if number + 1 < len(runs) else len(tokens)
        segment = tokens[before:first]
        previous = found[-1] if found and not any(t.text == "." for t in segment) else None
        clause = _clause(parsed, segment, tokens[first : last + 1], _rest(tokens[last + 1 : end]), previous)
        if clause is not None:
            found.append(clause)
        before = last + 1
    return found


def _runs(tokens: list[Token]) -> list[tuple[int, int]]:
    """The verb groups: auxiliaries, adverbs and a main verb, as first and last position."""
    runs: list[tuple[int, int]] = []
    k = 0
    while k < len(tokens):
        if not _verbal(tokens[k]) or (tokens[k].tag == "VBG" and tokens[k].dep in {"amod", "compound"}):
            k += 1
            continue
        last = at = k
        while at + 1 < len(tokens):
            following = tokens[at + 1]
            to = following.lower == "to" and tokens[at].lemma in {*DUTY_TO, "go"} and _base(tokens, at + 2)
            adverb = following.lower in NOT or (following.tag == "RB" and following.lower not in {"only", "then"})
            main_done = (
                tokens[last].pos == "VERB"
                and tokens[last].tag != "MD"
                and tokens[last].lemma not in DUTY_TO | {"be", "go", "do"}
            )
            if main_done and not adverb:
                break
            if _verbal(following) and not main_done:
                last = at = at + 1
            elif adverb or to:
                at += 1
            else:
                break
        runs.append((k, last))
        k = last + 1
    return runs


def _verbal(token: Token) -> bool:
    return token.pos in {"VERB", "AUX"} or token.tag == "MD"


def _base(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].tag in {"VB", "VBP"}


def _rest(tokens: list[Token]) -> tuple[Token, ...]:
    """What follows a verb, up to a mark or a stop that is no comma."""
    found: list[Token] = []
    for token in tokens:
        if token.lower in MARKS - {"as", "so", "than", "before", "after", "since"} or token.text in STOPS - {","}:
            break
        found.append(token)
    return tuple(found)


def _clause(
    parsed: Parsed, segment: list[Token], run: list[Token], rest: tuple[Token, ...], previous: Clause | None
) -> Clause | None:
    verb = run[-1]
    words = [t.lower for t in run]
    to = bool(segment) and segment[-1].lower == "to"
    mark = ""
    own: list[Token] = []
    for at, token in enumerate(segment):
        pointing = token.lower == "after" and [t.lower for t in segment[at + 1 : at + 2]] == ["that"]
        if (
            token.lower in MARKS
            and not pointing
            and not (token.lower == "that" and (token.tag == "DT" or [t.lower for t in own] == ["after"]))
        ):
            mark, own = token.lower, []
        elif token.text in STOPS:
            own, mark = [], (mark if not own else "")
        else:
            own.append(token)
    denied = False
    while (
        own
        and (own[-1].lower in NOT or (own[-1].tag == "RB" and own[-1].lower not in {"there", "then"}))
        and own[-1].lower != "neither"
    ):
        word = own.pop()
        denied = denied or word.lower in NOT
    own = _after_object(own, segment, previous)
    joined = bool(own) and own[-1].lower in JOINS
    bare = verb.tag in {"VB", "VBP"} and len([t for t in run if _verbal(t)]) == 1
    if segment and words[0] == "should" and not own:
        mark = "should"
    subject = _subject(parsed, own, verb)
    mood = _mood(run, to=to)
    if mood == "bid" and (subject or (previous is not None and joined and previous.mood not in {"bid"})):
        mood = "present"
    carried = (
        previous is not None
        and not subject
        and (joined or (not own and not mark and segment and segment[-1].text == ","))
    )
    if carried and previous is not None and mood != "bid":
        mark = mark or previous.mark
        if bare and previous.mood in {"future", "duty", "might"}:
            mood = previous.mood
        subject = previous.subject
    negated = denied or any(w in NOT for w in words) or any(t.lower in NO_ONE for t in subject[:2]) or _not_one(own)
    passive = verb.tag == "VBN" and any(t.lemma in {"be", "get"} for t in run[:-1])
    return Clause(tuple(subject), verb, rest, mood, mark, negated, passive)


def _after_object(own: list[Token], segment: list[Token], previous: Clause | None) -> list[Token]:
    """ "Burned our crops and now you …": without what still belongs to the verb before."""
    if previous is None or len(own) != len(segment):
        return own
    joins = [k for k, t in enumerate(own[:-1]) if t.lower in JOINS]
    return own[joins[-1] + 1 :] if joins else own


def _not_one(own: list[Token]) -> bool:
    lowers = [t.lower for t in own[:3]]
    return (
        lowers[:2] in (["not", "one"], ["not", "an"])
        or lowers[:3] == ["not", "a", "single"]
        or lowers[:2] == ["not", "a"]
    )


def _subject(parsed: Parsed, own: list[Token], verb: Token) -> tuple[Token, ...]:
    """The words before the verb that can be its subject, without what only says where; else what the parse takes for it."""
    kept: list[Token] = []
    for token in own:
        if token.lower in JOINS and not kept:
            continue
        if token.lower in CUTS and kept:
            break
        kept.append(token)
    if kept and own[-1].lower in JOINS | {"to"}:
        return ()
    if any(t.pos in {"NOUN", "PROPN", "PRON", "NUM"} or t.tag in {"DT", "PRP", "NN", "NNS", "NNP"} for t in kept):
        return tuple(kept)
    subject = parsed.child(verb.i, "nsubj", "nsubjpass")
    if subject is not None and subject.i < verb.i and subject.sentence == verb.sentence and own:
        first, _ = parsed.edges(subject.i)
        return parsed.tokens[max(first, subject.i - 4) : subject.i + 1]
    return ()


def _mood(run: list[Token], *, to: bool) -> str:
    words = [t.lower for t in run]
    if to:
        return "bare"
    had = any(t.lemma == "have" for t in run[:-1])
    if any(w in FUTURE for w in words):
        return "unreal" if had and "would" in words and run[-1].tag == "VBN" else "future"
    if words[:2] == ["going", "to"] or "going" in words[:-1]:
        return "future"
    if any(w in DUTY for w in words) or (
        run[0].lemma in DUTY_TO and len(run) > 1 and run[-1].tag == "VB" and not set(words[1:-1]) & {"n't", "not"}
    ):
        return "duty"
    if any(w in MIGHT for w in words):
        return "might"
    first = run[0]
    if first.tag == "VBD" or had or first.lower in {"had", "did", "was", "were"}:
        return "past"
    if first.tag in {"VBZ"} or first.lower in {"am", "is", "are", "has", "have", "do", "does"}:
        return "past" if first.lower in {"has", "have"} and run[-1].tag == "VBN" and len(run) > 1 else "present"
    if first.tag in {"VB", "VBP"}:
        return "bid"
    return "bare" if first.tag == "VBG" else "past"
