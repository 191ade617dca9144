"""The way from bytes, a file or a folder to a :class:`Report`."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import orjson

from peacewatch.errors import EmptyReport, MalformedReport, ReadError, ReportTooLarge
from peacewatch.model.report import Basis, Diagnostic, Report
from peacewatch.reading import html, several
from peacewatch.reading.article import Article, iso_date
from peacewatch.reading.article_json import article, articles
from peacewatch.reading.decode import decode
from peacewatch.reading.language import check_english

MAX_BYTES = 5_000_000
PAGE = re.compile(r"\s*(?:<!--.{0,2000}?-->\s*)*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)  # fmt: skip
MARKUP = re.compile(r"<(?:p|div|article|h1|section|main|span|body)\b[^>]{0,500}>", re.IGNORECASE)
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
JSON_SUFFIXES = (".json", ".jsonld", ".ninjs")
SURROGATE = re.compile(r"[\ud800-\udfff]")


def read_bytes(data: bytes, *, name: str = "-", published: str | None = None, max_bytes: int = MAX_BYTES) -> Report:
    """The report in ``data``. ``name`` tells it in messages and its ending is a hint at the format.

    ``published`` is the date of publication where the caller knows it (ISO 8601 date, or date and time);
    without it the carrier's metadata is asked, and where that is silent the date is ``None``. Plain text
    keeps its line ends; only a byte-order mark is left out.

    Raises:
        ReadError: one of its kinds, with one line that says what to do.
    """
    if len(data) > max_bytes:
        raise ReportTooLarge(_too_large(name, len(data), max_bytes))
    sha256 = hashlib.sha256(data).hexdigest()
    if published is not None and iso_date(published) is None:
        raise ReadError(f"published {published[:40]!r} is no date; give one such as 2026-05-03")
    if not data.strip():
        raise EmptyReport(f"{name}: nothing but white space; give a file with the report's text")
    decoded = decode(data, name)
    if not decoded.text.strip():
        raise EmptyReport(f"{name}: nothing but white space; give a file with the report's text")
    found = _article(decoded.text, name)
    if not found.text.strip():
        raise EmptyReport(f"{name}: the article has no text; give one that does")
    if SURROGATE.search(found.text):
        raise MalformedReport(f"{name}: its text holds half a character (a lone surrogate); save it again as UTF-8")
    check_english(found.text, name)
    day, basis = _published(published, found)
    return Report(
        text=found.text,
        sha256=sha256,
        media_type=found.media_type,
        encoding=decoded.encoding,
        extractor=found.extractor,
        title=found.title,
        byline=found.byline,
        publisher=found.publisher,
        url=found.url,
        published=day,
        published_basis=basis,
        usage=found.usage,
        diagnostics=found.diagnostics + _notes(found),
    )


def read_path(path: str | Path, *, published: str | None = None, max_bytes: int = MAX_BYTES) -> Report:
    """The report in the file ``path``; see :func:`read_bytes`.

    Raises:
        ReadError: also where the file cannot be opened.
    """
    path = Path(path)
    try:
        if path.is_dir():
            raise ReadError(f"{path}: this is a folder; give a file, or read it as a folder")
        if (size := path.stat().st_size) > max_bytes:
            raise ReportTooLarge(_too_large(str(path), size, max_bytes))
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError(f"{path}: there is no such file; check the name") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "bad name"
        raise ReadError(f"{path}: cannot be opened ({reason}); check name and permissions") from error
    return read_bytes(data, name=str(path), published=published, max_bytes=max_bytes)


def read_folder(
    path: str | Path, *, published: str | None = None, max_bytes: int = MAX_BYTES
) -> Iterator[tuple[Path, Report | ReadError]]:
    """Every file below ``path``, in the order of their names, with its report or the error that it gave.

    Hidden files and folders are left out. A bad file never stops the others.

    Raises:
        ReadError: where ``path`` is no folder.
    """
    root = Path(path)
    if not root.is_dir():
        raise ReadError(f"{root}: there is no such folder; check the name")
    files = [
        f for f in root.rglob("*") if f.is_file() and not any(p.startswith(".") for p in f.relative_to(root).parts)
    ]
    for file in sorted(files, key=lambda f: f.relative_to(root).as_posix()):
        try:
            yield file, read_path(file, published=published, max_bytes=max_bytes)
        except ReadError as error:
            yield file, error


def _article(text: str, name: str) -> Article:
    """By what the text looks like; the name's ending only where that leaves doubt."""
    suffix = Path(name).suffix.lower() if "\x00" not in name else ""
    lead = text.lstrip()[:200]
    if lead.startswith(("{", "[")):
        found = _from_json(text, name, sure=suffix in JSON_SUFFIXES or bool(re.match(r"[{]\s*\"|\[\s*[{]", lead)))
        if found is not None:
            return found
    if PAGE.match(text) or (suffix in PAGE_SUFFIXES and "<" in text) or (lead.startswith("<") and MARKUP.match(lead)):
        several.refuse_several(several.count_in_page(text), name)
        return html.extract(text, name)
    if lead.startswith("<?xml"):
        raise MalformedReport(f"{name}: XML is not read; save the report as .html, .json (ninjs) or .txt")
    if suffix in JSON_SUFFIXES:
        what = "this JSON holds no article" if _is_json(text) else "this is no JSON"
        raise MalformedReport(f"{name}: {what}; give ninjs, schema.org NewsArticle or plain text as .txt")
    several.refuse_several(several.count_in_text(text), name)
    return Article(text=text, media_type="text/plain")


def _from_json(text: str, name: str, *, sure: bool) -> Article | None:
    """The article of a JSON text; ``None`` where it is plain text that opens with a bracket."""
    try:
        document = orjson.loads(text.encode("utf-8", "surrogatepass"))
    except ValueError as error:
        if not sure:
            return None
        reason = str(error).splitlines()[0][:120]
        raise MalformedReport(f"{name}: broken JSON ({reason}); mend it or give the text as .txt") from error
    if not isinstance(document, (dict, list)):
        return None
    found = articles(document)
    with_body = [one for one in found if one.body.strip()]
    several.refuse_several(len(with_body), name)
    chosen = with_body[0] if with_body else found[0] if len(found) == 1 else None
    if chosen is None:
        raise MalformedReport(
            f"{name}: no article in this JSON; give ninjs (body_text) or schema.org NewsArticle (articleBody)"
        )
    return article(chosen)


def _is_json(text: str) -> bool:
    try:
        orjson.loads(text.encode("utf-8", "surrogatepass"))
    except ValueError:
        return False
    return True


def _published(given: str | None, found: Article) -> tuple[str | None, Basis]:
    if given is not None:
        return iso_date(given), "given"
    return (found.published, "metadata") if found.published else (None, "unknown")


def _notes(found: Article) -> tuple[Diagnostic, ...]:
    if found.usage == "usable":
        return ()
    return (Diagnostic("warning", f"read.{found.usage}", f"the publisher marks this report as {found.usage}"),)


def _too_large(name: str, size: int, limit: int) -> str:
    return f"{name}: {size:,} bytes are over the limit of {limit:,}; give a single report, or raise the limit"
