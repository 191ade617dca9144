"""What tells an event from what only looks like one: the conditions of a verb's reading, asked of where it stands."""

from dataclasses import dataclass

from peacewatch.extract.events import parties as who
from peacewatch.extract.events.word_classes import any_in, before, contents, is_in
from peacewatch.knowledge.event_words import EventWord, load_event_sets
from peacewatch.model.parsed import Parsed, Token

_MATERIAL = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST", "SANCTION", "COOPERATE"))
_NAMES = frozenset(("PERSON", "GPE", "ORG"))
_FROM = ("from", "of")
_PLACE = frozenset(("%place",))
_TOLD_TAGS = frozenset(("VBD", "VBZ", "VBP", "MD"))


@dataclass(slots=True)
class VerbSite:
    """A verb with what stands around it: the entry's further words, its logical subjects and objects."""

    token: Token
    rest: list[int]
    agents: list[int]
    things: list[int]
    passive: bool

    @property
    def spots(self) -> list[int]:
        """The verb and its objects: a preposition may hang on either."""
        return [self.token.i, *self.things]


def after(parsed: Parsed, spots: list[int], preps: tuple[str, ...]) -> list[int]:
    """The heads of the prepositional phrases with one of ``preps`` under any of ``spots``."""
    found = [k for spot in spots for k in who.under_prep(parsed, spot, preps)]
    for spot in spots:
        # "out of Kherson": one preposition under another.
        for prep in parsed.children(spot, "prep", "prt"):
            if prep.lower in preps:
                found.extend(who.under_prep(parsed, prep.i, preps))
    return found


def _doings(parsed: Parsed, spots: list[int], preps: tuple[str, ...]) -> list[int]:
    """The *-ing* forms right under one of ``preps``: "from entering"."""
    under = [prep for spot in spots for prep in parsed.children(spot, "prep") if prep.lower in preps]
    return [k.i for prep in under for k in parsed.children(prep.i, "pcomp") if k.tag == "VBG"]


def fits_verb(parsed: Parsed, site: VerbSite, word: EventWord, under: list[int]) -> bool:
    """Whether a verb stands as its reading asks, the object aside; ``under`` are the heads after its prepositions."""
    return (
        _fits_subject(parsed, site, word)
        and _fits_prepositions(parsed, site, word)
        and _fits_flags(parsed, site, word, under)
        and _fits_words(parsed, site, word)
    )


def fits_object(parsed: Parsed, things: list[int], word: EventWord) -> list[int] | None:
    """The objects that the reading asks for, all where it asks for none; ``None`` where it does not fit them."""
    asked = word.words("obj")
    hits = any_in(parsed, things, asked) if asked else list(things)
    if asked and not hits and "ceasefire" in asked:
        hits = [k for k in things if _is_named_before(parsed, k, "ceasefire")]
    if asked and not hits and "leaves" in word.flags:
        hits = [k for k in things if _is_named_before(parsed, k, "gathering")]
    barred = word.words("noobj")
    if not asked and not barred and word.type in _MATERIAL:
        barred = load_event_sets()["abstract"]
    refused = (
        (asked and not hits and (things or "bare" not in word.flags))
        or ("obj!" in word.flags and not things)
        or ("noobj!" in word.flags and things)
        or (barred and any(is_in(parsed, _measured(parsed, k), barred) for k in things))
    )
    if refused:
        return None
    arms, barred = word.words("arm"), word.words("noarm")
    stand = {w for k in things for w in before(parsed, k)} if arms or barred else set[str]()
    if (arms and not stand & arms) or stand & barred:
        return None
    return hits


def _is_named_before(parsed: Parsed, k: int, name: str) -> bool:
    """Whether *it* or *that* takes up a thing of a set, named in this sentence or the one before: "accused each other of breaking it"."""
    if parsed.tokens[k].lower not in ("it", "that", "them"):
        return False
    here = parsed.sentence_of(k)
    first = parsed.sentences[here.i - 1].first if here.i else here.first
    things = load_event_sets()[name]
    return any(parsed.tokens[i].pos in ("NOUN", "PROPN") and is_in(parsed, i, things) for i in range(first, k))


def _measured(parsed: Parsed, k: int) -> int:
    """What a noun that only measures measures: the shops in "a number of shops"; else the noun itself."""
    return contents(parsed, k)[-1]


def _fits_subject(parsed: Parsed, site: VerbSite, word: EventWord) -> bool:
    asked = word.words("subj")
    takes = word.words("obj") or "dobj" in word.recipient_roles
    nobody = site.passive and not site.agents and takes
    if asked and not any_in(parsed, site.agents, asked) and not (nobody and "agent!" not in word.flags):
        return False
    if "agent!" in word.flags and not site.agents:
        return False
    if site.passive and not takes and not word.lemma[1:]:
        return False
    return not any(is_in(parsed, k, word.words("nosubj")) for k in site.agents)


def _fits_prepositions(parsed: Parsed, site: VerbSite, word: EventWord) -> bool:
    spots = [*site.spots, *site.rest]

    def stands(name: str, preps: tuple[str, ...]) -> bool:
        return bool(any_in(parsed, after(parsed, spots, preps), word.words(name)))

    asked = word.words("on")
    if asked:
        preps = tuple(sorted(asked))
        heads = after(parsed, spots, preps)
        heads += _doings(parsed, spots, preps) if word.words("onobj") else []
        if not heads or (word.words("onobj") and not any_in(parsed, heads, word.words("onobj"))):
            return False
    if any(t.lower in word.words("noprep") for t in parsed.children(site.token.i, "prep")):
        return False
    refused = (
        (word.words("with") and not stands("with", ("with",)))
        or (word.words("inn") and not stands("inn", ("in", "by", "during")))
        or stands("nowith", ("with",))
        or stands("nofrom", _FROM)
        or stands("noin", ("in",))
    )
    return not refused


def _fits_words(parsed: Parsed, site: VerbSite, word: EventWord) -> bool:
    adverbs, tags, below = word.words("adv"), word.words("tag"), word.words("clause")
    if adverbs and not any(t.lower in adverbs for t in parsed.children(site.token.i, "advmod")):
        return False
    if tags and site.token.tag not in tags:
        return False
    infinitives = {t.lemma for t in parsed.children(site.token.i, "xcomp", "ccomp", "prt", "prep")}
    wanted = word.words("xcompof")
    if infinitives & word.words("noxcomp") or (wanted and not infinitives & wanted):
        return False
    if not below:
        return True
    first, last = parsed.edges(site.token.i)
    return any(is_in(parsed, k, below) for k in range(first, last + 1))


def _fits_flags(parsed: Parsed, site: VerbSite, word: EventWord, under: list[int]) -> bool:
    token, flags = site.token, word.flags
    infinitive = parsed.child(token.i, "xcomp") is not None
    several = len(site.agents) > 1 or any(parsed.tokens[k].tag in ("NNS", "NNPS") for k in site.agents)
    together = several or _joined(parsed, site)
    refused = (
        ("recipient" in flags and not under and not ("dobj" in word.recipient_roles and site.things))
        or ("xcomp" in flags and not infinitive)
        or ("bind" in flags and (bool(site.things) or not _binds(parsed, token, infinitive=infinitive)))
        or ("several" in flags and not several)
        or ("speaker" in flags and not any(_speaks(parsed, k) for k in site.agents))
        or ("agentive" in flags and not _done_by_somebody(parsed, token))
        or ("nonature" in flags and by_nature(parsed, site))
        or ("joint" in flags and not together)
        or ("notjoint" in flags and together)
        or ("travel" in flags and not _travels(parsed, site))
        or ("notthat" in flags and _says_something(parsed, site))
        or ("person" in flags and not _between_persons(parsed, site, word, under, several=several))
    )
    return not refused


def _says_something(parsed: Parsed, site: VerbSite) -> bool:
    """Whether a that-clause tells what the object says: "dismissed talk that …", but not "a demand that he leave"."""
    for spot in site.spots:
        for clause in parsed.children(spot, "acl", "ccomp", "relcl"):
            that = parsed.child(clause.i, "mark")
            finite = clause.tag in _TOLD_TAGS or any(
                k.tag in _TOLD_TAGS for k in parsed.children(clause.i, "aux", "auxpass")
            )
            if that is not None and that.lower == "that" and finite:
                return True
    return False


def _binds(parsed: Parsed, token: Token, *, infinitive: bool) -> bool:
    """Whether *agree* commits to a deed or a text, rather than sharing a view."""
    return infinitive or bool(who.under_prep(parsed, token.i, ("on", "to")))


def _speaks(parsed: Parsed, k: int) -> bool:
    token = parsed.tokens[k]
    return is_in(parsed, k, load_event_sets()["leader"]) or token.ent in _NAMES or token.pos == "PROPN"


def _between_persons(parsed: Parsed, site: VerbSite, word: EventWord, under: list[int], *, several: bool) -> bool:
    parties = site.things + under
    if "reciprocal" in word.flags and word.mode is None:
        return any(_speaks(parsed, k) for k in parties) or (not parties and several)
    return any(_speaks(parsed, k) for k in site.agents) and bool(parties)


def _travels(parsed: Parsed, site: VerbSite) -> bool:
    """A person of office, to a place that is named."""
    leaders = load_event_sets()["leader"] | {"%person"}
    there = after(parsed, [site.token.i], ("to", "in", "for"))
    named = any(parsed.tokens[k].pos == "PROPN" and is_in(parsed, k, _PLACE) for k in there)
    return named and any(is_in(parsed, k, leaders) for k in site.agents)


def _joined(parsed: Parsed, site: VerbSite) -> bool:
    """Whether others take part: a *joint* exercise, one *with* somebody."""
    shared = any(before(parsed, k) & load_event_sets()["joint"] for k in site.things)
    partners = [k for k in after(parsed, site.spots, ("with", "alongside")) if parsed.tokens[k].pos == "PROPN"]
    return shared or bool(partners)


def _done_by_somebody(parsed: Parsed, token: Token) -> bool:
    """Not the mere purpose of something: "talks to end the war", "efforts aimed at ending the war"."""
    to = any(k.lower == "to" for k in parsed.children(token.i, "aux"))
    if token.dep in ("acl", "advcl") and token.tag == "VB" and to:
        return False
    if token.dep == "pcomp":
        return False
    return token.tag != "VBG" or token.dep not in ("acl", "amod")


def by_nature(parsed: Parsed, site: VerbSite) -> bool:
    """Whether a storm, a crash or a disease did the harm, so that nobody did it."""
    token, sets = site.token, load_event_sets()
    causes = [*site.agents, *after(parsed, [token.i], ("in", "by", "from", "after", "during", "under", "of", "when"))]
    clauses = [k.i for k in parsed.children(token.i, "advcl")]
    if token.dep in ("advcl", "xcomp", "conj") and token.head != token.i:
        clauses.append(token.head)
    for clause in clauses:
        if parsed.tokens[clause].lemma.lower() in sets["disaster"]:
            return True
        causes.extend(k.i for k in parsed.children(clause, "nsubj", "nsubjpass"))
    return any(_is_nature(parsed, k) for k in causes)


def _is_nature(parsed: Parsed, k: int) -> bool:
    """A fire is one of nature's, artillery fire and enemy fire are not."""
    if not is_in(parsed, k, load_event_sets()["nature"]):
        return False
    return parsed.tokens[k].lemma != "fire" or not parsed.children(k, "compound", "amod", "poss")
