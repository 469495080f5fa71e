"""What is told at a glance of a series is what a closer look says."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_strategy_plugin.check.jumps import farthest_jump, is_calm
from mkdocs_strategy_plugin.check.series import Series, series_of
from mkdocs_strategy_plugin.compute.running import Runs
from mkdocs_strategy_plugin.model.metric import MetricUnit
from tests.builders import months, plan

TODAY = dt.date(2017, 10, 15)


def series(metric: str, values: list[object]) -> Series:
    (only,) = series_of(plan(kpis={"k": {"metric": metric, "actuals": months(2015, values)}}))
    return only


def jumps(of: Series, unit: MetricUnit = MetricUnit.NUMBER) -> bool:
    return farthest_jump(of, unit, Runs(None), TODAY, lambda _: False) is not None


@given(
    metric=st.sampled_from(["visits", "followers", "score"]),
    values=st.lists(st.integers(-50, 150), min_size=8, max_size=12),
)
def test_what_is_calm_has_no_jump(metric: str, values: list[object]) -> None:
    given_values = series(metric, values)
    assert not (is_calm(given_values, TODAY) and jumps(given_values))


@pytest.mark.parametrize("metric", ["visits", "followers"])
def test_values_close_together_are_calm(metric: str) -> None:
    assert is_calm(series(metric, [100, 103, 105, 109, 111, 116, 118, 121]), TODAY)


def test_few_values_are_calm() -> None:
    assert is_calm(series("visits", [1, 1, 1, 1, 1, 1, 9_000]), TODAY)


def test_percents_are_calm_as_they_are_written() -> None:
    written = ["4.1%", "4.2%", "3.9%", "4.0%", "4.3%", "3.8%", "4.1%", "4.2%"]
    assert is_calm(series("click-rate", list(written)), TODAY)


def test_of_the_same_values_one_more_is_calm_and_ten_times_as_many_are_not() -> None:
    assert is_calm(series("visits", [40, 40, 40, 40, 40, 40, 40, 50]), TODAY)
    assert not is_calm(series("visits", [40, 40, 40, 40, 40, 40, 40, 400]), TODAY)


def test_a_closer_look_is_taken_at_what_is_not_plain() -> None:
    ends_later = series("visits", [100, 103, 105, 109, 111, 116, 118, 121])
    assert not is_calm(ends_later, dt.date(2015, 8, 30))


def test_the_last_binary_digit_is_no_distance() -> None:
    # 0.3 - 0.2 and 0.2 - 0.1 differ in their seventeenth digit.
    rising = series("followers", ["0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9"])
    assert not jumps(rising)
