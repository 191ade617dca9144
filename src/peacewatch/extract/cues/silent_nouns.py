""" "There was no immediate comment from X", "calls to X went unanswered": silences that a noun tells."""

from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import sources_of
from peacewatch.extract.subjects import subject_of
from peacewatch.model.parsed import Parsed, Sentence, Token

WORDS_AWAITED = frozenset({"comment", "word", "response", "reaction", "reply", "answer", "statement", "confirmation"})
APPROACHES = frozenset({"call", "email", "e-mail", "message", "request", "question", "letter", "query", "text"})
UNANSWERED = frozenset({"unanswered", "unreturned"})
KEEPING = frozenset({"had", "has", "have", "made", "makes", "offered", "gave", "issued"})
REACH = 8  # words from an approach to what became of it


def silent(parsed: Parsed, sentence: Sentence) -> list[Draft]:
    """The silences of a sentence that nouns tell, each with act ``decline_comment`` and no content."""
    found = []
    for token in parsed.tokens[sentence.first : sentence.last + 1]:
        if token.pos != "NOUN" and token.dep != "nsubj":  # "Calls to X went": the tagger's verb
            continue
        draft = None
        if token.lemma in WORDS_AWAITED:
            draft = _awaited(parsed, token)
        elif token.lemma in APPROACHES:
            draft = _unanswered(parsed, token, sentence)
        if draft is not None:
            draft.paragraph = sentence.paragraph
            found.append(draft)
    return found


def _awaited(parsed: Parsed, noun: Token) -> Draft | None:
    """ "no (immediate) comment (was available) from X"."""
    no = next((k for k in parsed.children(noun.i, "det") if k.lower == "no"), None)
    if no is None or noun.i - no.i > 3:
        return None
    last = parsed.sentence_of(noun.i).last
    sender = next((t for t in parsed.tokens[noun.i + 1 : min(last, noun.i + 5) + 1] if t.lower in {"from", "by"}), None)
    who = parsed.child(sender.i, "pobj") if sender is not None else None
    verb = parsed.tokens[noun.head]
    if who is None and noun.dep == "dobj" and verb.lower in KEEPING:
        who = subject_of(parsed, verb)
        if who is not None and (who.pos == "PRON" and who.lower not in {"he", "she", "they", "it"}):
            return None
        return (
            None
            if who is None or noun.lemma not in {"comment", "reply", "response"}
            else _draft(parsed, who, verb.i, noun.i)
        )
    return None if who is None else _draft(parsed, who, no.i, noun.i)


def _unanswered(parsed: Parsed, noun: Token, sentence: Sentence) -> Draft | None:
    """ "Calls to X went unanswered", "messages left with X were not returned"."""
    to = next((k for k in parsed.children(noun.i, "prep") if k.lower == "to"), None)
    who = parsed.child(to.i, "pobj") if to is not None else None
    if who is None:
        return None
    after = parsed.tokens[who.i + 1 : min(sentence.last, who.i + REACH) + 1]
    words = [t.lower for t in after]
    for at, word in enumerate(words):
        if word in UNANSWERED and at and words[at - 1] in {"went", "were", "was", "go"}:
            return _draft(parsed, who, after[at - 1].i, after[at].i)
        if word == "not" and words[at + 1 : at + 2] and words[at + 1] in {"returned", "answered"}:
            first = after[at - 1].i if at else after[at].i
            last = next((t.i for t in after[at:] if t.lower in {"returned", "answered"}), after[at].i)
            return _draft(parsed, who, first, last)
    return None


def _draft(parsed: Parsed, who: Token, first: int, last: int) -> Draft:
    return Draft(
        sources_of(parsed, who.i),
        parsed.span(first, last),
        last,
        "decline_comment",
        [],
        "indirect",
        "statement.silent-noun",
        0,
    )
