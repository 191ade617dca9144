"""What is put under a condition, and the condition: a content cut in two, read off the words and the marks between them.

An *if*, *unless*, *until*, *should they* clause before or after, also one that stands before the quotation itself ("Should
a shell land, he said, “…”"); a deed or a doer as subject ("any attack", "whoever shoots", "one more shell and"); what is
answered ("respond to any attack"); what comes before *otherwise*.
"""

import re
from dataclasses import dataclass, replace

from peacewatch.knowledge.deeds import load_deeds
from peacewatch.model.parsed import Parsed
from peacewatch.model.span import Span

_WORDS = r"(?:the|they|it|he|she|we|you|a|an|any|anyone|another|one|so|even|these|those|this|that|its|their|his|her|our|your|[A-Z“])"
OPENER = re.compile(
    rf"\b(only (?:if|after|when|once)|not until|unless|(?:for )?(?:as|so) long as|if|until|failing (?=an?\b|that\b|which\b|such\b)|otherwise|or else(?=,? \w)|"
    rf"should(?=\s+{_WORDS})|were(?=\s+[^,.;:]{{2,60}}? to \w)|provided that|on (?:the )?condition that)\b",
    re.IGNORECASE,
)
_SOFT_OPENER = re.compile(r"\b(while|before|once)\b", re.IGNORECASE)
_SOFT = frozenset({"while", "before"})
_NO_CONDITION = re.compile(r"\b(?:as|even|ask\w*|know\w*|whether|wonder\w*|what|see|than)\s+$", re.IGNORECASE)
_CLAUSE_START = re.compile(r"(?:^|[,;:“”\"‘(—–]|\b(?:that|and|but|or|so|yet|then|still))\s*$", re.IGNORECASE)
_FUTURE = re.compile(r"\b(?:will|would|shall|wo|must|can)\b|[’'](?:ll|d)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;.!?”\"]\s|[,;.!?”\"]$|\s[–—]\s")
_NEGATIVE = re.compile(
    r"\b(?:not|never|no|nothing|nobody|none|neither|cannot|refus\w+|declin\w+)\b|n[’']t\b", re.IGNORECASE
)
_FRONT = re.compile(
    r"[\s“\"‘']*((?:not until|only (?:if|when|after|once))\b[^.;]{3,100}?)\s+((?:will|would|shall|can)\s+(?:we|I|it|they|the|a|an|any|our|its|their|[A-Z])\b)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"[\s“\"‘']*((?:any|further|another|every|each|all|new|renewed|fresh|continued|more|one more|one|(?:just |even )?a (?:single|second|third|new|further|fresh|renewed)|a repetition|a repeat|the (?:next|first|slightest|smallest)|"
    r"whoever|whosoever|whatever|whichever|anyone|anybody|those|these)\b[^.;]{3,120}?)[,”\"\s]*(?:(?=\b(?:will|would|shall)\b)|(?=[’'](?:ll|d)\b)|$)",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"(?:any|further|another|new|renewed|fresh|continued|more|a repetition|a repeat)\b", re.IGNORECASE)
_WHOEVER = re.compile(r"(?:whoever|whosoever|whatever|whichever|anyone|anybody)\b", re.IGNORECASE)
_ONE_MORE = re.compile(
    r"[\s“\"‘']*((?:(?:just |even |only )?(?:one|a single|another|any|a|the slightest)\s+(?:\w+ ){0,2}?[^,.;”]{2,80}?)),?\s+(?:and|or)\s+"
    r"(?=(?:[^,.;”]{1,60}?\s(?:will|shall|would)\b|\w+[’']ll\b))",
    re.IGNORECASE,
)
_ONCE_MORE = re.compile(
    r"(?:just |even |only )?(?:one (?:more|other|further|single|false)\b|a single\b|another\b|any (?:more|other|further)\b|a (?:second|third)\b|the slightest\b|one \w+\b)",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"(?:(?<=respond)|(?<=answer)|(?<=retaliate)|(?<=reply))\s+(?:(?:to|for|against)\s+)?((?:any|every|further|another|new|all)\b[^,.;”]{3,80})",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"[,”\"]*\s((?:if|unless|should|until|for as long as|as long as|while|before)\s[^,;.“”]{3,150})", re.IGNORECASE
)
_LEAD = re.compile(r"[\s“\"‘'—–-]*(?:(?:but|and|yet|so|still|then|now|also)\b,?\s+)?", re.IGNORECASE)
_HOSTILE = frozenset(
    """incursion provocation violation breach aggression crossing shot shell rocket missile drone bullet bomb mine mortar overflight trespass
    attempt step move coffin funeral killing arrest bombing ambush deployment intervention interference encroachment landing convoy flight
    advance escalation hand finger foot boot life drop hair outpost settlement delay sanction threat insult act strike""".split()
)
_RELATIVE = frozenset({"who", "that", "which", "whom", "whose"})


@dataclass(slots=True, frozen=True)
class Conditional:
    """What is said to follow, the condition with the word that opens it, and that word in lower case (``subject`` for a deed or doer).

    ``outside`` where the condition stands in the sentence before the content.
    """

    consequence: tuple[Span, ...]
    condition: Span
    mark: str
    outside: bool = False


_AND_THAT = re.compile(r",? and that\b")
"""With it a statement goes on to something else, under no condition."""


def conditional(parsed: Parsed, content: tuple[Span, ...], *, direct: bool) -> Conditional | None:
    """The content cut in two; ``None`` where nothing stands under a condition. ``direct``: it is a quotation."""
    if not content:
        return None
    made = _put_under(parsed, content, direct=direct)
    more = _AND_THAT.search(made.condition.exact) if made is not None else None
    if made is None or more is None:
        return made
    condition = trimmed(parsed, made.condition.start, made.condition.start + more.start())
    return replace(made, condition=condition) if condition is not None else made


def _put_under(parsed: Parsed, content: tuple[Span, ...], *, direct: bool) -> Conditional | None:
    return (
        _fronted(parsed, content)
        or _opened(parsed, content)
        or _deed_and(parsed, content)
        or (None if direct else _after(parsed, content))
        or _deed_as_subject(parsed, content)
        or _answered(parsed, content)
        or _before(parsed, content)
    )


def has_verb(parsed: Parsed, span: Span) -> bool:
    """Whether a verb stands in a stretch."""
    return any(t.pos in {"VERB", "AUX"} for t in parsed.tokens_in(span.start, span.end))


def trimmed(parsed: Parsed, low: int, high: int) -> Span | None:
    """A stretch without the marks and spaces at its edges; ``None`` where no word is left. A quotation inside keeps its marks."""
    text = parsed.text
    while low < high and not text[low].isalnum():
        low += 1
    while low < high and not text[high - 1].isalnum():
        high -= 1
    piece = text[low:high]
    if text[high : high + 1] in ('"', "”") and (piece.count('"') % 2 or piece.count("“") > piece.count("”")):
        high += 1
    return parsed.piece(low, high) if low < high else None


def _opened(parsed: Parsed, content: tuple[Span, ...]) -> Conditional | None:
    """An *if* clause and its like inside the content; of the weaker openers only where what they stand under is kept back."""
    for pattern in (OPENER, _SOFT_OPENER):
        for number, piece in enumerate(content):
            match = next((m for m in pattern.finditer(piece.exact) if _opens(parsed, content, number, m)), None)
            if match is None:
                continue
            made = _cut(parsed, content, number, match)
            if made is not None and (pattern is OPENER or _softly(parsed, made)):
                return made
    return None


def _opens(parsed: Parsed, content: tuple[Span, ...], number: int, match: re.Match[str]) -> bool:
    piece = content[number]
    word, before = match.group(1).lower(), piece.exact[: match.start()]
    if _NO_CONDITION.search(before):
        return False
    if word in {"should", "were"}:
        after = " ".join((piece.exact[match.end() :], *(s.exact for s in content[number + 1 :])))
        if _CLAUSE_START.search(before) is not None and _FUTURE.search(after) is not None:
            return True
        return word == "should" and re.search(r"[\w,]\s*$", before) is not None and _FUTURE.search(before) is not None
    return not (word == "until" and before.strip(" “\"‘'") and _only_a_time(parsed, piece, match))


def _only_a_time(parsed: Parsed, piece: Span, match: re.Match[str]) -> bool:
    """Whether an *until* only says how long ("until the rains"): no verb comes after it in its clause."""
    ending = _CLAUSE_END.search(piece.exact, match.end())
    end = ending.start() if ending else len(piece.exact)
    return not has_verb(parsed, parsed.piece(piece.start + match.start(), piece.start + max(end, match.end())))


def _softly(parsed: Parsed, made: Conditional) -> bool:
    """Of *while* and *before*: what follows is kept back; of *once*: it is to come; a clause with a verb stands after each."""
    words = " ".join(s.exact for s in made.consequence)
    finite = any(
        t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in parsed.tokens_in(made.condition.start, made.condition.end)
    )
    if not finite or _FUTURE.search(words) is None:
        return False
    return made.mark == "once" or _NEGATIVE.search(words) is not None


def _cut(parsed: Parsed, content: tuple[Span, ...], number: int, match: re.Match[str]) -> Conditional | None:
    piece, mark = content[number], " ".join(match.group(1).lower().split())
    others = [s for n, s in enumerate(content) if n != number]
    if mark in {"otherwise", "or else"}:
        then = trimmed(parsed, piece.start + match.end(), piece.end)
        first = trimmed(parsed, piece.start, piece.start + match.start())
        if then is None:
            return None
        return Conditional(_in_order(then), first or parsed.piece(piece.start + match.start(), piece.start + match.end()), "or")  # fmt: skip
    opening = not piece.exact[: match.start()].strip(" “\"‘'")
    end = _end_of_front(parsed, piece, match) if opening else len(piece.exact.rstrip(" .,;"))
    condition = parsed.piece(piece.start + match.start(), piece.start + max(end, match.end()))
    if mark == "until" and not has_verb(parsed, condition):
        return None  # "until the rains" is a time, no condition
    kept = (trimmed(parsed, low, high) for low, high in ((piece.start, condition.start), (condition.end, piece.end)))
    rest = [*others, *(s for s in kept if s is not None)]
    return Conditional(_in_order(*rest) if rest else content, condition, mark)


def _end_of_front(parsed: Parsed, piece: Span, match: re.Match[str]) -> int:
    """Where a clause in front ends: at the last comma before the *will* of what follows, else at the first after its verb."""
    ends = [m.start() for m in _CLAUSE_END.finditer(piece.exact, match.end())]
    if not ends:
        return len(piece.exact.rstrip(" .,;"))
    if match.group(1).lower() in {"should", "were"}:
        return ends[0]
    whole = [
        e
        for e in ends
        if e > match.end() and has_verb(parsed, parsed.piece(piece.start + match.end(), piece.start + e))
    ] or ends
    will = _FUTURE.search(piece.exact, whole[0])
    before = [e for e in whole if will is not None and e < will.start() and not re.search(r"[;.!?]", piece.exact[whole[0] : e])]  # fmt: skip
    return before[-1] if before and _aside(piece.exact[whole[0] : before[-1]]) else whole[0]


def _aside(words: str) -> bool:
    """Whether what stands between two commas belongs to a clause in front: its verb is still to come."""
    return re.match(r",\s(?:the|a|an|which|who|whose|one)\b", words) is not None


def _fronted(parsed: Parsed, content: tuple[Span, ...]) -> Conditional | None:
    """As in "not until the last prisoner is home will a truck pass": the condition before, the verb turned round."""
    first = content[0]
    match = _FRONT.match(first.exact)
    if match is None:
        return None
    condition = parsed.piece(first.start + match.start(1), first.start + match.end(1))
    rest = trimmed(parsed, first.start + match.start(2), first.end)
    mark = "not until" if match.group(1).lower().startswith("not") else "only if"
    return Conditional((rest, *content[1:]), condition, mark) if rest is not None else None


def _after(parsed: Parsed, content: tuple[Span, ...]) -> Conditional | None:
    """The clause that follows a content and that the cue's own did not take: "threatened retaliation if …"."""
    end = content[-1].end
    sentence = parsed.sentence_at(end - 1)
    if sentence is None:
        return None
    match = _FOLLOWS.match(parsed.text, end, sentence.end)
    if match is None:
        return None
    condition = parsed.piece(match.start(1), match.start(1) + len(match.group(1).rstrip(" .,;")))
    made = Conditional(content, condition, match.group(1).split()[0].lower())
    return made if has_verb(parsed, condition) and (made.mark not in _SOFT or _softly(parsed, made)) else None


def _deed_and(parsed: Parsed, content: tuple[Span, ...]) -> Conditional | None:
    """As in "one more shell and we will march": a deed, and what comes of it."""
    first = content[0]
    match = _ONE_MORE.match(first.exact)
    if match is None or _ONCE_MORE.match(match.group(1)) is None or _FUTURE.search(match.group(1)):
        return None
    condition = parsed.piece(first.start + match.start(1), first.start + match.end(1))
    rest = trimmed(parsed, first.start + match.end(), first.end)
    return Conditional((rest, *content[1:]), condition, "subject") if rest is not None else None


def _deed_as_subject(parsed: Parsed, content: tuple[Span, ...]) -> Conditional | None:
    """As in "any further raid will be met with force", "whoever shoots will be shot": the deed or its doer is the subject."""
    first = content[0]
    match = _SUBJECT.match(first.exact)
    if match is None or (match.end() == len(first.exact) and len(content) < 2):
        return None
    condition = parsed.piece(first.start + match.start(1), first.start + match.end(1))
    if not _deed_or_doer(parsed, condition):
        return None
    rest = trimmed(parsed, condition.end, first.end)
    kept = tuple(s for s in (rest, *content[1:]) if s is not None)
    return Conditional(kept, condition, "subject") if kept else None


def _deed_or_doer(parsed: Parsed, subject: Span) -> bool:
    """Whether a subject is a deed ("another rocket on the town") or somebody by a deed ("any ship that comes near")."""
    tokens = parsed.tokens_in(subject.start, subject.end)
    if _AGAIN.match(subject.exact):
        return True
    if _WHOEVER.match(subject.exact):
        return any(t.pos in {"VERB", "AUX"} for t in tokens)
    if any(t.lower in _RELATIVE for t in tokens[1:]) and any(t.pos in {"VERB", "AUX"} for t in tokens):
        return True
    deeds = load_deeds()
    lemmas = {t.lemma.lower() for t in tokens if t.pos in {"NOUN", "PROPN"}}
    acting = any(t.tag == "VBG" and t.dep not in {"amod", "compound"} for t in tokens[1:])
    return bool(lemmas & (_HOSTILE | deeds.hostilities | deeds.harm)) or acting


def _answered(parsed: Parsed, content: tuple[Span, ...]) -> Conditional | None:
    """As in "we will respond to any further attack": the deed that is answered stands as its object."""
    first = content[0]
    match = _ANSWERED.search(first.exact)
    if match is None:
        return None
    end = first.start + len(first.exact[: match.end(1)].rstrip(" ,."))
    rest = trimmed(parsed, first.start, first.start + match.start())
    if rest is None:
        return None
    return Conditional((rest, *content[1:]), parsed.piece(first.start + match.start(1), end), "subject")


def _before(parsed: Parsed, content: tuple[Span, ...]) -> Conditional | None:
    """The clause that stands in the sentence before the content: "Should a shell land on the road, he said, “…”"."""
    sentence = parsed.sentence_at(content[0].start)
    if sentence is None or sentence.start >= content[0].start:
        return None
    text = parsed.text
    starts = [sentence.start, *(sentence.start + m.end() for m in re.finditer(r"[:;]\s|\s[—–-]{1,2}\s", text[sentence.start : content[0].start]))]  # fmt: skip
    for start in reversed(starts):
        lead = _LEAD.match(text, start, content[0].start)
        at = lead.end() if lead is not None else start
        match = OPENER.match(text, at, content[0].start) or re.compile(r"(once|while|until)\b", re.IGNORECASE).match(
            text, at, content[0].start
        )
        if match is None or match.group(1).lower() in {"otherwise", "or else"}:
            continue
        ends = [m.start() for m in _CLAUSE_END.finditer(text, match.end(), content[0].start) if m.start() > match.end()]
        inverted = match.group(1).lower() in {"should", "were"}
        whole = [e for e in ends if inverted or has_verb(parsed, parsed.piece(match.end(), e))]
        if whole and not _FUTURE.search(text[match.end() : whole[0]]):
            return Conditional(content, parsed.piece(at, whole[0]), match.group(1).lower(), outside=True)
    return None


def _in_order(*spans: Span) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))
