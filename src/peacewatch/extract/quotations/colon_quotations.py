""" "A diplomat was blunter: “Both are lying.”": a quotation that a colon gives to the subject of a clause without a cue."""

from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import sources_of
from peacewatch.extract.quotations.quoted_words import is_speech
from peacewatch.knowledge.actor_nouns import DOCUMENT, kind_of
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.model.parsed import Parsed, Quotation, Token


def colon_quotation(parsed: Parsed, quotation: Quotation) -> Draft | None:
    """The statement of whoever is the subject of the clause before a quotation's colon, where that is somebody."""
    before = parsed.text[parsed.paragraphs[quotation.paragraph].start : quotation.start].rstrip()
    if before[-1:] != ":" or not is_speech(parsed, quotation):
        return None
    start = parsed.paragraphs[quotation.paragraph].start + len(before) - 1
    colon = next(iter(parsed.tokens_in(start, start + 1)), None)
    if colon is None:
        return None
    sentence = parsed.sentence_of(colon.i)
    clause = parsed.tokens[sentence.first : colon.i]
    subject = next((t for t in clause if t.dep == "nsubj" and t.head < colon.i), None)
    shown = clause[-1].lemma.lower() in DOCUMENT if clause else False  # "He held up a letter: “…”"
    if subject is None or shown or not _somebody(subject):
        return None
    return Draft(sources_of(parsed, subject.i), parsed.span(colon.i, colon.i), colon.i, "say", [], "direct",
                 "statement.colon-quotation", sentence.paragraph, spoken=True)  # fmt: skip


def _somebody(token: Token) -> bool:
    """Whether a subject can speak: a name, a person or body by its noun, a personal pronoun."""
    if token.pos == "PRON":
        return token.lower in {"he", "she", "they"}
    noun = token.lemma.lower()
    return token.ent == "PERSON" or kind_of(noun) in {"person", "body"} or noun in word_list("occupations") or (
        token.pos == "PROPN" and token.ent in {"ORG", ""})  # fmt: skip
