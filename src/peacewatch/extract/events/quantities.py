"""Numbers of people killed, wounded, held or moved, as the verb of harm tells them."""

from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.record import QuantityKind
from peacewatch.model.worded import NumberMention

KIND_OF_VERB: dict[str, QuantityKind] = {
    "kill": "killed", "die": "killed", "slay": "killed", "perish": "killed", "massacre": "killed",
    "murder": "killed", "execute": "killed", "behead": "killed", "wound": "wounded", "injure": "wounded",
    "hurt": "wounded", "capture": "captured", "displace": "displaced", "evacuate": "displaced", "flee": "displaced",
    "uproot": "displaced", "abduct": "abducted", "kidnap": "abducted", "arrest": "arrested", "detain": "arrested",
    "release": "released", "free": "released", "exchange": "exchanged", "swap": "exchanged",
}  # fmt: skip
KIND_OF_NOUN: dict[str, QuantityKind] = {
    "killing": "killed", "death": "killed", "massacre": "killed", "murder": "killed", "slaying": "killed", "execution": "killed",
    "assassination": "killed", "wounding": "wounded", "capture": "captured", "abduction": "abducted", "kidnapping": "abducted",
    "arrest": "arrested", "detention": "arrested", "release": "released", "freeing": "released", "exchange": "exchanged",
    "swap": "exchanged", "displacement": "displaced", "evacuation": "displaced",
}  # fmt: skip
"""Nouns that tell what is done to those after "of"."""
HARM = frozenset(
    [
        "kill",
        "die",
        "slay",
        "perish",
        "wound",
        "injure",
        "hurt",
        "displace",
        "uproot",
        "martyr",
        "maim",
        "destroy",
        "damage",
    ]
)
_INTRANSITIVE = frozenset(["die", "perish", "flee"])
_WORDS = {
    w: n
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "dozen": 12,
}
_PART = frozenset(("including", "them", "whom"))
_ROUND = frozenset(("dozen", "hundred", "thousand", "million"))
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_OPEN = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
_AT_LEAST = frozenset(("at least", "no fewer than", "no less than", "not less than", "minimum of"))
_ABOVE = frozenset(("more than", "over", "above", "upwards of"))
_UP_TO = frozenset(("up to", "as many as", "at most", "no more than"))
_VAGUE = frozenset(("about", "around", "some", "roughly", "approximately", "nearly", "almost", "close to"))
_TIME_NOUNS = frozenset(
    [
        "year",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "percent",
        "km",
        "kilometer",
        "kilometre",
        "mile",
        "dollar",
        "time",
    ]
)


def _value(words: list[str]) -> int | None:
    total, current, any_ = 0, 0, False
    for word in words:
        for piece in word.replace(",", "").split("-"):
            if piece.isdigit() and len(piece) < 12:
                current, any_ = current + int(piece), True
            elif piece in _WORDS and piece != "dozen":
                current, any_ = current + _WORDS[piece], True
            elif piece == "dozen":
                current, any_ = max(current, 1) * 12, True
            elif piece in _SCALES:
                current, any_ = max(current, 1) * _SCALES[piece], True
                if piece != "hundred":
                    total, current = total + current, 0
            elif piece not in ("and", "a"):
                return None
    return total + current if any_ else None


Number = tuple[int | None, int | None, int, int]
_ORDINALS = frozenset(("second", "third", "fourth", "fifth", "sixth"))


def _one_more(parsed: Parsed, head: int) -> Number | None:
    """One more: "another", and "a third" that is no part of something."""
    token = parsed.tokens[head]
    if any(p.lower == "of" for p in parsed.children(head, "prep")) or parsed.child(head, "nummod") is not None:
        return None
    if token.lower == "another":
        return 1, 1, head, head
    article = head > 0 and parsed.tokens[head - 1].lower == "a"
    return (1, 1, head - 1, head) if article and token.lower in _ORDINALS else None


def number_at(parsed: Parsed, head: int) -> Number | None:
    """The number of the phrase that ``head`` governs: low, high, first and last token; ``None`` where it has none."""
    token = parsed.tokens[head]
    if token.lower in _OPEN:
        return _OPEN[token.lower], None, head, head
    more = _one_more(parsed, head)
    if more is not None:
        return more
    if token.tag == "CD" or _counts(token):
        number = token
    else:
        if token.lemma in _TIME_NOUNS:
            return None
        number_or_none = parsed.child(head, "nummod")
        if number_or_none is None or number_or_none.i > head:
            return None
        number = number_or_none
    return _read(parsed, number.i)


def _read(parsed: Parsed, number: int) -> Number | None:
    """The number of which token ``number`` is one: its words together, and what stands before them ("at least")."""
    first = last = number
    while first > 0 and _counts(parsed.tokens[first - 1]):
        first -= 1
    while last + 1 < len(parsed.tokens) and _counts(parsed.tokens[last + 1]):
        last += 1
    value = _value([parsed.tokens[k].lower for k in range(first, last + 1)])
    if value is None:
        return None
    before = " ".join(t.lower for t in parsed.tokens[max(0, first - 3) : first])
    before = before.removesuffix(" a")  # "about a dozen"
    for cues, low, high in (
        (_AT_LEAST, value, None),
        (_UP_TO, None, value),
        (_ABOVE, value + 1, None),
        (_VAGUE, None, None),
    ):
        for cue in sorted(cues):
            if before == cue or before.endswith(" " + cue):
                return low, high, first - len(cue.split()), last
    return value, value, first, last


def _counts(token: Token) -> bool:
    return token.pos == "NUM" or token.lower in _ROUND


def _patients(parsed: Parsed, verb: Token) -> list[Token]:
    found = parsed.children(verb.i, "nsubjpass", "dobj")
    if verb.lemma in _INTRANSITIVE:
        found = found + parsed.children(verb.i, "nsubj")
    if verb.tag == "VBN" and verb.dep == "acl":
        found = [parsed.tokens[verb.head], *found]
    if not found and verb.dep == "conj" and parsed.tokens[verb.head].lemma in KIND_OF_VERB and _bare(parsed, verb):
        return _patients(parsed, parsed.tokens[verb.head]) if verb.tag in ("VBN", "VBD") else []
    return found


def numbers(parsed: Parsed, verb: int) -> tuple[NumberMention, ...]:
    """The numbers that a verb of harm, capture or release gives, in text order."""
    token = parsed.tokens[verb]
    kind = KIND_OF_VERB.get(token.lemma)
    if kind is None:
        return ()
    found: list[NumberMention] = []
    before = parsed.tokens[verb - 1] if verb > 0 else None
    if token.tag == "VBN" and before is not None and _alone(parsed, before):
        # "31 were killed and more than 100 wounded": the number right before a participle is its own.
        number = number_at(parsed, before.i)
        if number is not None:
            return (NumberMention(kind, number[0], number[1], parsed.span(number[2], number[3]), before.i),)
    for patient in _patients(parsed, token):
        number = number_at(parsed, patient.i)
        if number is None:
            continue
        low, high, first, last = number
        end = max(last, patient.i)
        whole = NumberMention(kind, low, high, parsed.span(first, end), patient.i)
        found.append(whole)
        found.extend(_among(parsed, whole, end))
    return tuple(found)


def numbers_of(parsed: Parsed, noun: int) -> tuple[NumberMention, ...]:
    """The numbers that a noun of harm, capture or release gives of those after its "of": "the killing of three soldiers"."""
    kind = KIND_OF_NOUN.get(parsed.tokens[noun].lemma.lower())
    found: list[NumberMention] = []
    for prep in parsed.children(noun, "prep") if kind is not None else ():
        for patient in parsed.children(prep.i, "pobj") if prep.lower == "of" else ():
            number = number_at(parsed, patient.i)
            if number is None or kind is None:
                continue
            end = max(number[3], patient.i)
            whole = NumberMention(kind, number[0], number[1], parsed.span(number[2], end), patient.i)
            found += [whole, *_among(parsed, whole, end)]
    return tuple(found)


def _alone(parsed: Parsed, token: Token) -> bool:
    """Whether a word is a number without its noun: "100 wounded", "a third wounded", "two others wounded"."""
    if _counts(token) or token.lower in _OPEN or _one_more(parsed, token.i) is not None:
        return True
    return token.lower in ("others", "more") and number_at(parsed, token.i) is not None


def _bare(parsed: Parsed, verb: Token) -> bool:
    """Whether no number of its own stands between a verb and the one that it is joined to."""
    return not any(_alone(parsed, t) for t in parsed.tokens[verb.head + 1 : verb.i])


def _among(parsed: Parsed, whole: NumberMention, last: int) -> list[NumberMention]:
    """The part that is told with a number: "more than 400, including 30 children", "26, among them four nuns"."""
    ahead = [t.lower for t in parsed.tokens[last + 1 : last + 5]]
    opener = next((k for k, word in enumerate(ahead) if word in _PART), None)
    if opener is None or any(word not in {",", "-", "(", "among", "of", "whom", "them"} for word in ahead[:opener]):
        return []
    start = last + 2 + opener
    for token in parsed.tokens[start : start + 5]:
        if _counts(token):
            number = _read(parsed, token.i)
            if number is None:
                return []
            nouns = [t for t in parsed.tokens[number[3] + 1 : number[3] + 4] if t.pos in {"NOUN", "PROPN"}]
            end = nouns[0].i if nouns else number[3]
            part = parsed.span(number[2], end)
            return [NumberMention(whole.kind, number[0], number[1], part, end, subset_of=whole.span)]
    return []
