"""Every worked number of the reference page on figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_strategy_plugin.compute.kpi_figures import Flag, Outlook
from mkdocs_strategy_plugin.compute.states import State
from mkdocs_strategy_plugin.compute.waiting import WaitingKind
from tests.builders import months
from tests.scores import score

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.kpi_figures import KpiFigures

SHARES = {"shares": {"2016-H1": "45%", "2016-H2": "55%"}}
FIRST_HALF = {"2016-Q1": 2_617_631, **months(2016, [901_095, 915_206, 857_651], first=4)}
TO_NOVEMBER = {
    **FIRST_HALF,
    **months(2016, [1_032_741, 1_031_986, 1_006_653, 1_040_651, 1_002_333], first=7),
}
ALL_YEAR = {**TO_NOVEMBER, "2016-12": 1_113_328}


def arrivals(as_of: str, actuals: dict[str, object], **fields: object) -> KpiFigures:
    return score("visits", as_of, period=2016, target=12_000_000, actuals=actuals, **fields)


def test_half_a_year_of_arrivals_is_behind_a_linear_plan() -> None:
    found = arrivals("2016-07-10", FIRST_HALF)

    assert found.actual == 5_291_583
    assert found.expected is not None
    assert round(found.expected) == 5_967_213
    assert found.pace == pytest.approx(0.887, abs=0.0005)
    assert found.state is State.AT_RISK
    assert found.holes == ()


def test_half_a_year_of_arrivals_is_on_track_where_the_first_half_is_the_smaller() -> None:
    found = arrivals("2016-07-10", FIRST_HALF, trajectory=SHARES)

    assert found.expected == pytest.approx(5_400_000)
    assert found.pace == pytest.approx(0.980, abs=0.0005)
    assert found.state is State.ON_TRACK


def test_half_a_year_of_arrivals_goes_on_as_it_has_so_far() -> None:
    found = arrivals("2016-07-10", FIRST_HALF).forecast

    assert found is not None
    assert found.point is not None
    assert found.low is not None
    assert found.high is not None
    assert [round(end) for end in (found.point, found.low, found.high)] == [
        10_641_315,
        10_551_842,
        10_818_299,
    ]
    assert found.outlook is Outlook.MISSES


def test_the_season_makes_the_same_half_a_year_promise_more() -> None:
    found = arrivals("2016-07-10", FIRST_HALF, trajectory=SHARES).forecast

    assert found is not None
    assert found.point is not None
    assert round(found.point) == 11_759_073


@pytest.mark.parametrize("trajectory", ["linear", SHARES])
def test_a_whole_year_of_arrivals_missed_its_target(trajectory: object) -> None:
    found = arrivals("2017-02-20", ALL_YEAR, trajectory=trajectory)

    assert found.actual == 11_519_275
    assert found.pace == pytest.approx(0.960, abs=0.0005)
    assert found.state is State.MISSED
    assert found.is_final
    assert found.forecast is None
    assert found.waiting is None


def test_a_year_without_its_december_is_not_final() -> None:
    found = arrivals("2017-01-01", TO_NOVEMBER)

    assert found.actual == 10_405_947
    assert not found.is_final
    assert found.state not in {State.MISSED, State.ACHIEVED}
    assert found.waiting is not None
    assert found.waiting.kind is WaitingKind.AWAITING
    assert [(str(each.start), str(each.end)) for each in found.waiting.periods] == [
        ("2016-12-01", "2016-12-31")
    ]


def test_a_missing_month_lowers_both_sides() -> None:
    found = score(
        "visits",
        "2027-05-02",
        period=2027,
        target=1200,
        actuals={"2027-01": 100, "2027-02": 100, "2027-04": 100},
    )

    assert found.expected == pytest.approx(292.6, abs=0.05)
    assert found.pace == pytest.approx(1.03, abs=0.005)
    assert found.state is State.ON_TRACK
    assert found.flags == {Flag.HOLE}
    assert [str(each.start) for each in found.holes] == ["2027-03-01"]


def test_a_monthly_target_is_counted_month_by_month() -> None:
    found = score(
        "visits",
        "2027-03-01",
        period=2027,
        target=100,
        per="month",
        actuals=months(2027, [60, 60]),
    )

    assert found.pace == pytest.approx(0.60)
    assert found.state is State.OFF_TRACK
    assert found.target == pytest.approx(1200)
    assert found.units is not None
    assert (found.units.met, found.units.whole, found.units.last) == (0, 2, 60)


def test_followers_are_told_from_where_they_were() -> None:
    found = score(
        "followers",
        "2027-02-01",
        period=2027,
        baseline=100_000,
        target=112_000,
        actuals={"2027-01": 100_500},
    )

    assert found.expected == pytest.approx(101_019, abs=0.5)
    assert found.pace == pytest.approx(0.957, abs=0.0005)
    assert found.state is State.ON_TRACK


def test_complaints_half_way_down_but_one() -> None:
    found = score(
        "waiting",
        "2027-07-01",
        period="2027-06-30/2027-07-01",
        cadence="daily",
        baseline=10,
        target=2,
        actuals={"2027-06-30": 7},
    )

    assert found.expected == pytest.approx(6)
    assert found.pace == pytest.approx(0.875)
    assert found.state is State.AT_RISK


def test_a_rate_on_its_path_has_pace_one_every_month() -> None:
    days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30]
    ends = [sum(days[: month + 1]) for month in range(11)]
    rates = [f"{2 + 2 * end / 365:.12f}%" for end in ends]

    for month in range(1, 12):
        found = score(
            "click-rate",
            f"2027-{month + 1:02}-01",
            period=2027,
            baseline="2%",
            target="4%",
            actuals=months(2027, rates[:month]),
        )

        assert found.pace == pytest.approx(1.00)
        assert found.state is State.ON_TRACK


@pytest.mark.parametrize("measured", range(1, 12))
def test_a_steady_month_stays_inside_the_band_of_the_year(measured: int) -> None:
    found = score(
        "visits",
        f"2027-{measured + 1:02}-01",
        period=2027,
        target={"min": 900, "max": 1100},
        actuals=months(2027, [85] * measured),
    )

    assert found.state is State.ON_TRACK
    assert found.pace is None


def test_a_score_below_a_negative_target_has_no_pace() -> None:
    found = score("score", "2027-02-01", period=2027, target=-5, actuals={"2027-01": -10})

    assert found.pace is None
    assert found.state is State.OFF_TRACK
