"""Conditions: the word that makes a clause one, and the word that puts another clause under it."""

from peacewatch.knowledge.operators import load_operators
from peacewatch.model.parsed import Parsed, Token

_INVERTED = frozenset(("should", "had", "were"))
_WHOEVER = frozenset(("those", "anyone", "anybody", "everyone", "everybody", "whoever", "all"))
_IN_SUBJECT = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON", "SCONJ", "AUX"))
_PROVIDED = frozenset(("provided", "providing", "assuming", "supposing"))
_TERM_WORDS = frozenset(("after", "when", "once"))
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_BEFORE_CLAUSE = frozenset(
    (",", ";", ":", "-", "–", "—", "“", '"', "'", "‘", "(", "that", "and", "but", "or", "says", "said")
)
_VERBAL = frozenset(("VERB", "AUX"))


def condition_mark(parsed: Parsed, verb: Token) -> int | None:
    """The word that makes the clause of ``verb`` a condition; ``None`` where it is none.

    An *if*, *unless*, *as long as*, *only after*, or a *should*, *had* or *were* before its subject.
    """
    words = load_operators().conditions
    kids = parsed.children(verb.i)
    for kid in kids:
        if kid.dep in ("mark", "advmod", "prep") and kid.i < verb.i and kid.lower in words:
            return kid.i - 1 if _word(parsed, kid.i - 1) == "only" else kid.i
        if kid.lower == "in" and kid.dep in ("mark", "prep") and kid.i < verb.i and _word(parsed, kid.i + 1) == "case":
            return kid.i
    start = _first(parsed, verb)
    if (
        _word(parsed, start - 2) == "in"
        and _word(parsed, start - 1) == "case"
        and verb.dep in ("ccomp", "acl", "advcl")
    ):
        return start - 1
    if verb.lower == "should" and verb.dep in ("advcl", "ccomp", "dep") and _opens(parsed, verb.i):
        return verb.i  # the parse takes what follows for a noun: "Should rebels attack, …"
    above = parsed.tokens[verb.head]
    inverted = above.i < verb.i and above.lower in ("had", "were") and _opens_or_closes(parsed, above)
    if (
        inverted
        and verb.tag in ("VB", "VBN", "VBD")
        and verb.dep in ("ccomp", "xcomp", "advcl")
        and not _asks(parsed, verb)
    ):
        return above.i  # the auxiliary taken for the verb: "Had the talks in Salem succeeded, …"
    as_long = _as_long_as(parsed, verb)
    if as_long is not None:
        return as_long
    if above.lower in _PROVIDED and verb.dep in ("ccomp", "pcomp", "advcl") and above.i < verb.i:
        return above.i  # the parse takes the conjunction for a verb or preposition: "provided that they leave"
    if (term := _only_term(parsed, verb) or _provided(parsed, verb)) is not None:
        return term
    if (term := _until(parsed, verb)) is not None:
        return term
    return _inverted(parsed, verb, kids)


def _word(parsed: Parsed, i: int) -> str:
    return parsed.tokens[i].lower if 0 <= i < len(parsed.tokens) else ""


def _first(parsed: Parsed, verb: Token) -> int:
    return parsed.edges(verb.i)[0]


def _as_long_as(parsed: Parsed, verb: Token) -> int | None:
    """ "as long as", "so long as", "on condition that", "in the event that" at the head of the clause."""
    start = _first(parsed, verb)
    before = [_word(parsed, k) for k in range(start - 4, start + 4)]
    for k in range(len(before) - 2):
        three = before[k : k + 3]
        if three[1:] == ["long", "as"] or three[1:] == ["condition", "that"] or three[1:] == ["event", "that"]:
            at = start - 4 + k + 1
            if at < verb.i and not any(
                t.pos in _VERBAL for t in parsed.tokens[at : verb.i] if t.dep not in ("aux", "auxpass")
            ):
                return at
    return None


def _provided(parsed: Parsed, verb: Token) -> int | None:
    """The *provided* before the clause's subject, which the parse takes for a verb ("will go provided (that) A leaves")."""
    at = verb.i - 1
    while at > 0 and parsed.tokens[at].pos in _IN_SUBJECT:
        at -= 1
    finite = verb.tag in ("VBD", "VBZ", "VBP") or parsed.children(verb.i, "aux", "auxpass")
    if _word(parsed, at) not in _PROVIDED or not finite or verb.i - at < 2:
        return None  # "the trucks provided left": a subject stands between
    return None if parsed.children(at, "nsubj", "nsubjpass", "aux", "auxpass") else at


def _only_term(parsed: Parsed, verb: Token) -> int | None:
    """The *only* of "only after they withdraw", "only when …", "only once …"."""
    if verb.dep not in ("advcl", "pcomp", "ccomp") or is_done(parsed, parsed.tokens[verb.head]):
        return None
    start = _first(parsed, verb)
    for at in range(start - 1, min(start + 2, verb.i)):
        if _word(parsed, at) == "only" and _word(parsed, at + 1) in _TERM_WORDS:
            return at
    return None


def _until(parsed: Parsed, verb: Token) -> int | None:
    """ "Until the prisoners are freed", "would not talk until they left": a term that has not come."""
    mark = next((k for k in parsed.children(verb.i, "mark", "advmod", "prep") if k.lower in ("until", "till")), None)
    if mark is None or mark.i > verb.i:
        return None
    helpers = parsed.children(verb.i, "aux", "auxpass")
    if any(k.tag in ("VBZ", "VBP") for k in (verb, *helpers)):
        return mark.i
    above = parsed.tokens[verb.head]
    would = any(k.lower in load_operators().modals for k in parsed.children(above.i, "aux"))
    return mark.i if would and not is_done(parsed, above) else None


def _inverted(parsed: Parsed, verb: Token, kids: list[Token]) -> int | None:
    if _asks(parsed, verb) or verb.dep == "relcl":
        return None
    subject = next((k for k in kids if k.dep in _SUBJECTS), None)
    for kid in kids:
        if kid.dep not in ("aux", "auxpass") or kid.lower not in _INVERTED or kid.i >= verb.i:
            continue
        at_start = _opens_or_closes(parsed, kid)
        before_subject = subject is not None and kid.i < subject.i
        if before_subject or (at_start and subject is None and verb.i - kid.i > 1):
            return kid.i
    return None


def is_done(parsed: Parsed, verb: Token) -> bool:
    """Whether a verb tells what was done: "released them only after the army withdrew" sets no condition."""
    verb = parsed.tokens[verb.head] if verb.pos == "ADP" else verb
    helpers = [k.lower for k in parsed.children(verb.i, "aux", "auxpass")]
    if any(h in load_operators().modals or h == "to" for h in helpers):
        return False
    return verb.tag == "VBD" or any(h in ("did", "was", "were", "has", "have", "had") for h in helpers)


def _asks(parsed: Parsed, verb: Token) -> bool:
    return parsed.tokens[parsed.sentence_of(verb.i).last].text == "?"


def _opens(parsed: Parsed, i: int) -> bool:
    return i == parsed.sentence_of(i).first or _word(parsed, i - 1) in _BEFORE_CLAUSE


def _opens_or_closes(parsed: Parsed, word: Token) -> bool:
    """Whether a clause may begin with *had*, *should*, *were*: at its head, or behind what would have been without it.

    "They would have lived had the truce been kept": no comma before it, and its subject behind it.
    """
    if _opens(parsed, word.i):
        return True
    following = parsed.tokens[min(word.i + 1, len(parsed.tokens) - 1)]
    if word.lower != "had" or following.pos not in ("DET", "PROPN", "PRON", "NOUN"):
        return False
    before = [t.lower for t in parsed.tokens[parsed.sentence_of(word.i).first : word.i]]
    return any(
        modal in ("would", "could", "might") and "have" in before[k + 1 : k + 4] for k, modal in enumerate(before)
    )


def whoever(parsed: Parsed, verb: Token) -> bool:
    """ "Those who order attacks", "anyone who fires": a clause in the present about whoever does it tells of no deed."""
    antecedent = parsed.tokens[verb.head]
    who = parsed.child(verb.i, "nsubj")
    now = verb.tag in ("VBP", "VBZ") and parsed.child(verb.i, "aux") is None
    any_one = antecedent.lower in _WHOEVER or any(
        k.lower in ("any", "every") for k in parsed.children(antecedent.i, "det")
    )
    return now and any_one and who is not None and who.lower in ("who", "that", "which")


def consequence_mark(parsed: Parsed, verb: Token) -> int | None:
    """The word of the condition that the clause of ``verb`` stands under; ``None`` where there is none."""
    for kid in parsed.children(verb.i, "advcl", "ccomp", "dep", "prep", "pcomp"):
        if kid.dep == "prep":
            mark = _phrase(parsed, kid)
        elif kid.dep == "ccomp":
            mark = _inverted(parsed, kid, parsed.children(kid.i))
            if mark is not None and kid.i > verb.i and _word(parsed, mark) != "should":
                mark = None
        else:
            mark = condition_mark(parsed, kid)
        if mark is not None and _word(parsed, mark - 1) != "even":
            return mark
    return _opening(parsed, verb)


def _phrase(parsed: Parsed, prep: Token) -> int | None:
    """ "in case of", "in the event of", "only after the withdrawal", "in exchange for", "in return for"."""
    noun = parsed.child(prep.i, "pobj")
    if prep.lower in ("provided", "providing") or (prep.lower == "but" and _word(parsed, prep.i + 1) == "for"):
        return prep.i
    if prep.lower in _TERM_WORDS and _word(parsed, prep.i - 1) == "only":
        return None if is_done(parsed, parsed.tokens[prep.head]) else prep.i - 1
    if noun is None:
        return None
    of = any(k.lower in ("of", "that") for k in parsed.children(noun.i))
    if prep.lower == "in" and noun.lemma in ("case", "event") and of:
        return noun.i
    swap = prep.lower == "in" and noun.lemma in ("exchange", "return")
    if (
        swap
        and any(k.lower == "for" for k in parsed.children(noun.i))
        and not is_done(parsed, parsed.tokens[prep.head])
    ):
        return noun.i
    return None


def _opening(parsed: Parsed, verb: Token) -> int | None:
    """The condition that opens the sentence, for the first verb with *will* or *would* after its comma.

    The parse often hangs the one clause on the other the wrong way round.
    """
    if not any(k.lower in ("will", "would", "'ll", "'d", "wo") for k in parsed.children(verb.i, "aux")):
        return None
    sentence = parsed.sentence_of(verb.i)
    first = parsed.tokens[sentence.first]
    if first.text in ("“", '"', "‘") and sentence.first < sentence.last:
        first = parsed.tokens[first.i + 1]
    if first.lower not in load_operators().conditions | _INVERTED or first.i >= verb.i:
        return None
    comma = next((t.i for t in parsed.tokens[first.i : verb.i] if t.text == ","), None)
    if comma is None:
        return None
    modal = next((t.i for t in parsed.tokens[comma : verb.i] if t.lower in ("will", "would", "'ll", "'d", "wo")), None)
    return first.i if modal is not None and parsed.tokens[modal].head == verb.i else None
