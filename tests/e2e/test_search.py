"""What a search shows of a page's titles, and what its table of contents does."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.sites import SMALL_PLAN, build, mkdocs_yml, write

if TYPE_CHECKING:
    from pathlib import Path

AWKWARD = "R&D (Q1/Q2) = $5, <5 days"
HOSTILE = "<img src=x onerror=alert(1)> &lt;b&gt;"
PLAN = SMALL_PLAN.replace("People know us", f'"{AWKWARD}"').replace("Rina, s", 'R&D\'s "Rina", s')
PLAN = PLAN.replace("Grow our following", f'"{HOSTILE}"')


@pytest.fixture(scope="module", params=["mkdocs", "readthedocs", "material"])
def awkward(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search")
    files = {"docs/index.md": "# Home\n", "docs/strategy.yml": PLAN}
    write(folder, {"mkdocs.yml": mkdocs_yml(request.param), **files})
    done = build(folder / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def titles(site: Path) -> dict[str, str]:
    entries = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    return {each["location"]: each["title"] for each in entries}


def is_material(site: Path) -> bool:
    return "md-content" in (site / "index.html").read_text("utf-8")


def test_a_search_is_given_titles_as_it_shows_them(awkward: Path) -> None:
    # Material's search reads titles off the page and shows HTML; the others show text.
    written = html.unescape if is_material(awkward) else str
    found = titles(awkward)
    assert written(found["strategy/goals/#goal-awareness"]) == AWKWARD
    assert written(found["strategy/persona/rina/"]) == 'R&D\'s "Rina"'


def test_of_the_page_to_print_no_word_is_found(awkward: Path) -> None:
    entries = json.loads((awkward / "search/search_index.json").read_text("utf-8"))["docs"]
    found = [each for each in entries if each["location"].startswith("strategy/print/")]

    # The search of MkDocs leaves no page out: it lists the title.
    titles = [] if is_material(awkward) else [("The whole plan", "")]
    assert [(each["title"], each["text"]) for each in found] == titles
    assert AWKWARD in html.unescape((awkward / "strategy/print/index.html").read_text("utf-8"))


def test_no_title_becomes_a_tag_in_a_search(awkward: Path) -> None:
    found = titles(awkward)["strategy/goals/#objective-followers-2026"]
    assert found.startswith("&lt;img")


def test_themes_are_given_titles_as_html(awkward: Path) -> None:
    goals = (awkward / "strategy/goals/index.html").read_text("utf-8")
    persona = (awkward / "strategy/persona/rina/index.html").read_text("utf-8")

    assert "<img src=x" not in goals
    entries = re.findall(r'href="[^"]*#objective-followers-2026"[^>]*>(.*?)</a>', goals, re.DOTALL)
    assert any("&lt;img src" in each for each in entries)
    assert re.search(r"<title>R&D's &quot;Rina&quot;( – Persona)? - Test</title>", persona)  # noqa: RUF001
