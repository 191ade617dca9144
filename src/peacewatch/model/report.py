"""What ``read`` hands to ``parse``: one report, decoded, with what its carrier says of it."""

from dataclasses import dataclass, field
from typing import Literal

Usage = Literal["usable", "withheld", "canceled"]
Level = Literal["info", "warning"]
Basis = Literal["given", "metadata", "text", "unknown"]


@dataclass(slots=True, frozen=True)
class Diagnostic:
    """Something that the reader of a record should know about how it was made. ``code`` is a dotted name."""

    level: Level
    code: str
    message: str


@dataclass(slots=True, frozen=True)
class Report:
    """One report as read.

    ``text`` is what the decoder or the extractor gave and is never changed afterwards. ``sha256`` is the hex
    digest of the original bytes. ``title``, ``byline``, ``publisher`` and ``published`` are what the carrier's
    metadata says (``None`` for plain text, whose headline and byline ``parse`` finds). ``published`` is an ISO
    8601 date or date and time.
    """

    text: str
    sha256: str
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    extractor: str | None = None
    title: str | None = None
    byline: str | None = None
    agency: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str = "en"
    published: str | None = None
    published_basis: Basis = "unknown"
    retrieved: str | None = None
    usage: Usage = "usable"
    diagnostics: tuple[Diagnostic, ...] = field(default=())
