"""Which values count, when one is expected, and which days have none."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.compute.spans import Grid
from mkdocs_strategy_plugin.compute.windows import (
    Cadence,
    Coverage,
    cadence_grid,
    counts,
    straddles,
)
from mkdocs_strategy_plugin.model.period import Period, Unit, period
from mkdocs_strategy_plugin.model.quantity import rate


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def cadence(how_often: str, window: str) -> Cadence:
    whole = period(window)
    return Cadence(cadence_grid(rate(how_often), whole.start), whole)


def days(found: Period | None) -> str | None:
    return f"{found.start}/{found.end}" if found else None


@pytest.mark.parametrize("value", ["2027-01", "2027", "2027-W01", "2027-12-31"])
def test_a_value_counts_if_it_lies_in_the_period(value: str) -> None:
    assert counts(period(value), period("2027"))


@pytest.mark.parametrize("value", ["2026-12", "2026-12-15/2027-01-14", "2026-W53"])
def test_a_value_outside_or_a_week_with_three_days_inside_does_not_count(value: str) -> None:
    assert not counts(period(value), period("2027"))


def test_a_week_with_four_days_in_the_period_counts() -> None:
    assert counts(period("2026-W53"), period("2026"))
    assert not straddles(period("2026-W53"), period("2026"))


def test_every_value_counts_where_there_is_no_period() -> None:
    assert counts(period("2027-01"), None)


def test_what_lies_partly_in_the_period_straddles_it() -> None:
    assert straddles(period("2026-12-15/2027-01-14"), period("2027"))
    assert straddles(period("2026-W53"), period("2027"))
    assert not straddles(period("2026-12"), period("2027"))


def test_ongoing_expects_no_value() -> None:
    found = cadence("ongoing", "2027")

    assert found.grid is None
    assert (found.first(), found.last(), found.after(day("2027-01-01"))) == (None, None, None)
    assert list(found.through(day("2027-12-31"))) == []


@pytest.mark.parametrize(
    ("how_often", "grid"),
    [
        ("monthly", Grid(Unit.MONTH)),
        ("12/year", Grid(Unit.MONTH)),
        ("3/quarter", Grid(Unit.MONTH)),
        ("2/year", Grid(None, 6, dt.date(2027, 1, 1))),
        ("6/year", Grid(None, 2, dt.date(2027, 1, 1))),
        ("quarterly", Grid(None, 3, dt.date(2027, 1, 1))),
        ("yearly", Grid(None, 12, dt.date(2027, 1, 1))),
        ("0.5/year", Grid(None, 24, dt.date(2027, 1, 1))),
        ("0.000001/year", Grid(None, 12, dt.date(2027, 1, 1))),
        ("5/year", Grid(None, 12, dt.date(2027, 1, 1))),
        ("2/month", Grid(Unit.MONTH)),
        ("weekly", Grid(Unit.WEEK)),
        ("3/week", Grid(Unit.WEEK)),
        ("daily", Grid(Unit.DAY)),
    ],
)
def test_a_rate_says_in_which_periods_a_value_is_expected(how_often: str, grid: Grid) -> None:
    assert cadence_grid(rate(how_often), dt.date(2027, 1, 1)) == grid


def test_the_months_of_a_year() -> None:
    found = cadence("monthly", "2027")

    assert days(found.first()) == "2027-01-01/2027-01-31"
    assert days(found.last()) == "2027-12-01/2027-12-31"
    assert days(found.after(day("2027-01-31"))) == "2027-02-01/2027-02-28"
    assert days(found.after(day("2027-01-10"))) == "2027-02-01/2027-02-28"
    assert found.after(day("2027-12-31")) is None
    assert len(list(found.through(day("2027-06-15")))) == 5


def test_a_month_at_the_edge_is_cut_to_the_period() -> None:
    found = cadence("monthly", "2026-07-15/2027-07-14")

    assert days(found.first()) == "2026-07-15/2026-07-31"
    assert days(found.last()) == "2027-07-01/2027-07-14"
    first = found.first()
    assert first is not None
    assert first.unit is Unit.MONTH


def test_a_week_belongs_to_the_period_that_has_four_of_its_days() -> None:
    assert days(cadence("weekly", "2027").first()) == "2027-01-04/2027-01-10"
    assert days(cadence("weekly", "2026").last()) == "2026-12-28/2026-12-31"


def test_a_fiscal_year_with_a_yearly_value_expects_one() -> None:
    found = cadence("yearly", "2026-07-01/2027-06-30")

    assert found.first() == found.last() == period("2026-07-01/2027-06-30")


def test_a_period_shorter_than_its_cadence_expects_one_value() -> None:
    assert days(cadence("weekly", "2027-01-01").first()) == "2027-01-01/2027-01-01"
    assert days(cadence("weekly", "2027-01-01").last()) == "2027-01-01/2027-01-01"
    assert days(cadence("yearly", "2027-02-10/2027-02-11").last()) == "2027-02-10/2027-02-11"


def test_without_a_period_the_calendar_goes_on() -> None:
    found = Cadence(cadence_grid(rate("monthly"), None), None)

    assert (found.first(), found.last()) == (None, None)
    assert days(found.after(day("2027-01-31"))) == "2027-02-01/2027-02-28"
    assert cadence_grid(rate("yearly"), None) == Grid(None, 12)
    assert cadence_grid(rate("2/year"), None) == Grid(None, 6)


def test_every_day_must_be_measured() -> None:
    found = Coverage([period("2027-01"), period("2027-02-01/2027-02-14")], stands=False)

    assert found.has(period("2027-01-15/2027-02-14"))
    assert not found.has(period("2027-02"))
    assert not found.has(period("2026-12"))


def test_a_value_may_stand_for_the_period_it_ends_in() -> None:
    found = Coverage([period("2027-01-31"), period("2027-03-15")], stands=True)

    assert found.has(period("2027-01"))
    assert not found.has(period("2027-02"))
    assert found.has(period("2027-03"))
    assert not found.has(period("2027-04"))


def test_days_measured_twice_are_measured() -> None:
    found = Coverage([period("2027-01"), period("2027-Q1"), period("2027-02")], stands=False)

    assert found.has(period("2027-Q1"))
