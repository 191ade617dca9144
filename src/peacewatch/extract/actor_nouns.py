"""The nouns that can stand for someone who speaks or acts, by what they stand for."""

PERSON = frozenset(
    ["spokesman", "spokeswoman", "spokesperson", "official", "minister", "president", "premier", "chancellor", "king", "emir", "diplomat", "envoy", "ambassador", "negotiator", "mediator", "leader", "commander", "general", "colonel", "captain", "major", "lieutenant", "admiral", "brigadier", "chief", "head", "director", "secretary", "governor", "mayor", "senator", "lawmaker", "deputy", "adviser", "advisor", "aide", "representative", "delegate", "resident", "witness", "civilian", "worker", "doctor", "medic", "nurse", "analyst", "expert", "journalist", "reporter", "activist", "lawyer", "source", "soldier", "fighter", "man", "woman", "person", "villager", "farmer", "shopkeeper", "teacher", "survivor", "relative", "officer", "policeman", "prosecutor", "judge", "coordinator", "observer", "monitor", "member", "prime-minister", "chairman", "chairwoman", "chair", "speaker", "counterpart", "politician", "militant", "rebel", "insurgent", "gunman", "refugee", "protester", "prisoner", "hostage", "migrant", "troop", "trader", "merchant", "fisherman", "herder", "driver", "commissioner", "chairperson", "paramilitary", "medic", "volunteer", "campaigner", "student", "official", "passenger", "merchant", "patient", "mother", "father", "rescuer", "peacekeeper", "mayor", "smuggler", "combatant", "attacker", "facilitator", "elder", "cleric", "sheikh", "priest", "bishop", "pope"]
)
FORCES = frozenset(["army", "military", "force", "troop", "soldier", "navy", "militia", "airforce"])
PEOPLE = frozenset(
    ["people", "civilian", "resident", "witness", "villager", "refugee", "migrant", "protester", "family", "child", "woman", "man", "survivor", "relative", "worker", "fighter", "rebel", "militant", "insurgent", "gunman", "soldier", "troop", "source", "official", "diplomat", "analyst", "expert", "medic", "leader", "negotiator", "delegate", "mediator", "observer", "prisoner", "lawmaker", "authority", "activist"]
)
GROUP = frozenset(
    ["group", "movement", "rebel", "militia", "faction", "insurgent", "militant", "fighter", "organisation", "organization", "alliance", "coalition", "guerrilla", "junta", "militant", "gang", "party", "front", "paramilitary"]
)
STATE = frozenset(
    ["government", "authority", "administration", "state", "country", "nation", "neighbour", "neighbor", "regime", "cabinet"]
)
BODY = frozenset(
    ["ministry", "mission", "agency", "council", "committee", "commission", "parliament", "court", "union", "bloc", "charity", "company", "office", "department", "police", "presidency", "embassy", "delegation", "team", "side", "body", "mechanism", "force", "army", "military", "navy", "service", "bank", "network", "station", "newspaper", "broadcaster", "channel", "kremlin", "opposition", "group", "party", "organisation", "organization", "crescent", "cross", "directorate", "command", "headquarters", "secretariat", "foundation", "watchdog", "guard", "bureau", "board", "mediation", "television", "tv", "radio", "syndicate", "association", "hospital", "church", "university", "prosecution", "leadership", "wing", "assembly", "congress", "senate"]
)
PARTIES = frozenset(["capital", "side", "party", "country", "neighbour", "neighbor", "government", "army", "nation", "foe", "rival"])
# Nouns of media, which may follow a medium's name ("X television").
MEDIA = frozenset(["television", "tv", "radio", "agency", "newspaper", "channel", "broadcaster", "station", "network", "website"])
# Nouns that name a party only where they speak: else they are places and things ("power stations").
ONLY_SPEAKING = frozenset(
    ["television", "tv", "radio", "channel", "station", "network", "hospital", "church", "university", "office", "bank", "wing", "capital", "headquarters", "board", "service"]
)
# What is killed, not who acts, as the subject of these.
DYING = frozenset(["die", "perish", "drown", "survive", "suffer"])
AGENT_ENDINGS = ("er", "or", "ist", "ian", "eer", "man", "men", "ant", "folk")
NOT_AGENTS = frozenset(
    ["number", "order", "war", "offer", "letter", "power", "paper", "winter", "summer", "disaster", "matter", "water", "crater", "border", "error", "sector", "factor", "corridor", "disorder", "fear", "restaurant", "grant", "tower", "river", "answer", "murder", "chapter"]
)
# Nouns that, with a number or bare, count victims rather than name a party.
COUNTED = frozenset(
    ["people", "person", "civilian", "villager", "woman", "man", "child", "family", "prisoner", "soldier", "body", "refugee", "combatant", "troop"]
)
# Verbs whose subject speaks, whatever its noun.
SPEECH = frozenset(
    ["say", "tell", "add", "claim", "deny", "accuse", "blame", "warn", "announce", "report", "state", "declare", "confirm", "reject", "dismiss", "urge", "fear", "ask", "call", "demand", "complain", "describe", "insist", "acknowledge", "threaten", "promise", "vow", "allege", "write", "note", "dispute", "condemn", "comment", "respond", "quote", "cite", "inform", "pledge", "offer", "estimate", "argue"]
)
DOCUMENT = frozenset(
    ["statement", "report", "video", "document", "communique", "communiqué", "letter", "post", "article", "message", "recording"]
)
ACTORS = PERSON | FORCES | PEOPLE | GROUP | STATE | BODY | PARTIES

TITLES = frozenset(
    ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "sheikh", "col", "col.", "gen", "gen.", "lt", "lt.", "maj", "maj.", "brig", "brig.", "capt", "capt.", "gov", "gov.", "sen", "sen.", "rep", "rep.", "sgt", "sgt.", "colonel", "general", "captain", "major", "lieutenant", "admiral", "brigadier", "prof", "prof.", "foreign", "defence", "defense", "prime", "acting", "deputy", "former", "vice", "marshal", "commander"]
)


def kind_of(lemma: str) -> str:
    """``person``, ``body``, ``document`` or ``""`` for a noun in lower case."""
    if lemma in DOCUMENT:
        return "document"
    if (
        lemma in PERSON
        or (lemma.endswith(("spokesman", "woman", "man"))
        and lemma not in {"human", "german", "woman"})
    ):
        return "person"
    return "body" if lemma in ACTORS else ""
