"""Whole pages of small plans, of an empty one and of several, as they were found good."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.pipeline.clock import Clock
from mkdocs_strategy_plugin.pipeline.publish import publish
from mkdocs_strategy_plugin.pipeline.site import Site
from mkdocs_strategy_plugin.render.page import filled
from tests.examined import examined_in

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).parent
NOW = dt.datetime(2016, 7, 1, tzinfo=dt.UTC)


def pages(docs_dir: Path, language: str) -> Mapping[str, str]:
    """Return the text of each page by its path, with the ready HTML in its place."""
    found = examined_in(docs_dir, Clock(NOW))
    site = Site(clock=Clock(NOW), language=language, shown_root=docs_dir.parent)
    return {page.path: filled(page.text, page.fragments) for page in publish(found, site)}


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("case", ["small", "reviewed", "empty", "several"])
def test_pages_are_as_they_were_read(case: str, language: str, *, update_golden: bool) -> None:
    made = pages(HERE / case / "docs", language)
    if case == "several":
        made = {path: text for path, text in made.items() if path == "portfolio.md"}
    expected = HERE / case / language
    if update_golden:
        for path, text in made.items():
            (expected / path).parent.mkdir(parents=True, exist_ok=True)
            (expected / path).write_text(text, "utf-8")
    known = {
        path.relative_to(expected).as_posix(): path.read_text("utf-8")
        for path in expected.rglob("*.md")
    }
    assert made == known
