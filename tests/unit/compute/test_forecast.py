"""Where a KPI would end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.compute.kpi_figures import Forecast, Outlook
from tests.builders import months
from tests.scores import score

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures

TOO_EARLY = Forecast()


def forecast(metric: str, as_of: str, **fields: object) -> Forecast:
    made = score(metric, as_of, period=2027, **fields).forecast
    assert made is not None
    return made


def parts(numerator: object, denominator: object) -> dict[str, object]:
    return {"numerator": numerator, "denominator": denominator}


# --- where there is one ----------------------------------------------------------------------


@pytest.mark.parametrize("metric", ["visits", "followers", "click-rate"])
def test_two_values_are_too_early(metric: str) -> None:
    sign = "%" if metric == "click-rate" else ""
    actuals = months(2027, [f"3{sign}", f"4{sign}"])

    assert forecast(metric, "2027-03-01", target=f"9{sign}", actuals=actuals) == TOO_EARLY


def test_of_a_sum_fifteen_percent_of_the_days_must_be_measured() -> None:
    # 7 + 28 + 19 days are 54 of 365, which is less than 54.75.
    values = {"2027-01-01/2027-01-07": 7, "2027-02": 28, "2027-03-01/2027-03-19": 19}
    one_more = {**values, "2027-03-20": 1}

    assert forecast("visits", "2027-04-01", target=365, actuals=values) == TOO_EARLY
    assert forecast("visits", "2027-04-01", target=365, actuals=one_more).point == 365


def test_of_weeks_at_the_edge_only_the_days_inside_are_measured() -> None:
    # Five days of the first week are in the period, two before it: 5 + 7 and some more.
    weeks = {"2025-W01": 4, "2025-W02": 7}

    def made(**more: object) -> Forecast | None:
        actuals = {**weeks, **more}
        period = "2025-01-01/2025-04-15"
        return score("visits", "2025-04-15", period=period, target=105, actuals=actuals).forecast

    # 15 % of 105 days are 15.75.
    assert made(**{"2025-01-13/2025-01-15": 3}) == TOO_EARLY
    assert made(**{"2025-01-13/2025-01-16": 4}) != TOO_EARLY


def test_a_level_speaks_of_all_the_days_up_to_its_own() -> None:
    values = {"2027-01-10": 1, "2027-01-31": 2}
    early, late = {**values, "2027-02-23": 3}, {**values, "2027-02-24": 3}

    assert forecast("followers", "2027-04-01", target=9, actuals=early) == TOO_EARLY
    assert forecast("followers", "2027-04-01", target=9, actuals=late) != TOO_EARLY


def test_without_any_value_it_is_too_early() -> None:
    assert forecast("visits", "2027-04-01", target=9) == TOO_EARLY


@pytest.mark.parametrize("target", [{}, {"target": "measure-first"}, {"target": {"change": "+5%"}}])
def test_without_a_target_there_is_none(target: dict[str, object]) -> None:
    found = score("visits", "2027-07-01", period=2027, actuals=months(2027, [1] * 6), **target)

    assert found.forecast is None


def test_without_a_period_there_is_none() -> None:
    found = score("followers", "2027-07-01", target=9, actuals=months(2027, [1] * 6))

    assert found.forecast is None


def test_of_what_is_never_combined_there_is_none() -> None:
    found = score("reach", "2027-07-01", period=2027, target=9, actuals=months(2027, [1] * 6))

    assert found.forecast is None


@pytest.mark.parametrize("metric", ["visits", "followers"])
def test_once_final_there_is_none(metric: str) -> None:
    found = score(metric, "2028-01-01", period=2027, target=9, actuals=months(2027, [1] * 12))

    assert found.is_final
    assert found.forecast is None


def test_a_period_that_is_over_but_awaits_a_value_still_has_one() -> None:
    found = score("visits", "2028-01-01", period=2027, target=365, actuals=months(2027, [31] * 11))

    assert not found.is_final
    assert found.forecast is not None
    assert found.forecast.point == pytest.approx(31 * 11 * 365 / 334)


def test_where_channels_have_no_total_there_is_none() -> None:
    channels = {"x": {"actuals": months(2027, [1] * 6)}, "blog": {"actuals": {}}}
    found = score("waiting", "2027-07-01", period=2027, target=9, channels=channels)

    assert found.is_worst_channel
    assert found.forecast is None


# --- sums ------------------------------------------------------------------------------------


def test_only_the_last_three_periods_make_the_range() -> None:
    # 272 in 151 days; then the rate of March, April or May for the 214 days that are left.
    found = forecast("visits", "2027-06-01", target=600, actuals=months(2027, [59, 90, 62, 30, 31]))

    assert found.point == pytest.approx(272 / 151 * 365)
    assert found.low == pytest.approx(272 + 214 * 30 / 30)
    assert found.high == pytest.approx(272 + 214 * 62 / 31)


def test_the_range_is_widened_to_hold_the_point() -> None:
    found = forecast(
        "visits", "2027-06-01", target=600, actuals=months(2027, [310, 280, 31, 30, 31])
    )

    assert found.point == pytest.approx(682 / 151 * 365)
    assert found.low == pytest.approx(682 + 214)
    assert found.high == found.point


def test_a_hole_is_filled_at_the_rate_of_the_other_months() -> None:
    values = {"2027-01": 31, "2027-02": 28, "2027-04": 30}

    found = forecast("visits", "2027-05-01", target=365, actuals=values)

    assert found == (
        pytest.approx(365),
        pytest.approx(365),
        pytest.approx(365),
        Outlook.REACHES,
    )


def test_a_partial_period_takes_no_part() -> None:
    blog, mail = months(2027, [31, 28, 31, 30]), months(2027, [31, 28, 31])
    channels = {"blog": {"actuals": blog}, "email": {"actuals": mail}}

    found = forecast("visits", "2027-05-01", target=365, channels=channels)

    assert found.point == pytest.approx(2 * 365)


def test_running_totals_are_forecast_as_what_each_period_adds() -> None:
    found = forecast(
        "visits",
        "2027-04-01",
        target=365,
        values="running-total",
        actuals=months(2027, [31, 59, 90 + 31]),
    )

    assert found.point == pytest.approx(121 / 90 * 365)
    assert (found.low, found.high) == (pytest.approx(121 + 275), pytest.approx(121 + 550))


def test_months_of_a_monthly_target_weigh_alike() -> None:
    found = forecast(
        "visits", "2027-04-01", target=100, per="month", actuals=months(2027, [60, 90, 120])
    )

    assert found.point == pytest.approx(270 / 3 * 12)
    assert found.low == pytest.approx(270 + 9 * 60)
    assert found.high == pytest.approx(270 + 9 * 120)
    assert found.outlook is Outlook.OPEN


def test_a_period_that_should_bring_nothing_says_nothing_of_the_rest() -> None:
    shares = {"shares": {"2027-01": "25%", "2027-02": "0", "2027-03/2027-12": "75%"}}
    found = forecast(
        "visits", "2027-04-01", target=400, trajectory=shares, actuals=months(2027, [100, 9, 50])
    )
    share = 0.25 + 0.75 * 31 / 306

    assert found.point == pytest.approx(159 / share)
    assert found.low == pytest.approx(159 + (1 - share) * 100 / 0.25)


def test_while_nothing_was_planned_yet_it_is_too_early() -> None:
    shares = {"shares": {"2027-H1": "0", "2027-H2": "100%"}}

    made = forecast(
        "visits", "2027-07-01", target=400, trajectory=shares, actuals=months(2027, [5] * 6)
    )

    assert made == TOO_EARLY


def test_a_sum_too_large_for_a_number_has_no_forecast() -> None:
    def found(value: str) -> KpiFigures:
        actuals = months(2027, [value] * 3)
        return score("visits", "2027-04-01", period=2027, target="1e308", actuals=actuals)

    assert found("1e307").forecast is not None
    assert found("5e307").actual == pytest.approx(1.5e308)
    assert found("5e307").forecast is None


# --- levels and ratios -----------------------------------------------------------------------


def level(values: list[object], metric: str = "followers", **fields: object) -> Forecast:
    """Values on the days at which 0, 10, 20 … percent of a hundred days are over."""
    days = ["2027-03-31", "2027-04-10", "2027-04-20", "2027-04-30", "2027-05-10", "2027-05-20"]
    actuals = dict(zip(days[1:], values, strict=False))
    made = score(
        metric,
        "2027-06-01",
        period="2027-04-01/2027-07-09",
        cadence="ongoing",
        target=fields.pop("target", 999),
        actuals=actuals,
        **fields,
    ).forecast
    assert made is not None
    return made


def test_a_level_goes_on_from_its_last_value_at_the_median_slope() -> None:
    # Slopes by a tenth of the way: 1, 5, 3 (10 to 20, to 30, 20 to 30); then 70 % is left.
    found = level([100, 101, 106])

    assert found.point == pytest.approx(106 + 7 * 3)
    # Quartiles of 1, 3, 5 are 2 and 4.
    assert (found.low, found.high) == (pytest.approx(106 + 7 * 2), pytest.approx(106 + 7 * 4))
    assert found.outlook is Outlook.MISSES


def test_one_wild_value_does_not_turn_the_line() -> None:
    assert level([100, 101, 999, 103, 104]).point == pytest.approx(104 + 5 * 1)


def test_the_baseline_is_no_value_of_the_line() -> None:
    assert level([100, 101, 106], baseline=0) == level([100, 101, 106])


def test_followers_never_fall_below_nothing() -> None:
    found = level([90, 50, 10])

    assert (found.point, found.low, found.high) == (0, 0, 0)


def test_a_score_may_fall_below_nothing() -> None:
    own = {"mood": {"kind": "index", "over_time": "last"}}

    assert level([90, 50, 10], "mood", metrics=own).point == pytest.approx(10 - 7 * 40)


def test_a_share_stays_one_of_the_whole() -> None:
    found = level(["40%", "60%", "80%"], "click-rate", baseline="20%", target="90%")

    assert (found.point, found.low, found.high) == (1, 1, 1)
    assert found.outlook is Outlook.REACHES


def test_a_share_that_was_above_the_whole_may_be_so_again() -> None:
    values: list[object] = [parts(10, 10), parts(11, 10), parts(12, 10)]

    found = level(values, "click-rate", baseline="20%", target="90%")

    assert found.point == pytest.approx(1.9)


def test_a_ratio_goes_on_from_that_of_its_last_cadence_period() -> None:
    # January and February 2 % and 3 %; March is its two halves together, 4 %.
    actuals = {
        "2027-01": "2%",
        "2027-02": "3%",
        "2027-03-01/2027-03-15": parts(3, 100),
        "2027-03-16/2027-03-31": parts(5, 100),
    }
    found = score(
        "click-rate", "2027-04-01", period=2027, baseline="1%", target="9%", actuals=actuals
    )

    assert found.actual == pytest.approx(0.04)
    assert found.forecast is not None
    assert found.forecast.low is not None
    assert found.forecast.low > 0.04


def test_a_ratio_without_baseline_stays_what_it_is() -> None:
    found = forecast(
        "click-rate",
        "2027-04-01",
        target="3%",
        actuals=months(2027, [parts(1, 100), parts(3, 100), parts(11, 300)]),
    )

    assert found == (pytest.approx(0.03), None, None, Outlook.REACHES)


def test_a_ratio_over_nothing_has_no_forecast() -> None:
    values = months(2027, [parts(1, 5), parts(1, -10), parts(1, 5)])

    found = score("click-rate", "2027-04-01", period=2027, target="3%", actuals=values)

    assert found.actual is None
    assert found.forecast is None


def test_values_on_one_share_of_the_way_make_no_line() -> None:
    shares = {"shares": {"2027-H1": "0", "2027-H2": "100%"}}

    made = forecast(
        "followers", "2027-07-01", target=400, trajectory=shares, actuals=months(2027, [5, 6, 7])
    )

    assert made == TOO_EARLY


def test_many_values_are_thinned_evenly_and_the_last_one_stays() -> None:
    days = [f"2027-{month:02}-{day:02}" for month in range(1, 7) for day in range(1, 29)]
    found = forecast(
        "followers",
        "2027-07-01",
        target=400,
        actuals={day: 100 + number for number, day in enumerate(days)},
    )

    assert found.low is not None
    assert found.high is not None
    assert 267 < found.low <= found.high < 460


# --- compared with the target ----------------------------------------------------------------


def outlook(**fields: object) -> Outlook | None:
    # 100 a month for half a year, and between 90 and 110 of late: 1,188 to 1,212 in a year.
    actuals = {
        "2027-Q1": 90 * 3.3,
        "2027-04": 30 * 3,
        "2027-05": 31 * 3.3,
        "2027-06": 30 * 3.6,
    }
    return forecast("visits", "2027-07-01", actuals=actuals, **fields).outlook


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (1100, Outlook.REACHES),
        (1200, Outlook.OPEN),
        (1300, Outlook.MISSES),
        ({"min": 1100, "max": 1300}, Outlook.REACHES),
        ({"min": 1200, "max": 1300}, Outlook.OPEN),
        ({"min": 1200}, Outlook.OPEN),
        ({"max": 1000}, Outlook.MISSES),
    ],
)
def test_all_of_the_range_is_compared(target: object, expected: Outlook) -> None:
    assert outlook(target=target) is expected


def test_where_lower_is_better_less_reaches() -> None:
    assert outlook(target=1300, direction="lower") is Outlook.REACHES
    assert outlook(target=1100, direction="lower") is Outlook.MISSES


def test_the_band_of_a_unit_is_compared_for_all_of_the_period() -> None:
    assert outlook(target={"min": 90, "max": 110}, per="month") is Outlook.REACHES


def test_a_sum_that_has_reached_its_target_still_has_a_forecast() -> None:
    found: KpiFigures = score(
        "visits", "2027-07-01", period=2027, target=5, actuals=months(2027, [30] * 6)
    )

    assert found.forecast is not None
    assert found.forecast.outlook is Outlook.REACHES
