"""The page of changes in a real browser: it can be narrowed down, and the address keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.visits import visit
from tests.repositories import Repo
from tests.sites import SMALL_PLAN, build, mkdocs_yml, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

PLAN = "docs/strategy.yml"
SOFTER = SMALL_PLAN.replace("112_000", "110_000")
LONG = "a-name-without-a-blank-" * 9
GOALS = "".join(f"  g{number}: {{title: Goal {number}}}\n" for number in range(5))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve a site whose plan has a history; return the address of the changes."""
    repo = Repo(tmp_path_factory.mktemp("changes"))
    config = mkdocs_yml("material, font: false", use_directory_urls="false")
    repo.commit({"mkdocs.yml": config, "docs/index.md": "# Home\n", PLAN: SMALL_PLAN}, tag="v1")
    repo.commit({PLAN: SOFTER}, LONG, author=LONG, tag="v2")
    last = SOFTER.replace("People know us", f"People know {LONG}")
    repo.commit({PLAN: last.replace("objectives:", f"{GOALS}objectives:", 1)})
    done = build(repo.folder / "mkdocs.yml", repo.folder / "site")
    assert done.returncode == 0, done.stderr
    with served(repo.folder / "site") as address:
        yield f"{address}/strategy/changes.html"


@pytest.fixture(params=[360, 1440])
def page(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Page]:
    """Open it in a window of one width."""
    opened = browser.new_page(viewport={"width": request.param, "height": 900})
    visit(opened, site)
    yield opened
    opened.close()


def test_changes_are_narrowed_down_by_kind_and_the_address_keeps_it(page: Page) -> None:
    page.get_by_label("Kind").select_option("targets")

    assert page.locator(".strategy-change:visible").count() == 1
    assert page.url.endswith("changes.html?kind=targets")
    shown = page.get_by_text("Nothing of this kind.").all()
    assert [each.is_visible() for each in shown] == [True, False, False]

    page.reload()
    page.wait_for_load_state("networkidle")
    assert page.locator(".strategy-change:visible").count() == 1
    page.get_by_role("button", name="Show all").click()
    assert page.locator(".strategy-change:visible").count() == 7


def test_a_softened_promise_is_found_among_all_changes(page: Page) -> None:
    page.get_by_label("Effect").select_option("softened")

    (change,) = page.locator(".strategy-change:visible").all()
    assert "lowered from 112,000 to 110,000" in change.inner_text()


def test_a_softened_promise_is_a_word_and_a_shape(page: Page) -> None:
    effect = page.locator(".strategy-effect--softened")

    assert effect.inner_text().strip() == "softened"
    assert effect.locator("svg").count() == 1


def test_long_words_do_not_make_the_page_wider(page: Page) -> None:
    for details in page.locator("article details summary").all():
        details.click()

    box = page.locator("article").bounding_box()
    assert box
    for each in page.locator("article .strategy-steps *:visible").all():
        inner = each.bounding_box()
        assert inner
        assert inner["x"] + inner["width"] <= box["x"] + box["width"] + 1
