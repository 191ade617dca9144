"""Mediators, brokers and hosts, where the text has them do it; a guarantor or a place does not make one."""

import re
from functools import lru_cache

from peacewatch.relate.board import Board

_WORK = r"(?:mediat|broker|facilitat|chair|shuttl)"
_BY = re.compile(
    rf"\b(?:{_WORK}|conven|sponsor|arrang)\w*ed (?:jointly )?by\b|\b(?:mediation|auspices|aegis|stewardship|sponsorship|chairmanship) (?:by|of)\b|\bgood offices of\b|"
    r"\b(?:coaxed|prodded|nudged|cajoled|steered|shepherded|worked out|hammered out|midwifed|guided|pushed)(?: along| together)? by\b|\bthanks to\b",
    re.IGNORECASE,
)
_LED = re.compile(r"[\w’'.]-(?:brokered|mediated|facilitated|led)\b", re.IGNORECASE)
_DOES = re.compile(
    rf"\b{_WORK}\w*\b|\b(?:carr(?:y|ied|ies|ying)|relay(?:s|ed|ing)?|pass(?:es|ed|ing)?|ferr(?:y|ied|ies|ying)|convey(?:s|ed|ing)?|ran|took|taking|bore|bearing|swapp\w+) (?:\w+ )?(?:messages|notes|papers|drafts|proposals)\b|"
    r"\b(?:scurr|shuttl|dart|hurr|go|went|mov|commut|runn?)\w* (?:back and forth )?between (?:the |two |both |their |separate |different )*(?:sides|delegations|teams|rooms|floors|hotels|parties|camps|capitals)\b|"
    r"\b(?:act(?:s|ed|ing)?|serv(?:es|ed|ing)) as (?:a |the )?(?:mediators?|facilitators?|go-betweens?|intermediar(?:y|ies)|brokers?)\b|"
    r"\b(?:is|are|was|were) (?:a |the )?(?:mediators?|facilitators?|go-betweens?|intermediar(?:y|ies))\b|"
    r"\bshuttl(?:es|ed|ing)\b",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\s+(?:\w+ )?(?:mediators?|mediation|facilitators?|go-betweens|intermediar(?:y|ies)|auspices|aegis|stewardship)\b",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r",\s+(?:the|a|an|its|chief|lead|as|acting as)(?: \w+){0,2} (?:mediator|facilitator|go-between|intermediary|broker)\b",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r" (?:has |had |have )?(?:offered|offers|agreed|is ready|was ready|proposed|volunteered|said it (?:would|will)) to\s*$"
)
_LINK = re.compile(
    r"(?: (?:officials|diplomats|envoys|negotiators|intelligence officials))?(?:,? (?:which|who|that)|, (?:the|a|an) (?:\w+ )?(?:mediators?|facilitator|broker)\b[^,]{0,30},?(?: who| which)?|,)?"
    r"(?: (?:is|are|was|were|has|have|had|will|would|been|be|also|jointly|also been|long|repeatedly|helped|acting|to|continues? to|"
    r"host and|hosted and|hosts and|tried to|sought to|trying to))*\s*$",
    re.IGNORECASE,
)
_HOST_BY = re.compile(r"\bhosted (?:jointly )?by\b", re.IGNORECASE)
_HOST = re.compile(
    r"\bhost(?:s|ed|ing)?\b(?! (?:of|country|nation))|\b(?:brought|brings|bringing|gathered|got)\b(?=[^;.]{3,110}\b(?:together|to (?:the|a|one) (?:same )?table|under one roof)\b)",
    re.IGNORECASE,
)
_UNDONE = re.compile(r"\b(?:not|never|refus\w+ to|declin\w+ to|den\w+)(?:\s+\w+){0,2}\s*$", re.IGNORECASE)
_STATE_KINDS = frozenset({"state", "government", "ministry", "igo", "ngo", "person", "unknown", "group", "people"})
_BACK = 70
_BESIDE = 40
_GUARANTORS = re.compile(r",\s(?:the |both |as |all |a )*(?:guarantors?|facilitators?|observers?)\b", re.IGNORECASE)


def mediators(board: Board, start: int, end: int) -> tuple[str, ...]:
    """Who mediates, brokers, chairs or carries messages, by the words between two offsets."""
    text = board.parsed.text[start:end]
    found = [*_after(board, _BY, start, text), *_doing(board, _DOES, start, text), *_of_adjective(board, start, text)]
    for match in _APPOSED.finditer(text):
        beside = board.mentions_in(max(start, start + match.start() - 40), start + match.start() + 1)
        if beside and beside[-1][1] == start + match.start():
            found.append(beside[-1][2])
    for match in _LED.finditer(text):
        at = start + match.start() + 1
        low = max(start, at - 30)
        named = board.around(low, at)[-1:]
        word = re.search(r"[\w’'.]+$", board.parsed.text[low:at])
        nation = board.state_of(word.group()) if word else None
        if match.group().lower().endswith("-led") and not re.match(r"\s+(?:talks|mediation)", text[match.end() :]):
            continue
        found.extend([nation] if nation else named)
    return board.third(found)


_ASKED = re.compile(r"[^.!?\n]{0,200}\?")


@lru_cache(maxsize=4)  # of one report at a time it is asked again and again
def between(board: Board) -> tuple[str, ...]:
    """All who mediate or host in this report."""
    found = (a for s in board.body() for of in (mediators, hosts) for a in of(board, s.start, s.end))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4)
def guarantors(board: Board) -> tuple[str, ...]:
    """Who is called a guarantor or an observer beside its name ("Arvia and Borland, the guarantors,")."""
    found: list[str] = []
    for sentence in board.body():
        for match in _GUARANTORS.finditer(board.sentence_text(sentence)):
            at = sentence.start + match.start()
            found.extend(board.around(max(sentence.start, at - _BESIDE), at))
    return tuple(dict.fromkeys(board.parties(found)))


def hosts(board: Board, start: int, end: int) -> tuple[str, ...]:
    """Who hosts, by the words between two offsets."""
    text = board.parsed.text[start:end]
    return board.third([*_after(board, _HOST_BY, start, text), *_doing(board, _HOST, start, text)])


_INVITES = re.compile(r"\b(?:invit(?:es?|ed|ing)|summon(?:s|ed|ing)?)\b", re.IGNORECASE)


def inviting(board: Board, start: int, end: int) -> tuple[str, ...]:
    """Who invites, by the words between two offsets; the host where it is to its own country."""
    return board.third(_doing(board, _INVITES, start, board.parsed.text[start:end]))


_NAME = r"(?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2}"
_LIST = rf"(?:{_NAME}, )*{_NAME},? and {_NAME}(?:[.,;)]|\s+(?:in|on|at|under|with|last|this)\b|\s*$)"
"""The rest of a list of names that ends the phrase: "brokered by Qatar, Egypt and Jordan."."""


def _after(board: Board, pattern: re.Pattern[str], start: int, text: str) -> list[str]:
    """The one after "brokered by", and the other after its "and"."""
    found: list[str] = []
    for match in pattern.finditer(text):
        low = start + match.end()
        stretch = re.split(
            rf"[;:]|,\s+(?!and\b|{_LIST})|\b(?:in|on|at|due|which|that|who|as|began|had|took)\b", text[match.end() :]
        )[0]
        found.extend(board.around(low, low + len(stretch))[:3])
    return found


def _doing(board: Board, pattern: re.Pattern[str], start: int, text: str) -> list[str]:
    """The actor right before "mediated", "which is hosting", "hosts and chairs"; none where it is denied."""
    found: list[str] = []
    for match in pattern.finditer(text):
        before = text[: match.start()]
        if (
            _UNDONE.search(before)
            or _ASKED.match(board.parsed.text, start + match.end())
            or re.match(r"\s+by\b", text[match.end() :])
        ):
            continue
        low = max(0, match.start() - _BACK)
        nation = _OF_NATION.search(before)
        if nation is not None and pattern is _DOES:
            people = board.state_of(nation.group(1)) or _nationals(board, start + nation.start(1))
            if people is not None:
                found.append(people)
                continue
        named = board.mentions_in(start + low, start + match.start())
        between = board.parsed.text[named[-1][1] : start + match.start()] if named else ""
        if named and (_LINK.fullmatch(between) or (pattern is _HOST and _OFFER.fullmatch(between))):
            last = named[-1]
            found.extend(a for s, e, a in named if e == last[1] or _joined(board, e, last[0]))
    return found


def _nationals(board: Board, offset: int) -> str | None:
    """The "Omani officials" of this report, which tells of no Oman."""
    known = board.identified.mentions_between(offset, offset + 1)
    return next((a.id for a, m in known if a.kind == "people" and a.country and m.start == offset), None)


_OF_NATION = re.compile(
    r"\b([A-Z]\w+) (?:officials|diplomats|mediators|envoys?|ministers?|negotiators|teams?|intelligence officers)(?: (?:is|are|was|were|who|have|had|then))*\s*$"
)
"""Whose people go between two sides: "Omani officials carried papers"."""


def _joined(board: Board, end: int, start: int) -> bool:
    return re.fullmatch(r",? and (?:the )?", board.parsed.text[end:start] if end <= start else "") is not None


def _of_adjective(board: Board, start: int, text: str) -> list[str]:
    """Whose the mediators are: "Qatari mediators", "Norway's mediator", "under Omani mediation"."""
    found: list[str] = []
    for match in re.finditer(
        r"\b([A-Z][\w-]+)(?:[’']s?)?(?=(\s+(?:\w+ )?(?:mediat|facilitat|go-between|intermediar|auspices|aegis|stewardship)\w*))",
        text,
    ):
        if not _NOUN.match(match.group(2)):
            continue
        state = board.state_of(match.group(1))
        if state is not None:
            found.append(state)
        else:
            found.extend(board.around(start + match.start(), start + match.end())[:1])
    return found
