"""A small site with every kind of page, in each theme, with a history and an empty plan."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.odd_plans import FULL
from tests.parts import page_of_parts
from tests.repositories import Repo
from tests.sites import build, mkdocs_yml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

PALETTE = """[
    {media: '(prefers-color-scheme: light)', scheme: default, primary: teal, accent: deep orange},
    {media: '(prefers-color-scheme: dark)', scheme: slate, primary: teal, accent: deep orange}]"""
"""Both schemes, with colours that are too pale for words."""

THEMES = {
    "material": f"material, font: false, features: [content.action.edit], palette: {PALETTE}",
    "mkdocs": "mkdocs, color_mode: auto",
    "readthedocs": "readthedocs",
}

PARTS = {
    "kpi": "followers",
    "objective": "known-2026",
    "persona": "rina",
    "tactic": "weekly-reels",
}

EMPTY = "strategy: {title: An empty plan}\n"
BARE = """
strategy: {title: A plan of names}
goals: {it: {}}
objectives: {it: {}}
kpis: {it: {}}
personas: {rina: {}}
content: {it: {}}
channels: {it: {}}
campaigns: {it: {}}
tactics: {it: {}, that: {status: dropped, why: It was an idea.}}
reviews: {it: {}}
events: {it: {}}
exemptions: [{rule: WHY002, of: goal/it, reason: Not decided yet., until: 2026-12-31}]
"""


def _plan(**kpi: str) -> str:
    """Return the full plan as YAML, its first KPI changed."""
    data: dict[str, Any] = copy.deepcopy(FULL)
    data["kpis"]["followers"] |= kpi
    # One value makes no sparkline.
    data["kpis"]["reels"]["actuals"] = {"2026-W02": "3", "2026-W03": "4", "2026-W05": "3"}
    return yaml.safe_dump(data, sort_keys=False)


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build the small site in each theme; return the folder of each, by the theme's name."""
    repo = Repo(tmp_path_factory.mktemp("accessible"))
    files = {
        "docs/index.md": "# Home\n",
        "docs/parts.md": page_of_parts("full", PARTS),
        "docs/full/strategy.yml": _plan(),
        "docs/bare/strategy.yml": BARE,
        "docs/empty/strategy.yml": EMPTY,
    }
    for theme, settings in THEMES.items():
        files[f"{theme}.yml"] = mkdocs_yml(
            settings, use_directory_urls="false", markdown_extensions="[toc: {permalink: true}]"
        )
    repo.commit(files, tag="v1")
    repo.commit({"docs/full/strategy.yml": _plan(target="110_000")}, "Lower the target", tag="v2")
    repo.commit({"docs/full/strategy.yml": _plan(target="110_000", owner="Budi")}, "Hand it over")
    return {theme: _built(repo.folder, theme) for theme in THEMES}


def _built(folder: Path, theme: str) -> Path:
    site = folder / "sites" / theme
    done = build(folder / f"{theme}.yml", site, strict=False)
    assert done.returncode == 0, done.stderr
    return site


@pytest.fixture
def window(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open windows: of a size, a colour scheme, or other media; they are closed afterwards."""
    contexts = []

    def opened(address: str, *, width: int = 1280, **media: Any) -> Page:  # noqa: ANN401
        context = browser.new_context(viewport={"width": width, "height": 900}, **media)
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
