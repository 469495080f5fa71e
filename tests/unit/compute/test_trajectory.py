"""The planned share of the way, and why a trajectory cannot be followed."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.compute.trajectory import (
    Dated,
    TrajectoryFault,
    Waypoints,
    linear,
    path_of,
    trajectory_fault,
)
from mkdocs_strategy_plugin.model.period import period, period_key
from mkdocs_strategy_plugin.model.target import Per

YEAR = period("2027")
HALVES = {"2027-H1": 0.45, "2027-H2": 0.55}


def dated(numbers: dict[str, float]) -> tuple[Dated, ...]:
    return tuple(Dated(period_key(key), number) for key, number in numbers.items())


def shares(numbers: dict[str, float]) -> Waypoints:
    return Waypoints(shares=dated(numbers))


def values(
    numbers: dict[str, float], start: float | None = 0, target: float | None = 100
) -> Waypoints:
    return Waypoints(values=dated(numbers), start=start, target=target)


def share(waypoints: Waypoints, day: str) -> float:
    path = path_of(waypoints, YEAR, Per.PERIOD)
    assert path is not None
    return path.share(dt.date.fromisoformat(day))


def test_a_linear_path_gives_each_day_the_same_share() -> None:
    path = linear(YEAR)

    assert path.share(dt.date(2026, 12, 31)) == 0
    assert path.share(dt.date(2027, 1, 31)) == pytest.approx(31 / 365)
    assert path.share(dt.date(2027, 12, 31)) == 1


def test_there_is_no_share_before_the_period_and_no_more_than_all_after_it() -> None:
    assert linear(YEAR).share(dt.date(2026, 6, 1)) == 0
    assert linear(YEAR).share(dt.date(2028, 6, 1)) == 1


def test_a_period_of_one_day_is_done_at_its_end() -> None:
    assert linear(period("2027-05-01")).share_of(period("2027-05-01")) == 1


def test_shares_are_linear_inside_each_named_period() -> None:
    assert share(shares(HALVES), "2027-06-30") == pytest.approx(0.45)
    assert share(shares(HALVES), "2027-01-31") == pytest.approx(0.45 * 31 / 181)
    assert share(shares(HALVES), "2027-12-31") == pytest.approx(1)


def test_values_are_shares_of_the_way_from_the_start_to_the_target() -> None:
    found = values({"2027-06": 130, "2027-12": 200}, start=100, target=200)

    assert share(found, "2027-06-30") == pytest.approx(0.3)
    assert share(found, "2027-12-31") == pytest.approx(1)


def test_values_may_fall_to_the_target() -> None:
    found = values({"2027-06": 6, "2027-12": 2}, start=10, target=2)

    assert share(found, "2027-06-30") == pytest.approx(0.5)


def test_a_target_reached_early_is_held() -> None:
    found = values({"2027-03": 50, "2027-09": 100})

    assert share(found, "2027-10-15") == 1


def test_without_a_period_there_is_no_path() -> None:
    assert path_of(Waypoints(), None, Per.PERIOD) is None


def test_a_broken_trajectory_falls_back_to_the_linear_one() -> None:
    assert share(shares({"2027-H1": 0.45}), "2027-01-31") == pytest.approx(31 / 365)


@pytest.mark.parametrize(
    ("waypoints", "fault"),
    [
        (Waypoints(), None),
        (shares(HALVES), None),
        (shares({"2027-01": 0.333333, "2027-02/2027-12": 0.666667}), None),
        (shares({"2027-H1": 0.45, "2027-Q4": 0.55}), TrajectoryFault.GAP),
        (shares({"2027-H1": 0.45, "2027-Q3": 0.55}), TrajectoryFault.GAP),
        (shares({"2027-H1": 0.45, "2027-06/2027-12": 0.55}), TrajectoryFault.GAP),
        (shares({"2026-H2": 0.45, "2027": 0.55}), TrajectoryFault.GAP),
        (shares({"2027-H1": 0.45, "2027-H2": 0.45}), TrajectoryFault.SUM),
        (shares({"2027-H1": 1e308, "2027-H2": 1e308}), TrajectoryFault.SUM),
        (values({"2027-06": 40, "2027-12": 100}), None),
        (values({"2026-06": 40, "2027-12": 100}), TrajectoryFault.OUTSIDE),
        (values({"2027-12": 40, "2027-Q4": 100}), TrajectoryFault.OUTSIDE),
        (values({"2027-12": 100}, target=None), TrajectoryFault.NO_TARGET),
        (values({"2027-12": 100}, start=None), TrajectoryFault.NO_START),
        (values({"2027-12": 100}, start=100), TrajectoryFault.NO_WAY),
        (values({"2027-06": 40, "2027-12": 90}), TrajectoryFault.END),
        (Waypoints(dated(HALVES), dated({"2027": 1})), TrajectoryFault.BOTH),
    ],
)
def test_what_is_wrong_with_a_trajectory_is_told(
    waypoints: Waypoints, fault: TrajectoryFault | None
) -> None:
    assert trajectory_fault(waypoints, YEAR, Per.PERIOD) is fault


def test_a_trajectory_goes_with_a_target_for_the_whole_period() -> None:
    assert trajectory_fault(shares(HALVES), YEAR, Per.MONTH) is TrajectoryFault.PER
    assert trajectory_fault(Waypoints(), YEAR, Per.MONTH) is None


def test_a_trajectory_needs_a_period() -> None:
    assert trajectory_fault(shares(HALVES), None, Per.PERIOD) is TrajectoryFault.NO_PERIOD
