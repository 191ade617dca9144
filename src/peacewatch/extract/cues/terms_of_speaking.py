""" "Asking not to be named", "requesting anonymity": on which terms a source speaks, which is no statement."""

from peacewatch.model.parsed import Parsed, Token

ASKING = frozenset(
    ["ask", "request", "demand", "insist", "seek", "want", "wish", "prefer", "speak", "decline", "refuse", "require"]
)
BRIEFING = frozenset({"brief", "speak", "talk"})
NAMES = frozenset({"name", "names", "identity", "identities"})
KEPT_BACK = frozenset(
    [
        "withheld",
        "published",
        "used",
        "printed",
        "disclosed",
        "given",
        "revealed",
        "mentioned",
        "made",
        "kept",
        "changed",
    ]
)
NAMED = frozenset({"named", "identified", "quoted"})
REACH = 9  # words from the verb to what tells its terms


def terms_of_speaking(parsed: Parsed, verb: Token) -> bool:
    """Whether a verb only tells on which terms its subject speaks."""
    last = min(parsed.sentence_of(verb.i).last, verb.i + REACH)
    words = [t.lower for t in parsed.tokens[verb.i + 1 : last + 1]]
    on_condition = "condition" in words and words[words.index("condition") + 1 :][:1] == ["that"]
    if verb.lemma.lower() in BRIEFING and on_condition:
        return "not" in words and bool(NAMED & set(words))
    if verb.lemma.lower() not in ASKING:
        return False
    stop = next((k for k, word in enumerate(words) if word in {".", ";", "“"}), len(words))
    words = words[:stop]
    if "anonymity" in words[:4]:
        return True
    at = next((k for k, word in enumerate(words) if word in NAMES), None)
    if at is not None and at <= 3 and KEPT_BACK & set(words[at:]):
        return True
    return words[:2] in (["not", "to"], ["to", "not"], ["to", "remain"]) and bool(
        (NAMED | {"anonymous"}) & set(words[2:5])
    )
