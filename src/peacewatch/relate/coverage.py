"""Silence of the coder is told: sentences with a cue word or a quotation that yielded no statement."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

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


def _touched(parsed: Parsed, stretches: Iterable[tuple[int, int]]) -> set[int]:
    """The numbers of the sentences that share a character with one of some stretches (start, end)."""
    found: set[int] = set()
    for start, end in sorted(set(stretches)):
        at = bisect_right(parsed.sentences, start, key=lambda s: s.end)
        while at < len(parsed.sentences) and parsed.sentences[at].start < end:
            found.add(parsed.sentences[at].i)
            at += 1
    return found


def uncovered(parsed: Parsed, statements: Sequence[Statement]) -> tuple[Diagnostic, ...]:
    """One diagnostic for each sentence that looks like an attribution and yielded no statement."""
    found = []
    covered = _touched(parsed, ((span.start, span.end) for s in statements for span in s.evidence))
    quoted_in = _touched(parsed, ((q.start, q.end) for q in parsed.quotations))
    for sentence in parsed.sentences:
        if sentence.i in covered:
            continue
        words = parsed.tokens[sentence.first : sentence.last + 1]
        cue = next((t for t in words if t.pos == "VERB" and t.lemma in PLAIN_CUES), None)
        quoted = sentence.i in quoted_in
        if cue is None and not quoted:
            continue
        what = f"the cue word “{cue.text}”" if cue is not None else "a quotation"
        found.append(
            Diagnostic("info", "coverage.no-statement", f"{what} at character {sentence.start} yielded no statement")
        )
    return tuple(found)
