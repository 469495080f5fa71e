"""The day that is spoken of, and the day it really is."""

from __future__ import annotations

import datetime as dt

import pytest

from mkdocs_strategy_plugin.diagnostics import StrategyError
from mkdocs_strategy_plugin.pipeline.clock import Clock, clock_of
from tests.builders import plan

REAL = dt.datetime(2026, 12, 31, 20, tzinfo=dt.UTC)


def test_the_day_is_that_of_the_plans_time_zone() -> None:
    clock = Clock(REAL)

    assert clock.day(plan()) == dt.date(2026, 12, 31)
    assert clock.day(plan({"timezone": "Asia/Jakarta"})) == dt.date(2027, 1, 1)
    assert clock.day(plan({"timezone": "Mars/Olympus"})) == dt.date(2026, 12, 31)


def test_the_option_comes_before_the_environment_and_that_before_the_real_time() -> None:
    epoch = {"SOURCE_DATE_EPOCH": "1508025600"}

    assert clock_of(None, environment={}, real=REAL).day(plan()) == dt.date(2026, 12, 31)
    assert clock_of(None, environment=epoch, real=REAL).day(plan()) == dt.date(2017, 10, 15)
    assert clock_of("2016-07-01", environment=epoch, real=REAL).day(plan()) == dt.date(2016, 7, 1)


def test_the_real_day_stays_what_it_is_whatever_day_is_spoken_of() -> None:
    clock = clock_of("2016-07-01", environment={}, real=REAL)

    assert clock.real_day(plan()) == dt.date(2026, 12, 31)


def test_where_the_time_is_told_the_real_one_is_not_looked_at() -> None:
    epoch = {"SOURCE_DATE_EPOCH": "1508025600"}

    def day(as_of: str | None) -> dt.date:
        return clock_of(as_of, environment=epoch, real=REAL).real_day(plan())

    assert day(None) == dt.date(2017, 10, 15)
    assert day("2016-07-01") == dt.date(2017, 10, 15)
    assert day("2018-01-31") == dt.date(2018, 1, 31)


@pytest.mark.parametrize(
    "written", [dt.date(2016, 7, 1), dt.datetime(2016, 7, 1, 9, tzinfo=dt.UTC), "2016-07-01"]
)
def test_a_day_may_have_been_read_as_one_already(written: object) -> None:
    assert clock_of(written, environment={}, real=REAL).as_of == dt.date(2016, 7, 1)


def test_what_is_no_day_and_no_time_is_said() -> None:
    with pytest.raises(StrategyError, match="option 'as_of': 'soon' is no day"):
        clock_of("soon", environment={}, real=REAL)
    with pytest.raises(StrategyError, match="'now' is no time in seconds"):
        clock_of(None, environment={"SOURCE_DATE_EPOCH": "now"}, real=REAL)
    with pytest.raises(StrategyError, match="is no time in seconds"):
        clock_of(None, environment={"SOURCE_DATE_EPOCH": "9" * 30}, real=REAL)
