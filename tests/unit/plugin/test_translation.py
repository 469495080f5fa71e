"""A server that builds a site once for each language, again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.plugin.translation import ALONE, Translation
from tests.sites import SMALL_PLAN, mkdocs_yml
from tests.unit.plugin.builds import Served

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("mkdocs_static_i18n", reason="mkdocs-static-i18n is not installed")

LANGUAGES = "[{locale: en, name: English, default: true}, {locale: id, name: Indonesia}]"


def served(folder: Path, structure: str) -> Served:
    plugins = (
        f"[i18n: {{docs_structure: {structure}, languages: {LANGUAGES}}}, "
        "strategy: {as_of: 2026-03-10}]"
    )
    nav = "[index.md, strategy/]"
    files = {"mkdocs.yml": mkdocs_yml("mkdocs", plugins=plugins, nav=nav)}
    if structure == "folder":
        files |= {"docs/en/index.md": "# Home\n", "docs/id/index.md": "# Beranda\n"}
    site = Served(folder, **files)
    if structure == "folder":
        (folder / "docs/index.md").unlink()
    site.begin()
    return site


@pytest.mark.parametrize("structure", ["suffix", "folder"])
def test_an_edit_shows_in_every_language(tmp_path: Path, structure: str) -> None:
    site = served(tmp_path, structure)

    site.save(SMALL_PLAN.replace("title: Rina", "title: Sari"))

    assert ">Sari</a>" in site.page("strategy/goals")
    assert ">Sari</a>" in site.page("id/strategy/goals")
    assert "Goals" in site.page("strategy/goals")
    assert "Tujuan" in site.page("id/strategy/goals")


@pytest.mark.parametrize("structure", ["suffix", "folder"])
def test_a_mistake_leaves_each_language_its_own_last_good_pages(
    tmp_path: Path, structure: str
) -> None:
    site = served(tmp_path, structure)

    site.save(SMALL_PLAN.replace("goal: awareness", "goal: awarenes"))

    english, indonesian = site.page("strategy/scorecard"), site.page("id/strategy/scorecard")
    assert "KPI scorecard" in english
    assert "Kartu skor KPI" in indonesian
    for page in (english, indonesian):
        assert "strategy-banner" in page

    site.save(SMALL_PLAN)

    for page in (site.page("strategy/scorecard"), site.page("id/strategy/scorecard")):
        assert "strategy-banner" not in page


def test_the_navigation_of_the_site_stays_as_it_is_written(tmp_path: Path) -> None:
    site = served(tmp_path, "suffix")

    assert site.config.nav == ["index.md", "strategy/"]


def test_a_site_that_is_built_once_has_its_pages_at_its_root() -> None:
    assert ALONE.base == ""
    assert ALONE.source("2026/goals.md") == "2026/goals.md"
    assert ALONE.destination("2026/goals.md", use_directory_urls=True) == "2026/goals/index.html"


def test_a_language_has_a_folder_of_the_site_unless_it_is_the_default() -> None:
    english = Translation("en", default="en", built=("en", "id"), has_folders=True)
    indonesian = english._replace(language="id")

    assert english.source("2026/goals.md") == "en/2026/goals.md"
    assert english.destination("2026/goals.md", use_directory_urls=False) == "2026/goals.html"
    assert indonesian.source("2026/goals.md") == "id/2026/goals.md"
    assert indonesian.destination("2026/goals.md", use_directory_urls=False) == "id/2026/goals.html"


def test_the_folder_of_a_language_is_left_out_of_the_addresses_of_plans() -> None:
    folders = Translation("id", default="en", known=("en", "id", "fr"), has_folders=True)
    suffixes = folders._replace(has_folders=False)

    assert [folders.place(name) for name in ("id/2026", "fr", "2026", "", "idea/2026")] == [
        "2026",
        "",
        "2026",
        "",
        "idea/2026",
    ]
    assert suffixes.place("id/2026") == "id/2026"
