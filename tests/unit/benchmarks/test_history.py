"""What is kept of a history makes the second build cheap."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.history import measured, write_history
from tests.repositories import SETTINGS, git

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def nobodys_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SETTINGS.items():
        monkeypatch.setenv(name, value)


def work() -> float:
    """Return the seconds of work of this process and those it waited for; others do not count."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def test_the_second_build_takes_a_tenth_of_the_first_ones_history_time(tmp_path: Path) -> None:
    write_history(tmp_path, commits=500, entities=50)
    assert git(tmp_path, "rev-list", "--count", "HEAD") == "500"

    times = measured(tmp_path, group_by="commit", clock=work)

    assert times.again <= 0.1 * times.first
    assert times.one_more <= 0.2 * times.first


def test_the_repository_has_tags_and_a_plan_without_faults(tmp_path: Path) -> None:
    write_history(tmp_path, commits=30, entities=50)

    assert git(tmp_path, "tag").split() == ["v11", "v23"]
    assert git(tmp_path, "status", "--porcelain") == ""
    assert measured(tmp_path, group_by="tag").first > 0
