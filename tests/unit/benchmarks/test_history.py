"""What is kept of a history makes the second build cheap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.pipeline import past
from tests.benchmarks.history import Times, measured, write_history
from tests.repositories import SETTINGS, git

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def nobodys_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SETTINGS.items():
        monkeypatch.setenv(name, value)


def test_of_a_kept_history_nothing_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_history(tmp_path, commits=100, entities=50)
    assert git(tmp_path, "rev-list", "--count", "HEAD") == "100"
    load, plans = past.load_plan, []

    def noted(*arguments: object, **more: object) -> object:
        plans.append(arguments)
        return load(*arguments, **more)

    monkeypatch.setattr(past, "load_plan", noted)

    times = measured(tmp_path, group_by="commit", clock=lambda: len(plans))

    # Each commit once; then none; then the new one, and the one before it to compare it with.
    assert times == Times(first=100, again=0, one_more=2)


def test_the_repository_has_tags_and_a_plan_without_faults(tmp_path: Path) -> None:
    write_history(tmp_path, commits=30, entities=50)

    assert git(tmp_path, "tag").split() == ["v11", "v23"]
    assert git(tmp_path, "status", "--porcelain") == ""
    assert measured(tmp_path, group_by="tag").first > 0
