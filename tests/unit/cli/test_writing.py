"""All files or none, and never over one that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.cli.writing import write_all
from mkdocs_strategy_plugin.diagnostics import StrategyError
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path


def everything(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    write_all({tmp_path / "a/b/c.yml": "é\n", tmp_path / "a/d.yml": ""})

    assert everything(tmp_path) == ["a", "a/b", "a/b/c.yml", "a/d.yml"]
    assert (tmp_path / "a/b/c.yml").read_bytes() == b"\xc3\xa9\n"


def test_a_file_that_is_there_is_not_touched_and_nothing_else_is_left(tmp_path: Path) -> None:
    write(tmp_path, {"taken.yml": "mine"})

    with pytest.raises(StrategyError, match=r"taken\.yml' cannot be written \(File exists\)"):
        write_all({tmp_path / "new/a.yml": "x", tmp_path / "taken.yml": "x"})

    assert everything(tmp_path) == ["taken.yml"]
    assert (tmp_path / "taken.yml").read_text("utf-8") == "mine"


def test_a_file_in_the_place_of_a_folder_is_said(tmp_path: Path) -> None:
    write(tmp_path, {"docs": "no folder"})

    with pytest.raises(StrategyError, match="cannot be written"):
        write_all({tmp_path / "docs/strategy/strategy.yml": "x"})

    assert everything(tmp_path) == ["docs"]
