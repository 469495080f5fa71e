"""The calendar as lengths laid end to end."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.compute.spans import (
    Grid,
    grid_of,
    is_week,
    length_class,
    overlap,
    shifted,
    year_before,
)
from mkdocs_strategy_plugin.model.period import Unit, period


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_a_day_that_the_other_month_lacks_is_its_last() -> None:
    assert shifted(day("2027-01-31"), 1) == day("2027-02-28")
    assert shifted(day("2028-02-29"), 12) == day("2029-02-28")
    assert shifted(day("2027-01-15"), -1) == day("2026-12-15")


def test_shared_days_are_counted_once_and_never_below_zero() -> None:
    assert overlap(period("2027-01"), period("2027-01-30/2027-02-03")) == 2
    assert overlap(period("2027-01"), period("2027-03")) == 0


def test_a_week_runs_from_monday() -> None:
    assert is_week(period("2027-W07"))
    assert is_week(period("2027-02-15/2027-02-21"))
    assert not is_week(period("2027-02-16/2027-02-22"))


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("2027-03-31", Unit.DAY),
        ("2027-W07", Unit.WEEK),
        ("2027-02", Unit.MONTH),
        ("2027-Q1", Unit.QUARTER),
        ("2027-H2", Unit.HALF),
        ("2028", Unit.YEAR),
        ("2026-07-01/2027-06-30", Unit.YEAR),
        ("2027-01-01/2027-01-10", 10),
    ],
)
def test_lengths_have_the_names_of_the_calendar(text: str, length: Unit | int) -> None:
    assert length_class(period(text)) == length


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("2027-06", "2026-06"),
        ("2028-02", "2027-02"),
        ("2029-02", "2028-02"),
        ("2027-W07", "2026-W07"),
        ("2026-W53", None),
        ("2028-02-29", None),
        ("2029-02-28", "2028-02-28"),
        ("2026-07-01/2027-06-30", "2025-07-01/2026-06-30"),
        ("2028-02-29/2028-03-31", None),
    ],
)
def test_the_same_days_of_the_year_before(text: str, before: str | None) -> None:
    assert year_before(period(text)) == (period(before) if before else None)


def test_quarters_are_counted_from_the_first_day() -> None:
    grid = grid_of(Unit.QUARTER, day("2026-07-15"))

    found = grid.holding(day("2026-11-01"))

    assert (found.start, found.end) == (day("2026-10-15"), day("2027-01-14"))
    assert grid.holding(day("2026-07-14")).end == day("2026-07-14")


def test_a_counted_quarter_that_is_one_of_the_calendar_is_called_so() -> None:
    found = grid_of(Unit.QUARTER, day("2027-01-01")).holding(day("2027-05-05"))

    assert found.unit is Unit.QUARTER
    assert Grid(None, 5, day("2027-01-01")).holding(day("2027-05-05")).unit is None


def test_a_fiscal_year_is_one_year() -> None:
    found = grid_of(Unit.YEAR, day("2026-07-01")).holding(day("2027-01-01"))

    assert (str(found.start), str(found.end)) == ("2026-07-01", "2027-06-30")
    assert found.unit is None


@pytest.mark.parametrize(
    ("unit", "text", "count"),
    [
        (Unit.DAY, "2028", 366),
        (Unit.WEEK, "2027-01-01/2027-01-14", 2),
        (Unit.MONTH, "2027", 12),
        (Unit.MONTH, "2027-01-17/2027-02-14", 15 / 31 + 14 / 28),
        (Unit.YEAR, "2027/2029", 3),
        (Unit.QUARTER, "2027-H1", 2),
    ],
)
def test_days_are_counted_as_parts_of_their_unit(unit: Unit, text: str, count: float) -> None:
    whole = period(text)

    assert grid_of(unit, whole.start).count(whole) == pytest.approx(count)


@pytest.mark.parametrize(
    ("unit", "text", "steps"),
    [
        (Unit.QUARTER, "2027", 4),
        (Unit.QUARTER, "2027-01-01/2027-12-30", 3),
        (Unit.MONTH, "2027-01-15/2027-03-14", 2),
        (Unit.WEEK, "2027-01-01/2027-01-15", 2),
        (Unit.DAY, "2027-01-01/2027-01-15", 15),
        (Unit.YEAR, "2027-01", 0),
    ],
)
def test_whole_steps_between_two_days(unit: Unit, text: str, steps: int) -> None:
    span = period(text)

    assert grid_of(unit).whole_steps(span.start, span.end) == steps


def test_there_are_no_steps_backwards() -> None:
    assert grid_of(Unit.MONTH).whole_steps(day("2027-06-01"), day("2027-01-31")) == 0
    assert grid_of(Unit.WEEK).whole_steps(day("2027-06-01"), day("2027-01-31")) == 0
