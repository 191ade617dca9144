"""The record's account of a peace process: talks, ceasefires, demands, commitments, threats, denials, silences."""

from typing import Annotated, Literal

from pydantic import Field

from peacewatch.model.item import Evidence, Item, Part
from peacewatch.model.span import Span
from peacewatch.model.values import (
    CeasefireState,
    CommitmentKind,
    ResponseState,
    Scope,
    SilenceKind,
    TalksFormat,
    TalksState,
    ThreatKind,
)


class Talks(Item):
    """One round or meeting of a negotiation."""

    id: Annotated[str, Field(pattern=r"^k\d+$")]
    round: int | None = None
    round_basis: Literal["stated", "implied", "unknown"] = "unknown"
    format: TalksFormat | None = None
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


class Condition(Part):
    """The condition of a threat or a commitment, and whose words it is in."""

    content: Evidence
    words_of: Literal["speaker", "reporter"]


class Commitment(Item):
    """What a party binds itself to."""

    id: Annotated[str, Field(pattern=r"^m\d+$")]
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    content: Evidence
    statement: str | None = None
    kind: CommitmentKind
    condition: Condition | None = None
    deadline: str | None = None


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
