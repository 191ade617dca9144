"""Words that tell an event from what only looks like one: abstract objects, forces of nature, labour, arms."""

ABSTRACT = frozenset(
    [
        "plan",
        "proposal",
        "policy",
        "decision",
        "idea",
        "speech",
        "statement",
        "record",
        "comment",
        "remark",
        "order",
        "duty",
        "mandate",
        "law",
        "bill",
        "report",
        "video",
        "footage",
        "data",
        "figure",
        "information",
        "document",
        "photo",
        "list",
        "detail",
        "name",
        "audio",
        "transcript",
        "song",
        "film",
        "album",
        "deal",
        "budget",
        "demand",
        "need",
        "condition",
        "expectation",
        "deadline",
        "goal",
        "standard",
        "problem",
        "issue",
        "question",
        "character",
        "credibility",
        "reputation",
        "chance",
        "hope",
        "opportunity",
        "time",
        "hour",
        "moment",
        "word",
        "claim",
        "argument",
        "criticism",
        "movie",
        "game",
        "match",
        "score",
        "note",
        "nerve",
        "will",
        "resolve",
        "power",
        "economy",
        "inflation",
        "poverty",
        "corruption",
        "role",
        "duty",
        "task",
        "project",
        "strategy",
    ]
)

NATURE = frozenset(
    [
        "earthquake",
        "quake",
        "storm",
        "flood",
        "hurricane",
        "cyclone",
        "drought",
        "virus",
        "disease",
        "epidemic",
        "price",
        "market",
        "typhoon",
        "tremor",
        "landslide",
        "avalanche",
        "fire",
        "tornado",
        "weather",
        "accident",
        "crash",
    ]
)

MODIFIER_BLOCKERS = frozenset(
    ["press", "news", "album", "film", "heart", "panic", "asthma", "verbal", "box", "price", "media", "cold"]
)

PRESUPPOSING = frozenset(["end", "halt", "stop", "cessation", "cease", "suspend", "pause"])

LABOUR = frozenset(
    [
        "worker",
        "union",
        "teacher",
        "doctor",
        "nurse",
        "employee",
        "driver",
        "pilot",
        "miner",
        "labor",
        "labour",
        "staff",
        "postal",
        "rail",
    ]
)

PROTESTERS = frozenset(
    [
        "protester",
        "protestor",
        "demonstrator",
        "activist",
        "supporter",
        "resident",
        "student",
        "farmer",
        "worker",
        "villager",
        "striker",
        "crowd",
        "relative",
        "opposition",
        "union",
        "people",
    ]
)

FRAMES_FOR_LIGHT = frozenset(("demand", "offer", "plan", "refusal", "agreement", "denial"))

SPEAKERS = frozenset(
    [
        "minister",
        "president",
        "envoy",
        "delegation",
        "official",
        "diplomat",
        "secretary",
        "premier",
        "chief",
        "leader",
        "negotiator",
        "ambassador",
        "king",
        "representative",
        "chancellor",
        "team",
        "commander",
        "general",
        "counterpart",
        "delegate",
        "mediator",
    ]
)

TALKS = frozenset(
    ["talk", "talks", "negotiation", "negotiations", "dialogue", "ceasefire", "truce", "deal", "agreement", "meeting"]
)

MEETINGS = frozenset(["talk", "talks", "negotiation", "negotiations", "dialogue", "meeting", "round", "summit"])

OBJECT_IS_DEED = frozenset(
    ("RETREAT", "AGREE", "CONCEDE", "SUPPORT", "SANCTION", "COOPERATE", "MOBILIZE", "AID", "CONSULT")
)

OF_IS_AGENT = frozenset(("withdraw", "resign", "troops", "ceasefire"))

ARM_MODES = {
    "drone": "drone", "drones": "drone", "uav": "drone", "warplane": "aerial", "warplanes": "aerial", "jet": "aerial",
    "jets": "aerial", "helicopter": "aerial", "aircraft": "aerial", "artillery": "heavy-weapons",
    "mortar": "heavy-weapons", "mortars": "heavy-weapons", "rocket": "heavy-weapons", "rockets": "heavy-weapons",
    "missile": "heavy-weapons", "missiles": "heavy-weapons", "gunman": "firearms", "gunmen": "firearms",
    "sniper": "firearms", "bomber": "explosives", "bombers": "explosives", "airstrike": "aerial",
}  # fmt: skip
