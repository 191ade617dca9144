"""A cue in its sentence, as the rules for verbs, nouns and adjectives hand it on."""

from dataclasses import dataclass

from peacewatch.model.record import Act
from peacewatch.model.span import Span
from peacewatch.model.worded import CueClass, Source, Standing


@dataclass(slots=True, frozen=True)
class Frame:
    """A cue in its sentence. ``head`` is its token, ``content`` what is said, ``rule`` the name of the pattern.

    ``spoken`` is true where a quotation beside the cue, or the words around it, may be its content.
    """

    head: int
    span: Span
    act: Act
    rule: str
    sources: tuple[Source, ...]
    content: tuple[Span, ...]
    addressees: tuple[int, ...] = ()
    deictic: bool = False
    spoken: bool = False
    cue_class: CueClass = "speech"
    standing: Standing = "told"
