"""Whether all values are there, what is missing, and what is late."""

from __future__ import annotations

import pytest

from mkdocs_strategy_plugin.compute.kpi_figures import Flag, KpiFigures
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.compute.waiting import WaitingKind
from tests.builders import months
from tests.scores import score


def found(metric: str, as_of: str, **fields: object) -> KpiFigures:
    return score(metric, as_of, **{"period": 2027, "target": 100, **fields})


def names(it: KpiFigures) -> list[str]:
    return [f"{each.start:%m-%d}" for each in it.holes]


def test_the_first_periods_may_be_holes_too() -> None:
    it = found("visits", "2027-05-01", actuals={"2027-03": 5, "2027-04": 5})

    assert names(it) == ["01-01", "02-01"]
    assert Flag.HOLE in it.flags


def test_after_the_last_value_there_is_no_hole() -> None:
    assert found("visits", "2027-05-01", actuals={"2027-01": 5}).holes == ()
    assert found("visits", "2027-05-01").holes == ()


def test_a_longer_value_leaves_no_hole() -> None:
    assert found("visits", "2027-05-01", actuals={"2027-Q1": 5}).holes == ()


def test_a_shorter_value_leaves_one() -> None:
    it = found("visits", "2027-05-01", actuals={"2027-01": 5, "2027-02-20/2027-03-31": 5})

    assert names(it) == ["02-01"]


def test_weeks_at_the_edge_leave_no_hole() -> None:
    it = found("visits", "2027-01-20", cadence="weekly", actuals={"2027-W01": 5, "2027-W02": 5})

    assert it.holes == ()


def test_a_level_on_the_last_day_of_a_month_is_that_months() -> None:
    it = found("followers", "2027-05-01", actuals={"2027-01-31": 5, "2027-03-31": 5})

    assert names(it) == ["02-01"]


def test_where_any_value_counts_there_are_no_holes() -> None:
    it = found("visits", "2027-12-01", cadence="ongoing", actuals={"2027-11": 5})

    assert it.holes == ()
    assert it.flags == frozenset()


def test_a_sum_with_a_hole_is_not_final() -> None:
    it = found("visits", "2027-04-20", period="2027-Q1", actuals={"2027-01": 5, "2027-03": 5})

    assert not it.is_final
    assert it.waiting is not None
    assert it.waiting.kind is WaitingKind.MISSING
    assert [str(each) for each in it.waiting.periods] == ["2027-02-01/2027-02-28"]
    assert it.state is State.OFF_TRACK


def test_a_ratio_over_the_period_with_a_hole_is_not_final() -> None:
    fields = {"period": "2027-Q1", "target": "4%", "actuals": {"2027-01": "5%", "2027-03": "5%"}}

    assert not found("click-rate", "2027-04-20", **fields).is_final
    assert found("click-rate", "2027-04-20", **fields, baseline="2%").is_final


@pytest.mark.parametrize("metric", ["followers", "score"])
def test_a_level_or_a_native_needs_only_the_last_value(metric: str) -> None:
    it = found(metric, "2027-04-20", period="2027-Q1", actuals={"2027-03": 100})

    assert it.is_final
    assert it.state is State.ACHIEVED
    assert it.waiting is None


def test_a_level_waits_for_its_last_value_only() -> None:
    it = found("followers", "2027-04-20", period="2027-Q1", actuals={"2027-01": 100})

    assert it.waiting is not None
    assert it.waiting.kind is WaitingKind.AWAITING
    assert [str(each) for each in it.waiting.periods] == ["2027-03-01/2027-03-31"]


def test_a_sum_waits_for_each_value_after_the_last() -> None:
    it = found("visits", "2027-04-20", period="2027-Q1", actuals={"2027-01": 100})

    assert it.waiting is not None
    assert [each.start.month for each in it.waiting.periods] == [2, 3]


def test_a_last_month_that_lacks_its_first_days_is_missing_them() -> None:
    it = found(
        "visits",
        "2027-02-20",
        period="2027-01",
        actuals={"2027-01-15/2027-01-31": 100},
    )

    assert it.waiting is not None
    assert it.waiting.kind is WaitingKind.MISSING


def test_a_running_period_waits_for_nothing() -> None:
    assert found("visits", "2027-03-31", period="2027-Q1", actuals={"2027-01": 9}).waiting is None
    assert found("visits", "2028-03-31").waiting is None


def test_a_day_of_the_last_month_is_not_final_while_the_month_lasts() -> None:
    fields = {"period": "2027-Q1", "actuals": {"2027-03-10": 100}}

    assert not found("followers", "2027-03-20", **fields).is_final
    assert not found("followers", "2027-03-31", **fields).is_final
    assert found("followers", "2027-04-01", **fields).is_final


def test_where_any_value_counts_the_end_of_the_period_is_final() -> None:
    fields = {"period": "2027-Q1", "cadence": "ongoing"}

    assert not found("visits", "2027-03-31", **fields, actuals={"2027-02": 5}).is_final
    assert found("visits", "2027-04-01", **fields, actuals={"2027-02": 5}).is_final
    assert found("visits", "2027-03-31", **fields, actuals={"2027-03": 5}).is_final
    assert not found("visits", "2027-04-01", **fields).is_final


def is_late(as_of: str, **fields: object) -> bool:
    return Flag.LATE in found("visits", as_of, **fields).flags


def test_a_value_is_late_half_its_days_after_its_period() -> None:
    january = {"actuals": {"2027-01": 5}}

    assert not is_late("2027-03-14", **january)  # 28 days of February, and half of them
    assert is_late("2027-03-15", **january)


def test_the_first_value_may_be_late_too() -> None:
    assert not is_late("2027-02-15")
    assert is_late("2027-02-16")


def test_a_lag_gives_more_time() -> None:
    january = {"actuals": {"2027-01": 5}, "lag": "35 d"}

    assert not is_late("2027-04-18", **january)
    assert is_late("2027-04-19", **january)


def test_a_final_figure_is_never_late() -> None:
    assert not is_late("2029-01-01", period="2027-01", actuals={"2027-01": 5})


def test_where_any_value_counts_none_is_late() -> None:
    assert not is_late("2027-12-31", cadence="ongoing")
    assert not is_late("2027-12-31", cadence="ongoing", actuals={"2027-01": 5})


def test_after_the_last_value_of_the_period_none_is_late() -> None:
    assert not is_late("2028-06-01", actuals={"2027-01": 5, "2027-12": 5})


def test_without_a_period_the_next_value_may_be_late() -> None:
    late = score("visits", "2027-03-15", actuals={"2027-01": 5})
    unknown = score("visits", "2027-03-15")

    assert late.flags == {Flag.LATE}
    assert unknown.flags == frozenset()


def test_the_last_day_is_that_of_the_last_value() -> None:
    it = found("visits", "2027-05-01", actuals=months(2027, [5, 5]))

    assert str(it.last_day) == "2027-02-28"
    assert found("visits", "2027-05-01").last_day is None


def test_a_leap_day_is_a_day_of_its_month() -> None:
    it = found("visits", "2028-03-01", period=2028, actuals={"2028-02": 29})

    assert it.expected == pytest.approx(100 * 29 / 366)


def test_a_period_of_one_day() -> None:
    it = found("visits", "2027-05-02", period="2027-05-01", actuals={"2027-05-01": 100})

    assert it.state is State.ACHIEVED
    assert it.expected == 100


def test_week_53_belongs_to_the_year_that_has_most_of_it() -> None:
    it = found(
        "visits",
        "2027-01-10",
        period=2026,
        cadence="weekly",
        per="week",
        actuals={"2026-W53": 90, "2027-W01": 80},
    )

    assert it.actual == 90
    assert it.units is not None
    assert (it.units.met, it.units.whole) == (0, 1)
