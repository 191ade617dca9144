"""Whom a promise, a threat or a judgement is aimed at, where no word of its own names him: by what it says of whom."""

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.belonging import owners_of, sides, whose
from peacewatch.extract.events.party_nouns import are_led, may_be_party
from peacewatch.knowledge.event_words import EventWord
from peacewatch.model.parsed import Parsed, Token

_JUDGED = frozenset(("REJECT", "SUPPORT", "CONCEDE", "AGREE", "REQUEST", "ACCUSE"))
_TOWARDS = ("to", "for", "with", "against", "toward", "towards", "on", "at")
_CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "acomp")
_DEEP = 4


def owner_of_word(parsed: Parsed, thing: int) -> list[int]:
    """Whose deed, offer or demand a noun is: "the Arvian raid", "a proposal by the envoy", "Arvia's plan"."""
    told = who.by_agent(parsed, thing) or who.under_prep(parsed, thing, ("from",))
    named = [k for k in who.named_modifiers(parsed, thing, frozenset()) if parsed.tokens[k].tag != "PRP$"]
    return sides(parsed, told) or named


def judged(parsed: Parsed, word: EventWord, things: list[int]) -> list[int]:
    """To whom a rejection, praise or consent is, whose object only names what is rejected: whose it is.

    Diplomats who are expelled are their state's.
    """
    if word.mode == "expel":
        return [k for t in things for k in whose(parsed, t)]
    if word.type not in _JUDGED:
        return []
    return [k for t in things if not may_be_party(parsed.tokens[t]) for k in owner_of_word(parsed, t)]


def first_object(parsed: Parsed, verb: Token, things: list[int]) -> list[int]:
    """To whom something is given or denied, where the parser takes him for a part of what is: "denied UN patrols access"."""
    if verb.lemma not in _GIVING:
        return []
    found = [k for t in things for k in parsed.children(t, "compound", "amod", "nmod") if verb.i < k.i < t]
    told = [k for k in found if k.tag == "NNS" or (k.tag in ("NNP", "NNPS") and k.ent in ("GPE", "ORG"))]
    return [k.i for k in told if not any(c.dep == "det" and c.i > k.i for c in parsed.children(k.head))]


_GIVING = frozenset(
    "deny grant give refuse offer allow guarantee lend promise accord award afford send supply sell".split()
)


def neighbour(parsed: Parsed, word: EventWord, spots: list[int]) -> list[int]:
    """Against whom troops stand "along the border with Arvia", and whose trade is "imports from Arvia" that are banned."""
    if word.type == "MOBILIZE":
        lines = [
            k for s in spots for k in who.under_prep(parsed, s, _ALONG) if parsed.tokens[k].lemma.lower() in _LINES
        ]
        return _parties(parsed, [k for line in lines for k in _right_after(parsed, line, ("with", "of"))])
    if word.type in ("SANCTION", "COERCE"):
        trade = [k for k in spots if parsed.tokens[k].lemma.lower() in _TRADE]
        of = [o for t in trade for k in _right_after(parsed, t, ("of",)) for o in owners_of(parsed, k)]
        return _parties(parsed, [k for t in trade for k in _right_after(parsed, t, ("from", "to", "with"))] or of)
    return []


def _right_after(parsed: Parsed, noun: int, preps: tuple[str, ...]) -> list[int]:
    """The heads of the preposition right after a noun, whatever the parser hung it to."""
    prep = parsed.tokens[noun + 1] if noun < parsed.sentence_of(noun).last else parsed.tokens[noun]
    found = parsed.children(prep.i, "pobj") if prep.lower in preps else []
    return [k for one in found for k in who.coordinated(parsed, one.i)]


_ALONG = ("on", "along", "near", "at", "to", "toward", "towards", "around")
_LINES = frozenset("border frontier boundary line edge".split())
_TRADE = frozenset(
    """import export flight trade travel shipment sale visa product good delivery supply remittance transit commerce
    transaction ambassador envoy service link""".split()
)


def meant(parsed: Parsed, cue: Token) -> list[int]:
    """To whom is done what the infinitive or clause of a promise or threat says, by the heads of their phrases."""
    return sides(parsed, _below(parsed, cue, 0, own=False))


def _below(parsed: Parsed, verb: Token, depth: int, *, own: bool = True) -> list[int]:
    found = _in_clause(parsed, verb) if own else []
    if found or depth > _DEEP:
        return found
    for clause in parsed.children(verb.i, *_CLAUSES):
        if clause.i < verb.i or not _says_what(parsed, clause):
            continue
        subject = [k for k in parsed.children(clause.i, "nsubj") if k.i > verb.i]
        told = [k.i for k in subject if own and clause.tag in ("VB", "VBP") and may_be_party(k)]  # "to let X cross"
        found = told or _below(parsed, clause, depth + 1)
        if found:
            return found
    return []


def _says_what(parsed: Parsed, clause: Token) -> bool:
    """Whether a clause tells what is to be done: an infinitive, what somebody will do, is ready to do; no time or reason."""
    if clause.tag == "VB" or clause.dep == "acomp":
        return True
    will = any(k.lower in ("will", "would", "'ll", "'d", "shall") for k in parsed.children(clause.i, "aux"))
    return clause.dep == "ccomp" and (will or clause.lemma == "be")


def _in_clause(parsed: Parsed, verb: Token) -> list[int]:
    """The parties among what follows a verb: after its prepositions, else its objects, else what these are about or whose."""
    under = _parties(parsed, who.under_prep(parsed, verb.i, _TOWARDS))
    if under:
        return under
    things = [k for k in who.objects(parsed, verb) if k > verb.i] if verb.pos == "VERB" else []
    persons = [k for t in things if _somebody(parsed, t) for k in (whose(parsed, t) if _led(parsed, t) else [t]) or [t]]
    if persons:
        return persons
    about = _parties(parsed, [k for t in things for k in _about(parsed, t, 0)])
    return about or [k for t in things for k in owners_of(parsed, t)]


def _about(parsed: Parsed, thing: int, depth: int) -> list[int]:
    """What a noun is to or about, also through another noun: "embargoes on sales to Arvia"."""
    near = who.under_prep(parsed, thing, (*_TOWARDS, "between"))
    if depth > 1 or _parties(parsed, near):
        return near
    return [k for n in near for k in _about(parsed, n, depth + 1)]


def _parties(parsed: Parsed, heads: list[int]) -> list[int]:
    return [k for k in heads if _somebody(parsed, k) and who.party(parsed, k)]


def _somebody(parsed: Parsed, k: int) -> bool:
    token = parsed.tokens[k]
    own = any(c.tag == "PRP$" for c in parsed.children(k, "poss"))
    return may_be_party(token) and not own and token.ent not in ("DATE", "TIME") and token.pos != "PRON"


def _led(parsed: Parsed, k: int) -> bool:
    """Whether people stand for those to whom they belong: soldiers, prisoners; not a minister."""
    token = parsed.tokens[k]
    return are_led(token) or token.lemma.lower() in ("prisoner", "captive", "hostage", "detainee", "inmate", "pow")
