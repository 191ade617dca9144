"""What ``extract`` hands to ``resolve``: items as the text words them, by token and span, nobody identified yet.

A *head* is the number of the token that governs a noun phrase or clause (``Parsed.tokens``). Stages meet on heads:
an attribution names its sources by head, an event its agents by head, and ``resolve`` says who each head is.
"""

from dataclasses import dataclass
from typing import Literal

from peacewatch.model.record import Act, Certainty, EventType, Form, QuantityKind, TimeType, VenueKind
from peacewatch.model.span import Span, Why

MentionForm = Literal["name", "pronoun", "nominal", "description"]
OperatorKind = Literal[
    "negation", "conditional", "consequent", "possibility", "obligation", "question", "plan", "demand", "threat",
    "offer", "agreement", "refusal", "counterfactual", "purpose", "failure", "doubt", "denial", "report", "future",
    "achievement", "attempt",
]  # fmt: skip

CueClass = Literal[
    "speech", "topic", "document", "according", "silence", "evidence", "belief", "intention", "attitude", "perception",
    "other",
]  # fmt: skip
Standing = Literal["told", "negated", "unreal"]


Tense = Literal["past", "present", "future", "either", "none"]
"""The tense of a time's clause; ``either``: planned for a day that may be over, since the plan was dropped."""


@dataclass(slots=True, frozen=True)
class Source:
    """One source of an attribution: the head token of its noun phrase and the phrase's span."""

    head: int
    span: Span


@dataclass(slots=True, frozen=True)
class VenueWords:
    """Where or through what something was said, as worded."""

    name: str
    kind: VenueKind
    span: Span


@dataclass(slots=True, frozen=True)
class Attribution:
    """Source, cue and content, as worded.

    ``sources`` are the subjects of the cue (several where coordinated, none where agentless); ``via`` those whom a
    "citing …" or "according to … quoting …" adds, outermost first; ``outlets`` those through whom the
    sources are quoted ("quoted by …", "in remarks carried by …"), outermost first. ``cue_head`` is the cue's token, ``None`` for a
    quotation that follows on. ``content`` are pieces in text order, in the record's convention (no "that", no outer
    marks for ``direct``). ``continues`` and ``nested_in`` number other attributions of the same list. ``deictic`` is
    true where the content only points at a charge ("the accusation", "this"). ``addressees`` are heads.

    ``cue_class`` is the family of the cue (said, believes, wants, fears …) and ``standing`` whether the attribution is
    told as having happened, told as not having happened ("did not say"), or neither ("if she says", "may argue").
    Not every class and standing makes a statement of the record: ``relate.statements.is_statement`` decides.
    """

    i: int
    sources: tuple[Source, ...]
    cue: Span | None
    cue_head: int | None
    act: Act
    content: tuple[Span, ...]
    form: Form
    why: tuple[Why, ...]
    via: tuple[Source, ...] = ()
    outlets: tuple[Source, ...] = ()
    continues: int | None = None
    nested_in: int | None = None
    insertions: tuple[Span, ...] = ()
    addressees: tuple[int, ...] = ()
    venue: VenueWords | None = None
    deictic: bool = False
    confidence: float | None = None
    cue_class: CueClass = "speech"
    standing: Standing = "told"


@dataclass(slots=True, frozen=True)
class Operator:
    """What changes the standing of an event in its clause: a *not*, *may*, *if*, *plans to*, *failed to*, …

    ``token`` is the word that does it.
    ``turns`` is what becomes of what stands under it, first where the word itself holds, then where it does not: ``+`` it
    happened, ``-`` it did not, ``?`` left open. ``limit`` is the most that can be sure of it then.
    """

    kind: OperatorKind
    token: int
    turns: str = "??"
    limit: Certainty = "certain"


@dataclass(slots=True, frozen=True)
class NumberMention:
    """A number of people hurt, held or moved, as worded. ``high`` is ``None`` where open, ``subset_of`` the larger number."""

    kind: QuantityKind
    low: int | None
    high: int | None
    span: Span
    head: int
    of: int | None = None
    subset_of: Span | None = None


@dataclass(slots=True, frozen=True)
class EventMention:
    """An event as worded: PLOVER type and mode, the heads of its parties, the operators over it (nearest first).

    ``anchor`` are the words that name the event and ``head`` the token that governs them. ``reciprocal`` marks talks,
    clashes and agreements, whose parties are all actors. ``background`` is true where syntax tells it as history.
    ``things`` are the heads of what it is done with or to that is no party: a town, a convoy, a drone. ``charged`` are the heads of
    those with whom a charge lays it whose words only presuppose it ("blamed the rebels for the raid").
    """

    i: int
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    head: int
    anchor: Span
    evidence: tuple[Span, ...]
    agents: tuple[int, ...]
    recipients: tuple[int, ...]
    third_parties: tuple[int, ...]
    operators: tuple[Operator, ...]
    why: tuple[Why, ...]
    quantities: tuple[NumberMention, ...] = ()
    reciprocal: bool = False
    background: bool = False
    confidence: float | None = None
    things: tuple[int, ...] = ()
    charged: tuple[int, ...] = ()


@dataclass(slots=True, frozen=True)
class ActorWords:
    """A noun phrase or name that may stand for an actor. ``head`` is its governing token, ``span`` the whole phrase.

    ``key`` is the dictionary id that a name or alias in it hit exactly, where one did. ``optional`` marks a phrase that
    counts only where it stands for somebody mentioned before: nobody asked who it is, but what follows may need it.
    ``heard`` marks one that is told to speak, and so is somebody even where nothing more is known of it.
    """

    head: int
    span: Span
    form: MentionForm
    key: str | None = None
    optional: bool = False
    heard: bool = False


@dataclass(slots=True, frozen=True)
class TimeWords:
    """A time expression as worded. ``rule`` names the pattern, ``parts`` its named pieces as (name, text) pairs."""

    span: Span
    type: TimeType
    rule: str
    parts: tuple[tuple[str, str], ...]
    head: int
    tense: Tense = "none"


@dataclass(slots=True, frozen=True)
class PlaceWords:
    """A place name as worded. ``actor_like`` is true where syntax makes it a metonym, an adjective or part of a name,

    so that ``places`` of the record leave it out; geoparsing benchmarks score all of them. ``inside`` is the place that
    it is said to lie in; ``kind`` the noun beside it that says what division it is ("province"), ``""`` for none.
    """

    span: Span
    head: int
    actor_like: bool
    frame: Literal["in", "near", "line", "distance", "dateline", "none"] = "none"
    inside: Span | None = None
    why: tuple[Why, ...] = ()
    kind: str = ""

    def full_name(self) -> str:
        """The name with the noun that says what it is, where that stands apart from it."""
        return f"{self.span.exact} {self.kind}" if self.kind else self.span.exact
