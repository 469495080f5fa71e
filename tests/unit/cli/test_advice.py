"""The very lines that turn the plugin on in somebody's mkdocs.yml."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.cli.advice import advice
from mkdocs_strategy_plugin.cli.site_file import SiteFile, read_site_file
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "strategy/index.md"


def site(folder: Path, text: str) -> SiteFile:
    return read_site_file(write(folder, {"mkdocs.yml": text}) / "mkdocs.yml")


@pytest.mark.parametrize(
    ("written", "where", "lines"),
    [
        ("site_name: x\n", "at its end", "plugins:\n  - search\n  - strategy"),
        ("plugins:\n  - search\n", "at the end of the list under 'plugins:'", "  - strategy"),
        ("plugins:\n- search\n- tags\n", "at the end of the list under 'plugins:'", "- strategy"),
        (
            "plugins: # ours\n\n    # the search\n    - search:\n        lang: id\n",
            "at the end of the list under 'plugins:'",
            "    - strategy",
        ),
        (
            "plugins:\n  search: {}\n",
            "at the end of what is under 'plugins:'",
            "  strategy: {}",
        ),
        (
            "plugins: [search, tags]  # all\n",
            "instead of the line 'plugins:'",
            "plugins: [search, tags, strategy]",
        ),
        ("plugins: []\n", "instead of the line 'plugins:'", "plugins: [strategy]"),
    ],
)
def test_the_lines_follow_the_form_of_the_file(
    tmp_path: Path, written: str, where: str, lines: str
) -> None:
    (only,) = advice(site(tmp_path, written), PAGE)

    assert only.why == "mkdocs.yml does not name the plugin yet."
    assert (only.where, only.lines) == (where, lines)


@pytest.mark.parametrize(
    "written",
    [
        "plugins: [search, strategy]\n",
        "plugins:\n  - strategy:\n      language: id\n",
        "plugins: {strategy: {}}\n",
    ],
)
def test_a_site_with_the_plugin_needs_no_lines(tmp_path: Path, written: str) -> None:
    assert list(advice(site(tmp_path, written), PAGE)) == []


def test_a_navigation_written_by_hand_needs_an_entry(tmp_path: Path) -> None:
    written = "plugins: [strategy]\nnav:\n  - Home: index.md\n"
    (only,) = advice(site(tmp_path, written), PAGE)

    assert only.why == "The navigation is written by hand."
    assert only.lines == "  - strategy/index.md"


def test_a_file_that_cannot_be_read_is_advised_like_an_empty_one(tmp_path: Path) -> None:
    (only,) = advice(read_site_file(tmp_path / "mkdocs.yml"), PAGE)
    assert only.where == "at its end"
