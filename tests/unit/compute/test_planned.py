"""What the plan wants of single periods, and how values change from one to the next."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.compute.kpi_figures import PlannedPoint
from mkdocs_strategy_plugin.compute.planned import Changes, are_by_day, changes, planned, planned_by
from tests.builders import months
from tests.scores import score


def wanted(metric: str, **fields: object) -> dict[str, float | None]:
    found = planned(score(metric, "2027-12-31", period=2027, **fields))
    return {str(period): value for period, value in found.items()}


def test_a_sum_is_planned_by_the_days_of_each_period() -> None:
    found = wanted("visits", target=365, actuals={"2027-01": 1, "2027-02": 1, "2027-Q3": 1})

    assert found == {
        "2027-01": pytest.approx(31),
        "2027-02": pytest.approx(28),
        "2027-Q3": pytest.approx(92),
    }


def test_a_level_is_planned_for_the_end_of_each_period() -> None:
    found = wanted("followers", baseline=0, target=365, actuals=months(2027, [1, 1]))

    assert found == {"2027-01": pytest.approx(31), "2027-02": pytest.approx(59)}


def test_without_a_way_to_go_a_level_is_planned_to_be_at_its_target() -> None:
    assert wanted("followers", target=9, actuals=months(2027, [1, 1])) == {
        "2027-01": 9,
        "2027-02": 9,
    }


def test_of_a_target_per_unit_each_period_has_the_units_it_makes() -> None:
    found = wanted("visits", target=100, per="month", actuals={"2027-01": 1, "2027-Q2": 1})

    assert found == {"2027-01": pytest.approx(100), "2027-Q2": pytest.approx(300)}


@pytest.mark.parametrize("fields", [{}, {"target": {"min": 1, "max": 9}}])
def test_without_a_number_to_reach_nothing_is_planned_of_a_sum(fields: dict[str, object]) -> None:
    assert wanted("visits", actuals={"2027-01": 1}, **fields) == {"2027-01": None}


def test_nothing_is_planned_of_a_band_per_unit() -> None:
    band = {"min": 1, "max": 9}
    assert wanted("visits", target=band, per="month", actuals={"2027-01": 1}) == {"2027-01": None}


def test_a_path_is_straight_between_its_corners_and_level_beyond_them() -> None:
    path = (
        PlannedPoint(dt.date(2027, 1, 10), 0.0),
        PlannedPoint(dt.date(2027, 1, 20), 100.0),
        PlannedPoint(dt.date(2027, 1, 30), 110.0),
    )
    days = (dt.date(2027, 1, 1), dt.date(2027, 1, 13), dt.date(2027, 1, 25), dt.date(2027, 2, 1))

    assert [planned_by(path, day) for day in days] == [0, pytest.approx(30), 105, 110]


def test_the_corridor_of_a_band_widens_with_the_planned_share() -> None:
    found = score("visits", "2027-07-01", period=2027, target={"min": 900, "max": 1100})

    assert found.corridor == (
        (dt.date(2026, 12, 31), 0, 0),
        (dt.date(2027, 12, 31), 900, 1100),
    )


def test_an_open_bound_stays_open() -> None:
    found = score("visits", "2027-07-01", period=2027, target={"max": 1100})

    assert found.corridor[-1] == (dt.date(2027, 12, 31), None, 1100)


@pytest.mark.parametrize(
    ("metric", "fields"),
    [
        ("followers", {"target": {"min": 1, "max": 2}}),
        ("visits", {"target": {"min": 1, "max": 2}, "per": "month"}),
        ("visits", {"target": 5}),
    ],
)
def test_only_a_band_for_all_of_a_sum_has_a_corridor(
    metric: str, fields: dict[str, object]
) -> None:
    assert score(metric, "2027-07-01", period=2027, **fields).corridor == ()


def test_each_value_is_compared_with_the_one_before_and_the_year_before() -> None:
    values = {"2026-01": 31, "2026-02": 56, "2027-01": 62, "2027-02": 84}
    found = score("visits", "2027-12-31", period="2026/2027", actuals=values)

    assert list(changes(found.points, found.metric_class)) == [
        Changes(),
        # Two a day after one a day.
        Changes(pytest.approx(1.0), None),
        Changes(pytest.approx(0.0), pytest.approx(1.0)),
        Changes(pytest.approx(0.5), pytest.approx(0.5)),
    ]


def test_periods_of_another_length_are_not_compared() -> None:
    found = score(
        "visits", "2027-12-31", period=2027, actuals={"2027-Q1": 90, "2027-04": 60, "2027-05": 93}
    )

    assert [each.on_period for each in changes(found.points, found.metric_class)] == [
        None,
        None,
        pytest.approx(0.5),
    ]


def test_a_partial_value_is_compared_with_nothing() -> None:
    channels = {
        "blog": {"actuals": months(2027, [10, 20, 30])},
        "email": {"actuals": {"2027-01": 5, "2027-03": 15}},
    }
    found = score("visits", "2027-12-31", period=2027, channels=channels)

    made = list(changes(found.points, found.metric_class))

    assert made[1] == Changes()
    assert made[2].on_period == pytest.approx(2.0)


def test_days_are_compared_with_days_only_where_periods_differ_in_length() -> None:
    def by_day(metric: str, *periods: str) -> tuple[bool, bool]:
        actuals = dict.fromkeys(periods, 10)
        found = score(metric, "2027-12-31", period="2023/2027", actuals=actuals)
        return are_by_day(found.points, found.metric_class)

    assert by_day("visits", "2027-01", "2027-02") == (True, False)
    assert by_day("visits", "2027-07", "2027-08") == (False, False)
    assert by_day("visits", "2027-01", "2027-Q2") == (False, False)
    # 28 days, and 29.
    assert by_day("visits", "2023-02", "2024-02") == (True, True)
    assert by_day("followers", "2027-01", "2027-02") == (False, False)
