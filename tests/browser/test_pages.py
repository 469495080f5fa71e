"""Every kind of page in a real browser: light and dark, on a phone and on a desk, and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.browser.visits import visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

PAGES = (
    "index.html",
    "parts.html",
    "2016/index.html",
    "2016/goals.html",
    "2016/audience.html",
    "2016/persona/greater-china.html",
    "2016/content.html",
    "2016/channels.html",
    "2016/scorecard.html",
    "2016/kpi/arrivals.html",
    "2016/tactics.html",
    "2016/reviews.html",
    "2016/checks.html",
    "2016/print.html",
    "2017/index.html",
    "2017/scorecard.html",
    "2017/tactics.html",
    "2017/kpi/arrivals.html",
    "2017/kpi/genpi-chapters.html",
)
WIDTHS = (360, 1440)
SCHEMES = ("light", "dark")


@pytest.fixture(params=[(w, s) for w in WIDTHS for s in SCHEMES], ids=str)
def window(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Open a window of one width and colour scheme."""
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en-GB"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_quiet_fits_its_window_and_asks_nobody_else(
    window: Page, address: str, path: str
) -> None:
    said: list[str] = []
    asked: list[str] = []
    window.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    window.on("pageerror", lambda error: said.append(str(error)))
    window.on("request", lambda request: asked.append(request.url))

    answer = visit(window, f"{address}/{path}")

    assert answer is not None
    assert answer.status == 200
    assert [line for line in said if line.startswith("error") or "Error" in line] == []
    hosts = {urlsplit(url).netloc for url in asked if urlsplit(url).scheme.startswith("http")}
    assert hosts == {urlsplit(address).netloc}
    overhang = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert window.evaluate(overhang) <= 0


def test_dark_pages_are_dark(browser: Browser, address: str) -> None:
    grounds = {}
    for scheme in SCHEMES:
        context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        visit(page, f"{address}/2016/index.html")
        grounds[scheme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
        context.close()

    assert grounds["light"] != grounds["dark"]


def test_a_wide_table_scrolls_in_its_own_frame_with_its_first_column_kept(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    visit(page, f"{address}/2016/channels.html")
    frame = page.locator(".strategy-frame").first
    first = frame.locator("tbody th").first
    before = first.bounding_box()
    frame.evaluate("frame => { frame.scrollLeft = 200 }")
    after = first.bounding_box()
    context.close()

    assert before is not None
    assert after is not None
    assert after["x"] == pytest.approx(before["x"], abs=1)


def test_a_frame_can_be_scrolled_from_the_keyboard(browser: Browser, address: str) -> None:
    page = browser.new_page()
    visit(page, f"{address}/2016/scorecard.html")
    frame = page.locator(".strategy-frame").first

    frame.focus()

    assert frame.evaluate("frame => frame === document.activeElement")
    page.close()


@pytest.mark.parametrize("path", PAGES)
def test_without_scripts_a_page_says_the_same(browser: Browser, address: str, path: str) -> None:
    texts = []
    for enabled in (True, False):
        context = browser.new_context(java_script_enabled=enabled)
        page = context.new_page()
        page.goto(f"{address}/{path}")
        texts.append(page.locator("article h1, article h2, article table").all_inner_texts())
        context.close()

    assert texts[0] == texts[1]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_prints(browser: Browser, address: str, path: str, tmp_path: Path) -> None:
    page = browser.new_page()
    visit(page, f"{address}/{path}")
    paper = page.pdf(path=tmp_path / "page.pdf", format="A4")
    page.close()

    assert paper.startswith(b"%PDF-")


def test_the_state_of_a_kpi_is_a_word_and_a_shape(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/2016/scorecard.html")
    states = page.locator("table .strategy-state")
    count = states.count()
    words = [text.strip() for text in states.all_inner_texts()]
    shapes = page.locator("table .strategy-state svg").count()
    page.close()

    assert count > 0
    assert all(words)
    assert shapes == count
