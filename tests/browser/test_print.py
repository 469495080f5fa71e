"""Pages on paper: a strategy and its scorecard on one sheet each, the whole plan in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.visits import visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PLANS = ("2016", "2017")
WIDTH, HEIGHT = 703, 1032
"""Of A4 within the margins of 12 mm that the stylesheet sets, in pixels."""

SHEET = re.compile(rb"/Type\s*/Page\b")
SIZE = re.compile(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")
HINTS = ".strategy-gap__hint, .strategy-smart__hint, .strategy-groups__hint"
SEEN = "all => all.map(each => each.checkVisibility({contentVisibilityAuto: true}))"
WIDER = """
width => [...document.querySelectorAll('article *')]
  .filter(each => each.getClientRects().length && each.getBoundingClientRect().right > width + 1)
  .filter(each => !each.closest('svg, .strategy-unseen'))
  .map(each => `${each.tagName} ${each.className}: ${each.textContent.slice(0, 40)}`)
"""


def opened(browser: Browser, address: str) -> Page:
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    visit(page, address)
    return page


def sheets(browser: Browser, address: str) -> int:
    page = opened(browser, address)
    paper = page.pdf(format="A4")
    page.close()
    return len(SHEET.findall(paper))


def size_of(paper: bytes) -> tuple[int, ...]:
    (found,) = {tuple(round(float(each)) for each in match) for match in SIZE.findall(paper)}
    return found


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


def test_the_site_names_the_paper_and_the_plugin_does_not(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/2017/index.html")
    free = size_of(page.pdf(format="Letter", prefer_css_page_size=True))
    page.add_style_tag(content="@page { size: A4; }")
    named = size_of(page.pdf(format="Letter", prefer_css_page_size=True))
    page.close()

    # In points, 72 an inch.
    assert free == (612, 792)
    assert named == (595, 842)


def test_on_paper_nothing_is_folded_and_nobody_is_told_what_to_write(
    browser: Browser, address: str
) -> None:
    page = opened(browser, f"{address}/2016/print.html")
    on_screen = page.locator(HINTS).evaluate_all(SEEN)
    page.emulate_media(media="print")
    folds = page.locator(".strategy-fold > .strategy-ladder").evaluate_all(SEEN)
    sums = page.locator(".strategy-fold > .strategy-fit").evaluate_all(SEEN)
    on_paper = page.locator(HINTS).evaluate_all(SEEN)
    page.goto(f"{address}/2016/goals.html")
    page.emulate_media(media="screen")
    elsewhere = page.locator(HINTS).evaluate_all(SEEN)
    page.close()

    assert folds
    assert all(folds)
    # How each fit adds up would take as much paper as all the rest of the channels.
    assert sums
    assert not any(sums)
    assert on_screen
    assert not any(on_screen)
    assert not any(on_paper)
    assert any(elsewhere)


def test_objectives_say_whose_tactics_serve_them_too(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}/2016/print.html")
    bare = page.locator("h3 + h3").all_text_contents()
    page.close()

    assert bare == []


def test_paper_is_light_where_the_screen_is_dark(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    visit(page, f"{address}/2016/index.html")
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.locator(".strategy-verdict").evaluate(
        "each => [getComputedStyle(each).color, getComputedStyle(document.body).backgroundColor]"
    )
    context.close()

    assert colours[1] in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)", "rgba(255, 255, 255, 1)"}
    assert colours[0] == "rgb(0, 0, 0)"
