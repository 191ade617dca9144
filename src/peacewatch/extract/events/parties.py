"""Who acts and who is acted on: the arguments of event verbs and event nouns, by head token."""

from itertools import pairwise

from peacewatch.extract.events.control import controls
from peacewatch.extract.events.gerunds import weapon_before
from peacewatch.extract.events.party_nouns import may_be_party
from peacewatch.extract.events.terms import term_for
from peacewatch.extract.governors import subject_of
from peacewatch.extract.joined_infinitives import joined_infinitive
from peacewatch.knowledge.actor_nouns import OWNERS, PARTS
from peacewatch.knowledge.cues import load_cues
from peacewatch.knowledge.light_verbs import load_light_verbs
from peacewatch.model.parsed import Parsed, Token

_NAMES = frozenset(("NORP", "GPE", "ORG", "PERSON", "LOC"))
_NOT_PARTIES = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"))
_ASKING = frozenset(("call", "appeal", "prevail", "plead", "lean"))
_RELATIVES = frozenset(("who", "which", "that", "whom"))
_FOR_THE_DEED = frozenset(
    """blame condemn criticise criticize denounce thank praise punish arrest jail fault rebuke slam fine sanction prosecute
    indict charge imprison sentence""".split()
)
_OF_THE_DEED = frozenset(("accuse", "suspect", "convict", "acquit", "absolve", "clear"))
_FROM_THE_DEED = frozenset(
    ("prevent", "stop", "bar", "ban", "keep", "deter", "block", "prohibit", "dissuade", "restrain")
)
_SEVERAL = frozenset(
    (
        "round",
        "series",
        "wave",
        "number",
        "spate",
        "day",
        "string",
        "flurry",
        "barrage",
        "succession",
        "campaign",
        "night",
    )
)
_PAIRED = frozenset(("side", "country", "party", "nation", "neighbour", "neighbor", "state", "government"))
_WANTING = frozenset(("want", "need", "require", "like", "prefer", "see"))
_HARMING = frozenset(("kill", "wound", "injure", "maim", "hurt", "damage", "destroy"))
_EMPTY = frozenset(("it", "there", "this", "these", "those", "which", "who", "that", "what", "whom"))


def coordinated(parsed: Parsed, head: int) -> list[int]:
    """``head`` and the phrases joined to it by *and*, commas or *or*, in text order."""
    head = _without_day(parsed, head)
    found, todo = [head], [head]
    while todo:
        at = todo.pop()
        kids = [
            k.i
            for k in parsed.children(at, "conj")
            if k.pos in ("NOUN", "PROPN", "PRON", "ADJ") and not _but_not(parsed, at, k)
        ]
        found.extend(kids)
        todo.extend(kids)
    return sorted([*found, *_together_with(parsed, head), *_first_of_two(parsed, head)])


def _but_not(parsed: Parsed, head: int, joined: Token) -> bool:
    """Whether "but not" parts the second from the first: "accepted by the front but not by the army"."""
    between = [t.lower for t in parsed.tokens[head + 1 : joined.i]]
    return ("but", "not") in pairwise(between)


def _without_day(parsed: Parsed, head: int) -> int:
    """The name that the parser made a part of the day after it: the person of "met President X Tuesday"."""
    if parsed.tokens[head].ent not in ("DATE", "TIME"):
        return head
    names = [
        k.i for k in parsed.children(head, "compound", "nmod") if k.i < head and k.ent in _NAMES and k.pos == "PROPN"
    ]
    return names[-1] if names else head


def _first_of_two(parsed: Parsed, head: int) -> list[int]:
    """The body before an *and* that the parser hung before the second noun: "between the army and M23 rebels"."""
    return [
        k.i for k in parsed.children(head, "nmod", "compound")
        if k.pos == "NOUN" and k.i < head and may_be_party(k) and parsed.child(k.i, "cc") and parsed.child(k.i, "conj")
        and parsed.child(k.i, "det", "poss", "amod")
    ]  # fmt: skip


def _together_with(parsed: Parsed, head: int) -> list[int]:
    """Who is joined to a phrase by "together with", "along with" or "alongside"."""
    found: list[int] = []
    for prep in parsed.children(head, "prep"):
        together = prep.lower == "with" and parsed.tokens[prep.i - 1].lower in ("together", "along", "jointly")
        if together or prep.lower == "alongside":
            found.extend(k.i for k in parsed.children(prep.i, "pobj"))
    return found


def party(parsed: Parsed, head: int) -> bool:
    """Whether a phrase may name a party at all: no date, number of things or empty pronoun, nor a headline's label ("Mali: …")."""
    token = parsed.tokens[head]
    if (
        head + 1 < len(parsed.tokens)
        and parsed.tokens[head + 1].text == ":"
        and parsed.sentence_of(head).zone == "headline"
    ):
        return False
    if token.ent in _NOT_PARTIES or token.pos in ("NUM", "VERB", "SYM", "PUNCT"):
        return False
    return not (token.lower in _EMPTY and token.lower != "it") and token.lower != "there"


def antecedent(parsed: Parsed, pronoun: Token, verb: Token) -> int:
    """What a relative pronoun stands for; the pronoun's own number where the clause is no relative one."""
    at = verb
    while at.dep == "conj" and at.head != at.i:
        at = parsed.tokens[at.head]
    if pronoun.lower in _RELATIVES and at.dep == "relcl":
        return at.head
    return pronoun.i


def logical_subject(parsed: Parsed, verb: Token, depth: int = 0) -> list[int]:
    """The heads of those who do what an active verb says, through control, relative clauses and participles."""
    own = _own_subject(parsed, verb)
    if own is not None:
        cleft = _cleft(parsed, own, verb)
        return coordinated(parsed, antecedent(parsed, own, verb) if cleft is None else cleft)
    if verb.head == verb.i or depth > 6:
        return []
    if (term := term_for(parsed, verb)) is not None:
        return coordinated(parsed, term.to)
    joined = joined_infinitive(parsed, verb)
    if joined is not None:
        return [joined.doer.i] if joined.sure else []
    misread = _subject_after(parsed, verb)
    if misread is not None:
        return coordinated(parsed, misread.i)
    governor = parsed.tokens[verb.head]
    if verb.dep == "conj":
        if parsed.child(governor.i, "nsubjpass") is not None and parsed.child(verb.i, "auxpass") is None:
            deep = subject_of(parsed, governor.i)
            return coordinated(parsed, antecedent(parsed, deep, governor)) if deep is not None else []
        return logical_subject(parsed, governor, depth + 1)
    if verb.dep in ("acl", "relcl"):
        if governor.pos in ("NOUN", "PROPN") and verb.tag == "VBG":
            return coordinated(parsed, verb.head)
        return _owner_of_plan(parsed, governor)
    if verb.dep in ("xcomp", "ccomp", "advcl"):
        told = told_before(parsed, verb)
        if told is not None:
            return logical_subject(parsed, told, depth + 1)
        asked = under_prep(parsed, governor.i, ("on", "upon", "to", "with")) if governor.lemma in _ASKING else []
        if asked and asked[0] < verb.i and verb.tag == "VB":
            return asked
        controller = parsed.child(governor.i, "dobj")
        if controller is not None and controls(parsed, governor, controller, verb):
            return coordinated(parsed, controller.i)
        return logical_subject(parsed, governor, depth + 1)
    if verb.dep == "acomp" and verb.pos == "ADJ" and governor.pos in ("VERB", "AUX"):
        return logical_subject(parsed, governor, depth + 1)  # "are willing to free"
    if verb.dep == "pcomp":
        above = parsed.tokens[governor.head]
        if above.pos in ("VERB", "AUX"):
            controlled = parsed.child(above.i, "dobj", "nsubjpass")
            blamed = governor.lower == "for" and above.lemma in _FOR_THE_DEED
            if (governor.lower in ("of", "from") or blamed) and controlled is not None:
                return coordinated(parsed, controlled.i)
            return [] if governor.lower == "over" else logical_subject(parsed, above, depth + 1)
        if _charged(parsed, above, governor.lower):
            return coordinated(parsed, above.i)
        return _owner_of_plan(parsed, above)
    return []


def _subject_after(parsed: Parsed, verb: Token) -> Token | None:
    """The subject that the parse takes for the object of "after": "shut it after fighting in Tine spilled over"."""
    if (
        verb.dep != "conj"
        or verb.tag not in ("VBD", "VBZ")
        or parsed.tokens[verb.i - 1].lower in ("and", "but", ",", "or")
    ):
        return None
    for token in reversed(parsed.tokens[verb.head + 1 : verb.i]):
        if token.dep in ("cc", "punct") and token.head == verb.head:
            return None  # two verbs of one subject
        if token.lower == "after" and token.dep == "prep" and parsed.edges(token.i)[1] == verb.i - 1:
            return parsed.child(token.i, "pobj")
    return None


def _charged(parsed: Parsed, noun: Token, prep: str) -> bool:
    """Whether the deed after ``prep`` is laid to whom a noun names, though the parse hangs it to the noun itself:

    "accused a faction of shelling a town", "prevented a group from attacking".
    """
    verb = parsed.tokens[noun.head]
    if noun.dep not in ("dobj", "nsubjpass") or verb.pos != "VERB":
        return False
    of = prep == "of" and verb.lemma in _OF_THE_DEED
    return of or (prep == "from" and verb.lemma in _FROM_THE_DEED) or (prep == "for" and verb.lemma in _FOR_THE_DEED)


def _own_subject(parsed: Parsed, verb: Token) -> Token | None:
    """The subject of a verb; of two, the one in its own clause: "X offered a truce, two days after Y killed its leader"."""
    subjects = parsed.children(verb.i, "nsubj", "nsubjpass")
    mark = parsed.child(verb.i, "mark")
    inside = [s for s in subjects if mark is not None and s.i > mark.i]
    return inside[0] if len(subjects) > 1 and inside else subjects[0] if subjects else None


def told_before(parsed: Parsed, verb: Token) -> Token | None:
    """The deed that a participle behind it goes on from, where the parse hangs it to who tells of the deed:

    "accused the group of shelling a town, killing nine", "said the army had shelled a town, killing nine", "the army shelled
    a town, he said, killing nine"; but "…, he said, accusing the army".
    """
    if verb.dep != "advcl" or verb.tag != "VBG":
        return None
    governor = parsed.tokens[verb.head]
    told = list(parsed.children(governor.i, "ccomp"))
    told += [k for prep in parsed.children(governor.i, "prep") for k in parsed.children(prep.i, "pcomp")]
    between = [k for k in told if governor.i < k.i < verb.i and k.pos == "VERB"]
    if not between and verb.lemma in _HARMING:
        # "shut the border after fighting spilled over, killing five": the clause right before is what killed them.
        clauses = [
            k for k in parsed.children(governor.i, "advcl") if governor.i < k.i < verb.i and k.tag in ("VBD", "VBZ")
        ]
        between = clauses[-1:]
    if not between and parsed.tokens[verb.i - 1].text == "," and not _tells(verb):
        beside = [parsed.tokens[governor.head]] if governor.dep == "parataxis" else []
        between = [k for k in (*told, *beside) if k.i < governor.i and k.pos == "VERB" and k.dep != "pcomp"]
    return between[-1] if between else None


def _tells(verb: Token) -> bool:
    return any(one.cue_class == "speech" for one in load_cues().verbs.get(verb.lemma, ()))


def _cleft(parsed: Parsed, pronoun: Token, verb: Token) -> int | None:
    """Who did it in "it was Chad that attacked"."""
    governor = parsed.tokens[verb.head]
    subject = parsed.child(governor.i, "nsubj")
    if pronoun.lower not in ("that", "who") or governor.lemma != "be" or subject is None or subject.lower != "it":
        return None
    named = parsed.child(governor.i, "attr")
    return named.i if named is not None and named.i < verb.i else None


def _owner_of_plan(parsed: Parsed, noun: Token) -> list[int]:
    owner = parsed.child(noun.i, "poss")
    if owner is not None:
        return coordinated(parsed, owner.i)
    governor = parsed.tokens[noun.head]
    if noun.dep in ("dobj", "attr") and governor.pos in ("VERB", "AUX"):
        return logical_subject(parsed, governor, 4)
    return []


_TEAMS = frozenset(("delegation", "delegate", "negotiator", "team", "envoy", "representative", "emissary"))


def members(parsed: Parsed, head: int) -> list[int]:
    """Whom a plural stands for that its *from*, *of* or *between* names: "delegations from A and B" are A and B."""
    if parsed.tokens[head].tag not in ("NNS", "NNPS"):
        return [head]
    under = under_prep(parsed, head, ("from", "of", "between"))
    named = [k for k in under if parsed.tokens[k].pos == "PROPN" or parsed.tokens[k].lemma in OWNERS]
    pair = [k for k in under if parsed.tokens[k].lemma in _PAIRED and _two(parsed, k)]
    teams = parsed.tokens[head].lemma in _TEAMS
    return named if len(named) > 1 or (named and teams) else pair or [head]


def _two(parsed: Parsed, head: int) -> bool:
    return any(k.lower in ("both", "two") for k in parsed.children(head))


def by_agent(parsed: Parsed, head: int) -> list[int]:
    """The heads of a *by* phrase under a passive verb or a noun."""
    found: list[int] = []
    for prep in parsed.children(head, "agent", "prep"):
        if prep.lower != "by" or parsed.tokens[prep.i - 1].lower == "not":
            continue
        for kid in parsed.children(prep.i, "pobj"):
            found.extend(coordinated(parsed, kid.i))
    return found


def under_prep(parsed: Parsed, head: int, preps: tuple[str, ...]) -> list[int]:
    """The heads of the prepositional phrases of ``head`` with one of ``preps``."""
    found: list[int] = []
    for prep in parsed.children(head, "prep", "dative"):
        if prep.lower in preps:
            kids = [kid.i for kid in parsed.children(prep.i, "pobj")] or _stray_object(parsed, prep)
            for kid in kids:
                found.extend(coordinated(parsed, kid))
        elif prep.lower == "out" and "from" in preps:
            found.extend(under_prep(parsed, prep.i, ("of",)))
    return found


def _stray_object(parsed: Parsed, prep: Token) -> list[int]:
    """The noun right after a preposition that the parser joined to what follows: "asylum to five officers held up in …"."""
    last = None
    for token in parsed.tokens[prep.i + 1 : min(parsed.sentence_of(prep.i).last, prep.i + 7) + 1]:
        if token.pos not in ("NOUN", "PROPN", "ADJ", "NUM", "DET"):
            break
        last = token
    if last is None or last.pos not in ("NOUN", "PROPN") or last.dep not in ("nsubj", "nsubjpass"):
        return []
    return [last.i]


def is_passive(parsed: Parsed, verb: Token) -> bool:
    """Whether a verb form is passive: an auxiliary, a passive subject, or a past participle on a noun."""
    if parsed.child(verb.i, "auxpass", "nsubjpass") is not None or _wanted_done(parsed, verb):
        return True
    if verb.tag == "VBN" and verb.dep in ("acl", "relcl"):
        return parsed.child(verb.i, "nsubj", "dobj", "aux") is None
    if verb.dep == "conj" and verb.tag == "VBN" and parsed.child(verb.i, "nsubj", "aux", "dobj") is None:
        return is_passive(parsed, parsed.tokens[verb.head])
    if verb.tag in ("VBN", "VBD"):
        # "Shells fired across the line by gunners killed five": the parser takes the participle for the verb.
        return parsed.child(verb.i, "agent") is not None and parsed.child(verb.i, "dobj") is None
    return False


def _wanted_done(parsed: Parsed, verb: Token) -> bool:
    """Whether a bare participle is what somebody wants done: "wants the clerks freed", "want the embargo lifted"."""
    governor = parsed.tokens[verb.head]
    if verb.dep != "ccomp" or verb.tag not in ("VBN", "VBD") or governor.lemma not in _WANTING or governor.i > verb.i:
        return False
    return parsed.child(verb.i, "aux", "dobj", "mark") is None and parsed.child(verb.i, "nsubj") is not None


def passive_patient(parsed: Parsed, verb: Token) -> list[int]:
    """The heads of those to whom a passive verb is done."""
    own = parsed.child(verb.i, "nsubjpass", "nsubj")
    if own is not None:
        return coordinated(parsed, antecedent(parsed, own, verb))
    if verb.dep in ("acl", "relcl"):
        return coordinated(parsed, verb.head)
    if verb.dep == "conj" and verb.head != verb.i:
        return passive_patient(parsed, parsed.tokens[verb.head])
    being = any(k.lower == "being" for k in parsed.children(verb.i, "auxpass"))
    if verb.dep in ("xcomp", "pcomp") or (verb.dep == "advcl" and (being or verb.i < verb.head)):
        return logical_subject(parsed, verb)
    return []


def objects(parsed: Parsed, verb: Token) -> list[int]:
    """The heads of the direct objects, or of the passive's subject; the antecedent where a relative clause lacks one."""
    if is_passive(parsed, verb):
        return passive_patient(parsed, verb)
    found: list[int] = []
    for kid in parsed.children(verb.i, "dobj", "dative"):
        if kid.pos != "ADP":
            found.extend(coordinated(parsed, antecedent(parsed, kid, verb)))
    if not found and verb.dep == "relcl" and parsed.child(verb.i, "nsubj") is not None:
        subject = parsed.child(verb.i, "nsubj")
        if subject is not None and subject.lower not in _RELATIVES:
            found = [verb.head]
    return found


def named_modifiers(parsed: Parsed, noun: int, skip: frozenset[int]) -> list[int]:
    """Names and peoples right before a noun ("Israeli strikes", "the Taliban attack")."""
    found: list[int] = []
    for kid in parsed.children(noun, "amod", "compound", "nmod", "poss"):
        if kid.i in skip or kid.i > noun:
            continue
        if kid.dep == "poss" or kid.ent in _NAMES or (kid.pos in ("PROPN", "ADJ") and kid.text[:1].isupper()):
            if kid.pos == "ADJ" and kid.ent not in _NAMES and parsed.sentence_of(noun).first == kid.i:
                continue
            found.extend(coordinated(parsed, kid.i))
            found.extend(_hyphenated(parsed, kid.i, skip))
    return sorted(set(found)) or _before_the_first(parsed, noun, skip)


def _before_the_first(parsed: Parsed, noun: int, skip: frozenset[int]) -> list[int]:
    """The names before the first of two nouns of which the parser made two phrases: "in Israeli artillery shelling"."""
    first = weapon_before(parsed, noun)
    if first is None:
        return []
    return named_modifiers(parsed, first.i, skip)


def _hyphenated(parsed: Parsed, head: int, skip: frozenset[int]) -> list[int]:
    return [
        k.i for k in parsed.children(head, "compound", "amod", "nmod")
        if k.i not in skip and k.pos == "PROPN" and parsed.tokens[k.i + 1].text in ("-", "–")
    ]  # fmt: skip


def light_verb(parsed: Parsed, noun: Token) -> Token | None:
    """The light verb that a noun is the object or the passive subject of, or that modifies it ("carried out by")."""
    at = noun
    while at.dep == "conj" and at.head != at.i:
        at = parsed.tokens[at.head]
    governor = parsed.tokens[at.head]
    if at.dep == "pobj" and governor.lower in ("in", "to", "of", "into", "on") and governor.head != governor.i:
        above = parsed.tokens[governor.head]
        if above.pos in ("NOUN", "NUM") and (above.lemma.lower() in PARTS or above.lemma in _SEVERAL):
            return light_verb(parsed, above)
        governor = above
        if governor.lemma not in (
            "engage",
            "participate",
            "agree",
            "join",
            "enter",
            "return",
            "come",
            "respond",
        ):
            governor = at
    elif at.dep not in ("dobj", "nsubjpass"):
        governor = at
    undone = any(k.lower == "down" for k in parsed.children(governor.i, "prt"))  # "struck down the deal"
    if governor.i != at.i and governor.pos == "VERB" and not undone and governor.lemma in load_light_verbs().objects:
        return governor
    for kid in parsed.children(noun.i, "acl", "relcl"):
        if kid.lemma in load_light_verbs().objects and is_passive(parsed, kid):
            return kid
    return None
