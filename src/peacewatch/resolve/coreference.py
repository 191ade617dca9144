"""Whom a pronoun or a definite noun phrase stands for: the most recent fitting actor, subjects first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.resolve.actor_drafts import GROUPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from peacewatch.model.parsed import Parsed
    from peacewatch.resolve.actor_drafts import Draft, Drafts

PRONOUN_REACH = 2
NOMINAL_REACH = 40
_MALE = frozenset({"he", "him"})
_FEMALE = frozenset({"she", "her"})
# Verbs whose object "it" is a party, not a proposition ("denied it"), and those whose subject "it" often is empty.
_AT_A_PARTY = frozenset({"accuse", "attack", "blame", "urge", "support", "back", "arm", "fund", "ask", "warn", "press"})
_EMPTY_SUBJECT = frozenset({"be", "seem", "appear", "remain", "take", "happen", "emerge"})
_ORGANISED = frozenset(
    {"state", "government", "ministry", "armed_forces", "armed_group", "party", "igo", "ngo", "media", "company"}
) | {"group"}

# Which kinds of actor a definite noun can stand for; "" where the actor must have been called by that noun.
NOMINAL_KINDS: dict[str, frozenset[str]] = {
    "group": frozenset({"armed_group", "group", "party"}),
    "rebel": frozenset({"armed_group"}),
    "militia": frozenset({"armed_group"}),
    "militant": frozenset({"armed_group"}),
    "insurgent": frozenset({"armed_group"}),
    "paramilitary": frozenset({"armed_group"}),
    "faction": frozenset({"armed_group", "party"}),
    "movement": frozenset({"armed_group", "group", "party"}),
    "ministry": frozenset({"ministry"}),
    "presidency": frozenset({"government"}),
    "army": frozenset({"armed_forces"}),
    "military": frozenset({"armed_forces"}),
    "mission": frozenset({"igo"}),
    "organisation": frozenset({"igo", "ngo"}),
    "organization": frozenset({"igo", "ngo"}),
    "agency": frozenset({"igo", "media"}),
    "bloc": frozenset({"igo"}),
    "party": frozenset({"party"}),
    "company": frozenset({"company"}),
    "broadcaster": frozenset({"media"}),
    "newspaper": frozenset({"media"}),
    "country": frozenset({"state"}),
}


def recent(
    parsed: Parsed, drafts: Drafts, head: int, reach: int, fits: Callable[[Draft], bool]
) -> tuple[Draft | None, bool]:
    """The fitting actor nearest before ``head``, and whether there was another to choose from.

    Within a sentence's distance a subject outranks a nearer object. ``reach`` is in sentences.
    """
    here = parsed.tokens[head].sentence
    zone = parsed.sentences[here].zone
    ranked: list[tuple[int, int, int, Draft]] = []
    for draft in drafts.by_id.values():
        if not fits(draft):
            continue
        if any(_co_argument(parsed, head, t) for t, _ in draft.seen):
            continue
        places = [
            (parsed.tokens[t].sentence, subject, t)
            for t, subject in draft.seen
            if t < head and here - parsed.tokens[t].sentence <= reach
            and parsed.sentences[parsed.tokens[t].sentence].zone == zone
        ]  # fmt: skip
        if places:
            ranked.append((*max((s, int(subject), t) for s, subject, t in places), draft))
    if not ranked:
        return None, False
    ranked.sort(key=lambda r: r[:3], reverse=True)
    return ranked[0][3], len(ranked) > 1


def _co_argument(parsed: Parsed, head: int, other: int) -> bool:
    """Whether the two stand beside each other at one verb, so that they are not the same."""
    mine, theirs = parsed.tokens[head], parsed.tokens[other]
    return mine.head == theirs.head and mine.i != theirs.i and parsed.tokens[mine.head].pos in {"VERB", "AUX"}


def pronoun(parsed: Parsed, drafts: Drafts, head: int) -> tuple[Draft | None, bool]:
    """Whom "he", "she", "it" or "they" outside a quotation stands for; ``None`` where nobody fits."""
    word = parsed.tokens[head].lower
    if parsed.quotation_at(parsed.tokens[head].start) is not None:
        return None, False
    if word in _MALE | _FEMALE:
        gender = "m" if word in _MALE else "f"
        found, several = recent(
            parsed, drafts, head, PRONOUN_REACH,
            lambda d: d.kind == "person" and not d.plural and d.gender in {None, gender},
        )  # fmt: skip
        if found is not None and not several:
            found.gender = found.gender or gender
        return found, several
    if word == "it":
        if not _names_a_party(parsed, head):
            return None, False
        return recent(parsed, drafts, head, PRONOUN_REACH, lambda d: d.kind in _ORGANISED and not d.plural)
    if word in {"they", "them"}:
        return recent(
            parsed, drafts, head, PRONOUN_REACH,
            lambda d: d.plural or d.kind in {"people", "armed_group", "group"},
        )  # fmt: skip
    return None, False


def _names_a_party(parsed: Parsed, head: int) -> bool:
    token = parsed.tokens[head]
    verb = parsed.tokens[token.head].lemma.lower()
    if token.dep in {"nsubj", "nsubjpass"}:
        return verb not in _EMPTY_SUBJECT
    return token.dep == "dobj" and verb in _AT_A_PARTY


def nominal(parsed: Parsed, drafts: Drafts, head: int, role_words: frozenset[str]) -> tuple[Draft | None, bool]:
    """Whom "the group", "the ministry", "the spokesman", "the officials" stands for; ``None`` where unclear.

    ``role_words`` are the words before the noun ("foreign" of "the foreign minister"); the actor must have them.
    """
    token = parsed.tokens[head]
    noun = token.lemma.lower()
    plural = token.tag in {"NNS", "NNPS"}

    def called(draft: Draft) -> bool:
        role = (draft.role or "").split()
        if draft.kind == "person" and noun in role:
            return not plural and role_words <= set(role)
        return noun in draft.nouns and draft.plural == plural and (draft.anonymous or draft.kind not in GROUPS)

    found, several = recent(parsed, drafts, head, NOMINAL_REACH, called)
    if found is not None:
        return found, several
    kinds = NOMINAL_KINDS.get(noun)
    if kinds is None or (role_words and noun not in {"rebel"}):
        return None, False
    return recent(parsed, drafts, head, NOMINAL_REACH, lambda d: d.kind in kinds and not d.anonymous)


def both(parsed: Parsed, drafts: Drafts, head: int) -> tuple[Draft, ...]:
    """The two that "both sides" are: the two parties that stand out by their mentions so far, else none.

    A state's ministries and forces count for the state, so that a group that is only talked about does not outweigh it.
    """
    noun = parsed.tokens[head].lemma.lower()
    camps: dict[str, list[tuple[int, Draft]]] = {}
    for draft in drafts.by_id.values():
        times = len({t for t, _ in draft.seen if t < head})
        official = draft.kind in {"state", "ministry", "government", "armed_forces"} and draft.country is not None
        if times and (official or draft.kind == "armed_group"):
            camps.setdefault(f"a:{draft.country}" if official else draft.id, []).append((times, draft))
    if noun in {"country", "nation", "neighbour", "neighbor", "government", "capital"}:
        camps = {k: v for k, v in camps.items() if any(d.kind != "armed_group" for _, d in v)}
    ranked = sorted(camps.values(), key=lambda camp: -sum(times for times, _ in camp))
    weights = [sum(times for times, _ in camp) for camp in ranked]
    if len(ranked) < 2 or (len(ranked) > 2 and weights[1] == weights[2]):
        return ()
    civil = any(d.kind == "armed_group" for camp in ranked[:2] for _, d in camp)
    pair = [_face(camp, civil=civil) for camp in ranked[:2]]
    order = list(drafts.by_id)
    return tuple(sorted(pair, key=lambda d: order.index(d.id)))


def _face(camp: list[tuple[int, Draft]], *, civil: bool) -> Draft:
    """Who stands for a camp: the state between states; in a war with a group whoever of it is mentioned most."""
    states = [d for _, d in camp if d.kind == "state"]
    if states and not civil:
        return states[0]
    most = max(times for times, _ in camp)
    foremost = [d for times, d in camp if times == most]
    # Between equals it is the army that fights.
    return next((d for d in foremost if d.kind == "armed_forces"), foremost[0])
