"""What a governing word does to the clause or noun under it: *fail to*, *plan to*, *a demand for*, *call off*."""

from peacewatch.knowledge.light_verbs import load_light_verbs
from peacewatch.knowledge.operators import Governor, load_operators
from peacewatch.model.parsed import Parsed, Token

_PLAN = Governor("plan", "+-", "probable")
_POSSIBLE = Governor("possibility", "??", "possible")
_FAILURE = Governor("failure", "-+", "certain")
_OPEN_REFUSAL = Governor("refusal", "??", "certain")
_WANTED = Governor("plan", "?-", "certain")
_DONE = Governor("achievement", "+-", "certain")
_TERMS = {"offer": Governor("offer", "??", "certain"), "agreement": Governor("agreement", "+-", "probable")}
_CLAUSES = frozenset(("xcomp", "ccomp", "pcomp", "csubj", "acl", "advcl"))
_ASKING = frozenset(
    ("call", "appeal", "press", "ask", "plead", "push", "campaign", "work", "fight", "struggle", "compete")
)
_SUPPORTS = frozenset(("be", "take", "have", "make", "place"))
_TAKES: dict[str, tuple[str, ...]] = {
    "on": ("demand", "plan", "refusal", "failure"), "at": ("plan", "attempt"), "over": ("possibility",),
    "about": ("possibility", "demand"), "against": ("possibility", "demand"),
}  # fmt: skip
"""The kinds of word that take what stands after a preposition which otherwise only adds a time, place or topic."""
_REQUIRING = frozenset(
    ("call", "require", "oblige", "envisage", "foresee", "provide", "stipulate", "demand", "include", "see", "allow",
     "mandate", "commit", "propose", "want", "bind", "order")
)  # fmt: skip
_CLAUSE_ONLY = frozenset(("fail", "neglect", "forget", "omit", "unable", "incapable", "escape", "shy"))
_UNDOING = frozenset(("abandon", "shelve", "drop", "break", "renege", "breach", "ditch", "betray"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_PAST = frozenset(("was", "were", "been"))
_NOUNS = ("NOUN", "PROPN")
_VERBAL = ("VERB", "AUX")


def subject_of(parsed: Parsed, verb: int) -> Token | None:
    """The subject of a verb, or of the verb it is joined to or controlled by; ``None`` where there is none."""
    at = verb
    for _ in range(6):
        found = parsed.child(at, "nsubj", "nsubjpass", "csubj")
        if found is not None:
            return found
        token = parsed.tokens[at]
        if token.dep not in ("conj", "xcomp", "advcl") or token.head == at:
            return None
        if token.dep == "advcl" and token.tag == "VB" and not _to(parsed, token):
            return None  # an imperative before the verb that tells it
        at = token.head
    return None


def object_of(governor: Token, prep: str | None = None) -> bool:
    """Whether the verb only says that its object, or what stands after ``prep``, took place: "held", "engaged in"."""
    if prep is not None:
        return prep in ("in", "to", "into", "on", "out") and governor.lemma in load_light_verbs().objects - {
            "have",
            "take",
        }
    return governor.lemma in load_light_verbs().objects or governor.lemma in _SUPPORTS


def takes_place(governor: Token) -> bool:
    """Whether the verb says of its subject that it took place: "the attack happened", "talks resumed"."""
    return governor.lemma in load_light_verbs().subjects


def acts_on(parsed: Parsed, governor: Token, under: Token, prep: str | None) -> Governor | None:
    """What ``governor`` does to ``under``, which it governs directly or by ``prep``; ``None`` where it changes nothing."""
    words = load_operators()
    lemma, dep = governor.lemma.lower(), under.dep
    if lemma == "go" and governor.tag == "VBG" and dep == "xcomp":
        return _PLAN
    if governor.pos in ("ADJ", "ADV") and dep == "xcomp" and any(k.lower == "too" for k in parsed.children(governor.i)):
        return _FAILURE  # "too weak to attack"
    if lemma == "call" and governor.pos == "VERB" and dep in ("dobj", "nsubjpass"):
        phrase = _phrase(parsed, governor, under, prep)
        named = parsed.child(governor.i, "oprd", "acomp", "attr", "ccomp")
        return phrase or (_PLAN if named is None else None)  # "called a strike", but "the raid was called groundless"
    if lemma == "take" and dep == "xcomp" and any(k.lower == "it" for k in parsed.children(governor.i, "nsubj")):
        return _DONE  # "it took them three days to …"
    if lemma in _UNDOING and under.pos in _NOUNS and under.lemma.lower() in words.governors:
        return _FAILURE  # "broke its promise to withdraw", "dropped plans for a raid"
    phrase = _phrase(parsed, governor, under, prep) or _leans(parsed, governor, under, prep)
    if phrase is not None:
        return phrase
    lemma = "hope" if lemma == "hop" else lemma  # "hopes", as the model has it
    effect = words.governors.get(lemma) or (words.governors.get(governor.lower) if governor.pos != "VERB" else None)
    if effect is None or (dep == "nsubj" and governor.pos == "VERB"):
        return None
    if not _governs(parsed, governor, under, prep, effect):
        return None
    if prep in words.aside and effect.kind not in _TAKES.get(prep or "", ()):
        return None
    return _in_context(parsed, governor, under, prep, effect)


def _leans(parsed: Parsed, governor: Token, under: Token, prep: str | None) -> Governor | None:
    """How somebody leans towards what is not told to be: "open to talks", "said yes to talks", "backed talks"."""
    if under.pos not in _NOUNS:
        return None
    lemma = governor.lemma.lower()
    if governor.pos == "ADJ" and lemma in ("open", "amenable", "receptive") and prep in ("to", "for"):
        return _POSSIBLE
    things = {k.lemma.lower() for k in parsed.children(governor.i, "dobj", "intj")}
    if prep == "to" and (
        (lemma == "say" and "yes" in things) or (lemma == "give" and things & {"light", "nod", "assent", "blessing", "consent", "approval"})
    ):  # fmt: skip
        return Governor("agreement", "+-", "probable")
    if lemma == "leave" and "door" in things and prep in ("to", "for"):
        return _POSSIBLE
    known = any(k.dep == "poss" or k.lower in _DEFINITE for k in parsed.children(under.i, "det", "poss"))
    backs = governor.pos == "VERB" and lemma in ("back", "support", "endorse", "favour", "favor", "advocate")
    return _POSSIBLE if backs and under.dep == "dobj" and not known and under.tag == "NNS" else None


def _phrase(parsed: Parsed, governor: Token, under: Token, prep: str | None) -> Governor | None:
    """The effect of a verb with its particle ("called off", "ruled out")."""
    words = load_operators().phrases
    after = [
        k.lower for k in parsed.children(governor.i, "prt", "advmod", "prep", "acomp") if k.i - governor.i in (1, 2)
    ]
    if under.dep == "nsubj":
        return None
    for word in after:
        found = words.get(f"{governor.lemma.lower()} {word}")
        aside = prep in load_operators().aside and found is not None and found.kind not in _TAKES.get(prep or "", ())
        if found is not None and not aside and (prep is None or prep != word or under.dep == "pcomp"):
            return found
    return None


def _governs(parsed: Parsed, governor: Token, under: Token, prep: str | None, effect: Governor) -> bool:
    """Whether the word takes what stands under it as what it is about, in the sense in which it is an operator."""
    lemma, dep = governor.lemma.lower(), under.dep
    noun = governor.pos in _NOUNS
    if noun and dep == "acl" and not _to(parsed, under) and not _that(parsed, under):
        return False  # "the agreement signed in May", "a plan drawn up by"
    if noun and lemma in ("decline", "press", "fight", "drive", "work", "call", "order") and dep != "acl":
        return lemma == "call" and prep == "for"
    if lemma == "call" and not noun and dep in ("xcomp", "advcl", "ccomp") and not _with_particle(parsed, governor):
        return False  # "called the police to report it"
    if lemma == "order" and noun:
        return dep == "acl" and _to(parsed, under) and parsed.tokens[governor.i - 1].lower != "in"
    if effect.kind == "achievement":
        return dep in ("xcomp", "ccomp", "advcl", "pcomp") and not (
            dep == "advcl" and not taken_as(parsed, governor, under)
        )
    if lemma == "accept":
        return under.pos in _NOUNS and dep in (
            "dobj",
            "nsubjpass",
            "conj",
        )  # "accepted that it fired" tells that it did
    if lemma == "insist" and dep == "ccomp" and _indicative(parsed, under):
        return False  # "insisted that it had left"
    if lemma in ("postpone", "delay", "defer", "reschedule") and dep not in ("dobj", "nsubjpass", "xcomp"):
        return False
    if effect.kind == "attempt" and not noun:
        return (dep in ("xcomp", "advcl") and _to(parsed, under)) or (prep == "for" and dep in ("pobj", "pcomp"))
    if lemma in _ASKING and not noun and dep not in ("xcomp", "ccomp", "nsubjpass", "acl", "advcl"):
        return prep in ("for", "on", "to", "with")
    if lemma in ("stop", "halt", "end", "cease", "quit"):
        return dep in ("xcomp", "pcomp", "ccomp") and not noun
    if effect.kind == "failure" and dep in ("dobj", "pobj", "nsubjpass") and lemma in _CLAUSE_ONLY:
        return False
    if lemma == "move":
        return dep in ("xcomp", "acl")
    if lemma in ("see", "have", "mean", "free", "way", "drive", "last", "use", "lead") and not _to(parsed, under):
        return False
    if lemma == "wait" and not _to(parsed, under):
        return prep == "for"
    return lemma != "warn" or prep in ("of", "against")


def _in_context(parsed: Parsed, governor: Token, under: Token, prep: str | None, effect: Governor) -> Governor | None:
    lemma = governor.lemma.lower()
    if lemma == "warn":
        return _POSSIBLE
    if lemma in ("want", "wish", "like", "care") and _own_deed(parsed, under):
        return _WANTED
    if lemma == "have" and governor.pos in _VERBAL:
        return _must(parsed, governor, under)
    if lemma == "able" and any(
        k.lower in _PAST for k in (parsed.tokens[governor.head], *parsed.children(governor.head))
    ):
        modal = any(k.lower in load_operators().modals for k in parsed.children(governor.head, "aux"))
        return effect if modal else _DONE  # "were able to take the town": they took it
    if lemma in ("likely", "bound") and governor.pos == "ADV":
        return None
    if (
        effect.kind == "report"
        and lemma in ("evidence", "sign", "indication", "proof", "hint")
        and prep not in ("of", None)
    ):
        return None
    if effect.kind == "refusal" and under.pos not in _VERBAL:
        return _OPEN_REFUSAL
    terms = _terms(parsed, governor)
    if lemma in _REQUIRING and terms is not None:
        return terms
    if lemma in ("oblige", "require") and effect.kind == "achievement":
        return load_operators().governors["demand"]
    return effect


def _terms(parsed: Parsed, governor: Token) -> Governor | None:
    """What a document provides for: the terms of a proposal are unreal, those of an agreement are to come."""
    subject = subject_of(parsed, governor.i) if governor.pos == "VERB" else None
    kind = load_operators().terms.get(subject.lemma.lower()) if subject is not None else None
    return _TERMS[kind] if kind is not None else None


def _with_particle(parsed: Parsed, call: Token) -> bool:
    """Whether *call* asks ("called on them to", "called for them to", "were called to")."""
    asks = any(k.lower in ("on", "upon", "for") for k in parsed.children(call.i, "prep", "prt", "mark"))
    return (
        asks
        or parsed.child(call.i, "nsubjpass") is not None
        or parsed.tokens[call.i + 1].lower in ("on", "upon", "for")
    )


def _must(parsed: Parsed, verb: Token, under: Token) -> Governor:
    """ "have yet to leave": they have not; "had to leave": they left; "has to leave": they should."""
    between = [t.lower for t in parsed.tokens[verb.i + 1 : under.i]]
    if "yet" in between:
        return _FAILURE
    helped = any(k.lower in load_operators().modals for k in parsed.children(verb.i, "aux"))
    told = verb.tag in ("VBD", "VBN") and not helped and parsed.quotation_at(verb.start) is None
    return _DONE if told else load_operators().governors["need"]


def _own_deed(parsed: Parsed, under: Token) -> bool:
    """Whether an infinitive has no subject of its own: he who wants it would do it."""
    return under.dep == "xcomp" and parsed.child(under.i, "nsubj", "nsubjpass") is None


def _indicative(parsed: Parsed, verb: Token) -> bool:
    tags = [verb.tag, *(k.tag for k in parsed.children(verb.i, "aux", "auxpass"))]
    return any(tag in ("VBD", "VBZ", "MD") for tag in tags)


def _that(parsed: Parsed, verb: Token) -> bool:
    return any(k.lower == "that" and k.dep == "mark" for k in parsed.children(verb.i))


def _to(parsed: Parsed, verb: Token) -> bool:
    return any(k.lower == "to" for k in parsed.children(verb.i, "aux"))


def taken_as(parsed: Parsed, governor: Token, under: Token) -> bool:
    """Whether an infinitive that the parse hangs beside a verb is what that verb takes ("was forced to withdraw")."""
    between = parsed.tokens[governor.i + 1 : under.i]
    objects = parsed.children(governor.i, "dobj")
    return not any(t.pos == "PUNCT" for t in between) and (len(between) <= 6 or bool(objects))
