"""Which nouns and ordinals of a sentence name talks, and with what number: "a third round", "the fifth", no cabinet meeting."""

import re

from peacewatch.knowledge.process_words import load_talks_words
from peacewatch.model.parsed import Sentence
from peacewatch.relate.board import Board

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORD = rf"(?:{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
_ALONE = re.compile(
    rf"\b(?:(?:A|The)\s+({_ORD})|The (?:next|last|latest|previous)(?: one)?|Another)(?=,|\s+(\w+))", re.IGNORECASE
)
_ASIDE_OF_ROUND = re.compile(
    r",\s+(?:in|on|at|held|hosted|planned|scheduled|due|set|fixed|pencill?ed|last|this|early|late|earlier|originally|also|a (?:day|week|month|year) (?:later|ago|earlier)|\w+ (?:days|weeks|months) (?:later|ago|earlier))\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:^|[;:—–]\s*|[;,]\s+(?:and|but|while)\s+)[“\"]?$", re.IGNORECASE)
_COUNTED_AFTER = re.compile(
    rf"(?: (?:in|at|on) [\w ]{{2,25}})?,\s+the\s+({_ORD})\b(?=,|\s+(?:since|of its|in|between|under|so far|such)\b)",
    re.IGNORECASE,
)
_TALKED = re.compile(r"\b(?:rounds|talks|negotiations|meetings|sessions)\b", re.IGNORECASE)
_COUNTED = re.compile(
    rf"\b(?:{_ORD}|next|last|new|previous|another|final|latest|fresh|further|the(?: [A-Z]\w+)?)\b[\w\s-]{{0,20}}$",
    re.IGNORECASE,
)
_NEXT_CYCLE = re.compile(rf"\b(?:{_ORD}|next|last|new|previous|latest|final)$", re.IGNORECASE)
_TOLD_OF = re.compile(
    r"\s+(?:planned|set|scheduled|due|hosted|held|chaired|mediated|brokered|convened|between|ended|collapsed|broke|in [A-Z]|at [A-Z])"
)
_NO_PEACE = re.compile(r"\b(?:wage|pay|trade|tariff|coalition|budget|debt|merger|salary|price)\b", re.IGNORECASE)
_BODIES = re.compile(
    r"\b(?:court|tribunal|judges?|parliament|legislature|senate|congress|cabinet|jury|lawmakers|deputies|mps|council|assembly|bundestag|duma|knesset|rada|board|students|pupils|shareholders)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"\b({_ORD})\b", re.IGNORECASE)
_ROUND_NUMBER = re.compile(rf"\b(?:round|cycle)\s+(\d{{1,2}}|{'|'.join(_NUMBERS)})$", re.IGNORECASE)


def names_of_talks(board: Board, sentence: Sentence, text: str, *, told: bool) -> list[tuple[int, int]]:
    """Where a sentence names talks, as offsets within it; ``told``: the report has told of talks before."""
    heads = load_talks_words().head.finditer(text)
    spots = [(m.start(), m.end()) for m in heads if _is_meeting(board, sentence, text, m, told=told)]
    if told or spots or speaks_of_talks(text):
        alone = (m for m in _ALONE.finditer(text) if _is_alone(text, m))
        spots.extend(m.span(0) for m in alone if not any(a < m.end() + 1 and m.start() < b for a, b in spots))
    return sorted(spots)


def speaks_of_talks(text: str) -> bool:
    """Whether a sentence speaks of talks at all."""
    return _TALKED.search(text) is not None


def _is_alone(text: str, match: re.Match[str]) -> bool:
    """Whether an ordinal stands for its round: "A fifth was promised for May", not "The second was killed"."""
    words = load_talks_words()
    rest = text[match.end() :]
    follows = match.group(2)
    if follows is None and not _ASIDE_OF_ROUND.match(rest):
        return False
    if follows is not None and (words.alone.fullmatch(follows) is None or not _OPENS.search(text[: match.start()])):
        return False
    return words.harm.search(rest[:60]) is None


def _is_meeting(board: Board, sentence: Sentence, text: str, match: re.Match[str], *, told: bool) -> bool:
    """Whether a noun names talks between parties: no cabinet meeting, no round of shelling, no verb."""
    words = load_talks_words()
    word = match.group().lower()
    tokens = board.parsed.tokens_in(sentence.start + match.start(), sentence.start + match.end())
    if not tokens or tokens[-1].pos == "VERB":
        return False
    before = text[max(0, match.start() - 30) : match.start()].rstrip()
    if _NO_PEACE.search(match.group()) or re.search(r"\b(?:rounds|series|years|months|weeks) of$", before):
        return False
    if words.not_meeting.search(before):
        return False
    if word in {"session", "sitting", "meeting", "gathering", "plenary"} and _BODIES.search(text[: match.start()]):
        return False
    if word in {"encounter", "gathering", "huddle", "conclave", "plenary"} and not told:
        return (
            re.match(r"\s+(?:between|of (?:the )?(?:foreign|defence|negotiat|delegat))", text[match.end() :])
            is not None
        )
    if word.startswith(("round", "cycle")) and words.not_round.match(text, match.end()):
        return False
    if word == "cycle" and not told and not _NEXT_CYCLE.search(before):
        return False
    if word in {"round", "cycle"}:
        return bool(_TOLD_OF.match(text, match.end()) or _COUNTED.search(before))
    return not re.match(r"\s+(?:on|about|of|over) (?:the )?(?:budget|economy)", text[match.end() :])


def round_number(phrase: str) -> int | None:
    """The number of a round, session or meeting; "the first direct talks" have none."""
    match = _ROUND_NUMBER.search(phrase)
    if match is None:
        counted = re.search(
            r"\b(?:round|session|sitting|series|meeting|encounter|cycle|phase)\b|^(?:a|the) \w+$", phrase, re.IGNORECASE
        )
        match = _NUMBER.search(phrase) if counted else None
    if match is None:
        return None
    word = match.group(1).lower()
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits.group())
    return (_ORDINALS.index(word) if word in _ORDINALS else _NUMBERS.index(word)) + 1


def numbered(phrase: str) -> bool:
    """Whether words hold an ordinal."""
    return _NUMBER.search(phrase) is not None


_FIRST_IN_LONG = re.compile(
    r"[^,;.]{0,40}?\b(?:since|such|in (?:[\w-]+ ){0,3}(?:years|months|weeks|decades?)|of (?:its|their) kind|time)\b",
    re.IGNORECASE,
)


def first_in_long(text: str, end: int) -> bool:
    """Whether an apposition calls the talks before it the first for some time: "the meeting, the first since August"."""
    match = _COUNTED_AFTER.match(text, end)
    return (
        match is not None and match.group(1).lower() == "first" and _FIRST_IN_LONG.match(text, match.end()) is not None
    )


def counted_after(text: str, end: int) -> int | None:
    """The number that an apposition gives the talks before it: "the session, the eighth since 2019"."""
    match = _COUNTED_AFTER.match(text, end)
    return round_number(f"the {match.group(1)}") if match else None
