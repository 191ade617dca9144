"""The frames over an event's word: negation, condition, plan, demand and the like, read up the dependency tree.

From the word to its governors, nearest first. The walk ends where the word's standing no longer hangs on what is
above: at a relative clause, an adjunct of time or cause, the content of a verb of saying.
"""

from dataclasses import dataclass, field

from peacewatch.extract.operator_words import (
    ADJECTIVES,
    ADVERBS,
    IF_MARKS,
    KIND_OF,
    LIGHT_VERBS,
    MODALS,
    NEGATIVES,
    SAYING,
    STOP_PREPS,
)
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.worded import Operator, OperatorKind


@dataclass(slots=True)
class _Walk:
    parsed: Parsed
    found: list[Operator] = field(default_factory=list)
    seen: set[tuple[str, int]] = field(default_factory=set)

    def add(self, kind: OperatorKind, token: int, holder: int | None = None) -> None:
        if (kind, token) not in self.seen:
            self.seen.add((kind, token))
            self.found.append(Operator(kind, token, holder))


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
        at = token.head
    return None


def operators(parsed: Parsed, head: int) -> tuple[Operator, ...]:
    """The operators over the event word ``head``, nearest first."""
    walk = _Walk(parsed)
    token = parsed.tokens[head]
    while True:
        if token.pos in ("VERB", "AUX"):
            _on_verb(walk, token)
        else:
            _on_noun(walk, token)
        following = _up(walk, token)
        if following is None:
            break
        token = following
    _question(walk, head)
    return _without_any(walk)


def _without_any(walk: _Walk) -> tuple[Operator, ...]:
    """Under a negation or a denial *any* only widens it: "did not carry out any strikes" says that there were none."""
    closed = any(o.kind in ("negation", "denial", "refusal", "failure") for o in walk.found)
    return tuple(o for o in walk.found if not (closed and walk.parsed.tokens[o.token].lower == "any"))


def _question(walk: _Walk, head: int) -> None:
    parsed = walk.parsed
    sentence = parsed.sentence_of(head)
    last = parsed.tokens[sentence.last]
    if "?" in parsed.text[last.start : last.end] or (
        sentence.last > sentence.first and parsed.tokens[sentence.last - 1].text == "?"
    ):
        walk.add("question", sentence.last)


def _on_noun(walk: _Walk, token: Token) -> None:
    for kid in walk.parsed.children(token.i):
        if kid.dep in ("det", "neg", "preconj", "advmod") and kid.lower in NEGATIVES:
            walk.add("negation", kid.i)
        elif kid.dep in ("amod", "det", "acl") and kid.lower in ADJECTIVES and kid.i < token.i:
            walk.add(ADJECTIVES[kid.lower], kid.i)


def _on_verb(walk: _Walk, token: Token) -> None:
    parsed = walk.parsed
    kids = parsed.children(token.i)
    perfect = any(k.dep == "aux" and k.lower == "have" for k in kids)
    for kid in kids:
        low = kid.lower
        if (kid.dep == "neg" or (kid.dep in ("advmod", "preconj") and low in NEGATIVES)) and low != "only":
            if not _not_only(parsed, kid):
                walk.add("negation", kid.i)
        elif kid.dep == "aux" and low in MODALS:
            walk.add("counterfactual" if perfect and low == "would" else MODALS[low], kid.i)
        elif kid.dep == "advmod" and low in ADVERBS:
            walk.add(ADVERBS[low], kid.i)
        elif kid.dep in ("nsubj", "nsubjpass") and (none := _negative_subject(parsed, kid)) is not None:
            walk.add("negation", none)
        elif kid.dep == "advcl":
            mark = _condition_mark(parsed, kid)
            if mark is not None:
                walk.add("consequent", mark)
        elif kid.dep == "mark" and low == "whether":
            walk.add("doubt", kid.i)
    to = next((k for k in kids if k.dep == "aux" and k.lower == "to"), None)
    if to is not None and token.head == token.i and any(k.dep in ("nsubj", "nsubjpass") for k in kids):
        # A headline's future: "Envoys to meet on Friday".
        walk.add("plan", to.i)
    until = next((k for k in kids if k.dep == "mark" and k.lower == "until"), None)
    if until is not None and any(
        k.dep in ("aux", "neg") and (k.dep == "neg" or k.lower in MODALS) for k in parsed.children(token.head)
    ):
        # "will not withdraw until the prisoners return": what is waited for has not happened.
        walk.add("conditional", until.i)
    mark = _condition_mark(parsed, token)
    if mark is not None and not (token.dep == "ROOT" and parsed.tokens[mark].dep == "aux"):
        walk.add("conditional", mark)


def _not_only(parsed: Parsed, token: Token) -> bool:
    return token.i + 1 < len(parsed.tokens) and parsed.tokens[token.i + 1].lower in ("only", "just")


def _negative_subject(parsed: Parsed, token: Token) -> int | None:
    """The word that makes a subject empty: *nobody*, *no* soldiers, *neither* side."""
    if token.lower in ("nobody", "none", "nothing", "neither"):
        return token.i
    if token.lower == "one" and token.i and parsed.tokens[token.i - 1].lower == "no":
        return token.i - 1
    for kid in parsed.children(token.i):
        if kid.lower in ("no", "neither") and kid.dep in ("det", "neg", "preconj", "cc"):
            return kid.i
    return None


def _condition_mark(parsed: Parsed, verb: Token) -> int | None:
    """The *if* or *unless* of a clause, or its *should* or *had* before the subject."""
    kids = parsed.children(verb.i)
    for kid in kids:
        if kid.dep in ("mark", "advmod") and kid.lower in IF_MARKS and kid.i < verb.i:
            return kid.i
    subject = next((k for k in kids if k.dep in ("nsubj", "nsubjpass")), None)
    for kid in kids:
        if kid.dep == "aux" and kid.lower in ("should", "had", "were") and subject and kid.i < subject.i:
            return kid.i
    return None


def _holder(parsed: Parsed, governor: Token) -> int | None:
    if governor.pos in ("VERB", "AUX", "ADJ"):
        agent = parsed.child(governor.i, "agent")
        if parsed.child(governor.i, "nsubjpass") is not None and governor.lemma not in (
            "schedule",
            "set",
            "expect",
        ):
            deep = parsed.child(agent.i, "pobj") if agent is not None else None
            return deep.i if deep is not None else None
        subject = subject_of(parsed, governor.i)
        return subject.i if subject is not None else None
    owner = parsed.child(governor.i, "poss")
    return owner.i if owner is not None else None


def _governor_kind(parsed: Parsed, governor: Token, dep: str, prep: str | None) -> OperatorKind | None:
    lemma = governor.lemma.lower()
    kind = KIND_OF.get(lemma)
    if kind is None or (dep in ("nsubj", "nsubjpass") and governor.pos == "VERB" and dep == "nsubj"):
        return None
    if lemma == "order" and governor.pos == "NOUN":
        return None
    if (
        lemma == "call"
        and governor.pos == "VERB"
        and any(k.lower in ("off", "out") for k in parsed.children(governor.i, "prt"))
    ):
        return "failure"
    if lemma in ("call", "appeal", "press", "ask", "plead") and dep not in (
        "xcomp",
        "ccomp",
        "nsubjpass",
        "acl",
    ):
        return kind if prep in ("for", "on", "to") else None
    if lemma in ("stop", "halt", "end", "cease") and dep in ("xcomp",):
        return "failure"
    if lemma == "warn":
        return "possibility" if prep in ("of", "against") else None
    if lemma == "move":
        return kind if dep in ("xcomp", "acl") else None
    if lemma == "order" and dep == "dobj":
        return "demand"
    if lemma in ("going",) or (lemma == "go" and dep == "xcomp"):
        return "plan"
    return kind


def _up(walk: _Walk, token: Token) -> Token | None:
    """Take note of what the governor does to ``token``; the governor to go on from, or ``None`` at the end."""
    parsed = walk.parsed
    if token.head == token.i:
        return None
    governor, prep = parsed.tokens[token.head], None
    dep = token.dep
    if dep in ("pobj", "pcomp") and governor.head != governor.i:
        prep = governor.lower
        if prep == "without":
            walk.add("negation", governor.i)
            return None
        if dep == "pcomp" and prep in ("by", "besides"):
            return parsed.tokens[governor.head]
        governor = parsed.tokens[governor.head]
        if governor.dep == "prep" and governor.head != governor.i:
            governor = parsed.tokens[governor.head]
    if dep == "relcl":
        return None
    if dep == "conj":
        return _over_conjunct(walk, token, governor)
    if dep == "advcl":
        return _over_adverbial(walk, token, governor)
    if token.pos not in ("VERB", "AUX") and governor.pos in ("VERB", "AUX"):
        # "unless the attacks stop": what the clause is about stands under its condition.
        mark = _condition_mark(parsed, governor)
        if mark is not None and not (governor.dep == "ROOT" and parsed.tokens[mark].dep == "aux"):
            walk.add("conditional", mark)
    kind = _governor_kind(parsed, governor, dep, prep)
    if dep == "xcomp" and (governor.lemma == "go" or (governor.lemma == "be" and _to(parsed, token) is not None)):
        kind = "plan"
    if kind is not None and not (prep in STOP_PREPS and kind not in ("demand", "refusal", "possibility", "plan")):
        walk.add(kind, governor.i, _holder(parsed, governor))
        return governor
    return _plain_governor(token, governor, dep, prep)


def _plain_governor(token: Token, governor: Token, dep: str, prep: str | None) -> Token | None:
    if token.pos in ("VERB", "AUX"):
        if dep in ("xcomp", "ccomp", "csubj", "acl", "pcomp", "aux", "auxpass"):
            if dep in ("ccomp", "pcomp") and governor.lemma in SAYING:
                return None
            if dep == "ccomp" and not _object_clause(governor):
                return None
            return governor if dep != "acl" or token.tag == "VB" else None
        return None
    if dep in ("dobj", "nsubj", "nsubjpass", "attr", "oprd", "npadvmod") and governor.pos in ("VERB", "AUX"):
        happens = governor.lemma in LIGHT_VERBS or governor.lemma in ("be", "place", "take")
        return governor if happens else None
    if dep == "pobj" and governor.lemma in LIGHT_VERBS and prep in ("in", "to", "into", "on", "out"):
        return governor
    if dep in ("pobj",) and prep in ("of", "for", "to") and governor.pos == "NOUN" and governor.lemma in (
        "round", "series", "number", "wave", "resumption", "start", "type", "kind", "act", "campaign",
    ):  # fmt: skip
        return governor
    return None


def _object_clause(governor: Token) -> bool:
    return governor.pos in ("VERB", "AUX", "ADJ")


def _over_conjunct(walk: _Walk, token: Token, governor: Token) -> Token | None:
    parsed = walk.parsed
    contrast = any(k.dep == "cc" and k.lower in ("but", "yet") for k in parsed.children(governor.i))
    own_subject = parsed.child(token.i, "nsubj", "nsubjpass") is not None
    finite = token.tag in ("VBD", "VBZ", "VBP") or parsed.child(token.i, "aux", "auxpass") is not None
    if token.pos not in ("VERB", "AUX"):
        return governor if not contrast else None
    if contrast or own_subject or finite:
        # Its own clause: only what governs the whole conjunction still holds for it.
        return _up(walk, governor) if governor.head != governor.i and governor.dep in ("ccomp", "xcomp") else None
    return governor


def _to(parsed: Parsed, verb: Token) -> Token | None:
    """The *to* of an infinitive."""
    return next((k for k in parsed.children(verb.i, "aux") if k.lower == "to" and verb.tag == "VB"), None)


def _over_adverbial(walk: _Walk, token: Token, governor: Token) -> Token | None:
    parsed = walk.parsed
    if _condition_mark(parsed, token) is not None:
        return None
    to = parsed.child(token.i, "aux")
    if token.tag == "VB" and to is not None and to.lower == "to":
        kind = KIND_OF.get(governor.lemma.lower())
        if kind is not None:
            walk.add(kind, governor.i, _holder(parsed, governor))
            return governor
        walk.add("purpose", to.i)
        return None
    if token.tag == "VBG" and parsed.child(token.i, "mark", "nsubj") is None:
        return governor
    return None
