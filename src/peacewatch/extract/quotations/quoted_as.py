"""Whom another quotes or was told by: "X quoted Y as saying", "Y was quoted as saying", "he had been told by Y that …"."""

from peacewatch.extract.chain_phrases import BE, STOPS, phrase_sources, said_after
from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import sources_of, trimmed
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.span import Span
from peacewatch.model.worded import Source

SAYING = frozenset(
    [
        "saying",
        "telling",
        "stating",
        "warning",
        "confirming",
        "denying",
        "adding",
        "claiming",
        "describing",
        "alleging",
        "insisting",
        "announcing",
    ]
)

TOLD = frozenset(["tell", "inform", "brief", "assure", "notify", "warn", "advise"])

REACH = 30


def quoted_as(parsed: Parsed, verb: Token, sentence: Sentence) -> list[Draft]:
    """ "X quoted Y as saying": two attributions, the second in the first; "Y was quoted [by X] as saying": one."""
    said = _as_saying(parsed, verb, sentence)
    if said is None:
        return []
    first, saying = said
    content = said_after(parsed, sentence, saying)
    before = {parsed.tokens[k].lower for k in range(max(sentence.first, verb.i - 3), verb.i)}
    if before & BE:
        return _quoted_passive(parsed, verb, sentence, said, content)
    inner_sources = phrase_sources(parsed, verb.i + 1, _no_comma(parsed, verb.i + 1, first - 1))
    outlet = _subject(parsed, verb, sentence)
    if not inner_sources:
        return []
    cue = parsed.span(first, saying.i)
    end = content[-1].end if content else cue.end
    object_first = verb.i + 1
    whole = parsed.piece(parsed.tokens[object_first].start, end)
    inner = Draft(
        inner_sources, cue, saying.i, load_cues().usual_act(saying.lemma) or "say", content, "indirect",
        "statement.quoted-as", sentence.paragraph, spoken=True,
    )  # fmt: skip
    if not outlet:
        return [inner]
    outer = Draft(
        outlet, parsed.span(verb.i, verb.i), verb.i, "report", [whole], "indirect", "statement.quoted-as", sentence.paragraph,
        via=inner_sources,
    )  # fmt: skip
    inner.nested_in = outer
    return [outer, inner]


def _as_saying(parsed: Parsed, verb: Token, sentence: Sentence) -> tuple[int, Token] | None:
    """The first token of "as saying" after a *quoted*, and the *saying*; also without its "as"."""
    for at in range(verb.i + 1, min(sentence.last, verb.i + REACH) + 1):
        token = parsed.tokens[at]
        if token.text in {"“", '"', ";"}:
            return None
        if token.lower in SAYING and at > verb.i + 1:
            return (at - 1 if parsed.tokens[at - 1].lower == "as" else at), token
    return None


def _quoted_passive(
    parsed: Parsed, verb: Token, sentence: Sentence, said: tuple[int, Token], content: list[Span]
) -> list[Draft]:
    """ "Y was quoted as saying by X": the speaker is Y, the outlet X stands before him in the chain."""
    first, saying = said
    sources = _subject(parsed, verb, sentence)
    outlets: tuple[Source, ...] = ()
    for at in (verb.i + 1, saying.i + 1):
        if at < sentence.last and parsed.tokens[at].lower in {"by", "in"}:
            end = at + 1
            while end <= sentence.last and parsed.tokens[end].lower not in STOPS:
                end += 1
            outlets = phrase_sources(parsed, at + 1, end - 1)
            break
    aux = next(
        (k for k in range(verb.i - 1, max(sentence.first, verb.i - 4) - 1, -1) if parsed.tokens[k].lower in BE), verb.i
    )
    contiguous = first == verb.i + 1
    cue = parsed.span(aux, saying.i) if contiguous else parsed.span(first, saying.i)
    act = load_cues().usual_act(saying.lemma) or "say"
    return [Draft(sources, cue, saying.i, act, content, "indirect", "statement.was-quoted", sentence.paragraph, spoken=True,
                  outlets=outlets)] if sources else []  # fmt: skip


def _subject(parsed: Parsed, verb: Token, sentence: Sentence) -> tuple[Source, ...]:
    """Who quotes, or is quoted: the parser's subject, else the words before the verb up to a comma or mark."""
    subject = parsed.child(verb.i, "nsubj", "nsubjpass")
    if subject is not None and subject.i < verb.i:
        return sources_of(parsed, subject.i)
    last = verb.i - 1
    while last > sentence.first and (parsed.tokens[last].pos in {"AUX", "ADV"} or parsed.tokens[last].text == ","):
        last -= 1
    first = last
    while first > sentence.first and parsed.tokens[first - 1].text not in {",", "”", '"', ";", "“"}:
        first -= 1
    return phrase_sources(parsed, first, last)


def _no_comma(parsed: Parsed, first: int, last: int) -> int:
    """The last token before "as", without the comma that closes an apposition."""
    while last > first and parsed.tokens[last].text == ",":
        last -= 1
    return last


def told_by(parsed: Parsed, verb: Token, sentence: Sentence) -> list[Draft]:
    """ "He had been told by a driver that …": the driver's statement."""
    if verb.lemma not in TOLD or verb.tag not in {"VBN", "VBD"} or verb.i + 2 >= sentence.last:
        return []
    before = {parsed.tokens[k].lower for k in range(max(sentence.first, verb.i - 3), verb.i)}
    if not before & BE or parsed.tokens[verb.i + 1].lower != "by" or before & {"not", "never", "n't"}:
        return []
    end = verb.i + 2
    while end <= sentence.last and parsed.tokens[end].lower not in STOPS:
        end += 1
    sources = phrase_sources(parsed, verb.i + 2, end - 1)
    if not sources or end >= sentence.last or parsed.tokens[end].lower not in {"that", ","}:
        return []
    content = trimmed(parsed, end + (parsed.tokens[end].lower == "that"), sentence.last)
    hearer = parsed.child(verb.i, "nsubjpass", "nsubj")
    return [Draft(sources, parsed.span(verb.i, verb.i), verb.i, "say", [content], "indirect", "statement.told-by",
                  sentence.paragraph, spoken=True, addressees=(hearer.i,) if hearer is not None else ())] if content is not None else []  # fmt: skip
