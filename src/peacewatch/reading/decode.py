"""Bytes to text. The encoding is told by its mark, then by UTF-8's rules, then by the look of the bytes."""

import codecs
import re
from dataclasses import dataclass

from peacewatch.errors import BinaryReport, UndecodableReport
from peacewatch.reading.eight_bit import best_encoding

BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a sound, film or WebP file"),
    (b"ID3", "an MP3 sound file"),
    (b"\x7fELF", "a program"),
)
SAVE_AS_TEXT = "save the report's text as .txt, .html or .json and read that"
RARE_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]{2,40})", re.IGNORECASE)
LOOKED_AT = 4096
STRAY = 2  # control signs that slip into a text, however short it is
MARKS_AND_NAMES = 0.15  # how much of an English text may be marks and foreign letters; more is another script


@dataclass(slots=True, frozen=True)
class Decoded:
    """The text without its byte-order mark, line ends as they are, and the encoding's name."""

    text: str
    encoding: str


def decode(data: bytes, name: str = "-") -> Decoded:
    """The text of ``data``; ``name`` is used in messages only.

    Raises:
        BinaryReport: where the bytes are no text.
        UndecodableReport: where no encoding fits.
    """
    for magic, what in MAGIC:
        if data.startswith(magic):
            raise BinaryReport(f"{name}: this is {what}, not text; {SAVE_AS_TEXT}")
    found = _decoded(data, name)
    if "\x00" in found.text or len(RARE_CONTROL.findall(found.text)) > max(STRAY, len(found.text) // 200):
        raise BinaryReport(f"{name}: this is binary data, not text; {SAVE_AS_TEXT}")
    return found


def _decoded(data: bytes, name: str) -> Decoded:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding, name)
    if wide := _wide(data):
        return _strict(data, wide, name)
    if b"\x00" in data:
        raise BinaryReport(f"{name}: this is binary data, not text; {SAVE_AS_TEXT}")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _narrow(data, name)


def _strict(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise UndecodableReport(
            f"{name}: its mark says {encoding}, but byte {error.start} does not fit; save it as UTF-8"
        ) from error


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: for English text every other byte is zero."""
    head = data[: LOOKED_AT - LOOKED_AT % 2]
    if len(head) < 4 or len(data) % 2:
        return None
    half = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.05 * half else None


def _narrow(data: bytes, name: str) -> Decoded:
    """An eight-bit encoding: what a page declares, else by the names in it, else by detection."""
    declared = DECLARED.search(data[:LOOKED_AT])
    if declared is not None:
        encoding = declared.group(1).decode("ascii").lower()
        try:
            if codecs.lookup(encoding).name not in {"utf-8", "utf-16", "utf-32"}:
                return Decoded(data.decode(encoding), encoding)
        except (LookupError, UnicodeError, ValueError):
            pass  # a wrong declaration is no reason to give up
    high = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    if high <= MARKS_AND_NAMES * len(data):  # a detector has too little to go by
        encoding = best_encoding(data)
        if encoding is not None:
            return Decoded(data.decode(encoding), encoding)
    return _detected(data, name)


def _detected(data: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415  most reports are UTF-8 and need no detector

    best = from_bytes(data[:200_000]).best()
    if best is not None:
        try:
            return Decoded(data.decode(best.encoding), best.encoding.replace("_", "-"))
        except (UnicodeError, LookupError):
            pass
    if len(RARE_CONTROL.findall(data[:LOOKED_AT].decode("latin-1"))) > len(data[:LOOKED_AT]) // 50:
        raise BinaryReport(f"{name}: this is binary data, not text; {SAVE_AS_TEXT}")
    raise UndecodableReport(f"{name}: its encoding could not be told; save it as UTF-8 and read it again")
