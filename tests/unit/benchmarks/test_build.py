"""The sites that the benchmark builds, and how it sums up what it measured."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.build import BY_HAND, EMPTY, OURS, Measured, growth, own_share, write_sites
from tests.benchmarks.processes import Run, in_turns, median_ratio, python, run

if TYPE_CHECKING:
    from pathlib import Path


def took(*seconds: float, memory: float = 100.0, output: str = "") -> tuple[Run, ...]:
    return tuple(Run(each, each, memory, output) for each in seconds)


def measured(entities: int, ours: float) -> Measured:
    runs = {
        OURS: took(ours, ours, memory=120),
        BY_HAND: took(2 * ours, 2 * ours),
        EMPTY: took(1, 1),
    }
    return Measured(entities, 10, runs)


def test_each_site_has_the_same_pages(tmp_path: Path) -> None:
    pages = write_sites(tmp_path, 50)
    by_hand = {
        path.relative_to(tmp_path / BY_HAND / "docs").as_posix()
        for path in (tmp_path / BY_HAND / "docs/plan").rglob("*.md")
    }

    assert len(by_hand) == pages
    assert "plan/persona/nature-trails-persona-1.md" in by_hand
    assert set(json.loads((tmp_path / "texts.json").read_text("utf-8"))) == by_hand
    assert "  /plan/persona/" in (tmp_path / BY_HAND / "mkdocs.yml").read_text("utf-8")


def test_ours_is_compared_pair_by_pair() -> None:
    assert median_ratio((2.0, 6.0, 20.0), (1.0, 2.0, 10.0)) == 2.0
    assert measured(1_000, 5).times(BY_HAND) == 0.5
    assert measured(1_000, 5).memory == 1.2


def test_growth_is_measured_above_the_start() -> None:
    assert growth(measured(1_000, 3), measured(10_000, 21)) == pytest.approx(1.0)
    assert growth(measured(1_000, 2), measured(10_000, 101)) == pytest.approx(2.0)


def test_own_time_is_a_part_of_the_build_that_told_it() -> None:
    assert own_share(took(2, output="DEBUG - own time: 500 ms")) == 0.25
    with pytest.raises(ValueError, match="no own time"):
        own_share(took(2))


def test_processes_run_in_turns_and_what_fails_is_not_timed() -> None:
    runs = in_turns({"a": python("-c", "print(1)"), "b": python("-c", "print(2)")}, 2)

    assert [each.output.strip() for each in (*runs["a"], *runs["b"])] == ["1", "1", "2", "2"]
    assert min(each.processor for each in runs["a"]) > 0
    assert min(each.mebibytes for each in runs["a"]) > 1
    with pytest.raises(subprocess.CalledProcessError):
        run(python("-c", "raise SystemExit(1)"))
