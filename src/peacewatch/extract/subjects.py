"""Whose cue it is: the subject of a verb, where the parse has one and where it must be sought."""

from peacewatch.extract.phrases import WEEKDAYS, is_date
from peacewatch.extract.series import first_of_three, first_of_two
from peacewatch.knowledge.actor_nouns import kind_of
from peacewatch.knowledge.attribution_words import word_list
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.parsed import Parsed, Token

RELATIVE = frozenset({"who", "which", "that", "whom"})
CLOSING = frozenset({"”", '"', "’", "''", "»", "'"})
# Whoever does this to a document or a broadcast speaks through it ("issued a statement saying").
PUTTING_OUT = frozenset(
    """issue release publish put send write post tweet email e-mail file deliver make give launch sign circulate
    distribute print broadcast air open hold record upload share read hand produce adopt pass table submit take do use
    hang display run issuing""".split()
)
# What speaks for whoever puts it out; a person or a body that is the object speaks for itself.
PUT_OUT = frozenset(
    """statement letter communique communiqué post tweet message note memo video recording release email e-mail report
    article editorial op-ed ad advertisement speech address remark comment declaration resolution petition banner leaflet
    poster broadcast interview order notice text sermon document complaint lawsuit appeal call bulletin dispatch website
    headline story cover turn sign rally conference press""".split()
)
# What stands before its subject after a comma alone, without a quotation mark.
PARENTHETIC = frozenset(
    {"say", "add", "write", "report", "note", "explain", "warn", "argue", "reply", "recall", "predict", "suggest"}
)
# What a speaker does who goes on speaking ("said …, adding that …").
GOES_ON = frozenset(
    """add note say stress explain insist warn claim argue admit recall suggest remark emphasise emphasize reiterate
    predict assert conclude describe call tell""".split()
)
SPEECHLESS = frozenset(
    """troop soldier force fighter gunman jet warplane drone aircraft helicopter tank shell missile rocket mortar artillery
    plane ship gunboat unit bomb strike raid attack""".split()
)
DENYING = frozenset({"deny"})
OWNING_UP = frozenset({"admit", "acknowledge", "concede", "confess", "confirm"})
RESUMING = frozenset({"add", "say", "note", "stress", "insist", "reiterate", "conclude"})
# Prepositions after which a gerund tells what the clause's subject did ("by saying", not "without saying").
DOING = frozenset({"by", "in", "after", "besides", "through", "while", "when"})
# What may stand before a clause's subject.
OPENERS = frozenset(
    {"when", "that", "than", "as", "if", "while", "and", "but", "because", "although", "though", "after"}
)
PAPERS = frozenset({"daily", "weekly", "biweekly", "fortnightly", "monthly", "quarterly"})
BEFORE_NOUN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})


def subject_of(parsed: Parsed, verb: Token) -> Token | None:
    """The head of the subject: beside the cue where quotation marks or commas show it, else by the parse.

    The parse's subject is shared over coordination and participles; it is the antecedent where it is a relative
    pronoun, and whoever puts out a document where the document has a participle ("issued a statement saying").
    """
    teller = _teller(parsed, verb)
    if teller is not None:
        return _by_parse(parsed, teller)
    found = _by_parse(parsed, verb)
    if found is None or _cut_off(parsed, found, verb):
        beside = (
            _inverted(parsed, verb)
            or _just_before(parsed, verb)
            or _before_an_aside(parsed, verb)
            or _behind_the_clause(parsed, verb)
        )
        if beside is not None:
            return beside
    return found


def _teller(parsed: Parsed, verb: Token) -> Token | None:
    """The cue that ", adding that …" or "and said that …" goes on from, where the parser hung it on what was said."""
    if verb.i == 0:
        return None
    if verb.tag == "VBG":
        going_on = verb.lemma in GOES_ON and parsed.tokens[verb.i - 1].text == ","
    else:
        going_on = _resumes(parsed, verb)
    return _told_by(parsed, verb) if going_on else None


def _told_by(parsed: Parsed, verb: Token) -> Token | None:
    """The verb in whose said clause ``verb`` stands, the outermost one."""
    told = None
    below = verb
    for above in parsed.ancestors(verb.i):
        if below.dep == "ccomp" and below is not verb and above.pos == "VERB" and below.i > above.i:
            told = above
        noun = below.dep in {"acl", "relcl"} and above.pos == "NOUN" and above.lemma in load_cues().nouns
        if noun and below.i > above.i and above.dep == "dobj" and parsed.tokens[above.head].pos == "VERB":
            told = parsed.tokens[above.head]  # "rejected claims that …, describing them as …"
        misread = (
            below.dep == "relcl" and above.dep == "dobj" and parsed.tokens[above.head].lemma in word_list("addressing")
        )
        if misread and below.i > above.i:
            told = parsed.tokens[above.head]  # "reminded the parties that …"
        below = above
    return told


def _resumes(parsed: Parsed, verb: Token) -> bool:
    """Whether a coordinated cue goes on with the speaker and not with whom he spoke of.

    "She said that the army had left and added …": it is a verb by which one goes on speaking. "He says the plan is dead
    and blames …", "He said the plan is dead and blamed …": its tense is the cue's and not the said clause's.
    """
    if verb.dep != "conj" or verb.tag not in {"VBD", "VBZ", "VBP", "VBN"} or not load_cues().says(verb.lemma):
        return False
    if parsed.child(verb.i, "nsubj", "nsubjpass", "aux", "auxpass") is not None:
        return False
    if parsed.tokens[verb.i - 1].lower not in {"and", "but"} and parsed.tokens[verb.i - 2].lower not in {"and", "but"}:
        return False
    told, beside = _told_by(parsed, verb), parsed.tokens[verb.head]
    if (
        told is None
        or not load_cues().says(told.lemma)
        or parsed.quotation_at(told.start) != parsed.quotation_at(verb.start)
    ):
        return False
    if verb.lemma in RESUMING or _set_off(parsed, verb) or _cannot_ask(parsed, verb, beside):
        return True
    helped = {k.lower for k in parsed.children(beside.i, "aux", "auxpass")}
    if verb.lemma in DENYING and _is_his(parsed, told, beside) and _denies_a_deed(parsed, verb):
        return True
    if verb.tag != told.tag or helped & {"has", "have", "had", "'ve", "'d"}:
        return False
    return bool(helped) or beside.pos == "AUX" or beside.tag != verb.tag


def _set_off(parsed: Parsed, verb: Token) -> bool:
    """ "She said the army had held its fire, and blamed the rebels": a comma before the "and" parts it from what she said."""
    return parsed.tokens[verb.i - 1].lower in {"and", "but"} and verb.i > 1 and parsed.tokens[verb.i - 2].text == ","


def _cannot_ask(parsed: Parsed, verb: Token, beside: Token) -> bool:
    """ "The front said troops had shelled its posts and called on the envoy to act": troops and shells ask for nothing."""
    doer = parsed.child(beside.i, "nsubj", "nsubjpass")
    asks = any(s.act in {"request", "demand", "accuse", "deny"} for s in load_cues().verbs.get(verb.lemma, ()))
    return doer is not None and doer.lemma.lower() in SPEECHLESS and (asks or verb.lemma == "call")


def _is_his(parsed: Parsed, told: Token, beside: Token) -> bool:
    """ "Admitted that his men had fired", "said its jets had flown": the clause tells of the speaker's own, or he owns up to it."""
    if told.lemma in OWNING_UP:
        return True
    subject = parsed.child(beside.i, "nsubj", "nsubjpass")
    owner = parsed.child(subject.i, "poss") if subject is not None else None
    return owner is not None and owner.tag == "PRP$" and owner.lower in {"its", "their", "his", "her"}


def _denies_a_deed(parsed: Parsed, verb: Token) -> bool:
    """ "Denied giving the order", "denied that anybody was shot": said, where "denied them water" is done."""
    following = parsed.tokens[verb.i + 1] if verb.i < parsed.sentence_of(verb.i).last else verb
    return (
        following.tag == "VBG" or following.lower in {"that", "having", "any"} or bool(parsed.children(verb.i, "ccomp"))
    )


def _cut_off(parsed: Parsed, subject: Token, verb: Token) -> bool:
    """Whether the parse's subject cannot be it: inside a quotation that the verb is outside of, or before one comma.

    One comma between a subject and its verb is no apposition, which has two: "The contrast, said the mayor, was clear".
    """
    quotation = parsed.quotation_at(subject.start)
    if quotation is not None and not quotation.start <= verb.start < quotation.end:
        return True
    if subject.sentence != verb.sentence:
        return True
    if subject.i < verb.i and verb.dep != "relcl" and _parted_by_a_mark(parsed, subject, verb):
        return True
    if verb.dep == "conj" and verb.lemma in PARENTHETIC and _sentence_ends_on_a_name(parsed, verb):
        return True
    if subject.i > verb.i or verb.dep in {"acl", "advcl", "relcl", "conj"} or parsed.tokens[verb.i - 1].text != ",":
        return False
    return sum(t.text in {",", "—", "–", "("} for t in parsed.tokens[subject.i : verb.i]) == 1


def _parted_by_a_mark(parsed: Parsed, subject: Token, verb: Token) -> bool:
    """ "Losses: one dead (the army's figure); the front reported none": a colon or semicolon, and a noun right before the verb."""
    marked = any(t.text in {":", ";"} for t in parsed.tokens[subject.i + 1 : verb.i])
    return marked and parsed.tokens[verb.i - 1].pos in {"NOUN", "PROPN"}


def _sentence_ends_on_a_name(parsed: Parsed, verb: Token) -> bool:
    """ "…, reported the daily Al Nahar (on Friday).": between a comma and the full stop, a cue and a name."""
    last = parsed.sentence_of(verb.i).last - 1
    while last > verb.i and (is_date(parsed.tokens[last]) or parsed.tokens[last].pos == "ADP"):
        last -= 1
    rest = parsed.tokens[verb.i + 1 : last + 1]
    named = bool(rest) and rest[-1].pos == "PROPN" and all(t.pos in BEFORE_NOUN for t in rest)
    return named and parsed.tokens[verb.i - 1].text == ","


def _inverted(parsed: Parsed, verb: Token) -> Token | None:
    """ "…,” said the head of the council": the noun phrase just after a finite cue that follows a comma or a mark."""
    end_of_sentence = parsed.sentence_of(verb.i).last
    if verb.i == 0 or verb.tag not in {"VBD", "VBZ", "VBP", "VBN"} or verb.i >= end_of_sentence:
        return None
    before, after = parsed.tokens[verb.i - 1], parsed.tokens[verb.i + 1]
    paper = _is_paper(parsed, verb.i)
    if before.text not in {",", *CLOSING} or after.tag == "TO" or (is_date(after) and not paper):
        return None
    if before.text == "," and verb.lemma not in PARENTHETIC and parsed.tokens[verb.i - 2].text not in CLOSING:
        return None
    end = after.i
    if after.pos != "PRON" or after.tag == "PRP$":
        if not _opens_noun(after):
            return None
        while (
            end < end_of_sentence
            and parsed.tokens[end + 1].pos in BEFORE_NOUN
            and (not is_date(parsed.tokens[end + 1]) or (paper and parsed.tokens[end + 1].lower not in WEEKDAYS))
        ):
            end += 1
    # Where a verb follows, the noun phrase is the subject of what is said ("…, said the plan had failed").
    if end < end_of_sentence and parsed.tokens[end + 1].pos in {"VERB", "AUX", "ADV"}:
        return None
    head = parsed.tokens[end]
    if head.pos == "PRON" and head.lower not in {"he", "she", "they", "it"}:
        return None
    return _whole_name(parsed, head) if head.pos in {"NOUN", "PROPN", "PRON"} else None


def _opens_noun(token: Token) -> bool:
    """Whether a token may stand before a noun in its phrase: an article, a modifier, "its"."""
    return token.pos in BEFORE_NOUN or token.tag == "PRP$"


def _is_paper(parsed: Parsed, verb: int) -> bool:
    """ "(reported) the weekly Nile Post": a paper's kind before its name, which the model takes for a date."""
    words = parsed.tokens[verb + 1 : verb + 4]
    at = next((k for k, t in enumerate(words[:-1]) if t.lower in PAPERS), None)
    return at is not None and words[at + 1].text[:1].isupper() and words[at + 1].lower not in WEEKDAYS


def _just_before(parsed: Parsed, verb: Token) -> Token | None:
    """ "…,” Mr X said": the noun phrase that ends before the cue and starts after a closing mark or a comma."""
    at = verb.i - 1
    while at > 0 and parsed.tokens[at].pos in {"AUX", "ADV"}:
        at -= 1
    head, first = parsed.tokens[at], at
    if head.pos not in {"NOUN", "PROPN", "PRON"} or head.tag in {"WP", "WDT"} or is_date(head):
        return None
    while first > 0 and _opens_noun(parsed.tokens[first - 1]):
        first -= 1
    opening = (
        first == 0 or parsed.tokens[first - 1].text in {",", *CLOSING} or parsed.tokens[first - 1].lower in OPENERS
    )
    if not opening and first != parsed.sentence_of(verb.i).first:
        return None
    return _first_of_several(parsed, verb, first, head) or _whole_name(parsed, head)


def _first_of_several(parsed: Parsed, verb: Token, first: int, head: Token) -> Token | None:
    """ "…, killing 11 soldiers, two security sources and a local official said.": the first of two who end a sentence and can speak.

    ``first`` is the first token of the second one's phrase and ``head`` its head.
    """
    last = parsed.tokens[parsed.sentence_of(verb.i).last]
    after = parsed.tokens[verb.i + 1] if verb.i < last.i else last
    ends = after.text in {".", ";"} or after.i == last.i or after.lower in {"on", "in"} or is_date(after)
    if first < 2 or verb.tag not in {"VBD", "VBZ", "VBP"} or not ends or parsed.tokens[first - 1].lower != "and":
        return None
    one = at = first - 2
    while at > 0 and _opens_noun(parsed.tokens[at - 1]):
        at -= 1
    if (
        at <= 1
        or parsed.tokens[at - 1].text not in {",", *CLOSING}
        or not all(map(_may_speak, (parsed.tokens[one], head)))
    ):
        return None
    return _whole_name(parsed, parsed.tokens[one])


def _may_speak(token: Token) -> bool:
    return token.pos == "PROPN" or kind_of(token.lemma.lower()) in {"person", "body"}


def _before_an_aside(parsed: Parsed, verb: Token) -> Token | None:
    """ "…,” the commander, call sign Bars, told X": the noun phrase between a closing mark and the comma of an aside."""
    first = parsed.sentence_of(verb.i).first
    if verb.tag not in {"VBD", "VBZ", "VBP"} or verb.i - first < 4 or parsed.tokens[verb.i - 1].text != ",":
        return None
    mark = next((t.i for t in reversed(parsed.tokens[first : verb.i - 1]) if t.text in CLOSING), None)
    if mark is None:
        return None
    comma = next((t.i for t in parsed.tokens[mark + 1 : verb.i - 1] if t.text == ","), None)
    phrase = parsed.tokens[mark + 1 : comma] if comma is not None else ()
    if not phrase or any(t.pos not in BEFORE_NOUN | {"ADP", "PRON", "PUNCT"} for t in phrase):
        return None
    head = parsed.tokens[phrase[0].i]
    nouns = phrase[: next((k for k, t in enumerate(phrase) if k and t.pos == "ADP"), len(phrase))]
    head = next((t for t in reversed(nouns) if t.pos in {"NOUN", "PROPN", "PRON", "NUM"}), head)
    return _whole_name(parsed, head)


def _behind_the_clause(parsed: Parsed, verb: Token) -> Token | None:
    """ "Nine died near a bus station, a source at the hospital said": the parser takes the source for an apposition."""
    first = parsed.sentence_of(verb.i).first
    behind = verb.dep == "parataxis" or any(k.i < verb.i for k in parsed.children(verb.i, "ccomp"))
    if verb.tag not in {"VBD", "VBZ"} or not behind:
        return None
    comma = next((t.i for t in reversed(parsed.tokens[first : verb.i]) if t.text == ","), None)
    phrase = parsed.tokens[comma + 1 : verb.i] if comma is not None else ()
    if not phrase or any(t.pos not in BEFORE_NOUN | {"ADP"} for t in phrase) or phrase[0].pos == "ADP":
        return None
    nouns = phrase[: next((k for k, t in enumerate(phrase) if t.pos == "ADP"), len(phrase))]
    head = nouns[-1]
    return head if head.dep == "appos" and head.pos in {"NOUN", "PROPN"} else None


def _whole_name(parsed: Parsed, head: Token) -> Token:
    """The governor of a run of names that ends at ``head``."""
    at = head
    while (
        at.dep in {"compound", "flat", "nmod"}
        and parsed.tokens[at.head].pos in {"NOUN", "PROPN"}
        and abs(at.head - at.i) <= 3
    ):
        at = parsed.tokens[at.head]
    if at.dep == "appos" and parsed.tokens[at.head].pos == "NOUN" and at.head < at.i:  # "the newspaper Al Nahar"
        between = parsed.tokens[at.head + 1 : at.i]
        if all(t.pos == "PROPN" for t in between):
            return parsed.tokens[at.head]
    return at


def _by_parse(parsed: Parsed, verb: Token) -> Token | None:
    at: Token = verb
    for _ in range(6):
        subject = _own(parsed, at)
        if subject is not None:
            return subject
        if (first := first_of_three(parsed, at) or first_of_two(parsed, at)) is not None:
            at = first
            continue
        if at.dep == "acl" and at.tag in {"VBG", "VBN", "VBD"} and parsed.tokens[at.head].pos in {"NOUN", "PROPN"}:
            noun = parsed.tokens[at.head]
            return _issuer(parsed, noun) or noun if at.tag == "VBG" else noun
        if at.dep == "advcl" and at.tag == "VBN" and parsed.child(at.i, "aux") is None:
            return None  # "Asked about it, X said": who asked is not told
        if at.head == at.i or at.dep not in {"conj", "advcl", "xcomp", "dep", "ccomp", "pcomp"}:
            return None
        at = parsed.tokens[at.head]
        if at.dep == "prep" and at.lower in DOING and at.head != at.i:
            at = parsed.tokens[at.head]
        if at.pos == "ADJ" and at.dep == "acomp":
            at = parsed.tokens[at.head]  # "was quick to blame"
        if at.pos not in {"VERB", "AUX"}:
            return None
    return None


def _own(parsed: Parsed, verb: Token) -> Token | None:
    """The verb's own subject; of a relative clause the one beside the pronoun ("whom the army accuses"), else its antecedent."""
    subjects = parsed.children(verb.i, "nsubj", "nsubjpass")
    misread = parsed.child(verb.i, "csubj")  # "Aid workers fear …", where "aid" is taken for a verb
    if not subjects and misread is not None and misread.tag == "VB" and misread.i == verb.i - 2:
        return parsed.child(misread.i, "dobj")
    named = [s for s in subjects if s.lower not in RELATIVE]
    if named:
        called = len(named) > 1 and named[1].i == named[0].i + 1 and named[1].pos == "PROPN"  # "the agency SANA"
        return named[-1] if verb.dep == "relcl" or called else named[0]
    if subjects and verb.dep == "relcl":
        return parsed.tokens[verb.head]
    return subjects[0] if subjects else None


def _issuer(parsed: Parsed, noun: Token) -> Token | None:
    """Who puts out the document or broadcast that ``noun`` names, where the sentence tells."""
    if noun.lemma.lower() not in PUT_OUT:
        return None
    at = noun
    for _ in range(3):
        verb = parsed.tokens[at.head]
        if at.dep in {"dobj", "pobj", "conj"} and verb.pos in {"VERB", "ADP", "NOUN"}:
            at = verb
            if at.pos == "VERB" and at.lemma.lower() in PUTTING_OUT:
                return _by_parse(parsed, at) if at.i != noun.i else None
            continue
        return None
    return None
