"""What a label with a colon attributes: "Finding: …" in monitors' prose."""

from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import trimmed
from peacewatch.model.parsed import Parsed, Sentence

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
