"""What a cue governs: the clause, noun phrase or infinitive that is said, and whom it is said to."""

from peacewatch.extract.phrases import is_date, trimmed
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.span import Span

COMPLEMENT_PREPOSITIONS = frozenset(["of", "for", "to", "against", "from", "with", "as", "about", "over", "into"])
SEEING = frozenset({"observe", "spot", "document", "record", "register", "count"})
PLACING = frozenset({"at", "in", "on", "near", "along", "around", "inside", "outside"})
TOLD = frozenset({"tell", "inform", "assure", "remind", "warn"})


def points(noun: Token) -> bool:
    """Whether a noun points at something said: "the accusation", "a condition"."""
    senses = load_cues().nouns.get(noun.lemma, ())
    return any(s.cue_class in {"speech", "document", "belief"} for s in senses) or noun.lemma in {
        "condition",
        "figure",
        "toll",
        "version",
        "term",
    }


def addressees_of(parsed: Parsed, verb: Token, lemma: str) -> tuple[int, ...]:
    """The heads of those whom a cue says that it was said to, also "in an interview with" or "speaking to" them."""
    kid = None
    if lemma in word_list("addressing"):
        kid = parsed.child(verb.i, "dobj", "dative")
        if lemma == "call on":
            preposition = next((k for k in parsed.children(verb.i, "prep") if k.lower == "on"), None)
            kid = parsed.child(preposition.i, "pobj") if preposition is not None else None
    kid = kid or _interviewer(parsed, verb)
    return (kid.i,) if kid is not None and kid.pos in {"NOUN", "PROPN", "PRON"} else ()


def _interviewer(parsed: Parsed, verb: Token) -> Token | None:
    """ "in an interview with Radio X", "in comments to a newspaper", "speaking to reporters"."""
    for kid in parsed.children(verb.i, "prep", "advcl"):
        noun = parsed.child(kid.i, "pobj") if kid.dep == "prep" and kid.lower in {"in", "during"} else None
        talking = kid.dep == "advcl" and kid.tag == "VBG" and kid.lemma in {"speak", "talk"}
        holder = kid if talking else noun if noun is not None and noun.lemma in word_list("talked_with") else None
        for preposition in parsed.children(holder.i, "prep") if holder is not None else ():
            if preposition.lower in {"with", "to"} and (other := parsed.child(preposition.i, "pobj")) is not None:
                return other
    return None


def said_clause(parsed: Parsed, clause: Token, verb: Token) -> tuple[Span, ...]:
    """The said clause: its subtree, without a leading "that", in two pieces where the cue stands inside it."""
    first, last = parsed.edges(clause.i)
    if first < verb.i < last:
        left = trimmed(parsed, first, _before_cue(parsed, verb) - 1)
        right = trimmed(parsed, _after_cue(parsed, verb), last)
        return tuple(p for p in (left, right) if p is not None)
    if last < verb.i:
        group = _before_cue(parsed, verb)
        if not _set_off(parsed, group) or (
            parsed.child(verb.i, "dobj", "dative") is not None and verb.lemma not in TOLD
        ):
            return ()
        last = min(last, group - 1)
    while first < last and (parsed.tokens[first].lower in {"that", ",", ":", "because"} and parsed.tokens[first].dep in {"mark", "punct", "advmod", "nsubj"}
                            and parsed.tokens[first].dep != "nsubj"):  # fmt: skip
        first += 1
    told = verb.lemma in TOLD and verb.i < first and parsed.child(verb.i, "dobj", "dative") is not None
    if told and parsed.tokens[first].lower == "that" and parsed.tokens[first + 1].pos not in {"VERB", "AUX"}:
        first += 1  # "told nurses that help was near", where the parser reads "that help"
    whole = trimmed(parsed, first, last)
    return (whole,) if whole is not None else ()


def _set_off(parsed: Parsed, first: int) -> bool:
    """Whether a comma, a dash or a closing mark stands before the cue's words: else no clause before them is what they say."""
    return first > 0 and parsed.tokens[first - 1].pos == "PUNCT"


def _before_cue(parsed: Parsed, verb: Token) -> int:
    subject = parsed.child(verb.i, "nsubj", "nsubjpass")
    return min(verb.i, parsed.edges(subject.i)[0] if subject is not None else verb.i)


def _after_cue(parsed: Parsed, verb: Token) -> int:
    subject = parsed.child(verb.i, "nsubj", "nsubjpass")
    return max(verb.i, parsed.edges(subject.i)[1] if subject is not None else verb.i) + 1


def said_object(parsed: Parsed, verb: Token, lemma: str) -> tuple[tuple[Span, ...], bool]:
    """The complement of a cue that takes a noun phrase or an infinitive, and whether it only points at a charge."""
    kept: list[Token] = []
    bound = lemma.split()[1:]
    for kid in parsed.children(verb.i):
        if kid.i < verb.i or (kid.dep in {"dobj", "npadvmod"} and is_date(kid)):
            continue
        clause = asked_of(parsed, kid, lemma) or (bool(kept) and _limits(parsed, kid, lemma))
        if clause or kid.dep in {"dobj", "xcomp", "ccomp", "oprd", "dative", "acomp", "pcomp"}:
            kept.append(kid)
        elif kid.dep == "prep":
            inner = parsed.child(kid.i, "pobj", "pcomp")
            if inner is None or is_date(inner):
                continue
            if kid.lower in bound:
                kept.append(inner)
            elif (
                kid.lower in COMPLEMENT_PREPOSITIONS
                or (lemma == "blame" and kid.lower == "on")
                or (lemma in SEEING and _right_after(parsed, kid, kept))
            ):
                kept.append(kid)
    if not kept:
        return (), False
    thing = kept[0]
    only = len(kept) == 1 or (
        thing.dep == "dobj" and all(k.dep in {"oprd", "prep"} and k.lower not in {"of"} for k in kept[1:])
    )
    deictic = only and (
        thing.lower in {"this", "that", "it", "them"}
        or (points(thing) and not parsed.children(thing.i, "ccomp", "acl", "relcl", "prep"))
    )
    return cover(parsed, kept), deictic


def asked_of(parsed: Parsed, clause: Token, lemma: str) -> bool:
    """ "called upon the parties to restore …": an infinitive that is asked, though the parser takes it for a purpose."""
    if clause.dep != "advcl" or load_cues().usual_act(lemma) not in {"demand", "request"}:
        return False
    first = parsed.edges(clause.i)[0]
    return parsed.tokens[first].tag == "TO" and parsed.tokens[first - 1].text not in {",", "—", "–"}


def _limits(parsed: Parsed, clause: Token, lemma: str) -> bool:
    """ "ruled out a withdrawal before …": the time or condition of what is refused, asked or promised, with no comma before it."""
    if clause.dep != "advcl" or load_cues().usual_act(lemma) not in {
        "demand",
        "request",
        "refuse",
        "promise",
        "threaten",
        "offer",
        "agree",
    }:
        return False
    first = parsed.edges(clause.i)[0]
    return parsed.tokens[first].lower in {"before", "until", "unless", "if"} and parsed.tokens[first - 1].text != ","


def _right_after(parsed: Parsed, preposition: Token, kept: list[Token]) -> bool:
    """Where what was seen stood, which belongs to it ("observed two lorries at the gate")."""
    return bool(kept) and preposition.lower in PLACING and parsed.edges(kept[-1].i)[1] == preposition.i - 1


def misread_noun(parsed: Parsed, token: Token) -> bool:
    """ "dismissed as “talk” claims that …": a noun taken for a present verb beside a past one, with no "and" between."""
    verb = parsed.tokens[token.head]
    if token.tag != "VBZ" or token.dep != "conj" or verb.tag != "VBD" or token.lemma not in load_cues().nouns:
        return False
    following = parsed.tokens[token.i + 1 : token.i + 2]
    alone = parsed.child(token.i, "nsubj", "nsubjpass", "aux", "advmod") is None and parsed.child(verb.i, "cc") is None
    return alone and bool(following) and following[0].lower == "that" and parsed.tokens[token.i - 1].text != ","


def cover(parsed: Parsed, kept: list[Token]) -> tuple[Span, ...]:
    """The stretch from the first to the last word of several complements, trimmed; none where there are none."""
    if not kept:
        return ()
    first = min(parsed.edges(k.i)[0] for k in kept)
    last = max(parsed.edges(k.i)[1] for k in kept)
    first = max(first, min(k.i for k in kept) - 30)
    if parsed.tokens[first].lower == "that" and parsed.tokens[first].dep == "mark":
        first += 1
    span = trimmed(parsed, first, last)
    return (span,) if span is not None else ()


def pointing_phrase(parsed: Parsed, noun: Token) -> Span:
    """The short noun phrase that points at a charge: "a charge", without what follows."""
    first = min([noun.i, *(k.i for k in parsed.children(noun.i, "det", "amod", "poss", "compound"))])
    return parsed.span(first, noun.i)
