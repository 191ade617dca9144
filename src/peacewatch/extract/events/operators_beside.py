"""What stands beside an event's word and changes whether it happened: *not*, modals, adverbs, adjectives, an empty subject."""

from dataclasses import dataclass, field

from peacewatch.extract.events.conditions import condition_mark, consequence_mark
from peacewatch.knowledge.operators import load_operators
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.record import Certainty
from peacewatch.model.worded import Operator, OperatorKind

_TURNS: dict[OperatorKind, tuple[str, Certainty]] = {
    "negation": ("-+", "certain"), "failure": ("-+", "certain"), "future": ("+-", "probable"),
    "plan": ("+-", "probable"), "possibility": ("+-", "possible"), "report": ("+?", "probable"),
}  # fmt: skip
_ABLE = frozenset(("can", "could", "ca"))
_NEVER = frozenset("point time stage moment case circumstance circumstances account way instance condition".split())
_PLAIN = frozenset(("do", "n't", "not", "please", "and", "but", "never", "let", "us"))


@dataclass(slots=True)
class Walk:
    """The operators found so far, each once."""

    parsed: Parsed
    found: list[Operator] = field(default_factory=list)
    seen: set[tuple[str, int]] = field(default_factory=set)

    def add(self, kind: OperatorKind, token: int) -> None:
        """An operator with the effect that its kind has by itself."""
        turns, limit = _TURNS.get(kind, ("??", "certain"))
        self.put(Operator(kind, token, turns, limit))

    def put(self, one: Operator) -> None:
        """An operator as it is."""
        if (one.kind, one.token) not in self.seen:
            self.seen.add((one.kind, one.token))
            self.found.append(one)


def beside_noun(walk: Walk, token: Token) -> None:
    """What stands before a noun: "no", "neither", "alleged", "planned"."""
    words = load_operators()
    for kid in walk.parsed.children(token.i):
        if kid.dep in ("det", "neg", "preconj", "advmod") and kid.lower in words.negatives:
            if not _not_only(walk.parsed, kid):
                walk.add("negation", kid.i)
        elif kid.dep in ("amod", "det", "acl") and kid.lower in words.adjectives and kid.i < token.i:
            walk.add(words.adjectives[kid.lower], kid.i)
    instead_of(walk, token)


def instead_of(walk: Walk, token: Token) -> None:
    """ "instead of attacking", "rather than attack", "far from withdrawing": what did not happen."""
    parsed = walk.parsed
    first = parsed.edges(token.i)[0]
    if token.tag == "VB" and parsed.tokens[first].lower == "than" and first < token.i:
        walk.add("negation", first)  # "would rather resign than yield"
        return
    for at in (first, first - 1, first - 2):
        if at < parsed.sentence_of(token.i).first or at >= token.i:
            continue
        here, after = parsed.tokens[at], parsed.tokens[at + 1].lower
        pair = (here.lower, after)
        if pair in (("instead", "of"), ("rather", "than"), ("far", "from")) and at + 1 < token.i:
            if not any(
                t.pos in ("VERB", "NOUN", "PROPN") for t in parsed.tokens[at + 2 : token.i] if token.pos == "VERB"
            ):
                walk.add("negation", at)
            return


def beside_verb(walk: Walk, token: Token) -> None:
    """What stands beside a verb, nearest to it first: what it can, whether it did, whether it will, under which condition."""
    parsed, words = walk.parsed, load_operators()
    kids = parsed.children(token.i)
    perfect = any(k.dep == "aux" and k.lower == "have" for k in kids)
    auxiliaries = [k for k in kids if k.dep == "aux" and k.lower in words.modals]
    for kid in auxiliaries:
        if kid.lower in _ABLE:
            walk.add("counterfactual" if perfect else "possibility", kid.i)
    _negations(walk, token, kids)
    for kid in kids:
        if kid.dep == "advmod" and kid.lower in words.adverbs:
            walk.add(words.adverbs[kid.lower], kid.i)
    _provided_for(walk, kids)
    under, mark = consequence_mark(parsed, token), condition_mark(parsed, token)
    for kid in auxiliaries:
        if kid.lower not in _ABLE and kid.i != mark:
            _modal(walk, kid, perfect=perfect, conditional=under is not None)
    if under is not None:
        walk.add("consequent", under)
    _marks(walk, token, kids, mark)
    instead_of(walk, token)


def _provided_for(walk: Walk, kids: list[Token]) -> None:
    """ "under the proposal", "under the terms of a draft deal": unreal until it is accepted."""
    terms = load_operators().terms
    for kid in kids:
        noun = walk.parsed.child(kid.i, "pobj") if kid.dep == "prep" and kid.lower == "under" else None
        for _ in range(2):
            if noun is None or noun.lemma not in ("term", "terms", "provision", "outline"):
                break
            of = walk.parsed.child(noun.i, "prep")
            noun = walk.parsed.child(of.i, "pobj") if of is not None else None
        if noun is None:
            continue
        words = {t.lower for t in walk.parsed.children(noun.i, "amod", "compound")}
        kind = terms.get(noun.lemma.lower())
        proposed = kind == "offer" or (
            kind == "agreement" and words & {"proposed", "draft", "mooted", "suggested", "possible"}
        )
        if proposed:
            walk.add("offer", kid.i)


def _modal(walk: Walk, aux: Token, *, perfect: bool, conditional: bool) -> None:
    kind = load_operators().modals[aux.lower]
    if kind == "consequent":
        # Without a condition a *would* is a *will* told later ("said it would attack").
        kind = "counterfactual" if perfect else "consequent" if conditional else "future"
    walk.add(kind, aux.i)


def _negations(walk: Walk, token: Token, kids: list[Token]) -> None:
    parsed, negatives = walk.parsed, load_operators().negatives
    if _not_until(parsed, kids):
        return
    for kid in kids:
        if kid.dep == "prep" and kid.i < token.i and (noun := parsed.child(kid.i, "pobj")) is not None:
            none = next((k.i for k in parsed.children(noun.i, "det") if k.lower == "no"), None)
            if none is not None and noun.lemma.lower() in _NEVER:
                walk.add("negation", none)  # "at no time did they …"
        low = kid.lower
        if (kid.dep == "neg" or (kid.dep in ("advmod", "preconj", "cc") and low in negatives and kid.i < token.i)) and (
            low != "only"
        ):
            if not _not_only(parsed, kid) and not _for_another(parsed, kid):
                walk.add("negation", kid.i)
        elif kid.dep in ("nsubj", "nsubjpass", "attr", "dobj") and (none := _empty(parsed, kid)) is not None:
            walk.add("negation", none)
        elif low == "yet" and kid.dep == "advmod" and kid.i + 1 < token.i and parsed.tokens[kid.i + 1].lower == "to":
            walk.add("negation", kid.i)
    for kid in kids:
        # "not yet approved", "no longer held"
        before = parsed.tokens[kid.i - 1] if kid.dep == "advmod" and kid.i else kid
        if kid.lower in ("yet", "longer", "ever", "once") and before.head == kid.i and before.lower in negatives:
            walk.add("negation", before.i)
    if token.dep == "conj" and any(k.lower == "nor" and k.i < token.i for k in parsed.children(token.head, "cc")):
        walk.add("negation", token.i)


def _not_until(parsed: Parsed, kids: list[Token]) -> bool:
    """ "did not leave until Sunday": they left then."""
    until = next((k for k in kids if k.dep == "prep" and k.lower in ("until", "till")), None)
    noun = parsed.child(until.i, "pobj") if until is not None else None
    return noun is not None and noun.ent in ("DATE", "TIME")


def _marks(walk: Walk, token: Token, kids: list[Token], mark: int | None) -> None:
    parsed = walk.parsed
    whether = next((k for k in kids if k.dep in ("mark", "advmod") and k.lower == "whether"), None)
    if whether is not None:
        walk.add("doubt", whether.i)
    to = next((k for k in kids if k.dep == "aux" and k.lower == "to"), None)
    if to is not None and token.head == token.i and any(k.dep in ("nsubj", "nsubjpass") for k in kids):
        walk.add("plan", to.i)  # a headline's future: "Envoys to meet on Friday"
    until = next((k for k in kids if k.dep == "mark" and k.lower in ("until", "till")), None)
    if until is not None and any(
        k.dep == "neg" or (k.dep == "aux" and k.lower in load_operators().modals) for k in parsed.children(token.head)
    ):
        # "will not withdraw until the prisoners return": what is waited for has not happened.
        walk.add("conditional", until.i)
    if mark is not None:
        walk.add("conditional", mark)
    if _commanded(parsed, token, kids):
        walk.add("demand", token.i)


def _commanded(parsed: Parsed, token: Token, kids: list[Token]) -> bool:
    """Whether the clause is an imperative: its plain verb opens the sentence, and there is no subject."""
    if token.tag != "VB" or not (token.head == token.i or token.dep in ("ccomp", "advcl", "dep")):
        return False
    if any(
        k.dep in ("nsubj", "nsubjpass", "expl") or (k.dep == "aux" and k.lower not in ("do", "please")) for k in kids
    ):
        return False
    before = parsed.tokens[parsed.sentence_of(token.i).first : token.i]
    quote = next((k for k in range(len(before) - 1, -1, -1) if before[k].text in ("“", '"', "‘", "''")), None)
    if token.head != token.i and quote is None:
        return False
    return all(t.pos == "PUNCT" or t.lower in _PLAIN for t in before[quote or 0 :])


def _not_only(parsed: Parsed, token: Token) -> bool:
    return token.i + 1 < len(parsed.tokens) and parsed.tokens[token.i + 1].lower in ("only", "just", "merely", "least")


def _for_another(parsed: Parsed, word: Token) -> bool:
    """Whether a *not* only sets one party or thing against another: "attacked not the camp but the town"."""
    after = parsed.tokens[word.i + 1 : parsed.sentence_of(word.i).last + 1]
    if word.lower != "not" or not after or after[0].pos not in ("DET", "ADP", "PROPN", "NOUN", "PRON"):
        return False
    return any(t.lower == "but" for t in after[:8])


def _empty(parsed: Parsed, token: Token) -> int | None:
    """The word that makes a subject or object empty: *nobody*, *no* soldiers, *neither* side."""
    if token.lower in ("nobody", "none", "nothing", "neither"):
        return token.i
    if token.lower == "one" and token.i and parsed.tokens[token.i - 1].lower == "no":
        return token.i - 1
    for kid in parsed.children(token.i):
        if kid.lower in ("no", "neither", "hardly", "scarcely") and kid.dep in (
            "det",
            "neg",
            "preconj",
            "cc",
            "advmod",
        ):
            return kid.i
        if kid.dep == "det" and kid.i and parsed.tokens[kid.i - 1].lower in ("hardly", "scarcely"):
            return kid.i - 1
    return None
