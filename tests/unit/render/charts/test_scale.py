"""Values on a line."""

from __future__ import annotations

from mkdocs_strategy_plugin.render.charts.scale import placing


def test_half_the_way_is_half_the_length() -> None:
    assert placing(0, 100, 0, 200)(50) == 100


def test_an_axis_may_point_the_other_way() -> None:
    assert placing(0, 10, 24, 4)(10) == 4


def test_values_outside_are_drawn_at_the_ends() -> None:
    scale = placing(0, 10, 0, 100)
    assert (scale(-5), scale(15)) == (0, 100)


def test_without_extent_everything_is_in_the_middle() -> None:
    assert placing(7, 7, 0, 100)(7) == 50
    assert placing(0, 5e-324, 0, 100)(0) == 50


def test_the_difference_of_huge_values_does_not_overflow() -> None:
    assert placing(-1.7e308, 1.7e308, 0, 100)(0) == 50
