"""How the page behaves in a browser; skipped where there is none."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from peacewatch.model.record import Record
from peacewatch.show.page import page as made_page

sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium found; the browser tests are skipped")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_links_work_and_nothing_is_refused(
    browser: Any,  # noqa: ANN401
    record: Record,
    tmp_path: Path,
    width: int,
    scheme: str,
) -> None:
    path = tmp_path / "page.html"
    path.write_text(made_page(record), encoding="utf-8")
    complaints: list[str] = []
    requests: list[str] = []
    tab = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(path.as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.evaluate("getComputedStyle(document.querySelector('.said')).backgroundColor") != "rgba(0, 0, 0, 0)"
    tab.click(".report a.cue >> nth=0")
    tab.wait_for_url("**#s1", timeout=10_000)
    assert tab.evaluate("document.querySelector(':target').id") == "s1"
    tab.click("#s1 a.back")
    assert tab.url.endswith("#x-s1")
    assert tab.evaluate("getComputedStyle(document.querySelector('.i-s1')).outlineStyle") == "solid"
    assert complaints == []
    assert all(url.startswith(path.as_uri()) for url in requests)
    tab.close()


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_threads_can_be_walked_by_keyboard_and_links_lead_both_ways(
    browser: Any,  # noqa: ANN401
    told: Record,
    tmp_path: Path,
    width: int,
) -> None:
    path = tmp_path / "page.html"
    path.write_text(made_page(told), encoding="utf-8")
    tab = browser.new_page(viewport={"width": width, "height": 800})
    tab.goto(path.as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.focus("#s1 .answers a >> nth=1")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**#s4", timeout=10_000)
    tab.focus("#s4 .answers a >> nth=0")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**#s1", timeout=10_000)
    left = {name: tab.locator(f"#{name}").bounding_box()["x"] for name in ("s1", "s2", "s3", "s8", "s4")}
    assert left["s1"] < left["s2"] == left["s3"] == left["s4"] < left["s8"]
    tab.focus("#s4 summary")
    tab.keyboard.press("Enter")
    assert tab.locator("#s4 details").evaluate("one => one.open")
    tab.close()


def test_the_page_prints_with_its_text_and_its_cards(
    browser: Any,  # noqa: ANN401
    told: Record,
    tmp_path: Path,
) -> None:
    path = tmp_path / "page.html"
    path.write_text(made_page(told), encoding="utf-8")
    tab = browser.new_page()
    tab.goto(path.as_uri())
    tab.emulate_media(media="print")
    assert tab.locator(".report").is_visible()
    assert tab.locator("#s10").is_visible()
    assert not tab.locator("nav").is_visible()
    assert len(tab.pdf()) > 10_000
    tab.close()
