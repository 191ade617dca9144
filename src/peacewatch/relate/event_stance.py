"""On whose word a mention of an event stands, and whether that word says that it happened, did not, or may."""

from dataclasses import dataclass

from peacewatch.model.identified import Identified
from peacewatch.model.record import Certainty, Polarity, Statement, Status
from peacewatch.model.worded import EventMention, Operator, OperatorKind

_FRAMES: dict[OperatorKind, Status] = {
    "threat": "threatened", "demand": "demanded", "plan": "planned", "future": "planned", "agreement": "planned",
    "possibility": "hypothetical", "conditional": "hypothetical", "consequent": "hypothetical",
    "obligation": "hypothetical", "question": "hypothetical", "offer": "hypothetical", "purpose": "hypothetical",
    "counterfactual": "hypothetical", "doubt": "hypothetical",
}  # fmt: skip
_NEGATING: frozenset[OperatorKind] = frozenset(("negation", "failure", "refusal"))
_STRIKING = frozenset(("ASSAULT", "COERCE", "SANCTION", "MOBILIZE"))


@dataclass(slots=True, frozen=True)
class Voice:
    """Who tells a mention: ``by`` a statement's id or ``reporter``; ``speakers`` its speakers; its act and cue.

    ``denied_by`` are the statements around it that deny it; ``disowned`` where the innermost word on it is a denial;
    ``uncommitted`` where it is only named inside a denial, and nothing shows that anybody takes it for a fact.
    """

    by: str
    speakers: tuple[str, ...] = ()
    act: str | None = None
    cue_tokens: frozenset[int] = frozenset()
    denied_by: tuple[str, ...] = ()
    disowned: bool = False
    uncommitted: bool = False


@dataclass(slots=True, frozen=True)
class Reading:
    """What the voice says: polarity, certainty, the frame of an unreal mention, and the operators that decided it.

    ``disowned``: the voice only denies it, and ``Voice.denied_by`` says so already.
    """

    polarity: Polarity
    certainty: Certainty
    frame: Status | None = None
    fired: tuple[Operator, ...] = ()
    disowned: bool = False

    @property
    def real(self) -> bool:
        """Whether the mention says that the event happened or did not."""
        return self.polarity != "?"


def around_mentions(identified: Identified, statements: tuple[Statement, ...]) -> dict[int, list[Statement]]:
    """For each mention of an event, by its number, the statements whose content holds its anchor."""
    found: dict[int, list[Statement]] = {}
    for statement in statements:
        for mention in identified.events_in(statement.content):
            found.setdefault(mention.i, []).append(statement)
    return found


def voice_of(
    identified: Identified,
    mention: EventMention,
    around: list[Statement],
    cue_heads: dict[str, int],
) -> Voice:
    """The innermost statement of those whose content holds the anchor, and those around it whose denial reaches it."""
    around = sorted(
        around, key=lambda s: (sum(p.end - p.start for p in s.content), -min(p.start for p in s.content), s.id)
    )
    nested = {s.nested_in for s in around if s.nested_in is not None}
    around.sort(key=lambda s: s.id in nested)
    denials = frozenset(o.token for o in mention.operators if o.kind == "denial")
    denied: list[str] = []
    only_named = False
    teller: Statement | None = None
    disowned = False
    cues: set[int] = {cue_heads[s.id] for s in around if s.id in cue_heads}
    for statement in around:
        if statement.act == "deny" and not _own_words(statement):
            if _denial_reaches(identified, mention, statement, cue_heads.get(statement.id), denials):
                denied.append(statement.id)
                disowned = disowned or teller is None
            elif teller is None and not _given(identified, mention):
                only_named = True
            # A deed only named inside a denial ("denied any part in the attack") is not the denier's to tell.
            continue
        teller = teller or statement
    if teller is None:
        return Voice(
            "reporter", cue_tokens=frozenset(cues), denied_by=tuple(denied), disowned=disowned, uncommitted=only_named
        )
    return Voice(teller.id, teller.speakers, teller.act, frozenset(cues), tuple(denied), disowned, only_named)


def _given(identified: Identified, mention: EventMention) -> bool:
    """Whether the words take the event for known: "the attack", "that bombing"."""
    article = identified.parsed.child(mention.head, "det")
    noun = identified.parsed.tokens[mention.head].pos in ("NOUN", "PROPN")
    return noun and article is not None and article.lower in ("the", "that", "this", "these", "those")


def _own_words(statement: Statement) -> bool:
    """A quotation is in the denier's own words, negation and all."""
    return statement.form == "direct"


def _denial_reaches(
    identified: Identified,
    mention: EventMention,
    statement: Statement,
    cue_head: int | None,
    denials: frozenset[int],
) -> bool:
    if cue_head is not None and cue_head in denials:
        return True
    # "rejected claims that it had attacked": what is denied is the charge's own content.
    charges = [identified.parsed.tokens[o.token] for o in mention.operators if o.kind == "report"]
    if any(p.start <= c.start < p.end and c.pos == "NOUN" for c in charges for p in statement.content):
        return True
    if denials:
        return statement.cue is not None and any(
            statement.cue.start <= identified.parsed.tokens[k].start < statement.cue.end for k in denials
        )
    token = identified.parsed.tokens[mention.head]
    # The clause denied: its verb stands at the top of the content.
    return token.pos == "VERB" and not any(
        statement_piece.start <= above.start < statement_piece.end
        for above in identified.parsed.ancestors(mention.head)
        for statement_piece in statement.content
    )


def read_mention(identified: Identified, mention: EventMention, voice: Voice, actors: tuple[str, ...]) -> Reading:
    """What the voice of a mention says of it, by the operators over it, nearest first."""
    kept = [
        o for o in mention.operators
        if not (o.token in voice.cue_tokens and o.kind in ("report", "denial", "failure", "refusal"))
        and not (o.kind == "denial" and voice.denied_by)
    ]  # fmt: skip
    negated = sum(1 for o in kept if o.kind in _NEGATING)
    frames = [o for o in kept if o.kind in _FRAMES]
    fired = tuple(o for o in kept if o.kind in _FRAMES or o.kind in _NEGATING or o.kind in ("denial", "report"))
    if voice.disowned:
        return Reading("-", "certain", "denied", fired, disowned=True)
    if voice.uncommitted and not frames:
        return Reading("?", "unknown", "hypothetical", fired)
    if frames:
        return _unreal(identified, mention, voice, actors, frames, negated, fired)
    if any(o.kind == "denial" for o in kept):
        return Reading("?", "unknown", "denied", fired)
    if any(o.kind == "report" for o in kept):
        return Reading("?", "unknown", "attributed", fired)
    if voice.act in ("demand", "request") and _bare(identified, mention):
        return Reading("?", "unknown", "demanded", fired)
    return Reading("-" if negated % 2 else "+", "certain", None, fired)


def _bare(identified: Identified, mention: EventMention) -> bool:
    """An imperative or subjunctive: the plain verb form with nothing before it."""
    token = identified.parsed.tokens[mention.head]
    return token.tag == "VB"


def _unreal(
    identified: Identified, mention: EventMention, voice: Voice, actors: tuple[str, ...], frames: list[Operator],
    negated: int, fired: tuple[Operator, ...],
) -> Reading:  # fmt: skip
    tokens = identified.parsed.tokens
    kinds = [o.kind for o in frames]
    on_if = any(o.kind == "consequent" and tokens[o.token].lower not in ("would", "'d") for o in frames)
    if negated and set(kinds) <= {"future", "plan", "agreement"}:
        return Reading("-", "probable", None, fired)
    frame: Status = _FRAMES[frames[0].kind]
    if frames[0].kind == "consequent" and not on_if:
        # A backshifted "will" ("said it would attack"), no condition in sight.
        frame = "planned"
    threatens = voice.act in ("threaten", "warn") or on_if
    own = bool(actors) and bool(set(actors) & set(voice.speakers))
    told_by_none = voice.by == "reporter" and on_if and "future" in kinds
    striking = mention.type in _STRIKING
    first_is_own_deed = frames[0].kind in ("consequent", "future", "plan")
    if threatens and first_is_own_deed and striking and (own or (told_by_none and bool(actors))) and not negated:
        frame = "threatened"
    if voice.act == "threaten" and first_is_own_deed and striking and not negated:
        frame = "threatened"
    if negated and frame in ("demanded", "threatened"):
        frame = "hypothetical"
    certainty: Certainty = "possible" if "possibility" in kinds else "unknown"
    return Reading("?", certainty, frame, fired)
