"""What looks like a time and is none: "May said", "the March family", "six years old", "2000 soldiers", "24 Hours".

The guards of single rules stand in the rules' file; here are those that need more than the words beside a match.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from peacewatch.model.parsed import Parsed
from peacewatch.model.worded import TimeWords

_MONTH_BEFORE = re.compile(
    r"(?:\b(in|since|until|till|by|of|from|during|through|throughout|before|after|to|between|for|as of|and|or|every|around|about|into|through|late|this|it was|early)|[,;(–—-])\s*$",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(
    r"\b(the|a|an|this|its|his|her|their|our|failed|disputed|planned|landmark|deadly)\s+$", re.IGNORECASE
)
_PERSONAL = re.compile(
    r"\s+(family|families|brothers|sisters|siblings|clan|hare|government|administration|cabinet|himself|herself|said|says|told|and|or|of|to|on|orders?|route|lines?|leaders?)\b"
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|during|through|throughout|before|after|between|of|to|the|and|or|as of|early|late|mid|around|about|circa|for|back in|than|into|over|ending|due|dating to|spring|summer|autumn|fall|winter|election)\s+|[(]|(?:1[89]|20)\d\d(?:,| and| or|, and| to)\s+)$",
    re.IGNORECASE,
)
_YEAR_NOUN_BEFORE = re.compile(
    r"\b(?:a|an|the|its|his|her|their|our|my|unsuccessful|infamous|failed|disputed|landmark|bloody|brief|deadly|similar|earlier|original|controversial)\s+$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:,\d{3}|\.\d|\s+(?:\w+\s+)?(?:people|troops|soldiers|civilians|fighters|children|men|women|houses|homes|dead|refugees|prisoners|wounded|families|others|tons|tonnes|miles|kilometers|kilometres|km|meters|metres|dollars|pounds|euros|hours|feet|votes|seats|police|officers|rounds|shells|members|migrants|deaths|victims|casualties|hostages|displaced|rebels|militants|hectares|acres|barrels|degrees|percent|GMT|local)\b)"
)
_SINGULAR_AFTER = re.compile(r"(?:\s+[a-z][\w-]*[^s\s\W]\b|\s+[a-z]\w*ss\b|\s+\w+\s*(?:elections|talks|accords|clashes|attacks|bombings|killings|riots|protests|hostilities|games|olympics|floods|genocide)|\s+(?:elections|talks|accords|clashes|attacks|bombings|killings|riots|protests|hostilities|games|crisis|census)|\s+[A-Z]\w+|[’']s\b)")  # fmt: skip
_DAY_NAMES = re.compile(
    r"(?-i:\b(Black|Bloody|Good|Easter|Palm|Ash|Super|Holy|Maundy|Cyber|Miss|Mr\.|Mrs\.|Casual|Freaky))\s+$"
)
_DAY_TITLES = re.compile(
    r"\s+(Times|Telegraph|Mail|Express|Mirror|Herald|Post|Club|Agreement|Independent|Tribune|Review)\b"
)
_MANY_BEFORE = re.compile(
    r"\b(for|within|in|after|over|lasted|last|lasting|took|take|takes|spent|follows|following|despite|of|through|than|nearly|almost|about|many|waited|wait)\s+$",
    re.IGNORECASE,
)
_A_BEFORE = re.compile(
    r"\b(for|in|within|after|over|lasted|last|lasting|took|take|takes|than|about|nearly|almost|as|least|spent|waited|during|under|until|by|only|just|just over|is|was|every)\s+$",
    re.IGNORECASE,
)
_ONE_DAY_BEFORE = re.compile(r"\b(for|within|in|least|than|just|only|lasted|by|after|takes?|took)\s+$", re.IGNORECASE)
_AGE = re.compile(r"[-\s]+old\b|\s+of age\b|-?\s*[A-Z][a-z]\w*\s+(?:[A-Z]|editor)|\s+[A-Z][a-z]+[’']s\b")
_AGED = re.compile(r"\b(aged?|turned|lanes?)\s+$", re.IGNORECASE)
_SCORE = re.compile(r"\s*(?:percent|%|points?|cents?|million|billion|a share|lead|win|victory|defeat|inches|goals)")
_CLOCK_BEFORE = re.compile(
    r"\b(at|by|until|till|before|after|from|around|about|to|and|since|between|near)\s+$", re.IGNORECASE
)
_AMBIGUOUS = frozenset({"May", "March", "August", "April", "June"})
_VERB_AFTER = re.compile(r"\s+(be|have|not|also|say|well|take|lead|come|include|want|need|never|yet)\b")


@dataclass(slots=True, frozen=True)
class Beside:
    """A match: its named groups, its words, and what stands directly before and after it (48 characters)."""

    groups: dict[str, str | None]
    words: str
    before: str
    after: str

    def group(self, name: str) -> str:
        """A named group, empty where it took no part."""
        return self.groups.get(name) or ""


Guard = Callable[[Beside], bool]


def _month(at: Beside) -> bool:
    """A month alone needs a preposition, a modifier or a noun that it stands with."""
    name = at.group("month").rstrip(".")
    if name in _AMBIGUOUS and re.match(r" [A-Z]\w", at.after) and not at.group("rel") and not at.group("edge"):
        return False
    if name == "May" and _VERB_AFTER.match(at.after):
        return False
    if at.group("rel") or at.group("edge") or re.match(r"['’]s\b", at.after):
        return True
    if name != "May" and _NOUN_BEFORE.search(at.before):
        return re.match(r"\s+[a-z]", at.after) is not None and not _PERSONAL.match(at.after)
    return _MONTH_BEFORE.search(at.before) is not None or (
        not at.before.strip() and re.match(r"\s+(?:\d|nineteen)", at.after) is not None
    )


def _year(at: Beside) -> bool:
    """A bare number is a year after a preposition, in brackets, in a list of years, or before a noun in the singular."""
    if _COUNTED.match(at.after) or re.match(r"[-/–]\d", at.after):
        return False
    if at.group("edge"):
        return True
    if _YEAR_BEFORE.search(at.before) and (
        not re.search(r"\bthe\s+$", at.before)
        or _SINGULAR_AFTER.match(at.after)
        or re.match(r"\W", at.after.lstrip() or ".")
    ):
        return not re.match(r"\s+[a-z]+(?<!s)s\b(?<!ss)", at.after) or not re.search(
            r"\b(?:of|for|to|than|over|about|around|and|or)\s+$", at.before, re.IGNORECASE
        )
    return (
        bool(_YEAR_NOUN_BEFORE.search(at.before) and _SINGULAR_AFTER.match(at.after))
        or re.match(r"['’]s\s", at.after) is not None
    )


def _decade(at: Beside) -> bool:
    """A decade without its century needs the apostrophe in front ("the '90s")."""
    return len(at.group("decade")) == 4 or (
        bool(at.group("quote")) and not re.search(r"\b(?:his|her|their|my)\s+$", at.before)
    )


def _weekday(at: Beside) -> bool:
    return not (_DAY_NAMES.search(at.before) or _DAY_TITLES.match(at.after))


def _duration(at: Beside) -> bool:
    """Ages, "one day" (some day), "second" as a rank, street and outlet names are no durations."""
    if _AGE.match(at.after) or _AGED.search(at.before) or re.match(r"\s+(ago|later|earlier|afterwards)\b", at.after):
        return False
    unit, number = at.group("unit").lower(), at.group("num").lower()
    if at.group("unit").istitle() and number.isdigit():
        return False  # "60 Minutes", "24 Hours": a programme, a paper
    if (
        unit in {"second", "quarter"}
        and not re.search(r"\bof\s+$", at.before)
        and unit == at.words.lower().split()[-1].split("-")[-1]
    ):
        return False
    if unit == "quarters" and number in {"three", "one"}:
        return False
    if number == "one" and unit == "day":
        return _ONE_DAY_BEFORE.search(at.before) is not None or "-" in at.words
    if number == "another" and unit.endswith("s"):
        return False
    if number.isdigit() and not unit.endswith("s") and number != "1" and "-" not in at.words and "–" not in at.words:
        return False
    return number not in {"some", "many"} or unit.endswith("s")


def _duration_a(at: Beside) -> bool:
    if re.match(r"-|\s+(old|ago|later|earlier|after|before|of|when|in which|that|from|to)\b|\s+[A-Z]", at.after):
        return False
    unit, number = at.group("unit").lower(), at.group("num").lower()
    if number == "one" and unit == "day":
        return _ONE_DAY_BEFORE.search(at.before) is not None
    return bool(at.group("approx") or number == "another" or len(at.words.split()) > 2 or _A_BEFORE.search(at.before))


def _many(at: Beside) -> bool:
    return _MANY_BEFORE.search(at.before) is not None and not re.match(
        r"\s+(ago|later|earlier|old|after|before)\b|-", at.after
    )


def _clock(at: Beside) -> bool:
    """Digits alone are a time only as HH:MM, or after a preposition; never a score, a sum or a share."""
    if at.group("named") or at.group("ap") or at.group("hour4") or at.group("pod5"):
        return True
    if at.group("hour3"):
        return bool(at.group("zone3") or at.words.endswith("hours")) and not _SCORE.match(at.after)
    if at.group("zone2"):
        return True
    return (":" in at.words and _CLOCK_BEFORE.search(at.before) is not None and not _SCORE.match(at.after)) or (
        "." in at.words
        and re.search(r"\b(at|until|by|since)\s+$", at.before) is not None
        and len(at.words) >= 4
        and not _SCORE.match(at.after)
    )


def _offset_event(at: Beside) -> bool:
    """Bare units only in the plural ("weeks before the vote"), or with "the"; never "day after day"."""
    unit = at.group("unit").lower()
    if re.match(rf"\s+{unit}\b", at.after, re.IGNORECASE):
        return False
    if not at.group("num"):
        return (
            unit.endswith("s") and unit not in {"seconds", "quarters"} and not re.search(r"\w-$|\b\w*\d\s+$", at.before)
        )
    return at.group("num").lower() != "the" or unit in {"day", "night", "week", "month", "year"}


def _deictic(at: Beside) -> bool:
    """A capital "Today" behind a name is a paper's or a programme's."""
    return not (at.words[0].isupper() and re.search(r"[A-Z]\w*\s+$", at.before))


GUARDS: dict[str, Guard] = {
    "time.month": _month, "time.year": _year, "time.decade": _decade, "time.weekday": _weekday,
    "time.duration": _duration, "time.duration-a": _duration_a, "time.duration-many": _many, "time.clock": _clock,
    "time.offset-event": _offset_event, "time.deictic": _deictic,
}  # fmt: skip


def misread(parsed: Parsed, words: TimeWords) -> bool:
    """Whether the parse says that the word is a name, an auxiliary or a verb, not a month, a season or a day."""
    if words.head < 0 or words.rule not in {"time.month", "time.season", "time.month-day", "time.occasion"}:
        return False
    inside = parsed.tokens_in(words.span.start, words.span.end)
    if words.rule == "time.season":
        return any(t.pos == "VERB" for t in inside) or (len(inside) == 1)
    if words.rule == "time.month-day":
        return False
    return any(t.tag == "MD" or (t.ent in {"PERSON", "WORK_OF_ART"} and words.rule == "time.month") for t in inside)
