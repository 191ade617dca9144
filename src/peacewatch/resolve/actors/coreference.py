"""Whom a pronoun or a definite noun phrase stands for: the most recent fitting actor, subjects first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.knowledge.actor_nouns import BODY, FORCES, GROUP, PERSON
from peacewatch.knowledge.attribution_words import kinds_called, word_groups
from peacewatch.knowledge.cues import load_cues
from peacewatch.resolve.actors.candidates import Candidate, best, ranked

if TYPE_CHECKING:
    from collections.abc import Callable

    from peacewatch.model.parsed import Parsed, Token
    from peacewatch.resolve.actors.drafts import Draft, Drafts

PRONOUN_REACH = 3
NOMINAL_REACH = 40
SYNONYM_REACH = 4
_LAST = 6
"""Of the mentions of an actor, how many are looked at for one that stands just before."""
_MALE = frozenset({"he", "him"})
_FEMALE = frozenset({"she", "her"})
# Verbs whose object "it" is a party, not a proposition ("denied it"), and those whose subject "it" often is empty.
_AT_A_PARTY = frozenset({"accuse", "attack", "blame", "urge", "support", "back", "arm", "fund", "ask", "warn", "press"})
_EMPTY_SUBJECT = frozenset({"be", "seem", "appear", "remain", "take", "happen", "emerge"})
_ORGANISED = frozenset(
    {"state", "government", "ministry", "armed_forces", "armed_group", "party", "igo", "ngo", "media", "company"}
) | {"group"}

# The organs of a state: a name of which no kind is known, such as a charity's, is none of them.
_ORGANS = frozenset({"armed_forces", "ministry", "government", "state"})
_BODIES = (BODY | FORCES | GROUP | {"government", "administration", "ministry"}) - PERSON
# Branches of a force that "the army" does not mean.
_BRANCHES = frozenset({"air", "navy", "naval", "coast", "police", "marine", "marines"})
# Bodies of a state that do not rule it.
_GOVERNED = frozenset(
    {"parliament", "assembly", "senate", "police", "court", "embassy", "office", "council", "chamber"}
)
_IN_ARMS = frozenset(
    {"general", "colonel", "brigadier", "admiral", "commander", "marshal", "major", "captain", "soldier"}
)


def pronoun(parsed: Parsed, drafts: Drafts, head: int) -> tuple[tuple[Draft, ...], bool]:
    """Whom "he", "she" or "it" outside a quotation stands for; none where nobody fits or two fit alike."""
    word = parsed.tokens[head].lower
    if parsed.quotation_at(parsed.tokens[head].start) is not None:
        return (), False
    if word in _MALE | _FEMALE:
        return _person(parsed, drafts, head, "m" if word in _MALE else "f")
    if word == "it" and _names_a_party(parsed, head):
        subject = parsed.tokens[head].dep == "nsubj"
        fits = ranked(
            parsed, drafts, head, PRONOUN_REACH, lambda d: _is_organised(d) and not d.plural, subject=subject
        ) or ranked(
            parsed, drafts, head, PRONOUN_REACH, lambda d: d.kind == "unknown" and not d.plural, subject=subject
        )
        fits = _who_is_to_yield(parsed, head, fits) or fits
        teller = teller_of(parsed, head)
        own = [
            d for d in drafts.by_id.values()
            if teller is not None and _is_organised(d) and any(i == teller.i for i, _ in d.seen[-_LAST:])
        ]  # fmt: skip
        found, several = (own[0], False) if own else best(parsed, fits)
        return ((found,) if found is not None else ()), several
    return (), False


def _who_is_to_yield(parsed: Parsed, head: int, fits: list[Candidate]) -> list[Candidate]:
    """Of "threatened to cut relations with Borland unless it …" those whom the sentence names beside who threatens."""
    verb = parsed.tokens[parsed.tokens[head].head]
    marks = {k.lower for k in parsed.children(verb.i, "mark", "advmod")}
    if parsed.tokens[head].dep != "nsubj" or not marks & {"unless", "until"}:
        return []
    here = parsed.sentence_of(head)
    subjects = {s.i for v in parsed.ancestors(verb.i) for s in parsed.children(v.i, "nsubj") if s.i < head}
    if not subjects:
        return []
    found = []
    for candidate in fits:
        seen = {t for t, _ in candidate.draft.seen[-_LAST:] if here.first <= t < head}
        if seen and not seen & subjects:
            found.append(candidate)
    return found if len(found) == 1 else []


def state_before(parsed: Parsed, drafts: Drafts, head: int) -> str | None:
    """The country of the state that "its" before a ministry or a government stands for: the likeliest one told just before."""
    state = _without_rival(ranked(parsed, drafts, head, 1, lambda d: d.kind == "state"))
    return state.country if state is not None else None


def body_before(parsed: Parsed, drafts: Drafts, head: int) -> str | None:
    """The id of the body that "its" before an office stands for: the one that alone stands out just before."""
    body = _without_rival(ranked(parsed, drafts, head, 1, lambda d: d.kind not in {"person", "people"}))
    return body.id if body is not None and _is_organised(body) else None


def _without_rival(candidates: list[Candidate]) -> Draft | None:
    """The likeliest, where no other is a subject in the same sentence or stands out as much."""
    near = [c for c in candidates[1:] if c.sentence == candidates[0].sentence]
    rivals = [c for c in near if c.level or c.level == candidates[0].level]
    return candidates[0].draft if candidates and not rivals else None


def teller_of(parsed: Parsed, head: int) -> Token | None:
    """Who says of himself what "it" does: "the group" of "the group said it accepted the truce"."""
    verb = parsed.tokens[parsed.tokens[head].head]
    over = parsed.tokens[verb.head]
    if (
        parsed.tokens[head].dep != "nsubj"
        or verb.dep != "ccomp"
        or over.i > verb.i
        or not load_cues().voices(over.lemma)
    ):
        return None
    return parsed.child(over.i, "nsubj")


def _is_organised(draft: Draft) -> bool:
    """Whether an actor is a body: by its kind, or by a name of capitals alone ("the IMT")."""
    initials = draft.name.isupper() and draft.name.isalpha() and 3 <= len(draft.name) <= 6
    return draft.kind in _ORGANISED or (draft.kind == "unknown" and initials)


def _person(parsed: Parsed, drafts: Drafts, head: int, gender: str) -> tuple[tuple[Draft, ...], bool]:
    """The last salient person of that gender; a woman known as such before somebody of whom it is not known."""
    candidates = ranked(
        parsed, drafts, head, PRONOUN_REACH,
        lambda d: d.kind == "person" and not d.plural and d.gender in {None, gender},
        subject=parsed.tokens[head].dep == "nsubj",
    )  # fmt: skip
    known = [c for c in candidates if c.draft.gender == gender]
    if gender == "f":
        # Reports say of a woman in arms that she is one; of a man they need not.
        candidates = known or [c for c in candidates if not c.draft.titles & _IN_ARMS] or candidates
    found, several = best(parsed, candidates)
    if found is not None and not several:
        found.gender = found.gender or gender
    return ((found,) if found is not None else ()), several


def _names_a_party(parsed: Parsed, head: int) -> bool:
    token = parsed.tokens[head]
    verb = parsed.tokens[token.head].lemma.lower()
    if token.dep in {"nsubj", "nsubjpass"}:
        return verb not in _EMPTY_SUBJECT
    return token.dep == "dobj" and verb in _AT_A_PARTY


def nominal(
    parsed: Parsed, drafts: Drafts, head: int, role_words: frozenset[str], also: Callable[[Draft], bool] | None = None,
    state: str | None = None,
) -> tuple[Draft | None, bool]:  # fmt: skip
    """Whom "the group", "the ministry", "the spokesman", "the officials" stands for; ``None`` where unclear.

    ``role_words`` are the words before the noun ("foreign" of "the foreign minister"); the actor must have them.
    ``also`` is a further condition on the actor. Whom another word for the office takes up must be known to be of the
    ``state`` that the phrase names: "the Polish leader" is no premier of whom no country is told.
    """
    token = parsed.tokens[head]
    noun = token.lemma.lower()
    plural = token.tag in {"NNS", "NNPS"}

    def called(draft: Draft) -> bool:
        if also is not None and not also(draft):
            return False
        words = set((draft.role or "").lower().split()) | draft.titles
        if draft.kind == "person" and noun in words:
            # "The junta" is not the junta's spokesman.
            return not plural and role_words <= words and noun not in _BODIES
        if noun not in draft.nouns:
            return False
        if draft.anonymous:
            return draft.plural == plural
        several = (
            draft.plural and not plural and draft.id.startswith("a:new-")
        )  # "the militia" is none of "the militias"
        return draft.plural == plural or (draft.kind not in {"person", "people"} and not several)

    found, several = best(parsed, ranked(parsed, drafts, head, NOMINAL_REACH, called))
    if found is not None or several:
        return found, several
    if noun in _BODIES and not role_words and (body := _spoken_for(parsed, drafts, head, noun)) is not None:
        return body, False
    if noun == "source" and not role_words:
        return best(
            parsed,
            ranked(parsed, drafts, head, SYNONYM_REACH,
                   lambda d: d.anonymous and d.kind in {"person", "people"} and d.plural == plural),
        )  # fmt: skip
    kinds = kinds_called(noun)
    if kinds is not None and (not role_words or noun == "rebel"):
        return _of_kind(parsed, drafts, head, kinds)
    if plural or role_words:
        return None, False
    return _by_synonym(parsed, drafts, head, noun, also if state is None else lambda d: d.country == state)


def _spoken_for(parsed: Parsed, drafts: Drafts, head: int, noun: str) -> Draft | None:
    """The body of which an officer was told before: "the army" after "army spokesman X", where it is known whose army."""
    officers = ranked(
        parsed, drafts, head, NOMINAL_REACH,
        lambda d: d.kind == "person" and noun in (d.role or "").lower().split() and d.part_of is not None,
    )  # fmt: skip
    bodies = {c.draft.part_of for c in officers}
    ident = next(iter(bodies)) if len(bodies) == 1 else None
    if ident is None or (ident not in drafts.by_id and ident not in drafts.book.by_id):
        return None
    return drafts.by_id.get(ident) or drafts.known(ident)


def _of_kind(parsed: Parsed, drafts: Drafts, head: int, kinds: frozenset[str]) -> tuple[Draft | None, bool]:
    """The last named actor of the kinds that a noun can stand for; else a named organisation of which no kind is known."""
    army = parsed.tokens[head].lemma.lower() in {"army", "junta"}

    def of_kind(draft: Draft) -> bool:
        branch = army and not _BRANCHES.isdisjoint(draft.name.lower().split())
        rules = draft.kind != "government" or draft.nouns.isdisjoint(_GOVERNED)
        return draft.kind in kinds and not draft.anonymous and not branch and rules

    found, several = best(parsed, ranked(parsed, drafts, head, NOMINAL_REACH, of_kind))
    if found is None and not several and not kinds <= _ORGANS:
        unknown = ranked(
            parsed, drafts, head, SYNONYM_REACH,
            lambda d: d.kind == "unknown" and d.id.startswith("a:new-") and d.name[:1].isupper() and " " in d.name,
        )  # fmt: skip
        found, several = (unknown[0].draft, False) if len(unknown) == 1 else (None, False)
    if found is None and kinds == frozenset({"media"}):
        return best(parsed, ranked(parsed, drafts, head, SYNONYM_REACH, lambda d: d.kind == "media"))
    return found, several


def _by_synonym(
    parsed: Parsed, drafts: Drafts, head: int, noun: str, also: Callable[[Draft], bool] | None
) -> tuple[Draft | None, bool]:
    """The one person of the last sentences whose title is another word for the noun."""
    words = frozenset().union(*(group for group in word_groups("same_office") if noun in group)) - {noun}
    candidates = ranked(
        parsed, drafts, head, SYNONYM_REACH,
        lambda d: d.kind == "person" and not d.plural and bool(words & (d.titles | set((d.role or "").lower().split())))
        and (also is None or also(d)),
    )  # fmt: skip
    return (candidates[0].draft, True) if len(candidates) == 1 else (None, False)
