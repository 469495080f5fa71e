"""Values on a line."""

from __future__ import annotations

from mkdocs_strategy_plugin.render.charts.scale import Scale


def test_half_the_way_is_half_the_length() -> None:
    assert Scale(0, 100, start=0, end=200).at(50) == 100


def test_an_axis_may_point_the_other_way() -> None:
    assert Scale(0, 10, start=24, end=4).at(10) == 4


def test_values_outside_are_drawn_at_the_ends() -> None:
    scale = Scale(0, 10, start=0, end=100)
    assert (scale.at(-5), scale.at(15)) == (0, 100)


def test_without_extent_everything_is_in_the_middle() -> None:
    assert Scale(7, 7, start=0, end=100).at(7) == 50


def test_the_difference_of_huge_values_does_not_overflow() -> None:
    assert Scale(-1.7e308, 1.7e308, start=0, end=100).at(0) == 50
