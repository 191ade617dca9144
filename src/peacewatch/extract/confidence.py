"""How surely an attribution is read rightly: a second voice that looks at the rules' reading from outside.

The rules decide what is read. A small model, trained by ``tools/train_confidence.py`` on open data, then says how
often readings of this look were right; it changes nothing. docs/confidence.md has its figures.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable

from peacewatch.knowledge.confidence import load_confidence
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.worded import Attribution

SHORT_TO_LONG = (1, 2, 3, 5, 8, 15, 30)
NEAR_TO_FAR = (0, 1, 2, 4, 8, 16, 32)
NO_HEAD = frozenset({"PUNCT", "SCONJ", "CCONJ", "SPACE"})


def confidence(parsed: Parsed, attribution: Attribution) -> float:
    """How probable it is that source and content of a reading are right: 0 to 1, two places.

    Right means that the source is the source and that most of the words of the content are its content, as in the
    scoring of docs/benchmark.md (``found``).
    """
    model = load_confidence()
    total = model.intercept + sum(model.weights.get(trait, 0.0) for trait in traits(parsed, attribution))
    return round(1 / (1 + math.exp(-total)), 2)


def traits(parsed: Parsed, attribution: Attribution) -> tuple[str, ...]:
    """What the model sees of a reading: its rule and form, its cue, source and content, and how they hang together."""
    found = [f"rule {attribution.why[0].rule}", f"form {attribution.form}"]
    found.extend((f"cue class {attribution.cue_class}", f"standing {attribution.standing}"))
    inside = [t for span in attribution.content[:1] for t in parsed.tokens_in(span.start, attribution.content[-1].end)]
    if attribution.sources:
        found.append(f"source is {parsed.tokens[attribution.sources[0].head].pos}")
    if attribution.cue_head is not None:
        cue = parsed.tokens[attribution.cue_head]
        found.extend(_of_cue(parsed, cue))
        if attribution.sources:
            found.extend(_between(cue, parsed.tokens[attribution.sources[0].head]))
        if inside:
            found.append(f"one sentence {inside[0].sentence == cue.sentence}")
    if inside:
        found.extend(_of_content(parsed, inside, attribution.cue_head))
    return tuple(dict.fromkeys(found))


def _of_cue(parsed: Parsed, cue: Token) -> Iterable[str]:
    yield f"cue lemma {cue.lemma}"
    yield f"cue tag {cue.tag}"
    yield f"cue hangs as {cue.dep}"
    yield f"cue rules sentence {parsed.sentence_of(cue.i).root == cue.i}"
    yield f"cue has clause {parsed.child(cue.i, 'ccomp') is not None}"
    yield f"cue in quotation {parsed.quotation_at(cue.start) is not None}"


def _between(cue: Token, source: Token) -> Iterable[str]:
    yield f"source far {_step(abs(source.i - cue.i), NEAR_TO_FAR)}"
    yield f"source hangs as {source.dep if source.head == cue.i else 'elsewhere'}"


def _of_content(parsed: Parsed, inside: list[Token], cue: int | None) -> Iterable[str]:
    first, last = inside[0].i, inside[-1].i
    heads = [t for t in inside if (not first <= t.head <= last or t.head == t.i) and t.pos not in NO_HEAD]
    yield f"content long {_step(len(inside), SHORT_TO_LONG)}"
    yield f"content has verb {any(t.pos in {'VERB', 'AUX'} for t in inside)}"
    yield f"content begins {inside[0].tag}"
    yield f"content ends sentence {last >= parsed.sentence_of(last).last - 1}"
    yield f"content heads {min(3, len(heads))}"
    if heads:
        yield f"content head hangs as {heads[0].dep}"
        yield f"content head on cue {heads[0].head == cue}"
    yield f"before content {_neighbour(parsed, first - 1)}"
    yield f"after content {_neighbour(parsed, last + 1)}"


def _neighbour(parsed: Parsed, i: int) -> str:
    """A mark as it is, "that", or the relation of another word; "nothing" at either end of the text."""
    if not 0 <= i < len(parsed.tokens):
        return "nothing"
    token = parsed.tokens[i]
    return token.lower if token.lower == "that" or not token.text[0].isalnum() else token.dep


def _step(number: int, steps: tuple[int, ...]) -> int:
    """Which of rising steps a number does not pass; the number of steps where it passes all."""
    return bisect_left(steps, number)
