"""Our pages beside other plugins, under other hosts and in navigations of every kind.

Each test builds a small site strictly, so that a warning of any plugin fails it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.sites import EPOCH, SMALL_PLAN, broken_links, build, environment, mkdocs_yml, read, write

if TYPE_CHECKING:
    from collections.abc import Mapping

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
"""Any font will do for drawing cards; Debian has this one wherever it has Chromium."""

PAGES = [
    "Our strategy 2026",
    "Goals",
    "Audience",
    "Content",
    "Channels",
    "KPI scorecard",
    "Tactics",
    "Reviews",
    "Changes",
    "Checks",
]
OPTIONS = "as_of: 2026-02-10"
OURS = f"{{strategy: {{{OPTIONS}}}}}"
TWO = "plans: [docs/a, docs/b]"
MATERIAL = "material, font: false"
BARE = "null, custom_dir: theme"
"""A theme of one file that shows the whole navigation and builds fast."""
TEMPLATE = """<html><body><nav>
{% macro show(items) %}{% for item in items %}
<li>{{ item.title }}</li>{{ show(item.children or []) }}
{% endfor %}{% endmacro %}{{ show(nav) }}</nav>{{ page.content }}</body></html>
"""


def site(folder: Path, files: Mapping[str, str] | None = None, **config: str) -> Path:
    theme = config.pop("theme", BARE)
    settings = {"plugins": f"[{OURS}]", **config}
    plan = {"docs/index.md": "# Home\n", "docs/strategy/strategy.yml": SMALL_PLAN}
    named = {"mkdocs.yml": mkdocs_yml(theme, **settings), "theme/main.html": TEMPLATE, **plan}
    return write(folder, {**named, **(files or {})})


def built(folder: Path, files: Mapping[str, str] | None = None, **config: str) -> Path:
    """Build a site strictly; all its internal links lead somewhere."""
    done = build(site(folder, files, **config) / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    assert list(broken_links(folder / "site")) == []
    return folder / "site"


def navigation(site_dir: Path) -> list[str]:
    """Return the titles in the navigation of a site in the theme `BARE`, sections among them."""
    html = (site_dir / "index.html").read_text("utf-8")
    return re.findall(r"<li>(.*?)</li>", html[: html.index("</nav>")])


def locations(site_dir: Path) -> set[str]:
    """Return the addresses that the search index knows."""
    index = json.loads((site_dir / "search/search_index.json").read_text("utf-8"))
    return {entry["location"] for entry in index["docs"]}


# --- navigation ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Nav:
    """A way to make a navigation, and what is in it then."""

    config: Mapping[str, str]
    titles: list[str]
    files: Mapping[str, str] | None = None


NAVS = {
    "absent": Nav({}, ["Home", "Strategy", *PAGES]),
    "explicit": Nav(
        {"nav": "[index.md, {Figures: strategy/scorecard.md}, {Goals: strategy/goals.md}]"},
        ["Home", "Figures", "Goals"],
    ),
    "folder": Nav({"nav": "[index.md, {Plan: strategy/}]"}, ["Home", "Plan", *PAGES]),
    "folder without a title": Nav({"nav": "[index.md, strategy/]"}, ["Home", "Strategy", *PAGES]),
    "folder with an author's page": Nav(
        {"nav": "[index.md, {Plan: strategy/}]"},
        ["Home", "Plan", *PAGES, "By hand"],
        {"docs/strategy/a.md": "# By hand\n"},
    ),
    "folder with a page that is kept out": Nav(
        {"nav": "[index.md, {Plan: strategy/}]", "not_in_nav": "/strategy/c*.md"},
        [
            "Home",
            "Plan",
            "Our strategy 2026",
            "Goals",
            "Audience",
            "KPI scorecard",
            "Tactics",
            "Reviews",
        ],
    ),
    "folder and entities": Nav(
        {
            "nav": "[index.md, {Plan: strategy/}]",
            "plugins": f"[strategy: {{{OPTIONS}, entities_in_nav: true}}]",
        },
        ["Home", "Plan", *PAGES, "The whole plan", "Personas", "Rina", "KPIs", "Followers"],
    ),
    "awesome-nav": Nav({"plugins": f"[{OURS}, awesome-nav]"}, ["Home", "Strategy", *PAGES]),
    "awesome-nav and entities": Nav(
        {"plugins": f"[awesome-nav, strategy: {{{OPTIONS}, entities_in_nav: true}}]"},
        ["Home", "Strategy", *PAGES, "The whole plan", "KPIs", "Followers", "Personas", "Rina"],
    ),
    "awesome-nav with an author's order": Nav(
        {"plugins": f"[{OURS}, awesome-nav]"},
        ["Home", "Strategy", "KPI scorecard", "Goals"],
        {"docs/strategy/.nav.yml": "nav: [scorecard.md, goals.md]\n"},
    ),
    "literate-nav": Nav({"plugins": f"[{OURS}, literate-nav]"}, ["Home", "Strategy", *PAGES]),
    "literate-nav before us": Nav(
        {"plugins": f"[literate-nav, {OURS}]"}, ["Home", "Strategy", *PAGES]
    ),
    "literate-nav with a folder": Nav(
        {"plugins": f"[{OURS}, literate-nav]", "nav": "[index.md, {Plan: strategy/}]"},
        ["Home", "Plan", *PAGES],
    ),
    "literate-nav with an author's pages": Nav(
        {"plugins": f"[{OURS}, literate-nav]"},
        ["Home", "Strategy", *PAGES, "By hand", "More pages", "Deep"],
        {
            "docs/strategy/by hand [1].md": "# By hand\n",
            "docs/strategy/more pages/b.md": "# Deep\n",
        },
    ),
    "literate-nav with an author's order": Nav(
        {"plugins": f"[{OURS}, literate-nav]"},
        ["Home", "Strategy", "Figures", "Goals"],
        {"docs/strategy/SUMMARY.md": "* [Figures](scorecard.md)\n* [Goals](goals.md)\n"},
    ),
}


@pytest.mark.parametrize("nav", NAVS.values(), ids=NAVS.keys())
def test_pages_are_in_the_navigation_in_reading_order(tmp_path: Path, nav: Nav) -> None:
    made = built(tmp_path, nav.files, **nav.config)

    assert navigation(made) == nav.titles
    assert (made / "strategy/persona/rina/index.html").is_file()
    assert (made / "strategy/SUMMARY").exists() == ("docs/strategy/SUMMARY.md" in (nav.files or {}))


@pytest.mark.parametrize("nav", [{}, {"nav": "[index.md, {Plan: strategy/}]"}])
def test_section_index_makes_the_index_the_name_of_its_section(
    tmp_path: Path, nav: Mapping[str, str]
) -> None:
    made = built(tmp_path, theme=MATERIAL, plugins=f"[{OURS}, section-index]", **nav)

    html = (made / "index.html").read_text("utf-8")
    (link,) = re.findall(
        r'<a href="strategy/" class="md-nav__link[^>]*>\s*<span[^>]*>\s*(\w+)', html
    )
    assert link == ("Plan" if nav else "Strategy")


def test_several_plans_are_sections_of_the_folder_they_are_in(tmp_path: Path) -> None:
    young = "strategy: {title: Plan %s}\n"
    files = {f"docs/brands/{name}/strategy.yml": young % name.upper() for name in ("a", "b")}
    options = f"[strategy: {{{OPTIONS}, pages: [goals], plans: ['docs/brands/*']}}]"

    made = built(tmp_path, files, plugins=options, nav="[index.md, {Brands: brands/}]")

    assert navigation(made) == [
        *("Home", "Brands", "All plans"),
        *("Plan A", "Plan A", "Goals"),
        *("Plan B", "Plan B", "Goals"),
    ]


@pytest.mark.parametrize(
    ("config", "titles"),
    [
        ({}, ["Home", "All plans", "Shop", "Shop", "B", "Strategy"]),
        ({"nav": "[index.md, a/, b/]"}, ["Home", "Shop", "Shop", "B", "Strategy"]),
        ({"nav": "[index.md, {A: a/}]"}, ["Home", "A", "Shop"]),
        (
            {"plugins": f"[strategy: {{{OPTIONS}, pages: [index], {TWO}}}, awesome-nav]"},
            ["Home", "All plans", "First", "Shop", "B", "Strategy"],
        ),
    ],
)
def test_a_section_is_called_as_its_plan_unless_somebody_says_otherwise(
    tmp_path: Path, config: Mapping[str, str], titles: list[str]
) -> None:
    files = {
        "docs/a/strategy.yml": "strategy: {title: Shop}\n",
        "docs/b/strategy.yml": "strategy: {period: 2026}\n",
        "docs/a/.nav.yml": "title: First\n" if "plugins" in config else "",
    }
    plugins = f"[strategy: {{{OPTIONS}, pages: [index], {TWO}}}]"

    made = built(tmp_path, files, **{"plugins": plugins, **config})

    assert navigation(made) == titles


def test_a_folder_without_a_plan_is_left_to_mkdocs(tmp_path: Path) -> None:
    files = {"docs/other/page.md": "# Page\n"}
    folder = site(tmp_path, files, nav="[index.md, {Other: other/}, {Plan: strategy/}]")
    done = build(folder / "mkdocs.yml", folder / "site")

    assert done.returncode == 1
    assert "'other/'" in done.stderr
    assert "'strategy/'" not in done.stderr


def test_pages_that_the_site_keeps_out_are_said(tmp_path: Path) -> None:
    folder = site(tmp_path, exclude_docs="/strategy/")
    done = build(folder / "mkdocs.yml", folder / "site")

    assert done.returncode == 1
    assert "'exclude_docs' or 'draft_docs' keeps 13 of the strategy's pages out" in done.stderr


# --- an author's own pages -----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["goals.md", "goals/index.md", "README.md"])
def test_an_authors_page_at_a_generated_address_wins_with_a_line(tmp_path: Path, name: str) -> None:
    folder = site(tmp_path, {f"docs/strategy/{name}": "# By hand\n"})
    done = build(folder / "mkdocs.yml", folder / "site")

    place = "strategy" if name == "README.md" else "strategy/goals"
    assert done.returncode == 0, done.stderr
    assert f"'strategy/{name}' is written by hand and stays as it is" in done.stderr
    assert "By hand" in (folder / f"site/{place}/index.html").read_text("utf-8")
    # The author's page has not the headings that ours would have had.
    assert [link for link in broken_links(folder / "site") if "#" not in link] == []


# --- other plugins -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Neighbour:
    """Another plugin: how it is set up, and which theme it needs."""

    plugins: str
    theme: str = "mkdocs"
    files: Mapping[str, str] | None = None


TAGS = "# Tags\n\n<!-- material/tags -->\n"
PRIVACY = "privacy: {assets_exclude: ['unpkg.com/mermaid@11/*']}"
"""Mermaid is named in a script of Material's own, and would be fetched."""

NEIGHBOURS = {
    "search": Neighbour(f"[search, {OURS}]", MATERIAL),
    "tags": Neighbour(f"[search, tags, {OURS}]", MATERIAL, {"docs/tags.md": TAGS}),
    "offline": Neighbour(f"[{OURS}, search, offline]", MATERIAL),
    "privacy": Neighbour(f"[{OURS}, search, {PRIVACY}]", MATERIAL),
    "blog": Neighbour(
        f"[{OURS}, search, blog]",
        MATERIAL,
        {"docs/blog/posts/one.md": "---\ndate: 2026-02-01\n---\n# One\n\nText.\n"},
    ),
    "macros": Neighbour(f"[macros, {OURS}]"),
    "autorefs": Neighbour(
        f"[autorefs, {OURS}]", files={"docs/index.md": "# Home\n\nSee [the KPI][goal-awareness].\n"}
    ),
    "mkdocstrings": Neighbour(
        f"[mkdocstrings, {OURS}]", files={"docs/api.md": "# API\n\n::: tests.pictures.parsed\n"}
    ),
    "redirects": Neighbour(
        f"[{OURS}, redirects: {{redirect_maps: {{old.md: strategy/goals.md}}}}]"
    ),
    "minify": Neighbour(f"[{OURS}, minify: {{minify_html: true}}]"),
    "all of them": Neighbour(
        f"[search, awesome-nav, section-index, macros, autorefs, mkdocstrings, {OURS}, tags, "
        f"redirects: {{redirect_maps: {{old.md: strategy/goals.md}}}}, {PRIVACY}, "
        "minify: {minify_html: true}]",
        MATERIAL,
    ),
}
BRACES = SMALL_PLAN.replace("People know us", "'{% if x %} {{ y }}'").replace(
    "title: Rina,", "title: Rina, tags: [Travel],"
)
"""A plan whose words mean something to other plugins."""


@pytest.mark.parametrize("neighbour", NEIGHBOURS.values(), ids=NEIGHBOURS.keys())
def test_our_pages_are_whole_beside_another_plugin(tmp_path: Path, neighbour: Neighbour) -> None:
    files = {"docs/strategy/strategy.yml": BRACES, **(neighbour.files or {})}
    made = built(tmp_path, files, plugins=neighbour.plugins, theme=neighbour.theme)

    goals = next(path for path in made.rglob("*.html") if "strategy/goals" in path.as_posix())
    html = goals.read_text("utf-8")
    assert "{% if x %} {{ y }}" in html
    assert "strategy-map" in html
    assert "strategy-slot" not in html
    assert (made / "assets/strategy/strategy.css").is_file()


def test_a_post_shows_parts_and_its_excerpt_shows_figures(tmp_path: Path) -> None:
    post = (
        "---\ndate: 2026-02-01\n---\n# One\n\nWe have <!-- strategy:value followers --> of "
        "[](strategy:kpi/followers).\n\n<!-- strategy:scorecard -->\n\n<!-- more -->\n"
    )
    files = {"docs/blog/posts/one.md": post}
    made = built(tmp_path, files, plugins=f"[{OURS}, search, blog]", theme=MATERIAL)

    whole = (made / "blog/2026/02/01/one/index.html").read_text("utf-8")
    assert '<a href="../../../../../strategy/kpi/followers/">Followers</a>' in whole
    assert "strategy-embed" in whole
    excerpt = (made / "blog/index.html").read_text("utf-8")
    assert '<span class="strategy-value">100,500</span> of <a>Followers</a>' in excerpt
    assert "strategy-embed" not in excerpt
    assert "strategy-slot" not in excerpt


def test_search_knows_our_pages_and_their_headings(tmp_path: Path) -> None:
    found = locations(built(tmp_path, plugins=f"[search, {OURS}]", theme=MATERIAL))

    assert {"strategy/", "strategy/scorecard/", "strategy/persona/rina/"} <= found
    assert "strategy/goals/#goal-awareness" in found


def test_tags_of_a_persona_are_tags_of_its_page(tmp_path: Path) -> None:
    files = {"docs/tags.md": TAGS, "docs/strategy/strategy.yml": BRACES}
    made = built(tmp_path, files, plugins=f"[tags, {OURS}]", theme=MATERIAL)

    assert "Travel" in (made / "tags/index.html").read_text("utf-8")


def test_offline_sites_are_read_without_a_server_whatever_the_order(tmp_path: Path) -> None:
    made = built(tmp_path, plugins=f"[{OURS}, search, offline]", theme=MATERIAL)

    assert (made / "strategy/goals.html").is_file()
    assert 'href="scorecard.html' in (made / "strategy/goals.html").read_text("utf-8")


def test_nothing_of_ours_is_asked_for_from_another_site(tmp_path: Path) -> None:
    made = built(tmp_path, plugins=f"[{OURS}, {PRIVACY}]", theme=MATERIAL)

    assert not (made / "assets/external").exists()
    for path in (made / "strategy").rglob("*.html"):
        asked = re.findall(
            r'<(?:script|img|link|iframe)[^>]+(?:src|href)="(https?://[^"]+)',
            path.read_text("utf-8"),
        )
        assert [address for address in asked if "example.org" not in address] == []


def test_social_cards_are_made_of_our_pages(tmp_path: Path) -> None:
    if not FONT.is_file() or not find_library("cairo"):
        # Chromium brings both, and CI has it: there the test fails rather than not run.
        assert "CI" not in os.environ
        pytest.skip("CAIRO OR A FONT IS MISSING: SOCIAL CARDS ARE NOT TESTED")
    fonts = tmp_path / "cache/fonts/Roboto"
    fonts.mkdir(parents=True)
    for style in ("Regular", "Bold"):
        # The plugin would fetch them; where they are in its cache already, it does not.
        shutil.copy(FONT, fonts / f"{style}.ttf")
    plugins = f"[{OURS}, social: {{cache_dir: {tmp_path / 'cache'}}}]"

    plan = SMALL_PLAN.replace("title: Rina", "title: R&D's Rina")

    made = built(tmp_path, {"docs/strategy/strategy.yml": plan}, plugins=plugins, theme=MATERIAL)

    assert (made / "assets/images/social/strategy/goals.png").is_file()
    persona = (made / "strategy/persona/rina/index.html").read_text("utf-8")
    cards = re.findall(r'<meta property="og:(title|description)" content="(.*?)" />', persona)
    assert dict(cards) == {
        "title": "R&D's Rina – Persona - Test",  # noqa: RUF001  (a dash)
        "description": "Plans her next trip.",
    }


def test_a_subproject_has_a_portal_of_its_own(tmp_path: Path) -> None:
    inner = {
        "projects/inner/mkdocs.yml": mkdocs_yml(
            MATERIAL, plugins=f"[{OURS}]", site_url="https://example.org/inner/"
        ),
        "projects/inner/docs/index.md": "# Inner\n",
        "projects/inner/docs/strategy/strategy.yml": SMALL_PLAN,
    }

    made = built(tmp_path, inner, plugins=f"[{OURS}, projects]", theme=MATERIAL)

    assert (made / "inner/strategy/goals/index.html").is_file()
    assert (made / "strategy/goals/index.html").is_file()


def test_git_dates_are_left_off_our_pages_when_told(tmp_path: Path) -> None:
    dates = "git-revision-date-localized: {exclude: ['strategy/*', 'strategy/**/*']}"
    folder = site(tmp_path, plugins=f"[{OURS}, {dates}]", theme=MATERIAL)
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-C", str(folder)]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Begin"]):
        subprocess.run([*git, *command], check=True)  # noqa: S603  (our own words)

    done = build(folder / "mkdocs.yml", folder / "site")

    assert done.returncode == 0, done.stderr
    assert "git-revision-date" in (folder / "site/index.html").read_text("utf-8")
    assert "git-revision-date" not in (folder / "site/strategy/goals/index.html").read_text("utf-8")


# --- instances, folders and hosts ----------------------------------------------------------------


def test_one_site_may_publish_a_plan_in_two_languages(tmp_path: Path) -> None:
    plugins = (
        "[search, strategy: {as_of: 2026-02-10, path: en}, "
        "strategy: {as_of: 2026-02-10, path: id, language: id}]"
    )
    made = built(tmp_path, plugins=plugins)

    assert "<h1" in (made / "en/goals/index.html").read_text("utf-8")
    assert "Tujuan" in (made / "id/goals/index.html").read_text("utf-8")
    assert not (made / "strategy").exists()
    # Other plugins know a site's ids by nothing else.
    assert "en-goal-awareness" in read(made / "en/goals/index.html").ids
    assert "id-goal-awareness" in read(made / "id/goals/index.html").ids
    assert list(broken_links(made)) == []


def test_two_instances_never_write_the_same_pages(tmp_path: Path) -> None:
    folder = site(tmp_path, plugins=f"[{OURS}, {OURS}]")
    done = build(folder / "mkdocs.yml", folder / "site")

    assert done.returncode == 1
    assert "two instances of the plugin would write the same pages of the plan in" in done.stderr
    assert not (folder / "site").exists()


def test_the_docs_folder_may_have_another_name(tmp_path: Path) -> None:
    files = {"pages/index.md": "# Home\n", "pages/2026/strategy.yml": SMALL_PLAN}
    made = built(tmp_path, files, docs_dir="pages")

    assert (made / "2026/goals/index.html").is_file()


@pytest.mark.parametrize("theme", ["mkdocs", MATERIAL])
def test_properdocs_builds_the_same_pages(tmp_path: Path, theme: str) -> None:
    folder = site(
        tmp_path, {"docs/index.md": "# Home\n\n<!-- strategy:scorecard -->\n"}, theme=theme
    )
    (folder / "mkdocs.yml").rename(folder / "properdocs.yml")
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "-d", str(folder / "site")]
    done = subprocess.run(  # noqa: S603  (our own interpreter)
        command,
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=environment(SOURCE_DATE_EPOCH=EPOCH),
    )

    assert done.returncode == 0, done.stderr
    assert list(broken_links(folder / "site")) == []
    assert "strategy-map" in (folder / "site/strategy/goals/index.html").read_text("utf-8")
    assert "strategy-embed" in (folder / "site/index.html").read_text("utf-8")
