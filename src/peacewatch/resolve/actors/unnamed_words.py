"""The words in which reports tell of sources that they do not name."""

import re

from peacewatch.model.record import Branch

# The first branch that fits is taken, so that what tells more stands first: "military intelligence" is intelligence.
BRANCHES: dict[Branch, frozenset[str]] = {
    "armed_group": frozenset(
        """rebel rebels militant militants insurgent insurgents militia militiaman guerrilla guerrillas jihadist
        jihadists separatist separatists paramilitary gang""".split()
    ),
    "intelligence": frozenset(["intelligence", "spy", "espionage", "counterintelligence"]),
    "judicial": frozenset(
        "judicial court prosecutor prosecutors prosecution judge judges justice judiciary magistrate".split()
    ),
    "police": frozenset(["police", "policeman", "policemen", "policewoman", "gendarmerie", "gendarme"]),
    "armed_forces": frozenset(
        """military army navy naval air-force defence defense soldier soldiers troops officer officers general colonel
        commander commanders pentagon""".split()
    ),
    "security": frozenset(["security", "counterterrorism"]),
    "diplomatic": frozenset(
        "diplomat diplomats diplomatic foreign envoy envoys embassy ambassador ambassadors consular".split()
    ),
    "medical": frozenset(
        "medical doctor doctors medic medics nurse nurses hospital health paramedic paramedics morgue".split()
    ),
    "aid": frozenset(["aid", "humanitarian", "relief", "charity", "ngo"]),
    "business": frozenset(
        "trader traders industry oil company business shipping banker bankers banking trade merchant merchants".split()
    ),
    "local": frozenset("local provincial district municipal tribal village town county regional city".split()),
    "political": frozenset(
        "political party opposition lawmaker lawmakers politician politicians parliamentary campaign".split()
    ),
    "government": frozenset(
        """government ministry presidential presidency administration cabinet ministerial palace minister ministers
        civil-service treasury state""".split()
    ),
}
COUNTS = {
    w: n
    for n, w in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
RANK = re.compile(
    r"\b(?:most senior|senior|top|high-ranking|high-level|mid-ranking|mid-level|middle-ranking|low-ranking|lower-ranking|junior|ranking)\b",
    re.IGNORECASE,
)
_NOT_NAMED = (
    r"(?:(?:not|to) (?:be|to be|not be)|not to be|to not be|to remain|to stay|that (?:he|she|they|his name|her name|their names?) not be|remaining|staying)"
    r" (?:further )?(?:publicly )?(?:named|identified|quoted|anonymous|unnamed|unidentified|disclosed|used|published)(?: by name)?"
)
CONDITION = re.compile(
    r"\b(?:(?:speaking|spoke|speak|speaks|talking|talked|said|told \w+)? ?(?:only )?(?:on|under) (?:the )?condition (?:of (?:strict )?anonymity|" + _NOT_NAMED + r"|(?:that )?(?:his|her|their) names? not be \w+)"
    r"|(?:asked|asking|requested|requesting|insisted|insisting|wished|wishing|wanted|wanting|preferred|preferring|demanded|chose|choosing)(?: on)? " + _NOT_NAMED +
    r"|(?:did|does|do) not (?:want|wish) to be (?:named|identified|quoted)(?: by name)?"
    r"|(?:declined|declining|refused|refusing|unwilling) to be (?:named|identified|quoted)(?: by name)?"
    r"|(?:could|can|may|would) not be (?:named|identified)(?: by name)?"
    r"|(?:requested|requesting|asked for|asking for|insisted on|insisting on|demanded|sought) (?:strict )?anonymity"
    r"|(?:spoke|speaking|spoken|talked|talking) (?:anonymously|on background|off the record)"
    r"|(?:was|were) (?:granted|given|promised) anonymity"
    r"|whose names? (?:was|were|is|are|has been|have been) withheld)",
    re.IGNORECASE,
)  # fmt: skip
UNAUTHORISED = re.compile(
    r"\b(?:(?:because|as|since) (?:he|she|they) (?:was|were|is|are) not (?:authori[sz]ed|allowed|permitted|cleared)"
    r"|(?:who )?(?:was|were|is|are)? ?not (?:authori[sz]ed|allowed|permitted|cleared)|without authori[sz]ation) to (?:speak|talk|comment|brief|discuss|give|address|be quoted)",
    re.IGNORECASE,
)
REASON = re.compile(
    r",? ?((?:because|as|since|for fear|out of fear|fearing|citing|due to|owing to|given|in view of|to (?:discuss|describe|talk|speak|avoid|protect|be able|comment|share|give)|in order to|so as to|for (?:safety|security|his|her|their|reasons)) ?\w*)",
    re.IGNORECASE,
)
ACCESS = re.compile(
    r"\b(?:briefed (?:on|about)|familiar with|with (?:direct |first-hand |firsthand |detailed |close )?knowledge of"
    r"|close to|involved in|taking part in|participating in|with access to|privy to|present at"
    r"|who (?:attended|took part in|was present at|were present at|was briefed on|were briefed on|has seen|had seen|have seen|saw|read|was involved in))",
    re.IGNORECASE,
)
SAYING = re.compile(
    r"^(?:say|tell|add|claim|state|report|warn|describe|confirm|deny|note|explain|reply|write|insist|acknowledge)$"
)
LATER = re.compile(
    r"\s*(?:(?P<many>They|(?:Both|All|The|Two|Three|Four)(?: (?:of them|of the|the|two|three|four|other|security|government|military))*(?: (?:officials|sources|diplomats|people|officers|aides|negotiators|commanders|residents|workers))?)"
    r"|He|She|The (?:\w+ )?(?:official|source|diplomat|person|officer|aide|negotiator|commander|resident|worker)) "
    r"(?:all |both )?(?:spoke|asked|requested|insisted|declined|wished|did not want|agreed|was not|were not|refused|preferred|demanded)\b"
)
PERSONS = frozenset(
    """official diplomat source officer aide negotiator commander resident worker minister spokesman spokeswoman
    spokesperson leader envoy ambassador adviser advisor general colonel lawmaker witness doctor medic analyst expert
    activist soldier fighter militant rebel president premier person man woman villager trader engineer teacher
    journalist reporter lawyer delegate mediator prosecutor judge representative director""".split()
)
# Whom one speaks to: what is told after them is told of the speaker.
HEARERS = frozenset(["reporter", "journalist", "correspondent", "person", "man", "woman"])
