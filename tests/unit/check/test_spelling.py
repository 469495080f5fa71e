"""What a rule worked out is written as an author writes it."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.check.spelling import listed, spelled, spelled_period
from mkdocs_strategy_plugin.model.metric import MetricUnit
from mkdocs_strategy_plugin.model.period import Period, Unit, period, unit_of


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        (12_000_000, MetricUnit.NUMBER, "12_000_000"),
        (3.2, MetricUnit.NUMBER, "3.2"),
        (-27, MetricUnit.NUMBER, "-27"),
        (0.1 + 0.2, MetricUnit.NUMBER, "0.3"),
        (0.045, MetricUnit.PERCENT, "4.5%"),
        (0.07, MetricUnit.PERCENT, "7%"),
        (250_000, MetricUnit.MONEY, "250_000"),
        (90, MetricUnit.MINUTES, "90 min"),
        (45, MetricUnit.SECONDS, "45 s"),
    ],
)
def test_a_number_is_written_in_its_unit(number: float, unit: MetricUnit, written: str) -> None:
    assert spelled(number, unit) == written


@pytest.mark.parametrize(
    "written", ["2027", "2027-H2", "2027-Q4", "2027-03", "2027-W07", "2027-03-31", "2020-W53"]
)
def test_days_that_are_a_unit_are_written_as_that_unit(written: str) -> None:
    days = period(written)
    assert spelled_period(Period(days.start, days.end)) == written


def test_what_an_author_wrote_stays_what_it_is() -> None:
    assert spelled_period(period("2027-01-01/2027-01-31")) == "2027-01-01/2027-01-31"


def test_days_that_are_no_unit_are_an_interval() -> None:
    assert spelled_period(Period(dt.date(2027, 1, 4), dt.date(2027, 2, 3))) == (
        "2027-01-04/2027-02-03"
    )
    assert spelled_period(Period(dt.date(2027, 1, 1), dt.date(2027, 1, 17))) == (
        "2027-01-01/2027-01-17"
    )


def test_a_week_that_is_cut_is_still_that_week_and_a_month_is_not() -> None:
    week = Period(dt.date(2017, 3, 1), dt.date(2017, 3, 5), unit=Unit.WEEK)
    month = Period(dt.date(2017, 3, 10), dt.date(2017, 3, 31), unit=Unit.MONTH)
    assert spelled_period(week) == "2017-W09"
    assert spelled_period(month) == "2017-03-10/2017-03-31"


def test_a_unit_of_the_calendar_has_its_name() -> None:
    assert spelled_period(unit_of(dt.date(2017, 8, 15), Unit.QUARTER)) == "2017-Q3"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d", "e"], "a, b, c, d and e"),
        (["a", "b", "c", "d", "e", "f", "g"], "a, b, c, d and 3 more"),
    ],
)
def test_names_are_listed_as_in_a_sentence_and_many_are_counted(
    names: list[str], said: str
) -> None:
    assert listed(names) == said


def test_names_to_choose_from_are_joined_by_or() -> None:
    assert listed(["a", "b"], joined="or") == "a or b"
