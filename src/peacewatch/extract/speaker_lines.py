"""A name with a colon at the start of a paragraph: "Danso: Truce ‘Will Not Hold’" in headlines, speakers in transcripts."""

from collections import Counter

from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import trimmed
from peacewatch.knowledge.actor_nouns import PERSON, TITLES, kind_of
from peacewatch.knowledge.actors import load_actors
from peacewatch.knowledge.things import load_things
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.worded import Source

ASKING = frozenset({"q", "question", "questioner", "interviewer", "reporter", "journalist"})
ANSWERING = frozenset({"a", "answer"})
LONGEST = 9  # words before the colon
SHORTEST = 3  # words after it
NAMED = frozenset({"PERSON", "ORG", "NORP"})
WHO = frozenset(
    """poll survey study report official officials source sources police minister ministry president envoy spokesman
    spokeswoman spokesperson analyst analysts expert experts critics army military witnesses residents monitors monitor
    governor mayor general commander moderator chair chairman host""".split()
)
SMALL = frozenset(["of", "the", "at", "for", "in", "and", "de", "al", "von", "van", "bin"])


def speaker_line(parsed: Parsed, sentence: Sentence, colon: int | None) -> list[Draft]:
    """The statement of a paragraph that its speaker and a ``colon`` open (see :func:`label_end`): all the rest of it."""
    if colon is None or _asks(parsed, sentence):
        return []
    paragraph = parsed.paragraphs[sentence.paragraph]
    last = parsed.sentences[paragraph.sentences[-1]].last
    content = trimmed(parsed, colon + 1, last)
    if content is None or last - colon < SHORTEST:
        return []
    words = _without_brackets(parsed.tokens[sentence.first : colon])
    head = next((t for t in reversed(words) if t.text[:1].isupper()), words[-1])
    source = Source(head.i, parsed.span(words[0].i, words[-1].i))
    return [Draft((source,), parsed.span(colon, colon), colon, "say", [content], "indirect", "statement.speaker-line",
                  sentence.paragraph)]  # fmt: skip


def label_end(parsed: Parsed, sentence: Sentence, known: frozenset[str]) -> int | None:
    """The colon after the label that opens a sentence's paragraph, where the label names who speaks or asks.

    ``known`` are the words that may be such a label, from :func:`speakers_known`.
    """
    paragraph = parsed.paragraphs[sentence.paragraph]
    if paragraph.sentences[0] != sentence.i:
        return None
    reach = parsed.tokens[sentence.first : min(sentence.last, sentence.first + LONGEST) + 1]
    at = next((k for k, t in enumerate(reach) if t.text == ":"), 0)
    if not at:
        return None
    words = _without_brackets(reach[:at])
    if not words:
        return None
    alone = len(words) == 1
    turn = alone and _is_turn(parsed, sentence, words[0])
    office = alone and sentence.zone == "headline" and kind_of(words[0].lemma.lower()) in {"person", "body"}
    return reach[at].i if turn or office or _is_somebody(words, known) else None


def _without_brackets(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Commander Yusuf (by telephone)": who speaks, without how."""
    opening = next((k for k, t in enumerate(words) if t.text == "("), len(words))
    return words[:opening]


def _asks(parsed: Parsed, sentence: Sentence) -> bool:
    """Whether a label is a reporter's ("Q:", "QUESTION:"): a question is no statement."""
    return parsed.tokens[sentence.first].lower in ASKING


def _is_turn(parsed: Parsed, sentence: Sentence, word: Token) -> bool:
    """Whether a label is a turn of an interview: "Q:", "QUESTION:", or an "A:" right after one."""
    if word.lower in ASKING:
        return True
    if word.lower not in ANSWERING or sentence.paragraph == 0:
        return False
    before = parsed.paragraphs[sentence.paragraph - 1]
    return bool(before.sentences) and parsed.tokens[parsed.sentences[before.sentences[0]].first].lower in ASKING


def _is_somebody(words: tuple[Token, ...], known: frozenset[str]) -> bool:
    """Whether the words before a colon are a name that the report knows, a title with a name, or an office alone."""
    if any(not t.text[0].isupper() and t.lower not in SMALL and t.tag != "POS" for t in words) or any(
        t.pos == "PUNCT" and t.text != "." for t in words
    ):
        return False
    if any(t.pos in {"VERB", "AUX", "NUM", "PRON"} and t.ent != "PERSON" for t in words):
        return False
    if words[-1].lower in WHO or any(t.ent == "PERSON" for t in words):
        return True
    titled = words[-1].pos == "PROPN" and any(t.lower.rstrip(".") in PERSON | TITLES for t in words[:-1])
    label = parsed_text(words)
    party = any(load_actors().by_id[a].kind not in {"state", "person"} for a in load_actors().find(label))
    return titled or party or (len(words[-1].text) > 2 and words[-1].lower in known)


def parsed_text(words: tuple[Token, ...]) -> str:
    """The words of a label as one name, the possessive mark at its word."""
    return "".join(t.text if t.tag == "POS" or not k else f" {t.text}" for k, t in enumerate(words))


def speakers_known(parsed: Parsed) -> frozenset[str]:
    """The words, in lower case, that may label a speaker's lines: in names told elsewhere, or labels of several lines."""
    labels: Counter[str] = Counter()
    names: set[str] = set()  # labels that show to be names by capitals, or by a first name or title before them
    first = [parsed.sentences[p.sentences[0]].first for p in parsed.paragraphs if p.sentences]
    for i in first:
        colon = next((t.i for t in parsed.tokens[i + 1 : i + LONGEST + 1] if t.text == ":"), None)
        if colon is not None:
            label = parsed.tokens[colon - 1]
            labels[label.lower] += 1
            if label.text.isupper() or (label.pos == "PROPN" and colon - 1 > i):
                names.add(label.lower)
    named = {
        t.lower for t in parsed.tokens
        if t.ent in NAMED and t.text[0].isupper() and not (t.i + 1 < len(parsed.tokens) and parsed.tokens[t.i + 1].text == ":")
    }  # fmt: skip
    again = {label for label, times in labels.items() if times > 1 and label in names - load_things()}
    return frozenset(named | again)
