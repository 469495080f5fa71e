"""From numbers to a pace, and from a pace to a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.compute.states import State
from tests.builders import months
from tests.scores import score

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures


def found(metric: str, as_of: str = "2027-02-01", **fields: object) -> KpiFigures:
    return score(metric, as_of, **{"period": 2027, **fields})


@pytest.mark.parametrize("target", [None, "measure-first", {}, "4%"])
def test_without_a_target_there_is_nothing_to_compare(target: object) -> None:
    assert found("visits", target=target, actuals={"2027-01": 5}).state is State.NO_TARGET


def test_before_its_period_it_has_not_started() -> None:
    assert (
        found("visits", "2026-12-31", target=5, actuals={"2026-12": 5}).state is State.NOT_STARTED
    )
    assert found("visits", "2027-01-01", target=5).state is State.NO_DATA


@pytest.mark.parametrize(
    ("january", "state"),
    [
        (31, State.ON_TRACK),
        (29.45, State.ON_TRACK),
        (29, State.AT_RISK),
        (23.25, State.AT_RISK),
        (23, State.OFF_TRACK),
        (365, State.ACHIEVED),
        (0, State.OFF_TRACK),
        (-5, State.OFF_TRACK),
    ],
)
def test_a_higher_flow_by_its_pace(january: float, state: State) -> None:
    assert found("visits", target=365, actuals={"2027-01": january}).state is state


@pytest.mark.parametrize(
    ("january", "pace", "state"),
    [
        (31, 1, State.ON_TRACK),
        (62, 0.5, State.OFF_TRACK),
        (40, 0.775, State.AT_RISK),
        (0, None, State.ON_TRACK),
        (-1, None, State.ON_TRACK),
        (366, 31 / 366, State.MISSED),
    ],
)
def test_a_lower_flow_by_its_pace(january: float, pace: float | None, state: State) -> None:
    it = found("complaints", target=365, actuals={"2027-01": january})

    assert it.pace == (None if pace is None else pytest.approx(pace))
    assert it.state is state


def test_a_flow_that_should_bring_nothing_is_on_the_right_side_at_zero() -> None:
    assert found("complaints", target=0, actuals={"2027-01": 0}).state is State.ON_TRACK
    assert found("complaints", target=0, actuals={"2027-01": 1}).state is State.MISSED


def test_a_flow_is_compared_with_the_target_of_all_of_the_period() -> None:
    fields = {"target": 100, "per": "month"}

    assert found("visits", **fields, actuals={"2027-01": 1199}).state is State.ON_TRACK
    assert found("visits", **fields, actuals={"2027-01": 1200}).state is State.ACHIEVED
    assert found("complaints", **fields, actuals={"2027-01": 1199}).state is State.OFF_TRACK
    assert found("complaints", **fields, actuals={"2027-01": 1201}).state is State.MISSED


def test_the_plan_sets_from_which_pace_a_state_holds() -> None:
    settings = {"period": 2027, "status": {"on_track": "0.8", "at_risk": "50%"}}

    def state(value: int) -> State:
        fields = {"target": 365, "actuals": {"2027-01": value}}
        return score("visits", "2027-02-01", settings=settings, **fields).state

    assert state(25) is State.ON_TRACK
    assert state(16) is State.AT_RISK
    assert state(15) is State.OFF_TRACK


@pytest.mark.parametrize(
    ("metric", "baseline", "target", "actual", "pace"),
    [
        ("followers", 100, 200, 100 + 100 * 31 / 365, 1),
        ("followers", 100, 200, 58.4931506849315, 0.5),
        ("followers", 100, 200, -100, 1 - (200 + 100 * 31 / 365) / 100),
        ("waiting", 200, 100, 200 - 100 * 31 / 365, 1),
        ("waiting", 200, 100, 241.506849315068, 0.5),
        ("followers", -20, 20, -20 + 40 * 31 / 365, 1),
        ("followers", None, 200, 150, 0.75),
        ("waiting", None, 100, 200, 0.5),
        ("followers", 200, 200, 190, 0.95),
        ("followers", 300, 200, 190, 0.95),
        ("waiting", 50, 100, 200, 0.5),
        ("score", 10, 40, 30, 0.75),
        ("reply-time", 10, 40, 80, 0.5),
    ],
)
def test_the_pace_of_what_is_not_added(
    metric: str, baseline: float | None, target: float, actual: float, pace: float
) -> None:
    it = found(metric, baseline=baseline, target=target, actuals={"2027-01": actual})

    assert it.pace == pytest.approx(pace)


@pytest.mark.parametrize(
    ("metric", "target", "actual", "state"),
    [
        ("score", -5, -10, State.OFF_TRACK),
        ("score", -5, -5, State.ON_TRACK),
        ("score", 10, 0, State.OFF_TRACK),
        ("score", 0, 5, State.ON_TRACK),
        ("followers", 0, 0, State.ON_TRACK),
        ("waiting", 0, 1, State.OFF_TRACK),
        ("waiting", 10, 0, State.ON_TRACK),
    ],
)
def test_without_a_quotient_the_target_is_met_or_not(
    metric: str, target: float, actual: float, state: State
) -> None:
    it = found(metric, target=target, actuals={"2027-01": actual})

    assert it.pace is None
    assert it.state is state


@pytest.mark.parametrize(
    ("metric", "target", "last", "state"),
    [
        ("followers", 100, 100, State.ACHIEVED),
        ("followers", 100, 99, State.MISSED),
        ("waiting", 100, 100, State.ACHIEVED),
        ("waiting", 100, 101, State.MISSED),
        ("score", 100, 99, State.MISSED),
        ("click-rate", "4%", "4%", State.ACHIEVED),
        ("click-rate", "4%", "3.9%", State.MISSED),
        ("visits", 100, 100, State.ACHIEVED),
        ("visits", 100, 99, State.MISSED),
        ("complaints", 100, 100, State.ACHIEVED),
    ],
)
def test_once_final_the_target_is_met_or_missed(
    metric: str, target: object, last: object, state: State
) -> None:
    it = score(metric, "2027-02-01", period="2027-01", target=target, actuals={"2027-01": last})

    assert it.is_final
    assert it.state is state


def test_a_sum_of_fractions_meets_its_target() -> None:
    it = score(
        "visits",
        "2027-04-01",
        period="2027-Q1",
        target="0.6",
        actuals=months(2027, ["0.1", "0.2", "0.3"]),
    )

    assert it.state is State.ACHIEVED


@pytest.mark.parametrize(
    ("metric", "band", "actual", "state"),
    [
        ("followers", {"min": 90, "max": 110}, 90, State.ON_TRACK),
        ("followers", {"min": 90, "max": 110}, 110, State.ON_TRACK),
        ("followers", {"min": 90, "max": 110}, 111, State.OFF_TRACK),
        ("followers", {"min": 90}, 5000, State.ON_TRACK),
        ("followers", {"max": 90}, 5000, State.OFF_TRACK),
        ("click-rate", {"min": "4%"}, "3%", State.OFF_TRACK),
        ("score", {"min": 30}, 31, State.ON_TRACK),
        ("visits", {"min": 365, "max": 730}, 31, State.ON_TRACK),
        ("visits", {"min": 365, "max": 730}, 62, State.ON_TRACK),
        ("visits", {"min": 365, "max": 730}, 30, State.OFF_TRACK),
        ("visits", {"min": 365, "max": 730}, 63, State.OFF_TRACK),
    ],
)
def test_inside_a_band_is_on_track(metric: str, band: object, actual: object, state: State) -> None:
    assert found(metric, target=band, actuals={"2027-01": actual}).state is state


@pytest.mark.parametrize(
    ("actual", "state"), [(31, State.ACHIEVED), (62, State.ACHIEVED), (63, State.MISSED)]
)
def test_a_final_sum_was_inside_or_not(actual: int, state: State) -> None:
    it = score(
        "visits",
        "2027-02-01",
        period="2027-01",
        target={"min": 31, "max": 62},
        actuals={"2027-01": actual},
    )

    assert it.state is state


def test_the_band_of_all_units_is_shown_for_the_whole_period() -> None:
    it = found("visits", target={"min": 10, "max": 20}, per="month")

    assert it.band == (pytest.approx(120), pytest.approx(240))
    assert it.units is not None
    assert it.units.band == (10, 20)
    assert it.units.target is None


def test_of_units_the_last_whole_one_decides() -> None:
    fields = {"target": {"min": 10, "max": 20}, "per": "month"}
    good_last = found("visits", "2027-03-01", **fields, actuals=months(2027, [5, 15]))
    bad_last = found("visits", "2027-03-01", **fields, actuals=months(2027, [15, 5]))

    assert good_last.state is State.ON_TRACK
    assert bad_last.state is State.OFF_TRACK


def test_before_a_unit_is_whole_its_days_decide() -> None:
    fields = {"target": {"min": 31, "max": 62}, "per": "month", "cadence": "weekly"}

    assert found("visits", **fields, actuals={"2027-W02": 7}).state is State.ON_TRACK
    assert found("visits", **fields, actuals={"2027-W02": 6}).state is State.OFF_TRACK


def test_once_final_all_units_must_be_inside() -> None:
    fields = {"target": {"min": 10, "max": 20}, "per": "month", "period": "2027-01/2027-02"}

    def state(first: int, last: int) -> State:
        return found("visits", "2027-03-01", **fields, actuals=months(2027, [first, last])).state

    assert state(10, 20) is State.ACHIEVED
    assert state(5, 20) is State.MISSED


def test_once_final_without_whole_units_the_sum_must_be_inside() -> None:
    fields = {
        "target": {"min": 7, "max": 14},
        "per": "week",
        "period": "2027-02-01/2027-02-28",
        "cadence": "monthly",
    }

    def state(value: int) -> State:
        return found("visits", "2027-03-01", **fields, actuals={"2027-02": value}).state

    assert state(28) is State.ACHIEVED
    assert state(57) is State.MISSED


def test_a_fall_too_fast_for_a_number_has_no_pace() -> None:
    it = found("followers", baseline=0, target="1e-300", actuals={"2027-01": "1e300"})

    assert it.pace is None
    assert it.state is State.ON_TRACK


# --- without a period ----------------------------------------------------------------------


def test_without_period_a_sum_has_nothing_to_be_compared_with() -> None:
    it = score("visits", "2027-02-01", target=100, actuals={"2027-01": 50})

    assert it.state is State.NO_TARGET
    assert it.actual == 50
    assert it.period is None


def test_without_period_a_target_per_unit_stands() -> None:
    it = score("visits", "2027-02-01", target=100, per="month", actuals={"2027-01": 50})

    assert it.state is State.OFF_TRACK
    assert it.pace == pytest.approx(0.5)
    assert it.target is None
    assert it.units is not None
    assert it.units.whole == 1


def test_without_period_a_band_per_unit_stands() -> None:
    it = score("visits", "2027-02-01", target={"min": 10}, per="month", actuals={"2027-01": 50})

    assert it.state is State.ON_TRACK
    assert it.band == (None, None)


def test_without_period_a_level_is_compared_with_its_target() -> None:
    it = score("followers", "2027-02-01", baseline=10, target=100, actuals={"2027-01": 80})

    assert it.expected == 100
    assert it.pace == pytest.approx(0.8)
    assert not it.is_final
    assert it.holes == ()


# --- ratios with a baseline ----------------------------------------------------------------


def test_a_ratio_with_a_baseline_is_that_of_the_last_cadence_period() -> None:
    it = found(
        "click-rate",
        "2027-02-15",
        baseline="2%",
        target="4%",
        actuals={
            "2027-W04": {"numerator": 9, "denominator": 100},
            "2027-W05": {"numerator": 1, "denominator": 100},
            "2027-W06": {"numerator": 5, "denominator": 300},
        },
    )

    assert it.actual == pytest.approx(6 / 400)


def test_where_no_value_is_expected_the_last_one_stands() -> None:
    it = found(
        "click-rate",
        "2027-02-15",
        cadence="ongoing",
        baseline="2%",
        target="4%",
        actuals={"2027-W05": "1%", "2027-W06": "3%"},
    )

    assert it.actual == pytest.approx(0.03)
