"""Where the noun phrase of an actor begins and ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from peacewatch.knowledge.actor_nouns import BODY, NAMED_ARMED, NAMED_BODY, NAMED_GROUP, kind_of

if TYPE_CHECKING:
    from peacewatch.model.parsed import Parsed, Token


_DROP = frozenset(["relcl", "cc", "conj", "preconj", "advcl", "ccomp", "dep", "cop", "aux", "mark", "neg", "parataxis"])

_KEPT_PREPS = frozenset(["of", "for", "in", "from", "at", "with", "on", "to"])

_BEFORE_A_DEED = frozenset(["of", "for", "from"])

_OF_A_CHARGE = frozenset(["accuse", "suspect", "convict", "acquit", "clear", "warn", "remind", "notify"])

_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:[ap]m)?")  # the stamp of an entry in a running report

_ZONE = frozenset(["a.m.", "p.m.", "am", "pm", "AM", "PM", "GMT", "UTC", "BST", "CET", "CEST", "EST", "EDT"])


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
    last = _before_its_short_name(parsed, head, last)
    while last > head and (parsed.tokens[last].pos in {"PUNCT", "ADP"} and parsed.tokens[last].text != ")"):
        last -= 1
    if last > head and parsed.tokens[last].tag == "POS":
        last -= 1
    while first < head and parsed.tokens[first].pos in {"PUNCT", "CCONJ", "ADP", "SCONJ"}:
        first += 1
    return _past_the_clock(parsed, first, head), last


def _before_its_short_name(parsed: Parsed, head: int, last: int) -> int:
    """The last token before ", or ABC" and before a bracket that closes outside the phrase: "(ABC, for its initials)"."""
    for token in parsed.tokens[head + 1 : last]:
        following = parsed.tokens[token.i + 1]
        if token.text == "(" and ")" not in parsed.span(token.i, last).exact:
            return token.i - 1
        if token.lower == "or" and parsed.tokens[token.i - 1].text == "," and following.text.isupper():
            return token.i - 2
    return last


def _past_the_clock(parsed: Parsed, first: int, head: int) -> int:
    """The first token after the time of day that the parser takes into the phrase: "14:05 GMT Settlers"."""
    if not _CLOCK.fullmatch(parsed.tokens[first].text):
        return first
    after = first + 1
    while after < head and (parsed.tokens[after].text in _ZONE or parsed.tokens[after].pos == "PUNCT"):
        after += 1
    return min(after, head)


def _charged_with(parsed: Parsed, governor: int, prep: Token) -> bool:
    """Whether "of" tells what somebody is accused of, where the parser hung it on him: "accused the rebels of 40 breaches"."""
    verb = parsed.tokens[parsed.tokens[governor].head]
    if prep.lower != "of" or parsed.tokens[governor].dep not in {"dobj", "nsubjpass"} or verb.lemma not in _OF_A_CHARGE:
        return False
    if any(k.lower == "of" for k in parsed.children(verb.i, "prep")):
        return False
    told = parsed.child(prep.i, "pobj")
    return told is not None and told.pos != "PROPN" and not kind_of(told.lemma.lower())


def _in_a_name(parsed: Parsed, governor: int, prep: Token) -> bool:
    """Whether "for" goes on with a body's name: "the Movement for Renewal", not "a Front spokesman for the north"."""
    named = parsed.child(prep.i, "pobj")
    body = parsed.tokens[governor].lower in NAMED_GROUP | NAMED_ARMED | NAMED_BODY
    return prep.lower == "for" and body and named is not None and named.text[:1].isupper() and named.ent != "GPE"


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
        if parsed.child(child.i, "pcomp") is not None and child.lower in _BEFORE_A_DEED:
            return False  # "accused a faction of shelling a town": the deed is no part of the name
        # After a person's name a preposition says where it happened, not who it is.
        if child.lower == "with" and parsed.tokens[child.i - 1].lower in {"together", "along", "jointly"}:
            return False  # "rebels together with armed youth": two
        if _charged_with(parsed, governor, child):
            return False
        kept = _KEPT_PREPS if parsed.tokens[governor].pos != "PROPN" else {"of"}
        return (child.lower in kept or _in_a_name(parsed, governor, child)) and before != ","
    if child.dep == "punct":
        return child.text in {"-", "–", "/"}
    return child.dep != "advmod" or child.i < governor
