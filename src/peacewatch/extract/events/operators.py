"""The frames over an event's word: negation, condition, plan, demand and the like, read up the dependency tree.

From the word to its governors, nearest first. The walk ends where the word's standing no longer hangs on what is
above: at a relative clause, an adjunct of time or cause, the content of a verb of saying. It reads any word, not only
those that name events.
"""

from peacewatch.extract.events.conditions import condition_mark, is_done, whoever
from peacewatch.extract.events.operators_beside import Walk, beside_noun, beside_verb
from peacewatch.extract.events.terms import term_for
from peacewatch.extract.governors import acts_on, object_of, taken_as, takes_place
from peacewatch.extract.joined_infinitives import joined_infinitive
from peacewatch.extract.speaker_lines import asks
from peacewatch.knowledge.actor_nouns import kind_of
from peacewatch.knowledge.cues import load_cues
from peacewatch.knowledge.operators import load_operators
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.worded import Operator

_VERBAL = ("VERB", "AUX")
_PARTS = frozenset(
    ("round", "series", "number", "wave", "resumption", "start", "type", "kind", "act", "campaign", "spate", "string")
)
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_HEARD = frozenset(("according", "per", "reportedly", "allegedly"))
_REACH = 40  # words after a deed in which its sentence may say that it never came about
_MAY_COME = frozenset(("future", "possibility", "plan", "agreement", "attempt"))
_NEVER_DID = frozenset(("never did", "did not", "did n't", "has not", "have not", "had not", "never has", "never have"))
_UNSAID = frozenset(("never", "neither", "may", "might", "could", "would"))
_BACK = frozenset(("before", "once", "until", "till"))
"""After *would*, these tell with a past of what is to come: "would free them once they left"."""
_WHEN = frozenset(("before", "when", "once", "after", "until", "till", "while"))
_UNREAL = frozenset(
    (
        "future",
        "possibility",
        "conditional",
        "consequent",
        "plan",
        "purpose",
        "obligation",
        "attempt",
        "offer",
        "doubt",
        "demand",
        "agreement",
        "counterfactual",
    )
)
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_CHOOSING = frozenset(("decide", "opt", "vote", "rule", "choose", "come"))
_STATE_OF = frozenset(("in", "under", "at"))
_ORDINALS = frozenset(("first", "last", "only", "second", "third", "latest", "next", "one"))


def operators(parsed: Parsed, head: int) -> tuple[Operator, ...]:
    """The operators over the word ``head``, nearest first."""
    walk = Walk(parsed)
    token = parsed.tokens[head]
    while True:
        if token.pos in _VERBAL:
            beside_verb(walk, token)
        else:
            beside_noun(walk, token)
        following = _up(walk, token)
        if following is None:
            break
        token = following
    _question(walk, head)
    _in_the_end(walk, head)
    _none_until(walk, head)
    return _without_any(walk)


def _without_any(walk: Walk) -> tuple[Operator, ...]:
    """Under a negation or a denial *any* only widens it: "did not carry out any strikes" says that there were none."""
    closed = any(o.kind in ("negation", "denial", "refusal", "failure") for o in walk.found)
    found = tuple(o for o in walk.found if not (closed and walk.parsed.tokens[o.token].lower == "any"))
    found = tuple(o for o in found if not (o.kind == "demand" and _orders_the_done(walk.parsed, found, o)))
    return _without_the_order(walk.parsed, found)


def _without_the_order(parsed: Parsed, found: tuple[Operator, ...]) -> tuple[Operator, ...]:
    """Of "denied ordering the abduction" neither the order nor its denial is about the abduction, which is taken for told."""
    order = next((n for n, o in enumerate(found) if o.kind == "demand" and _given_order(parsed, o.token)), None)
    if order is None:
        return found
    after = found[order + 1 :]
    return (*found[:order], *after[1:]) if after and after[0].kind == "denial" else found


def _given_order(parsed: Parsed, verb: int) -> bool:
    token = parsed.tokens[verb]
    objects = parsed.children(verb, "dobj")
    return (
        token.lemma == "order"
        and token.pos == "VERB"
        and any(d.lower in _DEFINITE for k in objects for d in parsed.children(k.i, "det"))
    )


def _orders_the_done(parsed: Parsed, found: tuple[Operator, ...], operator: Operator) -> bool:
    """Whether an order is only laid at somebody's door: "accused of ordering the raid" takes the raid for told; a body is a *command* too."""
    token = parsed.tokens[operator.token]
    if token.lemma == "command" and token.pos in ("NOUN", "PROPN"):
        return True
    charged = any(o.kind == "report" for o in found if o is not operator)
    return charged and token.lemma == "order" and token.tag == "VBG" and token.dep == "pcomp"


def _finite(parsed: Parsed, verb: Token) -> bool:
    return verb.tag in _FINITE or any(k.tag in _FINITE for k in parsed.children(verb.i, "aux", "auxpass"))


def _in_the_end(walk: Walk, head: int) -> None:
    """ "agreed to leave but never did", "might have fired, but did not": what was to come or might be did not."""
    tokens = walk.parsed.tokens
    if not walk.found or not all(o.kind in _MAY_COME for o in walk.found):
        return
    last = walk.parsed.sentence_of(head).last
    for but in range(head + 1, min(last, head + _REACH)):
        if tokens[but].lower == "but":
            words = [t.lower for t in tokens[but + 1 : min(but + 6, last + 1)]]
            end = next((n for n, w in enumerate(words) if w in (".", ",", ";", "”")), None)
            if end is not None and " ".join(words[:end][-2:]) in _NEVER_DID:
                walk.add("negation", but + end)
            return


def _none_until(walk: Walk, head: int) -> None:
    """ "No talks until the prisoners are freed": a refusal, and no word that there were none."""
    kids = walk.parsed.children(head, "advcl", "prep", "acl")
    if walk.parsed.tokens[head].pos in _VERBAL or not any(o.kind == "negation" for o in walk.found):
        return
    marks = [m for k in kids if k.i > head for m in (k, *walk.parsed.children(k.i, "mark", "advmod"))]
    term = next((m for m in marks if m.lower in ("until", "till", "unless", "without", "before")), None)
    if term is not None:
        walk.add("consequent", term.i)


def _question(walk: Walk, head: int) -> None:
    parsed = walk.parsed
    sentence = parsed.sentence_of(head)
    last = parsed.tokens[sentence.last]
    if "?" in parsed.text[last.start : last.end] or (
        sentence.last > sentence.first and parsed.tokens[sentence.last - 1].text == "?"
    ):
        walk.add("question", sentence.last)
    elif asks(parsed, sentence) and not any(
        load_cues().says(t.lemma) or t.lower in _HEARD for t in parsed.tokens[sentence.first : sentence.last + 1]
    ):
        walk.add("question", sentence.first)  # a reporter who puts it to somebody does not tell it


def _up(walk: Walk, token: Token) -> Token | None:
    """Take note of what the governor does to ``token``; the governor to go on from, or ``None`` at the end."""
    parsed = walk.parsed
    if token.head == token.i:
        return None
    if (term := term_for(parsed, token)) is not None:
        walk.add("demand", term.verb)
        return None
    if token.dep == "relcl":
        if whoever(parsed, token):
            walk.found.clear()  # "those who order attacks": nobody asks for any
            walk.add("conditional", token.head)
        return None
    governor, prep = parsed.tokens[token.head], None
    if token.dep in ("pobj", "pcomp") and governor.head != governor.i:
        prep = governor.lower
        if prep == "without":
            walk.add("negation", governor.i)
            return None
        if token.dep == "pcomp" and prep in ("by", "besides"):
            return parsed.tokens[governor.head]
        if token.dep == "pcomp" and prep == "against" and parsed.tokens[governor.head].lemma in _CHOOSING:
            walk.put(Operator("refusal", governor.i, "-?", "certain"))  # "decided against sending a team"
            return parsed.tokens[governor.head]
        governor = parsed.tokens[governor.head]
        if governor.dep == "prep" and governor.head != governor.i:
            governor = parsed.tokens[governor.head]
    joined = joined_infinitive(parsed, token) if token.tag == "VB" else None
    if joined is not None and joined.sure:
        return _up(walk, joined.twin)
    if token.dep == "conj":
        return _over_conjunct(walk, token, governor)
    if token.dep == "advcl":
        return _over_adverbial(walk, token, governor)
    if _beside(parsed, token, governor):
        return None
    if token.pos not in _VERBAL and governor.pos in _VERBAL:
        # "unless the attacks stop": what the clause is about stands under its condition.
        mark = condition_mark(parsed, governor)
        if mark is not None:
            walk.add("conditional", mark)
    effect = acts_on(parsed, governor, token, prep)
    if effect is not None:
        if effect.kind == "demand" and _own_wish(parsed, token, governor):
            walk.put(Operator("attempt", governor.i, "?-", "certain"))
        else:
            walk.put(Operator(effect.kind, governor.i, effect.turns, effect.limit))
        return governor
    return _plain_governor(walk, token, governor, prep)


def _own_wish(parsed: Parsed, token: Token, governor: Token) -> bool:
    """Whether somebody wants to do it himself: "seeks to deepen ties", not "wants Chad to leave"."""
    if governor.lemma not in ("want", "seek", "wish") or token.dep != "xcomp" or token.tag != "VB":
        return False
    return parsed.child(token.i, "nsubj", "nsubjpass", "auxpass") is None and parsed.child(governor.i, "dobj") is None


def _beside(parsed: Parsed, token: Token, governor: Token) -> bool:
    """Whether a clause only stands before the next, a colon or semicolon between: "the round never began: Chad pulled out"."""
    if token.dep != "ccomp" or governor.i < token.i:
        return False
    return any(parsed.tokens[k].text in (":", ";") for k in range(token.i + 1, governor.i))


def _plain_governor(walk: Walk, token: Token, governor: Token, prep: str | None) -> Token | None:
    if token.pos in _VERBAL:
        return _over_clause(walk, token, governor)
    dep = token.dep
    if dep in ("compound", "nmod") or any(k.lower == "any" for k in walk.parsed.children(token.i, "det")):
        return governor  # "merger talks" and "any talks" are no more told than what they stand in
    if dep in ("nsubj", "nsubjpass") and governor.pos in _VERBAL:
        _predicate(walk, governor)
        _appointed(walk, governor)
    if dep == "nsubj" and _to_be_answered(walk.parsed, governor):
        walk.add("conditional", governor.i)
        return None
    if (
        dep in ("dobj", "nsubj", "nsubjpass", "attr", "oprd", "npadvmod")
        and governor.pos in _VERBAL
        and (object_of(governor) or (dep == "nsubj" and takes_place(governor)))
    ):
        return governor
    if dep == "pobj" and governor.pos in _VERBAL and object_of(governor, prep):
        return governor
    if dep == "pobj" and prep in _STATE_OF and governor.lemma == "be" and not _has_article(walk, token):
        return governor  # "denied that it is in talks", "is not under attack"
    if dep == "pobj" and prep in ("of", "for", "to") and governor.pos == "NOUN" and governor.lemma in _PARTS:
        return governor
    if governor.pos == "VERB" and (dep == "dobj" or (dep == "pobj" and prep in ("to", "into", "for"))):
        _new_to_the_text(walk, token, governor)
    if prep == "for" and governor.lemma in ("exchange", "return") and governor.dep == "pobj":
        verb = walk.parsed.tokens[walk.parsed.tokens[governor.head].head]
        if not is_done(walk.parsed, verb):
            walk.add("conditional", governor.i)  # "offered to leave in exchange for their release"
    if governor.pos == "VERB" and dep == "nsubj" and not _has_article(walk, token) and _would(walk, governor):
        _new_to_the_text(walk, token, governor)  # "failure to agree would mean war"
    return None


def _to_be_answered(parsed: Parsed, verb: Token) -> bool:
    """ "The next attack would not go unanswered": one that may come, and the *not* belongs to its answer."""
    left = [k for k in parsed.children(verb.i, "acomp", "oprd", "advmod", "xcomp", "ccomp", "attr") if k.i > verb.i]
    undone = any(k.lower in ("unanswered", "unpunished", "unchallenged", "unavenged") for k in left)
    return undone and any(k.dep == "neg" for k in parsed.children(verb.i)) and _will_be(parsed, verb)


def _will_be(parsed: Parsed, verb: Token) -> bool:
    return any(k.lower in ("will", "would", "shall", "'ll", "wo") for k in parsed.children(verb.i, "aux"))


def _new_to_the_text(walk: Walk, token: Token, governor: Token) -> None:
    """What a deed that is not told as done would bring about: "could spark clashes", but "could end the clashes"."""
    parsed = walk.parsed
    known = any(k.lower in _DEFINITE or k.dep == "poss" for k in parsed.children(token.i, "det", "poss"))
    if known or token.pos == "PROPN":
        return
    _as_unreal(walk, governor)


def _would(walk: Walk, verb: Token) -> bool:
    return any(k.lower in ("would", "could", "might", "may", "'d") for k in walk.parsed.children(verb.i, "aux"))


def _has_article(walk: Walk, noun: Token) -> bool:
    return walk.parsed.child(noun.i, "det", "poss") is not None


def _as_unreal(walk: Walk, governor: Token) -> None:
    """Take over what makes ``governor`` unreal; what is to come is no plan of what hangs on it."""
    for one in operators(walk.parsed, governor.i):
        if one.kind in ("future", "plan", "agreement"):
            walk.put(Operator("possibility", one.token, "+-", "possible"))
        elif one.kind == "demand":
            walk.add("doubt", one.token)
        elif one.kind in _UNREAL:
            walk.put(one)


def _predicate(walk: Walk, governor: Token) -> None:
    """What is said of a deed: "an attack is likely", "the strike was off"."""
    words = load_operators().predicates
    if governor.lemma not in ("be", "seem", "appear", "remain", "become", "look"):
        return
    for kid in walk.parsed.children(governor.i, "acomp", "attr", "advmod", "oprd"):
        if kid.i > governor.i and kid.lower in words:
            walk.add(words[kid.lower], kid.i)


def _appointed(walk: Walk, governor: Token) -> None:
    """ "The talks are to open on Tuesday": what is set to take place."""
    if governor.lemma != "be":
        return
    for verb in walk.parsed.children(governor.i, "xcomp", "ccomp"):
        to = _infinitive(walk.parsed, verb)
        if to is not None and to.i == governor.i + 1 and (takes_place(verb) or verb.lemma in ("open", "be", "convene")):
            walk.add("plan", governor.i)


def _over_clause(walk: Walk, token: Token, governor: Token) -> Token | None:
    """From a clause to the word that it completes, where that word is none of those that are known to turn it."""
    parsed, words = walk.parsed, load_operators()
    dep = token.dep
    if dep not in ("xcomp", "ccomp", "csubj", "acl", "pcomp", "aux", "auxpass"):
        return None
    lemma = governor.lemma.lower()
    if dep in ("ccomp", "pcomp") and lemma in words.knowing:
        return None
    if dep in ("ccomp", "pcomp", "xcomp") and lemma in words.saying:
        if lemma == "tell" and token.tag == "VB" and _infinitive(parsed, token):
            walk.add("demand", governor.i)  # "told the militia to leave"
            return governor
        _said(walk, governor)
        return None
    if dep == "ccomp" and governor.pos not in (*_VERBAL, "ADJ"):
        return None
    if dep == "ccomp" and governor.lemma != "be" and _finite(parsed, token):
        _said(walk, governor)  # "could not verify that …": no that-clause happens or not because its verb does
        return None
    if (noun := _subject_that_asks(walk, token, governor)) is not None:
        return noun
    said_of = _adjective_over(walk, token, governor)
    if said_of is not None:
        return said_of
    if _infinitive(parsed, token):
        return _over_infinitive(walk, token, governor)
    return governor if dep != "acl" else None


def _subject_that_asks(walk: Walk, token: Token, governor: Token) -> Token | None:
    """ "Their condition is that he leave", "the plan was for them to meet": the subject is what turns the clause."""
    if governor.lemma != "be" or token.dep not in ("ccomp", "xcomp"):
        return None
    for noun in walk.parsed.children(governor.i, "nsubj"):
        named = noun.pos == "NOUN" and not kind_of(noun.lemma.lower())  # "the forces were to leave" ask for nothing
        effect = load_operators().governors.get(noun.lemma.lower()) if named else None
        if effect is not None:
            walk.put(Operator(effect.kind, noun.i, effect.turns, effect.limit))
            return governor
    return None


def _adjective_over(walk: Walk, token: Token, governor: Token) -> Token | None:
    """ "It is unlikely that they will leave", "it was possible to reach them": the adjective is what turns the clause."""
    if governor.lemma not in ("be", "seem", "appear", "become", "remain", "look") or token.dep not in (
        "ccomp",
        "xcomp",
        "csubj",
    ):
        return None
    for adjective in walk.parsed.children(governor.i, "acomp", "attr", "oprd"):
        effect = load_operators().governors.get(adjective.lower) if adjective.pos == "ADJ" else None
        if effect is not None:
            walk.put(Operator(effect.kind, adjective.i, effect.turns, effect.limit))
            return governor
    return None


def _infinitive(parsed: Parsed, verb: Token) -> Token | None:
    """The *to* of an infinitive."""
    return next((k for k in parsed.children(verb.i, "aux") if k.lower == "to"), None)


def _over_infinitive(walk: Walk, token: Token, governor: Token) -> Token | None:
    """An infinitive is only told as done where its governor says so; ``acts_on`` has those that do."""
    parsed = walk.parsed
    to = _infinitive(parsed, token)
    assert to is not None
    if token.dep == "acl" and any(
        k.lower in _ORDINALS for k in (governor, *parsed.children(governor.i, "amod", "det", "nummod", "advmod"))
    ):
        return None  # "the first state to recognise it"
    if governor.lemma == "be" and token.dep in ("xcomp", "ccomp") and governor.i == to.i - 1:
        walk.add("plan", governor.i)  # "is to meet"
        return governor
    walk.add("purpose", to.i)
    return None


def _said(walk: Walk, cue: Token) -> None:
    """What is said stands on the saying, unless the saying itself is not told as made ("has not confirmed that …")."""
    parsed = walk.parsed
    kids = parsed.children(cue.i)
    unsaid = any(k.dep == "neg" or k.lower in _UNSAID for k in kids)
    subject = next((k for k in kids if k.dep in ("nsubj", "nsubjpass")), None)
    empty = subject is not None and (
        subject.lower in ("nobody", "none", "nothing", "neither")
        or any(k.lower in ("no", "neither") for k in parsed.children(subject.i))
    )
    if unsaid or empty or condition_mark(parsed, cue) is not None:
        walk.add("doubt", cue.i)


def _over_conjunct(walk: Walk, token: Token, governor: Token) -> Token | None:
    parsed = walk.parsed
    contrast = any(k.dep == "cc" and k.lower in ("but", "yet") for k in parsed.children(governor.i))
    own_subject = parsed.child(token.i, "nsubj", "nsubjpass") is not None
    helpers = parsed.children(token.i, "aux", "auxpass")
    finite = token.tag in _FINITE or any(k.tag in _FINITE for k in helpers)
    if finite and not own_subject and governor.dep == "ccomp" and token.lemma.lower() in load_operators().saying:
        return None  # "denied that they fired and accused the army of …"
    if token.pos not in _VERBAL:
        return governor if not contrast else None
    if own_subject and not finite and _infinitive(parsed, token) is not None:
        twin = next((k for k in parsed.children(governor.i, "xcomp", "ccomp") if _infinitive(parsed, k)), None)
        return governor if twin is None else _up(walk, twin)  # "requires them to disarm and the army to withdraw"
    if contrast or own_subject or finite:
        # Its own clause: only what governs the whole conjunction still holds for it.
        whole = governor.head != governor.i and (governor.dep == "ccomp" or (governor.dep == "xcomp" and not finite))
        return _up(walk, governor) if whole else None
    return governor


def _over_adverbial(walk: Walk, token: Token, governor: Token) -> Token | None:
    parsed = walk.parsed
    if condition_mark(parsed, token) is not None:
        return None
    later = _BACK if token.tag == "VBD" and _would(walk, governor) else () if token.tag == "VBD" else _WHEN
    if any(k.lower in later for k in parsed.children(token.i, "mark", "advmod")):
        _as_unreal(walk, governor)  # "will free them once the troops leave"
        return None
    to = _infinitive(parsed, token)
    if to is not None or (0 < token.i - governor.i < 4 and parsed.child(token.i, "mark") is None):
        effect = acts_on(parsed, governor, token, None)
        if effect is not None and taken_as(parsed, governor, token):
            walk.put(Operator(effect.kind, governor.i, effect.turns, effect.limit))
            return governor
    if to is not None:
        walk.add("purpose", to.i)
        return None
    if token.tag != "VBG" or parsed.child(token.i, "mark", "nsubj") is not None:
        return None
    # "will withdraw, ending the siege" is to come; "did not attack, saying that …" was said
    negated = parsed.child(governor.i, "neg") is not None and any(
        t.text == "," for t in parsed.tokens[governor.i : token.i]
    )
    return None if negated else governor
