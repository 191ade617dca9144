"""Reading: each format, each error, and garbage."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from peacewatch.errors import (
    BinaryReport,
    EmptyReport,
    MalformedReport,
    NotEnglish,
    PeacewatchError,
    ReadError,
    ReportTooLarge,
    SeveralReports,
    UndecodableReport,
)
from peacewatch.model.report import Report
from peacewatch.reading import read_bytes, read_folder, read_path

FIRST = "Rebels shelled a village on the lake shore overnight, officials of the province said on Tuesday morning."
SECOND = "The army denied that it had fired and said that no gun had been moved from the hills in the night."
THIRD = "“We were asleep,” said a teacher who fled with her children and would not give her name – “all of us.”"
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n"


def page(*articles: str, head: str = "") -> bytes:
    inside = "".join(f"<article><h1>Rebels shell village</h1>{a}</article>" for a in articles)
    return (
        f"<!DOCTYPE html><html><head><title>Rebels shell village | Harbour</title>{head}</head><body><nav><a href='/'>Home</a>"
        f"</nav>{inside}<footer>Sign up to our letter</footer></body></html>"
    ).encode()


PARAGRAPHS = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def test_plain_text_is_not_altered() -> None:
    data = BODY.replace("\n", "\r\n").encode() + b"  \n"
    report = read_bytes(data)
    assert report.text.encode() == data
    assert report.sha256 == hashlib.sha256(data).hexdigest()
    assert (report.media_type, report.encoding, report.extractor, report.title) == (
        "text/plain",
        "utf-8",
        None,
        None,
    )
    assert (report.published, report.published_basis) == (None, "unknown")


@pytest.mark.parametrize(
    ("codec", "mark", "name"),
    [
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("windows-1252", b"", "windows-1252"),
        ("utf-32-le", b"\xff\xfe\x00\x00", "utf-32-le"),
    ],
)
def test_encodings(codec: str, mark: bytes, name: str) -> None:
    data = mark + BODY.encode(codec)
    report = read_bytes(data)
    assert (report.text, report.encoding) == (BODY, name)
    assert report.sha256 == hashlib.sha256(data).hexdigest()


def test_page() -> None:
    head = (
        '<meta property="og:site_name" content="Harbour"><meta property="article:published_time" content="2026-05-03T10:00:00.000Z">'
        '<meta name="author" content="Ana Lopes"><link rel="canonical" href="https://harbour.example/a">'
    )
    report = read_bytes(page(PARAGRAPHS, head=head), name="a.html")
    assert FIRST in report.text
    assert THIRD in report.text
    assert "letter" not in report.text
    assert "<" not in report.text
    assert report.title == "Rebels shell village"
    assert (report.byline, report.publisher, report.url) == (
        "Ana Lopes",
        "Harbour",
        "https://harbour.example/a",
    )
    assert (report.published, report.published_basis) == ("2026-05-03T10:00:00Z", "metadata")
    assert report.extractor is not None
    assert report.extractor.startswith("trafilatura ")


def test_page_date_is_never_guessed_from_the_text() -> None:
    report = read_bytes(
        page(PARAGRAPHS + "<p>On 4 May 2021 the road was closed, and it has been closed since then.</p>")
    )
    assert (report.published, report.published_basis) == (None, "unknown")


def test_page_with_json_ld() -> None:
    linked = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Harbour"},
            {"@type": "NewsArticle", "headline": "Rebels shell village", "datePublished": "2026-05-03T10:00:00+0200",
             "author": [{"@type": "Person", "name": "Ana Lopes"}, {"name": "Jo Okot"}], "publisher": {"name": "Harbour"}},
        ],
    }  # fmt: skip
    report = read_bytes(page(PARAGRAPHS, head=f'<script type="application/ld+json">{json.dumps(linked)}</script>'))
    assert (report.published, report.byline, report.publisher) == (
        "2026-05-03T10:00:00+02:00",
        "Ana Lopes, Jo Okot",
        "Harbour",
    )


@pytest.mark.parametrize("wrap", [lambda a: a, lambda a: [a], lambda a: {"@graph": [{"@type": "WebPage"}, a]}])
def test_schema_org(wrap: object) -> None:
    item = {
        "@type": "NewsArticle",
        "headline": "Rebels shell village",
        "articleBody": BODY,
        "datePublished": "2026-05-03",
    }
    report = read_bytes(json.dumps(wrap(item)).encode())  # type: ignore[operator]
    assert (report.text, report.title, report.published) == (BODY, "Rebels shell village", "2026-05-03")
    assert report.media_type == "application/ld+json"


def test_ninjs() -> None:
    item = {"uri": "urn:x:1", "type": "text", "headline": "Rebels shell village", "byline": "Ana Lopes", "body_html": PARAGRAPHS,
            "versioncreated": "2026-05-03T10:00:00Z", "pubstatus": "usable", "source": "Harbour"}  # fmt: skip
    report = read_bytes(json.dumps(item).encode(), name="a.json")
    assert report.text == f"{FIRST}\n{SECOND}\n{THIRD}"
    assert (report.byline, report.publisher, report.usage) == ("Ana Lopes", "Harbour", "usable")
    assert report.published == "2026-05-03T10:00:00Z"


@pytest.mark.parametrize(("status", "usage"), [("withheld", "withheld"), ("canceled", "canceled"), ("odd", "withheld")])
def test_usage(status: str, usage: str) -> None:
    report = read_bytes(json.dumps({"body_text": BODY, "pubstatus": status}).encode())
    assert report.usage == usage
    assert report.diagnostics


def test_published_given_wins_and_is_checked() -> None:
    data = json.dumps({"body_text": BODY, "versioncreated": "2026-05-03"}).encode()
    report = read_bytes(data, published="2026-05-04")
    assert (report.published, report.published_basis) == ("2026-05-04", "given")
    for wrong in ("yesterday", "2026-02-30", "", "2026-05"):
        with pytest.raises(ReadError, match="is no date"):
            read_bytes(data, published=wrong)


def test_plain_text_that_opens_with_a_bracket() -> None:
    text = "[Draft]\n" + BODY
    assert read_bytes(text.encode()).text == text


GERMAN = "Die Rebellen haben in der Nacht ein Dorf am See beschossen, wie die Behörden am Dienstag mitteilten. Die Armee wies das zurück und erklärte, sie habe keine Geschütze bewegt."
ARABIC = "قالت السلطات إن المتمردين قصفوا قرية على شاطئ البحيرة خلال الليل. ونفى الجيش ذلك وقال إنه لم يحرك أي مدفع من التلال."
WIRE = "GOMA (Harbour) - {}\n(Reporting by Ana Lopes; Editing by J. Okot)\n\n"


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (b"", EmptyReport, "white space"),
        (b" \r\n\t", EmptyReport, "white space"),
        ("\ufeff \n".encode(), EmptyReport, "white space"),
        ("\u2003\n".encode(), EmptyReport, "white space"),
        (b'{"body_text": " "}', EmptyReport, "no text"),
        (b"%PDF-1.7\n...", BinaryReport, "PDF"),
        (b"PK\x03\x04abc", BinaryReport, "ZIP"),
        (b"ab\x00c" * 9, BinaryReport, "binary"),
        (b"\xff\xfea", UndecodableReport, "UTF-8"),
        (GERMAN.encode(), NotEnglish, "German"),
        (ARABIC.encode(), NotEnglish, "Arabic"),
        (json.dumps([{"body_text": FIRST}, {"body_text": SECOND}]).encode(), SeveralReports, "2 reports"),
        (
            (WIRE.format(FIRST) + WIRE.format(SECOND) + WIRE.format(FIRST)).encode(),
            SeveralReports,
            "3 reports",
        ),
        (page(PARAGRAPHS * 3, PARAGRAPHS * 3), SeveralReports, "2 reports"),
        (b'{"a": 1}', MalformedReport, "no article"),
        (b'{"body_text": "x', MalformedReport, "broken JSON"),
        (b'{"body_text": "\\ud800 was here"}', MalformedReport, "broken JSON"),
        (page("<p>Hm.</p>"), MalformedReport, "no article"),
        (b'<?xml version="1.0"?><newsItem>a</newsItem>', MalformedReport, "XML"),
    ],
)
def test_errors(data: bytes, kind: type[ReadError], words: str) -> None:
    with pytest.raises(kind, match=words) as raised:
        read_bytes(data, name="a.bin")
    assert type(raised.value) is kind
    assert len(str(raised.value).splitlines()) == 1


def read_or_error(data: bytes, name: str = "-") -> Report | PeacewatchError:
    try:
        return read_bytes(data, name=name)
    except PeacewatchError as error:
        return error


def test_too_large() -> None:
    with pytest.raises(ReportTooLarge, match="limit of 10"):
        read_bytes(BODY.encode(), max_bytes=10)


def test_a_round_up_with_several_datelines_is_one_report() -> None:
    text = f"GOMA (Harbour) - {FIRST}\n\nKIGALI (Harbour) - {SECOND}\n\n(Reporting by Ana Lopes)\n"
    assert read_bytes(text.encode()).text == text


def test_teasers_do_not_make_several() -> None:
    assert FIRST in read_bytes(page(PARAGRAPHS * 3, "<p>Another matter altogether.</p>")).text


def test_path_and_folder(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "d.html").write_bytes(page(PARAGRAPHS))
    (tmp_path / ".hidden").write_bytes(b"x")
    found = list(read_folder(tmp_path))
    assert [p.relative_to(tmp_path).as_posix() for p, _ in found] == ["a.txt", "b.txt", "c/d.html"]
    assert [type(r) for _, r in found] == [EmptyReport, Report, Report]
    with pytest.raises(ReadError, match="no such file"):
        read_path(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="is a folder"):
        read_path(tmp_path)
    with pytest.raises(ReadError, match="no such folder"):
        list(read_folder(tmp_path / "none"))
    with pytest.raises(ReportTooLarge):
        read_path(tmp_path / "b.txt", max_bytes=5)
    with pytest.raises(ReadError):
        read_path("a\x00b")


def test_english_text_loads_neither_detector_nor_extractor() -> None:
    code = f"import sys; from peacewatch.reading import read_bytes; read_bytes({BODY.encode()!r}); print([m for m in ('lingua', 'trafilatura', 'charset_normalizer') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


PIECES = st.sampled_from(
    [b"<html>", b"<article>", b"<p>", b"</p>", b"{", b'{"@type":"NewsArticle","articleBody":', b'"', b"[", b"]", b"}", b"null",
     b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"\xe9", b"<!--", b"<script type=application/ld+json>", b"</script>", b"1e999",
     b'{"body_text":"', b'{"pubstatus":{"a":[]}}', FIRST.encode(), GERMAN.encode(), b"<meta name=date content=2026-05-03>"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(str.encode),
        st.lists(PIECES, max_size=12).map(b"".join),
    ),
    st.sampled_from(["-", "a.html", "a.json", "a.txt"]),
)
@example(b"[" * 50_000, "a.json")
@example(b"<html><body>" + b"<div>" * 3000, "a.html")
def test_garbage_gives_a_report_or_our_error(data: bytes, name: str) -> None:
    found = read_or_error(data, name)
    if isinstance(found, Report):
        found.text.encode("utf-8")
        assert found.text.strip()
        assert found.sha256 == hashlib.sha256(data).hexdigest()
    else:
        assert len(str(found).splitlines()) == 1
