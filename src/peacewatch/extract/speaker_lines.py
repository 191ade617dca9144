"""A name with a colon at the start of a paragraph: "Danso: Truce ‘Will Not Hold’" in headlines, speakers in transcripts."""

from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import trimmed
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.worded import Source

LONGEST = 6  # words before the colon
SHORTEST = 3  # words after it
NAMED = frozenset({"PERSON", "ORG", "NORP"})
WHO = frozenset(
    """poll survey study report official officials source sources police minister ministry president envoy spokesman
    spokeswoman spokesperson analyst analysts expert experts critics army military witnesses residents monitors monitor
    governor mayor general commander""".split()
)
SMALL = frozenset(["of", "the", "at", "for", "in", "and", "de", "al", "von", "van", "bin"])


def speaker_line(parsed: Parsed, sentence: Sentence) -> list[Draft]:
    """The statement of a paragraph that opens with its speaker and a colon; all the rest of it is what is said."""
    paragraph = parsed.paragraphs[sentence.paragraph]
    if paragraph.sentences[0] != sentence.i:
        return []
    words = parsed.tokens[sentence.first : min(sentence.last, sentence.first + LONGEST) + 1]
    at = next((k for k, t in enumerate(words) if t.text == ":"), 0)
    last = parsed.sentences[paragraph.sentences[-1]].last
    if not at or last - words[at].i < SHORTEST or not _is_somebody(parsed, words[:at]):
        return []
    content = trimmed(parsed, words[at].i + 1, last)
    if content is None:
        return []
    head = next((t for t in reversed(words[:at]) if t.text[:1].isupper()), words[at - 1])
    source = Source(head.i, parsed.span(words[0].i, words[at - 1].i))
    colon = parsed.span(words[at].i, words[at].i)
    return [Draft((source,), colon, words[at].i, "say", [content], "indirect", "statement.speaker-line",
                  sentence.paragraph)]  # fmt: skip


def _is_somebody(parsed: Parsed, words: tuple[Token, ...]) -> bool:
    """Whether the words before a colon are a name that the report knows, or an office alone."""
    if any(not t.text[0].isupper() and t.lower not in SMALL for t in words) or any(t.pos == "PUNCT" for t in words):
        return False
    if any(t.pos in {"VERB", "AUX", "NUM", "PRON"} and t.ent != "PERSON" for t in words):
        return False
    if words[-1].lower in WHO or any(t.ent == "PERSON" for t in words):
        return True
    surname = words[-1].text.lower()
    here = words[-1].i
    return len(surname) > 2 and any(
        t.text.lower() == surname and t.ent in NAMED and t.i != here and t.text[0].isupper() for t in parsed.tokens
    )
