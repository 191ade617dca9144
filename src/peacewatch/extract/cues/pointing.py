""" ", a charge Kigali denies": what is set off by a comma, points at what was just said, and has a speaker of its own."""

from peacewatch.extract.complements import points
from peacewatch.extract.drafts import Draft
from peacewatch.extract.phrases import is_date, trimmed
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Sentence, Token
from peacewatch.model.record import Act
from peacewatch.model.span import Span
from peacewatch.model.worded import Source

MARKS = frozenset({",", "—", "–", "-", "--"})
STOPS = frozenset({",", ";", ".", ":", "(", "—", "–", "?", "!"})
ANSWERING: frozenset[Act] = frozenset({"deny", "refuse", "agree", "confirm", "condemn"})
NOUNS = frozenset({"PROPN", "NOUN", "PRON"})
BEYOND = frozenset({"in", "on", "when", "while", "and", "but", "after", "before", "during"})
REACH = 12  # words from the pointing phrase to its cue


def pointing(parsed: Parsed, sentence: Sentence) -> list[Draft]:
    """The statements of a sentence whose content is such a phrase: a short noun phrase, or "which" itself."""
    found = []
    for at in range(sentence.first + 2, sentence.last):
        if parsed.tokens[at].text not in MARKS:
            continue
        noun = _pointing_noun(parsed, at + 1, sentence.last)
        if noun is None:
            continue
        rest = parsed.tokens[noun + 1 : min(sentence.last, noun + REACH) + 1]
        found.extend(made := _made_by(parsed, sentence, at, noun))
        draft = None if made else _active(parsed, at + 1, noun, rest) or _passive(parsed, at + 1, noun, rest)
        if draft is not None:
            draft.paragraph = sentence.paragraph
            found.append(draft)
    return found


def _pointing_noun(parsed: Parsed, first: int, last: int) -> int | None:
    """The noun of "a charge", "an old allegation", "accusations" or "which" that starts at ``first``."""
    if parsed.tokens[first].lower == "which":
        return first
    at = first + (parsed.tokens[first].lower in {"a", "an", "the", "another", "one"})
    while at < last and parsed.tokens[at].pos == "ADJ":
        at += 1
    if at >= last:
        return None
    noun = parsed.tokens[at]
    determined = at > first and parsed.tokens[first].pos in {"DET", "NUM"}
    return at if points(noun) and (determined or noun.tag == "NNS") else None


def _act(word: Token, following: Token | None) -> tuple[Act | None, bool]:
    """The act of a verb, and whether the word after it belongs to the cue ("ruled out")."""
    cues = load_cues()
    lemma = word.lemma if word.pos == "VERB" else word.lower.removesuffix("s")
    if following is not None and (act := cues.usual_act(f"{lemma} {following.lower}")) is not None:
        return act, True
    senses = cues.verbs.get(lemma, ())
    deed = bool(senses) and senses[0].cue_class == "other"  # "the depot, which the rebels attacked"
    return None if deed else cues.usual_act(lemma), False


def _active(parsed: Parsed, first: int, noun: int, rest: tuple[Token, ...]) -> Draft | None:
    """ "a charge (that) Kigali (has) denied (as "groundless")"."""
    stop = next((k for k, t in enumerate(rest) if _finite(t, rest[k + 1] if k + 1 < len(rest) else None)), None)
    if stop is None or any(t.text in STOPS for t in rest[:stop]):
        return None
    subject = [t for t in rest[:stop] if t.pos not in {"AUX", "ADV", "PART"} and t.lower not in {"that", "which"}]
    if not subject or subject[0].pos == "ADP" or not any(t.pos in NOUNS for t in subject):
        return None
    verb, following = rest[stop], rest[stop + 1] if stop + 1 < len(rest) else None
    phrase = subject[: next((k for k, t in enumerate(subject) if t.pos == "ADP"), len(subject))]  # "officials in Goma"
    head = next((t for t in reversed(phrase) if t.pos in NOUNS), None)
    if head is None:
        return None
    source = Source(head.i, parsed.span(subject[0].i, subject[-1].i))
    content = [parsed.span(first, noun)]
    if (called := _called(parsed, verb)) is not None:
        return _draft(source, parsed.span(verb.i, verb.i), verb.i, called[0], [*content, called[1]])
    act, particle = _act(verb, following)
    after = rest[stop + 2] if particle and stop + 2 < len(rest) else following
    if act not in ANSWERING or not _ends(after):
        return None
    label = _label(parsed, after)
    if label is not None:
        content.append(label)
    cue = parsed.span(verb.i, following.i if particle and following is not None else verb.i)
    return _draft(source, cue, verb.i, act, content)


def _called(parsed: Parsed, verb: Token) -> tuple[Act, Span] | None:
    """ "a charge that Kigali called baseless", "… described as absurd", "… said was false": the act, and the label.

    A number may be the label: "a toll that officials put at 12".
    """
    last = parsed.sentence_of(verb.i).last
    at = verb.i + 1
    as_ = at < last and parsed.tokens[at].lower == "as"
    if verb.lemma in {"say", "insist", "maintain"} and parsed.tokens[at].lower in {"is", "are", "was", "were"}:
        lead = at + 1
    elif verb.lemma == "put" and parsed.tokens[at].lower == "at":
        lead = at
    elif verb.lemma in word_list("labelling") or (verb.lemma in {"dismiss", "reject"} and as_):
        lead = at + 1 if as_ else at
    else:
        return None
    end = lead
    while end < last and parsed.tokens[end].text not in STOPS and not is_date(parsed.tokens[end]) and (
        end == lead or parsed.tokens[end].lower not in BEYOND):  # fmt: skip
        end += 1
    label = trimmed(parsed, lead, end - 1)
    if label is None or end == lead:
        return None
    false = any(t.lower in word_list("called_false") for t in parsed.tokens[lead:end])
    if parsed.tokens[at].pos == "AUX" and not false:
        return None  # "a figure that officials said was provisional" tells no answer
    usual = load_cues().usual_act(verb.lemma) or "say"
    return ("deny" if false else usual), label


def _passive(parsed: Parsed, first: int, noun: int, rest: tuple[Token, ...]) -> Draft | None:
    """ "a figure (that was) disputed by the government"."""
    by = next((k for k, t in enumerate(rest) if t.lower == "by"), None)
    if by is None or by == 0 or rest[by - 1].tag not in {"VBN", "VBD"}:
        return None
    if any(t.pos not in {"AUX", "ADV"} and t.lower not in {"that", "which"} for t in rest[: by - 1]):
        return None
    verb = rest[by - 1]
    act, _ = _act(verb, None)
    after = rest[by + 1 :]
    agent = after[: next((k for k, t in enumerate(after) if t.pos not in {"DET", "ADJ", "NUM", *NOUNS}), len(after))]
    if act not in ANSWERING or not agent or agent[-1].pos not in NOUNS:
        return None
    source = Source(agent[-1].i, parsed.span(agent[0].i, agent[-1].i))
    return _draft(source, parsed.span(verb.i, verb.i), verb.i, act, [parsed.span(first, noun)])


def _made_by(parsed: Parsed, sentence: Sentence, comma: int, noun: int) -> list[Draft]:
    """ "(The raid was planned), a charge made by the opposition": who says what stands before the comma, where nobody else does."""
    rest = parsed.tokens[noun + 1 : sentence.last + 1]
    if (
        len(rest) < 3
        or rest[0].lower not in {"made", "levelled", "leveled", "raised", "voiced"}
        or rest[1].lower != "by"
    ):
        return []
    sense_of = load_cues().nouns.get(parsed.tokens[noun].lemma, ())
    before = parsed.tokens[sentence.first : comma]
    told = any(load_cues().verbs.get(t.lemma) for t in before if t.pos == "VERB") or any(
        t.text in '":;“”' for t in before
    )
    clause = trimmed(parsed, sentence.first, comma - 1)
    if not sense_of or told or clause is None or not any(t.tag in {"VBD", "VBZ", "VBP", "VBN"} for t in before):
        return []
    agent = rest[
        2 : next(
            (k for k, t in enumerate(rest) if k > 2 and t.pos not in {"DET", "ADJ", "NUM", "PART", *NOUNS}), len(rest)
        )
    ]
    if not agent or agent[-1].pos not in NOUNS:
        return []
    charge = Draft((_agent(parsed, agent),), parsed.span(noun, noun), noun, sense_of[0].act, [clause], "indirect",
                   "statement.appositive-charge", sentence.paragraph)  # fmt: skip
    after = rest[2 + len(agent) :]
    if len(after) < 4 or after[0].lower not in {"and", "but"}:
        return [charge]
    answer = _passive(parsed, comma + 1, noun, after[1:])  # "and denied by the army"
    if answer is None:
        return [charge]
    answer.paragraph = sentence.paragraph
    return [charge, answer]


def _agent(parsed: Parsed, words: tuple[Token, ...]) -> Source:
    return Source(words[-1].i, parsed.span(words[0].i, words[-1].i))


def _finite(token: Token, following: Token | None) -> bool:
    """Whether a word is the verb here; the small model takes "a charge Tripoli rejects" for nouns."""
    if token.pos == "VERB":
        return token.tag in {"VBD", "VBZ", "VBP", "VBN", "VB"}
    taken = token.tag in {"NNS", "NN"} and _act(token, None)[0] in {"deny", "refuse"}
    return taken and token.lower.endswith(("s", "ute", "est")) and _ends(following)


def _ends(token: Token | None) -> bool:
    """Whether nothing that the cue could govern follows it."""
    return token is None or token.text in STOPS or token.pos in {"ADV", "CCONJ", "SCONJ"} or token.lower in {
        "as", "on", "in", "when", "while", "and", "but", "”",
    } or is_date(token)  # fmt: skip


def _label(parsed: Parsed, after: Token | None) -> Span | None:
    """The quoted label of "rejected as “groundless”"."""
    if after is None or after.lower != "as" or after.i + 1 >= len(parsed.tokens):
        return None
    quotation = parsed.quotation_at(parsed.tokens[after.i + 1].start)
    return parsed.piece(quotation.start, quotation.end) if quotation is not None else None


def _draft(source: Source, cue: Span, head: int, act: Act, content: list[Span]) -> Draft:
    return Draft((source,), cue, head, act, content, "indirect", "statement.appositive-denial", 0, deictic=True)
