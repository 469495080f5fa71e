"""How the benchmark sums up what it measured."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.benchmarks.validate import Comparison, compare

SLOW_MINUTE = Comparison(ours=(2.0, 6.0, 20.0), theirs=(1.0, 2.0, 10.0))


def test_the_ratio_is_the_median_of_the_pairs() -> None:
    assert SLOW_MINUTE.ratio == 2.0


def test_a_row_shows_both_medians_the_ratio_and_the_goal() -> None:
    words = SLOW_MINUTE.row("validate", "goal 1.3").split()

    assert words == ["validate", "6000", "ms", "2000", "ms", "2.00", "goal", "1.3"]


def test_two_commands_are_timed_as_often() -> None:
    nothing = (sys.executable, "-c", "pass")
    found = compare(nothing, nothing, pairs=2)

    assert len(found.ours) == len(found.theirs) == 2
    assert min(found.ours + found.theirs) > 0


def test_a_command_that_fails_is_not_timed() -> None:
    failing = (sys.executable, "-c", "raise SystemExit(1)")

    with pytest.raises(subprocess.CalledProcessError):
        compare(failing, failing, pairs=1)
