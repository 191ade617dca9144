"""Verbs that name events: which reading of the word list fits, and who acts and is acted on."""

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.aims import first_object, judged, neighbour
from peacewatch.extract.events.authors import whose_prison
from peacewatch.extract.events.belonging import owners_of, sides, whose
from peacewatch.extract.events.drafts import EventDraft, EventDrafts
from peacewatch.extract.events.filters import VerbSite, after, fits_object, fits_verb
from peacewatch.extract.events.objects import objects_of
from peacewatch.extract.events.party_nouns import may_be_party
from peacewatch.extract.events.turns import turned
from peacewatch.extract.events.word_classes import any_in, contents, is_in
from peacewatch.knowledge.event_words import EventWord, load_event_sets
from peacewatch.model.parsed import Parsed, Token

_DEED_IS_OBJECT = frozenset(
    (
        "RETREAT",
        "AGREE",
        "CONCEDE",
        "SUPPORT",
        "SANCTION",
        "COOPERATE",
        "MOBILIZE",
        "AID",
        "CONSULT",
        "REJECT",
        "REQUEST",
    )
)
_ANCHOR_IS_VERB = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "AID"))
_ONE_WORD_DEPS = frozenset(
    ("prt", "prep", "advmod", "dobj", "advcl", "oprd", "acomp", "pobj", "mark", "xcomp", "ccomp", "dative", "attr")
)
_IN_OBJECT = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "PART"))
_CHANGED_BY_PARTICLE = frozenset(("take", "keep", "give", "put", "hold", "turn", "let", "set", "make", "get", "hand"))
HOSTING = frozenset(("host", "convene", "facilitate", "chair"))
_ON_THEIR_WAY = frozenset(
    (
        "patrol",
        "convoy",
        "team",
        "monitor",
        "observer",
        "inspector",
        "peacekeeper",
        "truck",
        "helicopter",
        "boat",
        "vessel",
        "ship",
        "staff",
    )
)
_EMPTY = frozenset(("no", "none", "nothing"))
_GOING = frozenset(("leave", "walk", "go"))
_REACH, _FURTHER, _OWN_REACH = 5, 3, 9


def verb_event(drafts: EventDrafts, token: Token) -> None:
    """Add the event that a verb names; the first reading that fits, longer ones first."""
    parsed = drafts.parsed
    if token.i in drafts.used or token.dep in ("amod", "compound", "aux", "auxpass") or _only_counted(parsed, token):
        return
    for word in drafts.words.verbs.get(token.lemma.lower(), ()):
        rest = _rest(parsed, token, word.lemma[1:])
        if rest is None:
            continue
        if not rest and _other_verb(parsed, token, word):
            continue
        draft = _draft(drafts, token, word, rest)
        if draft is not None:
            drafts.found.append(turned(drafts, draft))
            drafts.used.update([token.i, *rest])
            return


def _only_counted(parsed: Parsed, token: Token) -> bool:
    """Whether a participle only tells what a total counts: "the number of captives freed", "the toll of those killed"."""
    if token.dep != "acl" or token.tag != "VBN":
        return False
    of = parsed.tokens[parsed.tokens[token.head].head]
    total = parsed.tokens[of.head]
    return of.lower == "of" and total.lemma in load_event_sets()["total"] and parsed.child(total.i, "det") is not None


def _other_verb(parsed: Parsed, token: Token, word: EventWord) -> bool:
    """Whether a particle makes another verb of it: "struck down the deal" strikes none."""
    particle = parsed.child(token.i, "prt")
    if particle is None:
        return False
    if token.lemma in _CHANGED_BY_PARTICLE:
        return True  # "kept it up" keeps no truce, "taken down" is not taken
    return not word.words("obj") or (particle.lower in ("down", "off") and word.type in ("AGREE", "CONSULT", "SUPPORT"))


def _rest(parsed: Parsed, token: Token, rest: tuple[str, ...]) -> list[int] | None:
    """The tokens of the further words of an entry, near after ``token``; ``None`` where one lacks."""
    at, found = token.i, list[int]()
    end = parsed.sentence_of(token.i).last
    for word in rest:
        near = at + (_FURTHER if found else _REACH)
        reach = range(at + 1, min(near if found else at + _OWN_REACH, end) + 1)
        own = (k for k in reach if k <= near or parsed.tokens[k].head == token.i)
        hit = next((k for k in own if _is_word(parsed.tokens[k], word)), None)
        if hit is None or any(parsed.tokens[k].pos == "PUNCT" for k in range(at + 1, hit)):
            return None
        found.append(hit)
        at = hit
    if len(found) == 1 and not _belongs(parsed, token, at):
        return None
    return found


def _belongs(parsed: Parsed, token: Token, at: int) -> bool:
    """Whether the one further word is the verb's; a preposition stands right after it, adverbs aside."""
    one = parsed.tokens[at]
    if _closes_object(parsed, token, at):
        return True
    if one.dep == "quantmod" and at == token.i + 1:
        return True  # "hand over 22 soldiers", which the parser takes for "more than 22"
    if one.dep not in _ONE_WORD_DEPS or one.head != token.i:
        return False
    return one.dep != "prep" or all(parsed.tokens[k].lower.endswith("ly") for k in range(token.i + 1, at))


def _closes_object(parsed: Parsed, token: Token, at: int) -> bool:
    """Whether a particle ends the object, however the parser hangs it: "took 14 policemen prisoner", "slammed the gate shut"."""
    one, between = parsed.tokens[at], parsed.tokens[token.i + 1 : at]
    if not between or one.pos == "VERB":
        return False
    behind = parsed.tokens[at + 1] if at < parsed.sentence_of(token.i).last else None
    if behind is not None and behind.pos in ("NOUN", "PROPN", "DET", "NUM", "PART"):
        return False
    plain = all(k.pos in _IN_OBJECT or k.text in ("-", "–") or k.tag == "VBN" for k in between)
    return plain and any(k.pos in ("NOUN", "PROPN", "PRON", "NUM") for k in between)


def _is_word(token: Token, word: str) -> bool:
    if token.pos == "PUNCT":
        return False
    return token.lower == word or (token.lemma.lower() == word and token.pos != "VERB")


def _draft(drafts: EventDrafts, token: Token, word: EventWord, rest: list[int]) -> EventDraft | None:
    """The event that the reading makes of the verb; ``None`` where it does not fit."""
    parsed = drafts.parsed
    site = _site(parsed, token, rest)
    hits = fits_object(parsed, site.things, word)
    if hits is None:
        return None
    preps = tuple(r for r in word.recipient_roles if r != "dobj")
    spots = (token.i, *rest, *(hits if preps else ()))
    under = list(dict.fromkeys(k for spot in spots for k in who.under_prep(parsed, spot, preps)))
    if not fits_verb(parsed, site, word, under):
        return None
    if word.mode == "third-party" and _about_the_outcome(parsed, token):
        return None
    anchor, things = [token.i, *rest], site.things
    # "Slammed the door on the offer" names what it refuses; "have none of it" takes up what others tell.
    refused = word.type == "REJECT" and bool(rest) and hits[:1] > [token.i]
    if (word.words("obj") or refused) and (word.type not in _ANCHOR_IS_VERB or word.mode == "restrict"):
        anchor.append(hits[0])
        drafts.used.update(c for k in hits for c in contents(parsed, k))
    elif word.mode == "third-party" and any_in(parsed, things, load_event_sets()["talks"]):
        under += [k for t in things for k in who.under_prep(parsed, t, ("between", "with")) if k not in under]
        drafts.used.update(things)
        anchor.extend(things[:1])
        things = []
    if word.type == "CONSULT" and token.lemma in HOSTING:
        rounds = [
            t
            for k in things
            for t in who.under_prep(parsed, k, ("of",))
            if is_in(parsed, t, load_event_sets()["talks"])
        ]
        under += [
            k for t in (*things, *rounds) for k in who.under_prep(parsed, t, ("between", "with")) if k not in under
        ]
        drafts.used.update(rounds)
    _use_nouns(drafts, word, [*hits, *site.agents])
    if word.type in ("CONSULT", "REJECT") and word.words("onobj"):
        drafts.used.update(any_in(parsed, after(parsed, site.spots, tuple(word.words("on"))), word.words("onobj")))
    under = [k for k in under if k not in anchor]
    agents, recipients = site.agents, _recipients(parsed, word, things, under, passive=site.passive)
    recipients = [*first_object(parsed, token, things), *recipients]
    if not sides(parsed, recipients):
        recipients += judged(parsed, word, things) or neighbour(parsed, word, [token.i, *rest, *things])
    if "nsubj" in word.recipient_roles:
        # "came under fire from", "fell to": the subject is the one that it is done to.
        agents, recipients = after(parsed, [token.i, *rest], ("from", "by", "to")), site.agents
    shot = "dobj" not in word.recipient_roles and word.words("obj") & load_event_sets()["projectile"]
    if site.passive and not agents and word.type == "COERCE" and word.mode == "arrest":
        agents = whose_prison(parsed, token)
    if site.passive and not agents and shot:
        agents = [k for t in things for k in owners_of(parsed, t)]  # "army shells were fired": the army's doing
    if site.passive and not agents and word.type == "MOBILIZE":
        agents = [k for t in things for k in who.named_modifiers(parsed, t, frozenset())]  # "Kenyan troops were sent"
    said_by = _own_no(parsed, token, rest)
    if "leaves" in word.flags:
        drafts.used.update(k.i for k in parsed.children(token.i, "conj") if k.lemma in _GOING)
    rule = "event.verb-leaving" if "leaves" in word.flags else "event.verb-passive" if site.passive else "event.verb"
    return EventDraft(word, token.i, (min(anchor), max(anchor)), agents, recipients, rule, said_by=said_by)


def _own_no(parsed: Parsed, token: Token, rest: list[int]) -> frozenset[int]:
    """The *no* or *none* that is part of the entry, with the *would* of "would have none of it": neither turns the deed."""
    empty = [k for k in rest if parsed.tokens[k].lower in _EMPTY]
    would = [k.i for k in parsed.children(token.i, "aux") if k.lower == "would"] if empty else []
    return frozenset((*empty, *would))


def _site(parsed: Parsed, token: Token, rest: list[int]) -> VerbSite:
    """Who does what to whom; a participle before its clause is done to that clause's subject ("Ambushed, they fled")."""
    if _bare_participle(parsed, token):
        return VerbSite(token, rest, [], who.logical_subject(parsed, token), passive=True)
    passive = who.is_passive(parsed, token)
    things = objects_of(parsed, token, rest)
    if not passive:
        return VerbSite(token, rest, who.logical_subject(parsed, token), things, passive)
    # "Was denied access to the camp by the army": the parser may hang the doer on the object.
    agents = who.by_agent(parsed, token.i) or [
        a for k in parsed.children(token.i, "dobj") for a in who.by_agent(parsed, k.i)
    ]
    return VerbSite(token, rest, agents, things, passive)


def _bare_participle(parsed: Parsed, token: Token) -> bool:
    own = parsed.child(token.i, "nsubj", "nsubjpass", "aux", "auxpass", "dobj", "agent", "mark")
    return token.tag == "VBN" and token.dep == "advcl" and own is None


def _use_nouns(drafts: EventDrafts, word: EventWord, heads: list[int]) -> None:
    """Nouns that would name the same event once more do not: the exercise that is held, the truce that takes effect."""
    for k in heads:
        rows = drafts.words.nouns.get(drafts.parsed.tokens[k].lemma.lower(), ())
        if any(r.type == word.type and r.type != "ASSAULT" for r in rows):
            drafts.used.add(k)


def _about_the_outcome(parsed: Parsed, token: Token) -> bool:
    """ "A deal brokered by …" is about the deal; only talks so told are the mediation itself."""
    governor = parsed.tokens[token.head]
    return token.dep in ("acl", "relcl", "amod") and not is_in(parsed, governor.i, load_event_sets()["talks"])


def _recipients(parsed: Parsed, word: EventWord, things: list[int], under: list[int], *, passive: bool) -> list[int]:
    """The parties among objects and prepositional phrases; a thing that only names the deed ("truce") is none."""
    takes = ("dobj" in word.recipient_roles and "reciprocal" not in word.flags) or word.type == "CONSULT"
    if passive and "reciprocal" in word.flags:
        return under
    named = bool(word.words("obj")) and (
        word.type in _DEED_IS_OBJECT or word.mode == "restrict" or "recipient" in word.flags or _is_truce(word)
    )
    if word.mode == "restrict":
        under = under + [
            o
            for k in things
            if parsed.tokens[k].lemma.lower() in _ON_THEIR_WAY
            for o in whose(parsed, k)
            if o not in under
        ]
    if word.mode == "access" and any(_given(parsed, k) for k in things):
        under = [
            k for k in under if parsed.tokens[parsed.tokens[k].head].lower != "to"
        ]  # "the UN be given access to them"
    let_in = [k for k in things if word.mode == "access" and may_be_party(parsed.tokens[k])]
    direct = [k for k in things if takes and (k in let_in or not (named and parsed.tokens[k].pos == "NOUN"))]
    direct += [k for k in things if passive and k not in direct and _given(parsed, k)]
    if word.mode == "release":
        # Who is freed goes back to those to whom they belong.
        given = [k for k in under if sides(parsed, [k])]
        return list(dict.fromkeys([o for k in things for o in whose(parsed, k)] or given))
    return list(dict.fromkeys([*direct, *under]))


def _given(parsed: Parsed, k: int) -> bool:
    """Whether it is to the passive's subject that something is given or denied: "the team was denied access"."""
    token = parsed.tokens[k]
    return token.dep == "nsubjpass" and parsed.child(token.head, "dobj") is not None


def _is_truce(word: EventWord, condition: str = "obj") -> bool:
    return "ceasefire" in word.words(condition)
