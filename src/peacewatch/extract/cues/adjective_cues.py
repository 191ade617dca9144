"""Adjectives that are cues: "is confident that", "remains opposed to", "was critical of"."""

from peacewatch.extract.complements import cover
from peacewatch.extract.cues.frame import Frame
from peacewatch.extract.cues.governed import finite
from peacewatch.extract.cues.standing import standing_of
from peacewatch.extract.phrases import sources_of
from peacewatch.extract.subjects import subject_of
from peacewatch.knowledge.cues import Cue, load_cues, sense
from peacewatch.model.parsed import Parsed, Token

COPULAS = frozenset(["be", "feel", "remain", "become", "get", "sound", "stay", "grow", "'s", "’s"])
BETWEEN = frozenset(["ADV", "PART", "AUX"])


def adjective_frame(parsed: Parsed, word: Token) -> Frame | None:
    """The frame of an adjective, or participle used as one, that says what somebody thinks or feels here."""
    senses = load_cues().adjectives.get(word.lower)
    copula = _copula(parsed, word) if senses is not None else None
    if senses is None or copula is None:
        return None
    subject = subject_of(parsed, copula)
    standing = standing_of(parsed, copula, subject)
    if subject is None or subject.lower in {"it", "this", "that", "there", "what"} or standing == "unreal":
        return None
    found = _complement(parsed, word, copula, senses)
    if found is None:
        return None
    one, kept = found
    between = parsed.tokens[copula.i + 1 : word.i]
    first = copula.i if copula.i < word.i and all(t.pos in BETWEEN for t in between) else word.i
    rule = "statement.clause" if kept[0].dep in {"ccomp", "advcl"} else "statement.adjective"
    return Frame(
        word.i, parsed.span(first, word.i), one.act, rule, sources_of(parsed, subject.i), cover(parsed, kept),
        cue_class=one.cue_class, standing=standing,
    )  # fmt: skip


def _copula(parsed: Parsed, word: Token) -> Token | None:
    """The verb that says it of its subject; for a participle its own auxiliary."""
    if word.dep in {"acomp", "attr", "xcomp", "oprd"} and parsed.tokens[word.head].lemma in COPULAS:
        return parsed.tokens[word.head]
    if word.tag in {"VBN", "JJ"}:
        return parsed.child(word.i, "auxpass", "cop") if parsed.child(word.i, "agent") is None else None
    return None


def _complement(parsed: Parsed, word: Token, copula: Token, senses: tuple[Cue, ...]) -> tuple[Cue, list[Token]] | None:
    """The sense of the adjective here and the heads of what follows it, also where the parse hangs them on the copula."""
    kids = [k for i in dict.fromkeys((word.i, copula.i)) for k in parsed.children(i) if k.i > word.i]
    for kid in kids:
        if kid.dep in {"ccomp", "advcl"} and finite(parsed, kid) and (one := sense(senses, "that")) is not None:
            opening = parsed.tokens[parsed.edges(kid.i)[0]]
            if kid.dep == "ccomp" or opening.lower == "that":
                return one, [kid]
        if kid.dep == "xcomp" and (one := sense(senses, "to")) is not None and not finite(parsed, kid):
            return one, [kid]
        if (
            kid.dep == "prep"
            and kid.head == word.i
            and kid.i <= word.i + 2
            and (one := sense(senses, kid.lower)) is not None
        ):
            return one, [kid]
    return None
