"""Plans with everything missing or at the edges build strictly, and say what to add."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from mkdocs_strategy_plugin.render.site import MAIN_PAGES
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
