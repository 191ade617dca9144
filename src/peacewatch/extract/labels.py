"""What a label with a colon attributes: "Finding: …" in monitors' prose."""

from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import trimmed
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.span import Span

LABELS = frozenset({"finding", "findings", "conclusion", "assessment", "determination"})


def labelled(parsed: Parsed, sentence: Sentence) -> list[Draft]:
    """The finding of whoever writes the report: a sentence that a label opens, as its content."""
    if sentence.last - sentence.first < 4:
        return []
    label, colon = parsed.tokens[sentence.first], parsed.tokens[sentence.first + 1]
    content = trimmed(parsed, sentence.first + 2, sentence.last)
    if label.lower not in LABELS or colon.text != ":" or content is None:
        return []
    return [Draft((), parsed.span(label.i, label.i), label.i, "report", [content], "indirect", "statement.labelled",
                  sentence.paragraph)]  # fmt: skip


CALLED = frozenset(
    """it this that these those them claim report accusation charge allegation story rumour rumor suggestion statement
    assertion figure toll account version video footage picture document number""".split()
)
"""What a charge is called by, or its pronoun."""
WITHIN = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADV", "ADP", "NUM", "PUNCT"})


def what_is_called(parsed: Parsed, verb: Token) -> Span | None:
    """What was said and what the verb calls it ("branded the claim disinformation"), by its words and not by the parse.

    A determiner, a noun for what was said or a pronoun, then a noun or adjective that the phrase before does not need.
    """
    last = parsed.sentence_of(verb.i).last
    at = verb.i + 1
    while (
        at <= last
        and parsed.tokens[at].tag in {"DT", "PRP$", "JJ", "POS", "NNP"}
        and parsed.tokens[at].lower not in CALLED
    ):
        at += 1
    if at >= last or (parsed.tokens[at].lemma.lower() not in CALLED and parsed.tokens[at].lower not in CALLED):
        return None
    label = at + 1
    opening = parsed.tokens[label]
    if (
        opening.lower not in {"a", "an", "as"}
        and opening.pos not in {"NOUN", "ADJ", "ADV"}
        and opening.text not in {"“", '"'}
    ):
        return None
    end = label
    quoted = next(
        (
            q
            for k in range(label, min(label + 3, last))
            if (q := parsed.quotation_at(parsed.tokens[k].start)) is not None and q.start > verb.end
        ),
        None,
    )
    while end <= last and quoted is not None and parsed.tokens[end].end <= quoted.end:
        end += 1
    while (
        end <= last
        and (quoted is None or parsed.tokens[end - 1].end < quoted.end)
        and parsed.tokens[end].pos in WITHIN
        and parsed.tokens[end].text not in {",", ".", ";", ":"}
    ):
        if end > label and parsed.tokens[end].lower in {"by", "after", "on", "in", "during"}:
            break
        end += 1
    named = any(t.pos in {"NOUN", "ADJ", "PROPN"} for t in parsed.tokens[label:end])
    return trimmed(parsed, at if parsed.tokens[at].i == verb.i + 1 else verb.i + 1, end - 1) if named else None
