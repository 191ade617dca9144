"""A name with a colon at the start of a paragraph: "Danso: Truce ‘Will Not Hold’" in headlines, speakers in transcripts."""

from collections import Counter

from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import trimmed
from peacewatch.knowledge.actor_nouns import PERSON, TITLES, kind_of
from peacewatch.knowledge.actors import load_actors
from peacewatch.knowledge.things import load_things
from peacewatch.model.parsed import Parsed, Quotation, Sentence, Token
from peacewatch.model.span import Span
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
COLONS = frozenset({":", "):"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SHORTEST_NAME = 4  # letters of a name in capitals that nothing else tells to be one
REPLIES = frozenset(
    ["yes", "no", "well", "that is", "that 's", "that was", "it is", "not true", "of course", "thank you"]
)
OURS = frozenset({"we", "i", "our", "my", "us"})
THROUGH = frozenset({"on", "to", "via"})
FORCES_NAMED = frozenset(
    {"division", "brigade", "battalion", "command", "corps", "regiment", "front", "force", "forces"}
)
SMALL = frozenset(["of", "the", "at", "for", "in", "and", "de", "al", "von", "van", "bin"])


def speaker_line(parsed: Parsed, sentence: Sentence, colon: int | None) -> list[Draft]:
    """The statements of a turn that its speaker and a ``colon`` open (see :func:`label_end`): one for each sentence.

    At the start of a paragraph the turn is all of it; later in one ("AA: the meeting never took place.") the sentence.
    """
    if colon is None or asks(parsed, sentence):
        return []
    paragraph = parsed.paragraphs[sentence.paragraph]
    words = _label(parsed.tokens[sentence.first : colon])
    quotation = _quoted_after(parsed, colon)
    turn = [sentence]
    if paragraph.sentences[0] == sentence.i and not _says_one_thing(parsed, words, colon):
        turn = [parsed.sentences[i] for i in paragraph.sentences]
    if turn[-1].last - colon < SHORTEST:
        return []
    head = next((t for t in reversed(words) if t.text[:1].isupper()), words[-1])
    head = words[-1] if words[-1].pos == "NOUN" else head
    source = Source(head.i, parsed.span(words[0].i, words[-1].i))
    if quotation is not None and len(turn) == 1:
        inner = parsed.piece(quotation.inner_start, quotation.inner_end)
        return [Draft((source,), parsed.span(colon, colon), colon, "say", [inner], "direct", "statement.speaker-line",
                      sentence.paragraph, spoken=True)]  # fmt: skip
    contents = [trimmed(parsed, max(colon + 1, each.first), each.last) for each in turn if each.last > colon]
    return [
        Draft((source,), parsed.span(colon, colon), colon, "say", [content], "indirect", "statement.speaker-line",
              sentence.paragraph)
        for content in _in_one_quotation(parsed, contents)
    ]  # fmt: skip


def _quoted_after(parsed: Parsed, colon: int) -> Quotation | None:
    """The quotation that opens right after a colon."""
    if colon + 1 >= len(parsed.tokens):
        return None
    return next(iter(parsed.quotations_from(parsed.tokens[colon].end, parsed.tokens[colon + 1].start + 1)), None)


def _says_one_thing(parsed: Parsed, words: tuple[Token, ...], colon: int) -> bool:
    """Whether a label opens one sentence and no turn: a body's name, an office, words between it and the colon ("on Telegram")."""
    if len(words) == 1 and (words[0].lower in ASKING | ANSWERING or words[0].lower in WHO):
        return False
    described = any(not t.text[:1].isupper() and t.lower not in SMALL and t.tag != "POS" for t in words)
    between = parsed.tokens[words[-1].i + 1 : colon]
    return described or _is_party(words) or bool(between and between[0].lower in THROUGH)


def _in_one_quotation(parsed: Parsed, contents: list[Span | None]) -> list[Span]:
    """The contents, those of one quotation as one: its marks hold them together."""
    found: list[Span] = []
    for content in contents:
        if content is None:
            continue
        quotation = parsed.quotation_at(content.start)
        if found and quotation is not None and quotation.start < content.start and found[-1].end > quotation.start:
            found[-1] = parsed.piece(found[-1].start, content.end)
        else:
            found.append(content)
    return found


def label_end(parsed: Parsed, sentence: Sentence, known: frozenset[str]) -> int | None:
    """The colon after the label that opens a sentence's paragraph, where the label names who speaks or asks.

    ``known`` are the words that may be such a label, from :func:`speakers_known`.
    """
    paragraph = parsed.paragraphs[sentence.paragraph]
    reach = parsed.tokens[sentence.first : min(sentence.last, sentence.first + LONGEST) + 1]
    at = next((k for k, t in enumerate(reach) if t.text in COLONS), 0)
    if not at:
        return None
    words = _label(reach[:at])
    if not words:
        return None
    if _quoted_after(parsed, reach[at].i) is not None and _is_whoever(words, known):
        return reach[at].i
    if paragraph.sentences[0] != sentence.i:
        told = _is_party(words) or (len(words) == 1 and words[0].text.isupper() and words[0].lower in known)
        return reach[at].i if told and _has_verb(parsed, reach[at].i, sentence.last) else None
    alone = len(words) == 1
    turn = alone and _is_turn(parsed, sentence, words[0])
    office = alone and sentence.zone == "headline" and kind_of(words[0].lemma.lower()) in {"person", "body"}
    answers = alone and sentence.zone == "body" and _answers(parsed, sentence, words[0], reach[at].i)
    return reach[at].i if turn or office or answers or _is_somebody(words, known) else None


def _label(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "➡ Commander Yusuf (by telephone)", "Yusuf on Telegram": who speaks, without a sign before it and without how."""
    first = next((k for k, t in enumerate(words) if t.text[:1].isalnum()), len(words))
    opening = next((k for k, t in enumerate(words) if t.text == "(" or (t.lower in THROUGH and k > first)), len(words))
    return words[first:opening]


def _is_whoever(words: tuple[Token, ...], known: frozenset[str]) -> bool:
    """Whether a label before a quotation names somebody: a person, a body or an office, with no verb in it."""
    if (
        any(t.pos in {"VERB", "AUX", "PRON"} and t.tag not in {"VBN", "PRP$"} for t in words)
        or len(words) > LONGEST - 2
    ):
        return False
    last = words[-1]
    named = last.ent in NAMED and (len(words) > 1 or last.lower in known)
    somebody = named or kind_of(last.lemma.lower()) in {"person", "body"} or last.lower in WHO | FORCES_NAMED
    return (somebody or _is_party(words)) and last.lower not in load_things()


def asks(parsed: Parsed, sentence: Sentence) -> bool:
    """Whether a sentence is of a reporter's turn ("Q:", "Q (Radio Delta):", "QUESTION:"): a question is no statement."""
    first = parsed.sentences[parsed.paragraphs[sentence.paragraph].sentences[0]].first
    if parsed.tokens[first].lower not in ASKING or first + 1 >= len(parsed.tokens):
        return False
    after = parsed.tokens[first + 1 : first + LONGEST]
    return after[0].text == ":" or (after[0].text == "(" and any(t.text in COLONS for t in after))


def is_question(parsed: Parsed, sentence: Sentence) -> bool:
    """Whether a sentence of a reporter's turn only asks: it ends with a question mark."""
    return asks(parsed, sentence) and parsed.text[: sentence.end].rstrip(" ”\"'’)").endswith("?")


def _is_party(words: tuple[Token, ...]) -> bool:
    """Whether a label is the name of a group or body that the dictionary knows, and nothing else."""
    book = load_actors()
    return any(book.by_id[a].kind not in {"state", "person"} for a in book.find(parsed_text(words)))


def _has_verb(parsed: Parsed, colon: int, last: int) -> bool:
    return any(t.tag in FINITE for t in parsed.tokens[colon + 1 : last + 1])


def _answers(parsed: Parsed, sentence: Sentence, label: Token, colon: int) -> bool:
    """Whether a label in capitals opens words that answer or speak of *us*: "KOLTEN: That is false.", "KOLTEN: We went."."""
    if not label.text.isupper() or len(label.text) < SHORTEST_NAME or label.lower in load_things():
        return False
    words = parsed.tokens[colon + 1 : sentence.last + 1]
    reply = " ".join(t.lower for t in words[:2])
    return bool(words) and (words[0].lower in REPLIES or reply in REPLIES or any(t.lower in OURS for t in words))


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
    if any(
        not t.text[0].isupper() and t.lower not in SMALL and t.tag != "POS" and not _entitles(t) for t in words
    ) or any(t.pos == "PUNCT" and t.text != "." for t in words):
        return False
    if any(t.pos in {"VERB", "AUX", "NUM", "PRON"} and t.ent != "PERSON" for t in words):
        return False
    if words[-1].lower in WHO or any(t.ent == "PERSON" for t in words):
        return True
    titled = words[-1].pos == "PROPN" and any(t.lower.rstrip(".") in PERSON | TITLES for t in words[:-1])
    label = parsed_text(words)
    party = any(load_actors().by_id[a].kind not in {"state", "person"} for a in load_actors().find(label))
    return titled or party or (len(words[-1].text) > 2 and words[-1].lower in known)


def _entitles(token: Token) -> bool:
    """A title in small letters: "RSF adviser Basha Tabiq: …"."""
    return token.lower in PERSON | TITLES and token.pos == "NOUN"


def _acts_by_its_initials(token: Token) -> bool:
    """ "The KIO denied it": an abbreviation that is the subject of a clause is somebody's, whatever the tagger made of it."""
    return token.text.isupper() and len(token.text) > 1 and token.pos == "PROPN" and token.dep == "nsubj"


def asking_label(parsed: Parsed, token: Token) -> bool:
    """Whether a token is the label of a reporter's turn, which is nobody's name."""
    sentence = parsed.sentence_of(token.i)
    first = parsed.sentences[parsed.paragraphs[sentence.paragraph].sentences[0]].first
    return token.i == first and asks(parsed, sentence)


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
        if (t.ent in NAMED or _acts_by_its_initials(t)) and t.text[0].isupper() and not (t.i + 1 < len(parsed.tokens) and parsed.tokens[t.i + 1].text == ":")
    }  # fmt: skip
    again = {label for label, times in labels.items() if times > 1 and label in names - load_things()}
    return frozenset(named | again)
