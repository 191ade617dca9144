"""Place names as worded: capitalised words that the gazetteer knows or that a preposition places.

A name is taken where the gazetteer (or a plain local preposition) supports it; a town whose name is also a
common word or a surname needs a preposition, a containing place after a comma, or the model's own label beside it.
``actor_like`` names (a capital or country that speaks, acts or modifies an institution) are kept apart.
"""

import re
from dataclasses import dataclass, replace

from peacewatch.knowledge.gazetteer import Gazetteer
from peacewatch.knowledge.place_entry import LONGEST_NAME, Entry
from peacewatch.model.parsed import Parsed, Token
from peacewatch.model.span import Why
from peacewatch.model.worded import PlaceWords

Frame = str


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


GENERIC = _words(
    "parish camp crossing district province valley region state village city town county area airport "
    "territory division sector governorate oblast department corridor port border"
)
"""Nouns that close a description of a place: "the Bilo camp"."""
DESCRIBING = _words("parish camp crossing district province valley region village town county governorate oblast")
"""Those of them that make a place even of a name that no gazetteer knows."""
STRONG = {
    "in": "in", "inside": "in", "within": "in", "at": "in", "near": "near", "outside": "near",
    "around": "near",
          "throughout": "in", "beside": "near", "via": "in", "into": "in", "across": "in", "through": "in",
          "along": "line", "near to": "near"}  # fmt: skip
WEAK = frozenset(("from", "to", "toward", "towards", "on", "over", "between", "off", "for", "of", "against"))
MOTION = _words(
    "go come travel fly return flee arrive leave depart withdraw retreat move head drive cross enter "
    "visit deport transfer evacuate reach advance march trip flight journey ship send deploy bring fire "
    "launch"
)
ATTACK = _words(
    "attack strike raid assault bomb shell bombard hit target seize capture take retake besiege enter "
    "leave reach visit storm occupy control recapture advance march siege fall airstrike drone missile "
    "offensive shelling bombardment"
)
INSTITUTIONS = _words(
    "government ministry minister president spokesman spokeswoman spokesperson army military force forces "
    "troops official officials officer police authority authorities embassy ambassador parliament envoy "
    "delegation mayor governor side leader leaders administration council university times post court "
    "department hospital school rebels"
)
TITLES = _words(
    "mr mr. mrs mrs. ms ms. dr dr. gen gen. lt lt. col col. maj maj. sgt sgt. capt capt. sen sen. rep "
    "rep. rev rev. president minister general colonel captain spokesman spokeswoman judge professor sir "
    "lord king queen prince sheikh imam pope"
)
NEVER = _words(
    "hamas fatah taliban houthi houthis hezbollah reuters interpol pentagon "
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday english french arabic german chinese spanish god allah "
    "christmas easter ramadan i a an he she it we they you this that these those in on at of to by for "
    "and or but if as is was no not yes all both some many most one two three four five six seven however "
    "meanwhile also while when after before since under over between among during until islam christian "
    "muslim un nato eu who army police union independence mission central van our his her their its my "
    "your do did"
)
JOINERS = frozenset(("-", "of", "the", "al", "el", "ez", "and", "de", "del", "la", "'s", "’s", "es", "as", "ash", "d'"))
DIRECTIONAL = re.compile(r"^(north|south|east|west|central|upper|lower|mid)\w*$", re.IGNORECASE)
DISTANCE = re.compile(
    r"(?:\d[\d,.]*|\b(?:a few|several|some|two|three|four|five|six|ten|twenty|hundreds? of|dozens of))[\s-]*"
    r"(?:km|kms|kilomet(?:er|re)s?|miles?|mi)\b\.?(?:\s*\([^)]*\))?(?:\s+(?:to\s+the\s+)?[\w-]+){0,3}\s+"
    r"(?:of|from|outside)\s+(?:the\s+)?(?:(?:town|city|village|capital)(?:\s+of)?\s+)?$"
    r"|\b(?:north|south|east|west|north-?(?:east|west)|south-?(?:east|west))(?:ern)?\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
STREETS = _words("street st st. road rd rd. drive avenue ave ave. boulevard blvd lane court inc inc. corp corp.")
STATE_SHORT = _words(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev "
    "okla ore pa penn tenn tex vt va wash wis wyo"
)
"""The press's short forms of the states of the USA, which follow a town and a comma ("Salem, Ore.")."""
SPEAKING = _words(
    "say accuse deny announce warn repeat reiterate demand insist claim reject confirm condemn urge declare refuse "
    "agree offer vow pledge threaten promise"
)
"""What those do who rule in a place, never the place itself."""
PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
LARGE_TOWN = 150_000
"""People from which a town's bare name is taken without local words beside it."""


@dataclass(slots=True, frozen=True)
class _Match:
    """Tokens ``first`` to ``last`` name ``found``; ``generic`` where the last is a generic noun only."""

    first: int
    last: int
    found: tuple[Entry, ...]
    generic: bool = False


def place_words(parsed: Parsed, gazetteer: Gazetteer) -> tuple[PlaceWords, ...]:
    """All place names of the parsed zones, in text order, ``actor_like`` ones among them."""
    matches = _matches(parsed, gazetteer)
    starts = {m.first: m for m in matches}
    persons = _person_words(parsed)
    surnames = {parsed.tokens[i].lower for i in persons}
    frames: dict[int, Frame] = {}
    taken: list[tuple[_Match, bool, str]] = []
    accepted: set[str] = set()
    for match in matches:
        frame = _frame(parsed, match, frames)
        frames[match.last] = frame
        rule = _accepts(parsed, match, frame, starts, persons)
        if not rule and taken and taken[-1][1] and _coordinated(parsed, taken[-1][0], match):
            rule = "place.coordinated"
        taken.append((match, rule != "", rule))
        if rule:
            accepted.add(_text(parsed, match))
    words = []
    for match, good, rule in taken:
        # A name that was a place once in this report is one again, unless it stands inside another name.
        run = parsed.tokens[match.first : match.last + 1]
        plain = all(t.ent != "NORP" and t.lower not in surnames for t in run)
        again = not good and plain and _text(parsed, match) in accepted
        inside = again and _inside_name(parsed, match)
        if good or (again and not inside):
            words.append(_worded(parsed, match, frames[match.last], starts, rule or "place.repeated-name"))
        elif inside and _begins_body(parsed, match):
            words.append(_worded(parsed, match, frames[match.last], starts, "place.name-part"))
    return tuple(words)


def _coordinated(parsed: Parsed, before: _Match, match: _Match) -> bool:
    """Whether a town is joined by "and" or a comma to the place before it ("Kharkiv and Sumy")."""
    between = [t.lower for t in parsed.tokens[before.last + 1 : match.first]]
    large = bool(match.found) and match.found[0].population >= LARGE_TOWN // 10
    alike = bool(before.found) and before.found[0].kind != "country"
    return between in (["and"], ["or"], [",", "and"]) and large and alike and not _inside_name(parsed, match)


def _text(parsed: Parsed, match: _Match) -> str:
    return parsed.text[parsed.tokens[match.first].start : parsed.tokens[match.last].end]


def _capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _matches(parsed: Parsed, gazetteer: Gazetteer) -> list[_Match]:
    found: list[_Match] = []
    i = 0
    while i < len(parsed.tokens):
        match = _match_at(parsed, gazetteer, i)
        if match is None:
            i += 1
        else:
            found.append(match)
            i = match.last + 1
    return found


def _match_at(parsed: Parsed, gazetteer: Gazetteer, i: int) -> _Match | None:
    """The longest match that starts at token ``i``, together with a generic noun that closes it."""
    tokens, first = parsed.tokens, parsed.tokens[i]
    if first.lower == "the":
        return None
    lowercase_article = first.lower in {"al", "el"} and i + 2 < len(tokens) and tokens[i + 1].text == "-"
    if not (_capital(first) or lowercase_article):
        return None
    limit = i
    while limit + 1 < len(tokens) and limit - i < 2 * LONGEST_NAME and tokens[limit + 1].sentence == first.sentence:
        nxt = tokens[limit + 1]
        if not (_capital(nxt) or nxt.lower in JOINERS or nxt.lower in GENERIC):
            break
        limit += 1
    for last in range(limit, i - 1, -1):
        final = tokens[last]
        if not (_capital(final) or final.lower in GENERIC) or (
            last == i and first.lower in NEVER and first.text != "US"
        ):
            continue
        name = parsed.text[first.start : final.end]
        if "\n" in name or (last == i and first.text.lower() == "us" and first.text != "US"):
            continue
        entries = gazetteer.lookup(name)
        if entries:
            if first.text.isupper() and len(first.text) < 4 and last == i and entries[0].kind == "town":
                continue
            return _with_generic(parsed, _Match(i, last, entries))
    return _unknown(parsed, i)


def _with_generic(parsed: Parsed, match: _Match) -> _Match:
    after = match.last + 1
    if after < len(parsed.tokens) and parsed.tokens[after].lower in DESCRIBING and match.found[0].kind != "country":
        gap = parsed.text[parsed.tokens[match.last].end : parsed.tokens[after].start]
        if gap == " ":
            return replace(match, last=after, generic=True)
    return match


def _unknown(parsed: Parsed, i: int) -> _Match | None:
    """A name that the gazetteer lacks: "the Bilo camp", or a place by the model's label after a preposition."""
    tokens, last = parsed.tokens, i
    if tokens[i].lower in NEVER or (i and _capital(tokens[i - 1]) and tokens[i - 1].pos == "PROPN"):
        return None
    while (
        last + 1 < len(tokens)
        and tokens[last + 1].sentence == tokens[i].sentence
        and (_capital(tokens[last + 1]) or (tokens[last + 1].text == "-" and last + 2 < len(tokens)))
    ):
        last += 1
    if tokens[last].text == "-" or last - i > LONGEST_NAME or tokens[i].pos != "PROPN":
        return None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    before = tokens[i - 1].lower if i else ""
    if after is not None and after.lower in DESCRIBING and after.sentence == tokens[i].sentence:
        verb = tokens[tokens[last + 1].head].lemma.lower()
        reached = verb in MOTION | ATTACK or (i > 1 and tokens[i - 2].lower in STRONG)
        # A candidate's "camp" is his followers: a camp must be reached or bear no person's name.
        if before in {"the", *STRONG} and (after.lower != "camp" or reached or tokens[i].ent != "PERSON"):
            return _Match(i, last + 1, (), generic=True)
        return None
    labelled = all(t.ent in PLACE_LABELS for t in tokens[i : last + 1])
    local = before in {"in", "near", "inside", "outside"} or (
        before == "of" and i > 1 and tokens[i - 2].lower in GENERIC
    )
    return _Match(i, last, ()) if labelled and local else None


def _before(parsed: Parsed, i: int) -> int:
    """The token before ``i`` that is no article, direction or describing noun; -1 at the sentence's start."""
    k, tokens = i - 1, parsed.tokens
    while k >= 0 and tokens[k].sentence == tokens[i].sentence:
        token = tokens[k]
        if (
            token.lower == "of"
            and k > 0
            and tokens[k - 1].lower in GENERIC | {"capital", "outskirts", "suburb", "island"}
        ):
            k -= 2
        elif (
            token.lower in {"the", "a", "neighboring", "neighbouring", "nearby", "-"}
            or DIRECTIONAL.match(token.text)
            or (token.pos == "ADJ" and not _capital(token))
            or token.lower in {"capital", "city", "town", "village", "port", "country", "province"}
        ):
            k -= 1
        else:
            return k
    return -1


def _frame(parsed: Parsed, match: _Match, frames: dict[int, Frame]) -> Frame:
    start = parsed.tokens[match.first].start
    if DISTANCE.search(parsed.text[max(0, start - 80) : start]):
        return "distance"
    k = _before(parsed, match.first)
    if k < 0:
        return "none"
    token = parsed.tokens[k]
    if token.lower in {"and", "or", ",", "&"}:  # "in Goma and Bukavu": the second is where the first is
        previous = k - 1 if token.lower != "," and parsed.tokens[k - 1].text == "," else k
        return frames.get(previous - 1, frames.get(k - 1, "none"))
    frame = STRONG.get(token.lower, "none")
    if frame == "none" and token.lower in WEAK:
        governor = parsed.tokens[token.head]
        moves = governor.lemma.lower() in (ATTACK if token.lower in {"on", "over", "against", "of"} else MOTION)
        frame = "in" if moves else "none"
    return "line" if frame != "none" and match.found and match.found[0].kind == "line" else frame


def _person_words(parsed: Parsed) -> frozenset[int]:
    """The tokens of names of two or more words that the model calls a person's."""
    found: set[int] = set()
    run: list[Token] = []
    for token in [*parsed.tokens, None]:
        if token is not None and token.ent == "PERSON" and not (token.ent_begin and run):
            run.append(token)
            continue
        if len(run) > 1:
            found.update(t.i for t in run)
        run = [token] if token is not None and token.ent == "PERSON" else []
    return frozenset(found)


def _best(match: _Match) -> Entry:
    """The entry whose kind decides how the name is read: a capital before a province of the same name."""
    first = match.found[0]
    return first if first.kind == "country" else next((e for e in match.found if e.capital), first)


def _state_after(parsed: Parsed, match: _Match) -> int | None:
    """The token of a state's short form after the match and a comma ("Salem, Ore.")."""
    i = match.last + 2
    if i < len(parsed.tokens) and parsed.tokens[i - 1].text == "," and _capital(parsed.tokens[i]):
        return i if parsed.tokens[i].lower.rstrip(".") in STATE_SHORT else None
    return None


def _inside_name(parsed: Parsed, match: _Match) -> bool:
    """Whether a capitalised proper noun touches the match, so that it is part of a longer name."""
    tokens = parsed.tokens
    sentence = parsed.sentence_of(match.first)
    if sentence.zone == "headline":
        return False
    if match.first > sentence.first:
        left = tokens[match.first - 1]
        known = left.pos == "PROPN" and left.ent not in {"NORP", "GPE", "DATE"} and not DIRECTIONAL.match(left.text)
        if left.lower in TITLES or (_capital(left) and known and left.i > sentence.first):
            return True
    if match.last < sentence.last:
        right = tokens[match.last + 1]
        if (
            _capital(right)
            and right.pos == "PROPN"
            and right.lower not in GENERIC
            and right.ent not in {"DATE", "NORP"}
        ):
            return True
        if right.text == "-" and match.last + 2 <= sentence.last and _capital(tokens[match.last + 2]):
            return True
    return False


def _begins_body(parsed: Parsed, match: _Match) -> bool:
    """Whether the match begins the name of something that no person bears ("Salem City Council")."""
    tokens = parsed.tokens
    if match.last + 1 >= len(tokens) or tokens[match.last + 1].text == "-":
        return False
    before = tokens[match.first - 1] if match.first else None
    named = (
        before is not None
        and before.pos == "PROPN"
        and _capital(before)
        and before.sentence == tokens[match.first].sentence
    )
    return not named and all(t.ent != "PERSON" for t in tokens[match.first : match.last + 2])


def _accepts(parsed: Parsed, match: _Match, frame: Frame, starts: dict[int, _Match], persons: frozenset[int]) -> str:
    """The name of the rule by which the match is a place, or ``""``."""
    tokens, span = parsed.tokens, range(match.first, match.last + 1)
    if match.last + 1 < len(tokens) and _capital(tokens[match.last + 1]) and tokens[match.last + 1].lower in STREETS:
        return ""
    if not match.found:
        return "place.description" if match.generic else "place.model-label"
    best = _best(match)
    labelled = any(tokens[i].ent in PLACE_LABELS for i in span)
    inside = _inside_name(parsed, match)
    if all(i in persons for i in span) and frame not in {"in", "distance"} and best.kind in {"town", "region"}:
        return ""
    if best.kind == "country":
        return "place.country"
    if inside:
        after = tokens[match.last + 1].lower if match.last + 1 < len(tokens) else ""
        named = best.population >= LARGE_TOWN or best.kind != "town"
        return "place.name-part" if (labelled or named) and after in INSTITUTIONS and frame == "none" else ""
    if best.kind != "town" or best.listed:
        # "Nasir" is a town and a given name, "Sake" a drink: one bare word needs the model not to disagree.
        bare = match.first == match.last and frame == "none"
        doubted = tokens[match.first].pos != "PROPN" or tokens[match.first].ent in {"PERSON", "NORP"}
        return "" if bare and doubted else "place.supplement"
    proper = all(tokens[i].pos in {"PROPN", "PUNCT", "ADP", "DET", "PART", "NOUN"} for i in span)
    if frame != "none" and proper and tokens[match.first].lower not in NEVER:
        return "place.local-preposition"
    follows = starts.get(match.last + 2)
    comma = match.last + 1 < len(tokens) and tokens[match.last + 1].text == ","
    if _state_after(parsed, match) is not None:
        return "place.containing-place"
    if comma and follows and follows.found and follows.found[0].kind in {"country", "province", "region"} and proper:
        return "place.containing-place"
    if labelled:
        return "place.model-label"
    head = tokens[_head(parsed, match)]
    by_force = tokens[head.head].lemma.lower() in ATTACK and tokens[head.head].pos == "VERB"
    if proper and head.dep in {"dobj", "nsubjpass", "conj"} and by_force and best.population >= LARGE_TOWN // 10:
        return "place.attacked"
    if proper and (best.population >= LARGE_TOWN or best.capital) and tokens[match.first].ent in {"", "ORG"}:
        return "place.large-town"
    return "place.several-words" if proper and match.last - match.first >= 1 and best.population > 20_000 else ""


def _head(parsed: Parsed, match: _Match) -> int:
    for i in range(match.last, match.first - 1, -1):
        if not match.first <= parsed.tokens[i].head <= match.last or parsed.tokens[i].head == i:
            return i
    return match.last


def _worded(parsed: Parsed, match: _Match, frame: Frame, starts: dict[int, _Match], rule: str) -> PlaceWords:
    span = parsed.span(match.first, match.last)
    after = match.last + 1
    inside = None
    if after < len(parsed.tokens) and parsed.tokens[after].lower in {",", "in", "of"}:
        skip = after + 1
        while (
            skip < len(parsed.tokens)
            and skip not in starts
            and (
                parsed.tokens[skip].lower == "the"
                or DIRECTIONAL.match(parsed.tokens[skip].text)
                or (parsed.tokens[skip].lower.endswith("'s") and parsed.tokens[after].lower != ",")
            )
        ):
            skip += 1
        outer = starts.get(skip)
        wide = outer is not None and (
            not outer.found or outer.found[0].kind in {"country", "province", "region", "district"}
        )
        small = not match.found or match.found[0].kind != "country"
        if (
            outer is not None
            and wide
            and small
            and parsed.tokens[outer.first].sentence == parsed.tokens[match.first].sentence
        ):
            inside = parsed.span(outer.first, outer.last)
    state = _state_after(parsed, match)
    if state is not None:
        inside = parsed.span(state, state)
    head = _head(parsed, match)
    actor = rule == "place.name-part" or _actor_like(parsed, match, head, frame)
    typed = {"in": "in", "near": "near", "line": "line", "distance": "distance"}.get(frame, "none")
    return PlaceWords(span, head, actor, typed, inside, (Why(rule, (span,)),))  # type: ignore[arg-type]


def _actor_like(parsed: Parsed, match: _Match, head: int, frame: Frame) -> bool:
    """Whether syntax makes the name stand for those who rule or work there."""
    token = parsed.tokens[head]
    after = parsed.tokens[match.last + 1] if match.last + 1 < len(parsed.tokens) else None
    governor = parsed.tokens[token.head]
    possessive = after is not None and after.lower in {"'s", "'"}
    if governor.lower in INSTITUTIONS and (possessive or token.dep in {"poss", "compound", "amod", "nmod"}):
        return True
    if after is not None and after.lower in INSTITUTIONS and not match.generic:
        return True
    best = _best(match) if match.found else None
    if best is None or not (best.kind == "country" or best.capital):
        return token.dep in {"nsubj", "agent"} and governor.lemma.lower() in SPEAKING
    if frame != "none":
        return False
    if token.dep in {"dobj", "nsubjpass"}:
        return governor.lemma.lower() not in ATTACK
    previous = parsed.tokens[match.first - 1] if match.first else None
    # "Goma, Congo": the country only says where the town is.
    return not (previous is not None and previous.text == "," and token.dep in {"appos", "npadvmod", "conj", "pobj"})
