"""The words that frame an event: modals, governors, adverbs and adjectives, by the kind of frame that they set."""

from peacewatch.knowledge.light_verbs import load_light_verbs
from peacewatch.model.worded import OperatorKind

GOVERNORS: dict[OperatorKind, frozenset[str]] = {
    "failure": frozenset(
        [
            "fail",
            "prevent",
            "avert",
            "avoid",
            "foil",
            "thwart",
            "refrain",
            "abstain",
            "deter",
            "prohibit",
            "forbid",
            "ban",
            "cancel",
            "scrap",
            "stop",
            "halt",
            "end",
            "cease",
            "foiled",
            "neglect",
            "forgo",
            "repel",
            "forestall",
            "preclude",
            "lack",
            "absence",
            "prevention",
            "cancellation",
            "failure",
        ]
    ),
    "refusal": frozenset(["refuse", "reject", "decline", "rebuff", "spurn", "refusal", "rejection", "oppose"]),
    "denial": frozenset(["deny", "dismiss", "denial", "disavow", "disown", "refute"]),
    "threat": frozenset(["threaten", "vow", "warn", "threat", "swear"]),
    "demand": frozenset(
        [
            "demand",
            "urge",
            "call",
            "ask",
            "insist",
            "order",
            "appeal",
            "request",
            "press",
            "implore",
            "beg",
            "pressure",
            "instruct",
            "exhort",
            "plead",
            "command",
            "advise",
            "require",
            "want",
            "encourage",
            "seek",
            "request",
            "demand",
            "ultimatum",
            "plea",
        ]
    ),
    "offer": frozenset(["offer", "propose", "suggest", "proposal", "suggestion", "invite", "proposed", "recommend"]),
    "agreement": frozenset(
        ["agree", "pledge", "promise", "undertake", "commit", "consent", "commitment", "agreement", "guarantee"]
    ),
    "plan": frozenset(
        [
            "plan",
            "intend",
            "aim",
            "prepare",
            "due",
            "schedule",
            "expect",
            "set",
            "hope",
            "decide",
            "try",
            "attempt",
            "arrange",
            "intention",
            "decision",
            "preparation",
            "effort",
            "prepared",
            "ready",
            "bid",
            "likely",
            "slate",
            "bound",
            "plot",
            "seek",
            "mull",
            "consider",
            "effort",
            "going",
            "poise",
            "move",
            "slated",
        ]
    ),
    "possibility": frozenset(
        [
            "possibility",
            "risk",
            "chance",
            "prospect",
            "fear",
            "danger",
            "likelihood",
            "can",
            "able",
            "capable",
            "unlikely",
            "possible",
            "allow",
            "permit",
            "potential",
            "discuss",
            "debate",
            "authorize",
        ]
    ),
    "doubt": frozenset(["doubt", "question", "wonder", "whether"]),
    "achievement": frozenset(["manage", "succeed"]),
    "report": frozenset(
        [
            "allege",
            "claim",
            "accuse",
            "report",
            "allegation",
            "charge",
            "assertion",
            "accusation",
            "rumor",
            "rumour",
            "suspect",
            "seem",
            "appear",
        ]
    ),
    "conditional": frozenset(["case", "event", "condition"]),
}

KIND_OF: dict[str, OperatorKind] = {}

for _kind, _words in GOVERNORS.items():
    for _word in sorted(_words):
        KIND_OF.setdefault(_word, _kind)

SAYING = frozenset(
    [
        "say",
        "tell",
        "state",
        "announce",
        "declare",
        "add",
        "report",
        "note",
        "claim",
        "explain",
        "confirm",
        "acknowledge",
        "admit",
        "believe",
        "think",
        "know",
        "argue",
        "write",
        "describe",
        "stress",
        "maintain",
        "reiterate",
        "reveal",
        "assert",
        "comment",
        "remark",
        "observe",
        "find",
        "learn",
        "accuse",
        "deny",
    ]
)

MODALS: dict[str, OperatorKind] = {
    "may": "possibility", "might": "possibility", "could": "possibility", "can": "possibility", "will": "future",
    "'ll": "future", "wo": "future", "shall": "future", "would": "consequent", "'d": "consequent",
    "should": "obligation", "must": "obligation",
}  # fmt: skip

ADVERBS: dict[str, OperatorKind] = {
    "allegedly": "report", "reportedly": "report", "possibly": "possibility", "perhaps": "possibility",
    "maybe": "possibility", "probably": "possibility", "nearly": "counterfactual", "almost": "counterfactual",
    "supposedly": "report", "purportedly": "report", "likely": "possibility",
}  # fmt: skip

ADJECTIVES: dict[str, OperatorKind] = {
    "alleged": "report", "possible": "possibility", "potential": "possibility", "planned": "plan", "future": "plan",
    "upcoming": "plan", "proposed": "offer", "threatened": "threat", "imminent": "possibility", "any": "possibility",
    "suspected": "report", "purported": "report", "scheduled": "plan", "hypothetical": "possibility",
    "attempted": "failure", "foiled": "failure", "averted": "failure", "reported": "report", "expected": "plan",
    "further": "possibility", "renewed": "achievement",
}  # fmt: skip

NEGATIVES = frozenset(["no", "neither", "none", "nobody", "nothing", "never", "not", "n't", "nor"])

IF_MARKS = frozenset(["if", "unless", "lest", "provided", "should"])

LIGHT_VERBS = load_light_verbs().objects | load_light_verbs().subjects

STOP_PREPS = frozenset(
    [
        "after",
        "since",
        "during",
        "before",
        "following",
        "despite",
        "amid",
        "amidst",
        "because",
        "until",
        "till",
        "over",
        "about",
        "on",
        "in",
        "at",
        "within",
        "under",
        "upon",
        "around",
        "behind",
        "throughout",
        "upon",
        "against",
    ]
)
