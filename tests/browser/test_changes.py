"""The page of changes in a real browser: it can be looked at by sort, without any script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.repositories import Repo
from tests.sites import SMALL_PLAN, build, mkdocs_yml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

PLAN = "docs/strategy.yml"
SOFTER = SMALL_PLAN.replace("112_000", "110_000")
LONG = "a-name-without-a-blank-" * 9


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site whose plan has a history; return the page of changes."""
    repo = Repo(tmp_path_factory.mktemp("changes"))
    config = mkdocs_yml("material, font: false", use_directory_urls="false")
    repo.commit({"mkdocs.yml": config, "docs/index.md": "# Home\n", PLAN: SMALL_PLAN}, tag="v1")
    repo.commit({PLAN: SOFTER}, LONG, author=LONG, tag="v2")
    repo.commit({PLAN: SOFTER.replace("People know us", f"People know {LONG}")})
    done = build(repo.folder / "mkdocs.yml", repo.folder / "site")
    assert done.returncode == 0, done.stderr
    return repo.folder / "site/strategy/changes.html"


@pytest.fixture(params=[360, 1440])
def page(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[Page]:
    """Open it without scripts in a window of one width."""
    width = {"width": request.param, "height": 900}
    context = browser.new_context(viewport=width, java_script_enabled=False)  # type: ignore[arg-type]
    opened = context.new_page()
    opened.goto(site.as_uri())
    yield opened
    context.close()


def test_one_sort_of_changes_can_be_looked_at_alone(page: Page) -> None:
    changes = page.locator(".strategy-change")
    assert [each.is_visible() for each in changes.all()] == [True, True]

    page.get_by_label("Softened").check()

    assert [each.is_visible() for each in changes.all()] == [False, True]
    shown = page.get_by_text("Nothing of this kind.").all()
    assert [each.is_visible() for each in shown] == [True, False, True]

    page.get_by_label("All").check()
    assert [each.is_visible() for each in changes.all()] == [True, True]


def test_a_sort_can_be_chosen_from_the_keyboard(page: Page) -> None:
    page.get_by_label("All").focus()
    page.keyboard.press("ArrowRight")

    assert page.get_by_label("Softened").is_checked()
    assert page.locator(".strategy-change:visible").count() == 1


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
