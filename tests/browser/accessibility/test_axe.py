"""axe-core finds nothing in what we write, in any theme, light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.programs import npm_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

AXE = npm_file("axe-core", "axe.min.js").read_text("utf-8")

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

EXAMPLE_PAGES = (
    "2016/goals.html",
    "2016/audience.html",
    "2016/content.html",
    "2016/channels.html",
    "2016/kpi/arrivals.html",
    "2017/scorecard.html",
)
SMALL_PAGES = (
    "parts.html",
    "full/index.html",
    "full/goals.html",
    "full/persona/rina.html",
    "full/scorecard.html",
    "full/kpi/followers.html",
    "full/tactics.html",
    "full/reviews.html",
    "full/print.html",
    "full/changes.html",
    "bare/goals.html",
    "bare/tactics.html",
    "bare/checks.html",
    "empty/index.html",
    "empty/scorecard.html",
    "empty/reviews.html",
)
SOME_PAGES = (
    "parts.html",
    "full/goals.html",
    "full/kpi/followers.html",
    "full/changes.html",
    "bare/checks.html",
    "empty/index.html",
)
"""With most of our elements on them."""
SCHEMES = ("light", "dark")

THEMES_OWN = {
    ("material", "aria-dialog-name"): "its search is a dialog without a name",
    ("material", "aria-hidden-focus"): "the hidden switch between schemes can be focused",
    ("material", "color-contrast"): "white and teal of the palette, and its footer",
    ("material", "landmark-unique"): "a folder and the page inside it name two parts of its nav",
    ("mkdocs", "color-contrast"): "links of its navigation and its footer",
    ("mkdocs", "region"): "its menu stands in no landmark",
    ("readthedocs", "color-contrast"): "links and words of its footer, and the name of the site",
    ("readthedocs", "link-in-text-block"): "links of its footer are told by their colour alone",
    ("readthedocs", "region"): "its list of versions stands in no landmark",
    ("readthedocs", "target-size"): "buttons that unfold its navigation",
}
"""What themes do on their own, outside of what we write, and why it is theirs."""

FOUND = """async tags => {
    const found = await axe.run({runOnly: tags, resultTypes: ["violations"]});
    const own = node => {
        const element = document.querySelector(node.target[0]);
        const inside = element.closest("article, [role=main]");
        return !inside || element.matches(".md-content__button *, .headerlink");
    };
    return found.violations.flatMap(({id, nodes}) => nodes.map(
        node => [id, own(node), node.target.join(" "), node.failureSummary]));
}"""
"""Ours is all that stands in the page's content, but the links that a theme adds to headings."""


class Violation(NamedTuple):
    """What axe objects to."""

    rule: str
    is_of_theme: bool
    where: str
    why: str


def violations(page: Page) -> list[Violation]:
    """Ask axe about a page, with all that is folded open and no shades behind words."""
    page.add_style_tag(content=".strategy-frame { background-image: none !important }")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.evaluate(AXE)
    return [Violation(*each) for each in page.evaluate(FOUND, TAGS)]


def judge(page: Page, theme: str) -> None:
    """Assert that nothing of ours is objected to, and nothing of the theme's that is not listed."""
    found = violations(page)
    assert [each for each in found if not each.is_of_theme] == []
    theirs = {(theme, each.rule) for each in found if each.is_of_theme}
    assert theirs - set(THEMES_OWN) == set()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", EXAMPLE_PAGES)
def test_the_example_is_accessible(
    window: Callable[..., Page], address: str, path: str, scheme: str
) -> None:
    judge(window(f"{address}/{path}", color_scheme=scheme), "material")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", SMALL_PAGES)
def test_each_kind_of_page_is_accessible_in_material(
    window: Callable[..., Page], sites: dict[str, Path], path: str, scheme: str
) -> None:
    judge(window((sites["material"] / path).as_uri(), color_scheme=scheme), "material")


@pytest.mark.parametrize(
    ("theme", "scheme"), [("mkdocs", "light"), ("mkdocs", "dark"), ("readthedocs", "light")]
)
@pytest.mark.parametrize("path", SOME_PAGES)
def test_our_elements_are_accessible_in_other_themes(
    window: Callable[..., Page], sites: dict[str, Path], path: str, theme: str, scheme: str
) -> None:
    judge(window((sites[theme] / path).as_uri(), color_scheme=scheme), theme)
