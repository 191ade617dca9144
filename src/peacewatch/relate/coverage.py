"""Silence of the coder is told: sentences with a cue word or a quotation that yielded no statement."""

from collections.abc import Sequence

from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Statement
from peacewatch.model.report import Diagnostic

PLAIN_CUES = frozenset(
    [
        "say",
        "tell",
        "announce",
        "deny",
        "accuse",
        "warn",
        "confirm",
        "claim",
        "state",
        "declare",
        "threaten",
        "demand",
        "report",
    ]
)


def uncovered(parsed: Parsed, statements: Sequence[Statement]) -> tuple[Diagnostic, ...]:
    """One diagnostic for each sentence that looks like an attribution and yielded no statement."""
    found = []
    covered = [span for s in statements for span in s.evidence]
    for sentence in parsed.sentences:
        if any(span.start < sentence.end and sentence.start < span.end for span in covered):
            continue
        words = parsed.tokens[sentence.first : sentence.last + 1]
        cue = next((t for t in words if t.pos == "VERB" and t.lemma in PLAIN_CUES), None)
        quoted = any(q.start < sentence.end and sentence.start < q.end for q in parsed.quotations)
        if cue is None and not quoted:
            continue
        what = f"the cue word “{cue.text}”" if cue is not None else "a quotation"
        found.append(
            Diagnostic("info", "coverage.no-statement", f"{what} at character {sentence.start} yielded no statement")
        )
    return tuple(found)
