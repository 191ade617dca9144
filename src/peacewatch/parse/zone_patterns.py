"""The shapes of lines by which zones are told: datelines, bylines, notes, captions, links, end marks."""

import re

from peacewatch.model.parsed import ZoneKind

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_DATE = (
    rf"(?i:{_WEEKDAY}(?:{_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s\d{{4}})?"
    r"|\d{4}-\d{2}-\d{2}))"
)
_CAPS = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’.]*(?:['’\-][^\W\d_a-zß-öø-ÿ]+)*\.?"
_UPPER = rf"{_CAPS}(?:(?:\s|/|\s?/\s?|,\s(?=[A-Z.]{{4,}}\b)|\sand\s){_CAPS}){{0,5}}"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w.'’\-]*"
_REGION = (
    rf"(?:,\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b){_WORD}(?:\s(?:of|the|and|de|del|{_WORD})){{0,5}}){{0,2}}"
)
_TITLED = (
    rf"(?!(?:The|A|An|In|At|On|But|And|President|Minister|Mr|Ms|Gen|Col)\b){_WORD}(?:[\s/](?:de|al|el|{_WORD})){{0,3}}"
)
_SEP = r"(?:--|—|–|-|:)"
_AGENCY = r"\((?P<agency>[^()\n]{2,40})\)"
_NEXT = r"(?=\s+[“\"‘'\[«(]?[A-ZÀ-ÖØ-Þ0-9])"
_NO_REPLY = r"(?!\s+[“\"]?(?:Yes|No|Well|We|I|Our|My|That (?:is|was)|It is|Of course|Thank you)\b)"

DATELINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "upper-agency",
        re.compile(rf"(?P<place>{_UPPER}{_REGION})(?:,\s(?P<date>{_DATE}))?\s{_AGENCY}\s*{_SEP}(?=\s)"),
    ),
    ("upper-date", re.compile(rf"(?P<place>{_UPPER}{_REGION}),\s(?P<date>{_DATE})\s*{_SEP}(?=\s)")),
    (
        "titled-date-agency",
        re.compile(rf"(?P<place>{_TITLED}{_REGION}),\s(?P<date>{_DATE})\s{_AGENCY}\s*{_SEP}(?=\s)"),
    ),
    ("titled-date", re.compile(rf"(?P<place>{_TITLED}{_REGION}),\s(?P<date>{_DATE})\s*{_SEP}{_NEXT}")),
    ("titled-agency", re.compile(rf"(?P<place>{_TITLED}{_REGION})\s{_AGENCY}\s*{_SEP}{_NEXT}")),
    ("upper-dash", re.compile(rf"(?P<place>{_UPPER}{_REGION})\s(?:--|—|–|-){_NEXT}")),
    ("upper-colon", re.compile(rf"(?P<place>{_UPPER}{_REGION}):{_NEXT}{_NO_REPLY}")),
    (
        "titled-region-dash",
        re.compile(rf"(?P<place>{_TITLED},\s{_WORD}(?:\s{_WORD}){{0,2}})\s(?:--|—|–){_NEXT}"),
    ),
)
ANYWHERE = frozenset({"upper-agency", "upper-date", "titled-date-agency"})  # a round-up has several such datelines
ALONE = re.compile(
    rf"(?P<place>(?:{_UPPER}|{_TITLED}){_REGION}),\s(?P<date>{_DATE})(?:\s\((?P<agency>[^()\n]{{2,40}})\))?\s*{_SEP}?$"
    rf"|(?P<place2>{_UPPER}{_REGION})\s\((?P<agency2>[^()\n]{{2,40}})\)\s*{_SEP}?$"
)
NOT_A_PLACE = frozenset(
    [
        "UPDATE",
        "UPDATED",
        "NOTE",
        "CORRECTION",
        "CORRECTED",
        "BREAKING",
        "WATCH",
        "VIDEO",
        "PHOTO",
        "PHOTOS",
        "EXPLAINER",
        "ANALYSIS",
        "OPINION",
        "LIVE",
        "READ",
        "EXCLUSIVE",
        "FACTBOX",
        "TIMELINE",
        "URGENT",
        "INTERVIEW",
        "PROFILE",
        "Q",
        "A",
        "FILE",
        "CAPTION",
        "SUMMARY",
        "BACKGROUND",
        "EDITORIAL",
        "EDITOR",
        "ALERT",
        "FLASH",
        "ADVISORY",
        "MORE",
        "RELATED",
        "SOURCE",
        "SOURCES",
        "CLARIFICATION",
        "STATEMENT",
        "REPORT",
        "WRAPUP",
        "I",
    ]
)

_NAMES = r"(?:[A-ZÀ-Þ][\w.'’\-]*|and|in|of|for|with|the|de|al|el|van|von|bin|der|&|at|on|from)"
_CLOCK = r"[\s\d:.,|()·/+-]|[ap]\.?m\b|GMT|UTC|[A-Z]{2,4}\b|at\b"
_DATED = (
    r"(?:(?:first |last )?(?:updated|published|posted|issued|modified|released)(?:\s+(?:on|at)\b)?|date)\s*:?\s"
    rf"(?:{_CLOCK}){{0,20}}(?:\d{{1,2}}[:.]\d{{2}}|{_DATE}|\d{{4}})(?:{_CLOCK}|{_DATE}){{0,40}}$"
)
PATTERNS: tuple[tuple[ZoneKind, re.Pattern[str]], ...] = (
    ("endmark", re.compile(r"\((?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|reported)\b.{3,400}\)\.?$", re.IGNORECASE | re.DOTALL)),
    ("endmark", re.compile(r"(?:additional )?(?:reporting|writing) by (?!our\b).{2,200};\s*(?:\w+ )?editing by .{2,120}$", re.IGNORECASE)),
    ("endmark", re.compile(r"(?:#{2,}|-\s?30\s?-|[-—–/( ]*(?:END|ENDS|Ends|Enditem|ENDITEM)[-—–/) .]*|\*{3,}|[-_=]{3,})$")),
    ("endmark", re.compile(r"\[(?:Invented|Fictional|This is an invented|Not news|Disclaimer)\b[^\]]{0,300}\]$", re.IGNORECASE)),
    ("note", re.compile(r"\((?:corrects?|corrected|clarifies|clarified|updates?|updated|adds?|recasts?|refiles?|repeats|removes|fixes)\b.{2,400}\)$", re.IGNORECASE | re.DOTALL)),
    ("note", re.compile(r"\[?(?:editor[’']?s[’']? note|correction|clarification|note to (?:editors|readers)|update|disclaimer)\s?(?:\([^)]{1,30}\))?\s?[:—–]", re.IGNORECASE)),
    ("note", re.compile(r"(?:this (?:story|article|report|item|post|headline|version)|an? (?:earlier|previous) version of this (?:story|article|report))\b.{0,40}\b(?:updated|corrected|amended|edited|revised|clarified|incorrectly|misstated|wrongly|mistakenly|developing)\b", re.IGNORECASE)),
    ("note", re.compile(r".{0,160}\b(?:an?|the) (?:earlier|previous) version of this (?:story|article|report)\b", re.IGNORECASE)),
    ("note", re.compile(_DATED, re.IGNORECASE)),
    ("note", re.compile(rf"{_DATE}(?:[,|]?\s.{{0,25}})?$")),
    ("note", re.compile(r"(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|EXCLUSIVE)\s?\d*\s?[-—–:]?$")),
    ("caption", re.compile(r"(?:FILE PHOTO|FILE|File photo|Photo|PHOTO|Photograph|Image|Picture|Caption|Photo credit|Image credit|Photo by|Image by|Credit)\s?(?:[:|]|[-—–]\s)", re.IGNORECASE)),
    ("caption", re.compile(r"[\[(](?:photo|image|file|picture|getty|ap photo|[\w ]{0,20}/?(?:getty images|ap photo|reuters|afp))\b[^\])]{0,120}[\])]$", re.IGNORECASE)),
    ("caption", re.compile(r"(?:photo|image|photograph|picture)s? (?:credit|courtesy|by)\b.{0,100}$", re.IGNORECASE)),
    ("link", re.compile(r"[*•▪►>–-]?\s?(?:read (?:more|also|next)|related(?: \w+){0,2}|also read|see also|more on this(?: story)?|further reading|you may also like|recommended|watch|listen|more from [\w ]{2,30}|don[’']t miss|explore more)\s?[:|»>→]", re.IGNORECASE)),
    ("link", re.compile(r"(?:read more|related(?: (?:stories|articles|news|topics|coverage))?|also read|read also|see also|more on this story|most read|recommended(?: stories)?|you may also like|further reading|list of \d+ items)[.:…]*$", re.IGNORECASE)),
    ("link", re.compile(r"click here\b.{0,160}$", re.IGNORECASE)),
    ("link", re.compile(r"[*•▪►>–-]?\s?(?:https?://|www\.)\S+$", re.IGNORECASE)),
    ("boilerplate", re.compile(r"(?:copyright\b|©|\(c\)\s?\d{4}|all rights reserved)", re.IGNORECASE)),
    ("boilerplate", re.compile(r".{0,200}\b(?:all rights reserved|may not be (?:published|reproduced), (?:broadcast|rewritten|published))\b", re.IGNORECASE)),
    ("boilerplate", re.compile(r"(?:sign up (?:for|to)|subscribe (?:to|now|for)|follow us on|follow [\w ]{2,30} on (?:twitter|facebook|x|instagram|telegram|whatsapp)|share this|share on|like us on|join our|download (?:our|the) app|get (?:the|our) (?:latest|newsletter|app)|support our journalism|advertisement$|we use cookies|this (?:site|website) uses cookies|by (?:clicking|continuing) (?:to (?:use|browse)|you|.{0,40}, you agree)|accept (?:all )?cookies|our standards:|have a tip)", re.IGNORECASE)),
    ("boilerplate", re.compile(r"(?:share|save|print|email|comments?|tweet|facebook|whatsapp|copy link|listen|menu|home)(?:\s*[|,/·]?\s*(?:share|save|print|email|comments?|tweet|facebook|whatsapp|copy link|listen))*$", re.IGNORECASE)),
    ("byline", re.compile(rf"(?:By|BY|Story by|Written by|Report by|Words by)[:]?\s(?:{_NAMES}(?:,|\s|/|\||$)\s?){{1,20}}$")),
    ("byline", re.compile(r"(?:By|Reporting by|Report by|Compiled by|From) (?:our|the) [\w ,\-–]{0,60}\b(?:desk|staff|bureau|correspondents?|reporters?|newsroom|team)\b[\w ,\-–]{0,40}\.?$", re.IGNORECASE)),
)  # fmt: skip
FRONT_BYLINES = (
    re.compile(rf"(?:{_NAMES},?\s?){{1,8}}$"),
    re.compile(r"(?=.*\b(?:Desk|Bureau|Correspondents?|Reporters?|Staff|Newsroom|Editor|Agencies|Writer|Monitoring|News Service)\b)[\w ,.'’/|&\-–]{3,100}$"),
)  # fmt: skip
JOB = re.compile(r"\b(?:Desk|Bureau|Correspondents?|Reporters?|Staff|Newsroom|Editor|Agencies|Writer)\b")
TAIL = re.compile(
    r"(?<=[.!?”\"’)])\s+(?P<mark>(?:Enditem|ENDITEM|ENDS?|###|-\s?30\s?-|/end|\((?:Additional )?(?:Reporting|Writing|Editing) by [^()]{3,300}\))\.?)$"
)
PREFIX = re.compile(r"(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT)\s?\d*\s?[-—–:]\s?(?=\S)")
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,4}[.)]|[A-H][.)])\s+\S")
FINAL = re.compile(r"[.!?…][”’\"')\]]*$|[.!?][”’\"')\]]*\s?(?:\[\d+\]|\(\w+\))$")
BULLET = re.compile(r"[*•▪►‣·]\s|[-–—]\s")
LINE = re.compile(r"[^\r\n\u2028\u2029]+")
EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n|\u2028|\u2029)[^\S\r\n\u2028\u2029]*(?:\r\n|\r|\n|\u2029)|\u2029")
