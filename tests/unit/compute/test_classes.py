"""What is done with the values of each class of metric."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.compute.kpi_figures import Flag
from mkdocs_strategy_plugin.compute.metric_class import MetricClass
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.model.metric import Direction, MetricUnit
from tests.builders import months
from tests.scores import score


def parts(numerator: object, denominator: object) -> dict[str, object]:
    return {"numerator": numerator, "denominator": denominator}


def test_a_flow_is_added() -> None:
    found = score("visits", "2027-04-01", period=2027, actuals=months(2027, [5, 7, 9]))

    assert found.metric_class is MetricClass.FLOW
    assert found.actual == 21


def test_of_a_level_the_last_value_stands() -> None:
    found = score("followers", "2027-04-01", period=2027, actuals=months(2027, [5, 9, 7]))

    assert found.metric_class is MetricClass.LEVEL
    assert found.actual == 7


def test_a_ratio_is_divided_after_its_parts_are_summed() -> None:
    found = score(
        "click-rate",
        "2027-03-01",
        period=2027,
        actuals=months(2027, [parts(10, 100), parts(10, 1000)]),
    )

    assert found.metric_class is MetricClass.RATIO
    assert found.actual == pytest.approx(20 / 1100)
    assert found.unit is MetricUnit.PERCENT
    assert Flag.UNWEIGHTED not in found.flags


def test_a_ratio_of_which_one_period_lacks_its_parts_is_averaged_and_flagged() -> None:
    found = score(
        "click-rate",
        "2027-03-01",
        period=2027,
        actuals=months(2027, [parts(10, 100), "2%"]),
    )

    assert found.actual == pytest.approx(0.06)
    assert found.flags == {Flag.UNWEIGHTED}


def test_one_period_alone_needs_no_weight() -> None:
    found = score("click-rate", "2027-02-01", period=2027, actuals={"2027-01": "2%"})

    assert found.actual == pytest.approx(0.02)
    assert found.flags == frozenset()


def test_a_ratio_over_nothing_is_missing_and_not_zero() -> None:
    found = score(
        "click-rate",
        "2027-04-01",
        period=2027,
        actuals=months(2027, [parts(10, 100), parts(0, 0), parts(5, 100)]),
    )

    assert found.actual == pytest.approx(0.075)
    assert [each.start.month for each in found.holes] == [2]


def test_parts_that_sum_to_nothing_give_no_ratio() -> None:
    found = score(
        "click-rate",
        "2027-03-01",
        period=2027,
        target="2%",
        actuals=months(2027, [parts(10, 100), parts(10, -100)]),
    )

    assert found.actual is None
    assert found.state is State.NO_DATA


def test_a_native_metric_is_never_combined() -> None:
    found = score("reach", "2027-04-01", period=2027, actuals=months(2027, [50, 70, 60]))

    assert found.metric_class is MetricClass.NATIVE
    assert found.actual == 60


def test_of_a_native_metric_only_values_of_the_right_length_count() -> None:
    actuals = {"2027-01": 500, "2027-02-01": 30, "2027-W06": 120}

    monthly = score("reach", "2027-02-20", period=2027, target=400, actuals=actuals)
    weekly = score("reach", "2027-02-20", period=2027, target=100, per="week", actuals=actuals)
    whole = score("reach", "2027-02-20", period=2027, target=100, per="period", actuals=actuals)

    assert (monthly.actual, monthly.state) == (500, State.ON_TRACK)
    assert (weekly.actual, weekly.state) == (120, State.ON_TRACK)
    assert (whole.actual, whole.state) == (None, State.NO_DATA)


def test_its_default_length_is_its_cadence() -> None:
    found = score(
        "reach",
        "2027-02-20",
        period=2027,
        cadence="weekly",
        actuals={"2027-W05": 120, "2027-01": 500},
    )

    assert found.actual == 120


def test_a_survey_wave_may_take_three_days_more_or_less() -> None:
    def wave(days: str) -> float | None:
        return score("score", "2027-03-31", period=2027, actuals={days: 37}).actual

    assert wave("2027-01-05/2027-02-07") == 37  # 34 days, and January has 31
    assert wave("2027-02-01/2027-03-06") == 37  # 34 days, and March has 31
    assert wave("2027-02-01/2027-03-07") is None
    assert wave("2027-01-01/2027-01-28") == 37
    assert wave("2027-01-01/2027-01-27") is None


def test_a_value_of_any_length_counts_where_none_is_expected() -> None:
    found = score("score", "2027-03-31", period=2027, cadence="ongoing", actuals={"2027-01-05": 37})

    assert found.actual == 37


def test_a_written_length_holds_even_so() -> None:
    found = score(
        "score",
        "2027-03-31",
        period=2027,
        cadence="ongoing",
        per="month",
        actuals={"2027-01": 37, "2027-02-05": 50},
    )

    assert found.actual == 37


def test_without_period_a_native_value_per_period_has_any_length() -> None:
    found = score("score", "2027-03-31", per="period", actuals={"2027-01-05": 37})

    assert found.actual == 37


def test_without_metric_values_stand_alone() -> None:
    found = score(None, "2027-03-01", period=2027, target=10, actuals=months(2027, [5, 6]))

    assert found.metric_class is MetricClass.NATIVE
    assert found.direction is Direction.HIGHER
    assert found.actual == 6


@pytest.mark.parametrize(
    ("fields", "unit", "actual"),
    [
        ({"target": "5%", "actuals": {"2027-01": "4%"}}, MetricUnit.PERCENT, 0.04),
        ({"target": {"max": "5%"}, "actuals": {"2027-01": "4%"}}, MetricUnit.PERCENT, 0.04),
        ({"baseline": "2 h", "actuals": {"2027-01": "90 min"}}, MetricUnit.MINUTES, 90),
        ({"actuals": {"2027-01": "90 s"}}, MetricUnit.SECONDS, 90),
        ({"actuals": {"2027-01": {"note": "nobody knows"}, "2027-02": 9}}, MetricUnit.NUMBER, 9),
        ({"target": {"change": "+15%"}}, MetricUnit.NUMBER, None),
    ],
)
def test_without_metric_the_first_number_tells_the_unit(
    fields: dict[str, object], unit: MetricUnit, actual: float | None
) -> None:
    found = score(None, "2027-03-01", period=2027, **fields)

    assert found.unit is unit
    assert found.actual == actual


def test_missing_is_never_zero() -> None:
    found = score(
        "visits", "2027-03-01", period=2027, target=120, actuals={"2027-01": "-", "2027-02": 10}
    )

    assert found.actual == 10
    assert [str(each.period) for each in found.points] == ["2027-02"]
    assert [str(each) for each in found.holes] == ["2027-01-01/2027-01-31"]


def test_values_that_end_after_the_day_are_left_out() -> None:
    actuals = months(2027, [10, 20])

    assert score("visits", "2027-02-27", period=2027, actuals=actuals).actual == 10
    assert score("visits", "2027-02-28", period=2027, actuals=actuals).actual == 30


def test_a_value_that_is_no_number_of_its_metric_is_left_out() -> None:
    found = score("visits", "2027-03-01", period=2027, actuals={"2027-01": 5, "2027-02": "4%"})

    assert found.actual == 5


def test_a_straddling_value_is_shown_but_does_not_count() -> None:
    found = score(
        "visits",
        "2027-03-01",
        period=2027,
        actuals={"2026-12-15/2027-01-14": 7, "2027-02": 5},
    )

    assert found.actual == 5
    assert [point.value for point in found.history] == [7, 5]
    assert [point.value for point in found.points] == [5]


def test_of_two_values_of_one_period_the_first_stands() -> None:
    found = score(
        "visits", "2027-03-01", period=2027, actuals={"2027-01": 5, "2027-01-01/2027-01-31": 9}
    )

    assert found.actual == 5


def test_a_sum_too_large_for_a_number_is_no_data() -> None:
    found = score(
        "visits", "2027-03-01", period=2027, target=5, actuals=months(2027, ["1e308", "1e308"])
    )

    assert found.actual is None
    assert found.state is State.NO_DATA


def test_the_ratio_of_the_last_month_is_that_of_the_weeks_with_four_days_in_it() -> None:
    # 29 March to 4 April has four days in April, 26 April to 2 May has five.
    found = score(
        "click-rate",
        "2027-05-10",
        period=2027,
        cadence="monthly",
        baseline="1%",
        target="5%",
        actuals={
            "2027-W12": {"numerator": 90, "denominator": 100},
            "2027-W13": {"numerator": 2, "denominator": 100},
            "2027-W15": {"numerator": 4, "denominator": 100},
            "2027-W17": {"numerator": 6, "denominator": 100},
        },
    )

    assert found.actual == pytest.approx(0.04)
