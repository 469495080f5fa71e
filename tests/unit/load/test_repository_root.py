"""The repository that a path is in, found without git."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.load.repository_root import repository_root
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path


def test_the_nearest_folder_with_git_is_the_root_of_what_is_in_it(tmp_path: Path) -> None:
    folder = write(tmp_path, {"one/.git/HEAD": "", "one/two/.git": "gitdir: x", "one/two/a/b": ""})

    assert repository_root(folder / "one/two/a/b") == folder / "one/two"
    assert repository_root(folder / "one") == folder / "one"
    assert repository_root(folder / "one/new/folder") == folder / "one"


def test_a_link_is_in_the_repository_that_it_stands_in(tmp_path: Path) -> None:
    folder = write(
        tmp_path, {"one/.git/HEAD": "", "two/.git/HEAD": "", "two/plan/strategy.yml": ""}
    )
    (folder / "one/plan").symlink_to(folder / "two/plan")

    assert repository_root(folder / "one/plan") == folder / "one"
