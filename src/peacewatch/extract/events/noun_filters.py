"""What tells an event from what only looks like one: the conditions of a noun's reading, asked of where it stands."""

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.operators import operators
from peacewatch.extract.events.word_classes import any_in, before, is_in
from peacewatch.knowledge.actor_nouns import kind_of
from peacewatch.knowledge.event_words import EventWord, load_event_sets
from peacewatch.knowledge.light_verbs import load_light_verbs
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.worded import OperatorKind

_FRAMES_FOR_LIGHT: frozenset[OperatorKind] = frozenset(("demand", "offer", "plan", "refusal", "agreement", "denial"))
_MODIFIERS = frozenset(
    ("press", "news", "album", "film", "heart", "panic", "asthma", "verbal", "box", "price", "media", "cold")
)
_ENDING = frozenset(("end", "halt", "stop", "cessation", "cease", "suspend", "pause", "moratorium", "ban", "freeze"))


def fits_noun(parsed: Parsed, token: Token, word: EventWord) -> bool:
    """Whether a noun stands as its reading asks; what its parties and its light verb must be aside."""
    if token.lower == "talk" and len(word.lemma) == 1:
        return False  # "talk of war", "dismissed talk that …"
    if token.lower == "protest" and token.dep == "pobj" and parsed.tokens[token.head].lower == "in":
        return False  # "walked out in protest at the raid"
    for name, preps in (("noof", ("of",)), ("noon", ("on", "against")), ("nofor", ("for",)), ("nofrom", ("from",))):
        barred = word.words(name)
        if barred and any_in(parsed, who.under_prep(parsed, token.i, preps), barred):
            return False
    for name, behind in (("ofobj", ("of", "in", "on", "to")), ("onobj", ("on", "at", "against", "into"))):
        asked = word.words(name)
        if asked and not any_in(parsed, _done_to(parsed, token, behind), asked):
            return False
    before_it = before(parsed, token.i)
    if "notjoint" in word.flags and before_it & load_event_sets()["joint"]:
        return False
    return not before_it & (word.words("not") | _MODIFIERS)


def _done_to(parsed: Parsed, noun: Token, preps: tuple[str, ...]) -> list[int]:
    """What stands after a preposition of the noun, also where the parser hangs it on the verb: "announced a pause in raids"."""
    found = who.under_prep(parsed, noun.i, preps)
    if found or noun.i + 1 > parsed.sentence_of(noun.i).last:
        return found
    behind = parsed.tokens[noun.i + 1]
    return [k.i for k in parsed.children(behind.i, "pobj")] if behind.lower in preps else []


def happens(parsed: Parsed, token: Token, light: Token | None) -> bool:
    """Whether a noun is told to take place: "violence erupted", "waged war", "the outbreak of war"."""
    if light is not None:
        return True
    governor = parsed.tokens[token.head]
    if token.dep in ("nsubj", "nsubjpass", "dobj") and governor.lemma in load_event_sets()["happening"]:
        return True
    return (
        token.dep == "pobj"
        and governor.lower == "of"
        and parsed.tokens[governor.head].lemma in ("outbreak", "eruption")
    )


def light_enough(parsed: Parsed, token: Token, light: Token | None) -> bool:
    """Whether a noun that needs a light verb has one, takes effect, or is what somebody asks for or plans."""
    if light is not None:
        return True
    governor = parsed.tokens[token.head]
    if token.dep in ("nsubj", "nsubjpass") and token.lemma != "deal" and _begins(parsed, governor):
        return True
    if any(_begins(parsed, k) for k in parsed.children(token.i, "relcl", "acl")):
        return True
    if token.dep in ("attr", "nsubj") and governor.lemma == "be" and parsed.child(governor.i, "expl") is not None:
        return True  # "there was no deal"
    above = (governor.i, governor.head)
    return any(o.kind in _FRAMES_FOR_LIGHT and o.token in above for o in operators(parsed, token.i)[:2])


def _begins(parsed: Parsed, verb: Token) -> bool:
    """Whether a verb says that a truce or deal begins or holds: "took effect", "came into force"."""
    preps = parsed.children(verb.i, "prep")
    things = [*parsed.children(verb.i, "dobj"), *(k for p in preps for k in parsed.children(p.i, "pobj"))]
    return verb.lemma in load_light_verbs().begins or any(t.lower in ("effect", "force") for t in things)


def is_topic(parsed: Parsed, token: Token) -> bool:
    """Whether the noun is only what is talked about: "negotiations on a pullback", "discussed the release of captives"."""
    governor, sets = parsed.tokens[token.head], load_event_sets()
    if token.dep == "conj":
        return governor.pos in ("NOUN", "PROPN") and is_topic(parsed, governor)
    if token.dep == "dobj":
        return governor.lemma in sets["discussing"]
    if token.dep != "pobj" or governor.lower not in ("on", "about", "over", "regarding", "concerning", "of"):
        return False
    above = parsed.tokens[governor.head]
    on_talks = above.lemma.lower() in sets["discussing"] or is_in(parsed, above.i, sets["talks"] | sets["discussion"])
    return on_talks and (governor.lower != "of" or above.lemma in sets["discussion"])


def is_audience(parsed: Parsed, token: Token) -> bool:
    """Whether a gathering is only where somebody speaks, or only counted: "told a rally", "the rate of arrests"."""
    governor = parsed.tokens[token.head]
    if token.dep == "dobj" and governor.lemma in load_event_sets()["speaking to"]:
        return True
    above = parsed.tokens[governor.head]
    return token.dep == "pobj" and governor.lower == "of" and above.lemma in load_event_sets()["rate"]


def names_a_body(parsed: Parsed, token: Token) -> bool:
    """Whether the noun only tells which office or body: "the director of military operations", "the Centre for Release of Captives"."""
    governor = parsed.tokens[token.head]
    if token.dep != "pobj" or governor.lower not in ("of", "for"):
        return False
    above = parsed.tokens[governor.head]
    bare = not any(k.i < token.i and k.dep in ("det", "poss", "nummod") for k in parsed.children(token.i))
    named = token.pos == "PROPN" and token.text[:1].isupper() and above.text[:1].isupper()
    return (bare and above.lemma.lower() in load_event_sets()["office"]) or (
        named and kind_of(above.lemma.lower()) == "body"
    )


def is_to_end(parsed: Parsed, token: Token) -> bool:
    """Whether the noun only says what is to end: "an end to attacks", "stopped the shelling"."""
    governor = parsed.tokens[token.head]
    if governor.dep == "prep" or governor.pos == "ADP":
        governor = parsed.tokens[governor.head]
    if token.dep == "conj":
        governor = parsed.tokens[parsed.tokens[token.head].head]
    if token.dep == "pobj" and parsed.tokens[token.head].lower == "to" and governor.pos == "VERB":
        object_of = parsed.child(
            governor.i, "dobj"
        )  # "ordered a halt to the fighting", with the phrase hung on the verb
        governor = object_of if object_of is not None and object_of.i < token.i else governor
    return governor.lemma.lower() in _ENDING and token.dep in ("dobj", "pobj", "nsubjpass", "conj")
