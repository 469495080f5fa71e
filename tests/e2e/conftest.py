"""The example site, built once for all tests that look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sites import EXAMPLE, build

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the built example site."""
    site = tmp_path_factory.mktemp("example")
    done = build(EXAMPLE / "mkdocs.yml", site)
    assert done.returncode == 0, done.stderr
    return site
