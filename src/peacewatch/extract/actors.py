"""The noun phrases and names of a report that may stand for an actor, nobody identified yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from peacewatch.knowledge.actor_nouns import (
    ACTORS,
    AGENT_ENDINGS,
    BODY,
    COUNTED,
    DOCUMENT,
    DYING,
    FORCES,
    GROUP,
    MEDIA,
    NOT_AGENTS,
    ONLY_SPEAKING,
    SPEECH,
    TITLES,
    kind_of,
)
from peacewatch.knowledge.things import load_things
from peacewatch.model.worded import ActorWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peacewatch.knowledge.actors import ActorBook
    from peacewatch.model.parsed import Parsed, Token
    from peacewatch.model.worded import MentionForm

LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "from",
        "to",
        "into",
        "inside",
        "outside",
        "around",
        "across",
        "through",
        "of",
        "on",
        "toward",
        "towards",
        "over",
        "via",
        "within",
        "off",
    ]
)
_DROP = frozenset(["relcl", "cc", "conj", "preconj", "advcl", "ccomp", "dep", "cop", "aux", "mark", "neg", "parataxis"])
_KEPT_PREPS = frozenset(["of", "for", "in", "from", "at", "with", "on", "to"])
_DEFINITE = frozenset(["the", "both", "its", "their", "his", "her", "our", "this", "that", "these", "those"])
_NOT_NAMES = frozenset(
    ["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LAW", "LANGUAGE", "WORK_OF_ART", "EVENT"]
)
_PRONOUNS = frozenset(["he", "she", "it", "they", "him", "her", "them", "both"])


def actor_words(
    parsed: Parsed, wanted: frozenset[int], book: ActorBook, speaking: frozenset[int] = frozenset()
) -> tuple[ActorWords, ...]:
    """The actors' phrases in ``parsed``, in text order, one for a head.

    ``wanted`` are the token numbers of sources, parties and addressees: each yields its whole noun phrase, unless
    its noun cannot be an actor; ``speaking`` those of them that are known to speak ("soldiers" who told him, the
    "television" in whose remarks). Besides, dictionary names and full names of persons are found anywhere.
    """
    hits = dictionary_hits(parsed, book)
    by_token = {i: hit for hit in hits for i in range(hit[0], hit[1] + 1)}
    found: dict[int, ActorWords] = {}
    for head in sorted(wanted):
        if 0 <= head < len(parsed.tokens):
            words = _wanted(parsed, head, by_token, book, head in speaking) or _taken_up(parsed, head, head in speaking)
            if words is not None:
                found[head] = words
    covered = {(w.span.start, w.span.end) for w in found.values()}
    for first, last, key in hits:
        head = _governor(parsed, first, last)
        if head in found or any(i in found and found[i].key == key for i in range(first, last + 1)):
            continue
        span = parsed.span(first, last)
        if (span.start, span.end) in covered or _only_a_place(parsed, head, book, key):
            continue
        found[head] = ActorWords(head, span, "name", key)
    for words in _persons(parsed, by_token):
        if words.head not in found and not any(w.span.covers(words.span) for w in found.values()):
            found[words.head] = words
    for head in _passing(parsed, found, book):
        words = _wanted(parsed, head, by_token, book)
        if words is not None and words.key is None:
            found[head] = replace(words, optional=words.form in {"pronoun", "nominal"})
    return tuple(sorted(found.values(), key=lambda w: (w.span.start, w.span.end, w.head)))


def _taken_up(parsed: Parsed, head: int, speaking: bool) -> ActorWords | None:
    """ "The surgeon said": a noun of no list that speaks may take up somebody whom the report so described."""
    token, article = parsed.tokens[head], parsed.child(head, "det")
    if token.pos != "NOUN" or article is None or article.lower != "the" or not (speaking or speaks(parsed, head)):
        return None
    return ActorWords(head, parsed.span(article.i, head), "nominal", optional=True)


def _passing(parsed: Parsed, found: dict[int, ActorWords], book: ActorBook) -> Iterable[int]:
    """Subjects outside quotations that nobody asked for, but that what follows may take up: "The minister disagreed"."""
    for token in parsed.tokens:
        if token.dep not in {"nsubj", "nsubjpass"} or token.i in found or parsed.quotation_at(token.start) is not None:
            continue
        if token.tag == "PRP":
            if token.lower in {"he", "she"}:
                yield token.i
        elif kind_of(token.lemma.lower()) in {"person", "body", "document"} and token.pos == "NOUN":
            if any(k.lower in _DEFINITE for k in parsed.children(token.i, "det", "poss")):
                yield token.i
        elif token.lower in book.metonyms and speaks(parsed, token.i):
            yield token.i


def dictionary_hits(parsed: Parsed, book: ActorBook) -> list[tuple[int, int, str]]:
    """The longest dictionary names as (first token, last token, id), left to right, without overlap."""
    hits: list[tuple[int, int, str]] = []
    for sentence in parsed.sentences:
        i = sentence.first
        while i <= sentence.last:
            # A possessive is a token of its own, so that a name may have more tokens than words.
            top = min(sentence.last, i + book.longest_alias + 3)
            hit = None
            if parsed.tokens[i].text[:1].isalnum() and parsed.tokens[i].lower != "the":
                hit = _longest_from(parsed, i, top, book)
            if hit is None:
                i += 1
            else:
                hits.append(hit)
                i = hit[1] + 1
    return hits


def _longest_from(parsed: Parsed, i: int, top: int, book: ActorBook) -> tuple[int, int, str] | None:
    start = parsed.tokens[i].start
    for last in range(top, i - 1, -1):
        text = parsed.text[start : parsed.tokens[last].end]
        if parsed.tokens[last].tag == "POS":
            continue
        ids = book.find(text)
        if ids and not _inside_longer_name(parsed, i, last, book.by_id[ids[0]].kind):
            return (i, last, ids[0])
    return None


def _inside_longer_name(parsed: Parsed, first: int, last: int, kind: str) -> bool:
    """A bare surname of a known person after another's first name is not that person."""
    if kind != "person" or first != last or first == 0:
        return False
    before = parsed.tokens[first - 1]
    return before.pos == "PROPN" and before.ent == "PERSON" and before.lower not in TITLES


def _governor(parsed: Parsed, first: int, last: int) -> int:
    outside = [i for i in range(first, last + 1) if not first <= parsed.tokens[i].head <= last]
    if outside:
        return outside[-1]
    roots = [i for i in range(first, last + 1) if parsed.tokens[i].head == i]
    return roots[0] if roots else last


def _only_a_place(parsed: Parsed, head: int, book: ActorBook, key: str) -> bool:
    """A state's name that only says where: after a locative preposition, or naming a part of the country."""
    if book.by_id[key].kind != "state":
        return False
    token = parsed.tokens[_first_conjunct(parsed, head)]
    if token.dep == "pobj" and parsed.tokens[token.head].lower in LOCATIVE:
        return True
    before = parsed.tokens[head - 1].lower if head else ""
    return before in {"eastern", "western", "northern", "southern", "central", "northeastern", "northwestern"}


def _first_conjunct(parsed: Parsed, head: int) -> int:
    for _ in range(10):
        token = parsed.tokens[head]
        if token.dep != "conj" or token.head == head:
            break
        head = token.head
    return head


def in_locative(parsed: Parsed, head: int) -> bool:
    """Whether the phrase of ``head`` stands after a preposition of place."""
    token = parsed.tokens[_first_conjunct(parsed, head)]
    return token.dep == "pobj" and parsed.tokens[token.head].lower in LOCATIVE


def _wanted(
    parsed: Parsed, head: int, by_token: dict[int, tuple[int, int, str]], book: ActorBook, heard: bool = False
) -> ActorWords | None:
    token = parsed.tokens[head]
    if token.tag in {"PRP", "PRP$"} or token.lower == "both":
        return ActorWords(head, parsed.span(head, head), "pronoun") if token.lower in _PRONOUNS else None
    if heard and token.lower in {"one", "another", "others"}:
        return ActorWords(head, parsed.span(head, head), "description")
    if token.pos not in {"PROPN", "NOUN"} and head not in by_token and not _proper(parsed, token):
        return None
    metonym = token.lower in book.metonyms and head not in by_token
    first, last = (head, head) if metonym else phrase(parsed, head, by_token)
    capital = book.metonyms.get(parsed.span(first, last).exact.lower()) if first < last and heard else None
    if capital is not None and head not in by_token:  # a capital of two words ("Phnom Penh said")
        return ActorWords(head, parsed.span(first, last), "name", capital)
    key = _key(parsed, head, first, last, by_token, book)
    form = _form(parsed, token, first, key)
    if metonym:
        form = "name"
    if parsed.tokens[first].lower in {"no", "any", "neither", "either"} or (
        key is None and not _may_act(parsed, token, book, heard)
    ):
        return None
    if (
        key is None
        and form != "name"
        and not heard
        and (_only_counted(parsed, token) or _indefinite_party(parsed, token))
    ):
        return None
    if key is not None and head not in by_token:
        last = max(last, *(hit[1] for i, hit in by_token.items() if first <= i <= last))
    return ActorWords(head, parsed.span(first, last), form, key, heard=heard)


def _key(
    parsed: Parsed,
    head: int,
    first: int,
    last: int,
    by_token: dict[int, tuple[int, int, str]],
    book: ActorBook,
) -> str | None:
    token = parsed.tokens[head]
    if head in by_token:
        hit = by_token[head]
        if _governor(parsed, hit[0], hit[1]) == head or book.by_id[hit[2]].kind == "person":
            return hit[2]
        return None
    noun = token.lemma.lower()
    of_group = _fighters_of(parsed, head, by_token, book)
    if of_group is not None:
        return of_group
    ending = by_token.get(last)
    if ending is not None and ending[1] == last and ending[0] - 1 > head and noun in BODY:
        comma = parsed.tokens[ending[0] - 1].text == ","
        if comma and ending[0] - 2 == head and book.by_id[ending[2]].kind not in {"person", "state"}:
            return ending[2]
    for child in parsed.children(head, "compound", "appos", "nmod", "amod"):
        child_hit = by_token.get(child.i)
        if child_hit is None or not first <= child.i <= last:
            continue
        kind = book.by_id[child_hit[2]].kind
        if child.dep == "appos" and kind not in {"person", "state"} and kind_of(noun) == "body":
            return child_hit[2]
        group = kind in {"armed_group", "party", "group"} and noun in (GROUP | FORCES)
        if (
            child.dep != "appos"
            and child.i < head
            and (group or (kind == "media" and noun in MEDIA) or (kind not in {"state", "person"} and noun == kind))
        ):
            return child_hit[2]
    return None


def _fighters_of(parsed: Parsed, head: int, by_token: dict[int, tuple[int, int, str]], book: ActorBook) -> str | None:
    """The armed group of "fighters of the group", unless the fighters are counted."""
    token = parsed.tokens[head]
    if token.lemma.lower() not in GROUP | FORCES or parsed.child(head, "nummod") is not None:
        return None
    for prep in parsed.children(head, "prep"):
        for inner in parsed.children(prep.i, "pobj") if prep.lower == "of" else ():
            hit = by_token.get(inner.i)
            if hit is not None and book.by_id[hit[2]].kind in {"armed_group", "party", "group"}:
                return hit[2]
    return None


def speaks(parsed: Parsed, head: int) -> bool:
    """Whether ``head`` is the subject of a verb of speech, or whom "according to" names."""
    token = parsed.tokens[_first_conjunct(parsed, head)]
    governor = parsed.tokens[token.head]
    if token.dep in {"nsubj", "agent"} and governor.lemma.lower() in SPEECH:
        return True
    if token.dep != "pobj":
        return False
    return governor.lower == "to" and governor.i > 0 and parsed.tokens[governor.i - 1].lower == "according"


def _indefinite_party(parsed: Parsed, token: Token) -> bool:
    """ "A neighbour", "our soldiers", "its own forces": no one that could be told, unless they speak."""
    noun = token.lemma.lower()
    if speaks(parsed, token.i):
        return False
    before = [c for c in parsed.children(token.i) if c.i < token.i]
    if noun in {"neighbour", "neighbor", "side", "party", "country", "state", "nation"}:
        return any(c.lower in {"a", "an"} for c in before)
    return noun in FORCES | {"fighter", "troop", "people"} and any(c.tag == "PRP$" for c in before)


def _only_counted(parsed: Parsed, token: Token) -> bool:
    """A number of people, or people without any article, who do not speak: victims, not a party."""
    noun = token.lemma.lower()
    governor = parsed.tokens[token.head].lemma.lower()
    acts = token.dep == "nsubj" and governor not in DYING
    if noun not in COUNTED or acts or speaks(parsed, token.i):
        return False
    numbered = parsed.child(token.i, "nummod") is not None
    many = any(c.lower in {"many", "several", "dozens", "hundreds", "some", "more"} for c in parsed.children(token.i))
    bare = not any(c.i < token.i for c in parsed.children(token.i))
    return numbered or many or bare


def _form(parsed: Parsed, token: Token, first: int, key: str | None) -> MentionForm:
    if key is not None or (_proper(parsed, token) and token.lemma.lower() not in ACTORS):
        return "name"
    return "nominal" if parsed.tokens[first].lower in _DEFINITE else "description"


def _proper(parsed: Parsed, token: Token) -> bool:
    """A proper noun, or a capitalised word that is one elsewhere in the report (taggers slip on rare names)."""
    if token.pos == "PROPN":
        return True
    return token.text[:1].isupper() and any(t.pos == "PROPN" and t.text == token.text for t in parsed.tokens)


def _may_act(parsed: Parsed, token: Token, book: ActorBook, heard: bool = False) -> bool:
    if token.lower in book.metonyms:
        return heard or not in_locative(parsed, token.i)
    if token.lower in book.demonyms and token.tag in {"NNPS", "NNS"}:
        return True
    noun = token.lemma.lower()
    told, heard = heard, heard or speaks(parsed, token.i)
    if noun in ONLY_SPEAKING and not _proper(parsed, token) and not heard:
        return _owned(parsed, token)
    if noun in ACTORS or noun in DOCUMENT or kind_of(noun):
        return True
    agent = noun.endswith(AGENT_ENDINGS) and token.pos == "NOUN"
    if (told or (heard and agent)) and noun not in NOT_AGENTS | load_things() and token.text[:1].isalpha():
        return token.ent not in _NOT_NAMES
    if not _proper(parsed, token) or token.ent in _NOT_NAMES:
        return False
    if token.dep in {"compound", "amod"}:
        return False  # A piece of a longer name, which the tagger broke.
    if token.ent in {"GPE", "LOC", "FAC"} or in_locative(parsed, token.i):
        return False
    # A word that is a place elsewhere in the report is one here.
    return not any(t.text == token.text and in_locative(parsed, t.i) for t in parsed.tokens)


def _owned(parsed: Parsed, token: Token) -> bool:
    """ "The governor's office": somebody's, so that it is an office and not a building's name."""
    return parsed.child(token.i, "poss") is not None


def phrase(parsed: Parsed, head: int, by_token: dict[int, tuple[int, int, str]]) -> tuple[int, int]:
    """The first and last token of the noun phrase of ``head``, without relative clauses, conjuncts and additions."""
    kept = {head}
    todo = [head]
    while todo:
        governor = todo.pop()
        for child in parsed.children(governor):
            coordinated = governor == head and child.dep in {"conj", "cc"}
            if not coordinated and _belongs(parsed, governor, child, by_token):
                kept.add(child.i)
                todo.append(child.i)
    hit = by_token.get(head)
    if hit is not None:
        kept.update(range(hit[0], hit[1] + 1))
    first = last = head
    while first - 1 in kept:
        first -= 1
    while True:
        if last + 1 in kept:
            last += 1
        elif last + 2 in kept and parsed.tokens[last + 1].text in {",", "(", '"', "“"}:
            last += 2
        else:
            break
    if last + 1 < len(parsed.tokens) and parsed.tokens[last + 1].text == ")" and "(" in parsed.span(first, last).exact:
        last += 1
    while last > head and (parsed.tokens[last].pos in {"PUNCT", "ADP"} and parsed.tokens[last].text != ")"):
        last -= 1
    if last > head and parsed.tokens[last].tag == "POS":
        last -= 1
    while first < head and parsed.tokens[first].pos in {"PUNCT", "CCONJ", "ADP", "SCONJ"}:
        first += 1
    return first, last


def _belongs(parsed: Parsed, governor: int, child: Token, by_token: dict[int, tuple[int, int, str]]) -> bool:
    if child.dep == "conj" and parsed.tokens[governor].dep in {"pobj", "compound", "amod", "nmod"}:
        return True
    if child.dep == "cc" and parsed.tokens[governor].dep in {"amod", "nmod", "pobj", "compound"}:
        return True
    if child.dep in _DROP:
        return False
    before = parsed.tokens[parsed.edges(child.i)[0] - 1].text if parsed.edges(child.i)[0] else ""
    if child.dep == "appos" and before == ",":
        alone = parsed.edges(child.i)[0] == child.i
        return (child.i in by_token or (alone and child.text.isupper())) and parsed.tokens[governor].lemma in BODY
    if child.dep == "acl":
        return before != ","
    if child.dep == "prep" and child.i > governor:
        # After a person's name a preposition says where it happened, not who it is.
        kept = {"of"} if parsed.tokens[governor].pos == "PROPN" else _KEPT_PREPS
        return child.lower in kept and before != ","
    if child.dep == "punct":
        return child.text in {"-", "–", "/"}
    return child.dep != "advmod" or child.i < governor


def _persons(parsed: Parsed, by_token: dict[int, tuple[int, int, str]]) -> Iterable[ActorWords]:
    """Full names of persons (two words or more) that no dictionary holds."""
    i = 0
    while i < len(parsed.tokens):
        token = parsed.tokens[i]
        last = i
        if token.ent == "PERSON" and token.ent_begin and i not in by_token:
            while last + 1 < len(parsed.tokens):
                following = parsed.tokens[last + 1]
                if following.ent != "PERSON" or following.ent_begin or following.sentence != token.sentence:
                    break
                last += 1
            names = [t for t in parsed.tokens[i : last + 1] if t.pos == "PROPN" or t.text[:1].isupper()]
            head = _governor(parsed, i, last)
            if len(names) > 1 and len(names) == last - i + 1 and not in_locative(parsed, head):
                first, end = phrase(parsed, head, by_token)
                yield ActorWords(head, parsed.span(_titled_from(parsed, min(first, i)), max(end, last)), "name")
        i = last + 1
    yield from _beside_persons(parsed, by_token)


def _titled_from(parsed: Parsed, first: int) -> int:
    """The start of the title just before a name, which the parser may have joined to something else."""
    at = first
    while at and parsed.tokens[at - 1].sentence == parsed.tokens[first].sentence:
        token = parsed.tokens[at - 1]
        title = token.lower in TITLES or kind_of(token.lemma.lower()) == "person"
        if not title and not (
            at < first and token.pos in {"NOUN", "PROPN", "ADJ"} and token.dep in {"compound", "amod", "nmod", "conj"}
        ):
            break
        at -= 1
    return at


def _beside_persons(parsed: Parsed, by_token: dict[int, tuple[int, int, str]]) -> Iterable[ActorWords]:
    """Full names that are joined to a person's by "and", and that the tagger took for something else."""
    for token in parsed.tokens:
        joined = token.dep == "conj" and token.pos == "PROPN" and parsed.tokens[token.head].ent == "PERSON"
        if not joined or token.ent == "PERSON" or token.i in by_token or token.ent in _NOT_NAMES:
            continue
        first = token.i
        while first and parsed.tokens[first - 1].pos == "PROPN" and parsed.tokens[first - 1].dep == "compound":
            first -= 1
        if first < token.i and not in_locative(parsed, token.i):
            yield ActorWords(token.i, parsed.span(first, token.i), "name")
