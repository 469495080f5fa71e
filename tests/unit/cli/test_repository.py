"""The repository that paths of annotations are relative to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from mkdocs_strategy_plugin.cli import main
from mkdocs_strategy_plugin.cli.repository import repository_of
from tests.sites import write

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

WRONG = "objectives:\n  arrivals: {goal: awarenes}\n"


def test_the_nearest_folder_with_git_is_the_repository(tmp_path: Path) -> None:
    folder = write(tmp_path, {"one/.git/HEAD": ""})

    assert repository_of(folder / "one/new/folder") == folder / "one"


def test_without_git_it_is_the_workspace_of_the_runner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))

    assert repository_of(tmp_path / "docs") == tmp_path


def test_without_either_it_is_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    monkeypatch.chdir(tmp_path)

    assert repository_of(tmp_path / "docs") == tmp_path


def test_annotations_name_files_from_the_root_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path, {".git/HEAD": "", "team/docs/plan/strategy.yml": WRONG})
    monkeypatch.chdir(folder / "team")

    done = CliRunner().invoke(main, ["validate", "--format", "github"])

    assert done.exit_code == 1
    assert (
        "::error file=team/docs/plan/strategy.yml,line=2,col=20,title=REF001 unknown-reference"
        "::objective 'arrivals' names unknown goal 'awarenes'"
        "%0AAdd it below 'goals:'."
    ) in done.output.splitlines()
