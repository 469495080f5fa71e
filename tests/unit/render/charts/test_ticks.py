"""Round numbers, scales, and names that keep their distance."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.render.charts.ticks import apart, round_numbers


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 12_000_000, (0, 5_000_000, 10_000_000)),
        (0, 365, (0, 100, 200, 300)),
        (0.02, 0.031, (0.02, 0.025, 0.03)),
        (-3, 3, (-2, 0, 2)),
        (99_400, 112_700, (100_000, 105_000, 110_000)),
    ],
)
def test_an_axis_has_about_four_round_numbers(
    low: float, high: float, expected: tuple[float, ...]
) -> None:
    assert round_numbers(low, high, most=4) == expected


def test_round_numbers_have_no_more_digits_than_their_step() -> None:
    assert round_numbers(0, 0.4, most=4) == (0, 0.1, 0.2, 0.3, 0.4)


@pytest.mark.parametrize(("low", "high"), [(5, 5), (0, 1.7e308), (1, 1 + 1e-15), (-1e308, 1e308)])
def test_where_digits_end_there_are_no_round_numbers(low: float, high: float) -> None:
    assert round_numbers(low, high, most=4) == ()


def test_names_are_pushed_apart_to_both_sides_but_not_out() -> None:
    assert apart([40, 42, 80], gap=20, low=0, high=100) == [31, 51, 80]
    assert apart([40, 43, 55], gap=20, low=0, high=100) == [26, 46, 66]
    assert apart([40, 58], gap=20, low=0, high=100) == [39, 59]
    assert apart([90, 95], gap=20, low=0, high=100) == [80, 100]
    assert apart([-5], gap=20, low=0, high=100) == [0]
