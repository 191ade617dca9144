""" "Cambodia, Thailand trade blame over shelling": a headline's mutual charge, in which a comma stands for *and*."""

from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import trimmed
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.worded import Source

TRADING = frozenset({"trade", "trades", "traded", "swap", "swaps", "swapped", "exchange", "exchanges", "exchanged"})
WHEN = frozenset({"as", "after", "ahead", "before", "while", "hours", "days", "weeks", "hour", "day"})
NAMES = frozenset({"PROPN", "NOUN", "ADJ", "PART"})


def traded(parsed: Parsed, sentence: Sentence) -> list[Draft]:
    """The statement of a headline of this form, with both speakers; what they differ over is its content."""
    if sentence.zone != "headline":
        return []
    words = parsed.tokens[sentence.first : sentence.last + 1]
    at = next((k for k, t in enumerate(words[:-2]) if t.lower in TRADING), 0)
    thing = words[at + 1] if at else None
    if thing is None or thing.lemma.lower() not in word_list("traded"):
        return []
    sides = _sides(words[:at])
    rest = words[at + 2 :]
    if len(sides) != 2 or rest[0].lower not in {"over", "for", "about", "on"}:
        return []
    stop = next((t.i for t in rest[1:] if t.lower in WHEN), None)
    content = trimmed(parsed, rest[0].i, (stop or sentence.last + 1) - 1)
    if content is None:
        return []
    act = load_cues().nouns[thing.lemma.lower()][0].act
    sources = tuple(Source(side[-1].i, parsed.span(side[0].i, side[-1].i)) for side in sides)
    return [Draft(sources, parsed.span(words[at].i, thing.i), words[at].i, act, [content], "indirect", "statement.traded",
                  sentence.paragraph)]  # fmt: skip


def _sides(words: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """The two names that one comma or *and* parts; none where anything else stands there."""
    marks = [k for k, t in enumerate(words) if t.text == "," or t.lower == "and"]
    if len(marks) != 1:
        return []
    sides = [words[: marks[0]], words[marks[0] + 1 :]]
    return sides if all(side and all(t.pos in NAMES for t in side) for side in sides) else []
