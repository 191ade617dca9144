"""Where or through what something was said: "in a statement", "on state television", "in a post on X"."""

from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.record import VenueKind
from peacewatch.model.worded import VenueWords

KINDS: dict[str, VenueKind] = {
    **dict.fromkeys(
        ["post", "tweet", "x", "twitter", "telegram", "facebook", "instagram", "whatsapp", "truth"], "social"
    ),
    **dict.fromkeys(["interview", "reporter", "journalist", "briefing", "conference", "press", "newspaper"], "press"),
    **dict.fromkeys(["television", "tv", "radio", "broadcast", "broadcaster"], "broadcast"),
    **dict.fromkeys(["speech", "address", "sermon", "remark"], "address"),
    **dict.fromkeys(
        [
            "statement",
            "letter",
            "communique",
            "communiqué",
            "report",
            "document",
            "declaration",
            "note",
            "memo",
            "message",
        ],
        "document",
    ),
    **dict.fromkeys(["meeting", "talk", "session", "summit", "parliament", "council"], "meeting"),
    **dict.fromkeys(["telephone", "phone", "video"], "unknown"),
}


def _word(token: Token) -> str:
    """The lemma; a full stop that the tokeniser left on it is none of it ("on X.")."""
    return token.lemma.lower().rstrip(".")


def _name(parsed: Parsed, word: Token) -> str:
    """The word, or the whole name that begins with it: "Radio Okapi"."""
    last = word.i
    while word.pos == "PROPN" and last + 1 < len(parsed.tokens) and parsed.tokens[last + 1].pos == "PROPN":
        last += 1
    same = parsed.tokens[last].sentence == word.sentence
    return parsed.span(word.i, last).exact if same else word.text


def venue_of(parsed: Parsed, cue: int) -> VenueWords | None:
    """The venue that a cue's own prepositional phrases name."""
    for preposition in parsed.children(cue, "prep"):
        if preposition.lower not in {"in", "on", "at", "during", "by", "via", "through"}:
            continue
        noun = parsed.child(preposition.i, "pobj")
        if noun is None:
            continue
        words = [parsed.tokens[i] for i in parsed.subtree(noun.i)]
        if preposition.lower == "by" and (len(words) > 1 or noun.pos == "PROPN"):
            continue  # "by telephone" tells through what, "an announcement by the Council" by whom
        social = next((t for t in words if KINDS.get(_word(t)) == "social"), None)
        named = social or next((t for t in [noun, *words] if _word(t) in KINDS), None)
        if named is not None and named.head in {noun.i, noun.head, *(t.i for t in words), preposition.i}:
            return VenueWords(_name(parsed, named), KINDS[_word(named)], parsed.subtree_span(noun.i))
    return None
