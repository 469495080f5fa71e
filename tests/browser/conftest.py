"""A headless Chromium, and the example site with a page of all parts served on this machine."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.parts import page_of_parts
from tests.sites import EXAMPLE, build, mkdocs_yml, served, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

PARTS = {
    "kpi": "arrivals",
    "objective": "arrivals-2016",
    "persona": "greater-china",
    "tactic": "google-advertising",
}
"""What the page of parts shows of 2016."""

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
THEMES = {
    "material": "material, font: false",
    "mkdocs": "mkdocs, highlightjs: false",
    "readthedocs": "readthedocs, highlightjs: false",
}
"""What of themes asks another site for something is off."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Debian's Chromium; without it the tests are skipped, but in CI they fail."""
    chromium = shutil.which("chromium")
    if chromium is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is missing: in CI the browser tests must run")
        pytest.skip("Chromium is missing (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve the example site; return its address."""
    site: Path = tmp_path_factory.mktemp("site")
    source = tmp_path_factory.mktemp("source") / "example"
    shutil.copytree(EXAMPLE, source, ignore=shutil.ignore_patterns("site"))
    write(source, {"docs/parts.md": page_of_parts("2016", PARTS)})
    done = build(source / "mkdocs.yml", site)
    assert done.returncode == 0, done.stderr
    with served(site) as found:
        yield found


@pytest.fixture(scope="session", params=THEMES)
def themed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """Build and serve the example in each theme; return the theme's name and the address."""
    folder: Path = tmp_path_factory.mktemp("themed")
    config = mkdocs_yml(
        THEMES[request.param],
        docs_dir=str(EXAMPLE / "docs"),
        plugins="[search, strategy: {as_of: 2017-10-15}]",
        site_url="''",
    )
    done = build(write(folder, {"mkdocs.yml": config}) / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    with served(folder / "site") as found:
        yield request.param, found
