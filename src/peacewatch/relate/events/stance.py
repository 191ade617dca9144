"""On whose word a mention of an event stands, and whether that word says that it happened, did not, or may."""

from dataclasses import dataclass

from peacewatch.model.identified import Identified
from peacewatch.model.record import Certainty, Polarity, Statement, Status
from peacewatch.model.worded import EventMention, Operator
from peacewatch.relate.events.factuality import Factuality, factuality

_STRIKING = frozenset(("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "REJECT"))
_OPENING = frozenset(("possibility", "conditional", "question", "doubt", "counterfactual", "report", "demand"))
_PART = frozenset("involvement responsibility role part hand participation complicity connection link".split())
_PLAIN_CUES = frozenset(
    "say tell add state insist stress maintain declare announce note claim argue reiterate assert".split()
)
_SET_TO_ANOTHER = frozenset(("unless", "until", "till", "only", "provided", "providing", "condition", "precondition"))
_WOULD = frozenset(("would", "'d"))


@dataclass(slots=True, frozen=True)
class Voice:
    """Who tells a mention: ``by`` a statement's id or ``reporter``; ``speakers`` its speakers; its act and cue.

    ``denied_by`` are the statements around it that deny it; ``disowned`` where the innermost word on it is a denial;
    ``cue`` is the word with which it is told; ``uncommitted`` where it is only named inside a denial, and nothing shows that anybody takes it for a fact.
    """

    by: str
    speakers: tuple[str, ...] = ()
    act: str | None = None
    cue_tokens: frozenset[int] = frozenset()
    denied_by: tuple[str, ...] = ()
    disowned: bool = False
    uncommitted: bool = False
    cue: int | None = None


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
        return self.frame is None

    @property
    def happened(self) -> bool:
        """Whether the mention says that the event happened."""
        return self.real and self.polarity == "+"


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
    around = [s for s in around if not _undone_after(identified, mention, cue_heads.get(s.id))]
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
    refusing = frozenset(o.token for o in mention.operators if o.kind == "refusal")
    for statement in around:
        if (
            statement.act == "refuse"
            and cue_heads.get(statement.id) in refusing
            and not _own_words(identified, statement, cue_heads)
        ):
            continue  # that he did not do it is told by whoever tells of the refusal
        if statement.act == "deny" and not _own_words(identified, statement, cue_heads):
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
    cue = cue_heads.get(teller.id)
    return Voice(teller.id, teller.speakers, teller.act, frozenset(cues), tuple(denied), disowned, only_named, cue)


def _undone_after(identified: Identified, mention: EventMention, cue: int | None) -> bool:
    """Whether what came of it is told after the telling ("agreed to leave but never did"): that is the reporter's word."""
    tokens = identified.parsed.tokens
    over = [o.token for o in mention.operators]
    if cue not in over:
        return False
    after = mention.operators[over.index(cue) + 1 :]
    return any(o.kind == "negation" and tokens[o.token].start > mention.anchor.end for o in after)


def disclaimers(
    identified: Identified, mention: EventMention, around: list[Statement], cue_heads: dict[str, int]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The statements that deny a part in the deed ("denied any role in the attack"), each with its speakers."""
    found = []
    for statement in around:
        cue = cue_heads.get(statement.id)
        if statement.act != "deny" or cue is None:
            continue
        for above in identified.parsed.ancestors(mention.head):
            if above.i == cue:
                break
            if above.lemma.lower() in _PART:
                found.append((statement.id, statement.speakers))
                break
    return tuple(found)


def _given(identified: Identified, mention: EventMention) -> bool:
    """Whether the words take the event for known: "the attack", "that bombing"."""
    article = identified.parsed.child(mention.head, "det")
    noun = identified.parsed.tokens[mention.head].pos in ("NOUN", "PROPN")
    return noun and article is not None and article.lower in ("the", "that", "this", "these", "those")


def _own_words(identified: Identified, statement: Statement, cue_heads: dict[str, int]) -> bool:
    """Whether the *no* is in what is said, not in the cue: a quotation, or "said that they had not"."""
    cue = cue_heads.get(statement.id)
    plain = cue is not None and identified.parsed.tokens[cue].lemma.lower() in _PLAIN_CUES
    return statement.form == "direct" or plain


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
    kept = tuple(
        o for o in _inside(mention.operators, voice)
        if not (o.token in voice.cue_tokens and (o.kind in ("report", "denial", "failure") or (o.kind == "refusal" and voice.denied_by)))
        and not (o.kind == "denial" and voice.denied_by)
    )  # fmt: skip
    if voice.disowned:
        return Reading("-", "certain", None, kept, disowned=True)
    if _who_did(identified, mention):
        return Reading("+", "certain", None, ())
    told = factuality(kept)
    if voice.uncommitted and told.real and told.polarity == "+":
        return Reading("?", "unknown", "hypothetical", kept)
    if told.real:
        if told.polarity == "+" and voice.act in ("demand", "request") and _bare(identified, mention):
            return Reading("?", "unknown", "demanded", kept)
        return Reading(told.polarity, told.certainty, None, kept)
    frame = told.frame or "hypothetical"
    if _threatens(identified, mention, voice, actors, kept):
        frame = "threatened"
    elif not _open(kept) and _asked_of_another(identified, mention, voice, actors, told):
        frame = "demanded"
    return Reading(told.polarity, told.certainty, frame, kept)


def _who_did(identified: Identified, mention: EventMention) -> bool:
    """Whether a clause only asks who did it: "could not verify who had fired on the barge" takes it for done."""
    verb = identified.parsed.tokens[mention.head]
    subject = identified.parsed.child(verb.i, "nsubj")
    first = identified.parsed.tokens[identified.parsed.edges(verb.i)[0]]
    whence = first.lower == "where" or identified.parsed.tokens[max(first.i - 1, 0)].lower == "where"
    asked = ((subject is not None and subject.lower in ("who", "which")) or whence) and verb.dep in ("ccomp", "pcomp")
    helped = {k.lower for k in identified.parsed.children(verb.i, "aux", "auxpass", "neg")}
    return asked and verb.tag in ("VBD", "VBN") and helped <= {"had", "has", "have", "was", "were", "been"}


def _inside(operators: tuple[Operator, ...], voice: Voice) -> tuple[Operator, ...]:
    """The operators up to the word with which the mention is told: what stands over that word is about the telling."""
    at = next((n for n, o in enumerate(operators) if o.token == voice.cue), len(operators))
    return operators[: at + 1]


def _bare(identified: Identified, mention: EventMention) -> bool:
    """An imperative or subjunctive: the plain verb form with nothing before it."""
    token = identified.parsed.tokens[mention.head]
    return token.tag == "VB"


def _threatens(
    identified: Identified, mention: EventMention, voice: Voice, actors: tuple[str, ...], kept: tuple[Operator, ...]
) -> bool:
    """Whether a deed of force to come, "will attack", is told as the consequence of a threat."""
    frames = [o for o in kept if o.kind not in ("negation", "failure", "refusal", "achievement")]
    if mention.type not in _STRIKING or not frames or len(frames) < len(kept):
        return False
    if frames[0].kind not in ("consequent", "future", "plan") or any(o.kind in _OPENING for o in frames):
        return False
    on_if = any(o.kind == "consequent" and identified.parsed.tokens[o.token].lower not in _WOULD for o in frames)
    own = bool(actors) and bool(set(actors) & set(voice.speakers))
    if voice.act == "threaten" or ((voice.act == "warn" or on_if) and own):
        return True
    told = on_if and bool(actors) and _will(identified, frames)
    return told and (voice.by == "reporter" or _stateless(identified, voice.speakers))


def _stateless(identified: Identified, speakers: tuple[str, ...]) -> bool:
    """Whether the speakers are persons of no known side ("an official")."""
    known = [a for a in identified.actors.actors if a.id in speakers]
    return all(a.kind in ("person", "people", "unknown") and not (a.country or a.part_of) for a in known)


def _open(kept: tuple[Operator, ...]) -> bool:
    """Whether it is contrary to fact, asked or only possible, whatever else stands over it."""
    return any(o.kind in ("counterfactual", "question", "doubt", "possibility", "report") for o in kept)


def _will(identified: Identified, frames: list[Operator]) -> bool:
    """Whether a *will* or *would* tells it, not a *may*."""
    return any(o.kind == "future" or identified.parsed.tokens[o.token].lower in _WOULD for o in frames)


def _asked_of_another(
    identified: Identified, mention: EventMention, voice: Voice, actors: tuple[str, ...], told: Factuality
) -> bool:
    """Whether a speaker makes another's deed his condition or says that it must be: "will not talk until they leave"."""
    by = told.framed_by
    if by is None or not mention.type or mention.type in _STRIKING or voice.act == "ask":
        return False
    if actors and voice.speakers and set(actors) & set(voice.speakers):
        return False
    if by.kind == "obligation":
        return voice.by != "reporter" and identified.parsed.tokens[by.token].lower != "ought"
    return by.kind == "conditional" and identified.parsed.tokens[by.token].lower in _SET_TO_ANOTHER
