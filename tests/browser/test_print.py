"""Pages on paper: a strategy and its scorecard on one sheet each, the whole plan in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PLANS = ("2016", "2017")
WIDTH, HEIGHT = 703, 1032
"""Of A4 within the margins of 12 mm that the stylesheet sets, in pixels."""

SHEET = re.compile(rb"/Type\s*/Page\b")
WIDER = """
width => [...document.querySelectorAll('article *')]
  .filter(each => each.getClientRects().length && each.getBoundingClientRect().right > width + 1)
  .filter(each => !each.closest('svg, .strategy-unseen'))
  .map(each => `${each.tagName} ${each.className}: ${each.textContent.slice(0, 40)}`)
"""


def opened(browser: Browser, address: str) -> Page:
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.goto(address, wait_until="networkidle")
    return page


def sheets(browser: Browser, address: str) -> int:
    page = opened(browser, address)
    paper = page.pdf(format="A4")
    page.close()
    return len(SHEET.findall(paper))


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("name", ["index", "scorecard"])
def test_it_is_one_sheet_of_paper(browser: Browser, address: str, plan: str, name: str) -> None:
    assert sheets(browser, f"{address}/{plan}/{name}.html") == 1


@pytest.mark.parametrize("name", ["index", "goals", "channels", "scorecard", "tactics", "print"])
def test_nothing_is_cut_at_the_right_edge(browser: Browser, address: str, name: str) -> None:
    page = opened(browser, f"{address}/2016/{name}.html")
    page.emulate_media(media="print")
    wider = page.evaluate(WIDER, WIDTH)
    page.close()

    assert wider == []


@pytest.mark.parametrize("plan", PLANS)
def test_the_whole_plan_is_printed_in_order(browser: Browser, address: str, plan: str) -> None:
    page = opened(browser, f"{address}/{plan}/print.html")
    page.emulate_media(media="print")
    chapters = page.locator("article h2[id]").evaluate_all("all => all.map(each => each.id)")
    breaks = page.locator("article h2[id]").evaluate_all(
        "all => all.map(each => getComputedStyle(each).breakBefore)"
    )
    shown = page.locator(".md-header, .md-footer, .md-sidebar, .md-content__button")
    visible = [each for each in shown.all() if each.is_visible()]
    paper = page.pdf(format="A4")
    kpis = page.locator(".strategy-sheet .strategy-meaning").count()
    page.close()

    order = ["goals", "audience", "content", "channels", "scorecard", "kpis", "tactics"]
    assert [each for each in chapters if each in order] == order
    assert breaks[: len(order)] == ["page"] * len(order)
    assert visible == []
    # Each KPI begins on its sheet or shares one, and so does each chapter.
    assert len(order) < len(SHEET.findall(paper)) < 2 * kpis + 4 * len(order)


def test_paper_is_light_where_the_screen_is_dark(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}/2016/index.html", wait_until="networkidle")
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.locator(".strategy-verdict").evaluate(
        "each => [getComputedStyle(each).color, getComputedStyle(document.body).backgroundColor]"
    )
    context.close()

    assert colours[1] in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)", "rgba(255, 255, 255, 1)"}
    assert colours[0] == "rgb(0, 0, 0)"
