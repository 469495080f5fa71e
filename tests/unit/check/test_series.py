"""Where measurements and their periods stand, and what is known of a series at a glance."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_strategy_plugin.check.series import Series, place_of, place_of_period, series_of
from mkdocs_strategy_plugin.diagnostics import Location, Place, Where
from mkdocs_strategy_plugin.model.measurement import Measurement
from mkdocs_strategy_plugin.model.period import period
from mkdocs_strategy_plugin.model.quantity import quantity
from tests.builders import plan

TABLE = Path("/docs/measurements/2016.csv")
INLINE = ("kpis", "arrivals", "actuals", "2016-04")


def measurement(where: Where) -> Measurement:
    return Measurement("arrivals", None, period("2016-04"), quantity("12"), where)


def test_of_an_inline_value_the_period_is_the_key() -> None:
    assert place_of(measurement(INLINE), "value") == (*INLINE, "value")
    assert place_of_period(measurement(INLINE)) == Place(INLINE, on_key=True)


def test_of_a_row_each_has_its_column() -> None:
    row = measurement(Place((3, "value"), TABLE))
    assert place_of(row, "numerator") == Place((3, "numerator"), TABLE)
    assert place_of_period(row) == Place((3, "date"), TABLE)


def test_a_location_stays_what_it_is() -> None:
    location = Location(TABLE, 3, 9)
    assert place_of(measurement(location), "value") == location
    assert place_of_period(measurement(location)) == location


def series(metric: str, actuals: dict[str, object]) -> Series:
    (only,) = series_of(plan(kpis={"k": {"metric": metric, "actuals": actuals}}))
    return only


@pytest.mark.parametrize(
    "value",
    ["12.000", "4%", "90 min", {"value": 5, "numerator": 1}, {"value": 5, "denominator": 1}],
)
def test_a_series_has_no_sign_while_all_values_are_bare_numbers(value: object) -> None:
    assert series("visits", {"2016-01": 12_000, "2016-02": "1_200"}).sign == ""
    assert series("visits", {"2016-01": 12_000, "2016-02": value}).sign is None


def test_a_series_has_the_sign_of_its_percents_up_to_the_whole() -> None:
    assert series("click-rate", {"2016-01": "4.5%", "2016-02": "-100%"}).sign == "%"
    assert series("click-rate", {"2016-01": "4.5%", "2016-02": "100.1%"}).sign is None
    assert series("click-rate", {"2016-01": "4.5%", "2016-02": 4}).sign is None
    assert series("reply-time", {"2016-01": "90 min"}).sign is None
    assert series("click-rate", {"2016-01": {"numerator": 1, "denominator": 2}}).sign is None


def test_numbers_are_beyond_doubt_where_they_have_the_sign_of_their_metric() -> None:
    assert series("visits", {"2016-01": 12}).is_beyond_doubt
    assert series("click-rate", {"2016-01": "12%"}).is_beyond_doubt
    assert not series("visits", {"2016-01": "12%"}).is_beyond_doubt
    assert not series("click-rate", {"2016-01": 12}).is_beyond_doubt
    assert not series("unknown", {"2016-01": 12}).is_beyond_doubt
    assert not series("visits", {"2016-01": "1.200"}).is_beyond_doubt


def test_a_series_is_tiled_while_each_value_is_for_the_next_period() -> None:
    assert series("visits", {"2016-12": 1, "2017-01": 2}).is_tiled
    assert not series("visits", {"2016-12": 1, "2017-02": 2}).is_tiled
    assert not series("visits", {"2016-12": 1, "2016-12-01/2016-12-31": 2}).is_tiled
    assert not series("visits", {"2016-Q4": 1, "2017-01": 2}).is_tiled


def test_values_are_in_order_of_their_days_in_whatever_order_they_stand() -> None:
    found = series("visits", {"2016-03": 3, "2016-01": 1, "2016-02": 2})
    assert [str(value.period) for value in found.values] == ["2016-01", "2016-02", "2016-03"]
    assert not found.is_tiled
