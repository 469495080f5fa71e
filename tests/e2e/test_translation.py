"""Sites in two languages, each built strictly, so that a warning of any plugin fails its test."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.sites import SMALL_PLAN, broken_links, build, mkdocs_yml, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PLAN = SMALL_PLAN.replace(
    "{title: Our strategy 2026,",
    "{title: {en: Our strategy 2026, id: Strategi kami 2026},",
).replace("summary: Plans her next trip.", "summary: Plans her next trip., image: img/rina.png")
ENGLISH_ONLY = SMALL_PLAN.replace("languages: [en, id]", "languages: en")
PICTURE = {"docs/img/rina.png": "a picture"}
HOMES = {
    "suffix": {"docs/index.md": "# Home\n", "docs/index.id.md": "# Beranda\n"},
    "folder": {"docs/en/index.md": "# Home\n", "docs/id/index.md": "# Beranda\n"},
}
"""The first page of each structure of mkdocs-static-i18n, in both languages."""
ENGLISH_NAV = [
    "Home",
    "Strategy",
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
INDONESIAN_NAV = [
    "Beranda",
    "Strategy",
    "Strategi kami 2026",
    "Tujuan",
    "Audiens",
    "Konten",
    "Kanal",
    "Kartu skor KPI",
    "Taktik",
    "Tinjauan",
    "Perubahan",
    "Pemeriksaan",
]
BARE = "null, custom_dir: theme"
TEMPLATE = """<html><body><nav>
{% macro show(items) %}{% for item in items %}
<li>{{ item.title }}</li>{{ show(item.children or []) }}
{% endfor %}{% endmacro %}{{ show(nav) }}</nav>{{ page.content }}</body></html>
"""
"""A theme of one file that shows the whole navigation and builds fast."""

in_both_structures = pytest.mark.parametrize("structure", ["suffix", "folder"])


def i18n(structure: str, **options: str) -> str:
    """Return the settings of mkdocs-static-i18n for a site in English and Indonesian."""
    languages = "[{locale: en, name: English, default: true}, {locale: id, name: Indonesia}]"
    given = {"docs_structure": structure, "languages": languages, **options}
    return f"i18n: {{{', '.join(f'{key}: {value}' for key, value in given.items())}}}"


def site(folder: Path, structure: str, files: Mapping[str, str], **config: str) -> Path:
    options = config.pop("options", "as_of: 2026-02-10")
    plugin = config.pop("i18n", i18n(structure))
    more = config.pop("more", "")
    settings = {"plugins": f"[search, strategy: {{{options}}}, {plugin}{more}]", **config}
    theme = settings.pop("theme", BARE)
    named = {"mkdocs.yml": mkdocs_yml(theme, **settings), "theme/main.html": TEMPLATE, **PICTURE}
    return write(folder, {**named, **HOMES[structure], **files})


def built(folder: Path, structure: str, files: Mapping[str, str], **config: str) -> Path:
    """Build a site strictly; all its internal links lead somewhere."""
    done = build(site(folder, structure, files, **config) / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    assert list(broken_links(folder / "site")) == []
    return folder / "site"


def navigation(page: Path) -> list[str]:
    html = page.read_text("utf-8")
    return re.findall(r"<li>(.*?)</li>", html[: html.index("</nav>")])


def heading(page: Path) -> str:
    """Return the first heading of a page as text."""
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page.read_text("utf-8"), re.DOTALL)
    assert found
    return re.sub(r"<[^>]*>", "", found[1]).strip().rstrip("¶")


def switch(page: Path) -> list[tuple[str, str]]:
    """Return where Material's switch of languages leads, with the code of each language."""
    html = page.read_text("utf-8")
    return re.findall(r'href="([^"]*)" hreflang="(\w+)" class="md-select__link"', html)


def pages(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}


@pytest.fixture(scope="module", params=["suffix", "folder"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a built site, once for each structure."""
    folder = tmp_path_factory.mktemp(request.param)
    plan = PLAN.replace("{title: Followers,", "{title: {en: Followers, id: Pengikut},")
    config = {"repo_url": "https://github.com/some/site", "edit_uri": "edit/main/docs/"}
    files = {"docs/strategy/strategy.yml": plan}
    return built(folder, request.param, files, theme="mkdocs", **config)


THEMES = ["material, font: false", "mkdocs", "readthedocs"]


@pytest.mark.parametrize(
    ("structure", "theme", "urls"),
    [
        *((structure, THEMES[0], urls) for structure in HOMES for urls in ("true", "false")),
        *(("suffix", theme, "true") for theme in THEMES[1:]),
    ],
)
def test_each_language_has_the_portal_in_its_words_at_its_address(
    tmp_path: Path, structure: str, urls: str, theme: str
) -> None:
    files = {"docs/strategy/strategy.yml": PLAN}

    made = built(tmp_path, structure, files, theme=theme, use_directory_urls=urls)

    scorecard = "scorecard/index.html" if urls == "true" else "scorecard.html"
    assert heading(made / "strategy" / scorecard) == "KPI scorecard"
    assert heading(made / "id/strategy" / scorecard) == "Kartu skor KPI"
    assert pages(made / "strategy") == pages(made / "id/strategy")
    assert len(pages(made / "strategy")) == 13
    assert re.search('<html[^>]* lang="id"', (made / "id/strategy/index.html").read_text("utf-8"))
    assert re.search('<html[^>]* lang="en"', (made / "strategy/index.html").read_text("utf-8"))
    if theme == THEMES[0]:
        there = (
            "../../../strategy/scorecard/" if urls == "true" else "../../strategy/scorecard.html"
        )
        here = "./" if urls == "true" else "scorecard.html"
        assert switch(made / "id/strategy" / scorecard) == [(there, "en"), (here, "id")]


def test_the_map_of_the_site_joins_the_languages_of_a_page(made: Path) -> None:
    found = (made / "sitemap.xml").read_text("utf-8")
    assert found.count("<loc>https://example.org/id/strategy/goals/</loc>") == 1
    entry = found[found.index("<loc>https://example.org/id/strategy/goals/</loc>") :]
    assert re.findall(r'hreflang="(\w+)" href="([^"]*)"', entry[: entry.index("</url>")]) == [
        ("en", "https://example.org/strategy/goals/"),
        ("id", "https://example.org/id/strategy/goals/"),
    ]


def test_search_finds_the_pages_of_both_languages_once(made: Path) -> None:
    index = json.loads((made / "search/search_index.json").read_text("utf-8"))
    titles = {each["location"]: each["title"] for each in index["docs"]}
    assert titles["strategy/scorecard/"] == "KPI scorecard"
    assert titles["id/strategy/scorecard/"] == "Kartu skor KPI"
    assert len(titles) == len(index["docs"])


def test_files_for_machines_are_beside_the_pages_in_their_language(made: Path) -> None:
    names = {"strategy.json", "scorecard.csv", "coverage.csv", "calendar.ics"}
    for folder in (made / "strategy", made / "id/strategy"):
        assert {each.name for each in folder.iterdir() if each.is_file()} == {"index.html", *names}
    assert "Followers" in (made / "strategy/scorecard.csv").read_text("utf-8")
    assert "Pengikut" in (made / "id/strategy/scorecard.csv").read_text("utf-8")
    assert not list(made.rglob("*.yml"))


def test_edit_links_lead_to_the_plan_in_every_language(made: Path) -> None:
    for folder in ("strategy", "id/strategy"):
        html = (made / folder / "goals/index.html").read_text("utf-8")
        assert "https://github.com/some/site/edit/main/docs/strategy/strategy.yml" in html


def test_pictures_are_found_from_every_language(made: Path) -> None:
    page = (made / "id/strategy/persona/rina/index.html").read_text("utf-8")
    assert 'src="../../../../img/rina.png"' in page
    assert (made / "img/rina.png").is_file()


TITLED = "[index.md, {Strategy: strategy/}]"


@pytest.mark.parametrize(
    ("structure", "nav", "more"),
    [
        ("suffix", "null", ""),
        ("folder", "null", ""),
        ("suffix", "[index.md, strategy/]", ""),
        ("folder", "[index.md, strategy/]", ""),
        ("folder", TITLED, ""),
        ("suffix", "null", ", awesome-nav"),
        ("folder", "null", ", awesome-nav"),
        ("suffix", "null", ", literate-nav"),
        ("folder", "null", ", literate-nav"),
        ("suffix", TITLED, ", literate-nav"),
    ],
)
def test_the_navigation_is_in_reading_order_in_each_language(
    tmp_path: Path, structure: str, nav: str, more: str
) -> None:
    made = built(tmp_path, structure, {"docs/strategy/strategy.yml": PLAN}, nav=nav, more=more)

    assert navigation(made / "index.html") == ENGLISH_NAV
    assert navigation(made / "id/index.html") == INDONESIAN_NAV


@in_both_structures
def test_a_language_may_have_a_navigation_of_its_own(tmp_path: Path, structure: str) -> None:
    plugin = i18n(structure).replace(
        "name: Indonesia", "name: Indonesia, nav: [index.md, {Rencana: strategy/}]"
    )
    files = {"docs/strategy/strategy.yml": PLAN}

    made = built(tmp_path, structure, files, nav="[index.md, strategy/]", i18n=plugin)

    assert navigation(made / "index.html") == ENGLISH_NAV
    assert navigation(made / "id/index.html") == ["Beranda", "Rencana", *INDONESIAN_NAV[2:]]


@pytest.mark.parametrize(
    ("structure", "page"), [("suffix", "docs/about.md"), ("folder", "docs/en/about.md")]
)
def test_authors_pages_link_to_the_portal_of_their_language(
    tmp_path: Path, structure: str, page: str
) -> None:
    files = {
        "docs/strategy/strategy.yml": PLAN,
        page: "# About\n\n[How we do](strategy/scorecard.md)\n",
    }

    made = built(tmp_path, structure, files)

    # In Indonesian mkdocs-static-i18n shows the English page, as there is no other.
    assert 'href="../strategy/scorecard/"' in (made / "about/index.html").read_text("utf-8")
    assert 'href="../strategy/scorecard/"' in (made / "id/about/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("structure", "page"),
    [("suffix", "docs/strategy/content.id.md"), ("folder", "docs/id/strategy/content.md")],
)
def test_an_authors_page_wins_in_its_language_only(
    tmp_path: Path, structure: str, page: str
) -> None:
    files = {"docs/strategy/strategy.yml": PLAN, page: "# Kami sendiri\n\nDitulis.\n"}

    made = built(tmp_path, structure, files)

    assert heading(made / "strategy/content/index.html") == "Content"
    assert heading(made / "id/strategy/content/index.html") == "Kami sendiri"


@in_both_structures
def test_a_plan_without_a_language_stands_in_where_the_site_falls_back(
    tmp_path: Path, structure: str
) -> None:
    made = built(tmp_path, structure, {"docs/strategy/strategy.yml": ENGLISH_ONLY})

    assert heading(made / "id/strategy/scorecard/index.html") == "KPI scorecard"


@in_both_structures
def test_a_plan_without_a_language_is_left_out_where_the_site_does_not_fall_back(
    tmp_path: Path, structure: str
) -> None:
    files = {"docs/strategy/strategy.yml": ENGLISH_ONLY}
    plugin = i18n(structure, fallback_to_default="false")

    made = built(tmp_path, structure, files, theme="material, font: false", i18n=plugin)

    assert heading(made / "strategy/scorecard/index.html") == "KPI scorecard"
    assert not (made / "id/strategy").exists()
    assert switch(made / "strategy/scorecard/index.html") == [("./", "en"), ("/id/", "id")]


def test_each_language_may_have_a_plan_in_its_folder(tmp_path: Path) -> None:
    files = {
        "docs/en/2026/strategy.yml": ENGLISH_ONLY,
        "docs/id/2026/strategy.yml": PLAN.replace("languages: [en, id]", "languages: id").replace(
            "rina", "sari"
        ),
        "docs/img/sari.png": "a picture",
    }

    made = built(tmp_path, "folder", files)

    assert heading(made / "2026/scorecard/index.html") == "KPI scorecard"
    assert heading(made / "id/2026/scorecard/index.html") == "Kartu skor KPI"
    assert (made / "2026/persona/rina/index.html").is_file()
    assert (made / "id/2026/persona/sari/index.html").is_file()
    assert not (made / "id/2026/persona/rina").exists()
    assert not (made / "en").exists()


def test_a_plan_in_the_default_languages_folder_stands_in_for_others(tmp_path: Path) -> None:
    made = built(tmp_path, "folder", {"docs/en/2026/strategy.yml": ENGLISH_ONLY})

    assert heading(made / "2026/scorecard/index.html") == "KPI scorecard"
    assert heading(made / "id/2026/scorecard/index.html") == "KPI scorecard"


@in_both_structures
def test_headings_have_one_id_in_all_languages_of_a_site_with_several_plans(
    tmp_path: Path, structure: str
) -> None:
    files = {
        "docs/2025/strategy.yml": ENGLISH_ONLY,
        "docs/2026/strategy.yml": PLAN,
    }
    plugin = i18n(structure, fallback_to_default="false")

    made = built(tmp_path, structure, files, i18n=plugin)

    for folder in (made, made / "id"):
        goals = (folder / "2026/goals/index.html").read_text("utf-8")
        assert 'id="2026-goal-awareness"' in goals
    assert not (made / "id/2025").exists()


@in_both_structures
def test_material_may_be_left_as_it_is(tmp_path: Path, structure: str) -> None:
    plugin = i18n(structure, reconfigure_material="false")
    files = {"docs/strategy/strategy.yml": PLAN}

    made = built(tmp_path, structure, files, theme="material, font: false", i18n=plugin)

    assert heading(made / "id/strategy/scorecard/index.html") == "Kartu skor KPI"


@in_both_structures
def test_findings_are_told_once_for_all_languages(tmp_path: Path, structure: str) -> None:
    files = {"docs/strategy/strategy.yml": PLAN.replace("goal: awareness", "goal: awarenes")}
    folder = site(
        tmp_path, structure, files, options="rules: {unknown-reference: warning}, as_of: 2026-02-10"
    )

    done = build(folder / "mkdocs.yml", folder / "site", strict=False)

    assert done.returncode == 0, done.stderr
    assert done.stderr.count("[REF001]") == 1


@in_both_structures
def test_an_option_puts_all_languages_into_one(tmp_path: Path, structure: str) -> None:
    files = {"docs/strategy/strategy.yml": PLAN}

    made = built(tmp_path, structure, files, options="language: en, as_of: 2026-02-10")

    assert heading(made / "id/strategy/scorecard/index.html") == "KPI scorecard"


@pytest.mark.parametrize(
    ("structure", "pages"),
    [
        ("suffix", ("docs/about.md", "docs/about.id.md")),
        ("folder", ("docs/en/about.md", "docs/id/about.md")),
    ],
)
def test_what_authors_pages_show_of_a_plan_is_in_their_language(
    tmp_path: Path, structure: str, pages: tuple[str, str]
) -> None:
    text = "# About\n\n<!-- strategy:scorecard -->\n\nSee [it](strategy:kpi/followers).\n"
    files = {"docs/strategy/strategy.yml": PLAN, **dict.fromkeys(pages, text)}

    made = built(tmp_path, structure, files)

    english = (made / "about/index.html").read_text("utf-8")
    indonesian = (made / "id/about/index.html").read_text("utf-8")
    assert '<div class="strategy-embed" lang="en">' in english
    assert '<div class="strategy-embed" lang="id">' in indonesian
    assert ">Capaian</th>" in indonesian
    for page in (english, indonesian):
        assert page.count('class="strategy-embed"') == 1
        assert '<a href="../strategy/kpi/followers/">it</a>' in page
