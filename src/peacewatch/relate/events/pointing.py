"""Mentions that take a deed for told: "who had fired the shells", "no group claimed the blast", "the drones damaged"."""

from peacewatch.knowledge.event_words import load_event_sets
from peacewatch.model.identified import Identified
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.worded import EventMention
from peacewatch.relate.events.mentions import One

_ASKING = frozenset(("who", "whom", "whose", "where", "which"))
_DEFINITE = frozenset(("the", "those", "these"))
_ANY = frozenset(("any", "no"))
_TURNED = frozenset(("negation", "denial"))
_KILLINGS = frozenset(("killing", "shooting", "murder", "arrest", "abduction", "death", "detention", "kidnapping"))
_OWN = frozenset(("DATE", "TIME", "GPE", "LOC", "FAC"))
"""Names of places and times that make a deed another one."""
_OF_THE_TRUCE = ("peacekeeping",)


def pointing_rule(identified: Identified, group: list[One], one: One) -> str | None:
    """The rule by which ``one`` takes the deed of ``group`` for told; ``None`` where it does not."""
    parsed, mention = identified.parsed, one.mention
    if mention.type == "ASSAULT" and asks_author(parsed, mention):
        return "event.whose-deed"
    if is_breach(mention) and all(is_breach(o.mention) for o in group) and one.by != group[-1].by:
        return "event.same-breach"
    return None


def asks_author(parsed: Parsed, mention: EventMention) -> bool:
    """Whether a clause asks who did a deed that is taken for told: "did not say who had fired the shells"."""
    verb = parsed.tokens[mention.head]
    if verb.pos != "VERB" or verb.dep not in ("ccomp", "pcomp"):
        noun = verb
        verb = parsed.tokens[noun.head]  # "where the salvo had come from"
        if (
            noun.dep not in ("nsubj", "nsubjpass")
            or verb.dep not in ("ccomp", "pcomp")
            or not _definite(parsed, noun.i)
        ):
            return False
    first = parsed.edges(verb.i)[0]
    return parsed.tokens[first].lower in _ASKING


def presupposes(parsed: Parsed, mention: EventMention) -> bool:
    """Whether a noun with *the* is what somebody claims or disowns: "no group claimed the blast"."""
    noun = parsed.tokens[mention.head]
    if noun.pos == "VERB" or not _definite(parsed, noun.i):
        return False
    return any(o.kind == "report" for o in mention.operators)


def denies_any(parsed: Parsed, mention: EventMention) -> bool:
    """Whether a mention says that there was no such deed at all: "no attack had been ordered on Kurwai"."""
    noun = parsed.tokens[mention.head]
    bare = any(k.lower in _ANY for k in parsed.children(noun.i, "det"))
    return bare and any(o.kind in _TURNED for o in mention.operators)


def plural_deed(parsed: Parsed, told: EventMention, mention: EventMention) -> bool:
    """Whether *the killings* are the one deed told before in a verb that has several victims."""
    noun, verb = parsed.tokens[mention.head], parsed.tokens[told.head]
    return noun.tag == "NNS" and noun.lemma in _KILLINGS and verb.pos == "VERB"


def same_arms(parsed: Parsed, told: EventMention, mention: EventMention) -> bool:
    """Whether the arms that *the* names as doing it are those that were fired: "launched 40 drones … The drones damaged"."""
    verb = parsed.tokens[mention.head]
    mine = {k.lemma for k in parsed.children(verb.i, "nsubj") if _is_arm(k) and _definite(parsed, k.i)}
    if not mine or verb.pos != "VERB":
        return False
    return any(k.lemma in mine for k in parsed.children(told.head, "dobj", "nsubj", "nsubjpass"))


def by_witness(parsed: Parsed, told: EventMention, mention: EventMention) -> bool:
    """Whether somebody tells right after a deed what "they" did to people there: "… fired on a bus. “They shot at women,” …"."""
    verb, before = parsed.tokens[mention.head], parsed.tokens[told.head]
    if verb.pos != "VERB" or not told.type == mention.type == "ASSAULT":
        return False
    here, there = parsed.sentence_of(verb.i), parsed.sentence_of(before.i)
    if not 0 < here.i - there.i <= 1 or here.paragraph - there.paragraph > 1:
        return False
    doers = parsed.children(verb.i, "nsubj")
    taken_up = any(k.lower == "they" or any(d.lower == "these" for d in parsed.children(k.i, "det")) for k in doers)
    return taken_up and not any(
        p.ent in _OWN for k in parsed.children(verb.i, "prep", "npadvmod") for p in _within(parsed, k)
    )


def _within(parsed: Parsed, k: Token) -> list[Token]:
    return [k, *parsed.children(k.i, "pobj")]


def _is_arm(token: Token) -> bool:
    return token.lemma.lower() in load_event_sets()["projectile"]


def _definite(parsed: Parsed, noun: int) -> bool:
    return any(k.lower in _DEFINITE for k in parsed.children(noun, "det"))


def is_breach(mention: EventMention) -> bool:
    """Whether a verb tells that a truce was broken."""
    return (
        mention.type == "ASSAULT" and mention.contexts == _OF_THE_TRUCE and mention.why[0].rule.startswith("event.verb")
    )
