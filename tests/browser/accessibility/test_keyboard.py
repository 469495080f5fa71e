"""Everything can be reached and seen from the keyboard, in the order it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

STEPS = 60

FOCUSED = """() => {
    const one = document.activeElement;
    const inside = one.closest("article");
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    const at = one.closest("label") ?? one;
    const hit = document.elementFromPoint(
        Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1),
        Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1),
    );
    return {
        isOurs: Boolean(inside && one.closest('[class^="strategy-"]')),
        name: one.ariaLabel || one.labels?.[0]?.innerText || one.innerText,
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        isSeen: one.matches(".strategy-frame") || at.contains(hit) || hit?.contains(one),
        order: inside ? [...document.querySelectorAll("*")].indexOf(one) : -1,
        role: one.getAttribute("role") ?? one.localName,
    };
}"""
"""What is focused: whether it can be seen, and whether something that stays in view hides it."""

FIRST = "document.querySelector('article h1').tabIndex = -1; document.querySelector('h1').focus()"


@pytest.fixture(params=["full/scorecard.html", "full/channels.html", "full/changes.html"])
def stops(
    request: pytest.FixtureRequest, window: Callable[..., Page], sites: dict[str, Path]
) -> list[dict[str, Any]]:
    """Go through one page by the Tab key, from its title on."""
    page = window((sites["material"] / request.param).as_uri())
    page.evaluate(FIRST)
    found = []
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        found.append(page.evaluate(FOCUSED))
        if found[-1]["order"] < 0:
            break
    return [each for each in found if each["isOurs"]]


def test_what_is_focused_can_be_seen(stops: list[dict[str, Any]]) -> None:
    assert stops
    assert [each for each in stops if each["outline"] < 2 or not each["isSeen"]] == []


def test_the_keyboard_goes_in_the_order_of_reading(stops: list[dict[str, Any]]) -> None:
    orders = [each["order"] for each in stops]
    assert orders == sorted(set(orders))


def test_the_keyboard_stops_at_links_controls_and_frames_only(stops: list[dict[str, Any]]) -> None:
    assert {each["role"] for each in stops} <= {"a", "button", "input", "region", "summary"}
    assert [each for each in stops if not each["name"].strip()] == []


def test_the_keyboard_leaves_a_page_at_its_end(
    window: Callable[..., Page], sites: dict[str, Path]
) -> None:
    page = window((sites["material"] / "empty/scorecard.html").as_uri())
    page.evaluate(FIRST)
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        if page.evaluate("!document.activeElement.closest('article')"):
            return
    pytest.fail("the keyboard does not come out of the page")


def test_whatever_scrolls_can_be_focused_and_has_a_name(
    window: Callable[..., Page], sites: dict[str, Path]
) -> None:
    for path in ("parts.html", "full/checks.html", "full/kpi/followers.html"):
        page = window((sites["material"] / path).as_uri(), width=320)
        scrolling = page.locator("article [class^='strategy-']").evaluate_all(
            "all => all.filter(each => /auto|scroll/.test(getComputedStyle(each).overflowX))"
            ".map(each => [each.tabIndex, each.role, Boolean(each.ariaLabel)])"
        )
        assert scrolling
        assert {tuple(each) for each in scrolling} == {(0, "region", True)}
