"""The record, format ``peacewatch/1``: what every surface shows and the archive keeps.

These are the boundary types: pydantic models, frozen, that refuse unknown fields, and from which the published
JSON Schema is made. Spans are half-open, in Unicode code points of ``report.text``; dates are ISO 8601.
"""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from peacewatch.model.item import Evidence, Fired, Item, Part
from peacewatch.model.process import (
    Ceasefire,
    Commitment,
    Condition,
    Demand,
    Denial,
    Response,
    Silence,
    Talks,
    Threat,
    Violation,
)
from peacewatch.model.report import Basis, Level, Usage
from peacewatch.model.span import Span
from peacewatch.model.values import (
    Act,
    ActorKind,
    Branch,
    CeasefireState,
    Certainty,
    CommitmentKind,
    EventType,
    Form,
    Grain,
    IsoDate,
    PlaceBasis,
    Polarity,
    Precision,
    QuantityKind,
    Relation,
    ResponseState,
    Scope,
    SilenceKind,
    Status,
    TalksFormat,
    TalksState,
    ThreatKind,
    TimeBasis,
    TimeType,
    VenueKind,
    Via,
)

# The whole format is had from here; its vocabularies, the base of its items and the process have files of their own.
__all__ = [
    "SCHEMA", "Act", "Actor", "ActorKind", "ActorMention", "Answer", "Branch", "Ceasefire", "CeasefireState",
    "Certainty", "Coder", "Commitment", "CommitmentKind", "Condition", "Dateline", "Demand", "Denial",
    "DiagnosticEntry", "Event", "EventPlace", "EventTime", "EventType", "Evidence", "Fired", "Form", "Grain",
    "IsoDate", "Item", "Origin", "Part", "Place", "PlaceBasis", "Polarity", "Precision", "Published", "Quantity",
    "QuantityKind", "Record", "Relation", "ReportInfo", "Response", "ResponseState", "Scope", "Silence",
    "SilenceKind", "Stance", "Statement", "Status", "Talks", "TalksFormat", "TalksState", "Threat", "ThreatKind", "Time",
    "TimeBasis", "TimeType", "Told", "Unnamed", "Venue", "VenueKind", "Via", "Violation",
]  # fmt: skip

SCHEMA = "peacewatch/1"


class Coder(Part):
    """Which software, language model and codebook made the record, and which fields it computes at all."""

    name: Literal["peacewatch"] = "peacewatch"
    version: str
    model: str
    codebook: str
    covers: tuple[str, ...]


class Told(Part):
    """A value with the words that tell it; ``evidence`` is empty where it comes from metadata."""

    value: str
    evidence: tuple[Span, ...] = ()


class Dateline(Part):
    """The dateline's words and the place that it names."""

    evidence: Evidence
    place: str | None = None


class Published(Part):
    """The date of publication and where it comes from; ``value`` is ``None`` exactly where ``basis`` is ``unknown``."""

    value: IsoDate | None = None
    basis: Basis = "unknown"

    @model_validator(mode="after")
    def _value_has_basis(self) -> "Published":
        if (self.value is None) != (self.basis == "unknown"):
            raise ValueError("published: a value needs a basis, and an unknown basis has no value")
        return self


class ReportInfo(Part):
    """The report as read: identity, text, carrier's metadata."""

    id: Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
    text: str
    text_sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    media_type: str
    encoding: str
    extractor: str | None = None
    title: Told | None = None
    byline: Told | None = None
    agency: Told | None = None
    publisher: Told | None = None
    url: str | None = None
    language: str = "en"
    dateline: Dateline | None = None
    published: Published = Published()
    retrieved: str | None = None
    usage: Usage = "usable"


class ActorMention(Part):
    """A span that names an actor, and how it does."""

    start: int
    end: int
    exact: str
    via: Via


class Unnamed(Part):
    """What the text tells of a source that it does not name; ``None`` where it does not tell.

    ``nationality`` is ISO 3166 alpha-3: whose official it is, not where he spoke. ``rank`` is the text's word for it
    in lower case ("senior", "top"). ``count`` is how many they are where the text counts them: 1 for "an official", 2 for
    "two officials", ``None`` for "officials". ``condition`` holds the words in which the source is said to have asked
    not to be named ("on condition of anonymity"), ``reason`` those that say why ("because he was not authorised to speak
    to reporters"), ``access`` those that say how the source knows ("with knowledge of the talks").
    """

    nationality: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = None
    branch: Branch | None = None
    rank: str | None = None
    count: Annotated[int, Field(ge=1)] | None = None
    access: Span | None = None
    condition: Span | None = None
    reason: Span | None = None
    evidence: Evidence


class Actor(Part):
    """Someone who speaks or acts. ``country`` is ISO 3166 alpha-3; ``part_of`` another actor's id.

    ``unnamed`` tells more of a source that the text does not name; it stands only where ``anonymous`` is true.
    """

    id: Annotated[str, Field(pattern=r"^a:[A-Za-z0-9_.-]+$")]
    name: str
    kind: ActorKind
    country: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = None
    part_of: str | None = None
    role: str | None = None
    anonymous: bool = False
    unnamed: Unnamed | None = None
    mentions: Annotated[tuple[ActorMention, ...], Field(min_length=1)]


class PlaceCandidate(Part):
    """A place that a name may mean, with a ``score`` that compares with those of the same name only."""

    name: str
    geonames: int | None = None
    country: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = None
    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    precision: Precision
    score: float


class Place(Part):
    """A place; ``lat``/``lon`` in degrees (WGS 84), ``geonames`` the GeoNames id, ``None`` where unresolved.

    ``candidates`` are the likeliest places that the name may mean, best first and the chosen one among them; empty
    where the name is unknown or can mean one place only.
    """

    id: Annotated[str, Field(pattern=r"^p\d+$")]
    name: str
    geonames: int | None = None
    country: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = None
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None
    precision: Precision = "unknown"
    mentions: Evidence
    candidates: tuple[PlaceCandidate, ...] = ()


class Time(Part):
    """A time expression (TIMEX3). ``start``/``end`` are the honest interval, inclusive, ``None`` where open or unknown.

    ``anchor`` is ``published``, ``absolute``, ``external``, ``none`` or the id of another time.
    """

    id: Annotated[str, Field(pattern=r"^t\d+$")]
    evidence: Evidence
    type: TimeType
    value: str | None = None
    start: str | None = None
    end: str | None = None
    grain: Grain = "none"
    mod: str | None = None
    anchor: Annotated[str, Field(pattern=r"^(published|absolute|external|none|t\d+)$")] = "none"


class Venue(Part):
    """Where or through what a statement was made."""

    name: str
    kind: VenueKind
    evidence: Evidence


class Answer(Part):
    """Which statement this one answers, and how."""

    statement: str
    relation: Relation
    scope: Scope


class Origin(Part):
    """From whom the reporter has what a statement says, as far back as the text tells.

    ``actor`` is the last known origin, the end of the chain; ``None`` where the text names none ("it was reported")
    and where several speak together. ``named`` is whether that origin is named, ``None`` where that cannot be told. ``outlet`` is the medium or agency from
    which the reporter has it, ``None`` where none stands between. ``outlet_of`` is the party to which that outlet
    belongs (state-run, a group's own channel), ``None`` where none is known; it may be an actor of the dictionary
    that this report does not mention.
    """

    actor: str | None = None
    named: bool | None = None
    outlet: str | None = None
    outlet_of: str | None = None
    evidence: Evidence


class Statement(Item):
    """An attribution: source, cue, content. See docs/record.md for each field's meaning.

    ``origin`` is ``None`` where it was not looked for; a coder that looks for it names ``statements.origin`` in
    ``Coder.covers``.
    """

    id: Annotated[str, Field(pattern=r"^s\d+$")]
    speakers: tuple[str, ...] = ()
    speaker_evidence: tuple[Span, ...] = ()
    chain: tuple[str, ...] = ()
    origin: Origin | None = None
    spokesperson: str | None = None
    background: bool = False
    cue: Span | None = None
    act: Act
    content: tuple[Span, ...] = ()
    form: Form
    continues: str | None = None
    nested_in: str | None = None
    insertions: tuple[Span, ...] = ()
    addressees: tuple[str, ...] = ()
    venue: Venue | None = None
    time: str | None = None
    about: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()


class Stance(Part):
    """Who commits to an event, with which polarity and certainty; ``by`` is ``reporter`` or a statement's id."""

    by: str
    polarity: Polarity
    certainty: Certainty


class EventTime(Part):
    """When an event took place; ``expression`` the time entry that says so."""

    start: str | None = None
    end: str | None = None
    grain: Grain = "none"
    basis: TimeBasis = "unknown"
    expression: str | None = None


class EventPlace(Part):
    """Where an event took place."""

    place: str
    basis: PlaceBasis


class Quantity(Part):
    """A number that somebody gives; ``high`` is ``None`` where open ("at least 24", "dozens").

    ``subset_of`` are the words of the larger number of which it is a part ("400, including 30 children").
    """

    kind: QuantityKind
    of: str | None = None
    low: int | None = None
    high: int | None = None
    exact: str
    by: str
    subset_of: Span | None = None
    evidence: Evidence


class Event(Item):
    """An event of PLOVER's type and mode, with who is committed to it."""

    id: Annotated[str, Field(pattern=r"^e\d+$")]
    type: EventType
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    speech: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    third_parties: tuple[str, ...] = ()
    status: Status
    stances: tuple[Stance, ...] = ()
    background: bool = False
    time: EventTime | None = None
    place: EventPlace | None = None
    quantities: tuple[Quantity, ...] = ()
    anchor: Span


class DiagnosticEntry(Part):
    """What the reader of the record should know about how it was made."""

    level: Level
    code: str
    message: str


class Record(Part):
    """One report's record."""

    schema_: Annotated[Literal["peacewatch/1"], Field(alias="schema")] = "peacewatch/1"
    coder: Coder
    report: ReportInfo
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    talks: tuple[Talks, ...] = ()
    ceasefires: tuple[Ceasefire, ...] = ()
    demands: tuple[Demand, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    threats: tuple[Threat, ...] = ()
    denials: tuple[Denial, ...] = ()
    silences: tuple[Silence, ...] = ()
    diagnostics: tuple[DiagnosticEntry, ...] = ()

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    def to_json(self, *, indent: int | None = None) -> str:
        """The record as JSON text; the same record gives the same bytes."""
        return self.model_dump_json(by_alias=True, indent=indent)

    @classmethod
    def from_json(cls, data: str | bytes) -> "Record":
        """A record from its JSON.

        Raises:
            pydantic.ValidationError: where the JSON does not have the form of ``peacewatch/1``.
        """
        return cls.model_validate_json(data)
