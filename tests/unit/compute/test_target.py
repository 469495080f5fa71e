"""Targets in numbers: changes, compounding, units, bands, paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.model.metric import Direction
from tests.builders import months
from tests.scores import score

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures


def target(metric: str, **fields: object) -> float | None:
    return score(metric, "2027-06-30", **{"period": 2027, **fields}).target


@pytest.mark.parametrize(
    ("metric", "change", "baseline", "end"),
    [
        ("followers", "+15%", 1000, 1150),
        ("followers", "-10%", 1000, 900),
        ("followers", "+500", 1000, 1500),
        ("followers", "+500", 0, 500),
        ("followers", "-5", -10, -15),
        ("click-rate", "+15%", "4%", 0.046),
        ("click-rate", "+2 pp", "4%", 0.06),
        ("reply-time", "-30 min", "2 h", 90),
        ("score", "+10%", 40, 44),
        ("visits", "+10%", 40, 44),
    ],
)
def test_a_change_is_told_from_the_baseline(
    metric: str, change: str, baseline: object, end: float
) -> None:
    assert target(metric, baseline=baseline, target={"change": change}) == pytest.approx(end)


@pytest.mark.parametrize(
    ("metric", "fields"),
    [
        ("followers", {"target": {"change": "+15%"}}),
        ("followers", {"target": {"change": "+15%"}, "baseline": 0}),
        ("followers", {"target": {"change": "+15%"}, "baseline": -10}),
        ("followers", {"target": {"change": "+2 pp"}, "baseline": 10}),
        ("click-rate", {"target": {"change": "+500"}, "baseline": "4%"}),
        ("visits", {"target": {"change": "+5", "every": "quarter"}, "baseline": 10}),
        ("followers", {"target": {"change": "9e99%", "every": "week"}, "baseline": 10}),
        ("followers", {"target": {"change": "1e308"}, "baseline": "1e308"}),
    ],
)
def test_a_change_from_nothing_is_no_target(metric: str, fields: dict[str, object]) -> None:
    found = score(metric, "2027-06-30", period=2027, actuals={"2027-01": "5%"}, **fields)

    assert found.target is None
    assert found.state is State.NO_TARGET


@pytest.mark.parametrize(
    ("metric", "change", "baseline", "every", "end"),
    [
        ("followers", "+15%", 1000, "quarter", 1000 * 1.15**4),
        ("followers", "+500", 1000, "quarter", 3000),
        ("followers", "+1%", 1000, "month", 1000 * 1.01**12),
        ("followers", "+1", 1000, "week", 1052),
        ("followers", "+10%", 1000, "year", 1100),
        ("click-rate", "+1 pp", "4%", "quarter", 0.08),
        ("click-rate", "+1 pp", {"value": "4%", "period": 2025}, "quarter", 0.12),
        ("followers", "+500", {"value": 1000, "period": "2026-12"}, "quarter", 3000),
        ("followers", "+500", {"value": 1000, "period": "2027-02-10"}, "quarter", 2500),
        ("followers", "+500", {"value": 1000, "period": 2028}, "quarter", 1000),
        ("score", "+2", 30, "quarter", 38),
    ],
)
def test_a_change_may_compound_from_the_baseline_to_the_end_of_the_period(
    metric: str, change: str, baseline: object, every: str, end: float
) -> None:
    found = target(metric, baseline=baseline, target={"change": change, "every": every})

    assert found == pytest.approx(end)


def test_without_a_period_nothing_compounds() -> None:
    assert (
        score(
            "followers",
            "2027-06-30",
            baseline={"value": 1000, "period": 2026},
            target={"change": "+5", "every": "month"},
        ).target
        is None
    )


def test_a_flow_may_start_from_another_length_of_time() -> None:
    found = score(
        "visits",
        "2027-06-30",
        period=2027,
        baseline={"value": 92, "period": "2026-Q4"},
        target={"change": "+10%"},
    )

    assert found.baseline == pytest.approx(365)
    assert found.target == pytest.approx(401.5)
    assert found.is_baseline_scaled


def test_a_year_is_a_year_however_many_days_it_has() -> None:
    found = score(
        "visits",
        "2016-06-30",
        period=2016,
        baseline={"value": 10_406_759, "period": 2015},
        target={"change": "+10%"},
    )

    assert found.baseline == 10_406_759
    assert not found.is_baseline_scaled


@pytest.mark.parametrize(
    ("before", "now"),
    [("2015-01/2015-04", "2016-01/2016-04"), ("2015-02-01/2015-02-28", "2016-02-01/2016-02-29")],
)
def test_the_same_days_of_another_year_are_as_long_whatever_the_leap_day(
    before: str, now: str
) -> None:
    found = score(
        "visits", "2016-06-30", period=now, baseline={"value": 3_271_715, "period": before}
    )

    assert found.baseline == 3_271_715
    assert not found.is_baseline_scaled


def test_a_year_is_half_of_two_years_though_both_begin_and_end_on_the_same_days() -> None:
    found = score(
        "visits",
        "2028-12-31",
        period="2027/2028",
        per="period",
        baseline={"value": 365, "period": 2026},
        target={"change": "+100%"},
    )

    # 2028 has a leap day: 365 + 366 days.
    assert found.baseline == pytest.approx(731)
    assert found.target == pytest.approx(1462)
    assert found.is_baseline_scaled


def test_a_level_is_never_scaled() -> None:
    found = score(
        "followers", "2027-06-30", period=2027, baseline={"value": 92, "period": "2026-12-31"}
    )

    assert found.baseline == 92


@pytest.mark.parametrize("baseline", [100, {"value": 100, "period": "2026-12"}])
def test_the_baseline_of_a_target_per_month_is_a_months(baseline: object) -> None:
    found = score(
        "visits",
        "2027-06-30",
        period=2027,
        per="month",
        baseline=baseline,
        target={"change": "+10%"},
    )

    assert found.units is not None
    assert found.units.target == pytest.approx(110)
    assert not found.is_baseline_scaled


def test_a_years_baseline_of_a_target_per_month_is_scaled() -> None:
    found = score(
        "visits",
        "2027-06-30",
        period=2027,
        per="month",
        baseline={"value": 1200, "period": 2026},
        target={"change": "+10%"},
    )

    assert found.units is not None
    assert found.units.target == pytest.approx(110)
    assert found.target == pytest.approx(1320)
    assert found.is_baseline_scaled


def test_a_flow_without_period_keeps_its_baseline() -> None:
    found = score("visits", "2027-06-30", baseline={"value": 9, "period": "2026-12"})

    assert found.baseline == 9


def test_a_baseline_that_is_no_number_of_its_metric_is_none() -> None:
    assert score("visits", "2027-06-30", period=2027, baseline="4%").baseline is None


@pytest.mark.parametrize(
    ("per", "window", "whole"),
    [
        ("period", "2027", 100),
        ("month", "2027", 1200),
        ("quarter", "2027", 400),
        ("year", "2027/2029", 300),
        ("year", "2026-07-01/2027-06-30", 100),
        ("week", "2027-01-04/2027-01-17", 200),
        ("day", "2027-02", 2800),
        ("month", "2027-01-01/2027-02-14", 150),
    ],
)
def test_the_target_of_all_of_the_period(per: str, window: str, whole: float) -> None:
    assert target("visits", period=window, per=per, target=100) == pytest.approx(whole)


def test_a_target_per_unit_speaks_of_flows_only() -> None:
    assert target("followers", per="month", target=100) == 100


def test_three_years_of_a_yearly_target() -> None:
    found = score(
        "visits",
        "2028-07-01",
        period="2027/2029",
        per="year",
        target=365,
        cadence="yearly",
        actuals={"2027": 400, "2028-H1": 182},
    )

    assert found.expected == pytest.approx(365 + 365 * 182 / 366)
    assert found.target == pytest.approx(1095)
    assert found.units is not None
    assert (found.units.met, found.units.whole, found.units.last) == (1, 1, 400)


def test_a_fiscal_year_counts_quarters_from_its_first_day() -> None:
    found = score(
        "visits",
        "2026-11-20",
        period="2026-08-01/2027-07-31",
        per="quarter",
        target=30,
        actuals=months(2026, [10, 10, 10], first=8),
    )

    assert found.units is not None
    assert (found.units.met, found.units.whole) == (1, 1)
    assert found.expected == pytest.approx(30)


def test_units_count_only_where_they_are_covered_exactly() -> None:
    found = score(
        "visits",
        "2027-05-01",
        period=2027,
        per="month",
        target=10,
        actuals={
            "2027-01": 12,
            "2027-02-01/2027-02-14": 5,
            "2027-02-15/2027-02-28": 6,
            "2027-03-01/2027-03-20": 30,
        },
    )

    assert found.units is not None
    assert (found.units.met, found.units.whole, found.units.last) == (2, 2, 11)


def test_days_measured_twice_do_not_make_a_whole_unit() -> None:
    found = score(
        "visits",
        "2027-03-01",
        period=2027,
        per="month",
        target=10,
        actuals={"2027-02-01/2027-02-14": 5, "2027-02-02/2027-02-15": 6},
    )

    assert found.units is not None
    assert found.units.whole == 0


def test_a_value_of_several_units_is_none_of_them() -> None:
    found = score(
        "visits", "2027-04-01", period=2027, per="month", target=10, actuals={"2027-Q1": 40}
    )

    assert found.units is not None
    assert (found.units.whole, found.units.last) == (0, None)
    assert found.expected == pytest.approx(30)


def test_a_sum_of_a_unit_too_large_for_a_number_is_left_out() -> None:
    found = score(
        "visits",
        "2027-02-01",
        period=2027,
        per="month",
        target=10,
        actuals={"2027-01-01/2027-01-15": "1e308", "2027-01-16/2027-01-31": "1e308"},
    )

    assert found.units is not None
    assert found.units.whole == 0


def test_lower_is_better_in_each_unit_too() -> None:
    found = score(
        "complaints",
        "2027-03-01",
        period=2027,
        per="month",
        target=10,
        actuals=months(2027, [9, 11]),
    )

    assert found.units is not None
    assert (found.units.met, found.units.whole) == (1, 2)


@pytest.mark.parametrize(
    ("fields", "direction"),
    [
        ({}, Direction.NEUTRAL),
        ({"target": 10}, Direction.HIGHER),
        ({"target": 10, "direction": "lower"}, Direction.LOWER),
        ({"target": {"max": 10}}, Direction.NEUTRAL),
        ({"target": {"change": "+5%"}, "baseline": 10}, Direction.HIGHER),
        ({"target": {"change": "-5%"}, "baseline": 10}, Direction.LOWER),
        ({"target": "measure-first"}, Direction.NEUTRAL),
    ],
)
def test_a_target_settles_which_way_is_better(
    fields: dict[str, object], direction: Direction
) -> None:
    assert score("posts", "2027-06-30", period=2027, **fields).direction is direction


def planned(found: KpiFigures) -> list[tuple[str, float]]:
    return [(str(each.day), each.value) for each in found.path]


def test_the_planned_path_of_a_flow_is_its_sum() -> None:
    found = score(
        "visits",
        "2027-06-30",
        period=2027,
        target=1000,
        trajectory={"shares": {"2027-H1": "45%", "2027-H2": "55%"}},
    )

    assert planned(found) == [("2026-12-31", 0), ("2027-06-30", 450), ("2027-12-31", 1000)]


def test_the_planned_path_of_a_level_goes_from_its_baseline() -> None:
    found = score("followers", "2027-06-30", period=2027, baseline=10, target=20)

    assert planned(found) == [("2026-12-31", 10), ("2027-12-31", 20)]


def test_a_path_too_large_for_numbers_is_not_drawn() -> None:
    found = score("followers", "2027-06-30", period=2027, baseline="-1e308", target="1e308")

    assert [each.day.year for each in found.path] == []
    assert found.expected is None


@pytest.mark.parametrize(
    ("metric", "fields"),
    [
        ("followers", {"target": 20}),
        ("visits", {"target": 20, "per": "month"}),
        ("score", {"target": 20, "baseline": 10}),
        ("visits", {}),
    ],
)
def test_a_target_alone_has_no_path(metric: str, fields: dict[str, object]) -> None:
    assert score(metric, "2027-06-30", period=2027, **fields).path == ()


def test_values_of_a_trajectory_are_cumulative_for_a_flow() -> None:
    found = score(
        "visits",
        "2027-07-01",
        period=2027,
        target=1000,
        trajectory={"values": {"2027-06": 400, "2027-12": 1000}},
        actuals={"2027-H1": 400},
    )

    assert found.expected == pytest.approx(400)


def test_values_of_a_trajectory_are_levels_for_a_level() -> None:
    found = score(
        "followers",
        "2027-07-01",
        period=2027,
        baseline=100,
        target=200,
        trajectory={"values": {"2027-06": 130, "2027-12": 200}},
        actuals={"2027-06": 130},
    )

    assert found.expected == pytest.approx(130)
    assert found.pace == pytest.approx(1)


def test_a_level_that_starts_at_its_target_still_has_figures() -> None:
    found = score(
        "followers",
        "2027-07-01",
        period=2027,
        baseline=200,
        target=200,
        trajectory={"values": {"2027-06": 130, "2027-12": 200}},
        actuals={"2027-06": 190},
    )

    assert found.pace == pytest.approx(0.95)
    assert found.state is State.ON_TRACK


def test_a_value_of_a_trajectory_that_does_not_fit_the_metric_is_left_out() -> None:
    found = score(
        "visits",
        "2027-07-01",
        period=2027,
        target=1000,
        trajectory={"values": {"2027-06": "4%", "2027-12": 1000}},
        actuals={"2027-H1": 400},
    )

    assert found.expected == pytest.approx(1000 * 181 / 365)
