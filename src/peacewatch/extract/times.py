"""Time expressions as worded: a TIMEX3 tagger by named regular expressions, one rule a kind of expression.

A span leaves out the preposition ("on", "in", "since"), as TimeBank does; the preposition is kept as the part
``prep``, because "since May" and "before May" are other intervals than "May". Parts hold numbers already read
("month" is "11", not "Nov."), so that ``resolve`` needs no words of its own.
"""

import re
from dataclasses import dataclass

from peacewatch.extract.tense import tense_of
from peacewatch.model.parsed import PARSED_ZONES, Parsed, Sentence
from peacewatch.model.record import TimeType
from peacewatch.model.span import Span
from peacewatch.model.worded import TimeWords

_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6,
    "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {
    "a": 1, "an": 1, "another": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip
_VAGUE = frozenset({"several", "few", "some", "many", "recent", "a few", "a couple of"})

_MON = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|\b))"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ORD = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[6-9]|20)\d\d"
_WD = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_POD = r"(?:morning|afternoon|evening|night|dawn|noon|midnight)"
_UNIT = r"(?:minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century)"
_UNITS = rf"(?:seconds|centuries|{_UNIT}s?)"
_WORDNUM = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_NUM = rf"(?:\d{{1,3}}(?:\.\d)?|(?i:{_WORDNUM}))"
_NUM_A = rf"(?:{_NUM}|(?i:a few|a couple of|several|an|a))"
_APPROX = r"(?i:about|around|nearly|almost|at least|more than|over|less than|up to|some|roughly|approximately)"
_ZONE = r"(?:\s+(?P<zone>local\s+time|GMT|UTC|EST|EDT|CET|BST))?"
_AP = r"(?:a\.m\.|p\.m\.|[ap]m\b|AM\b|PM\b)"
_CLOCK = (
    rf"(?:(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<ap>{_AP}){_ZONE}"
    rf"|(?P<hour2>[01]\d|2[0-4]|\d):(?P<minute2>[0-5]\d)(?!\d){_ZONE.replace('zone', 'zone2')}"
    r"|(?P<hour3>[01]\d|2[0-3])(?P<minute3>[0-5]\d)\s+(?P<zone3>GMT|UTC)"
    r"|(?P<named>(?i:noon|midnight|midday)))"
)
_EARLY = r"(?P<edge>(?i:early|late|mid|beginning of|the end of|end of|the beginning of|the start of|the middle of))"


@dataclass(slots=True, frozen=True)
class _Rule:
    name: str
    type: TimeType
    pattern: re.Pattern[str]


def _rule(name: str, kind: TimeType, pattern: str) -> _Rule:
    return _Rule(name, kind, re.compile(r"(?<![\w$€£.,/–-])" + pattern.replace(" ", r"\s+") + r"(?![\w%])"))


_D1, _M1, _Y1 = rf"(?P<day>{_DAY}){_ORD}", rf"(?P<month>{_MON})", rf"(?P<year>{_YEAR})"
_D2, _M2 = rf"(?P<day2>{_DAY}){_ORD}", rf"(?P<month2>{_MON})"
_TO = r"(?:\s*[-–—]\s*|\s+(?:to|through|until|till|and)\s+)"
_WEEKDAY = rf"(?P<weekday>{_WD})(?:(?:['’]s)?\s+(?P<pod>{_POD}))?"
_BARE_DATE = (
    rf"(?:(?P<month>{_MON}) (?P<day>{_DAY}){_ORD}|(?P<day2>{_DAY}){_ORD} (?P<month2>{_MON}))(?:,? (?P<year>{_YEAR}))?"
)

_RULES: tuple[_Rule, ...] = (
    _rule("time.named-day", "date", r"(?P<named>9/11|September 11|Sept\. 11|October 7|Oct\. 7|7 October)(?=(?:,? (?:2001|2023))? (?:terror(?:ist)? )?(?:attacks?|massacre|assault))"),
    _rule("time.range-month-day", "date", rf"{_M1} {_D1}{_TO}(?:{_M2} )?{_D2}(?:,? {_Y1})?"),
    _rule("time.range-day-month", "date", rf"{_D1}(?: {_M1})?{_TO}{_D2} {_M2}(?:,? {_Y1})?"),
    _rule("time.month-day", "date", rf"(?:{_WD},? )?{_M1} {_D1}(?:,? {_Y1})?(?![-:\d])"),
    _rule("time.day-month", "date", rf"(?:{_WD},? )?(?:the )?{_D1}(?: of)? {_M1}(?:,? {_Y1})?"),
    _rule("time.iso", "date", rf"(?P<year>{_YEAR})-(?P<month>[01]\d)-(?P<day>[0-3]\d)"),
    _rule("time.month-year", "date", rf"(?:{_EARLY}[ -])?{_M1},?(?: of)? {_Y1}"),
    _rule("time.month", "date", rf"(?:(?P<rel>(?i:last|this|next|that|earlier this|the following))\s+)?(?:{_EARLY}[ -])?{_M1}"),
    _rule("time.year", "date", rf"(?:{_EARLY}[ -])?{_Y1}"),
    _rule("time.decade", "date", rf"(?:(?:the )?{_EARLY}[ -])?(?:(?i:the) )?['’]?(?P<decade>(?:1[6-9]|20)?\d0)['’]?s"),
    _rule("time.weekday", "date", rf"(?:(?P<rel>(?i:last|next|this|this past|this coming|the previous|the following|that|on last))\s+)?(?:{_EARLY}(?: on)?\s+)?{_WEEKDAY}"),
    _rule("time.weekday-clock", "time", rf"(?:{_EARLY}(?: on)?\s+)?(?P<weekday>{_WD})(?: at|,)? {_CLOCK}"),
    _rule("time.clock-weekday", "time", rf"{_CLOCK},?(?: on)? (?P<weekday>{_WD})"),
    _rule("time.clock-date", "time", rf"{_CLOCK},?(?: on)? {_BARE_DATE}"),
    _rule("time.date-clock", "time", rf"{_BARE_DATE}(?: at|,) {_CLOCK}"),
    _rule("time.clock", "time", _CLOCK),
    _rule("time.deictic-clock", "time", rf"{_CLOCK} (?P<word>(?i:today|yesterday|tomorrow))"),
    _rule("time.part-of-day", "time", r"(?P<word>(?i:dawn|dusk|daybreak|sunrise|sunset|nightfall))"),
    _rule("time.deictic", "date", rf"(?:(?P<edge>(?i:earlier|later|early|late)) )?(?P<word>(?i:today|yesterday|tomorrow))(?:(?:['’]s)? (?P<pod>{_POD}))?"),
    _rule("time.before-yesterday", "date", r"(?i:the )(?i:day )(?P<word>(?i:before yesterday|after tomorrow))"),
    _rule("time.night", "time", r"(?P<word>(?i:overnight|tonight|last night|this morning|this afternoon|this evening))"),
    _rule("time.unit", "date", r"(?:(?P<edge>(?i:earlier|later|early|late))\s+)?(?P<rel>(?i:this|last|next|the coming|the previous))\s+(?P<unit>week|weekend|month|year|quarter|decade|century)"),
    _rule("time.unit-edge", "date", r"(?P<edge>(?i:the end of|the beginning of|the start of|the middle of))\s+(?P<rel>the|this|last|next)\s+(?P<unit>week|month|year)"),
    _rule("time.in-the-day", "date", r"(?P<edge>(?i:earlier|later))\s+(?i:in the|that|the same)\s+(?P<unit>day)"),
    _rule("time.ago", "date", rf"(?:(?P<approx>{_APPROX})\s+)?(?P<num>{_NUM_A})\s+(?P<unit>{_UNITS})\s+ago"),
    _rule("time.offset", "date", rf"(?:(?P<approx>{_APPROX})\s+)?(?P<num>{_NUM_A})\s+(?P<unit>{_UNITS})\s+(?P<rel>later|earlier|afterwards|beforehand|(?:after|before)(?!\s+\w))"),
    _rule("time.same", "date", r"(?P<rel>(?i:the following|the next|the same|the previous|that|that same))\s+(?P<unit>day|night|week|month|year|morning|afternoon|evening)"),
    _rule("time.recent-units", "date", rf"(?P<rel>(?i:recent|the past few|the last few|the past several|the coming|the past couple of))\s+(?P<unit>{_UNITS})"),
    _rule("time.past-units", "date", rf"(?:(?i:the) )?(?P<rel>(?i:past|last|previous|next|coming))\s+(?P<num>{_NUM})\s+(?P<unit>{_UNITS})"),
    _rule("time.now", "date", r"(?P<word>(?i:now|currently|at present|presently|nowadays|these days))"),
    _rule("time.recently", "date", r"(?P<word>(?i:recently|lately|a while ago))"),
    _rule("time.soon", "date", r"(?P<word>(?i:soon|shortly|in the near future))"),
    _rule("time.duration", "duration", rf"(?:(?P<approx>{_APPROX})\s+)?(?P<num>{_NUM}|(?i:several|another|a few|a couple of))(?:\s+|-|–)(?P<unit>{_UNITS})(?:-long)?"),
    _rule("time.duration-a", "duration", r"(?P<num>an?|another)\s+(?P<unit>minute|hour|week|fortnight|month|year|decade|century)"),
    _rule("time.duration-half", "duration", r"(?P<num>half an|half a)\s+(?P<unit>hour|day|year|century)"),
    _rule("time.duration-many", "duration", r"(?P<unit>(?i:days|weeks|months|years|decades|hours))"),
    _rule("time.every", "set", rf"(?i:every|each)\s+(?:(?P<weekday>{_WD})(?: (?P<pod>{_POD}))?|(?:(?P<num>{_NUM})\s+)?(?P<unit>{_UNITS}))"),
    _rule("time.often", "set", r"(?P<word>(?i:daily|weekly|monthly|yearly|annually|hourly))"),
    _rule("time.quarter", "date", rf"(?:(?i:the) )?(?P<quarter>first|second|third|fourth)\s+quarter(?:(?: of)? {_Y1})?"),
    _rule("time.quarter-short", "date", rf"Q(?P<quarter>[1-4])(?: (?:of )?{_Y1})?"),
    _rule("time.season", "date", rf"(?:(?P<rel>(?i:last|this|next|that))\s+(?P<season>(?i:spring|summer|autumn|fall|winter))|(?:(?i:the) )?(?P<season2>(?i:spring|summer|autumn|fall|winter))(?: of)? {_Y1})"),
)  # fmt: skip

_PREP = re.compile(
    r"\b(on or about|no later than|since|until|till|before|after|by|within|from|during|through|for|as of|between|in|on|at|of|ahead of|prior to|over|the)\s+$",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"\b(in|since|until|till|by|of|from|during|through|before|after|to|between|for|as of|and|every)\s+$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|during|through|before|after|between|of|to|the|and|as of|early|late|around|for)\s+|\()$",
    re.IGNORECASE,
)
_DAY_NAMES = re.compile(r"\b(Black|Bloody|Good|Easter|Palm|Ash|Super|Holy|Maundy|Cyber)\s+$")
_DAY_TITLES = re.compile(r"^\s+(Times|Telegraph|Mail|Express|Mirror|Herald|Post|Club|Agreement)\b")
_MANY_BEFORE = re.compile(r"\b(for|in|within|after|over|of|lasted|last|lasting|took)\s+$", re.IGNORECASE)
_A_BEFORE = re.compile(
    r"\b(for|in|within|after|over|lasted|last|lasting|took|than|about|nearly|almost)\s+$", re.IGNORECASE
)


def time_words(parsed: Parsed) -> tuple[TimeWords, ...]:
    """The time expressions of the headline, the body and the dateline, in text order, none overlapping another.

    Offsets are code points of the report's text. ``head`` is -1 for an expression of the dateline, which has no tokens.
    """
    found: list[TimeWords] = []
    for zone in parsed.zones:
        if zone.kind == "dateline":
            text = parsed.text[zone.start : zone.end]
            for rule, match in _matches(text):
                if rule.name in {"time.month-day", "time.day-month", "time.iso"}:
                    span = parsed.piece(zone.start + match.start(), zone.start + match.end())
                    found.append(
                        TimeWords(span, rule.type, rule.name, (*_parts(match), ("zone-of", "dateline")), -1, "past")
                    )
    for sentence in parsed.sentences:
        if sentence.zone in PARSED_ZONES:
            found.extend(_of_sentence(parsed, sentence))
    return tuple(sorted(found, key=lambda w: (w.span.start, w.span.end)))


def _of_sentence(parsed: Parsed, sentence: Sentence) -> list[TimeWords]:
    """The expressions of one sentence."""
    text = parsed.text[sentence.start : sentence.end]
    found = []
    for rule, match in _matches(text):
        span = parsed.piece(sentence.start + match.start(), sentence.start + match.end())
        inside = _tokens_touching(parsed, sentence, span)
        if not inside:
            continue
        head = _head(parsed, inside)
        parts = _parts(match)
        prep = _PREP.search(text[: match.start()])
        if prep and prep.group(1).lower() != "the":
            parts = (*parts, ("prep", " ".join(prep.group(1).lower().split())))
        if parsed.quotation_at(span.start) is not None:
            parts = (*parts, ("quoted", "yes"))
        tense = tense_of(parsed, head, dict(parts).get("prep"))
        found.append(TimeWords(span, _type(rule, parts), rule.name, parts, head, tense))
    return [w for w in found if not _misread(parsed, w)]


def _type(rule: _Rule, parts: tuple[tuple[str, str], ...]) -> TimeType:
    return "time" if any(name == "pod" for name, _ in parts) and rule.type == "date" else rule.type


def _matches(text: str) -> list[tuple[_Rule, re.Match[str]]]:
    """The matches of all rules, the longest first where they overlap, the earlier rule where equally long."""
    every = []
    for order, rule in enumerate(_RULES):
        start = 0
        while (match := rule.pattern.search(text, start)) is not None:
            if _allowed(rule.name, match, text):
                every.append((match.start() - match.end(), match.start(), order, rule, match))
                start = match.end()
            else:
                start = match.start() + 1
    taken: list[tuple[_Rule, re.Match[str]]] = []
    for _, _, _, rule, match in sorted(every, key=lambda e: e[:3]):
        if all(match.end() <= m.start() or m.end() <= match.start() for _, m in taken):
            taken.append((rule, match))
    return sorted(taken, key=lambda pair: pair[1].start())


def _allowed(name: str, match: re.Match[str], text: str) -> bool:
    """Whether the words around a match let it be a time: "May said", "the March family", "six years old" are none."""
    before, after = text[: match.start()], text[match.end() :]
    groups = match.groupdict()
    if name == "time.month":
        marked = groups.get("rel") or groups.get("edge")
        follows_name = groups["month"] in {"May", "March", "August", "April", "June"} and re.match(r" [A-Z]\w", after)
        return not follows_name and bool(marked or _MONTH_BEFORE.search(before) or re.match(r"['’]s\b", after))
    if name == "time.year":
        counted = re.match(
            r"\s+(people|troops|soldiers|civilians|fighters|children|men|women|houses|homes|dead)\b", after
        )
        return not counted and bool(groups.get("edge") or _YEAR_BEFORE.search(before))
    if name == "time.decade":
        return len(groups["decade"]) == 4 or "’" in match.group() or "'" in match.group()
    if groups.get("weekday") and (_DAY_NAMES.search(before) or _DAY_TITLES.match(after)):
        return False
    if name == "time.duration":
        return _is_duration(match, before, after)
    if name == "time.duration-a":
        return bool(groups["num"] == "another" or _A_BEFORE.search(before)) and not re.match(r"-old|\s+old\b", after)
    if name == "time.duration-many":
        return bool(_MANY_BEFORE.search(before)) and not re.match(r"\s+(ago|later|earlier|old)\b", after)
    if name == "time.offset" and groups["num"].lower() in {"a", "an"}:
        return not re.match(r"\s+(all|long)\b", after)
    if name == "time.often":
        return not re.search(r"\b(a|the|an|English-language|independent)\s+$", before, re.IGNORECASE)
    if name == "time.part-of-day":
        return bool(re.search(r"\b(at|before|after|until|since|from|by|to|and)\s+$", before, re.IGNORECASE))
    if name == "time.now":
        return not re.match(r"\s+that\b", after) and not re.search(r"\b(until|by|for|from)\s+$", before, re.IGNORECASE)
    if name == "time.soon":
        return not re.match(r"\s+(after|before|as|afterwards)\b", after) and not re.search(r"\b(as|too)\s+$", before)
    if name == "time.clock" and groups.get("hour2") and not groups.get("zone2"):
        return bool(
            re.search(r"\b(at|by|until|before|after|from|around|about|to|and|since)\s+$", before, re.IGNORECASE)
        )
    return True


def _is_duration(match: re.Match[str], before: str, after: str) -> bool:
    """Ages, "one day" (some day), street and outlet names with a capital after them are no durations."""
    if re.match(r"-old|\s+old\b|\s+of age\b|-?\s*[A-Z][a-z]", after) or re.search(r"\baged?\s+$", before):
        return False
    if match["num"].lower() == "one" and match["unit"] == "day" and match.group()[3] not in "-–":
        return bool(re.search(r"\b(for|within|in|least|than|just|only)\s+$", before, re.IGNORECASE))
    return True


def _misread(parsed: Parsed, words: TimeWords) -> bool:
    """Whether the parse says that the word is a name or an auxiliary, not a month or a day."""
    if words.rule not in {"time.month", "time.weekday"} or words.head < 0:
        return False
    inside = parsed.tokens_in(words.span.start, words.span.end)
    return any(t.tag == "MD" or t.ent in {"PERSON", "WORK_OF_ART"} for t in inside) and words.rule == "time.month"


def _tokens_touching(parsed: Parsed, sentence: Sentence, span: Span) -> list[int]:
    return [
        i
        for i in range(sentence.first, sentence.last + 1)
        if parsed.tokens[i].start < span.end and span.start < parsed.tokens[i].end
    ]


def _head(parsed: Parsed, inside: list[int]) -> int:
    """The token whose governor lies outside; the last of them, as in "Feb. 16" the number may hang elsewhere."""
    outside = [i for i in inside if parsed.tokens[i].head == i or parsed.tokens[i].head not in inside]
    return outside[0] if outside else inside[-1]


def _parts(match: re.Match[str]) -> tuple[tuple[str, str], ...]:
    """The named pieces, read: months, weekdays and numbers as digits, alternatives of one name joined."""
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    for plain in ("hour", "minute", "zone"):
        for other in (plain + "2", plain + "3"):
            if other in groups:
                groups[plain] = groups.pop(other)
    if "season2" in groups:
        groups["season"] = groups.pop("season2")
    return tuple((name, _read(name, value)) for name, value in groups.items())


def _read(name: str, value: str) -> str:
    """One piece, read."""
    word = " ".join(value.lower().split())
    if name in {"month", "month2"}:
        return word if word.isdigit() else str(_MONTHS[word.rstrip(".")])
    if name == "weekday":
        return str(_WEEKDAYS.index(word))
    if name == "unit":
        return {"centuries": "century"}.get(word, word.removesuffix("s"))
    if name == "quarter":
        return str(_NUMBERS.get(word, word))
    if name in {"day", "day2", "year"}:
        return str(int(word))
    return _number(word) if name == "num" else word


def _number(word: str) -> str:
    """A number in digits, "half" as 0.5, or "X" (TIMEX3's unknown) where the words leave it open."""
    if word.replace(".", "", 1).isdigit():
        return word
    if word.startswith("half"):
        return "0.5"
    if word in _VAGUE:
        return "X"
    tens, _, ones = word.partition("-")
    value = _NUMBERS.get(tens)
    return "X" if value is None else str(value + _NUMBERS.get(ones, 0))
