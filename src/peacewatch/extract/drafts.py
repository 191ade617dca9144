"""An attribution in the making, as the rules of extraction pass it along."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from peacewatch.model.parsed import Parsed
from peacewatch.model.record import Act, Form
from peacewatch.model.span import Span, Why
from peacewatch.model.worded import CueClass, Source, Standing


@dataclass(slots=True)
class Draft:
    """An attribution in the making; ``edges`` are the rules that set where its content begins or ends."""

    sources: tuple[Source, ...]
    cue: Span | None
    cue_head: int | None
    act: Act
    content: list[Span]
    form: Form
    rule: str
    paragraph: int
    via: tuple[Source, ...] = ()
    outlets: tuple[Source, ...] = ()
    addressees: tuple[int, ...] = ()
    deictic: bool = False
    spoken: bool = False
    continues: "Draft | None" = None
    quotations: list[int] = field(default_factory=list)
    nested_in: "Draft | None" = None
    edges: list[Why] = field(default_factory=list)
    cue_class: CueClass = "speech"
    standing: Standing = "told"


def by_paragraph(parsed: Parsed, drafts: Iterable[Draft]) -> dict[int, list[Draft]]:
    """The drafts by the paragraphs in which pieces of their contents begin, each in the order given."""
    found: dict[int, list[Draft]] = {}
    for draft in drafts:
        for paragraph in sorted({parsed.paragraph_at(s.start) for s in draft.content}):
            found.setdefault(paragraph, []).append(draft)
    return found
