"""Plans with everything missing or at the edges build strictly, and say what to add."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from mkdocs_strategy_plugin.render.page_kinds import MAIN_PAGES
from tests.odd_plans import ODD
from tests.sites import broken_links, build, mkdocs_yml, write

if TYPE_CHECKING:
    from pathlib import Path

COLLECTIONS_OF_PAGES = {
    "goals": ["goals"],
    "audience": ["personas"],
    "content": ["content"],
    "channels": ["channels"],
    "scorecard": ["kpis"],
    "tactics": ["tactics"],
    "reviews": ["reviews"],
}
"""What each page asks for where there is none of it."""

PAGE_OF = {
    **{collections[0]: page for page, collections in COLLECTIONS_OF_PAGES.items()},
    "objectives": "goals",
}
"""The page that asks for the first entry of each collection that has a page."""

OF_BARE = {
    "persona/rina": ["summary", "media", "evidence"],
    "kpi/it": ["metric", "target", "actuals", "source"],
}
"""What the page of an entity asks for that has nothing but its id."""

NO_WORDS = re.compile(r"\b(?:None|nan|inf|-inf|Traceback|Undefined)\b|\{\{|\}\}|\{%")


@pytest.fixture(scope="module", params=["material", "mkdocs"])
def odd_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("odd")
    plans = {f"docs/{name}/strategy.yml": yaml.safe_dump(data) for name, data in ODD.items()}
    # On a day by which all that was measured is over.
    plugins = "[search, strategy: {as_of: 2026-12-31}]"
    config = mkdocs_yml(request.param, plugins=plugins)
    write(folder, {"mkdocs.yml": config, "docs/index.md": "# Home\n", **plans})
    done = build(folder / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_every_link_leads_somewhere(odd_site: Path) -> None:
    assert list(broken_links(odd_site)) == []


def test_every_plan_has_every_page(odd_site: Path) -> None:
    for name in ODD:
        for page in MAIN_PAGES:
            path = f"{name}/index.html" if page == "index" else f"{name}/{page}/index.html"
            assert (odd_site / path).is_file(), path


def test_no_page_shows_what_only_programs_say(odd_site: Path) -> None:
    for path in odd_site.rglob("*.html"):
        html = path.read_text("utf-8")
        article = html[html.find("<h1") :]
        text = re.sub(r"<script.*?</script>|<[^>]+>", " ", article, flags=re.DOTALL)
        found = NO_WORDS.search(text)
        assert not found, f"{path.relative_to(odd_site)}: {text[found.start() - 60 :][:120]}"


@pytest.mark.parametrize("page", COLLECTIONS_OF_PAGES)
def test_a_plan_of_a_title_says_on_each_page_how_to_add_the_first_entry(
    odd_site: Path, page: str
) -> None:
    html = (odd_site / "title-only" / page / "index.html").read_text("utf-8")

    for collection in COLLECTIONS_OF_PAGES[page]:
        assert f"<code>{collection}:</code>" in html


@pytest.mark.parametrize("collection", PAGE_OF)
def test_a_plan_without_a_collection_says_on_its_page_how_to_add_the_first_entry(
    odd_site: Path, collection: str
) -> None:
    page = odd_site / f"without-{collection}" / PAGE_OF[collection] / "index.html"

    assert f"<code>{collection}:</code>" in page.read_text("utf-8")


@pytest.mark.parametrize("page", OF_BARE)
def test_the_page_of_a_bare_entity_says_what_to_write(odd_site: Path, page: str) -> None:
    html = (odd_site / "bare-persona" / page / "index.html").read_text("utf-8")

    for field in OF_BARE[page]:
        assert f"<code>{field}:</code>" in html


def test_the_page_of_changes_says_why_it_is_empty(odd_site: Path) -> None:
    html = (odd_site / "title-only" / "changes" / "index.html").read_text("utf-8")

    assert "This site is built outside of a git repository" in html


def test_the_first_page_of_a_plan_of_a_title_asks_for_a_why_and_a_goal(odd_site: Path) -> None:
    html = (odd_site / "title-only" / "index.html").read_text("utf-8")

    assert "<code>strategy: why:</code>" in html
    assert "<code>goals:</code>" in html
