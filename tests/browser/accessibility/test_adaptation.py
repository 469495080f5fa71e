"""Pages adapt to their readers: narrow, enlarged, spaced out, still, or in colours of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

PAGES = (
    "parts.html",
    "portfolio.html",
    "full/index.html",
    "full/goals.html",
    "full/audience.html",
    "full/persona/rina.html",
    "full/content.html",
    "full/channels.html",
    "full/scorecard.html",
    "full/kpi/followers.html",
    "full/tactics.html",
    "full/reviews.html",
    "full/changes.html",
    "full/checks.html",
    "bare/goals.html",
    "bare/checks.html",
    "empty/index.html",
)

OVERHANG = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

SPACED = """* {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }"""
"""Text spacing that readers may ask for, success criterion 1.4.12."""

CUT_OFF = """() => [...document.querySelectorAll('article [class^="strategy-"]')]
    .filter(each => !each.closest("svg, .strategy-unseen"))
    .filter(each => ["hidden", "clip"].includes(getComputedStyle(each).overflowX)
        && each.scrollWidth > each.clientWidth + 1)
    .map(each => each.className)"""

OUTSIDE = """() => {
    const edge = document.documentElement.clientWidth + 1;
    return [...document.querySelectorAll('article [class^="strategy-"]')]
        .filter(each => !each.closest(".strategy-frame, svg") && each.getClientRects().length)
        .filter(each => each.getBoundingClientRect().right > edge)
        .map(each => each.className);
}"""
"""What hangs over the window's edge outside of the frames that scroll."""

MOVING = """() => [...document.querySelectorAll('article [class^="strategy-"]')]
    .filter(each => {
        const {transitionDuration, animationName} = getComputedStyle(each);
        return transitionDuration.split(",").some(parseFloat) || animationName !== "none";
    })
    .map(each => each.className)"""

SMALL = """() => [...document.querySelectorAll(
    "article [class^=strategy-] :is(input, button, summary)")]
    .map(each => (each.closest("label") ?? each).getBoundingClientRect())
    .filter(box => box.width && (box.width < 24 || box.height < 24))
    .map(box => [box.width, box.height])"""

PAINTS = """() => {
    const seen = new Set();
    for (const each of document.querySelectorAll(
        'article svg :is(rect, path, circle, polygon, polyline, line, text)')) {
        const {fill, stroke, color} = getComputedStyle(each);
        for (const paint of [fill, stroke, color]) if (paint !== "none") seen.add(paint);
    }
    return [...seen];
}"""


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_lost_on_a_narrow_page_with_spaced_text(
    window: Callable[..., Page], sites: dict[str, Path], path: str
) -> None:
    page = window((sites["material"] / path).as_uri(), width=320)
    for style in (" ", SPACED):
        page.add_style_tag(content=style)
        assert page.evaluate(OVERHANG) <= 0
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("path", PAGES)
def test_at_twice_the_size_the_page_does_not_scroll_sideways(
    window: Callable[..., Page], sites: dict[str, Path], path: str
) -> None:
    # A window of 1280 pixels at 200 % has room for 640.
    page = window((sites["material"] / path).as_uri(), width=640, device_scale_factor=2)
    assert page.evaluate(OVERHANG) <= 0
    assert page.evaluate(OUTSIDE) == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_of_ours_moves_for_those_who_ask_for_stillness(
    window: Callable[..., Page], sites: dict[str, Path], path: str
) -> None:
    page = window((sites["material"] / path).as_uri(), reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("path", ["full/changes.html", "full/scorecard.html", "full/goals.html"])
def test_a_finger_meets_a_control(
    window: Callable[..., Page], sites: dict[str, Path], path: str
) -> None:
    page = window((sites["material"] / path).as_uri(), width=320)
    assert page.evaluate(SMALL) == []


def test_pictures_take_the_colours_that_a_reader_forces(
    window: Callable[..., Page], sites: dict[str, Path]
) -> None:
    # A site in one scheme only knows nothing of the colours of the reader's system.
    for path in ("full/scorecard.html", "full/kpi/followers.html", "full/tactics.html"):
        page = window(
            (sites["readthedocs"] / path).as_uri(), forced_colors="active", color_scheme="dark"
        )
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        words = page.evaluate("getComputedStyle(document.body).getPropertyValue('--strategy-text')")
        assert ground == "rgb(0, 0, 0)"
        assert words.strip() == "CanvasText"
        assert "rgb(34, 34, 34)" not in page.evaluate(PAINTS)


def test_a_state_is_a_word_and_a_shape_in_forced_colours(
    window: Callable[..., Page], sites: dict[str, Path]
) -> None:
    page = window((sites["material"] / "full/scorecard.html").as_uri(), forced_colors="active")
    states = page.locator("table .strategy-state").evaluate_all(
        "all => all.map(each => [each.innerText.trim(), each.querySelector('path').outerHTML])"
    )
    words, shapes = {word for word, _ in states}, {shape for _, shape in states}
    assert len(words) > 1
    assert len(shapes) == len(words)
