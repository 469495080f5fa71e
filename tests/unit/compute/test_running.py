"""Running totals become the flow of each period."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.compute.kpi_figures import Flag
from mkdocs_strategy_plugin.compute.running import Runs
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.model.target import Per
from tests.builders import months
from tests.scores import score

RUNNING = {"values": "running-total"}


def flows(found: object) -> list[tuple[str, float]]:
    points = getattr(found, "points", ())
    return [(str(each.period), each.value) for each in points]


def test_each_value_is_what_it_adds_to_the_one_before() -> None:
    found = score(
        "visits", "2027-04-01", period=2027, actuals=months(2027, [10, 25, 45]), **RUNNING
    )

    assert flows(found) == [("2027-01", 10), ("2027-02", 15), ("2027-03", 20)]
    assert found.actual == 45


def test_a_skipped_value_is_no_hole() -> None:
    found = score(
        "visits", "2027-05-01", period=2027, actuals={"2027-02": 25, "2027-04": 60}, **RUNNING
    )

    assert flows(found) == [("2027-01-01/2027-02-28", 25), ("2027-03-01/2027-04-30", 35)]
    assert found.holes == ()
    assert Flag.HOLE not in found.flags


def test_a_figure_of_one_day_runs_from_the_first_day_of_the_period() -> None:
    found = score(
        "posts", "2016-06-30", period=2016, target=497, actuals={"2016-06-12": 179}, **RUNNING
    )

    assert flows(found) == [("2016-01-01/2016-06-12", 179)]
    assert found.expected == pytest.approx(497 * 164 / 366)
    assert found.state is State.AT_RISK


def test_totals_start_again_each_year_of_a_target_per_year() -> None:
    found = score(
        "visits",
        "2028-03-01",
        period="2027/2029",
        target=100,
        per="year",
        actuals={"2027-06": 50, "2027-12": 90, "2028-01": 8, "2028-02": 20},
        **RUNNING,
    )

    assert [value for _, value in flows(found)] == [50, 40, 8, 12]
    assert found.actual == 110
    assert found.units is not None
    assert (found.units.met, found.units.whole, found.units.last) == (0, 1, 90)


def test_a_total_of_a_week_is_of_the_year_that_has_four_of_its_days() -> None:
    # Week 52 runs from 27 December 2027 to 2 January 2028.
    found = score(
        "visits",
        "2028-02-01",
        period="2027/2028",
        target=100,
        per="year",
        cadence="weekly",
        actuals={"2027-W51": 80, "2027-W52": 90, "2028-W01": 4, "2028-W02": 7},
        **RUNNING,
    )

    assert flows(found) == [
        ("2027-01-01/2027-12-26", 80),
        ("2027-W52", 10),
        ("2028-W01", 4),
        ("2028-W02", 3),
    ]


def test_a_last_week_that_reaches_over_the_period_is_its_last() -> None:
    found = score(
        "visits",
        "2028-02-01",
        period=2027,
        target=90,
        per="year",
        cadence="weekly",
        actuals={"2027-W51": 80, "2027-W52": 90},
        **RUNNING,
    )

    assert found.actual == 90
    assert found.is_final
    assert found.state is State.ACHIEVED


def test_totals_go_on_through_the_years_of_a_target_for_all_of_them() -> None:
    found = score(
        "visits",
        "2028-02-01",
        period="2027/2029",
        target=300,
        actuals={"2027-12": 90, "2028-01": 98},
        **RUNNING,
    )

    assert [value for _, value in flows(found)] == [90, 8]


def test_totals_of_another_period_are_left_out() -> None:
    found = score(
        "visits",
        "2028-02-01",
        period=2027,
        actuals={"2026-12": 90, "2027-01": 8, "2028-01": 7},
        **RUNNING,
    )

    assert [point.value for point in found.history] == [8]


def test_without_a_period_the_first_total_only_starts() -> None:
    found = score("visits", "2027-04-01", actuals=months(2027, [10, 25, 45]), **RUNNING)

    assert flows(found) == [("2027-02", 15), ("2027-03", 20)]


def test_a_total_that_falls_takes_something_back() -> None:
    found = score("visits", "2027-03-01", period=2027, actuals=months(2027, [10, 8]), **RUNNING)

    assert found.actual == 8


def test_a_difference_too_large_for_a_number_is_missing() -> None:
    found = score(
        "visits", "2027-03-01", period=2027, actuals=months(2027, ["-1e308", "1e308"]), **RUNNING
    )

    assert [value for _, value in flows(found)] == [-1e308]


def test_of_two_totals_of_one_day_the_longer_lasting_adds_nothing() -> None:
    found = score(
        "visits",
        "2027-03-01",
        period=2027,
        actuals={"2027-01": 10, "2027-01-31": 10},
        **RUNNING,
    )

    assert flows(found) == [("2027-01", 10)]


def test_totals_of_a_level_stay_as_they_are() -> None:
    found = score("followers", "2027-03-01", period=2027, actuals=months(2027, [10, 12]), **RUNNING)

    assert found.actual == 12


def test_totals_of_channels_are_combined_before_they_are_turned() -> None:
    found = score(
        "visits",
        "2027-04-01",
        period=2027,
        channels={
            "x": {"actuals": months(2027, [10, 20, 30])},
            "blog": {"actuals": {"2027-01": 1, "2027-03": 6}},
        },
        **RUNNING,
    )

    assert flows(found) == [("2027-01", 11), ("2027-02-01/2027-03-31", 25)]
    assert found.flags == frozenset()


def test_after_the_last_whole_total_of_channels_a_period_is_partial() -> None:
    found = score(
        "visits",
        "2027-03-01",
        period=2027,
        channels={
            "x": {"actuals": months(2027, [10, 20])},
            "blog": {"actuals": months(2027, [1])},
        },
        **RUNNING,
    )

    assert flows(found) == [("2027-01", 11), ("2027-02", 10)]
    assert found.points[1].missing_channels == ("blog",)
    assert found.actual == 11


def test_without_any_whole_total_every_period_is_partial() -> None:
    found = score(
        "visits",
        "2027-03-01",
        period=2027,
        channels={"x": {"actuals": months(2027, [10])}, "blog": {}},
        **RUNNING,
    )

    assert found.points[0].missing_channels == ("blog",)
    assert found.actual is None


def test_a_total_goes_on_from_the_one_before_within_its_run() -> None:
    years = Runs(period("2027/2028"), Per.YEAR)

    assert years.go_on(period("2027-01"), period("2027-02"))
    assert not years.go_on(period("2027-12"), period("2028-01"))
    assert not years.go_on(period("2026-11"), period("2026-12"))
    assert Runs(period("2027/2028")).go_on(period("2027-12"), period("2028-01"))
    assert Runs(None).go_on(period("2026-12"), period("2027-01"))
