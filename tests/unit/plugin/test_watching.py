"""A server watches what a build reads outside of the docs folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_strategy_plugin.plugin.watching import Watching
from tests.unit.plugin.builds import FakeServer

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """Return a configuration whose docs folder is there."""
    (tmp_path / "docs/plan").mkdir(parents=True)
    (tmp_path / "plans").mkdir()
    made = MkDocsConfig()
    made.load_dict({"site_name": "x", "docs_dir": str(tmp_path / "docs"), "watch": []})
    return made


def test_what_is_outside_of_the_docs_folder_is_watched_once(
    tmp_path: Path, config: MkDocsConfig
) -> None:
    watching = Watching()
    for _ in range(2):
        watching.add([tmp_path / "docs/plan", tmp_path / "plans", tmp_path / "gone"], config)

    assert config.watch == [str(tmp_path / "plans")]


def test_what_comes_while_the_server_runs_is_watched_too(
    tmp_path: Path, config: MkDocsConfig
) -> None:
    watching, server = Watching(), FakeServer()
    watching.add([tmp_path / "plans"], config)
    watching.server = server  # type: ignore[assignment]
    (tmp_path / "more").mkdir()
    watching.add([tmp_path / "plans", tmp_path / "more"], config)

    assert server.watched == [str(tmp_path / "more")]
