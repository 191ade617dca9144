"""Which words are cues here, who is their subject, and what is their complement, from the parse of one sentence."""

from dataclasses import dataclass

from peacewatch.extract.complements import addressees_of, cover, pointing_phrase, points, said_clause, said_object
from peacewatch.extract.phrases import is_date, sources_of, trimmed
from peacewatch.extract.subjects import subject_of
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.record import Act
from peacewatch.model.span import Span
from peacewatch.model.worded import Source

OBJECT_ACTS: frozenset[Act] = frozenset(
    {"deny", "accuse", "condemn", "praise", "demand", "request", "offer", "promise", "agree", "refuse", "threaten",
     "confirm", "announce", "warn"}
)  # fmt: skip
CLAUSE_ONLY = frozenset(
    [
        "find",
        "show",
        "see",
        "hear",
        "feel",
        "know",
        "read",
        "learn",
        "record",
        "order",
        "press",
        "invite",
        "direct",
        "sign",
        "accept",
        "resist",
        "oppose",
        "release",
        "issue",
        "publish",
        "recognize",
        "recognise",
        "agree",
        "approve",
        "float",
        "present",
        "table",
        "submit",
        "carry",
        "document",
        "log",
        "monitor",
        "count",
        "determine",
        "establish",
        "fault",
        "protest",
        "object",
        "celebrate",
        "commit",
        "charge",
        "swear",
        "clear",
        "regard",
        "judge",
        "consider",
        "guarantee",
        "order",
        "require",
        "command",
        "recall",
        "face",
        "lament",
        "appreciate",
        "relate",
        "detail",
        "repeat",
        "quote",
        "cite",
        "contest",
        "oppose",
        "veto",
        "encourage",
        "advise",
        "support",
        "alert",
        "volunteer",
    ]
)
COMMENT = frozenset(["comment", "respond", "reply", "answer", "speak", "elaborate"])
FALSE = frozenset(
    [
        "lie",
        "lies",
        "false",
        "baseless",
        "fabrication",
        "fabrications",
        "fabricated",
        "propaganda",
        "nonsense",
        "untrue",
        "unfounded",
        "fiction",
        "fake",
        "groundless",
        "ridiculous",
        "absurd",
    ]
)
MODALS = frozenset(["will", "would", "may", "might", "could", "should", "can", "must", "shall", "'ll", "'d"])
SPOKEN = frozenset(["say", "tell", "add", "state"])


@dataclass(slots=True, frozen=True)
class Frame:
    """A cue in its sentence. ``complement`` are the heads of what is said, ``rule`` the name of the pattern."""

    head: int
    span: Span
    act: Act
    rule: str
    sources: tuple[Source, ...]
    content: tuple[Span, ...]
    addressees: tuple[int, ...] = ()
    deictic: bool = False
    spoken: bool = False


def lemma_of(parsed: Parsed, verb: Token) -> tuple[str, Token]:
    """The verb's lemma with its particle or bound preposition ("rule out", "call on") and the last token of the cue."""
    cues = load_cues().verbs
    for kid in parsed.children(verb.i):
        if (
            kid.dep in {"prt", "prep"}
            and kid.i > verb.i
            and f"{verb.lemma} {kid.lower}" in cues
            and kid.i <= verb.i + 3
        ):
            return f"{verb.lemma} {kid.lower}", kid
    return verb.lemma, verb


def negated(parsed: Parsed, verb: Token) -> bool:
    """Whether the verb itself is negated ("did not say", "has never claimed", "neither … nor")."""
    if any(k.dep == "neg" or k.lower in {"never", "neither", "nor", "hardly"} for k in parsed.children(verb.i)):
        return True
    subject = parsed.child(verb.i, "nsubj", "nsubjpass")
    return subject is not None and (subject.lower in {"nobody", "none", "neither", "nothing"} or any(
        k.lower in {"no", "neither"} for k in parsed.children(subject.i)))  # fmt: skip


def realised(parsed: Parsed, verb: Token) -> bool:
    """Whether the cue is told as having happened: finite, or a participle that goes with a finite verb."""
    aux = [k.lower for k in parsed.children(verb.i, "aux", "auxpass")]
    if any(a in MODALS or a == "to" for a in aux):
        return False
    if verb.tag == "VB":
        return "did" in aux or "does" in aux or "do" in aux
    if verb.tag == "VBN" and verb.dep in {"acl", "amod"}:
        # the small model takes "The envoy called on …" for a noun with a participle: a sentence needs a verb
        return verb.dep == "acl" and parsed.sentence_of(verb.i).root == verb.head and verb.i == verb.head + 1
    if verb.tag == "VBG":
        return verb.dep in {"advcl", "conj", "acl", "xcomp", "dep", "ROOT", "pcomp"} or bool(aux)
    mark = parsed.child(verb.i, "mark")
    return not (mark is not None and mark.lower in {"if", "unless", "whether"} and verb.dep == "advcl")


def passive(parsed: Parsed, verb: Token) -> bool:
    """Whether the verb is passive."""
    return parsed.child(verb.i, "auxpass", "nsubjpass") is not None or (
        verb.tag == "VBN" and parsed.child(verb.i, "agent") is not None and parsed.child(verb.i, "aux") is None)  # fmt: skip


def verb_frame(parsed: Parsed, verb: Token) -> Frame | None:
    """The frame of a verb that is a cue here, or ``None``."""
    lemma, last = lemma_of(parsed, verb)
    silence = _silence(parsed, verb)
    if silence is not None:
        return silence
    act = load_cues().verbs.get(lemma)
    if act is None or negated(parsed, verb) or not realised(parsed, verb):
        return None
    if passive(parsed, verb):
        return _passive_frame(parsed, verb, act)
    subject = subject_of(parsed, verb)
    if subject is None or subject.lower in {"i", "we", "you", "there", "this", "that", "what"}:
        return None
    if lemma == "put":
        return _figure(parsed, verb, subject)
    if not _sense(parsed, verb, lemma):
        return None
    clause = _clause(parsed, verb)
    spoken = lemma in SPOKEN or (act in {"say", "warn", "announce", "report", "confirm"} and lemma not in CLAUSE_ONLY)
    cue = parsed.span(verb.i, last.i if last.i == verb.i + 1 else verb.i)
    sources = sources_of(parsed, subject.i)
    addressees = addressees_of(parsed, verb, lemma)
    label = _label(parsed, verb)
    if label:
        act = "deny"
    antecedent = parsed.tokens[verb.head] if verb.dep == "relcl" else None
    if antecedent is not None and subject.i != antecedent.i and points(antecedent):
        span = pointing_phrase(parsed, antecedent)
        return Frame(
            verb.i,
            cue,
            act,
            "statement.appositive-denial" if act == "deny" else "statement.appositive",
            sources,
            (span,),
            deictic=True,
        )
    if clause is not None and clause.i != subject.i:
        content = said_clause(parsed, clause, verb)
        if lemma in {"tell", "warn", "assure", "remind", "inform"} or act in {"say", "report"} or content:
            return Frame(verb.i, cue, act, "statement.clause", sources, content, addressees, spoken=spoken)
    if (act in OBJECT_ACTS or label) and lemma not in CLAUSE_ONLY:
        content, deictic = said_object(parsed, verb, lemma)
        if content:
            return Frame(verb.i, cue, act, "statement.object", sources, content, addressees, deictic, spoken=spoken)
    if spoken:
        return Frame(verb.i, cue, act, "statement.quotation", sources, (), addressees, spoken=True)
    return None


def _clause(parsed: Parsed, verb: Token) -> Token | None:
    """The said clause; not a sentence before a semicolon, which the small model hangs on the verb after it."""
    for clause in parsed.children(verb.i, "ccomp"):
        low, high = sorted((clause.i, verb.i))
        if not any(t.text == ";" for t in parsed.tokens[low:high]):
            return clause
    return None


def _sense(parsed: Parsed, verb: Token, lemma: str) -> bool:
    """Whether a verb that is a cue in one sense only stands in it: "withdrew the claim", not "withdrew from two towns"."""
    thing, open_clause = parsed.child(verb.i, "dobj"), parsed.child(verb.i, "xcomp")
    if lemma in {"withdraw", "retract", "take back", "contest", "dispute", "contradict", "negate"}:
        return thing is not None and (points(thing) or lemma in {"dispute", "contradict"})
    if lemma in {"decline", "refuse"} and open_clause is not None:
        return open_clause.lemma not in {"name", "identify", "quote", "give", "disclose"}
    return True


def _figure(parsed: Parsed, verb: Token, subject: Token) -> Frame | None:
    """ "X put the toll at 31"."""
    thing = parsed.child(verb.i, "dobj")
    at = next((k for k in parsed.children(verb.i, "prep") if k.lower == "at"), None)
    if (
        thing is None
        or at is None
        or thing.lemma not in {"toll", "number", "figure", "total", "count", "loss", "cost", "estimate"}
    ):
        return None
    return Frame(
        verb.i,
        parsed.span(verb.i, verb.i),
        "say",
        "statement.figure",
        sources_of(parsed, subject.i),
        cover(parsed, [thing, at]),
    )


def _label(parsed: Parsed, verb: Token) -> bool:
    """ "called it a lie", "dismissed the report as baseless": a denial by label."""
    if verb.lemma not in {"call", "brand", "label", "describe", "dub", "dismiss"}:
        return False
    return any(parsed.tokens[i].lower in FALSE for i in parsed.subtree(verb.i) if i > verb.i)


def _silence(parsed: Parsed, verb: Token) -> Frame | None:
    """A source that was asked or expected and kept silent: ``decline_comment``."""
    subject = subject_of(parsed, verb)
    if subject is None or subject.lower in {"i", "we", "you"}:
        return None
    open_clause = parsed.child(verb.i, "xcomp")
    last: int | None = None
    if (
        verb.lemma in {"decline", "refuse"}
        and open_clause is not None
        and open_clause.lemma in COMMENT | {"say", "confirm", "discuss"}
    ):
        last = open_clause.i
    elif (verb.lemma in {"respond", "reply", "comment"} and negated(parsed, verb)) or (
        verb.lemma == "reach" and negated(parsed, verb) and passive(parsed, verb)
    ):
        last = verb.i
    elif verb.lemma in {"have", "be"} and open_clause is not None and open_clause.lemma in {"respond", "reply", "comment"} and any(
        t.lower == "yet" for t in parsed.tokens[verb.i : open_clause.i]):  # fmt: skip
        last = open_clause.i
    if last is None:
        return None
    first = min([verb.i, *(k.i for k in parsed.children(verb.i, "aux", "neg", "auxpass", "advmod") if k.i < verb.i)])
    rest = [k for k in parsed.children(last, "prep", "ccomp", "dobj") if k.i > last and not is_date(k)]
    content = cover(parsed, rest)
    return Frame(
        verb.i,
        parsed.span(first, last),
        "decline_comment",
        "statement.silence",
        sources_of(parsed, subject.i),
        content,
    )


def _passive_frame(parsed: Parsed, verb: Token, act: Act) -> Frame | None:
    """ "X was accused of Y by Z", "it was reported that", "X is said to", "the claim was denied by Z"."""
    agent = parsed.child(verb.i, "agent")
    by = parsed.child(agent.i, "pobj") if agent is not None else None
    sources = sources_of(parsed, by.i) if by is not None else ()
    subject = subject_of(parsed, verb)
    clause = parsed.child(verb.i, "ccomp")
    cue = parsed.span(verb.i, verb.i)
    if verb.lemma == "quote":
        return None
    if clause is not None and subject is not None and subject.lower == "it":
        return Frame(verb.i, cue, act, "statement.agentless", sources, said_clause(parsed, clause, verb))
    open_clause = parsed.child(verb.i, "xcomp")
    if subject is None or verb.dep in {"acl", "amod"}:
        return None
    if open_clause is not None and act in {"say", "report"} and parsed.child(open_clause.i, "aux") is not None:
        pieces = (trimmed(parsed, *parsed.edges(subject.i)), trimmed(parsed, *parsed.edges(open_clause.i)))
        return Frame(verb.i, cue, act, "statement.agentless", sources, tuple(p for p in pieces if p))
    if act in {"accuse", "deny", "condemn", "confirm", "announce", "refuse", "praise"} and (sources or act == "accuse"):
        rest = cover(parsed, [k for k in parsed.children(verb.i, "prep") if k.lower in {"of", "for", "as"}])
        whole = trimmed(parsed, *parsed.edges(subject.i))
        return Frame(
            verb.i,
            cue,
            act,
            "statement.passive",
            sources,
            ((whole,) if whole else ()) + rest,
            deictic=points(subject),
        )
    return None
