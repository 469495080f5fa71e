"""Four sites as teams write them: a shop, a university, an agency with clients, a public office."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.sites import broken_links, build

PLANS = Path(__file__).parents[1] / "plans"


@pytest.mark.parametrize("name", ["agency", "office", "shop", "university"])
def test_a_realistic_site_builds_without_a_broken_link(name: str, tmp_path: Path) -> None:
    shutil.copytree(PLANS / name, tmp_path / name)
    done = build(tmp_path / name / "mkdocs.yml", tmp_path / "site", strict=False)

    assert done.returncode == 0, done.stderr
    assert list(broken_links(tmp_path / "site")) == []
