"""Which of the complements that a cue verb may take it has here: that decides its sense, and what is said."""

from dataclasses import dataclass

from peacewatch.extract.complements import (
    COMPLEMENT_PREPOSITIONS,
    asked_of,
    cover,
    misread_noun,
    points,
    said_clause,
    said_object,
)
from peacewatch.extract.labels import what_is_called
from peacewatch.extract.phrases import is_date, trimmed
from peacewatch.extract.series import first_of_three, first_of_two
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.cues import Cue, Senses, load_cues, sense
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.span import Span

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
ADDRESSING = frozenset(
    {"tell", "assure", "inform", "remind", "warn", "notify", "convince", "persuade", "reassure", "brief", "ask"}
)
WH = frozenset({"that", "whether", "what", "how", "why", "who", "where", "when", "which", "if"})
THINGS = frozenset({"same", "thing", "things", "much", "something", "otherwise", "it"})
NAMING = frozenset({"call", "describe", "term", "label", "brand", "deem", "dub", "characterise", "characterize"})
_SHORTEST = "“?” "
REACH = 14  # words from a cue to a *that* which the parse hangs elsewhere
MEASURED = frozenset({"toll", "number", "figure", "total", "count", "loss", "cost", "estimate"})


@dataclass(slots=True, frozen=True)
class Governed:
    """The sense of a cue here, the code of what it takes here, and what is said (from its preposition on)."""

    sense: Cue
    take: str
    content: tuple[Span, ...]
    deictic: bool = False


def governed(parsed: Parsed, verb: Token, lemma: str, senses: Senses) -> Governed | None:
    """What the cue ``verb`` governs here, or ``None`` where it has nothing that this cue takes.

    ``lemma`` is the cue word, with its particle; the most telling complement decides: a clause, then an object with
    what is said of it, an infinitive, a preposition; last a bare cue, beside which a quotation may stand.
    """
    small = any({"pred", "np-to"} & one.takes for one in senses)
    clause = said_in_clause(parsed, verb, small=small)
    labelled = _what_it_calls(parsed, clause) if clause is not None else None
    if labelled is not None and (one := sense(senses, "np")) is not None:
        return Governed(
            one, "np", cover(parsed, [labelled]), deictic=points(labelled) and not _tells_what(parsed, labelled)
        )
    if clause is not None and _has_object_of_its_own(parsed, clause, verb) and sense(senses, "np") is not None:
        clause = None
    if clause is not None and (one := sense(senses, "that")) is not None:
        content = said_clause(parsed, clause, verb)
        if content:
            return Governed(one, "that", content)
    called = what_is_called(parsed, verb) if (one := sense(senses, "pred") or sense(senses, "as")) is not None else None
    if called is not None and one is not None:
        return Governed(one, "pred", (called,))
    told, stray = sense(senses, "that"), _stray_clause(parsed, verb)
    if told is not None and verb.lemma in ADDRESSING and (rest := _told_clause(parsed, verb)) is not None:
        return Governed(told, "that", (rest,))
    if told is not None and stray is not None and verb.lemma in ADDRESSING:
        return Governed(told, "that", cover(parsed, [stray]))
    for take, bound in _takes(parsed, verb, lemma):
        one = sense(senses, take)
        if one is None:
            continue
        if take == "figure":
            return Governed(one, take, _put_at(parsed, verb))
        if take == "as" or (take == "np" and _labelled(parsed, verb)):
            after = [k for k in parsed.children(verb.i) if k.i > verb.i]
            content = cover(parsed, [k for k in after if k.dep == "dobj" or k.lower == "as" or misread_noun(parsed, k)])
            deictic = False
        elif bound is not None and bound.lower not in COMPLEMENT_PREPOSITIONS:
            content, deictic = (
                cover(parsed, [k for k in parsed.children(verb.i, "prep", "xcomp") if k.i >= bound.i]),
                False,
            )
        else:
            content, deictic = said_object(parsed, verb, lemma)
        if content:
            return Governed(one, take, content, deictic)
    if told is not None and stray is not None:
        return Governed(told, "that", cover(parsed, [stray]))
    quote = sense(senses, "quote")
    return Governed(quote, "quote", ()) if quote is not None else None


def said_in_clause(parsed: Parsed, verb: Token, *, small: bool = True) -> Token | None:
    """The head of a clause that is said, where the verb may take a ``small`` one ("wants him to go") a finite one.

    The parse may take the clause's verb for a noun: of several clauses the first counts, whichever is finite.
    """
    clauses = [k for k in parsed.children(verb.i, "ccomp") if not _parted(parsed, k, verb)]
    if any(not small or finite(parsed, k) or k.i < verb.i for k in clauses):
        return clauses[0]
    for kid in parsed.children(verb.i, "advcl", "dep", "xcomp"):
        mark = parsed.tokens[parsed.edges(kid.i)[0]]
        if kid.i > verb.i and mark.lower == "that" and finite(parsed, kid):
            return kid
    return None


def _what_it_calls(parsed: Parsed, clause: Token) -> Token | None:
    """The noun of "(rejected) what he called a baseless allegation": what is rejected is that, by whatever name."""
    what = parsed.child(clause.i, "dobj", "dative")
    if what is None or what.lower != "what" or clause.lemma not in NAMING:
        return None
    named = parsed.child(clause.i, "oprd", "attr")
    if named is None:
        as_ = next((k for k in parsed.children(clause.i, "prep") if k.lower == "as"), None)
        named = parsed.child(as_.i, "pobj") if as_ is not None else None
    return named if named is not None and named.pos in {"NOUN", "PROPN"} else None


def _tells_what(parsed: Parsed, noun: Token) -> bool:
    return bool(parsed.children(noun.i, "acl", "relcl", "ccomp", "prep"))


def _parted(parsed: Parsed, clause: Token, verb: Token) -> bool:
    """Whether the clause is a sentence of its own before it, which the small model hangs on the verb after it.

    A semicolon tells, or a comma between two that both have a subject, a cue and a complement: "A says X, B denies Y".
    """
    low, high = sorted((clause.i, verb.i))
    if any(t.text == ";" for t in parsed.tokens[low:high]) or clause in (
        first_of_three(parsed, verb),
        first_of_two(parsed, verb),
    ):
        return True
    return (
        clause.i < verb.i
        and clause.lemma in load_cues().verbs
        and parsed.child(clause.i, "nsubj") is not None
        and any(k.i > clause.i for k in parsed.children(clause.i, "ccomp", "dobj", "xcomp"))
        and any(k.i > verb.i for k in parsed.children(verb.i, "ccomp", "dobj", "xcomp"))
    )


def finite(parsed: Parsed, clause: Token) -> bool:
    """Whether a clause's verb is finite, or opens with a question word ("how to go on")."""
    if clause.tag in FINITE:
        return True
    kids = parsed.children(clause.i)
    if any(k.dep == "mark" and k.lower == "that" for k in kids) or any(
        k.dep in {"aux", "auxpass"} and (k.tag in FINITE or k.lower in {"'d", "'ll", "’d", "’ll"}) for k in kids
    ):
        return True
    return parsed.tokens[parsed.edges(clause.i)[0]].lower in WH


def _takes(parsed: Parsed, verb: Token, lemma: str) -> list[tuple[str, Token | None]]:
    """The codes of the complements after the verb, the most telling first, with the preposition bound by the cue."""
    after = [k for k in parsed.children(verb.i) if k.i > verb.i]
    thing = next((k for k in after if k.dep in {"dobj", "dative"} and k.tag != "WDT"), None)
    small = next((k for k in after if k.dep in {"ccomp", "xcomp"} and not finite(parsed, k)), None)
    small = small or next((k for k in after if asked_of(parsed, k, lemma)), None)
    to = small is not None and _has_to(parsed, small)
    found: list[tuple[str, Token | None]] = []
    inside = small is not None and parsed.child(small.i, "nsubj", "nsubjpass") is not None
    particle = lemma.split()[1:]
    if particle and any(k.lower in particle and parsed.child(k.i, "pobj", "pcomp") for k in after):
        found += [("np-to", None)] if to else []
        found.append(("np", None))
    if thing is not None or inside:
        found += [("np-to", None)] if to else []
        found += [("pred", None)] if _named(parsed, after, small) else []
        found += (
            [("as", None)]
            if any(k.lower == "as" and k.dep in {"prep", "mark", "advmod"} for k in after) or _as_after(parsed, thing)
            else []
        )
        found += [("figure", None)] if thing is not None and thing.lemma in MEASURED and _figure(parsed, thing) else []
        found += [("thing", None)] if thing is not None and thing.lower in THINGS else []
        found += [("said", None)] if thing is not None and points(thing) else []
        found += [("np-with", None)] if _of_a_deed(parsed, after) else []
        kept = lemma == "observe" and thing is not None and thing.lemma.lower() in word_list("kept")
        found += [] if kept or _asked_a_question(parsed, verb, to=to) else [("np", None)]
    elif small is not None:
        gerund = small.tag == "VBG" or any(k.tag == "VBG" for k in parsed.children(small.i, "aux", "auxpass"))
        found.append(("to", None) if to else ("ing", None) if gerund else ("pred", None))
    if any(k.dep == "acomp" or (k.dep == "oprd" and thing is None) for k in after):
        found.append(("adj", None))
    if thing is None:
        for kid in after:
            if kid.dep in {"prep", "agent"} and _near(parsed, verb, kid) and parsed.child(kid.i, "pobj", "pcomp"):
                found.append((kid.lower, kid))
    return found


def _asked_a_question(parsed: Parsed, verb: Token, *, to: bool) -> bool:
    """ "“What truce?” the minister asked reporters": the object is whom it was said to, and nothing is asked of him."""
    if verb.lemma != "ask" or to:
        return False
    subject = parsed.child(verb.i, "nsubj")
    opens = parsed.tokens[parsed.edges(subject.i)[0] if subject is not None else verb.i].start
    quotation = parsed.quotation_at(opens - 2) if opens >= len(_SHORTEST) else None
    return quotation is not None and quotation.end <= opens and quotation.closed


def _as_after(parsed: Parsed, thing: Token | None) -> bool:
    """ "Described the raid as a provocation", where the parse gives the "as" to the object."""
    return thing is not None and any(k.lower == "as" and k.i > thing.i for k in parsed.children(thing.i, "prep"))


def _has_object_of_its_own(parsed: Parsed, clause: Token, verb: Token) -> bool:
    """ "Rebels say truce is dead, army denies new raids": what stands before the subject is another clause."""
    if clause.i > verb.i or parsed.quotation_at(clause.start) is not None or verb.lemma in ADDRESSING:
        return False
    thing = next((k for k in parsed.children(verb.i, "dobj") if k.i > verb.i), None)
    return thing is not None and not is_date(thing)


def _labelled(parsed: Parsed, verb: Token) -> bool:
    """Whether an object has an "as" after it that the parse gives no noun ("slammed the plan as too vague")."""
    return any(k.lower == "as" and not parsed.children(k.i, "pobj", "pcomp") for k in parsed.children(verb.i, "prep"))


def _stray_clause(parsed: Parsed, verb: Token) -> Token | None:
    """The clause of a *that* a few words on which the parse hangs elsewhere ("said on Friday in a letter that …")."""
    for word in parsed.tokens[verb.i + 1 : min(verb.i + REACH, parsed.sentence_of(verb.i).last)]:
        if word.lower == "that" and word.dep == "mark" and parsed.tokens[word.head].i > word.i:
            if parsed.tokens[word.i - 1].lower in {"and", "but"} and verb.dep == "ccomp":
                return None  # "said A had accepted the plan and that …": what the outer verb says
            clause = parsed.tokens[word.head]
            # "assured the villagers that …", but "found no evidence that …"
            of_its_object = parsed.tokens[clause.head].dep == "dobj" and verb.lemma not in ADDRESSING
            return None if of_its_object else clause
        if word.pos in {"VERB", "AUX", "PUNCT"}:
            return None
    return None


def _told_clause(parsed: Parsed, verb: Token) -> Span | None:
    """What follows the *that* right after whom it was told ("reminded the parties that …"), which may be misread.

    The parser takes the *that* for a relative pronoun or an article there: "told nurses that help was near".
    """
    hearer = parsed.child(verb.i, "dobj", "dative")
    if hearer is None or hearer.i < verb.i:
        return None
    for word in parsed.tokens[verb.i + 1 : min(verb.i + REACH, parsed.sentence_of(verb.i).last - 1)]:
        if word.text in {",", ";"} or (word.pos in {"VERB", "AUX"} and word.i > verb.i):
            return None
        if word.lower == "that" and word.i > hearer.i:
            misread = word.dep in {"nsubj", "nsubjpass", "det", "dobj"} and parsed.tokens[word.i + 1].pos not in {
                "VERB",
                "AUX",
            }
            return trimmed(parsed, word.i + 1, parsed.sentence_of(verb.i).last) if misread else None
    return None


def _has_to(parsed: Parsed, verb: Token) -> bool:
    return any(k.lower == "to" and k.i < verb.i for k in parsed.children(verb.i, "aux"))


def _of_a_deed(parsed: Parsed, after: list[Token]) -> bool:
    """ "charged the guards with firing first": an object and, with a gerund, what it is said to have done."""
    with_ = next((k for k in after if k.lower == "with" and k.dep == "prep"), None)
    return with_ is not None and any(k.tag == "VBG" for k in parsed.children(with_.i, "pcomp", "pobj"))


def _named(parsed: Parsed, after: list[Token], small: Token | None) -> bool:
    """Whether an object is called something: "calls it theatre", "called the plan “dead”"."""
    if any(k.dep == "oprd" for k in after):
        return True
    return small is not None and not _has_to(parsed, small) and small.pos in {"NOUN", "PROPN", "ADJ", "VERB"}


def _figure(parsed: Parsed, thing: Token) -> Token | None:
    """The number of "(puts) the number of soldiers killed at 31", wherever the parser hung the *at*."""
    for word in parsed.tokens[thing.i + 1 : min(thing.i + REACH, parsed.sentence_of(thing.i).last)]:
        if word.text in {",", ";"}:
            return None
        if word.lower == "at":
            inner = parsed.child(word.i, "pobj")
            numbers = parsed.tokens[word.i + 1 : word.i + 5]
            return inner or next((t for t in numbers if t.pos == "NUM"), None)
    return None


def _put_at(parsed: Parsed, verb: Token) -> tuple[Span, ...]:
    thing = parsed.child(verb.i, "dobj", "dative")
    number = _figure(parsed, thing) if thing is not None else None
    if thing is None or number is None:
        return cover(parsed, parsed.children(verb.i, "dobj", "prep"))
    span = trimmed(parsed, parsed.edges(thing.i)[0], max(number.i, parsed.edges(number.i)[1]))
    return (span,) if span is not None else ()


def _near(parsed: Parsed, verb: Token, preposition: Token) -> bool:
    """Whether only adverbs, and to whom it was said, stand between a verb and its preposition."""
    first = min(
        [
            preposition.i,
            *(k.i for k in parsed.children(verb.i, "prep", "agent") if verb.i < k.i and k.lower in {"to", "by"}),
        ]
    )
    between = parsed.tokens[verb.i + 1 : first]
    return len(between) <= 3 and all(t.pos in {"ADV", "PART", "ADP"} or t.dep == "prt" or is_date(t) for t in between)
