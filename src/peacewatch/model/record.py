"""The record, format ``peacewatch/1``: what every surface shows and the archive keeps.

These are the boundary types: pydantic models, frozen, that refuse unknown fields, and from which the published
JSON Schema is made. Spans are half-open, in Unicode code points of ``report.text``; dates are ISO 8601.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from peacewatch.model.report import Basis, Level, Usage
from peacewatch.model.span import Span

SCHEMA = "peacewatch/1"

ActorKind = Literal[
    "state", "government", "ministry", "armed_forces", "armed_group", "party", "igo", "ngo", "media", "company",
    "person", "people", "group", "unknown",
]  # fmt: skip
Via = Literal["name", "alias", "metonym", "title", "surname", "pronoun", "nominal", "description"]
Act = Literal[
    "say", "announce", "confirm", "deny", "accuse", "condemn", "praise", "warn", "threaten", "demand", "request",
    "offer", "promise", "agree", "refuse", "report", "ask", "decline_comment",
]  # fmt: skip
Form = Literal["direct", "indirect", "mixed"]
VenueKind = Literal["social", "press", "broadcast", "address", "document", "meeting", "unknown"]
Relation = Literal["denies", "confirms", "repeats", "contradicts", "accepts", "rejects"]
Scope = Literal["certain", "ambiguous"]
Branch = Literal[
    "government", "diplomatic", "armed_forces", "police", "intelligence", "security", "judicial", "political", "medical",
    "aid", "business", "local", "armed_group",
]  # fmt: skip
SilenceKind = Literal["not_heard", "declined", "unreached", "no_response"]
Precision = Literal["exact", "near", "district", "province", "region", "country", "line", "unknown"]
TimeType = Literal["date", "time", "duration", "set"]
Grain = Literal["minute", "hour", "part_of_day", "day", "week", "month", "quarter", "season", "year", "decade", "none"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Status = Literal[
    "asserted",
    "attributed",
    "disputed",
    "denied",
    "negated",
    "planned",
    "threatened",
    "demanded",
    "hypothetical",
]
Polarity = Literal["+", "-", "?"]
Certainty = Literal["certain", "probable", "possible", "unknown"]
TimeBasis = Literal["stated", "inherited", "inferred", "unknown"]
PlaceBasis = Literal["stated", "inherited", "inferred"]
QuantityKind = Literal[
    "killed",
    "wounded",
    "captured",
    "displaced",
    "abducted",
    "missing",
    "arrested",
    "released",
    "exchanged",
    "other",
]
TalksState = Literal[
    "proposed", "agreed", "underway", "extended", "suspended", "ended_without_agreement", "ended_with_agreement",
    "cancelled", "unknown",
]  # fmt: skip
CeasefireState = Literal["proposed", "agreed", "in_effect", "extended", "suspended", "expired", "ended", "unknown"]
ResponseState = Literal["none", "accepted", "refused", "disputed"]
CommitmentKind = Literal["undertaking", "declaratory", "mutual"]
ThreatKind = Literal["compellent", "deterrent", "unconditional", "capability", "rhetorical"]

Evidence = Annotated[tuple[Span, ...], Field(min_length=1)]
IsoDate = Annotated[
    str,
    Field(
        pattern=r"^(\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?|\.\.)(/(\d{4}(-\d{2}(-\d{2})?)?|\.\.))?$"
    ),
]
"""An ISO 8601 date, date and time, or interval ``a/b``."""


class Part(BaseModel):
    """The base of every piece of a record: frozen, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Fired(Part):
    """A rule that made an item, and the words on which it fired."""

    rule: Annotated[str, Field(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")]
    on: tuple[Span, ...] = ()


class Item(Part):
    """What every statement, event and process item carries."""

    evidence: Evidence
    why: Annotated[tuple[Fired, ...], Field(min_length=1)]
    confidence: Annotated[float, Field(ge=0, le=1)] | None = None
    stated_unknown: tuple[str, ...] = ()


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


class Place(Part):
    """A place; ``lat``/``lon`` in degrees (WGS 84), ``geonames`` the GeoNames id, ``None`` where unresolved."""

    id: Annotated[str, Field(pattern=r"^p\d+$")]
    name: str
    geonames: int | None = None
    country: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = None
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None
    precision: Precision = "unknown"
    mentions: Evidence


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
    """A number that somebody gives; ``high`` is ``None`` where open ("at least 24", "dozens")."""

    kind: QuantityKind
    of: str | None = None
    low: int | None = None
    high: int | None = None
    exact: str
    by: str
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


class Talks(Item):
    """One round or meeting of a negotiation."""

    id: Annotated[str, Field(pattern=r"^k\d+$")]
    round: int | None = None
    round_basis: Literal["stated", "implied", "unknown"] = "unknown"
    parties: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    place: str | None = None
    start: str | None = None
    end: str | None = None
    state: TalksState = "unknown"
    announced_by: tuple[str, ...] = ()
    confirmed_by: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


class Violation(Part):
    """A breach of a ceasefire as somebody alleges it."""

    event: str
    alleged_by: tuple[str, ...] = ()
    against: str | None = None


class Ceasefire(Item):
    """A ceasefire or truce; one of one side has one party."""

    id: Annotated[str, Field(pattern=r"^c\d+$")]
    parties: tuple[str, ...] = ()
    brokers: tuple[str, ...] = ()
    place: str | None = None
    agreed: str | None = None
    in_effect: str | None = None
    ends: str | None = None
    state: CeasefireState = "unknown"
    terms: tuple[Span, ...] = ()
    violations: tuple[Violation, ...] = ()
    events: tuple[str, ...] = ()


class Response(Part):
    """How a demand was answered, and by which statement."""

    state: ResponseState = "none"
    statement: str | None = None


class Demand(Item):
    """What one party wants another to do."""

    id: Annotated[str, Field(pattern=r"^d\d+$")]
    by: str | None = None
    to: tuple[str, ...] = ()
    voiced_by: tuple[str, ...] = ()
    content: Evidence
    response: Response = Response()


class Commitment(Item):
    """What a party binds itself to."""

    id: Annotated[str, Field(pattern=r"^m\d+$")]
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    content: Evidence
    statement: str | None = None
    kind: CommitmentKind
    deadline: str | None = None


class Condition(Part):
    """The condition of a threat and whose words it is in."""

    content: Evidence
    words_of: Literal["speaker", "reporter"]


class Threat(Item):
    """What a party says that it will do to another, and on which condition (``None``: unconditional)."""

    id: Annotated[str, Field(pattern=r"^h\d+$")]
    by: str | None = None
    voiced_by: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    consequence: Evidence
    condition: Condition | None = None
    deadline: str | None = None
    kind: ThreatKind
    event: str | None = None


class Denial(Item):
    """A denying statement and the statements that it denies, derived from the answers."""

    id: Annotated[str, Field(pattern=r"^n\d+$")]
    denial: str
    of: tuple[str, ...] = ()
    of_event: str | None = None
    partial: bool = False
    scope: Scope = "certain"


class Silence(Item):
    """Somebody whom the report does not hear on something, or who was asked and did not answer.

    ``kind``: ``not_heard``, a party to it of whom the report has no word on it; ``declined``, asked and would not
    comment; ``unreached``, could not be reached; ``no_response``, asked and did not answer. ``on`` lists the statements,
    talks and ceasefires that the silence is about, empty where the text does not tell. ``statement`` is the
    statement that tells it (act ``decline_comment``), ``None`` where the silence is not told but seen.
    """

    id: Annotated[str, Field(pattern=r"^x\d+$")]
    actor: str
    kind: SilenceKind
    on: tuple[str, ...] = ()
    statement: str | None = None


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
