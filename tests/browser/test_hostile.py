"""Hostile words in a real browser: nothing runs, nothing leaves, nothing is out of its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.visits import PATIENCE, visit
from tests.hostile import EXTENSIONS, repository
from tests.hostile_words import KINDS, LONG
from tests.sites import build, mkdocs_yml, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

SITES = {
    "material": ("material, font: false", "en", "tags, macros, ", ("markup", LONG)),
    "mkdocs": ("mkdocs, highlightjs: false", "id", "", ("signs", "markdown")),
}
"""Theme, language, other plugins and plans of each site."""
WIDTHS = (360, 1440)
FIELDS = {"material": "[data-md-component=search-query]", "mkdocs": "#mkdocs-search-query"}
RESULTS = {"material": ".md-search-result__list", "mkdocs": "#mkdocs-search-results"}
FOUND = {"material": ".md-search-result__item", "mkdocs": "#mkdocs-search-results article"}

ALIKE = ("kpi/asked", "kpi/heard", "kpi/reels", "kpi/smiles", "persona/nobody", f"parts-{LONG}")
"""How the names of pages end that show nothing but what others show too."""
WIDEST = 10 * 40 * 16
"""Pixels of a table of ten columns of forty letters, wider than which nobody scrolls."""

LAYOUT = """() => {
  const root = document.documentElement;
  const scrolls = (each) => /auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX);
  const isOut = ({ left, right, width }) =>
    width > 1 && (left < -1 || right > root.clientWidth + 1);
  const isFramed = (each) => each && each !== document.body
    && (scrolls(each) || isFramed(each.parentElement));
  const ours = [...document.querySelectorAll("h1, [class^=strategy-], [class^=strategy-] *")];
  const frames = ours.filter((each) => each.classList.contains("strategy-frame"));
  return [
    root.scrollWidth - root.clientWidth,
    ours.filter((each) => isOut(each.getBoundingClientRect()) && !isFramed(each.parentElement))
      .map((each) => each.outerHTML.slice(0, 120)),
    Math.max(0, ...frames.map((each) => each.scrollWidth)),
  ];
}"""
"""How far the page scrolls sideways, what of ours is cut by an edge of the window unless it is in
a frame that scrolls, and how wide the widest table is."""


class Site(NamedTuple):
    """A site that is served."""

    theme: str
    address: str
    plans: tuple[str, ...]
    paths: tuple[str, ...]


@dataclass
class Trap:
    """A window that notes whatever should not happen."""

    page: Page
    address: str
    caught: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("dialog", lambda dialog: (self._catch(dialog.message), dialog.dismiss()))
        self.page.on("pageerror", lambda error: self._catch(str(error)))
        self.page.on("console", lambda said: self._console(said.type, said.text, said.location))
        self.page.on("request", lambda request: self._request(request.url))
        self.page.on("popup", lambda popup: self._catch(popup.url))

    def _catch(self, what: str) -> None:
        self.caught.append(what[:300])

    def _console(self, kind: str, text: str, location: dict[str, object]) -> None:
        # A picture in Markdown that its author has not put there is no harm.
        is_picture = str(location.get("url", "")).endswith("/x") and "404" in text
        if kind == "error" and not is_picture:
            self._catch(f"{text} {location}")

    def _request(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme.startswith("http") and parts.netloc != urlsplit(self.address).netloc:
            self._catch(url)

    def spring(self) -> list[str]:
        """Return what was caught, and whether any hostile words ran."""
        ran = self.page.evaluate("window.hurt")
        return [*self.caught, *(["hostile words ran"] if ran else [])]


@pytest.fixture(scope="session", params=SITES)
def hostile(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    theme, language, more, plans = SITES[request.param]
    plugin = f"strategy: {{as_of: 2026-12-31, language: {language}}}"
    extensions = EXTENSIONS if request.param == "material" else "[attr_list, md_in_html, abbr]"
    config = mkdocs_yml(
        theme,
        plugins=f"[search, {more}{plugin}]",
        markdown_extensions=extensions,
        site_url="''",
    )
    folder: Path = repository(tmp_path_factory.mktemp("hostile"), config, plans)
    done = build(folder / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    pages = sorted((folder / "site").rglob("index.html"))
    paths = (page.parent.relative_to(folder / "site").as_posix() for page in pages)
    with served(folder / "site") as address:
        shown = tuple(path for path in paths if not path.endswith(ALIKE))
        yield Site(request.param, address, plans, shown)


@pytest.fixture
def trap(browser: Browser, hostile: Site) -> Iterator[Trap]:
    context = browser.new_context(
        viewport={"width": 1440, "height": 900},
        locale="en-GB",
        permissions=["clipboard-read", "clipboard-write"],
    )
    yield Trap(context.new_page(), hostile.address)
    context.close()


def test_no_page_runs_or_asks_for_anything_and_none_scrolls_sideways(
    hostile: Site, trap: Trap
) -> None:
    assert len(hostile.paths) > 25
    for path in hostile.paths:
        trap.page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        trap.page.goto(f"{hostile.address}/{path}/", wait_until="load")
        for width in WIDTHS:
            trap.page.set_viewport_size({"width": width, "height": 900})
            overhang, over_the_edge, widest = trap.page.evaluate(LAYOUT)
            # The tags of a page of tags are the theme's own.
            assert path == "by-tag" or overhang <= 0, f"{path} at {width}"
            assert over_the_edge == [], f"{path} at {width}"
            assert widest < WIDEST, f"{path} at {width}"
        assert trap.spring() == [], path


def test_a_search_for_hostile_words_shows_words(hostile: Site, trap: Trap) -> None:
    page = trap.page
    visit(page, f"{hostile.address}/")
    page.keyboard.press("s")
    page.locator(FIELDS[hostile.theme]).press_sequentially("ZKpiTitleZ")
    page.wait_for_selector(FOUND[hostile.theme], state="attached")
    results = page.locator(RESULTS[hostile.theme])

    expect(results).to_contain_text("ZKpiTitleZ", timeout=PATIENCE)
    assert results.locator("script, img, iframe, style, input, base, form, [onerror]").count() == 0
    assert trap.spring() == []


def test_rows_are_found_chosen_and_sorted_by_hostile_words(hostile: Site, trap: Trap) -> None:
    page, plan = trap.page, hostile.plans[0]
    visit(page, f"{hostile.address}/{plan}/scorecard/")
    tools = page.locator(".strategy-tools")
    names = tools.locator("option").all_text_contents()
    tools.locator("input[type=search]").fill('"><img "\' window.hurt {{ 7*7')
    tools.locator("input[type=search]").fill("zkpititlez")
    shown = page.locator("tr[data-strategy-item]:visible").count()
    for column in page.locator(".strategy-tools__sort").all():
        column.click()
    for select in tools.locator("select").all():
        select.select_option(index=1)

    title = " ".join(f"ZGoalTitleZ {KINDS[plan]}".split())
    assert any(" ".join(name.split()).startswith(title) for name in names)
    assert shown == 6
    assert trap.spring() == []


def test_a_copy_holds_words_as_text_and_as_html(hostile: Site, trap: Trap) -> None:
    page, plan = trap.page, hostile.plans[0]
    visit(page, f"{hostile.address}/{plan}/scorecard/")
    page.locator(".strategy-tools__button").first.click()
    page.locator(".strategy-tools__status").filter(has_text=".").first.wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    html = page.evaluate(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html'))"
        ".then((blob) => blob.text())"
    )

    assert text.count("ZKpiTitleZ") == 6
    assert "<img" not in html
    assert "<script" not in html
    assert trap.spring() == []


def test_a_chart_is_read_by_pointer_whatever_its_events_are_called(
    hostile: Site, trap: Trap
) -> None:
    page = trap.page
    for plan in hostile.plans:
        visit(page, f"{hostile.address}/{plan}/kpi/visits/")
        page.locator(".strategy-trend").hover()
        assert page.locator(".strategy-reader__reading text").count() == 1
        for closed in page.locator("article details, [role=main] details").all():
            closed.evaluate("each => { each.open = true }")
    assert trap.spring() == []


def test_the_button_beside_a_hostile_heading_is_called_by_its_words(
    hostile: Site, trap: Trap
) -> None:
    page, plan = trap.page, hostile.plans[0]
    visit(page, f"{hostile.address}/{plan}/goals/")
    if hostile.theme == "material":
        # It has links beside headings of its own.
        assert page.locator(".strategy-link").count() == 0
    else:
        labels = page.locator(".strategy-link").evaluate_all(
            "all => all.map(each => each.getAttribute('aria-label') + each.title)"
        )
        assert any("ZGoalTitleZ" in label for label in labels)
        page.locator(".strategy-link").first.click()
    assert trap.spring() == []
