"""What every piece of a record is, and what every item of it carries: evidence, reasons, doubt."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from peacewatch.model.span import Span

Evidence = Annotated[tuple[Span, ...], Field(min_length=1)]


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
