""" "Cambodia, Thailand trade blame over shelling": a mutual charge, in whose headline a comma stands for *and*.

In the body of a report only where the parser takes the verb for a modifier ("X and Y traded accusations on Monday over Z").
"""

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
    """The statement of a sentence of this form, with both speakers; what they differ over is its content."""
    headline = sentence.zone == "headline"
    words = parsed.tokens[sentence.first : sentence.last + 1]
    at = next((k for k, t in enumerate(words[:-2]) if t.lower in TRADING), 0)
    thing = words[at + 1] if at else None
    if thing is None or thing.lemma.lower() not in word_list("traded"):
        return []
    if not headline and words[at].dep != "amod":
        return []
    sides = _sides(words[:at], NAMES if headline else NAMES | {"DET", "ADP", "NUM"})
    rest = words[at + 2 :]
    if not headline and len(rest) > 2 and rest[0].lower == "on" and rest[1].ent == "DATE":
        rest = rest[2:]
    if len(sides) != 2 or rest[0].lower not in {"over", "for", "about", "on"}:
        return []
    stop = next((t.i for t in rest[1:] if t.lower in WHEN or (t.text == "," and not headline)), None)
    content = trimmed(parsed, rest[0].i, (stop or sentence.last + 1) - 1)
    if content is None:
        return []
    act = load_cues().nouns[thing.lemma.lower()][0].act
    sources = tuple(Source(_head(side), parsed.span(side[0].i, side[-1].i)) for side in sides)
    return [Draft(sources, parsed.span(words[at].i, thing.i), words[at].i, act, [content], "indirect", "statement.traded",
                  sentence.paragraph)]  # fmt: skip


def _head(side: tuple[Token, ...]) -> int:
    """The noun that stands for a side: the last before its first preposition."""
    upto = next((k for k, t in enumerate(side) if k and t.pos == "ADP"), len(side))
    return side[upto - 1].i


def _sides(words: tuple[Token, ...], kinds: frozenset[str]) -> list[tuple[Token, ...]]:
    """The two names that one comma or *and* parts; none where anything else stands there."""
    marks = [k for k, t in enumerate(words) if t.text == "," or t.lower == "and"]
    if len(marks) != 1:
        return []
    sides = [words[: marks[0]], words[marks[0] + 1 :]]
    return sides if all(side and all(t.pos in kinds for t in side) for side in sides) else []
