"""Cues that hang on a whole clause: *according to X*, *per X*, *reportedly*."""

from peacewatch.extract.cues.nominal import without_possessive
from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import sources_of, trimmed
from peacewatch.extract.set_off import parts_between
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.things import load_things
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.span import Span
from peacewatch.model.worded import Source

PHRASE = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "PART"})
HEARSAY = frozenset({"reportedly", "allegedly", "supposedly", "purportedly"})


def according(parsed: Parsed, token: Token, sentence: Sentence) -> list[Draft]:
    """ "according to X" or "…, per X": the clause that it stands in is the content, in two pieces where it stands amid it."""
    if token.lower == "per":
        last_of_cue = token
        if parsed.tokens[token.i - 1].text != "," or token.i == sentence.first:
            return []
    else:
        last_of_cue = parsed.tokens[min(token.i + 1, sentence.last)]
        if last_of_cue.lower != "to":
            return []
    source = parsed.child(last_of_cue.i, "pobj") or parsed.child(token.i, "pobj")
    if source is None or _measures(parsed, source):
        return []
    first, last = parsed.edges(token.i)
    sources = sources_of(parsed, source.i)
    listed = _listed(parsed, last_of_cue.i + 1, sentence) if token.i == sentence.first else ()
    if len(listed) > len(sources):
        sources = listed
        last = max(last, parsed.tokens_in(listed[-1].span.start, listed[-1].span.end)[-1].i)
    content = _around(parsed, (first, last), parts_between(parsed, token.i) or _clause_over(parsed, token, sentence))
    cue = parsed.span(token.i, last_of_cue.i)
    return [Draft(sources, cue, token.i, "report", content, "indirect", "statement.according-to",
                   sentence.paragraph, cue_class="according")]  # fmt: skip


def by_reckoning(parsed: Parsed, noun: Token, sentence: Sentence) -> list[Draft]:
    """ "by the army's count", "by the doctors' estimate": the clause that it stands in is said by whose reckoning it is."""
    by = parsed.tokens[noun.head]
    owner = parsed.child(noun.i, "poss")
    if noun.lemma not in word_list("reckoning") or by.lower != "by" or owner is None or owner.tag == "PRP$":
        return []
    last = noun.i
    content = _around(parsed, (by.i, last), parts_between(parsed, by.i) or _clause_over(parsed, by, sentence))
    if not content:
        return []
    return [Draft(without_possessive(parsed, owner), parsed.span(noun.i, noun.i), noun.i, "report", content, "indirect",
                  "statement.by-reckoning", sentence.paragraph, cue_class="according")]  # fmt: skip


def hearsay(parsed: Parsed, token: Token, sentence: Sentence) -> list[Draft]:
    """ "X reportedly did Y": the clause is said by nobody named."""
    verb = parsed.tokens[token.head]
    if verb.pos not in {"VERB", "AUX"} or token.dep != "advmod":
        return []
    if parsed.child(verb.i, "nsubj", "nsubjpass") is None:
        return []
    content = _around(parsed, (token.i, token.i), _own_clause(parsed, verb, sentence))
    return [Draft((), parsed.span(token.i, token.i), token.i, "report", content, "indirect", "statement.hearsay",
                   sentence.paragraph)]  # fmt: skip


def _listed(parsed: Parsed, first: int, sentence: Sentence) -> tuple[Source, ...]:
    """ "(According to) the union, the port and two captains, …": the noun phrases of a list that opens the sentence.

    Read from the commas: the parser takes such a list apart. An apposition has no *and*.
    """
    phrases: list[tuple[int, int]] = []
    at, joined = first, False
    while at < sentence.last:
        end = at
        while end <= sentence.last and parsed.tokens[end].pos in PHRASE:
            end += 1
        if (
            end == at
            or parsed.tokens[end - 1].pos not in {"NOUN", "PROPN"}
            or parsed.tokens[at].pos not in {"DET", "NUM", "ADJ"}
        ):
            return ()
        phrases.append((at, end - 1))
        if joined:
            break
        at = end + (parsed.tokens[end].text == ",")
        if parsed.tokens[at].lower == "and":
            joined, at = True, at + 1
        elif at == end:
            return ()
    if not joined or len(phrases) < 3:
        return ()
    return tuple(Source(b, parsed.span(a, b)) for a, b in phrases)


def _measures(parsed: Parsed, noun: Token) -> bool:
    """Whether the noun is a measure that something goes by, told by nobody."""
    return noun.lemma in load_things() and not parsed.children(noun.i, "det", "poss", "amod", "acl", "compound")


def _clause_over(parsed: Parsed, token: Token, sentence: Sentence) -> tuple[int, int]:
    """The said clause that the cue stands inside, else the sentence."""
    for above in parsed.ancestors(token.i):
        if above.dep == "ccomp" and parsed.edges(above.i)[0] < token.i:
            first, last = parsed.edges(above.i)
            return first + (parsed.tokens[first].lower == "that" and first < token.i), last
    return sentence.first, sentence.last


def _own_clause(parsed: Parsed, verb: Token, sentence: Sentence) -> tuple[int, int]:
    """The clause of one verb: without a mark before it, without what another verb adds to it."""
    first, last = parsed.edges(verb.i)
    while first < verb.i and parsed.tokens[first].dep in {"mark", "cc", "punct"}:
        first += 1
    later = [k.i for k in parsed.children(verb.i, "conj", "cc", "parataxis") if k.i > verb.i]
    cut = min([parsed.edges(k)[0] for k in later], default=last + 1)
    return max(first, sentence.first), min(last, cut - 1, sentence.last)


def _around(parsed: Parsed, cue: tuple[int, int], clause: tuple[int, int]) -> list[Span]:
    left = trimmed(parsed, clause[0], cue[0] - 1) if clause[0] < cue[0] else None
    right = trimmed(parsed, cue[1] + 1, clause[1]) if cue[1] < clause[1] else None
    return [piece for piece in (left, right) if piece is not None and len(piece.exact) > 3]
