"""Which verbs are cues here, who is their subject, and what is their complement, from the parse of one sentence."""

from dataclasses import replace

from peacewatch.extract.complements import addressees_of, cover, pointing_phrase, points
from peacewatch.extract.cues.company import is_cue_here
from peacewatch.extract.cues.frame import Frame
from peacewatch.extract.cues.governed import NAMING, Governed, governed
from peacewatch.extract.cues.passives import is_passive, passive_frame
from peacewatch.extract.cues.silence import seeks_comment, silence_frame
from peacewatch.extract.cues.standing import main_verb, standing_of
from peacewatch.extract.cues.terms_of_speaking import terms_of_speaking
from peacewatch.extract.phrases import is_date, sources_of, trimmed, whole_phrase
from peacewatch.extract.subjects import subject_of
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.cues import Senses, load_cues, sense
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.span import Span
from peacewatch.model.worded import CueClass, Source

HELD: frozenset[CueClass] = frozenset({"belief", "intention", "attitude", "topic", "perception", "document"})
ASKED_WHAT = frozenset(
    {"whether", "if", "about", "why", "how", "what", "who", "when", "where", "by", "to", "for", "on"}
)
RAISING = frozenset({"seem", "appear"})
PARTICLES = ("prt", "prep", "advmod", "acomp", "oprd", "ccomp")
MISREAD = {"hop": "hope", "retweete": "retweet"}
THINGS = frozenset({"there", "this", "that", "what", "which"})


def lemmas_of(parsed: Parsed, verb: Token) -> list[tuple[str, Token]]:
    """The cue words that a verb may be, each with its last token: with its particle ("rule out", "call on"), alone."""
    cues = load_cues().verbs
    lemma = MISREAD.get(verb.lemma.lower(), verb.lemma.lower())
    after = [k for k in parsed.children(verb.i, *PARTICLES) if verb.i < k.i <= verb.i + 3]
    after += [k for o in parsed.children(verb.i, "dobj") for k in parsed.children(o.i, "amod") if k.i > o.i]
    after = [
        k for k in after if (noun := parsed.child(k.i, "pobj")) is None or not is_date(noun)
    ]  # "insisted on Tuesday"
    return [*((f"{lemma} {k.lower}", k) for k in after if f"{lemma} {k.lower}" in cues), (lemma, verb)]


def verb_frame(parsed: Parsed, verb: Token) -> Frame | None:
    """The frame of a verb that is a cue here, or ``None``."""
    passive = is_passive(parsed, verb)
    silence = silence_frame(parsed, verb, passive=passive)
    if silence is not None:
        return silence
    if seeks_comment(parsed, verb):
        return None
    for lemma, last in lemmas_of(parsed, verb):
        frame = _frame(parsed, verb, last, lemma, load_cues().verbs.get(lemma, ()), passive=passive)
        if frame is not None:
            return frame
    return None


def _frame(parsed: Parsed, verb: Token, last: Token, lemma: str, senses: Senses, *, passive: bool) -> Frame | None:
    if not senses or terms_of_speaking(parsed, verb) or _names_what_is_answered(parsed, verb):
        return None
    if aside := _as_aside(parsed, verb, senses) if _by(parsed, verb) else None:
        return Frame(
            verb.i, _span(parsed, verb, last), aside.sense.act, _rule(aside), _agents(parsed, verb), aside.content,
            cue_class=aside.sense.cue_class,
        )  # fmt: skip
    if passive or _reduced(parsed, verb):
        return passive_frame(parsed, verb, senses)
    subject = subject_of(parsed, verb)
    if not _may_be(parsed, verb, subject, senses) or not is_cue_here(parsed, verb, lemma):
        return None
    if lemma in RAISING:
        return _raised(parsed, verb, lemma, senses)
    pointing = _pointing(parsed, verb, last, subject, senses)
    if pointing is not None:
        return pointing
    has = _as_aside(parsed, verb, senses) or _made_clear(parsed, last, senses) or governed(parsed, verb, lemma, senses)
    if has is None:
        return None
    inverted = subject if subject is not None and subject.i > verb.i else None
    if (
        inverted is not None
        and has.take == "np"
        and any(s.start <= parsed.tokens[inverted.i].start < s.end for s in has.content)
    ):
        has = replace(has, take="quote", content=())  # ", reported the daily": the speaker, not what is said
    standing = standing_of(parsed, verb, subject)
    if standing == "unreal" and has.sense.cue_class in HELD:
        return None
    act = "deny" if _label(parsed, verb) else has.sense.act
    return Frame(
        verb.i, _span(parsed, verb, last), act, _rule(has), sources_of(parsed, subject.i) if subject else (),
        has.content, addressees_of(parsed, verb, lemma), has.deictic, spoken=any("quote" in s.takes for s in senses),
        cue_class=_class(has, verb), standing=standing,
    )  # fmt: skip


def _names_what_is_answered(parsed: Parsed, verb: Token) -> bool:
    """ "Dismissed what it described as a false claim": the dismissal is the statement, its words are no other."""
    thing, over = parsed.child(verb.i, "dobj"), parsed.tokens[verb.head]
    return (
        thing is not None and thing.lower == "what" and verb.dep == "ccomp" and verb.lemma in NAMING
        and bool(sense(load_cues().verbs.get(over.lemma, ()), "np"))
    )  # fmt: skip


def _reduced(parsed: Parsed, verb: Token) -> bool:
    """ "Asked about the raid, she …": a participle whose subject is the one asked."""
    before = parsed.tokens[verb.i - 1].text if verb.i > parsed.sentence_of(verb.i).first else ","
    following = parsed.tokens[verb.i + 1].lower if verb.i < parsed.sentence_of(verb.i).last else ""
    if verb.lower == "asked" and before == "," and following in ASKED_WHAT:
        return True  # also amid the sentence: "A spokesman, asked whether …, said"
    if before.lower() in {"when", "once"} and verb.lower in {"told", "asked", "informed"}:
        return parsed.child(verb.i, "nsubj", "dobj") is None  # "when told that the truce held"
    return (
        verb.tag == "VBN"
        and verb.dep in {"advcl", "dep"}
        and not parsed.children(verb.i, "aux", "nsubj", "dobj", "dative")
    )


def _raised(parsed: Parsed, verb: Token, lemma: str, senses: Senses) -> Frame | None:
    """ "The front seems to hold": the reporter's own impression, told of the subject; nobody is named for it."""
    has = governed(parsed, verb, lemma, senses)
    subject = parsed.child(verb.i, "nsubj")
    if has is None or not has.content:
        return None
    whole = whole_phrase(parsed, subject.i, verb.i) if subject is not None and subject.lower != "it" else None
    before = (whole,) if whole is not None and whole.end <= has.content[0].start else ()
    return Frame(
        verb.i, parsed.span(verb.i, verb.i), has.sense.act, "statement.seeming", (), (*before, *has.content),
        cue_class="other", standing=standing_of(parsed, verb, verb),
    )  # fmt: skip


def _by(parsed: Parsed, verb: Token) -> bool:
    return verb.tag == "VBN" and parsed.child(verb.i, "agent") is not None


def _agents(parsed: Parsed, verb: Token) -> tuple[Source, ...]:
    """Those after the "by" of "as reported by the paper"."""
    agent = parsed.child(verb.i, "agent")
    by = parsed.child(agent.i, "pobj") if agent is not None else None
    return sources_of(parsed, by.i) if by is not None else ()


def _as_aside(parsed: Parsed, verb: Token, senses: Senses) -> Governed | None:
    """ "As the mission noted, the bridge was closed": what is said stands around the aside."""
    one = sense(senses, "that")
    opens = any(k.lower == "as" and k.i < verb.i for k in parsed.children(verb.i, "mark", "advmod"))
    if one is None or verb.dep != "advcl" or not opens or any(
        k.i > verb.i for k in parsed.children(verb.i, "dobj", "ccomp", "xcomp", "prep")):  # fmt: skip
        return None
    first, last = parsed.edges(verb.i)
    start, end = parsed.edges(verb.head)
    pieces = [trimmed(parsed, start, first - 1) if start < first else None, trimmed(parsed, last + 1, end) if last < end else None]  # fmt: skip
    content = tuple(p for p in pieces if p is not None and " " in p.exact)
    return Governed(one, "aside", content) if content else None


def _made_clear(parsed: Parsed, last: Token, senses: Senses) -> Governed | None:
    """ "made (it) clear that …", "made it plain that …": the parse hangs the clause on the adjective."""
    one = sense(senses, "that")
    if one is None or last.lower not in {"clear", "plain"}:
        return None
    for kid in parsed.children(last.i, "ccomp", "advcl", "csubj"):
        if parsed.tokens[parsed.edges(kid.i)[0]].lower == "that":
            return Governed(one, "that", cover(parsed, [kid]))
    return None


def _rule(has: Governed) -> str:
    names = {
        "that": "statement.clause",
        "quote": "statement.quotation",
        "figure": "statement.figure",
        "aside": "statement.as-aside",
    }
    return names.get(has.take, "statement.object")


def _class(has: Governed, verb: Token) -> CueClass:
    """What somebody wanted to do himself is the reporter's telling, no stance that was made known."""
    if has.sense.cue_class == "intention" and has.take == "to" and verb.tag in {"VBD", "VBN", "VBG"}:
        return "other"
    return has.sense.cue_class


def _span(parsed: Parsed, verb: Token, last: Token) -> Span:
    """The cue: the verb, with the particle that follows it at once."""
    return parsed.span(verb.i, last.i if last.i == verb.i + 1 else verb.i)


def _may_be(parsed: Parsed, verb: Token, subject: Token | None, senses: Senses) -> bool:
    """Whether the word's form lets it be a cue: no bare imperative, no participle that only describes its noun."""
    if subject is None and (verb.tag == "VB" and parsed.child(verb.i, "aux") is None):
        return False
    if verb.dep == "amod":
        return False
    if verb.tag == "VBN" and verb.dep == "acl" and verb.i != parsed.tokens[verb.head].i + 1:
        return main_verb(parsed, verb)
    if subject is not None and subject.text in {"who", "Who"} and verb.dep != "relcl":
        return False  # "quarrel over who asked for the pause"
    if subject is not None and subject.lower in THINGS:
        return any(one.cue_class == "evidence" for one in senses)
    return True


def _pointing(parsed: Parsed, verb: Token, last: Token, subject: Token | None, senses: Senses) -> Frame | None:
    """ "a charge that X rejects": the noun before the cue points at what is denied, accepted, condemned."""
    antecedent = parsed.tokens[verb.head] if verb.dep == "relcl" else None
    if antecedent is None or subject is None or subject.i == antecedent.i or not points(antecedent):
        return None
    one = senses[0]
    rule = "statement.appositive-denial" if one.act == "deny" else "statement.appositive"
    return Frame(
        verb.i, _span(parsed, verb, last), one.act, rule, sources_of(parsed, subject.i),
        (pointing_phrase(parsed, antecedent),), deictic=True, cue_class=one.cue_class,
        standing=standing_of(parsed, verb, subject),
    )  # fmt: skip


def _label(parsed: Parsed, verb: Token) -> bool:
    """ "called it a lie", "dismissed the report as baseless": a denial by label."""
    if verb.lemma not in word_list("labelling") | {"dismiss"}:
        return False
    return any(parsed.tokens[i].lower in word_list("called_false") for i in parsed.subtree(verb.i) if i > verb.i)
