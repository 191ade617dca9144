import base64
import hashlib
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from peacewatch.model.record import Record
from peacewatch.show.page import page
from peacewatch.show.words import ITEM_TABLES


class Reader(HTMLParser):
    """Collects ids, links, tags and the report's text as the page shows it (small references left out)."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.depth = 0
        self.in_ref = False
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags.add(tag)
        self.attributes.update(told)
        self.ids += [told["id"]] if told.get("id") else []  # type: ignore[list-item]
        self.links += [told["href"]] if told.get("href") else []  # type: ignore[list-item]
        if told.get("class") == "report":
            self.depth = 1
        elif tag == "div" and self.depth:
            self.depth += 1
        self.in_ref = tag == "a" and told.get("class") == "ref"

    def handle_endtag(self, tag: str) -> None:
        if tag == "div" and self.depth:
            self.depth -= 1
        self.in_ref = False

    def handle_data(self, data: str) -> None:
        if self.depth and not self.in_ref:
            self.text += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


@pytest.mark.parametrize("which", ["record", "told"])
def test_the_page_shows_the_text_whole_and_every_link_leads_somewhere(
    which: str, request: pytest.FixtureRequest
) -> None:
    record: Record = request.getfixturevalue(which)
    found = read(page(record))
    assert found.text == record.report.text
    assert len(found.ids) == len(set(found.ids))
    assert found.links
    assert all(link.startswith("#") and link[1:] in found.ids for link in found.links)
    items = [one.id for table in ITEM_TABLES for one in getattr(record, table)]
    assert items
    for item in items:
        assert item in found.ids
        assert f"x-{item}" in found.ids


def test_nothing_runs_and_nothing_is_fetched(record: Record) -> None:
    html = page(record)
    found = read(html)
    assert not found.tags & {"script", "img", "link", "iframe", "object", "form", "i", "b"}
    assert not found.attributes & {"src", "style", "onclick", "onload"}
    assert "url(" not in html
    assert "@import" not in html
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in html


def test_hostile_words_are_text(data: dict[str, Any]) -> None:
    bad = "</title><script>alert(1)</script>\"'&"
    data["report"]["title"] = {"value": bad}
    data["actors"][0]["name"] = bad
    data["coder"]["model"] = bad
    data["diagnostics"][0]["message"] = bad
    data["report"]["language"] = 'en"><script>'
    html = page(Record.model_validate(data))
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_the_same_record_gives_the_same_page(record: Record) -> None:
    assert page(record) == page(Record.from_json(record.to_json()))


def test_control_and_direction_signs_are_made_visible(data: dict[str, Any]) -> None:
    text = "a\x00b\u202ec\ud800d"
    report = {**data["report"], "text": text, "dateline": None, "agency": None}
    bare = Record.model_validate({"schema": data["schema"], "coder": data["coder"], "report": {**report, "text": "x"}})
    bare = bare.model_copy(update={"report": bare.report.model_copy(update={"text": text})})
    assert read(page(bare)).text == "a\ufffdb\ufffdc\ufffdd"
    page(bare).encode()


def test_answers_are_linked_in_both_directions(told: Record) -> None:
    html = page(told)
    cards = dict(re.findall(r'<article class="[^"]*" id="(s\d+)">(.*?)</article>', html, re.DOTALL))
    for one in told.statements:
        for answer in one.answers:
            assert f'href="#{answer.statement}"' in cards[one.id]
            assert f'href="#{one.id}"' in cards[answer.statement]
    assert 'perhaps denied by <a href="#s11">its envoy (s11)</a> (which one it answers is not clear)' in cards["s1"]


def test_chains_unnamed_sources_and_silences(told: Record) -> None:
    html = page(told)
    text = re.sub(r"<[^>]+>", "", html)
    assert "from Radio Southland ← two senior security officials not named" in text
    assert "asked not to be named: «on condition of anonymity»; why not named: «because the inquiry was not" in text
    assert "Radio Southland belongs to Southland" in text
    assert html.index('id="silences"') < html.index('id="x1"') < html.index('id="x2"')
    assert '<a href="#k1">the talks k1</a>' in html


def test_silences_of_an_older_coder_lead_to_what_tells_them(told_data: dict[str, Any]) -> None:
    told_data |= {"silences": [], "coder": {**told_data["coder"], "covers": []}}
    html = page(Record.model_validate(told_data))
    assert '<li>Southland: not heard on the talks <a href="#k1">k1</a></li>' in html
    assert '<li>Eastmark: gave no comment (<a href="#s12">s12</a>)</li>' in html


def test_what_goes_on_is_joined_and_what_is_inside_or_answers_hangs_beneath(told: Record) -> None:
    html = page(told)
    order = re.findall(r'<article class="([^"]*)" id="(s\d+)"', html)
    assert [name for _, name in order] == ["s1", "s2", "s3", "s8", "s4", "s5", "s6", "s7", "s9", "s10", "s11", "s12"]
    assert ("entry joined", "s3") in order
    for link in ("denies", "confirms", "repeats", "rejects", "inside"):
        assert f'<div class="thread {link}">' in html


def test_ids_in_facts_are_links_but_not_in_the_texts_own_words(data: dict[str, Any]) -> None:
    data["actors"][1]["name"] = "Northland <b> ' s1"
    data["silences"][0]["id"] = "x27"
    html = page(Record.model_validate(data))
    assert "Northland &lt;b&gt; &#x27; " in html
    data["actors"][1]["name"] = "Northland <b>"
    html = page(Record.model_validate(data))
    assert 'affirmed by Southland (<a href="#s1">s1</a>); denied by Northland &lt;b&gt; (<a href="#s2">s2</a>)' in html
    assert '<dt>announced by</dt><dd><a href="#s3">s3</a></dd>' in html
    assert 'Northland &lt;b&gt; (<a href="#s2">s2</a>) · denies Southland (<a href="#s1">s1</a>)' in html
    assert "<dd>«If the raids go on» (words of the speaker)</dd>" in html


def test_a_keyboard_stops_once_at_each_item_of_the_text(told: Record) -> None:
    text = page(told).partition('<div class="report">')[2].partition("</section>")[0]
    stops = re.findall(r'<a (?![^>]*tabindex="-1")[^>]*href="#([^"]+)"', text)
    assert sorted(stops) == sorted(one.id for one in told.statements)


def test_a_quotation_that_goes_on_keeps_its_place_where_something_stands_inside_it(told_data: dict[str, Any]) -> None:
    told_data["statements"][5]["nested_in"] = "s3"
    html = page(Record.model_validate(told_data))
    order = re.findall(r'<article class="(?:entry )(\w+)" id="(s\d+)"', html)
    assert order[1:5] == [("statement", "s2"), ("joined", "s3"), ("statement", "s6"), ("statement", "s7")]
