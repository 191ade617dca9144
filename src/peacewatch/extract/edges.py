"""Where a said clause ends: with its sentence, unless the reporter takes over before.

The parser of a small model often loses the later parts of a long clause, so the sentence's end is the rule and each
way in which the reporter takes over a named exception. Quoted words are never cut.
"""

from peacewatch.extract.series import first_of_three, third
from peacewatch.knowledge.actor_nouns import kind_of
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Token

BREAKS = frozenset({",", ";", "—", "–", "--", "-"})
RELATIVES = frozenset({"which", "who", "whose", "whom", "where"})
SUPPOSING = frozenset({"would", "could", "should", "might", "may", "must", "will", "can", "'d", "'ll"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SPEAKERS = frozenset({"he", "she", "they", "it"})
SPEAKING = frozenset(
    ["say", "tell", "add", "suggest", "note", "deny", "warn", "insist", "argue", "acknowledge", "concede", "admit",
     "stress", "caution", "decline", "specify", "elaborate", "name", "give", "provide"]
)  # fmt: skip
SPEECH = frozenset({"say", "tell", "add", "argue", "claim", "warn", "deny"})
SILENT = frozenset({"comment", "respond", "reply", "react", "speak", "confirm", "claim"})
PAST = frozenset({"VBD", "VBN"})
PRONOUNS = frozenset(
    ["he", "she", "it", "they", "we", "i", "his", "her", "its", "their", "that", "this", "these", "there"]
)
_PHRASE = 6
_IN_A_PHRASE = frozenset({"ADP", "DET", "ADJ", "NOUN", "PRON", "PROPN", "NUM", "ADV"})
CITING = frozenset({"citing", "quoting"})


def end_of_clause(parsed: Parsed, verb: Token, first: int, *, aside: bool = False) -> tuple[int, str | None]:
    """The last token of the clause that ``verb`` says and that begins with token ``first``, and the rule that cut it.

    An ``aside`` is a cue that commas set off: the sentence is what it says, and goes on after it.
    """
    end = parsed.sentence_of(verb.i).last
    limit = end if aside else _room(parsed, verb)
    rule = "content.ends-with-its-clause" if limit < end else None
    at = first + 1
    while at <= limit:
        quotation = parsed.quotation_at(parsed.tokens[at].start)
        if quotation is not None and quotation.start < parsed.tokens[at].start:
            at += 1
            continue
        reason = _taken_over(parsed, verb, at, limit)
        if reason is not None:
            return at - 1, reason
        at += 1
    running = next((q for q in parsed.quotations_from(parsed.tokens[first].start + 1, parsed.tokens[limit].start + 1)
                    if q.inside is None and q.end > parsed.tokens[limit].end + 1), None)  # fmt: skip
    if running is not None:
        return parsed.tokens_in(running.start, running.end)[-1].i, "content.ends-with-its-quotation"
    return limit, rule


def _room(parsed: Parsed, verb: Token) -> int:
    """The last token of the clause that the cue itself stands in: the sentence's, unless the cue is subordinate."""
    sentence = parsed.sentence_of(verb.i)
    below = verb
    for above in parsed.ancestors(verb.i):
        last = parsed.edges(below.i)[1]
        if above.i > last >= verb.i and last < sentence.last:
            following = parsed.tokens[last + 1]
            broken = breaks(parsed, last) or breaks(parsed, following.i)
            if broken or above.i in {following.i, following.head}:
                return last
        below = above
    return sentence.last


def _taken_over(parsed: Parsed, verb: Token, at: int, limit: int) -> str | None:
    """The rule by which token ``at`` begins words of the reporter's own, or ``None``."""
    token = parsed.tokens[at]
    after_break = breaks(parsed, at - 1)
    if token.text in BREAKS or token.pos == "PUNCT":
        return None
    if token.lower in {"and", "but", "while", "then"}:
        return _coordinated(parsed, verb, at, limit, after_break=after_break)
    if not after_break:
        return None
    if parsed.tokens[at - 1].text in {"—", "–", "--", "-"} and _has_cue_of_its_own(parsed, verb, at - 1, limit):
        return "content.ends-before-another-speaker"
    if token.lower == "according":
        return "content.ends-before-according-to"
    if token.tag == "VBG" and (token.lower in CITING or token.lemma in load_cues().verbs):
        return "content.ends-before-a-participle-cue"
    if (first := first_of_three(parsed, token)) is not None and first.i == verb.i:
        return "content.ends-before-a-coordinated-verb"
    if token.lower == "without" and at < limit and parsed.tokens[at + 1].lemma in word_list("left_open"):
        return "content.ends-before-what-was-left-open"
    pronoun = parsed.tokens[at + 1] if token.pos == "ADP" and at < limit else token
    if pronoun.lower in RELATIVES and _reaches(parsed, _relative(parsed, pronoun), limit):
        return "content.ends-before-a-relative-clause"
    if _contrasts(parsed, at, limit) or _speaks_again(parsed, verb, at, limit):
        return "content.ends-before-a-contrast"
    listed = any(t.text == ":" for t in parsed.tokens[verb.i : at])  # "wants two things: an amnesty, a seat"
    if token.lower in {"a", "an"} and not listed and _reaches(parsed, _apposed(parsed, token), limit):
        return "content.ends-before-an-apposition"
    return None


def breaks(parsed: Parsed, at: int) -> bool:
    """Whether a token is a mark that sets words off; the hyphen of "so-called" is none."""
    token = parsed.tokens[at]
    if token.text != "-":
        return token.text in BREAKS
    return not (
        parsed.text[token.start - 1 : token.start].isalnum() and parsed.text[token.end : token.end + 1].isalnum()
    )


def _contrasts(parsed: Parsed, at: int, limit: int) -> bool:
    """ ", whereas …", ", even as …", ", though the …": what the reporter sets against it; "though he …" is the speaker's."""
    words = [t.lower for t in parsed.tokens[at : min(limit, at + 2) + 1]]
    if words[:1] == ["whereas"] or words[:2] == ["even", "as"]:
        return True
    if words[:1] == ["even"]:
        words = words[1:]
    return words[:1] in (["though"], ["although"]) and not (len(words) > 1 and words[1] in PRONOUNS)


def _speaks_again(parsed: Parsed, verb: Token, at: int, limit: int) -> bool:
    """ ", but he added …", ", though she did not say …": the speaker's next words, or that there were none."""
    words = parsed.tokens[at : min(limit, at + 5) + 1]
    if len(words) < 3 or words[0].lower not in {"but", "though", "although"} or words[1].lower not in SPEAKERS:
        return False
    spoken = next((t for t in words[2:] if t.pos == "VERB"), None)
    if spoken is None or spoken.lemma not in SPEAKING:
        return False
    return _agrees(verb, spoken) or any(t.lower in {"did", "does", "do", "has", "have"} for t in words[2:4])


def _coordinated(parsed: Parsed, verb: Token, at: int, limit: int, *, after_break: bool) -> str | None:
    """Whether a conjunction joins the cue's own clause, and not the said one."""
    token = parsed.tokens[at]
    to_cue = verb.i in {a.i for a in parsed.ancestors(at)} and not _inside_said(parsed, verb, token)
    following = at + 1
    while following < limit and (
        parsed.tokens[following].pos in {"ADV", "CCONJ"} or parsed.tokens[following].tag == "RB"
    ):
        following += 1
    following = _after_phrase(parsed, following, limit)
    second = parsed.tokens[following] if following <= limit else token
    finite = second.tag in FINITE and (second.pos == "AUX" or to_cue)
    if second.pos in {"VERB", "AUX"} and (_agrees(verb, second) or finite):
        if second.pos == "VERB" and load_cues().voices(second.lemma):
            return "content.ends-before-a-coordinated-cue"
        moves_on = _third_of_three(parsed, verb, at) or _goes_away(parsed, verb, at, second)
        if to_cue or (token.lower in {"but", "then"} and after_break) or moves_on:
            return "content.ends-before-a-coordinated-verb"
    if token.lower != "then" and _has_cue_of_its_own(parsed, verb, at, limit):
        return "content.ends-before-another-speaker"
    if after_break and _speaks_again(parsed, verb, at, limit):
        return "content.ends-before-a-contrast"
    if token.lower == "while" and _while_it_was(parsed, verb, at, limit):
        return "content.ends-before-a-contrast"
    supposed = any(t.lower in SUPPOSING for t in parsed.tokens[at + 1 : at + 5])
    if to_cue and token.lower in {"but", "while"} and not supposed and _has_subject(parsed, at, limit):
        return "content.ends-before-a-contrast"
    return None


def _after_phrase(parsed: Parsed, at: int, limit: int) -> int:
    """ "and, for their part, accused …", "but in the same breath said": the first token after such a phrase, where it is a verb."""
    end = at
    while end < limit and parsed.tokens[end].text == ",":
        end += 1
    if parsed.tokens[end].pos != "ADP":
        return at
    last = min(limit, end + _PHRASE)
    while end < last and (parsed.tokens[end].pos in _IN_A_PHRASE or parsed.tokens[end].text == ","):
        end += 1
    return end if parsed.tokens[end].pos == "VERB" else at


def _third_of_three(parsed: Parsed, verb: Token, at: int) -> bool:
    """ "(The envoy met the crew, said they were well) and flew home": the last of three verbs of one subject."""
    return first_of_three(parsed, verb) is not None and third(parsed, verb) == at


def _goes_away(parsed: Parsed, verb: Token, at: int, second: Token) -> bool:
    """ "said the road was clear and drove off": what only a person does, where the said clause tells of a thing."""
    said = next((k for k in parsed.children(verb.i, "ccomp") if verb.i < k.i < at), None)
    subject = parsed.child(said.i, "nsubj", "nsubjpass") if said is not None else None
    alone = second.i == at + 1 and second.tag == "VBD" and verb.tag == "VBD"
    if subject is None or not alone or second.lemma not in word_list("moving_on"):
        return False
    thing = subject.pos == "NOUN" and not kind_of(subject.lemma.lower())
    return thing and subject.lemma.lower() not in word_list("moving_things")


def _while_it_was(parsed: Parsed, verb: Token, at: int, limit: int) -> bool:
    """ "said the boy would live while his father was being buried": what would be, while something else was."""
    after = [t for t in parsed.tokens[at + 1 : limit + 1] if t.tag in FINITE or t.tag == "MD"]
    would = [t for t in parsed.tokens[verb.i + 1 : at] if t.tag in FINITE or t.tag == "MD"]
    past = bool(after) and after[0].tag == "VBD" and after[0].lower != "had"
    return verb.tag == "VBD" and past and bool(would) and would[0].lower in {"would", "could"}


def _agrees(verb: Token, second: Token) -> bool:
    return second.tag == verb.tag or (second.tag in PAST and verb.tag in PAST)


def _inside_said(parsed: Parsed, verb: Token, token: Token) -> bool:
    """Whether the parser puts the token under the said clause."""
    said = {k.i for k in parsed.children(verb.i, "ccomp", "xcomp", "dobj")}
    return any(a.i in said for a in parsed.ancestors(token.i))


def _has_subject(parsed: Parsed, at: int, limit: int) -> bool:
    """Whether a clause with a subject of its own begins right after the conjunction."""
    return any(t.dep in {"nsubj", "nsubjpass", "expl"} for t in parsed.tokens[at + 1 : min(limit, at + 9) + 1])


def _has_cue_of_its_own(parsed: Parsed, verb: Token, at: int, limit: int) -> bool:
    """ "… and three of them said", "… and officials have said nothing": the subject of another speech verb follows."""
    first = parsed.tokens[at + 1] if at < limit else None
    if first is None or first.lower in {"that", "he", "she", "they", "it", "if", "when"}:
        return False
    finite: Token | None = None
    for token in parsed.tokens[at + 1 : min(limit, at + 12) + 1]:
        if breaks(parsed, token.i):
            return False
        if token.pos in {"VERB", "AUX"}:
            finite = finite or token
        if token.pos == "VERB" and finite is not None:
            if finite is token:
                dash = parsed.tokens[at].text in {"—", "–", "--", "-"}
                speaks = load_cues().says(token.lemma) if dash else token.lemma in SPEECH
                return speaks and _agrees(verb, token)
            return token.lemma in SPEAKING | SILENT and _out_of_sequence(parsed, verb, finite, at)
    return False


def _out_of_sequence(parsed: Parsed, verb: Token, finite: Token, at: int) -> bool:
    """ "said gunmen had come, and officials have said nothing": after a past cue and a past clause, a present perfect."""
    if finite.lower not in {"has", "have", "'ve"} or verb.tag not in PAST:
        return False
    said = [t.tag for t in parsed.tokens[verb.i + 1 : at] if t.tag in FINITE or t.lower in SUPPOSING]
    return bool(said) and not {"VBZ", "VBP"} & set(said)


def _relative(parsed: Parsed, token: Token) -> Token | None:
    """The verb of the relative clause that a pronoun opens, unless it tells what may come, which is the speaker's."""
    for above in parsed.ancestors(token.i):
        if above.dep == "relcl":
            supposed = any(k.lower in SUPPOSING for k in parsed.children(above.i, "aux"))
            return None if supposed else above
    return None


def _apposed(parsed: Parsed, token: Token) -> Token | None:
    noun = parsed.tokens[token.head]
    return noun if noun.dep == "appos" and noun.head < token.i else None


def _reaches(parsed: Parsed, head: Token | None, limit: int) -> bool:
    """Whether everything up to the end belongs to ``head``."""
    if head is None:
        return False
    last = parsed.edges(head.i)[1]
    return all(t.pos == "PUNCT" for t in parsed.tokens[last + 1 : limit + 1])
